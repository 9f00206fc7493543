// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace rd {

/// Why an API call produced no value. Callers branch on `kind` only.
struct ApiError {
    enum class Kind {
        Offline,       ///< no usable connection: DNS, refused, reset, body cut off
        Timeout,       ///< connected, but silent or not finished within the limits
        Proxy,         ///< nothing but a proxy on the way, and no answer: it or the server is away
        ProxyAuth,     ///< 407: the proxy wants a user name and password
        Tls,           ///< certificate or handshake refused; see detail
        CaFile,        ///< the connection's own certificates cannot be read; detail: the file
        ClientCert,    ///< the connection's own certificate or key cannot be used; detail: the file
        CertWanted,    ///< the server wants a client certificate, or another one
        PlainHttp,     ///< not sent: plain http to another machine, which nobody has confirmed
        NotLitmus,     ///< an answer, but not of ChaosCenter: a web page, a login page, a redirect
        OriginRefused, ///< 403 "Invalid origin": the administrator has to allow the address
        SignedOut,     ///< a proved authentication failure: token revoked, expired or invalid
        MaybeSignedOut,       ///< REST 401: signed out or not allowed; ask /list_projects to know
        Forbidden,            ///< signed in, but not allowed, or the project does not exist
        Deactivated,          ///< the account was deactivated
        BadCredentials,       ///< user name or password refused
        PasswordChangeNeeded, ///< first login: the initial password must be changed
        NotFound,
        Rejected,    ///< the server refuses the request as such: 400, 422, an unexpected error text
        Unsupported, ///< this release does not have the call: 404, or "Cannot query field"
        RateLimited, ///< 429: see retryAfter
        Server,      ///< 5xx, or the handler crashed
        Malformed,   ///< the body is not what the call promises
        TooLarge,    ///< more bytes or deeper nesting than this program reads
    };

    Kind kind = Kind::Offline;
    int httpStatus = 0; ///< 0 when no status line arrived
    QString detail;     ///< for the "Details" fold and logs; redacted, bounded, never translated
    std::optional<std::chrono::milliseconds> retryAfter; ///< from Retry-After, if sent
    /// NotLitmus: the server sends to another address; scheme, host and port of it.
    QUrl redirectedTo = {};
};

template <typename T>
using ApiResult = Result<T, ApiError>;

} // namespace rd
