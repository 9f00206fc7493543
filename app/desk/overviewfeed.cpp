// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/overviewfeed.h"

namespace rd {

OverviewFigures figuresFrom(const HistoryReader &reader, const Scope &scope, const Period &period,
                            qint64 nowMs, const BandLimits &bands,
                            const OverviewFeed::Labels &labels)
{
    return computeOverview(readOverviewInput(reader, scope, period, nowMs,
                                             QTimeZone::systemTimeZone(), bands, labels));
}

OverviewFeed::OverviewFeed(History &history, const Clock &clock, Timers &timers,
                           const Labels &labels, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_clock(clock)
    , m_timers(timers)
    , m_labels(labels)
{
    connect(&m_history, &History::changed, this, &OverviewFeed::onHistoryChanged);
    connect(&m_history, &History::changedThroughout, this, &OverviewFeed::refresh);
    refresh();
}

OverviewFeed::~OverviewFeed()
{
    m_timers.cancel(m_nextBucket);
}

void OverviewFeed::setScope(const Scope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    refresh();
}

void OverviewFeed::setPeriod(const Period &period)
{
    if (m_period == period)
        return;
    m_period = period;
    refresh();
}

void OverviewFeed::setBands(const BandLimits &bands)
{
    if (m_bands == bands)
        return;
    m_bands = bands;
    refresh();
}

void OverviewFeed::setLabels(const Labels &labels)
{
    if (m_labels == labels)
        return;
    m_labels = labels;
    refresh();
}

void OverviewFeed::refresh()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_history.read<OverviewFigures>(
        [scope = m_scope, period = m_period, now = m_clock.nowMs(), bands = m_bands,
         labels = m_labels](const HistoryReader &reader) {
            return figuresFrom(reader, scope, period, now, bands, labels);
        },
        this, [this](const OverviewFigures &figures) { take(figures); });
}

void OverviewFeed::take(const OverviewFigures &figures)
{
    m_reading = false;
    // What was asked for meanwhile is newer than this answer.
    const bool outdated = figures.scope != m_scope || figures.period != m_period;
    if (!outdated)
        emit figuresChanged(figures);
    if (std::exchange(m_again, false) || outdated) {
        refresh();
        return;
    }
    if (figures.layout.buckets.isEmpty())
        return;
    // After the first figures are on screen; and when the machine has travelled meanwhile.
    if (figures.layout.zone != m_summarizedZone) {
        m_summarizedZone = figures.layout.zone;
        m_history.summarizeFor(m_summarizedZone, History::OtherZone::Replace);
    }
    m_timers.cancel(m_nextBucket);
    const qint64 untilNext = figures.layout.span.toMs - m_clock.nowMs();
    constexpr qint64 shortest = 1'000;
    m_nextBucket = m_timers.callAfter(std::chrono::milliseconds(std::max(untilNext, shortest)),
                                      [this] { refresh(); });
}

void OverviewFeed::onHistoryChanged(const HistoryChange &change)
{
    const bool elsewhere =
        (!m_scope.connectionId.isEmpty() && m_scope.connectionId != change.project.connectionId)
        || (!m_scope.projectId.isEmpty() && m_scope.projectId != change.project.projectId);
    if (!elsewhere)
        refresh();
}

} // namespace rd
