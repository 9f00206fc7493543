// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/release.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

struct KnownRelease {
    Release release;
    const char *name;
};

constexpr std::array knownReleases{
    KnownRelease{Release::R3_0, "3.0"},   KnownRelease{Release::R3_6, "3.6"},
    KnownRelease{Release::R3_9, "3.9"},   KnownRelease{Release::R3_14, "3.14"},
    KnownRelease{Release::R3_18, "3.18"}, KnownRelease{Release::R3_29, "3.29"},
    KnownRelease{Release::R3_31, "3.31"},
};

} // namespace

QList<Release> allReleases()
{
    QList<Release> all;
    for (const KnownRelease &known : knownReleases)
        all.append(known.release);
    return all;
}

Result<Release, QString> parseRelease(const QString &text)
{
    const int wanted = versionNumber(text.startsWith(u'v') ? text.mid(1) : text);
    QStringList names;
    for (const KnownRelease &known : knownReleases) {
        const QString name = QString::fromLatin1(known.name);
        if (wanted >= 0 && versionNumber(name) == wanted)
            return known.release;
        names.append(name);
    }
    return Failure{u"unknown release \"%1\", known are %2"_s.arg(text.left(40), names.join(u", "))};
}

QString releaseName(Release release)
{
    for (const KnownRelease &known : knownReleases) {
        if (known.release == release)
            return QString::fromLatin1(known.name);
    }
    return {};
}

QString releaseVersion(Release release)
{
    return releaseName(release) + u".0"_s;
}

int versionNumber(const QString &version)
{
    const QStringList parts = version.split(u'.');
    if (parts.size() < 2 || parts.size() > 3)
        return -1;
    int number = 0;
    for (qsizetype i = 0; i < 3; ++i) {
        bool isNumber = true;
        const int part = i < parts.size() ? parts.at(i).toInt(&isNumber) : 0;
        if (!isNumber || part < 0 || part > 999)
            return -1;
        number = number * 1000 + part;
    }
    return number;
}

} // namespace rd::sandbox
