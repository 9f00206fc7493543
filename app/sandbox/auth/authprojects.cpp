// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/auth/authserver.h"
#include "sandbox/auth/manners.h"
#include "sandbox/http/frontend.h"
#include "sandbox/world/world.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The part of AuthServer that is about projects and invitations.
namespace rd::sandbox {

namespace {

constexpr int DefaultProjects = 15;
constexpr int MostProjects = 50;

HttpAnswer noProjects()
{
    return jsonAnswer(200, QJsonObject{{u"message"_s, u"No projects found"_s}});
}

int numberOr(const QUrlQuery &query, const QString &key, int fallback)
{
    bool isNumber = false;
    const int value = query.queryItemValue(key, QUrl::FullyDecoded).toInt(&isNumber);
    return isNumber ? value : fallback;
}

} // namespace

HttpAnswer AuthServer::listProjects(const Call &call)
{
    QList<int> own;
    for (int i = 0; i < static_cast<int>(m_world.projects().size()); ++i) {
        const Project &project = m_world.projects().at(i);
        if (!project.isRemoved && m_accounts.roleIn(project.id, call.user->id) != "N/A"_L1)
            own.append(i);
    }
    if (is(Release::R3_14)) // 3.10 and later
        return listProjectsPaged(call, own);
    if (own.isEmpty())
        return twoDocuments(noProjects(), jsonAnswer(200, QJsonObject{{u"data"_s, QJsonValue()}}));
    QJsonArray list;
    for (const int index : own)
        list.append(m_accounts.projectJson(m_world.projects().at(index), true));
    return jsonAnswer(200, QJsonObject{{u"data"_s, list}});
}

HttpAnswer AuthServer::listProjectsPaged(const Call &call, const QList<int> &own)
{
    bool isAscending = false;
    std::optional<bool> isByMe;
    for (const QString &flag : {u"sortAscending"_s, u"createdByMe"_s}) {
        const QString text = call.query.queryItemValue(flag, QUrl::FullyDecoded);
        if (text.isEmpty())
            continue;
        const auto value = goBoolean(text);
        if (!value) { // the real process ends here
            m_deadUntil = QDeadlineTimer(3s);
            return proxyErrorPage(502);
        }
        if (flag == "sortAscending"_L1)
            isAscending = *value;
        else
            isByMe = value;
    }
    const int page = numberOr(call.query, u"page"_s, 0);
    const int limit = std::min(numberOr(call.query, u"limit"_s, DefaultProjects), MostProjects);
    const QRegularExpression name(call.query.queryItemValue(u"projectName"_s, QUrl::FullyDecoded),
                                  QRegularExpression::CaseInsensitiveOption);
    // Whatever goes wrong in the database reads like an empty list.
    QJsonArray projects;
    int total = 0;
    if (page >= 0 && limit > 0 && name.isValid()) {
        QList<int> wanted = own;
        wanted.removeIf([&](int index) {
            const Project &project = m_world.projects().at(index);
            const bool isMine = m_accounts.creatorOf(project.id) == call.user->id;
            return !name.match(project.name).hasMatch() || (isByMe && *isByMe != isMine);
        });
        const bool isByName = call.query.queryItemValue(u"sortField"_s) == "name"_L1;
        std::stable_sort(wanted.begin(), wanted.end(), [&](int a, int b) {
            const Project &one = m_world.projects().at(isAscending ? a : b);
            const Project &two = m_world.projects().at(isAscending ? b : a);
            return isByName ? one.name < two.name : one.updatedMs < two.updatedMs;
        });
        total = static_cast<int>(wanted.size());
        for (const int index : wanted.mid(qsizetype{page} * limit, limit))
            projects.append(m_accounts.projectJson(m_world.projects().at(index), true));
    }
    const QJsonObject data{{u"projects"_s, projects}, {u"totalNumberOfProjects"_s, total}};
    if (total > 0)
        return jsonAnswer(200, QJsonObject{{u"data"_s, data}});
    return is(Release::R3_18)
               ? noProjects()
               : twoDocuments(noProjects(), jsonAnswer(200, QJsonObject{{u"data"_s, data}}));
}

HttpAnswer AuthServer::getProject(const Call &call)
{
    const QString id = call.path.at(1);
    const int index = m_world.projectIndex(id);
    const bool isAdmin = call.user->accountRole == "admin"_L1;
    if (!passes(isAdmin || m_accounts.roleIn(id, call.user->id) != "N/A"_L1))
        return errorAnswer(u"unauthorized"_s);
    if (index < 0)
        return errorAnswer(u"server_error"_s);
    return jsonAnswer(
        200, QJsonObject{{u"data"_s, m_accounts.projectJson(m_world.projects().at(index), true)}});
}

HttpAnswer AuthServer::getProjectRole(const Call &call)
{
    const QString id = call.path.at(1);
    if (m_world.projectIndex(id) < 0)
        return errorAnswer(u"project does not exist"_s);
    return jsonAnswer(200, QJsonObject{{u"role"_s, m_accounts.roleIn(id, call.user->id)}});
}

HttpAnswer AuthServer::getOwnerProjects(const Call &call)
{
    QJsonArray list;
    for (const Project &project : m_world.projects()) {
        if (m_accounts.roleIn(project.id, call.user->id) == "Owner"_L1)
            list.append(m_accounts.projectJson(project, false));
    }
    return jsonAnswer(200, QJsonObject{{u"data"_s, list}});
}

HttpAnswer AuthServer::getProjectMembers(const Call &call)
{
    const QString id = call.path.at(1);
    const QString state = call.path.at(2);
    const QString role = m_accounts.roleIn(id, call.user->id);
    const bool isAdmin = call.user->accountRole == "admin"_L1;
    bool isAllowed = true; // anybody before 3.9
    if (is(Release::R3_31))
        isAllowed = isAdmin || role == "Owner"_L1;
    else if (is(Release::R3_9))
        isAllowed = passes(role != "N/A"_L1);
    if (!isAllowed)
        return errorAnswer(u"unauthorized"_s);
    QJsonArray list;
    const QList<Member> all = m_accounts.members(id);
    for (const Member &member : all) {
        const bool isAccepted = member.invitation == "Accepted"_L1;
        if (state == "all"_L1 || (state == "accepted"_L1) == isAccepted)
            list.append(m_accounts.memberJson(member));
    }
    return jsonAnswer(200,
                      QJsonObject{{u"data"_s, list.isEmpty() ? QJsonValue() : QJsonValue(list)}});
}

HttpAnswer AuthServer::getProjectOwners(const Call &call)
{
    QJsonArray list;
    const QList<Member> all = m_accounts.members(call.path.at(1));
    for (const Member &member : all) {
        if (member.role == "Owner"_L1 && member.invitation == "Accepted"_L1)
            list.append(m_accounts.memberJson(member));
    }
    return jsonAnswer(200, QJsonObject{{u"data"_s, list}});
}

HttpAnswer AuthServer::getUserWithProjects(const Call &call)
{
    const User *user = m_accounts.byName(call.path.at(1));
    const bool isOwn = user && user->id == call.user->id;
    if (!isOwn && call.user->accountRole != "admin"_L1)
        return errorAnswer(u"unauthorized"_s);
    if (!user)
        return errorAnswer(u"user does not exist"_s);
    QJsonArray projects;
    for (const Project &project : m_world.projects()) {
        if (!project.isRemoved && m_accounts.roleIn(project.id, user->id) != "N/A"_L1)
            projects.append(m_accounts.projectJson(project, true));
    }
    return jsonAnswer(200, QJsonObject{{u"data"_s, QJsonObject{{u"id"_s, user->id},
                                                               {u"username"_s, user->username},
                                                               {u"email"_s, user->email},
                                                               {u"name"_s, user->name},
                                                               {u"createdAt"_s, 0},
                                                               {u"updatedAt"_s, 0},
                                                               {u"projects"_s, projects}}}});
}

HttpAnswer AuthServer::getProjectsStats(const Call &call)
{
    QJsonArray list;
    for (const Project &project : m_world.projects()) {
        QJsonArray owners;
        const QList<Member> members = m_accounts.members(project.id);
        for (const Member &member : members) {
            if (member.role == "Owner"_L1)
                owners.append(m_accounts.memberJson(member));
        }
        list.append(QJsonObject{
            {u"name"_s, project.name},
            {u"projectID"_s, project.id},
            {u"members"_s, QJsonObject{{u"owner"_s, owners}, {u"total"_s, members.size()}}}});
    }
    const HttpAnswer data = jsonAnswer(200, QJsonObject{{u"data"_s, list}});
    if (call.user->accountRole == "admin"_L1)
        return data;
    const HttpAnswer refusal = jsonAnswer(400, QJsonObject{{u"message"_s, u"unauthorized"_s}});
    return twoDocuments(refusal, jsonAnswer(200, QJsonObject{{u"data"_s, QJsonValue()}}));
}

HttpAnswer AuthServer::listInvitations(const Call &call)
{
    const QString state = call.path.at(1);
    if (state != "Pending"_L1 && state != "Accepted"_L1)
        return errorAnswer(u"server_error"_s);
    QJsonArray list;
    for (const Project &project : m_world.projects()) {
        const Member *own = m_accounts.member(project.id, call.user->id);
        if (!own || own->invitation != state || own->role == "Owner"_L1)
            continue;
        QJsonObject owner;
        const QList<Member> all = m_accounts.members(project.id);
        for (const Member &member : all) {
            if (member.role == "Owner"_L1 && owner.isEmpty())
                owner = m_accounts.memberJson(member);
        }
        list.append(QJsonObject{{u"projectID"_s, project.id},
                                {u"projectName"_s, project.name},
                                {u"projectOwner"_s, owner},
                                {u"invitationRole"_s, m_accounts.spelled(own->role)}});
    }
    return jsonAnswer(200,
                      QJsonObject{{u"data"_s, list.isEmpty() ? QJsonValue() : QJsonValue(list)}});
}

HttpAnswer AuthServer::acceptInvitation(const Call &call)
{
    return blockedOr(call, &AuthServer::doAcceptInvitation);
}

HttpAnswer AuthServer::declineInvitation(const Call &call)
{
    return blockedOr(call, &AuthServer::doDeclineInvitation);
}

HttpAnswer AuthServer::leaveProject(const Call &call)
{
    return blockedOr(call, &AuthServer::doLeaveProject);
}

HttpAnswer AuthServer::doAcceptInvitation(const Call &call)
{
    const auto body = strictBody(call.request.body, {{"projectID"}, {"userID"}, {"role"}});
    if (!body)
        return unreadableBody();
    Member *own = m_accounts.member((*body)["projectID"_L1].toString(), call.user->id);
    if (!own || own->invitation != "Pending"_L1 || (*body)["userID"_L1].toString() != call.user->id)
        return errorAnswer(u"unauthorized"_s);
    own->invitation = u"Accepted"_s;
    own->joinedMs = m_world.nowMs();
    return jsonAnswer(200, QJsonObject{{u"message"_s, u"Successful"_s}});
}

HttpAnswer AuthServer::doDeclineInvitation(const Call &call)
{
    const auto body = strictBody(call.request.body, {{"projectID"}, {"userID"}, {"role"}});
    if (!body)
        return unreadableBody();
    Member *own = m_accounts.member((*body)["projectID"_L1].toString(), call.user->id);
    if (!own || (*body)["userID"_L1].toString() != call.user->id)
        return errorAnswer(u"unauthorized"_s);
    own->invitation = u"Declined"_s;
    return jsonAnswer(200, QJsonObject{{u"message"_s, u"successful"_s}});
}

HttpAnswer AuthServer::doLeaveProject(const Call &call)
{
    const auto body = strictBody(call.request.body, {{"projectID"}, {"userID"}, {"role"}});
    if (!body)
        return unreadableBody();
    const QString id = (*body)["projectID"_L1].toString();
    Member *own = m_accounts.member(id, call.user->id);
    if (!own || (*body)["userID"_L1].toString() != call.user->id)
        return errorAnswer(u"unauthorized"_s);
    const QList<Member> all = m_accounts.members(id);
    const auto owners = std::count_if(all.begin(), all.end(), [](const Member &member) {
        return member.role == "Owner"_L1 && member.invitation == "Accepted"_L1;
    });
    if (own->role == "Owner"_L1 && owners < 2)
        return jsonAnswer(400, QJsonObject{{u"message"_s, u"Cannot leave project. There must be at "
                                                          "least one owner."_s}});
    own->invitation = u"Exited"_s;
    return jsonAnswer(200, QJsonObject{{u"message"_s, u"successful"_s}});
}

} // namespace rd::sandbox
