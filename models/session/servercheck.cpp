// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/servercheck.h"

#include "core/text.h"
#include "session/letgo.h"
#include "session/serverlink.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

struct ServerCheck::Attempt {
    ServerFindings findings;
    std::unique_ptr<ServerLink> link;
    CallHandle call; // after the link: cancelled before the link dies
    QPointer<const QObject> context;
    Done done;
    QTimer later;
};

ServerCheck::ServerCheck(const Clock &clock, std::shared_ptr<HttpPool> pool, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pool(std::move(pool))
{
}

ServerCheck::~ServerCheck() = default;

void ServerCheck::cancel()
{
    if (!m_attempt)
        return;
    m_attempt->call.cancel();
    m_attempt->later.stop();
    letGoLater(std::move(m_attempt));
}

void ServerCheck::check(const QString &typed, const ServerOptions &options, const QObject *context,
                        Done done)
{
    cancel();
    m_attempt = std::make_unique<Attempt>();
    m_attempt->context = context;
    m_attempt->done = std::move(done);
    // From the event loop, so that a refused address answers as late as an unreachable server.
    m_attempt->later.setSingleShot(true);
    connect(&m_attempt->later, &QTimer::timeout, this, [this, typed, options] {
        ServerFindings &findings = m_attempt->findings;
        const auto url = serverUrlFrom(typed);
        if (!url) {
            findings.urlProblem = url.error();
            return end();
        }
        findings.baseUrl = *url;
        for (const QUrl &address : {*url, options.authUrl, options.apiUrl})
            if (!address.isEmpty() && needsHttpConfirmation(address) && !options.allowHttp)
                findings.httpNeedsConfirmation = true;
        auto link = ServerLink::open(*url, options, m_clock, m_pool);
        if (!link)
            return stop(link.error());
        m_attempt->link = std::move(*link);
        askStatus();
    });
    m_attempt->later.start(0ms);
}

void ServerCheck::askStatus()
{
    m_attempt->call = m_attempt->link->auth().status(this, [this](const ApiResult<Unit> &answer) {
        if (!answer)
            return stop(answer.error());
        m_attempt->findings.reachable = true;
        askCapabilities();
    });
}

void ServerCheck::askCapabilities()
{
    m_attempt->call = m_attempt->link->auth().capabilities(
        this, [this](const ApiResult<litmus::Capabilities> &answer) {
            if (!answer)
                return stop(answer.error());
            ServerFindings &findings = m_attempt->findings;
            // Asked without a token, 3.9 and later tell and older releases refuse.
            if (answer->told) {
                findings.generation = ServerFindings::Generation::From39;
                findings.releaseRange =
                    QCoreApplication::translate("rd::ServerCheck", "3.9 or later");
                findings.sso = answer->sso;
            } else {
                findings.generation = ServerFindings::Generation::UpTo38;
                findings.releaseRange =
                    QCoreApplication::translate("rd::ServerCheck", "3.8 or earlier");
            }
            askGraphQl();
        });
}

void ServerCheck::askGraphQl()
{
    m_attempt->call = m_attempt->link->api().ping(this, [this](const ApiResult<Unit> &answer) {
        if (!answer)
            return stop(answer.error());
        m_attempt->findings.isLitmus = true;
        askVersion();
    });
}

void ServerCheck::askVersion()
{
    m_attempt->call =
        m_attempt->link->api().serverVersion(this, [this](const ApiResult<QString> &answer) {
            // Not every release can tell, and none tells the truth after an upgrade: a remark only.
            if (answer)
                m_attempt->findings.versionText = plainLine(*answer, 40);
            end();
        });
}

void ServerCheck::stop(const ApiError &error)
{
    using Kind = ApiError::Kind;
    ServerFindings &findings = m_attempt->findings;
    findings.error = error;
    if (error.httpStatus != 0 || error.kind == Kind::NotLitmus || error.kind == Kind::OriginRefused)
        findings.reachable = true;
    end();
}

void ServerCheck::end()
{
    // Taken out first: the callback may start the next check or destroy this object.
    auto attempt = std::move(m_attempt);
    const ServerFindings findings = attempt->findings;
    const auto context = attempt->context;
    const Done done = std::move(attempt->done);
    letGoLater(std::move(attempt));
    if (context)
        done(findings);
}

} // namespace rd

#include "moc_servercheck.cpp"
