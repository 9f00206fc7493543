// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QWidget;

namespace rd {

/// Brings charts up to date one after the other, each with its paint in a turn of the event loop of
/// its own, after what else was shown: all charts of a page at once would keep the window from its
/// user for longer than a frame. Queued twice, \p redraw is called once; not at all when \p chart
/// is gone by then. A chart that is not shown is painted when it is: nothing is queued for it.
void redrawLater(QWidget *chart, std::function<void()> redraw);

} // namespace rd
