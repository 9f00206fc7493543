// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Connections in the window, with a real keychain and real servers, by keys only.

#include "settings/connectiondetails.h"
#include "settings/connectiondialog.h"
#include "settings/signoutdialog.h"
#include "support/connectionsbench.h"
#include "support/testproxy.h"
#include "support/tlsfront.h"
#include "window/connectioneditflow.h"
#include "window/viewflow.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QRadioButton>

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
    void whatIsSavedBehindAClosedDialogStaysWithItsConnection();
    void detailsTellProjectsRolesAndInvitations();
    void twoServersAndTwoAccountsFromFirstToLast();
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

void TestConnectionsFlow::whatIsSavedBehindAClosedDialogStaysWithItsConnection()
{
    const ConnectionsServer server;
    ConnectionsBench bench;
    QVERIFY(bench.isReady);
    Desk &desk = bench.profile.desk();
    const Connection first = server.connection(u"first"_s);
    const Connection second = server.connection(u"second"_s, u"executor"_s);
    QVERIFY(bench.adopt(first, server.token()));
    QVERIFY(bench.adopt(second, server.token(u"executor"_s)));

    ConnectionEditFlow flow(desk);
    flow.open(first, &*bench.window);
    auto *dialog = bench.dialog<ConnectionDialog>();
    dialog->wayForm()->setWay({.proxy = u"http://amira@127.0.0.1:9"_s});
    dialog->findChild<QLineEdit *>(u"proxyPasswordField"_s)->setText(u"open-sesame"_s);
    dialog->findChild<QPushButton *>(u"saveButton"_s)->click();
    dialog->reject(); // before the keychain has answered
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    flow.open(second, &*bench.window);
    QVERIFY(bench.dialog<ConnectionDialog>());
    QTRY_VERIFY(desk.connections().byId(first.id)->proxy.contains(u"//amira@"_s));
    QCOMPARE(desk.connections().byId(second.id)->name, second.name);
    QVERIFY(desk.connections().byId(second.id)->proxy.isEmpty());
    QCOMPARE(bench.secretsOf(first).proxyPassword, "open-sesame"_ba);
    QVERIFY(bench.secretsOf(second).proxyPassword.isEmpty());
    QVERIFY(bench.dialog<ConnectionDialog>()); // and the dialog is not closed by it
}

void TestConnectionsFlow::detailsTellProjectsRolesAndInvitations()
{
    const ConnectionsServer server;
    ConnectionsBench bench;
    QVERIFY(bench.isReady);
    const Connection made = server.connection(u"mine"_s, u"executor"_s);
    QVERIFY(bench.adopt(made, server.token(u"executor"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(bench.statusOf(made.id).kind, LinkStatus::Kind::UpToDate, 20'000);
    QVERIFY(bench.pressIn(made.id, u"detailsOfConnectionButton"_s));
    QTRY_VERIFY(bench.dialog<ConnectionDetails>());
    QPointer<ConnectionDetails> dialog = bench.dialog<ConnectionDetails>();
    const auto choices = [&dialog] { return dialog->findChildren<QRadioButton *>(); };
    QTRY_VERIFY(choices().size() > 2);
    QVERIFY(choices().constFirst()->isChecked()); // all together
    QRadioButton *wanted = choices().at(1);
    QCOMPARE(wanted->accessibleDescription(), u"Executor: may run and stop scenarios"_s);
    const auto invitations = [](const QDialog *in) {
        QString text;
        const auto labels = in->findChild<QWidget *>(u"invitationList"_s)->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            text += label->text() + u'\n';
        return text;
    };
    QTRY_VERIFY(invitations(dialog).contains(u"None waits"_s));
    QVERIFY(bench.tabTo(choices().constFirst()));
    QTest::keyClick(choices().constFirst(), Qt::Key_Down);
    QVERIFY(wanted->isChecked());
    const QString project = wanted->property("projectId").toString();
    QVERIFY(!project.isEmpty());
    QTRY_COMPARE(bench.profile.desk().connections().byId(made.id)->projectId, project);
    QVERIFY(bench.press(dialog, u"showButton"_s));
    QTRY_VERIFY(!dialog);
    const auto *view = bench.window->findChild<ViewFlow *>();
    QCOMPARE(view->page(), WindowPage::Overview);
    QVERIFY(view->scope() == (Scope{made.id, project}));

    Connection invited = server.connection(u"invited"_s, u"newcomer"_s);
    QVERIFY(bench.adopt(invited, server.token(u"newcomer"_s)));
    QTRY_VERIFY(bench.profile.desk().link(invited.id));
    QVERIFY(bench.pressIn(invited.id, u"detailsOfConnectionButton"_s));
    QTRY_VERIFY(bench.dialog<ConnectionDetails>());
    dialog = bench.dialog<ConnectionDetails>();
    QTRY_VERIFY2(invitations(dialog).contains(u", by owner."_s), qPrintable(invitations(dialog)));
    QVERIFY(invitations(dialog).contains(u"Viewer: may look"_s));
    QVERIFY(dialog->findChild<QPushButton *>(u"answerButton"_s)->isVisible());
}

void TestConnectionsFlow::twoServersAndTwoAccountsFromFirstToLast()
{
    const ConnectionsServer first;
    auto second = std::make_unique<ConnectionsServer>();
    ConnectionsBench bench;
    QVERIFY(bench.isReady);
    Desk &desk = bench.profile.desk();
    bench.window->showPageByName(u"sign-in"_s);
    QVERIFY(!bench.signIn(first.url(), u"owner"_s, u"wrong"_s));
    QVERIFY(bench.window->findChild<SignInPage *>()
                ->findChild<NoticeBox *>(u"failureNotice"_s)
                ->text()
                .contains(u"refuses the user name or the password"_s));
    QHash<QString, Connection> made;
    for (const auto &[name, server, user] :
         {std::tuple(u"one"_s, &first, u"owner"_s), std::tuple(u"two"_s, &first, u"executor"_s),
          std::tuple(u"three"_s, static_cast<const ConnectionsServer *>(second.get()),
                     u"owner"_s)}) {
        if (!made.isEmpty())
            QVERIFY(bench.press(bench.tab, u"addConnectionButton"_s));
        const auto connection = bench.signIn(server->url(), user, server->passwordOf(user));
        QVERIFY2(connection, qPrintable(name));
        made.insert(name, *connection);
        QTRY_COMPARE_WITH_TIMEOUT(bench.statusOf(connection->id).kind, LinkStatus::Kind::UpToDate,
                                  20'000);
    }
    // All have the same host, and are told apart.
    QSet<QString> names;
    QSet<QString> spoken;
    for (const Connection &connection : std::as_const(made)) {
        names.insert(connection.name);
        spoken.insert(bench.tab->row(connection.id)->accessibleName());
    }
    QCOMPARE(names.size(), 3);
    QCOMPARE(spoken.size(), 3);
    QVERIFY(made[u"two"_s].name.contains(u"executor"_s));

    // Edit: a name that is taken says so, another one stays through signing in again.
    const QString one = made[u"one"_s].id;
    QVERIFY(bench.pressIn(one, u"editButton"_s));
    QTRY_VERIFY(bench.dialog<ConnectionDialog>());
    QPointer<ConnectionDialog> edit = bench.dialog<ConnectionDialog>();
    QVERIFY(bench.typeInto(edit, u"nameField"_s, made[u"two"_s].name));
    QTest::keyClick(edit->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(edit->findChild<NoticeBox *>(u"problemNotice"_s)
                    ->text()
                    .contains(u"Another connection has this name"_s));
    QVERIFY(bench.typeInto(edit, u"nameField"_s, u"Production"_s));
    QTest::keyClick(edit->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!edit);
    QCOMPARE(bench.tab->row(one)->connection().name, u"Production"_s);

    // Sign out: revoked on the server, the history stays; Enter alone does nothing.
    QVERIFY(desk.link(one)); // another name alone is no reason to begin anew
    const QByteArray token = desk.link(one)->token();
    QVERIFY(!first.sandbox().isRevoked(token));
    const auto ask = [&bench](const QString &id, const QString &button) {
        return bench.pressIn(id, button)
               && QTest::qWaitFor([&bench] { return bench.dialog<SignOutDialog>() != nullptr; });
    };
    const auto confirm = [&bench](bool removesHistory) {
        QPointer<SignOutDialog> dialog = bench.dialog<SignOutDialog>();
        auto *revoke = dialog->findChild<QRadioButton *>(u"revokeToken"_s);
        auto *history = dialog->findChild<QCheckBox *>(u"removeHistory"_s);
        // It is ours, and so it is chosen as soon as that is known.
        return QTest::qWaitFor([revoke] { return revoke->isChecked(); }, 20'000)
               && (history->isChecked() == removesHistory || bench.pressByKeys(history))
               && bench.press(dialog, u"confirmButton"_s)
               && QTest::qWaitFor([&dialog] { return !dialog; });
    };
    QVERIFY(ask(one, u"signOutButton"_s));
    QTest::keyClick(bench.dialog<SignOutDialog>(), Qt::Key_Return);
    QTRY_VERIFY(!bench.dialog<SignOutDialog>());
    QVERIFY(!first.sandbox().isRevoked(token));
    QVERIFY(ask(one, u"signOutButton"_s));
    QVERIFY(confirm(false));
    QTRY_VERIFY2(bench.resultOf(one).startsWith(u"Dead."_s), qPrintable(bench.resultOf(one)));
    QVERIFY(first.sandbox().isRevoked(token));
    QCOMPARE(bench.tab->row(one)->connection().state, ConnectionInfo::State::SignedOut);
    QVERIFY(bench.secretsOf(made[u"one"_s]).token.isEmpty());
    QVERIFY(bench.savedProjects(one) > 0);
    QCOMPARE(bench.statusOf(made[u"two"_s].id).kind, LinkStatus::Kind::UpToDate);

    QVERIFY(bench.pressIn(one, u"signInAgainButton"_s));
    QTRY_VERIFY(bench.window->findChild<SignInPage *>()->isVisible());
    QVERIFY(bench.signIn(first.url(), u"owner"_s, first.passwordOf(u"owner"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(bench.statusOf(one).kind, LinkStatus::Kind::UpToDate, 20'000);
    QCOMPARE(bench.tab->row(one)->connection().name, u"Production"_s);
    QCOMPARE(desk.allConnections().size(), 3);

    // Remove, with the history and without.
    QVERIFY(ask(one, u"removeButton"_s));
    QVERIFY(confirm(true));
    QTRY_VERIFY(!bench.tab->row(one));
    QCOMPARE(bench.savedProjects(one), 0);
    const QString two = made[u"two"_s].id;
    QVERIFY(ask(two, u"removeButton"_s));
    QVERIFY(confirm(false));
    QTRY_VERIFY(!bench.tab->row(two));
    QVERIFY(bench.savedProjects(two) > 0);

    // A server that is away: testing it says so, and nothing is wiped before its token is dead.
    const QString three = made[u"three"_s].id;
    second.reset();
    QVERIFY(bench.pressIn(three, u"testButton"_s));
    QTRY_VERIFY(bench.resultOf(three).contains(u"cannot be reached"_s));
    QVERIFY(ask(three, u"removeButton"_s));
    QVERIFY(bench.pressByKeys(
        bench.dialog<SignOutDialog>()->findChild<QRadioButton *>(u"revokeToken"_s)));
    QVERIFY(bench.press(bench.dialog<SignOutDialog>(), u"confirmButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(bench.resultOf(three).contains(u"kept"_s), 20'000);
    QVERIFY(!bench.secretsOf(made[u"three"_s]).token.isEmpty());
    QVERIFY(bench.tab->row(three)->findChild<QPushButton *>(u"retryButton"_s)->isVisible());
}

QTEST_MAIN(TestConnectionsFlow)
#include "tst_connectionsflow.moc"
