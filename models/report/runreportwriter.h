// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/runreporttext.h"

#include <QDateTime>

namespace rd {

/// Writes the words from values.
class RunReportWriter {
public:
    explicit RunReportWriter(const RunReport &report)
        : m_report(report)
        , m_details(report.details)
        , m_run(report.run())
        , m_why(explainRunScore(report.details))
        , m_zone(report.zone.isValid() ? report.zone : QTimeZone::utc())
    {
    }

    [[nodiscard]] RunReportText written();

private:
    [[nodiscard]] QDateTime at(qint64 ms) const;
    [[nodiscard]] QString moment(qint64 ms) const;
    [[nodiscard]] QString timeOfDay(qint64 ms) const;
    /// In parentheses where it is not exact; empty when it is unknown.
    [[nodiscard]] QString eventTime(qint64 ms, bool exact) const;

    void addScore();
    void addLead();
    void addFact(const char *label, const QString &value);
    void addFacts();
    void addWhy();
    [[nodiscard]] QString noteOf(const ScoreRow &row) const;
    void addFaults();
    [[nodiscard]] RunReportText::FaultSection section(int index) const;
    void addTimes(RunReportText::FaultSection &section, const FaultOutcome &fault) const;
    void addProbes(RunReportText::FaultSection &section, const FaultOutcome &fault) const;
    void addEvents();
    void addMessageTimes();
    void addFoot();

    const RunReport &m_report;
    const RunDetails &m_details;
    Run m_run;
    ScoreExplanation m_why;
    QTimeZone m_zone;
    RunReportText m_text;
};

/// A text of this report by its source, and what stands for nothing.
[[nodiscard]] QString runReportWord(const char *text);
[[nodiscard]] QString noRunFact();
/// A weight, or a product of one, by locale.
[[nodiscard]] QString weightText(qint64 weight);

} // namespace rd
