// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/connectionstore.h"
#include "support/faketime.h"
#include "support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rd;

class TestConnectionStore final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aMissingFileIsAnEmptyList();
    void keepsEveryFieldOverARestart();
    void fileIsForTheOwnerOnly();
    void replacesByIdAndRemoves();
    void findsByNameWithoutCase();
    void keepsKeysOfOtherVersions();
    void setsADamagedFileAside_data();
    void setsADamagedFileAside();
    void neverOverwritesAnEarlierDamagedFile();
    void doesNotWriteWhatANewerVersionWrote();
    void aFailedWriteChangesNothing();
    void aFullDiskChangesNothing();
    void ignoresAddressesThatAreNotWeb();
    void ignoresGatewaysThatCannotBeUsed_data();
    void ignoresGatewaysThatCannotBeUsed();
    void aGatewayCanBeTakenAway();
    void whatCannotBeReadIsKept();

private:
    [[nodiscard]] QJsonObject stored() const;
    void put(const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
    test::FakeTime m_time;
};

namespace {

Connection sample(const QString &id)
{
    Connection c;
    c.id = id;
    c.name = u"Team \u2068chaos\u2069"_s;
    c.baseUrl = QUrl(u"https://chaos.example.net/litmus"_s);
    c.authUrl = QUrl(u"http://localhost:9003"_s);
    c.apiUrl = QUrl(u"http://localhost:9002"_s);
    c.username = u"amira"_s;
    c.userId = u"7c1f9d52"_s;
    c.projectId = u"a4d0"_s;
    c.allowHttp = true;
    c.caFile = u"/etc/ssl/own.pem"_s;
    c.certFile = u"/etc/ssl/me.pem"_s;
    c.keyFile = u"/etc/ssl/me.key"_s;
    c.proxy = u"socks5://proxy.example.net:1080"_s;
    c.sessionOnly = true;
    c.keychain = u"KWallet"_s;
    c.tokenFingerprint = QString(64, u'a');
    c.tokenExpiresMs = 1'790'000'000'123;
    c.gateway = ConnectionGateway{u"https://id.example.net/realms/staff"_s, u"desk"_s,
                                  u"X-Forwarded-Access-Token"_s, u"/callback"_s};
    return c;
}

} // namespace

void TestConnectionStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"config/connections.json"_s);
}

QJsonObject TestConnectionStore::stored() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void TestConnectionStore::put(const QByteArray &content) const
{
    QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void TestConnectionStore::aMissingFileIsAnEmptyList()
{
    ConnectionStore store(m_file, m_time);
    const auto report = store.load();
    QVERIFY(report.has_value());
    QVERIFY(report->setAside.isEmpty());
    QVERIFY(store.connections().isEmpty());
    QVERIFY(!QFile::exists(m_file));
}

void TestConnectionStore::keepsEveryFieldOverARestart()
{
    const Connection connection = sample(u"one"_s);
    {
        ConnectionStore store(m_file, m_time);
        QVERIFY(store.load().has_value());
        QVERIFY(store.save(connection).has_value());
    }
    ConnectionStore again(m_file, m_time);
    QVERIFY(again.load().has_value());
    QCOMPARE(again.connections().size(), 1);
    QCOMPARE(again.connections().first(), connection);
    QCOMPARE(stored()["version"_L1].toInt(), 1);
}

void TestConnectionStore::fileIsForTheOwnerOnly()
{
    ConnectionStore store(m_file, m_time);
    QVERIFY(store.save(sample(u"one"_s)).has_value());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                        | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(m_file) & others, QFile::Permissions());
    QVERIFY(QFile::setPermissions(m_file, QFile::permissions(m_file) | QFile::ReadOther));
    QVERIFY(store.save(sample(u"two"_s)).has_value());
    QCOMPARE(QFile::permissions(m_file) & others, QFile::Permissions());
}

void TestConnectionStore::replacesByIdAndRemoves()
{
    ConnectionStore store(m_file, m_time);
    const QSignalSpy changed(&store, &ConnectionStore::changed);
    QVERIFY(store.save(sample(u"one"_s)).has_value());
    QVERIFY(store.save(sample(u"two"_s)).has_value());
    Connection renamed = sample(u"one"_s);
    renamed.name = u"renamed"_s;
    QVERIFY(store.save(renamed).has_value());
    QCOMPARE(store.connections().size(), 2);
    QCOMPARE(store.byId(u"one"_s)->name, u"renamed"_s);
    QVERIFY(store.remove(u"one"_s).has_value());
    QVERIFY(store.remove(u"unknown"_s).has_value());
    QVERIFY(!store.byId(u"one"_s));
    QCOMPARE(stored()["connections"_L1].toArray().size(), 1);
    QCOMPARE(changed.size(), 4);
}

void TestConnectionStore::findsByNameWithoutCase()
{
    ConnectionStore store(m_file, m_time);
    Connection c = sample(u"one"_s);
    c.name = u"Production"_s;
    QVERIFY(store.save(c).has_value());
    QCOMPARE(store.byNameOrId(u"production"_s)->id, u"one"_s);
    QCOMPARE(store.byNameOrId(u"one"_s)->name, u"Production"_s);
    QVERIFY(!store.byNameOrId(u"staging"_s));
}

void TestConnectionStore::keepsKeysOfOtherVersions()
{
    put(R"({"version":1,"later":{"x":1},"connections":[
            {"id":"one","baseUrl":"https://a.example","colour":"red"},
            {"note":"of another program"}]})");
    ConnectionStore store(m_file, m_time);
    const auto report = store.load();
    QVERIFY(report.has_value());
    QCOMPARE(report->skipped, 1);
    Connection c = *store.byId(u"one"_s);
    c.name = u"A"_s;
    QVERIFY(store.save(c).has_value());

    const QJsonObject root = stored();
    QCOMPARE(root["later"_L1].toObject()["x"_L1].toInt(), 1);
    const QJsonArray entries = root["connections"_L1].toArray();
    QCOMPARE(entries.size(), 2);
    const auto find = [&entries](QLatin1StringView key, const QString &value) {
        for (const QJsonValue &entry : entries)
            if (entry[key].toString() == value)
                return entry.toObject();
        return QJsonObject();
    };
    QCOMPARE(find("id"_L1, u"one"_s)["colour"_L1].toString(), u"red"_s);
    QCOMPARE(find("id"_L1, u"one"_s)["name"_L1].toString(), u"A"_s);
    QVERIFY(!find("note"_L1, u"of another program"_s).isEmpty());
}

void TestConnectionStore::setsADamagedFileAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"version":1,"connections":[{"id":"on)");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no list inside") << QByteArray(R"({"connections":{}})");
    QTest::newRow("zeros") << QByteArray(512, '\0');
}

void TestConnectionStore::setsADamagedFileAside()
{
    QFETCH(QByteArray, content);
    put(content);
    ConnectionStore store(m_file, m_time);
    const auto report = store.load();
    QVERIFY(report.has_value());
    QVERIFY(!report->setAside.isEmpty());
    QFile aside(report->setAside);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
    QVERIFY(store.save(sample(u"one"_s)).has_value());
    QVERIFY(QFile::exists(report->setAside));
}

void TestConnectionStore::neverOverwritesAnEarlierDamagedFile()
{
    QStringList names;
    for (const QByteArray &content : {QByteArray("a"), QByteArray("b"), QByteArray("c")}) {
        put(content);
        ConnectionStore store(m_file, m_time);
        names.append(store.load()->setAside);
    }
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 3);
    for (const QString &name : names)
        QVERIFY(QFile::exists(name));
}

void TestConnectionStore::doesNotWriteWhatANewerVersionWrote()
{
    const QByteArray content = R"({"version":2,"connections":[
            {"id":"one","baseUrl":"https://a.example"}]})";
    put(content);
    ConnectionStore store(m_file, m_time);
    QVERIFY(store.load().has_value());
    QCOMPARE(store.connections().size(), 1);
    const auto saved = store.save(sample(u"two"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, StoreError::Kind::NewerVersion);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestConnectionStore::aFailedWriteChangesNothing()
{
    ConnectionStore store(m_file, m_time);
    QVERIFY(store.save(sample(u"one"_s)).has_value());
    const QByteArray before = QJsonDocument(stored()).toJson();
    // A folder in the way of the file fails for everybody, also for root.
    QVERIFY(QFile::remove(m_file));
    QVERIFY(QDir().mkpath(m_file + u"/in-the-way"_s));
    const QSignalSpy changed(&store, &ConnectionStore::changed);
    const auto saved = store.save(sample(u"two"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, StoreError::Kind::CannotWrite);
    QCOMPARE(store.connections().size(), 1);
    QVERIFY(changed.isEmpty());
}

void TestConnectionStore::aFullDiskChangesNothing()
{
    ConnectionStore store(m_file, m_time);
    QVERIFY(store.save(sample(u"one"_s)).has_value());
    const QJsonObject before = stored();
    {
        const test::FullDisk full;
        QVERIFY(!store.save(sample(u"two"_s)));
    }
    QCOMPARE(stored(), before);
    QCOMPARE(store.connections().size(), 1);
}

void TestConnectionStore::ignoresAddressesThatAreNotWeb()
{
    put(R"({"connections":[{"id":"a","baseUrl":"file:///etc/passwd"},
                           {"id":"b","baseUrl":"https://u:p@a.example"},
                           {"id":"c","baseUrl":7},
                           {"id":"d","baseUrl":"https://a.example","authUrl":"javascript:x"},
                           {"id":"d","baseUrl":"https://twice.example"}, null, 3]})");
    ConnectionStore store(m_file, m_time);
    const auto report = store.load();
    QVERIFY(report.has_value());
    QCOMPARE(report->skipped, 6);
    QCOMPARE(store.connections().size(), 1);
    QVERIFY(store.byId(u"d"_s)->authUrl.isEmpty());
    QCOMPARE(store.byId(u"d"_s)->baseUrl, QUrl(u"https://a.example"_s));
}

void TestConnectionStore::ignoresGatewaysThatCannotBeUsed_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("isUsable");
    const QString header = u"x-access-token"_s;
    QTest::newRow("any case") << u"https://id.example"_s << header << true;
    QTest::newRow("this machine") << u"http://127.0.0.1:8080"_s << header << true;
    QTest::newRow("no encryption") << u"http://id.example"_s << header << false;
    QTest::newRow("a query") << u"https://id.example?a=b"_s << header << false;
    QTest::newRow("a fragment") << u"https://id.example#a"_s << header << false;
    QTest::newRow("a user") << u"https://a:b@id.example"_s << header << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << header << false;
    QTest::newRow("no issuer") << QString() << header << false;
    QTest::newRow("ChaosCenter's") << u"https://id.example"_s << u"Authorization"_s << false;
    QTest::newRow("cookies") << u"https://id.example"_s << u"Cookie"_s << false;
    QTest::newRow("no header") << u"https://id.example"_s << QString() << false;
}

void TestConnectionStore::ignoresGatewaysThatCannotBeUsed()
{
    QFETCH(QString, issuer);
    QFETCH(QString, header);
    QFETCH(bool, isUsable);
    const QJsonObject gateway{
        {u"issuer"_s, issuer}, {u"clientId"_s, u"desk"_s}, {u"header"_s, header}};
    const QJsonObject entry{
        {u"id"_s, u"a"_s}, {u"baseUrl"_s, u"https://a.example"_s}, {u"gateway"_s, gateway}};
    put(QJsonDocument(QJsonObject{{u"connections"_s, QJsonArray{entry}}}).toJson());
    ConnectionStore store(m_file, m_time);
    QVERIFY(store.load());
    const auto found = store.byId(u"a"_s);
    QVERIFY(found);
    QCOMPARE(found->gateway.has_value(), isUsable);
    if (isUsable)
        QCOMPARE(found->gateway->header, u"X-Access-Token"_s);
}

void TestConnectionStore::aGatewayCanBeTakenAway()
{
    ConnectionStore store(m_file, m_time);
    Connection connection = sample(u"a"_s);
    QVERIFY(store.save(connection));
    QVERIFY(stored()["connections"_L1][0]["gateway"_L1].isObject());
    connection.gateway.reset();
    QVERIFY(store.save(connection));
    QVERIFY(stored()["connections"_L1][0]["gateway"_L1].isUndefined());
}

void TestConnectionStore::whatCannotBeReadIsKept()
{
    // Of a newer version: another header, another kind of proxy, an address with a new scheme.
    const QByteArray entry = R"({"id":"a","name":"A","baseUrl":"https://a.example",
        "authUrl":"unix:///run/litmus","proxy":{"kind":"pac","script":"https://p.example/x.pac"},
        "gateway":{"issuer":"https://id.example","clientId":"desk","header":"X-New","scope":"all"}})";
    put("{\"version\":1,\"connections\":[" + entry + "]}");
    ConnectionStore store(m_file, m_time);
    QVERIFY(store.load());
    Connection connection = *store.byId(u"a"_s);
    QVERIFY(!connection.gateway && connection.proxy.isEmpty() && connection.authUrl.isEmpty());
    connection.name = u"B"_s;
    QVERIFY(store.save(connection));
    const QJsonObject before = QJsonDocument::fromJson(entry).object();
    const QJsonObject after = stored()["connections"_L1][0].toObject();
    QCOMPARE(after["name"_L1].toString(), u"B"_s);
    for (const QString &key : {u"authUrl"_s, u"proxy"_s, u"gateway"_s})
        QCOMPARE(after[key], before[key]);
    // Unless it is what somebody wants to change.
    connection.proxy = u"none"_s;
    connection.gateway = sample(u"a"_s).gateway;
    QVERIFY(store.save(connection));
    const QJsonObject changed = stored()["connections"_L1][0].toObject();
    QCOMPARE(changed["proxy"_L1].toString(), u"none"_s);
    QCOMPARE(changed["gateway"_L1]["header"_L1].toString(), connection.gateway->header);
    QCOMPARE(changed["gateway"_L1]["scope"_L1].toString(), u"all"_s);
}

QTEST_GUILESS_MAIN(TestConnectionStore)
#include "tst_connectionstore.moc"
