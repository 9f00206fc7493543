// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace rd {

/// What a user may do in a project.
enum class Role {
    Unknown, ///< not asked yet, or a word this program does not know: treated as Viewer
    None,    ///< no member, or the invitation is not accepted
    Viewer,
    Executor, ///< may run and stop scenarios
    Owner,
    Editor, ///< up to 3.8: an executor who may do nearly what an owner may
};

/// A tenant on the server.
struct Project {
    QString id;
    QString name; ///< hostile text
    Role role = Role::Unknown;

    friend bool operator==(const Project &, const Project &) = default;
};

/// Somebody wants the user in a project; it is answered in ChaosCenter.
struct Invitation {
    QString projectId;
    QString projectName; ///< hostile text
    QString ownerName;   ///< hostile text; may be empty
    Role role = Role::Unknown;

    friend bool operator==(const Invitation &, const Invitation &) = default;
};

} // namespace rd
