// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A connection with certificates of its own, end to end: a server behind TLS whose certificate is
// issued by an authority that only the connection knows.

#include "desk/desk.h"
#include "sandbox/sandbox.h"
#include "session/errortext.h"
#include "support/faketime.h"
#include "support/historyfixtures.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr qint64 StartMs = 1'780'000'000'000;

QString dataFile(const QString &name)
{
    return QStringLiteral(RD_TEST_DATA "/tls/") + name;
}

sandbox::SandboxOptions smallSandbox()
{
    sandbox::SandboxOptions options;
    options.runs = 20;
    options.frozen = true;
    options.nowMs = StartMs;
    return options;
}

/// Passes bytes between TLS clients and a server without.
class TlsFront final : public QObject {
public:
    explicit TlsFront(quint16 behind)
        : m_behind(behind)
    {
        QFile key(dataFile(u"issued.key"_s));
        if (!key.open(QIODevice::ReadOnly))
            qFatal("no key");
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromPath(dataFile(u"issued.pem"_s)));
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        m_server.setSslConfiguration(tls);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                serve(client);
        });
        m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    }
    ~TlsFront() override
    {
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            socket->disconnect();
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(u"https://127.0.0.1:%1"_s.arg(m_server.serverPort()));
    }
    [[nodiscard]] const QByteArray &received() const { return m_received; }

private:
    void serve(QTcpSocket *client)
    {
        auto *behind = new QTcpSocket(client);
        behind->connectToHost(QHostAddress(QHostAddress::LocalHost), m_behind);
        connect(client, &QTcpSocket::readyRead, behind, [this, client, behind] {
            const QByteArray bytes = client->readAll();
            m_received += bytes;
            behind->write(bytes);
        });
        connect(behind, &QTcpSocket::readyRead, client,
                [client, behind] { client->write(behind->readAll()); });
        connect(behind, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    quint16 m_behind;
    QSslServer m_server;
    QByteArray m_received;
};

struct Bench {
    Bench()
        : server(smallSandbox())
        , desk({.paths = Paths::below(dir.path()),
                .keychain = keychain,
                .clock = time,
                .timers = time,
                .steadyMs = [this] { return time.steadyMs(); }})
    {
        if (const auto started = server.start(); !started)
            qFatal("%s", qPrintable(started.error()));
        front = std::make_unique<TlsFront>(static_cast<quint16>(server.url().port()));
    }
    bool open()
    {
        bool isOpen = false;
        if (!desk.load().isEmpty())
            return false;
        desk.openHistory(&context, [&isOpen](const auto &report) { isOpen = bool(report); });
        return waitUntil([&isOpen] { return isOpen; });
    }
    void connectTo(const QString &id, const QString &caFile)
    {
        Connection connection;
        connection.id = id;
        connection.name = id;
        connection.baseUrl = front->url();
        connection.caFile = caFile;
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

QTEST_GUILESS_MAIN(TestOwnCertificates)
#include "tst_owncertificates.moc"
