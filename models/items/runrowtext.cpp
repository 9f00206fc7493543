// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/runrowtext.h"

#include "analytics/figurestext.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 StuckAfterMs = 10 * 60'000;
constexpr qint64 JustStartedMs = 60'000;
constexpr qint64 OverdueFactor = 3;
constexpr qint64 OverdueAtLeastMs = 60'000;

QString dash()
{
    return u"\u2013"_s;
}

/// A queued run has no id yet; one that its details tell to be running has just got it.
bool isQueued(const RunRow &row)
{
    return row.run.outcome == Outcome::InProgress && row.run.id.isEmpty()
           && row.run.phase != "Running"_L1;
}

} // namespace

bool isStuckRun(const RunRow &row, qint64 nowMs)
{
    return isQueued(row) && row.run.createdMs > 0 && nowMs - row.run.createdMs >= StuckAfterMs;
}

bool isOverdueRun(const RunRow &row, qint64 nowMs)
{
    if (row.run.outcome != Outcome::InProgress || isQueued(row) || row.run.createdMs <= 0
        || !row.usual)
        return false;
    const qint64 going = nowMs - row.run.createdMs;
    return going > OverdueFactor * row.usual->medianMs
           && going > row.usual->longestMs + OverdueAtLeastMs;
}

QString overdueText(const RunRow &row)
{
    if (!row.usual)
        return {};
    //: %n counts finished runs of a scenario, %1 and %2 are lengths of time such as "6 min"
    return QCoreApplication::translate("RunListModel",
                                       "usually %1, at most %2 (the last %n that finished)",
                                       nullptr, row.usual->runs)
        .arg(durationText(row.usual->medianMs), durationText(row.usual->longestMs));
}

QString runOutcomeText(const RunRow &row)
{
    switch (row.run.outcome) {
    case Outcome::InProgress:
        return isQueued(row) ? QCoreApplication::translate("RunListModel", "queued")
                             : QCoreApplication::translate("RunListModel", "running");
    case Outcome::Unknown: {
        const QString word = plainLine(row.run.phase, 40);
        return word.isEmpty() ? outcomeText(row.run.outcome) : word;
    }
    case Outcome::Passed:
    case Outcome::Weakness:
    case Outcome::Broken:
    case Outcome::Stopped:
        break;
    }
    return outcomeText(row.run.outcome);
}

QString runScoreText(const RunRow &row)
{
    return row.score ? scoreText(*row.score) : dash();
}

QString runStartedText(const RunRow &row, qint64 nowMs)
{
    const qint64 createdMs = row.run.createdMs;
    if (createdMs <= 0)
        return dash();
    if (isStuckRun(row, nowMs))
        //: %1 is a length of time such as "43 min"
        return QCoreApplication::translate("RunListModel", "queued %1")
            .arg(durationText(nowMs - createdMs));
    if (row.run.outcome == Outcome::InProgress && nowMs - createdMs < JustStartedMs)
        return QCoreApplication::translate("RunListModel", "now");
    const QDateTime started = QDateTime::fromMSecsSinceEpoch(createdMs);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs);
    if (started.date() == now.date())
        return QLocale().toString(started.time(), QLocale::ShortFormat);
    return QLocale().toString(started, QLocale::ShortFormat);
}

std::optional<qint64> runTookMs(const RunRow &row, qint64 nowMs)
{
    const Run &run = row.run;
    const bool isRunning = run.outcome == Outcome::InProgress;
    if (isQueued(row) || run.createdMs <= 0 || (!isRunning && run.updatedMs <= 0))
        return std::nullopt;
    const qint64 took = (isRunning ? nowMs : run.updatedMs) - run.createdMs;
    return took >= 0 ? std::optional(took) : std::nullopt;
}

QString runTookText(const RunRow &row, qint64 nowMs)
{
    const auto took = runTookMs(row, nowMs);
    return took ? durationText(*took) : dash();
}

QString runSentence(const RunRow &row, qint64 nowMs)
{
    QStringList parts;
    //: %1 is a scenario, %2 an outcome: "checkout-node-drain: weakness found"
    parts << QCoreApplication::translate("RunListModel", "%1: %2")
                 .arg(isolated(plainLine(row.scenarioName)), runOutcomeText(row));
    if (row.score)
        parts << QCoreApplication::translate("RunListModel", "score %1").arg(runScoreText(row));
    else if (isFinal(row.run.outcome))
        parts << QCoreApplication::translate("RunListModel", "no score");
    if (!row.run.delegateName.isEmpty())
        //: %1 is a delegate
        parts << QCoreApplication::translate("RunListModel", "on %1")
                     .arg(isolated(plainLine(row.run.delegateName)));
    if (isStuckRun(row, nowMs))
        parts << runStartedText(row, nowMs);
    else if (row.run.createdMs > 0)
        parts << QCoreApplication::translate("RunListModel", "started %1")
                     .arg(runStartedText(row, nowMs));
    if (runTookMs(row, nowMs))
        parts
            << QCoreApplication::translate("RunListModel", "took %1").arg(runTookText(row, nowMs));
    if (isOverdueRun(row, nowMs))
        //: %1 is such as "usually 6 min, at most 9 min (the last 10 that finished)"
        parts << QCoreApplication::translate("RunListModel", "far longer than usual: %1")
                     .arg(overdueText(row));
    if (row.scenarioDeleted)
        parts << QCoreApplication::translate("RunListModel", "scenario deleted");
    return parts.join(u", "_s);
}

QString toolTipFor(const QString &text)
{
    if (!text.contains(u'<') && !text.contains(u'&'))
        return text;
    return u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped());
}

} // namespace rd
