// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/http/faults.h"
#include "sandbox/http/pages.h"
#include "sandbox/http/server.h"
#include "sandbox/release.h"

#include <QRegularExpression>
#include <QStringList>

#include <functional>
#include <memory>

namespace rd::sandbox {

/// The address of the WebSocket, which moved in 3.9.
[[nodiscard]] QByteArray socketPath(Release release);

/// What the public sees of an installation: the front-end proxy with the web page for unknown
/// paths, behind it the auth server and the GraphQL server, before both of them (3.9 and later) the
/// origin check. Paths that reach a handler have lost their "/auth" or "/api" prefix, as behind the
/// real proxy.
///
/// One path is the sandbox's own: `POST /sandbox/fault` with a fault specification as plain text
/// replaces the faults (an empty body ends them); 204, or 400 with the reason. `GET /sandbox/fault`
/// tells them. Faults do not apply to it.
class Frontend : public QObject {
    Q_OBJECT

public:
    using Handler = HttpServer::Handler;

    explicit Frontend(Release release, QObject *parent = nullptr);

    bool listen(quint16 port) { return m_server.listen(port); }
    [[nodiscard]] quint16 port() const { return m_server.port(); }
    [[nodiscard]] QString baseUrl() const { return m_server.baseUrl(); }
    [[nodiscard]] HttpServer &server() { return m_server; }

    /// Gets the requests below /auth/, with `path` beginning after the prefix ("/login").
    void setAuthHandler(Handler handler) { m_authHandler = std::move(handler); }
    /// Gets the requests below /api/, for example "/query" and "/status".
    void setApiHandler(Handler handler) { m_apiHandler = std::move(handler); }

    /// Gets the requests below /sandbox/ except /sandbox/fault. Faults do not apply to them.
    void setControlHandler(Handler handler) { m_controlHandler = std::move(handler); }

    /// Tells whether the auth server (\p isAuth) or the GraphQL server knows \p path (prefix
    /// removed), which decides whether a trailing slash redirects. Without it every path redirects.
    using KnownPath = std::function<bool(bool isAuth, const QByteArray &path)>;
    void setKnownPath(KnownPath isKnown) { m_isKnownPath = std::move(isKnown); }

    /// Regular expressions of ALLOWED_ORIGINS. The default admits 127.0.0.1 and localhost in any
    /// form. False, and nothing changes, if one is not a valid expression.
    bool setAllowedOrigins(const QStringList &expressions);
    /// Only requests with an Origin header that matches pass; the Host header does not help.
    void setHostFallback(bool isAccepted) { m_isHostAccepted = isAccepted; }

    void setFaults(const FaultPlan &plan);
    [[nodiscard]] FaultPlan &faults() { return m_faults; }

    [[nodiscard]] Release release() const { return m_release; }

private:
    void handle(const HttpRequest &request, const std::shared_ptr<Responder> &responder);
    void handleControl(const HttpRequest &request, Responder &responder);
    void route(const HttpRequest &request, const std::shared_ptr<Responder> &responder);
    void forward(bool isAuth, HttpRequest request, const std::shared_ptr<Responder> &responder);
    [[nodiscard]] bool isAllowed(const QByteArray &origin) const;

    Release m_release;
    HttpServer m_server;
    Handler m_authHandler;
    Handler m_apiHandler;
    Handler m_controlHandler;
    KnownPath m_isKnownPath;
    QList<QRegularExpression> m_allowedOrigins;
    bool m_isHostAccepted = true;
    FaultPlan m_faults;
};

} // namespace rd::sandbox
