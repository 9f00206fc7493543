// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/connectionsecrets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

/// A store whose entries can be looked at.
class GlassStore final : public SecretStore {
public:
    QHash<QString, QByteArray> entries;
    std::optional<SecretError> error;
    int writes = 0;

    void read(const QString &key, const QObject *context, Read done) override
    {
        Result<QByteArray, SecretError> found = Failure{error.value_or(SecretError::NotFound)};
        if (!error && entries.contains(key))
            found = entries.value(key);
        later(context, [done, found] { done(found); });
    }
    void write(const QString &key, const QByteArray &secret, const QObject *context,
               Done done) override
    {
        ++writes;
        entries[key] = QByteArray(secret.constData(), secret.size());
        later(context, [done] { done(Unit{}); });
    }
    void remove(const QString &key, const QObject *context, Done done) override
    {
        entries.remove(key);
        later(context, [done] { done(Unit{}); });
    }

private:
    static void later(const QObject *context, std::function<void()> task)
    {
        QMetaObject::invokeMethod(const_cast<QObject *>(context), std::move(task),
                                  Qt::QueuedConnection);
    }
};

struct Bench {
    GlassStore glass;
    ConnectionSecretStore store{glass};
    QObject context;

    std::optional<Result<QByteArray, SecretError>> read(const QString &key)
    {
        std::optional<Result<QByteArray, SecretError>> answer;
        store.read(key, &context, [&answer](const auto &found) { answer = found; });
        wait(answer);
        return answer;
    }
    bool write(const QString &key, const QByteArray &secret)
    {
        std::optional<bool> answer;
        store.write(key, secret, &context, [&answer](const auto &done) { answer = bool(done); });
        wait(answer);
        return answer.value_or(false);
    }
    bool remove(const QString &key)
    {
        std::optional<bool> answer;
        store.remove(key, &context, [&answer](const auto &done) { answer = bool(done); });
        wait(answer);
        return answer.value_or(false);
    }
    template <typename T>
    static void wait(const std::optional<T> &answer)
    {
        for (int turn = 0; turn < 100 && !answer; ++turn)
            QCoreApplication::processEvents();
    }
};

const QString Id = u"c1"_s;

} // namespace

class TestConnectionSecrets final : public QObject {
    Q_OBJECT
private slots:
    void aTokenAloneIsRoundTripped();
    void severalSecretsShareAnEntry();
    void aBareTokenIsReadAndRewritten();
    void unknownKeysAreKept();
    void whatIsNoTokenIsNotHandedOut_data();
    void whatIsNoTokenIsNotHandedOut();
    void removingTheTokenRemovesAll();
    void whatCannotBeReadIsNotOverwritten();
    void callsAtTheSameTimeLoseNothing();
};

void TestConnectionSecrets::aTokenAloneIsRoundTripped()
{
    Bench bench;
    QCOMPARE(bench.read(Id)->error(), SecretError::NotFound);
    QVERIFY(bench.write(Id, "a.b.c"));
    QCOMPARE(**bench.read(Id), "a.b.c"_ba);
    QVERIFY(bench.write(Id, "d.e.f"));
    QCOMPARE(**bench.read(Id), "d.e.f"_ba);
    QVERIFY(bench.remove(Id));
    QVERIFY(bench.glass.entries.isEmpty());
}

void TestConnectionSecrets::severalSecretsShareAnEntry()
{
    Bench bench;
    const QByteArray odd = "\xc3\xa4 \"{}\n\0x"_ba;
    QVERIFY(bench.write(Id, "a.b.c"));
    QVERIFY(bench.write(secretKey(Id, SecretPart::ProxyPassword), odd));
    QVERIFY(bench.write(secretKey(Id, SecretPart::KeyPassphrase), "open"));
    QCOMPARE(bench.glass.entries.size(), 1);
    QCOMPARE(**bench.read(Id), "a.b.c"_ba);
    QCOMPARE(**bench.read(secretKey(Id, SecretPart::ProxyPassword)), odd);

    std::optional<ConnectionSecrets> all;
    bench.store.readAll(Id, &bench.context, [&all](const auto &found) {
        if (found)
            all = *found;
    });
    Bench::wait(all);
    QVERIFY(all.has_value());
    QCOMPARE(all->token, "a.b.c"_ba);
    QCOMPARE(all->proxyPassword, odd);
    QCOMPARE(all->keyPassphrase, "open"_ba);

    QVERIFY(bench.remove(secretKey(Id, SecretPart::ProxyPassword)));
    QCOMPARE(bench.read(secretKey(Id, SecretPart::ProxyPassword))->error(), SecretError::NotFound);
    QCOMPARE(**bench.read(Id), "a.b.c"_ba);
}

void TestConnectionSecrets::aBareTokenIsReadAndRewritten()
{
    Bench bench;
    bench.glass.entries[Id] = "old.bare.token";
    QCOMPARE(**bench.read(Id), "old.bare.token"_ba);
    QCOMPARE(bench.glass.entries.value(Id), "old.bare.token"_ba); // reading changes nothing
    QVERIFY(bench.write(secretKey(Id, SecretPart::KeyPassphrase), "open"));
    QVERIFY(QJsonDocument::fromJson(bench.glass.entries.value(Id)).isObject());
    QCOMPARE(**bench.read(Id), "old.bare.token"_ba);
}

void TestConnectionSecrets::unknownKeysAreKept()
{
    Bench bench;
    bench.glass.entries[Id] = R"({"version":7,"gateway":"c2VjcmV0"})";
    QCOMPARE(bench.read(Id)->error(), SecretError::NotFound); // an entry without a token
    QVERIFY(bench.write(Id, "a.b.c"));
    const QJsonObject entry = QJsonDocument::fromJson(bench.glass.entries.value(Id)).object();
    QCOMPARE(entry["gateway"_L1].toString(), u"c2VjcmV0"_s);
}

void TestConnectionSecrets::whatIsNoTokenIsNotHandedOut_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("cut off") << R"({"version":1,"token":"YS5iLmM=","proxyPassw)"_ba;
    QTest::newRow("another form") << R"(["a.b.c","secret"])"_ba;
    QTest::newRow("with a mark before it") << "v2:{\"token\":\"a.b.c\"}"_ba;
    QTest::newRow("JSON inside") << R"({"version":2,"token":"eyJhbGwiOiAib2YgaXQifQ=="})"_ba;
    QTest::newRow("an object inside") << R"({"version":2,"token":{"value":"YS5iLmM="}})"_ba;
    QTest::newRow("lines") << "a.b.c\r\nX-More: 1"_ba;
    QTest::newRow("nothing") << ""_ba;
}

void TestConnectionSecrets::whatIsNoTokenIsNotHandedOut()
{
    QFETCH(QByteArray, entry);
    Bench bench;
    bench.glass.entries[Id] = entry;
    const auto read = bench.read(Id);
    QVERIFY(!*read);
    QCOMPARE(read->error(), SecretError::Unreadable);
    std::optional<SecretError> all;
    bench.store.readAll(Id, &bench.context, [&all](const auto &found) {
        all = found ? SecretError::Other : found.error();
    });
    Bench::wait(all);
    QCOMPARE(all, SecretError::Unreadable);
    QVERIFY(!bench.write(secretKey(Id, SecretPart::KeyPassphrase), "open")
            || bench.glass.entries.value(Id).startsWith('{')); // nothing is lost for a passphrase
    // What one is told to do: sign in again.
    QVERIFY(bench.write(Id, "d.e.f"));
    QCOMPARE(**bench.read(Id), "d.e.f"_ba);
}

void TestConnectionSecrets::removingTheTokenRemovesAll()
{
    Bench bench;
    QVERIFY(bench.write(Id, "a.b.c"));
    QVERIFY(bench.write(secretKey(Id, SecretPart::KeyPassphrase), "open"));
    QVERIFY(bench.remove(Id));
    QVERIFY(bench.glass.entries.isEmpty());
    // The last part takes the entry with it.
    QVERIFY(bench.write(secretKey(Id, SecretPart::KeyPassphrase), "open"));
    QVERIFY(bench.remove(secretKey(Id, SecretPart::KeyPassphrase)));
    QVERIFY(bench.glass.entries.isEmpty());
}

void TestConnectionSecrets::whatCannotBeReadIsNotOverwritten()
{
    Bench bench;
    QVERIFY(bench.write(Id, "a.b.c"));
    const int before = bench.glass.writes;
    bench.glass.error = SecretError::Locked;
    QCOMPARE(bench.read(Id)->error(), SecretError::Locked);
    QVERIFY(!bench.write(secretKey(Id, SecretPart::KeyPassphrase), "open"));
    QCOMPARE(bench.glass.writes, before);
}

void TestConnectionSecrets::callsAtTheSameTimeLoseNothing()
{
    Bench bench;
    int done = 0;
    const auto count = [&done](const auto &) { ++done; };
    bench.store.write(Id, "a.b.c", &bench.context, count);
    bench.store.write(secretKey(Id, SecretPart::ProxyPassword), "p", &bench.context, count);
    bench.store.write(secretKey(Id, SecretPart::KeyPassphrase), "k", &bench.context, count);
    {
        QObject gone; // whoever asked is not called, the others are
        bench.store.read(Id, &gone, count);
    }
    QTRY_COMPARE(done, 3);
    QCOMPARE(**bench.read(Id), "a.b.c"_ba);
    QCOMPARE(**bench.read(secretKey(Id, SecretPart::ProxyPassword)), "p"_ba);
    QCOMPARE(**bench.read(secretKey(Id, SecretPart::KeyPassphrase)), "k"_ba);
}

QTEST_GUILESS_MAIN(TestConnectionSecrets)
#include "tst_connectionsecrets.moc"
