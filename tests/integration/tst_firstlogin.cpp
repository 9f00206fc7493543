// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/errortext.h"
#include "support/sandboxclient.h"
#include "support/signinbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using sandbox::Release;

Q_DECLARE_METATYPE(rd::sandbox::Release)
Q_DECLARE_METATYPE(rd::PasswordProblem)

using Kind = SignInError::Kind;
using PasswordState = SignInError::LeftBehind::Password;

/// Accounts that still have their initial password.
class TestFirstLogin final : public QObject {
    Q_OBJECT
private slots:
    void theRulesAreKnown_data();
    void theRulesAreKnown();
    void aNewPasswordLeadsOn_data();
    void aNewPasswordLeadsOn();
    void aGivenPasswordIsUsedOnlyWhenAskedFor();
    void whatDoesNotFitIsToldBeforeSending();
    void reasonsOfTheServerAreToldApart_data();
    void reasonsOfTheServerAreToldApart();
    void anAnswerThatWasLostIsLookedUp_data();
    void anAnswerThatWasLostIsLookedUp();
    void cancellingCleansUp_data();
    void cancellingCleansUp();
    void aLaterFailureTellsOfTheNewPassword();
    void noSecretInErrorTexts();

private:
    static QString url(const SignInBench &bench) { return bench.server.url().toString(); }
};

namespace {

const QByteArray Fresh = "Sandbox-fresh_2";

bool signsInWith(const SignInBench &bench, const QByteArray &password)
{
    tests::SandboxClient client(bench.server.url());
    return client
               .post(u"/auth/login"_s,
                     {{u"username"_s, u"newcomer"_s}, {u"password"_s, QString::fromUtf8(password)}})
               .status
           == 200;
}

} // namespace

void TestFirstLogin::theRulesAreKnown_data()
{
    using Problem = std::optional<PasswordProblem>;
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("fits") << QByteArray("Abcdef1!") << Problem();
    QTest::newRow("longest") << QByteArray("Abcdef1!Abcdef1!") << Problem();
    QTest::newRow("hash") << QByteArray("Abcdef1#") << Problem();
    QTest::newRow("empty") << QByteArray() << Problem(PasswordProblem::TooShort);
    QTest::newRow("short") << QByteArray("Abcde1!") << Problem(PasswordProblem::TooShort);
    // Characters count, not bytes.
    QTest::newRow("short in bytes only")
        << QByteArray("Äbc1!xX") << Problem(PasswordProblem::TooShort);
    QTest::newRow("long in bytes only") << QByteArray("Äbcdef1!Abcdef1!") << Problem();
    QTest::newRow("long") << QByteArray("Abcdef1!Abcdef1!x") << Problem(PasswordProblem::TooLong);
    QTest::newRow("no digit") << QByteArray("Abcdefg!") << Problem(PasswordProblem::NoDigit);
    QTest::newRow("no small") << QByteArray("ABCDEF1!") << Problem(PasswordProblem::NoLower);
    QTest::newRow("no capital") << QByteArray("abcdef1!") << Problem(PasswordProblem::NoUpper);
    QTest::newRow("nothing special")
        << QByteArray("Abcdef1-") << Problem(PasswordProblem::NoSpecial);
    QTest::newRow("the old one") << QByteArray("Old-one_1") << Problem(PasswordProblem::SameAsOld);
}

void TestFirstLogin::theRulesAreKnown()
{
    QFETCH(QByteArray, password);
    QTEST(problemOf(password, "Old-one_1"), "problem");
}

void TestFirstLogin::aNewPasswordLeadsOn_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<bool>("givenBefore");
    for (const bool before : {false, true}) {
        const char *when = before ? "given before" : "asked for";
        QTest::addRow("3.9 %s", when) << Release::R3_9 << before;
        QTest::addRow("3.14 %s", when) << Release::R3_14 << before;
        QTest::addRow("3.31 %s", when) << Release::R3_31 << before;
    }
}

void TestFirstLogin::aNewPasswordLeadsOn()
{
    QFETCH(Release, release);
    QFETCH(bool, givenBefore);
    SignInBench bench(release);
    const QByteArray initial = bench.passwordOf(u"newcomer"_s);
    SignInAttempt attempt(bench);
    int asked = 0;
    if (givenBefore)
        attempt.signIn.setNewPassword(Fresh);
    connect(&attempt.signIn, &SignIn::newPasswordNeeded, &attempt.signIn,
            [&](const std::optional<PasswordProblem> &refused) {
                QVERIFY(!refused);
                ++asked;
                attempt.signIn.setNewPassword(Fresh);
            });
    attempt.signIn.withPassword(url(bench), u"newcomer"_s, initial,
                                {.waitsForNewPassword = !givenBefore});
    QVERIFY(attempt.wait());
    QVERIFY2(attempt.finished, attempt.failed ? qPrintable(errorSentence(*attempt.failed)) : "");
    QCOMPARE(asked, givenBefore ? 0 : 1);
    QVERIFY(attempt.signIn.outcome().passwordChanged);
    QVERIFY(attempt.steps.contains(SignInStep::ChangingPassword));
    QVERIFY(signsInWith(bench, Fresh));
    QVERIFY(!signsInWith(bench, initial));
    // Then the normal way: one named token, stored, no session.
    QCOMPARE(bench.listedNames(u"newcomer"_s).count(defaultTokenName()), 1);
    QCOMPARE(fullFingerprintOf(bench.secretOf(bench.keychain, attempt.finished->id)),
             attempt.finished->tokenFingerprint);
    QCOMPARE(bench.requestsTo("/auth/logout"), 1);
    QCOMPARE(bench.requestsTo("/auth/update/password"), 1);
}

void TestFirstLogin::aGivenPasswordIsUsedOnlyWhenAskedFor()
{
    SignInBench bench;
    SignInAttempt attempt(bench);
    attempt.signIn.setNewPassword(Fresh);
    attempt.signIn.withPassword(url(bench), u"owner"_s, bench.passwordOf(u"owner"_s));
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QVERIFY(!attempt.signIn.outcome().passwordChanged);
    QCOMPARE(bench.requestsTo("/auth/update/password"), 0);
}

void TestFirstLogin::whatDoesNotFitIsToldBeforeSending()
{
    SignInBench bench;
    const QByteArray initial = bench.passwordOf(u"newcomer"_s);
    SignInAttempt attempt(bench);
    QList<std::optional<PasswordProblem>> asked;
    connect(&attempt.signIn, &SignIn::newPasswordNeeded, &attempt.signIn,
            [&](const std::optional<PasswordProblem> &refused) {
                asked.append(refused);
                const QList<QByteArray> answers{"short", initial, Fresh};
                attempt.signIn.setNewPassword(answers.at(asked.size() - 1));
            });
    attempt.signIn.withPassword(url(bench), u"newcomer"_s, initial, {.waitsForNewPassword = true});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.finished.has_value());
    QCOMPARE(asked, (QList<std::optional<PasswordProblem>>{std::nullopt, PasswordProblem::TooShort,
                                                           PasswordProblem::SameAsOld}));
    QCOMPARE(bench.requestsTo("/auth/update/password"), 1);

    // Nobody to ask again: an error that tells the reason.
    SignInBench other;
    SignInAttempt once(other);
    once.signIn.setNewPassword("short");
    once.signIn.withPassword(url(other), u"newcomer"_s, other.passwordOf(u"newcomer"_s));
    QVERIFY(once.wait());
    QCOMPARE(once.failed->kind, Kind::NewPasswordRefused);
    QCOMPARE(errorSentence(*once.failed), errorSentence(PasswordProblem::TooShort));
    QVERIFY(other.alive().isEmpty());
}

void TestFirstLogin::reasonsOfTheServerAreToldApart_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<ApiError::Kind>("api");
    // All three come with status 401.
    QTest::newRow("policy") << u"policy"_s << Kind::NewPasswordRefused << ApiError::Kind::Offline;
    QTest::newRow("old password") << u"old"_s << Kind::Server << ApiError::Kind::BadCredentials;
    QTest::newRow("session") << u"session"_s << Kind::Server << ApiError::Kind::MaybeSignedOut;
}

void TestFirstLogin::reasonsOfTheServerAreToldApart()
{
    QFETCH(QString, trouble);
    QFETCH(Kind, kind);
    QFETCH(ApiError::Kind, api);
    // 3.9 takes no '#', which this program cannot know before.
    SignInBench bench(Release::R3_9);
    const QByteArray initial = bench.passwordOf(u"newcomer"_s);
    SignInAttempt attempt(bench);
    std::optional<PasswordProblem> told;
    connect(&attempt.signIn, &SignIn::newPasswordNeeded, &attempt.signIn,
            [&](const std::optional<PasswordProblem> &refused) {
                if (refused) {
                    told = refused;
                    return attempt.signIn.cancel();
                }
                const QByteArray session = bench.alive().values().constFirst();
                if (trouble == "old"_L1) { // somebody else was faster
                    tests::SandboxClient client(bench.server.url());
                    client.useToken(session);
                    client.post(u"/auth/update/password"_s,
                                {{u"oldPassword"_s, QString::fromUtf8(initial)},
                                 {u"newPassword"_s, u"Sandbox_else_1"_s}});
                }
                if (trouble == "session"_L1)
                    bench.server.revoke(session);
                attempt.signIn.setNewPassword(trouble == "policy"_L1 ? "Abcdefg1#" : Fresh);
            });
    attempt.signIn.withPassword(url(bench), u"newcomer"_s, initial, {.waitsForNewPassword = true});
    QVERIFY(attempt.wait());
    QVERIFY(attempt.failed.has_value());
    if (kind == Kind::NewPasswordRefused) {
        QCOMPARE(told, std::optional(PasswordProblem::Refused)); // asked again, then cancelled
        QCOMPARE(attempt.failed->kind, Kind::Cancelled);
    } else {
        QVERIFY(!told);
        QCOMPARE(attempt.failed->kind, kind);
        QCOMPARE(attempt.failed->api->kind, api);
    }
    QCOMPARE(attempt.failed->leftBehind.password, PasswordState::AsBefore);
    QVERIFY(!signsInWith(bench, Fresh));
    QVERIFY(bench.keychain.keys.isEmpty());
}

void TestFirstLogin::anAnswerThatWasLostIsLookedUp_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("succeeds");
    QTest::addColumn<PasswordState>("state");
    QTest::addColumn<bool>("isChanged");
    // The sandbox cuts the answer of what was done; a status comes instead of doing it.
    QTest::newRow("done, not told")
        << u"cut@/auth/update/password"_s << true << PasswordState::Changed << true;
    QTest::newRow("not done") << u"status=500@/auth/update/password"_s << false
                              << PasswordState::AsBefore << false;
    QTest::newRow("unknown") << u"cut@/auth/update/password"_s << false << PasswordState::Unsure
                             << true;
}

void TestFirstLogin::anAnswerThatWasLostIsLookedUp()
{
    QFETCH(QString, fault);
    QFETCH(bool, succeeds);
    QFETCH(PasswordState, state);
    SignInBench bench;
    SignInAttempt attempt(bench);
    attempt.signIn.setNewPassword(Fresh);
    connect(&attempt.signIn, &SignIn::stepChanged, &attempt.signIn, [&](SignInStep step) {
        if (step != SignInStep::ChangingPassword)
            return;
        const QString more =
            state == PasswordState::Unsure ? u",status=503@/auth/get_user"_s : u""_s;
        QVERIFY(bench.server.setFaults(fault + more));
    });
    attempt.signIn.withPassword(url(bench), u"newcomer"_s, bench.passwordOf(u"newcomer"_s));
    QVERIFY(attempt.wait());
    QCOMPARE(attempt.finished.has_value(), succeeds);
    if (!succeeds) {
        QCOMPARE(attempt.failed->leftBehind.password, state);
        QCOMPARE(leftBehindSentence(*attempt.failed).isEmpty(), state == PasswordState::AsBefore);
    }
    QVERIFY(bench.server.setFaults({}));
    QTEST(signsInWith(bench, Fresh), "isChanged");
}

void TestFirstLogin::cancellingCleansUp_data()
{
    QTest::addColumn<SignInStep>("step");
    QTest::addColumn<PasswordState>("state");
    QTest::newRow("waiting") << SignInStep::NewPassword << PasswordState::AsBefore;
    QTest::newRow("changing") << SignInStep::ChangingPassword << PasswordState::Changed;
}

void TestFirstLogin::cancellingCleansUp()
{
    QFETCH(SignInStep, step);
    QFETCH(PasswordState, state);
    SignInBench bench;
    SignInAttempt attempt(bench);
    connect(&attempt.signIn, &SignIn::newPasswordNeeded, &attempt.signIn, [&] {
        if (step != SignInStep::NewPassword)
            attempt.signIn.setNewPassword(Fresh);
    });
    connect(&attempt.signIn, &SignIn::stepChanged, &attempt.signIn, [&](SignInStep now) {
        if (now == step)
            QMetaObject::invokeMethod(
                &attempt.signIn, [&attempt] { attempt.signIn.cancel(); }, Qt::QueuedConnection);
    });
    attempt.signIn.withPassword(url(bench), u"newcomer"_s, bench.passwordOf(u"newcomer"_s),
                                {.waitsForNewPassword = true});
    QVERIFY(attempt.wait());
    QCOMPARE(attempt.failed->kind, Kind::Cancelled);
    QCOMPARE(attempt.failed->leftBehind.password, state);
    QVERIFY(bench.alive().isEmpty());
    QCOMPARE(signsInWith(bench, Fresh), state == PasswordState::Changed);
}

void TestFirstLogin::aLaterFailureTellsOfTheNewPassword()
{
    SignInBench bench;
    bench.keychain.writeError = SecretError::Locked;
    SignInAttempt attempt(bench);
    attempt.signIn.setNewPassword(Fresh);
    attempt.signIn.withPassword(url(bench), u"newcomer"_s, bench.passwordOf(u"newcomer"_s));
    QVERIFY(attempt.wait());
    QCOMPARE(attempt.failed->kind, Kind::Store);
    QCOMPARE(attempt.failed->leftBehind.password, PasswordState::Changed);
    QVERIFY(leftBehindSentence(*attempt.failed).contains(u"newcomer"_s));
    QVERIFY(bench.alive().isEmpty());
}

void TestFirstLogin::noSecretInErrorTexts()
{
    SignInBench bench;
    const QByteArray initial = bench.passwordOf(u"newcomer"_s);
    QVERIFY(bench.server.setFaults(u"status=500@/auth/update/password"_s));
    SignInAttempt attempt(bench);
    attempt.signIn.setNewPassword(Fresh);
    attempt.signIn.withPassword(url(bench), u"newcomer"_s, initial);
    QVERIFY(attempt.wait());
    const QString all = errorSentence(*attempt.failed) + leftBehindSentence(*attempt.failed)
                        + (attempt.failed->api ? attempt.failed->api->detail : QString());
    for (const QByteArray &secret : {initial, Fresh})
        QVERIFY(!all.contains(QString::fromUtf8(secret)));
}

QTEST_GUILESS_MAIN(TestFirstLogin)
#include "tst_firstlogin.moc"
