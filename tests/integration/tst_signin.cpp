// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redact.h"
#include "session/errortext.h"
#include "session/signin.h"
#include "support/sandboxclient.h"
#include "support/signinbench.h"

#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using sandbox::Release;

Q_DECLARE_METATYPE(rd::sandbox::Release)

using Kind = SignInError::Kind;

class TestSignIn final : public QObject {
    Q_OBJECT
private slots:
    void leavesOneNamedTokenAndNoSession_data();
    void leavesOneNamedTokenAndNoSession();
    void aPastedTokenIsStoredAndNeverLoggedOut_data();
    void aPastedTokenIsStoredAndNeverLoggedOut();
    void keepsTheTokenInMemoryOnRequest();
    void signsInAgainUnderTheSameId();
    void desksOfOneUserGetNamesOfTheirOwn();
    void anAccountWithoutProjectsSignsIn_data();
    void anAccountWithoutProjectsSignsIn();
    void neverAsksForATokenThatIsBornDead_data();
    void neverAsksForATokenThatIsBornDead();
    void refusesWrongAccounts_data();
    void refusesWrongAccounts();
    void aFirstLoginIsRecognised_data();
    void aFirstLoginIsRecognised();
    void refusesBadPastes_data();
    void refusesBadPastes();
    void aFailedStoreLeavesNoToken_data();
    void aFailedStoreLeavesNoToken();
    void aFailedVerificationLeavesNoToken_data();
    void aFailedVerificationLeavesNoToken();
    void aTokenWhoseAnswerWasLostIsFoundAndRevoked();
    void anotherTokenOfTheSameNameSurvivesTheCleaningUp_data();
    void anotherTokenOfTheSameNameSurvivesTheCleaningUp();
    void anotherDesksTokenSurvivesTheCleaningUp_data();
    void anotherDesksTokenSurvivesTheCleaningUp();
    void tellsWhatItHadToLeaveBehind();
    void aSessionThatCannotBeEndedIsTold();
    void tellsAWebPageFromChaosCenter();
    void tellsARefusedOrigin();
    void nobodyThereIsOffline();
    void refusesAnAddressBeforeSendingAnything_data();
    void refusesAnAddressBeforeSendingAnything();
    void cancelCleansUpAtEveryStep_data();
    void cancelCleansUpAtEveryStep();
    void noSecretInErrorTexts();
};

namespace {

void addReleases()
{
    QTest::addColumn<Release>("release");
    QTest::newRow("3.0") << Release::R3_0;
    QTest::newRow("3.6") << Release::R3_6;
    QTest::newRow("3.9") << Release::R3_9;
    QTest::newRow("3.14") << Release::R3_14;
    QTest::newRow("3.31") << Release::R3_31;
}

} // namespace

void TestSignIn::leavesOneNamedTokenAndNoSession_data()
{
    addReleases();
}

void TestSignIn::leavesOneNamedTokenAndNoSession()
{
    QFETCH(Release, release);
    SignInBench bench(release);
    const QStringList before = bench.listedNames(u"owner"_s);
    bench.server.http().clearSeen();
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString() + u'/', u" owner "_s,
                                bench.passwordOf(u"owner"_s));
    QVERIFY(attempt.wait());
    QVERIFY2(attempt.finished, attempt.failed ? qPrintable(errorSentence(*attempt.failed)) : "");

    const Connection &connection = *attempt.finished;
    QVERIFY(!connection.id.isEmpty());
    QCOMPARE(connection.baseUrl, bench.server.url());
    QCOMPARE(connection.name, u"127.0.0.1"_s);
    QCOMPARE(connection.username, u"owner"_s);
    QCOMPARE(connection.userId, bench.server.userId(u"owner"_s));
    QVERIFY(connection.tokenExpiresMs > bench.server.nowMs() + 88LL * 86'400'000);
    QVERIFY(connection.tokenExpiresMs < bench.server.nowMs() + 92LL * 86'400'000);

    const QByteArray stored = bench.secretOf(bench.keychain, connection.id);
    QCOMPARE(fullFingerprintOf(stored), connection.tokenFingerprint);
    QVERIFY(bench.memory.keys.isEmpty());
    QCOMPARE(bench.alive(), QSet<QByteArray>{stored});
    QStringList expected = before;
    expected.append(defaultTokenName());
    QStringList after = bench.listedNames(u"owner"_s);
    expected.sort();
    after.sort();
    QCOMPARE(after, expected);
    QVERIFY(defaultTokenName().startsWith("Resilience Desk on "_L1));
    QVERIFY(!attempt.signIn.outcome().sessionLeft);
    QCOMPARE(attempt.steps, (QList<SignInStep>{SignInStep::CheckingServer, SignInStep::LoggingIn,
                                               SignInStep::ReadingUser, SignInStep::CreatingToken,
                                               SignInStep::Verifying, SignInStep::Storing,
                                               SignInStep::LoggingOut, SignInStep::Done}));
}

void TestSignIn::aPastedTokenIsStoredAndNeverLoggedOut_data()
{
    addReleases();
}

void TestSignIn::aPastedTokenIsStoredAndNeverLoggedOut()
{
    QFETCH(Release, release);
    SignInBench bench(release);
    const QByteArray token = bench.server.mintToken(u"viewer"_s, 86'400 * 30, u"mine"_s);
    SignInAttempt attempt(bench);
    attempt.signIn.withToken(bench.server.url().toString(), " Bearer " + token + "\n");
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QCOMPARE(attempt.finished->username, u"viewer"_s);
    QCOMPARE(attempt.finished->userId, bench.server.userId(u"viewer"_s));
    QCOMPARE(bench.secretOf(bench.keychain, attempt.finished->id), token);
    QCOMPARE(bench.requestsTo("/auth/logout"), 0);
    QCOMPARE(bench.requestsTo("/auth/create_token"), 0);
    QVERIFY(!bench.server.isRevoked(token));
}

void TestSignIn::keepsTheTokenInMemoryOnRequest()
{
    SignInBench bench;
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(
        bench.server.url().toString(), u"owner"_s, bench.passwordOf(u"owner"_s),
        {.connectionName = u"Here"_s, .tokenName = u"custom"_s, .days = 30, .sessionOnly = true});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QVERIFY(attempt.finished->sessionOnly);
    QCOMPARE(attempt.finished->name, u"Here"_s);
    QVERIFY(bench.keychain.keys.isEmpty());
    QCOMPARE(bench.memory.keys, QSet<QString>{attempt.finished->id});
    QVERIFY(bench.listedNames(u"owner"_s).contains(u"custom"_s));
}

void TestSignIn::signsInAgainUnderTheSameId()
{
    SignInBench bench;
    SignInAttempt attempt(bench);
    Connection known;
    known.id = u"known"_s;
    known.baseUrl = bench.server.url();
    attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                bench.passwordOf(u"owner"_s), {.previous = known});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QCOMPARE(attempt.finished->id, u"known"_s);
}

void TestSignIn::desksOfOneUserGetNamesOfTheirOwn()
{
    SignInBench bench;
    const auto signIn = [&bench](const std::optional<Connection> &previous) {
        SignInAttempt attempt(bench);
        attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                    bench.passwordOf(u"owner"_s), {.previous = previous});
        return attempt.wait() ? attempt.finished : std::nullopt;
    };
    const QString first = defaultTokenName();
    const QString second = first + u" (2)"_s;
    QVERIFY(signIn({}).has_value());
    const auto desk = signIn({}); // as it is for another machine, or another user of this one
    QVERIFY(desk.has_value());
    QCOMPARE(bench.listedNames(u"owner"_s), QStringList({first, second}));
    QVERIFY(signIn(desk).has_value());
    QCOMPARE(bench.listedNames(u"owner"_s), QStringList({first, second}));
}

void TestSignIn::anAccountWithoutProjectsSignsIn_data()
{
    addReleases();
}

void TestSignIn::anAccountWithoutProjectsSignsIn()
{
    // The login answers with the viewer's own project, which was deleted, and calls them its owner.
    QFETCH(Release, release);
    SignInBench bench(release);
    tests::SandboxClient client(bench.server.url());
    client.useToken(bench.server.mintToken(u"viewer"_s, 3600));
    const QString userId = bench.server.userId(u"viewer"_s);
    const auto listed = client.get(u"/auth/list_projects?page=0&limit=50"_s);
    const QJsonValue data = listed.json()["data"_L1];
    const QJsonArray projects = data.isArray() ? data.toArray() : data["projects"_L1].toArray();
    QVERIFY(!projects.isEmpty());
    for (const QJsonValue &project : projects) {
        const QJsonObject leaving{{u"projectID"_s, project["projectID"_L1]}, {u"userID"_s, userId}};
        QCOMPARE(client.post(u"/auth/leave_project"_s, leaving).status, 200);
    }
    SignInAttempt byPassword(bench);
    byPassword.signIn.withPassword(bench.server.url().toString(), u"viewer"_s,
                                   bench.passwordOf(u"viewer"_s));
    QVERIFY(byPassword.wait());
    QVERIFY2(byPassword.finished,
             byPassword.failed ? qPrintable(errorSentence(*byPassword.failed)) : "");
    SignInAttempt byToken(bench);
    byToken.signIn.withToken(bench.server.url().toString(),
                             bench.server.mintToken(u"viewer"_s, 86'400));
    QVERIFY(byToken.wait());
    QVERIFY2(byToken.finished, byToken.failed ? qPrintable(errorSentence(*byToken.failed)) : "");
}

void TestSignIn::neverAsksForATokenThatIsBornDead_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("none") << 0;
    QTest::newRow("negative") << -90;
}

void TestSignIn::neverAsksForATokenThatIsBornDead()
{
    // The server makes such a token without complaint, and it has expired before it arrives.
    QFETCH(int, days);
    SignInBench bench;
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                bench.passwordOf(u"owner"_s), {.days = days});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QVERIFY(attempt.finished->tokenExpiresMs > bench.server.nowMs() + 3'600'000);
}

void TestSignIn::refusesWrongAccounts_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<QString>("username");
    QTest::addColumn<bool>("rightPassword");
    QTest::addColumn<bool>("isDeactivated"); ///< as far as this release tells
    for (const Release release :
         {Release::R3_0, Release::R3_6, Release::R3_9, Release::R3_14, Release::R3_31}) {
        const QByteArray name = sandbox::releaseName(release).toLatin1();
        const bool tells = !sandbox::atLeast(release, Release::R3_9);
        QTest::addRow("%s wrong password", name.constData())
            << release << u"owner"_s << false << false;
        QTest::addRow("%s unknown", name.constData()) << release << u"nobody"_s << false << false;
        QTest::addRow("%s deactivated", name.constData())
            << release << u"former"_s << true << tells;
    }
}

void TestSignIn::refusesWrongAccounts()
{
    QFETCH(Release, release);
    QFETCH(QString, username);
    QFETCH(bool, rightPassword);
    QFETCH(bool, isDeactivated);
    SignInBench bench(release);
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString(), username,
                                rightPassword ? bench.passwordOf(username) : "Wrong-1!");
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QCOMPARE(attempt.failed->kind, Kind::Server);
    QCOMPARE(attempt.failed->step, SignInStep::LoggingIn);
    QCOMPARE(attempt.failed->api->kind,
             isDeactivated ? ApiError::Kind::Deactivated : ApiError::Kind::BadCredentials);
    QVERIFY(!attempt.failed->leftBehind.any());
    QVERIFY(bench.alive().isEmpty());
    QVERIFY(bench.keychain.keys.isEmpty());
}

void TestSignIn::aFirstLoginIsRecognised_data()
{
    QTest::addColumn<Release>("release");
    QTest::newRow("3.9") << Release::R3_9;
    QTest::newRow("3.14") << Release::R3_14;
    QTest::newRow("3.31") << Release::R3_31;
}

void TestSignIn::aFirstLoginIsRecognised()
{
    QFETCH(Release, release);
    SignInBench bench(release);
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString(), u"newcomer"_s,
                                bench.passwordOf(u"newcomer"_s));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QCOMPARE(attempt.failed->kind, Kind::PasswordChangeNeeded);
    QCOMPARE(attempt.failed->step, SignInStep::ReadingUser);
    QVERIFY(attempt.failed->link.toString().contains(bench.server.userId(u"newcomer"_s)));
    QVERIFY(!attempt.failed->leftBehind.any());
    QVERIFY(bench.alive().isEmpty());
    QCOMPARE(bench.requestsTo("/auth/create_token"), 0);
    QVERIFY(!bench.listedNames(u"newcomer"_s).contains(defaultTokenName()));
}

void TestSignIn::refusesBadPastes_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("a sentence") << u"my token"_s << Kind::NotAToken;
    QTest::newRow("nothing") << QString() << Kind::NotAToken;
    QTest::newRow("half a token") << u"half"_s << Kind::NotAToken;
    QTest::newRow("expired") << u"expired"_s << Kind::TokenExpired;
    QTest::newRow("revoked") << u"revoked"_s << Kind::TokenRefused;
    QTest::newRow("of another server") << u"foreign"_s << Kind::TokenRefused;
}

void TestSignIn::refusesBadPastes()
{
    QFETCH(QString, what);
    SignInBench bench;
    SignInBench other;
    QByteArray token = what.toUtf8();
    if (what == "half"_L1)
        token = bench.server.mintToken(u"owner"_s, 3600).left(60);
    if (what == "expired"_L1)
        token = bench.server.mintToken(u"owner"_s, -3600);
    if (what == "revoked"_L1) {
        token = bench.server.mintToken(u"owner"_s, 3600);
        bench.server.revoke(token);
    }
    if (what == "foreign"_L1) {
        token = other.server.mintToken(u"owner"_s, 3600);
        token.chop(4);
        token.append("AAAA");
    }
    SignInAttempt attempt(bench);
    attempt.signIn.withToken(bench.server.url().toString(), token);
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QTEST(attempt.failed->kind, "kind");
    QVERIFY(bench.keychain.keys.isEmpty());
    QVERIFY(!errorSentence(*attempt.failed).isEmpty());
    QCOMPARE(bench.requestsTo("/auth/logout"), 0);
}

void TestSignIn::aFailedStoreLeavesNoToken_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<SecretError>("error");
    QTest::addColumn<bool>("pasted");
    for (const bool pasted : {false, true}) {
        const QByteArray way = pasted ? "token, " : "password, ";
        QTest::addRow("%slocked", way.constData()) << u"write"_s << SecretError::Locked << pasted;
        QTest::addRow("%sno service", way.constData())
            << u"write"_s << SecretError::NoService << pasted;
        QTest::addRow("%slocked meanwhile", way.constData())
            << u"read"_s << SecretError::Locked << pasted;
        QTest::addRow("%sforgets", way.constData())
            << u"forget"_s << SecretError::NotVerified << pasted;
        QTest::addRow("%stwists", way.constData())
            << u"twist"_s << SecretError::NotVerified << pasted;
    }
}

void TestSignIn::aFailedStoreLeavesNoToken()
{
    QFETCH(QString, trouble);
    QFETCH(SecretError, error);
    QFETCH(bool, pasted);
    SignInBench bench(Release::R3_31);
    bench.keychain.isForgetful = trouble == "forget"_L1;
    bench.keychain.isTwisting = trouble == "twist"_L1;
    if (trouble == "write"_L1)
        bench.keychain.writeError = error;
    if (trouble == "read"_L1)
        bench.keychain.readError = error;
    const QByteArray own = bench.server.mintToken(u"owner"_s, 86'400, u"mine"_s);
    const QStringList before = bench.listedNames(u"owner"_s);
    SignInAttempt attempt(bench);
    if (pasted)
        attempt.signIn.withToken(bench.server.url().toString(), own);
    else
        attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                    bench.passwordOf(u"owner"_s));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QCOMPARE(attempt.failed->kind, Kind::Store);
    QCOMPARE(*attempt.failed->secret, error);
    QCOMPARE(attempt.failed->step, SignInStep::Storing);
    QVERIFY(!attempt.failed->leftBehind.any());
    QVERIFY(bench.keychain.keys.isEmpty());
    QCOMPARE(bench.listedNames(u"owner"_s), before);
    // What was there before is not ours to kill; what we made is dead.
    QVERIFY(!bench.server.isRevoked(own));
    QCOMPARE(bench.alive(), pasted ? QSet<QByteArray>{own} : QSet<QByteArray>{});
}

void TestSignIn::aFailedVerificationLeavesNoToken_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<QString>("fault");
    for (const Release release : {Release::R3_6, Release::R3_9, Release::R3_31}) {
        const QByteArray name = sandbox::releaseName(release).toLatin1();
        QTest::addRow("%s auth server fails", name.constData())
            << release << u"status=503@/auth/list_projects"_s;
        QTest::addRow("%s auth answers a page", name.constData())
            << release << u"html@/auth/list_projects"_s;
        QTest::addRow("%s auth hangs up", name.constData())
            << release << u"cut@/auth/list_projects"_s;
    }
}

void TestSignIn::aFailedVerificationLeavesNoToken()
{
    QFETCH(Release, release);
    QFETCH(QString, fault);
    SignInBench bench(release);
    const QStringList before = bench.listedNames(u"owner"_s);
    QVERIFY(bench.server.setFaults(fault));
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                bench.passwordOf(u"owner"_s));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QCOMPARE(attempt.failed->kind, Kind::Server);
    QCOMPARE(attempt.failed->step, SignInStep::Verifying);
    QVERIFY(!attempt.failed->leftBehind.any());
    QVERIFY(bench.server.setFaults({}));
    QCOMPARE(bench.listedNames(u"owner"_s), before);
    QVERIFY(bench.alive().isEmpty());
    QVERIFY(bench.keychain.keys.isEmpty());
}

void TestSignIn::aTokenWhoseAnswerWasLostIsFoundAndRevoked()
{
    SignInBench bench;
    const QStringList before = bench.listedNames(u"owner"_s);
    QVERIFY(bench.server.setFaults(u"cut@/auth/create_token"_s));
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                bench.passwordOf(u"owner"_s));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QCOMPARE(attempt.failed->step, SignInStep::CreatingToken);
    QCOMPARE(bench.requestsTo("/auth/create_token"), 1); // never repeated: it may act twice
    QCOMPARE(bench.requestsTo("/auth/remove_token"), 1);
    QVERIFY(!attempt.failed->leftBehind.any());
    QCOMPARE(bench.listedNames(u"owner"_s), before);
    QVERIFY(bench.alive().isEmpty());
}

void TestSignIn::anotherTokenOfTheSameNameSurvivesTheCleaningUp_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("made, answer lost") << u"cut@/auth/create_token"_s;
    QTest::newRow("never made") << u"status=503@/auth/create_token"_s;
}

void TestSignIn::anotherDesksTokenSurvivesTheCleaningUp_data()
{
    // A desk on a machine with the same name makes its own at the same time.
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isTold");
    const QString lost = u"cut@/auth/create_token"_s;
    QTest::newRow("with another life, ours lost") << lost << 30 << false;
    QTest::newRow("with another life, ours never made")
        << u"status=503@/auth/create_token"_s << 30 << false;
    QTest::newRow("nobody can tell which is whose") << lost << 90 << true;
}

void TestSignIn::anotherDesksTokenSurvivesTheCleaningUp()
{
    QFETCH(QString, fault);
    QFETCH(int, days);
    QFETCH(bool, isTold);
    SignInBench bench;
    QVERIFY(bench.server.setFaults(fault));
    SignInAttempt attempt(bench);
    QByteArray others;
    connect(&attempt.signIn, &SignIn::stepChanged, &attempt.signIn, [&](SignInStep step) {
        if (step == SignInStep::Undoing)
            others = bench.server.mintToken(u"owner"_s, days * 86'400, defaultTokenName());
    });
    attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                bench.passwordOf(u"owner"_s));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QVERIFY(!others.isEmpty() && !bench.server.isRevoked(others));
    QCOMPARE(attempt.failed->leftBehind.apiTokenName, isTold ? defaultTokenName() : QString());
    QCOMPARE(bench.listedNames(u"owner"_s).count(defaultTokenName()), isTold ? 2 : 1);
}

void TestSignIn::anotherTokenOfTheSameNameSurvivesTheCleaningUp()
{
    QFETCH(QString, fault);
    SignInBench bench;
    const QByteArray older = bench.server.mintToken(u"owner"_s, 86'400, u"mine"_s);
    QVERIFY(bench.server.setFaults(fault));
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                bench.passwordOf(u"owner"_s), {.tokenName = u"mine"_s});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QVERIFY(!bench.server.isRevoked(older));
    QCOMPARE(bench.listedNames(u"owner"_s).count(u"mine"_s), 1);
}

void TestSignIn::tellsWhatItHadToLeaveBehind()
{
    SignInBench bench;
    bench.keychain.writeError = SecretError::Denied;
    QVERIFY(bench.server.setFaults(u"status=503@/auth/remove_token,status=503@/auth/logout"_s));
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                bench.passwordOf(u"owner"_s));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QCOMPARE(attempt.failed->kind, Kind::Store);
    QCOMPARE(attempt.failed->leftBehind.apiTokenName, defaultTokenName());
    QVERIFY(attempt.failed->leftBehind.session);
    QCOMPARE(attempt.failed->leftBehind.userName, u"owner"_s);
    QVERIFY(leftBehindSentence(*attempt.failed).contains(defaultTokenName()));
}

void TestSignIn::aSessionThatCannotBeEndedIsTold()
{
    SignInBench bench;
    QVERIFY(bench.server.setFaults(u"cut@/auth/logout"_s));
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                bench.passwordOf(u"owner"_s));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value()); // signed in all the same
    QVERIFY(attempt.signIn.outcome().sessionLeft);
}

void TestSignIn::tellsAWebPageFromChaosCenter()
{
    SignInBench bench;
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString() + u"/getting-started"_s, u"owner"_s,
                                bench.passwordOf(u"owner"_s));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QCOMPARE(attempt.failed->api->kind, ApiError::Kind::NotLitmus);
    QCOMPARE(attempt.failed->step, SignInStep::CheckingServer);
    QCOMPARE(bench.requestsTo("/getting-started/auth/login"), 0); // no password went out
}

void TestSignIn::tellsARefusedOrigin()
{
    SignInBench bench(Release::R3_31, {u"^https://chaos\\.example\\.net$"_s});
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                bench.passwordOf(u"owner"_s));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QCOMPARE(attempt.failed->api->kind, ApiError::Kind::OriginRefused);
    QVERIFY(errorSentence(*attempt.failed).contains("ALLOWED_ORIGINS"_L1));
    QCOMPARE(bench.requestsTo("/auth/login"), 0);
}

void TestSignIn::nobodyThereIsOffline()
{
    SignInBench bench;
    quint16 port = 0;
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        port = taken.serverPort();
    }
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(u"127.0.0.1:%1"_s.arg(port), u"owner"_s, "x");
    QVERIFY(attempt.wait());
    QCOMPARE(attempt.failed->api->kind, ApiError::Kind::Offline);
}

void TestSignIn::refusesAnAddressBeforeSendingAnything_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("empty") << QString() << Kind::BadUrl;
    QTest::newRow("ftp") << u"ftp://a.example"_s << Kind::BadUrl;
    QTest::newRow("password inside") << u"http://owner:pw@127.0.0.1"_s << Kind::BadUrl;
}

void TestSignIn::refusesAnAddressBeforeSendingAnything()
{
    QFETCH(QString, url);
    SignInBench bench;
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(url, u"owner"_s, "x");
    QCOMPARE(attempt.ends, 0); // later, not inside the call
    QVERIFY(attempt.wait());
    QTEST(attempt.failed->kind, "kind");
    QCOMPARE(attempt.failed->step, SignInStep::CheckingServer);
}

void TestSignIn::cancelCleansUpAtEveryStep_data()
{
    QTest::addColumn<SignInStep>("step");
    QTest::newRow("checking") << SignInStep::CheckingServer;
    QTest::newRow("logging in") << SignInStep::LoggingIn;
    QTest::newRow("reading user") << SignInStep::ReadingUser;
    QTest::newRow("creating") << SignInStep::CreatingToken;
    QTest::newRow("verifying") << SignInStep::Verifying;
    QTest::newRow("storing") << SignInStep::Storing;
    QTest::newRow("logging out") << SignInStep::LoggingOut;
}

void TestSignIn::cancelCleansUpAtEveryStep()
{
    QFETCH(SignInStep, step);
    SignInBench bench;
    const QStringList before = bench.listedNames(u"owner"_s);
    SignInAttempt attempt(bench);
    connect(
        &attempt.signIn, &SignIn::stepChanged, &attempt.signIn, [&attempt, step](SignInStep now) {
            if (now == step) // from the event loop, as a click would
                QMetaObject::invokeMethod(
                    &attempt.signIn, [&attempt] { attempt.signIn.cancel(); }, Qt::QueuedConnection);
        });
    attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s,
                                bench.passwordOf(u"owner"_s));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QCOMPARE(attempt.failed->kind, Kind::Cancelled);
    QVERIFY(!attempt.failed->leftBehind.any());
    QVERIFY(bench.keychain.keys.isEmpty());
    QCOMPARE(bench.listedNames(u"owner"_s), before);
    QVERIFY(bench.alive().isEmpty());
    QCOMPARE(attempt.ends, 1);
}

void TestSignIn::noSecretInErrorTexts()
{
    SignInBench bench;
    bench.keychain.writeError = SecretError::Denied;
    QVERIFY(bench.server.setFaults(u"status=500@/auth/remove_token"_s));
    const QByteArray password = bench.passwordOf(u"owner"_s);
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(bench.server.url().toString(), u"owner"_s, password);
    QVERIFY(attempt.wait());
    const QString all = errorSentence(*attempt.failed) + leftBehindSentence(*attempt.failed)
                        + (attempt.failed->api ? attempt.failed->api->detail : QString())
                        + attempt.failed->link.toString();
    QVERIFY(!all.contains(QString::fromUtf8(password)));
    QCOMPARE(redacted(all), all);
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
