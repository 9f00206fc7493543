// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/callhandle.h"
#include "session/connection.h"
#include "session/servercheck.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace rd {

class ServerLink;

/// Narrows down which releases of ChaosCenter a server can be, by what it can do; what ServerCheck
/// asks without a token tells only two generations apart. No release tells its own number: the
/// version in the database is that of the first installation.
///
/// Five questions at most, all of them reads; nothing of the server's is changed. Where one is not
/// answered (no rights, no run to look for, no network) the range stays as wide as it was.
class ReleaseProbe final : public QObject {
    Q_OBJECT
public:
    /// \p range is text for the screen, such as "3.11 to 3.17"; that of \p found where nothing more
    /// could be told.
    using Done = std::function<void(const QString &range)>;

    /// \p clock is borrowed. \p pool: see ServerLink::open().
    explicit ReleaseProbe(const Clock &clock, std::shared_ptr<HttpPool> pool = {},
                          QObject *parent = nullptr);
    ~ReleaseProbe() override;

    /// Asks the server of \p connection with \p token, which is copied and overwritten afterwards;
    /// \p found is what a check without it found. \p done is called once, later or at once,
    /// unless \p context dies, cancel() is called or another probe is started first.
    void narrow(const ServerFindings &found, const Connection &connection, const QByteArray &token,
                const QObject *context, Done done);
    void cancel();

private:
    struct Attempt;
    void askOldCapabilities();
    void askQueued();
    void askProjectPages();
    void askRemoteHub();
    void askProjects();
    void askRuns();
    void askDatedRuns();
    void end();

    const Clock &m_clock;
    std::shared_ptr<HttpPool> m_pool;
    std::unique_ptr<Attempt> m_attempt;
};

} // namespace rd
