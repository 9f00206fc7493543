// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/tokentable.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/hairline.h"
#include "common/icons.h"
#include "common/pill.h"
#include "common/plaintext.h"
#include "common/tonedlabel.h"
#include "core/text.h"
#include "settings/tokentexts.h"

#include <QContextMenuEvent>
#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

enum TokenColumn { TokenName, TokenFingerprint, TokenCreated, TokenExpires, TokenAction };
constexpr int TokenColumns = TokenAction + 1;

TonedLabel *tokenCell(const QString &text, TonedLabel::Tone tone = TonedLabel::Tone::Text,
                      TextRole role = TextRole::Body)
{
    auto *label = new TonedLabel(role, tone);
    label->setWordWrap(false);
    label->setText(text);
    return label;
}

TonedLabel *expiryCell(const TokenInfo &token, qint64 nowMs)
{
    TonedLabel *label = tokenCell(expiryText(token, nowMs));
    switch (expiryTone(token, nowMs)) {
    case ExpiryTone::Calm:
        break;
    case ExpiryTone::Soon:
        label->setTone(TonedLabel::Tone::Warning);
        label->setRole(TextRole::Strong);
        break;
    case ExpiryTone::Never:
        label->setTone(TonedLabel::Tone::Bad);
        label->setRole(TextRole::Strong);
        break;
    case ExpiryTone::Expired:
        label->setTone(TonedLabel::Tone::Muted);
        break;
    }
    if (token.expiresMs > 0 && !token.neverExpires(nowMs)) {
        label->setToolTip(plainToolTip(QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(token.expiresMs), QLocale::LongFormat)));
    }
    return label;
}

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
    rebuild();
}

void TokenTable::setButtonsEnabled(bool enabled)
{
    m_areButtonsEnabled = enabled;
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(enabled);
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
    for (const QPushButton *button : std::as_const(m_buttons)) {
        if (button->hasFocus())
            focused = button->property("fingerprint").toString();
    }
    m_buttons.clear();
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
    for (QPushButton *button : std::as_const(m_buttons)) {
        if (!focused.isEmpty() && button->property("fingerprint").toString() == focused)
            button->setFocus();
    }
    updateGeometry();
}

void TokenTable::addHeader()
{
    const auto head = [this](int column, const QString &text) {
        m_grid->addWidget(tokenCell(text, TonedLabel::Tone::Muted, TextRole::Caption), 0, column,
                          Qt::AlignVCenter);
    };
    head(TokenName, tr("Name"));
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
    m_grid->addWidget(nameCell(token), row, TokenName);

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
    connect(button, &QPushButton::clicked, this, [this, token] { emit revokeClicked(token); });
    m_grid->addWidget(button, row, TokenAction, Qt::AlignVCenter | Qt::AlignTrailing);
    m_buttons << button;
}

QWidget *TokenTable::nameCell(const TokenInfo &token) const
{
    auto *cell = new QWidget;
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *name = new ElidedLabel(shownTokenName(token.name));
    name->setMuted(token.isExpired(m_nowMs));
    name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    layout->addWidget(name);
    if (token.thisDevice)
        layout->addWidget(new Pill(tr("this device")));
    layout->addStretch(1);
    return cell;
}

} // namespace rd

#include "moc_tokentable.cpp"
