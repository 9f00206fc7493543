// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/redact.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

namespace rd {

/// With which token a request goes out. Whatever it is, it is only sent to the origins the client
/// was made for.
class Credential {
public:
    enum class Kind {
        Own,   ///< the client's own token, if it has one
        None,  ///< no token
        Given, ///< another token, for this request only
    };

    [[nodiscard]] static Credential own() { return Credential(Kind::Own, {}); }
    [[nodiscard]] static Credential none() { return Credential(Kind::None, {}); }
    /// Takes bytes of its own, which the last copy overwrites: \p token can be wiped meanwhile.
    [[nodiscard]] static Credential given(const QByteArray &token)
    {
        return Credential(Kind::Given, QByteArray(token.constData(), token.size()));
    }
    Credential(const Credential &) = default;
    Credential(Credential &&) noexcept = default;
    Credential &operator=(const Credential &) = default;
    Credential &operator=(Credential &&) noexcept = default;
    ~Credential()
    {
        if (m_token.isDetached())
            wipe(m_token);
    }

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }
    [[nodiscard]] const QByteArray &token() const noexcept { return m_token; } ///< Given only

private:
    Credential(Kind kind, QByteArray token)
        : m_kind(kind)
        , m_token(std::move(token))
    {
    }

    Kind m_kind;
    QByteArray m_token;
};

/// One request, before it is sent.
struct HttpRequest {
    enum class Verb { Get, Post };

    Verb verb = Verb::Get;
    QUrl url;                                    ///< absolute
    QByteArray body;                             ///< Post only
    QByteArray contentType = "application/json"; ///< of the body
    Credential credential = Credential::own();
    /// It changes something: nobody repeats it, also not when the connection breaks before the
    /// answer has come. (A refusal for its origin is repeated: nothing was done then.)
    bool isOnce = false;
    bool hasSecretBody = false; ///< the body carries a password: kept from prying eyes like a token
    std::chrono::milliseconds silenceLimit{20'000}; ///< without a byte in either direction
    std::chrono::milliseconds totalLimit{30'000};   ///< from leaving the queue to the last byte
    qint64 sizeLimit = 8 * 1024 * 1024;             ///< bytes of the body, unpacked
    int depthLimit = 200;                           ///< nesting of arrays and objects
};

/// A complete answer, of whatever status.
struct HttpAnswer {
    int status = 0;
    QByteArray contentType; ///< as sent; decide by content, the server is careless with it
    QByteArray body;
    std::optional<std::chrono::milliseconds> retryAfter;

    [[nodiscard]] bool isSuccess() const noexcept { return status >= 200 && status < 300; }
};

} // namespace rd
