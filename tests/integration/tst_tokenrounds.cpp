// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/carebench.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using sandbox::Release;

using ErrorKind = TokenCareError::Kind;

namespace {

/// One more token than CareBench has, and the dead ones that stay listed.
struct RoundBench : CareBench {
    using CareBench::CareBench;

    QByteArray other = server.mintToken(u"owner"_s, 86'400 * 10, u"pipeline"_s);
    QString otherPrint = fullFingerprintOf(other);
    QString victimPrint = fullFingerprintOf(victim);
    QString ownPrint = fullFingerprintOf(own);
};

QStringList printsOf(const QList<RevocationProof> &proofs)
{
    QStringList prints;
    for (const RevocationProof &proof : proofs)
        prints.append(proof.fingerprint);
    return prints;
}

} // namespace

class TestTokenRounds final : public QObject {
    Q_OBJECT
private slots:
    void severalEndEachWithItsProof_data() { addReleases(); }
    void severalEndEachWithItsProof();
    void ghostsAreToldApart_data() { addReleases(); }
    void ghostsAreToldApart();
    void othersSpareThisDevice();
    void oneThatFailsDoesNotStopTheRest();
    void stoppingLeavesTheRestAlone();
    void stoppingInTimeRevokesNothing();
    void nothingBeginsWhenOneIsNotClear();
    void cancellingInTheMiddleIsHarmless();
};

void TestTokenRounds::severalEndEachWithItsProof()
{
    QFETCH(Release, release);
    RoundBench bench(release);
    const QSignalSpy ended(bench.care.get(), &TokenCare::revocationEnded);
    // The own one is named first, one is named twice.
    const auto round = bench.revokeSeveral({bench.ownPrint.left(12), bench.victimPrint.left(8),
                                            bench.otherPrint, bench.victimPrint.toUpper()});
    QVERIFY(round && *round);
    QCOMPARE(printsOf((*round)->proofs),
             QStringList({bench.victimPrint, bench.otherPrint, bench.ownPrint}));
    for (const RevocationProof &proof : (*round)->proofs) {
        QVERIFY(proof.proved);
        QCOMPARE(proof.thisDevice, proof.fingerprint == bench.ownPrint);
    }
    QVERIFY((*round)->isDone());
    for (const QByteArray &token : {bench.own, bench.victim, bench.other})
        QVERIFY(bench.server.isRevoked(token));
    QCOMPARE(bench.journal.size(), 3);
    QCOMPARE(ended.size(), 3);
    QCOMPARE(ended.at(1).at(1).toInt(), 2);
    QCOMPARE(ended.at(1).at(2).toInt(), 3);
}

void TestTokenRounds::ghostsAreToldApart()
{
    QFETCH(Release, release);
    RoundBench bench(release);
    const QByteArray expired = bench.server.mintToken(u"owner"_s, -3600, u"long ago"_s);
    bench.server.revoke(bench.other); // logged out: dead, and still listed
    QVERIFY(bench.listedNames(u"owner"_s).contains(u"pipeline"_s));
    const auto round = bench.revokeOthers();
    QVERIFY(round && *round);
    QVERIFY((*round)->isDone());
    int ghosts = 0;
    for (const RevocationProof &proof : (*round)->proofs) {
        const bool isOver = proof.fingerprint == fullFingerprintOf(expired);
        const bool isLoggedOut = proof.fingerprint == bench.otherPrint;
        ghosts += isOver || isLoggedOut ? 1 : 0;
        QCOMPARE(proof.alreadyExpired, isOver);
        QCOMPARE(proof.alreadyRevoked, isLoggedOut);
        QCOMPARE(proof.proved, !isOver && !isLoggedOut);
        QCOMPARE(proof.listed, std::optional(false));
        QVERIFY(!proof.isGhost());
        QVERIFY(!proof.removal && !proof.trouble);
    }
    QCOMPARE(ghosts, 2);
}

void TestTokenRounds::othersSpareThisDevice()
{
    RoundBench bench;
    const auto round = bench.revokeOthers();
    QVERIFY(round && *round);
    QVERIFY(printsOf((*round)->proofs).contains(bench.victimPrint));
    QVERIFY(printsOf((*round)->proofs).contains(bench.otherPrint));
    QVERIFY(!printsOf((*round)->proofs).contains(bench.ownPrint));
    QVERIFY(!bench.server.isRevoked(bench.own));
    QCOMPARE(bench.listedNames(u"owner"_s), QStringList{u"this device"_s});
    const auto again = bench.revokeOthers();
    QVERIFY(again && *again && (*again)->proofs.isEmpty());
}

void TestTokenRounds::oneThatFailsDoesNotStopTheRest()
{
    RoundBench bench;
    int round = 0;
    connect(bench.care.get(), &TokenCare::tokensChanged, bench.care.get(), [&bench, &round] {
        QVERIFY(bench.server.setFaults(round++ == 0 ? u"status=503@/api/query"_s : QString()));
    });
    connect(bench.care.get(), &TokenCare::revocationEnded, bench.care.get(),
            [&bench] { QVERIFY(bench.server.setFaults({})); });
    const auto answer = bench.revokeSeveral({bench.victimPrint, bench.otherPrint});
    QVERIFY(answer && *answer);
    QCOMPARE((*answer)->proofs.size(), 2);
    QVERIFY(!(*answer)->proofs.at(0).proved);
    QVERIFY((*answer)->proofs.at(1).proved);
    QVERIFY(!(*answer)->isDone());
    QCOMPARE(bench.journal.value(0).kind, u"token-not-proved"_s);
    QCOMPARE(bench.journal.value(1).kind, u"token-revoked"_s);
}

void TestTokenRounds::stoppingLeavesTheRestAlone()
{
    RoundBench bench;
    // In the middle of the first: it still comes to its proof.
    connect(bench.care.get(), &TokenCare::tokensChanged, bench.care.get(),
            &TokenCare::stopBeforeNext);
    const auto round = bench.revokeSeveral({bench.victimPrint, bench.otherPrint});
    QVERIFY(round && *round);
    QCOMPARE(printsOf((*round)->proofs), QStringList{bench.victimPrint});
    QVERIFY((*round)->proofs.first().proved);
    QCOMPARE((*round)->untouched.size(), 1);
    QCOMPARE((*round)->untouched.first().name, u"pipeline"_s);
    QVERIFY(!(*round)->isDone());
    QVERIFY(!bench.server.isRevoked(bench.other));
}

void TestTokenRounds::stoppingInTimeRevokesNothing()
{
    RoundBench bench;
    const auto proof = bench.ask<RevocationProof>([&](auto done) {
        bench.care->revoke(bench.victimPrint, &bench.context, done);
        bench.care->stopBeforeNext();
    });
    QVERIFY(proof && !*proof);
    QCOMPARE(proof->error().kind, ErrorKind::Stopped);
    QVERIFY(!bench.server.isRevoked(bench.victim));
}

void TestTokenRounds::nothingBeginsWhenOneIsNotClear()
{
    RoundBench bench;
    auto round = bench.revokeSeveral({bench.victimPrint, u"00000000"_s});
    QVERIFY(round && !*round);
    QCOMPARE(round->error().kind, ErrorKind::NoSuchToken);
    round = bench.revokeSeveral({bench.victimPrint, u"abc"_s});
    QVERIFY(round && !*round);
    QCOMPARE(round->error().kind, ErrorKind::BadFingerprint);
    QCOMPARE(bench.requestsTo("/auth/remove_token"), 0);
    QVERIFY(!bench.server.isRevoked(bench.victim));
}

void TestTokenRounds::cancellingInTheMiddleIsHarmless()
{
    RoundBench bench;
    bool isCalled = false;
    connect(bench.care.get(), &TokenCare::tokensChanged, bench.care.get(), &TokenCare::cancel);
    bench.care->revokeSeveral({bench.victimPrint, bench.otherPrint}, &bench.context,
                              [&isCalled](const auto &) { isCalled = true; });
    QTRY_VERIFY(bench.server.isRevoked(bench.victim));
    QTRY_VERIFY(bench.list()->has_value()); // not busy any more
    QVERIFY(!isCalled);
    QVERIFY(!bench.server.isRevoked(bench.other));
}

QTEST_GUILESS_MAIN(TestTokenRounds)
#include "tst_tokenrounds.moc"
