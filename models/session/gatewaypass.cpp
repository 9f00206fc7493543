// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/gatewaypass.h"

#include "core/redact.h"
#include "core/text.h"
#include "gateway/gatewayheader.h"

namespace rd {

std::optional<GatewayConfig> gatewayConfigOf(const Connection &connection,
                                             QList<QSslCertificate> extraCa)
{
    if (!connection.gateway)
        return std::nullopt;
    GatewayConfig config;
    config.issuer = connection.gateway->issuer;
    config.clientId = connection.gateway->clientId;
    config.redirectPath = connection.gateway->redirectPath;
    config.redirectPort = connection.gateway->redirectPort;
    if (!connection.gateway->scopes.isEmpty())
        config.scopes = connection.gateway->scopes;
    config.extraCa = std::move(extraCa);
    config.proxy = ProxyChoice::from(connection.proxy).value_or(ProxyChoice());
    return config;
}

GatewayPass::GatewayPass(const Connection &connection, const GatewayConfig &config,
                         const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_server(connection.baseUrl)
    , m_header(gatewayHeaderFrom(connection.gateway ? connection.gateway->header : QString())
                   .value_or(QByteArray()))
    , m_tokens(services.pool, services.timers, services.clock, config, services.dice)
{
    m_tokens.setBeforeRenewal([this](const std::function<void()> &goOn) { lookBefore(goOn); });
    connect(&m_tokens, &GatewayTokens::stateChanged, this, &GatewayPass::follow);
    connect(&m_tokens, &GatewayTokens::changed, this, [this] {
        show();
        keep();
    });
}

GatewayPass::~GatewayPass()
{
    static_cast<void>(m_services.pool.setExtraHeader(m_server, {}));
}

void GatewayPass::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

void GatewayPass::start()
{
    m_secret.reset();
    enter(State::Reading);
    m_services.store.read(
        m_services.key, this, [this](const Result<QByteArray, SecretError> &secret) {
            if (m_state != State::Reading)
                return; // somebody signed in meanwhile
            if (!secret) {
                m_secret = secret.error();
                return enter(secret.error() == SecretError::NotFound ? State::SignInNeeded
                                                                     : State::StoreClosed);
            }
            m_kept = fullFingerprintOf(*secret).toLatin1();
            m_isStored = true;
            GatewayTokenSet tokens;
            tokens.refreshToken = QByteArray(secret->constData(), secret->size());
            m_isJustRead = true;
            m_tokens.use(std::move(tokens));
        });
}

void GatewayPass::lookBefore(const std::function<void()> &goOn)
{
    if (std::exchange(m_isJustRead, false) || m_kept.isEmpty())
        return goOn();
    m_services.store.read(
        m_services.key, this,
        [this, goOn, before = m_kept](const Result<QByteArray, SecretError> &secret) {
            if (m_kept != before)
                return goOn(); // somebody signed in meanwhile
            if (!secret && secret.error() == SecretError::NotFound && m_isStored) {
                // Somebody signed out, or wiped this device: renewing would bring it back.
                m_kept.clear();
                m_isStored = false;
                m_tokens.clear();
                return enter(State::SignInNeeded);
            }
            m_isStored = m_isStored || secret;
            if (secret && fullFingerprintOf(*secret).toLatin1() != m_kept) {
                m_kept = fullFingerprintOf(*secret).toLatin1();
                m_tokens.setRefreshToken(QByteArray(secret->constData(), secret->size()));
            }
            goOn();
        });
}

void GatewayPass::lookAfterRefusal(bool isSecondLook)
{
    if (m_kept.isEmpty())
        return enter(State::SignInNeeded);
    m_services.store.read(
        m_services.key, this,
        [this, isSecondLook, before = m_kept](const Result<QByteArray, SecretError> &secret) {
            if (m_tokens.state() != GatewayTokens::State::SignInNeeded || m_kept != before)
                return; // somebody signed in meanwhile
            if (!secret && secret.error() != SecretError::NotFound) {
                m_secret = secret.error(); // what it keeps may be another program's, and good
                return enter(State::StoreClosed);
            }
            const QByteArray fingerprint =
                secret ? fullFingerprintOf(*secret).toLatin1() : QByteArray();
            if (fingerprint == m_kept) {
                // Who exchanged it may be about to write: looked at again right before.
                if (!isSecondLook)
                    return lookAfterRefusal(true);
                forget();
                return enter(State::SignInNeeded);
            }
            m_kept = fingerprint;
            m_isStored = bool(secret);
            if (!secret)
                return enter(State::SignInNeeded);
            GatewayTokenSet tokens;
            tokens.refreshToken = QByteArray(secret->constData(), secret->size());
            m_isJustRead = true;
            m_tokens.use(std::move(tokens));
        });
}

void GatewayPass::start(GatewayGrant grant)
{
    m_secret.reset();
    enter(State::Opening);
    m_tokens.use(std::move(grant.tokens), std::move(grant.provider));
    show();
    keep();
    follow();
}

void GatewayPass::leave()
{
    m_tokens.clear();
    show();
    forget();
    enter(State::SignInNeeded);
}

void GatewayPass::show()
{
    // Refused, and none shown: the header is not one of gatewayHeaders(), or the token no word.
    static_cast<void>(m_services.pool.setExtraHeader(
        m_server, {m_header, m_tokens.accessToken(), m_services.onLoopbackHttp}));
}

void GatewayPass::keep()
{
    const QByteArray &token = m_tokens.refreshToken();
    const QByteArray fingerprint =
        token.isEmpty() ? QByteArray() : fullFingerprintOf(token).toLatin1();
    if (fingerprint == m_kept)
        return;
    m_kept = fingerprint;
    m_isStored = false;
    if (token.isEmpty())
        return forget(); // the one before is another sign-in's
    ++m_writes;
    m_services.store.write(m_services.key, token, this,
                           [this, fingerprint](const Result<Unit, SecretError> &written) {
                               --m_writes;
                               if (written && m_kept == fingerprint)
                                   m_isStored = true;
                               if (!written && written.error() != SecretError::NotFound)
                                   emit notKept(written.error());
                               emit kept();
                           });
}

void GatewayPass::keepAgain()
{
    m_kept.clear();
    m_isStored = false;
    if (!m_tokens.refreshToken().isEmpty())
        keep();
}

void GatewayPass::forget()
{
    m_kept.clear();
    m_isStored = false;
    m_services.store.remove(m_services.key, this, [this](const Result<Unit, SecretError> &gone) {
        if (!gone)
            emit notKept(gone.error());
    });
}

void GatewayPass::follow()
{
    using Tokens = GatewayTokens::State;
    show(); // a token that has ended meanwhile is not shown any more
    switch (m_tokens.state()) {
    case Tokens::Empty:
        break;
    case Tokens::Fresh:
        return enter(State::Open);
    case Tokens::Renewing:
        return enter(m_tokens.accessToken().isEmpty() ? State::Opening : State::Open);
    case Tokens::Waiting:
        return enter(m_tokens.accessToken().isEmpty() ? State::Trouble : State::Open);
    case Tokens::SignInNeeded:
        return lookAfterRefusal();
    }
}

} // namespace rd

#include "moc_gatewaypass.cpp"
