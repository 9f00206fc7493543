// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/paths.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString xdg(const char *variable, const QString &fallback)
{
    const QString value = qEnvironmentVariable(variable);
    // The specification: relative paths are to be ignored.
    const QString base = QDir::isAbsolutePath(value) ? value : QDir::home().filePath(fallback);
    return QDir(base).filePath(u"resilience-desk"_s);
}

} // namespace

Paths Paths::ofUser()
{
    return {.config = xdg("XDG_CONFIG_HOME", u".config"_s),
            .data = xdg("XDG_DATA_HOME", u".local/share"_s),
            .state = xdg("XDG_STATE_HOME", u".local/state"_s),
            .cache = xdg("XDG_CACHE_HOME", u".cache"_s)};
}

Paths Paths::below(const QString &root)
{
    const QDir dir(root);
    return {.config = dir.filePath(u"config"_s),
            .data = dir.filePath(u"data"_s),
            .state = dir.filePath(u"state"_s),
            .cache = dir.filePath(u"cache"_s)};
}

QString Paths::create() const
{
    for (const QString &path : {config, data, state, cache}) {
        if (!QDir().mkpath(path))
            return path;
        if (!QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return path;
    }
    return {};
}

QString Paths::historyFile() const
{
    return QDir(data).filePath(u"history.sqlite"_s);
}

QString Paths::connectionsFile() const
{
    return QDir(config).filePath(u"connections.json"_s);
}

QString Paths::settingsFile() const
{
    return QDir(config).filePath(u"settings.ini"_s);
}

} // namespace rd
