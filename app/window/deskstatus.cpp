// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/deskstatus.h"

#include "desk/progresstext.h"

#include "analytics/figurestext.h"
#include "desk/desk.h"

#include <QCoreApplication>
#include <QLocale>

namespace rd {

namespace {

/// Data as young as this goes without saying.
constexpr qint64 JustReadMs = 60'000;

/// The larger, the more urgent for the user.
int urgency(LinkStatus::Kind kind)
{
    switch (kind) {
    case LinkStatus::Kind::UpToDate:
        return 0;
    case LinkStatus::Kind::Paused:
        return 1;
    case LinkStatus::Kind::Starting:
        return 2;
    case LinkStatus::Kind::FirstSync:
        return 3;
    case LinkStatus::Kind::Offline:
        return 4;
    case LinkStatus::Kind::KeychainLocked:
        return 5;
    case LinkStatus::Kind::KeychainMissing:
        return 6;
    case LinkStatus::Kind::GatewaySignIn:
        return 7;
    case LinkStatus::Kind::SignedOut:
        return 8;
    }
    return 0;
}

LinkHealth healthOf(LinkStatus::Kind kind)
{
    switch (kind) {
    case LinkStatus::Kind::UpToDate:
        return LinkHealth::Good;
    case LinkStatus::Kind::Paused:
    case LinkStatus::Kind::Starting:
        return LinkHealth::Quiet;
    case LinkStatus::Kind::FirstSync:
        return LinkHealth::Working;
    case LinkStatus::Kind::Offline:
    case LinkStatus::Kind::KeychainLocked:
        return LinkHealth::Waiting;
    case LinkStatus::Kind::KeychainMissing:
    case LinkStatus::Kind::GatewaySignIn:
    case LinkStatus::Kind::SignedOut:
        return LinkHealth::Bad;
    }
    return LinkHealth::Quiet;
}

/// The time alone says nothing about days before.
QString momentText(qint64 ms)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms);
    return moment.date() == QDate::currentDate()
               ? QLocale().toString(moment.time(), QLocale::ShortFormat)
               : QLocale().toString(moment, QLocale::ShortFormat);
}

PageState stateOf(LinkStatus::Kind kind)
{
    switch (kind) {
    case LinkStatus::Kind::UpToDate:
    case LinkStatus::Kind::Paused:
    case LinkStatus::Kind::Starting:
    case LinkStatus::Kind::FirstSync:
        return PageState::Normal;
    case LinkStatus::Kind::Offline:
        return PageState::Offline;
    case LinkStatus::Kind::KeychainLocked:
        return PageState::Locked;
    case LinkStatus::Kind::KeychainMissing:
        return PageState::Error;
    case LinkStatus::Kind::GatewaySignIn:
    case LinkStatus::Kind::SignedOut:
        return PageState::SignedOut;
    }
    return PageState::Normal;
}

} // namespace

PageState DeskStatus::page() const
{
    return stateOf(status.kind);
}

LinkHealth DeskStatus::health() const
{
    return healthOf(status.kind);
}

bool DeskStatus::isTrouble() const
{
    switch (health()) {
    case LinkHealth::Waiting:
    case LinkHealth::Bad:
        return true;
    case LinkHealth::Good:
    case LinkHealth::Quiet:
    case LinkHealth::Working:
        break;
    }
    return false;
}

bool DeskStatus::isWaiting() const
{
    return status.kind == LinkStatus::Kind::Starting || status.kind == LinkStatus::Kind::FirstSync;
}

QString DeskStatus::whenText(qint64 ageMs, qint64 offlineSinceMs) const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("DeskStatus", source);
    };
    if (status.kind == LinkStatus::Kind::FirstSync && status.progress.runs > 0)
        return progressText(status.progress, status.left);
    if (offlineSinceMs > 0)
        return text(QT_TRANSLATE_NOOP("DeskStatus", "Offline since %1"))
            .arg(momentText(offlineSinceMs));
    if (status.kind == LinkStatus::Kind::SignedOut)
        return text(QT_TRANSLATE_NOOP("DeskStatus", "Signed out"));
    if (status.kind == LinkStatus::Kind::GatewaySignIn)
        return text(QT_TRANSLATE_NOOP("DeskStatus", "Signed out at the gateway"));
    if (ageMs >= 0)
        return QCoreApplication::translate("DeskStatus", "Updated %1", "how long ago")
            .arg(ageText(ageMs));
    return connection ? text(QT_TRANSLATE_NOOP("DeskStatus", "No data yet")) : QString();
}

QString DeskStatus::dataText(qint64 ageMs, const QString &whenText) const
{
    switch (status.kind) {
    case LinkStatus::Kind::Offline:
    case LinkStatus::Kind::KeychainLocked:
    case LinkStatus::Kind::KeychainMissing:
    case LinkStatus::Kind::GatewaySignIn:
    case LinkStatus::Kind::SignedOut:
        if (ageMs >= JustReadMs) {
            //: %1 is what is wrong, such as "Offline since 14:02", %2 an age such as "3 d ago"
            return QCoreApplication::translate("DeskStatus", "%1, showing data from %2")
                .arg(whenText, ageText(ageMs));
        }
        return whenText;
    case LinkStatus::Kind::UpToDate:
    case LinkStatus::Kind::Paused:
    case LinkStatus::Kind::Starting:
    case LinkStatus::Kind::FirstSync:
        break;
    }
    return whenText;
}

DeskStatus statusOf(const Desk &desk, const Scope &scope)
{
    DeskStatus worst;
    for (const Connection &connection : desk.allConnections()) {
        if (!scope.includesConnection(connection.id))
            continue;
        const LinkStatus status = desk.status(connection.id);
        if (!worst.connection || urgency(status.kind) > urgency(worst.status.kind))
            worst = {connection, status};
    }
    return worst;
}

} // namespace rd
