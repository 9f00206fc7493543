// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandbox.h"

#include "sandbox/auth/accounts.h"
#include "sandbox/auth/authserver.h"
#include "sandbox/auth/tokenmint.h"
#include "sandbox/control.h"
#include "sandbox/http/frontend.h"
#include "sandbox/resolvers/apiserver.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd::sandbox {

namespace {

constexpr auto Heartbeat = 250ms;

struct PublicUser {
    const char16_t *username;
    const char16_t *role;
};

constexpr PublicUser PublicUsers[] = {
    {u"owner", u"Owner"},       {u"executor", u"Executor"},  {u"viewer", u"Viewer"},
    {u"newcomer", u"Newcomer"}, {u"former", u"Deactivated"}, {u"admin", u"Admin"},
};

} // namespace

/// In the order of their dependencies; the sockets go first when everything ends.
struct Sandbox::Parts {
    explicit Parts(const SandboxOptions &options, qint64 baseMs)
        : startMs(baseMs)
        , world({options.seed, options.runs, baseMs, options.pace})
        , accounts(world, options.release)
        , auth(world, accounts, mint, options.release)
        , api(world, accounts, auth, options.release)
        , frontend(options.release)
    {
        elapsed.start();
    }

    qint64 startMs;
    qint64 shiftMs = 0;
    QElapsedTimer elapsed;
    World world;
    TokenMint mint;
    Accounts accounts;
    AuthServer auth;
    ApiServer api;
    Frontend frontend;
    QTimer heartbeat;
};

Sandbox::Sandbox(SandboxOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

Sandbox::~Sandbox() = default;

Result<Unit, QString> Sandbox::start()
{
    const auto plan = FaultPlan::parse(m_options.faults);
    if (!plan)
        return Failure{plan.error()};
    const qint64 base =
        m_options.nowMs != 0 ? m_options.nowMs : QDateTime::currentMSecsSinceEpoch();
    m_parts = std::make_unique<Parts>(m_options, base);
    if (!m_options.allowedOrigins.isEmpty()
        && !m_parts->frontend.setAllowedOrigins(m_options.allowedOrigins)) {
        m_parts.reset();
        return Failure{u"an allowed origin is not a valid expression"_s};
    }
    wire();
    m_parts->frontend.setFaults(*plan);
    if (!m_parts->frontend.listen(m_options.port)) {
        const QString reason = m_parts->frontend.server().errorText();
        m_parts.reset();
        return Failure{m_options.port == 0
                           ? u"no port is free (%1)"_s.arg(reason)
                           : u"cannot listen on port %1: %2"_s.arg(m_options.port).arg(reason)};
    }
    return Unit{};
}

void Sandbox::wire()
{
    Parts &parts = *m_parts;
    parts.auth.setTokenFault([&parts](FaultKind kind, const QByteArray &path) {
        return parts.frontend.faults().active(kind, path);
    });
    parts.api.setSocketFault([&parts](FaultKind kind, const QByteArray &path) {
        return parts.frontend.faults().valueOf(kind, path);
    });
    parts.frontend.setKnownPath([&parts](bool isAuth, const QByteArray &path) {
        return isAuth ? parts.auth.isKnownPath(path) : parts.api.isKnownPath(path);
    });
    using Answering = std::shared_ptr<Responder>;
    parts.frontend.setAuthHandler([this](const HttpRequest &request, const Answering &responder) {
        live();
        m_parts->auth.handle(request, responder);
    });
    parts.frontend.setApiHandler([this](const HttpRequest &request, const Answering &responder) {
        live();
        m_parts->api.handle(request, responder);
    });
    parts.frontend.setControlHandler(
        [this](const HttpRequest &request, const Answering &responder) {
            live();
            if (request.path == "/sandbox/restart")
                m_parts->auth.restart();
            responder->answer(answerControl(*this, request));
        });
    connect(&parts.heartbeat, &QTimer::timeout, this, &Sandbox::live);
    if (!m_options.frozen)
        parts.heartbeat.start(Heartbeat);
}

/// Brings the world, and the Date header of what is answered, up to the sandbox's time.
void Sandbox::live()
{
    m_parts->world.advanceTo(nowMs());
    const qint64 offset = (nowMs() - QDateTime::currentMSecsSinceEpoch()) / 1000;
    m_parts->frontend.server().setClockOffset(std::chrono::seconds(offset)
                                              + m_parts->frontend.faults().skew());
}

qint64 Sandbox::nowMs() const
{
    const qint64 lived = m_options.frozen ? 0 : m_parts->elapsed.elapsed();
    return m_parts->startMs + m_parts->shiftMs + lived;
}

void Sandbox::advanceClock(qint64 seconds)
{
    m_parts->shiftMs += seconds * 1000;
    live();
}

void Sandbox::goDown(std::chrono::milliseconds duration)
{
    // Not at once: whoever asked for it shall have an answer.
    QTimer::singleShot(std::chrono::milliseconds(50), this, [this, duration] {
        const quint16 port = http().port();
        http().close();
        QTimer::singleShot(duration, this, [this, port] { http().listen(port); });
    });
}

QUrl Sandbox::url() const
{
    return m_parts ? QUrl(m_parts->frontend.baseUrl()) : QUrl();
}

QList<SandboxUser> Sandbox::users() const
{
    QList<SandboxUser> all;
    if (!m_parts)
        return all;
    for (const PublicUser &one : PublicUsers) {
        const User *user = m_parts->accounts.byName(QString::fromUtf16(one.username));
        QString role = QString::fromUtf16(one.role);
        if (role == "Executor"_L1)
            role = m_parts->accounts.spelled(role);
        all.append({user->username, user->password, role});
    }
    return all;
}

QByteArray Sandbox::describe() const
{
    QJsonArray list;
    for (const SandboxUser &user : users())
        list.append(QJsonObject{{u"username"_s, user.username},
                                {u"password"_s, user.password},
                                {u"role"_s, user.role}});
    const QJsonObject line{{u"url"_s, url().toString()}, {u"users"_s, list}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

World &Sandbox::world()
{
    return m_parts->world;
}

HttpServer &Sandbox::http()
{
    return m_parts->frontend.server();
}

bool Sandbox::setFaults(const QString &spec)
{
    const auto plan = FaultPlan::parse(spec);
    if (!plan)
        return false;
    m_parts->frontend.setFaults(*plan);
    live();
    return true;
}

QByteArray Sandbox::mintToken(const QString &username, qint64 secondsFromNow, const QString &name)
{
    const User *user = m_parts->accounts.byName(username);
    if (!user)
        return {};
    live();
    return m_parts->auth.mintToken(*user, secondsFromNow, name, !name.isEmpty());
}

void Sandbox::revoke(const QByteArray &token)
{
    m_parts->mint.revoke(token);
}

bool Sandbox::isRevoked(const QByteArray &token) const
{
    return m_parts->mint.isRevoked(token);
}

void Sandbox::revokeAll()
{
    m_parts->mint.revokeAll();
}

QList<QByteArray> Sandbox::issuedTokens() const
{
    return m_parts->mint.made();
}

bool Sandbox::setDeactivated(const QString &username, bool isDeactivated)
{
    User *user = m_parts->accounts.byName(username);
    if (!user)
        return false;
    user->deactivatedMs = isDeactivated ? nowMs() : 0;
    return true;
}

QString Sandbox::userId(const QString &username) const
{
    const User *user = m_parts->accounts.byName(username);
    return user ? user->id : QString();
}

QByteArray Sandbox::truth() const
{
    return truthOf(m_parts->world);
}

} // namespace rd::sandbox

#include "moc_sandbox.cpp"
