// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A desk whose server stands behind a gateway: Authlib's provider, a gateway that asks it, and the
// sandbox behind.

#include "desk/desk.h"
#include "desk/gatewayentry.h"
#include "desk/signout.h"
#include "gateway/gatewaysignin.h"
#include "sandbox/http/server.h"
#include "sandbox/sandbox.h"
#include "support/faketime.h"
#include "support/oidcprovider.h"
#include "support/signinbench.h"

#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;
using Kind = LinkStatus::Kind;

namespace {

const QString Header = u"x-forwarded-access-token"_s;

/// One life of a program; the keychain and the files outlast it.
struct Life {
    Life(const QString &folder, SecretStore &keychain, FakeTime &timer)
        : time(timer)
        , desk({.paths = Paths::below(folder),
                .keychain = keychain,
                .clock = timer,
                .timers = timer,
                .steadyMs = [&timer] { return timer.steadyMs(); }})
    {
        bool isOpen = false;
        if (!desk.load().isEmpty())
            qFatal("no profile");
        desk.openHistory(&context, [&isOpen](const auto &report) { isOpen = bool(report); });
        if (!QTest::qWaitFor([&isOpen] { return isOpen; }))
            qFatal("no history");
    }
    [[nodiscard]] Kind kind(const QString &id = u"c"_s) const { return desk.status(id).kind; }
    [[nodiscard]] bool reaches(Kind wanted, const QString &id = u"c"_s)
    {
        return QTest::qWaitFor(
            [&] {
                Link *link = desk.link(id);
                if (time.untilNext() == 0ms)
                    time.advance(0ms); // the first synchronisation goes on at once
                else if (wanted == Kind::UpToDate && link
                         && link->sync().state() == SyncState::Offline)
                    time.advance(1s); // a busy machine: tried again after a while
                return kind(id) == wanted;
            },
            20'000);
    }
    /// No poll is under way.
    [[nodiscard]] bool rests(const QString &id = u"c"_s)
    {
        const ConnectionSync &sync = desk.link(id)->sync();
        const auto isResting = [&sync] {
            return sync.state() != SyncState::Polling && sync.state() != SyncState::FirstSync;
        };
        return QTest::qWaitFor(isResting, 20'000);
    }
    /// The next poll has begun and ended. What is under way comes to an end before: its requests
    /// have the same time.
    [[nodiscard]] bool polls(const QString &id = u"c"_s)
    {
        ConnectionSync &sync = desk.link(id)->sync();
        if (!rests(id))
            return false;
        bool isOver = false;
        QObject here;
        QObject::connect(&sync, &ConnectionSync::roundFinished, &here,
                         [&isOver] { isOver = true; });
        time.advance(35s);
        return QTest::qWaitFor([&isOver] { return isOver; }, 20'000);
    }

    FakeTime &time;
    QObject context;
    Desk desk;
};

} // namespace

class TestDeskGateway final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    // One after the other with the same connection, so that it is read for the first time once.
    void pollsThroughTheGateway();
    void aTokenThatEndsIsRenewedInTime();
    void aRefusalIsAskedOnceMore();
    void aRefusedRenewalWantsTheUser();
    void aGatewayThatTakesNoToken();
    void whatAnotherProgramRenewedIsUsed();
    void aRestartNeedsNoBrowser();
    void theLastOneForgetsThePass();
    void aCommandIsTold();
    void nobodyComesBack();

private:
    [[nodiscard]] Connection connection(const QString &id = u"c"_s);
    void signIn(Desk &desk);
    [[nodiscard]] std::unique_ptr<Life> begin();
    /// A token of ChaosCenter's into the keychain.
    void keep(const QString &id);
    [[nodiscard]] QByteArray kept(const QString &id = u"c"_s);

    OidcProvider m_provider;
    std::unique_ptr<sandbox::Sandbox> m_server;
    QUrl m_gateway;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemorySecretStore> m_keychain;
    std::unique_ptr<FakeTime> m_time;
    std::unique_ptr<Life> m_life; ///< with one connection that polls
};

void TestDeskGateway::initTestCase()
{
    QVERIFY2(m_provider.start(), "python3-authlib and python3-flask are needed");
    sandbox::SandboxOptions options;
    options.runs = 20;
    options.frozen = true;
    m_server = std::make_unique<sandbox::Sandbox>(options);
    QVERIFY(m_server->start());
    m_gateway = m_provider.gatewayBefore(m_server->url().port());
    QVERIFY(m_gateway.isValid());
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<MemorySecretStore>();
    m_time = std::make_unique<FakeTime>(QDateTime::currentMSecsSinceEpoch());
    m_life = begin();
}

void TestDeskGateway::init()
{
    m_provider.setMood({});
}

void TestDeskGateway::cleanup()
{
    // The gateway's token stays with the gateway.
    for (const sandbox::HttpRequest &request : m_server->http().seen())
        QVERIFY(request.header(Header.toLatin1()).isEmpty());
}

Connection TestDeskGateway::connection(const QString &id)
{
    Connection made;
    made.id = id;
    made.name = id;
    made.baseUrl = m_gateway;
    made.caFile = QStringLiteral(RD_TEST_DATA "/tls/server.pem");
    made.proxy = u"none"_s;
    made.username = u"owner"_s;
    made.userId = m_server->userId(u"owner"_s);
    made.gateway = ConnectionGateway{m_provider.issuer(), u"desk"_s, u"X-Forwarded-Access-Token"_s,
                                     u"/callback"_s};
    return made;
}

void TestDeskGateway::signIn(Desk &desk)
{
    PlainBrowser browser;
    QUrl opened;
    bool isOver = false;
    const Connection wanted = connection();
    GatewaySignIn attempt(*desk.pool(), *m_time, *m_time,
                          [&opened](const QUrl &url) {
                              opened = url;
                              return true;
                          },
                          {});
    attempt.start(*gatewayConfigOf(wanted, {}), [&](Result<GatewayGrant, GatewayError> result) {
        isOver = true;
        if (result)
            desk.gateways().take(wanted, std::move(*result));
    });
    QTRY_VERIFY(!opened.isEmpty());
    QCOMPARE(browser.open(browser.signIn(opened)).status, 200);
    QTRY_VERIFY(isOver);
}

std::unique_ptr<Life> TestDeskGateway::begin()
{
    return std::make_unique<Life>(m_folder->path(), *m_keychain, *m_time);
}

void TestDeskGateway::keep(const QString &id)
{
    bool isKept = false;
    m_life->desk.keychain().write(id, m_server->mintToken(u"owner"_s, 86'400, id), this,
                                  [&isKept](const auto &) { isKept = true; });
    QTRY_VERIFY(isKept);
}

QByteArray TestDeskGateway::kept(const QString &id)
{
    std::optional<QByteArray> found;
    ConnectionSecretStore secrets(*m_keychain);
    secrets.read(secretKey(id, SecretPart::GatewayToken), this,
                 [&found](const auto &secret) { found = secret.value_or(QByteArray()); });
    [[maybe_unused]] const bool isRead = QTest::qWaitFor([&found] { return found.has_value(); });
    return found.value_or("?");
}

void TestDeskGateway::pollsThroughTheGateway()
{
    signIn(m_life->desk);
    const Connection made = connection();
    keep(made.id);
    QCOMPARE(m_life->desk.adopt(made), QString());
    QVERIFY(m_life->reaches(Kind::UpToDate));
    QVERIFY(m_provider.countOf(u"passed"_s) > 3);
    QCOMPARE(m_provider.countOf(u"refused"_s), 0);
    QVERIFY(!kept().isEmpty());

    // Whoever addresses the same server past the gateway shows nothing of it; cleanup() looks.
    Connection direct = connection(u"d"_s);
    direct.baseUrl = m_server->url();
    direct.gateway.reset();
    m_life->desk.adoptForNow(direct, m_server->mintToken(u"owner"_s, 86'400, u"d"_s), true);
    QVERIFY(m_life->reaches(Kind::UpToDate, u"d"_s));
    QCOMPARE(m_provider.countOf(u"refused"_s), 0);
}

void TestDeskGateway::aTokenThatEndsIsRenewedInTime()
{
    m_provider.setMood({{u"life"_s, 100}});
    signIn(m_life->desk);
    const qsizetype before = m_provider.seen().size();
    for (int poll = 0; poll < 4; ++poll)
        QVERIFY(m_life->polls());
    QTRY_VERIFY(m_provider.seen().size() > before);
    QCOMPARE(m_provider.countOf(u"refused"_s), 0);
    QCOMPARE(m_life->kind(), Kind::UpToDate);
}

void TestDeskGateway::aRefusalIsAskedOnceMore()
{
    QList<Kind> kinds;
    QObject here;
    connect(&m_life->desk, &Desk::statusChanged, &here, [&] { kinds << m_life->kind(); });
    m_provider.setMood({});
    m_provider.forgetTokens();
    QVERIFY(m_life->polls());
    QVERIFY(m_life->reaches(Kind::UpToDate));
    QVERIFY(m_provider.countOf(u"refused"_s) > 0);
    QCOMPARE(m_provider.seen().size(), 1);
    QVERIFY(!kinds.contains(Kind::GatewaySignIn));
    QVERIFY(!kinds.contains(Kind::SignedOut));
}

void TestDeskGateway::aRefusedRenewalWantsTheUser()
{
    m_provider.setMood({{u"token"_s, u"refuse:invalid_grant"_s}});
    m_provider.forgetTokens();
    QVERIFY(m_life->polls());
    QVERIFY(m_life->reaches(Kind::GatewaySignIn));
    QVERIFY(m_life->desk.status(u"c"_s).sentence.contains(u"wants you to sign in again"_s));
    QTRY_COMPARE(kept(), QByteArray()); // good for nothing
    // Nobody knocks until then, and the server's token is kept.
    QVERIFY(m_life->rests());
    const int refused = m_provider.countOf(u"refused"_s);
    for (int minute = 0; minute < 20; ++minute)
        m_time->advance(1min);
    QTest::qWait(50);
    QCOMPARE(m_provider.countOf(u"refused"_s), refused);
    QCOMPARE(m_life->kind(), Kind::GatewaySignIn);

    m_provider.setMood({});
    signIn(m_life->desk);
    QVERIFY(m_life->reaches(Kind::UpToDate));
    QCOMPARE(m_provider.countOf(u"refused"_s), 0);
    QTRY_VERIFY(!kept().isEmpty());
}

void TestDeskGateway::aGatewayThatTakesNoToken()
{
    m_provider.setMood({{u"gateway"_s, u"closed"_s}});
    QVERIFY(m_life->polls());
    QVERIFY(m_life->reaches(Kind::GatewaySignIn));
    QVERIFY(m_life->desk.status(u"c"_s).sentence.contains(u"X-Forwarded-Access-Token"_s));
    QCOMPARE(m_provider.seen().size(), 1); // one other token was got, and refused
    QVERIFY(!kept().isEmpty());            // it may have been the gateway's mood
    m_provider.setMood({});
    m_life->desk.refreshNow();
    QVERIFY(m_life->reaches(Kind::UpToDate));
}

void TestDeskGateway::whatAnotherProgramRenewedIsUsed()
{
    m_provider.setMood({{u"life"_s, 600}});
    signIn(m_life->desk);
    {
        const auto other = begin(); // the command line: each refresh token is good for one request
        bool isKept = false;
        other->desk.gateways().open(connection(), &other->context, [&isKept] { isKept = true; });
        QTRY_VERIFY(isKept);
        QVERIFY(!other->desk.gateways().hold(connection()));
    }
    const QByteArray others = kept();
    QVERIFY(m_life->rests());
    m_time->advance(550s);
    QTRY_VERIFY(kept() != others);
    QVERIFY(!kept().isEmpty()); // a third one, and no end of the sign-in
    QTRY_VERIFY(!m_life->desk.gateways().hold(connection()));
    m_life->desk.refreshNow(); // what was under way waited all that time
    QVERIFY(m_life->reaches(Kind::UpToDate));
}

void TestDeskGateway::aRestartNeedsNoBrowser()
{
    const QByteArray before = kept();
    m_life.reset();
    m_provider.forgetTokens();
    m_life = begin();
    m_life->desk.start();
    QVERIFY(m_life->reaches(Kind::UpToDate));
    QCOMPARE(m_provider.seen().size(), 1); // renewed once
    QCOMPARE(m_provider.countOf(u"refused"_s), 0);
    QVERIFY(!kept().isEmpty());
    QVERIFY(kept() != before); // and the next one is kept
}

void TestDeskGateway::theLastOneForgetsThePass()
{
    Connection second = connection(u"d"_s);
    second.proxy.clear(); // as the system says, which has none
    keep(second.id);
    QCOMPARE(m_life->desk.adopt(second), QString());
    QVERIFY(m_life->reaches(Kind::UpToDate, u"d"_s));
    QCOMPARE(m_provider.seen().size(), 0); // one pass for both
    QVERIFY(!kept().isEmpty());

    const auto signOut = [&](const Connection &which, bool removes) {
        SignOut job(m_life->desk, which, {.removesConnection = removes});
        job.begin();
        QTRY_VERIFY(job.isOver());
        QCOMPARE(job.state(), SignOut::State::Dead); // proved, through the gateway
    };
    signOut(connection(), false);
    QTRY_VERIFY(!kept(u"d"_s).isEmpty()); // its place is another one now
    QCOMPARE(kept(), QByteArray());
    QVERIFY(m_life->polls(u"d"_s));
    QCOMPARE(m_provider.countOf(u"refused"_s), 0);

    signOut(second, true);
    QTRY_COMPARE(kept(u"d"_s), QByteArray());
    QCOMPARE(kept(), QByteArray());
    const HttpWay &way = m_life->desk.pool()->way({}, {});
    QVERIFY(!m_life->desk.pool()->extraHeaderFor(m_gateway, way)); // nothing is shown any more
}

void TestDeskGateway::aCommandIsTold()
{
    keep(u"c"_s); // and nothing for its gateway
    m_life.reset();
    m_life = begin();
    std::optional<LinkTrouble> trouble;
    m_life->desk.withLink(connection(), &m_life->context,
                          [&trouble](const Result<Link *, LinkTrouble> &link) {
                              if (!link)
                                  trouble = link.error();
                          });
    QTRY_VERIFY(trouble.has_value());
    QVERIFY(std::holds_alternative<GatewayError>(*trouble));
    QCOMPARE(std::get<GatewayError>(*trouble).kind, GatewayError::Kind::SignInNeeded);
}

void TestDeskGateway::nobodyComesBack()
{
    const QStringList before = ownListeners(); // the sandbox's
    GatewayEntry entry(m_life->desk);
    std::optional<GatewayError> error;
    connect(&entry, &GatewayEntry::failed, this,
            [&error](const GatewayError &why) { error = why; });
    entry.begin(connection());
    QTRY_VERIFY(!entry.address().isEmpty());
    QVERIFY(ownListeners() != before);
    QCOMPARE(entry.deadlineMs(), m_time->nowMs() + std::chrono::milliseconds(5min).count());
    m_time->advance(5min);
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->kind, GatewayError::Kind::TimedOut);
    QCOMPARE(ownListeners(), before);
    QVERIFY(!entry.isRunning());

    auto closed = std::make_unique<GatewayEntry>(m_life->desk);
    closed->begin(connection());
    QTRY_VERIFY(!closed->address().isEmpty());
    closed.reset(); // with the window, for instance
    QCOMPARE(ownListeners(), before);
}

QTEST_GUILESS_MAIN(TestDeskGateway)
#include "tst_deskgateway.moc"
