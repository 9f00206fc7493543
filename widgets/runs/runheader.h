// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace rd {

/// The head of the list of runs: muted captions in line with what stands below them.
class RunHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit RunHeader(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace rd
