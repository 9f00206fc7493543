// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/errortext.h"
#include "support/renewalbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using sandbox::Release;

using ErrorKind = TokenCareError::Kind;
using Life = TokenLife;

class TestTokenRenewal final : public QObject {
    Q_OBJECT
private slots:
    void createsATokenAndHandsItOut_data() { addReleases(); }
    void createsATokenAndHandsItOut();
    void bornDeadIsNeverAskedFor();
    void whatNobodyTakesIsTakenBack();
    void whatWasMadeWithoutAnAnswerIsTakenBack();
    void renewsStepByStep_data() { addReleases(); }
    void renewsStepByStep();
    void everyFailingStepLeavesTheOldOne_data();
    void everyFailingStepLeavesTheOldOne();
    void anOldOneThatMayLiveIsTold();
    void aCancelledRenewalTakesBackWhatItMade();
    void anotherDeskKeepsItsName();
};

void TestTokenRenewal::createsATokenAndHandsItOut()
{
    QFETCH(Release, release);
    RenewalBench bench(release);
    const auto created = bench.create(u" for the\npipeline "_s, 30);
    QVERIFY(created && *created);
    const MintedToken &token = **created;
    QCOMPARE(token.info.name, u"for the pipeline"_s);
    QCOMPARE(token.info.fingerprint, fullFingerprintOf(token.value));
    // As the token itself says, to the second.
    const auto claims = TokenCare::claimsOf(token.value);
    QVERIFY(claims.has_value());
    QCOMPARE(token.info.expiresMs, claims->expiresMs);
    QVERIFY(qAbs(token.info.expiresMs - bench.server.nowMs() - 30LL * 86'400'000) < 90'000'000);
    QVERIFY(bench.isAccepted(token.value));
    QVERIFY(bench.listedNames(u"owner"_s).contains(u"for the pipeline"_s));
    QCOMPARE(bench.journal.value(0).kind, u"token-created"_s);
    QVERIFY(!bench.journal.first().line.contains(QString::fromLatin1(token.value)));
    QVERIFY(bench.journal.first().line.contains(token.info.fingerprint));
}

void TestTokenRenewal::bornDeadIsNeverAskedFor()
{
    RenewalBench bench;
    for (const int days : {0, -1, 36'501}) {
        const auto created = bench.create(u"a"_s, days);
        QVERIFY(created && !*created);
        QCOMPARE(created->error().kind, ErrorKind::BadDays);
        const auto renewed = bench.renew({.days = days});
        QVERIFY(renewed && !*renewed);
        QCOMPARE(renewed->error().kind, ErrorKind::BadDays);
    }
    const auto created = bench.create(u" \n"_s, 1);
    QVERIFY(created && !*created);
    QCOMPARE(created->error().kind, ErrorKind::BadName);
    QCOMPARE(bench.requestsTo("/auth/create_token"), 0);
}

void TestTokenRenewal::whatNobodyTakesIsTakenBack()
{
    RenewalBench bench;
    const QStringList before = bench.listedNames(u"owner"_s);
    bool isCalled = false;
    auto gone = std::make_unique<QObject>();
    bench.care->create(u"lost"_s, 30, gone.get(), [&isCalled](const auto &) { isCalled = true; });
    gone.reset();
    QTRY_VERIFY(bench.list()->has_value()); // not busy any more
    QCOMPARE(bench.requestsTo("/auth/create_token"), 1);
    QCOMPARE(bench.listedNames(u"owner"_s), before);
    QVERIFY(!isCalled);
    QCOMPARE(bench.journal.value(0).kind, u"token-revoked"_s);
}

void TestTokenRenewal::whatWasMadeWithoutAnAnswerIsTakenBack()
{
    RenewalBench bench;
    const QStringList before = bench.listedNames(u"owner"_s);
    QVERIFY(bench.server.setFaults(u"cut@/auth/create_token"_s));
    const auto created = bench.create(u"half"_s, 30);
    QVERIFY(created && !*created);
    QVERIFY(created->error().leftAlive.isEmpty());
    QCOMPARE(bench.requestsTo("/auth/create_token"), 1);
    QCOMPARE(bench.requestsTo("/auth/remove_token"), 1);
    QCOMPARE(bench.listedNames(u"owner"_s), before);
    QVERIFY(bench.journal.isEmpty());
}

void TestTokenRenewal::renewsStepByStep()
{
    QFETCH(Release, release);
    RenewalBench bench(release);
    const auto renewed = bench.renew();
    QVERIFY(renewed && *renewed);
    const TokenRenewal &result = **renewed;
    QVERIFY(!result.failedIn);
    QVERIFY(result.isRenewed());
    QVERIFY(renewalSentence(result).contains("the old one is dead"_L1));
    QCOMPARE(result.created.name, u"this device"_s); // keeps its name
    QCOMPARE(result.kept, TokenRenewal::Kept::New);
    QCOMPARE(result.oldLife, Life::Dead);
    QCOMPARE(result.newLife, Life::Alive);
    QVERIFY(result.oldProof && result.oldProof->proved);
    QCOMPARE(result.oldProof->listed, std::optional(false));
    const QByteArray stored = bench.stored();
    QCOMPARE(fullFingerprintOf(stored), result.created.fingerprint);
    QVERIFY(bench.isAccepted(stored));
    QVERIFY(bench.isRevokedForAll(bench.own));
    QVERIFY(bench.wasOldAlive); // when others were told to use the new one
    QCOMPARE(bench.replacedBy, result.created.fingerprint);
    QCOMPARE(bench.listedNames(u"owner"_s).count(u"this device"_s), 1);
    // The same object goes on with the new one.
    const auto list = bench.list();
    QVERIFY(list && *list);
    for (const TokenInfo &token : **list)
        QCOMPARE(token.thisDevice, token.fingerprint == result.created.fingerprint);
    QStringList kinds;
    for (const TokenJournalEntry &entry : std::as_const(bench.journal)) {
        kinds.append(entry.kind);
        QVERIFY(!entry.line.contains(QString::fromLatin1(stored)));
        QVERIFY(!entry.line.contains(QString::fromLatin1(bench.own)));
    }
    QCOMPARE(kinds, QStringList({u"token-revoked"_s, u"token-renewed"_s}));
}

void TestTokenRenewal::everyFailingStepLeavesTheOldOne_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("mood"); // of the store
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("newLife");
    QTest::addColumn<int>("kept");
    using Kept = TokenRenewal::Kept;
    const auto row = [](const char *name, const QString &fault, const QString &mood,
                        RenewalStep step, Life newLife, Kept kept = Kept::Old) {
        QTest::newRow(name) << fault << mood << int(step) << int(newLife) << int(kept);
    };
    row("no list", u"status=503@/auth/token"_s, {}, RenewalStep::ReadingList, Life::None);
    row("not minted", u"status=503@/auth/create_token"_s, {}, RenewalStep::Minting, Life::None);
    row("minted, no answer", u"cut@/auth/create_token"_s, {}, RenewalStep::Minting, Life::Dead);
    row("locked", {}, u"locked"_s, RenewalStep::Storing, Life::Dead);
    row("forgetful", {}, u"forgetful"_s, RenewalStep::Storing, Life::Dead, Kept::Unknown);
    row("twisting", {}, u"twisting"_s, RenewalStep::Storing, Life::Dead, Kept::Unknown);
    // The first call to each server tries the new token; those of its end come later.
    row("auth fails", u"status=503@/auth/list_projects*1"_s, {}, RenewalStep::Verifying,
        Life::Dead);
    row("api fails", u"status=503@/api/query*1"_s, {}, RenewalStep::Verifying, Life::Dead);
    row("api shows a page", u"html@/api/query*1"_s, {}, RenewalStep::Verifying, Life::Dead);
    row("api stays away", u"status=503@/api/query"_s, {}, RenewalStep::Verifying, Life::Unknown);
}

void TestTokenRenewal::everyFailingStepLeavesTheOldOne()
{
    QFETCH(QString, fault);
    QFETCH(QString, mood);
    RenewalBench bench;
    const QStringList before = bench.listedNames(u"owner"_s);
    QVERIFY(bench.server.setFaults(fault));
    if (mood == "locked"_L1)
        bench.keychain.writeError = SecretError::Locked;
    bench.keychain.isForgetful = mood == "forgetful"_L1;
    bench.keychain.isTwisting = mood == "twisting"_L1;
    const auto renewed = bench.renew();
    QVERIFY(renewed && *renewed);
    const TokenRenewal &result = **renewed;
    QVERIFY(!result.isRenewed());
    QVERIFY(result.failedIn.has_value());
    QTEST(int(*result.failedIn), "step");
    QTEST(int(result.newLife), "newLife");
    QTEST(int(result.kept), "kept");
    QCOMPARE(result.oldLife, Life::Alive);
    QCOMPARE(result.secret.has_value(), *result.failedIn == RenewalStep::Storing);
    QCOMPARE(result.api.has_value(), *result.failedIn != RenewalStep::Storing);
    QVERIFY(bench.server.setFaults({}));
    QVERIFY(bench.isAccepted(bench.own));
    QCOMPARE(bench.listedNames(u"owner"_s), before);
    if (result.kept == TokenRenewal::Kept::Old)
        QCOMPARE(bench.stored(), bench.own);
    QVERIFY(bench.replacedBy.isEmpty());
    const QString sentence = renewalSentence(result);
    QVERIFY(sentence.contains("The old token works on."_L1));
    QCOMPARE(sentence.contains("may be alive"_L1), result.newLife == Life::Unknown);
    QCOMPARE(sentence.contains("sign in again"_L1), result.kept != TokenRenewal::Kept::Old);
    QCOMPARE(sentence.contains("not be stored"_L1), result.secret.has_value());
    const auto list = bench.list(); // the same object goes on with the old one
    QVERIFY(list && *list);
    QCOMPARE(bench.journal.last().kind, u"token-not-renewed"_s);
}

void TestTokenRenewal::anOldOneThatMayLiveIsTold()
{
    RenewalBench bench;
    connect(bench.care.get(), &TokenCare::ownTokenReplaced, bench.care.get(),
            [&bench] { QVERIFY(bench.server.setFaults(u"status=503@/api/query"_s)); });
    const auto renewed = bench.renew();
    QVERIFY(renewed && *renewed);
    const TokenRenewal &result = **renewed;
    QCOMPARE(result.failedIn, std::optional(RenewalStep::RevokingOld));
    QVERIFY(result.isRenewed()); // there is no way back: the old one may be dead
    QCOMPARE(result.oldLife, Life::Unknown);
    QCOMPARE(result.newLife, Life::Alive);
    QCOMPARE(result.kept, TokenRenewal::Kept::New);
    QCOMPARE(fullFingerprintOf(bench.stored()), result.created.fingerprint);
    QVERIFY(renewalSentence(result).contains(fullFingerprintOf(bench.own).left(8)));
}

void TestTokenRenewal::aCancelledRenewalTakesBackWhatItMade()
{
    RenewalBench bench;
    const QStringList before = bench.listedNames(u"owner"_s);
    bool isCalled = false;
    bench.care->renew({}, bench.keychain, &bench.context,
                      [&isCalled](const auto &) { isCalled = true; });
    bench.care->cancel();
    QTRY_VERIFY(bench.list()->has_value()); // not busy any more
    QVERIFY(!isCalled);
    QCOMPARE(bench.requestsTo("/auth/create_token"), 1);
    QCOMPARE(bench.listedNames(u"owner"_s), before);
    QCOMPARE(bench.stored(), bench.own);
    QVERIFY(bench.isAccepted(bench.own));
}

void TestTokenRenewal::anotherDeskKeepsItsName()
{
    RenewalBench bench;
    bench.server.mintToken(u"owner"_s, 86'400, u"this device"_s);
    const auto renewed = bench.renew();
    QVERIFY(renewed && *renewed && (*renewed)->isRenewed());
    QCOMPARE((*renewed)->created.name, u"this device (2)"_s);
}

QTEST_GUILESS_MAIN(TestTokenRenewal)
#include "tst_tokenrenewal.moc"
