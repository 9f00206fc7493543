// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/release.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace rd::sandbox {

class World;
struct Project;

struct User {
    QString id;
    QString username;
    QString password;
    QString email;
    QString name;
    QString accountRole; ///< admin or user
    bool isInitialLogin = false;
    qint64 deactivatedMs = 0; ///< 0 = active
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
};

struct Member {
    QString userId;
    QString role;       ///< Owner, Executor, Viewer
    QString invitation; ///< Accepted, Pending, Declined, Exited
    qint64 joinedMs = 0;
};

struct ApiToken {
    QString userId;
    QString name;
    QByteArray token;
    qint64 expiresAtSeconds = 0;
    qint64 createdMs = 0;
};

/// Users, who belongs to which project, and the API tokens that are listed.
class Accounts {
public:
    /// \p world gets the projects that users own by themselves. Borrowed, must outlive.
    Accounts(World &world, Release release);

    [[nodiscard]] const QList<User> &users() const { return m_users; }
    [[nodiscard]] User *byName(const QString &username);
    [[nodiscard]] User *byId(const QString &id);

    [[nodiscard]] QList<Member> &members(const QString &projectId) { return m_members[projectId]; }
    [[nodiscard]] Member *member(const QString &projectId, const QString &userId);
    /// Owner, Executor (Editor before 3.9), Viewer, or N/A without an accepted membership.
    [[nodiscard]] QString roleIn(const QString &projectId, const QString &userId);
    /// The role as this release calls it.
    [[nodiscard]] QString spelled(const QString &role) const;
    [[nodiscard]] QString creatorOf(const QString &projectId) const;

    /// The first project that records the user as owner, deleted or not; "" if there is none.
    [[nodiscard]] QString firstOwnedProject(const QString &userId);
    /// The same, made on the fly if there is none.
    QString ownedProject(const User &user);

    [[nodiscard]] QList<ApiToken> &tokens() { return m_tokens; }

    [[nodiscard]] QJsonObject userJson(const User &user) const;
    [[nodiscard]] QJsonObject memberJson(const Member &member);
    /// \p isFull adds tags and description and members of every state.
    [[nodiscard]] QJsonObject projectJson(const Project &project, bool isFull);

private:
    void join(const QString &projectId, const QString &username, const QString &role,
              const QString &invitation);

    World &m_world;
    Release m_release;
    QList<User> m_users;
    QHash<QString, QList<Member>> m_members;
    QHash<QString, QString> m_creators;
    QList<ApiToken> m_tokens;
};

} // namespace rd::sandbox
