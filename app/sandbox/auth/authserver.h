// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/auth/accounts.h"
#include "sandbox/auth/tokenmint.h"
#include "sandbox/http/faults.h"
#include "sandbox/http/message.h"
#include "sandbox/http/server.h"
#include "sandbox/release.h"

#include <QDeadlineTimer>
#include <QStringList>
#include <QUrlQuery>

#include <functional>
#include <memory>

namespace rd::sandbox {

class World;

/// What a presented token turned out to be worth.
struct Identity {
    enum class State {
        Good,
        Missing,
        HeaderTooShort, ///< fewer than 7 characters: the real handler crashes
        Malformed,
        BadSignature,
        Expired,
        Revoked,
    };

    State state = State::Missing;
    Claims claims; ///< filled for Good, Expired, Revoked and BadSignature
    QByteArray token;
};

/// The auth server behind `/auth`: users, tokens, projects, over REST, with the manners of the
/// chosen release. Paths come without the prefix.
class AuthServer {
public:
    /// World and release as in Sandbox. All references are borrowed and must outlive.
    AuthServer(World &world, Accounts &accounts, TokenMint &mint, Release release);

    void handle(const HttpRequest &request, const std::shared_ptr<Responder> &responder);
    /// Whether \p path is one of this release's paths, whatever the method.
    [[nodiscard]] bool isKnownPath(const QByteArray &path) const;

    /// Asked for each token: do the faults of the sandbox declare it revoked or expired?
    using TokenFault = std::function<bool(FaultKind kind, const QByteArray &path)>;
    void setTokenFault(TokenFault fault) { m_tokenFault = std::move(fault); }

    /// True after a flag of `/list_projects` that was no boolean, until restart() or for 3 s.
    [[nodiscard]] bool isDead() const { return !m_deadUntil.hasExpired(); }
    void restart() { m_deadUntil = QDeadlineTimer(0); }

    /// The value of an Authorization header, cut as the auth server (\p isAuth: 7 characters,
    /// blindly) or the GraphQL server cuts it. \p publicPath is for the faults.
    [[nodiscard]] Identity identify(const QByteArray &header, bool isAuth,
                                    const QByteArray &publicPath);

    /// A token as `/create_token` makes it. A negative life makes it expired from the start.
    QByteArray mintToken(const User &user, qint64 lifeSeconds, const QString &name, bool isListed);

private:
    struct Call {
        const HttpRequest &request;
        QStringList path; ///< decoded segments
        QUrlQuery query;
        Identity identity;
        User *user = nullptr; ///< of a good token
    };
    using Handler = HttpAnswer (AuthServer::*)(const Call &);
    enum Access : quint8 { Public, NeedsToken };
    struct Route {
        const char *method;
        const char *path; ///< segments; `:` stands for anything
        Access access;
        Handler handler;
        Release since = Release::R3_0;
    };

    [[nodiscard]] static const QList<Route> &routes();
    [[nodiscard]] const Route *routeFor(const QByteArray &method, const QStringList &path) const;
    [[nodiscard]] bool is(Release floor) const { return atLeast(m_release, floor); }
    [[nodiscard]] qint64 nowSeconds() const;
    /// 3.9 and later: the refusal of a user who still has the initial password.
    [[nodiscard]] bool isBlocked(const Call &call) const;
    /// The refusal, with the outcome of \p action behind it where the release forgot to return.
    HttpAnswer blockedOr(const Call &call, Handler action);
    /// Role rule that 3.14 to 3.29 never enforce.
    [[nodiscard]] bool passes(bool isAllowed) const;

    HttpAnswer status(const Call &call);
    HttpAnswer readiness(const Call &call);
    HttpAnswer capabilities(const Call &call);
    HttpAnswer login(const Call &call);
    HttpAnswer logout(const Call &call);
    HttpAnswer listTokens(const Call &call);
    HttpAnswer createToken(const Call &call);
    HttpAnswer doCreateToken(const Call &call);
    HttpAnswer removeToken(const Call &call);
    HttpAnswer doRemoveToken(const Call &call);
    HttpAnswer updatePassword(const Call &call);
    HttpAnswer getUser(const Call &call);
    HttpAnswer allUsers(const Call &call);
    HttpAnswer listProjects(const Call &call);
    HttpAnswer listProjectsPaged(const Call &call, const QList<int> &own);
    HttpAnswer getProject(const Call &call);
    HttpAnswer getProjectRole(const Call &call);
    HttpAnswer getOwnerProjects(const Call &call);
    HttpAnswer getProjectMembers(const Call &call);
    HttpAnswer getProjectOwners(const Call &call);
    HttpAnswer getUserWithProjects(const Call &call);
    HttpAnswer getProjectsStats(const Call &call);
    HttpAnswer listInvitations(const Call &call);
    HttpAnswer acceptInvitation(const Call &call);
    HttpAnswer declineInvitation(const Call &call);
    HttpAnswer leaveProject(const Call &call);
    HttpAnswer doAcceptInvitation(const Call &call);
    HttpAnswer doDeclineInvitation(const Call &call);
    HttpAnswer doLeaveProject(const Call &call);

    World &m_world;
    Accounts &m_accounts;
    TokenMint &m_mint;
    Release m_release;
    TokenFault m_tokenFault;
    QDeadlineTimer m_deadUntil;
};

} // namespace rd::sandbox
