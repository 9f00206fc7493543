// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/auth/authserver.h"
#include "sandbox/graphql/executor.h"
#include "sandbox/http/faults.h"
#include "sandbox/http/server.h"
#include "sandbox/release.h"

#include <QHash>
#include <QObject>
#include <QWebSocketServer>

#include <functional>
#include <memory>
#include <optional>

namespace rd::sandbox {

class GqlSocket;

/// The WebSocket side of the GraphQL server: turns requests into sockets and tells events on them.
///
/// Of the two protocols `graphql-ws` wins when both are offered, and is spoken when none is; up to
/// 3.4 it is the only one, confirmed whether asked for or not. Who is at the other end was decided
/// by the Authorization header of the request and is never looked at again.
class SocketServer final : public QObject {
    Q_OBJECT
public:
    /// What became of an operation: an answer (invalid when its status is not 200), or a
    /// subscription that waits for the events of a project.
    struct Begun {
        std::optional<HttpAnswer> answer;
        std::optional<gql::Prepared> waiting;
        int project = -1;
    };
    /// Begins the operation of a GraphQL request body.
    using Begin = std::function<Begun(const QByteArray &body, const Identity &identity)>;
    /// Do the faults of the sandbox say something about a WebSocket at that public path?
    using Fault = std::function<std::optional<qint64>(FaultKind kind, const QByteArray &path)>;

    SocketServer(Release release, Begin begin);
    ~SocketServer() override;

    void setFault(Fault fault) { m_fault = std::move(fault); }

    /// Accepts the upgrade that \p request asks for.
    void take(const HttpRequest &request, const std::shared_ptr<Responder> &responder,
              const Identity &identity);
    /// Tells every subscription of \p project what \p payload makes for it.
    void tell(int project, const std::function<QByteArray(const gql::Prepared &)> &payload);

    [[nodiscard]] Begun begin(const QByteArray &body, const Identity &identity) const
    {
        return m_begin(body, identity);
    }

private:
    struct Coming {
        Identity identity;
        bool isMute = false;
        std::optional<qint64> cutMs;
    };

    [[nodiscard]] QByteArray protocolFor(const QByteArray &offered) const;
    void greet();

    Release m_release;
    Begin m_begin;
    Fault m_fault;
    QWebSocketServer m_server;
    QHash<quint16, Coming> m_coming; ///< by the client's port
    QList<GqlSocket *> m_open;
};

} // namespace rd::sandbox
