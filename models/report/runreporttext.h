// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runscore.h"
#include "report/runreport.h"
#include "report/runsequence.h"

namespace rd {

/// All words of the report of one run, translated and by locale; PDF, HTML and Markdown differ in
/// how they set them. Texts from servers are plain lines of bounded length; those within other
/// words are isolated by direction. Lists are bounded, too, and say what they leave out.
struct RunReportText {
    /// A fact with its name.
    struct Fact {
        QString label; ///< "Delegate"
        QString value;
    };
    /// One line of the table that adds up to the score.
    struct ScoreLine {
        QString name;
        QString weight;  ///< a dash without one
        QString success; ///< "50%"
        QString product; ///< weight times success
        QString points;  ///< of the score: "16.67"
        QString lost;    ///< points that are missing; empty when none are
        QString note;    ///< why it counts as it does; mostly empty
    };
    struct ProbeLine {
        QString name;
        QString kind; ///< "HTTP"
        QString mode; ///< "EOT: after the fault"
        Outcome outcome = Outcome::Unknown;
        QString word;        ///< "failed"
        QString description; ///< why; mostly empty
    };
    struct FaultSection {
        QString name;
        QString kind; ///< "pod-delete"
        Outcome outcome = Outcome::Unknown;
        QString word;        ///< "failed"
        QList<Fact> facts;   ///< weight, probe success, times, pods
        QString failure;     ///< code and reason; empty when nothing failed
        QStringList targets; ///< "pod checkout-7d9: reverted"
        QList<ProbeLine> probes;
        QString leftOut; ///< "12 more probes"; mostly empty
    };
    struct EventLine {
        QString time;  ///< "14:02:11", in parentheses where nobody told when
        QString since; ///< "+1:03", from the first event on
        Outcome outcome = Outcome::Unknown;
        QString text;
    };

    QString title;    ///< "Report of a run"
    QString scenario; ///< its name
    QString when;     ///< "20 Nov 2026, 14:02"
    Outcome outcome = Outcome::Unknown;
    QString word;      ///< "weakness found"
    QString score;     ///< "62.5", or a dash
    QString scoreNote; ///< why there is none
    QString lead;      ///< the outcome in one sentence
    QStringList sentences;
    QStringList caveats; ///< what is missing from what was read
    QList<Fact> facts;

    QString why;    ///< "Why 62.5?"
    QString whyNot; ///< whether the table gives the server's score, and why not
    QList<ScoreLine> scoreLines;
    ScoreLine total;

    QList<FaultSection> faults;
    QString faultsLeftOut; ///< "12 more faults"; mostly empty

    SequenceDiagram sequence;
    QString sequenceLeftOut;
    QStringList messageTimes; ///< of each message, empty where it is the one before

    QList<EventLine> events;
    QString eventsLeftOut;

    QString made; ///< "Made 21 Nov 2026, 19:32 (CET) by Resilience Desk"
    QString page; ///< address of the run in ChaosCenter; may be empty
    qint64 madeMs = 0;
    QString timesNote; ///< whose clock, which zone, what parentheses mean
};

[[nodiscard]] RunReportText textOf(const RunReport &report);

/// A score as ChaosCenter gives it: at most two decimals, none when it is whole.
[[nodiscard]] QString exactScoreText(double score);

/// "run-checkout-pod-delete-2026-11-21": a name for the file, without its ending; only letters,
/// digits and hyphens, whatever the scenario is called.
[[nodiscard]] QString runReportFileName(const RunReport &report);

} // namespace rd
