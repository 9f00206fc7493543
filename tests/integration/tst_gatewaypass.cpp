// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/gatewaypass.h"

#include "session/connectionsecrets.h"
#include "support/faketime.h"
#include "support/testserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using test::TestServer;
using State = GatewayPass::State;

namespace {

/// A store that says no, where a test wants it to.
class Store final : public SecretStore {
public:
    void read(const QString &key, const QObject *context, Read done) override
    {
        if (error)
            later(context, [done, error = *error] { done(Failure{error}); });
        else
            m_below.read(key, context, std::move(done));
        if (const auto call = std::exchange(afterRead, {}))
            call();
    }
    void write(const QString &key, const QByteArray &secret, const QObject *context,
               Done done) override
    {
        if (error)
            later(context, [done, error = *error] { done(Failure{error}); });
        else
            m_below.write(key, secret, context, std::move(done));
    }
    void remove(const QString &key, const QObject *context, Done done) override
    {
        m_below.remove(key, context, std::move(done));
    }

    std::optional<SecretError> error;
    /// Once: what another program does right after the next reading.
    std::function<void()> afterRead;

private:
    static void later(const QObject *context, const std::function<void()> &call)
    {
        QMetaObject::invokeMethod(const_cast<QObject *>(context), call, Qt::QueuedConnection);
    }
    MemorySecretStore m_below;
};

struct Bench {
    Bench()
    {
        const QByteArray origin = provider.origin();
        provider.on("/.well-known/openid-configuration",
                    {.body = "{\"issuer\":\"" + origin + "\",\"authorization_endpoint\":\"" + origin
                             + "/authorize\",\"token_endpoint\":\"" + origin + "/token\"}"});
        server.on("/auth/status", {});
        connection.id = u"c"_s;
        connection.baseUrl = server.url();
        connection.gateway = ConnectionGateway{
            QString::fromLatin1(origin), u"desk"_s, u"X-Forwarded-Access-Token"_s, {}};
    }
    void make()
    {
        pass = std::make_unique<GatewayPass>(connection, *gatewayConfigOf(connection, {}),
                                             GatewayPass::Services{.pool = pool,
                                                                   .timers = time,
                                                                   .clock = time,
                                                                   .store = store,
                                                                   .key = u"c/gateway"_s,
                                                                   .dice = [] { return 0.0; },
                                                                   .onLoopbackHttp = true});
    }
    void answers(const QByteArray &access, const QByteArray &refresh)
    {
        provider.on("/token", {.body = "{\"access_token\":\"" + access
                                       + "\",\"token_type\":\"Bearer\",\"expires_in\":600,"
                                         "\"refresh_token\":\""
                                       + refresh + "\"}"});
    }
    void keep(const QByteArray &refresh)
    {
        store.write(u"c/gateway"_s, refresh, &context, [](const auto &) {});
        QTest::qWait(0);
    }
    /// What a sign-in brings: tokens for ten minutes.
    [[nodiscard]] GatewayGrant grant() const
    {
        GatewayGrant made;
        made.tokens.accessToken = "access1";
        made.tokens.refreshToken = "refresh1";
        made.tokens.expiresAtMs = time.nowMs() + 600'000;
        made.provider = {QString::fromLatin1(provider.origin()), provider.url(u"/authorize"_s),
                         provider.url(u"/token"_s), false};
        return made;
    }
    /// What the store keeps; empty for nothing.
    [[nodiscard]] QByteArray kept()
    {
        std::optional<QByteArray> found;
        store.read(u"c/gateway"_s, &context,
                   [&found](const auto &secret) { found = secret.value_or(QByteArray()); });
        [[maybe_unused]] const bool isRead = QTest::qWaitFor([&found] { return !!found; });
        return found.value_or(QByteArray("?"));
    }
    /// What the server's gateway sees of a request that knows nothing of gateways.
    [[nodiscard]] QByteArray shown()
    {
        HttpClient http(pool, time, time, {.webUrl = server.url(), .tokenUrls = {}, .extraCa = {}});
        HttpRequest request;
        request.url = server.url(u"/auth/status"_s);
        bool isOver = false;
        const CallHandle handle =
            http.send(request, &context, [&isOver](const auto &) { isOver = true; });
        if (!QTest::qWaitFor([&isOver] { return isOver; }))
            return "?";
        return server.requests().last().headers.value("x-forwarded-access-token");
    }

    TestServer provider;
    TestServer server;
    test::FakeTime time;
    HttpPool pool;
    Store store;
    QObject context;
    Connection connection;
    std::unique_ptr<GatewayPass> pass;
};

} // namespace

class TestGatewayPass final : public QObject {
    Q_OBJECT
private slots:
    void opensWithWhatIsKept();
    void opensWithASignIn();
    void nothingIsKept();
    void aClosedStoreIsNoSignOut();
    void aRefusedTokenIsForgotten();
    void aClosedStoreForgetsNothing();
    void whatCameMeanwhileIsUsed();
    void anotherProgramWasFaster_data();
    void anotherProgramWasFaster();
    void whatAnotherProgramWipedStaysAway();
    void whatWasNeverKeptIsRenewed_data();
    void whatWasNeverKeptIsRenewed();
    void troubleKeepsWhatIsGood();
    void leaving();
    void theHeaderIsOneOfTheGateways();
    void aFullStoreIsTold();
    void theTokenBesideItStays();
};

void TestGatewayPass::opensWithWhatIsKept()
{
    Bench bench;
    bench.keep("refresh1");
    bench.answers("access2", "refresh2");
    bench.make();
    bench.pass->start();
    QCOMPARE(bench.pass->state(), State::Reading);
    QTRY_COMPARE(bench.pass->state(), State::Open);
    QCOMPARE(bench.shown(), QByteArray("access2"));
    QCOMPARE(bench.kept(), QByteArray("refresh2"));
    QVERIFY(bench.provider.requests().last().body.endsWith("refresh_token=refresh1"));
    for (const TestServer::Seen &seen : bench.provider.requests())
        QVERIFY(!seen.headers.contains("x-forwarded-access-token")); // the server's gateway only

    bench.answers("access3", "refresh3");
    bench.time.advance(9min);
    QTRY_COMPARE(bench.pass->tokens().accessToken(), QByteArray("access3"));
    QCOMPARE(bench.shown(), QByteArray("access3"));
    QCOMPARE(bench.kept(), QByteArray("refresh3"));

    bench.pass.reset();
    QCOMPARE(bench.shown(), QByteArray());
    QCOMPARE(bench.kept(), QByteArray("refresh3"));
}

void TestGatewayPass::opensWithASignIn()
{
    Bench bench;
    bench.make();
    const QSignalSpy states(bench.pass.get(), &GatewayPass::stateChanged);
    bench.pass->start(bench.grant());
    QCOMPARE(bench.pass->state(), State::Open);
    QCOMPARE(bench.shown(), QByteArray("access1"));
    QCOMPARE(bench.kept(), QByteArray("refresh1"));
}

void TestGatewayPass::nothingIsKept()
{
    Bench bench;
    bench.make();
    bench.pass->start();
    QTRY_COMPARE(bench.pass->state(), State::SignInNeeded);
    QCOMPARE(bench.shown(), QByteArray());
    QVERIFY(bench.provider.requests().isEmpty());
}

void TestGatewayPass::aClosedStoreIsNoSignOut()
{
    Bench bench;
    bench.keep("refresh1");
    bench.answers("access2", "refresh2");
    bench.make();
    bench.store.error = SecretError::Locked;
    bench.pass->start();
    QTRY_COMPARE(bench.pass->state(), State::StoreClosed);
    QCOMPARE(*bench.pass->secret(), SecretError::Locked);
    bench.store.error.reset(); // unlocked
    bench.pass->start();
    QTRY_COMPARE(bench.pass->state(), State::Open);
    QVERIFY(!bench.pass->secret());
}

void TestGatewayPass::aRefusedTokenIsForgotten()
{
    Bench bench;
    bench.keep("refresh1");
    bench.provider.on("/token", {.status = 400, .body = R"({"error":"invalid_grant"})"});
    bench.make();
    bench.pass->start();
    QTRY_COMPARE(bench.pass->state(), State::SignInNeeded);
    QCOMPARE(bench.pass->error()->kind, GatewayError::Kind::SignInNeeded);
    QCOMPARE(bench.kept(), QByteArray());
    QCOMPARE(bench.shown(), QByteArray());
}

void TestGatewayPass::aClosedStoreForgetsNothing()
{
    Bench bench;
    bench.keep("refresh1");
    bench.provider.on("/token", {.status = 400, .body = R"({"error":"invalid_grant"})"});
    bench.make();
    bench.store.afterRead = [&bench] { bench.store.error = SecretError::Locked; };
    bench.pass->start();
    QTRY_COMPARE(bench.pass->tokens().state(), GatewayTokens::State::SignInNeeded);
    QTRY_VERIFY(bench.pass->state() != State::Opening);
    QCOMPARE(bench.pass->state(), State::StoreClosed);
    QCOMPARE(*bench.pass->secret(), SecretError::Locked);
    bench.store.error.reset();
    QCOMPARE(bench.kept(), QByteArray("refresh1")); // perhaps another program's by now
}

void TestGatewayPass::whatCameMeanwhileIsUsed()
{
    Bench bench;
    bench.keep("refresh1");
    bench.provider.on("/token", {.status = 400, .body = R"({"error":"invalid_grant"})"});
    bench.make();
    // Another program writes right after the look that follows the refusal.
    bench.store.afterRead = [&bench] {
        bench.store.afterRead = [&bench] {
            bench.answers("access3", "refresh3");
            bench.store.write(u"c/gateway"_s, "refresh2", &bench.context, [](const auto &) {});
        };
    };
    bench.pass->start();
    QTRY_VERIFY(bench.pass->state() == State::Open || bench.pass->state() == State::SignInNeeded);
    QCOMPARE(bench.pass->tokens().accessToken(), QByteArray("access3"));
    QCOMPARE(bench.kept(), QByteArray("refresh3"));
}

void TestGatewayPass::anotherProgramWasFaster_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("at the start") << false;
    QTest::newRow("with a token that is still good") << true;
}

void TestGatewayPass::anotherProgramWasFaster()
{
    QFETCH(const bool, isOpen);
    Bench bench;
    bench.keep("refresh1");
    bench.make();
    if (isOpen) {
        bench.answers("access1", "refresh1");
        bench.pass->start();
        QTRY_COMPARE(bench.pass->state(), State::Open);
    }
    // It exchanges the token after it was read here for the same purpose.
    bench.provider.on("/token", {.status = 400, .body = R"({"error":"invalid_grant"})"});
    bench.store.afterRead = [&bench] {
        bench.store.write(u"c/gateway"_s, "refresh2", &bench.context, [](const auto &) {});
    };
    connect(&bench.pass->tokens(), &GatewayTokens::stateChanged, &bench.context,
            [&bench](GatewayTokens::State state) {
                if (state == GatewayTokens::State::SignInNeeded)
                    bench.answers("access3", "refresh3");
            });
    if (isOpen)
        bench.time.advance(9min);
    else
        bench.pass->start();
    QTRY_COMPARE(bench.pass->tokens().accessToken(), QByteArray("access3"));
    QVERIFY(bench.provider.requests().last().body.endsWith("refresh_token=refresh2"));
    QCOMPARE(bench.pass->state(), State::Open);
    QCOMPARE(bench.shown(), QByteArray("access3"));
    QCOMPARE(bench.kept(), QByteArray("refresh3"));
}

void TestGatewayPass::whatAnotherProgramWipedStaysAway()
{
    Bench bench;
    bench.keep("refresh1");
    bench.answers("access2", "refresh2");
    bench.make();
    bench.pass->start();
    QTRY_COMPARE(bench.pass->state(), State::Open);
    QCOMPARE(bench.kept(), QByteArray("refresh2"));
    bench.store.remove(u"c/gateway"_s, &bench.context, [](const auto &) {});
    const auto asked = bench.provider.requests().size();
    bench.time.advance(9min);
    QTRY_VERIFY(bench.pass->tokens().state() != GatewayTokens::State::Renewing);
    QCOMPARE(bench.pass->state(), State::SignInNeeded);
    QCOMPARE(bench.provider.requests().size(), asked);
    QCOMPARE(bench.kept(), QByteArray());
    QCOMPARE(bench.shown(), QByteArray());
    QCOMPARE(bench.time.pending(), 0U);
}

void TestGatewayPass::whatWasNeverKeptIsRenewed_data()
{
    QTest::addColumn<SecretError>("error");
    QTest::newRow("no place yet") << SecretError::NotFound;
    QTest::newRow("full") << SecretError::NotVerified;
}

void TestGatewayPass::whatWasNeverKeptIsRenewed()
{
    QFETCH(const SecretError, error);
    Bench bench;
    bench.make();
    const QSignalSpy notKept(bench.pass.get(), &GatewayPass::notKept);
    const QSignalSpy kept(bench.pass.get(), &GatewayPass::kept);
    bench.store.error = error;
    bench.pass->start(bench.grant());
    QTRY_COMPARE(kept.size(), 1);
    QCOMPARE(notKept.size(), error == SecretError::NotFound ? 0 : 1);
    bench.store.error.reset(); // it has nothing
    bench.answers("access2", "refresh2");
    bench.time.advance(9min);
    QTRY_COMPARE(bench.pass->tokens().accessToken(), QByteArray("access2"));
    QCOMPARE(bench.pass->state(), State::Open);
}

void TestGatewayPass::troubleKeepsWhatIsGood()
{
    Bench bench;
    bench.keep("refresh1");
    bench.answers("access2", "refresh2");
    bench.make();
    bench.pass->start();
    QTRY_COMPARE(bench.pass->state(), State::Open);
    bench.provider.on("/token", {.status = 503});
    bench.time.advance(9min);
    QTRY_COMPARE(bench.pass->tokens().state(), GatewayTokens::State::Waiting);
    QCOMPARE(bench.pass->state(), State::Open);
    QCOMPARE(bench.shown(), QByteArray("access2"));
    bench.time.advance(61s); // it ends, and is tried again meanwhile
    QTRY_COMPARE(bench.pass->state(), State::Trouble);
    QCOMPARE(bench.shown(), QByteArray());
    QCOMPARE(bench.kept(), QByteArray("refresh2"));
}

void TestGatewayPass::leaving()
{
    Bench bench;
    bench.keep("refresh1");
    bench.answers("access2", "refresh2");
    bench.make();
    bench.pass->start();
    QTRY_COMPARE(bench.pass->state(), State::Open);
    bench.pass->leave();
    QCOMPARE(bench.pass->state(), State::SignInNeeded);
    QCOMPARE(bench.shown(), QByteArray());
    QCOMPARE(bench.kept(), QByteArray());
    QCOMPARE(bench.time.pending(), 0U);
}

void TestGatewayPass::theHeaderIsOneOfTheGateways()
{
    Bench bench;
    bench.keep("refresh1");
    bench.answers("access2", "refresh2");
    bench.connection.gateway->header = u"Authorization"_s;
    bench.make();
    bench.pass->start();
    QTRY_COMPARE(bench.pass->state(), State::Open);
    QCOMPARE(bench.shown(), QByteArray());
    QVERIFY(!bench.server.requests().last().headers.contains("authorization"));
}

void TestGatewayPass::aFullStoreIsTold()
{
    Bench bench;
    bench.make();
    const QSignalSpy notKept(bench.pass.get(), &GatewayPass::notKept);
    bench.store.error = SecretError::NotVerified;
    bench.pass->start(bench.grant());
    QTRY_COMPARE(notKept.size(), 1);
    QCOMPARE(bench.pass->state(), State::Open); // until the program ends
}

void TestGatewayPass::theTokenBesideItStays()
{
    Bench bench;
    bench.answers("access2", "refresh2");
    MemorySecretStore keychain;
    ConnectionSecretStore secrets(keychain);
    int written = 0;
    const auto count = [&written](const Result<Unit, SecretError> &done) {
        written += done ? 1 : 0;
    };
    const QString key = secretKey(u"c"_s, SecretPart::GatewayToken);
    secrets.write(secretKey(u"c"_s, SecretPart::Token), "litmus", &bench.context, count);
    secrets.write(key, "refresh1", &bench.context, count);
    QTRY_COMPARE(written, 2);

    GatewayPass pass(bench.connection, *gatewayConfigOf(bench.connection, {}),
                     {.pool = bench.pool,
                      .timers = bench.time,
                      .clock = bench.time,
                      .store = secrets,
                      .key = key,
                      .dice = [] { return 0.0; }});
    pass.start();
    QTRY_COMPARE(pass.state(), State::Open);
    const auto read = [&](const QString &part, SecretStore &store) {
        std::optional<QByteArray> found;
        store.read(part, &bench.context,
                   [&found](const auto &secret) { found = secret.value_or(QByteArray()); });
        [[maybe_unused]] const bool isRead = QTest::qWaitFor([&found] { return !!found; });
        return found.value_or(QByteArray("?"));
    };
    QCOMPARE(read(key, secrets), QByteArray("refresh2"));
    QCOMPARE(read(u"c"_s, secrets), QByteArray("litmus"));
    QCOMPARE(read(key, keychain), QByteArray()); // no entry of its own
    pass.leave();
    QCOMPARE(read(key, secrets), QByteArray());
    QCOMPARE(read(u"c"_s, secrets), QByteArray("litmus"));
}

QTEST_GUILESS_MAIN(TestGatewayPass)
#include "tst_gatewaypass.moc"
