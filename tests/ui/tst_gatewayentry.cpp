// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signing in through a gateway by keys, on the page that users see: Authlib's provider, a gateway
// that asks it, the sandbox behind.

#include "common/noticebox.h"
#include "desk/profile.h"
#include "gateway/gatewaydialog.h"
#include "gateway/gatewaypanel.h"
#include "sandbox/sandbox.h"
#include "settings/connectionstab.h"
#include "settings/tokenstab.h"
#include "support/oidcprovider.h"
#include "welcome/signinpage.h"
#include "window/connectionsflow.h"
#include "window/gatewayflow.h"
#include "window/signinflow.h"
#include "window/tokensflow.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSslConfiguration>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using Kind = LinkStatus::Kind;

namespace {

template <typename T>
T *part(QWidget &in, const QString &name)
{
    T *found = in.findChild<T *>(name);
    if (!found)
        qFatal("no %s", qPrintable(name));
    return found;
}

bool shows(const QWidget &in, const QString &text)
{
    const QList<QLabel *> labels = in.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

void press(QPushButton *button)
{
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

} // namespace

class TestGatewayEntry final : public QObject {
    Q_OBJECT
public slots:
    void open(const QUrl &url) { m_opened = url; }
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void whatIsMissingIsSaid();
    void hostileEndsAreSentences_data();
    void hostileEndsAreSentences();
    void cancellingListensNoMore();
    void withoutABrowser();
    void byKeysToAConnection();
    void theDialogSignsInAgain();
    void theGatewayIsTakenOut();

private:
    /// The page has found the gateway, and its fields are filled in.
    void reachGateway();
    void fillIn();
    [[nodiscard]] QString told() { return part<NoticeBox>(*m_page, u"gatewayNotice"_s)->text(); }
    [[nodiscard]] Kind kind() { return m_profile->desk().status(m_connection.id).kind; }

    OidcProvider m_provider;
    std::unique_ptr<sandbox::Sandbox> m_server;
    QUrl m_gateway;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<SignInPage> m_page;
    std::unique_ptr<SignInFlow> m_flow;
    PlainBrowser m_browser;
    QUrl m_opened;
    Connection m_connection;
    QStringList m_listeners; ///< the sandbox's
};

void TestGatewayEntry::initTestCase()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(QStringLiteral(RD_TEST_DATA "/tls/server.pem"));
    QSslConfiguration::setDefaultConfiguration(tls);
    QVERIFY2(m_provider.start(), "python3-authlib and python3-flask are needed");
    sandbox::SandboxOptions options;
    options.runs = 5;
    options.frozen = true;
    m_server = std::make_unique<sandbox::Sandbox>(options);
    QVERIFY(m_server->start());
    m_gateway = m_provider.gatewayBefore(m_server->url().port());
    m_listeners = ownListeners();
    for (const QString &scheme : {u"http"_s, u"https"_s})
        QDesktopServices::setUrlHandler(scheme, this, "open");

    m_profile = std::make_unique<Profile>(Profile::Kind::Demo); // secrets in memory
    QCOMPARE(m_profile->load(), QString());
    bool isOpen = false;
    m_profile->desk().openHistory(this, [&isOpen](const auto &report) { isOpen = bool(report); });
    QTRY_VERIFY(isOpen);
}

void TestGatewayEntry::cleanupTestCase()
{
    for (const QString &scheme : {u"http"_s, u"https"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void TestGatewayEntry::init()
{
    m_provider.setMood({});
    m_opened.clear();
    m_page = std::make_unique<SignInPage>();
    m_page->resize(776, 900);
    m_page->show();
    m_page->activateWindow();
    m_flow = std::make_unique<SignInFlow>(*m_profile, *m_page);
    m_flow->begin();
}

void TestGatewayEntry::cleanup()
{
    m_flow.reset();
    m_page.reset();
    QCOMPARE(ownListeners(), m_listeners);
}

void TestGatewayEntry::reachGateway()
{
    auto *url = part<QLineEdit>(*m_page, u"urlField"_s);
    QTest::keyClicks(url, m_gateway.toString());
    QTest::keyClick(url, Qt::Key_Return);
    auto *result = part<NoticeBox>(*m_page, u"serverResult"_s);
    QTRY_COMPARE(result->kind(), NoticeBox::Kind::Error);
    QPushButton *offer = nullptr;
    for (QPushButton *button : result->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().contains(u"gateway"_s))
            offer = button;
    }
    QVERIFY(offer);
    press(offer);
    QVERIFY(part<QLineEdit>(*m_page, u"gatewayIssuer"_s)->hasFocus());
}

void TestGatewayEntry::fillIn()
{
    QTest::keyClicks(part<QLineEdit>(*m_page, u"gatewayIssuer"_s), m_provider.issuer());
    QTest::keyClicks(part<QLineEdit>(*m_page, u"gatewayClient"_s), u"desk"_s);
    QTest::keyClick(part<QComboBox>(*m_page, u"gatewayHeader"_s), Qt::Key_Down);
    QTest::keyClick(part<QLineEdit>(*m_page, u"gatewayRedirect"_s), Qt::Key_Return);
}

void TestGatewayEntry::whatIsMissingIsSaid()
{
    reachGateway();
    auto *header = part<QComboBox>(*m_page, u"gatewayHeader"_s);
    QCOMPARE(header->currentIndex(), -1); // nobody guesses it
    QCOMPARE(header->findText(u"Authorization"_s), -1);
    QCOMPARE(part<QLineEdit>(*m_page, u"gatewayRedirect"_s)->text(), u"/callback"_s);
    press(part<QPushButton>(*m_page, u"gatewaySignIn"_s));
    QVERIFY(told().contains(u"begins with https://"_s));
    QTest::keyClicks(part<QLineEdit>(*m_page, u"gatewayIssuer"_s), m_provider.issuer());
    QTest::keyClicks(part<QLineEdit>(*m_page, u"gatewayClient"_s), u"desk"_s);
    press(part<QPushButton>(*m_page, u"gatewaySignIn"_s));
    QVERIFY(told().contains(u"Choose the header"_s));
    QVERIFY(m_opened.isEmpty());
    auto *url = part<QLineEdit>(*m_page, u"urlField"_s);
    url->selectAll();
    QTest::keyClicks(url, u"http://127.0.0.1:9"_s);
    QTest::keyClick(header, Qt::Key_Down);
    press(part<QPushButton>(*m_page, u"gatewaySignIn"_s));
    QVERIFY(told().contains(u"over https only"_s));
}

void TestGatewayEntry::hostileEndsAreSentences_data()
{
    QTest::addColumn<QJsonObject>("mood");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("sentence");
    const QJsonObject honest;
    QTest::newRow("refused by the user") << honest << QByteArray("deny") << u"refused the"_s;
    QTest::newRow("foreign issuer")
        << QJsonObject{{u"callback"_s, QJsonObject{{u"iss"_s, u"https://evil.example"_s}}}}
        << QByteArray("allow") << u"does not belong to this"_s;
    QTest::newRow("endpoint down") << QJsonObject{{u"token"_s, u"server-error"_s}}
                                   << QByteArray("allow") << u"failed to answer"_s;
}

void TestGatewayEntry::hostileEndsAreSentences()
{
    QFETCH(QJsonObject, mood);
    QFETCH(QByteArray, answer);
    QFETCH(QString, sentence);
    m_provider.setMood(mood);
    reachGateway();
    fillIn();
    QTRY_VERIFY(!m_opened.isEmpty());
    QVERIFY(m_browser.open(m_browser.signIn(m_opened, answer)).body.contains("Not signed in"));
    QTRY_VERIFY2(told().contains(sentence), qPrintable(told()));
    QCOMPARE(ownListeners(), m_listeners);
    QVERIFY(!m_profile->desk().gateways().gatewayOf(m_gateway));
    // What was typed is still there, to be tried again.
    QVERIFY(part<QPushButton>(*m_page, u"gatewaySignIn"_s)->isVisible());
    QCOMPARE(part<QLineEdit>(*m_page, u"gatewayClient"_s)->text(), u"desk"_s);
}

void TestGatewayEntry::cancellingListensNoMore()
{
    reachGateway();
    fillIn();
    QTRY_VERIFY(!m_opened.isEmpty());
    QTRY_VERIFY(told().contains(u"Waiting until "_s));
    QVERIFY(ownListeners() != m_listeners);
    const QUrl first = std::exchange(m_opened, {});
    press(part<QPushButton>(*m_page, u"gatewayOpenAgain"_s));
    QCOMPARE(m_opened, first);
    press(part<QPushButton>(*m_page, u"gatewayCopy"_s));
    QCOMPARE(QApplication::clipboard()->text(), QString::fromLatin1(first.toEncoded()));
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QTRY_VERIFY(told().contains(u"was cancelled"_s));
    QCOMPARE(ownListeners(), m_listeners);
    QVERIFY(m_page->isVisible()); // the page stays
}

void TestGatewayEntry::withoutABrowser()
{
    GatewayPanel panel;
    GatewayFlow flow(m_profile->desk(), [](const QUrl &) { return false; });
    flow.setPanel(panel);
    Connection behind;
    behind.baseUrl = m_gateway;
    behind.gateway = ConnectionGateway{m_provider.issuer(), u"desk"_s,
                                       u"X-Forwarded-Access-Token"_s, u"/callback"_s};
    panel.start(behind.gateway);
    panel.show();
    flow.begin(behind);
    auto *notice = part<NoticeBox>(panel, u"gatewayNotice"_s);
    QTRY_VERIFY(notice->text().contains(u"No browser could be opened"_s));
    QVERIFY(part<QPushButton>(panel, u"gatewayCopy"_s)->isVisible());
    QVERIFY(flow.isRunning()); // whoever has one elsewhere on this machine may go on
}

void TestGatewayEntry::byKeysToAConnection()
{
    QSignalSpy signedIn(m_flow.get(), &SignInFlow::signedIn);
    reachGateway();
    fillIn();
    QTRY_VERIFY(!m_opened.isEmpty());
    QCOMPARE(m_browser.open(m_browser.signIn(m_opened)).status, 200);
    QTRY_VERIFY(told().contains(u"Signed in at the gateway"_s));
    // Goes on by itself: ChaosCenter is found, and asked for the account.
    auto *user = part<QLineEdit>(*m_page, u"usernameField"_s);
    QTRY_VERIFY(user->hasFocus());
    QTest::keyClicks(user, u"owner"_s);
    auto *password = part<QLineEdit>(*m_page, u"passwordField"_s);
    for (const sandbox::SandboxUser &each : m_server->users()) {
        if (each.username == "owner"_L1)
            QTest::keyClicks(password, each.password);
    }
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(signedIn.size(), 1, 15'000);
    m_connection = signedIn.first().first().value<Connection>();
    QCOMPARE(m_profile->desk().adopt(m_connection), QString());
    QTRY_COMPARE_WITH_TIMEOUT(kind(), Kind::UpToDate, 20'000);
    const Connection saved = m_profile->desk().connections().connections().value(0);
    QVERIFY(saved.gateway.has_value());
    QCOMPARE(saved.gateway->clientId, u"desk"_s);
    QCOMPARE(saved.gateway->redirectPath, u"/callback"_s);
}

void TestGatewayEntry::theDialogSignsInAgain()
{
    QVERIFY(!m_connection.id.isEmpty());
    m_provider.setMood({{u"token"_s, u"refuse:invalid_grant"_s}});
    m_provider.forgetTokens();
    m_profile->desk().refreshNow();
    QTRY_COMPARE_WITH_TIMEOUT(kind(), Kind::GatewaySignIn, 10'000);

    // Told wherever somebody would ask the server, and the one thing to do is offered.
    TokensTab tokens;
    TokensFlow tokensFlow(*m_profile, tokens);
    tokens.show();
    tokensFlow.setConnection(m_profile->desk().allConnections().value(0));
    QTRY_VERIFY(shows(tokens, u"wants you to sign in again"_s));
    ConnectionsTab tab;
    ConnectionsFlow connections(*m_profile, tab);
    const QSignalSpy wanted(&connections, &ConnectionsFlow::gatewayRequested);
    tab.show();
    auto *again = part<QPushButton>(tab, u"signInAgainButton"_s);
    QCOMPARE(again->text(), u"Sign in at the gateway"_s);
    press(again);
    QTRY_COMPARE(wanted.size(), 1);

    GatewayFlow flow(m_profile->desk());
    flow.openDialog(m_connection, m_page.get());
    auto *dialog = part<GatewayDialog>(*m_page, u"gatewayDialog"_s);
    QVERIFY(part<QLabel>(*dialog, u"gatewayState"_s)->text().contains(u"sign in again"_s));
    m_provider.setMood({});
    press(part<QPushButton>(*dialog, u"gatewaySignIn"_s));
    QTRY_VERIFY(!m_opened.isEmpty());
    QCOMPARE(m_browser.open(m_browser.signIn(m_opened)).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(kind(), Kind::UpToDate, 10'000);
    QTRY_VERIFY(!m_page->findChild<GatewayDialog *>());
}

void TestGatewayEntry::theGatewayIsTakenOut()
{
    GatewayFlow flow(m_profile->desk());
    flow.openDialog(m_profile->desk().allConnections().value(0), m_page.get());
    auto *dialog = part<GatewayDialog>(*m_page, u"gatewayDialog"_s);
    press(part<QPushButton>(*dialog, u"gatewayRemove"_s));
    QTRY_VERIFY(!m_page->findChild<GatewayDialog *>());
    QVERIFY(!m_profile->desk().allConnections().value(0).gateway);
    QVERIFY(!m_profile->desk().gateways().gatewayOf(m_gateway));
    QTRY_COMPARE(kind(), Kind::Offline); // it is there all the same
}

QTEST_MAIN(TestGatewayEntry)
#include "tst_gatewayentry.moc"
