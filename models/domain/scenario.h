// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/run.h"

#include <QStringList>

namespace rd {

/// A stored chaos experiment. Texts come from the server and are hostile.
struct Scenario {
    enum class Kind {
        Workflow,
        Scheduled, ///< a workflow with a cron schedule
        Engine,    ///< a single engine: its runs never carry a score (score rule 1)
    };

    QString id;
    QString name;
    QString description;
    QStringList tags;
    Kind kind = Kind::Workflow;
    QString schedule; ///< cron text as stored, not validated by anybody; empty without one
    std::optional<qint64> weightSum; ///< of the newest revision
    QString editedBy;                ///< last editor; the server does not tell the creator
    qint64 createdMs = 0;
    qint64 updatedMs = 0; ///< changes with every edit and every run

    QString delegateId; ///< may belong to a delegate that was deleted; empty when there is none
    QString delegateName;
    QString environmentId;

    friend bool operator==(const Scenario &, const Scenario &) = default;
};

/// What a scenario's schedule says beside its cron text. Lists do not tell it: it is asked for by
/// itself, now and then.
struct ScheduleState {
    QString timeZone;       ///< IANA name as stored, not validated; empty: the target cluster's own
    bool suspended = false; ///< switched off; the cron text stays

    friend bool operator==(const ScheduleState &, const ScheduleState &) = default;
};

/// A scenario as lists deliver it: with its newest runs (at most 10, newest first, without fault
/// counters), or none at all when it never ran.
struct ScenarioWithRuns {
    Scenario scenario;
    QList<Run> recent;
};

} // namespace rd
