// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/resolvers/inputs.h"
#include "sandbox/resolvers/resolver.h"
#include "sandbox/world/secrets.h"
#include "sandbox/world/world.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Delegates, environments, GitOps.
namespace rd::sandbox {

using gql::RootResult;

namespace {

/// What the server makes of a number that it takes for a letter.
QString garbageTime()
{
    return QString(QChar(u'\uFFFD'));
}

QString textOrEmpty(const QString &text)
{
    return text.isEmpty() ? u""_s : text;
}

bool hasAllTags(const QJsonObject &filter, const QStringList &tags)
{
    const auto wanted = idsOf(filter, u"tags"_s);
    return !wanted || std::all_of(wanted->begin(), wanted->end(), [&](const QString &tag) {
        return tags.contains(tag);
    });
}

} // namespace

/// As experiments and runs carry it: several fields are never filled there.
QJsonValue Resolver::joinedInfraJson(const QString &delegateId, bool hasType) const
{
    const Delegate *agent = m_world.delegate(delegateId);
    if (!agent)
        return {};
    return QJsonObject{{u"projectID"_s, u""_s},
                       {u"infraID"_s, agent->id},
                       {u"name"_s, agent->name},
                       {u"description"_s, textOrEmpty(agent->description)},
                       {u"tags"_s, tagsJson(agent->tags)},
                       {u"environmentID"_s, agent->environment},
                       {u"platformName"_s, u"Kubernetes"_s},
                       {u"isActive"_s, agent->isActive},
                       {u"isInfraConfirmed"_s, false},
                       {u"isRemoved"_s, false},
                       {u"infraNamespace"_s, agent->nameSpace},
                       {u"serviceAccount"_s, u"litmus"_s},
                       {u"infraScope"_s, agent->scope},
                       {u"infraNsExists"_s, true},
                       {u"infraSaExists"_s, true},
                       {u"startTime"_s, msText(agent->startMs)},
                       {u"version"_s, textOrEmpty(agent->version)},
                       {u"createdAt"_s, msText(agent->createdMs)},
                       {u"updatedAt"_s, msText(agent->updatedMs)},
                       {u"createdBy"_s, QJsonValue()},
                       {u"updatedBy"_s, QJsonValue()},
                       {u"token"_s, u""_s},
                       {u"infraType"_s, hasType ? QJsonValue(u"Kubernetes"_s) : QJsonValue()},
                       {u"updateStatus"_s, u""_s}};
}

QJsonObject Resolver::infraJson(const Delegate &agent) const
{
    int experiments = 0;
    qint64 runs = 0;
    qint64 lastMs = 0;
    for (const Experiment &experiment : m_world.experiments()) {
        if (experiment.delegateId != agent.id)
            continue;
        ++experiments; // removed ones are counted
        runs += static_cast<qint64>(experiment.runs.size());
        if (!experiment.runs.empty())
            lastMs = std::max(lastMs, m_world.runs()[experiment.runs.back()].createdMs);
    }
    const auto orNull = [](qint64 count) { return count == 0 ? QJsonValue() : QJsonValue(count); };
    const QJsonObject by = userStub(u"owner"_s);
    return {{u"projectID"_s, m_world.projects().at(agent.project).id},
            {u"infraID"_s, agent.id},
            {u"name"_s, agent.name},
            {u"description"_s, textOrEmpty(agent.description)},
            {u"tags"_s, tagsJson(agent.tags)},
            {u"environmentID"_s, agent.environment},
            {u"platformName"_s, u"Kubernetes"_s},
            {u"isActive"_s, agent.isActive},
            {u"isInfraConfirmed"_s, agent.isConfirmed},
            {u"isRemoved"_s, false},
            {u"infraNamespace"_s, agent.nameSpace},
            {u"serviceAccount"_s, u"litmus"_s},
            {u"infraScope"_s, agent.scope},
            {u"infraNsExists"_s, true},
            {u"infraSaExists"_s, true},
            {u"noOfExperiments"_s, orNull(experiments)},
            {u"noOfExperimentRuns"_s, orNull(runs)},
            {u"lastExperimentTimestamp"_s, lastMs == 0 ? QJsonValue() : QJsonValue(msText(lastMs))},
            {u"startTime"_s, msText(agent.startMs)},
            {u"version"_s, textOrEmpty(agent.version)},
            {u"createdAt"_s, msText(agent.createdMs)},
            {u"updatedAt"_s, msText(agent.updatedMs)},
            {u"createdBy"_s, by},
            {u"updatedBy"_s, by},
            {u"token"_s, textOrEmpty(agent.token)},
            {u"infraType"_s, QJsonValue()},
            {u"updateStatus"_s, u""_s}};
}

RootResult Resolver::listInfras(const Arguments &arguments, const Asking &)
{
    const QJsonObject request = arguments["request"_L1].toObject();
    const QJsonObject filter = request["filter"_L1].toObject();
    const auto page = pageOf(request, -1);
    const auto name = TextFilter::of(filter, u"name"_s, TextFilter::Extended);
    const auto description = TextFilter::of(filter, u"description"_s, TextFilter::Extended);
    if (!page)
        return RootResult::failed(page.error());
    if (!name || !description)
        return RootResult::failed(name ? description.error() : name.error());
    const auto ids = idsOf(request, u"infraIDs"_s);
    const auto environments = idsOf(request, u"environmentIDs"_s);
    const int project = projectOf(arguments);
    const auto equals = [&filter](const QString &key, const QString &value) {
        const QString wanted = filter[key].toString();
        return wanted.isEmpty() || wanted == value;
    };

    QList<const Delegate *> found;
    for (const Delegate &agent : m_world.delegates()) {
        const QJsonValue isActive = filter["isActive"_L1];
        if (agent.project == project && !agent.isRemoved && isAmong(ids, agent.id)
            && isAmong(environments, agent.environment) && name->matches(agent.name)
            && description->matches(agent.description) && equals(u"infraID"_s, agent.id)
            && equals(u"platformName"_s, u"Kubernetes"_s) && equals(u"infraScope"_s, agent.scope)
            && (!isActive.isBool() || isActive.toBool() == agent.isActive)
            && hasAllTags(filter, agent.tags))
            found.append(&agent);
    }
    QJsonArray rows;
    for (const Delegate *agent : found.mid(page->skip, page->limit))
        rows.append(infraJson(*agent));
    return {QJsonObject{{u"totalNoOfInfras"_s, found.size()}, {u"infras"_s, rows}}, {}};
}

RootResult Resolver::getInfra(const Arguments &arguments, const Asking &asking)
{
    const Delegate *agent = m_world.delegate(arguments["infraID"_L1].toString());
    if (!agent || agent->isRemoved || agent->project != projectOf(arguments))
        return RootResult::failed(u"no matching infra"_s);
    QJsonObject json = infraJson(*agent);
    if (!is(Release::R3_31) && json["noOfExperiments"_L1].isNull())
        return RootResult::failed(u"internal system error"_s);
    json[u"projectID"_s] = u""_s;
    json[u"createdBy"_s] = userStub(asking.username); // the reader, of all people
    json[u"updatedBy"_s] = userStub(asking.username);
    return {json, {}};
}

RootResult Resolver::getInfraDetails(const Arguments &arguments, const Asking &)
{
    const Delegate *agent = m_world.delegate(arguments["infraID"_L1].toString());
    if (!agent || agent->project != projectOf(arguments))
        return RootResult::failed(u"mongo: no documents in result"_s);
    QJsonObject json = infraJson(*agent);
    json[u"isRemoved"_s] = agent->isRemoved;
    json[u"createdAt"_s] = garbageTime();
    json[u"updatedAt"_s] = garbageTime();
    return {json, {}};
}

RootResult Resolver::getInfraStats(const Arguments &arguments, const Asking &)
{
    int total = 0;
    int active = 0;
    int confirmed = 0;
    const int project = projectOf(arguments);
    for (const Delegate &agent : m_world.delegates()) {
        if (agent.project != project || agent.isRemoved)
            continue;
        ++total;
        active += agent.isActive;
        confirmed += agent.isConfirmed;
    }
    return {QJsonObject{{u"totalInfrastructures"_s, total},
                        {u"totalActiveInfrastructure"_s, active},
                        {u"totalInactiveInfrastructures"_s, total - active},
                        {u"totalConfirmedInfrastructure"_s, confirmed},
                        {u"totalNonConfirmedInfrastructures"_s, total - confirmed}},
            {}};
}

QJsonObject Resolver::eventJson(const InfraEvent &event) const
{
    QJsonObject infra = infraJson(event.delegate);
    infra[u"createdAt"_s] = garbageTime();
    infra[u"updatedAt"_s] = garbageTime();
    return {{u"eventID"_s, event.id},
            {u"eventType"_s, event.type},
            {u"eventName"_s, event.name},
            {u"description"_s, event.description},
            {u"infra"_s, infra}};
}

QJsonObject Resolver::environmentJson(const Environment &environment) const
{
    QJsonArray infras;
    for (const Delegate &agent : m_world.delegates()) {
        if (agent.project == environment.project && agent.environment == environment.id
            && !agent.isRemoved)
            infras.append(agent.id);
    }
    const QJsonObject by = userStub(u"owner"_s);
    return {{u"projectID"_s, m_world.projects().at(environment.project).id},
            {u"environmentID"_s, environment.id},
            {u"name"_s, environment.name},
            {u"description"_s, textOrEmpty(environment.description)},
            {u"tags"_s, environment.tags ? QJsonValue(QJsonArray::fromStringList(*environment.tags))
                                         : QJsonValue()},
            {u"type"_s, environment.isProduction ? u"PROD"_s : u"NON_PROD"_s},
            {u"createdAt"_s, msText(environment.createdMs)},
            {u"updatedAt"_s, msText(environment.updatedMs)},
            {u"createdBy"_s, by},
            {u"updatedBy"_s, by},
            {u"isRemoved"_s, false},
            {u"infraIDs"_s, infras.isEmpty() ? QJsonValue() : QJsonValue(infras)}};
}

RootResult Resolver::listEnvironments(const Arguments &arguments, const Asking &)
{
    if (!arguments["request"_L1].isObject() && !is(Release::R3_18)) // crashes until 3.14
        return RootResult::failed(u"internal system error"_s);
    const QJsonObject request = arguments["request"_L1].toObject();
    const QJsonObject filter = request["filter"_L1].toObject();
    const auto page = pageOf(request, 15);
    const auto name = TextFilter::of(filter, u"name"_s, TextFilter::Extended);
    const auto description = TextFilter::of(filter, u"description"_s, TextFilter::Extended);
    if (!page)
        return RootResult::failed(page.error());
    if (!name || !description)
        return RootResult::failed(name ? description.error() : name.error());
    const auto ids = idsOf(request, u"environmentIDs"_s);
    const QString type = filter["type"_L1].toString();
    const int project = projectOf(arguments);

    QList<const Environment *> found;
    for (const Environment &one : m_world.environments()) {
        const QString oneType = one.isProduction ? u"PROD"_s : u"NON_PROD"_s;
        if (one.project == project && isAmong(ids, one.id) && name->matches(one.name)
            && description->matches(one.description) && (type.isEmpty() || type == oneType)
            && hasAllTags(filter, one.tags.value_or(QStringList{})))
            found.append(&one);
    }
    const QJsonObject sort = request["sort"_L1].toObject();
    const bool isAscending = sort["ascending"_L1].toBool();
    std::stable_sort(found.begin(), found.end(), [&](const Environment *a, const Environment *b) {
        const Environment *first = isAscending ? a : b;
        const Environment *second = isAscending ? b : a;
        return sort["field"_L1] == "NAME"_L1 ? first->name < second->name
                                             : first->createdMs < second->createdMs;
    });
    QJsonArray rows;
    for (const Environment *one : found.mid(page->skip, page->limit))
        rows.append(environmentJson(*one));
    // The total goes with the rows: a page past the end says 0.
    return {QJsonObject{{u"totalNoOfEnvironments"_s, rows.isEmpty() ? 0 : found.size()},
                        {u"environments"_s, rows.isEmpty() ? QJsonValue() : QJsonValue(rows)}},
            {}};
}

RootResult Resolver::getEnvironment(const Arguments &arguments, const Asking &)
{
    const int project = projectOf(arguments);
    for (const Environment &one : m_world.environments()) {
        if (one.project == project && one.id == arguments["environmentID"_L1].toString())
            return {environmentJson(one), {}};
    }
    return RootResult::failed(u"mongo: no documents in result"_s);
}

RootResult Resolver::getGitOpsDetails(const Arguments &arguments, const Asking &)
{
    QJsonObject json{{u"enabled"_s, false}, {u"projectID"_s, arguments["projectID"_L1]}};
    if (projectOf(arguments) == 0) {
        json[u"enabled"_s] = true;
        json[u"branch"_s] = u"main"_s;
        json[u"repoURL"_s] = u"https://git.example.net/chaos/gitops.git"_s;
        json[u"authType"_s] = u"BASIC"_s;
        json[u"userName"_s] = u"chaos-bot"_s;
        json[u"password"_s] = secrets::GitOpsPassword.toString();
        json[u"token"_s] = u""_s;
        json[u"sshPrivateKey"_s] = u""_s;
    }
    return {json, {}};
}

RootResult Resolver::listImageRegistry(const Arguments &, const Asking &)
{
    return {QJsonArray{}, {}};
}

} // namespace rd::sandbox
