// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hubsync.h"

#include <algorithm>

namespace rd {

HubSync::HubSync(Source &source, History &history, ProjectRef project, Hub hub, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_history(history)
    , m_project(std::move(project))
    , m_hub(std::move(hub))
{
}

HubSync::~HubSync() = default;

void HubSync::start()
{
    m_call = m_source.syncHub(m_project.projectId, m_hub.id, this,
                              [this](const auto &answer) { take(answer); });
}

namespace {

/// The server may be at it still: silent, or a gateway in front of it has given up (the usual one
/// does after 60 s), which says nothing about the hub.
bool mayStillRun(const ApiError &error)
{
    return error.kind == ApiError::Kind::Timeout
           || (error.kind == ApiError::Kind::Server && error.httpStatus >= 502
               && error.httpStatus <= 504);
}

} // namespace

void HubSync::take(const ApiResult<Unit> &answer)
{
    if (!answer)
        m_error = answer.error();
    if (m_error && m_error->kind == ApiError::Kind::Forbidden)
        emit finished(Outcome::Refused); // nothing has happened, so there is nothing to read
    else
        readBack();
}

void HubSync::readBack()
{
    m_call = m_source.hubs(m_project.projectId, this, [this](const auto &hubs) { judge(hubs); });
}

void HubSync::judge(const ApiResult<QList<Hub>> &hubs)
{
    Outcome outcome = Outcome::NotSeen;
    const bool hasMoved = hubs && std::any_of(hubs->cbegin(), hubs->cend(), [this](const Hub &hub) {
                              return hub.id == m_hub.id && hub.lastSyncedMs > m_hub.lastSyncedMs;
                          });
    if (hasMoved)
        outcome = Outcome::Synced; // whatever the answer was
    else if (m_error && mayStillRun(*m_error))
        outcome = Outcome::Unfinished;
    else if (m_error && m_error->kind == ApiError::Kind::MaybeSignedOut && hubs)
        outcome = Outcome::Refused; // before 3.9 a missing role sounds like a missing token
    else if (m_error || !hubs)
        outcome = Outcome::Failed;
    if (hasMoved)
        m_error.reset();
    else if (!m_error && !hubs)
        m_error = hubs.error();
    if (!hubs) {
        emit finished(outcome);
        return;
    }
    SyncBatch batch;
    batch.project = m_project;
    batch.hubs = *hubs;
    m_history.commit(batch, this, [this, outcome](const auto &) { emit finished(outcome); });
}

} // namespace rd

#include "moc_hubsync.cpp"
