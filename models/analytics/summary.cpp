// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/summary.h"

#include "analytics/figurestext.h"
#include "analytics/ranking.h"
#include "analytics/score.h"
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

constexpr qsizetype MaxNamesSaid = 3;
constexpr qsizetype LongestNameSaid = 60;
constexpr qint64 OldDataMs = 3'600'000; ///< from here on the age of the data is news

QString nameSaid(const QString &name)
{
    return isolated(plainLine(name, LongestNameSaid));
}

QString countSaid(qint64 value)
{
    return QLocale().toString(value);
}

/// "a", "a and b", "a, b, and c" in the words of the language.
QString listSaid(const QStringList &parts)
{
    return QLocale().createSeparatedList(parts);
}

int countOf(qint64 value)
{
    return static_cast<int>(std::min<qint64>(value, 1'000'000'000));
}

QString headlineOf(const OverviewFigures &figures)
{
    const ScoreFigures &total = figures.total;
    if (!total.score) {
        if (total.runs.total() == 0)
            return QCoreApplication::translate("Summary", "No score: nothing ran in this period.");
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
    const double distance = displayedScore(displayedScore(*total.score) - *total.target);
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

QString unverifiedSentence(const OverviewFigures &figures)
{
    const int count = figures.total.unverified;
    if (count == 0)
        return {};
    QStringList named;
    for (const ScenarioFigure &one : figures.weakest) {
        if (one.unverifiedSinceMs > 0 && named.size() < MaxNamesSaid)
            named << nameSaid(one.name);
    }
    if (named.size() == count)
        //: %1 names them
        return QCoreApplication::translate("Summary",
                                           "%n scenario(s) cannot be relied on, because the newest "
                                           "finished run broke: %1.",
                                           nullptr, count)
            .arg(listSaid(named));
    return QCoreApplication::translate(
        "Summary", "%n scenario(s) cannot be relied on, because the newest finished run broke.",
        nullptr, count);
}

QString projectSentence(const OverviewFigures &figures)
{
    if (figures.projects.size() < 2 || !figures.projects.first().figures.score)
        return {};
    const ProjectFigures &worst = figures.projects.first();
    const QString text =
        //: %1 is a project, %2 its score
        QCoreApplication::translate("Summary", "The lowest of %n project(s) is %1 with %2.",
                                    nullptr, countOf(figures.projects.size()))
            .arg(nameSaid(worst.name), oneDecimal(*worst.figures.score));
    if (!worst.figures.tooLittleMeasured)
        return text;
    return text + u' '
           + QCoreApplication::translate("Summary", "Too little was measured there to judge it.");
}

QString runsSentence(const ScoreFigures &total)
{
    if (total.runs.total() == 0)
        return {};
    QStringList parts;
    for (const Outcome outcome : AllOutcomes) {
        if (total.runs[outcome] > 0)
            //: a count and its outcome, such as "12 passed"
            parts << QCoreApplication::translate("Summary", "%1 %2")
                         .arg(countSaid(total.runs[outcome]), outcomeText(outcome));
    }
    //: %1 tells the outcomes: "12 passed, 3 broken"
    QString text = QCoreApplication::translate("Summary", "%n run(s): %1.", nullptr,
                                               countOf(total.runs.total()))
                       .arg(parts.join(u", "_s));
    if (total.runs[Outcome::Broken] > 0)
        text += u' '
                + QCoreApplication::translate("Summary", "A broken run is a test that failed "
                                                         "itself; it says nothing about "
                                                         "resilience.");
    return text;
}

/// What the change does not say: it is like for like.
QString comparedSentence(const ScoreFigures &total)
{
    if (!total.change || (total.fresh == 0 && total.lost == 0 && !total.tooLittleMeasured))
        return {};
    QStringList parts;
    if (total.fresh > 0)
        parts << QCoreApplication::translate("Summary", "%n new", "scenarios", total.fresh);
    if (total.lost > 0)
        parts << QCoreApplication::translate("Summary", "%n not measured again", "scenarios",
                                             total.lost);
    QString text =
        //: %1 is a change of the score such as "+3.1"
        QCoreApplication::translate("Summary",
                                    "The change of %1 is that of %n scenario(s) measured in both "
                                    "periods",
                                    nullptr, total.compared)
            .arg(signedOneDecimal(*total.change));
    if (!parts.isEmpty())
        //: continues a sentence: "...; left out: 4 new, 3 not measured again"
        text += QCoreApplication::translate("Summary", "; left out: %1").arg(parts.join(u", "_s));
    return text + u'.';
}

QString coverageSaid(const ScoreFigures &total)
{
    if (!total.score || total.tooLittleMeasured)
        return {};
    if (total.measured >= total.scenarios)
        return QCoreApplication::translate("Summary", "All %n scenario(s) were measured.", nullptr,
                                           total.scenarios);
    return QCoreApplication::translate("Summary", "%1 of %n scenario(s) were measured.", nullptr,
                                       total.scenarios)
        .arg(countSaid(total.measured));
}

QString gapsSentence(const ScoreFigures &total)
{
    QStringList parts;
    if (total.stale > 0)
        parts << QCoreApplication::translate("Summary", "%n stale", "scenarios", total.stale);
    if (total.neverRan > 0)
        parts << QCoreApplication::translate("Summary", "%n never ran", "scenarios",
                                             total.neverRan);
    if (const QString deleted = deletedSentence(total); !deleted.isEmpty())
        parts << deleted;
    if (parts.isEmpty())
        return {};
    return QCoreApplication::translate("Summary", "Scenarios: %1.").arg(parts.join(u", "_s));
}

QString delegatesSentence(const OverviewFigures &figures)
{
    const ScoreFigures &total = figures.total;
    if (total.delegatesActive >= total.delegates)
        return {};
    QString text = QCoreApplication::translate("Summary", "%1 of %n delegate(s) are active.",
                                               nullptr, total.delegates)
                       .arg(countSaid(total.delegatesActive));
    QStringList lost;
    for (const Delegate &one : figures.lostDelegates)
        lost << nameSaid(one.name);
    if (lost.isEmpty())
        return text;
    if (lost.size() > MaxNamesSaid)
        lost = lost.first(MaxNamesSaid)
               << QCoreApplication::translate("Summary", "others", "delegates");
    //: %1 names delegates that were connected once
    return text + u' ' + QCoreApplication::translate("Summary", "Lost: %1.").arg(listSaid(lost));
}

QString hubsSentence(const OverviewFigures &figures)
{
    const ScoreFigures &total = figures.total;
    if (total.hubsAvailable >= total.hubs)
        return {};
    return QCoreApplication::translate("Summary", "%1 of %n hub(s) are available.", nullptr,
                                       total.hubs)
        .arg(countSaid(total.hubsAvailable));
}

QString freshnessSaid(const OverviewFigures &figures)
{
    if (figures.dataMs <= 0)
        return QCoreApplication::translate("Summary", "Not everything was read from the server "
                                                      "yet.");
    if (figures.generatedMs - figures.dataMs < OldDataMs)
        return {};
    const QTimeZone &zone = figures.layout.zone;
    const QDateTime when =
        QDateTime::fromMSecsSinceEpoch(figures.dataMs, zone.isValid() ? zone : QTimeZone::utc());
    //: %1 is a date and time
    return QCoreApplication::translate("Summary",
                                       "The data is from %1; what happened since is not in it.")
        .arg(QLocale().toString(when, QLocale::ShortFormat));
}

} // namespace

Summary summarise(const OverviewFigures &figures)
{
    const ScoreFigures &total = figures.total;
    Summary summary{.headline = headlineOf(figures), .sentences = {}};
    QStringList said{freshnessSaid(figures)};
    if (figures.synchronising)
        said << QCoreApplication::translate("Summary", "The history is still being read: figures "
                                                       "of older days keep growing.");
    said << targetSaid(total) << worseSentence(figures) << betterSentence(figures);
    if (total.compared > 0 && total.worsened == 0 && total.improved == 0)
        said << QCoreApplication::translate("Summary",
                                            "No scenario changed of the %n that can be compared.",
                                            nullptr, total.compared);
    said << weakestSentence(figures) << unverifiedSentence(figures) << projectSentence(figures)
         << runsSentence(total) << comparedSentence(total) << coverageSaid(total)
         << gapsSentence(total) << delegatesSentence(figures) << hubsSentence(figures);
    if (total.clamped)
        said << QCoreApplication::translate("Summary", "A score outside 0 to 100 was met; it "
                                                       "counts as 0 or 100.");
    for (const QString &sentence : std::as_const(said)) {
        if (!sentence.isEmpty())
            summary.sentences << sentence;
    }
    return summary;
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
