// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A connection with certificates of its own, end to end: a server behind TLS whose certificate is
// issued by an authority that only the connection knows.

#include "core/text.h"
#include "desk/desk.h"
#include "sandbox/sandbox.h"
#include "session/certificatefiles.h"
#include "session/connectionsecrets.h"
#include "session/errortext.h"
#include "session/signin.h"
#include "support/faketime.h"
#include "support/historyfixtures.h"
#include "support/tlsfront.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr qint64 StartMs = 1'780'000'000'000;

sandbox::SandboxOptions smallSandbox()
{
    sandbox::SandboxOptions options;
    options.runs = 20;
    options.frozen = true;
    options.nowMs = StartMs;
    return options;
}

struct Bench {
    explicit Bench(TlsFront::Clients clients = TlsFront::Clients::Anybody)
        : server(smallSandbox())
        , desk({.paths = Paths::below(dir.path()),
                .keychain = keychain,
                .clock = time,
                .timers = time,
                .steadyMs = [this] { return time.steadyMs(); }})
    {
        if (const auto started = server.start(); !started)
            qFatal("%s", qPrintable(started.error()));
        front = std::make_unique<TlsFront>(static_cast<quint16>(server.url().port()), clients);
    }
    bool open()
    {
        bool isOpen = false;
        if (!desk.load().isEmpty())
            return false;
        desk.openHistory(&context, [&isOpen](const auto &report) { isOpen = bool(report); });
        return waitUntil([&isOpen] { return isOpen; });
    }
    void connectTo(const QString &id, const QString &caFile, const QString &certFile = {},
                   const QString &keyFile = {})
    {
        Connection connection;
        connection.id = id;
        connection.name = id;
        connection.baseUrl = front->url();
        connection.caFile = caFile;
        connection.certFile = certFile;
        connection.keyFile = keyFile;
        connection.sessionOnly = true;
        desk.adoptForNow(connection, server.mintToken(u"owner"_s, 86'400, id), true);
    }
    /// Once its poll has ended.
    LinkStatus::Kind outcome(const QString &id)
    {
        using Kind = LinkStatus::Kind;
        waitUntil([&] {
            time.advance(0ms); // the first synchronisation goes on at once
            const Kind kind = desk.status(id).kind;
            return kind == Kind::UpToDate || kind == Kind::Offline || kind == Kind::SignedOut;
        });
        return desk.status(id).kind;
    }
    qint64 runsOf(const QString &id)
    {
        qint64 runs = -1;
        desk.history().read<qint64>(
            [id](const HistoryReader &reader) {
                return reader.runCount({.connectionId = id, .projectId = {}});
            },
            &context, [&runs](qint64 count) { runs = count; });
        waitUntil([&runs] { return runs >= 0; });
        return runs;
    }

    QTemporaryDir dir;
    FakeTime time{StartMs};
    MemorySecretStore keychain;
    sandbox::Sandbox server;
    std::unique_ptr<TlsFront> front;
    QObject context;
    Desk desk;
};

} // namespace

class TestOwnCertificates final : public QObject {
    Q_OBJECT
private slots:
    void pollsAndEventsTrustThem();
    void anotherConnectionDoesNot();
    void aFileThatCannotBeUsedIsTold_data();
    void aFileThatCannotBeUsedIsTold();
    void aServerThatAsksForACertificateGetsIt();
    void theKeyOpensWithWhatTheKeychainHas();
    void whoeverIsNotLetInIsTold_data();
    void whoeverIsNotLetInIsTold();
    void aServerThatWantsACertificateSaysSo_data();
    void aServerThatWantsACertificateSaysSo();
    void signingInKeepsThePassphraseInTheKeychain_data();
    void signingInKeepsThePassphraseInTheKeychain();
    void chosenFilesAreLookedAt_data();
    void chosenFilesAreLookedAt();
};

void TestOwnCertificates::pollsAndEventsTrustThem()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.connectTo(u"own"_s, dataFile(u"ca.pem"_s));
    QCOMPARE(bench.outcome(u"own"_s), LinkStatus::Kind::UpToDate);
    QVERIFY(bench.runsOf(u"own"_s) > 0);
    QTRY_COMPARE(bench.desk.link(u"own"_s)->sync().eventState(), EventStream::State::Live);
    // All of it came through TLS, and as this connection.
    QVERIFY(bench.front->received().contains("Upgrade: websocket"));
    QVERIFY(bench.front->received().contains("POST /api/query"));
}

void TestOwnCertificates::anotherConnectionDoesNot()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.connectTo(u"own"_s, dataFile(u"ca.pem"_s));
    QCOMPARE(bench.outcome(u"own"_s), LinkStatus::Kind::UpToDate);
    QTRY_COMPARE(bench.desk.link(u"own"_s)->sync().eventState(), EventStream::State::Live);

    // To the same server, while there are connections that were kept open.
    const QList<std::pair<QString, QString>> others{{u"without"_s, {}},
                                                    {u"wrong"_s, dataFile(u"server.pem"_s)}};
    const qsizetype before = bench.front->received().count("HTTP/1.1");
    for (const auto &[id, file] : others) {
        bench.connectTo(id, file);
        QCOMPARE(bench.outcome(id), LinkStatus::Kind::Offline);
        QVERIFY(bench.desk.link(id)->sync().lastError()->kind == ApiError::Kind::Tls);
        QVERIFY(bench.desk.status(id).sentence.contains(u"could not prove its identity"_s));
        // Who issued it, so that somebody can find the file.
        QVERIFY(bench.desk.status(id).detail.contains(u"Resilience Desk test authority"_s));
        QCOMPARE(bench.runsOf(id), 0);
        QVERIFY(bench.desk.link(id)->sync().eventState() != EventStream::State::Live);
    }
    QCOMPARE(bench.front->received().count("HTTP/1.1"), before);
}

void TestOwnCertificates::aFileThatCannotBeUsedIsTold_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("vanished") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no certificate") << QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n");
}

void TestOwnCertificates::aFileThatCannotBeUsedIsTold()
{
    QFETCH(QByteArray, content);
    Bench bench;
    QVERIFY(bench.open());
    const QString path = bench.dir.filePath(u"own.pem"_s);
    if (!content.isNull()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    bench.connectTo(u"own"_s, path);
    QCOMPARE(bench.outcome(u"own"_s), LinkStatus::Kind::Offline);
    QVERIFY(!bench.desk.link(u"own"_s));
    const QString sentence = bench.desk.status(u"own"_s).sentence;
    QVERIFY2(sentence.contains(path) && sentence.contains(u"(PEM)"_s), qPrintable(sentence));
    QVERIFY(bench.front->received().isEmpty());

    QFile::remove(path);
    QVERIFY(QFile::copy(dataFile(u"ca.pem"_s), path));
    bench.desk.refreshNow();
    QTRY_VERIFY(bench.desk.link(u"own"_s));
    QCOMPARE(bench.outcome(u"own"_s), LinkStatus::Kind::UpToDate);
}

void TestOwnCertificates::aServerThatAsksForACertificateGetsIt()
{
    Bench bench(TlsFront::Clients::WithCertificate);
    QVERIFY(bench.open());
    bench.connectTo(u"own"_s, dataFile(u"ca.pem"_s), dataFile(u"client.pem"_s),
                    dataFile(u"client.key"_s));
    QCOMPARE(bench.outcome(u"own"_s), LinkStatus::Kind::UpToDate);
    // Polls and events, each with the certificate.
    QTRY_COMPARE(bench.desk.link(u"own"_s)->sync().eventState(), EventStream::State::Live);
    QVERIFY(bench.front->received().contains("Upgrade: websocket"));
    QCOMPARE(QSet<QString>(bench.front->clients().cbegin(), bench.front->clients().cend()),
             QSet<QString>{u"client"_s});
    // Another connection to the same server does not use what was opened with it.
    bench.connectTo(u"without"_s, dataFile(u"ca.pem"_s));
    QCOMPARE(bench.outcome(u"without"_s), LinkStatus::Kind::Offline);
}

void TestOwnCertificates::theKeyOpensWithWhatTheKeychainHas()
{
    // The second start of the program: everything comes from the keychain.
    Bench bench(TlsFront::Clients::WithCertificate);
    const QString id = u"own"_s;
    {
        ConnectionSecretStore secrets(bench.keychain);
        int written = 0;
        const auto count = [&written](const auto &) { ++written; };
        secrets.write(id, bench.server.mintToken(u"owner"_s, 86'400, id), &bench.context, count);
        secrets.write(secretKey(id, SecretPart::KeyPassphrase), "open-sesame", &bench.context,
                      count);
        QVERIFY(waitUntil([&written] { return written == 2; }));
    }
    QVERIFY(bench.open());
    Connection connection;
    connection.id = id;
    connection.baseUrl = bench.front->url();
    connection.caFile = dataFile(u"ca.pem"_s);
    connection.certFile = dataFile(u"client.pem"_s);
    connection.keyFile = dataFile(u"client-locked.key"_s);
    QVERIFY(bench.desk.connections().save(connection).has_value());
    bench.desk.start();
    QTRY_VERIFY(bench.desk.link(id));
    QCOMPARE(bench.outcome(id), LinkStatus::Kind::UpToDate);
}

void TestOwnCertificates::whoeverIsNotLetInIsTold_data()
{
    QTest::addColumn<QString>("cert");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says");
    // Qt's own server hangs up without a word: see others below.
    QTest::newRow("none") << QString() << QString() << QString();
    QTest::newRow("a stranger's") << dataFile(u"stranger.pem"_s) << dataFile(u"stranger.key"_s)
                                  << QString();
    QTest::newRow("no file") << u"/nonexistent.pem"_s << QString() << u"/nonexistent.pem"_s;
    QTest::newRow("no passphrase")
        << dataFile(u"client.pem"_s) << dataFile(u"client-locked.key"_s) << u"passphrase"_s;
    QTest::newRow("no key") << dataFile(u"client.pem"_s) << QString() << u"client.pem"_s;
}

void TestOwnCertificates::whoeverIsNotLetInIsTold()
{
    QFETCH(QString, cert);
    QFETCH(QString, key);
    QFETCH(QString, says);
    Bench bench(TlsFront::Clients::WithCertificate);
    QVERIFY(bench.open());
    bench.connectTo(u"own"_s, dataFile(u"ca.pem"_s), cert, key);
    QCOMPARE(bench.outcome(u"own"_s), LinkStatus::Kind::Offline);
    const QString sentence = bench.desk.status(u"own"_s).sentence;
    QVERIFY2(sentence.contains(says), qPrintable(sentence + bench.desk.status(u"own"_s).detail));
    QVERIFY(bench.front->received().isEmpty());
}

void TestOwnCertificates::aServerThatWantsACertificateSaysSo_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("who");
    for (const QString &version : {u"1.2"_s, u"1.3"_s})
        for (const QString &who : {QString(), u"stranger"_s, u"client"_s})
            QTest::addRow("TLS %s %s", qPrintable(version), qPrintable(who)) << version << who;
}

void TestOwnCertificates::aServerThatWantsACertificateSaysSo()
{
    QFETCH(QString, version);
    QFETCH(QString, who);
    QProcess server;
    server.start(QStringLiteral(RD_PYTHON),
                 {QStringLiteral(RD_TEST_SUPPORT "/demand_certificate.py"), dataFile({}), version});
    QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 20'000);
    const QUrl url(u"https://127.0.0.1:%1"_s.arg(server.readLine().trimmed().toInt()));
    ServerOptions options;
    options.caFile = dataFile(u"ca.pem"_s);
    if (!who.isEmpty()) {
        options.certFile = dataFile(who + u".pem"_s);
        options.keyFile = dataFile(who + u".key"_s);
    }
    const SystemClock clock;
    ServerCheck checker(clock);
    std::optional<ServerFindings> found;
    checker.check(url.toString(), options, &checker,
                  [&found](const ServerFindings &findings) { found = findings; });
    QTRY_VERIFY(found.has_value());
    QVERIFY(found->error.has_value());
    // With the right one it is let in, where nobody answers.
    QCOMPARE(found->error->kind == ApiError::Kind::CertWanted, who != "client"_L1);
    QCOMPARE(errorSentence(*found->error).contains(u"client certificate"_s), who != "client"_L1);
    server.closeWriteChannel();
    QTRY_COMPARE(server.state(), QProcess::NotRunning);
}

void TestOwnCertificates::signingInKeepsThePassphraseInTheKeychain_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<bool>("works");
    QTest::newRow("right") << "open-sesame"_ba << true;
    QTest::newRow("wrong") << "open-barley"_ba << false;
}

void TestOwnCertificates::signingInKeepsThePassphraseInTheKeychain()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(bool, works);
    Bench bench(TlsFront::Clients::WithCertificate);
    QVERIFY(bench.open());
    SignIn signIn(bench.desk.keychain(), bench.desk.memory(), bench.time, bench.desk.pool());
    std::optional<Connection> finished;
    std::optional<SignInError> failed;
    connect(&signIn, &SignIn::finished, &signIn, [&](const Connection &made) { finished = made; });
    connect(&signIn, &SignIn::failed, &signIn, [&](const SignInError &error) { failed = error; });
    SignInOptions options;
    options.server = {.caFile = dataFile(u"ca.pem"_s),
                      .certFile = dataFile(u"client.pem"_s),
                      .keyFile = dataFile(u"client-locked.key"_s),
                      .keyPassphrase = passphrase};
    signIn.withPassword(bench.front->url().toString(), u"owner"_s,
                        bench.server.users().constFirst().password.toUtf8(), options);
    QVERIFY(waitUntil([&] { return finished || failed; }));
    if (!works) {
        QCOMPARE(failed->api->kind, ApiError::Kind::ClientCert);
        QVERIFY(!errorSentence(*failed).contains(QString::fromUtf8(passphrase)));
        return;
    }
    QVERIFY(finished.has_value());
    QCOMPARE(finished->certFile, options.server.certFile);
    std::optional<ConnectionSecrets> secrets;
    bench.desk.keychain().readAll(finished->id, &bench.context, [&](const auto &found) {
        if (found)
            secrets = *found;
    });
    QVERIFY(waitUntil([&] { return secrets.has_value(); }));
    QCOMPARE(secrets->keyPassphrase, passphrase);
    QCOMPARE(fullFingerprintOf(secrets->token), finished->tokenFingerprint);
}

void TestOwnCertificates::chosenFilesAreLookedAt_data()
{
    using Kind = FileProblem::Kind;
    QTest::addColumn<QString>("cert"); // without a key: an authority
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<int>("years"); // after 2026
    QTest::addColumn<int>("problem");
    const auto row = [](const char *name, const char *cert, const char *key,
                        const char *passphrase = "", int years = 1, int problem = -1) {
        QTest::newRow(name) << dataFile(QString::fromLatin1(cert))
                            << (*key ? dataFile(QString::fromLatin1(key)) : QString())
                            << QByteArray(passphrase) << years << problem;
    };
    row("authority", "ca.pem", "");
    row("no such authority", "none.pem", "", "", 1, int(Kind::Unreadable));
    row("a key is no authority", "client.key", "", "", 1, int(Kind::NoCertificate));
    row("authority of the past", "ca.pem", "", "", 200, int(Kind::Expired));
    row("authority to come", "ca.pem", "", "", -20, int(Kind::NotYetValid));
    row("elliptic curve", "client.pem", "client.key");
    row("SEC 1", "issued.pem", "issued.key");
    row("RSA", "rsa.pem", "rsa.key");
    row("locked", "client.pem", "client-locked.key", "open-sesame");
    row("locked, closed", "client.pem", "client-locked.key", "", 1, int(Kind::NeedsPassphrase));
    row("locked, wrong", "client.pem", "client-locked.key", "barley", 1,
        int(Kind::WrongPassphrase));
    row("another's key", "client.pem", "stranger.key", "", 1, int(Kind::OtherKey));
    row("another kind of key", "client.pem", "rsa.key", "", 1, int(Kind::OtherKey));
    row("no key", "client.pem", "client.pem", "", 1, int(Kind::NoKey));
    row("ended", "client.pem", "client.key", "", 200, int(Kind::Expired));
}

void TestOwnCertificates::chosenFilesAreLookedAt()
{
    QFETCH(QString, cert);
    QFETCH(QString, key);
    QFETCH(QByteArray, passphrase);
    QFETCH(int, years);
    QFETCH(int, problem);
    const qint64 now = QDateTime(QDate(2026 + years, 6, 1), {}, Qt::UTC).toMSecsSinceEpoch();
    const auto found =
        key.isEmpty() ? caFileProblem(cert, now) : clientFilesProblem(cert, key, passphrase, now);
    QCOMPARE(found ? int(found->kind) : -1, problem);
    if (found) {
        const QString sentence = errorSentence(*found);
        QVERIFY2(sentence.contains(found->file), qPrintable(sentence));
        QVERIFY(passphrase.isEmpty() || !sentence.contains(QString::fromLatin1(passphrase)));
    }
}

QTEST_GUILESS_MAIN(TestOwnCertificates)
#include "tst_owncertificates.moc"
