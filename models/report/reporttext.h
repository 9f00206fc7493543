// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/summary.h"
#include "report/report.h"

namespace rd {

/// All words of a report for people, translated and by locale; PDF, HTML and mail differ in how
/// they set them. Names from servers are plain lines; those within other words are isolated.
struct ReportText {
    /// A figure with its name and what goes with it.
    struct Fact {
        QString label; ///< "Scenarios covered"
        QString value; ///< "38 / 42"
        QString note;  ///< "3 stale, 1 never ran"; may be empty
    };
    /// One outcome and how often it was.
    struct Count {
        Outcome outcome = Outcome::Unknown;
        QString count;
        QString word;
    };
    /// One line about a scenario.
    struct Line {
        QString name;
        QString place;     ///< project, when several are shown
        QString score;     ///< "41", or a dash
        QString word;      ///< "fair"; empty without a score
        QString change;    ///< "+3.1", "new"; empty without a score
        int direction = 0; ///< of the change: -1, 0, 1
        Band band = Band::None;
        QString evidence;      ///< "measured 20 Nov"
        bool doubtful = false; ///< stale, unverified or never measured
        QList<std::optional<double>> sparkline;
    };
    /// One line of the roll-up.
    struct ProjectLine {
        QString name;
        QString connection; ///< when several are shown
        QString score;
        QString word;
        QString change;
        int direction = 0;
        QString covered;   ///< "9 / 12"
        QString delegates; ///< "4 / 5"
        QString lastRun;   ///< "20 Nov 2026, 14:00"
        QList<std::optional<double>> sparkline;
        QList<Outcome> lastRuns; ///< newest last
    };
    /// One line of the figures over time.
    struct BucketLine {
        QString name; ///< "Fri, 20 Nov"
        QString mean;
        QString range; ///< from the lowest to the highest
        QString measured;
        QStringList outcomes; ///< as bucketOutcomes
    };
    /// A run in the section of a scenario.
    struct RunLine {
        QString when;
        Outcome outcome = Outcome::Unknown;
        QString word;
        QString score; ///< a dash without one
    };
    /// The section of one scenario.
    struct Section {
        Line line;
        QString facts; ///< "payments, delegate eu-west-1, schedule 0 3 * * *"
        QList<Count> runs;
        QString runCount; ///< "12 runs in the period"
        QList<RunLine> newest;
    };

    QString title;  ///< "Resilience report"
    QString scope;  ///< a project, a connection, or all
    QString period; ///< "23 Oct to 21 Nov 2026"
    QString made;   ///< "Made 21 Nov 2026, 19:32 UTC from data of ..."
    Summary summary;
    QString score;  ///< "84.2", or a dash
    QString word;   ///< "strong"; "too little measured (5 of 42)"; "nothing measured"
    QString change; ///< "+3.1"; empty when nothing is comparable
    int direction = 0;
    QString basis;    ///< "on 34 compared; 4 new, 3 not measured"
    QString coverage; ///< "from 38 of 42 scenarios"
    QString target;   ///< "target 80: 4.2 above"; empty without one
    QList<Fact> facts;
    QString runCount;  ///< "412"
    QList<Count> runs; ///< outcomes that occurred, passed, weakness and broken always
    QList<Line> weakest;
    QList<Line> movers;          ///< evidence says from where to where
    QList<ProjectLine> projects; ///< none with less than two
    QList<Outcome> bucketOutcomes;
    QList<BucketLine> buckets; ///< newest first
    QString method;            ///< how the score is made, one paragraph
    QList<Section> sections;   ///< with detail
};

[[nodiscard]] ReportText textOf(const Report &report);

/// "resilience-report-2026-11-21": a name for the file, without its ending.
[[nodiscard]] QString reportFileName(const OverviewFigures &figures);

} // namespace rd
