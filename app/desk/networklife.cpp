// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/networklife.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr std::chrono::milliseconds Quiet = 2s;
constexpr std::chrono::milliseconds LongestSettling = 10s;
constexpr std::chrono::milliseconds Spacing = 15s;
constexpr std::chrono::milliseconds ClockBeat = 20s;
constexpr qint64 JumpMs = 10'000;
/// Of steady time, which hardly passes while a machine sleeps: it did not, or nobody said so.
constexpr std::chrono::milliseconds LongestFallingAsleep = 2min;
constexpr std::chrono::seconds MeteredInterval = 5min;

} // namespace

NetworkLife::NetworkLife(const Clock &clock, Timers &timers, std::function<qint64()> steadyMs,
                         QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timers(timers)
    , m_steadyMs(std::move(steadyMs))
{
}

NetworkLife::~NetworkLife()
{
    cancel(m_clockTimer);
    cancel(m_settleTimer);
    cancel(m_sleepTimer);
}

void NetworkLife::start()
{
    readClocks();
    cancel(m_clockTimer);
    m_clockTimer = m_timers.callAfter(ClockBeat, [this] {
        m_clockTimer.reset();
        watchClock();
        start();
    });
}

void NetworkLife::watchClock()
{
    const qint64 jumpMs = (m_clock.nowMs() - m_wallMs) - (m_steadyMs() - m_steadyThenMs);
    if (jumpMs > JumpMs && m_isAsleep) {
        setAsleep(false); // the word for it is on its way
    } else if (jumpMs > JumpMs) {
        m_hasSlept = true;
        noteChange();
    } else if (jumpMs < -JumpMs) {
        noteChange(); // set back: the next answer puts the age of the data right
    }
}

void NetworkLife::readClocks()
{
    m_wallMs = m_clock.nowMs();
    m_steadyThenMs = m_steadyMs();
}

void NetworkLife::setAsleep(bool asleep)
{
    if (asleep == m_isAsleep)
        return;
    m_isAsleep = asleep;
    cancel(m_sleepTimer);
    cancel(m_settleTimer);
    if (asleep) {
        m_sleepTimer = m_timers.callAfter(LongestFallingAsleep, [this] {
            m_sleepTimer.reset();
            setAsleep(false);
        });
    }
    emit asleepChanged(asleep);
    if (asleep)
        return;
    readClocks(); // else the jump of the clock would tell the same a second time
    m_hasSlept = true;
    noteChange();
}

void NetworkLife::noteChange()
{
    if (m_isAsleep)
        return; // waking up says it again
    const qint64 now = m_steadyMs();
    if (!m_settleTimer)
        m_firstMs = now;
    cancel(m_settleTimer);
    auto wait = std::min(Quiet, std::chrono::milliseconds(m_firstMs - now) + LongestSettling);
    if (m_lastMs)
        wait = std::max(wait, std::chrono::milliseconds(*m_lastMs - now) + Spacing);
    m_settleTimer = m_timers.callAfter(std::max(wait, 0ms), [this] {
        m_settleTimer.reset();
        settle();
    });
}

void NetworkLife::settle()
{
    m_lastMs = m_steadyMs();
    emit networkChanged(std::exchange(m_hasSlept, false));
}

void NetworkLife::setHint(NetworkHint hint)
{
    if (hint == m_hint)
        return;
    const NetworkHint before = std::exchange(m_hint, hint);
    emit hintChanged(hint);
    // Only what ends a trouble: the first word after the start is none, and a cable that was
    // pulled is noticed by the next poll.
    const bool wasGone = before == NetworkHint::Disconnected || before == NetworkHint::LoginPage;
    if (wasGone && hint != NetworkHint::Disconnected)
        noteChange();
}

void NetworkLife::setMetered(bool metered)
{
    if (metered == m_isMetered)
        return;
    m_isMetered = metered;
    emit meteredChanged(metered);
}

std::chrono::seconds NetworkLife::interval(std::chrono::seconds wished) const
{
    return m_isMetered && wished.count() > 0 ? std::max(wished, MeteredInterval) : wished;
}

void NetworkLife::cancel(std::optional<quint64> &timer)
{
    if (timer)
        m_timers.cancel(*std::exchange(timer, std::nullopt));
}

} // namespace rd

#include "moc_networklife.cpp"
