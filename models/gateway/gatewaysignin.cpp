// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewaysignin.h"

#include "api/callhandle.h"
#include "core/redact.h"
#include "core/text.h"
#include "gateway/exchangenetwork.h"
#include "gateway/idtoken.h"
#include "gateway/loopbacklistener.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QOAuth2AuthorizationCodeFlow>
#include <QRandomGenerator>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Kind = GatewayError::Kind;

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// 256 bits of the system's, as 43 characters that no address has to escape.
QString randomWord()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(words.data()), sizeof(words));
    return QString::fromLatin1(bytes.toBase64(base64Url));
}

QString challengeOf(const QString &verifier)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
            .toBase64(base64Url));
}

QString escaped(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

bool isPath(const QString &path)
{
    // Of characters that are the same in every spelling of an address.
    static const QString also = u"/-._~"_s;
    return path.startsWith(u'/') && path.size() <= 200
           && std::all_of(path.begin(), path.end(), [](QChar c) {
                  return c.unicode() < 0x80 && (c.isLetterOrNumber() || also.contains(c));
              });
}

} // namespace

/// What lives as long as one sign-in, in the order in which each needs the one before.
struct GatewaySignIn::Attempt {
    Attempt(HttpPool &pool, Timers &timers, const Clock &clock, const GatewayConfig &wanted)
        : config(wanted)
        // Without an address of its own: no Origin (some providers take that for a web page) and
        // nobody's token.
        , http(pool, timers, clock,
               {.webUrl = {}, .tokenUrls = {}, .extraCa = wanted.extraCa, .proxy = wanted.proxy})
    {
    }

    GatewayConfig config;
    HttpClient http;
    CallHandle discovery;
    GatewayProvider provider;
    QString state = randomWord();
    QString nonce = randomWord();
    QString verifier = randomWord();
    QString code;
    LoopbackListener listener;
    std::unique_ptr<ExchangeNetwork> network;
    std::unique_ptr<QOAuth2AuthorizationCodeFlow> flow;

    /// What was secret is of no use any more, and this may live as long as a page of settings.
    void forget()
    {
        for (QString *secret : {&state, &nonce, &verifier, &code}) {
            if (secret->isDetached()) // else whoever has it, too, is the last
                secret->fill(u'\0');
            secret->clear();
        }
    }
};

GatewaySignIn::GatewaySignIn(HttpPool &pool, Timers &timers, const Clock &clock,
                             OpenBrowser openBrowser, Limits limits, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_timers(timers)
    , m_clock(clock)
    , m_openBrowser(std::move(openBrowser))
    , m_limits(limits)
{
}

GatewaySignIn::~GatewaySignIn()
{
    if (m_timer != 0)
        m_timers.cancel(m_timer);
    if (m_attempt)
        m_attempt->listener.conclude(false);
}

void GatewaySignIn::enter(GatewayStep step)
{
    m_step = step;
    emit stepChanged(step);
}

void GatewaySignIn::start(const GatewayConfig &config, Done done)
{
    Q_ASSERT(m_step == GatewayStep::Idle);
    m_done = std::move(done);
    m_attempt = std::make_unique<Attempt>(m_pool, m_timers, m_clock, config);
    GatewayConfig &own = m_attempt->config;
    if (!own.scopes.contains(u"openid"_s))
        own.scopes.prepend(u"openid"_s);
    if (own.redirectPath.isEmpty())
        own.redirectPath = u'/' + randomWord();
    enter(GatewayStep::Discovering);
    if (own.clientId.isEmpty() || own.clientId.size() > 1000 || !isPath(own.redirectPath))
        return fail(Kind::BadConfig);
    m_attempt->discovery = discoverProvider(m_attempt->http, own, this, [this](auto result) {
        if (result)
            listen(*result);
        else
            finish(Failure{result.error()});
    });
}

void GatewaySignIn::listen(const GatewayProvider &provider)
{
    Attempt &attempt = *m_attempt;
    attempt.provider = provider;
    LoopbackListener &listener = attempt.listener;
    if (!listener.listen(attempt.config.redirectPort, attempt.config.redirectPath, attempt.state))
        return fail(Kind::PortTaken);
    connect(&listener, &LoopbackListener::answered, this, &GatewaySignIn::takeAnswer);
    connect(&listener, &LoopbackListener::tokenReplyFinished, this, &GatewaySignIn::takeReply);

    attempt.flow = std::make_unique<QOAuth2AuthorizationCodeFlow>();
    QOAuth2AuthorizationCodeFlow &flow = *attempt.flow;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    flow.setPkceMethod(QOAuth2AuthorizationCodeFlow::PkceMethod::None); // ours is sent, below
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 9, 0)
    flow.setNonceMode(QAbstractOAuth2::NonceMode::Disabled); // as above
#endif
    flow.setAuthorizationUrl(provider.authorizationEndpoint);
    flow.setAccessTokenUrl(provider.tokenEndpoint);
    flow.setReplyHandler(&listener);
    flow.setState(attempt.state);
    // Replaced, not added to: Qt versions differ in which of them they escape.
    flow.setModifyParametersFunction(
        [&attempt](QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant> *fields) {
            const auto put = [fields](const QString &key, const QString &value) {
                fields->remove(key);
                fields->insert(key, escaped(value));
            };
            put(u"client_id"_s, attempt.config.clientId);
            put(u"redirect_uri"_s, attempt.listener.callback());
            fields->remove(u"client_secret"_s);
            if (stage == QAbstractOAuth::Stage::RequestingAuthorization) {
                put(u"scope"_s, attempt.config.scopes.join(u' '));
                put(u"nonce"_s, attempt.nonce);
                put(u"code_challenge"_s, challengeOf(attempt.verifier));
                put(u"code_challenge_method"_s, u"S256"_s);
                // Else offline_access is ignored (OpenID Connect Core 1.0, section 11).
                if (attempt.config.scopes.contains(u"offline_access"_s))
                    put(u"prompt"_s, u"consent"_s);
            } else if (stage == QAbstractOAuth::Stage::RequestingAccessToken) {
                put(u"code"_s, attempt.code);
                put(u"code_verifier"_s, attempt.verifier);
            }
        });
    connect(&flow, &QAbstractOAuth::authorizeWithBrowser, this, &GatewaySignIn::openBrowser);
    enter(GatewayStep::InBrowser);
    limit(m_limits.browser);
    flow.grant();
}

void GatewaySignIn::openBrowser(QUrl url)
{
    // Qt drops what the endpoint's address carries already, which has to stay (RFC 6749, 3.1).
    QUrlQuery query(url);
    const auto own = QUrlQuery(m_attempt->provider.authorizationEndpoint).queryItems();
    for (const auto &[key, value] : own) {
        if (!query.hasQueryItem(key))
            query.addQueryItem(key, value);
    }
    url.setQuery(query);
    if (!m_openBrowser(url))
        fail(Kind::NoBrowser);
}

void GatewaySignIn::takeAnswer(const BrowserAnswer &answer)
{
    const GatewayProvider &provider = m_attempt->provider;
    const bool isForeign =
        answer.issuer.isEmpty() ? provider.sendsIssuer : answer.issuer != provider.issuer;
    if (isForeign)
        return fail(Kind::ForeignAnswer, u"iss"_s);
    if (!answer.error.isEmpty()) {
        const bool isDenied = answer.error == "access_denied"_L1;
        return fail(isDenied ? Kind::AccessDenied : Kind::ProviderError,
                    plainLine(redacted(answer.error), 100));
    }
    exchange(answer);
}

void GatewaySignIn::exchange(const BrowserAnswer &answer)
{
    enter(GatewayStep::Exchanging);
    limit(m_limits.exchange);
    m_attempt->code = answer.code;
    HttpWay &way = m_pool.way(m_attempt->config.extraCa, m_attempt->config.proxy);
    const QUrl endpoint = m_attempt->provider.tokenEndpoint;
    way.open(endpoint, this, [this, answer, endpoint, &way](QNetworkAccessManager &) {
        if (m_step != GatewayStep::Exchanging)
            return; // given up while the proxy was looked up
        Attempt &attempt = *m_attempt;
        attempt.network =
            std::make_unique<ExchangeNetwork>(way.proxyFor(endpoint), attempt.config.extraCa);
        attempt.flow->setNetworkAccessManager(attempt.network.get());
        attempt.listener.passOn(answer);
    });
}

void GatewaySignIn::takeReply(QNetworkReply *reply)
{
    reply->deleteLater();
    if (m_step == GatewayStep::Exchanging)
        finish(grantFrom(*reply));
}

Result<GatewayGrant, GatewayError> GatewaySignIn::grantFrom(QNetworkReply &reply)
{
    const auto failure = [](Kind kind, ApiError::Kind api, const QString &detail) {
        return Failure{
            GatewayError{kind, ApiError{api, 0, detail, {}}, plainLine(redacted(detail), 300)}};
    };
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = reply.error();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return failure(Kind::Unreachable, ApiError::Kind::Tls, reply.errorString());
    if (error == QNetworkReply::OperationCanceledError)
        return failure(Kind::ProviderFailed, ApiError::Kind::TooLarge, u"too large"_s);
    // A cut body says 200, too.
    if (status == 0 || (status < 300 && error != QNetworkReply::NoError))
        return failure(Kind::Unreachable, ApiError::Kind::Offline, reply.errorString());

    auto answer = decodeTokenAnswer(status, reply.readAll());
    if (!answer)
        return Failure{answer.error()};
    const Attempt &attempt = *m_attempt;
    auto subject = checkIdToken(answer->idToken, {.issuer = attempt.provider.issuer,
                                                  .clientId = attempt.config.clientId,
                                                  .nonce = attempt.nonce,
                                                  .subject = {},
                                                  .nowMs = m_clock.nowMs()});
    wipe(answer->idToken);
    if (!subject)
        return Failure{subject.error()};
    GatewayGrant grant{attempt.provider, std::move(answer->tokens)};
    grant.tokens.subject = *subject;
    if (answer->life) {
        grant.tokens.expiresAtMs =
            m_clock.nowMs() + std::chrono::milliseconds(*answer->life).count();
    }
    return grant;
}

void GatewaySignIn::limit(std::chrono::milliseconds time)
{
    if (m_timer != 0)
        m_timers.cancel(m_timer);
    m_timer = m_timers.callAfter(time, [this] {
        m_timer = 0;
        giveUp();
    });
}

void GatewaySignIn::giveUp()
{
    if (m_step == GatewayStep::Exchanging) {
        const ApiError timeout{ApiError::Kind::Timeout, 0, u"token endpoint"_s, {}};
        return finish(Failure{GatewayError{Kind::Unreachable, timeout, timeout.detail}});
    }
    // Somebody came, but with another sign-in's answer.
    if (const int strangers = m_attempt->listener.strangers(); strangers > 0)
        fail(Kind::ForeignAnswer, u"state, %1 times"_s.arg(strangers));
    else
        fail(Kind::TimedOut);
}

void GatewaySignIn::cancel()
{
    if (m_step != GatewayStep::Idle && m_step != GatewayStep::Over)
        fail(Kind::Cancelled);
}

void GatewaySignIn::fail(GatewayError::Kind kind, const QString &detail)
{
    finish(Failure{GatewayError{kind, {}, detail}});
}

void GatewaySignIn::finish(Result<GatewayGrant, GatewayError> result)
{
    if (m_step == GatewayStep::Over)
        return;
    if (m_timer != 0)
        m_timers.cancel(std::exchange(m_timer, 0));
    // Before anybody hears of it: nothing listens and nothing is sent any more.
    m_attempt->discovery = {};
    m_attempt->listener.conclude(result.has_value());
    // Not deleted here: this may be inside a signal of each of them.
    if (m_attempt->flow) {
        m_attempt->flow->disconnect(this);
        m_attempt->flow.release()->deleteLater();
    }
    if (m_attempt->network) {
        m_attempt->network->stop();
        m_attempt->network.release()->deleteLater();
    }
    m_attempt->forget();
    enter(GatewayStep::Over);

    // One turn later: whoever is called may delete this.
    const auto kept = std::make_shared<Result<GatewayGrant, GatewayError>>(std::move(result));
    QMetaObject::invokeMethod(
        this,
        [this, kept] {
            if (const Done done = std::exchange(m_done, nullptr))
                done(std::move(*kept));
        },
        Qt::QueuedConnection);
}

} // namespace rd

#include "moc_gatewaysignin.cpp"
