// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QVBoxLayout;

namespace rd {

class ElidedLabel;
class NavButton;

/// What the dot at the foot of the rail says about a connection; told apart by shape and word.
enum class LinkHealth {
    Quiet,   ///< nothing to say yet
    Good,    ///< answers
    Working, ///< synchronising
    Waiting, ///< offline, or the keychain is locked: goes on by itself
    Bad,     ///< signed out: somebody has to act
};

/// The left rail: product name, the pages, and the state of the connection at its foot.
class Rail final : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// Appends a page; pages are numbered from 0 and reached by Ctrl+1, Ctrl+2, ...
    void addPage(const QString &iconName, const QString &text);
    /// A further key that leads to it.
    void addKey(int page, const QKeySequence &key);
    void setPageText(int page, const QString &text);
    void setBadge(int page, const QString &badge);
    /// By page: what its key does.
    [[nodiscard]] const QList<QAction *> &pageActions() const { return m_actions; }
    void setCurrentPage(int page);
    void focusCurrentPage();
    /// \p where: the host; \p when: "Updated 12 s ago". Plain text.
    void setStatus(LinkHealth health, const QString &where, const QString &when);
    /// Icons alone, for narrow windows.
    void setCompact(bool compact);

signals:
    void pageRequested(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Dot;

    void setMargins();

    QWidget *m_brandIcon;
    ElidedLabel *m_brand;
    QList<NavButton *> m_buttons;
    QList<QAction *> m_actions; ///< by page: their keys
    QWidget *m_pages;
    Dot *m_dot;
    ElidedLabel *m_where;
    ElidedLabel *m_when;
    QHBoxLayout *m_brandLine;
    QVBoxLayout *m_foot;
    bool m_compact = false;
};

} // namespace rd
