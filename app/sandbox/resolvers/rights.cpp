// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/resolvers/rights.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

/// As the newest release has it; exceptions are made in neededRole().
const QHash<QString, NeededRole> &roleTable()
{
    using enum NeededRole;
    static const QHash<QString, NeededRole> table{
        {u"listExperiment"_s, Viewer},
        {u"getExperiment"_s, Viewer},
        {u"getExperimentStats"_s, Viewer},
        {u"listExperimentRun"_s, Viewer},
        {u"getExperimentRun"_s, Viewer},
        {u"getExperimentRunStats"_s, Viewer},
        {u"runChaosExperiment"_s, Executor},
        {u"stopExperimentRuns"_s, Executor},
        {u"updateCronExperimentState"_s, Owner},
        {u"deleteChaosExperiment"_s, Owner},
        {u"listInfras"_s, Viewer},
        {u"getInfra"_s, Viewer},
        {u"getInfraDetails"_s, Executor},
        {u"getInfraStats"_s, Executor},
        {u"listEnvironments"_s, Viewer},
        {u"getEnvironment"_s, Viewer},
        {u"listChaosFaults"_s, Viewer},
        {u"listChaosHub"_s, AnyToken},
        {u"getChaosHub"_s, AnyToken},
        {u"getChaosHubStats"_s, AnyToken},
        {u"getChaosFault"_s, AnyToken},
        {u"listPredefinedExperiments"_s, AnyToken},
        {u"getPredefinedExperiment"_s, AnyToken},
        {u"syncChaosHub"_s, Owner},
        {u"getGitOpsDetails"_s, Owner},
        {u"listImageRegistry"_s, Owner},
        {u"listProbes"_s, Viewer},
        {u"getProbe"_s, Viewer},
        {u"getProbeYAML"_s, Viewer},
        {u"getProbeReference"_s, Viewer},
        {u"getProbesInExperimentRun"_s, Viewer},
        {u"validateUniqueProbe"_s, Viewer},
        {u"getVersionDetails"_s, AnyToken},
        {u"getInfraEvents"_s, AnyToken},
        {u"getServerVersion"_s, NoToken},
        {u"getPodLog"_s, NoToken},
        {u"getKubeObject"_s, NoToken},
        {u"getKubeNamespace"_s, NoToken},
    };
    return table;
}

QString elapsedText(qint64 seconds)
{
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds % 3600 / 60;
    QString text;
    if (hours > 0)
        text += u"%1h"_s.arg(hours);
    if (hours > 0 || minutes > 0)
        text += u"%1m"_s.arg(minutes);
    return text + u"%1s"_s.arg(seconds % 60);
}

QString tokenTrouble(const Identity &identity, Release release, qint64 nowSeconds)
{
    switch (identity.state) {
    case Identity::State::Expired:
        return atLeast(release, Release::R3_29) ? u"token is expired by %1"_s.arg(
                   elapsedText(std::max<qint64>(1, nowSeconds - identity.claims.exp)))
                                                : u"Token is expired"_s;
    case Identity::State::BadSignature:
        return u"signature is invalid"_s;
    case Identity::State::Missing:
    case Identity::State::HeaderTooShort:
    case Identity::State::Malformed:
    case Identity::State::Good:
    case Identity::State::Revoked:
        break;
    }
    return u"token contains an invalid number of segments"_s;
}

bool isEnough(const QString &role, NeededRole needed, const QString &field, Release release)
{
    const bool isOwner = role == "Owner"_L1;
    const bool isExecutor = role == "Executor"_L1 || role == "Editor"_L1;
    switch (needed) {
    case NeededRole::NoToken:
    case NeededRole::AnyToken:
        return true;
    case NeededRole::Viewer:
        return isOwner || isExecutor || role == "Viewer"_L1;
    case NeededRole::Executor:
        return isOwner || isExecutor;
    case NeededRole::Owner:
        // Before 3.9 the Editor could do nearly everything.
        return isOwner
               || (isExecutor && !atLeast(release, Release::R3_9) && field != "getGitOpsDetails"_L1
                   && field != "listImageRegistry"_L1);
    }
    return false;
}

} // namespace

NeededRole neededRole(const QString &field, Release release)
{
    if (field == "runChaosExperiment"_L1 && release == Release::R3_9)
        return NeededRole::Owner;
    if (field == "getInfraDetails"_L1 && !atLeast(release, Release::R3_31))
        return NeededRole::AnyToken;
    return roleTable().value(field, NeededRole::Owner);
}

std::optional<QString> refusal(const gql::RootCall &call, const Identity &identity,
                               Accounts &accounts, Release release, qint64 nowSeconds)
{
    const NeededRole needed = neededRole(call.field, release);
    const bool isGood = identity.state == Identity::State::Good;
    if (call.hasAuthorizedDirective && !isGood)
        return u"invalid Token"_s;
    if (needed == NeededRole::NoToken || (needed == NeededRole::AnyToken && isGood))
        return std::nullopt;

    const auto denied = [release](const QString &reason) {
        return atLeast(release, Release::R3_9)
                   ? u"permission_denied: rpc error: code = Unknown desc = %1"_s.arg(reason)
                   : u"permission_denied"_s;
    };
    if (!isGood)
        return denied(tokenTrouble(identity, release, nowSeconds));
    const User *user = accounts.byId(identity.claims.uid);
    if (!user)
        return denied(u"mongo: no documents in result"_s);
    if (user->deactivatedMs != 0)
        return denied(u"auth gRPC - Deactivated User"_s);
    // 3.14 to 3.29 compare with the wrong kind of emptiness and let everybody in.
    const bool isEnforced = !atLeast(release, Release::R3_14) || atLeast(release, Release::R3_31);
    const QString project = call.arguments[u"projectID"_s].toString();
    if (isEnforced && !isEnough(accounts.roleIn(project, user->id), needed, call.field, release))
        return denied(u"auth gRPC - Unauthorized"_s);
    return std::nullopt;
}

} // namespace rd::sandbox
