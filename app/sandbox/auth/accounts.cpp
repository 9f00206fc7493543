// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/auth/accounts.h"

#include "sandbox/world/world.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

constexpr qint64 AccountDay = 86'400'000;

struct UserSeed {
    const char16_t *username;
    const char16_t *password;
    const char16_t *name;
    const char16_t *accountRole;
    const char16_t *role; ///< in the company's projects; empty = none
};

// The passwords fit the policy, so that changing one back is possible.
constexpr UserSeed Seeds[] = {
    {u"admin", u"Sandbox_admin_1", u"", u"admin", u""},
    {u"owner", u"Sandbox_owner_1", u"Olga Owner", u"user", u"Owner"},
    {u"executor", u"Sandbox_exec_1", u"Emil Executor", u"user", u"Executor"},
    {u"viewer", u"Sandbox_view_1", u"Vera Viewer", u"user", u"Viewer"},
    {u"newcomer", u"Sandbox_new_1", u"", u"user", u""},
    {u"former", u"Sandbox_gone_1", u"Fritz Former", u"user", u"Executor"},
    {u"amira", u"Sandbox_amira_1", u"Amira", u"user", u"Executor"},
    {u"jonas", u"Sandbox_jonas_1", u"Jonas", u"user", u"Viewer"},
};

} // namespace

Accounts::Accounts(World &world, Release release)
    : m_world(world)
    , m_release(release)
{
    const qint64 nowMs = world.nowMs();
    quint64 number = 0;
    for (const UserSeed &seed : Seeds) {
        User user;
        user.id = uuidFor(world.seed(), IdKind::User, number++);
        user.username = QString::fromUtf16(seed.username);
        user.password = QString::fromUtf16(seed.password);
        user.name = QString::fromUtf16(seed.name);
        user.accountRole = QString::fromUtf16(seed.accountRole);
        if (!user.name.isEmpty())
            user.email = u"%1@example.net"_s.arg(user.username);
        user.createdMs = nowMs - 420 * AccountDay;
        user.updatedMs = nowMs - 30 * AccountDay;
        user.isInitialLogin = user.username == "newcomer"_L1 && atLeast(release, Release::R3_9);
        if (user.username == "former"_L1)
            user.deactivatedMs = nowMs - 7 * AccountDay;
        m_users.append(user);
    }
    const QList<Project> company = world.projects();
    for (const Project &project : company) {
        m_creators.insert(project.id, byName(u"owner"_s)->id);
        for (const UserSeed &seed : Seeds) {
            const QString role = QString::fromUtf16(seed.role);
            if (!role.isEmpty())
                join(project.id, QString::fromUtf16(seed.username), role, u"Accepted"_s);
        }
    }
    join(company.first().id, u"newcomer"_s, u"Viewer"_s, u"Pending"_s);
    // Their own projects are gone: a login still answers with the id.
    for (const QString &name : {u"executor"_s, u"viewer"_s}) {
        const QString project = world.addProject(u"%1-project"_s.arg(name), true);
        m_creators.insert(project, byName(name)->id);
        join(project, name, u"Owner"_s, u"Accepted"_s);
    }
}

void Accounts::join(const QString &projectId, const QString &username, const QString &role,
                    const QString &invitation)
{
    m_members[projectId].append(
        {byName(username)->id, role, invitation, m_world.nowMs() - 400 * AccountDay});
}

User *Accounts::byName(const QString &username)
{
    const auto found = std::find_if(m_users.begin(), m_users.end(),
                                    [&](const User &user) { return user.username == username; });
    return found == m_users.end() ? nullptr : &*found;
}

User *Accounts::byId(const QString &id)
{
    const auto found = std::find_if(m_users.begin(), m_users.end(),
                                    [&](const User &user) { return user.id == id; });
    return found == m_users.end() ? nullptr : &*found;
}

Member *Accounts::member(const QString &projectId, const QString &userId)
{
    const auto known = m_members.find(projectId);
    if (known == m_members.end())
        return nullptr;
    const auto found = std::find_if(known->begin(), known->end(),
                                    [&](const Member &one) { return one.userId == userId; });
    return found == known->end() ? nullptr : &*found;
}

QString Accounts::spelled(const QString &role) const
{
    return role == "Executor"_L1 && !atLeast(m_release, Release::R3_9) ? u"Editor"_s : role;
}

QString Accounts::roleIn(const QString &projectId, const QString &userId)
{
    const Member *one = member(projectId, userId);
    return one && one->invitation == "Accepted"_L1 ? spelled(one->role) : u"N/A"_s;
}

QString Accounts::creatorOf(const QString &projectId) const
{
    return m_creators.value(projectId);
}

QString Accounts::firstOwnedProject(const QString &userId)
{
    for (const Project &project : m_world.projects()) {
        const Member *one = member(project.id, userId);
        if (one && one->role == "Owner"_L1)
            return project.id;
    }
    return {};
}

QString Accounts::ownedProject(const User &user)
{
    const QString owned = firstOwnedProject(user.id);
    if (!owned.isEmpty())
        return owned;
    const QString made = m_world.addProject(u"%1-project"_s.arg(user.username));
    m_creators.insert(made, user.id);
    m_members[made].append({user.id, u"Owner"_s, u"Accepted"_s, m_world.nowMs()});
    return made;
}

QJsonObject Accounts::userJson(const User &user) const
{
    const QJsonObject admin{{u"userID"_s, m_users.first().id},
                            {u"username"_s, m_users.first().username},
                            {u"email"_s, m_users.first().email}};
    QJsonObject json{{u"updatedAt"_s, user.updatedMs}, {u"createdAt"_s, user.createdMs},
                     {u"createdBy"_s, admin},          {u"updatedBy"_s, admin},
                     {u"isRemoved"_s, false},          {u"userID"_s, user.id},
                     {u"username"_s, user.username},   {u"role"_s, user.accountRole}};
    if (!user.email.isEmpty())
        json[u"email"_s] = user.email;
    if (!user.name.isEmpty())
        json[u"name"_s] = user.name;
    if (user.deactivatedMs != 0)
        json[u"deactivatedAt"_s] = user.deactivatedMs;
    if (atLeast(m_release, Release::R3_9)) {
        json[u"salt"_s] = QString(u""_s);
        json[u"isInitialLogin"_s] = user.isInitialLogin;
    }
    return json;
}

QJsonObject Accounts::memberJson(const Member &member)
{
    const User *user = byId(member.userId);
    return {{u"userID"_s, member.userId},
            {u"username"_s, user ? user->username : QString(u""_s)},
            {u"email"_s, user && !user->email.isEmpty() ? user->email : u""_s},
            {u"name"_s, user && !user->name.isEmpty() ? user->name : u""_s},
            {u"role"_s, spelled(member.role)},
            {u"invitation"_s, member.invitation},
            {u"joinedAt"_s, member.joinedMs}};
}

QJsonObject Accounts::projectJson(const Project &project, bool isFull)
{
    const User *creator = byId(creatorOf(project.id));
    const QJsonObject by{{u"userID"_s, creator ? creator->id : u""_s},
                         {u"username"_s, creator ? creator->username : u""_s},
                         {u"email"_s, creator ? creator->email : u""_s}};
    QJsonArray listed;
    const QList<Member> all = m_members.value(project.id);
    for (const Member &one : all) {
        if (isFull || one.invitation == "Accepted"_L1)
            listed.append(memberJson(one));
    }
    QJsonObject json{{u"updatedAt"_s, project.updatedMs},
                     {u"createdAt"_s, project.createdMs},
                     {u"createdBy"_s, by},
                     {u"updatedBy"_s, by},
                     {u"isRemoved"_s, project.isRemoved},
                     {u"projectID"_s, project.id},
                     {u"name"_s, project.name},
                     {u"members"_s, listed},
                     {u"state"_s, u"active"_s}};
    if (isFull) {
        json[u"tags"_s] = project.tags.isEmpty()
                              ? QJsonValue()
                              : QJsonValue(QJsonArray::fromStringList(project.tags));
        json[u"description"_s] =
            project.description.isEmpty() ? QJsonValue() : QJsonValue(project.description);
    }
    return json;
}

} // namespace rd::sandbox
