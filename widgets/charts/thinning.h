// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>

namespace rd {

/// At most two points per pixel column: the lowest and the highest of each, in their order, so that
/// a single spike survives. Points are sorted by x; few points come back unchanged.
[[nodiscard]] QList<QPointF> thinned(const QList<QPointF> &points, int pixels);

} // namespace rd
