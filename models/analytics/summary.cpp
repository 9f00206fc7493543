// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/summary.h"

#include "analytics/figurestext.h"
#include "analytics/ranking.h"
#include "analytics/score.h"
#include "analytics/summaryevidence.h"
#include "analytics/tally.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using summary::countSaid;
using summary::listSaid;
using summary::MaxNamesSaid;
using summary::mayLack;
using summary::nameSaid;

QString headlineOf(const OverviewFigures &figures)
{
    const ScoreFigures &total = figures.total;
    if (!total.score) {
        if (total.runs.total() == 0 && !mayLack(figures))
            return QCoreApplication::translate("Summary", "No score: nothing ran in this period.");
        if (total.runs.total() == 0)
            return QCoreApplication::translate("Summary",
                                               "No score: no runs are known in this period.");
        return QCoreApplication::translate("Summary",
                                           "No score: nothing was measured in this period.");
    }
    const QString score = oneDecimal(*total.score);
    if (total.tooLittleMeasured)
        return QCoreApplication::translate(
                   "Summary",
                   "Score %1, but too little was measured to judge it: %2 of %n scenario(s).",
                   nullptr, total.scenarios)
            .arg(score, countSaid(total.measured));
    const QString word = bandText(total.band);
    const QString before = previousPeriodText(figures.period);
    if (!total.change)
        //: %1 is a score, %2 its word, %3 is for instance "the 30 days before"
        return QCoreApplication::translate("Summary",
                                           "Score %1 (%2). There is nothing to compare with in %3.")
            .arg(score, word, before);
    if (!isVisibleChange(*total.change))
        //: %1 is a score, %2 its word, %3 is for instance "the 30 days before"
        return QCoreApplication::translate("Summary", "Score %1 (%2), unchanged from %3.")
            .arg(score, word, before);
    const QString size = oneDecimal(std::abs(*total.change));
    if (*total.change > 0)
        //: %1 is a score, %2 its word, %3 a number of points, %4 for instance "the 30 days before"
        return QCoreApplication::translate("Summary", "Score %1 (%2), up %3 on %4.")
            .arg(score, word, size, before);
    //: %1 is a score, %2 its word, %3 a number of points, %4 for instance "the 30 days before"
    return QCoreApplication::translate("Summary", "Score %1 (%2), down %3 on %4.")
        .arg(score, word, size, before);
}

/// The movers of one direction in words: "a (now 41, down 22.4)".
QStringList moversSaid(const OverviewFigures &figures, bool up)
{
    QStringList texts;
    for (const ScenarioFigure &one : figures.movers) {
        if (!one.score || !one.change || (*one.change > 0) != up || texts.size() == MaxNamesSaid)
            continue;
        const QString now = scoreText(clampedScore(*one.score));
        const QString size = scoreText(std::abs(*one.change));
        if (up)
            //: %1 is a scenario, %2 its score, %3 a number of points
            texts << QCoreApplication::translate("Summary", "%1 (now %2, up %3)")
                         .arg(nameSaid(one.name), now, size);
        else
            //: %1 is a scenario, %2 its score, %3 a number of points
            texts << QCoreApplication::translate("Summary", "%1 (now %2, down %3)")
                         .arg(nameSaid(one.name), now, size);
    }
    return texts;
}

QString worseSentence(const OverviewFigures &figures)
{
    const int count = figures.total.worsened;
    const QStringList named = moversSaid(figures, false);
    if (count == 0)
        return {};
    if (named.isEmpty())
        return QCoreApplication::translate("Summary", "%n scenario(s) got worse.", nullptr, count);
    if (named.size() < count)
        //: %1 names some of them
        return QCoreApplication::translate("Summary", "%n scenario(s) got worse, most of all %1.",
                                           nullptr, count)
            .arg(listSaid(named));
    //: %1 names them
    return QCoreApplication::translate("Summary", "%n scenario(s) got worse: %1.", nullptr, count)
        .arg(listSaid(named));
}

QString betterSentence(const OverviewFigures &figures)
{
    const int count = figures.total.improved;
    const QStringList named = moversSaid(figures, true);
    if (count == 0)
        return {};
    if (named.isEmpty())
        return QCoreApplication::translate("Summary", "%n scenario(s) got better.", nullptr, count);
    if (named.size() < count)
        //: %1 names some of them
        return QCoreApplication::translate("Summary", "%n scenario(s) got better, most of all %1.",
                                           nullptr, count)
            .arg(listSaid(named));
    //: %1 names them
    return QCoreApplication::translate("Summary", "%n scenario(s) got better: %1.", nullptr, count)
        .arg(listSaid(named));
}

/// Whether the target is kept: what a manager has promised somebody.
QString targetSaid(const ScoreFigures &total)
{
    if (!total.target || !total.score || total.tooLittleMeasured)
        return {};
    const double distance =
        displayedScore(displayedScore(*total.score) - displayedScore(*total.target));
    const QString target = scoreText(*total.target);
    if (distance < 0)
        //: %1 is the target, %2 a number of points
        return QCoreApplication::translate("Summary", "The target of %1 is missed by %2.")
            .arg(target, oneDecimal(-distance));
    //: %1 is the target
    return QCoreApplication::translate("Summary", "The target of %1 is reached.").arg(target);
}

QString weakestSentence(const OverviewFigures &figures)
{
    if (figures.total.measured < 2)
        return {}; // the score itself
    QStringList named;
    qsizetype equals = 0;
    std::optional<double> lowest;
    for (const ScenarioFigure &one : figures.weakest) {
        if (!one.score)
            continue;
        const double shown = displayedScore(clampedScore(*one.score));
        if (lowest && shown != *lowest)
            continue;
        lowest = shown;
        if (++equals <= MaxNamesSaid)
            named << nameSaid(one.name);
    }
    if (!lowest)
        return {};
    if (*lowest >= 100)
        return QCoreApplication::translate("Summary", "Every measured scenario scored 100.");
    if (equals > named.size())
        named << QCoreApplication::translate("Summary", "others", "scenarios");
    const QString word = bandText(bandOf(*lowest, figures.bands));
    if (equals == 1)
        //: %1 is a scenario, %2 its score, %3 the word for it
        return QCoreApplication::translate("Summary", "The weakest is %1 with %2 (%3).")
            .arg(named.first(), scoreText(*lowest), word);
    //: %1 names scenarios, %2 is their score, %3 the word for it
    return QCoreApplication::translate("Summary", "The weakest are %1 with %2 each (%3).")
        .arg(listSaid(named), scoreText(*lowest), word);
}

QString projectSentence(const OverviewFigures &figures)
{
    int scored = 0;
    QStringList lowest;
    bool judged = true;
    double shown = 0;
    for (const ProjectFigures &project : figures.projects) { // the lowest first
        if (!project.figures.score)
            continue;
        const double score = displayedScore(*project.figures.score);
        if (++scored == 1)
            shown = score;
        if (score != shown)
            continue;
        lowest << nameSaid(project.name);
        judged = judged && !project.figures.tooLittleMeasured;
    }
    if (scored < 2 || lowest.size() == scored)
        return {};
    if (lowest.size() > MaxNamesSaid)
        lowest = lowest.first(MaxNamesSaid)
                 << QCoreApplication::translate("Summary", "others", "projects");
    const QString text =
        lowest.size() == 1
            //: %1 is a project, %2 its score; projects without a score are not counted
            ? QCoreApplication::translate(
                "Summary", "The lowest of %n measured project(s) is %1 with %2.", nullptr, scored)
            //: %1 names projects, %2 is their score; projects without a score are not counted
            : QCoreApplication::translate(
                "Summary", "The lowest of %n measured project(s) are %1 with %2.", nullptr, scored);
    const QString said = text.arg(listSaid(lowest), oneDecimal(shown));
    if (judged)
        return said;
    return said + u' '
           + QCoreApplication::translate("Summary", "Too little was measured there to judge it.");
}

} // namespace

Summary summarise(const OverviewFigures &figures)
{
    const ScoreFigures &total = figures.total;
    Summary text{.headline = headlineOf(figures), .sentences = {}};
    QStringList said{summary::freshness(figures)};
    if (figures.synchronising)
        said << QCoreApplication::translate("Summary", "The history is still being read: figures "
                                                       "of older days keep growing.");
    said << targetSaid(total) << worseSentence(figures) << betterSentence(figures);
    if (total.compared > 0 && total.worsened == 0 && total.improved == 0)
        said << QCoreApplication::translate("Summary",
                                            "No scenario changed of the %n that can be compared.",
                                            nullptr, total.compared);
    said << weakestSentence(figures) << summary::unverified(figures) << projectSentence(figures)
         << summary::runs(total) << summary::compared(total) << summary::coverage(total)
         << summary::gaps(total) << summary::delegates(figures) << summary::hubs(figures);
    if (total.clamped)
        said << QCoreApplication::translate("Summary", "A score outside 0 to 100 was met; it "
                                                       "counts as 0 or 100.");
    for (const QString &sentence : std::as_const(said)) {
        if (!sentence.isEmpty())
            text.sentences << sentence;
    }
    return text;
}

QString previousPeriodText(const Period &period)
{
    switch (period.kind) {
    case PeriodKind::Hours24:
        //: within a sentence: "up 3.1 on the 24 hours before"
        return QCoreApplication::translate("Summary", "the 24 hours before");
    case PeriodKind::Days7:
        return QCoreApplication::translate("Summary", "the 7 days before");
    case PeriodKind::Days30:
        return QCoreApplication::translate("Summary", "the 30 days before");
    case PeriodKind::Days90:
        return QCoreApplication::translate("Summary", "the 90 days before");
    case PeriodKind::Months12:
        return QCoreApplication::translate("Summary", "the 12 months before");
    case PeriodKind::Custom:
        break;
    }
    return QCoreApplication::translate("Summary", "the period before");
}

} // namespace rd
