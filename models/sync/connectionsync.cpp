// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/connectionsync.h"

#include "core/backoff.h"

#include <QPointer>

#include <algorithm>

namespace rd {

/// One poll over all projects.
struct ConnectionSync::Cycle {
    ProjectSync::Round round = ProjectSync::Round::Usual;
    Poller::Report report;
    QStringList left; ///< projects whose turn is still to come
    int running = 0;
    std::optional<ApiError> refusal; ///< of one project
    std::optional<ApiError> trouble; ///< of the connection: no further project is asked
    OnceReport once;
    bool moreWork = false;
};

ConnectionSync::ConnectionSync(QString connectionId, Source &source, History &history,
                               const Clock &clock, Timers &timers, std::function<double()> dice,
                               const ConnectionSyncPolicy &policy, QObject *parent)
    : QObject(parent)
    , m_connectionId(std::move(connectionId))
    , m_source(source)
    , m_history(history)
    , m_clock(clock)
    , m_timers(timers)
    , m_dice(dice)
    , m_policy(policy)
    , m_poller([this](Poller::Report report) { beginCycle(std::move(report)); }, timers, dice,
               policy.polling)
{
    if (policy.events)
        m_events = source.makeEventStream(timers, dice);
    if (m_events)
        connect(m_events.get(), &EventStream::changed, this, &ConnectionSync::noteEvent);
    connect(&m_poller, &Poller::retryScheduled, this,
            [this](std::chrono::milliseconds delay) { emit retryScheduled(delay); });
}

ConnectionSync::~ConnectionSync()
{
    m_poller.stop();
    ignoreEvents();
    abandonCycle();
}

void ConnectionSync::setChosenProjects(const QStringList &projectIds)
{
    m_chosen = projectIds;
    m_nextListMs = 0;
}

void ConnectionSync::setInterval(std::chrono::milliseconds interval)
{
    m_poller.setInterval(interval);
}

void ConnectionSync::start()
{
    m_poller.start();
}

void ConnectionSync::stop()
{
    m_poller.stop();
    ignoreEvents();
    abandonCycle();
    m_onceDone = nullptr;
    setState(SyncState::Idle);
}

void ConnectionSync::pause()
{
    if (!m_poller.isStarted())
        return;
    m_poller.pause();
    ignoreEvents();
    setState(SyncState::Paused);
}

void ConnectionSync::resume()
{
    if (!m_poller.isPaused())
        return;
    m_poller.resume();
    if (m_cycle) // one was under way all the time
        setState(isFirstSync() ? SyncState::FirstSync : SyncState::Polling);
}

void ConnectionSync::refreshNow(bool full)
{
    using Round = ProjectSync::Round;
    m_nextRound = full ? Round::Sweep : std::max(m_nextRound, Round::Refresh);
    if (full)
        m_nextListMs = 0;
    m_poller.pollNow();
}

void ConnectionSync::lookAt(const QString &projectId, const QString &scenarioId)
{
    const auto member = m_members.find(projectId);
    if (member == m_members.end())
        return;
    member->second.sync->expectSchedule(scenarioId);
    // A server in trouble is left in peace; the next poll asks.
    if (m_poller.failures() == 0)
        m_poller.pollNow();
}

void ConnectionSync::lookAtHubs(const QStringList &projectIds)
{
    bool isAnyDue = false;
    for (const QString &id : projectIds) {
        if (const auto member = m_members.find(id); member != m_members.end())
            isAnyDue = member->second.sync->expectHubs() || isAnyDue;
    }
    if (isAnyDue && m_poller.failures() == 0)
        m_poller.pollNow();
}

void ConnectionSync::networkChanged()
{
    if (!m_poller.isPolling())
        m_nextRound = std::max(m_nextRound, ProjectSync::Round::Refresh);
    m_poller.pollAnew();
}

void ConnectionSync::syncOnce(bool full, const QObject *context,
                              std::function<void(const OnceReport &)> done)
{
    Q_ASSERT(!m_poller.isStarted() && !m_cycle);
    m_nextRound = full ? ProjectSync::Round::Sweep : ProjectSync::Round::Refresh;
    m_onceDone = [context = QPointer<const QObject>(context),
                  done = std::move(done)](const OnceReport &report) {
        if (context)
            done(report);
    };
    onceCycle();
}

void ConnectionSync::onceCycle()
{
    beginCycle([this](const PollOutcome &outcome) {
        const OnceReport report = m_cycle->once;
        m_cycle.reset();
        if (outcome.kind == PollOutcome::Kind::MoreWork) {
            onceCycle();
            return;
        }
        if (const auto done = std::exchange(m_onceDone, nullptr))
            done(report);
    });
}

void ConnectionSync::beginCycle(Poller::Report report)
{
    ++m_cycleNumber;
    m_cycle = std::make_unique<Cycle>();
    m_cycle->round = std::exchange(m_nextRound, ProjectSync::Round::Usual);
    m_cycle->report = std::move(report);
    setState(isFirstSync() ? SyncState::FirstSync : SyncState::Polling);
    const qint64 now = m_clock.nowMs();
    const bool isDue =
        now >= m_nextListMs || m_nextListMs - now > m_policy.projectList.count(); // clock set back
    if (isDue)
        listProjects();
    else
        beginRounds();
}

void ConnectionSync::listProjects()
{
    m_call = m_source.projects(this, [this](const ApiResult<QList<Project>> &result) {
        if (!result) {
            m_cycle->once.error = result.error();
            reportFailure(result.error());
            return;
        }
        m_nextListMs = m_clock.nowMs() + m_policy.projectList.count();
        takeProjects(*result);
        lookForVanished(*result);
    });
}

void ConnectionSync::takeProjects(const QList<Project> &listed)
{
    std::map<QString, Member> members;
    for (const Project &project : listed) {
        const bool chosen = m_chosen.isEmpty() || m_chosen.contains(project.id);
        if (project.id.isEmpty() || !chosen || members.contains(project.id))
            continue;
        const auto known = m_members.find(project.id);
        Member member;
        if (known != m_members.end()) {
            member = std::move(known->second);
        } else {
            member.sync = std::make_unique<ProjectSync>(
                m_source, m_history,
                ProjectRef{.connectionId = m_connectionId, .projectId = project.id}, m_clock,
                m_policy.project);
            connect(member.sync.get(), &ProjectSync::progress, this,
                    [this, id = project.id](const SyncProgress &progress) {
                        noteProgress(id, progress);
                    });
        }
        member.sync->setInfo(project);
        members.emplace(project.id, std::move(member));
    }
    m_members = std::move(members); // the others have vanished; their history stays
}

void ConnectionSync::beginRounds()
{
    const qint64 now = m_clock.nowMs();
    const qint64 longest = m_policy.polling.slowest.count();
    const auto rests = [now, longest](const auto &entry) {
        const qint64 left = entry.second.restsToMs - now;
        return left > 0 && left <= longest; // longer: the clock was set back
    };
    // One refused project keeps quiet; when all are, the poller's own back-off does.
    const bool anyWorks = !std::all_of(m_members.cbegin(), m_members.cend(), rests);
    const bool isUsual = m_cycle->round == ProjectSync::Round::Usual;
    for (const auto &entry : m_members) {
        if (!isUsual || !anyWorks || !rests(entry))
            m_cycle->left << entry.first;
    }
    nextProjects();
}

void ConnectionSync::nextProjects()
{
    const bool goesOn = !m_cycle->trouble && !m_cycle->once.storeError;
    while (goesOn && !m_cycle->left.isEmpty() && m_cycle->running < m_policy.projectsAtOnce) {
        const QString id = m_cycle->left.takeFirst();
        ++m_cycle->running;
        m_members.at(id).sync->run(m_cycle->round, [this, id](const ProjectSync::Report &report) {
            takeReport(id, report);
        });
    }
    if (m_cycle->running == 0)
        endCycle();
}

void ConnectionSync::takeReport(const QString &projectId, const ProjectSync::Report &report)
{
    Member &member = m_members.at(projectId);
    --m_cycle->running;
    member.firstSync = !report.complete;
    m_cycle->moreWork = m_cycle->moreWork || report.moreWork;
    if (report.storeError) {
        m_cycle->once.storeError = report.storeError;
    } else if (!report.error) {
        member.refused = false;
        member.failures = 0;
        member.restsToMs = 0;
        ++m_cycle->once.projects;
    } else if (isConnectionTrouble(report.error->kind)) {
        m_cycle->trouble = report.error;
    } else {
        // One project was refused: it may not exist any more, which the list tells. The others go
        // on, and it is asked less often.
        if (!std::exchange(member.refused, true))
            m_nextListMs = 0;
        const PollPolicy &polling = m_policy.polling;
        member.restsToMs =
            m_clock.nowMs()
            + backoffDelay(++member.failures, polling.interval, polling.slowest, m_dice()).count();
        m_cycle->refusal = report.error;
    }
    nextProjects();
}

void ConnectionSync::endCycle()
{
    const Cycle &cycle = *m_cycle;
    m_lastStoreError = cycle.once.storeError;
    if (cycle.trouble)
        m_cycle->once.error = cycle.trouble;
    else if (cycle.refusal)
        m_cycle->once.error = cycle.refusal;
    if (m_lastStoreError) {
        const QPointer<ConnectionSync> self(this);
        emit storeFailed(*m_lastStoreError);
        if (self && m_cycle) { // a slot may have stopped everything
            setState(SyncState::Offline);
            report({.kind = PollOutcome::Kind::Failed});
        }
        return;
    }
    if (cycle.trouble) {
        reportFailure(*cycle.trouble);
        return;
    }
    if (cycle.refusal && cycle.once.projects == 0) {
        reportFailure(*cycle.refusal);
        return;
    }
    m_lastError.reset();
    const auto kind = cycle.moreWork ? PollOutcome::Kind::MoreWork : PollOutcome::Kind::Done;
    setSettledState(); // a slot may stop everything, and the cycle with it
    followEvents();
    report({.kind = kind});
}

void ConnectionSync::reportFailure(const ApiError &error)
{
    using Kind = ApiError::Kind;
    if (error.kind == Kind::SignedOut || error.kind == Kind::MaybeSignedOut) {
        checkToken(error);
        return;
    }
    m_lastError = error;
    setState(SyncState::Offline);
    // The login page of a network goes away when somebody signs in to it, which nobody tells.
    report({.kind = PollOutcome::Kind::Failed,
            .retryAfter = error.retryAfter,
            .mayEndSoon = error.kind == Kind::NotLitmus});
}

void ConnectionSync::checkToken(const ApiError &suspicion)
{
    m_call = m_source.checkToken(this, [this, suspicion](const ApiResult<Unit> &result) {
        if (!result && result.error().kind == ApiError::Kind::SignedOut) {
            m_lastError = result.error();
            m_cycle->once.error = result.error();
            ignoreEvents();
            setState(SyncState::SignedOut);
            report({.kind = PollOutcome::Kind::SignedOut});
            return;
        }
        // The token works, or nobody can tell at present: it may pass.
        m_lastError = result ? suspicion : result.error();
        setState(SyncState::Offline);
        report({.kind = PollOutcome::Kind::Failed});
    });
}

void ConnectionSync::report(const PollOutcome &outcome)
{
    const QPointer<ConnectionSync> self(this);
    emit roundFinished();
    if (!self || !m_cycle)
        return;
    const Poller::Report report = m_cycle->report;
    if (!m_onceDone)
        m_cycle.reset();
    report(outcome);
}

void ConnectionSync::noteProgress(const QString &projectId, const SyncProgress &progress)
{
    Member &member = m_members.at(projectId);
    member.firstSync = true;
    member.progress = progress;
    setState(SyncState::FirstSync);
    SyncProgress all;
    for (const auto &[id, each] : m_members)
        all += each.progress;
    emit this->progress(all);
}

bool ConnectionSync::isFirstSync() const
{
    return std::any_of(m_members.cbegin(), m_members.cend(),
                       [](const auto &entry) { return entry.second.firstSync; });
}

void ConnectionSync::setSettledState()
{
    setState(isFirstSync() && m_cycle->moreWork ? SyncState::FirstSync : SyncState::UpToDate);
}

void ConnectionSync::setState(SyncState state)
{
    const bool overruled =
        m_poller.isPaused() && state != SyncState::SignedOut && state != SyncState::Idle;
    const SyncState shown = overruled ? SyncState::Paused : state;
    if (shown == m_state)
        return;
    m_state = shown;
    emit stateChanged(shown);
}

void ConnectionSync::abandonCycle()
{
    ++m_cycleNumber;
    m_call.cancel();
    for (const auto &[id, member] : m_members)
        member.sync->cancel();
    m_cycle.reset();
}

} // namespace rd

#include "moc_connectionsync.cpp"
