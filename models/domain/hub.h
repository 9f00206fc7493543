// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rd {

/// A catalogue of faults and ready-made scenarios.
struct Hub {
    QString id;
    QString name;
    QString description;
    QString repositoryUrl;
    QString branch;
    bool available = false; ///< the server's copy can be opened
    bool builtIn = false;   ///< the one every server has; cannot be synchronised by hand
    int faults = 0;
    int scenarios = 0;
    qint64 lastSyncedMs = 0; ///< 0: never, or the built-in one

    friend bool operator==(const Hub &, const Hub &) = default;
};

} // namespace rd
