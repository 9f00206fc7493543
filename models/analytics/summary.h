// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QStringList>

namespace rd {

/// What the figures say, in plain words for somebody who never saw a scenario.
struct Summary {
    QString headline;      ///< "Score 84.2 (strong), up 3.1 on the 30 days before."
    QStringList sentences; ///< whole sentences, the most important first; may be empty
};

/// The summary of \p figures, made by rules: each sentence stands for figures that are there, says
/// nothing beyond them, and is left out when they have nothing to say. Names are made safe to show;
/// at most three are named per sentence, and it says when there are more. Translated.
[[nodiscard]] Summary summarise(const OverviewFigures &figures);

/// "the 30 days before": what a change is measured against, for use within sentences.
[[nodiscard]] QString previousPeriodText(const Period &period);

} // namespace rd
