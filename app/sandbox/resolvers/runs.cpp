// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/resolvers/inputs.h"
#include "sandbox/resolvers/resolver.h"
#include "sandbox/world/documents.h"
#include "sandbox/world/world.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Runs.
namespace rd::sandbox {

using gql::RootResult;

namespace {

/// The database builds the whole page, documents included, in one of at most 16 MB.
constexpr qint64 DocumentLimit = 16'793'600;
constexpr qint64 RunDocumentSize = 16'000;

/// Which runs a request asks for. Conditions on the experiment are decided once per experiment, so
/// that a million runs take milliseconds.
struct RunFilter {
    std::vector<bool> experiments; ///< by index
    std::optional<QStringList> runIds;
    std::optional<QStringList> phases;
    TextFilter runId;
    DateWindow window;

    [[nodiscard]] bool isOnRuns() const
    {
        return runIds || phases || runId.isGiven() || window.isGiven;
    }
    [[nodiscard]] bool matches(const World &world, quint32 number) const
    {
        const Run &run = world.runs()[number];
        return !run.has(Run::Removed) && experiments[run.experiment]
               && (!phases || phases->contains(world.phaseText(number)))
               && window.matches(run.updatedMs)
               && (!runIds || runIds->contains(world.runId(number)))
               && runId.matches(runId.isGiven() ? world.runId(number) : QString());
    }
};

struct Found {
    std::vector<quint32> page;
    qint64 total = 0;
};

/// Goes through \p numbers (oldest first) in the asked direction and keeps one page.
Found collect(const World &world, const std::vector<quint32> &numbers, const RunFilter &filter,
              const Page &page, bool isOldestFirst)
{
    Found found;
    const size_t count = numbers.size();
    const bool isWholeScan = filter.isOnRuns();
    if (!isWholeScan) {
        for (qsizetype i = 0; i < world.experiments().size(); ++i) {
            const Experiment &experiment = world.experiments().at(i);
            if (filter.experiments[static_cast<size_t>(i)])
                found.total += static_cast<qint64>(experiment.runs.size()) - experiment.removedRuns;
        }
    }
    qint64 seen = 0;
    for (size_t i = 0; i < count; ++i) {
        const quint32 number = numbers[isOldestFirst ? i : count - 1 - i];
        if (!filter.matches(world, number))
            continue;
        if (seen >= page.skip && seen < page.skip + page.limit)
            found.page.push_back(number);
        ++seen;
        if (!isWholeScan && seen >= page.skip + page.limit)
            break;
    }
    if (isWholeScan)
        found.total = seen;
    return found;
}

QJsonValue counter(bool isNull, quint8 value)
{
    return isNull ? QJsonValue() : QJsonValue(int{value});
}

} // namespace

QString Resolver::runActor(const Run &run) const
{
    return is(Release::R3_9) ? m_world.actorOf(run) : m_world.actors().value(run.actor);
}

QJsonObject Resolver::runJson(quint32 number, const Asking &asking, bool isSingle) const
{
    const Run &run = m_world.runs()[number];
    const Experiment &experiment = m_world.experiments().at(run.experiment);
    const auto score = m_world.score(run);
    const bool isUnreported = !run.has(Run::HasId) || run.has(Run::NullScore);
    const QString notify = m_world.notifyId(number);
    const bool hasType = !isSingle || is(Release::R3_6); // 3.1 and later
    return {{u"projectID"_s, m_world.projects().at(experiment.project).id},
            {u"experimentRunID"_s, m_world.runId(number)},
            {u"notifyID"_s, isSingle && !notify.isEmpty() ? QJsonValue(notify) : QJsonValue()},
            {u"experimentID"_s, experiment.id},
            {u"experimentName"_s, experiment.name},
            {u"experimentType"_s, hasType ? QJsonValue(experiment.type) : QJsonValue()},
            {u"phase"_s, m_world.phaseText(number)},
            {u"resiliencyScore"_s, score ? QJsonValue(*score) : QJsonValue()},
            {u"faultsPassed"_s, counter(isUnreported, run.passed)},
            {u"faultsFailed"_s, counter(isUnreported, run.failed)},
            {u"faultsAwaited"_s, counter(isUnreported, run.awaited)},
            {u"faultsStopped"_s, counter(isUnreported, run.stopped)},
            {u"faultsNa"_s, counter(isUnreported, run.na)},
            {u"totalFaults"_s, counter(isUnreported, run.total)},
            {u"runSequence"_s, static_cast<qint64>(run.sequence)},
            {u"weightages"_s, weightsJson(experiment)},
            {u"executionData"_s,
             asking.wantsExecutionData ? executionData(m_world, number) : QString(u""_s)},
            {u"experimentManifest"_s, asking.wantsManifest && !experiment.isEngine()
                                          ? manifestOf(m_world, experiment)
                                          : QString(u""_s)},
            {u"createdAt"_s, msText(run.createdMs)},
            {u"updatedAt"_s, msText(run.updatedMs)},
            {u"createdBy"_s, QJsonValue()},
            {u"updatedBy"_s, userStub(runActor(run))},
            {u"isRemoved"_s, false},
            {u"infra"_s, joinedInfraJson(experiment.delegateId, !isSingle)}};
}

RootResult Resolver::listExperimentRun(const Arguments &arguments, const Asking &asking)
{
    const QJsonObject request = arguments["request"_L1].toObject();
    const QJsonObject filter = request["filter"_L1].toObject();
    const auto page = pageOf(request, 15);
    const auto window = dateWindowOf(filter, m_world.nowMs(), m_release);
    const auto name = TextFilter::of(filter, u"experimentName"_s, TextFilter::Exact);
    const auto runId = TextFilter::of(filter, u"experimentRunID"_s, TextFilter::Exact);
    if (!page)
        return RootResult::failed(page.error());
    if (!window)
        return RootResult::failed(window.error());
    if (!name)
        return RootResult::failed(name.error());
    if (!runId)
        return RootResult::failed(runId.error());

    RunFilter wanted;
    wanted.window = *window;
    wanted.runId = *runId;
    wanted.runIds = idsOf(request, u"experimentRunIDs"_s);
    wanted.phases = idsOf(filter, u"experimentRunStatus"_s);
    const QString status = filter["experimentStatus"_L1].toString();
    if (!status.isEmpty() && status != "All"_L1)
        wanted.phases = wanted.phases.value_or(QStringList{}) << status;
    const auto experimentIds = idsOf(request, u"experimentIDs"_s);
    const QString infra = filter["infraID"_L1].toString();
    const bool isAnyInfra = infra.isEmpty() || infra == "All"_L1;
    const int project = projectOf(arguments);

    const std::vector<quint32> *source = nullptr;
    std::vector<quint32> merged;
    int allowed = 0;
    for (const Experiment &experiment : m_world.experiments()) {
        const bool isWanted = experiment.project == project && !experiment.isRemoved
                              && isAmong(experimentIds, experiment.id)
                              && name->matches(experiment.name)
                              && (isAnyInfra || experiment.delegateId == infra);
        wanted.experiments.push_back(isWanted);
        if (isWanted && ++allowed == 1)
            source = &experiment.runs;
    }
    if (project >= 0 && allowed > 1)
        source = &m_world.projects().at(project).runs;
    if (!source)
        source = &merged;

    const QJsonObject sort = request["sort"_L1].toObject();
    const bool isAscending = sort["ascending"_L1].toBool();
    const bool isByName = sort["field"_L1] == "NAME"_L1;
    if (isByName) {
        merged = *source;
        const auto &runs = m_world.runs();
        std::stable_sort(merged.begin(), merged.end(), [&](quint32 a, quint32 b) {
            return m_world.experiments().at(runs[a].experiment).name
                   < m_world.experiments().at(runs[b].experiment).name;
        });
        source = &merged;
    }
    const Found found = collect(m_world, *source, wanted, *page, isAscending);
    const auto bytes = static_cast<qint64>(found.page.size()) * RunDocumentSize;
    if (bytes > DocumentLimit)
        return RootResult::failed(
            u"DB aggregate stage error: (BSONObjectTooLarge) BSONObj size: %1 (0x%2) is invalid. "
            "Size must be between 0 and 16793600(16MB)"_s.arg(bytes)
                .arg(bytes, 0, 16));
    QJsonArray rows;
    for (const quint32 number : found.page)
        rows.append(runJson(number, asking, false));
    return {QJsonObject{{u"totalNoOfExperimentRuns"_s, found.total}, {u"experimentRuns"_s, rows}},
            {}};
}

RootResult Resolver::getExperimentRun(const Arguments &arguments, const Asking &asking)
{
    const QJsonValue runId = arguments["experimentRunID"_L1];
    const QJsonValue notifyId = arguments["notifyID"_L1];
    if (!runId.isString() && !notifyId.isString())
        return RootResult::failed(u"experimentRunID or notifyID not provided"_s);
    const int project = projectOf(arguments);
    std::optional<quint32> number;
    if (runId.toString().isEmpty() && notifyId.toString().isEmpty()) {
        // Empty texts are not "missing": the first run of the project matches.
        if (project >= 0 && !m_world.projects().at(project).runs.empty())
            number = m_world.projects().at(project).runs.front();
    } else {
        if (!runId.toString().isEmpty())
            number = m_world.findRun(runId.toString());
        if (!notifyId.toString().isEmpty()) {
            const auto byNotify = m_world.findByNotify(notifyId.toString());
            number = runId.toString().isEmpty() || byNotify == number ? byNotify : std::nullopt;
        }
    }
    if (!number)
        return RootResult::failed(u"no matching experiment run"_s);
    const Experiment &experiment = m_world.experiments().at(m_world.runs()[*number].experiment);
    if (experiment.project != project || experiment.isRemoved)
        return RootResult::failed(u"no matching experiment run"_s);
    if (!m_world.delegate(experiment.delegateId))
        return RootResult::failed(u"no matching infra found for given experiment run"_s);
    return {runJson(*number, asking, true), {}};
}

RootResult Resolver::getExperimentRunStats(const Arguments &arguments, const Asking &)
{
    const int project = projectOf(arguments);
    qint64 total = 0;
    qint64 completed = 0;
    qint64 running = 0;
    qint64 stopped = 0;
    qint64 errored = 0;
    if (project >= 0) {
        for (const quint32 number : m_world.projects().at(project).runs) {
            const RunPhase phase = m_world.runs()[number].phase;
            ++total; // removed ones included
            completed += phase == RunPhase::Completed;
            running += phase == RunPhase::Running;
            stopped += phase == RunPhase::Stopped;
            errored += phase == RunPhase::Error;
        }
    }
    return {QJsonObject{{u"totalExperimentRuns"_s, total},
                        {u"totalCompletedExperimentRuns"_s, completed},
                        {u"totalTerminatedExperimentRuns"_s, 0},
                        {u"totalRunningExperimentRuns"_s, running},
                        {u"totalStoppedExperimentRuns"_s, stopped},
                        {u"totalErroredExperimentRuns"_s, errored}},
            {}};
}

} // namespace rd::sandbox
