// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/statusflow.h"

#include "desk/profile.h"
#include "overview/overviewpage.h"
#include "runs/runspage.h"
#include "window/header.h"
#include "window/rail.h"
#include "window/runsflow.h"
#include "window/wallflow.h"

using namespace std::chrono_literals;

namespace rd {

StatusFlow::StatusFlow(Profile &profile, const Views &views, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_views(views)
{
    connect(&m_profile.desk(), &Desk::statusChanged, this, &StatusFlow::update);
    connect(&m_ageTimer, &QTimer::timeout, this, &StatusFlow::updateAge);
}

StatusFlow::~StatusFlow() = default;

void StatusFlow::setScope(const Scope &scope)
{
    m_scope = scope;
    update();
}

void StatusFlow::setData(const Data &data)
{
    m_data = data;
    update();
}

void StatusFlow::force(PageState state)
{
    m_forced = state;
    update();
}

bool StatusFlow::areFiguresShown() const
{
    return !m_forced || *m_forced == PageState::Offline || *m_forced == PageState::SignedOut
           || *m_forced == PageState::Error || *m_forced == PageState::Normal;
}

DeskStatus StatusFlow::real() const
{
    return statusOf(m_profile.desk(), m_scope);
}

DeskStatus StatusFlow::shown() const
{
    DeskStatus desk = real();
    if (m_forced == PageState::Offline)
        desk.status = {.kind = LinkStatus::Kind::Offline, .sentence = {}, .detail = {}};
    else if (m_forced == PageState::SignedOut)
        desk.status = {.kind = LinkStatus::Kind::SignedOut, .sentence = {}, .detail = {}};
    return desk;
}

void StatusFlow::update()
{
    const DeskStatus desk = shown();
    const bool offline = desk.status.kind == LinkStatus::Kind::Offline;
    if (!offline)
        m_offlineSinceMs = 0;
    else if (const qint64 now = m_profile.desk().clock().nowMs();
             m_offlineSinceMs == 0 || m_offlineSinceMs > now) // or the clock was set back
        m_offlineSinceMs = now;

    PageState state = desk.page();
    QString detail = desk.status.sentence;
    if (state == PageState::Normal && !(m_data && m_data->hasProjects))
        state = desk.isWaiting() || !m_data ? PageState::Loading : PageState::Empty;
    if (m_forced) {
        state = *m_forced;
        detail.clear();
    }
    m_state = state;
    m_detail = detail;
    m_views.overview.showState(state, detail);
    m_views.runs.setState(state, detail);
    emit pageStateChanged();
    m_views.header.setRefreshing(desk.status.kind == LinkStatus::Kind::FirstSync);
    updateAge();
}

void StatusFlow::updateAge()
{
    m_views.runsFlow.refreshAges();
    emit aged();
    const DeskStatus desk = shown();
    const qint64 now = m_profile.desk().clock().nowMs();
    m_views.overview.setNow(now);
    m_views.wall.setNow(now);
    const qint64 age = m_data && m_data->dataMs > 0 ? now - m_data->dataMs : -1;
    const QString when = desk.whenText(age, m_offlineSinceMs);
    m_views.rail.setStatus(desk.health(), desk.connection ? desk.connection->name : QString(),
                           when);
    const QString data = desk.dataText(age, when);
    m_views.header.setAge(data);
    m_views.wall.setStatus(data, desk.isTrouble());
    m_when = when;
    emit told();
    // Seconds matter in the first minute only.
    m_ageTimer.start(age >= 0 && age < 60'000 ? 5s : 30s);
}

} // namespace rd

#include "moc_statusflow.cpp"
