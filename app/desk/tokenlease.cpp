// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/tokenlease.h"

#include <algorithm>
#include <utility>

namespace rd {

TokenLease::TokenLease(TokenLeases &leases, const QString &connectionId)
    : m_leases(&leases)
    , m_connectionId(connectionId)
{
}

TokenLease::TokenLease(TokenLease &&other) noexcept
    : m_leases(std::exchange(other.m_leases, nullptr))
    , m_connectionId(std::move(other.m_connectionId))
{
}

TokenLease &TokenLease::operator=(TokenLease &&other) noexcept
{
    if (this != &other) {
        release();
        m_leases = std::exchange(other.m_leases, nullptr);
        m_connectionId = std::move(other.m_connectionId);
    }
    return *this;
}

TokenLease::~TokenLease()
{
    release();
}

void TokenLease::release()
{
    if (TokenLeases *leases = std::exchange(m_leases, nullptr).data())
        leases->released(m_connectionId);
}

TokenLeases::~TokenLeases() = default;

void TokenLeases::take(const QString &connectionId, Turn turn, const QObject *context,
                       Granted granted, Hurry hurried)
{
    Wish wish{context, std::move(granted), std::move(hurried), turn};
    const auto held = m_turns.find(connectionId);
    if (held == m_turns.end())
        return grant(connectionId, wish);
    std::deque<Wish> &waiting = held->second.waiting;
    for (const Wish &one : waiting) {
        if (turn != Turn::First || one.turn == Turn::First || !one.hurry)
            continue;
        QMetaObject::invokeMethod(
            this,
            [context = one.context, hurried = one.hurry] {
                if (context)
                    hurried();
            },
            Qt::QueuedConnection);
    }
    const auto before = turn == Turn::First
                            ? std::find_if(waiting.begin(), waiting.end(),
                                           [](const Wish &one) { return one.turn != Turn::First; })
                            : waiting.end();
    waiting.insert(before, std::move(wish));
    if (turn == Turn::First)
        hurry(connectionId);
}

TokenLease TokenLeases::tryTake(const QString &connectionId, const QObject *context, Hurry hurried)
{
    if (isTaken(connectionId))
        return {};
    m_turns[connectionId] = Holder{context, std::move(hurried), ++m_lastSerial, {}};
    return {*this, connectionId};
}

bool TokenLeases::isTaken(const QString &connectionId) const
{
    return m_turns.contains(connectionId);
}

void TokenLeases::hurryAll()
{
    for (const auto &[id, holder] : m_turns)
        hurry(id);
}

void TokenLeases::grant(const QString &connectionId, const Wish &wish)
{
    Holder &holder = m_turns[connectionId];
    holder.context = wish.context;
    holder.hurry = wish.hurry;
    holder.serial = ++m_lastSerial;
    // From the event loop: the lease may have been released in the middle of anything.
    QMetaObject::invokeMethod(
        this,
        [this, connectionId, wish] {
            TokenLease lease(*this, connectionId); // goes again, if nobody is there to take it
            if (wish.context)
                wish.granted(std::move(lease));
        },
        Qt::QueuedConnection);
}

void TokenLeases::hurry(const QString &connectionId)
{
    // Behind the call that grants it, and outside of whatever the holder is in the middle of.
    const Holder &holder = m_turns.at(connectionId);
    if (!holder.hurry || !holder.context)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, connectionId, serial = holder.serial] {
            const auto held = m_turns.find(connectionId);
            if (held == m_turns.end() || held->second.serial != serial || !held->second.context)
                return;
            const Hurry hurried = held->second.hurry; // it may release the lease
            hurried();
        },
        Qt::QueuedConnection);
}

void TokenLeases::released(const QString &connectionId)
{
    const auto held = m_turns.find(connectionId);
    if (held == m_turns.end())
        return;
    if (!held->second.waiting.empty()) {
        const Wish next = std::move(held->second.waiting.front());
        held->second.waiting.pop_front();
        return grant(connectionId, next);
    }
    m_turns.erase(held);
    if (m_turns.empty())
        emit idle();
}

} // namespace rd

#include "moc_tokenlease.cpp"
