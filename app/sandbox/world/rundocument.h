// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/world/jsontext.h"
#include "sandbox/world/world.h"

namespace rd::sandbox {

/// Seconds since the epoch, as agents write times.
[[nodiscard]] QString secondsText(qint64 ms);
/// Phase of a fault's node, and of its result.
[[nodiscard]] QString nodePhase(FaultResult result);

/// Writes the document of one run; holds what its parts have in common.
class RunDocument {
public:
    RunDocument(const World &world, quint32 number);

    QString placeholder();
    QString report();
    [[nodiscard]] QString key(quint64 node) const;
    [[nodiscard]] QString suffix(quint64 what, int length) const
    {
        return nameSuffix(m_world.seed(), (quint64{m_number} << 8) | what, length);
    }
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    struct Step {
        int index = 0; ///< 0-based
        int fault = -1;
        qint64 startMs = 0;
        qint64 endMs = 0;
        bool isRunning = false;
        bool isLast = false;
    };

    [[nodiscard]] QList<Step> steps() const;
    [[nodiscard]] FaultResult result(int fault) const
    {
        return fault < 0 ? FaultResult(FaultResult::Passed)
                         : m_run.results[static_cast<size_t>(fault)];
    }
    [[nodiscard]] QString rootPhase() const;
    [[nodiscard]] QString documentPhase() const;
    void node(const QString &key, const QString &name, const QString &phase, const QString &message,
              qint64 startMs, qint64 endMs, const QString &child, const QString &type);
    void stepNodes(const Step &step);
    void faultNodeOf(const Step &step, const QString &child);
    void chaosData(const Step &step);
    void chaosResult(const Step &step, const QString &engineName, const QString &phase,
                     const QString &verdict, const QString &percentage);
    void probeStatuses(const Step &step);
    void history(const Step &step);
    [[nodiscard]] QString failReason(const Step &step) const;
    [[nodiscard]] int forcedPercentage(int wanted) const;

    const World &m_world;
    quint32 m_number;
    const Run &m_run;
    const Experiment &m_experiment;
    QString m_name;
    Timeline m_line;
    bool m_isOver;
    JsonText m_json;
};

} // namespace rd::sandbox
