// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/httppool.h"

#include "api/httpclient.h"
#include "core/redact.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1)
           || QHostAddress(host).isLoopback();
}

/// Answers by what is known; never asks anybody, because access managers ask on the GUI thread.
class KnownProxies final : public QNetworkProxyFactory {
public:
    explicit KnownProxies(const HttpWay &way)
        : m_way(way)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_way.proxyFor(query.url())};
    }

private:
    const HttpWay &m_way;
};

/// The first one that can be used without a password.
QNetworkProxy proxyOfSystem(const QUrl &url)
{
    const auto all = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    for (QNetworkProxy proxy : all) {
        if (proxy.type() == QNetworkProxy::FtpCachingProxy)
            continue;
        proxy.setUser({});
        proxy.setPassword({});
        return proxy;
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

/// True for a name that nobody between here and the server gives a meaning of its own.
bool isFreeHeaderName(const QByteArray &name)
{
    constexpr std::array taken{"accept",
                               "authorization",
                               "connection",
                               "cookie",
                               "cookie2",
                               "date",
                               "expect",
                               "forwarded",
                               "from",
                               "host",
                               "keep-alive",
                               "origin",
                               "range",
                               "te",
                               "trailer",
                               "referer",
                               "transfer-encoding",
                               "upgrade",
                               "via",
                               "user-agent"};
    constexpr std::array takenBegins{"accept-", "content-", "if-", "proxy-", "sec-", "set-cookie"};
    const QByteArray lower = name.toLower();
    const auto isNameCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !lower.isEmpty() && std::all_of(lower.begin(), lower.end(), isNameCharacter)
           && std::none_of(taken.begin(), taken.end(),
                           [&lower](const char *each) { return lower == each; })
           && std::none_of(takenBegins.begin(), takenBegins.end(),
                           [&lower](const char *each) { return lower.startsWith(each); });
}

bool isPlainWord(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

HttpWay::HttpWay(const ProxyChoice &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
}

HttpWay::~HttpWay() = default;

QNetworkAccessManager &HttpWay::manager()
{
    if (!m_manager) {
        m_manager = new QNetworkAccessManager(this);
        m_manager->setProxyFactory(new KnownProxies(*this)); // owned by the manager
    }
    return *m_manager;
}

QNetworkProxy HttpWay::proxyFor(const QUrl &url) const
{
    if (m_proxy.kind != ProxyChoice::Kind::System)
        return m_proxy.proxy();
    return m_system.value(originOf(url), QNetworkProxy(QNetworkProxy::NoProxy));
}

void HttpWay::open(const QUrl &url, const QObject *context, Go go)
{
    const bool isKnown = m_proxy.kind != ProxyChoice::Kind::System || isThisMachine(url.host())
                         || m_system.contains(originOf(url));
    if (isKnown)
        go(manager());
    else
        askSystem(url, context, std::move(go));
}

void HttpWay::askSystem(const QUrl &url, const QObject *context, Go go)
{
    // On a thread: a desktop may have to fetch a script from the network to know its proxy.
    auto answer = [self = QPointer(this), url, age = m_age,
                   context = QPointer<const QObject>(context),
                   go = std::move(go)](const QNetworkProxy &proxy) {
        if (!self || !context)
            return;
        if (age == self->m_age)
            self->m_system.insert(originOf(url), proxy);
        else if (!self->m_system.contains(originOf(url)))
            return self->askSystem(url, context, go); // the network has changed meanwhile
        go(self->manager());
    };
    QThreadPool::globalInstance()->start([url, answer = std::move(answer)] {
        const QNetworkProxy proxy = proxyOfSystem(url);
        if (QCoreApplication *app = QCoreApplication::instance())
            QMetaObject::invokeMethod(
                app, [proxy, answer] { answer(proxy); }, Qt::QueuedConnection);
    });
}

void HttpWay::renew(bool cut)
{
    ++m_age;
    m_system.clear();
    QNetworkAccessManager *old = std::exchange(m_manager, nullptr);
    if (!old)
        return;
    // The old one lives until its last reply has gone.
    QList<QPointer<QNetworkReply>> replies;
    const auto children = old->findChildren<QNetworkReply *>(QString(), Qt::FindDirectChildrenOnly);
    for (QNetworkReply *reply : children)
        replies.append(reply);
    const auto left = std::make_shared<qsizetype>(replies.size());
    for (const auto &reply : std::as_const(replies)) {
        connect(reply, &QObject::destroyed, old, [old, left] {
            if (--*left == 0)
                old->deleteLater();
        });
    }
    if (replies.isEmpty())
        old->deleteLater();
    for (const auto &reply : std::as_const(replies)) {
        if (cut && reply)
            reply->abort(); // its owner hears of it at once and may delete it
    }
}

HttpPool::~HttpPool()
{
    for (auto &[origin, header] : m_extraHeaders)
        wipe(header.value);
    for (QByteArray &secret : m_secrets)
        wipe(secret);
}

bool HttpPool::setExtraHeader(const QUrl &server, const ExtraHeader &header)
{
    const QByteArray origin = originOf(server);
    if (const auto old = m_extraHeaders.find(origin); old != m_extraHeaders.end()) {
        wipe(old->second.value);
        m_extraHeaders.erase(old);
    }
    if (header.value.isEmpty())
        return true;
    if (origin.isEmpty() || !isFreeHeaderName(header.name) || !isPlainWord(header.value))
        return false;
    // A copy of its own, so that it can be overwritten one day.
    m_extraHeaders.emplace(
        origin, ExtraHeader{header.name, QByteArray(header.value.constData(), header.value.size()),
                            header.onLoopbackHttp});
    return true;
}

const ExtraHeader *HttpPool::extraHeaderFor(const QUrl &url, const HttpWay &way) const
{
    const auto found = m_extraHeaders.find(originOf(url));
    if (found == m_extraHeaders.end())
        return nullptr;
    // A proxy reads plain http, also what is meant for this machine.
    const bool isSafe = url.scheme() == "https"_L1
                        || (found->second.onLoopbackHttp && QHostAddress(url.host()).isLoopback()
                            && way.proxyFor(url).type() == QNetworkProxy::NoProxy);
    return isSafe ? &found->second : nullptr;
}

void HttpPool::keepSecret(const QString &what, const QByteArray &secret)
{
    if (secret.isEmpty())
        return;
    QByteArray &kept = m_secrets[what];
    wipe(kept);
    kept = QByteArray(secret.constData(), secret.size());
}

void HttpPool::forgetSecret(const QString &what)
{
    if (const auto kept = m_secrets.find(what); kept != m_secrets.end()) {
        wipe(*kept);
        m_secrets.erase(kept);
    }
}

HttpWay &HttpPool::way(const QList<QSslCertificate> &extraCa, const ProxyChoice &proxy,
                       const ClientIdentity &identity)
{
    // Connections are shared inside a manager whatever certificates they were made with.
    QByteArray key = proxy.text().toUtf8();
    if (!proxy.password.isEmpty())
        key += ' ' + QCryptographicHash::hash(proxy.password, QCryptographicHash::Sha256).toHex();
    key += " as " + identity.digest();
    for (const QSslCertificate &certificate : extraCa)
        key += ' ' + certificate.digest(QCryptographicHash::Sha256).toHex();
    auto &way = m_ways[key];
    if (!way)
        way = std::make_unique<HttpWay>(proxy);
    return *way;
}

void HttpPool::renew(bool cut)
{
    for (const auto &[key, way] : m_ways)
        way->renew(cut);
}

} // namespace rd

#include "moc_httppool.cpp"
