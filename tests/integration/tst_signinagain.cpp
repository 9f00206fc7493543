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

/// Signing in again on the same device: what becomes of the token it had before.
class TestSignInAgain final : public QObject {
    Q_OBJECT
private slots:
    void theTokenBeforeIsRevokedLast_data();
    void theTokenBeforeIsRevokedLast();
    void aTokenWhoseValueIsGoneIsFoundInTheList();
    void changingToThisSessionOnlyEmptiesTheKeychain();
    void aTokenThatCannotBeRevokedIsTold_data();
    void aTokenThatCannotBeRevokedIsTold();
    void onlyWhatThisProgramMadeIsRevoked_data();
    void onlyWhatThisProgramMadeIsRevoked();
    void aPastedSessionStays_data();
    void aPastedSessionStays();
    void anotherServerNeverSeesIt();
    void theGatewayInFrontIsKept();
    void anotherAccountEndsItsOwn();
    void theSameTokenPastedAgainStays();
    void whoeverCancelsStaysSignedIn();
    void whatCannotBePutBackIsNotReplacedByADeadOne_data();
    void whatCannotBePutBackIsNotReplacedByADeadOne();
    void cancellingTooLateSignsIn();
    void invitationsAreTold_data();
    void invitationsAreTold();

private:
    static QString url(const SignInBench &bench) { return bench.server.url().toString(); }
    static Connection signedIn(SignInBench &bench, const SignInOptions &options = {},
                               const QString &user = u"owner"_s)
    {
        SignInAttempt attempt(bench);
        attempt.signIn.withPassword(url(bench), user, bench.passwordOf(user), options);
        attempt.wait();
        return attempt.finished.value_or(Connection());
    }
};

void TestSignInAgain::theTokenBeforeIsRevokedLast_data()
{
    QTest::addColumn<Release>("release");
    QTest::newRow("3.0") << Release::R3_0;
    QTest::newRow("3.9") << Release::R3_9;
    QTest::newRow("3.31") << Release::R3_31;
}

void TestSignInAgain::theTokenBeforeIsRevokedLast()
{
    QFETCH(Release, release);
    SignInBench bench(release);
    const Connection before = signedIn(bench);
    const QByteArray old = bench.secretOf(bench.keychain, before.id);
    QVERIFY(!old.isEmpty());
    SignInAttempt attempt(bench);
    bool wasAlive = false;
    QByteArray stored;
    connect(&attempt.signIn, &SignIn::stepChanged, &attempt.signIn, [&](SignInStep step) {
        if (step != SignInStep::ReplacingToken)
            return;
        wasAlive = !bench.server.isRevoked(old);
        stored = bench.keychain.values.value(before.id);
    });
    attempt.signIn.withPassword(url(bench), u"owner"_s, bench.passwordOf(u"owner"_s),
                                {.previous = before});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QCOMPARE(attempt.finished->id, before.id);
    QVERIFY(wasAlive);
    QCOMPARE(fullFingerprintOf(stored), attempt.finished->tokenFingerprint);
    QVERIFY(stored != old);
    QVERIFY(bench.server.isRevoked(old));
    QVERIFY(attempt.signIn.outcome().oldTokenRevoked);
    QVERIFY(!attempt.signIn.outcome().oldTokenLeft);
    QCOMPARE(bench.listedNames(u"owner"_s).count(defaultTokenName()), 1);
    QCOMPARE(bench.alive(), QSet<QByteArray>{stored});
    QCOMPARE(attempt.journal, QStringList{u"token-revoked"_s});
}

void TestSignInAgain::aTokenWhoseValueIsGoneIsFoundInTheList()
{
    SignInBench bench;
    const Connection before = signedIn(bench);
    const QByteArray old = bench.secretOf(bench.keychain, before.id);
    bench.keychain.values.clear(); // another keychain, or a session that has ended
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(url(bench), u"owner"_s, bench.passwordOf(u"owner"_s),
                                {.previous = before});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QVERIFY(bench.server.isRevoked(old));
    QVERIFY(attempt.signIn.outcome().oldTokenRevoked);
}

void TestSignInAgain::changingToThisSessionOnlyEmptiesTheKeychain()
{
    SignInBench bench;
    const Connection before = signedIn(bench);
    const QByteArray old = bench.secretOf(bench.keychain, before.id);
    SignInAttempt attempt(bench);
    bool wasKept = false;
    attempt.signIn.setJournal(
        [&](const TokenJournalEntry &) { wasKept = bench.keychain.values.contains(before.id); });
    attempt.signIn.withPassword(url(bench), u"owner"_s, bench.passwordOf(u"owner"_s),
                                {.previous = before, .sessionOnly = true});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QVERIFY(bench.server.isRevoked(old));
    QVERIFY(wasKept); // until its end was proved
    QVERIFY(bench.keychain.values.isEmpty());
    QCOMPARE(bench.memory.values.size(), 1);
}

void TestSignInAgain::aTokenThatCannotBeRevokedIsTold_data()
{
    QTest::addColumn<QString>("fault");
    const QString failing = u"status=503@/auth/remove_token,status=503@/auth/logout"_s;
    QTest::newRow("the server fails") << failing;
    QTest::newRow("a web page") << u"html@/auth/remove_token,html@/auth/logout"_s;
    // Which proves nothing: a missing right looks the same.
    QTest::newRow("refused by the auth server alone")
        << failing + u",expired@/auth/list_projects"_s;
}

void TestSignInAgain::aTokenThatCannotBeRevokedIsTold()
{
    QFETCH(QString, fault);
    SignInBench bench;
    const Connection before = signedIn(bench);
    const QByteArray old = bench.secretOf(bench.keychain, before.id);
    SignInAttempt attempt(bench);
    connect(&attempt.signIn, &SignIn::stepChanged, &attempt.signIn, [&](SignInStep step) {
        if (step == SignInStep::ReplacingToken)
            QVERIFY(bench.server.setFaults(fault));
    });
    attempt.signIn.withPassword(url(bench), u"owner"_s, bench.passwordOf(u"owner"_s),
                                {.previous = before});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QVERIFY(!bench.server.isRevoked(old));
    QCOMPARE(attempt.journal, QStringList{u"token-not-proved"_s});
    QVERIFY(attempt.signIn.outcome().oldTokenLeft);
    QVERIFY(!attempt.signIn.outcome().oldTokenRevoked);
    QVERIFY(outcomeSentences(attempt.signIn.outcome()).join(u' ').contains(u"still be alive"_s));
}

void TestSignInAgain::onlyWhatThisProgramMadeIsRevoked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("this device's") << defaultTokenName() << true;
    QTest::newRow("this device's second") << defaultTokenName() + u" (2)"_s << true;
    QTest::newRow("pasted") << u"ci pipeline"_s << false;
    QTest::newRow("another desk's") << u"Resilience Desk on elsewhere"_s << false;
    QTest::newRow("a host that begins alike") << defaultTokenName() + u"2"_s << false;
    QTest::newRow("in other words") << defaultTokenName() + u" (two)"_s << false;
}

void TestSignInAgain::onlyWhatThisProgramMadeIsRevoked()
{
    QFETCH(QString, name);
    QFETCH(bool, isOurs);
    SignInBench bench;
    const QByteArray old = bench.server.mintToken(u"owner"_s, 86'400, name);
    SignInAttempt first(bench);
    first.signIn.withToken(url(bench), old);
    QVERIFY(first.wait());
    SignInAttempt again(bench);
    again.signIn.withPassword(url(bench), u"owner"_s, bench.passwordOf(u"owner"_s),
                              {.previous = first.finished});
    QVERIFY(again.wait());
    QVERIFY(again.finished.has_value());
    QCOMPARE(bench.server.isRevoked(old), isOurs);
    const SignInOutcome &outcome = again.signIn.outcome();
    QCOMPARE(outcome.oldTokenRevoked, isOurs);
    QCOMPARE(outcome.oldTokenLeft, !isOurs);
    QCOMPARE(again.journal, isOurs ? QStringList{u"token-revoked"_s} : QStringList());
    if (isOurs)
        return;
    QCOMPARE(bench.requestsTo("/auth/remove_token"), 0);
    const QString said = outcomeSentences(outcome).join(u' ');
    QVERIFY(said.contains(u"stays alive"_s) && said.contains(fullFingerprintOf(old).left(8)));
}

void TestSignInAgain::aPastedSessionStays_data()
{
    QTest::addColumn<bool>("isRevoked");
    QTest::newRow("alive") << false;
    QTest::newRow("ended meanwhile") << true;
}

void TestSignInAgain::aPastedSessionStays()
{
    QFETCH(bool, isRevoked);
    SignInBench bench;
    const QByteArray session = bench.server.mintToken(u"owner"_s, 86'400); // in no list
    SignInAttempt first(bench);
    first.signIn.withToken(url(bench), session);
    QVERIFY(first.wait());
    if (isRevoked)
        bench.server.revoke(session);
    SignInAttempt again(bench);
    again.signIn.withPassword(url(bench), u"owner"_s, bench.passwordOf(u"owner"_s),
                              {.previous = first.finished});
    QVERIFY(again.wait());
    QVERIFY(again.finished.has_value());
    QCOMPARE(bench.server.isRevoked(session), isRevoked);
    QCOMPARE(again.signIn.outcome().oldTokenLeft, !isRevoked);
    QVERIFY(!again.signIn.outcome().oldTokenRevoked);
    QVERIFY(again.journal.isEmpty());
}

void TestSignInAgain::anotherServerNeverSeesIt()
{
    SignInBench bench;
    SignInBench other;
    const Connection before = signedIn(bench);
    const QByteArray old = bench.secretOf(bench.keychain, before.id);
    SignIn signIn(bench.keychain, bench.memory, bench.clock);
    std::optional<Connection> finished;
    connect(&signIn, &SignIn::finished, &signIn, [&](const Connection &connection) {
        finished = connection;
        arrived();
    });
    signIn.withPassword(url(other), u"owner"_s, other.passwordOf(u"owner"_s), {.previous = before});
    QVERIFY(waitUntil([&] { return finished.has_value(); }));
    for (const sandbox::HttpRequest &request : other.server.http().seen()) {
        QVERIFY(!request.header("authorization").contains(old));
        QVERIFY(!request.body.contains(old));
    }
    QVERIFY(signIn.outcome().oldTokenLeft);
    QVERIFY(!bench.server.isRevoked(old));
}

void TestSignInAgain::theGatewayInFrontIsKept()
{
    for (const bool isSame : {true, false}) {
        SignInBench bench;
        Connection before;
        before.id = u"c"_s;
        before.baseUrl = isSame ? bench.server.url() : QUrl(u"https://chaos.example.net"_s);
        before.gateway = ConnectionGateway{
            u"https://id.example.net"_s, u"desk"_s, u"X-Forwarded-Access-Token"_s, {}};
        SignInAttempt attempt(bench);
        attempt.signIn.withPassword(url(bench), u"owner"_s, bench.passwordOf(u"owner"_s),
                                    {.previous = before});
        QVERIFY(attempt.wait());
        QVERIFY(attempt.finished.has_value());
        QCOMPARE(attempt.finished->gateway.has_value(), isSame);
    }
}

void TestSignInAgain::anotherAccountEndsItsOwn()
{
    SignInBench bench;
    const Connection before = signedIn(bench, {}, u"viewer"_s);
    const QByteArray old = bench.secretOf(bench.keychain, before.id);
    const Connection after = signedIn(bench, {.previous = before});
    QCOMPARE(after.id, before.id);
    QVERIFY(bench.server.isRevoked(old));
    QVERIFY(!bench.listedNames(u"viewer"_s).contains(defaultTokenName()));
}

void TestSignInAgain::theSameTokenPastedAgainStays()
{
    SignInBench bench;
    const QByteArray own = bench.server.mintToken(u"owner"_s, 86'400, u"mine"_s);
    SignInAttempt first(bench);
    first.signIn.withToken(url(bench), own);
    QVERIFY(first.wait());
    SignInAttempt again(bench);
    again.signIn.withToken(url(bench), own, {.previous = first.finished});
    QVERIFY(again.wait());
    QVERIFY(again.finished.has_value());
    QVERIFY(!bench.server.isRevoked(own));
    QVERIFY(!again.steps.contains(SignInStep::ReplacingToken));
    QCOMPARE(bench.secretOf(bench.keychain, again.finished->id), own);
    // "For this session only" takes it out of the keychain all the same.
    SignInAttempt forNow(bench);
    forNow.signIn.withToken(url(bench), own, {.previous = again.finished, .sessionOnly = true});
    QVERIFY(forNow.wait());
    QVERIFY(forNow.finished.has_value());
    QVERIFY(!bench.server.isRevoked(own));
    QVERIFY(bench.keychain.values.isEmpty());
}

void TestSignInAgain::whoeverCancelsStaysSignedIn()
{
    SignInBench bench;
    const Connection before = signedIn(bench);
    const QByteArray old = bench.secretOf(bench.keychain, before.id);
    SignInAttempt attempt(bench);
    connect(&attempt.signIn, &SignIn::stepChanged, &attempt.signIn, [&](SignInStep step) {
        if (step == SignInStep::LoggingOut) // the new token is stored already
            attempt.signIn.cancel();
    });
    attempt.signIn.withPassword(url(bench), u"owner"_s, bench.passwordOf(u"owner"_s),
                                {.previous = before});
    QVERIFY(attempt.wait());
    QCOMPARE(attempt.failed->kind, SignInError::Kind::Cancelled);
    QCOMPARE(bench.secretOf(bench.keychain, before.id), old);
    QVERIFY(!bench.server.isRevoked(old));
    QCOMPARE(bench.listedNames(u"owner"_s).count(defaultTokenName()), 1);
}

void TestSignInAgain::whatCannotBePutBackIsNotReplacedByADeadOne_data()
{
    QTest::addColumn<SignInStep>("fails"); // the keychain, from here on
    QTest::addColumn<std::optional<SecretError>>("readError");
    QTest::addColumn<bool>("isNewKept");
    const std::optional<SecretError> none;
    QTest::newRow("the new one is stored") << SignInStep::LoggingOut << none << true;
    QTest::newRow("nobody can tell")
        << SignInStep::LoggingOut << std::optional(SecretError::Locked) << true;
    QTest::newRow("the old one still is") << SignInStep::Storing << none << false;
    QTest::newRow("the old one, unread")
        << SignInStep::Storing << std::optional(SecretError::TimedOut) << false;
}

void TestSignInAgain::whatCannotBePutBackIsNotReplacedByADeadOne()
{
    QFETCH(SignInStep, fails);
    QFETCH(std::optional<SecretError>, readError);
    QFETCH(bool, isNewKept);
    SignInBench bench;
    const Connection before = signedIn(bench);
    const QByteArray old = bench.secretOf(bench.keychain, before.id);
    SignInAttempt attempt(bench);
    connect(&attempt.signIn, &SignIn::stepChanged, &attempt.signIn, [&](SignInStep step) {
        if (step != fails)
            return;
        bench.keychain.writeError = SecretError::Denied;
        bench.keychain.readError = readError;
        if (step == SignInStep::LoggingOut)
            attempt.signIn.cancel();
    });
    attempt.signIn.withPassword(url(bench), u"owner"_s, bench.passwordOf(u"owner"_s),
                                {.previous = before});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    QVERIFY(!bench.server.isRevoked(old));
    const QByteArray stored = bench.keychain.values.value(before.id);
    QVERIFY(!bench.server.isRevoked(stored));
    QCOMPARE(stored != old, isNewKept);
    QCOMPARE(bench.listedNames(u"owner"_s).size(), isNewKept ? 2 : 1);
    const SignInError::LeftBehind &left = attempt.failed->leftBehind;
    QCOMPARE(left.notPutBack, isNewKept ? fullFingerprintOf(old) : QString());
    QCOMPARE(leftBehindSentence(*attempt.failed).contains(u"both are alive"_s), isNewKept);
}

void TestSignInAgain::cancellingTooLateSignsIn()
{
    SignInBench bench;
    const Connection before = signedIn(bench);
    SignInAttempt attempt(bench);
    connect(&attempt.signIn, &SignIn::stepChanged, &attempt.signIn, [&](SignInStep step) {
        if (step == SignInStep::ReplacingToken)
            attempt.signIn.cancel();
    });
    attempt.signIn.withPassword(url(bench), u"owner"_s, bench.passwordOf(u"owner"_s),
                                {.previous = before});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QCOMPARE(fullFingerprintOf(bench.secretOf(bench.keychain, before.id)),
             attempt.finished->tokenFingerprint);
}

void TestSignInAgain::invitationsAreTold_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << u"newcomer"_s << QString() << 1;
    QTest::newRow("none") << u"owner"_s << QString() << 0;
    // Not worth failing for.
    QTest::newRow("not told") << u"newcomer"_s << u"status=500@/auth/list_invitations"_s << 0;
}

void TestSignInAgain::invitationsAreTold()
{
    QFETCH(QString, user);
    QFETCH(QString, fault);
    QFETCH(int, count);
    SignInBench bench(Release::R3_6); // no initial password yet
    QVERIFY(bench.server.setFaults(fault));
    SignInAttempt attempt(bench);
    attempt.signIn.withPassword(url(bench), user, bench.passwordOf(user));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    const QList<Invitation> &told = attempt.signIn.outcome().invitations;
    QCOMPARE(told.size(), count);
    QCOMPARE(outcomeSentences(attempt.signIn.outcome()).size(), count);
    if (count > 0) {
        QCOMPARE(told.first().role, Role::Viewer);
        QVERIFY(!told.first().projectId.isEmpty());
        QVERIFY(!told.first().ownerName.isEmpty());
        QVERIFY(
            outcomeSentences(attempt.signIn.outcome()).first().contains(told.first().projectName));
    }
}

QTEST_GUILESS_MAIN(TestSignInAgain)
#include "tst_signinagain.moc"
