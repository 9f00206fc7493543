// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/lockdowndialog.h"

#include "common/buttons.h"
#include "common/insentence.h"
#include "common/noticebox.h"
#include "common/steplist.h"
#include "common/theme.h"
#include "common/tonedlabel.h"

#include <QCheckBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Fate = LockdownItem::State; // a word of its own: sources are compiled together

Outcome shapeOf(Fate state)
{
    switch (state) {
    case Fate::Waiting:
        return Outcome::Unknown;
    case Fate::Working:
        return Outcome::InProgress;
    case Fate::Dead:
        return Outcome::Passed;
    case Fate::NoToken:
        return Outcome::Stopped;
    case Fate::Kept:
    case Fate::LeftAlive:
        return Outcome::Broken;
    }
    Q_UNREACHABLE();
}

QString timeOf(const LockdownItem &item)
{
    if (!item.proof || item.proof->atMs == 0)
        return {};
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(item.proof->atMs).time(),
                              u"HH:mm:ss"_s);
}

} // namespace

LockdownDialog::LockdownDialog(const QList<LockdownItem> &items, QWidget *parent)
    : QDialog(parent)
    , m_items(items)
    , m_title(new TonedLabel(TextRole::PageTitle))
    , m_what(new TonedLabel)
    , m_noUndo(new TonedLabel(TextRole::Strong, TonedLabel::Tone::Bad))
    , m_list(new StepList)
    , m_history(new QCheckBox)
    , m_left(new NoticeBox)
    , m_wipe(new QPushButton)
    , m_retry(new QPushButton)
    , m_close(new QPushButton)
    , m_confirm(new QPushButton)
{
    setObjectName("lockdownDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    m_noUndo->setObjectName("noUndo"_L1);
    m_list->setObjectName("lockdownList"_L1);
    m_history->setObjectName("alsoHistory"_L1);
    m_left->setObjectName("lockdownLeft"_L1);
    m_wipe->setObjectName("wipeAnywayButton"_L1);
    m_retry->setObjectName("retryButton"_L1);
    m_close->setObjectName("closeButton"_L1);
    m_confirm->setObjectName("confirmButton"_L1);
    setButtonRole(m_confirm, ButtonRole::Danger);
    setButtonRole(m_wipe, ButtonRole::Danger);
    setButtonRole(m_retry, ButtonRole::Primary);
    for (QPushButton *button : {m_wipe, m_retry, m_close, m_confirm})
        button->setAutoDefault(false); // a stray Enter must not destroy

    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    rows->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_wipe);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_confirm);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_what);
    layout->addWidget(m_noUndo);
    layout->addSpacing(8);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_history);
    layout->addWidget(m_left);
    layout->addSpacing(12);
    layout->addLayout(buttons);
    setMinimumSize(560, 380);

    connect(m_confirm, &QPushButton::clicked, this, &LockdownDialog::confirm);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_retry, &QPushButton::clicked, this, &LockdownDialog::retryRequested);
    connect(m_wipe, &QPushButton::clicked, this, &LockdownDialog::wipeAnywayRequested);
    retranslate();
    // As if by Tab, so that the ring is seen.
    setAttribute(Qt::WA_KeyboardFocusChange);
    m_close->setFocus(Qt::TabFocusReason);
}

void LockdownDialog::showItems(const QList<LockdownItem> &items, bool isRunning)
{
    m_items = items;
    m_isConfirmed = true;
    m_isRunning = isRunning;
    showState();
}

void LockdownDialog::confirm()
{
    m_isConfirmed = true;
    m_isRunning = true;
    m_close->setFocus(Qt::TabFocusReason); // before the button with the focus goes
    showState();
    emit confirmed(m_history->isChecked());
}

void LockdownDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void LockdownDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

QString LockdownDialog::stillAlive() const
{
    QStringList names;
    for (const LockdownItem &item : m_items) {
        // One that is dead, and only could not be removed, is no danger.
        if (item.state == Fate::Kept && !(item.proof && item.proof->isRevokedOrExpired()))
            names.append(item.fingerprint.isEmpty()
                             ? inSentence(item.host)
                             //: a server and the fingerprint of a token
                             : tr("%1 (fingerprint %2)")
                                   .arg(inSentence(item.host), item.fingerprint.left(8)));
    }
    return QLocale().createSeparatedList(names);
}

void LockdownDialog::retranslate()
{
    setWindowTitle(tr("This computer is compromised"));
    m_noUndo->setText(tr("This cannot be undone."));
    m_history->setText(tr("Also remove the saved &history"));
    m_wipe->setText(tr("&Wipe anyway"));
    m_retry->setText(tr("&Try again"));
    m_confirm->setText(tr("&Revoke and wipe"));
    m_list->setAccessibleName(tr("Connections"));
    showState();
}

void LockdownDialog::showState()
{
    QList<StepLine> lines;
    for (const LockdownItem &item : m_items) {
        const QString name = item.name.isEmpty() ? item.host : item.name;
        const QString text = item.sentence.isEmpty()
                                 ? inSentence(name)
                                 //: the name of a connection, and what has become of it
                                 : tr("%1: %2").arg(inSentence(name), item.sentence);
        lines.append({timeOf(item), shapeOf(item.state), text});
    }
    m_list->setSteps(lines);

    const bool isKept = std::any_of(m_items.cbegin(), m_items.cend(), [](const LockdownItem &one) {
        return one.state == Fate::Kept;
    });
    const bool isAllDead =
        std::all_of(m_items.cbegin(), m_items.cend(),
                    [](const LockdownItem &one) { return one.state == Fate::Dead; });
    const bool isAsking = !m_isConfirmed;
    if (isAsking && m_items.isEmpty())
        m_what->setText(tr("There is no connection on this computer: nothing to revoke."));
    else if (isAsking)
        m_what->setText(tr("The token of this computer is revoked at every connection below, which "
                           "is proved, and then wiped from the keychain. Other tokens of your "
                           "accounts stay: look through them in Settings > Tokens."));
    else if (m_isRunning)
        m_what->setText(
            tr("Revoking the tokens of this computer and checking that they are dead."));
    else if (isKept)
        m_what->setText(tr("Not everything is done. What is kept can be tried again."));
    else if (!isAllDead)
        m_what->setText(
            tr("Nothing is left on this computer, but not every token is proved dead."));
    else
        m_what->setText(tr("Done. Nothing of this computer's is accepted any more."));
    m_title->setText(isAsking ? tr("Give up this computer?") : tr("This computer is given up"));

    m_noUndo->setVisible(isAsking);
    m_history->setVisible(isAsking && !m_items.isEmpty());
    m_confirm->setVisible(isAsking);
    m_confirm->setEnabled(!m_items.isEmpty());
    m_close->setText(isAsking ? tr("&Cancel") : tr("&Close"));
    m_retry->setVisible(!isAsking && isKept);
    m_wipe->setVisible(!isAsking && isKept);
    m_retry->setEnabled(!m_isRunning);
    m_wipe->setEnabled(!m_isRunning);

    const QString alive = stillAlive();
    if (isAsking || m_isRunning || alive.isEmpty())
        m_left->clear();
    else
        m_left->keepNotice(NoticeBox::Kind::Warning,
                           tr("Wiping anyway ends nothing: what works with these tokens goes on "
                              "working, at %1, until somebody revokes them from another machine.")
                               .arg(alive));
}

} // namespace rd

#include "moc_lockdowndialog.cpp"
