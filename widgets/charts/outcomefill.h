// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QRectF>

class QPainter;

namespace rd {

struct ThemeTokens;

/// Fills \p rect with the colour of an outcome and its pattern, so that neither a printer without
/// colours nor an eye that mixes them up can take one for another: passed plain, weakness striped,
/// broken crossed, stopped with level lines, in progress dotted, unknown an outline. Areas of a few
/// pixels stay plain. The lines are drawn, not a bitmap: they are sharp at any scale.
void paintOutcomeFill(QPainter &painter, const QRectF &rect, double radius, Outcome outcome,
                      const ThemeTokens &tokens);

} // namespace rd
