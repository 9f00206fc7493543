// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/noticebox.h"
#include "core/text.h"
#include "desk/lockdown.h"
#include "desk/profile.h"
#include "sandbox/http/server.h"
#include "sandbox/sandbox.h"
#include "settings/lockdowndialog.h"
#include "settings/newtokendialog.h"
#include "settings/tokenstab.h"
#include "support/faketime.h"
#include "welcome/signinpage.h"
#include "window/closinggate.h"
#include "window/lockdownflow.h"
#include "window/signinflow.h"
#include "window/tokensflow.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;

namespace {

sandbox::SandboxOptions smallSandbox()
{
    sandbox::SandboxOptions options;
    options.runs = 20;
    options.frozen = true;
    return options;
}

/// A desk with connections to one server or two, their tokens in memory, and its Tokens tab.
struct Bench {
    explicit Bench(int servers = 1)
    {
        if (!profile.load().isEmpty())
            qFatal("no profile");
        for (int i = 0; i < servers; ++i) {
            server.push_back(std::make_unique<sandbox::Sandbox>(smallSandbox()));
            if (const auto started = server.back()->start(); !started)
                qFatal("%s", qPrintable(started.error()));
            add(i);
        }
        flow.setConnection(connections.constFirst());
        tab.resize(1096, 700);
        tab.show();
        flow.shown();
        if (!QTest::qWaitFor([this] { return !tab.tokens().isEmpty(); }))
            qFatal("no list");
    }

    void add(int index)
    {
        sandbox::Sandbox &at = *server[static_cast<size_t>(index)];
        Connection connection;
        connection.id = u"c%1"_s.arg(index);
        connection.name = u"server %1"_s.arg(index);
        connection.baseUrl = at.url();
        connection.username = u"owner"_s;
        connection.userId = at.userId(u"owner"_s);
        connection.sessionOnly = true;
        tokens.append(at.mintToken(u"owner"_s, 86'400 * 80, u"this device"_s));
        connection.tokenFingerprint = fullFingerprintOf(tokens.last());
        connections.append(connection);
        profile.desk().adoptForNow(connection, tokens.last(), false);
    }
    QByteArray mint(const QString &name, int index = 0)
    {
        return server[static_cast<size_t>(index)]->mintToken(u"owner"_s, 86'400 * 80, name);
    }
    [[nodiscard]] bool isRevoked(const QByteArray &token, int index = 0) const
    {
        return server[static_cast<size_t>(index)]->isRevoked(token);
    }
    [[nodiscard]] int requestsTo(const QByteArray &path, int index = 0)
    {
        const auto seen = server[static_cast<size_t>(index)]->http().seen();
        return static_cast<int>(std::count_if(seen.cbegin(), seen.cend(), [&](const auto &one) {
            return one.path.startsWith(path);
        }));
    }
    [[nodiscard]] bool lists(const QByteArray &token) const
    {
        const QString print = fullFingerprintOf(token);
        return std::any_of(tab.tokens().cbegin(), tab.tokens().cend(),
                           [&](const TokenInfo &one) { return one.fingerprint == print; });
    }
    [[nodiscard]] bool isKept(int index = 0)
    {
        std::optional<bool> kept;
        profile.desk().memory().read(connections.at(index).id, &context,
                                     [&kept](const auto &found) { kept = bool(found); });
        return QTest::qWaitFor([&kept] { return kept.has_value(); }) && *kept;
    }
    /// Asks for a token until the server has made it; the answer is on its way.
    NewTokenDialog *beginToCreate(const QString &faults = {})
    {
        if (!server.front()->setFaults(u"latency=150@/auth/create_token;"_s + faults))
            return nullptr;
        tab.findChild<QPushButton *>(u"newTokenButton"_s)->click();
        auto *dialog = tab.findChild<NewTokenDialog *>();
        dialog->findChild<QLineEdit *>(u"newTokenName"_s)->setText(u"nightly"_s);
        dialog->findChild<QPushButton *>(u"createButton"_s)->click();
        const auto isMade = [this] { return requestsTo("/auth/create_token") == 1; };
        return QTest::qWaitFor(isMade) ? dialog : nullptr;
    }
    /// What was made, as the server has it.
    [[nodiscard]] QByteArray newest(const QList<QByteArray> &before)
    {
        for (const QByteArray &token : server.front()->issuedTokens()) {
            if (!before.contains(token))
                return token;
        }
        return {};
    }
    [[nodiscard]] QString notice() const
    {
        return tab.findChild<NoticeBox *>(u"tokensNotice"_s)->text();
    }
    [[nodiscard]] SignInForm form()
    {
        SignInForm form;
        form.url = server.front()->url().toString();
        form.username = u"owner"_s;
        form.sessionOnly = true;
        for (const sandbox::SandboxUser &user : server.front()->users()) {
            if (user.username == form.username)
                form.password = user.password.toUtf8();
        }
        return form;
    }
    [[nodiscard]] TokenLeases &leases() { return profile.desk().leases(); }

    test::FakeTime time;
    std::vector<std::unique_ptr<sandbox::Sandbox>> server;
    Profile profile{Profile::Kind::Demo, time};
    QObject context;
    QList<Connection> connections;
    QList<QByteArray> tokens; ///< of this device, by connection
    TokensTab tab;
    TokensFlow flow{profile, tab};
};

} // namespace

class TestTokensFlow final : public QObject {
    Q_OBJECT
private slots:
    void aTabThatIsOpenBeforeTheTokenIsReadIsNotSignedOut();
    void initTestCase();
    void theTabFollowsTheConnectionThatIsShown();
    void whatIsUnderWayEndsForItsConnection();
    void aChangedConnectionStrandsNothing();
    void waitsForWhoeverIsAtTheToken();
    void whatWaitsBehindARemovalComesToItsEnd();
    void aRenewalUndoesNoEdit();
    void aNewTokenIsKnownWhateverIsShown();
    void aNewTokenThatNobodyTakesIsRevoked();
    void aNewTokenThatMayBeAliveIsTold();
    void aRevokedOwnTokenLeavesNothingHere();
    void panicTakesInWhatIsNew();
    void panicBreaksOffASignIn();
    void panicBreaksOffASignInThatWaits();
    void signingInAgainWaitsForItsTurn();
    void leavingWaitsForATokenThatIsBeingMade();
};

void TestTokensFlow::initTestCase()
{
    // Never the keychain of whoever runs this.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
}

void TestTokensFlow::theTabFollowsTheConnectionThatIsShown()
{
    Bench bench(2);
    QVERIFY(bench.lists(bench.tokens.at(0)));
    bench.flow.setConnection(bench.connections.at(1));
    QVERIFY(bench.tab.tokens().isEmpty()); // not those of one server under the name of another
    QTRY_VERIFY(bench.lists(bench.tokens.at(1)));
    const qsizetype asked = bench.server[0]->http().seen().size();
    const QByteArray leaked = bench.mint(u"leaked"_s, 1);
    emit bench.tab.revokePastedRequested(leaked);
    QTRY_VERIFY(bench.isRevoked(leaked, 1));
    QTRY_VERIFY(bench.leases().isIdle());
    QCOMPARE(bench.server[0]->http().seen().size(), asked); // which must never see it
}

void TestTokensFlow::whatIsUnderWayEndsForItsConnection()
{
    Bench bench(2);
    const QByteArray other = bench.mint(u"other"_s);
    emit bench.tab.revokeOthersRequested();
    bench.flow.setConnection(bench.connections.at(1));
    QVERIFY(!bench.tab.tokens().isEmpty());
    QTRY_VERIFY(bench.isRevoked(other));
    QTRY_VERIFY(bench.lists(bench.tokens.at(1)));
    QVERIFY(!bench.isRevoked(bench.tokens.at(0)) && !bench.isRevoked(bench.tokens.at(1), 1));
}

void TestTokensFlow::aChangedConnectionStrandsNothing()
{
    Bench bench;
    const QByteArray other = bench.mint(u"other"_s);
    QVERIFY(bench.server[0]->setFaults(u"latency=100@/auth/remove_token"_s));
    bench.tab.setBusy(u"Revoking"_s);
    emit bench.tab.revokeOthersRequested();
    QTRY_VERIFY(bench.requestsTo("/auth/remove_token") > 0);
    Connection renamed = bench.connections.at(0);
    renamed.name = u"Production"_s;
    QVERIFY(bench.profile.desk().change(renamed).isEmpty());
    bench.flow.setConnection(renamed);
    QVERIFY(!bench.leases().isIdle());
    QTRY_VERIFY(bench.tab.findChild<QPushButton *>(u"newTokenButton"_s)->isEnabled());
    QVERIFY(bench.isRevoked(other));
}

void TestTokensFlow::waitsForWhoeverIsAtTheToken()
{
    Bench bench;
    const QByteArray other = bench.mint(u"other"_s);
    TokenLease lease = bench.leases().tryTake(u"c0"_s, &bench.context);
    const qsizetype asked = bench.server[0]->http().seen().size();
    emit bench.tab.revokeRequested(fullFingerprintOf(other));
    QVERIFY(bench.isKept()); // a moment
    QVERIFY(!bench.notice().isEmpty());
    QCOMPARE(bench.server[0]->http().seen().size(), asked);
    lease.release();
    QTRY_VERIFY(bench.isRevoked(other));
    QTRY_VERIFY(bench.leases().isIdle());
}

void TestTokensFlow::whatWaitsBehindARemovalComesToItsEnd()
{
    Bench bench(2);
    const QByteArray other = bench.mint(u"other"_s);
    const QByteArray leaked = bench.mint(u"leaked"_s);
    TokenLease lease = bench.leases().tryTake(u"c0"_s, &bench.context);
    emit bench.tab.revokeRequested(fullFingerprintOf(other));
    emit bench.tab.revokePastedRequested(leaked);
    QVERIFY(bench.profile.desk().remove(u"c0"_s).isEmpty());
    bench.flow.setConnection(bench.connections.at(1));
    lease.release();
    QTRY_VERIFY(bench.leases().isIdle());
    QVERIFY(bench.isRevoked(leaked)); // authenticates its own end
    QVERIFY(!bench.isRevoked(other)); // there is nothing any more to do it with
    QTRY_VERIFY(bench.lists(bench.tokens.at(1)));
}

void TestTokensFlow::aRenewalUndoesNoEdit()
{
    Bench bench(2);
    QVERIFY(bench.server[0]->setFaults(u"latency=150@/auth/create_token"_s));
    emit bench.tab.renewRequested();
    QTRY_COMPARE(bench.requestsTo("/auth/create_token"), 1);
    Connection edited = bench.connections.at(0);
    edited.name = u"Production"_s;
    QVERIFY(bench.profile.desk().change(edited).isEmpty());
    QTRY_VERIFY(bench.leases().isIdle());
    QVERIFY(bench.isRevoked(bench.tokens.at(0)));
    const auto saved = bench.profile.desk().connections().byId(u"c0"_s);
    QVERIFY(saved);
    QCOMPARE(saved->name, u"Production"_s);
    // Nor does it bring back what was removed, or leave its token alive.
    bench.flow.setConnection(bench.connections.at(1));
    QTRY_VERIFY(bench.lists(bench.tokens.at(1)));
    QVERIFY(bench.server[1]->setFaults(u"latency=150@/auth/create_token"_s));
    emit bench.tab.renewRequested();
    QTRY_COMPARE(bench.requestsTo("/auth/create_token", 1), 1);
    QVERIFY(bench.profile.desk().remove(u"c1"_s).isEmpty());
    QTRY_VERIFY(bench.leases().isIdle());
    QVERIFY(!bench.profile.desk().connections().byId(u"c1"_s) && !bench.isKept(1));
    QVERIFY(bench.isRevoked(bench.tokens.at(1), 1));
}

void TestTokensFlow::aNewTokenIsKnownWhateverIsShown()
{
    Bench bench(2);
    NewTokenDialog *dialog = bench.beginToCreate();
    QVERIFY(dialog);
    bench.flow.setConnection(bench.connections.at(1));
    auto *value = dialog->findChild<QPlainTextEdit *>(u"newTokenValue"_s);
    QTRY_VERIFY(!value->toPlainText().isEmpty());
    QVERIFY(bench.server[0]->issuedTokens().contains(value->toPlainText().toLatin1()));
    QTRY_VERIFY(bench.lists(bench.tokens.at(1)));
}

void TestTokensFlow::aNewTokenThatNobodyTakesIsRevoked()
{
    Bench bench;
    const QList<QByteArray> before = bench.server[0]->issuedTokens();
    NewTokenDialog *dialog = bench.beginToCreate();
    QVERIFY(dialog);
    dialog->reject();
    QTRY_VERIFY(bench.leases().isIdle());
    QVERIFY(bench.isRevoked(bench.newest(before)));
    QCOMPARE(bench.notice(), QString());
}

void TestTokensFlow::aNewTokenThatMayBeAliveIsTold()
{
    Bench bench;
    const QList<QByteArray> before = bench.server[0]->issuedTokens();
    NewTokenDialog *dialog =
        bench.beginToCreate(u"status=503@/auth/remove_token;status=503@/auth/logout"_s);
    QVERIFY(dialog);
    dialog->reject();
    QTRY_VERIFY(bench.leases().isIdle());
    QVERIFY(!bench.isRevoked(bench.newest(before)));
    QTRY_VERIFY(bench.lists(bench.newest(before))); // the list was read again
    QVERIFY2(bench.notice().contains(u"nightly"_s), qPrintable(bench.notice()));
    QVERIFY(bench.notice().contains(u"Revoke it in the list"_s));
}

void TestTokensFlow::aRevokedOwnTokenLeavesNothingHere()
{
    Bench bench;
    emit bench.tab.revokeRequested(fullFingerprintOf(bench.tokens.at(0)));
    QTRY_VERIFY(bench.leases().isIdle());
    QVERIFY(bench.isRevoked(bench.tokens.at(0)));
    QVERIFY(!bench.profile.desk().link(u"c0"_s));
    QCOMPARE(bench.profile.desk().status(u"c0"_s).kind, LinkStatus::Kind::SignedOut);
    QVERIFY(!bench.isKept());
}

void TestTokensFlow::panicTakesInWhatIsNew()
{
    Bench bench(2);
    QWidget window;
    LockdownFlow flow(bench.profile.desk(), window);
    const auto press = [&window](const char *button) {
        window.findChild<LockdownDialog *>()
            ->findChild<QPushButton *>(QLatin1StringView(button))
            ->click();
    };
    const QSignalSpy ended(&flow, &LockdownFlow::ended);
    QVERIFY(bench.server[1]->setFaults(u"reset"_s));
    flow.ask();
    press("confirmButton");
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(bench.isRevoked(bench.tokens.at(0)) && !bench.isRevoked(bench.tokens.at(1), 1));
    press("closeButton");
    QTRY_VERIFY(!window.findChild<LockdownDialog *>());
    // One is kept. Signed in again to the other, and to a third.
    bench.profile.desk().adoptForNow(bench.connections.at(0), bench.mint(u"again"_s), false);
    bench.server.push_back(std::make_unique<sandbox::Sandbox>(smallSandbox()));
    QVERIFY(bench.server.back()->start());
    bench.add(2);
    const QByteArray again = bench.profile.desk().link(u"c0"_s)->token();
    flow.ask();
    QVERIFY(window.findChild<LockdownDialog *>()
                ->findChild<QPushButton *>(u"confirmButton"_s)
                ->isVisible());
    QVERIFY(!bench.isRevoked(again));
    press("confirmButton");
    QTRY_COMPARE(ended.size(), 2);
    QVERIFY(bench.isRevoked(again));
    QVERIFY(bench.isRevoked(bench.tokens.at(2), 2));
    QVERIFY(!bench.profile.desk().link(u"c2"_s) && !bench.isKept(2));
}

void TestTokensFlow::panicBreaksOffASignIn()
{
    Bench bench;
    SignInPage page;
    SignInFlow flow(bench.profile, page);
    const QSignalSpy signedIn(&flow, &SignInFlow::signedIn);
    flow.begin();
    QVERIFY(bench.server[0]->setFaults(u"latency=150@/auth/create_token"_s));
    emit page.passwordSignInRequested(bench.form());
    QTRY_COMPARE(bench.requestsTo("/auth/create_token"), 1);
    Lockdown lockdown(bench.profile.desk());
    const QSignalSpy ended(&lockdown, &Lockdown::ended);
    lockdown.begin(Lockdown::Histories::Keep);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(signedIn.isEmpty());
    QVERIFY(bench.leases().isIdle());
    for (const QByteArray &token : bench.server[0]->issuedTokens()) { // the session, too
        const auto claims = TokenCare::claimsOf(token);
        QVERIFY(!claims || claims->username != "owner"_L1 || bench.isRevoked(token));
    }
}

void TestTokensFlow::panicBreaksOffASignInThatWaits()
{
    Bench bench;
    QVERIFY(bench.profile.desk().connections().save(bench.connections.at(0)));
    SignInPage page;
    SignInFlow flow(bench.profile, page);
    flow.beginAgain(bench.connections.at(0));
    TokenLease lease = bench.leases().tryTake(u"c0"_s, &bench.context);
    emit page.passwordSignInRequested(bench.form());
    QVERIFY(bench.isKept()); // a moment
    Lockdown lockdown(bench.profile.desk());
    const QSignalSpy ended(&lockdown, &Lockdown::ended);
    lockdown.begin(Lockdown::Histories::Keep);
    lease.release();
    QTRY_COMPARE(ended.size(), 1);
    QTRY_VERIFY(bench.leases().isIdle());
    QCOMPARE(bench.requestsTo("/auth/login"), 0); // not behind it either
}

void TestTokensFlow::signingInAgainWaitsForItsTurn()
{
    Bench bench;
    QVERIFY(bench.profile.desk().connections().save(bench.connections.at(0)));
    SignInPage page;
    SignInFlow flow(bench.profile, page);
    const QSignalSpy signedIn(&flow, &SignInFlow::signedIn);
    flow.beginAgain(bench.connections.at(0));
    TokenLease lease = bench.leases().tryTake(u"c0"_s, &bench.context);
    emit page.passwordSignInRequested(bench.form());
    QVERIFY(bench.isKept()); // a moment
    QCOMPARE(bench.requestsTo("/auth/login"), 0);
    emit page.abortRequested(); // waiting can be given up
    lease.release();
    QTRY_VERIFY(bench.leases().isIdle());
    emit page.passwordSignInRequested(bench.form());
    QTRY_COMPARE(signedIn.size(), 1);
    QCOMPARE(bench.requestsTo("/auth/login"), 1);
    QCOMPARE(signedIn.at(0).at(0).value<Connection>().id, u"c0"_s);
    QTRY_VERIFY(bench.leases().isIdle());
}

void TestTokensFlow::leavingWaitsForATokenThatIsBeingMade()
{
    Bench bench;
    QWidget window;
    window.show();
    ClosingGate gate(bench.profile.desk(), window);
    const QSignalSpy over(&gate, &ClosingGate::over);
    QVERIFY(gate.letsClose());
    const QList<QByteArray> before = bench.server[0]->issuedTokens();
    NewTokenDialog *dialog = bench.beginToCreate();
    QVERIFY(dialog);
    dialog->reject(); // as the end of the session does to all windows
    QVERIFY(!gate.letsClose());
    QVERIFY(!window.isVisible() && over.isEmpty());
    QTRY_COMPARE(over.size(), 1);
    QVERIFY(bench.isRevoked(bench.newest(before)));
    window.show();
    TokenLease lease = bench.leases().tryTake(u"c0"_s, &bench.context);
    QVERIFY(!gate.letsClose());
    window.show();
    lease.release();
    QCOMPARE(over.size(), 1); // somebody came back meanwhile
    // Nor does it take longer than anybody would wait.
    lease = bench.leases().tryTake(u"c0"_s, &bench.context);
    QVERIFY(!gate.letsClose());
    bench.time.advance(29s);
    QCOMPARE(over.size(), 1);
    bench.time.advance(2s);
    QCOMPARE(over.size(), 2);
    QVERIFY(gate.letsClose()); // quitting closes what is left, and must not be held up again
}

void TestTokensFlow::aTabThatIsOpenBeforeTheTokenIsReadIsNotSignedOut()
{
    Bench bench;
    Connection later = bench.connections.constFirst();
    later.id = u"later"_s;
    const QByteArray own = bench.mint(u"this device, later"_s);
    bench.profile.desk().memory().write(later.id, own, &bench.context, [](const auto &) {});
    bench.flow.setConnection(later);
    bench.flow.shown();
    QVERIFY(bench.tab.tokens().isEmpty());
    QVERIFY(bench.profile.desk().adopt(later).isEmpty());
    QTRY_VERIFY(bench.lists(own));
}

QTEST_MAIN(TestTokensFlow)
#include "tst_tokensflow.moc"
