// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRectF>

#include <optional>

class QColor;
class QPainter;

namespace rd {

/// A small line of \p values (0..100, oldest first) with a dot at the newest. Gaps stay open. The
/// vertical scale covers the values, but never less than 30 points, so that noise looks like noise.
void paintSparkline(QPainter &painter, const QRectF &rect,
                    const QList<std::optional<double>> &values, const QColor &colour);

} // namespace rd
