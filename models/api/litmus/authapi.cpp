// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/authapi.h"

#include "api/callchain.h"
#include "api/litmus/answers.h"
#include "api/litmus/authcodec.h"
#include "core/redact.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSet>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

using Kind = ApiError::Kind;

/// Reads the answer with \p decode and hands the value on.
template <typename T, typename Decode>
HttpClient::Done decoded(AuthApi::Done<T> done, Decode decode)
{
    return [done = std::move(done), decode](const ApiResult<HttpAnswer> &answer) {
        if (!answer) {
            done(Failure{answer.error()});
            return;
        }
        const ApiResult<QJsonValue> body = readRest(*answer);
        done(body ? decode(*body) : ApiResult<T>(Failure{body.error()}));
    };
}

/// The same error under another name.
template <typename T>
ApiResult<T> failedAs(Kind kind, ApiError error)
{
    error.kind = kind;
    return Failure{std::move(error)};
}

/// For calls whose answer says nothing beyond that it worked.
ApiResult<Unit> anyAnswer(const QJsonValue &)
{
    return Unit{};
}

} // namespace

void wipe(QList<ApiToken> &tokens)
{
    for (ApiToken &token : tokens)
        rd::wipe(token.value);
    tokens.clear();
}

AuthApi::AuthApi(HttpClient &http, LitmusEndpoints endpoints)
    : m_http(&http)
    , m_endpoints(std::move(endpoints))
{
}

HttpRequest AuthApi::get(const QList<QString> &path, const Credential &as) const
{
    HttpRequest request;
    request.url = joined(m_endpoints.authUrl, path);
    request.credential = as;
    return request;
}

HttpRequest AuthApi::post(const QList<QString> &path, const QJsonObject &body,
                          const Credential &as) const
{
    HttpRequest request = get(path, as);
    request.verb = HttpRequest::Verb::Post;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

CallHandle AuthApi::status(const QObject *context, Done<Unit> done) const
{
    const auto judged = [done = std::move(done)](const ApiResult<Unit> &result) {
        const bool isOther = !result
                             && (result.error().kind == Kind::MaybeSignedOut
                                 || result.error().kind == Kind::Unsupported
                                 || result.error().kind == Kind::Malformed);
        // A public path that is refused or unknown: something else answers here.
        done(isOther ? failedAs<Unit>(Kind::NotLitmus, result.error()) : result);
    };
    return m_http->send(get({u"status"_s}, Credential::none()), context,
                        decoded<Unit>(judged, decodeStatus));
}

CallHandle AuthApi::capabilities(const QObject *context, Done<Capabilities> done,
                                 const Credential &as) const
{
    const auto judged = [done = std::move(done)](const ApiResult<Capabilities> &result) {
        // Up to 3.5 the path is unknown, up to 3.8 it wants a token; both read like this.
        const bool isOld = !result
                           && (result.error().kind == Kind::MaybeSignedOut
                               || result.error().kind == Kind::Unsupported);
        done(isOld ? ApiResult<Capabilities>(Capabilities{}) : result);
    };
    return m_http->send(get({u"capabilities"_s}, as), context,
                        decoded<Capabilities>(judged, decodeCapabilities));
}

CallHandle AuthApi::login(const QString &username, const QString &password, const QObject *context,
                          Done<LoginAnswer> done) const
{
    const auto judged = [done = std::move(done)](const ApiResult<LoginAnswer> &result) {
        // 3.0 to 3.6 tell an unknown user apart; the person in front of the screen gains nothing.
        // A 401 of this call can only be about the credentials: none was sent along.
        const bool isRefusal = !result
                               && (result.error().kind == Kind::NotFound
                                   || result.error().kind == Kind::MaybeSignedOut);
        done(isRefusal ? failedAs<LoginAnswer>(Kind::BadCredentials, result.error()) : result);
    };
    HttpRequest request = post({u"login"_s}, {{u"username"_s, username}, {u"password"_s, password}},
                               Credential::none());
    request.hasSecretBody = true;
    return m_http->send(std::move(request), context, decoded<LoginAnswer>(judged, decodeLogin));
}

CallHandle AuthApi::logout(const QObject *context, Done<Unit> done, const Credential &as) const
{
    HttpRequest request = post({u"logout"_s}, {}, as);
    request.body.clear();
    return m_http->send(std::move(request), context, decoded<Unit>(std::move(done), anyAnswer));
}

CallHandle AuthApi::user(const QString &userId, const QObject *context, Done<UserAnswer> done,
                         const Credential &as) const
{
    return m_http->send(get({u"get_user"_s, userId}, as), context,
                        decoded<UserAnswer>(std::move(done), decodeUser));
}

CallHandle AuthApi::updatePassword(const QString &oldPassword, const QString &newPassword,
                                   const QObject *context, Done<PasswordAnswer> done,
                                   const Credential &as) const
{
    HttpRequest request =
        post({u"update"_s, u"password"_s},
             {{u"oldPassword"_s, oldPassword}, {u"newPassword"_s, newPassword}}, as);
    request.isOnce = true; // sent again, the old password would be wrong
    return m_http->send(std::move(request), context,
                        [done = std::move(done)](const ApiResult<HttpAnswer> &answer) {
                            if (answer)
                                done(readPasswordAnswer(*answer));
                            else
                                done(Failure{answer.error()});
                        });
}

CallHandle AuthApi::tokens(const QString &userId, const QObject *context,
                           Done<QList<ApiToken>> done, const Credential &as) const
{
    return m_http->send(get({u"token"_s, userId}, as), context,
                        decoded<QList<ApiToken>>(std::move(done), decodeTokens));
}

CallHandle AuthApi::createToken(const QString &userId, const QString &name, int days,
                                const QObject *context, Done<QByteArray> done,
                                const Credential &as) const
{
    Q_ASSERT(days > 0);
    // `user_id` here, `userID` in remove_token; an unknown key is refused.
    HttpRequest request =
        post({u"create_token"_s},
             {{u"user_id"_s, userId}, {u"name"_s, name}, {u"days_until_expiration"_s, days}}, as);
    request.isOnce = true; // sent again, it would make a second token that nobody knows
    return m_http->send(std::move(request), context,
                        decoded<QByteArray>(std::move(done), decodeCreatedToken));
}

CallHandle AuthApi::removeToken(const QByteArray &token, const QString &userId,
                                const QObject *context, Done<Unit> done, const Credential &as) const
{
    const QJsonObject old{{u"token"_s, QString::fromUtf8(token)}};
    QJsonObject body = old;
    body.insert(u"userID"_s, userId);

    auto chain = std::make_shared<CallChain>();
    HttpRequest fallback = post({u"remove_token"_s}, old, as);
    const QPointer<HttpClient> http = m_http;
    const QPointer<const QObject> guard = context;
    auto firstDone = [chain, http, guard, fallback, done](const ApiResult<Unit> &result) {
        // Up to 3.8 `userID` is an unknown key and the whole request a 400.
        if (result || result.error().httpStatus != 400 || !http || !guard) {
            done(result);
            return;
        }
        chain->current = http->send(fallback, guard, decoded<Unit>(done, anyAnswer));
    };
    chain->current = m_http->send(post({u"remove_token"_s}, body, as), context,
                                  decoded<Unit>(std::move(firstDone), anyAnswer));
    return CallChain::handleOf(chain);
}

struct AuthApi::ProjectWalk : CallChain {
    static constexpr int PageSize = 50; // the server cuts longer pages to this
    static constexpr int MostPages = 200;

    QString userId;
    Credential as = Credential::own();
    QPointer<const QObject> context;
    Done<QList<Project>> done;
    int page = 0;
    QList<Project> projects;
    QSet<QString> seen; ///< rows move between pages while one reads
};

CallHandle AuthApi::listProjects(const QString &userId, const QObject *context,
                                 Done<QList<Project>> done, const Credential &as) const
{
    auto walk = std::make_shared<ProjectWalk>();
    walk->userId = userId;
    walk->as = as;
    walk->context = context;
    walk->done = std::move(done);
    nextProjectPage(walk);
    return CallChain::handleOf(walk);
}

void AuthApi::nextProjectPage(const std::shared_ptr<ProjectWalk> &walk) const
{
    HttpRequest request = get({u"list_projects"_s}, walk->as);
    // Nothing but numbers, ever: a flag that is no boolean ends the server's process.
    QUrlQuery query;
    query.addQueryItem(u"page"_s, QString::number(walk->page));
    query.addQueryItem(u"limit"_s, QString::number(ProjectWalk::PageSize));
    request.url.setQuery(query);

    const auto decode = [userId = walk->userId](const QJsonValue &body) {
        return decodeProjects(body, userId);
    };
    // A copy: this object may be gone by then, the client is guarded by the request itself.
    const AuthApi self = *this;
    auto gotPage = [self, walk](const ApiResult<Page<Project>> &page) {
        if (!page) {
            walk->done(Failure{page.error()});
            return;
        }
        for (const Project &project : page->items) {
            if (!walk->seen.contains(project.id)) {
                walk->seen.insert(project.id);
                walk->projects.append(project);
            }
        }
        const qint64 read = qint64(walk->page + 1) * ProjectWalk::PageSize;
        const bool isLast = page->items.isEmpty() || read >= page->total
                            || walk->page + 1 >= ProjectWalk::MostPages;
        if (isLast || !walk->context) {
            walk->done(walk->projects);
            return;
        }
        ++walk->page;
        self.nextProjectPage(walk);
    };
    walk->current = m_http->send(std::move(request), walk->context,
                                 decoded<Page<Project>>(std::move(gotPage), decode));
}

CallHandle AuthApi::projectRole(const QString &projectId, const QObject *context, Done<Role> done,
                                const Credential &as) const
{
    return m_http->send(get({u"get_project_role"_s, projectId}, as), context,
                        decoded<Role>(std::move(done), decodeRole));
}

CallHandle AuthApi::invitations(const QObject *context, Done<QList<Invitation>> done,
                                const Credential &as) const
{
    // With a capital letter: every other word is a 500.
    return m_http->send(get({u"list_invitations_with_filters"_s, u"Pending"_s}, as), context,
                        decoded<QList<Invitation>>(std::move(done), decodeInvitations));
}

CallHandle AuthApi::projectsArePaged(const QObject *context, Done<bool> done,
                                     const Credential &as) const
{
    HttpRequest request = get({u"list_projects"_s}, as);
    request.url.setQuery(u"page=0&limit=1"_s);
    const auto judged = [done = std::move(done)](const ApiResult<bool> &result) {
        const bool isProved = !result && result.error().kind == Kind::MaybeSignedOut;
        done(isProved ? failedAs<bool>(Kind::SignedOut, result.error()) : result);
    };
    const auto decode = [](const QJsonValue &body) -> ApiResult<bool> {
        const auto projects = decodeProjects(body, {});
        if (!projects)
            return Failure{projects.error()};
        return body["data"_L1].isObject();
    };
    return m_http->send(std::move(request), context, decoded<bool>(judged, decode));
}

CallHandle AuthApi::checkToken(const QObject *context, Done<Unit> done, const Credential &as) const
{
    HttpRequest request = get({u"list_projects"_s}, as);
    request.url.setQuery(u"page=0&limit=1"_s);
    const auto judged = [done = std::move(done)](const ApiResult<Unit> &result) {
        const bool isProved = !result && result.error().kind == Kind::MaybeSignedOut;
        done(isProved ? failedAs<Unit>(Kind::SignedOut, result.error()) : result);
    };
    const auto decode = [](const QJsonValue &body) -> ApiResult<Unit> {
        const auto projects = decodeProjects(body, {});
        if (!projects)
            return Failure{projects.error()};
        return Unit{};
    };
    return m_http->send(std::move(request), context, decoded<Unit>(judged, decode));
}

} // namespace rd::litmus
