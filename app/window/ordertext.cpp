// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/ordertext.h"

#include "analytics/figurestext.h"
#include "common/insentence.h"
#include "items/projectrights.h"
#include "session/errortext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using OrderStage = ScenarioOrder::Stage;
using OrderReport = ScenarioOrder::Report;

QString tellOrder(const char *text)
{
    return QCoreApplication::translate("rd::Order", text);
}

QString orderedScenario(const ScenarioEntry &entry)
{
    const Scenario &scenario = entry.scenario();
    return inSentence(scenario.name.isEmpty() ? scenario.id : scenario.name, 80);
}

/// "Run 14 of X".
QString orderedRun(const OrderReport &report, const ScenarioEntry &entry)
{
    const qint64 number = report.run ? report.run->sequence : 0;
    if (number <= 0)
        //: %1 is the name of a scenario
        return tellOrder(QT_TRANSLATE_NOOP("rd::Order", "The run of %1"))
            .arg(orderedScenario(entry));
    //: %1 is the number of a run, %2 the name of its scenario
    return tellOrder(QT_TRANSLATE_NOOP("rd::Order", "Run %1 of %2"))
        .arg(QLocale().toString(number), orderedScenario(entry));
}

QString orderedDelegate(const ScenarioEntry &entry)
{
    return inSentence(entry.delegateName(), 80);
}

QString endText(const Run &run)
{
    return run.outcome == Outcome::Unknown ? inSentence(run.phase, 40) : outcomeText(run.outcome);
}

bool isQueuedRun(const Run &run)
{
    return run.id.isEmpty() || run.phase.compare("Queued"_L1, Qt::CaseInsensitive) == 0;
}

QString refusalText(const OrderReport &report, const ScenarioEntry &entry, const QString &host)
{
    using Kind = ApiError::Kind;
    const bool isRun = report.kind == ScenarioOrder::Kind::Run;
    const ApiError error = report.error.value_or(ApiError{});
    const QString whoMay = isRun ? whoMayRunText(entry.role, entry.projectName)
                                 : whoMayStopText(entry.role, entry.projectName);
    switch (error.kind) {
    case Kind::Forbidden:
        if (isRun && entry.role == Role::Executor)
            return tellOrder(QT_TRANSLATE_NOOP(
                                 "rd::Order",
                                 "ChaosCenter refused to run %1. Your role was executor: either it "
                                 "has changed, or "
                                 "this ChaosCenter lets only owners run scenarios, as releases 3.9 "
                                 "do. Ask an owner of the project."))
                .arg(orderedScenario(entry));
        return tellOrder(QT_TRANSLATE_NOOP("rd::Order", "ChaosCenter refused it. %1")).arg(whoMay);
    case Kind::MaybeSignedOut:
        return tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                           "ChaosCenter refused it. %1 Or the token has ended: "
                                           "then sign in again."))
            .arg(whoMay);
    case Kind::Rejected:
        if (error.detail.contains("inactive infra"_L1))
            return tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                               "ChaosCenter refused it: the delegate %1 is not "
                                               "connected. Look at its pods in the target cluster, "
                                               "then try again."))
                .arg(orderedDelegate(entry));
        break;
    case Kind::NotFound:
        return isRun
                   ? tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                                 "ChaosCenter does not have %1 or its delegate any "
                                                 "more. Refresh and look again."))
                         .arg(orderedScenario(entry))
                   : tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                                 "ChaosCenter does not have that run of %1 any "
                                                 "more. Refresh and look again."))
                         .arg(orderedScenario(entry));
    case Kind::Unsupported:
        if (!isRun)
            return tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                               "This ChaosCenter cannot stop runs: releases from "
                                               "3.1 on can. Stop it in the target cluster."));
        break;
    default:
        break;
    }
    const QString sentence = errorSentence(error, host);
    return isRun ? tellOrder(QT_TRANSLATE_NOOP("rd::Order", "%1 was not run. %2"))
                       .arg(orderedScenario(entry), sentence)
                 : tellOrder(QT_TRANSLATE_NOOP("rd::Order", "%1 was not stopped. %2"))
                       .arg(orderedRun(report, entry), sentence);
}

OrderNote runNote(const OrderReport &report, const ScenarioEntry &entry, const QString &host,
                  qint64 nowMs)
{
    const QString name = orderedRun(report, entry);
    switch (report.stage) {
    case OrderStage::Sent:
        return {Banner::Kind::Info,
                tellOrder(QT_TRANSLATE_NOOP("rd::Order", "Asking ChaosCenter to run %1..."))
                    .arg(orderedScenario(entry))};
    case OrderStage::Accepted:
        return {
            Banner::Kind::Info,
            tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                        "ChaosCenter agreed to run %1; looking for the new run."))
                .arg(orderedScenario(entry))};
    case OrderStage::Following: {
        const Run &run = *report.run;
        if (!isQueuedRun(run))
            return {Banner::Kind::Info,
                    //: %1 is "Run 14 of checkout", %2 a length of time such as "2 min"
                    tellOrder(QT_TRANSLATE_NOOP("rd::Order", "%1 is in progress, for %2."))
                        .arg(name, durationText(nowMs - run.createdMs))};
        return {
            Banner::Kind::Info,
            //: %1 is "Run 14 of checkout", %2 the name of a delegate
            tellOrder(QT_TRANSLATE_NOOP("rd::Order", "%1 is queued and waits for its delegate %2."))
                .arg(name, orderedDelegate(entry))};
    }
    case OrderStage::Ended:
        return {Banner::Kind::Info,
                //: %1 is "Run 14 of checkout", %2 an outcome such as "weakness found"
                tellOrder(QT_TRANSLATE_NOOP("rd::Order", "%1 has ended: %2."))
                    .arg(name, endText(*report.run))};
    case OrderStage::Stopped:
        return {Banner::Kind::Info,
                tellOrder(QT_TRANSLATE_NOOP("rd::Order", "%1 was stopped.")).arg(name)};
    case OrderStage::ScheduleOnly:
        return {Banner::Kind::Warning,
                tellOrder(QT_TRANSLATE_NOOP(
                              "rd::Order",
                              "There is no new run: %1 has a schedule by now, and ChaosCenter only "
                              "submitted that again."))
                    .arg(orderedScenario(entry))};
    case OrderStage::LeftQueued:
        return {Banner::Kind::Warning,
                tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                            "%1 is still queued: its delegate %2 has not picked "
                                            "it up. Look at the delegate."))
                    .arg(name, orderedDelegate(entry))};
    case OrderStage::LeftRunning:
        return {Banner::Kind::Info,
                tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                            "%1 is still in progress; its row tells when it ends."))
                    .arg(name)};
    case OrderStage::Unconfirmed:
        return {Banner::Kind::Warning,
                tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                            "ChaosCenter agreed to run %1, but does not say what "
                                            "became of it. Its runs will show it."))
                    .arg(orderedScenario(entry))};
    case OrderStage::Refused:
        return {Banner::Kind::Error, refusalText(report, entry, host)};
    case OrderStage::Lost:
        break;
    }
    return {Banner::Kind::Error,
            tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                        "ChaosCenter did not answer, so nobody knows whether %1 "
                                        "was run. Look at its runs before you try again."))
                .arg(orderedScenario(entry))};
}

OrderNote stopNote(const OrderReport &report, const ScenarioEntry &entry, const QString &host)
{
    const QString name = orderedRun(report, entry);
    switch (report.stage) {
    case OrderStage::Sent:
        return {
            Banner::Kind::Info,
            tellOrder(QT_TRANSLATE_NOOP("rd::Order", "Asking ChaosCenter to stop a run of %1..."))
                .arg(orderedScenario(entry))};
    case OrderStage::Accepted:
    case OrderStage::Following:
        return {Banner::Kind::Info,
                tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                            "ChaosCenter agreed to stop it; %1 is still in "
                                            "progress."))
                    .arg(name)};
    case OrderStage::Stopped:
        return {Banner::Kind::Info,
                tellOrder(QT_TRANSLATE_NOOP("rd::Order", "%1 was stopped.")).arg(name)};
    case OrderStage::Ended:
        return {Banner::Kind::Info,
                tellOrder(
                    QT_TRANSLATE_NOOP("rd::Order", "%1 was not stopped: it had ended before, %2."))
                    .arg(name, endText(*report.run))};
    case OrderStage::Unconfirmed:
    case OrderStage::LeftQueued:
    case OrderStage::LeftRunning:
    case OrderStage::ScheduleOnly:
        return {Banner::Kind::Warning,
                tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                            "ChaosCenter agreed to stop it, but has not confirmed "
                                            "that %1 is stopped. Its delegate %2 has to carry it "
                                            "out: look whether it is connected."))
                    .arg(name, orderedDelegate(entry))};
    case OrderStage::Refused:
        return {Banner::Kind::Error, refusalText(report, entry, host)};
    case OrderStage::Lost:
        break;
    }
    return {Banner::Kind::Error,
            tellOrder(QT_TRANSLATE_NOOP("rd::Order",
                                        "ChaosCenter did not answer, so nobody knows whether %1 "
                                        "is stopped. Refresh and look at it."))
                .arg(name)};
}

} // namespace

OrderNote orderNote(const ScenarioOrder::Report &report, const ScenarioEntry &entry,
                    const QString &host, qint64 nowMs)
{
    return report.kind == ScenarioOrder::Kind::Run ? runNote(report, entry, host, nowMs)
                                                   : stopNote(report, entry, host);
}

} // namespace rd
