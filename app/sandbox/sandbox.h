// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "sandbox/release.h"
#include "sandbox/world/world.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace rd::sandbox {

class HttpServer;

struct SandboxOptions {
    quint16 port = 0; ///< 0 takes a free one
    quint64 seed = 7;
    std::optional<int> runs; ///< size of the history; by default what the calendar gives
    Release release = latestRelease;
    QString faults;      ///< see FaultPlan; empty means none
    double pace = 1.0;   ///< how much faster than usual new runs come and go
    bool frozen = false; ///< time stands still except for advanceClock()
    qint64 nowMs = 0; ///< when it is in the sandbox, milliseconds since the epoch; 0: system clock
    QStringList allowedOrigins; ///< expressions as of ALLOWED_ORIGINS; empty: the loopback names
};

/// A user a person or a test can sign in as.
struct SandboxUser {
    QString username;
    QString password;
    QString role; ///< Owner, Executor, Viewer; what makes the user special otherwise
};

/// The embedded ChaosCenter look-alike on the loopback interface: auth server, GraphQL server and
/// front end over a living, seeded organisation. Belongs to the thread that makes it; make, start
/// and destroy it there. Holds nothing global, so several can run side by side.
///
/// Subscriptions are answered on a WebSocket at the address of the release, see SocketServer.
///
/// Besides ChaosCenter's own paths it answers, for tests in other processes:
///  - `POST /sandbox/run` `{"experimentID"}` starts a run: `{"notifyID","experimentRunID"}`
///  - `POST /sandbox/finish` `{"experimentRunID" or "notifyID","phase","score"?}`
///  - `POST /sandbox/stop` `{"experimentRunID" or "notifyID"}`
///  - `POST /sandbox/delete` `{"experimentID"}`
///  - `POST /sandbox/delegate` `{"infraID","active"}`
///  - `POST /sandbox/revoke-all` revokes every token made so far
///  - `POST /sandbox/clock` `{"seconds"}` lets time pass
///  - `POST /sandbox/restart` wakes the auth server up
///  - `POST /sandbox/outage` `{"seconds"}` closes the port and all connections for a while
///  - `POST`, `GET /sandbox/fault`: see Frontend
///  - `GET /sandbox/seen`: the operations and paths asked for lately; `POST /sandbox/forget-seen`
///  - `GET /sandbox/issued` `{"tokens":[...]}`: every token made so far, sessions too, for those
///  who
///    search for them where they must not be
///  - `GET /sandbox/truth`: what is true, for oracles that are not the client
class Sandbox final : public QObject {
    Q_OBJECT

public:
    explicit Sandbox(SandboxOptions options, QObject *parent = nullptr);
    ~Sandbox() override;

    /// Makes the organisation and listens. The error is a sentence: the port is taken, a fault or
    /// an origin is not understood.
    Result<Unit, QString> start();

    /// Empty before start().
    [[nodiscard]] QUrl url() const;
    /// owner, executor, viewer, newcomer (has to change the password), former (deactivated), admin.
    [[nodiscard]] QList<SandboxUser> users() const;
    /// One line of JSON: `{"url":U,"users":[{"username","password","role"}]}`.
    [[nodiscard]] QByteArray describe() const;

    // What follows needs a started sandbox.

    [[nodiscard]] World &world();
    [[nodiscard]] HttpServer &http();
    /// False, and nothing changes, if \p spec is not understood. Empty ends all faults.
    bool setFaults(const QString &spec);
    /// A token of \p username that ends in \p secondsFromNow (negative: expired already). With a
    /// name it is listed among the user's API tokens. Empty for unknown users.
    QByteArray mintToken(const QString &username, qint64 secondsFromNow, const QString &name = {});
    void revoke(const QByteArray &token);
    [[nodiscard]] bool isRevoked(const QByteArray &token) const;
    void revokeAll();
    /// Every token made so far, sessions too; in no order.
    [[nodiscard]] QList<QByteArray> issuedTokens() const;
    /// False for unknown users. Tokens stay what they are, as on the real server.
    bool setDeactivated(const QString &username, bool isDeactivated);
    /// The user's id, as tokens carry it.
    [[nodiscard]] QString userId(const QString &username) const;
    void advanceClock(qint64 seconds);
    [[nodiscard]] qint64 nowMs() const;
    /// The body of `GET /sandbox/truth`.
    [[nodiscard]] QByteArray truth() const;
    /// Soon closes the port and all connections, and listens there again \p duration later. The
    /// world lives on meanwhile.
    void goDown(std::chrono::milliseconds duration);

private:
    struct Parts;

    void wire();
    void live();

    SandboxOptions m_options;
    std::unique_ptr<Parts> m_parts;
};

} // namespace rd::sandbox
