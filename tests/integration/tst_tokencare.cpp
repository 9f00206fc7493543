// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redact.h"
#include "session/errortext.h"
#include "session/tokencare.h"
#include "support/carebench.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using sandbox::Release;

using ErrorKind = TokenCareError::Kind;

namespace {

bool failedWith(const CareBench::Proof &proof, ErrorKind kind)
{
    return proof && !*proof && proof->error().kind == kind;
}

} // namespace

class TestTokenCare final : public QObject {
    Q_OBJECT
private slots:
    void listsWithoutValues_data();
    void listsWithoutValues();
    void revokesAndProves_data();
    void revokesAndProves();
    void fingerprintPrefixesAreChecked_data();
    void fingerprintPrefixesAreChecked();
    void anExpiredTokenIsItsOwnResult_data();
    void anExpiredTokenIsItsOwnResult();
    void trickyAnswersProveNothing_data();
    void trickyAnswersProveNothing();
    void aTokenRevokedEarlierIsNotProved();
    void aPastedTokenRevokesItself_data();
    void aPastedTokenRevokesItself();
    void aPastedTokenIsLoggedOutWhenRemovingIsRefused();
    void anEntryThatALogoutLeftIsClearedAway();
    void aPastedTokenNeedsNoAccount();
    void aPastedTokenThatIsNoneIsSentNowhere();
    void theOwnTokenMayBeRevokedToo();
    void theJournalHoldsNoValue();
    void oneThingAtATime();
    void aFailedListIsAnError();
    void cancelledWorkNeverCallsBack();
};

void TestTokenCare::listsWithoutValues_data()
{
    addReleases();
}

void TestTokenCare::listsWithoutValues()
{
    QFETCH(Release, release);
    CareBench bench(release);
    const auto tokens = bench.list();
    QVERIFY(tokens && *tokens);
    int own = 0;
    qint64 newest = std::numeric_limits<qint64>::max();
    for (const TokenInfo &token : **tokens) {
        own += token.thisDevice ? 1 : 0;
        QCOMPARE(token.fingerprint.size(), 64);
        QVERIFY(token.createdMs <= newest);
        newest = token.createdMs;
        if (token.thisDevice)
            QCOMPARE(token.fingerprint, fullFingerprintOf(bench.own));
        if (token.name == "old laptop"_L1) {
            QCOMPARE(token.fingerprint, fullFingerprintOf(bench.victim));
            QVERIFY(qAbs(token.expiresMs - bench.server.nowMs() - 30LL * 86'400'000) < 90'000'000);
        }
    }
    QCOMPARE(own, 1);
}

void TestTokenCare::revokesAndProves_data()
{
    addReleases();
}

void TestTokenCare::revokesAndProves()
{
    QFETCH(Release, release);
    CareBench bench(release);
    const QSignalSpy changed(bench.care.get(), &TokenCare::tokensChanged);
    const QString fingerprint = fullFingerprintOf(bench.victim);
    const auto proof = bench.revoke(fingerprint.left(8).toUpper());
    QVERIFY(proof && *proof);
    QCOMPARE((*proof)->fingerprint, fingerprint);
    QCOMPARE((*proof)->name, u"old laptop"_s);
    QVERIFY((*proof)->workedBefore);
    QCOMPARE((*proof)->listed, std::optional(false));
    QCOMPARE((*proof)->refusedByAuth, std::optional(true));
    QCOMPARE((*proof)->refusedByApi, std::optional(true));
    QVERIFY((*proof)->proved);
    QVERIFY(!(*proof)->alreadyExpired);
    QVERIFY(!(*proof)->thisDevice);
    QVERIFY(!(*proof)->removal && !(*proof)->trouble);
    QVERIFY((*proof)->atMs > 0);
    QVERIFY(bench.server.isRevoked(bench.victim));
    QVERIFY(!bench.server.isRevoked(bench.own));
    QVERIFY(!bench.listedNames(u"owner"_s).contains(u"old laptop"_s));
    QCOMPARE(changed.size(), 1);
    QVERIFY(proofSentence(**proof).startsWith("Dead."_L1));
}

void TestTokenCare::fingerprintPrefixesAreChecked_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("empty") << QString() << ErrorKind::BadFingerprint;
    QTest::newRow("too short") << u"04be77a"_s << ErrorKind::BadFingerprint;
    QTest::newRow("no hex") << u"04be77ag"_s << ErrorKind::BadFingerprint;
    QTest::newRow("too long") << QString(65, u'a') << ErrorKind::BadFingerprint;
    QTest::newRow("unknown") << u"00000000"_s << ErrorKind::NoSuchToken;
}

void TestTokenCare::fingerprintPrefixesAreChecked()
{
    QFETCH(QString, prefix);
    QFETCH(ErrorKind, kind);
    CareBench bench;
    QVERIFY(failedWith(bench.revoke(prefix), kind));
    QCOMPARE(bench.requestsTo("/auth/remove_token"), 0);
    QVERIFY(bench.journal.isEmpty());
}

void TestTokenCare::anExpiredTokenIsItsOwnResult_data()
{
    addReleases();
}

void TestTokenCare::anExpiredTokenIsItsOwnResult()
{
    QFETCH(Release, release);
    CareBench bench(release);
    const QByteArray expired = bench.server.mintToken(u"owner"_s, -3600, u"long ago"_s);
    const auto proof = bench.revoke(fullFingerprintOf(expired));
    QVERIFY(proof && *proof);
    QVERIFY((*proof)->alreadyExpired);
    QVERIFY(!(*proof)->proved);
    QVERIFY(!(*proof)->workedBefore);
    QVERIFY((*proof)->isRevokedOrExpired());
    // The removal answered 500 and worked all the same.
    QCOMPARE((*proof)->listed, std::optional(false));
    QVERIFY(!(*proof)->removal && !(*proof)->trouble);
    QVERIFY(!bench.listedNames(u"owner"_s).contains(u"long ago"_s));
    QCOMPARE(bench.journal.value(0).kind, u"token-expired"_s);
    QVERIFY(proofSentence(**proof).contains("expired"_L1));
}

void TestTokenCare::trickyAnswersProveNothing_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<std::optional<bool>>("auth");
    QTest::addColumn<std::optional<bool>>("api");
    using Known = std::optional<bool>;
    // The first of the two calls to each server is the one before the removal.
    QTest::newRow("api fails") << u"status=503@/api/query"_s << Known(true) << Known();
    QTest::newRow("api shows a page") << u"html@/api/query"_s << Known(true) << Known();
    QTest::newRow("api hangs up") << u"cut@/api/query"_s << Known(true) << Known();
    QTest::newRow("api talks nonsense") << u"garbage@/api/query"_s << Known(true) << Known();
    QTest::newRow("api refuses by a page") << u"status=401@/api/query"_s << Known(true) << Known();
    QTest::newRow("auth fails") << u"status=500@/auth/list_projects"_s << Known() << Known(true);
    QTest::newRow("auth shows a page") << u"html@/auth/list_projects"_s << Known() << Known(true);
    QTest::newRow("auth is reset") << u"reset@/auth/list_projects"_s << Known() << Known(true);
    QTest::newRow("auth refuses by a page")
        << u"status=401@/auth/list_projects"_s << Known() << Known(true);
    QTest::newRow("origin refused") << u"deny@/auth/list_projects"_s << Known() << Known(true);
}

void TestTokenCare::trickyAnswersProveNothing()
{
    QFETCH(QString, fault);
    QFETCH(std::optional<bool>, auth);
    QFETCH(std::optional<bool>, api);
    CareBench bench;
    // Everything works until the list was changed; then the servers start to misbehave.
    connect(bench.care.get(), &TokenCare::tokensChanged, bench.care.get(),
            [&bench, fault] { QVERIFY(bench.server.setFaults(fault)); });
    const auto proof = bench.revoke(fullFingerprintOf(bench.victim));
    QVERIFY(proof && *proof);
    QVERIFY((*proof)->workedBefore);
    QCOMPARE((*proof)->refusedByAuth, auth);
    QCOMPARE((*proof)->refusedByApi, api);
    QVERIFY(!(*proof)->proved);
    QVERIFY(!(*proof)->isRevokedOrExpired());
    QVERIFY((*proof)->trouble.has_value());
    QCOMPARE(bench.journal.value(0).kind, u"token-not-proved"_s);
    QVERIFY(proofSentence(**proof).startsWith("Not proved"_L1));
}

void TestTokenCare::aTokenRevokedEarlierIsNotProved()
{
    CareBench bench;
    bench.server.revoke(bench.victim); // still listed, as after a logout with it
    const auto proof = bench.revoke(fullFingerprintOf(bench.victim));
    QVERIFY(proof && *proof);
    QVERIFY(!(*proof)->workedBefore);
    QVERIFY(!(*proof)->proved);
    QVERIFY(!(*proof)->alreadyExpired);
    QVERIFY((*proof)->alreadyRevoked);
    QVERIFY(!(*proof)->removal && !(*proof)->trouble);
    QCOMPARE((*proof)->listed, std::optional(false)); // the dead entry went
    QCOMPARE((*proof)->refusedByAuth, std::optional(true));
    QCOMPARE((*proof)->refusedByApi, std::optional(true));
    QVERIFY(proofSentence(**proof).contains("had been revoked already"_L1));
    QCOMPARE(bench.journal.value(0).kind, u"token-revoked-before"_s);
}

void TestTokenCare::aPastedTokenRevokesItself_data()
{
    addReleases();
}

void TestTokenCare::aPastedTokenRevokesItself()
{
    QFETCH(Release, release);
    CareBench bench(release);
    const QByteArray leaked = bench.server.mintToken(u"viewer"_s, 86'400, u"leaked"_s);
    const auto claims = TokenCare::claimsOf(leaked);
    QVERIFY(claims.has_value());
    QCOMPARE(claims->username, u"viewer"_s);
    bench.server.http().clearSeen();
    const auto proof = bench.revokePasted(" " + leaked + "\n");
    QVERIFY(proof && *proof);
    QVERIFY2((*proof)->proved, qPrintable(proofSentence(**proof)));
    QCOMPARE((*proof)->fingerprint, fullFingerprintOf(leaked));
    QCOMPARE((*proof)->listed, std::optional<bool>()); // not our list to read
    QVERIFY(bench.server.isRevoked(leaked));
    QVERIFY(!bench.listedNames(u"viewer"_s).contains(u"leaked"_s));
    // The own token took no part in it.
    for (const sandbox::HttpRequest &request : bench.server.http().seen())
        if (request.path != "/auth/token/" + bench.server.userId(u"viewer"_s).toLatin1())
            QCOMPARE(request.header("authorization"), QByteArray("Bearer " + leaked));
}

void TestTokenCare::aPastedTokenIsLoggedOutWhenRemovingIsRefused()
{
    CareBench bench;
    QVERIFY(bench.server.setFaults(u"status=401@/auth/remove_token"_s));
    const auto proof = bench.revokePasted(bench.victim);
    QVERIFY(proof && *proof);
    QVERIFY((*proof)->proved);
    QCOMPARE(bench.requestsTo("/auth/logout"), 1);
    // Revoked, but logging out leaves the entry in the list.
    QCOMPARE((*proof)->listed, std::optional(true));
    QVERIFY((*proof)->isGhost());
    QVERIFY(proofSentence(**proof).contains("stays in the list"_L1));
    QVERIFY(bench.server.isRevoked(bench.victim));
}

void TestTokenCare::anEntryThatALogoutLeftIsClearedAway()
{
    CareBench bench;
    QVERIFY(bench.server.setFaults(u"status=401@/auth/remove_token*1"_s)); // by itself: refused
    const auto proof = bench.revokePasted(bench.victim);
    QVERIFY(proof && *proof && (*proof)->proved);
    QCOMPARE(bench.requestsTo("/auth/logout"), 1);
    QCOMPARE((*proof)->listed, std::optional(false));
}

void TestTokenCare::aPastedTokenNeedsNoAccount()
{
    CareBench bench;
    Connection server;
    server.baseUrl = bench.server.url();
    bench.care = std::make_unique<TokenCare>(server, QByteArray(), bench.clock);
    const auto proof = bench.revokePasted(bench.victim);
    QVERIFY(proof && *proof);
    QVERIFY((*proof)->proved);
}

void TestTokenCare::aPastedTokenThatIsNoneIsSentNowhere()
{
    CareBench bench;
    const qint64 before = bench.server.http().requestCount();
    QVERIFY(failedWith(bench.revokePasted("my secret password"), ErrorKind::NotAToken));
    QVERIFY(failedWith(bench.revokePasted(bench.victim.left(80)), ErrorKind::NotAToken));
    QVERIFY(failedWith(bench.revokePasted({}), ErrorKind::NotAToken));
    QCOMPARE(bench.server.http().requestCount(), before);
}

void TestTokenCare::theOwnTokenMayBeRevokedToo()
{
    CareBench bench;
    const auto proof = bench.revoke(fullFingerprintOf(bench.own));
    QVERIFY(proof && *proof);
    QVERIFY((*proof)->proved);
    QVERIFY((*proof)->thisDevice);
    QCOMPARE((*proof)->listed, std::optional<bool>());
    QVERIFY(bench.server.isRevoked(bench.own));
    QVERIFY(!bench.server.isRevoked(bench.victim));
    const auto tokens = bench.list();
    QVERIFY(tokens && !*tokens);
}

void TestTokenCare::theJournalHoldsNoValue()
{
    CareBench bench;
    QVERIFY(bench.revoke(fullFingerprintOf(bench.victim))->has_value());
    QCOMPARE(bench.journal.size(), 1);
    const TokenJournalEntry &entry = bench.journal.first();
    QCOMPARE(entry.kind, u"token-revoked"_s);
    QVERIFY(!entry.line.contains(QString::fromLatin1(bench.victim)));
    QVERIFY(!entry.line.contains(u'\n'));
    QCOMPARE(redacted(entry.line), entry.line);
    const QJsonObject line = QJsonDocument::fromJson(entry.line.toUtf8()).object();
    QCOMPARE(line["fingerprint"_L1].toString(), fullFingerprintOf(bench.victim));
    QCOMPARE(line["proved"_L1].toBool(), true);
    QCOMPARE(line["listed"_L1].toBool(true), false);
}

void TestTokenCare::oneThingAtATime()
{
    CareBench bench;
    int answers = 0;
    bench.care->revoke(fullFingerprintOf(bench.victim), &bench.context, [&](const auto &proof) {
        QVERIFY(proof && proof->proved);
        ++answers;
        arrived();
    });
    QVERIFY(failedWith(bench.revoke(fullFingerprintOf(bench.own)), ErrorKind::Busy));
    const auto tokens = bench.list();
    QVERIFY(tokens && !*tokens && tokens->error().kind == ErrorKind::Busy);
    QVERIFY(waitUntil([&answers] { return answers == 1; }));
    QVERIFY(!bench.server.isRevoked(bench.own));
}

void TestTokenCare::aFailedListIsAnError()
{
    CareBench bench;
    QVERIFY(bench.server.setFaults(u"status=502@/auth/token"_s));
    const auto tokens = bench.list();
    QVERIFY(tokens && !*tokens);
    QCOMPARE(tokens->error().kind, ErrorKind::Server);
    QVERIFY(tokens->error().api.has_value());
    QVERIFY(!errorSentence(tokens->error()).isEmpty());
    QVERIFY(failedWith(bench.revoke(fullFingerprintOf(bench.victim)), ErrorKind::Server));
    QVERIFY(!bench.server.isRevoked(bench.victim));
}

void TestTokenCare::cancelledWorkNeverCallsBack()
{
    CareBench bench;
    bool isCalled = false;
    bench.care->revoke(fullFingerprintOf(bench.victim), &bench.context,
                       [&isCalled](const auto &) { isCalled = true; });
    bench.care->cancel();
    const auto tokens = bench.list(); // a whole round trip later
    QVERIFY(tokens && *tokens);
    QVERIFY(!isCalled);
}

QTEST_GUILESS_MAIN(TestTokenCare)
#include "tst_tokencare.moc"
