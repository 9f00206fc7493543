// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/connectioninfo.h"

#include <QList>

namespace rd::test {

inline constexpr qint64 ConnectionsNow = 1'795'167'062'000;

/// One connection in every state that differs on screen.
inline QList<ConnectionInfo> sampleConnections()
{
    using State = ConnectionInfo::State;
    constexpr qint64 day = 86'400'000;
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    ConnectionInfo good{.id = s("a"),
                        .name = s("Production"),
                        .address = s("litmus.example.org"),
                        .account = s("alice"),
                        .state = State::Connected,
                        .sentence = {},
                        .projects = 5,
                        .lastContactMs = ConnectionsNow - 12'000,
                        .tokenExpiresMs = ConnectionsNow + 81 * day,
                        .sessionOnly = false};
    ConnectionInfo offline = good;
    offline.id = s("b");
    offline.name = s("Staging <b>bold</b> & more");
    offline.address = s("http://chaos.staging.example.org:9091/litmus");
    offline.state = State::Offline;
    offline.sentence = s("chaos.staging.example.org does not answer. It goes on by itself.");
    offline.projects = 1;
    offline.plainHttp = ConnectionInfo::PlainHttp::Allowed;
    offline.lastContactMs = ConnectionsNow - 3 * 3'600'000;
    offline.tokenExpiresMs = ConnectionsNow + 9 * day;
    ConnectionInfo out = good;
    out.id = s("c");
    out.name = QString(200, QLatin1Char('W'));
    out.account = QString(200, QLatin1Char('n'));
    out.state = State::SignedOut;
    out.sentence = s("This device's token was revoked. Sign in again to go on.");
    out.lastContactMs = 0;
    out.projects = 0;
    ConnectionInfo locked = good;
    locked.id = s("d");
    locked.name = s("Team B");
    locked.state = State::KeychainLocked;
    locked.sentence = s("The keychain is locked. Unlock it; this goes on by itself.");
    locked.plainHttp = ConnectionInfo::PlainHttp::Refused;
    locked.tokenExpiresMs = ConnectionsNow - day;
    return {good, offline, out, locked};
}

} // namespace rd::test
