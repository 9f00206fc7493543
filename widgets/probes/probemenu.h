// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/proberows.h"

#include <QMenu>

#include <optional>

namespace rd {

/// What can be done with a probe. The same actions stand as buttons below the list; they are made
/// once, and do it to the chosen row.
class ProbeMenu final : public QMenu {
    Q_OBJECT
public:
    explicit ProbeMenu(QWidget *parent = nullptr);

    void setRow(const std::optional<ProbeRow> &row);
    [[nodiscard]] QAction *openAction() const { return m_open; }
    [[nodiscard]] QAction *copyLinkAction() const { return m_copyLink; }
    [[nodiscard]] QAction *copyNameAction() const { return m_copyName; }

signals:
    void openRequested(const rd::ProbeRow &row);
    void copyLinkRequested(const rd::ProbeRow &row);
    void copyTextRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<ProbeRow> m_row;
    QAction *m_open;
    QAction *m_copyLink;
    QAction *m_copyName;
};

} // namespace rd
