// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "core/timers.h"
#include "domain/rundetails.h"
#include "domain/scope.h"
#include "sources/source.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace rd {

/// One run that somebody looks at: asks for its details, and again while it goes on. Nothing is
/// asked while nobody looks, and what was on its way is cancelled when another run is looked at.
/// Keeps what it was told until then, also when it cannot be asked anew.
class RunWatch final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Nothing, ///< no run is watched
        Waiting, ///< for the first answer
        Told,    ///< details() are there; error() says why they could not be read anew
        Failed,  ///< nothing is there, see error()
        NoSource ///< nobody to ask: the connection is not at work
    };
    Q_ENUM(State)

    struct Policy {
        /// Before the first question, so that walking through a list asks nothing.
        std::chrono::milliseconds settle{120};
        /// Between questions while the run goes on (product: 5 s for a run being watched).
        std::chrono::milliseconds beat{5'000};
        /// The longest wait between questions while they fail.
        std::chrono::milliseconds slowest{60'000};
    };
    /// Whom to ask; asked before each question, because connections come and go. May be null.
    using SourceOf = std::function<Source *()>;

    /// \p timers is borrowed and must outlive the watch.
    explicit RunWatch(Timers &timers, QObject *parent = nullptr);
    RunWatch(Timers &timers, const Policy &policy, QObject *parent = nullptr);
    ~RunWatch() override;

    /// Looks at \p run of a project. For the run that is watched already, tells what is newly
    /// known of it: it is asked for anew when it has changed.
    void watch(const SourceOf &source, const ProjectRef &project, const Run &run);
    /// Looks at nothing.
    void forget();
    /// Somebody sees what is told; false at first.
    void setShown(bool isShown);
    /// Asks now: the user wants it, or the connection is another one.
    void askAgain();
    /// Whom to ask may have come or gone, with a question under way: asks a new one, and says so
    /// when there is none. Does nothing while it is the same.
    void noteSource();

    [[nodiscard]] State state() const;
    /// What was told last; the same object until something else is told. Null before.
    [[nodiscard]] const std::shared_ptr<const RunDetails> &details() const { return m_details; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    [[nodiscard]] const ProjectRef &project() const { return m_project; }
    /// The run as it is known by now.
    [[nodiscard]] const Run &run() const { return m_run; }

signals:
    /// Another run, other details or another state.
    void changed();

private:
    [[nodiscard]] bool isSame(const ProjectRef &project, const Run &run) const;
    [[nodiscard]] bool goesOn() const;
    void askSoon(std::chrono::milliseconds delay);
    void ask();
    void take(const ApiResult<RunDetails> &answer);
    void takeError(const ApiError &error);
    void stop();

    Timers &m_timers;
    Policy m_policy;
    SourceOf m_source;
    const Source *m_asked = nullptr; ///< to know another one by; never followed
    ProjectRef m_project;
    Run m_run;
    std::shared_ptr<const RunDetails> m_details;
    std::optional<ApiError> m_error;
    std::optional<quint64> m_wait;
    CallHandle m_call;
    int m_failures = 0;
    bool m_isWatching = false;
    bool m_isShown = false;
    bool m_isAsking = false;
    bool m_hasSource = true;
    bool m_mustAsk = false; ///< as soon as somebody looks
};

} // namespace rd
