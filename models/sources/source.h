// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "api/callhandle.h"
#include "core/timers.h"
#include "domain/delegate.h"
#include "domain/hub.h"
#include "domain/page.h"
#include "domain/probe.h"
#include "domain/project.h"
#include "domain/rundetails.h"
#include "domain/scenario.h"
#include "domain/steplog.h"
#include "sources/eventstream.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace rd {

/// Which runs to ask for. Newest (creation) first.
struct RunQuery {
    QString projectId;
    QStringList scenarioIds; ///< empty: all (expensive on servers with many runs)
    QStringList runIds;      ///< empty: all
    int page = 0;            ///< from 0
    int pageSize = 30;
};

/// What a chaos engineering system can be asked. One object per connection; it turns its server's
/// words into domain values and keeps nothing. All calls are asynchronous: `done` is called once,
/// later, on the thread of `context`, unless the handle or the context dies first.
class Source {
public:
    template <typename T>
    using Done = std::function<void(ApiResult<T>)>;

    Source() = default;
    Q_DISABLE_COPY_MOVE(Source)
    virtual ~Source() = default;

    /// All projects of the account, with the user's role in each.
    virtual CallHandle projects(const QObject *context, Done<QList<Project>> done) = 0;
    /// Scenarios, last changed first.
    virtual CallHandle scenarios(const QString &projectId, int page, int pageSize,
                                 const QObject *context, Done<Page<ScenarioWithRuns>> done) = 0;
    virtual CallHandle runs(const RunQuery &query, const QObject *context,
                            Done<Page<Run>> done) = 0;
    /// Everything about one run, for somebody who looks at it: maybe megabytes, so neither from a
    /// poll nor for lists. \p run is known by its id, else by its notify id, else by scenario and
    /// sequence. NotFound when there is no such run (any more). The answer's run has the id of one
    /// that was queued, as soon as it has one; where it lacks its delegate, the scenario's is
    /// meant.
    virtual CallHandle runDetails(const QString &projectId, const Run &run, const QObject *context,
                                  Done<RunDetails> done) = 0;
    /// What the run executed, as the server keeps it (JSON text of a Kubernetes object); empty when
    /// there is none. May hold secrets: to be shown, never to be kept.
    virtual CallHandle runManifest(const QString &projectId, const Run &run, const QObject *context,
                                   Done<QString> done) = 0;
    /// What the pods of one step wrote, fetched from the cluster while somebody waits: Timeout when
    /// the delegate does not answer. NotFound at once for a query that is not complete.
    virtual CallHandle stepLog(const StepLogQuery &query, const QObject *context,
                               Done<StepLog> done) = 0;
    /// What the schedule of one scenario says beside its cron text.
    virtual CallHandle scheduleState(const QString &projectId, const QString &scenarioId,
                                     const QObject *context, Done<ScheduleState> done) = 0;
    virtual CallHandle delegates(const QString &projectId, const QObject *context,
                                 Done<QList<Delegate>> done) = 0;
    virtual CallHandle environments(const QString &projectId, const QObject *context,
                                    Done<QList<Environment>> done) = 0;
    virtual CallHandle hubs(const QString &projectId, const QObject *context,
                            Done<QList<Hub>> done) = 0;
    /// The faults of a hub, by category; rows that cannot be read are counted. The server reads
    /// them from its copy of the hub: Rejected when it has none, because it was never synchronised.
    /// For somebody who looks at the hub: never from a poll.
    virtual CallHandle hubFaults(const QString &projectId, const QString &hubId,
                                 const QObject *context, Done<Page<HubCategory>> done) = 0;
    /// The ready-made scenarios of a hub, under the same conditions.
    virtual CallHandle hubScenarios(const QString &projectId, const QString &hubId,
                                    const QObject *context, Done<Page<HubScenario>> done) = 0;
    /// Has the server fetch the files of a hub anew, which changes it for everybody and may take
    /// more than a minute. The answer proves little: see HubSync. NotFound for the built-in hub.
    virtual CallHandle syncHub(const QString &projectId, const QString &hubId,
                               const QObject *context, Done<Unit> done) = 0;
    /// With their last results. Expensive for the server, which may take long: never from a poll.
    virtual CallHandle probes(const QString &projectId, const QObject *context,
                              Done<QList<Probe>> done) = 0;
    /// Starts a run of a scenario; answers with what the run can be asked for as long as it is
    /// queued (Run::notifyId). Empty: the scenario runs by a schedule, which was only submitted
    /// again. Forbidden for roles below Executor, and in some releases for all but owners. After
    /// an error of the network or the server nobody knows whether the run was started.
    virtual CallHandle runScenario(const QString &projectId, const QString &scenarioId,
                                   const QObject *context, Done<QString> done) = 0;
    /// Stops one run by its id (NotFound at once for an empty one). That the server agrees says
    /// nothing: it also agrees to ids it does not know, and to runs that have ended, whose result
    /// is lost then. Look at the run before and after. Unsupported before ChaosCenter 3.1.
    virtual CallHandle stopRun(const QString &projectId, const QString &scenarioId,
                               const QString &runId, const QObject *context, Done<Unit> done) = 0;
    /// Tells a proved authentication failure (SignedOut) from a passing or other trouble.
    virtual CallHandle checkToken(const QObject *context, Done<Unit> done) = 0;

    /// Tells when it is time to ask; null when the system has nothing of the kind. \p timers is
    /// borrowed; source and timers must outlive the stream. \p dice is uniform in [0, 1).
    [[nodiscard]] virtual std::unique_ptr<EventStream> makeEventStream(Timers &timers,
                                                                       std::function<double()> dice)
    {
        Q_UNUSED(timers);
        Q_UNUSED(dice);
        return nullptr;
    }

    /// Page of a scenario or run in the system's own web front end; invalid when it has none.
    [[nodiscard]] virtual QUrl scenarioPage(const QString &projectId,
                                            const QString &scenarioId) const = 0;
    [[nodiscard]] virtual QUrl runPage(const QString &projectId, const Run &run) const = 0;
};

} // namespace rd
