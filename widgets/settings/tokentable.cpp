// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/tokentable.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/hairline.h"
#include "common/icons.h"
#include "common/outcomemark.h"
#include "common/pill.h"
#include "common/plaintext.h"
#include "common/tonedlabel.h"
#include "core/text.h"
#include "session/tokenpolicy.h"
#include "settings/tokencells.h"
#include "settings/tokentexts.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

enum TokenColumn { TokenName, TokenFingerprint, TokenCreated, TokenExpires, TokenAction };
constexpr int ChoiceWidth = 18;
constexpr int TokenColumns = TokenAction + 1;

} // namespace

TokenTable::TokenTable(QWidget *parent)
    : QWidget(parent)
    , m_menu(new QMenu(this))
    , m_revoke(m_menu->addAction(QString()))
    , m_copyFingerprint(m_menu->addAction(themedIcon(u"copy"_s), QString()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("API tokens"));
    m_menu->setObjectName("tokenMenu"_L1);
    connect(m_revoke, &QAction::triggered, this, [this] { emit revokeClicked(m_menuToken); });
    connect(m_copyFingerprint, &QAction::triggered, this,
            [this] { emit copyTextRequested(m_menuToken.fingerprint); });
    retranslateMenu();
}

void TokenTable::retranslateMenu()
{
    m_revoke->setText(tr("&Revoke..."));
    m_copyFingerprint->setText(tr("Copy &fingerprint"));
}

/// The row whose band of the table \p place is in, or -1.
int TokenTable::rowAt(const QPoint &place) const
{
    for (int row = 0; row < static_cast<int>(m_buttons.size()); ++row) {
        const QRect button = m_buttons.at(row)->geometry();
        const int middle = m_body->mapTo(this, button.center()).y();
        if (std::abs(place.y() - middle) <= (metrics::RowHeight + 2) / 2)
            return row;
    }
    return -1;
}

void TokenTable::contextMenuEvent(QContextMenuEvent *event)
{
    const auto hasFocus = [](const QPushButton *button) { return button->hasFocus(); };
    const auto focused = std::find_if(m_buttons.cbegin(), m_buttons.cend(), hasFocus);
    // From the keyboard the menu belongs to the row that has it, wherever the mouse is.
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = !isKey                        ? rowAt(event->pos())
                    : focused == m_buttons.cend() ? -1
                                                  : static_cast<int>(focused - m_buttons.cbegin());
    if (row < 0 || row >= m_tokens.size())
        return;
    m_menuToken = m_tokens.at(row);
    m_revoke->setEnabled(m_areButtonsEnabled);
    m_menu->popup(isKey ? (*focused)->mapToGlobal((*focused)->rect().center())
                        : event->globalPos());
}

void TokenTable::setTokens(const QList<TokenInfo> &tokens, qint64 nowMs)
{
    if (tokens == m_tokens && nowMs / 60'000 == m_nowMs / 60'000 && m_body)
        return;
    m_tokens = tokens;
    m_nowMs = nowMs;
    m_anchor = -1;
    const qsizetype before = m_chosen.size();
    QSet<QString> kept;
    for (const TokenInfo &token : tokens) {
        if (m_chosen.contains(token.fingerprint) && !token.thisDevice)
            kept.insert(token.fingerprint);
    }
    m_chosen = kept;
    rebuild();
    if (m_chosen.size() != before)
        emit chosenChanged();
}

QList<TokenInfo> TokenTable::chosen() const
{
    QList<TokenInfo> chosen;
    for (const TokenInfo &token : m_tokens) {
        if (m_chosen.contains(token.fingerprint))
            chosen.append(token);
    }
    return chosen;
}

void TokenTable::chooseNone()
{
    chooseAll(false);
}

void TokenTable::chooseAll(bool areChosen)
{
    for (int row = 0; row < static_cast<int>(m_boxes.size()); ++row)
        choose(row, areChosen);
    emit chosenChanged();
}

void TokenTable::choose(int row, bool isChosen)
{
    QCheckBox *box = m_boxes.at(row);
    if (!box)
        return;
    box->setChecked(isChosen);
    const QString &fingerprint = m_tokens.at(row).fingerprint;
    if (isChosen)
        m_chosen.insert(fingerprint);
    else
        m_chosen.remove(fingerprint);
}

void TokenTable::setButtonsEnabled(bool enabled)
{
    m_areButtonsEnabled = enabled;
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(enabled);
    for (QCheckBox *box : std::as_const(m_boxes)) {
        if (box)
            box->setEnabled(enabled);
    }
}

bool TokenTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        m_isExtending = static_cast<QMouseEvent *>(event)->modifiers() & Qt::ShiftModifier;
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        m_isExtending = key->modifiers() & Qt::ShiftModifier;
        if (takeKey(watched, key->key(), key->modifiers()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Keys that mean the table, whichever of its buttons has the focus.
bool TokenTable::takeKey(QObject *watched, int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_A && modifiers == Qt::ControlModifier) {
        chooseAll(true);
        return true;
    }
    if (key == Qt::Key_Escape && !m_chosen.isEmpty()) {
        chooseAll(false);
        return true;
    }
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return false;
    const auto goOn = [watched, step](const auto &column) {
        int row = static_cast<int>(column.indexOf(watched));
        if (row < 0)
            return false;
        do
            row += step;
        while (row >= 0 && row < column.size() && !column.at(row)); // this device has no box
        if (row >= 0 && row < column.size())
            column.at(row)->setFocus(Qt::TabFocusReason); // by a key: the ring is shown
        return true;
    };
    return goOn(m_boxes) || goOn(m_buttons);
}

void TokenTable::setCompact(bool compact)
{
    if (compact == m_isCompact)
        return;
    m_isCompact = compact;
    rebuild();
}

void TokenTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("API tokens"));
        retranslateMenu();
        rebuild();
    }
    QWidget::changeEvent(event);
}

void TokenTable::rebuild()
{
    QString focused;
    bool isBox = false;
    for (const QWidget *one : m_body ? m_body->findChildren<QWidget *>() : QList<QWidget *>()) {
        if (one->hasFocus()) {
            focused = one->property("fingerprint").toString();
            isBox = qobject_cast<const QCheckBox *>(one) != nullptr;
        }
    }
    m_buttons.clear();
    m_boxes.clear();
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget;
    layout()->addWidget(m_body);
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(TokenName, 1);

    addHeader();
    for (const TokenInfo &token : std::as_const(m_tokens))
        addRow(token);
    m_body->show(); // at once, or no button could take the focus back
    for (int row = 0; row < static_cast<int>(m_tokens.size()) && !focused.isEmpty(); ++row) {
        if (m_tokens.at(row).fingerprint != focused)
            continue;
        if (isBox && m_boxes.at(row))
            m_boxes.at(row)->setFocus();
        else
            m_buttons.at(row)->setFocus();
    }
    updateGeometry();
    emit rebuilt();
}

void TokenTable::addHeader()
{
    const auto head = [this](int column, const QString &text) {
        m_grid->addWidget(tokenCell(text, TonedLabel::Tone::Muted, TextRole::Caption), 0, column,
                          Qt::AlignVCenter);
    };
    auto *name = new QHBoxLayout;
    if (hasChoices())
        name->addSpacing(ChoiceWidth + 8);
    name->addWidget(tokenCell(tr("Name"), TonedLabel::Tone::Muted, TextRole::Caption), 1);
    m_grid->addLayout(name, 0, TokenName);
    head(TokenFingerprint, tr("Fingerprint"));
    if (!m_isCompact)
        head(TokenCreated, tr("Created"));
    head(TokenExpires, tr("Expires"));
    m_grid->setRowMinimumHeight(0, metrics::CompactRowHeight);
}

void TokenTable::addRow(const TokenInfo &token)
{
    const int line = m_grid->rowCount();
    const int row = line + 1;
    m_grid->addWidget(new Hairline, line, 0, 1, TokenColumns);
    m_grid->setRowMinimumHeight(row, metrics::RowHeight + 2);
    QCheckBox *box = token.thisDevice ? nullptr : choiceBox(token);
    m_boxes << box;
    m_grid->addWidget(nameCell(token, box), row, TokenName);

    TonedLabel *fingerprint =
        tokenCell(token.fingerprint.left(8), TonedLabel::Tone::Muted, TextRole::Code);
    fingerprint->setToolTip(plainToolTip(token.fingerprint));
    m_grid->addWidget(fingerprint, row, TokenFingerprint, Qt::AlignVCenter);
    if (!m_isCompact) {
        m_grid->addWidget(tokenCell(shortDay(token.createdMs, m_nowMs), TonedLabel::Tone::Muted),
                          row, TokenCreated, Qt::AlignVCenter);
    }
    m_grid->addWidget(expiryCell(token, m_nowMs), row, TokenExpires, Qt::AlignVCenter);

    auto *button = new QPushButton(tr("Revoke"));
    setButtonRole(button, ButtonRole::Link);
    button->setObjectName("revokeButton"_L1);
    button->setProperty("fingerprint", token.fingerprint);
    button->setEnabled(m_areButtonsEnabled);
    //: %1 is the name of a token, %2 its fingerprint
    button->setAccessibleName(
        tr("Revoke %1, %2").arg(shownTokenName(token.name), token.fingerprint.left(8)));
    button->installEventFilter(this);
    connect(button, &QPushButton::clicked, this, [this, token] { emit revokeClicked(token); });
    m_grid->addWidget(button, row, TokenAction, Qt::AlignVCenter | Qt::AlignTrailing);
    m_buttons << button;
}

QCheckBox *TokenTable::choiceBox(const TokenInfo &token)
{
    auto *box = new QCheckBox;
    box->setObjectName("chooseBox"_L1);
    box->setFixedWidth(ChoiceWidth);
    box->setProperty("fingerprint", token.fingerprint);
    box->setEnabled(m_areButtonsEnabled);
    box->setChecked(m_chosen.contains(token.fingerprint));
    //: %1 is the name of a token, %2 its fingerprint
    box->setAccessibleName(
        tr("Choose %1, %2").arg(shownTokenName(token.name), token.fingerprint.left(8)));
    box->installEventFilter(this);
    const int row = static_cast<int>(m_boxes.size());
    connect(box, &QCheckBox::clicked, this, [this, row](bool isChosen) {
        const bool isRange = m_isExtending && m_anchor >= 0 && m_anchor < m_boxes.size();
        const auto [first, last] = std::minmax(row, isRange ? m_anchor : row);
        for (int one = first; one <= last; ++one)
            choose(one, isChosen);
        m_anchor = row;
        m_isExtending = false;
        emit chosenChanged();
    });
    return box;
}

void TokenTable::setLeakedAt(std::optional<qint64> leakedAtMs)
{
    if (leakedAtMs == m_leakedAtMs)
        return;
    m_leakedAtMs = leakedAtMs;
    if (m_body)
        rebuild();
}

bool TokenTable::isMarked(const TokenInfo &token) const
{
    return m_leakedAtMs && !token.thisDevice && isSinceLeak(token, *m_leakedAtMs);
}

bool TokenTable::hasChoices() const
{
    return std::any_of(m_tokens.cbegin(), m_tokens.cend(),
                       [](const TokenInfo &one) { return !one.thisDevice; });
}

/// The name, behind \p box or the room for one.
QWidget *TokenTable::nameCell(const TokenInfo &token, QCheckBox *box) const
{
    auto *cell = new QWidget;
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    if (box)
        layout->addWidget(box);
    else if (hasChoices())
        layout->addSpacing(ChoiceWidth + 8);
    auto *name = new ElidedLabel(shownTokenName(token.name));
    name->setMuted(token.isExpired(m_nowMs));
    name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    layout->addWidget(name);
    if (token.thisDevice)
        layout->addWidget(new Pill(tr("this device")));
    if (isMarked(token)) {
        auto *mark = new TonedLabel(TextRole::Caption, TonedLabel::Tone::Bad);
        mark->setObjectName("sinceLeak"_L1);
        mark->setWordWrap(false);
        mark->setText(tr("since the leak"));
        layout->addWidget(new OutcomeMark(Outcome::Broken));
        layout->addWidget(mark);
    }
    layout->addStretch(1);
    return cell;
}

} // namespace rd

#include "moc_tokentable.cpp"
