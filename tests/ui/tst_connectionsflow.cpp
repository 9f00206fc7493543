// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Connections in the window, with a real keychain and real servers, by keys only.

#include "settings/connectiondialog.h"
#include "support/connectionsbench.h"
#include "support/testproxy.h"
#include "support/tlsfront.h"
#include "welcome/signinpage.h"

#include <QMessageBox>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

class TestConnectionsFlow final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void plainHttpIsSentOnlyWhereItIsConfirmed();
    void certificatesAreEnteredAtSignInAndEdited();
    void aProxysPasswordIsKeptAndForgotten();
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

void TestConnectionsFlow::certificatesAreEnteredAtSignInAndEdited()
{
    const ConnectionsServer server;
    const TlsFront front(server.port(), TlsFront::Clients::WithCertificate);
    Connection made;
    {
        ConnectionsBench bench;
        QVERIFY(bench.isReady);
        bench.window->showPageByName(u"sign-in"_s);
        auto *page = bench.window->findChild<SignInPage *>();
        const auto *result = page->findChild<NoticeBox *>(u"serverResult"_s);
        QVERIFY(bench.typeInto(page, u"urlField"_s, front.url().toString()));
        QTest::keyClick(page->window()->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(result->text().contains(u"prove its identity"_s));
        for (const QString &fact :
             {u"issuer Resilience Desk test authority"_s, u"valid 20"_s, u"SHA-256 "_s})
            QVERIFY2(result->details().contains(fact), qPrintable(result->details()));

        // Where it is put right has opened.
        QVERIFY(bench.typeInto(page, u"caFileField"_s, dataFile(u"ca.pem"_s)));
        QVERIFY(bench.typeInto(page, u"certFileField"_s, dataFile(u"client.pem"_s)));
        QVERIFY(bench.typeInto(page, u"keyFileField"_s, dataFile(u"client-locked.key"_s)));
        QVERIFY(bench.typeInto(page, u"keyPassphraseField"_s, u"barley"_s));
        QVERIFY(bench.press(page, u"checkButton"_s));
        QTRY_VERIFY(result->text().contains(u"passphrase"_s));
        QVERIFY(bench.typeInto(page, u"keyPassphraseField"_s, u"open-sesame"_s));
        QVERIFY(bench.press(page, u"checkButton"_s));
        QTRY_VERIFY2(result->text().contains(u"found"_s), qPrintable(result->details()));
        QVERIFY(page->findChild<QLineEdit *>(u"keyPassphraseField"_s)->text().isEmpty());
        QVERIFY(bench.typeInto(page, u"usernameField"_s, u"owner"_s));
        QVERIFY(bench.typeInto(page, u"passwordField"_s, server.passwordOf(u"owner"_s)));
        QTest::keyClick(page->window()->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(bench.profile.desk().allConnections().size(), 1, 20'000);
        made = bench.profile.desk().allConnections().constFirst();
        QCOMPARE(made.certFile, dataFile(u"client.pem"_s));
        QCOMPARE(bench.secretsOf(made).keyPassphrase, "open-sesame"_ba);
    }
    // Another day: the keychain knows the passphrase.
    ConnectionsBench bench(ConnectionsBench::Files::AsTheyWere);
    QVERIFY(bench.isReady);
    QTRY_COMPARE_WITH_TIMEOUT(bench.statusOf(made.id).kind, LinkStatus::Kind::UpToDate, 20'000);
    QVERIFY(bench.pressIn(made.id, u"editButton"_s));
    QTRY_VERIFY(bench.dialog<ConnectionDialog>());
    QPointer<ConnectionDialog> dialog = bench.dialog<ConnectionDialog>();
    const auto *notice = dialog->findChild<NoticeBox *>(u"clientNotice"_s);
    const auto *problem = dialog->findChild<NoticeBox *>(u"problemNotice"_s);
    auto *passphrase = dialog->findChild<QLineEdit *>(u"keyPassphraseField"_s);
    QTRY_VERIFY(passphrase->placeholderText().contains(u"Stored"_s));
    QVERIFY(bench.typeInto(dialog, u"keyFileField"_s, dataFile(u"stranger.key"_s)));
    QVERIFY(bench.press(dialog, u"saveButton"_s));
    QVERIFY(notice->text().contains(u"another certificate"_s));
    QVERIFY(problem->text().contains(u"another certificate"_s));
    QVERIFY(bench.typeInto(dialog, u"keyFileField"_s, dataFile(u"client-locked.key"_s)));
    QVERIFY(
        bench.press(dialog->findChild<SecretField *>(u"keyPassphrase"_s), u"removeSecretButton"_s));
    QVERIFY(bench.press(dialog, u"saveButton"_s));
    QVERIFY(problem->text().contains(u"Enter its passphrase"_s));
    QCOMPARE(bench.secretsOf(made).keyPassphrase, "open-sesame"_ba);
    QVERIFY(bench.press(dialog->findChild<SecretField *>(u"keyPassphrase"_s),
                        u"removeSecretButton"_s)); // keep it
    // A key that needs none: the passphrase goes.
    QVERIFY(bench.typeInto(dialog, u"keyFileField"_s, dataFile(u"client.key"_s)));
    QVERIFY(
        bench.press(dialog->findChild<SecretField *>(u"keyPassphrase"_s), u"removeSecretButton"_s));
    QVERIFY(bench.press(dialog, u"saveButton"_s));
    QTRY_VERIFY(!dialog);
    QTRY_COMPARE_WITH_TIMEOUT(bench.statusOf(made.id).kind, LinkStatus::Kind::UpToDate, 20'000);
    const ConnectionSecrets left = bench.secretsOf(made);
    QVERIFY(left.keyPassphrase.isEmpty() && !left.token.isEmpty());
}

void TestConnectionsFlow::aProxysPasswordIsKeptAndForgotten()
{
    using Kind = LinkStatus::Kind;
    const ConnectionsServer server;
    const TestProxy proxy(TestProxy::Mood::KnowsAmira);
    ConnectionsBench bench;
    QVERIFY(bench.isReady);
    const Connection made = server.connection(u"near"_s);
    QVERIFY(bench.adopt(made, server.token()));
    QTRY_COMPARE_WITH_TIMEOUT(bench.statusOf(made.id).kind, Kind::UpToDate, 20'000);

    QVERIFY(bench.pressIn(made.id, u"editButton"_s));
    QTRY_VERIFY(bench.dialog<ConnectionDialog>());
    QPointer<ConnectionDialog> dialog = bench.dialog<ConnectionDialog>();
    QVERIFY(bench.typeInto(dialog, u"proxyField"_s, proxy.url(u"http"_s)));
    QVERIFY(bench.typeInto(dialog, u"proxyUserField"_s, u"amira"_s));
    QVERIFY(bench.typeInto(dialog, u"proxyPasswordField"_s, u"open-sesame"_s));
    QVERIFY(bench.press(dialog, u"saveButton"_s));
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY_WITH_TIMEOUT(
        bench.statusOf(made.id).kind == Kind::UpToDate && !proxy.asked().isEmpty(), 20'000);
    const Connection edited = *bench.profile.desk().connections().byId(made.id);
    QVERIFY(edited.proxy.contains(u"//amira@"_s));
    QCOMPARE(bench.secretsOf(edited).proxyPassword, "open-sesame"_ba);

    QVERIFY(bench.pressIn(made.id, u"editButton"_s));
    QTRY_VERIFY(bench.dialog<ConnectionDialog>());
    dialog = bench.dialog<ConnectionDialog>();
    auto *password = dialog->findChild<SecretField *>(u"proxyPassword"_s);
    QTRY_VERIFY(password->edit()->placeholderText().contains(u"Stored"_s));
    QVERIFY(bench.press(password, u"removeSecretButton"_s));
    QVERIFY(bench.press(dialog, u"saveButton"_s));
    QTRY_VERIFY(!dialog);
    QTRY_COMPARE_WITH_TIMEOUT(bench.statusOf(made.id).kind, Kind::Offline, 20'000);
    QVERIFY(bench.statusOf(made.id).sentence.contains(u"proxy"_s));
    QVERIFY(bench.secretsOf(edited).proxyPassword.isEmpty());
    QVERIFY(!bench.secretsOf(edited).token.isEmpty());
}

QTEST_MAIN(TestConnectionsFlow)
#include "tst_connectionsflow.moc"
