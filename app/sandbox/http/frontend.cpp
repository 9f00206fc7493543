// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/frontend.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

constexpr char controlPath[] = "/sandbox/fault";

/// The server behind the proxy sees the host without its port.
QByteArray withoutPort(const QByteArray &host)
{
    if (host.startsWith('['))
        return host.left(host.indexOf(']') + 1);
    const qsizetype colon = host.indexOf(':');
    return colon < 0 ? host : host.left(colon);
}

HttpAnswer plainText(int status, const QString &text)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = "text/plain; charset=utf-8";
    answer.body = text.toUtf8();
    return answer;
}

/// A router's answer to a path with a slash too many: it does not know of the proxy's prefix.
HttpAnswer slashRedirect(const HttpRequest &request)
{
    HttpAnswer answer;
    QByteArray target = request.path.chopped(1);
    if (!request.query.isEmpty())
        target += '?' + request.query;
    answer.headers.append({"Location", target});
    if (request.method != "GET") {
        answer.status = 307;
        return answer;
    }
    answer.status = 301;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = "<a href=\"" + QString::fromUtf8(target).toHtmlEscaped().toUtf8()
                  + "\">Moved Permanently</a>.\n\n";
    return answer;
}

HttpAnswer unableToUpgrade()
{
    HttpAnswer answer;
    answer.status = 403;
    answer.contentType = "application/json";
    answer.body = R"({"errors":[{"message":"unable to upgrade"}],"data":null})";
    return answer;
}

} // namespace

QByteArray socketPath(Release release)
{
    return atLeast(release, Release::R3_9) ? "/api/query" : "/ws/query";
}

Frontend::Frontend(Release release, QObject *parent)
    : QObject(parent)
    , m_release(release)
{
    setAllowedOrigins({u"^(http://|https://|)127\\.0\\.0\\.1(:[0-9]+|)"_s,
                       u"^(http://|https://|)localhost(:[0-9]+|)"_s});
    m_server.setHandler(
        [this](const HttpRequest &request, const std::shared_ptr<Responder> &responder) {
            handle(request, responder);
        });
}

bool Frontend::setAllowedOrigins(const QStringList &expressions)
{
    QList<QRegularExpression> compiled;
    for (const QString &expression : expressions) {
        compiled.append(QRegularExpression(expression));
        if (!compiled.constLast().isValid())
            return false;
    }
    m_allowedOrigins = compiled;
    return true;
}

void Frontend::setFaults(const FaultPlan &plan)
{
    m_faults = plan;
    m_server.setClockOffset(plan.skew());
}

bool Frontend::isAllowed(const QByteArray &origin) const
{
    const QString text = QString::fromUtf8(origin);
    return std::any_of(
        m_allowedOrigins.cbegin(), m_allowedOrigins.cend(),
        [&text](const auto &expression) { return expression.match(text).hasMatch(); });
}

void Frontend::handle(const HttpRequest &request, const std::shared_ptr<Responder> &responder)
{
    if (request.path == controlPath) {
        handleControl(request, *responder);
        return;
    }
    if (m_controlHandler && request.path.startsWith("/sandbox/")) {
        m_controlHandler(request, responder);
        return;
    }
    const FaultPlan::Outcome outcome = m_faults.next(request.path);
    responder->setDelivery(outcome.delivery);
    const bool isNeeded = outcome.delivery.kind != Delivery::Kind::Never
                          && outcome.delivery.kind != Delivery::Kind::Reset;
    if (outcome.answer || !isNeeded)
        responder->answer(outcome.answer.value_or(HttpAnswer()));
    else
        route(request, responder);
}

void Frontend::handleControl(const HttpRequest &request, Responder &responder)
{
    if (request.method == "GET") {
        responder.answer(plainText(200, m_faults.spec()));
        return;
    }
    const auto plan = FaultPlan::parse(QString::fromUtf8(request.body));
    if (request.method != "POST" || !plan) {
        responder.answer(request.method == "POST" ? plainText(400, plan.error())
                                                  : plainText(405, u"GET or POST"_s));
        return;
    }
    setFaults(*plan);
    HttpAnswer done;
    done.status = 204;
    responder.answer(done);
}

void Frontend::route(const HttpRequest &request, const std::shared_ptr<Responder> &responder)
{
    HttpRequest inner = request;
    inner.headers.insert("host", withoutPort(request.header("host")));
    // Elsewhere the proxy does not pass the wish for a WebSocket on.
    if (request.path != socketPath(m_release))
        inner.headers.remove("upgrade");
    if (request.path == "/health") {
        responder->answer({});
    } else if (request.path.startsWith("/auth/")) {
        inner.path = request.path.mid(5);
        forward(true, inner, responder);
    } else if (request.path.startsWith("/api/")) {
        inner.path = request.path.mid(4);
        forward(false, inner, responder);
    } else if (request.path == "/ws/query" && !atLeast(m_release, Release::R3_9)) {
        inner.path = "/query"; // the WebSocket's address up to 3.8
        forward(false, inner, responder);
    } else {
        responder->answer(webPage());
    }
}

void Frontend::forward(bool isAuth, HttpRequest request,
                       const std::shared_ptr<Responder> &responder)
{
    const QByteArray path = request.path;
    if (path.size() > 1 && path.endsWith('/') && !path.endsWith("//")
        && (!m_isKnownPath || m_isKnownPath(isAuth, path.chopped(1)))) {
        responder->answer(slashRedirect(request));
        return;
    }
    if (atLeast(m_release, Release::R3_9)) {
        const QByteArray sent = request.header("origin");
        const QByteArray tested =
            !sent.isEmpty() || !m_isHostAccepted ? sent : request.header("host");
        if (!isAllowed(tested)) {
            responder->answer(wantsWebSocket(request) ? unableToUpgrade() : invalidOrigin());
            return;
        }
        responder->addHeader("Access-Control-Allow-Origin", tested);
        responder->addHeader("Access-Control-Allow-Methods", "GET,POST,PUT,DELETE,OPTIONS");
        responder->addHeader("Access-Control-Allow-Headers", "*");
        responder->addHeader("Access-Control-Allow-Credentials", "true");
    }
    const Handler &handler = isAuth ? m_authHandler : m_apiHandler;
    if (handler)
        handler(request, responder);
    else
        responder->answer(proxyErrorPage(502));
}

} // namespace rd::sandbox

#include "moc_frontend.cpp"
