// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/timers.h"
#include "domain/run.h"
#include "domain/scope.h"
#include "sources/source.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace rd {

class History;

/// One wish of a user, carried out and read back: a run that is to be started, or one that is to be
/// stopped. It is sent once and never repeated. What the server says of the run afterwards is
/// stored in history as it comes, so that every page shows it, and reported.
///
/// A started run is followed from Queued on, by its notify id until it has an id, every five
/// seconds until it ends, is left waiting for ten minutes, or half an hour has passed; the usual
/// polls go on from there. A run to be stopped is looked at first, because the server would turn
/// one that has ended into a stopped one, and afterwards until the server says Stopped.
class ScenarioOrder final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        std::function<Source *()> source; ///< null while there is none (any more)
        History &history;
        const Clock &clock;
        Timers &timers;
    };
    enum class Kind { Run, Stop };
    enum class Stage {
        Sent,         ///< asked for, no answer yet
        Accepted,     ///< the server agreed; nothing was read back yet
        Following,    ///< the run was read back and is going on
        Ended,        ///< Run: it has ended. Stop: it had ended before, or by itself
        Stopped,      ///< Stop: the server says that it is
        ScheduleOnly, ///< Run: a schedule was submitted again, there is no new run
        LeftQueued,   ///< Run: nobody picked it up
        LeftRunning,  ///< Run: it takes longer than anybody follows it here
        Unconfirmed,  ///< the server agreed and never said what became of it
        Refused,      ///< nothing was done, see error
        Lost,         ///< no usable answer: nobody knows whether it was done, see error
    };
    struct Report {
        Kind kind = Kind::Run;
        Stage stage = Stage::Sent;
        std::optional<Run> run;        ///< as read last
        std::optional<ApiError> error; ///< Refused, Lost
    };
    /// No further report comes after one of these.
    [[nodiscard]] static bool isEnd(Stage stage);

    /// All are borrowed and must outlive the order.
    ScenarioOrder(const Parts &parts, const ProjectRef &project, const QString &scenarioId,
                  QObject *parent = nullptr);
    ~ScenarioOrder() override;

    /// One of the two, once.
    void run();
    /// \p runId is not empty.
    void stop(const QString &runId);

    /// The source has gone: what it was asked for is not answered any more.
    void sourceGone();

    [[nodiscard]] const ProjectRef &project() const { return m_project; }
    [[nodiscard]] const QString &scenarioId() const { return m_scenarioId; }
    [[nodiscard]] const Report &report() const { return m_report; }
    /// The server has not answered yet: to ask once more could do it twice.
    [[nodiscard]] bool isPending() const { return m_report.stage == Stage::Sent; }

signals:
    void reported(const rd::ScenarioOrder::Report &report);

private:
    void tell(Stage stage);
    void fail(const ApiError &error);
    void waitAndLook(std::chrono::milliseconds delay);
    void look();
    /// Stores it, then goes on.
    void takeRun(const Run &run, std::function<void()> then);
    void takeLook(const ApiResult<Run> &answer);
    void lookByList(std::function<void(const ApiResult<Run> &)> done);
    void sendStop();
    void judgeRun();
    void judgeStop();
    [[nodiscard]] std::chrono::milliseconds followed() const;

    Parts m_parts;
    ProjectRef m_project;
    QString m_scenarioId;
    Report m_report;
    QString m_notifyId;
    QString m_runId;
    CallHandle m_call;
    std::optional<quint64> m_wait;
    qint64 m_acceptedMs = 0;
    int m_lookFailures = 0;    ///< in a row
    bool m_isStopSent = false; ///< nothing was asked of the server before
};

} // namespace rd
