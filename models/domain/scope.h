// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace rd {

/// One project of one connection.
struct ProjectRef {
    QString connectionId; ///< Connection::id, made on this machine
    QString projectId;    ///< the server's id

    friend bool operator==(const ProjectRef &, const ProjectRef &) = default;
};

inline size_t qHash(const ProjectRef &ref, size_t seed = 0) noexcept
{
    return qHashMulti(seed, ref.connectionId, ref.projectId);
}

/// Which part of the history a page shows: one project, one connection, or everything.
struct Scope {
    QString connectionId; ///< empty: all connections
    QString projectId;    ///< empty: all projects of the connection (or of all)

    [[nodiscard]] bool isEverything() const { return connectionId.isEmpty(); }
    [[nodiscard]] bool isOneProject() const { return !projectId.isEmpty(); }
    friend bool operator==(const Scope &, const Scope &) = default;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::Scope)
