// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/connectioninfo.h"

#include "analytics/figurestext.h"
#include "common/insentence.h"
#include "core/text.h"
#include "settings/tokentexts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace rd {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Connections", text);
}

/// The time alone says nothing about days before.
QString contactMoment(qint64 ms, qint64 nowMs)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms);
    return moment.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date()
               ? QLocale().toString(moment.time(), QLocale::ShortFormat)
               : QLocale().toString(moment, QLocale::ShortFormat);
}

TokenInfo tokenOf(const ConnectionInfo &connection)
{
    TokenInfo token;
    token.expiresMs = connection.tokenExpiresMs;
    return token;
}

} // namespace

QString stateText(const ConnectionInfo &connection, qint64 nowMs)
{
    using State = ConnectionInfo::State;
    switch (connection.state) {
    case State::Connected:
        return say(QT_TRANSLATE_NOOP("Connections", "Connected"));
    case State::Starting:
        return say(QT_TRANSLATE_NOOP("Connections", "Connecting"));
    case State::Reading:
        return say(QT_TRANSLATE_NOOP("Connections", "Reading the history"));
    case State::Paused:
        return say(QT_TRANSLATE_NOOP("Connections", "Paused"));
    case State::Offline:
        if (connection.lastContactMs <= 0)
            return say(QT_TRANSLATE_NOOP("Connections", "Offline"));
        return say(QT_TRANSLATE_NOOP("Connections", "Offline since %1"))
            .arg(contactMoment(connection.lastContactMs, nowMs));
    case State::SignedOut:
        return say(QT_TRANSLATE_NOOP("Connections", "Signed out"));
    case State::GatewaySignIn:
        return say(QT_TRANSLATE_NOOP("Connections", "Signed out at the gateway"));
    case State::KeychainLocked:
        return say(QT_TRANSLATE_NOOP("Connections", "Keychain locked"));
    case State::KeychainMissing:
        return say(QT_TRANSLATE_NOOP("Connections", "No keychain"));
    }
    return {};
}

Outcome stateShape(ConnectionInfo::State state)
{
    using State = ConnectionInfo::State;
    switch (state) {
    case State::Connected:
        return Outcome::Passed;
    case State::Starting:
    case State::Reading:
        return Outcome::InProgress;
    case State::Paused:
        return Outcome::Stopped;
    case State::Offline:
    case State::KeychainLocked:
        return Outcome::Weakness;
    case State::SignedOut:
    case State::GatewaySignIn:
    case State::KeychainMissing:
        return Outcome::Broken;
    }
    return Outcome::Unknown;
}

TonedLabel::Tone stateTone(ConnectionInfo::State state)
{
    const Outcome shape = stateShape(state);
    return shape == Outcome::Stopped ? TonedLabel::Tone::Muted : TonedLabel::toneOf(shape);
}

QString accountText(const ConnectionInfo &connection)
{
    const QString account = plainLine(connection.account, 120);
    if (account.isEmpty())
        return connection.address;
    //: %1 is a user name, %2 the address of a server
    return say(QT_TRANSLATE_NOOP("Connections", "%1 on %2"))
        .arg(inSentence(account), inSentence(connection.address, 300));
}

QString projectsText(const ConnectionInfo &connection)
{
    if (connection.projects == 0)
        return say(QT_TRANSLATE_NOOP("Connections", "No projects yet"));
    return QCoreApplication::translate("Connections", "%n project(s)", nullptr,
                                       connection.projects);
}

QString contactText(const ConnectionInfo &connection, qint64 nowMs)
{
    if (connection.lastContactMs <= 0)
        return say(QT_TRANSLATE_NOOP("Connections", "Never reached"));
    //: %1 is an age such as "12 s ago"
    return say(QT_TRANSLATE_NOOP("Connections", "Last contact %1"))
        .arg(ageText(qMax<qint64>(nowMs - connection.lastContactMs, 0)));
}

QString tokenText(const ConnectionInfo &connection, qint64 nowMs)
{
    if (connection.tokenExpiresMs <= 0 || connection.state == ConnectionInfo::State::SignedOut)
        return {};
    const TokenInfo token = tokenOf(connection);
    switch (expiryTone(token, nowMs)) {
    case ExpiryTone::Expired:
        return say(QT_TRANSLATE_NOOP("Connections", "Token expired"));
    case ExpiryTone::Never:
        return say(QT_TRANSLATE_NOOP("Connections", "Token never expires"));
    case ExpiryTone::Soon:
    case ExpiryTone::Calm:
        break;
    }
    //: %1 is such as "in 9 days"
    return say(QT_TRANSLATE_NOOP("Connections", "Token expires %1")).arg(expiryText(token, nowMs));
}

TonedLabel::Tone tokenTone(const ConnectionInfo &connection, qint64 nowMs)
{
    switch (expiryTone(tokenOf(connection), nowMs)) {
    case ExpiryTone::Soon:
        return TonedLabel::Tone::Warning;
    case ExpiryTone::Never:
    case ExpiryTone::Expired:
        return TonedLabel::Tone::Bad;
    case ExpiryTone::Calm:
        break;
    }
    return TonedLabel::Tone::Muted;
}

} // namespace rd
