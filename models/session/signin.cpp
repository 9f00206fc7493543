// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/signin.h"

#include "api/litmus/jwt.h"
#include "core/text.h"
#include "session/signinattempt.h"
#include "session/tokenpolicy.h"

#include <QSysInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

bool isRefusal(const ApiError &error)
{
    return error.kind == ApiError::Kind::SignedOut || error.kind == ApiError::Kind::MaybeSignedOut;
}

} // namespace

bool mayHaveActed(const ApiError &error)
{
    using Kind = ApiError::Kind;
    switch (error.kind) {
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::Proxy:                // lost on the way there or on the way back
    case Kind::PasswordChangeNeeded: // ChaosCenter 3.9 to 3.12 refuse and act all the same
    case Kind::Server:
    case Kind::Malformed:
    case Kind::TooLarge:
    case Kind::NotLitmus: // an error page of a proxy that lost patience
        return true;
    case Kind::ProxyAuth:
    case Kind::Tls:
    case Kind::CaFile:
    case Kind::ClientCert:
    case Kind::CertWanted:
    case Kind::PlainHttp:
    case Kind::OriginRefused:
    case Kind::SignedOut:
    case Kind::MaybeSignedOut:
    case Kind::Forbidden:
    case Kind::Deactivated:
    case Kind::BadCredentials:
    case Kind::NotFound:
    case Kind::Rejected:
    case Kind::Unsupported:
    case Kind::RateLimited:
        return false;
    }
    Q_UNREACHABLE();
}

QByteArray tokenIn(QByteArray pasted)
{
    QByteArray token = pasted.trimmed();
    if (token.size() > 7 && token.left(7).toLower() == "bearer ")
        token = token.mid(7).trimmed();
    token.detach();
    wipe(pasted);
    return token;
}

QString defaultTokenName()
{
    return u"Resilience Desk on %1"_s.arg(plainLine(QSysInfo::machineHostName(), 100));
}

SignIn::SignIn(SecretStore &keychain, SecretStore &memory, const Clock &clock,
               std::shared_ptr<HttpPool> pool, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_memory(memory)
    , m_clock(clock)
    , m_pool(std::move(pool))
    , m_attempt(std::make_unique<Attempt>())
{
}

SignIn::~SignIn() = default;

SignIn::Step SignIn::step() const
{
    return m_attempt->step;
}

const SignInOutcome &SignIn::outcome() const
{
    return m_attempt->outcome;
}

void SignIn::withPassword(const QString &url, const QString &username, QByteArray password,
                          const SignInOptions &options)
{
    m_attempt->username = username.trimmed();
    m_attempt->password = std::move(password);
    begin(url, options, [this] { logIn(); });
}

void SignIn::withToken(const QString &url, QByteArray token, const SignInOptions &options)
{
    m_attempt->isPasted = true;
    m_attempt->token = tokenIn(std::move(token));
    begin(url, options, [this] {
        const auto claims = litmus::decodeClaims(m_attempt->token);
        if (!claims || claims->userId.isEmpty())
            return fail({.kind = SignInError::Kind::NotAToken});
        if (claims->expiresMs > 0 && claims->expiresMs <= m_attempt->link->http().serverNowMs())
            return fail({.kind = SignInError::Kind::TokenExpired});
        m_attempt->userId = claims->userId;
        m_attempt->username = claims->username;
        verify();
    });
}

void SignIn::begin(const QString &url, const SignInOptions &options, std::function<void()> proceed)
{
    Q_ASSERT_X(m_attempt->step == Step::Idle, "SignIn", "one attempt per object");
    Attempt &a = *m_attempt;
    a.options = options;
    if (a.options.tokenName.isEmpty())
        a.options.tokenName = defaultTokenName();
    a.store = options.sessionOnly ? &m_memory : &m_keychain;
    enter(Step::CheckingServer);
    a.check = std::make_unique<ServerCheck>(m_clock, m_pool);
    a.check->check(
        url, a.options.server, this,
        [this, proceed = std::move(proceed)](const ServerFindings &findings) {
            Attempt &at = *m_attempt;
            if (findings.urlProblem)
                return fail({.kind = SignInError::Kind::BadUrl, .urlProblem = findings.urlProblem});
            if (findings.httpNeedsConfirmation)
                return fail({.kind = SignInError::Kind::PlainHttp});
            if (findings.error)
                return failWith(*findings.error);
            auto link = ServerLink::open(findings.baseUrl, at.options.server, m_clock, m_pool);
            if (!link)
                return failWith(link.error());
            at.baseUrl = findings.baseUrl;
            at.link = std::move(*link);
            proceed();
        });
}

void SignIn::enter(Step step)
{
    m_attempt->step = step;
    emit stepChanged(step);
}

void SignIn::logIn()
{
    enter(Step::LoggingIn);
    Attempt &a = *m_attempt;
    QString password = QString::fromUtf8(a.password);
    a.call = a.link->auth().login(
        a.username, password, this, [this](const ApiResult<litmus::LoginAnswer> &answer) {
            Attempt &at = *m_attempt;
            if (answer) {
                at.session = answer->token;
                at.session.detach();
                at.link->http().setToken(at.session);
                at.projectId = answer->projectId;
                const auto claims = litmus::decodeClaims(at.session);
                at.userId = claims ? claims->userId : QString();
            }
            if (wasCancelled())
                return;
            if (!answer)
                return failWith(answer.error());
            if (at.userId.isEmpty())
                return failWith(
                    ApiError{ApiError::Kind::Malformed, 200, u"the session names no user"_s, {}});
            readUser();
        });
    password.fill(u'\0');
    if (!a.options.waitsForNewPassword && a.newPassword.isEmpty())
        wipe(a.password);
}

void SignIn::readUser()
{
    enter(Step::ReadingUser);
    Attempt &a = *m_attempt;
    a.link->http().setToken(a.session);
    a.call =
        a.link->auth().user(a.userId, this, [this](const ApiResult<litmus::UserAnswer> &answer) {
            Attempt &at = *m_attempt;
            if (!answer)
                return failWith(answer.error());
            if (!answer->username.isEmpty())
                at.username = answer->username;
            if (answer->initialLogin)
                return needNewPassword();
            wipe(at.password);
            wipe(at.newPassword);
            rememberTokens();
        });
}

void SignIn::rememberTokens()
{
    // Names are not unique: only what was not there before may be cleaned up as "ours".
    enter(Step::CreatingToken);
    Attempt &a = *m_attempt;
    a.call =
        a.link->auth().tokens(a.userId, this, [this](ApiResult<QList<litmus::ApiToken>> answer) {
            if (!answer)
                return failWith(answer.error());
            Attempt &at = *m_attempt;
            QList<TokenInfo> list;
            for (const litmus::ApiToken &token : *answer) {
                at.tokensBefore.insert(token.info.fingerprint);
                list.append(token.info);
                list.last().thisDevice =
                    at.options.previous
                    && token.info.fingerprint == at.options.previous->tokenFingerprint;
            }
            litmus::wipe(*answer);
            // A name that somebody chose stays as it is.
            if (at.options.tokenName == defaultTokenName())
                at.options.tokenName =
                    deviceTokenName(at.options.tokenName, list, at.link->http().serverNowMs());
            createToken();
        });
}

void SignIn::createToken()
{
    Attempt &a = *m_attempt;
    a.mayHaveLostToken = true;
    a.lost = {a.options.tokenName, qMax(1, a.options.days), a.link->http().serverNowMs(), 0};
    a.call = a.link->auth().createToken(a.userId, a.options.tokenName, qMax(1, a.options.days),
                                        this, [this](const ApiResult<QByteArray> &answer) {
                                            Attempt &at = *m_attempt;
                                            if (answer) {
                                                at.token = *answer;
                                                at.token.detach();
                                            }
                                            at.mayHaveLostToken =
                                                answer ? false : mayHaveActed(answer.error());
                                            if (wasCancelled())
                                                return;
                                            if (!answer)
                                                return failWith(answer.error());
                                            if (!litmus::decodeClaims(at.token))
                                                return fail({.kind = SignInError::Kind::NoToken});
                                            verify();
                                        });
}

void SignIn::verify()
{
    enter(Step::Verifying);
    Attempt &a = *m_attempt;
    const auto refused = [this](const ApiError &error) {
        if (!isRefusal(error))
            return failWith(error);
        const auto kind =
            m_attempt->isPasted ? SignInError::Kind::TokenRefused : SignInError::Kind::NoToken;
        fail({.kind = kind, .api = error});
    };
    a.call = a.link->auth().listProjects(
        a.userId, this,
        [this, refused](const ApiResult<QList<Project>> &projects) {
            if (!projects)
                return refused(projects.error());
            Attempt &at = *m_attempt;
            if (!projects->isEmpty())
                at.projectId = projects->first().id;
            at.call = at.link->api().tokenWorks(
                at.projectId, this,
                [this, refused](const ApiResult<Unit> &answer) {
                    if (!answer)
                        return refused(answer.error());
                    askInvitations();
                },
                Credential::given(at.token));
        },
        Credential::given(a.token));
}

void SignIn::askInvitations()
{
    Attempt &a = *m_attempt;
    a.call = a.link->auth().invitations(
        this,
        [this](const ApiResult<QList<Invitation>> &answer) {
            if (answer) // else there is nothing to tell, and nothing wrong with the token
                m_attempt->outcome.invitations = *answer;
            store();
        },
        Credential::given(a.token));
}

void SignIn::store()
{
    enter(Step::Storing);
    Attempt &a = *m_attempt;
    Connection &c = a.connection;
    c.id = a.options.previous ? a.options.previous->id
                              : QUuid::createUuid().toString(QUuid::WithoutBraces);
    c.baseUrl = a.baseUrl;
    c.name = a.options.connectionName.isEmpty() ? a.baseUrl.host() : a.options.connectionName;
    c.authUrl = a.options.server.authUrl;
    c.apiUrl = a.options.server.apiUrl;
    c.username = a.username;
    c.userId = a.userId;
    c.projectId = a.options.projectId;
    c.allowHttp = a.options.server.allowHttp;
    c.caFile = a.options.server.caFile;
    c.certFile = a.options.server.certFile;
    c.keyFile = a.options.server.keyFile;
    c.proxy = ProxyChoice::from(a.options.server.proxy).value_or(ProxyChoice()).text();
    c.sessionOnly = a.options.sessionOnly;
    c.tokenFingerprint = fullFingerprintOf(a.token);
    const auto claims = litmus::decodeClaims(a.token);
    c.tokenExpiresMs = claims ? claims->expiresMs : 0;
    // What stands in front of one server does not stand in front of another.
    if (a.options.previous && originOf(a.options.previous->baseUrl) == originOf(a.baseUrl))
        c.gateway = a.options.previous->gateway;

    if (!a.options.previous)
        return write();
    // What is there before it is overwritten: to be revoked, or put back.
    SecretStore &before = a.options.previous->sessionOnly ? m_memory : m_keychain;
    before.read(c.id, this, [this](Result<QByteArray, SecretError> found) {
        Attempt &at = *m_attempt;
        if (found) {
            at.oldToken = QByteArray(found->constData(), found->size());
            wipe(*found);
        } else {
            at.isOldUnknown = found.error() != SecretError::NotFound;
        }
        if (wasCancelled())
            return;
        write();
    });
}

void SignIn::write()
{
    Attempt &a = *m_attempt;
    const Connection &c = a.connection;
    a.store->write(c.id, a.token, this, [this](const Result<Unit, SecretError> &written) {
        m_attempt->isStored = written.has_value();
        wrote(written, &SignIn::writeProxyPassword);
    });
}

void SignIn::writeProxyPassword()
{
    Attempt &a = *m_attempt;
    if (a.options.server.proxyPassword.isEmpty())
        return writeKeyPassphrase();
    a.store->write(secretKey(a.connection.id, SecretPart::ProxyPassword),
                   a.options.server.proxyPassword, this,
                   [this](const auto &written) { wrote(written, &SignIn::writeKeyPassphrase); });
}

void SignIn::writeKeyPassphrase()
{
    Attempt &a = *m_attempt;
    if (a.options.server.keyPassphrase.isEmpty())
        return readBack();
    a.store->write(secretKey(a.connection.id, SecretPart::KeyPassphrase),
                   a.options.server.keyPassphrase, this,
                   [this](const auto &written) { wrote(written, &SignIn::readBack); });
}

void SignIn::wrote(const Result<Unit, SecretError> &written, void (SignIn::*next)())
{
    if (wasCancelled())
        return;
    if (!written)
        return fail({.kind = SignInError::Kind::Store, .secret = written.error()});
    (this->*next)();
}

void SignIn::readBack()
{
    Attempt &a = *m_attempt;
    a.store->read(a.connection.id, this, [this](Result<QByteArray, SecretError> found) {
        Attempt &at = *m_attempt;
        const bool isSame = found.has_value() && *found == at.token;
        const SecretError problem = found ? SecretError::NotVerified : found.error();
        if (found)
            wipe(*found);
        if (wasCancelled())
            return;
        if (!isSame)
            return fail({.kind = SignInError::Kind::Store, .secret = problem});
        at.connection.keychain = at.store->backendName();
        if (at.isPasted || (at.isImported && !at.endsImported))
            return replaceToken();
        logOut();
    });
}

void SignIn::logOut()
{
    enter(Step::LoggingOut);
    Attempt &a = *m_attempt;
    a.call = a.link->auth().logout(this, [this](const ApiResult<Unit> &answer) {
        Attempt &at = *m_attempt;
        at.outcome.sessionLeft = !answer;
        at.outcome.importedEnded = answer && at.isImported;
        if (answer)
            wipe(at.session);
        if (wasCancelled())
            return;
        replaceToken();
    });
}

void SignIn::succeed()
{
    const Connection connection = m_attempt->connection;
    end();
    enter(Step::Done);
    emit finished(connection);
}

} // namespace rd

#include "moc_signin.cpp"
