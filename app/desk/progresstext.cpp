// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/progresstext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace rd {

namespace {

/// A function, because lupdate overlooks a call with a cast as its fourth argument.
int wholeCount(qint64 number)
{
    return static_cast<int>(number);
}

QString leftText(std::chrono::seconds left)
{
    constexpr qint64 minute = 60;
    const qint64 seconds = left.count();
    if (seconds < minute)
        return QCoreApplication::translate("Progress", "less than a minute left");
    const qint64 minutes = (seconds + minute / 2) / minute;
    if (minutes < 2 * minute)
        return QCoreApplication::translate("Progress", "about %n min left", "minutes",
                                           wholeCount(minutes));
    const qint64 hours = (minutes + minute / 2) / minute;
    return QCoreApplication::translate("Progress", "about %n h left", "hours", wholeCount(hours));
}

} // namespace

QString progressText(const SyncProgress &progress, std::optional<std::chrono::seconds> left)
{
    const int percent = std::clamp(static_cast<int>(progress.share() * 100.0), 0, 99);
    const QString share =
        QCoreApplication::translate("Progress", "Reading history: %1 %").arg(percent);
    return left ? QCoreApplication::translate("Progress", "%1, %2", "share, time left")
                      .arg(share, leftText(*left))
                : share;
}

QString progressCounts(const SyncProgress &progress)
{
    const QLocale locale;
    return QCoreApplication::translate("Progress", "%1 of %2 runs, %3 of %4 scenarios")
        .arg(locale.toString(progress.runsDone), locale.toString(progress.runs),
             locale.toString(progress.scenariosDone), locale.toString(progress.scenarios));
}

} // namespace rd
