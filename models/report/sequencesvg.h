// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/runreporttext.h"

namespace rd {

/// The sequence diagram as an SVG element for the middle of an HTML document, with class names for
/// its style sheet. Empty when there is nothing to draw. Texts are escaped and cut to their room;
/// what was cut is told in full by a tool tip.
[[nodiscard]] QString sequenceSvg(const RunReportText &text, bool rightToLeft);

/// Rules for the classes that sequenceSvg() uses, and for outcomeSvg().
[[nodiscard]] QString sequenceStyle();

/// The shape of an outcome, as high as the text around it.
[[nodiscard]] QString outcomeSvg(Outcome outcome);

} // namespace rd
