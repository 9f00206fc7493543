// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/catalogue.h"

#include "sandbox/world/secrets.h"

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

constexpr qint64 SeedDay = 86'400'000;
constexpr qint64 SeedMinute = 60'000;

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
    if (name.contains("switch"_L1) || name.endsWith("-ready"_L1) || name.contains("resumed"_L1))
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

ProbeUse probeFromText(const QString &text)
{
    const QString name = text.section(u'~', 0, 0);
    const QString weakness = text.section(u'~', 1, 1);
    const QString ages = weakness.section(u'/', 1, 1);
    ProbeUse use{name.section(u'@', 0, 0), name.section(u'@', 1, 1), story::RareFailure};
    if (!weakness.isEmpty())
        use.failChance = weakness.section(u'/', 0, 0).toDouble() / 100.0;
    use.sinceAge = ages.section(u'-', 0, 0).toInt();
    use.untilAge = ages.section(u'-', 1, 1).toInt();
    return use;
}

} // namespace

// clang-format off
const QList<ScenarioSeed> &seedScenarios()
{
    static const QList<ScenarioSeed> scenarios = {
    // payments-platform: the company's main concern, fair, with a regression that was repaired
    {Payments, u"checkout-resilience", u"Checkout keeps answering while pods and network suffer", u"checkout,slo", EuProd,
     u"10 2 * * *", 0.5,
     u"pod-delete-v5z:pod-delete:10:checkout-http-200@Continuous,checkout-error-rate@Continuous~90/400-260,checkout-pods-ready@SOT;"
     u"pod-cpu-hog-m9a:pod-cpu-hog:5:checkout-http-200@Continuous,p99-below-300ms@EOT~96/64-22,checkout-error-rate@Continuous~90/400-190;"
     u"pod-network-latency-q4w:pod-network-latency:5:checkout-http-200@Continuous,p99-below-300ms@EOT~96/64-22"},
    {Payments, u"checkout-zone-outage", u"One availability zone less", u"checkout,zone", EuProd,
     u"30 3 * * 1-5", 0,
     u"node-drain-b3d:node-drain:10:checkout-http-200@Continuous,p99-below-300ms@EOT~96/64-26,checkout-error-rate@Continuous,checkout-pods-ready@SOT;"
     u"pod-delete-m8h:pod-delete:5:checkout-http-200@Continuous~90/400-130,p99-below-300ms@EOT~96/64-26;"
     u"pod-network-loss-n9d:pod-network-loss:5:checkout-http-200@Continuous,checkout-error-budget@Edge"},
    {Payments, u"payment-gateway-latency", u"Slow answers of the card gateway", u"gateway", EuProd,
     u"", 20,
     u"pod-network-latency-u4a:pod-network-latency:10:p99-below-300ms@EOT~96/64-27,gateway-error-rate@Continuous~97,gateway-http-200@Continuous,gateway-p95@EOT~97;"
     u"pod-network-loss-z4p:pod-network-loss:5:gateway-http-200@Continuous,gateway-error-rate@Continuous~90/400-280;"
     u"pod-delete-i3n:pod-delete:8:gateway-http-200@Continuous~97,gateway-pods-ready@SOT,gateway-data-intact@EOT"},
    {Payments, u"card-authorisation-failover", u"Second authorisation provider takes over", u"gateway,failover", EuProd,
     u"0 4 * * 1-5", 0.5,
     u"pod-delete-f2e:pod-delete:10:auth-provider-switch@Edge,auth-http-200@Continuous,auth-error-rate@Continuous;"
     u"pod-cpu-hog-v8e:pod-cpu-hog:10:p99-below-300ms@EOT~96/64-36,auth-http-200@Continuous,auth-error-rate@Continuous~90/400-95,auth-p95@EOT", Character::Steady, u"Europe/Berlin"},
    {Payments, u"refund-queue-backlog", u"Refunds drain after a broker restart", u"refund,queue", EuProd,
     u"", 14,
     u"pod-delete-e1a:pod-delete:8:refund-api-200@Continuous,refund-error-rate@Continuous,refund-pods-ready@SOT;"
     u"pod-network-loss-g4f:pod-network-loss:12:queue-drained@EOT~97,refund-queue-lag@EOT~97,refund-http-200@Continuous;"
     u"pod-memory-hog-f5k:pod-memory-hog:6:refund-http-200@Continuous,refund-queue-lag@EOT~97,refund-data-intact@EOT~97"},
    {Payments, u"ledger-database-failover", u"Primary database is killed", u"ledger,failover", EuProd,
     u"15 1 * * *", 0,
     u"pod-delete-g9x:pod-delete:20:ledger-writes@Continuous,ledger-lag@EOT~85/400-150,ledger-data-intact@EOT,ledger-pods-ready@SOT;"
     u"disk-fill-w4f:disk-fill:5:ledger-lag@EOT,ledger-http-200@Continuous;"
     u"pod-network-latency-y4n:pod-network-latency:8:ledger-p95@EOT,ledger-writes@Continuous,ledger-data-intact@EOT"},
    {Payments, u"fraud-scoring-cpu-hog", u"Scoring degrades, never blocks", u"fraud", EuProd,
     u"", 20,
     u"pod-cpu-hog-j1m:pod-cpu-hog:10:p99-below-300ms@EOT~96/64-40,fraud-fallback@Continuous,fraud-http-200@Continuous;"
     u"pod-memory-hog-p3e:pod-memory-hog:5:fraud-http-200@Continuous,fraud-error-rate@Continuous~90/400-320,fraud-p95@EOT;"
     u"pod-network-latency-i2k:pod-network-latency:8:p99-below-300ms@EOT~96/64-40,fraud-fallback@Continuous,fraud-p95@EOT"},
    {Payments, u"settlement-batch-restart", u"The nightly batch resumes where it stopped", u"batch", EuStaging,
     u"@every 6h", 0,
     u"pod-delete-j1v:pod-delete:10:batch-resumed@EOT,settlement-data-intact@EOT,settlement-http-200@Continuous;"
     u"disk-fill-x6c:disk-fill:6:batch-resumed@EOT,settlement-queue-lag@EOT", Character::Steady, u"", story::YoungScenario},
    {Payments, u"wallet-cache-eviction", u"Cache nodes vanish one by one", u"wallet,flaky", EuStaging,
     u"20 5 * * *", 0,
     u"pod-delete-j6j:pod-delete:10:wallet-http-200@Continuous~40,wallet-error-rate@Continuous,wallet-pods-ready@SOT;"
     u"pod-memory-hog-r6f:pod-memory-hog:10:wallet-hit-rate@EOT~45,wallet-http-200@Continuous,wallet-p95@EOT;"
     u"pod-network-loss-r8y:pod-network-loss:5:wallet-http-200@Continuous,wallet-error-rate@Continuous~85/400-60"},
    {Payments, u"api-edge-packet-loss", u"Ten per cent loss at the edge", u"edge", EuProd,
     u"", 18,
     u"pod-network-loss-f1i:pod-network-loss:10:edge-http-200@Continuous,edge-error-budget@EOT~97,edge-p95@EOT;"
     u"pod-network-latency-a6n:pod-network-latency:10:p99-below-300ms@EOT~96/64-28,edge-http-200@Continuous,edge-p95@EOT~90/400-110;"
     u"pod-delete-a9p:pod-delete:5:edge-http-200@Continuous,edge-pods-ready@SOT"},
    {Payments, u"statement-export-disk-fill", u"Export survives a full disk", u"export", EuStaging,
     u"", 2,
     u"disk-fill-m7u:disk-fill:10:export-finished@EOT~25,export-http-200@Continuous,export-data-intact@EOT;"
     u"pod-delete-a8b:pod-delete:5:export-http-200@Continuous,export-pods-ready@SOT", Character::Steady, u"", 300, story::StaleSince},
    {Payments, u"invoice-renderer-memory-hog", u"Written, never started", u"invoice", EuStaging,
     u"", 0,
     u"pod-memory-hog-y3v:pod-memory-hog:10:invoice-rendered@EOT,invoice-http-200@Continuous", Character::NeverRan, u"", 21},
    {Payments, u"tokenisation-vault-dns", u"Name resolution fails around the vault", u"vault", EuProd,
     u"", 9,
     u"pod-dns-error-g2h:pod-dns-error:10:vault-http-200@Continuous~10,vault-error-rate@Continuous;"
     u"pod-delete-q6s:pod-delete:10:vault-http-200@Continuous~10,vault-pods-ready@SOT", Character::Broken},
    {Payments, u"notification-fanout-io-stress", u"Mail and push under disk pressure", u"notify", EuStaging,
     u"", 18,
     u"pod-io-stress-m9i:pod-io-stress:10:notify-lag@EOT~90/400-70,notify-http-200@Continuous,notify-queue-lag@EOT~97;"
     u"pod-cpu-hog-q2u:pod-cpu-hog:5:notify-http-200@Continuous,notify-p95@EOT~97;"
     u"pod-delete-z6j:pod-delete:8:notify-http-200@Continuous,notify-pods-ready@SOT", Character::Incomplete},
    {Payments, u"currency-rates-timeout", u"Rates provider does not answer", u"rates", EuProd,
     u"every tuesday at noon", 13,
     u"pod-network-latency-b7c:pod-network-latency:10:rates-fallback@Continuous~97,p99-below-300ms@EOT~96/64-38,rates-http-200@Continuous;"
     u"pod-dns-error-g6s:pod-dns-error:5:rates-fallback@Continuous~97,rates-http-200@Continuous~97;"
     u"pod-delete-v6e:pod-delete:5:rates-http-200@Continuous,rates-pods-ready@SOT"},
    {Payments, u"payout-smoke", u"Weights were set to nothing by mistake", u"payout", EuStaging,
     u"", 6,
     u"pod-delete-k5y:pod-delete:0:payout-http-200@Continuous,payout-pods-ready@SOT;"
     u"pod-cpu-hog-t2j:pod-cpu-hog:0:payout-http-200@Continuous,payout-p95@EOT"},
    {Payments, u"merchant-portal-region-loss", u"The old region, switched off since", u"portal", LegacyDeleted,
     u"", 12,
     u"node-drain-x6j:node-drain:10:portal-http-200@Continuous~96,portal-error-rate@Continuous~96,portal-pods-ready@SOT;"
     u"pod-network-loss-f2w:pod-network-loss:6:portal-http-200@Continuous,portal-error-budget@Edge~96;"
     u"pod-delete-e5r:pod-delete:4:portal-http-200@Continuous,portal-data-intact@EOT", Character::Steady, u"", 360, story::DelegateDeleted + 1},
    {Payments, u"open-banking-consent-flow", u"Replaced by another test", u"consent", EuProd,
     u"", 8,
     u"pod-delete-f1c:pod-delete:10:consent-http-200@Continuous~60,p99-below-300ms@EOT~60,consent-pods-ready@SOT;"
     u"pod-network-latency-v9n:pod-network-latency:6:consent-http-200@Continuous~50,consent-p95@EOT", Character::Steady, u"", 340, story::Deleted + 2, false, true},
    {Payments, u"checkout-resilience", u"The same name again, on staging", u"checkout", EuStaging,
     u"", 20,
     u"pod-delete-b4z:pod-delete:10:checkout-http-200@Continuous,checkout-error-rate@Continuous~75/400-230,checkout-pods-ready@SOT;"
     u"pod-network-loss-v6i:pod-network-loss:10:checkout-http-200@Continuous,checkout-error-rate@Continuous~97,p99-below-300ms@EOT~96/64-27;"
     u"pod-cpu-hog-q7e:pod-cpu-hog:6:checkout-http-200@Continuous,checkout-p95@EOT"},
    {Payments, u"subscription-renewal-retries", u"Renewals are charged once, however often they are tried", u"renewal", EuStaging,
     u"25 */8 * * *", 0,
     u"pod-delete-b1r:pod-delete:10:renewal-http-200@Continuous,renewal-data-intact@EOT,renewal-pods-ready@SOT;"
     u"pod-network-latency-k4e:pod-network-latency:8:renewal-http-200@Continuous,renewal-error-rate@Continuous,renewal-p95@EOT~70/400-250;"
     u"pod-network-loss-z3w:pod-network-loss:6:renewal-data-intact@EOT~60/400-165,renewal-http-200@Continuous"},

    // logistics: the weak one, with a lost delegate and names nobody should have typed
    {Logistics, u"order-routing-pod-kill", u"Orders find their warehouse", u"routing", WarehouseEdge,
     u"5 3 * * *", 0,
     u"pod-delete-p2f:pod-delete:10:routing-http-200@Continuous~97/400-100,routing-error-rate@Continuous,routing-pods-ready@SOT;"
     u"pod-network-loss-p6e:pod-network-loss:10:routing-lag@EOT~97,routing-http-200@Continuous,routing-p95@EOT~97;"
     u"pod-cpu-hog-b7j:pod-cpu-hog:5:routing-http-200@Continuous,routing-p95@EOT~97/13-0,routing-error-rate@Continuous", Character::Hanging},
    {Logistics, u"parcel-tracking-latency", u"Tracking stays readable", u"tracking", LogisticsStaging,
     u"40 4 * * 1-5", 0,
     u"pod-network-latency-e8v:pod-network-latency:12:tracking-http-200@Continuous,tracking-p95@EOT~97,tracking-error-rate@Continuous~97,tracking-error-budget@Edge~97;"
     u"pod-network-loss-f9q:pod-network-loss:8:tracking-http-200@Continuous~97,tracking-p95@EOT~97;"
     u"pod-delete-r6r:pod-delete:6:tracking-http-200@Continuous,tracking-pods-ready@SOT~80/400-210"},
    {Logistics, u"label-printing-queue", u"Printers catch up", u"printing", LogisticsStaging,
     u"25 4 * * 1,3,5", 0,
     u"pod-delete-i5r:pod-delete:5:print-queue@EOT,print-http-200@Continuous;"
     u"pod-io-stress-n3d:pod-io-stress:12:print-http-200@Continuous,print-queue-lag@EOT~97/24-0,print-pods-ready@SOT;"
     u"pod-memory-hog-n9f:pod-memory-hog:6:print-queue@EOT~97,print-http-200@Continuous"},
    {Logistics, u"warehouse-sync-partition", u"Two halves meet again", u"sync", WarehouseEdge,
     u"", 13,
     u"pod-network-partition-w8k:pod-network-partition:12:sync-converged@EOT~97,sync-queue-lag@EOT~97,sync-data-intact@EOT,sync-http-200@Continuous;"
     u"pod-delete-f2r:pod-delete:6:sync-http-200@Continuous~97,sync-pods-ready@SOT;"
     u"disk-fill-i9t:disk-fill:5:sync-data-intact@EOT,sync-converged@EOT~97", Character::Hanging},
    {Logistics, u"driver-app-backend-cpu", u"Drivers keep their route", u"driver", LogisticsStaging,
     u"50 3 * * 1,3,5", 0,
     u"pod-cpu-hog-s6c:pod-cpu-hog:10:driver-http-200@Continuous,driver-p95@EOT~97,driver-error-rate@Continuous~97/21-0,driver-pods-ready@SOT;"
     u"pod-memory-hog-m1j:pod-memory-hog:8:driver-p95@EOT~97,driver-http-200@Continuous;"
     u"pod-network-latency-m9y:pod-network-latency:6:driver-http-200@Continuous~97/400-135,driver-p95@EOT~97"},
    {Logistics, u"customs-declaration-timeouts", u"The authority is slow", u"customs", LogisticsStaging,
     u"", 16,
     u"pod-network-latency-x5r:pod-network-latency:10:customs-retry@EOT~97,customs-http-200@Continuous,customs-error-rate@Continuous~97/400-175;"
     u"pod-dns-error-i5k:pod-dns-error:6:customs-retry@EOT~97,customs-http-200@Continuous;"
     u"pod-delete-w3u:pod-delete:5:customs-http-200@Continuous,customs-queue-lag@EOT~97"},
    {Logistics, u"route\u202Eplanner\u202C failover", u"A name that reads backwards \u202Efdp.exe\u202C", u"\u0645\u0631\u0648\u0646\u0629,route", LogisticsStaging,
     u"", 9,
     u"pod-delete-a8t:pod-delete:10:route-http-200@Continuous,route-error-rate@Continuous,route-pods-ready@SOT;"
     u"pod-cpu-hog-i6x:pod-cpu-hog:6:route-http-200@Continuous,route-p95@EOT;"
     u"pod-network-loss-i8j:pod-network-loss:5:route-http-200@Continuous,route-queue-lag@EOT~97/400-290"},
    {Logistics, u"<img src=x onerror=alert(1)> dispatch", u"<b>not bold</b> & \"quoted\" \\ back\nslash", u"<script>", LogisticsStaging,
     u"", 9,
     u"pod-cpu-hog-s6m:pod-cpu-hog:10:dispatch-http-200@Continuous,dispatch-p95@EOT~97,dispatch-error-rate@Continuous;"
     u"pod-delete-i6z:pod-delete:6:dispatch-http-200@Continuous,dispatch-pods-ready@SOT;"
     u"pod-memory-hog-p6f:pod-memory-hog:5:dispatch-http-200@Continuous,dispatch-p95@EOT~97/45-0"},
    {Logistics, u"fulfilment-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-long-name", u"More than two hundred characters", u"long", LogisticsStaging,
     u"", 8,
     u"pod-delete-y8m:pod-delete:10:fulfil-http-200@Continuous,fulfil-queue-lag@EOT~97,fulfil-pods-ready@SOT;"
     u"pod-network-loss-k9e:pod-network-loss:6:fulfil-http-200@Continuous,fulfil-error-rate@Continuous~97/400-240;"
     u"pod-io-stress-s3g:pod-io-stress:5:fulfil-http-200@Continuous,fulfil-data-intact@EOT"},
    {Logistics, u"\U0001F69A fleet telemetry \U0001F9E8 \u518D\u8A66\u884C", u"\U0001F469\U0001F3FD\u200D\U0001F692 and a combining e\u0301", u"\u8D85\u65F6,fleet", LogisticsStaging,
     u"", 8,
     u"pod-memory-hog-m8j:pod-memory-hog:10:fleet-lag@EOT~97,fleet-http-200@Continuous,fleet-pods-ready@SOT;"
     u"pod-network-latency-y2z:pod-network-latency:6:fleet-lag@EOT~97/400-80,fleet-http-200@Continuous;"
     u"pod-delete-x7f:pod-delete:6:fleet-http-200@Continuous,fleet-error-rate@Continuous"},
    {Logistics, u"legacy-fulfilment-drill", u"Its delegate has no record any more", u"legacy", Missing,
     u"", 5,
     u"pod-delete-v9x:pod-delete:10:fulfil-http-200@Continuous~97,fulfil-error-rate@Continuous,fulfil-pods-ready@SOT;"
     u"node-drain-p5v:node-drain:8:fulfil-http-200@Continuous~97,fulfil-queue-lag@EOT~97;"
     u"disk-fill-t5z:disk-fill:4:fulfil-http-200@Continuous,fulfil-data-intact@EOT", Character::Steady, u"", 220, 18},
    {Logistics, u"inventory-engine-probe", u"A single engine, outside of any workflow", u"engine", LogisticsStaging,
     u"", 6,
     u"pod-delete:pod-delete:10:inventory-http-200@Continuous~15", Character::Steady, u"", story::HistoryDays, 0, false, false, true},
    {Logistics, u"cold-chain-sensors", u"Switched off until the sensors are replaced", u"sensors", LogisticsStaging,
     u"45 1 * * 3", 0,
     u"pod-network-loss-a4f:pod-network-loss:10:sensor-gap@EOT~97,sensor-http-200@Continuous~97,sensor-queue-lag@EOT~97,sensor-pods-ready@SOT;"
     u"pod-delete-u8v:pod-delete:6:sensor-http-200@Continuous,sensor-gap@EOT~97;"
     u"pod-network-latency-w3h:pod-network-latency:5:sensor-gap@EOT~97,sensor-p95@EOT~97,sensor-http-200@Continuous", Character::Steady, u"", 120, story::Suspended, true},
    {Logistics, u"delivery-slot-booking", u"Slots are never sold twice", u"slots", LogisticsStaging,
     u"15 5 * * 1-5", 0,
     u"pod-delete-x3w:pod-delete:10:slots-http-200@Continuous,slots-error-rate@Continuous,slots-pods-ready@SOT;"
     u"pod-network-latency-y1r:pod-network-latency:8:slots-http-200@Continuous,slots-p95@EOT~97,slots-error-rate@Continuous~97/400-310;"
     u"pod-cpu-hog-h3b:pod-cpu-hog:6:slots-http-200@Continuous,slots-data-intact@EOT"},

    // identity: the strong one
    {IdentityTeam, u"login-storm", u"Ten times the usual logins", u"login,slo", IdentityProd,
     u"40 2 * * 1-5", 0,
     u"pod-cpu-hog-e2k:pod-cpu-hog:10:login-http-200@Continuous,login-p95@EOT~80/400-215,login-error-rate@Continuous;"
     u"pod-delete-f8g:pod-delete:10:login-p95@EOT,login-http-200@Continuous,login-pods-ready@SOT;"
     u"pod-network-latency-t1p:pod-network-latency:5:login-http-200@Continuous,login-p95@EOT~90/400-120"},
    {IdentityTeam, u"token-service-pod-delete", u"Tokens are always issued", u"token", IdentityProd,
     u"10 6 * * *", 0,
     u"pod-delete-q6n:pod-delete:10:token-http-200@Continuous,token-error-rate@Continuous,token-pods-ready@SOT;"
     u"pod-memory-hog-x2u:pod-memory-hog:6:token-http-200@Continuous,token-p95@EOT~80/400-260;"
     u"pod-network-loss-g4y:pod-network-loss:6:token-http-200@Continuous,token-error-rate@Continuous"},
    {IdentityTeam, u"session-store-failover", u"Nobody is signed out", u"session,failover", IdentityProd,
     u"35 5 * * *", 0.5,
     u"pod-delete-m1m:pod-delete:15:session-kept@Edge,session-http-200@Continuous,session-error-rate@Continuous,session-data-intact@EOT;"
     u"disk-fill-n5p:disk-fill:5:session-http-200@Continuous~75/400-140,session-data-intact@EOT;"
     u"pod-network-latency-d9m:pod-network-latency:8:session-kept@Edge,session-p95@EOT,session-http-200@Continuous"},
    {IdentityTeam, u"mfa-provider-latency", u"The second factor is slow", u"mfa", IdentityProd,
     u"", 18,
     u"pod-network-latency-b9v:pod-network-latency:10:mfa-fallback@Continuous~94,mfa-http-200@Continuous,mfa-error-rate@Continuous;"
     u"pod-dns-error-j2j:pod-dns-error:6:mfa-fallback@Continuous~93,mfa-http-200@Continuous;"
     u"pod-delete-t9k:pod-delete:8:mfa-http-200@Continuous,mfa-pods-ready@SOT"},
    {IdentityTeam, u"directory-replica-loss", u"One directory less", u"directory", IdentityProd,
     u"55 1 * * 1-5", 0,
     u"pod-delete-u5m:pod-delete:10:directory-search@Continuous,directory-lag@EOT~85/400-175,directory-pods-ready@SOT;"
     u"pod-network-loss-e7p:pod-network-loss:5:directory-lag@EOT,directory-http-200@Continuous;"
     u"disk-fill-u9m:disk-fill:4:directory-search@Continuous,directory-data-intact@EOT"},
    {IdentityTeam, u"password-reset-mail-outage", u"Resets wait, none is lost", u"mail", IdentityProd,
     u"30 4 * * 1-5", 0,
     u"pod-network-loss-q3f:pod-network-loss:10:reset-queue@EOT,reset-data-intact@EOT~96,reset-http-200@Continuous~90/400-300;"
     u"pod-delete-v7u:pod-delete:6:reset-http-200@Continuous,reset-queue@EOT"},
    {IdentityTeam, u"consent-service-memory-hog", u"Memory pressure", u"consent", IdentityProd,
     u"50 5 * * 1-5", 0,
     u"pod-memory-hog-r4e:pod-memory-hog:10:consent-api-200@Continuous,consent-p95@EOT~85/400-90,consent-error-rate@Continuous;"
     u"pod-delete-v2m:pod-delete:6:consent-api-200@Continuous,consent-pods-ready@SOT;"
     u"pod-cpu-hog-x1n:pod-cpu-hog:5:consent-p95@EOT,consent-http-200@Continuous"},
    {IdentityTeam, u"key-rotation-drill", u"Keys rotate while pods restart", u"keys", IdentityProd,
     u"5 7 * * 1-5", 0.5,
     u"pod-delete-d6u:pod-delete:10:jwks-http-200@Continuous,jwks-data-intact@EOT,jwks-error-rate@Continuous~75/400-330;"
     u"pod-network-latency-v9e:pod-network-latency:6:jwks-http-200@Continuous,jwks-p95@EOT"},
    {IdentityTeam, u"dr-region-takeover", u"Waits for the delegate of the second region", u"dr", IdentityDr,
     u"", 0,
     u"node-drain-k7p:node-drain:10:login-http-200@Continuous,login-error-rate@Continuous;"
     u"pod-delete-p4r:pod-delete:5:login-http-200@Continuous,login-pods-ready@SOT", Character::NeverRan, u"", 30},
    {IdentityTeam, u"scim-sync-network-loss", u"Provisioning catches up; the last fault has no probes", u"scim", IdentityProd,
     u"", 16,
     u"pod-delete-j8y:pod-delete:10:scim-http-200@Continuous,scim-lag@EOT~90,scim-pods-ready@SOT;"
     u"pod-network-latency-n7f:pod-network-latency:6:scim-http-200@Continuous,scim-p95@EOT,scim-data-intact@EOT;"
     u"pod-network-loss-j8i:pod-network-loss:4:~5"},
    {IdentityTeam, u"risk-engine-timeouts", u"A login without a risk score asks for the second factor", u"risk", IdentityProd,
     u"20 */12 * * *", 0,
     u"pod-network-latency-p1k:pod-network-latency:10:risk-http-200@Continuous,risk-fallback@Continuous,risk-error-rate@Continuous;"
     u"pod-cpu-hog-j8j:pod-cpu-hog:6:risk-http-200@Continuous,risk-p95@EOT~70/400-200;"
     u"pod-delete-e8a:pod-delete:6:risk-http-200@Continuous,risk-pods-ready@SOT"},
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
    delegates[WarehouseEdge].updatedMs = nowMs - story::DelegateLostMinutes * SeedMinute;
    delegates[WarehouseEdge].description = u"Lost while the warehouse changes its uplink"_s;
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
    own.faults = 12;
    own.experiments = 2;
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
            if (use.startsWith(u'~'))
                fault.failChance = use.mid(1).toDouble() / 100.0;
            else
                fault.probes.append(probeFromText(use));
        }
        faults.append(fault);
    }
    return faults;
}

} // namespace rd::sandbox
