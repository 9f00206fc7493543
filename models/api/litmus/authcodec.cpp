// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/authcodec.h"

#include "api/litmus/answers.h"
#include "api/litmus/fields.h"
#include "core/text.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

/// A token's value; none when it is absent or too long to be one.
QByteArray secretOf(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.size() <= 16'384 ? text.toUtf8() : QByteArray();
}

Project projectOf(const QJsonValue &value, const QString &userId)
{
    Project project;
    project.id = idOf(value["projectID"_L1]);
    project.name = textOf(value["name"_L1]);
    const QJsonArray members = value["members"_L1].toArray();
    for (const QJsonValue &member : members) {
        if (userId.isEmpty() || member["userID"_L1].toString() != userId)
            continue;
        // The list names members in every state of their invitation.
        project.role = member["invitation"_L1].toString() == "Accepted"_L1
                           ? roleFrom(member["role"_L1].toString())
                           : Role::None;
    }
    return project;
}

} // namespace

ApiResult<LoginAnswer> decodeLogin(const QJsonValue &body)
{
    LoginAnswer answer;
    answer.token = secretOf(body["accessToken"_L1]);
    if (answer.token.isEmpty())
        return malformed(u"accessToken"_s);
    answer.expiresIn = wholeOf(body["expiresIn"_L1]).value_or(0);
    answer.projectId = idOf(body["projectID"_L1]);
    return answer;
}

ApiResult<UserAnswer> decodeUser(const QJsonValue &body)
{
    UserAnswer user;
    user.userId = idOf(body["userID"_L1]);
    user.username = textOf(body["username"_L1]);
    if (user.userId.isEmpty() && user.username.isEmpty())
        return malformed(u"userID"_s);
    user.initialLogin = body["isInitialLogin"_L1].toBool(); // absent before 3.9
    user.deactivated = timeMsOf(body["deactivatedAt"_L1]) > 0;
    return user;
}

ApiResult<PasswordAnswer> readPasswordAnswer(const HttpAnswer &answer)
{
    using Verdict = PasswordAnswer::Verdict;
    const QString code = restCodeOf(answer);
    if (code == "password_policy_violation"_L1)
        return PasswordAnswer{Verdict::AgainstPolicy, {}};
    if (code == "old and new passwords can't be same"_L1)
        return PasswordAnswer{Verdict::SameAsOld, {}};
    const auto body = readRest(answer);
    if (!body)
        return Failure{body.error()};
    return PasswordAnswer{Verdict::Changed, idOf((*body)["projectID"_L1])};
}

ApiResult<QList<ApiToken>> decodeTokens(const QJsonValue &body)
{
    const QJsonValue list = body["apiTokens"_L1];
    if (!list.isArray() && !list.isNull())
        return malformed(u"apiTokens"_s);
    QList<ApiToken> tokens;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &entry : array) {
        ApiToken token;
        token.value = secretOf(entry["token"_L1]);
        if (token.value.isEmpty())
            continue;
        token.info.name = textOf(entry["name"_L1]);
        token.info.fingerprint = fullFingerprintOf(token.value);
        token.info.createdMs = timeMsOf(entry["created_at"_L1]);
        token.info.expiresMs = timeSecondsOf(entry["expires_at"_L1]);
        tokens.append(std::move(token));
    }
    return tokens;
}

ApiResult<QByteArray> decodeCreatedToken(const QJsonValue &body)
{
    QByteArray value = secretOf(body["accessToken"_L1]);
    if (value.isEmpty())
        return malformed(u"accessToken"_s);
    return value;
}

ApiResult<Page<Project>> decodeProjects(const QJsonValue &body, const QString &userId)
{
    const QJsonValue data = body["data"_L1];
    // "No projects found" comes without data on new releases, and with null on old ones.
    const bool saysNone = body["message"_L1].toString().startsWith("No projects"_L1);
    if (!data.isArray() && !data.isObject() && !saysNone && !data.isNull())
        return malformed(u"data"_s);

    Page<Project> page;
    const QJsonArray rows = data.isArray() ? data.toArray() : data["projects"_L1].toArray();
    for (const QJsonValue &row : rows) {
        Project project = projectOf(row, userId);
        if (project.id.isEmpty())
            ++page.skipped;
        else
            page.items.append(std::move(project));
    }
    page.total = data.isObject() ? wholeOf(data["totalNumberOfProjects"_L1]).value_or(rows.size())
                                 : rows.size();
    return page;
}

Role roleFrom(const QString &word)
{
    if (word == "Owner"_L1)
        return Role::Owner;
    if (word == "Executor"_L1)
        return Role::Executor;
    if (word == "Editor"_L1) // up to 3.8, and where an upgrade left it
        return Role::Editor;
    if (word == "Viewer"_L1)
        return Role::Viewer;
    return word == "N/A"_L1 ? Role::None : Role::Unknown;
}

ApiResult<QList<Invitation>> decodeInvitations(const QJsonValue &body)
{
    const QJsonValue data = body["data"_L1];
    if (!data.isArray() && !data.isNull())
        return malformed(u"data"_s);
    constexpr qsizetype mostInvitations = 100;
    QList<Invitation> invitations;
    const QJsonArray entries = data.toArray();
    for (const QJsonValue &entry : entries) {
        const QString id = idOf(entry["projectID"_L1]);
        if (id.isEmpty() || invitations.size() >= mostInvitations)
            continue;
        invitations.append({.projectId = id,
                            .projectName = textOf(entry["projectName"_L1]),
                            .ownerName = textOf(entry["projectOwner"_L1]["username"_L1]),
                            .role = roleFrom(entry["invitationRole"_L1].toString())});
    }
    return invitations;
}

ApiResult<Role> decodeRole(const QJsonValue &body)
{
    const QString word = body["role"_L1].toString();
    if (word.isEmpty())
        return malformed(u"role"_s);
    return roleFrom(word);
}

ApiResult<Capabilities> decodeCapabilities(const QJsonValue &body)
{
    const QJsonValue dex = body["dex"_L1];
    if (!dex.isObject())
        return malformed(u"dex"_s);
    return Capabilities{.told = true, .sso = dex["enabled"_L1].toBool()};
}

ApiResult<Unit> decodeStatus(const QJsonValue &body)
{
    const QString status = body["status"_L1].toString();
    if (status == "up"_L1)
        return Unit{};
    if (status == "down"_L1)
        return Failure{ApiError{ApiError::Kind::Server, 200, u"status: down"_s, {}}};
    return Failure{ApiError{ApiError::Kind::NotLitmus, 200, u"no status"_s, {}}};
}

} // namespace rd::litmus
