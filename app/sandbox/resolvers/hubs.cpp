// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/resolvers/inputs.h"
#include "sandbox/resolvers/resolver.h"
#include "sandbox/world/secrets.h"
#include "sandbox/world/world.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

/// Hubs and what is in them.
namespace rd::sandbox {

using gql::RootResult;

namespace {

constexpr auto BuiltInHub = "6f39cea9-6264-4951-83a8-29976b614289"_L1;

struct ChartSeed {
    const char16_t *name;
    const char16_t *displayName;
    const char16_t *faults; ///< separated by commas
};

constexpr ChartSeed Charts[] = {
    {u"kubernetes", u"Kubernetes",
     u"pod-delete,pod-cpu-hog,pod-memory-hog,pod-io-stress,pod-network-latency,pod-network-loss,"
     u"pod-network-partition,pod-dns-error,disk-fill,node-drain"},
    {u"aws", u"AWS", u"ec2-stop-by-id,ebs-loss-by-id"},
    {u"empty", u"", u""}, // a broken chart shows up with empty texts
};

QString chartYaml(const QString &name)
{
    return u"apiVersion: litmuchaos.io/v1alpha1\nkind: ChartServiceVersion\nmetadata:\n  name: %1\n"_s
        .arg(name);
}

/// What a fault does, in a few words.
QString faultDescription(const QString &name)
{
    static const QHash<QString, QString> known{
        {u"pod-delete"_s, u"Deletes pods of the target, some at a time"_s},
        {u"pod-cpu-hog"_s, u"Keeps the processors of the target's pods busy"_s},
        {u"pod-memory-hog"_s, u"Fills the memory of the target's pods"_s},
        {u"pod-io-stress"_s, u"Keeps the disks of the target's pods busy"_s},
        {u"pod-network-latency"_s, u"Adds delay to the network of the target"_s},
        {u"pod-network-loss"_s, u"Loses packets on the network of the target"_s},
        {u"pod-network-partition"_s, u"Cuts the target off from the network"_s},
        {u"pod-dns-error"_s, u"Lets name resolution fail in the target's pods"_s},
        {u"disk-fill"_s, u"Fills the ephemeral storage of the target's pods"_s},
        {u"node-drain"_s, u"Moves everything off the node the target runs on"_s},
        {u"ec2-stop-by-id"_s, u"Stops instances and starts them again"_s},
        {u"ebs-loss-by-id"_s, u"Detaches volumes and attaches them again"_s}};
    return known.value(name);
}

QJsonObject chartJson(const ChartSeed &seed)
{
    const QString display = QStringView(seed.displayName).toString();
    const bool isBroken = display.isEmpty();
    QJsonArray faults;
    for (const QString &name : QString::fromUtf16(seed.faults).split(u',', Qt::SkipEmptyParts))
        faults.append(QJsonObject{{u"name"_s, name},
                                  {u"displayName"_s, name},
                                  {u"description"_s, faultDescription(name)},
                                  {u"plan"_s, QJsonArray{u"chaos"_s}}});
    const QJsonObject annotations{
        {u"categories"_s, display},
        {u"chartDescription"_s, isBroken ? u""_s : u"Faults for %1"_s.arg(display)},
        {u"createdAt"_s, u""_s},
        {u"repository"_s, u""_s},
        {u"support"_s, u""_s},
        {u"vendor"_s, isBroken ? u""_s : u"sandbox"_s}};
    return {{u"apiVersion"_s, u"litmuschaos.io/v1alpha1"_s},
            {u"kind"_s, u"ChartServiceVersion"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, QString::fromUtf16(seed.name)},
                                        {u"version"_s, isBroken ? u""_s : u"0.1.0"_s},
                                        {u"annotations"_s, annotations}}},
            {u"spec"_s,
             QJsonObject{{u"displayName"_s, display},
                         {u"categoryDescription"_s,
                          isBroken ? u""_s : u"Faults that act on %1"_s.arg(display)},
                         {u"keywords"_s, isBroken ? QJsonArray{} : QJsonArray{display}},
                         {u"platforms"_s, isBroken ? QJsonArray{} : QJsonArray{u"Minikube"_s}},
                         {u"maturity"_s, u""_s},
                         {u"maintainers"_s, QJsonArray{}},
                         {u"minKubeVersion"_s, u""_s},
                         {u"provider"_s, QJsonObject{{u"name"_s, u"sandbox"_s}}},
                         {u"links"_s, QJsonArray{}},
                         {u"faults"_s, faults},
                         {u"experiments"_s, QJsonValue()},
                         {u"chaosExpCRDLink"_s, u""_s},
                         {u"chaosType"_s, QJsonValue()}}},
            {u"packageInfo"_s,
             QJsonObject{{u"packageName"_s, u""_s}, {u"experiments"_s, QJsonArray{}}}}};
}

QJsonObject builtInHubJson(Release release)
{
    return {{u"id"_s, QString(BuiltInHub)},
            {u"name"_s, u"Litmus ChaosHub"_s},
            {u"description"_s, u""_s},
            {u"tags"_s, QJsonValue()},
            {u"repoURL"_s, u"https://github.com/litmuschaos/chaos-charts"_s},
            {u"repoBranch"_s, u"v%1.x"_s.arg(releaseName(release))},
            {u"remoteHub"_s, u""_s},
            {u"authType"_s, u""_s},
            {u"hubType"_s, u""_s},
            {u"isAvailable"_s, true},
            {u"isDefault"_s, true},
            {u"isPrivate"_s, false},
            {u"isRemoved"_s, false},
            {u"totalFaults"_s, u"12"_s},
            {u"totalExperiments"_s, u"2"_s},
            {u"lastSyncedAt"_s, u"0"_s},
            {u"createdAt"_s, u"0"_s},
            {u"updatedAt"_s, u"0"_s},
            {u"createdBy"_s, userStub({})},
            {u"updatedBy"_s, userStub({})}};
}

QJsonObject predefinedJson(const QString &name)
{
    const QString spec =
        name == "shop-resiliency"_L1
            ? u"spec:\n  displayName: Shop resiliency\n  categoryDescription: |\n"
              "    Takes pods of the shop away, one service after the other,\n"
              "    while its front page is asked for.\n"_s
            : u"spec:\n  displayName: \"Loss of a node\"\n  categoryDescription: Drains a node.\n"_s;
    return {
        {u"experimentName"_s, name},
        {u"experimentCSV"_s, chartYaml(name) + spec},
        {u"experimentManifest"_s,
         u"apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  name: %1\n"_s.arg(name)}};
}

} // namespace

const Hub *Resolver::hubOf(const Arguments &arguments, const QString &key) const
{
    const int project = projectOf(arguments);
    for (const Hub &hub : m_world.hubs()) {
        if (hub.project == project && hub.id == arguments[key].toString())
            return &hub;
    }
    return nullptr;
}

QJsonObject Resolver::hubJson(const Hub &hub) const
{
    const QJsonObject by = userStub(u"owner"_s);
    return {{u"id"_s, hub.id},
            {u"name"_s, hub.name},
            {u"description"_s, hub.description},
            {u"tags"_s, QJsonArray{u"team"_s}},
            {u"repoURL"_s, hub.repoUrl},
            {u"repoBranch"_s, hub.branch},
            {u"remoteHub"_s, u""_s},
            {u"authType"_s, hub.isPrivate ? u"TOKEN"_s : u"NONE"_s},
            {u"hubType"_s, u""_s},
            {u"token"_s, secrets::HubToken.toString()},
            {u"userName"_s, u""_s},
            {u"password"_s, u""_s},
            {u"sshPrivateKey"_s, secrets::HubKey.toString()},
            {u"sshPublicKey"_s, u""_s},
            {u"isAvailable"_s, hub.isAvailable},
            {u"isDefault"_s, false},
            {u"isPrivate"_s, hub.isPrivate},
            {u"isRemoved"_s, false},
            {u"totalFaults"_s, QString::number(hub.faults)},
            {u"totalExperiments"_s, QString::number(hub.experiments)},
            {u"lastSyncedAt"_s, msText(hub.syncedMs)},
            {u"createdAt"_s, msText(hub.createdMs)},
            {u"updatedAt"_s, msText(hub.createdMs)},
            {u"createdBy"_s, by},
            {u"updatedBy"_s, by}};
}

RootResult Resolver::listChaosHub(const Arguments &arguments, const Asking &)
{
    const QJsonObject request = arguments["request"_L1].toObject();
    const QJsonObject filter = request["filter"_L1].toObject();
    const auto name = TextFilter::of(filter, u"chaosHubName"_s, TextFilter::Extended);
    const auto description = TextFilter::of(filter, u"description"_s, TextFilter::Extended);
    if (!name || !description)
        return RootResult::failed(name ? description.error() : name.error());
    const auto ids = idsOf(request, u"chaosHubIDs"_s);
    QJsonArray rows{builtInHubJson(m_release)}; // the filter does not touch it
    const int project = projectOf(arguments);
    for (const Hub &hub : m_world.hubs()) {
        if (hub.project == project && isAmong(ids, hub.id) && name->matches(hub.name)
            && description->matches(hub.description))
            rows.append(hubJson(hub));
    }
    return {rows, {}};
}

RootResult Resolver::getChaosHub(const Arguments &arguments, const Asking &)
{
    const Hub *hub = hubOf(arguments, u"chaosHubID"_s);
    if (!hub)
        return RootResult::failed(u"DB fetch stage error: mongo: no documents in result"_s);
    QJsonObject json = hubJson(*hub);
    json[u"totalFaults"_s] = u"0"_s;
    json[u"totalExperiments"_s] = u"0"_s;
    return {json, {}};
}

RootResult Resolver::getChaosHubStats(const Arguments &arguments, const Asking &)
{
    int total = 1;
    for (const Hub &hub : m_world.hubs())
        total += hub.project == projectOf(arguments);
    return {QJsonObject{{u"totalChaosHubs"_s, total}}, {}};
}

std::optional<QString> Resolver::unreadableHub(const Arguments &arguments,
                                               const QString &hubId) const
{
    if (hubId == BuiltInHub)
        return std::nullopt;
    const int project = projectOf(arguments);
    for (const Hub &hub : m_world.hubs()) {
        if (hub.id != hubId || hub.project != project)
            continue;
        if (hub.isAvailable)
            return std::nullopt;
        return u"open /tmp/%1/%2/faults/: no such file or directory"_s.arg(
            m_world.projects().at(project).id, hub.name);
    }
    return u"mongo: no documents in result"_s;
}

RootResult Resolver::listChaosFaults(const Arguments &arguments, const Asking &)
{
    if (const auto trouble = unreadableHub(arguments, arguments["hubID"_L1].toString()))
        return RootResult::failed(*trouble);
    QJsonArray charts;
    for (const ChartSeed &chart : Charts)
        charts.append(chartJson(chart));
    return {charts, {}};
}

RootResult Resolver::getChaosFault(const Arguments &arguments, const Asking &)
{
    const QJsonObject request = arguments["request"_L1].toObject();
    if (const auto trouble = unreadableHub(arguments, request["hubID"_L1].toString()))
        return RootResult::failed(*trouble);
    const QString name = request["experimentName"_L1].toString();
    return {
        QJsonObject{
            {u"csv"_s, chartYaml(name)},
            {u"engine"_s, u""_s},
            {u"fault"_s,
             u"apiVersion: litmuschaos.io/v1alpha1\nkind: ChaosExperiment\nmetadata:\n  name: %1\n"_s
                 .arg(name)}},
        {}};
}

RootResult Resolver::listPredefinedExperiments(const Arguments &arguments, const Asking &)
{
    if (const auto trouble = unreadableHub(arguments, arguments["hubID"_L1].toString()))
        return RootResult::failed(*trouble);
    return {QJsonArray{predefinedJson(u"shop-resiliency"_s), predefinedJson(u"node-loss"_s)}, {}};
}

RootResult Resolver::getPredefinedExperiment(const Arguments &arguments, const Asking &)
{
    if (const auto trouble = unreadableHub(arguments, arguments["hubID"_L1].toString()))
        return RootResult::failed(*trouble);
    QJsonArray found;
    for (const QJsonValue &name : arguments["experimentName"_L1].toArray())
        found.append(predefinedJson(name.toString()));
    return {found, {}};
}

RootResult Resolver::syncChaosHub(const Arguments &arguments, const Asking &)
{
    const Hub *hub = hubOf(arguments, u"id"_s);
    if (!hub)
        return RootResult::failed(u"mongo: no documents in result"_s);
    m_world.markHubSynced(hub->id);
    return {u"Successfully synced ChaosHub"_s, {}};
}

} // namespace rd::sandbox
