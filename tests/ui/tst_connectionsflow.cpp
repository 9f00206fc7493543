// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Connections in the window, with a real keychain and real servers, by keys only.

#include "support/connectionsbench.h"
#include "support/testproxy.h"

#include <QMessageBox>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

class TestConnectionsFlow final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void plainHttpIsSentOnlyWhereItIsConfirmed();
};

void TestConnectionsFlow::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("RD_TEST_KEYRING"), "never the keychain of whoever runs it");
    QCoreApplication::setApplicationName(u"resilience-desk"_s);
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestConnectionsFlow::plainHttpIsSentOnlyWhereItIsConfirmed()
{
    using Kind = LinkStatus::Kind;
    const ConnectionsServer server;
    TestProxy proxy; // what is on the way, and leads there by any name
    proxy.leadTo(server.port());
    ConnectionsBench bench;
    QVERIFY(bench.isReady);
    Connection plain = server.connection(u"plain"_s);
    plain.baseUrl = QUrl(u"http://chaos.invalid:%1"_s.arg(server.port()));
    plain.proxy = proxy.url(u"http"_s);
    plain.allowHttp = true;
    QVERIFY(bench.adopt(plain, server.token()));
    QTRY_COMPARE_WITH_TIMEOUT(bench.statusOf(plain.id).kind, Kind::UpToDate, 20'000);
    QVERIFY(proxy.received().contains("Authorization: Bearer"));

    ConnectionRow *row = bench.tab->row(plain.id);
    auto *notice = row->findChild<NoticeBox *>(u"connectionHttp"_s);
    QVERIFY(notice->text().contains(u"Not encrypted"_s));
    auto *button = notice->findChild<QPushButton *>(u"noticeAction"_s);
    QVERIFY(bench.pressByKeys(button)); // stop it
    QTRY_COMPARE(row->connection().plainHttp, ConnectionInfo::PlainHttp::Refused);
    const QByteArray sent = proxy.received();
    const qsizetype asked = server.asked();
    QTRY_COMPARE_WITH_TIMEOUT(bench.statusOf(plain.id).kind, Kind::Offline, 20'000);
    QVERIFY2(bench.statusOf(plain.id).sentence.contains(u"nothing is sent"_s),
             qPrintable(bench.statusOf(plain.id).sentence));
    bench.profile.desk().refreshNow();
    QTRY_COMPARE_WITH_TIMEOUT(bench.statusOf(plain.id).kind, Kind::Offline, 20'000);
    QVERIFY(!bench.profile.desk().connections().byId(plain.id)->allowHttp);

    // A test says what answers there and needs no token.
    QVERIFY(bench.pressByKeys(row->findChild<QPushButton *>(u"testButton"_s)));
    QTRY_VERIFY(bench.resultOf(plain.id).contains(u"A ChaosCenter answers"_s));
    QVERIFY(server.asked() > asked);
    QVERIFY(!proxy.received().mid(sent.size()).contains("Authorization"));

    QVERIFY(bench.pressByKeys(button)); // allow it again, after a question
    QTRY_VERIFY(bench.dialog<QMessageBox>());
    auto *question = bench.dialog<QMessageBox>();
    QTest::keyClick(question, Qt::Key_Return); // Cancel is the default
    QTRY_VERIFY(!bench.dialog<QMessageBox>());
    QCOMPARE(row->connection().plainHttp, ConnectionInfo::PlainHttp::Refused);
    QVERIFY(bench.pressByKeys(button));
    QTRY_VERIFY(bench.dialog<QMessageBox>());
    question = bench.dialog<QMessageBox>();
    QVERIFY(question->text().contains(u"chaos.invalid"_s));
    const auto answers = question->buttons();
    for (QAbstractButton *answer : answers) {
        if (question->buttonRole(answer) == QMessageBox::DestructiveRole)
            QVERIFY(bench.pressByKeys(answer));
    }
    QTRY_COMPARE_WITH_TIMEOUT(bench.statusOf(plain.id).kind, Kind::UpToDate, 20'000);
    QVERIFY(bench.profile.desk().connections().byId(plain.id)->allowHttp);
}

QTEST_MAIN(TestConnectionsFlow)
#include "tst_connectionsflow.moc"
