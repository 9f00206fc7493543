// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

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

/// What to call projects where scenarios of several stand beside each other; hostile text. Empty
/// where there is only one project, and nothing has to be told apart.
using ProjectNames = QHash<ProjectRef, QString>;

/// Which part of the history a page shows: one project, one connection, several projects of any
/// connections, or everything.
struct Scope {
    QString connectionId;            ///< empty: all connections
    QString projectId;               ///< empty: all projects of the connection (or of all)
    QList<ProjectRef> projects = {}; ///< not empty: just these; the two above are empty then

    /// Just \p projects; one of them alone is the scope of that project, none is everything.
    [[nodiscard]] static Scope of(const QList<ProjectRef> &projects);
    [[nodiscard]] static Scope of(const ProjectRef &project)
    {
        return {project.connectionId, project.projectId};
    }

    [[nodiscard]] bool isEverything() const { return connectionId.isEmpty() && projects.isEmpty(); }
    [[nodiscard]] bool isOneProject() const { return !projectId.isEmpty(); }
    [[nodiscard]] bool includes(const ProjectRef &project) const;
    /// True when any project of \p connection may be part of it.
    [[nodiscard]] bool includesConnection(const QString &connection) const;
    friend bool operator==(const Scope &, const Scope &) = default;
};

/// One line for settings: "" (everything), "c" (a connection), "c/p", "c/p,c/q". Ids are
/// percent-encoded, so that any id survives.
[[nodiscard]] QString scopeKey(const Scope &scope);
/// The reverse; none for anything else.
[[nodiscard]] std::optional<Scope> scopeFromKey(const QString &key);

} // namespace rd

Q_DECLARE_METATYPE(rd::Scope)
