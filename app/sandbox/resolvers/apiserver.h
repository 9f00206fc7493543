// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/auth/authserver.h"
#include "sandbox/graphql/executor.h"
#include "sandbox/http/message.h"
#include "sandbox/http/server.h"
#include "sandbox/resolvers/resolver.h"
#include "sandbox/socket/socketserver.h"

#include <QObject>

#include <memory>
#include <variant>

namespace rd::sandbox {

class World;

/// The GraphQL server behind `/api`: token and role checks in front of the resolvers, answers later
/// where the real one waits. Paths come without the prefix.
class ApiServer final : public QObject {
    Q_OBJECT

public:
    /// Borrowed, must outlive: tokens are checked by \p auth, and roles wait while it is dead.
    ApiServer(World &world, Accounts &accounts, AuthServer &auth, Release release,
              QObject *parent = nullptr);

    void handle(const HttpRequest &request, const std::shared_ptr<Responder> &responder);
    [[nodiscard]] bool isKnownPath(const QByteArray &path) const;
    /// Asked for each WebSocket; see SocketServer.
    void setSocketFault(SocketServer::Fault fault) { m_sockets.setFault(std::move(fault)); }

private:
    struct Waiting {
        gql::Prepared prepared;
        int project = -1;
        std::shared_ptr<Responder> responder;
    };

    void handleQuery(const HttpRequest &request, const std::shared_ptr<Responder> &responder);
    void execute(const gql::Prepared &prepared, const QByteArray &body, const Identity &identity,
                 const std::shared_ptr<Responder> &responder);
    /// The answer, or the project whose events have to be waited for.
    [[nodiscard]] std::variant<HttpAnswer, int>
    resolved(const gql::Prepared &prepared, const QByteArray &body, const Identity &identity);
    [[nodiscard]] SocketServer::Begun begin(const QByteArray &body, const Identity &identity);
    [[nodiscard]] HttpAnswer eventAnswer(const gql::Prepared &prepared,
                                         const InfraEvent &event) const;
    [[nodiscard]] bool asksTheAuthServer(const gql::Prepared &prepared) const;
    void tellWaiting(const InfraEvent &event);

    World &m_world;
    Accounts &m_accounts;
    AuthServer &m_auth;
    Release m_release;
    Resolver m_resolver;
    QList<Waiting> m_waiting;
    SocketServer m_sockets;
};

} // namespace rd::sandbox
