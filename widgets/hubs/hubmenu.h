// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/hubrows.h"

#include <QMenu>

#include <optional>

namespace rd {

/// What can be done with a hub. The same actions stand as buttons below the list; they are made
/// once, and do it to the chosen row.
class HubMenu final : public QMenu {
    Q_OBJECT
public:
    explicit HubMenu(QWidget *parent = nullptr);

    /// \p isSyncing: its synchronisation is under way.
    void setRow(const std::optional<HubRow> &row, bool isSyncing);
    [[nodiscard]] QAction *syncAction() const { return m_sync; }
    [[nodiscard]] QAction *openAction() const { return m_open; }
    [[nodiscard]] QAction *copyLinkAction() const { return m_copyLink; }

signals:
    void syncRequested(const rd::HubRow &row);
    void openRequested(const rd::HubRow &row);
    void copyLinkRequested(const rd::HubRow &row);
    void copyTextRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<HubRow> m_row;
    bool m_isSyncing = false;
    QAction *m_sync;
    QAction *m_open;
    QAction *m_copyLink;
    QAction *m_copyId;
};

} // namespace rd
