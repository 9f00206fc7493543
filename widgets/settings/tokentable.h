// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"

#include <QList>
#include <QSet>
#include <QWidget>

#include <optional>

class QAbstractButton;
class QAction;
class QCheckBox;
class QGridLayout;
class QMenu;
class QPushButton;

namespace rd {

class TonedLabel;

/// API tokens one below the other, each with its own button to revoke it, and a menu. All but this
/// device's can be chosen, to be revoked together: by their boxes (with Shift from the last one
/// touched to this one), Ctrl+A for all, Escape for none; the arrow keys lead from row to row. Made
/// of ordinary widgets, because a user has few tokens and every button has to be reached by Tab.
class TokenTable final : public QWidget {
    Q_OBJECT
public:
    explicit TokenTable(QWidget *parent = nullptr);

    /// Rows in the given order. The focus stays on the token that had it.
    void setTokens(const QList<TokenInfo> &tokens, qint64 nowMs);
    [[nodiscard]] const QList<TokenInfo> &tokens() const noexcept { return m_tokens; }
    /// In the order of the rows; those that leave the list are chosen no more.
    [[nodiscard]] QList<TokenInfo> chosen() const;
    void chooseNone();
    void setButtonsEnabled(bool enabled);
    /// Narrow tables leave out when a token was made.
    void setCompact(bool compact);
    /// Tokens that may have been made with one that leaked then are marked; none: no marks.
    void setLeakedAt(std::optional<qint64> leakedAtMs);

signals:
    void revokeClicked(const rd::TokenInfo &token);
    void chosenChanged();
    /// Other rows have come: their buttons stand at the end of the window's tab order.
    void rebuilt();
    void copyTextRequested(const QString &text);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addHeader();
    void addRow(const TokenInfo &token);
    QCheckBox *choiceBox(const TokenInfo &token);
    void choose(int row, bool isChosen);
    void chooseAll(bool areChosen);
    [[nodiscard]] bool takeKey(QObject *watched, int key, Qt::KeyboardModifiers modifiers);
    QWidget *nameCell(const TokenInfo &token, QCheckBox *box) const;
    [[nodiscard]] bool hasChoices() const;
    [[nodiscard]] bool isMarked(const TokenInfo &token) const;
    void retranslateMenu();
    [[nodiscard]] int rowAt(const QPoint &place) const;

    QList<TokenInfo> m_tokens;
    qint64 m_nowMs = 0;
    bool m_areButtonsEnabled = true;
    bool m_isCompact = false;
    std::optional<qint64> m_leakedAtMs;
    QGridLayout *m_grid = nullptr;
    QWidget *m_body = nullptr;
    QList<QPushButton *> m_buttons; ///< as the tokens
    QList<QCheckBox *> m_boxes;     ///< as the tokens; none for this device's
    QSet<QString> m_chosen;         ///< fingerprints
    int m_anchor = -1;              ///< the row that was chosen last
    bool m_isExtending = false;     ///< Shift is held in the click that is coming
    QMenu *m_menu;
    QAction *m_revoke;
    QAction *m_copyFingerprint;
    TokenInfo m_menuToken; ///< whose menu is open
};

} // namespace rd
