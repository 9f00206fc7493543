// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace rd {

struct ThemeTokens;

/// Paints the shape of an outcome into the largest square centred in \p rect: passed a filled
/// circle with a tick, weakness a triangle with a bar, broken a filled square with a cross,
/// stopped a ring with a square, in progress a dashed ring with a dot, unknown an empty ring.
void paintOutcome(QPainter &painter, const QRectF &rect, Outcome outcome,
                  const ThemeTokens &tokens);

/// The same as an icon, sharp at any size. It takes its colours from the theme when it is painted.
[[nodiscard]] QIcon outcomeIcon(Outcome outcome);

} // namespace rd
