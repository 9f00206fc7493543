// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/httpexchange.h"

#include "api/jsonguard.h"
#include "api/oncebody.h"
#include "api/plainwire.h"
#include "core/redact.h"
#include "core/text.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// A time as HTTP writes it, "Sun, 06 Nov 1994 08:49:37 GMT"; none for anything else.
std::optional<qint64> httpDateMs(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    if (trimmed.size() != 29 || !trimmed.endsWith(" GMT"))
        return std::nullopt;
    const QString shape = QString::fromLatin1(trimmed);
    const QDate date = QLocale::c().toDate(shape.mid(5, 11), u"dd MMM yyyy"_s);
    const QTime time = QTime::fromString(shape.mid(17, 8), u"hh:mm:ss"_s);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, QTimeZone::utc()).toMSecsSinceEpoch();
}

std::optional<std::chrono::milliseconds> retryAfterOf(const QNetworkReply &reply,
                                                      qint64 serverNowMs)
{
    constexpr qint64 day = 86'400;
    const QByteArray text = reply.rawHeader("Retry-After").trimmed();
    bool isSeconds = false;
    const qint64 seconds = text.toLongLong(&isSeconds);
    if (isSeconds && seconds >= 0)
        return std::chrono::seconds(std::min(seconds, day));
    if (const auto until = httpDateMs(text))
        return std::chrono::milliseconds(std::clamp<qint64>(*until - serverNowMs, 0, day * 1000));
    return std::nullopt;
}

/// ChaosCenter 3.9 and later refuses an origin with exactly this object.
bool isOriginRefusal(const HttpAnswer &answer)
{
    if (answer.status != 403 || answer.body.size() > 1000)
        return false;
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    return body["error"_L1].toString() == "Invalid origin"_L1;
}

/// The codes by which Qt repeats an HTTP status; the answer itself arrived whole.
bool isHttpStatusError(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ProtocolInvalidOperationError // 400
           || (error >= QNetworkReply::ContentAccessDenied
               && error <= QNetworkReply::UnknownContentError)
           || (error >= QNetworkReply::InternalServerError
               && error <= QNetworkReply::UnknownServerError);
}

/// The server's word in OpenSSL's: it asked for a certificate and got none, or not the right one.
/// With TLS 1.3 it comes after the handshake, as any error.
bool saysCertificateWanted(const QString &error)
{
    for (const QLatin1StringView word :
         {"alert certificate required"_L1, "alert handshake failure"_L1, "alert bad certificate"_L1,
          "alert unknown ca"_L1, "alert certificate unknown"_L1, "alert certificate expired"_L1,
          "alert certificate revoked"_L1, "alert unsupported certificate"_L1})
        if (error.contains(word))
            return true;
    return false;
}

bool isProxyError(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ProxyConnectionRefusedError
           && error <= QNetworkReply::UnknownProxyError;
}

QString describe(const QSslError &error)
{
    const QSslCertificate certificate = error.certificate();
    if (certificate.isNull())
        return error.errorString();
    const auto first = [](const QStringList &list) { return list.value(0); };
    return u"%1; subject %2; issuer %3; valid %4 to %5; SHA-256 %6"_s.arg(
        error.errorString(),
        plainLine(first(certificate.subjectInfo(QSslCertificate::CommonName)), 60),
        plainLine(first(certificate.issuerInfo(QSslCertificate::CommonName)), 60),
        certificate.effectiveDate().toUTC().toString(Qt::ISODate),
        certificate.expiryDate().toUTC().toString(Qt::ISODate),
        QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')));
}

} // namespace

HttpExchange::HttpExchange(HttpClient &client, HttpRequest request, const QObject *context,
                           HttpClient::Done done)
    : QObject(&client)
    , m_client(client)
    , m_request(std::move(request))
    , m_context(context)
    , m_done(std::move(done))
{
    connect(context, &QObject::destroyed, this, &HttpExchange::cancel);
}

HttpExchange::~HttpExchange()
{
    m_client.m_pool.gates().leave(*this);
    stopTimers();
    dropReply();
    // Bodies may hold a password or a token.
    wipe(m_request.body);
    wipe(m_body);
}

void HttpExchange::queue()
{
    if (!m_request.url.isValid() || m_request.url.host().isEmpty()) {
        // An id that cannot be part of an address; nothing to send.
        finish(Failure{ApiError{ApiError::Kind::Rejected, 0, u"no usable address"_s, {}}});
        return;
    }
    if (m_client.refusesSecrets(m_request.url) && carriesSecret()) {
        finish(Failure{ApiError{ApiError::Kind::PlainHttp, 0, {}, {}}});
        return;
    }
    m_client.m_pool.gates().enter(originOf(m_request.url), &m_client, *this);
}

const QByteArray &HttpExchange::tokenToSend() const
{
    static const QByteArray none;
    if (!m_client.mayCarryToken(m_request.url))
        return none;
    const Credential &credential = m_request.credential;
    return credential.kind() == Credential::Kind::Own ? m_client.m_token : credential.token();
}

bool HttpExchange::carriesSecret() const
{
    return m_request.hasSecretBody || !tokenToSend().isEmpty();
}

void HttpExchange::admitted()
{
    m_totalTimer = m_client.m_timers.callAfter(m_request.totalLimit, [this] {
        m_totalTimer = 0;
        giveUp(Limit::Total);
    });
    m_originSent = m_client.sendsOrigin(m_request);
    sendOnce();
}

void HttpExchange::sendOnce()
{
    m_client.m_way.open(m_request.url, this, [this](QNetworkAccessManager &network) {
        if (!m_isOver) // given up while the proxy was looked up
            putOnWire(network);
    });
}

void HttpExchange::putOnWire(QNetworkAccessManager &network)
{
    m_body.clear();
    QNetworkRequest wire(m_request.url);
    makePlain(wire);
    if (m_originSent && !originOf(m_client.m_config.webUrl).isEmpty())
        wire.setRawHeader("Origin", originOf(m_client.m_config.webUrl));
    if (const QByteArray &token = tokenToSend(); !token.isEmpty())
        wire.setRawHeader("Authorization", "Bearer " + token);
    if (const ExtraHeader *extra = m_client.m_pool.extraHeaderFor(m_request.url, m_client.m_way))
        wire.setRawHeader(extra->name, extra->value);
    // Qt signs in to the proxies of tunnels only. In a tunnel the server would see this.
    const QNetworkProxy proxy = m_client.m_way.proxyFor(m_request.url);
    if (proxy.type() == QNetworkProxy::HttpProxy && m_request.url.scheme() == "http"_L1
        && !proxy.password().isEmpty()) {
        QByteArray pair = proxy.user().toUtf8() + ':' + proxy.password().toUtf8();
        wire.setRawHeader("Proxy-Authorization", "Basic " + pair.toBase64());
        wipe(pair);
    }
    if (!m_client.m_config.extraCa.isEmpty() || !m_client.m_config.identity.isNull()) {
        QSslConfiguration tls = wire.sslConfiguration();
        tls.addCaCertificates(m_client.m_config.extraCa);
        m_client.m_config.identity.applyTo(tls);
        wire.setSslConfiguration(tls);
    }

    switch (m_request.verb) {
    case HttpRequest::Verb::Get:
        m_reply = network.get(wire);
        break;
    case HttpRequest::Verb::Post:
        wire.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
        if (m_request.isOnce) {
            wire.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
            wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
            auto *body = new OnceBody(m_request.body, this);
            m_reply = network.post(wire, body);
            body->setParent(m_reply);
            break;
        }
        m_reply = network.post(wire, m_request.body);
        break;
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readMore);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &HttpExchange::restartSilence);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::restartSilence);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpExchange::noteTlsErrors);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::replyFinished);
    restartSilence();
}

void HttpExchange::restartSilence()
{
    if (m_silenceTimer != 0)
        m_client.m_timers.cancel(m_silenceTimer);
    m_silenceTimer = m_client.m_timers.callAfter(m_request.silenceLimit, [this] {
        m_silenceTimer = 0;
        giveUp(Limit::Silence);
    });
}

void HttpExchange::stopTimers()
{
    for (quint64 *timer : {&m_silenceTimer, &m_totalTimer}) {
        if (*timer != 0)
            m_client.m_timers.cancel(*timer);
        *timer = 0;
    }
}

void HttpExchange::giveUp(Limit limit)
{
    m_hit = limit;
    if (m_reply)
        m_reply->abort(); // emits finished() before it returns
    else if (!m_isOver)
        finish(Failure{transportError(0)});
}

void HttpExchange::readMore()
{
    restartSilence();
    // The announced length first: no need to read eight megabytes to know that they are too many.
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_request.sizeLimit
        || m_body.size() + m_reply->bytesAvailable() > m_request.sizeLimit) {
        giveUp(Limit::Size);
        return;
    }
    m_body += m_reply->readAll();
}

void HttpExchange::noteTlsErrors(const QList<QSslError> &errors)
{
    // Never ignored: the handshake fails after this signal. Only the reason is kept.
    if (!errors.isEmpty())
        m_tlsDetail = describe(errors.first());
}

void HttpExchange::replyFinished()
{
    if (m_reply->isOpen() && m_hit == Limit::None && m_reply->bytesAvailable() > 0)
        readMore();
    if (!m_reply)
        return; // the last bytes were too many, and giving up came through here
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (const auto serverMs = httpDateMs(m_reply->rawHeader("Date")))
        m_client.noteServerTime(*serverMs);

    ApiResult<HttpAnswer> result = outcome(status);
    dropReply();

    if (result && isOriginRefusal(*result)) {
        if (!m_originRepeated) {
            // The check comes before any action, so even a POST can be repeated.
            m_originRepeated = true;
            m_originSent = !m_originSent;
            sendOnce();
            return;
        }
        result = Failure{ApiError{ApiError::Kind::OriginRefused,
                                  status,
                                  u"refused origin: %1"_s.arg(QString::fromLatin1(
                                      originOf(m_client.m_config.webUrl).left(250))),
                                  {}}};
    } else if (result) {
        m_client.rememberOrigin(m_request, m_originSent);
    }
    finish(std::move(result));
}

ApiResult<HttpAnswer> HttpExchange::outcome(int status)
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool isWhole =
        error == QNetworkReply::NoError || (status >= 400 && isHttpStatusError(error));
    // A cut body still says 200: the status line alone proves nothing.
    if (m_hit != Limit::None || status == 0 || !isWhole)
        return Failure{transportError(status)};
    if (status >= 300 && status < 400) {
        // Without path and query: the target of a sign-in redirect may carry a token.
        const QUrl target =
            m_request.url.resolved(m_reply->header(QNetworkRequest::LocationHeader).toUrl());
        return Failure{
            ApiError{ApiError::Kind::NotLitmus,
                     status,
                     u"redirected to %1"_s.arg(QString::fromLatin1(originOf(target).left(250))),
                     {},
                     QUrl(QString::fromLatin1(originOf(target).left(250)))}};
    }
    if (nestsDeeperThan(m_body, m_request.depthLimit))
        return Failure{ApiError{ApiError::Kind::TooLarge, status, u"nested too deeply"_s, {}}};

    HttpAnswer answer;
    answer.status = status;
    answer.contentType =
        m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().left(100);
    answer.body = std::exchange(m_body, {}); // not shared: what is left here is wiped
    answer.retryAfter = retryAfterOf(*m_reply, m_client.serverNowMs());
    return answer;
}

ApiError HttpExchange::transportError(int status) const
{
    using Kind = ApiError::Kind;
    switch (m_hit) {
    case Limit::Silence:
        return {
            Kind::Timeout, status, u"silent for %1 ms"_s.arg(m_request.silenceLimit.count()), {}};
    case Limit::Total:
        return {Kind::Timeout,
                status,
                u"not finished after %1 ms"_s.arg(m_request.totalLimit.count()),
                {}};
    case Limit::Size:
        return {Kind::TooLarge, status, u"more than %1 bytes"_s.arg(m_request.sizeLimit), {}};
    case Limit::None:
        break;
    }
    const QString detail = plainLine(redacted(m_reply->errorString()), 300);
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return {Kind::ProxyAuth, status, detail, {}};
    if (isProxyError(error))
        return {Kind::Proxy, status, detail, {}};
    if (saysCertificateWanted(m_reply->errorString()))
        return {Kind::CertWanted, status, detail, {}};
    if (error == QNetworkReply::SslHandshakeFailedError || !m_tlsDetail.isEmpty())
        return {Kind::Tls, status, m_tlsDetail.isEmpty() ? detail : m_tlsDetail.left(600), {}};
    if (error == QNetworkReply::TimeoutError)
        return {Kind::Timeout, status, detail, {}};
    // A status, then broken packing: the far end speaks HTTP, but not well.
    if (status != 0
        && (error == QNetworkReply::ProtocolFailure || error == QNetworkReply::UnknownContentError))
        return {Kind::Malformed, status, detail, {}};
    if (status == 0 && error == QNetworkReply::ProtocolFailure)
        return {Kind::NotLitmus, 0, detail, {}};
    // Qt tells a proxy that is not there from a server that is not there in few cases only.
    const bool viaProxy = m_client.m_way.proxyFor(m_request.url).type() != QNetworkProxy::NoProxy;
    return {status == 0 && viaProxy ? Kind::Proxy : Kind::Offline, status, detail, {}};
}

void HttpExchange::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this); // first: abort() emits finished() at once
    reply->abort();
    reply->deleteLater();
}

void HttpExchange::finish(ApiResult<HttpAnswer> result)
{
    m_isOver = true;
    stopTimers();
    m_client.m_pool.gates().leave(*this);
    // One turn later: nobody is called from inside a signal of the reply, and whoever is called
    // may delete the client.
    QMetaObject::invokeMethod(
        this,
        [this, result = std::move(result)]() mutable {
            const auto done = std::exchange(m_done, nullptr);
            const bool isWanted = m_context != nullptr;
            deleteLater();
            if (done && isWanted)
                done(std::move(result));
        },
        Qt::QueuedConnection);
}

void HttpExchange::cancel()
{
    m_done = nullptr;
    m_isOver = true;
    stopTimers();
    dropReply();
    m_client.m_pool.gates().leave(*this);
    deleteLater();
}

} // namespace rd

#include "moc_httpexchange.cpp"
