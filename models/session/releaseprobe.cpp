// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/releaseprobe.h"

#include "session/letgo.h"
#include "session/serverlink.h"

#include <QJsonObject>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Projects of an account are often empty; more are not looked through.
constexpr qsizetype MostProjectsAsked = 5;

/// A document that the server does not understand: it is older than what stands in it. Words of an
/// enumeration are refused in other words than fields, but with the same status.
bool isNotUnderstood(const ApiResult<litmus::GraphQlAnswer> &answer)
{
    constexpr int invalidDocument = 422;
    return !answer
           && (answer.error().kind == ApiError::Kind::Unsupported
               || answer.error().httpStatus == invalidDocument);
}

/// How many runs were found; none when the answer does not say.
std::optional<int> runsIn(const ApiResult<litmus::GraphQlAnswer> &answer)
{
    if (!answer)
        return std::nullopt;
    const QJsonValue total = answer->data["listExperimentRun"_L1]["totalNoOfExperimentRuns"_L1];
    return total.isDouble() ? std::optional(total.toInt()) : std::nullopt;
}

} // namespace

struct ReleaseProbe::Attempt {
    QString first; ///< of the releases that it can be; empty: it may be any older one
    QString last;  ///< likewise; empty: it may be any later one
    QString range; ///< as it was before
    std::unique_ptr<ServerLink> link;
    CallHandle call; // after the link: cancelled before the link dies
    QList<Project> projects;
    QPointer<const QObject> context;
    Done done;
};

ReleaseProbe::ReleaseProbe(const Clock &clock, std::shared_ptr<HttpPool> pool, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pool(std::move(pool))
{
}

ReleaseProbe::~ReleaseProbe() = default;

void ReleaseProbe::cancel()
{
    if (!m_attempt)
        return;
    m_attempt->call.cancel();
    letGoLater(std::move(m_attempt));
}

void ReleaseProbe::narrow(const ServerFindings &found, const Connection &connection,
                          const QByteArray &token, const QObject *context, Done done)
{
    cancel();
    m_attempt = std::make_unique<Attempt>();
    m_attempt->context = context;
    m_attempt->done = std::move(done);
    m_attempt->range = found.releaseRange;
    auto link = ServerLink::open(connection, m_clock, m_pool);
    if (!link || !found.isGood())
        return end();
    m_attempt->link = std::move(*link);
    m_attempt->link->http().setToken(token);
    switch (found.generation) {
    case ServerFindings::Generation::Unknown:
        return end();
    case ServerFindings::Generation::UpTo38:
        m_attempt->last = u"3.8"_s;
        break;
    case ServerFindings::Generation::From39:
        m_attempt->first = u"3.9"_s;
        break;
    }
    askProjectPages();
}

void ReleaseProbe::askProjectPages()
{
    // First of all, because a token that is refused makes every other answer worthless.
    m_attempt->call =
        m_attempt->link->auth().projectsArePaged(this, [this](const ApiResult<bool> &paged) {
            if (!paged)
                return end();
            if (m_attempt->last == "3.8"_L1)
                return askOldCapabilities();
            if (!*paged) {
                m_attempt->last = u"3.9"_s;
                return end();
            }
            m_attempt->first = u"3.10"_s;
            askRemoteHub();
        });
}

void ReleaseProbe::askOldCapabilities()
{
    m_attempt->call = m_attempt->link->auth().capabilities(
        this,
        [this](const ApiResult<litmus::Capabilities> &answer) {
            if (!answer)
                return end();
            if (answer->told) {
                m_attempt->first = u"3.6"_s;
                return end();
            }
            m_attempt->last = u"3.5"_s;
            askQueued();
        },
        Credential::own());
}

void ReleaseProbe::askQueued()
{
    m_attempt->call = m_attempt->link->api().post(
        u"ProbeQueuedRuns"_s, {}, this, [this](const ApiResult<litmus::GraphQlAnswer> &answer) {
            if (answer)
                m_attempt->first = u"3.5"_s;
            else if (isNotUnderstood(answer))
                m_attempt->last = u"3.4"_s;
            end();
        });
}

void ReleaseProbe::askRemoteHub()
{
    m_attempt->call = m_attempt->link->api().post(
        u"ProbeRemoteHub"_s, {}, this, [this](const ApiResult<litmus::GraphQlAnswer> &answer) {
            if (isNotUnderstood(answer))
                m_attempt->last = u"3.10"_s;
            if (!answer)
                return end();
            m_attempt->first = u"3.11"_s;
            askProjects();
        });
}

void ReleaseProbe::askProjects()
{
    m_attempt->call = m_attempt->link->auth().listProjects(
        {}, this, [this](const ApiResult<QList<Project>> &projects) {
            if (!projects)
                return end();
            m_attempt->projects = projects->first(std::min(projects->size(), MostProjectsAsked));
            askRuns();
        });
}

void ReleaseProbe::askRuns()
{
    if (m_attempt->projects.isEmpty())
        return end();
    const QJsonObject request{{u"pagination"_s, QJsonObject{{u"page"_s, 0}, {u"limit"_s, 1}}}};
    m_attempt->call = m_attempt->link->api().post(
        u"CountExperimentRuns"_s,
        {{u"projectID"_s, m_attempt->projects.constFirst().id}, {u"request"_s, request}}, this,
        [this](const ApiResult<litmus::GraphQlAnswer> &answer) {
            if (runsIn(answer).value_or(0) > 0)
                return askDatedRuns();
            m_attempt->projects.removeFirst();
            askRuns();
        });
}

void ReleaseProbe::askDatedRuns()
{
    // All of them, in other words: up to 3.17 such a filter never finds anything.
    const QJsonObject dates{{u"startDate"_s, u"0"_s}};
    const QJsonObject request{{u"pagination"_s, QJsonObject{{u"page"_s, 0}, {u"limit"_s, 1}}},
                              {u"filter"_s, QJsonObject{{u"dateRange"_s, dates}}}};
    m_attempt->call = m_attempt->link->api().post(
        u"CountExperimentRuns"_s,
        {{u"projectID"_s, m_attempt->projects.constFirst().id}, {u"request"_s, request}}, this,
        [this](const ApiResult<litmus::GraphQlAnswer> &answer) {
            const auto runs = runsIn(answer);
            if (runs && *runs > 0)
                m_attempt->first = u"3.18"_s;
            else if (runs)
                m_attempt->last = u"3.17"_s;
            end();
        });
}

void ReleaseProbe::end()
{
    // Taken out first: the callback may start the next probe or destroy this object.
    auto attempt = std::move(m_attempt);
    QString range = attempt->range;
    if (!attempt->first.isEmpty() && attempt->first == attempt->last)
        range = attempt->first;
    else if (!attempt->first.isEmpty() && !attempt->last.isEmpty())
        //: releases: "3.11 to 3.17"
        range = tr("%1 to %2").arg(attempt->first, attempt->last);
    else if (!attempt->first.isEmpty())
        range = tr("%1 or later").arg(attempt->first);
    else if (!attempt->last.isEmpty())
        range = tr("%1 or earlier").arg(attempt->last);
    const auto context = attempt->context;
    const Done done = std::move(attempt->done);
    letGoLater(std::move(attempt));
    if (context)
        done(range);
}

} // namespace rd

#include "moc_releaseprobe.cpp"
