// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/world/behaviour.h"
#include "sandbox/world/records.h"

#include <QHash>
#include <QObject>

#include <queue>

namespace rd::sandbox {

struct WorldOptions {
    quint64 seed = 7;
    std::optional<int> runs; ///< size of the history; by default what the calendar gives
    qint64 nowMs = 0;        ///< the story's today
    double pace = 1.0;       ///< how much faster than usual new runs come and go
};

/// A company that tests its resilience: projects, scenarios, delegates and a year of runs, made
/// from a seed, and alive from then on. Runs are numbers; texts are made from them on demand. The
/// same options and the same sequence of advanceTo() and changes give the same world. One thread.
class World final : public QObject {
    Q_OBJECT

public:
    explicit World(const WorldOptions &options, QObject *parent = nullptr);

    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    [[nodiscard]] quint64 seed() const { return m_options.seed; }
    [[nodiscard]] double pace() const { return m_options.pace; }
    /// Lets time pass up to \p nowMs: due runs start, progress and finish. Earlier times are
    /// ignored.
    void advanceTo(qint64 nowMs);

    [[nodiscard]] const QList<Project> &projects() const { return m_projects; }
    [[nodiscard]] const QList<Experiment> &experiments() const { return m_experiments; }
    [[nodiscard]] const QList<Delegate> &delegates() const { return m_delegates; }
    [[nodiscard]] const QList<Environment> &environments() const { return m_environments; }
    [[nodiscard]] const QList<Hub> &hubs() const { return m_hubs; }
    [[nodiscard]] const QList<Probe> &probes() const { return m_probes; }
    /// By number, oldest first by creation.
    [[nodiscard]] const std::vector<Run> &runs() const { return m_runs; }
    [[nodiscard]] const QStringList &actors() const { return m_actors; }
    /// Whoever changed the run last; empty after a stop through the API.
    [[nodiscard]] QString actorOf(const Run &run) const;

    [[nodiscard]] int projectIndex(const QString &id) const; ///< -1 if unknown
    [[nodiscard]] int
    experimentIndex(const QString &id) const; ///< removed ones, too; -1 if unknown
    /// Null if there is no record; removed ones are records.
    [[nodiscard]] const Delegate *delegate(const QString &id) const;

    [[nodiscard]] QString runId(quint32 number) const;    ///< "" while queued
    [[nodiscard]] QString notifyId(quint32 number) const; ///< "" for scheduled runs
    [[nodiscard]] std::optional<quint32> findRun(const QString &experimentRunId) const;
    [[nodiscard]] std::optional<quint32> findByNotify(const QString &notifyId) const;
    [[nodiscard]] QString phaseText(quint32 number) const;
    [[nodiscard]] QString recentPhaseText(quint32 number) const;
    [[nodiscard]] std::optional<double> score(const Run &run) const;

    /// Stores a queued run (a scheduled one for cron experiments: pending, with an id). Nothing for
    /// unknown or removed experiments.
    std::optional<quint32> startRun(const QString &experimentId, const QString &user = {});
    /// Ends the run with that run id or notify id now. Any phase text is taken. Without \p score
    /// the run keeps what chance had decided where that fits the phase.
    bool finishRun(const QString &id, const QString &phase, std::optional<double> score = {});
    /// `Stopped` at once, as a call to the API does from 3.29; \p isRecentUpdated as from 3.31.
    void stopAtOnce(quint32 number, bool isRecentUpdated);
    /// Tells the agent to stop the run, as before 3.29. Nothing happens while it is offline.
    void stopByAgent(quint32 number);
    /// Stops whatever is in progress, as the newest release does. False if the id is unknown.
    bool stop(const QString &id);

    bool deleteExperiment(const QString &id);
    /// Removes one run; its experiment is not touched by that. False if the id is unknown.
    bool deleteRun(const QString &id);
    bool deleteDelegate(const QString &id);
    /// Installs the delegate anew: the old record is removed, its experiments move to a new one of
    /// the same name, which is active. Returns the new id, or none if there is no such delegate.
    QString replaceDelegate(const QString &id);
    bool setDelegateActive(const QString &id, bool isActive);
    bool setSuspended(const QString &experimentId, bool isSuspended, const QString &user);
    /// Adds a scenario; an empty id is filled in. Returns the id.
    QString addExperiment(Experiment experiment);
    /// Adds a project without anything in it and returns its id.
    QString addProject(const QString &name, bool isRemoved = false);
    bool markHubSynced(const QString &id);
    bool deleteProbe(const QString &projectId, const QString &name);
    /// What delegates that are connected answer when they are asked for a log; null: their own.
    void setPodLog(const QString &log) { m_podLog = log; }
    [[nodiscard]] const QString &podLog() const { return m_podLog; }

signals:
    /// An agent connected or left.
    void infraEventHappened(const rd::sandbox::InfraEvent &event);

private:
    enum class Happening : quint8 { Progress, Chance, Schedule, Wobble, WobbleEnd };
    struct Due {
        qint64 atMs;
        quint64 order;
        Happening what;
        quint32 subject;
        bool operator>(const Due &other) const
        {
            return atMs != other.atMs ? atMs > other.atMs : order > other.order;
        }
    };

    void makeOrganisation();
    void makeHistory();
    void makePresent();
    quint32 append(const Run &run);
    void at(qint64 ms, Happening what, quint32 subject);
    void handle(const Due &due, qint64 targetMs);
    void progress(quint32 number);
    void startByChance();
    void planNextFire(quint32 experiment);
    void finishByAgent(quint32 number);
    void close(quint32 number, RunPhase phase, bool isRecentUpdated);
    void touch(quint32 number);
    [[nodiscard]] bool isReachable(const Experiment &experiment) const;
    [[nodiscard]] bool isBusy(const Experiment &experiment) const;
    [[nodiscard]] qint64 paced(qint64 ms) const;
    [[nodiscard]] std::optional<quint32> findAny(const QString &id) const;
    [[nodiscard]] Delegate *mutableDelegate(const QString &id);

    WorldOptions m_options;
    qint64 m_nowMs = 0;
    QStringList m_actors;
    QList<Project> m_projects;
    QList<Experiment> m_experiments;
    QList<Delegate> m_delegates;
    QList<Environment> m_environments;
    QList<Hub> m_hubs;
    QList<Probe> m_probes;
    std::vector<Run> m_runs;
    QHash<QString, int> m_experimentsById;
    QHash<quint32, QString> m_oddPhases;
    QHash<quint32, Ending> m_endings; ///< what live runs are heading for
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_agenda;
    quint64 m_order = 0;
    quint64 m_events = 0;
    bool m_isAlive = false; ///< the history is complete
    QString m_podLog;
    Dice m_dice;
};

} // namespace rd::sandbox
