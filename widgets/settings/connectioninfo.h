// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/tonedlabel.h"
#include "domain/outcome.h"

#include <QString>

namespace rd {

/// What the settings show of one connection. No secret.
struct ConnectionInfo {
    enum class State {
        Connected,
        Starting, ///< the first answer is awaited
        Reading,  ///< the history is being read for the first time
        Paused,
        Offline,
        SignedOut,
        GatewaySignIn, ///< the gateway in front wants a sign-in; the token is kept
        KeychainLocked,
        KeychainMissing,
    };

    QString id;
    QString name;    ///< chosen by the user
    QString address; ///< of the server, as it is shown
    QString account; ///< hostile text; empty: not known
    State state = State::Starting;
    QString sentence;          ///< what happened and what to do; empty when all is well
    int projects = 0;          ///< in the saved history
    qint64 lastContactMs = 0;  ///< the server's last answer; 0: none yet
    qint64 tokenExpiresMs = 0; ///< of this device's token; 0: not known
    bool sessionOnly = false;  ///< the token is kept until the program ends
    /// Plain http to another machine.
    enum class PlainHttp {
        No,      ///< https, or this machine itself
        Allowed, ///< the user has confirmed it
        Refused, ///< nothing is sent until the user does
    };
    PlainHttp plainHttp = PlainHttp::No;

    friend bool operator==(const ConnectionInfo &, const ConnectionInfo &) = default;
};

/// "Connected", "Offline since 14:02", "Signed out", ...
[[nodiscard]] QString stateText(const ConnectionInfo &connection, qint64 nowMs);
/// The shape beside it: the same shapes as everywhere.
[[nodiscard]] Outcome stateShape(ConnectionInfo::State state);
[[nodiscard]] TonedLabel::Tone stateTone(ConnectionInfo::State state);
/// "admin on litmus.example.org", or the server alone.
[[nodiscard]] QString accountText(const ConnectionInfo &connection);
[[nodiscard]] QString projectsText(const ConnectionInfo &connection);
/// "Last contact 12 s ago"
[[nodiscard]] QString contactText(const ConnectionInfo &connection, qint64 nowMs);
/// "Token expires in 9 days"; empty when nothing is known or there is no use for the token.
[[nodiscard]] QString tokenText(const ConnectionInfo &connection, qint64 nowMs);
/// Warning from 14 days on.
[[nodiscard]] TonedLabel::Tone tokenTone(const ConnectionInfo &connection, qint64 nowMs);

} // namespace rd
