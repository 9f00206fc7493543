// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace rd {

/// The agent in a target cluster that carries out the runs.
struct Delegate {
    enum class State {
        Active,   ///< connected right now
        Inactive, ///< was registered once, not connected now
        Pending,  ///< never registered: installed but not confirmed
    };

    QString id;
    QString name;
    State state = State::Pending;
    QString version; ///< empty before the first connection
    QString environmentId;
    QString platform;
    QString scope; ///< "cluster" or "namespace", as the server says
    QString kubeNamespace;
    QStringList tags;
    qint64 startedMs = 0; ///< 0 unknown
    qint64 lastRunMs = 0; ///< 0 when it never ran anything
    qint64 updatedMs = 0;

    friend bool operator==(const Delegate &, const Delegate &) = default;
};

/// Where delegates live.
struct Environment {
    enum class Kind { Unknown, Production, PreProduction };

    QString id; ///< chosen by the user, unique per project
    QString name;
    Kind kind = Kind::Unknown;

    friend bool operator==(const Environment &, const Environment &) = default;
};

} // namespace rd
