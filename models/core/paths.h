// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rd {

/// Where the program keeps its files (XDG base directories, all 0700).
struct Paths {
    QString config; ///< settings without secrets
    QString data;   ///< the history database
    QString state;  ///< window state, rotating logs
    QString cache;  ///< disposable

    /// The user's directories: $XDG_*_HOME/resilience-desk with the defaults of the XDG
    /// specification. Creates nothing.
    [[nodiscard]] static Paths ofUser();
    /// Everything below one folder, for the demo, for tests and for commands without a profile.
    [[nodiscard]] static Paths below(const QString &root);

    /// Creates all four with mode 0700. Returns the path that could not be made, or an empty text.
    [[nodiscard]] QString create() const;

    [[nodiscard]] QString historyFile() const;     ///< data/history.sqlite
    [[nodiscard]] QString connectionsFile() const; ///< config/connections.json
    [[nodiscard]] QString settingsFile() const;    ///< config/settings.ini
};

} // namespace rd
