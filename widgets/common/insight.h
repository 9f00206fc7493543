// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QRect;
class QWidget;

namespace rd {

/// Scrolls the pages around \p widget, all QScrollAreas above it, so that \p part of it (in its own
/// coordinates) can be seen: for the current row or cell of something that is walked through by
/// keys and higher than the page. Nothing moves when it is in sight already.
void bringIntoSight(QWidget *widget, const QRect &part);

} // namespace rd
