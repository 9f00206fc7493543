// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QNetworkProxy>
#include <QString>
#include <QUrl>

#include <optional>

namespace rd {

/// Through which proxy a server is reached. Its password is kept beside its address, never in it.
struct ProxyChoice {
    enum class Kind {
        System, ///< what the desktop or the environment says; never for this machine itself
        None,   ///< straight to the server
        Address,
    };

    Kind kind = Kind::System;
    QUrl address = {};        ///< Address only: http or socks5, host and port, maybe a user name
    QByteArray password = {}; ///< of that user; not part of text()

    /// "system" (also when empty), "none", "http://[USER@]HOST:PORT" or
    /// "socks5://[USER@]HOST:PORT"; none for anything else, also for an address with a password or
    /// a path.
    [[nodiscard]] static std::optional<ProxyChoice> from(const QString &text);
    /// The other way round.
    [[nodiscard]] QString text() const;
    /// For sockets. Kind System gives none: ask the system, which may take its time.
    [[nodiscard]] QNetworkProxy proxy() const;

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

} // namespace rd
