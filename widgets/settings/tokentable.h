// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"

#include <QList>
#include <QWidget>

class QAction;
class QGridLayout;
class QMenu;
class QPushButton;

namespace rd {

class TonedLabel;

/// API tokens one below the other, each with its own button to revoke it, and a menu. Made of
/// ordinary widgets, because a user has few tokens and every button has to be reached by Tab.
class TokenTable final : public QWidget {
    Q_OBJECT
public:
    explicit TokenTable(QWidget *parent = nullptr);

    /// Rows in the given order. The focus stays on the token that had it.
    void setTokens(const QList<TokenInfo> &tokens, qint64 nowMs);
    [[nodiscard]] const QList<TokenInfo> &tokens() const noexcept { return m_tokens; }
    void setButtonsEnabled(bool enabled);
    /// Narrow tables leave out when a token was made.
    void setCompact(bool compact);

signals:
    void revokeClicked(const rd::TokenInfo &token);
    void copyTextRequested(const QString &text);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addHeader();
    void addRow(const TokenInfo &token);
    QWidget *nameCell(const TokenInfo &token) const;
    void retranslateMenu();
    [[nodiscard]] int rowAt(const QPoint &place) const;

    QList<TokenInfo> m_tokens;
    qint64 m_nowMs = 0;
    bool m_areButtonsEnabled = true;
    bool m_isCompact = false;
    QGridLayout *m_grid = nullptr;
    QWidget *m_body = nullptr;
    QList<QPushButton *> m_buttons; ///< as the tokens
    QMenu *m_menu;
    QAction *m_revoke;
    QAction *m_copyFingerprint;
    TokenInfo m_menuToken; ///< whose menu is open
};

} // namespace rd
