// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/resolvers/inputs.h"
#include "sandbox/resolvers/resolver.h"
#include "sandbox/world/documents.h"
#include "sandbox/world/world.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

/// Experiments.
namespace rd::sandbox {

using gql::RootResult;

namespace {

bool fitsSchedule(const Experiment &experiment, const QString &scheduleType)
{
    if (scheduleType == "CRON"_L1)
        return experiment.isCron();
    if (scheduleType == "NON_CRON"_L1) // engines are neither
        return experiment.type == "experiment"_L1;
    return true;
}

/// Sum and number of the scores of finished runs; those without a score are not in the number.
struct ScoreMean {
    qint64 cents = 0;
    int scored = 0;
    int finished = 0;
};

ScoreMean scoreMean(const World &world, const Experiment &experiment)
{
    ScoreMean mean;
    for (const quint32 number : experiment.runs) {
        const Run &run = world.runs()[number];
        if (!isFinal(run.phase))
            continue;
        ++mean.finished;
        if (run.has(Run::NullScore))
            continue;
        ++mean.scored;
        mean.cents += run.scoreCents;
    }
    return mean;
}

} // namespace

QJsonArray Resolver::weightsJson(const Experiment &experiment) const
{
    QJsonArray weights;
    if (experiment.isEngine())
        return weights;
    for (const FaultSpec &fault : experiment.faults)
        weights.append(QJsonObject{{u"faultName"_s, fault.name}, {u"weightage"_s, fault.weight}});
    return weights;
}

QJsonValue Resolver::recentJson(const Experiment &experiment) const
{
    if (experiment.runs.empty())
        return {};
    QJsonArray recent;
    const size_t count = std::min<size_t>(RecentRuns, experiment.runs.size());
    for (size_t i = 1; i <= count; ++i) {
        const quint32 number = experiment.runs[experiment.runs.size() - i];
        const Run &run = m_world.runs()[number];
        const auto score = m_world.score(run);
        const bool isQueued = run.recentPhase == RunPhase::Queued;
        const QJsonObject by = userStub(runActor(run));
        recent.append(QJsonObject{
            {u"experimentRunID"_s, m_world.runId(number)},
            {u"phase"_s, m_world.recentPhaseText(number)},
            {u"resiliencyScore"_s, isQueued || !score ? QJsonValue() : QJsonValue(*score)},
            {u"runSequence"_s, static_cast<qint64>(run.sequence)},
            {u"createdAt"_s, msText(run.createdMs)},
            {u"updatedAt"_s, msText(run.updatedMs)},
            {u"createdBy"_s, by},
            {u"updatedBy"_s, by}});
    }
    return recent;
}

QJsonObject Resolver::experimentJson(const Experiment &experiment, const Asking &asking,
                                     bool isSingle) const
{
    const QJsonObject by = userStub(experiment.updatedBy);
    return {
        {u"projectID"_s, isSingle ? m_world.projects().at(experiment.project).id : QString(u""_s)},
        {u"experimentID"_s, experiment.id},
        {u"experimentType"_s, isSingle ? QJsonValue() : QJsonValue(experiment.type)},
        {u"experimentManifest"_s,
         asking.wantsManifest ? manifestOf(m_world, experiment) : QString(u""_s)},
        {u"cronSyntax"_s, experiment.cron.isEmpty() ? QString(u""_s) : experiment.cron},
        {u"name"_s, experiment.name},
        {u"description"_s, experiment.description},
        {u"tags"_s, tagsJson(experiment.tags)},
        {u"weightages"_s, weightsJson(experiment)},
        {u"isCustomExperiment"_s, true},
        {u"isRemoved"_s, false},
        {u"createdAt"_s, msText(experiment.createdMs)},
        {u"updatedAt"_s, msText(experiment.updatedMs)},
        {u"createdBy"_s, by}, // wrongly the last editor
        {u"updatedBy"_s, by},
        {u"infra"_s, joinedInfraJson(experiment.delegateId, true)},
        {u"recentExperimentRunDetails"_s, recentJson(experiment)}};
}

RootResult Resolver::listExperiment(const Arguments &arguments, const Asking &asking)
{
    const QJsonObject request = arguments["request"_L1].toObject();
    const QJsonObject filter = request["filter"_L1].toObject();
    const auto page = pageOf(request, 15);
    const auto window = dateWindowOf(filter, m_world.nowMs(), m_release);
    const auto name = TextFilter::of(filter, u"experimentName"_s, TextFilter::Exact);
    if (!page)
        return RootResult::failed(page.error());
    if (!window)
        return RootResult::failed(window.error());
    if (!name)
        return RootResult::failed(name.error());
    const auto ids = idsOf(request, u"experimentIDs"_s);
    const QString infra = filter["infraID"_L1].toString();
    const bool isAnyInfra = infra.isEmpty() || infra == "All"_L1;
    const QJsonValue isActive = filter["infraActive"_L1];
    const bool isNothing = !filter["infraTypes"_L1].toArray().isEmpty();
    const int project = projectOf(arguments);

    QList<const Experiment *> found;
    for (const Experiment &experiment : m_world.experiments()) {
        if (isNothing || experiment.project != project || experiment.isRemoved
            || !isAmong(ids, experiment.id) || !name->matches(experiment.name)
            || !window->matches(experiment.updatedMs)
            || !fitsSchedule(experiment, filter["scheduleType"_L1].toString())
            || (!isAnyInfra && experiment.delegateId != infra))
            continue;
        if (isActive.isBool()) {
            const Delegate *agent = m_world.delegate(experiment.delegateId);
            if (!agent || agent->isActive != isActive.toBool())
                continue;
        }
        found.append(&experiment);
    }

    const QJsonObject sort = request["sort"_L1].toObject();
    const bool isAscending = sort["ascending"_L1].toBool();
    const bool isByName = sort["field"_L1] == "NAME"_L1;
    std::stable_sort(found.begin(), found.end(), [&](const Experiment *a, const Experiment *b) {
        if (isByName) // inverted: ascending gives Z to A
            return isAscending ? b->name < a->name : a->name < b->name;
        return isAscending ? a->updatedMs < b->updatedMs : b->updatedMs < a->updatedMs;
    });
    QJsonArray rows;
    for (const Experiment *experiment : found.mid(page->skip, page->limit))
        rows.append(experimentJson(*experiment, asking, false));
    return {QJsonObject{{u"totalNoOfExperiments"_s, found.size()}, {u"experiments"_s, rows}}, {}};
}

RootResult Resolver::getExperiment(const Arguments &arguments, const Asking &asking)
{
    const int index = m_world.experimentIndex(arguments["experimentID"_L1].toString());
    if (index < 0 || m_world.experiments().at(index).isRemoved
        || m_world.experiments().at(index).project != projectOf(arguments))
        return RootResult::failed(u"no matching experiments"_s);
    const Experiment &experiment = m_world.experiments().at(index);
    if (!m_world.delegate(experiment.delegateId))
        return RootResult::failed(u"no matching infra found for given expDetails"_s);
    const ScoreMean mean = scoreMean(m_world, experiment);
    if (mean.finished > 0 && mean.scored == 0)
        return RootResult::failed(u"internal system error"_s);
    const double average =
        mean.scored == 0 ? 0.0 : std::floor(static_cast<double>(mean.cents) / mean.scored) / 100.0;
    return {QJsonObject{{u"averageResiliencyScore"_s, average},
                        {u"experimentDetails"_s, experimentJson(experiment, asking, true)}},
            {}};
}

RootResult Resolver::getExperimentStats(const Arguments &arguments, const Asking &)
{
    const int project = projectOf(arguments);
    int total = 0;
    QMap<int, int> buckets;
    for (const Experiment &experiment : m_world.experiments()) {
        if (experiment.project != project || experiment.isRemoved)
            continue;
        ++total;
        const ScoreMean mean = scoreMean(m_world, experiment);
        if (mean.finished == 0)
            continue;
        const double average =
            mean.scored == 0 ? -1.0 : static_cast<double>(mean.cents) / mean.scored / 100.0;
        const int bucket = average < 0 || average >= 101 ? 101
                           : average < 40                ? 0
                           : average < 80                ? 40
                                                         : 80;
        ++buckets[bucket];
    }
    QJsonArray categories;
    for (auto it = buckets.cbegin(); it != buckets.cend(); ++it)
        categories.append(QJsonObject{{u"id"_s, it.key()}, {u"count"_s, it.value()}});
    return {QJsonObject{{u"totalExperiments"_s, total},
                        {u"totalExpCategorizedByResiliencyScore"_s, categories}},
            {}};
}

} // namespace rd::sandbox
