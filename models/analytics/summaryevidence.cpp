// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/summaryevidence.h"

#include "analytics/figurestext.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd::summary {

namespace {

constexpr qsizetype LongestNameSaid = 60;
constexpr qint64 OldDataMs = 3'600'000; ///< from here on the age of the data is news

int countOf(qint64 value)
{
    return static_cast<int>(std::min<qint64>(value, 1'000'000'000));
}

} // namespace

QString nameSaid(const QString &name)
{
    return isolated(plainLine(name, LongestNameSaid));
}

QString countSaid(qint64 value)
{
    return QLocale().toString(value);
}

QString listSaid(const QStringList &parts)
{
    return QLocale().createSeparatedList(parts);
}

bool mayLack(const OverviewFigures &figures)
{
    const qint64 end = std::min(figures.layout.span.toMs, figures.generatedMs);
    return figures.synchronising || figures.dataMs <= 0 || end - figures.dataMs >= OldDataMs;
}

QString unverified(const OverviewFigures &figures)
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

QString runs(const ScoreFigures &total)
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
    QString text = QCoreApplication::translate("Summary", "%Ln run(s): %1.", nullptr,
                                               countOf(total.runs.total()))
                       .arg(parts.join(u", "_s));
    if (total.runs[Outcome::Broken] > 0)
        text += u' '
                + QCoreApplication::translate("Summary", "A broken run is a test that failed "
                                                         "itself; it says nothing about "
                                                         "resilience.");
    return text;
}

QString compared(const ScoreFigures &total)
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

QString coverage(const ScoreFigures &total)
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

QString gaps(const ScoreFigures &total)
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

QString delegates(const OverviewFigures &figures)
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

QString hubs(const OverviewFigures &figures)
{
    const ScoreFigures &total = figures.total;
    if (total.hubsAvailable >= total.hubs)
        return {};
    return QCoreApplication::translate("Summary", "%1 of %n hub(s) are available.", nullptr,
                                       total.hubs)
        .arg(countSaid(total.hubsAvailable));
}

QString freshness(const OverviewFigures &figures)
{
    if (figures.dataMs <= 0)
        return QCoreApplication::translate("Summary", "Not everything was read from the server "
                                                      "yet.");
    if (figures.generatedMs - figures.dataMs < OldDataMs)
        return {};
    const QTimeZone &zone = figures.layout.zone;
    const auto said = [&zone](qint64 ms) {
        return QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(ms, zone.isValid() ? zone : QTimeZone::utc()),
            QLocale::ShortFormat);
    };
    QStringList behind;
    for (const ProjectFigures &project : figures.projects) {
        if (figures.generatedMs - project.dataMs >= OldDataMs)
            behind << nameSaid(project.name);
    }
    if (behind.size() == figures.projects.size())
        //: %1 is a date and time
        return QCoreApplication::translate("Summary",
                                           "The data is from %1; what happened since is not in it.")
            .arg(said(figures.dataMs));
    if (behind.size() > MaxNamesSaid)
        behind = behind.first(MaxNamesSaid)
                 << QCoreApplication::translate("Summary", "others", "projects");
    //: %1 names projects, %2 is a date and time
    return QCoreApplication::translate(
               "Summary", "The data of %1 is from %2 or little later; what happened there since is "
                          "not in it.")
        .arg(listSaid(behind), said(figures.dataMs));
}

} // namespace rd::summary
