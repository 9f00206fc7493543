// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/overviewfeed.h"

#include "desk/concerns.h"

#include <algorithm>
#include <utility>

namespace rd {

OverviewFigures figuresFrom(const HistoryReader &reader, const Scope &scope, const Period &period,
                            qint64 nowMs, const ScoreScale &scale,
                            const OverviewFeed::Labels &labels)
{
    return computeOverview(readOverviewInput(reader, scope, period, nowMs,
                                             QTimeZone::systemTimeZone(), scale, labels));
}

QList<KnownProject> knownProjects(const HistoryReader &reader, const OverviewFeed::Labels &labels)
{
    QList<KnownProject> known;
    for (const StoredProject &project : reader.projects()) {
        const QString connection = labels.value(project.ref.connectionId).name;
        known.append(
            {.ref = project.ref,
             .name = project.name.isEmpty() ? project.ref.projectId : project.name,
             .connectionName = connection.isEmpty() ? project.ref.connectionId : connection});
    }
    return known;
}

OverviewFeed::OverviewFeed(History &history, const Clock &clock, Timers &timers,
                           const Labels &labels, Start start, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_clock(clock)
    , m_timers(timers)
    , m_labels(labels)
    , m_isActive(start == Start::Now)
{
    connect(&m_history, &History::changed, this, &OverviewFeed::onHistoryChanged);
    connect(&m_history, &History::changedThroughout, this, &OverviewFeed::refresh);
    refresh();
}

OverviewFeed::~OverviewFeed()
{
    m_timers.cancel(m_nextBucket);
    m_timers.cancel(m_soon);
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

void OverviewFeed::setScale(const ScoreScale &scale)
{
    if (m_scale == scale)
        return;
    m_scale = scale;
    refresh();
}

void OverviewFeed::setLabels(const Labels &labels)
{
    if (m_labels == labels)
        return;
    m_labels = labels;
    refresh();
}

void OverviewFeed::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) == isActive)
        return;
    if (!isActive) {
        m_missed = m_missed || m_soon != 0;
        m_timers.cancel(std::exchange(m_soon, 0));
        m_timers.cancel(std::exchange(m_nextBucket, 0));
    } else if (m_missed) {
        refresh();
    } else {
        awaitBucketEnd();
    }
}

void OverviewFeed::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (isWatched && m_soon != 0)
        refresh();
}

void OverviewFeed::refresh()
{
    m_timers.cancel(std::exchange(m_soon, 0));
    m_missed = !m_isActive;
    if (!m_isActive)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_readAtMs = m_clock.nowMs();
    m_reading = true;
    m_history.read<Answer>(
        [scope = m_scope, period = m_period, now = m_clock.nowMs(), scale = m_scale,
         labels = m_labels](const HistoryReader &reader) {
            return Answer{figuresFrom(reader, scope, period, now, scale, labels),
                          knownProjects(reader, labels)};
        },
        this, [this](const Answer &answer) { take(answer); });
}

void OverviewFeed::take(const Answer &answer)
{
    const OverviewFigures &figures = answer.figures;
    m_reading = false;
    if (!m_isActive) {
        m_again = false;
        m_missed = true;
        return;
    }
    m_isSynchronising = figures.synchronising;
    if (m_projects != answer.projects) {
        m_projects = answer.projects;
        emit projectsChanged(m_projects);
    }
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
    // Days that are over stay as they are.
    m_bucketEndsMs = figures.layout.lastIsOpen ? figures.layout.span.toMs : 0;
    if (m_isActive) // else whoever was told has lost interest
        awaitBucketEnd();
}

void OverviewFeed::awaitBucketEnd()
{
    m_timers.cancel(std::exchange(m_nextBucket, 0));
    if (m_bucketEndsMs == 0)
        return;
    constexpr qint64 Shortest = 1'000;
    const qint64 untilNext = m_bucketEndsMs - m_clock.nowMs();
    m_nextBucket = m_timers.callAfter(std::chrono::milliseconds(std::max(untilNext, Shortest)),
                                      [this] { refresh(); });
}

void OverviewFeed::onHistoryChanged(const HistoryChange &change)
{
    if (concerns(change, m_scope))
        refreshSoon();
}

void OverviewFeed::refreshSoon()
{
    const std::chrono::milliseconds distance = !m_isWatched        ? WhileUnwatched
                                               : m_isSynchronising ? WhileSynchronising
                                                                   : std::chrono::milliseconds(0);
    const qint64 since = m_clock.nowMs() - m_readAtMs;
    if (!m_isActive || since < 0 || since >= distance.count()) // negative: the clock was set back
        refresh();
    else if (m_soon == 0)
        m_soon =
            m_timers.callAfter(distance - std::chrono::milliseconds(since), [this] { refresh(); });
}

} // namespace rd

#include "moc_overviewfeed.cpp"
