// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/poller.h"

#include "core/backoff.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace rd {

namespace {

// A server may ask for patience, not for ever.
constexpr std::chrono::milliseconds LongestRetryAfter = 1h;

} // namespace

Poller::Poller(Fetch fetch, Timers &timers, std::function<double()> dice, const PollPolicy &policy,
               QObject *parent)
    : QObject(parent)
    , m_fetch(std::move(fetch))
    , m_timers(timers)
    , m_dice(std::move(dice))
    , m_policy(policy)
{
}

Poller::~Poller()
{
    stopWaiting();
}

void Poller::start()
{
    if (m_started)
        return;
    m_started = true;
    m_paused = false;
    m_failures = 0;
    poll();
}

void Poller::stop()
{
    m_started = false;
    m_paused = false;
    m_polling = false;
    ++m_round;
    stopWaiting();
}

void Poller::pause()
{
    m_paused = true;
    stopWaiting();
}

void Poller::resume()
{
    if (!m_paused)
        return;
    m_paused = false;
    pollNow();
}

void Poller::pollNow()
{
    if (m_started && !m_paused && !m_polling)
        poll();
}

void Poller::pollAnew()
{
    m_failures = 0;
    if (!m_wait || !m_isAskedToWait)
        pollNow();
}

void Poller::setInterval(std::chrono::milliseconds interval)
{
    m_policy.interval = interval;
    // While it fails the back-off counts, not the interval.
    if (m_wait && m_failures == 0)
        wait(jittered(interval, m_dice()));
}

void Poller::poll()
{
    stopWaiting();
    m_polling = true;
    m_fetch([self = QPointer(this), round = ++m_round](const PollOutcome &outcome) {
        if (self)
            self->onReport(round, outcome);
    });
}

void Poller::onReport(quint64 round, const PollOutcome &outcome)
{
    if (round != m_round || !m_polling)
        return; // stopped meanwhile, or reported twice
    m_polling = false;
    switch (outcome.kind) {
    case PollOutcome::Kind::Done:
        m_failures = 0;
        wait(jittered(m_policy.interval, m_dice()));
        return;
    case PollOutcome::Kind::MoreWork:
        m_failures = 0;
        wait(0ms);
        return;
    case PollOutcome::Kind::SignedOut:
        stop();
        emit gaveUp();
        return;
    case PollOutcome::Kind::Failed:
        break;
    }
    ++m_failures;
    const auto ceiling = outcome.mayEndSoon ? m_policy.watchful : m_policy.slowest;
    const auto own = backoffDelay(m_failures, m_policy.firstRetry, ceiling, m_dice());
    const auto asked = std::min(outcome.retryAfter.value_or(0ms), LongestRetryAfter);
    const auto delay = std::max(own, asked);
    wait(delay);
    m_isAskedToWait = asked > own;
    emit retryScheduled(delay, m_failures);
}

void Poller::wait(std::chrono::milliseconds delay)
{
    stopWaiting();
    m_isAskedToWait = false;
    if (m_paused)
        return; // resume() polls
    m_wait = m_timers.callAfter(delay, [this] {
        m_wait.reset();
        poll();
    });
}

void Poller::stopWaiting()
{
    if (m_wait)
        m_timers.cancel(*std::exchange(m_wait, std::nullopt));
}

} // namespace rd

#include "moc_poller.cpp"
