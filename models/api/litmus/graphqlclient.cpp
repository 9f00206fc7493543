// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/graphqlclient.h"

#include "api/litmus/codecs.h"
#include "api/litmus/jwt.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

bool hasExpired(const QByteArray &token, qint64 serverNowMs)
{
    const auto claims = decodeClaims(token);
    return claims && claims->expiresMs > 0 && claims->expiresMs <= serverNowMs;
}

} // namespace

QString documentText(const QString &name)
{
    QFile file(u":/graphql/%1.graphql"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (!line.isEmpty() && !line.startsWith(u'#'))
            lines.append(line);
    }
    return lines.join(u' ');
}

GraphQlClient::GraphQlClient(HttpClient &http, LitmusEndpoints endpoints)
    : m_http(http)
    , m_endpoints(std::move(endpoints))
{
}

CallHandle GraphQlClient::post(const QString &name, const QJsonObject &variables,
                               const QObject *context, Done done, const Credential &as,
                               qint64 sizeLimit, std::chrono::milliseconds patience) const
{
    return send(
        name, variables, context,
        [done = std::move(done)](const ApiResult<HttpAnswer> &answer, bool tokenExpired) {
            done(answer ? readGraphQl(*answer, tokenExpired)
                        : ApiResult<GraphQlAnswer>(Failure{answer.error()}));
        },
        as, sizeLimit, patience);
}

CallHandle GraphQlClient::send(const QString &name, const QJsonObject &variables,
                               const QObject *context, Received received, const Credential &as,
                               qint64 sizeLimit, std::chrono::milliseconds patience) const
{
    const QString text = documentText(name);
    Q_ASSERT_X(!text.isEmpty(), "GraphQlClient::post", qPrintable(name));

    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.url = joined(m_endpoints.apiUrl, {u"query"_s});
    request.credential = as;
    request.sizeLimit = sizeLimit;
    request.isOnce = text.startsWith("mutation"_L1);
    if (patience.count() > 0)
        request.silenceLimit = request.totalLimit = patience;
    request.body = QJsonDocument(QJsonObject{{u"query"_s, text},
                                             {u"variables"_s, variables},
                                             {u"operationName"_s, name}})
                       .toJson(QJsonDocument::Compact);

    auto answered = [&http = m_http, as,
                     received = std::move(received)](const ApiResult<HttpAnswer> &answer) {
        const QByteArray token = as.kind() == Credential::Kind::Own ? http.token() : as.token();
        received(answer, hasExpired(token, http.serverNowMs()));
    };
    return m_http.send(std::move(request), context, std::move(answered));
}

CallHandle GraphQlClient::ping(const QObject *context,
                               std::function<void(ApiResult<Unit>)> done) const
{
    return post(
        u"Ping"_s, {}, context,
        [done = std::move(done)](const ApiResult<GraphQlAnswer> &answer) {
            if (!answer)
                done(Failure{answer.error()});
            else if (answer->data["__typename"_L1].toString().isEmpty())
                done(Failure{ApiError{ApiError::Kind::NotLitmus, 200, u"no __typename"_s, {}}});
            else
                done(Unit{});
        },
        Credential::none());
}

CallHandle GraphQlClient::serverVersion(const QObject *context,
                                        std::function<void(ApiResult<QString>)> done) const
{
    return post(
        u"GetServerVersion"_s, {}, context,
        [done = std::move(done)](const ApiResult<GraphQlAnswer> &answer) {
            done(answer ? decodeServerVersion(answer->data)
                        : ApiResult<QString>(Failure{answer.error()}));
        },
        Credential::none());
}

CallHandle GraphQlClient::tokenWorks(const QString &projectId, const QObject *context,
                                     std::function<void(ApiResult<Unit>)> done,
                                     const Credential &as) const
{
    return post(
        u"GetChaosHubStats"_s, {{u"projectID"_s, projectId}}, context,
        [done = std::move(done)](const ApiResult<GraphQlAnswer> &answer) {
            done(answer ? ApiResult<Unit>(Unit{}) : ApiResult<Unit>(Failure{answer.error()}));
        },
        as);
}

} // namespace rd::litmus
