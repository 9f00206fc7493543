// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/world/phases.h"

#include <QList>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

/// Records of the sandbox's organisation, in ChaosCenter's own words. Times are milliseconds since
/// the epoch, UTC; 0 means never.
namespace rd::sandbox {

inline constexpr int MaxFaults = 5;   ///< per experiment
inline constexpr int MaxProbes = 5;   ///< per fault
inline constexpr int RecentRuns = 10; ///< entries of recentExperimentRunDetails

/// A probe as a fault refers to it.
struct ProbeUse {
    QString name;
    QString mode; ///< SOT, EOT, Edge, Continuous, OnChaos
    double failChance = 0.0;
    /// A weakness that came and went: the chance holds at ages in days from \c untilAge up to
    /// \c sinceAge, and outside the probe fails as rarely as any. Both 0: it always holds.
    int sinceAge = 0;
    int untilAge = 0;
};

struct FaultSpec {
    QString name; ///< name of the workflow step, for example pod-delete-qz1
    QString kind; ///< kind of fault, for example pod-delete
    int weight = 10;
    QList<ProbeUse> probes;
    double failChance = 0.0; ///< for faults without probes
};

/// What happened to one fault in one run, in a byte.
class FaultResult {
public:
    enum State : quint8 { NotStarted, Running, Passed, Failed, Errored, NoData, Skipped, Aborted };

    FaultResult() = default;
    explicit FaultResult(State state, quint8 failedProbes = 0)
        : m_bits(static_cast<quint8>(state | (failedProbes << 3)))
    {
    }

    [[nodiscard]] State state() const { return static_cast<State>(m_bits & 7); }
    /// Bit n is set when probe n failed.
    [[nodiscard]] quint8 failedProbes() const { return m_bits >> 3; }

private:
    quint8 m_bits = 0;
};

using FaultResults = std::array<FaultResult, MaxFaults>;

/// One run. Small on purpose: texts are made from these numbers when somebody asks.
struct Run {
    enum Flag : quint8 {
        HasId = 1,     ///< the agent has reported, experimentRunID is known
        HasNotify = 2, ///< started through the API, not by a schedule
        Live = 4,      ///< runs on the shortened clock of the living world
        ByApi = 8,     ///< stopped through the API: the agent's reports are discarded
        NullScore = 16,
        ForcedScore = 32, ///< score set by a test, percentages follow it
        StopAsked = 64,   ///< the agent was told to stop and has not done so yet
        Removed = 128,    ///< deleted: in no list of runs, while the recent list goes on naming it
    };

    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    quint32 sequence = 0;
    qint32 scoreCents = 0; ///< hundredths
    FaultResults results;
    quint16 experiment = 0;
    RunPhase phase = RunPhase::Queued;
    RunPhase recentPhase = RunPhase::Queued; ///< what the recent list says
    quint8 step = 0;                         ///< 0 nothing began, 1 install, 2 first fault, ...
    quint8 flags = 0;
    quint8 actor = 0; ///< index into World::actors()
    quint8 passed = 0;
    quint8 failed = 0;
    quint8 awaited = 0;
    quint8 stopped = 0;
    quint8 na = 0;
    quint8 total = 0;

    [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
};

/// How the runs of an experiment tend to end.
enum class Character : quint8 {
    Steady,
    NeverRan,
    Broken,     ///< every run ends in Error
    Incomplete, ///< now and then the last fault is skipped
    Hanging,    ///< its delegate was lost with a run on it
};

struct Experiment {
    QString id;
    QString name;
    QString description;
    QStringList tags;
    QString type; ///< experiment, cronexperiment, chaosengine
    QString cron;
    QString timezone; ///< spec.timezone of the manifest, empty = not given
    bool isSuspended = false;
    bool isRemoved = false;
    int project = 0;
    QString delegateId; ///< may name a delegate without a record
    QString revision;
    QList<FaultSpec> faults;
    Character character = Character::Steady;
    double perMonth = 0.0; ///< runs by hand in a usual month
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    qint64 firstMs = 0; ///< history starts here
    qint64 lastMs = 0;  ///< and ends here
    QString updatedBy;
    std::vector<quint32> runs; ///< oldest first
    qint64 removedRuns = 0;    ///< of those

    [[nodiscard]] bool isCron() const { return type == QLatin1String("cronexperiment"); }
    [[nodiscard]] bool isEngine() const { return type == QLatin1String("chaosengine"); }
};

struct Project {
    QString id;
    QString name;
    QString description;
    QStringList tags;
    bool isRemoved = false;
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    std::vector<quint32> runs; ///< oldest first, those of removed experiments included
};

struct Delegate {
    QString id;
    QString name;
    QString description;
    QStringList tags;
    int project = 0;
    QString environment;
    QString scope; ///< cluster or namespace
    QString nameSpace;
    QString version; ///< "" before the first connection
    QString token;   ///< a planted secret
    bool isActive = false;
    bool isConfirmed = false;
    bool isRemoved = false;
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    qint64 startMs = 0;
};

struct Environment {
    QString id;
    QString name;
    QString description;
    std::optional<QStringList> tags;
    bool isProduction = false;
    int project = 0;
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
};

struct Hub {
    QString id;
    QString name;
    QString description;
    int project = 0;
    QString repoUrl;
    QString branch;
    bool isPrivate = false;
    bool isAvailable = false;
    int faults = 0;
    int experiments = 0;
    qint64 createdMs = 0;
    qint64 syncedMs = 0;
};

struct Probe {
    QString name;
    QString type; ///< httpProbe, cmdProbe, promProbe, k8sProbe
    QString description;
    int project = 0;
    QString target;   ///< address, query or command
    QString expected; ///< value of the criterion
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
};

/// Something an agent did, as getInfraEvents tells it.
struct InfraEvent {
    QString id;
    QString type;
    QString name;
    QString description;
    int project = 0;
    Delegate delegate; ///< snapshot from before the change
};

} // namespace rd::sandbox
