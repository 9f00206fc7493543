// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runtexts.h"

#include "analytics/figurestext.h"
#include "common/insentence.h"
#include "core/text.h"
#include "items/runrowtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString weaknessSentence(const Run &run)
{
    if (!run.faultsFailed || *run.faultsFailed <= 0) {
        return QCoreApplication::translate("RunDetails",
                                           "The scenario did its job and found something.");
    }
    if (run.faultsTotal && *run.faultsTotal >= *run.faultsFailed) {
        //: %n counts failed faults, %1 is the number of all faults
        return QCoreApplication::translate("RunDetails",
                                           "The scenario did its job and found something: %n of "
                                           "%1 fault(s) failed.",
                                           nullptr, *run.faultsFailed)
            .arg(QLocale().toString(*run.faultsTotal));
    }
    return QCoreApplication::translate("RunDetails",
                                       "The scenario did its job and found something: %n fault(s) "
                                       "failed.",
                                       nullptr, *run.faultsFailed);
}

QString brokenSentence(const Run &run)
{
    if (run.phase == "Completed"_L1) {
        return QCoreApplication::translate("RunDetails",
                                           "It did not run completely, although no fault failed. "
                                           "That says nothing about resilience.");
    }
    if (run.phase == "Timeout"_L1) {
        return QCoreApplication::translate("RunDetails",
                                           "The test itself ran out of time. That says nothing "
                                           "about resilience.");
    }
    return QCoreApplication::translate("RunDetails",
                                       "The test itself failed. That says nothing about "
                                       "resilience.");
}

QString progressSentence(const Run &run)
{
    if (run.phase == "Queued"_L1) {
        return QCoreApplication::translate("RunDetails", "It waits for its delegate to take it.");
    }
    if (run.phase == "Pending"_L1)
        return QCoreApplication::translate("RunDetails", "The delegate has it, nothing started.");
    return QCoreApplication::translate("RunDetails", "It is running.");
}

} // namespace

void takeNews(RunRow &row, const Run &told)
{
    if (told.updatedMs < row.run.updatedMs)
        return;
    row.run.phase = told.phase;
    row.run.outcome = told.outcome;
    row.run.updatedMs = told.updatedMs;
}

QString outcomeSentence(const RunRow &row)
{
    switch (row.run.outcome) {
    case Outcome::Passed:
        return QCoreApplication::translate("RunDetails", "It finished and nothing failed.");
    case Outcome::Weakness:
        return weaknessSentence(row.run);
    case Outcome::Broken:
        return brokenSentence(row.run);
    case Outcome::Stopped:
        return QCoreApplication::translate("RunDetails", "It was ended before it could tell.");
    case Outcome::InProgress:
        return progressSentence(row.run);
    case Outcome::Unknown:
        break;
    }
    if (row.run.phase.isEmpty()) {
        return QCoreApplication::translate("RunDetails",
                                           "The server does not say how far it has come.");
    }
    if (!row.run.detailed) {
        return QCoreApplication::translate("RunDetails", "Not enough of it was read yet to tell.");
    }
    return QCoreApplication::translate("RunDetails",
                                       "The server calls it \"%1\", a word this program does not "
                                       "know.")
        .arg(inSentence(row.run.phase, 60));
}

QString scoreOrNone(const RunRow &row)
{
    return row.score ? scoreText(*row.score) : QCoreApplication::translate("RunDetails", "none");
}

QString noScoreReason(const RunRow &row)
{
    if (row.score)
        return {};
    switch (row.run.outcome) {
    case Outcome::InProgress:
        return QCoreApplication::translate("RunDetails", "it has not finished");
    case Outcome::Broken:
        return QCoreApplication::translate("RunDetails", "the test itself failed");
    case Outcome::Stopped:
        return QCoreApplication::translate("RunDetails", "it was stopped");
    case Outcome::Unknown:
        return QCoreApplication::translate("RunDetails", "its outcome is unknown");
    case Outcome::Passed:
    case Outcome::Weakness:
        break;
    }
    if (row.run.phase == "Succeeded"_L1) {
        return QCoreApplication::translate("RunDetails",
                                           "scenarios of a single engine never get one");
    }
    if (!row.run.detailed)
        return QCoreApplication::translate("RunDetails", "its weights were not read yet");
    if (row.run.weightSum && *row.run.weightSum <= 0)
        return QCoreApplication::translate("RunDetails", "none of its faults carries weight");
    return QCoreApplication::translate("RunDetails", "the server sent none that can be used");
}

QString momentText(qint64 ms, qint64 nowMs)
{
    if (ms <= 0)
        return {};
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    const QString time = QLocale().toString(moment.time(), QLocale::ShortFormat);
    const qint64 daysAgo = moment.date().daysTo(today);
    if (daysAgo == 0)
        return QCoreApplication::translate("RunDetails", "today %1").arg(time);
    if (daysAgo == 1)
        return QCoreApplication::translate("RunDetails", "yesterday %1").arg(time);
    const QString format = moment.date().year() == today.year()
                               //: Day and month as Qt's date format: "3 Nov"
                               ? QCoreApplication::translate("RunDetails", "d MMM")
                               //: Day, month and year as Qt's date format: "3 Nov 2025"
                               : QCoreApplication::translate("RunDetails", "d MMM yyyy");
    return u"%1 %2"_s.arg(QLocale().toString(moment.date(), format), time);
}

QString ageingSentence(const RunRow &row, qint64 nowMs)
{
    if (isOverdueRun(row, nowMs)) {
        //: %1 is a length of time, %2 such as "usually 6 min, at most 9 min (the last 10 that
        //: finished)"
        return QCoreApplication::translate("RunDetails",
                                           "In progress for %1, far longer than usual: %2.")
            .arg(durationText(nowMs - row.run.createdMs), overdueText(row));
    }
    if (!isStuckRun(row, nowMs))
        return {};
    //: %1 is a length of time such as "43 min"
    return QCoreApplication::translate("RunDetails",
                                       "Queued for %1: no delegate has taken it. Look whether its "
                                       "delegate is connected.")
        .arg(durationText(nowMs - row.run.createdMs));
}

QString counterText(const std::optional<int> &counter)
{
    return counter ? QLocale().toString(*counter) : QString(u'\u2013');
}

} // namespace rd
