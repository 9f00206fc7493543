// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/closinggate.h"

#include "desk/desk.h"

#include <QWidget>

#include <utility>

using namespace std::chrono_literals;

namespace rd {

namespace {

/// As long as a server that is silent is waited for.
constexpr auto LongestWait = 30s;

} // namespace

ClosingGate::ClosingGate(Desk &desk, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_window(window)
{
    connect(&desk.leases(), &TokenLeases::idle, this, &ClosingGate::end);
}

ClosingGate::~ClosingGate()
{
    m_desk.timers().cancel(m_timer);
}

bool ClosingGate::letsClose()
{
    if (m_window.isVisible())
        m_isOver = false;
    if (m_isOver || m_desk.leases().isIdle()) // quitting asks again
        return true;
    m_window.hide();
    m_desk.leases().hurryAll();
    if (m_timer == 0)
        m_timer = m_desk.timers().callAfter(LongestWait, [this] { end(); });
    return false;
}

void ClosingGate::end()
{
    if (m_timer == 0)
        return;
    m_desk.timers().cancel(std::exchange(m_timer, 0));
    if (m_window.isVisible()) // somebody came back meanwhile
        return;
    m_isOver = true;
    emit over();
}

} // namespace rd

#include "moc_closinggate.cpp"
