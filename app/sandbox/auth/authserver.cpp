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

namespace rd::sandbox {

namespace {

constexpr qint64 SessionSeconds = 86'400;
constexpr qint64 LongestLifeDays = 3'650'000;
constexpr qsizetype BearerLength = 7;

QStringList segments(const QByteArray &path)
{
    QStringList parts;
    for (const QByteArray &part : path.split('/')) {
        if (!part.isEmpty())
            parts.append(QString::fromUtf8(QByteArray::fromPercentEncoding(part)));
    }
    return parts;
}

HttpAnswer plainAnswer(int status, const QByteArray &text)
{
    return {
        status, text.isEmpty() ? QByteArray() : QByteArray("text/plain; charset=utf-8"), text, {}};
}

bool fitsPolicy(const QString &password, bool isHashAllowed)
{
    const QString special = isHashAllowed ? u"@$!%*?_&#"_s : u"@$!%*?_&"_s;
    const auto any = [&](auto rule) { return std::any_of(password.begin(), password.end(), rule); };
    return password.size() >= 8 && password.size() <= 16
           && any([](QChar c) { return c >= u'0' && c <= u'9'; })
           && any([](QChar c) { return c >= u'a' && c <= u'z'; })
           && any([](QChar c) { return c >= u'A' && c <= u'Z'; })
           && any([&](QChar c) { return special.contains(c); });
}

} // namespace

AuthServer::AuthServer(World &world, Accounts &accounts, TokenMint &mint, Release release)
    : m_world(world)
    , m_accounts(accounts)
    , m_mint(mint)
    , m_release(release)
    , m_deadUntil(0)
{
}

const QList<AuthServer::Route> &AuthServer::routes()
{
    using S = AuthServer;
    static const QList<Route> all{
        {"GET", "status", Public, &S::status},
        {"GET", "readiness", Public, &S::readiness},
        {"GET", "capabilities", NeedsToken, &S::capabilities, Release::R3_6},
        {"POST", "login", Public, &S::login},
        {"POST", "logout", Public, &S::logout},
        {"GET", "token/:", NeedsToken, &S::listTokens},
        {"POST", "create_token", NeedsToken, &S::createToken},
        {"POST", "remove_token", NeedsToken, &S::removeToken},
        {"POST", "update/password", NeedsToken, &S::updatePassword},
        {"GET", "get_user/:", NeedsToken, &S::getUser},
        {"GET", "users", NeedsToken, &S::allUsers},
        {"GET", "list_projects", NeedsToken, &S::listProjects},
        {"GET", "get_project/:", NeedsToken, &S::getProject},
        {"GET", "get_project_role/:", NeedsToken, &S::getProjectRole},
        {"GET", "get_owner_projects", NeedsToken, &S::getOwnerProjects},
        {"GET", "get_project_members/:/:", NeedsToken, &S::getProjectMembers},
        {"GET", "get_project_owners/:", NeedsToken, &S::getProjectOwners, Release::R3_14},
        {"GET", "get_user_with_project/:", NeedsToken, &S::getUserWithProjects},
        {"GET", "get_projects_stats", NeedsToken, &S::getProjectsStats},
        {"GET", "list_invitations_with_filters/:", NeedsToken, &S::listInvitations},
        {"POST", "accept_invitation", NeedsToken, &S::acceptInvitation},
        {"POST", "decline_invitation", NeedsToken, &S::declineInvitation},
        {"POST", "leave_project", NeedsToken, &S::leaveProject},
    };
    return all;
}

const AuthServer::Route *AuthServer::routeFor(const QByteArray &method,
                                              const QStringList &path) const
{
    for (const Route &route : routes()) {
        const QStringList pattern = QString::fromLatin1(route.path).split(u'/');
        if ((!method.isEmpty() && method != route.method) || pattern.size() != path.size()
            || !is(route.since))
            continue;
        bool isMatch = true;
        for (qsizetype i = 0; i < path.size(); ++i)
            isMatch = isMatch && (pattern.at(i) == ":"_L1 || pattern.at(i) == path.at(i));
        if (isMatch)
            return &route;
    }
    return nullptr;
}

bool AuthServer::isKnownPath(const QByteArray &path) const
{
    return routeFor({}, segments(path)) != nullptr;
}

qint64 AuthServer::nowSeconds() const
{
    return m_world.nowMs() / 1000;
}

Identity AuthServer::identify(const QByteArray &header, bool isAuth, const QByteArray &publicPath)
{
    Identity identity;
    if (header.isEmpty())
        return identity;
    if (isAuth && header.size() < BearerLength) {
        identity.state = Identity::State::HeaderTooShort;
        return identity;
    }
    identity.token = header;
    if (isAuth || header.startsWith("Bearer "))
        identity.token = header.mid(BearerLength);
    const CheckedToken checked = m_mint.check(identity.token, nowSeconds());
    identity.claims = checked.claims;
    switch (checked.state) {
    case TokenState::Valid:
        identity.state = Identity::State::Good;
        break;
    case TokenState::Malformed:
        identity.state = Identity::State::Malformed;
        break;
    case TokenState::BadSignature:
        identity.state = Identity::State::BadSignature;
        break;
    case TokenState::Expired:
        identity.state = Identity::State::Expired;
        break;
    }
    if (m_mint.isRevoked(identity.token)
        || (m_tokenFault && m_tokenFault(FaultKind::Revoked, publicPath)))
        identity.state = Identity::State::Revoked;
    else if (m_tokenFault && m_tokenFault(FaultKind::Expired, publicPath))
        identity.state = Identity::State::Expired;
    return identity;
}

void AuthServer::handle(const HttpRequest &request, const std::shared_ptr<Responder> &responder)
{
    if (isDead()) {
        responder->answer(proxyErrorPage(502));
        return;
    }
    Call call{request, segments(request.path), QUrlQuery(QString::fromUtf8(request.query)), {}, {}};
    const Route *route = routeFor(request.method, call.path);
    const bool isOpen = route
                        && (route->access == Public
                            || (route->handler == &AuthServer::capabilities && is(Release::R3_9)));
    if (!isOpen) {
        // The token check stands in front of everything, unknown paths and wrong methods included.
        call.identity = identify(request.header("authorization"), true, "/auth" + request.path);
        if (call.identity.state == Identity::State::HeaderTooShort) {
            responder->answer(plainAnswer(500, {}));
            return;
        }
        if (call.identity.state != Identity::State::Good) {
            responder->answer(errorAnswer(u"unauthorized"_s));
            return;
        }
        if (!route) {
            responder->answer(plainAnswer(404, "404 page not found"));
            return;
        }
        call.user = m_accounts.byId(call.identity.claims.uid);
        if (!call.user) {
            responder->answer(errorAnswer(u"unauthorized"_s));
            return;
        }
    }
    responder->answer((this->*route->handler)(call));
}

bool AuthServer::isBlocked(const Call &call) const
{
    return is(Release::R3_9) && call.user->isInitialLogin;
}

HttpAnswer AuthServer::blockedOr(const Call &call, Handler action)
{
    if (!isBlocked(call))
        return (this->*action)(call);
    const HttpAnswer refusal = errorAnswer(u"default password not updated"_s);
    // 3.9 to 3.12 say no and do it all the same.
    return is(Release::R3_14) ? refusal : twoDocuments(refusal, (this->*action)(call));
}

bool AuthServer::passes(bool isAllowed) const
{
    return isAllowed || (is(Release::R3_14) && !is(Release::R3_31));
}

HttpAnswer AuthServer::status(const Call &)
{
    return jsonAnswer(200, QJsonObject{{u"status"_s, u"up"_s}});
}

HttpAnswer AuthServer::readiness(const Call &)
{
    return jsonAnswer(200, QJsonObject{{u"database"_s, u"up"_s}, {u"collections"_s, u"up"_s}});
}

HttpAnswer AuthServer::capabilities(const Call &)
{
    return jsonAnswer(200, QJsonObject{{u"dex"_s, QJsonObject{{u"enabled"_s, false}}}});
}

HttpAnswer AuthServer::login(const Call &call)
{
    const auto body = strictBody(call.request.body, {{"username"},
                                                     {"password"},
                                                     {"userID"},
                                                     {"salt"},
                                                     {"email"},
                                                     {"name"},
                                                     {"role"},
                                                     {"deactivatedAt", BodyKey::Anything},
                                                     {"isInitialLogin", BodyKey::Boolean},
                                                     {"createdAt", BodyKey::Integer},
                                                     {"updatedAt", BodyKey::Integer},
                                                     {"createdBy", BodyKey::Anything},
                                                     {"updatedBy", BodyKey::Anything},
                                                     {"isRemoved", BodyKey::Boolean}});
    if (!body)
        return unreadableBody();
    const QString username = (*body)["username"_L1].toString().trimmed();
    const QString password = (*body)["password"_L1].toString();
    if (username.isEmpty() || password.isEmpty())
        return errorAnswer(u"invalid_request"_s);

    // From 3.7 on nobody can tell these apart; 3.7.0 to 3.9.1 say 400 instead of 401.
    HttpAnswer hidden = errorAnswer(u"invalid_credentials"_s);
    if (!is(Release::R3_14))
        hidden.status = 400;
    const User *user = m_accounts.byName(username);
    if (!user)
        return is(Release::R3_9) ? hidden : errorAnswer(u"user does not exist"_s);
    if (user->deactivatedMs != 0)
        return is(Release::R3_9) ? hidden : errorAnswer(u"your account has been deactivated"_s);
    if (user->password != password)
        return errorAnswer(u"invalid_credentials"_s);

    const User known = *user;
    const bool isFirst = is(Release::R3_9) && known.isInitialLogin;
    const QString project =
        isFirst ? m_accounts.firstOwnedProject(known.id) : m_accounts.ownedProject(known);
    const QByteArray token = mintToken(known, SessionSeconds, {}, false);
    return jsonAnswer(200, QJsonObject{{u"accessToken"_s, QString::fromLatin1(token)},
                                       {u"expiresIn"_s, SessionSeconds},
                                       {u"projectID"_s, project},
                                       {u"projectRole"_s, u"Owner"_s},
                                       {u"type"_s, u"Bearer"_s}});
}

HttpAnswer AuthServer::logout(const Call &call)
{
    const Identity identity =
        identify(call.request.header("authorization"), true, "/auth" + call.request.path);
    switch (identity.state) {
    case Identity::State::Missing:
        return errorAnswer(u"unauthorized"_s);
    case Identity::State::HeaderTooShort:
        return plainAnswer(500, {});
    case Identity::State::Malformed:
    case Identity::State::BadSignature:
    case Identity::State::Expired:
        return errorAnswer(u"server_error"_s);
    case Identity::State::Good:
    case Identity::State::Revoked:
        break;
    }
    m_mint.revoke(identity.token);
    return jsonAnswer(200, QJsonObject{{u"message"_s, u"successfully logged out"_s}});
}

QByteArray AuthServer::mintToken(const User &user, qint64 lifeSeconds, const QString &name,
                                 bool isListed)
{
    const QByteArray token =
        m_mint.sign({user.id, user.username, user.accountRole, nowSeconds() + lifeSeconds});
    if (isListed)
        m_accounts.tokens().append(
            {user.id, name, token, m_mint.check(token, 0).claims.exp, m_world.nowMs()});
    return token;
}

HttpAnswer AuthServer::listTokens(const Call &call)
{
    const QString uid = call.path.at(1);
    if (is(Release::R3_9) && uid != call.user->id)
        return errorAnswer(u"unauthorized"_s);
    QJsonArray list;
    for (const ApiToken &token : m_accounts.tokens()) {
        if (token.userId == uid)
            list.append(QJsonObject{{u"user_id"_s, token.userId},
                                    {u"name"_s, token.name},
                                    {u"token"_s, QString::fromLatin1(token.token)},
                                    {u"expires_at"_s, token.expiresAtSeconds},
                                    {u"created_at"_s, token.createdMs}});
    }
    const bool isNull = list.isEmpty() && !is(Release::R3_14);
    return jsonAnswer(200, QJsonObject{{u"apiTokens"_s, isNull ? QJsonValue() : QJsonValue(list)}});
}

HttpAnswer AuthServer::createToken(const Call &call)
{
    return blockedOr(call, &AuthServer::doCreateToken);
}

HttpAnswer AuthServer::doCreateToken(const Call &call)
{
    const auto body = strictBody(
        call.request.body, {{"user_id"}, {"name"}, {"days_until_expiration", BodyKey::Integer}});
    if (!body)
        return unreadableBody();
    const QString uid = (*body)["user_id"_L1].toString();
    if (is(Release::R3_9) && uid != call.user->id)
        return errorAnswer(u"unauthorized"_s);
    const User *user = m_accounts.byId(uid);
    if (!user)
        return errorAnswer(u"user does not exist"_s);
    const qint64 days = std::clamp((*body)["days_until_expiration"_L1].toInteger(),
                                   -LongestLifeDays, LongestLifeDays);
    const QByteArray token = mintToken(*user, days * 86'400, (*body)["name"_L1].toString(), true);
    return jsonAnswer(
        200, QJsonObject{{u"accessToken"_s, QString::fromLatin1(token)}, {u"type"_s, u"Bearer"_s}});
}

HttpAnswer AuthServer::removeToken(const Call &call)
{
    return blockedOr(call, &AuthServer::doRemoveToken);
}

HttpAnswer AuthServer::doRemoveToken(const Call &call)
{
    QList<BodyKey> keys{{"token"}};
    if (is(Release::R3_9))
        keys.append({"userID"});
    const auto body = strictBody(call.request.body, keys);
    if (!body)
        return unreadableBody();
    if (is(Release::R3_9) && (*body)["userID"_L1].toString() != call.user->id)
        return errorAnswer(u"unauthorized"_s);
    const QByteArray token = (*body)["token"_L1].toString().toLatin1();
    m_accounts.tokens().removeIf([&](const ApiToken &one) { return one.token == token; });
    // The entry is gone; whether the text can be revoked is another matter.
    if (m_mint.check(token, nowSeconds()).state != TokenState::Valid)
        return errorAnswer(u"server_error"_s);
    m_mint.revoke(token);
    return jsonAnswer(200, QJsonObject{{u"message"_s, u"api token deleted successfully"_s}});
}

HttpAnswer AuthServer::updatePassword(const Call &call)
{
    const auto body =
        strictBody(call.request.body, {{"oldPassword"}, {"newPassword"}, {"username"}});
    if (!body)
        return unreadableBody();
    const QString oldPassword = (*body)["oldPassword"_L1].toString();
    const QString newPassword = (*body)["newPassword"_L1].toString();
    if (newPassword.isEmpty())
        return errorAnswer(u"invalid_request"_s);
    if (is(Release::R3_9) && !fitsPolicy(newPassword, is(Release::R3_14)))
        return errorAnswer(u"password_policy_violation"_s);
    if (call.user->password != oldPassword)
        return errorAnswer(u"invalid_credentials"_s);
    if (oldPassword == newPassword)
        return errorAnswer(u"old and new passwords can't be same"_s);
    call.user->password = newPassword;
    call.user->isInitialLogin = false;
    call.user->updatedMs = m_world.nowMs();
    QJsonObject done{{u"message"_s, u"password has been updated successfully"_s}};
    if (is(Release::R3_9))
        done[u"projectID"_s] = m_accounts.ownedProject(*call.user);
    return jsonAnswer(200, done);
}

HttpAnswer AuthServer::getUser(const Call &call)
{
    const QString uid = call.path.at(1);
    const bool isOwn = uid == call.user->id || call.user->accountRole == "admin"_L1;
    if (is(Release::R3_9) && !isOwn)
        return errorAnswer(u"unauthorized"_s);
    const User *user = m_accounts.byId(uid);
    if (!user)
        return errorAnswer(u"user does not exist"_s);
    return jsonAnswer(200, m_accounts.userJson(*user));
}

HttpAnswer AuthServer::allUsers(const Call &call)
{
    if (call.user->accountRole != "admin"_L1)
        return errorAnswer(u"unauthorized"_s);
    QJsonArray all;
    for (const User &user : m_accounts.users())
        all.append(m_accounts.userJson(user));
    return jsonAnswer(200, all);
}

} // namespace rd::sandbox
