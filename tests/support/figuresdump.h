// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QStringList>

namespace rd::test {

using namespace Qt::StringLiterals;

inline QString dumped(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 17) : u"-"_s;
}

inline QString dumped(const QList<std::optional<double>> &values)
{
    QStringList texts;
    for (const auto &value : values)
        texts << dumped(value);
    return texts.join(u' ');
}

inline QString dumped(const OutcomeCounts &counts)
{
    QStringList texts;
    for (const qint64 count : counts.counts)
        texts << QString::number(count);
    return texts.join(u'/');
}

inline QString dumped(const ScoreFigures &figures)
{
    QStringList deleted;
    for (const DeletedScenario &one : figures.deleted)
        deleted << one.name + u'=' + dumped(one.lastScore);
    return QStringList{dumped(figures.score),
                       QString::number(static_cast<int>(figures.band)),
                       QString::number(figures.tooLittleMeasured),
                       QString::number(figures.clamped),
                       dumped(figures.change),
                       QString::number(figures.compared),
                       dumped(figures.comparedNow),
                       dumped(figures.comparedThen),
                       QString::number(figures.fresh),
                       QString::number(figures.lost),
                       QString::number(figures.improved),
                       QString::number(figures.worsened),
                       QString::number(figures.measured),
                       QString::number(figures.scenarios),
                       QString::number(figures.unverified),
                       QString::number(figures.stale),
                       QString::number(figures.neverRan),
                       deleted.join(u','),
                       dumped(figures.runs),
                       QString::number(figures.runningNow),
                       QString::number(figures.longestQueuedMs)}
        .join(u'|');
}

inline QString dumped(const QList<ScenarioFigure> &figures)
{
    QStringList texts;
    for (const ScenarioFigure &figure : figures) {
        texts << u"%1 %2 %3 at %4 unverified %5 stale %6 runs %7: %8"_s.arg(figure.name)
                     .arg(dumped(figure.score), dumped(figure.change))
                     .arg(figure.measuredMs)
                     .arg(figure.unverifiedSinceMs)
                     .arg(figure.stale)
                     .arg(dumped(figure.runs), dumped(figure.sparkline));
    }
    return texts.join(u'\n');
}

/// Every figure in full, one thing a line: equal texts are equal figures, and a difference can be
/// read.
inline QStringList dumped(const OverviewFigures &overview)
{
    QStringList lines{
        u"total "_s + dumped(overview.total),
        u"data %1 synchronising %2"_s.arg(overview.dataMs).arg(overview.synchronising)};
    for (const TrendPoint &point : overview.trend) {
        lines << u"trend %1 %2 %3..%4 n %5 %6%7 %8"_s.arg(point.bucket.fromMs)
                     .arg(dumped(point.mean))
                     .arg(point.lowest, 0, 'g', 17)
                     .arg(point.highest, 0, 'g', 17)
                     .arg(point.measured)
                     .arg(point.thin)
                     .arg(point.open)
                     .arg(dumped(point.outcomes));
    }
    lines << u"weakest "_s + dumped(overview.weakest) << u"movers "_s + dumped(overview.movers);
    for (const ProjectFigures &project : overview.projects) {
        QString last;
        for (const Outcome outcome : project.lastRuns)
            last += QString::number(static_cast<int>(outcome));
        lines << u"project %1/%2 %3 line %4 last %5 at %6"_s
                     .arg(project.ref.connectionId, project.ref.projectId, dumped(project.figures),
                          dumped(project.sparkline), last)
                     .arg(project.lastRunMs);
    }
    return lines;
}

} // namespace rd::test
