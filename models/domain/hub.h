// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
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

    /// Where its files come from. The server names no kind of a hub, but only one that is fetched
    /// as an archive has no branch.
    enum class Origin { BuiltIn, Repository, Archive };
    [[nodiscard]] Origin origin() const
    {
        if (builtIn)
            return Origin::BuiltIn;
        return branch.isEmpty() ? Origin::Archive : Origin::Repository;
    }

    friend bool operator==(const Hub &, const Hub &) = default;
};

/// A fault of a hub, as its server reads it from the hub's files.
struct HubFault {
    QString name;  ///< what identifies it: "pod-delete"
    QString title; ///< never empty
    QString description;

    friend bool operator==(const HubFault &, const HubFault &) = default;
};

/// Faults that belong together: a "chart" of the hub.
struct HubCategory {
    QString name;  ///< what identifies it within the hub
    QString title; ///< never empty
    QString description;
    QList<HubFault> faults;

    friend bool operator==(const HubCategory &, const HubCategory &) = default;
};

/// A ready-made scenario of a hub.
struct HubScenario {
    QString name;  ///< what identifies it
    QString title; ///< never empty
    QString description;

    friend bool operator==(const HubScenario &, const HubScenario &) = default;
};

} // namespace rd
