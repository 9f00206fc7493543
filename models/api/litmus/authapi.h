// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/httpclient.h"
#include "api/litmus/endpoints.h"
#include "domain/project.h"
#include "domain/token.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace rd::litmus {

/// What the auth server says about itself without a token.
struct Capabilities {
    bool told = false; ///< 3.9 and later; older releases refuse the question
    bool sso = false;  ///< single sign-on is configured
};

struct LoginAnswer {
    QByteArray token;     ///< a session token, as powerful as an API token
    qint64 expiresIn = 0; ///< seconds from now; 0 when not told
    QString projectId;    ///< a default only: may be empty, or of a deleted project
};

struct UserAnswer {
    QString userId;
    QString username;
    bool initialLogin = false; ///< the initial password was never changed
    bool deactivated = false;
};

/// What became of a wish for another password. That the server does not like it is an answer; an
/// old password that is wrong, or a session that has ended, is an error.
struct PasswordAnswer {
    enum class Verdict { Changed, AgainstPolicy, SameAsOld };
    Verdict verdict = Verdict::Changed;
    QString projectId; ///< from 3.9 on: a default as in LoginAnswer
};

/// An API token with its value, which the server sends with every list. Never log, store or show
/// it: turn it into TokenInfo and wipe it.
struct ApiToken {
    TokenInfo info;
    QByteArray value;
};

/// Overwrites all values.
void wipe(QList<ApiToken> &tokens);

/// The calls of ChaosCenter's auth server. Errors as readRest() says. Calls with \p as use another
/// token than the client's own.
class AuthApi {
public:
    template <typename T>
    using Done = std::function<void(ApiResult<T>)>;

    /// \p http is borrowed and must outlive this object.
    AuthApi(HttpClient &http, LitmusEndpoints endpoints);

    /// Is there an auth server? NotLitmus when something else answers.
    CallHandle status(const QObject *context, Done<Unit> done) const;
    /// From 3.9 on anybody is told, from 3.6 on who is signed in.
    CallHandle capabilities(const QObject *context, Done<Capabilities> done,
                            const Credential &as = Credential::none()) const;

    /// BadCredentials also stands for an unknown and, from 3.7 on, for a deactivated user.
    CallHandle login(const QString &username, const QString &password, const QObject *context,
                     Done<LoginAnswer> done) const;
    /// Revokes the token it is sent with, also an API token. An invalid token answers Server: it
    /// can be taken as logged out.
    CallHandle logout(const QObject *context, Done<Unit> done,
                      const Credential &as = Credential::own()) const;

    CallHandle user(const QString &userId, const QObject *context, Done<UserAnswer> done,
                    const Credential &as = Credential::own()) const;

    /// Changes the password of the account; ends an initial login, and no token. Three reasons
    /// share status 401: the policy is told by the answer, a wrong old password is BadCredentials,
    /// and what is left is MaybeSignedOut.
    CallHandle updatePassword(const QString &oldPassword, const QString &newPassword,
                              const QObject *context, Done<PasswordAnswer> done,
                              const Credential &as = Credential::own()) const;

    /// All API tokens of the user, expired ones too, in the server's order.
    CallHandle tokens(const QString &userId, const QObject *context, Done<QList<ApiToken>> done,
                      const Credential &as = Credential::own()) const;
    /// The value of a new token. \p days must be positive: the server creates expired tokens
    /// without complaint.
    CallHandle createToken(const QString &userId, const QString &name, int days,
                           const QObject *context, Done<QByteArray> done,
                           const Credential &as = Credential::own()) const;
    /// Removes \p token from the list and revokes it; also good when it was removed before. For
    /// an expired token the server answers Server although the list entry is gone: read the list.
    CallHandle removeToken(const QByteArray &token, const QString &userId, const QObject *context,
                           Done<Unit> done, const Credential &as = Credential::own()) const;

    /// Whether the list of projects comes in pages, as from 3.10 on. Says also whether the token is
    /// good: SignedOut as checkToken().
    CallHandle projectsArePaged(const QObject *context, Done<bool> done,
                                const Credential &as = Credential::own()) const;
    /// All projects of the account with the role the membership of \p userId says (Unknown when
    /// it is not told), over as many pages as it takes.
    CallHandle listProjects(const QString &userId, const QObject *context,
                            Done<QList<Project>> done,
                            const Credential &as = Credential::own()) const;
    CallHandle projectRole(const QString &projectId, const QObject *context, Done<Role> done,
                           const Credential &as = Credential::own()) const;

    /// The invitations that the account has not answered, at most 100.
    CallHandle invitations(const QObject *context, Done<QList<Invitation>> done,
                           const Credential &as = Credential::own()) const;

    /// Asks what every user may ask (/list_projects, one row): a 401 here is a proved SignedOut.
    CallHandle checkToken(const QObject *context, Done<Unit> done,
                          const Credential &as = Credential::own()) const;

private:
    struct ProjectWalk;
    void nextProjectPage(const std::shared_ptr<ProjectWalk> &walk) const;
    [[nodiscard]] HttpRequest get(const QList<QString> &path, const Credential &as) const;
    [[nodiscard]] HttpRequest post(const QList<QString> &path, const QJsonObject &body,
                                   const Credential &as) const;

    HttpClient *m_http;
    LitmusEndpoints m_endpoints;
};

} // namespace rd::litmus
