// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/catalogue.h"

#include "sandbox/world/secrets.h"

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

constexpr qint64 SeedDay = 86'400'000;

enum SeedProject : int { Payments, Logistics, IdentityTeam };

Delegate delegate(int project, const QString &name, const QString &environment, qint64 nowMs)
{
    Delegate made;
    made.project = project;
    made.name = name;
    made.environment = environment;
    made.scope = u"cluster"_s;
    made.nameSpace = u"litmus"_s;
    made.version = u"3.31.0"_s;
    made.isActive = true;
    made.isConfirmed = true;
    made.createdMs = nowMs - 400 * SeedDay;
    made.updatedMs = nowMs - 3 * SeedDay;
    made.startMs = nowMs - 21 * SeedDay;
    made.tags = QStringList{environment};
    return made;
}

QString probeTypeFor(const QString &name)
{
    if (name.endsWith("-200"_L1) || name.endsWith("-kept"_L1))
        return u"httpProbe"_s;
    if (name.contains("p9"_L1) || name.endsWith("-lag"_L1) || name.contains("rate"_L1)
        || name.contains("budget"_L1))
        return u"promProbe"_s;
    if (name.contains("switch"_L1) || name.contains("resumed"_L1))
        return u"k8sProbe"_s;
    return u"cmdProbe"_s;
}

Probe probeFor(const QString &name, int project, qint64 nowMs)
{
    Probe probe;
    probe.name = name;
    probe.project = project;
    probe.type = probeTypeFor(name);
    probe.createdMs = nowMs - 380 * SeedDay;
    probe.updatedMs = nowMs - 60 * SeedDay;
    const QString service = name.section(u'-', 0, 0);
    if (probe.type == "httpProbe"_L1) {
        probe.target = u"http://%1.apps.svc:8080/health"_s.arg(service);
        probe.expected = u"200"_s;
    } else if (probe.type == "promProbe"_L1) {
        probe.target = u"histogram_quantile(0.99, %1_request_duration_ms)"_s.arg(service);
        probe.expected = u"300"_s;
    } else if (probe.type == "k8sProbe"_L1) {
        probe.target = u"%1-active"_s.arg(service);
        probe.expected = u"present"_s;
    } else {
        probe.target = u"/checks/%1.sh"_s.arg(name);
        probe.expected = u"0"_s;
    }
    return probe;
}

} // namespace

// clang-format off
const QList<ScenarioSeed> &seedScenarios()
{
    static const QList<ScenarioSeed> scenarios = {
    // payments-platform: the company's main concern, fair, with a regression that was repaired
    {Payments, u"checkout-resilience", u"Checkout keeps answering while pods and network suffer", u"checkout,slo", EuProd,
     u"10 2 * * *", 0.5, u"pod-delete-qz1:pod-delete:10:checkout-http-200@Continuous~3;network-latency-rt8:pod-network-latency:5:checkout-http-200@Continuous~2,p99-below-300ms@EOT~4"},
    {Payments, u"checkout-zone-outage", u"One availability zone less", u"checkout,zone", EuProd,
     u"30 3 * * 1", 0, u"node-drain-k2m:node-drain:10:checkout-http-200@Continuous~14,p99-below-300ms@EOT~8"},
    {Payments, u"payment-gateway-latency", u"Slow answers of the card gateway", u"gateway", EuProd,
     u"", 4, u"gateway-latency-v7d:pod-network-latency:10:p99-below-300ms@EOT~6,gateway-error-rate@Continuous~30"},
    {Payments, u"card-authorisation-failover", u"Second authorisation provider takes over", u"gateway,failover", EuProd,
     u"0 4 * * 2", 0.5, u"pod-delete-a8w:pod-delete:10:auth-provider-switch@Edge~12;cpu-hog-n3x:pod-cpu-hog:10:p99-below-300ms@EOT~5", Character::Steady, u"Europe/Berlin"},
    {Payments, u"refund-queue-backlog", u"Refunds drain after a broker restart", u"refund,queue", EuProd,
     u"", 3, u"broker-delete-c5u:pod-delete:8:refund-api-200@Continuous~10;queue-loss-p1s:pod-network-loss:12:queue-drained@EOT~88"},
    {Payments, u"ledger-database-failover", u"Primary database is killed", u"ledger,failover", EuProd,
     u"15 1 * * 3", 0, u"primary-delete-e4j:pod-delete:20:ledger-writes@Continuous~22;disk-fill-b9t:disk-fill:5:ledger-lag@EOT~12"},
    {Payments, u"fraud-scoring-cpu-hog", u"Scoring degrades, never blocks", u"fraud", EuProd,
     u"", 3, u"cpu-hog-h6g:pod-cpu-hog:10:p99-below-300ms@EOT~10,fraud-fallback@Continuous~6"},
    {Payments, u"settlement-batch-restart", u"The nightly batch resumes where it stopped", u"batch", EuStaging,
     u"@every 6h", 0, u"pod-delete-y2k:pod-delete:10:batch-resumed@EOT~8", Character::Steady, u"", story::YoungScenario},
    {Payments, u"wallet-cache-eviction", u"Cache nodes vanish one by one", u"wallet,flaky", EuStaging,
     u"20 5 * * *", 0, u"cache-delete-m4r:pod-delete:10:wallet-http-200@Continuous~48;memory-hog-d7f:pod-memory-hog:10:wallet-hit-rate@EOT~35"},
    {Payments, u"api-edge-packet-loss", u"Ten per cent loss at the edge", u"edge", EuProd,
     u"", 2, u"network-loss-s3v:pod-network-loss:10:edge-http-200@Continuous~8,edge-error-budget@EOT~40"},
    {Payments, u"statement-export-disk-fill", u"Export survives a full disk", u"export", EuStaging,
     u"", 2, u"disk-fill-w8q:disk-fill:10:export-finished@EOT~25", Character::Steady, u"", 300, story::StaleSince},
    {Payments, u"invoice-renderer-memory-hog", u"Written, never started", u"invoice", EuStaging,
     u"", 0, u"memory-hog-z1c:pod-memory-hog:10:invoice-rendered@EOT~10", Character::NeverRan, u"", 21},
    {Payments, u"tokenisation-vault-dns", u"Name resolution fails around the vault", u"vault", EuProd,
     u"", 3, u"dns-error-f2n:pod-dns-error:10:vault-http-200@Continuous~10;pod-delete-g5y:pod-delete:10:vault-http-200@Continuous~10", Character::Broken},
    {Payments, u"notification-fanout-io-stress", u"Mail and push under disk pressure", u"notify", EuStaging,
     u"", 3, u"io-stress-t6b:pod-io-stress:10:notify-lag@EOT~15;pod-delete-x9p:pod-delete:10:notify-http-200@Continuous~8", Character::Incomplete},
    {Payments, u"currency-rates-timeout", u"Rates provider does not answer", u"rates", EuProd,
     u"every tuesday at noon", 2, u"network-latency-j8e:pod-network-latency:10:rates-fallback@Continuous~18"},
    {Payments, u"payout-smoke", u"Weights were set to nothing by mistake", u"payout", EuStaging,
     u"", 1.5, u"pod-delete-u3h:pod-delete:0:payout-http-200@Continuous~5"},
    {Payments, u"merchant-portal-region-loss", u"The old region, switched off since", u"portal", LegacyDeleted,
     u"", 2, u"node-drain-q7a:node-drain:10:portal-http-200@Continuous~20", Character::Steady, u"", 360, story::DelegateDeleted + 4},
    {Payments, u"open-banking-consent-flow", u"Replaced by another test", u"consent", EuProd,
     u"", 3, u"pod-delete-l4d:pod-delete:10:consent-http-200@Continuous~60,p99-below-300ms@EOT~60", Character::Steady, u"", 340, story::Deleted + 2, false, true},
    {Payments, u"checkout-resilience", u"The same name again, on staging", u"checkout", EuStaging,
     u"", 3, u"pod-delete-r5z:pod-delete:10:checkout-http-200@Continuous~10;network-loss-i2o:pod-network-loss:10:checkout-http-200@Continuous~30"},

    // logistics: the weak one, with a lost delegate and names nobody should have typed
    {Logistics, u"order-routing-pod-kill", u"Orders find their warehouse", u"routing", WarehouseEdge,
     u"5 3 * * *", 0, u"pod-delete-o1x:pod-delete:10:routing-http-200@Continuous~30;network-loss-k7b:pod-network-loss:10:routing-lag@EOT~55", Character::Hanging},
    {Logistics, u"parcel-tracking-latency", u"Tracking stays readable", u"tracking", LogisticsStaging,
     u"", 4, u"network-latency-d3s:pod-network-latency:10:tracking-http-200@Continuous~35,tracking-p95@EOT~75"},
    {Logistics, u"label-printing-queue", u"Printers catch up", u"printing", LogisticsStaging,
     u"25 4 * * 4", 0, u"pod-delete-v2w:pod-delete:5:print-queue@EOT~70;io-stress-c8m:pod-io-stress:15:print-http-200@Continuous~30"},
    {Logistics, u"warehouse-sync-partition", u"Two halves meet again", u"sync", WarehouseEdge,
     u"", 3, u"network-partition-a6h:pod-network-partition:10:sync-converged@EOT~50", Character::Hanging},
    {Logistics, u"driver-app-backend-cpu", u"Drivers keep their route", u"driver", LogisticsStaging,
     u"", 3, u"cpu-hog-e9r:pod-cpu-hog:10:driver-http-200@Continuous~40;memory-hog-n4t:pod-memory-hog:10:driver-p95@EOT~45"},
    {Logistics, u"customs-declaration-timeouts", u"The authority is slow", u"customs", LogisticsStaging,
     u"", 2, u"network-latency-y5f:pod-network-latency:10:customs-retry@EOT~60"},
    {Logistics, u"route\u202Eplanner\u202C failover", u"A name that reads backwards \u202Efdp.exe\u202C", u"\u0645\u0631\u0648\u0646\u0629,route", LogisticsStaging,
     u"", 2, u"pod-delete-g1j:pod-delete:10:route-http-200@Continuous~30"},
    {Logistics, u"<img src=x onerror=alert(1)> dispatch", u"<b>not bold</b> & \"quoted\" \\ back\nslash", u"<script>", LogisticsStaging,
     u"", 2, u"pod-cpu-hog-s6k:pod-cpu-hog:10:dispatch-http-200@Continuous~50,dispatch-p95@EOT~40"},
    {Logistics, u"fulfilment-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-long-name", u"More than two hundred characters", u"long", LogisticsStaging,
     u"", 1.5, u"pod-delete-h3u:pod-delete:10:fulfil-http-200@Continuous~40"},
    {Logistics, u"\U0001F69A fleet telemetry \U0001F9E8 \u518D\u8A66\u884C", u"\U0001F469\U0001F3FD\u200D\U0001F692 and a combining e\u0301", u"\u8D85\u65F6,fleet", LogisticsStaging,
     u"", 2, u"pod-memory-hog-w5l:pod-memory-hog:10:fleet-lag@EOT~45"},
    {Logistics, u"legacy-fulfilment-drill", u"Its delegate has no record any more", u"legacy", Missing,
     u"", 0.3, u"pod-delete-b2y:pod-delete:10:fulfil-http-200@Continuous~20", Character::Steady, u"", 220, 18},
    {Logistics, u"inventory-engine-probe", u"A single engine, outside of any workflow", u"engine", LogisticsStaging,
     u"", 4, u"pod-delete:pod-delete:10:inventory-http-200@Continuous~15", Character::Steady, u"", story::HistoryDays, 0, false, false, true},
    {Logistics, u"cold-chain-sensors", u"Switched off until the sensors are replaced", u"sensors", LogisticsStaging,
     u"45 1 * * *", 0, u"network-loss-q4e:pod-network-loss:10:sensor-gap@EOT~35", Character::Steady, u"", 120, story::Suspended, true},

    // identity: the strong one
    {IdentityTeam, u"login-storm", u"Ten times the usual logins", u"login,slo", IdentityProd,
     u"40 2 * * 1-5", 0, u"cpu-hog-x7v:pod-cpu-hog:10:login-http-200@Continuous~3;pod-delete-t1n:pod-delete:10:login-p95@EOT~5"},
    {IdentityTeam, u"token-service-pod-delete", u"Tokens are always issued", u"token", IdentityProd,
     u"10 6 * * 2", 0, u"pod-delete-m8c:pod-delete:10:token-http-200@Continuous~4"},
    {IdentityTeam, u"session-store-failover", u"Nobody is signed out", u"session,failover", IdentityProd,
     u"35 5 * * 4", 0.5, u"store-delete-f6d:pod-delete:15:session-kept@Edge~6;disk-fill-p3g:disk-fill:5:session-http-200@Continuous~5"},
    {IdentityTeam, u"mfa-provider-latency", u"The second factor is slow", u"mfa", IdentityProd,
     u"", 3, u"network-latency-i9z:pod-network-latency:10:mfa-fallback@Continuous~97,mfa-http-200@Continuous~5"},
    {IdentityTeam, u"directory-replica-loss", u"One directory less", u"directory", IdentityProd,
     u"", 3, u"pod-delete-j5q:pod-delete:10:directory-search@Continuous~5;network-loss-u8o:pod-network-loss:5:directory-lag@EOT~12"},
    {IdentityTeam, u"password-reset-mail-outage", u"Resets wait, none is lost", u"mail", IdentityProd,
     u"", 2, u"network-loss-z6a:pod-network-loss:10:reset-queue@EOT~10"},
    {IdentityTeam, u"consent-service-memory-hog", u"Memory pressure", u"consent", IdentityProd,
     u"", 2, u"memory-hog-l2i:pod-memory-hog:10:consent-api-200@Continuous~7"},
    {IdentityTeam, u"key-rotation-drill", u"Keys rotate while pods restart", u"keys", IdentityProd,
     u"@monthly", 0.5, u"pod-delete-c9b:pod-delete:10:jwks-http-200@Continuous~2"},
    {IdentityTeam, u"dr-region-takeover", u"Waits for the delegate of the second region", u"dr", IdentityDr,
     u"", 0, u"node-drain-d1p:node-drain:10:login-http-200@Continuous~5", Character::NeverRan, u"", 30},
    {IdentityTeam, u"scim-sync-network-loss", u"Provisioning catches up; this fault has no probes", u"scim", IdentityProd,
     u"", 2, u"network-loss-e7w:pod-network-loss:10:~15;pod-delete-k6x:pod-delete:10:scim-http-200@Continuous~35"},
    };
    return scenarios;
}
// clang-format on

const QStringList &seedActors()
{
    static const QStringList names{u"owner"_s, u"executor"_s, u"amira"_s, u"jonas"_s};
    return names;
}

QList<Project> seedProjects(qint64 nowMs)
{
    QList<Project> projects;
    const auto add = [&](const QString &name, const QString &description, const QString &tag) {
        Project project;
        project.name = name;
        project.description = description;
        project.tags = QStringList{tag};
        project.createdMs = nowMs - (410 - 3 * projects.size()) * SeedDay;
        project.updatedMs = nowMs - (12 + 20 * projects.size()) * SeedDay;
        projects.append(project);
    };
    add(u"payments-platform"_s, u"Checkout, cards, ledger"_s, u"tier-1"_s);
    add(u"logistics"_s, u"From the order to the door"_s, u"tier-2"_s);
    add(u"identity"_s, u"Logins, tokens, consent"_s, u"tier-1"_s);
    return projects;
}

QList<Delegate> seedDelegates(qint64 nowMs)
{
    QList<Delegate> delegates{
        delegate(Payments, u"eu-central-prod"_s, u"production"_s, nowMs),
        delegate(Payments, u"eu-central-staging"_s, u"staging"_s, nowMs),
        delegate(Logistics, u"warehouse-edge"_s, u"edge"_s, nowMs),
        delegate(Logistics, u"logistics-staging"_s, u"staging"_s, nowMs),
        delegate(IdentityTeam, u"identity-prod"_s, u"production"_s, nowMs),
        delegate(IdentityTeam, u"identity-dr"_s, u"disaster-recovery"_s, nowMs),
        delegate(Payments, u"eu-west-legacy"_s, u"production"_s, nowMs),
    };
    delegates[EuStaging].version = u"3.28.0"_s;
    delegates[EuStaging].scope = u"namespace"_s;
    delegates[EuStaging].nameSpace = u"chaos"_s;
    delegates[WarehouseEdge].isActive = false;
    delegates[WarehouseEdge].updatedMs = nowMs - story::DelegateLost * SeedDay + 10'800'000;
    delegates[WarehouseEdge].description = u"Lost since the move of the warehouse"_s;
    delegates[IdentityDr].isActive = false;
    delegates[IdentityDr].isConfirmed = false;
    delegates[IdentityDr].version.clear();
    delegates[IdentityDr].createdMs = nowMs - 30 * SeedDay;
    delegates[IdentityDr].token = secrets::InfraToken.toString();
    delegates[LegacyDeleted].isActive = false;
    delegates[LegacyDeleted].isRemoved = true;
    delegates[LegacyDeleted].updatedMs = nowMs - story::DelegateDeleted * SeedDay;
    return delegates;
}

QList<Environment> seedEnvironments(qint64 nowMs)
{
    const auto made = [nowMs](int project, const QString &id, const QString &name, bool isProd) {
        Environment environment;
        environment.project = project;
        environment.id = id;
        environment.name = name;
        environment.isProduction = isProd;
        environment.tags = QStringList{};
        environment.createdMs = nowMs - 405 * SeedDay;
        environment.updatedMs = nowMs - 100 * SeedDay;
        return environment;
    };
    QList<Environment> environments{
        made(Payments, u"production"_s, u"Production"_s, true),
        made(Payments, u"staging"_s, u"Staging"_s, false),
        made(Logistics, u"edge"_s, u"Edge (live)"_s, true),
        made(Logistics, u"staging"_s, u"Staging"_s, false),
        made(IdentityTeam, u"production"_s, u"Production"_s, true),
        made(IdentityTeam, u"disaster-recovery"_s, u"Disaster recovery"_s, true),
        made(IdentityTeam, u"scratch"_s, u"\u0628\u064A\u0626\u0629 scratch"_s, false),
    };
    environments[0].tags = QStringList{u"live"_s};
    environments[0].description = u"Live traffic"_s;
    environments[6].tags = std::nullopt;
    return environments;
}

QList<Hub> seedHubs(qint64 nowMs)
{
    Hub own;
    own.name = u"platform-faults"_s;
    own.description = u"Faults of the platform team"_s;
    own.project = Payments;
    own.repoUrl = u"https://git.example.net/chaos/platform-faults.git"_s;
    own.branch = u"main"_s;
    own.isPrivate = true;
    own.isAvailable = true;
    own.faults = 9;
    own.experiments = 3;
    own.createdMs = nowMs - 300 * SeedDay;
    own.syncedMs = nowMs - 2 * SeedDay;

    Hub vendor = own;
    vendor.name = u"vendor-faults"_s;
    vendor.description = u"Never synchronised"_s;
    vendor.repoUrl = u"https://git.example.org/vendor/faults.git"_s;
    vendor.isAvailable = false;
    vendor.faults = 0;
    vendor.experiments = 0;
    vendor.createdMs = nowMs - 14 * SeedDay;
    vendor.syncedMs = 0;
    return {own, vendor};
}

QList<Probe> seedProbes(qint64 nowMs)
{
    QList<Probe> probes;
    QStringList known;
    for (const ScenarioSeed &scenario : seedScenarios()) {
        for (const FaultSpec &fault : faultsFromText(QString::fromUtf16(scenario.faults))) {
            for (const ProbeUse &use : fault.probes) {
                if (known.contains(use.name))
                    continue;
                known.append(use.name);
                probes.append(probeFor(use.name, scenario.project, nowMs));
            }
        }
    }
    return probes;
}

QList<FaultSpec> faultsFromText(const QString &text)
{
    QList<FaultSpec> faults;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        FaultSpec fault;
        fault.name = part.section(u':', 0, 0);
        fault.kind = part.section(u':', 1, 1);
        fault.weight = part.section(u':', 2, 2).toInt();
        for (const QString &use : part.section(u':', 3).split(u',', Qt::SkipEmptyParts)) {
            const double chance = use.section(u'~', 1, 1).toDouble() / 100.0;
            const QString name = use.section(u'~', 0, 0);
            if (name.isEmpty())
                fault.failChance = chance;
            else
                fault.probes.append({name.section(u'@', 0, 0), name.section(u'@', 1, 1), chance});
        }
        faults.append(fault);
    }
    return faults;
}

} // namespace rd::sandbox
