// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/newtokendialog.h"

#include "common/buttons.h"
#include "common/formfield.h"
#include "common/insentence.h"
#include "common/noticebox.h"
#include "common/segmented.h"
#include "common/tonedlabel.h"
#include "core/redact.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr std::array<int, 4> Lifetimes{30, 90, 180, 365};
constexpr int DefaultDays = 90;
constexpr int MostNameLetters = 100;

} // namespace

NewTokenDialog::NewTokenDialog(QWidget *parent)
    : QDialog(parent)
    , m_question(new TonedLabel(TextRole::PageTitle))
    , m_name(new FormField)
    , m_lifeName(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_life(new SegmentedControl)
    , m_shown(new QPlainTextEdit)
    , m_sentence(new TonedLabel)
    , m_notice(new NoticeBox)
    , m_cancel(new QPushButton)
    , m_create(new QPushButton)
    , m_copy(new QPushButton)
{
    setObjectName("newTokenDialog"_L1);
    m_name->edit()->setObjectName("newTokenName"_L1);
    m_name->edit()->setMaxLength(MostNameLetters);
    m_life->setObjectName("newTokenLife"_L1);
    m_shown->setObjectName("newTokenValue"_L1);
    m_cancel->setObjectName("closeButton"_L1);
    m_create->setObjectName("createButton"_L1);
    m_copy->setObjectName("copyTokenButton"_L1);
    m_notice->setObjectName("newTokenNotice"_L1);
    for (const int days : Lifetimes)
        m_life->addSegment(QString(), {}, days);
    m_life->setCurrentData(DefaultDays);
    // No selection: it would be in the mouse's clipboard at once, and in every manager's history.
    m_shown->setReadOnly(true); // brings selecting along
    m_shown->setTextInteractionFlags(Qt::NoTextInteraction);
    m_shown->setUndoRedoEnabled(false);
    m_shown->setFocusPolicy(Qt::NoFocus);
    m_shown->setContextMenuPolicy(Qt::NoContextMenu);
    m_shown->setWordWrapMode(QTextOption::WrapAnywhere);
    m_shown->setFont(textFont(TextRole::Code));
    m_shown->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_shown->setFixedHeight(112);
    setButtonRole(m_create, ButtonRole::Primary);
    setButtonRole(m_copy, ButtonRole::Primary);

    auto *life = new QHBoxLayout;
    life->addWidget(m_life);
    life->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    buttons->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(m_question);
    layout->addWidget(m_name);
    layout->addWidget(m_lifeName);
    layout->addLayout(life);
    layout->addWidget(m_shown);
    layout->addWidget(m_sentence);
    layout->addWidget(m_notice);
    layout->addSpacing(8);
    layout->addStretch(1);
    layout->addLayout(buttons);
    setMinimumWidth(460);

    connect(m_name->edit(), &QLineEdit::textChanged, this, [this] { setStage(true, m_isBusy); });
    connect(m_create, &QPushButton::clicked, this, &NewTokenDialog::submit);
    connect(m_copy, &QPushButton::clicked, this, &NewTokenDialog::copy);
    connect(m_cancel, &QPushButton::clicked, this, &NewTokenDialog::reject);
    auto *byKey = new QShortcut(QKeySequence::Copy, this);
    connect(byKey, &QShortcut::activated, this, &NewTokenDialog::copy);
    setStage(true, false);
    setAttribute(Qt::WA_KeyboardFocusChange);
    m_name->edit()->setFocus(Qt::TabFocusReason);
}

NewTokenDialog::~NewTokenDialog()
{
    wipe(m_value);
}

void NewTokenDialog::showToken(const QString &name, const QByteArray &value)
{
    m_tokenName = name;
    m_value = QByteArray(value.constData(), value.size());
    m_shown->setPlainText(QString::fromLatin1(m_value));
    m_notice->clear();
    setStage(false, false);
    m_copy->setFocus(Qt::TabFocusReason);
}

void NewTokenDialog::showError(const QString &sentence)
{
    setStage(true, false);
    m_notice->showNotice(NoticeBox::Kind::Error, sentence);
    m_name->edit()->setFocus(Qt::TabFocusReason);
}

void NewTokenDialog::submit()
{
    const QString name = m_name->text().trimmed();
    if (m_isBusy || name.isEmpty())
        return;
    setStage(true, true);
    m_notice->showNotice(NoticeBox::Kind::Info, tr("Making the token ..."));
    emit createRequested(name, m_life->currentData().toInt());
}

void NewTokenDialog::copy()
{
    if (m_value.isEmpty())
        return;
    emit copyRequested(m_value);
    m_wasCopied = true;
    m_notice->showNotice(NoticeBox::Kind::Good,
                         tr("Copied. The clipboard is emptied after 60 seconds."));
    m_cancel->setFocus(Qt::TabFocusReason);
}

void NewTokenDialog::reject()
{
    if (!m_value.isEmpty() && !m_wasCopied && !m_wasWarned) {
        m_wasWarned = true;
        m_notice->showNotice(NoticeBox::Kind::Warning,
                             tr("It was not copied, and nobody can show it again. Close once more "
                                "if you do not need it, and revoke it then."));
        return;
    }
    QDialog::reject();
}

void NewTokenDialog::done(int result)
{
    wipe(m_value);
    m_value.clear();
    m_shown->setPlainText({});
    QDialog::done(result);
}

void NewTokenDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void NewTokenDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

void NewTokenDialog::setStage(bool isAsking, bool isBusy)
{
    m_isBusy = isBusy;
    m_name->setVisible(isAsking);
    m_name->setEnabled(!isBusy);
    m_lifeName->setVisible(isAsking);
    m_life->setVisible(isAsking);
    m_life->setEnabled(!isBusy);
    m_shown->setVisible(!isAsking);
    m_create->setVisible(isAsking);
    m_create->setEnabled(!isBusy && !m_name->text().trimmed().isEmpty());
    m_create->setDefault(isAsking);
    m_copy->setVisible(!isAsking);
    m_copy->setDefault(!isAsking);
    retranslate();
}

void NewTokenDialog::retranslate()
{
    const bool isAsking = m_value.isEmpty();
    setWindowTitle(tr("New API token"));
    m_question->setText(isAsking ? tr("New API token")
                                 : tr("Token \"%1\"").arg(inSentence(m_tokenName)));
    m_name->setName(tr("Name"));
    m_name->edit()->setPlaceholderText(tr("Who or what will use it, such as ci-nightly"));
    m_lifeName->setText(tr("Lifetime"));
    m_life->setAccessibleName(tr("Lifetime"));
    for (int i = 0; i < static_cast<int>(Lifetimes.size()); ++i) {
        const QString days =
            tr("%n day(s)", nullptr, static_cast<int>(Lifetimes.at(static_cast<std::size_t>(i))));
        m_life->setSegmentText(i, days, days);
    }
    m_sentence->setText(isAsking ? tr("Its value is shown once and kept nowhere here. Whoever has "
                                      "it can do all that this account can.")
                                 : tr("This is the only time that its value is shown. Copy it to "
                                      "where it is needed."));
    m_shown->setAccessibleName(tr("Value of the new token"));
    m_cancel->setText(isAsking ? tr("&Cancel") : tr("C&lose"));
    m_create->setText(tr("C&reate"));
    m_copy->setText(tr("Copy &as a secret"));
}

} // namespace rd

#include "moc_newtokendialog.cpp"
