// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/poller.h"
#include "sync/projectsync.h"

#include <QSet>
#include <QStringList>

#include <map>
#include <memory>

namespace rd {

/// What the synchronisation of a connection is doing, for the header of the window.
enum class SyncState {
    Idle,      ///< not started
    FirstSync, ///< reading the history of a project for the first time
    Polling,   ///< asking what is new
    UpToDate,  ///< asked, and waiting for the next poll
    Offline,   ///< the last poll failed, see lastError(); trying again by itself
    SignedOut, ///< a proved authentication failure; stopped until start()
    Paused,
};

struct ConnectionSyncPolicy {
    PollPolicy polling;
    ProjectSyncPolicy project;
    std::chrono::milliseconds projectList = std::chrono::minutes(15);
    int projectsAtOnce = 3; ///< rounds under way at the same time
    bool events = false;    ///< also poll when the source tells that something happened
    /// Between an event and the poll: events are told before the server has noted the change.
    std::chrono::milliseconds eventSettling = std::chrono::seconds(1);
    /// Between two polls for the sake of events, however many there are.
    std::chrono::milliseconds eventRest = std::chrono::seconds(5);
};

/// Keeps the history of one connection up to date: lists its projects, and lets one ProjectSync
/// per project take its round, some at a time, at every poll. A project that was refused is asked
/// less and less often, while the others go on.
///
/// A project that vanished from the list, or is no longer chosen, is not asked for any more; its
/// history stays. One that the server has left out of two lists running is marked: no role in it,
/// its scenarios deleted, nothing in progress, no delegates and hubs, so that the figures leave it
/// out. When it comes back, everything is looked at again. Polling stops only after a proved
/// authentication failure: a refusal is checked with Source::checkToken() first, everything else is
/// retried with growing delays.
///
/// With ConnectionSyncPolicy::events the source's events make a poll come early, with the delegates
/// of the project they are about. They never delay one, and nothing depends on them.
class ConnectionSync final : public QObject {
    Q_OBJECT
public:
    /// How a single synchronisation ended, for the command line.
    struct OnceReport {
        std::optional<ApiError> error; ///< of the connection, or of a project that was refused
        std::optional<HistoryError> storeError;
        int projects = 0; ///< synchronised without an error
    };

    /// \p source, \p history, \p clock and \p timers are borrowed and must outlive this object.
    /// \p dice is uniform in [0, 1).
    ConnectionSync(QString connectionId, Source &source, History &history, const Clock &clock,
                   Timers &timers, std::function<double()> dice,
                   const ConnectionSyncPolicy &policy = {}, QObject *parent = nullptr);
    ~ConnectionSync() override;

    [[nodiscard]] const QString &connectionId() const { return m_connectionId; }
    /// Ids of the projects to synchronise; empty: all. From the next poll on.
    void setChosenProjects(const QStringList &projectIds);
    void setInterval(std::chrono::milliseconds interval);

    /// Polls at once, and from now on. Also after SignedOut.
    void start();
    /// Ends polling and drops what is under way; what was stored stays.
    void stop();
    /// For sleep, being offline, and the user's wish. The poll under way is let finish.
    void pause();
    void resume();
    /// Polls at once, delegates, environments and hubs included; with \p full all scenarios too.
    void refreshNow(bool full = false);

    /// Somebody looks at a scenario: polls at once and asks what its schedule says, unless that was
    /// done within the last minute.
    void lookAt(const QString &projectId, const QString &scenarioId);

    /// Somebody looks at the hubs of these projects: polls at once and asks for them, unless that
    /// was done within the last minute. They cost the server much, so not for the sake of a poll.
    void lookAtHubs(const QStringList &projectIds);

    /// The network has changed or the machine woke up: what failed may work now. Polls at once, as
    /// refreshNow(), and the back-off begins anew; a poll under way counts as this one.
    void networkChanged();

    /// Synchronises until nothing is left to read, without polling afterwards; \p full sweeps over
    /// all scenarios. Only while not started. stop() cancels it without calling back.
    void syncOnce(bool full, const QObject *context, std::function<void(const OnceReport &)> done);

    [[nodiscard]] SyncState state() const { return m_state; }
    /// Off when events are not wanted or the source has none.
    [[nodiscard]] EventStream::State eventState() const
    {
        return m_events ? m_events->state() : EventStream::State::Off;
    }
    /// Why the last poll failed; none after one that went well.
    [[nodiscard]] const std::optional<ApiError> &lastError() const { return m_lastError; }
    /// Why the last commit failed; none after one that went well.
    [[nodiscard]] const std::optional<HistoryError> &lastStoreError() const
    {
        return m_lastStoreError;
    }

signals:
    void stateChanged(rd::SyncState state);
    /// First synchronisation, over all projects.
    void progress(const rd::SyncProgress &progress);
    /// A poll over all projects has ended, well or not.
    void roundFinished();
    /// What was read could not be stored; it will be read again.
    void storeFailed(const rd::HistoryError &error);
    /// The next poll after a failure comes after \p delay.
    void retryScheduled(std::chrono::milliseconds delay);

private:
    struct Cycle;
    struct Member {
        std::unique_ptr<ProjectSync> sync;
        bool firstSync = false; ///< its first synchronisation is under way
        bool refused = false;   ///< the last round was
        SyncProgress progress;
        int failures = 0;     ///< rounds in a row that were refused
        qint64 restsToMs = 0; ///< asked again then, while other projects work
    };

    void beginCycle(Poller::Report report);
    void listProjects();
    void takeProjects(const QList<Project> &projects);
    void lookForVanished(const QList<Project> &projects);
    void confirmVanished(const QList<StoredProject> &missing);
    void markVanished(QList<StoredProject> projects);
    void storeVanished(const StoredProject &project, const QList<Run> &unfinished,
                       std::function<void()> next);
    void beginRounds();
    void nextProjects();
    void takeReport(const QString &projectId, const ProjectSync::Report &report);
    void endCycle();
    void checkToken(const ApiError &suspicion);
    void reportFailure(const ApiError &error);
    void report(const PollOutcome &outcome);
    void onceCycle();
    void followEvents();
    void ignoreEvents();
    void noteEvent(const QString &projectId);
    void pollForEvents();
    void noteProgress(const QString &projectId, const SyncProgress &progress);
    void setState(SyncState state);
    void setSettledState();
    [[nodiscard]] bool isFirstSync() const;
    void abandonCycle();

    QString m_connectionId;
    Source &m_source;
    History &m_history;
    const Clock &m_clock;
    Timers &m_timers;
    std::function<double()> m_dice;
    ConnectionSyncPolicy m_policy;
    QStringList m_chosen;

    SyncState m_state = SyncState::Idle;
    std::optional<ApiError> m_lastError;
    std::optional<HistoryError> m_lastStoreError;
    qint64 m_nextListMs = 0;
    ProjectSync::Round m_nextRound = ProjectSync::Round::Usual;

    std::unique_ptr<EventStream> m_events;
    std::optional<quint64> m_eventWait; ///< until polls for events are allowed (again)
    bool m_eventPending = false;

    std::map<QString, Member> m_members; ///< by project id
    QSet<QString> m_vanished;            ///< marked as such
    std::unique_ptr<Cycle> m_cycle;
    quint64 m_cycleNumber = 0; ///< answers of history to an earlier one are ignored
    CallHandle m_call;
    std::function<void(const OnceReport &)> m_onceDone;
    Poller m_poller; // last: its polls use the above
};

} // namespace rd
