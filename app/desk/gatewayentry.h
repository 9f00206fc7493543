// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewaysignin.h"
#include "session/connection.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace rd {

class Desk;

/// One sign-in at the gateway in front of a server, in the user's own browser; what it brings is
/// taken over by the desk's GatewayKeeper. Nothing listens any more once it has ended, in whatever
/// way, or is destroyed. On the thread of the desk.
class GatewayEntry final : public QObject {
    Q_OBJECT
public:
    /// \p desk is borrowed.
    explicit GatewayEntry(Desk &desk, QObject *parent = nullptr);
    ~GatewayEntry() override;

    /// Begins; the one before is cancelled without a word. Of \p connection its address, gateway,
    /// certificates and proxy are used; it need not be one of the desk's yet.
    void begin(const Connection &connection);
    /// failed() with Cancelled follows. Harmless when nothing runs.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_attempt != nullptr; }
    /// The page to be opened; empty until it is known.
    [[nodiscard]] const QUrl &address() const { return m_address; }
    /// Until when somebody has to come back from it, in milliseconds since the epoch.
    [[nodiscard]] qint64 deadlineMs() const { return m_deadlineMs; }

signals:
    void stepChanged(rd::GatewayStep step);
    /// A browser has to show \p address now; who cannot open one tells it to the user.
    void browserWanted(const QUrl &address);
    void finished();
    void failed(const rd::GatewayError &error);

private:
    void take(Result<GatewayGrant, GatewayError> result);

    Desk &m_desk;
    Connection m_connection;
    QUrl m_address;
    qint64 m_deadlineMs = 0;
    std::unique_ptr<GatewaySignIn> m_attempt;
};

} // namespace rd
