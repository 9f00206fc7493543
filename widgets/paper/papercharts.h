// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QRectF>

namespace rd {

class Sheet;

// Charts on paper: the same drawings as on the screen, as lines and areas at any size. Time runs
// from left to right in every language, as on the screen.

/// The score over time: mean with a band from lowest to highest; points over fewer than half of the
/// scenarios and the open one are hollow, gaps stay open. The target, if any, is a dashed line.
void paintTrend(const Sheet &sheet, const QRectF &box, const PeriodLayout &layout,
                const QList<TrendPoint> &trend, std::optional<double> target);

/// Runs over time as stacked bars; outcomes differ by hatching, too. The open bar is pale.
void paintOutcomes(const Sheet &sheet, const QRectF &box, const PeriodLayout &layout,
                   const QList<TrendPoint> &trend);

/// The sample of an outcome's bars, for a legend.
void paintBarSample(const Sheet &sheet, const QRectF &box, Outcome outcome);

/// The scores of one scenario on the whole scale, oldest first.
void paintScores(const Sheet &sheet, const QRectF &box, const QList<std::optional<double>> &scores);

/// The ring with the score in it and its word below.
void paintGauge(const Sheet &sheet, const QRectF &box, const ScoreFigures &figures,
                const BandLimits &bands, const QString &number, const QString &word);

} // namespace rd
