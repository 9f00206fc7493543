// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/scenarioorder.h"

#include "history/history.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr std::chrono::milliseconds FirstLook = 500ms; ///< the server may not have noted it at once
constexpr std::chrono::milliseconds FollowBeat = 5s;
constexpr std::chrono::milliseconds StopBeat = 2s;
constexpr std::chrono::milliseconds LeftQueuedAfter = 10min;
constexpr std::chrono::milliseconds LeftRunningAfter = 30min;
constexpr std::chrono::milliseconds UnconfirmedAfter = 60s;
constexpr int MostLookFailures = 6;

/// True when the server has said no. After anything else it may have done what it was asked for.
bool isRefusal(const ApiError &error)
{
    using Kind = ApiError::Kind;
    switch (error.kind) {
    case Kind::ProxyAuth:
    case Kind::Tls:
    case Kind::CaFile:
    case Kind::ClientCert:
    case Kind::CertWanted:
    case Kind::PlainHttp:
    case Kind::OriginRefused:
    case Kind::SignedOut:
    case Kind::MaybeSignedOut:
    case Kind::Forbidden:
    case Kind::Deactivated:
    case Kind::BadCredentials:
    case Kind::PasswordChangeNeeded:
    case Kind::NotFound:
    case Kind::Rejected:
    case Kind::Unsupported:
    case Kind::RateLimited:
        return true;
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::Proxy:
    case Kind::NotLitmus:
    case Kind::Server:
    case Kind::Malformed:
    case Kind::TooLarge:
        break;
    }
    return false;
}

} // namespace

bool ScenarioOrder::isEnd(Stage stage)
{
    return stage != Stage::Sent && stage != Stage::Accepted && stage != Stage::Following;
}

ScenarioOrder::ScenarioOrder(const Parts &parts, const ProjectRef &project,
                             const QString &scenarioId, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_project(project)
    , m_scenarioId(scenarioId)
{
}

ScenarioOrder::~ScenarioOrder()
{
    if (m_wait)
        m_parts.timers.cancel(*m_wait);
}

void ScenarioOrder::tell(Stage stage)
{
    m_report.stage = stage;
    if (isEnd(stage) && m_wait) {
        m_parts.timers.cancel(*m_wait);
        m_wait.reset();
    }
    emit reported(m_report);
}

void ScenarioOrder::fail(const ApiError &error)
{
    m_report.error = error;
    tell(isRefusal(error) ? Stage::Refused : Stage::Lost);
}

std::chrono::milliseconds ScenarioOrder::followed() const
{
    return std::chrono::milliseconds(m_parts.clock.nowMs() - m_acceptedMs);
}

void ScenarioOrder::run()
{
    m_report.kind = Kind::Run;
    Source *source = m_parts.source();
    if (!source) {
        fail(ApiError{ApiError::Kind::Rejected, 0, {}, {}});
        return;
    }
    m_call = source->runScenario(m_project.projectId, m_scenarioId, this,
                                 [this](const ApiResult<QString> &answer) {
                                     if (!answer) {
                                         fail(answer.error());
                                         return;
                                     }
                                     m_notifyId = *answer;
                                     if (m_notifyId.isEmpty()) {
                                         tell(Stage::ScheduleOnly);
                                         return;
                                     }
                                     m_acceptedMs = m_parts.clock.nowMs();
                                     tell(Stage::Accepted);
                                     waitAndLook(FirstLook);
                                 });
    emit reported(m_report);
}

void ScenarioOrder::stop(const QString &runId)
{
    m_report.kind = Kind::Stop;
    m_runId = runId;
    lookByList([this](const ApiResult<Run> &answer) {
        if (!answer) { // nothing was sent yet
            m_report.error = answer.error();
            tell(Stage::Refused);
            return;
        }
        takeRun(*answer, [this] {
            if (isFinal(m_report.run->outcome))
                tell(Stage::Ended);
            else
                sendStop();
        });
    });
    if (!isEnd(m_report.stage))
        emit reported(m_report);
}

void ScenarioOrder::sendStop()
{
    Source *source = m_parts.source();
    if (!source) {
        fail(ApiError{ApiError::Kind::Rejected, 0, {}, {}});
        return;
    }
    m_isStopSent = true;
    m_call = source->stopRun(m_project.projectId, m_scenarioId, m_runId, this,
                             [this](const ApiResult<Unit> &answer) {
                                 if (!answer) {
                                     fail(answer.error());
                                     return;
                                 }
                                 m_acceptedMs = m_parts.clock.nowMs();
                                 tell(Stage::Accepted);
                                 waitAndLook(FirstLook);
                             });
}

void ScenarioOrder::sourceGone()
{
    if (isEnd(m_report.stage))
        return;
    m_call.cancel();
    if (m_report.kind == Kind::Stop && !m_isStopSent) { // it was only being looked at
        m_report.error = ApiError{ApiError::Kind::Offline, 0, {}, {}};
        tell(Stage::Refused);
    } else if (isPending())
        fail(ApiError{ApiError::Kind::Offline, 0, {}, {}});
    else
        tell(Stage::Unconfirmed);
}

void ScenarioOrder::waitAndLook(std::chrono::milliseconds delay)
{
    m_wait = m_parts.timers.callAfter(delay, [this] {
        m_wait.reset();
        look();
    });
}

void ScenarioOrder::look()
{
    if (!m_runId.isEmpty()) {
        lookByList([this](const ApiResult<Run> &answer) { takeLook(answer); });
        return;
    }
    Source *source = m_parts.source();
    if (!source) {
        sourceGone();
        return;
    }
    Run wanted;
    wanted.notifyId = m_notifyId;
    wanted.scenarioId = m_scenarioId;
    wanted.sequence = m_report.run ? m_report.run->sequence : 0;
    m_call = source->runDetails(
        m_project.projectId, wanted, this, [this](const ApiResult<RunDetails> &answer) {
            takeLook(answer ? ApiResult<Run>(answer->run) : Failure{answer.error()});
        });
}

/// The list tells a run without its execution data, which may be megabytes.
void ScenarioOrder::lookByList(std::function<void(const ApiResult<Run> &)> done)
{
    Source *source = m_parts.source();
    if (!source) {
        done(Failure{ApiError{ApiError::Kind::Offline, 0, {}, {}}});
        return;
    }
    RunQuery query;
    query.projectId = m_project.projectId;
    query.runIds = {m_runId};
    query.pageSize = 1;
    m_call =
        source->runs(query, this, [this, done = std::move(done)](const ApiResult<Page<Run>> &page) {
            if (!page) {
                done(Failure{page.error()});
                return;
            }
            for (const Run &run : page->items) {
                if (run.id == m_runId) {
                    done(run);
                    return;
                }
            }
            done(
                Failure{ApiError{ApiError::Kind::NotFound, 200, u"no such run in the list"_s, {}}});
        });
}

void ScenarioOrder::takeRun(const Run &run, std::function<void()> then)
{
    m_report.run = run;
    if (m_runId.isEmpty())
        m_runId = run.id;
    SyncBatch batch;
    batch.project = m_project;
    batch.runs = {run};
    // Where it cannot be stored the polls tell so, and bring it again.
    m_parts.history.commit(batch, this, [this, then = std::move(then)](const auto &) {
        if (!isEnd(m_report.stage)) // the source may have gone meanwhile, and the end was told
            then();
    });
}

void ScenarioOrder::takeLook(const ApiResult<Run> &answer)
{
    if (!answer) {
        // The run goes on without being watched; the usual polls have their own way to say why.
        if (++m_lookFailures >= MostLookFailures)
            tell(Stage::Unconfirmed);
        else
            waitAndLook(FollowBeat);
        return;
    }
    m_lookFailures = 0;
    takeRun(*answer, [this] {
        if (m_report.kind == Kind::Run)
            judgeRun();
        else
            judgeStop();
    });
}

void ScenarioOrder::judgeRun()
{
    const Run &run = *m_report.run;
    if (isFinal(run.outcome)) {
        tell(run.outcome == Outcome::Stopped ? Stage::Stopped : Stage::Ended);
    } else if (run.id.isEmpty() && followed() >= LeftQueuedAfter) {
        tell(Stage::LeftQueued);
    } else if (followed() >= LeftRunningAfter) {
        tell(Stage::LeftRunning);
    } else {
        tell(Stage::Following);
        waitAndLook(FollowBeat);
    }
}

void ScenarioOrder::judgeStop()
{
    const Run &run = *m_report.run;
    if (run.outcome == Outcome::Stopped) {
        tell(Stage::Stopped);
    } else if (isFinal(run.outcome)) {
        tell(Stage::Ended);
    } else if (followed() >= UnconfirmedAfter) {
        tell(Stage::Unconfirmed);
    } else {
        tell(Stage::Following);
        waitAndLook(StopBeat);
    }
}

} // namespace rd

#include "moc_scenarioorder.cpp"
