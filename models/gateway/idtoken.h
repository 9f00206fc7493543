// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewayerror.h"

#include <QByteArray>
#include <QString>

namespace rd {

/// What an id_token has to say. Empty nonce or subject: not compared (renewed tokens carry no
/// nonce, and the first one tells the subject).
struct IdTokenDemands {
    QString issuer;
    QString clientId;
    QString nonce;
    QString subject;
    qint64 nowMs = 0;
};

/// The subject of \p token when it is what was asked for; else BadIdentity or ClockOff, with the
/// claim that does not fit in the detail. Five minutes of difference between clocks are allowed.
///
/// Claims only, the signature is not checked: the token comes straight from the token endpoint,
/// whose TLS certificate says who it is, which OpenID Connect Core 1.0, section 3.1.3.7, item 6,
/// accepts instead. Never give it a token that came another way, through the browser for instance.
[[nodiscard]] Result<QString, GatewayError> checkIdToken(const QByteArray &token,
                                                         const IdTokenDemands &demands);

} // namespace rd
