// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace rd {

/// How a gateway in front of the server is signed in to. Never a secret.
struct ConnectionGateway {
    QString issuer;           ///< the OpenID Connect provider, exactly as it calls itself
    QString clientId;         ///< of this program there
    QString header;           ///< one of gatewayHeaders(): in which the gateway looks for its token
    QString redirectPath;     ///< see GatewayConfig; empty: a random one
    quint16 redirectPort = 0; ///< see GatewayConfig
    QStringList scopes = {};  ///< asked for beside "openid"; empty: those of GatewayConfig

    friend bool operator==(const ConnectionGateway &, const ConnectionGateway &) = default;
};

/// One server and one account: what is kept in settings. Never a secret.
struct Connection {
    QString id;   ///< made on this machine (UUID), key of history and keychain entries
    QString name; ///< shown; the host by default
    QUrl baseUrl; ///< of the web front end, may carry a path; without trailing slash
    QUrl authUrl; ///< override for direct access to the auth server; empty: baseUrl/auth
    QUrl apiUrl;  ///< override for direct access to the GraphQL server; empty: baseUrl/api
    QString username;
    QString userId;           ///< needed for token calls and deep links
    QString projectId;        ///< the one shown by default; empty: all
    bool allowHttp = false;   ///< the user accepted plain http for this host
    QString caFile;           ///< additional CA certificates (PEM); empty: the system's
    QString certFile;         ///< client certificate (PEM); empty: none
    QString keyFile;          ///< its key (PEM); empty: in certFile; the passphrase is a secret
    QString proxy;            ///< system, none or an address without secrets; empty: system
    bool sessionOnly = false; ///< the token is kept in memory only, by choice
    QString keychain;         ///< SecretStore::backendName() of where the token went; may be empty
    QString tokenFingerprint; ///< of this device's token (64 hex digits), to recognise it in lists
    qint64 tokenExpiresMs = 0;
    std::optional<ConnectionGateway> gateway = {}; ///< none: nothing stands in front of the server

    friend bool operator==(const Connection &, const Connection &) = default;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::Connection)
