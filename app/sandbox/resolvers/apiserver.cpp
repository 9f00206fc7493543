// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/resolvers/apiserver.h"

#include "sandbox/resolvers/rights.h"
#include "sandbox/world/world.h"

#include <QJsonDocument>
#include <QTimer>
#include <QUrlQuery>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd::sandbox {

namespace {

constexpr auto AuthRetry = 100ms;

HttpAnswer textAnswer(int status, const QByteArray &text)
{
    return {status, "text/plain; charset=utf-8", text, {}};
}

/// A query in the address, as a body.
QByteArray bodyFromQuery(const QByteArray &raw)
{
    const QUrlQuery query(QString::fromUtf8(raw));
    const auto item = [&](const QString &key) {
        return query.queryItemValue(key, QUrl::FullyDecoded);
    };
    QJsonObject body{{u"query"_s, item(u"query"_s)}};
    if (!item(u"operationName"_s).isEmpty())
        body[u"operationName"_s] = item(u"operationName"_s);
    if (!item(u"variables"_s).isEmpty())
        body[u"variables"_s] = QJsonDocument::fromJson(item(u"variables"_s).toUtf8()).object();
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

ApiServer::ApiServer(World &world, Accounts &accounts, AuthServer &auth, Release release,
                     QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_accounts(accounts)
    , m_auth(auth)
    , m_release(release)
    , m_resolver(world, accounts, release)
    , m_sockets(release, [this](const QByteArray &body, const Identity &identity) {
        return begin(body, identity);
    })
{
    connect(&world, &World::infraEventHappened, this, &ApiServer::tellWaiting);
}

bool ApiServer::isKnownPath(const QByteArray &path) const
{
    return path == "/query" || path == "/status" || path == "/readiness" || path == "/"
           || path.startsWith("/icon/") || path.startsWith("/file/");
}

void ApiServer::handle(const HttpRequest &request, const std::shared_ptr<Responder> &responder)
{
    const bool isGet = request.method == "GET";
    if (request.path == "/query")
        handleQuery(request, responder);
    else if (isGet && request.path == "/status")
        responder->answer({200, jsonUtf8, R"({"status":"up"})", {}});
    else if (isGet && request.path == "/readiness")
        responder->answer({200, jsonUtf8, R"({"database":"up","collections":""})", {}});
    else if (isGet && request.path == "/")
        responder->answer({200,
                           "text/html; charset=UTF-8",
                           "<!DOCTYPE html><html><head><title>GraphQL</title></head></html>",
                           {}});
    else if (isGet && request.path.startsWith("/icon/"))
        responder->answer(textAnswer(200, "icon cannot be fetched, err : open /tmp" + request.path
                                              + ": no such file or directory"));
    else
        responder->answer(textAnswer(404, "404 page not found"));
}

void ApiServer::handleQuery(const HttpRequest &request, const std::shared_ptr<Responder> &responder)
{
    const Identity identity =
        m_auth.identify(request.header("authorization"), false, "/api" + request.path);
    if (identity.state == Identity::State::Revoked) { // before GraphQL is even looked at
        responder->answer(textAnswer(401, "Error verifying JWT token: Token is revoked"));
        return;
    }
    if (wantsWebSocket(request)) {
        m_sockets.take(request, responder, identity);
        return;
    }
    const bool isGet = request.method == "GET";
    if (!isGet && request.method != "POST") {
        responder->answer(
            textAnswer(400, R"({"errors":[{"message":"transport not supported"}],"data":null})"));
        return;
    }
    const QByteArray body = isGet ? bodyFromQuery(request.query) : request.body;
    auto prepared = gql::prepare(
        gql::schemaFor(m_release),
        isGet ? QByteArray("application/json") : request.header("content-type"), body, m_release);
    if (const auto *refused = std::get_if<HttpAnswer>(&prepared)) {
        responder->answer(*refused);
        return;
    }
    const auto &document = std::get<gql::Prepared>(prepared);
    if (isGet && document.kind() != gql::OperationKind::Query) {
        responder->answer({406,
                           gql::graphqlContentType,
                           R"({"errors":[{"message":"GET requests only allow query operations"}],)"
                           R"("data":null})",
                           {}});
        return;
    }
    execute(document, body, identity, responder);
}

bool ApiServer::asksTheAuthServer(const gql::Prepared &prepared) const
{
    for (const gql::RootCall &call : prepared.calls()) {
        const NeededRole needed = neededRole(call.field, m_release);
        if (needed != NeededRole::NoToken && needed != NeededRole::AnyToken)
            return true;
    }
    return false;
}

void ApiServer::execute(const gql::Prepared &prepared, const QByteArray &body,
                        const Identity &identity, const std::shared_ptr<Responder> &responder)
{
    if (m_auth.isDead() && asksTheAuthServer(prepared)) { // the real one waits without limit
        if (responder->isClientThere())
            QTimer::singleShot(AuthRetry, this, [this, prepared, body, identity, responder] {
                execute(prepared, body, identity, responder);
            });
        return;
    }
    const auto result = resolved(prepared, body, identity);
    if (const HttpAnswer *answer = std::get_if<HttpAnswer>(&result)) {
        responder->answer(*answer);
        return;
    }
    m_waiting.removeIf([](const Waiting &one) { return !one.responder->isClientThere(); });
    m_waiting.append({prepared, std::get<int>(result), responder});
}

std::variant<HttpAnswer, int> ApiServer::resolved(const gql::Prepared &prepared,
                                                  const QByteArray &body, const Identity &identity)
{
    Asking asking;
    if (identity.state == Identity::State::Good)
        asking.username = identity.claims.username;
    // Making these texts is most of the work, and hardly anybody asks for them.
    asking.wantsExecutionData = body.contains("executionData");
    asking.wantsManifest = body.contains("xperimentManifest");
    QList<gql::RootResult> results;
    for (const gql::RootCall &call : prepared.calls()) {
        const auto refused = refusal(call, identity, m_accounts, m_release, m_world.nowMs() / 1000);
        if (refused)
            results.append(gql::RootResult::failed(*refused));
        else if (call.field == "getInfraEvents"_L1)
            return m_world.projectIndex(call.arguments[u"projectID"_s].toString());
        else
            results.append(m_resolver.resolve(call, asking));
    }
    return gql::complete(prepared, results);
}

SocketServer::Begun ApiServer::begin(const QByteArray &body, const Identity &identity)
{
    const auto prepared =
        gql::prepare(gql::schemaFor(m_release), "application/json", body, m_release);
    if (const auto *refused = std::get_if<HttpAnswer>(&prepared))
        return {.answer = *refused, .waiting = {}, .project = -1};
    const auto &document = std::get<gql::Prepared>(prepared);
    const auto result = resolved(document, body, identity);
    if (const HttpAnswer *answer = std::get_if<HttpAnswer>(&result))
        return {.answer = *answer, .waiting = {}, .project = -1};
    return {.answer = {}, .waiting = document, .project = std::get<int>(result)};
}

HttpAnswer ApiServer::eventAnswer(const gql::Prepared &prepared, const InfraEvent &event) const
{
    return gql::complete(prepared, {{m_resolver.eventJson(event), std::nullopt}});
}

void ApiServer::tellWaiting(const InfraEvent &event)
{
    QList<Waiting> told;
    for (const Waiting &one : std::as_const(m_waiting)) {
        if (one.project == event.project)
            told.append(one);
    }
    m_waiting.removeIf([&](const Waiting &one) { return one.project == event.project; });
    for (const Waiting &one : told)
        one.responder->answer(eventAnswer(one.prepared, event));
    m_sockets.tell(event.project, [&](const gql::Prepared &prepared) {
        return eventAnswer(prepared, event).body;
    });
}

} // namespace rd::sandbox

#include "moc_apiserver.cpp"
