// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/behaviour.h"

#include "sandbox/world/catalogue.h"
#include "sandbox/world/cronschedule.h"
#include "sandbox/world/score.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr qint64 MinuteMs = 60'000;
constexpr int WeakProject = 1;

/// What the probe is up to at that time: a weakness comes and goes, the rest is bad luck.
double chanceAt(const ProbeUse &probe, qint64 whenMs, qint64 todayMs)
{
    if (probe.sinceAge == 0)
        return probe.failChance;
    const bool isWeak = whenMs >= todayMs - probe.sinceAge * DayMs
                        && (probe.untilAge == 0 || whenMs < todayMs - probe.untilAge * DayMs);
    return isWeak ? probe.failChance : story::RareFailure;
}

/// The company learns: probes failed more often a year ago, except where nobody looks after them.
double learning(const Experiment &experiment, qint64 whenMs, qint64 todayMs)
{
    const double years =
        static_cast<double>(todayMs - whenMs) / static_cast<double>(story::HistoryDays * DayMs);
    const double slope = experiment.project == WeakProject ? -0.25 : 0.7;
    return 1.0 + slope * std::clamp(years, 0.0, 1.0);
}

FaultResult decideFault(const Experiment &experiment, const FaultSpec &fault, qint64 whenMs,
                        qint64 todayMs, Dice &dice)
{
    const double factor = learning(experiment, whenMs, todayMs);
    quint8 failed = 0;
    for (qsizetype i = 0; i < fault.probes.size(); ++i) {
        const ProbeUse &probe = fault.probes.at(i);
        if (dice.chance(std::min(0.97, chanceAt(probe, whenMs, todayMs) * factor)))
            failed |= static_cast<quint8>(1U << i);
    }
    if (failed != 0 || (fault.probes.isEmpty() && dice.chance(fault.failChance)))
        return FaultResult(FaultResult::Failed, failed);
    return FaultResult(FaultResult::Passed);
}

/// People start runs in working hours.
qint64 inWorkingHours(qint64 ms, Dice &dice)
{
    QDate date = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).date();
    if (date.dayOfWeek() > 5 && !dice.chance(0.15)) // some do it at weekends
        date = date.addDays(1 + dice.below(5) - date.dayOfWeek());
    const QTime morning(7, 30);
    return QDateTime(date, morning, QTimeZone::utc()).toMSecsSinceEpoch()
           + dice.below(9 * 3'600'000);
}

void planSchedule(const Experiment &experiment, quint16 index, Dice &dice,
                  std::vector<PlannedRun> &plan)
{
    const auto schedule = CronSchedule::parse(experiment.cron, experiment.timezone);
    if (!schedule)
        return;
    for (auto at = schedule->next(experiment.firstMs); at && *at < experiment.lastMs;
         at = schedule->next(*at))
        plan.push_back({*at + 400 + dice.below(2600), index, PlannedRun::BySchedule});
}

void planByHand(const Experiment &experiment, quint16 index, Dice &dice,
                std::vector<PlannedRun> &plan)
{
    const qint64 span = experiment.lastMs - experiment.firstMs;
    const auto count = static_cast<qint64>(experiment.perMonth * static_cast<double>(span)
                                           / static_cast<double>(30 * DayMs));
    for (qint64 i = 0; i < count; ++i) {
        const qint64 slot = span / count;
        const qint64 raw = experiment.firstMs + i * slot + dice.below(slot);
        const qint64 at = inWorkingHours(raw, dice);
        if (at >= experiment.firstMs && at < experiment.lastMs)
            plan.push_back(
                {at, index, experiment.isCron() ? PlannedRun::BySchedule : PlannedRun::ByHand});
    }
}

void planStory(const QList<Experiment> &experiments, qint64 nowMs, std::vector<PlannedRun> &plan)
{
    for (qsizetype i = 0; i < experiments.size(); ++i) {
        const Experiment &experiment = experiments.at(i);
        const auto index = static_cast<quint16>(i);
        if (experiment.character == Character::Hanging) {
            const bool isQueued = !experiment.isCron();
            const qint64 age = isQueued ? story::QueuedMinutes : story::DelegateLostMinutes + 1;
            plan.push_back({nowMs - age * MinuteMs, index,
                            isQueued ? PlannedRun::HungQueued : PlannedRun::HungRunning});
        }
        if (experiment.name == "driver-app-backend-cpu"_L1)
            plan.push_back({nowMs - 26 * DayMs, index, PlannedRun::OddPhase});
    }
}

/// More runs than the calendar gives, spread over the whole year.
void thicken(const QList<Experiment> &experiments, qint64 nowMs, qsizetype missing, Dice &dice,
             std::vector<PlannedRun> &plan)
{
    std::vector<quint16> able;
    for (qsizetype i = 0; i < experiments.size(); ++i) {
        const Experiment &experiment = experiments.at(i);
        const bool isWholeYear =
            experiment.lastMs >= nowMs - DayMs && experiment.firstMs < nowMs - 200 * DayMs;
        if (isWholeYear && !experiment.isEngine() && experiment.character != Character::NeverRan)
            able.push_back(static_cast<quint16>(i));
    }
    if (able.empty())
        return;
    const qint64 span = story::HistoryDays * DayMs - 3'600'000;
    for (qsizetype i = 0; i < missing; ++i) {
        const double place = (static_cast<double>(i) + dice.unit()) / static_cast<double>(missing);
        const auto at = nowMs - 3'600'000 - static_cast<qint64>(place * static_cast<double>(span));
        const quint16 index =
            able[static_cast<size_t>(dice.below(static_cast<qint64>(able.size())))];
        const bool isCron = experiments.at(index).isCron();
        plan.push_back({at, index, isCron ? PlannedRun::BySchedule : PlannedRun::ByHand});
    }
}

void thin(std::vector<PlannedRun> &plan, qsizetype wanted)
{
    const auto count = static_cast<qsizetype>(plan.size());
    std::vector<PlannedRun> kept;
    kept.reserve(static_cast<size_t>(wanted));
    for (qsizetype i = 0; i < wanted; ++i)
        kept.push_back(plan[static_cast<size_t>((i + 1) * count / wanted - 1)]);
    plan = std::move(kept);
}

} // namespace

Ending decideEnding(const Experiment &experiment, qint64 whenMs, qint64 todayMs, Dice &dice)
{
    Ending ending;
    const auto count = static_cast<size_t>(experiment.faults.size());
    for (size_t i = 0; i < count; ++i)
        ending.results[i] = decideFault(experiment, experiment.faults.at(static_cast<qsizetype>(i)),
                                        whenMs, todayMs, dice);
    const double luck = dice.unit();
    const size_t last = count - 1;
    if (experiment.character == Character::Broken) {
        ending.results[last] = FaultResult(luck < 0.6 ? FaultResult::NoData : FaultResult::Errored);
    } else if (experiment.character == Character::Incomplete && luck < 0.15) {
        ending.results[0] = FaultResult(FaultResult::Passed);
        ending.results[last] = FaultResult(FaultResult::Skipped);
    } else if (luck < 0.010 && !experiment.isEngine()) {
        ending.results[last] = FaultResult(FaultResult::NoData);
    } else if (luck < 0.026 && !experiment.isEngine()) {
        ending.results[last] = FaultResult(FaultResult::Aborted);
        ending.phase = RunPhase::Stopped;
        ending.isByApi = luck < 0.018;
        return ending;
    }
    ending.phase = phaseFromResults(experiment, ending.results);
    return ending;
}

int stepOfFault(const Experiment &experiment, int fault)
{
    return experiment.isEngine() ? 1 : fault + 2;
}

Timeline timelineOf(quint64 seed, quint32 number, const Experiment &experiment, const Run &run,
                    double pace)
{
    Dice dice(mixed(seed, 0x71E, number));
    const bool isLive = run.has(Run::Live);
    const auto between = [&](qint64 from, qint64 to) { return from + dice.below(to - from); };
    const auto scaled = [&](qint64 liveMs, qint64 usualMs) {
        return isLive
                   ? std::max<qint64>(20, static_cast<qint64>(static_cast<double>(liveMs) / pace))
                   : usualMs;
    };

    Timeline line;
    line.startMs = run.createdMs + scaled(between(5000, 9000), between(900, 3000));
    qint64 at = line.startMs;
    const auto count = static_cast<int>(experiment.faults.size());
    if (!experiment.isEngine())
        line.stepEndMs.append(at += scaled(between(4000, 7000), between(18'000, 25'000)));
    bool isBroken = false;
    for (int i = 0; i < count; ++i) {
        const qint64 begin = at;
        line.stepEndMs.append(at += scaled(between(13'000, 22'000), between(70'000, 130'000)));
        const auto state = run.results[static_cast<size_t>(i)].state();
        if (!isBroken && (state == FaultResult::NoData || state == FaultResult::Aborted)) {
            line.endMs = state == FaultResult::NoData ? at : begin + (at - begin) / 2;
            isBroken = true;
        }
    }
    if (!experiment.isEngine())
        line.stepEndMs.append(at += scaled(between(3000, 5000), between(15'000, 22'000)));
    if (!isBroken)
        line.endMs = at;
    return line;
}

std::vector<PlannedRun> planHistory(const QList<Experiment> &experiments, quint64 seed,
                                    qint64 nowMs, std::optional<int> wanted)
{
    std::vector<PlannedRun> plan;
    Dice dice(mixed(seed, 0x417));
    for (qsizetype i = 0; i < experiments.size(); ++i) {
        const Experiment &experiment = experiments.at(i);
        if (experiment.character == Character::NeverRan)
            continue;
        planSchedule(experiment, static_cast<quint16>(i), dice, plan);
        planByHand(experiment, static_cast<quint16>(i), dice, plan);
    }
    const auto byTime = [](const PlannedRun &a, const PlannedRun &b) {
        return a.ms != b.ms ? a.ms < b.ms : a.experiment < b.experiment;
    };
    std::sort(plan.begin(), plan.end(), byTime);
    std::vector<PlannedRun> special;
    if (!wanted || *wanted >= 100)
        planStory(experiments, nowMs, special);
    if (wanted) {
        const qsizetype usual =
            std::max<qsizetype>(0, *wanted) - static_cast<qsizetype>(special.size());
        const auto have = static_cast<qsizetype>(plan.size());
        if (usual > have) {
            plan.reserve(static_cast<size_t>(usual) + special.size());
            thicken(experiments, nowMs, usual - have, dice, plan);
        } else {
            thin(plan, usual);
        }
    }
    plan.insert(plan.end(), special.begin(), special.end());
    std::sort(plan.begin(), plan.end(), byTime);
    return plan;
}

} // namespace rd::sandbox
