// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/errortext.h"
#include "support/signinbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using sandbox::Release;

Q_DECLARE_METATYPE(rd::sandbox::Release)

using Kind = SignInError::Kind;
using Imported = SignInOutcome::Imported;

/// Taking over what litmusctl is signed in with.
class TestSignInImport final : public QObject {
    Q_OBJECT
private slots:
    void aSessionMakesATokenOfOurOwn_data();
    void aSessionMakesATokenOfOurOwn();
    void anApiTokenIsKeptAsItIs();
    void whatCannotBeUsedIsToldApart_data();
    void whatCannotBeUsedIsToldApart();
    void aFailureLeavesTheOtherProgramSignedIn_data();
    void aFailureLeavesTheOtherProgramSignedIn();
    void aFirstLoginIsSentToThePassword();

private:
    static QString url(const SignInBench &bench) { return bench.server.url().toString(); }
};

void TestSignInImport::aSessionMakesATokenOfOurOwn_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<bool>("ends");
    for (const Release release : {Release::R3_0, Release::R3_9, Release::R3_31}) {
        const QByteArray name = sandbox::releaseName(release).toLatin1();
        QTest::addRow("%s stays", name.constData()) << release << false;
        QTest::addRow("%s ends", name.constData()) << release << true;
    }
}

void TestSignInImport::aSessionMakesATokenOfOurOwn()
{
    QFETCH(Release, release);
    QFETCH(bool, ends);
    SignInBench bench(release);
    const QByteArray session = bench.server.mintToken(u"viewer"_s, 86'400);
    SignInAttempt attempt(bench);
    attempt.signIn.withImported(url(bench), session, ends);
    QVERIFY(attempt.wait());
    QVERIFY2(attempt.finished, attempt.failed ? qPrintable(errorSentence(*attempt.failed)) : "");
    const SignInOutcome &outcome = attempt.signIn.outcome();
    QCOMPARE(outcome.imported, Imported::Session);
    QCOMPARE(outcome.importedEnded, ends);
    QCOMPARE(outcomeSentences(outcome).size(), 1);
    QCOMPARE(bench.server.isRevoked(session), ends);
    const QByteArray stored = bench.secretOf(bench.keychain, attempt.finished->id);
    QVERIFY(!stored.isEmpty() && stored != session);
    QCOMPARE(attempt.finished->username, u"viewer"_s);
    QCOMPARE(bench.listedNames(u"viewer"_s).count(defaultTokenName()), 1);
    QVERIFY(attempt.finished->tokenExpiresMs > bench.server.nowMs() + 88LL * 86'400'000);
}

void TestSignInImport::anApiTokenIsKeptAsItIs()
{
    SignInBench bench;
    const QByteArray token = bench.server.mintToken(u"viewer"_s, 30 * 86'400, u"cli"_s);
    SignInAttempt attempt(bench);
    attempt.signIn.withImported(url(bench), token, true);
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QCOMPARE(attempt.signIn.outcome().imported, Imported::ApiToken);
    QVERIFY(!attempt.signIn.outcome().importedEnded);
    QCOMPARE(bench.secretOf(bench.keychain, attempt.finished->id), token);
    QVERIFY(!bench.server.isRevoked(token)); // logging out would revoke what was just stored
    QCOMPARE(bench.requestsTo("/auth/logout"), 0);
    QCOMPARE(bench.requestsTo("/auth/create_token"), 0);
}

void TestSignInImport::whatCannotBeUsedIsToldApart_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("expired") << u"expired"_s << Kind::ImportExpired;
    QTest::newRow("revoked") << u"revoked"_s << Kind::TokenRefused;
    QTest::newRow("no token") << u"nonsense"_s << Kind::NotAToken;
    QTest::newRow("nothing") << QString() << Kind::NotAToken;
}

void TestSignInImport::whatCannotBeUsedIsToldApart()
{
    QFETCH(QString, what);
    SignInBench bench;
    QByteArray token = what.toUtf8();
    if (what == "expired"_L1)
        token = bench.server.mintToken(u"owner"_s, -60);
    if (what == "revoked"_L1) {
        token = bench.server.mintToken(u"owner"_s, 3600);
        bench.server.revoke(token);
    }
    SignInAttempt attempt(bench);
    attempt.signIn.withImported(url(bench), token, true);
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QTEST(attempt.failed->kind, "kind");
    QCOMPARE(bench.requestsTo("/auth/logout"), 0);
    QVERIFY(bench.keychain.keys.isEmpty());
    QVERIFY(!errorSentence(*attempt.failed).isEmpty());
    if (what == "expired"_L1)
        QVERIFY(errorSentence(*attempt.failed).contains(u"expired"_s));
}

void TestSignInImport::aFailureLeavesTheOtherProgramSignedIn_data()
{
    QTest::addColumn<bool>("isSession");
    QTest::newRow("session") << true;
    QTest::newRow("API token") << false;
}

void TestSignInImport::aFailureLeavesTheOtherProgramSignedIn()
{
    QFETCH(bool, isSession);
    SignInBench bench;
    bench.keychain.writeError = SecretError::Locked;
    const QByteArray token =
        bench.server.mintToken(u"viewer"_s, 86'400, isSession ? QString() : u"cli"_s);
    const QStringList before = bench.listedNames(u"viewer"_s);
    SignInAttempt attempt(bench);
    attempt.signIn.withImported(url(bench), token, true);
    QVERIFY(attempt.wait());
    QCOMPARE(attempt.failed->kind, Kind::Store);
    QVERIFY(!attempt.failed->leftBehind.any());
    QVERIFY(!bench.server.isRevoked(token));
    QCOMPARE(bench.alive(), QSet<QByteArray>{token}); // what was made with it is dead
    QCOMPARE(bench.listedNames(u"viewer"_s), before);
}

void TestSignInImport::aFirstLoginIsSentToThePassword()
{
    SignInBench bench;
    const QByteArray session = bench.server.mintToken(u"newcomer"_s, 86'400);
    SignInAttempt attempt(bench);
    attempt.signIn.withImported(url(bench), session, false, {.waitsForNewPassword = true});
    QVERIFY(attempt.wait());
    QCOMPARE(attempt.failed->kind, Kind::PasswordChangeNeeded);
    QVERIFY(!bench.server.isRevoked(session));
}

QTEST_GUILESS_MAIN(TestSignInImport)
#include "tst_signinimport.moc"
