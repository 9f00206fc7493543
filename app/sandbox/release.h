// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

namespace rd::sandbox {

/// A ChaosCenter release whose behaviour the sandbox shows. Only the tags at which something a
/// client can notice changed are here; each stands for the behaviours in force at exactly that tag.
enum class Release { R3_0, R3_6, R3_9, R3_14, R3_18, R3_29, R3_31 };

/// The newest release, which the sandbox speaks unless told otherwise.
inline constexpr Release latestRelease = Release::R3_31;

/// All releases, oldest first.
QList<Release> allReleases();

/// "3.0", "3.6", ... "3.31"; a trailing ".0" and a leading "v" are accepted too. The error lists
/// the known names.
Result<Release, QString> parseRelease(const QString &text);

/// "3.0", "3.6", ...
QString releaseName(Release release);

/// "3.0.0", "3.6.0", ...: what the server calls itself.
QString releaseVersion(Release release);

/// True if \p release is \p floor or newer.
constexpr bool atLeast(Release release, Release floor)
{
    return static_cast<int>(release) >= static_cast<int>(floor);
}

/// "3.10.2" as one comparable number. Empty or malformed text gives -1.
int versionNumber(const QString &version);

} // namespace rd::sandbox
