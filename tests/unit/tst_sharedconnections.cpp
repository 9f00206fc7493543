// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several processes with one file of connections, a window and `sign-in` in a terminal: here they
// are stores that know nothing of each other.

#include "session/connectionstore.h"
#include "support/faketime.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <array>

using namespace Qt::StringLiterals;
using namespace rd;

class TestSharedConnections final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void anotherProcessLosesNothing();
    void manyAtTheSameTimeLoseNothing();
    void whoHoldsTheFileIsNotWaitedForForever();
    void whatAnotherProcessDoesIsNoticed();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
    test::FakeTime m_time;
};

namespace {

Connection named(const QString &id)
{
    Connection c;
    c.id = id;
    c.name = id;
    c.baseUrl = QUrl(u"https://chaos.example.net"_s);
    c.tokenFingerprint = QString(64, u'a');
    return c;
}

} // namespace

void TestSharedConnections::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"config/connections.json"_s);
}

void TestSharedConnections::anotherProcessLosesNothing()
{
    ConnectionStore window(m_file, m_time);
    QVERIFY(window.save(named(u"one"_s)));
    QVERIFY(window.save(named(u"gone"_s)));
    ConnectionStore terminal(m_file, m_time);
    QVERIFY(terminal.load());
    Connection signedIn = named(u"one"_s);
    signedIn.tokenFingerprint = QString(64, u'b');
    QVERIFY(terminal.save(signedIn));
    QVERIFY(terminal.save(named(u"two"_s)));
    QVERIFY(terminal.remove(u"gone"_s));

    const QSignalSpy elsewhere(&window, &ConnectionStore::changedElsewhere);
    Connection renamed = *window.byId(u"one"_s); // which still has the token before
    renamed.name = u"renamed"_s;
    QVERIFY(window.save(renamed));
    QCOMPARE(elsewhere.size(), 1);
    Connection both = signedIn;
    both.name = u"renamed"_s;
    QCOMPARE(*window.byId(u"one"_s), both);
    QVERIFY(window.byId(u"two"_s) && !window.byId(u"gone"_s));
    ConnectionStore again(m_file, m_time);
    QVERIFY(again.load());
    QCOMPARE(again.connections(), window.connections());
    // Removing what is gone is no change of ours, and shows what else happened.
    QVERIFY(terminal.remove(u"gone"_s));
    QCOMPARE(terminal.connections(), window.connections());
}

void TestSharedConnections::manyAtTheSameTimeLoseNothing()
{
    constexpr int Each = 12;
    const auto fill = [this](const QString &prefix) {
        ConnectionStore store(m_file, m_time);
        for (int i = 0; i < Each; ++i)
            while (!store.save(named(prefix + QString::number(i)))) // busy: again
                QThread::yieldCurrentThread();
    };
    std::array writers{std::unique_ptr<QThread>(QThread::create(fill, u"a"_s)),
                       std::unique_ptr<QThread>(QThread::create(fill, u"b"_s))};
    for (const auto &writer : writers)
        writer->start();
    for (const auto &writer : writers)
        QVERIFY(writer->wait(30'000));
    ConnectionStore all(m_file, m_time);
    QVERIFY(all.load());
    QCOMPARE(all.connections().size(), 2 * Each);
}

void TestSharedConnections::whoHoldsTheFileIsNotWaitedForForever()
{
    ConnectionStore store(m_file, m_time);
    QVERIFY(store.save(named(u"one"_s)));
    QLockFile somebody(m_file + u".lock"_s);
    QVERIFY(somebody.tryLock());
    const auto saved = store.save(named(u"two"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, StoreError::Kind::Busy);
    QCOMPARE(store.connections().size(), 1);
    store.watch(); // a window: nobody may wait for it
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!store.save(named(u"two"_s)));
    QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
    somebody.unlock();
    QVERIFY(store.save(named(u"two"_s)));
    QCOMPARE(QDir(QFileInfo(m_file).path()).entryList(QDir::Files).size(), 1); // no lock is left
}

void TestSharedConnections::whatAnotherProcessDoesIsNoticed()
{
    ConnectionStore window(m_file, m_time);
    QVERIFY(window.save(named(u"one"_s)));
    window.watch();
    const QSignalSpy elsewhere(&window, &ConnectionStore::changedElsewhere);
    ConnectionStore terminal(m_file, m_time);
    QVERIFY(terminal.load());
    QVERIFY(terminal.save(named(u"two"_s)));
    QTRY_COMPARE(elsewhere.size(), 1);
    QCOMPARE(window.connections(), terminal.connections());
    QVERIFY(window.save(named(u"three"_s)));
    // Somebody writes to it without care: what is known stays, and nothing is moved away.
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"version\":1,\"conn") > 0);
    file.close();
    QVERIFY(QFile(QFileInfo(m_file).path() + u"/other"_s).open(QIODevice::WriteOnly));
    QTest::qWait(50);
    QCOMPARE(window.connections().size(), 3);
    QVERIFY(QFile::exists(m_file));
    QCOMPARE(elsewhere.size(), 1);
}

QTEST_GUILESS_MAIN(TestSharedConnections)
#include "tst_sharedconnections.moc"
