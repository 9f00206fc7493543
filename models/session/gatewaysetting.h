// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/connection.h"

#include <optional>

namespace rd {

/// Why nobody could sign in at a gateway that somebody described.
enum class GatewayProblem {
    Issuer,        ///< no address of a provider: https, no user, query or fragment
    Client,        ///< no client ID
    NoHeader,      ///< none was chosen
    Authorization, ///< the header is ChaosCenter's own
    Header,        ///< none of gatewayHeaders()
    Redirect,      ///< neither a path nor an address of this machine
    PlainHttp,     ///< the server is not addressed by https, and the token goes nowhere else
};

/// None when it can be tried. \p server: the base address of the server behind it.
[[nodiscard]] std::optional<GatewayProblem> gatewayProblemOf(const ConnectionGateway &gateway,
                                                             const QUrl &server);
/// One sentence that says what to do; empty for none.
[[nodiscard]] QString gatewayProblemSentence(const std::optional<GatewayProblem> &problem);

/// Reads where the browser is to come back to, into \p gateway: a path ("/callback"), or an address
/// of this machine ("http://127.0.0.1:8400/callback"); without a port, any that is free. What is
/// neither becomes a Redirect problem.
void readRedirect(const QString &typed, ConnectionGateway &gateway);
/// The same the other way round.
[[nodiscard]] QString redirectText(const ConnectionGateway &gateway);
/// What has to be registered at the provider: "http://127.0.0.1/callback".
[[nodiscard]] QString redirectAddress(const ConnectionGateway &gateway);

} // namespace rd
