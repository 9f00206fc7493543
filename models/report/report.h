// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QList>
#include <QString>

#include <optional>

namespace rd {

/// A run as a report lists it.
struct ReportRun {
    QString id; ///< empty while queued
    qint64 sequence = 0;
    qint64 createdMs = 0;
    Outcome outcome = Outcome::Unknown;
    QString phase;                  ///< the server's own word
    std::optional<double> score;    ///< when measured (score rule 1)
    std::optional<double> rawScore; ///< the server's number, whatever it means
};

/// A scenario as a report lists it.
struct ScenarioReport {
    ScenarioFigure figure;
    QString connection;      ///< name
    QString project;         ///< name
    QString delegate;        ///< name; empty when unknown
    QList<ReportRun> newest; ///< created in the period, newest first
};

/// What a report says: the figures of the Overview, and what it adds to them. Every format is made
/// from this value alone.
struct Report {
    OverviewFigures figures;
    bool detail = false; ///< one section per scenario
    /// With detail all existing scenarios, by project, the weakest first, with their 5 newest runs;
    /// else those that the figures name, with their newest run.
    QList<ScenarioReport> scenarios;

    /// None when the report does not list it.
    [[nodiscard]] const ScenarioReport *scenario(qint64 key) const
    {
        for (const ScenarioReport &one : scenarios) {
            if (one.figure.key == key)
                return &one;
        }
        return nullptr;
    }
};

/// The server's own number beside a score: of the measured run; without one, of the newest run in
/// the period, where it means nothing. None when there is none either.
[[nodiscard]] std::optional<double> rawScoreOf(const ScenarioReport &scenario);

} // namespace rd
