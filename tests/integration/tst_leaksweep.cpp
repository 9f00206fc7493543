// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/errortext.h"
#include "support/renewalbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using sandbox::Release;

using ErrorKind = TokenCareError::Kind;

namespace {

/// The victim's token leaks an hour ago; whoever has it makes another one with it.
struct LeakBench : RenewalBench {
    explicit LeakBench(Release release = sandbox::latestRelease)
        : RenewalBench(release)
    {
        server.advanceClock(3600);
        leakedAtMs = server.nowMs();
        server.advanceClock(1800);
        attackers = mintWith(victim);
    }

    /// As the attacker does it: over plain HTTP, with nothing but a token.
    QByteArray mintWith(const QByteArray &token)
    {
        rd::tests::SandboxClient client(server.url());
        client.useToken(token);
        const auto answer = client.post(u"/auth/create_token"_s,
                                        QJsonObject{{u"user_id"_s, server.userId(u"owner"_s)},
                                                    {u"name"_s, u"backup"_s},
                                                    {u"days_until_expiration"_s, 365}});
        return answer.json()[u"accessToken"_s].toString().toLatin1();
    }
    LeakPlan plan(bool isEverything) const
    {
        return {.leakedAtMs = leakedAtMs, .isEverything = isEverything, .renewal = {}};
    }
    static bool hasProof(const LeakSweep &sweep, const QByteArray &token)
    {
        return std::any_of(sweep.proofs.cbegin(), sweep.proofs.cend(),
                           [print = fullFingerprintOf(token)](const RevocationProof &proof) {
                               return proof.fingerprint == print && proof.proved;
                           });
    }

    qint64 leakedAtMs = 0;
    QByteArray attackers;
};

} // namespace

class TestLeakSweep final : public QObject {
    Q_OBJECT
private slots:
    void theAttackersTokenIsFoundAndKilled_data() { addReleases(); }
    void theAttackersTokenIsFoundAndKilled();
    void everythingMeansEverything();
    void thisDevicesOwnTokenMayBeTheLeak();
    void aLeakThatIsNotListedEndsToo();
    void oneMadeMeanwhileIsFound();
    void somebodyWhoNeverStopsIsTold();
    void withoutANewTokenNothingIsRevoked();
    void anotherAccountsLeakIsNotOurs();
    void stoppingLeavesTheRest();
};

void TestLeakSweep::theAttackersTokenIsFoundAndKilled()
{
    QFETCH(Release, release);
    LeakBench bench(release);
    QVERIFY(bench.isAccepted(bench.attackers));
    const QByteArray older = bench.own; // made before the leak
    const auto swept = bench.sweep(bench.plan(false), bench.victim);
    QVERIFY(swept && *swept);
    const LeakSweep &result = **swept;
    QVERIFY(result.isClean());
    QVERIFY(sweepSentence(result).startsWith("All of them are dead"_L1));
    // The leaked one first, because it can make more; then the newest.
    QCOMPARE(result.proofs.value(0).fingerprint, fullFingerprintOf(bench.victim));
    QCOMPARE(result.proofs.value(1).fingerprint, fullFingerprintOf(bench.attackers));
    QCOMPARE(result.proofs.value(1).name, u"backup"_s);
    for (const QByteArray &token : {bench.victim, bench.attackers, older}) {
        QVERIFY(LeakBench::hasProof(result, token));
        QVERIFY2(bench.isRevokedForAll(token), qPrintable(bench.seen(token)));
    }
    QCOMPARE(result.renewal.oldLife, TokenLife::Dead);
    QVERIFY(bench.wasOldAlive);
    QVERIFY(bench.isAccepted(bench.stored()));
    QCOMPARE(fullFingerprintOf(bench.stored()), result.renewal.created.fingerprint);
    for (const TokenJournalEntry &entry : std::as_const(bench.journal)) {
        for (const QByteArray &token : {bench.victim, bench.attackers, older, bench.stored()})
            QVERIFY(!entry.line.contains(QString::fromLatin1(token)));
    }
}

void TestLeakSweep::everythingMeansEverything()
{
    LeakBench bench;
    const QByteArray pipeline = bench.server.mintToken(u"owner"_s, 86'400, u"pipeline"_s);
    bench.server.advanceClock(600);
    LeakPlan later = bench.plan(false);
    later.leakedAtMs = bench.server.nowMs();
    auto swept = bench.sweep(later, {});
    QVERIFY(swept && *swept && (*swept)->isClean());
    QVERIFY(bench.isAccepted(pipeline)); // older than the leak
    QVERIFY(bench.isAccepted(bench.attackers));

    swept = bench.sweep(bench.plan(true), {});
    QVERIFY(swept && *swept && (*swept)->isClean());
    QVERIFY(bench.isRevokedForAll(pipeline));
    QVERIFY(bench.isRevokedForAll(bench.attackers));
    QVERIFY(bench.isRevokedForAll(bench.victim));
    QCOMPARE(bench.listedNames(u"owner"_s), QStringList{u"this device"_s});
}

void TestLeakSweep::thisDevicesOwnTokenMayBeTheLeak()
{
    LeakBench bench;
    const auto swept = bench.sweep(bench.plan(false), "Bearer " + bench.own + "\n");
    QVERIFY(swept && *swept && (*swept)->isClean());
    QVERIFY(bench.isRevokedForAll(bench.own));
    QVERIFY(bench.isRevokedForAll(bench.attackers));
    QVERIFY(bench.isAccepted(bench.stored()));
    QVERIFY(bench.isAccepted(bench.victim)); // older, and not the leak
}

void TestLeakSweep::aLeakThatIsNotListedEndsToo()
{
    LeakBench bench;
    const QByteArray session = bench.server.mintToken(u"owner"_s, 86'400);
    const auto swept = bench.sweep(bench.plan(false), session);
    QVERIFY(swept && *swept && (*swept)->isClean());
    QVERIFY(LeakBench::hasProof(**swept, session));
    QVERIFY(bench.isRevokedForAll(session));
    QVERIFY(bench.isRevokedForAll(bench.attackers));
}

void TestLeakSweep::oneMadeMeanwhileIsFound()
{
    LeakBench bench;
    QByteArray another;
    // The leaked one is dead by then, the attacker's own is not yet.
    connect(bench.care.get(), &TokenCare::revocationEnded, bench.care.get(),
            [&](const RevocationProof &, int number, int) {
                if (number == 1)
                    another = bench.mintWith(bench.attackers);
            });
    const auto swept = bench.sweep(bench.plan(false), bench.victim);
    QVERIFY(!another.isEmpty());
    QVERIFY(swept && *swept && (*swept)->isClean());
    QVERIFY(LeakBench::hasProof(**swept, another));
    QVERIFY(bench.isRevokedForAll(another));
    QVERIFY(bench.isRevokedForAll(bench.attackers));
}

void TestLeakSweep::somebodyWhoNeverStopsIsTold()
{
    LeakBench bench;
    connect(bench.care.get(), &TokenCare::revocationEnded, bench.care.get(),
            [&bench] { bench.server.mintToken(u"owner"_s, 86'400, u"again"_s); });
    const auto swept = bench.sweep(bench.plan(false), bench.victim);
    QVERIFY(swept && *swept);
    QVERIFY(!(*swept)->isClean());
    QVERIFY((*swept)->left && !(*swept)->left->isEmpty());
    QCOMPARE((*swept)->left->first().name, u"again"_s);
    QVERIFY(sweepSentence(**swept).startsWith("New tokens keep appearing"_L1));
    QVERIFY(bench.isAccepted(bench.stored()));
}

void TestLeakSweep::withoutANewTokenNothingIsRevoked()
{
    LeakBench bench;
    bench.keychain.writeError = SecretError::Locked;
    const auto swept = bench.sweep(bench.plan(true), bench.victim);
    QVERIFY(swept && *swept);
    QVERIFY(!(*swept)->isClean());
    QCOMPARE((*swept)->renewal.failedIn, std::optional(RenewalStep::Storing));
    QCOMPARE((*swept)->renewal.secret, std::optional(SecretError::Locked));
    QVERIFY((*swept)->proofs.isEmpty());
    QVERIFY(sweepSentence(**swept).endsWith("Nothing was revoked."_L1));
    for (const QByteArray &token : {bench.own, bench.victim, bench.attackers})
        QVERIFY(bench.isAccepted(token));
}

void TestLeakSweep::anotherAccountsLeakIsNotOurs()
{
    LeakBench bench;
    const QByteArray foreign = bench.server.mintToken(u"viewer"_s, 86'400, u"foreign"_s);
    auto swept = bench.sweep(bench.plan(true), foreign);
    QVERIFY(swept && !*swept);
    QCOMPARE(swept->error().kind, ErrorKind::OtherAccount);
    swept = bench.sweep(bench.plan(true), "no token at all");
    QVERIFY(swept && !*swept);
    QCOMPARE(swept->error().kind, ErrorKind::NotAToken);
    QCOMPARE(bench.requestsTo("/auth/create_token"), 1); // the attacker's
    QVERIFY(bench.isAccepted(bench.own));
}

void TestLeakSweep::stoppingLeavesTheRest()
{
    LeakBench bench;
    connect(bench.care.get(), &TokenCare::revocationEnded, bench.care.get(),
            &TokenCare::stopBeforeNext);
    const auto swept = bench.sweep(bench.plan(true), bench.victim);
    QVERIFY(swept && *swept);
    QVERIFY(!(*swept)->isClean());
    QCOMPARE((*swept)->proofs.size(), 1);
    QVERIFY(!(*swept)->untouched.isEmpty());
    QVERIFY(sweepSentence(**swept).startsWith("Not all of them"_L1));
    QVERIFY(bench.isAccepted(bench.attackers));
}

QTEST_GUILESS_MAIN(TestLeakSweep)
#include "tst_leaksweep.moc"
