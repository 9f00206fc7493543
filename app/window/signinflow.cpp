// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/signinflow.h"

#include "api/litmus/links.h"
#include "core/redact.h"
#include "core/text.h"
#include "desk/connectionname.h"
#include "desk/profile.h"
#include "gateway/gatewaypanel.h"
#include "platform/browser.h"
#include "platform/keychainsecretstore.h"
#include "session/errortext.h"
#include "session/gatewaysetting.h"
#include "session/letgo.h"
#include "session/litmusconfig.h"
#include "session/tokenjournal.h"
#include "welcome/signinpage.h"
#include "window/connectioneditflow.h"

#include <algorithm>

namespace rd {

namespace {

/// Where the pool keeps the password of a proxy, and the passphrase of a key.
QString wayProxyPlace(const QString &proxy)
{
    const auto choice = ProxyChoice::from(proxy);
    return choice && choice->kind == ProxyChoice::Kind::Address ? choice->text() : QString();
}

QString wayKeyPlace(const Way &way)
{
    return way.keyFile.isEmpty() ? way.certFile : way.keyFile;
}

} // namespace

SignInFlow::SignInFlow(Profile &profile, SignInPage &page, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_page(page)
    , m_check(profile.desk().clock(), profile.desk().pool())
    , m_gateway(profile.desk())
{
    m_gateway.setPanel(page.gateway());
    connect(&page, &SignInPage::gatewaySignInRequested, this, &SignInFlow::signInAtGateway);
    connect(&m_gateway, &GatewayFlow::finished, &page, &SignInPage::gatewayPassed);
    connect(&page, &SignInPage::cancelled, this,
            [this] { m_profile.desk().gateways().abandon(m_behind); });
    page.wayForm().setFileCheck(fileCheckFor(profile.desk()));
    connect(&page, &SignInPage::checkRequested, this, &SignInFlow::check);
    connect(&page, &SignInPage::passwordSignInRequested, this, &SignInFlow::signIn);
    connect(&page, &SignInPage::tokenSignInRequested, this, &SignInFlow::signIn);
    connect(&page, &SignInPage::importRequested, this, &SignInFlow::takeOver);
    connect(&page, &SignInPage::newPasswordEntered, this, [this](QByteArray password) {
        if (m_attempt)
            m_attempt->setNewPassword(std::move(password));
    });
    connect(&page, &SignInPage::openPageRequested, this,
            [](const QUrl &url) { openInBrowser(url); });
    connect(&page, &SignInPage::openTokenPageRequested, this, [this] {
        // Who signs in is not known yet: the front end leads to the login, then to the settings.
        openInBrowser(litmus::Links(m_page.baseUrl(), {}).login());
    });
    connect(&page, &SignInPage::unlockKeychainRequested, this, &SignInFlow::unlockKeychain);
    connect(&page, &SignInPage::abortRequested, this, &SignInFlow::breakOff);
    if (KeychainSecretStore *keychain = profile.keychain())
        connect(keychain, &KeychainSecretStore::availabilityChanged, this,
                &SignInFlow::showKeychain);
}

SignInFlow::~SignInFlow()
{
    wipe(m_imported);
}

void SignInFlow::begin()
{
    m_againId.clear();
    m_page.start(SignInPage::Method::Password);
    offerImports();
    showKeychain();
}

void SignInFlow::beginWithToken()
{
    m_againId.clear();
    m_page.start(SignInPage::Method::Token);
    offerImports();
    showKeychain();
}

void SignInFlow::beginAgain(const Connection &connection)
{
    m_againId = connection.id;
    m_page.startAgain(connection.baseUrl.toString(), connection.username);
    m_page.setImports({});
    const Way way{.proxy = connection.proxy,
                  .caFile = connection.caFile,
                  .certFile = connection.certFile,
                  .keyFile = connection.keyFile};
    m_page.wayForm().setWay(way);
    m_page.setWayOpen(!m_page.wayForm().isUsual());
    m_profile.desk().openWay(connection, this, [this, connection] {
        showStored();
        const auto hold = m_profile.desk().gateways().hold(connection);
        if (hold && hold->kind == LinkStatus::Kind::GatewaySignIn && m_againId == connection.id)
            m_page.showGateway(connection.gateway);
    });
    showKeychain();
}

void SignInFlow::offerImports()
{
    // Nobody asked for it, so what cannot be read is not worth a word; nor in the demo.
    const auto config = m_profile.isDemo() ? LitmusConfig::parse({})
                                           : LitmusConfig::read(LitmusConfig::defaultFile());
    QList<ImportChoice> choices;
    if (config) {
        const qint64 now = m_profile.desk().clock().nowMs();
        for (const LitmusConfig::Entry &entry : config->entries())
            choices.append({.endpoint = entry.endpoint,
                            .username = entry.username,
                            .isExpired = entry.expiresMs > 0 && entry.expiresMs <= now});
    }
    m_page.setImports(choices, config ? unreadSentence(*config) : QString());
}

void SignInFlow::takeOver(const ImportChoice &choice, bool scrub)
{
    // Read again: the token was not kept, and may be another one by now.
    QByteArray token;
    if (const auto config = LitmusConfig::read(LitmusConfig::defaultFile())) {
        for (const LitmusConfig::Entry &entry : config->entries())
            if (token.isEmpty() && entry.endpoint == choice.endpoint
                && entry.username == choice.username)
                token = QByteArray(entry.token.constData(), entry.token.size());
    }
    Desk &desk = m_profile.desk();
    wipe(m_imported);
    if (scrub)
        m_imported = QByteArray(token.constData(), token.size());
    inTurn(TokenLeases::newConnection(), [this, &desk, choice, token, scrub] {
        m_attempt =
            std::make_unique<SignIn>(desk.keychain(), desk.memory(), desk.clock(), desk.pool());
        follow(*m_attempt);
        m_attempt->withImported(choice.endpoint, token, scrub);
    });
}

void SignInFlow::inTurn(const QString &connectionId, const std::function<void()> &begin)
{
    m_turn = std::make_unique<QObject>();
    m_profile.desk().leases().take(
        connectionId, TokenLeases::Turn::InOrder, m_turn.get(),
        [this, begin](TokenLease lease) {
            m_lease = std::move(lease);
            begin();
        },
        [this] { breakOff(); }); // somebody gives this computer up
}

/// Under way, or still waiting for its turn.
void SignInFlow::breakOff()
{
    if (m_attempt) {
        m_attempt->cancel();
    } else if (m_turn) {
        m_turn.reset();
        m_page.showFailure({.kind = SignInError::Kind::Cancelled});
    }
}

QString SignInFlow::scrub()
{
    if (m_imported.isEmpty())
        return {};
    const QString file = LitmusConfig::defaultFile();
    const auto removed = LitmusConfig::removeToken(file, m_imported);
    wipe(m_imported);
    return removed ? tr("The token was removed from %1.").arg(file)
                   : errorSentence(removed.error(), file);
}

void SignInFlow::check(const QString &url)
{
    takeSecrets();
    ServerOptions options = serverOptions(url);
    options.allowHttp = false; // asked again, whatever was said before
    m_check.check(url, options, this, [this](const ServerFindings &findings) {
        m_page.showFindings(findings, m_profile.desk().networkLife().hint());
        showStored();
    });
}

void SignInFlow::signInAtGateway(const QString &url, const ConnectionGateway &gateway)
{
    const auto server = serverUrlFrom(url);
    if (!server) {
        m_page.gateway().showProblem(errorSentence(server.error()));
        return;
    }
    takeSecrets();
    const ServerOptions options = serverOptions(url);
    Connection behind;
    behind.baseUrl = *server;
    behind.gateway = gateway;
    behind.caFile = options.caFile;
    behind.certFile = options.certFile;
    behind.keyFile = options.keyFile;
    behind.proxy = options.proxy;
    m_behind = *server;
    m_gateway.begin(behind);
}

void SignInFlow::takeSecrets()
{
    HttpPool &pool = *m_profile.desk().pool();
    const auto take = [&pool](const QString &what, SecretEdit edit) {
        if (edit.change == SecretEdit::Change::Set)
            pool.keepSecret(what, edit.value);
        else if (edit.change == SecretEdit::Change::Remove)
            pool.forgetSecret(what);
        wipe(edit.value);
    };
    WayForm &form = m_page.wayForm();
    const Way way = form.way();
    take(wayProxyPlace(way.proxy), form.takeProxyPassword());
    take(wayKeyPlace(way), form.takeKeyPassphrase());
}

void SignInFlow::showStored()
{
    const HttpPool &pool = *m_profile.desk().pool();
    const Way way = m_page.wayForm().way();
    m_page.wayForm().setStored(!pool.secret(wayProxyPlace(way.proxy)).isEmpty(),
                               !pool.secret(wayKeyPlace(way)).isEmpty());
}

ServerOptions SignInFlow::serverOptions(const QString &url) const
{
    ServerOptions options;
    // Signing in again must not forget where its two servers are.
    const auto known = m_profile.desk().connections().byId(m_againId);
    const auto typed = serverUrlFrom(url);
    if (known && typed && *typed == known->baseUrl)
        options = optionsOf(*known);
    const Way way = m_page.wayForm().way();
    options.proxy = way.proxy;
    options.caFile = way.caFile;
    options.certFile = way.certFile;
    options.keyFile = way.keyFile;
    // What opens the way: typed before the check, or in the keychain already.
    const HttpPool &pool = *m_profile.desk().pool();
    options.proxyPassword = pool.secret(wayProxyPlace(way.proxy));
    options.keyPassphrase = pool.secret(wayKeyPlace(way));
    return options;
}

void SignInFlow::signIn(const SignInForm &form)
{
    SignInOptions options;
    options.sessionOnly = form.sessionOnly;
    options.waitsForNewPassword = true;
    options.server = serverOptions(form.url);
    options.server.allowHttp = form.allowHttp;

    inTurn(m_againId, [this, form, options, again = m_againId]() mutable {
        Desk &desk = m_profile.desk();
        options.previous = desk.connections().byId(again); // as it is by now
        if (options.previous) {                            // what the user chose stays
            options.connectionName = options.previous->name;
            options.projectId = options.previous->projectId;
        }
        m_attempt =
            std::make_unique<SignIn>(desk.keychain(), desk.memory(), desk.clock(), desk.pool());
        follow(*m_attempt);
        if (form.username.isEmpty())
            m_attempt->withToken(form.url, form.token, options);
        else
            m_attempt->withPassword(form.url, form.username, form.password, options);
    });
}

void SignInFlow::follow(SignIn &attempt)
{
    attempt.setJournal([this](const TokenJournalEntry &entry) {
        m_profile.desk().history().appendJournal(entry.kind, entry.line);
    });
    connect(&attempt, &SignIn::stepChanged, &m_page, &SignInPage::showStep);
    connect(&attempt, &SignIn::newPasswordNeeded, &m_page, &SignInPage::askNewPassword);
    connect(&attempt, &SignIn::finished, this, [this](const Connection &connection) {
        QStringList notes = outcomeSentences(m_attempt->outcome());
        if (const QString scrubbed = scrub(); !scrubbed.isEmpty())
            notes << scrubbed;
        m_page.showFinished();
        attemptEnded();
        emit signedIn(named(connection, m_profile.desk().allConnections()), notes.join(u' '));
    });
    connect(&attempt, &SignIn::failed, this, [this](const SignInError &error) {
        wipe(m_imported);
        m_page.showFailure(error);
        attemptEnded();
    });
}

void SignInFlow::attemptEnded()
{
    letGoLater(std::move(m_attempt)); // this is its own signal
    letGoLater(std::move(m_turn));
    // Behind whoever is told now and takes the connection in.
    QMetaObject::invokeMethod(
        this, [this] { m_lease.release(); }, Qt::QueuedConnection);
}

void SignInFlow::showKeychain()
{
    KeychainSecretStore *keychain = m_profile.keychain();
    if (!keychain) {
        m_page.setKeychain(true, {});
        return;
    }
    keychain->probe(this, [this](SecretAvailability availability) {
        const bool usable = availability == SecretAvailability::Ready
                            || availability == SecretAvailability::NoCollection;
        m_page.setKeychain(usable, availabilitySentence(availability),
                           availability == SecretAvailability::Locked);
    });
}

void SignInFlow::unlockKeychain()
{
    if (KeychainSecretStore *keychain = m_profile.keychain())
        keychain->unlock(this, [this](const Result<Unit, SecretError> &unlocked) {
            if (!unlocked && unlocked.error() == SecretError::Denied)
                m_page.setKeychain(false, unlockSentence(unlocked.error()), true);
            else
                showKeychain();
        });
}

} // namespace rd

#include "moc_signinflow.cpp"
