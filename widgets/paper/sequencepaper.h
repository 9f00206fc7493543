// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/runreporttext.h"

namespace rd {

class PaperFlow;

/// Adds the sequence diagram to \p flow, a block a message, so that it may go on on the next page
/// under its names again. Nothing when there is none. \p text must outlive the flow.
void addSequence(PaperFlow &flow, const RunReportText &text);

} // namespace rd
