// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/world/records.h"

#include <QList>
#include <QStringList>

/// The story of the sandbox: who works there, what they test, and what goes wrong. Tables only; the
/// history is made from them by chance and calendar.
namespace rd::sandbox {

/// Days before the sandbox's start at which something in the story happens.
namespace story {
inline constexpr int HistoryDays = 365;
inline constexpr int RegressionFrom = 64;  ///< p99 goes wrong in the main project
inline constexpr int RegressionUntil = 22; ///< and is repaired, in the checkout last of all
inline constexpr int Deleted = 40;         ///< a scenario is deleted
inline constexpr int Suspended = 12;       ///< a schedule is switched off
inline constexpr int StaleSince = 63;      ///< last run of the stale scenario
inline constexpr int DelegateDeleted = 16;
inline constexpr int YoungScenario = 5; ///< age of the youngest scenario

inline constexpr int DelegateLostMinutes = 124; ///< with a run going on
inline constexpr int QueuedMinutes = 43;        ///< a run was asked of the lost delegate since then

/// How often a probe fails that nothing is wrong with.
inline constexpr double RareFailure = 0.008;
} // namespace story

/// Delegates by their place in seedDelegates(); Missing has no record.
enum DelegateSlot : int {
    EuProd,
    EuStaging,
    WarehouseEdge,
    LogisticsStaging,
    IdentityProd,
    IdentityDr,
    LegacyDeleted,
    Missing,
};

/// A scenario as the table tells it.
struct ScenarioSeed {
    int project;
    const char16_t *name;
    const char16_t *description;
    const char16_t *tags; ///< separated by commas
    DelegateSlot delegate;
    const char16_t *cron; ///< empty for scenarios started by hand
    double perMonth;      ///< by hand; besides the schedule
    /// `step:kind:weight:probe@mode~percent/since-until,...` separated by `;`. The percentage is
    /// how often the probe (or, without probes, the fault) fails, rarely if there is none; since
    /// and until are ages in days between which it holds, always if there are none.
    const char16_t *faults;
    Character character = Character::Steady;
    const char16_t *timezone = u"";
    int firstDay = story::HistoryDays; ///< age of the scenario in days
    int lastDay = 0;                   ///< days since it last ran
    bool isSuspended = false;
    bool isDeleted = false;
    bool isEngine = false;
};

[[nodiscard]] const QList<ScenarioSeed> &seedScenarios();

/// Ids are filled in by the caller.
[[nodiscard]] QList<Project> seedProjects(qint64 nowMs);
[[nodiscard]] QList<Delegate> seedDelegates(qint64 nowMs);
[[nodiscard]] QList<Environment> seedEnvironments(qint64 nowMs);
[[nodiscard]] QList<Hub> seedHubs(qint64 nowMs);
[[nodiscard]] QList<Probe> seedProbes(qint64 nowMs);

/// User names that start runs and edit scenarios. The first is the owner.
[[nodiscard]] const QStringList &seedActors();

/// Reads the little language of ScenarioSeed::faults.
[[nodiscard]] QList<FaultSpec> faultsFromText(const QString &text);

} // namespace rd::sandbox
