// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/httpclient.h"

#include "api/httpexchange.h"
#include "api/plainhttp.h"
#include "core/redact.h"

using namespace Qt::StringLiterals;

namespace rd {

namespace {

int standardPort(const QString &scheme)
{
    return scheme == "https"_L1 ? 443 : scheme == "http"_L1 ? 80 : -1;
}

QByteArray originKey(const HttpRequest &request)
{
    return (request.verb == HttpRequest::Verb::Get ? "GET " : "POST ") + originOf(request.url);
}

} // namespace

QByteArray originOf(const QUrl &url)
{
    if (url.host().isEmpty())
        return {};
    // Rebuilt rather than cut out of the address: no user info, no path.
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    if (url.port() != standardPort(url.scheme()))
        origin.setPort(url.port());
    return origin.toEncoded();
}

HttpClient::HttpClient(HttpPool &pool, Timers &timers, const Clock &clock, Config config,
                       QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_timers(timers)
    , m_clock(clock)
    , m_config(std::move(config))
    , m_way(pool.way(m_config.extraCa, m_config.proxy, m_config.identity))
{
    m_tokenOrigins.insert(originOf(m_config.webUrl));
    for (const QUrl &url : std::as_const(m_config.tokenUrls))
        m_tokenOrigins.insert(originOf(url));
    m_tokenOrigins.remove(QByteArray());
}

HttpClient::~HttpClient()
{
    // While the members they use are alive, which is over by the time QObject deletes children.
    m_pool.gates().forgetWaiting(this);
    const QList<HttpExchange *> exchanges =
        findChildren<HttpExchange *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(exchanges);
    wipe(m_token);
}

void HttpClient::setToken(const QByteArray &token)
{
    wipe(m_token);
    // A copy of its own, so that it can be overwritten one day.
    m_token = QByteArray(token.constData(), token.size());
}

CallHandle HttpClient::send(HttpRequest request, const QObject *context, Done done)
{
    auto *exchange = new HttpExchange(*this, std::move(request), context, std::move(done));
    CallHandle handle([guard = QPointer<HttpExchange>(exchange)] {
        if (guard)
            guard->cancel();
    });
    exchange->queue();
    return handle;
}

HttpClient::Handshake HttpClient::handshakeFor(const QUrl &url) const
{
    HttpRequest post;
    post.verb = HttpRequest::Verb::Post;
    post.url = url;
    QUrl socketUrl = url;
    socketUrl.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);

    Handshake handshake;
    handshake.request.setUrl(socketUrl);
    handshake.request.setRawHeader("User-Agent", "resilience-desk/" RD_VERSION);
    if (mayCarryToken(url) && !m_token.isEmpty() && !refusesSecrets(url))
        handshake.request.setRawHeader("Authorization", "Bearer " + m_token);
    if (const ExtraHeader *extra = m_pool.extraHeaderFor(url, m_way))
        handshake.request.setRawHeader(extra->name, extra->value);
    if (sendsOrigin(post))
        handshake.origin = originOf(m_config.webUrl);
    handshake.proxy = m_way.proxyFor(url);
    if (!m_config.extraCa.isEmpty() || !m_config.identity.isNull()) {
        handshake.tls = QSslConfiguration::defaultConfiguration();
        handshake.tls->addCaCertificates(m_config.extraCa);
        m_config.identity.applyTo(*handshake.tls);
    }
    return handshake;
}

qint64 HttpClient::serverNowMs() const
{
    return m_clock.nowMs() + m_serverOffsetMs.value_or(0);
}

bool HttpClient::mayCarryToken(const QUrl &url) const
{
    return m_tokenOrigins.contains(originOf(url));
}

bool HttpClient::refusesSecrets(const QUrl &url) const
{
    return needsHttpConfirmation(url) && !m_config.allowsPlainHttp;
}

bool HttpClient::sendsOrigin(const HttpRequest &request) const
{
    // As a browser on the web front end does: on POST, not on GET of the same origin.
    return m_originSent.value(originKey(request), request.verb == HttpRequest::Verb::Post);
}

void HttpClient::rememberOrigin(const HttpRequest &request, bool sent)
{
    m_originSent.insert(originKey(request), sent);
}

void HttpClient::noteServerTime(qint64 serverMs)
{
    m_serverOffsetMs = serverMs - m_clock.nowMs();
}

} // namespace rd

#include "moc_httpclient.cpp"
