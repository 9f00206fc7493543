// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/clientidentity.h"
#include "api/proxychoice.h"
#include "api/requestgates.h"

#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QSslCertificate>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>

class QNetworkAccessManager;

namespace rd {

/// One way to servers: an access manager whose connections are kept open between requests. Made by
/// HttpPool. Lives on one thread.
class HttpWay final : public QObject {
    Q_OBJECT
public:
    using Go = std::function<void(QNetworkAccessManager &)>;

    explicit HttpWay(const ProxyChoice &proxy, QObject *parent = nullptr);
    ~HttpWay() override;

    /// Calls \p go with the manager for a request to \p url: at once, or later when the system has
    /// to be asked for a proxy first, unless \p context dies. The manager may be used inside the
    /// call only.
    void open(const QUrl &url, const QObject *context, Go go);
    /// What the system says about \p url, if it was asked already; else none.
    [[nodiscard]] QNetworkProxy proxyFor(const QUrl &url) const;

    /// The next requests use new connections; with \p cut, those on their way fail as offline.
    void renew(bool cut);

private:
    [[nodiscard]] QNetworkAccessManager &manager();
    void askSystem(const QUrl &url, const QObject *context, Go go);

    ProxyChoice m_proxy;
    QNetworkAccessManager *m_manager = nullptr;
    QHash<QByteArray, QNetworkProxy> m_system; ///< by origin, until the network changes
    quint64 m_age = 0;                         ///< times renewed
};

/// One more header with a secret of its own, for what stands in front of a server (a gateway).
struct ExtraHeader {
    QByteArray name;
    QByteArray value;
    bool onLoopbackHttp = false; ///< also over plain http to this machine itself; for tests
};

/// What the HTTP clients of one program share: connections, kept per additional certificates, own
/// certificate and proxy, the limit of requests per server, what gateways want to see, and what
/// opens keys and proxies. Lives on one thread.
class HttpPool final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~HttpPool() override;

    [[nodiscard]] RequestGates &gates() { return m_gates; }
    /// Made at first use, and kept as long as the pool.
    [[nodiscard]] HttpWay &way(const QList<QSslCertificate> &extraCa, const ProxyChoice &proxy,
                               const ClientIdentity &identity = {});

    /// A secret that opens ways, until the pool ends: whoever sets up a conversation with the same
    /// pool need not have it at hand. \p what is the address of a proxy or the path of a key file.
    /// An empty one changes nothing.
    void keepSecret(const QString &what, const QByteArray &secret);
    /// It opens nothing any more; overwritten.
    void forgetSecret(const QString &what);
    [[nodiscard]] QByteArray secret(const QString &what) const { return m_secrets.value(what); }

    /// From now on \p header goes along with every request and handshake to the origin of \p server
    /// and to no other, whoever asks and with whatever credential; over https only: a proxy on the
    /// way does not see it, because a tunnel hides it. Without a value none goes along any more;
    /// the one before is overwritten. False, and none goes along, when its name is no name of a
    /// header or has a meaning of its own in HTTP (Authorization, Cookie, Host, Proxy-...), or its
    /// value is no plain word.
    [[nodiscard]] bool setExtraHeader(const QUrl &server, const ExtraHeader &header);
    /// What has to go along with a request to \p url by \p way; null for nothing. Not to be kept.
    [[nodiscard]] const ExtraHeader *extraHeaderFor(const QUrl &url, const HttpWay &way) const;

    /// For when the network has changed: connections that were kept open may be dead without
    /// anybody knowing, and other proxies may be in force. With \p cut (after sleep) requests on
    /// their way fail at once instead of waiting for answers that will not come.
    void renew(bool cut);

private:
    RequestGates m_gates;
    std::map<QByteArray, std::unique_ptr<HttpWay>> m_ways;
    std::map<QByteArray, ExtraHeader> m_extraHeaders; ///< by origin
    QHash<QString, QByteArray> m_secrets;
};

} // namespace rd
