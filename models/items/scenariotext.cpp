// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/scenariotext.h"

#include "analytics/figurestext.h"
#include "analytics/ranking.h"
#include "analytics/scheduletext.h"
#include "core/text.h"
#include "items/delegatelistmodel.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 LongInQueueMs = 10 * 60'000;

/// Since when the oldest of its runs in the queue waits; 0 without one, or at an unknown time.
qint64 queuedSinceMs(const ScenarioEntry &entry)
{
    qint64 since = 0;
    for (const RunMark &mark : entry.stored.newest) {
        const bool isQueued = mark.outcome == Outcome::InProgress && mark.id.isEmpty();
        if (isQueued && mark.createdMs > 0 && (since == 0 || mark.createdMs < since))
            since = mark.createdMs;
    }
    return since;
}

QString tellScenario(const char *text)
{
    return QCoreApplication::translate("rd::ScenarioListModel", text);
}

QString markOutcomeText(const RunMark &mark)
{
    if (mark.outcome == Outcome::InProgress) {
        if (mark.phase.compare("Queued"_L1, Qt::CaseInsensitive) == 0)
            return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "queued"));
        if (mark.phase.compare("Running"_L1, Qt::CaseInsensitive) == 0)
            return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "running"));
    }
    if (mark.outcome == Outcome::Unknown && !mark.phase.isEmpty())
        return isolated(plainLine(mark.phase, 60));
    return outcomeText(mark.outcome);
}

QString dateText(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

} // namespace

QString markText(const RunMark &mark)
{
    const QString outcome = markOutcomeText(mark);
    //: %1 is an outcome such as "passed", %2 a score
    return mark.score ? tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "%1, %2"))
                            .arg(outcome, scoreText(*mark.score))
                      : outcome;
}

QString markSentence(const RunMark &mark, qint64 nowMs)
{
    const QString what =
        mark.sequence > 0
            //: %1 is a number, %2 an outcome such as "passed, 92.5"
            ? tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "Run %1: %2"))
                  .arg(QLocale().toString(mark.sequence), markText(mark))
            : markText(mark);
    if (mark.createdMs <= 0)
        return what;
    //: %1 is "Run 14: passed", %2 an age such as "2 h ago", %3 a date and time
    return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "%1, %2 (%3)"))
        .arg(what, ageText(nowMs - mark.createdMs), dateText(mark.createdMs));
}

QString entryScoreText(const ScenarioEntry &entry)
{
    return entry.stored.measured ? scoreText(*entry.stored.measured->score) : u"\u2013"_s;
}

QString entryChangeText(const ScenarioEntry &entry)
{
    const auto change = entry.change();
    return change && isVisibleChange(*change) ? signedOneDecimal(*change) : QString();
}

QString entryLastRunText(const ScenarioEntry &entry, qint64 nowMs)
{
    if (entry.neverRan())
        return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "never"));
    const qint64 created = entry.stored.newest.first().createdMs;
    return created > 0 ? ageText(nowMs - created) : u"\u2013"_s;
}

QString entryStateText(const ScenarioEntry &entry)
{
    if (entry.neverRan())
        return {};
    const RunMark &newest = entry.stored.newest.first();
    const bool isBroken = entry.unverifiedSinceMs() > 0;
    if (entry.isStale && !isBroken && newest.outcome != Outcome::InProgress)
        return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "stale"));
    return markOutcomeText(newest);
}

QString entryScheduleText(const ScenarioEntry &entry)
{
    if (!entry.isScheduled())
        return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "by hand"));
    const auto &state = entry.stored.scheduled.state;
    const QString words =
        scheduleText(entry.scenario().schedule, state ? plainLine(state->timeZone, 60) : QString());
    return words.isEmpty()
               ? tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "by a schedule"))
               : words;
}

QString entryNextRunText(const ScenarioEntry &entry, qint64 nowMs, const QTimeZone &viewer)
{
    if (!entry.isScheduled())
        return {};
    if (entry.isScheduleOff())
        return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "disabled"));
    const QString next = nextRunText(entry.stored.scheduled, nowMs, viewer);
    if (next.isEmpty())
        return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "next run unknown"));
    //: %1 is a moment such as "tomorrow 03:10" or "about 03:10, cluster time zone unknown"
    return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "next %1")).arg(next);
}

QString entryEnvironmentText(const ScenarioEntry &entry)
{
    const QString name = plainLine(entry.environmentName);
    const QString kind = environmentKindText(entry.environmentKind);
    if (name.isEmpty() || kind.isEmpty() || name.compare(kind, Qt::CaseInsensitive) == 0)
        return name.isEmpty() ? kind : name;
    return u"%1 (%2)"_s.arg(isolated(name), kind);
}

QString entrySentence(const ScenarioEntry &entry, qint64 nowMs)
{
    if (entry.isDeleted())
        return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel",
                                              "It was deleted in ChaosCenter; its runs are kept."));
    QStringList sentences;
    if (entry.unverifiedSinceMs() > 1) // 1: at a time nobody knows
        sentences << tellScenario(
                         entry.stored.measured
                             ? QT_TRANSLATE_NOOP("rd::ScenarioListModel",
                                                 "Unverified since %1: the newest run that ended "
                                                 "was broken; the score is that of an earlier one.")
                             : QT_TRANSLATE_NOOP("rd::ScenarioListModel",
                                                 "Unverified since %1: the newest run that ended "
                                                 "was broken."))
                         .arg(dateText(entry.unverifiedSinceMs()));
    const qint64 queuedMs = queuedSinceMs(entry);
    if (queuedMs > 0 && nowMs - queuedMs >= LongInQueueMs)
        //: %1 is a length of time such as "43 min"
        sentences << tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel",
                                                    "A run has been queued for %1 and its delegate "
                                                    "has not reported it."))
                         .arg(durationText(nowMs - queuedMs));
    if (entry.neverRan())
        sentences << tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "It never ran."));
    else if (!entry.stored.measured)
        sentences << tellScenario(
            QT_TRANSLATE_NOOP("rd::ScenarioListModel", "None of its runs has been measured."));
    else if (entry.isStale && entry.stored.measured->createdMs <= 0)
        sentences << tellScenario(QT_TRANSLATE_NOOP(
            "rd::ScenarioListModel", "Stale: nobody knows when it was measured last."));
    else if (entry.isStale)
        sentences << tellScenario(
                         QT_TRANSLATE_NOOP("rd::ScenarioListModel", "Stale: last measured %1."))
                         .arg(ageText(nowMs - entry.stored.measured->createdMs));
    if (entry.delegateState == Delegate::State::Inactive)
        sentences << tellScenario(
            QT_TRANSLATE_NOOP("rd::ScenarioListModel", "Its delegate is not connected right now."));
    else if (entry.delegateState == Delegate::State::Pending)
        sentences << tellScenario(
            QT_TRANSLATE_NOOP("rd::ScenarioListModel", "Its delegate has never connected."));
    return sentences.join(u' ');
}

QString entryMarksText(const ScenarioEntry &entry)
{
    if (entry.neverRan())
        return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "no runs"));
    QStringList marks;
    for (const RunMark &mark : entry.stored.newest)
        marks << markText(mark);
    //: %1 are outcomes, the newest first
    return tellScenario(QT_TRANSLATE_NOOP("rd::ScenarioListModel", "newest first: %1"))
        .arg(marks.join(u"; "_s));
}

} // namespace rd
