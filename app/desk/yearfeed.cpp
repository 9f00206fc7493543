// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/yearfeed.h"

#include "analytics/score.h"
#include "desk/concerns.h"

#include <utility>

using namespace std::chrono_literals;

namespace rd {

namespace {
/// Commits come in bursts, and nobody watches a year by the second.
constexpr auto AfterCommit = 2s;
} // namespace

YearFeed::YearFeed(History &history, const Clock &clock, Timers &timers, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_clock(clock)
    , m_timers(timers)
{
    connect(&m_history, &History::changed, this, &YearFeed::onHistoryChanged);
    connect(&m_history, &History::changedThroughout, this, [this] { refreshSoon(AfterCommit); });
}

YearFeed::~YearFeed()
{
    m_timers.cancel(m_next);
}

void YearFeed::begin()
{
    if (!std::exchange(m_begun, true))
        refresh();
}

void YearFeed::setScope(const Scope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    refresh();
}

void YearFeed::setLabels(const Labels &labels)
{
    m_labels = labels;
    refresh();
}

void YearFeed::onHistoryChanged(const HistoryChange &change)
{
    if (concerns(change, m_scope))
        refreshSoon(AfterCommit);
}

void YearFeed::refreshSoon(std::chrono::milliseconds delay)
{
    const qint64 now = m_clock.nowMs();
    const qint64 at = now + delay.count();
    // Sooner already: a steady stream of commits must not put it off for ever. One that is overdue
    // was set before the clock jumped.
    if (m_next != 0 && m_nextAtMs >= now && m_nextAtMs <= at)
        return;
    m_timers.cancel(m_next);
    m_nextAtMs = at;
    m_next = m_timers.callAfter(delay, [this] { refresh(); });
}

void YearFeed::refresh()
{
    m_timers.cancel(m_next);
    m_next = 0;
    if (!m_begun)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_history.read<YearFigures>(
        [scope = m_scope, now = m_clock.nowMs(), labels = m_labels](const HistoryReader &reader) {
            return computeYear(
                readYearInput(reader, scope, now, QTimeZone::systemTimeZone(), labels));
        },
        this, [this](const YearFigures &year) { take(year); });
}

void YearFeed::take(const YearFigures &year)
{
    m_reading = false;
    const bool outdated = year.scope != m_scope;
    if (!outdated)
        emit yearChanged(year);
    if (std::exchange(m_again, false) || outdated) {
        refresh();
        return;
    }
    constexpr auto shortest = 1s;
    refreshSoon(std::max<std::chrono::milliseconds>(
        shortest, std::chrono::milliseconds(year.days.last().span.toMs - m_clock.nowMs())));
}

} // namespace rd

#include "moc_yearfeed.cpp"
