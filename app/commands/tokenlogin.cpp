// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/tokenlogin.h"

#include "core/redact.h"
#include "core/text.h"
#include "session/tokencare.h"

namespace rd {

namespace {

/// The saved connection of that address and user; one without a token in the keychain first.
std::optional<Connection> savedConnection(const QList<Connection> &all,
                                          const TokenLogin::Request &request, const QString &userId)
{
    const auto url = serverUrlFrom(request.url);
    std::optional<Connection> found;
    for (const Connection &one : all) {
        const bool isNamed =
            request.name.isEmpty() || one.name.compare(request.name, Qt::CaseInsensitive) == 0;
        if (!url || one.baseUrl != *url || one.userId != userId || !isNamed)
            continue;
        if (!found || (one.sessionOnly && !found->sessionOnly))
            found = one;
    }
    return found;
}

} // namespace

TokenLogin::TokenLogin(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void TokenLogin::start(const Request &request, QByteArray token)
{
    token = tokenIn(std::move(token));
    const auto claims = TokenCare::claimsOf(token);
    if (claims && !claims->userId.isEmpty()) {
        const auto known =
            savedConnection(m_desk.connections().connections(), request, claims->userId);
        if (known) {
            if (!known->gateway) {
                reuse(*known, request, token);
                wipe(token);
                return;
            }
            m_token = std::move(token);
            m_desk.openWay(*known, this, [this, known, request] {
                QByteArray mine = std::exchange(m_token, {});
                reuse(*known, request, mine);
                wipe(mine);
            });
            return;
        }
    }
    m_signIn = std::make_unique<SignIn>(m_desk.keychain(), m_desk.memory(), m_desk.clock());
    connect(m_signIn.get(), &SignIn::failed, this, &TokenLogin::refused);
    connect(m_signIn.get(), &SignIn::finished, this, &TokenLogin::takeNew);
    SignInOptions options;
    options.connectionName = request.name;
    options.sessionOnly = true;
    options.server = request.server;
    m_signIn->withToken(request.url, std::move(token), options);
}

void TokenLogin::reuse(Connection connection, const Request &request, const QByteArray &token)
{
    const Connection before = connection;
    connection.allowHttp = connection.allowHttp || request.server.allowHttp;
    if (!request.server.caFile.isEmpty())
        connection.caFile = request.server.caFile;
    if (!request.server.certFile.isEmpty()) {
        connection.certFile = request.server.certFile;
        connection.keyFile = request.server.keyFile;
    }
    if (connection.sessionOnly) {
        connection.tokenFingerprint = fullFingerprintOf(token);
        const auto claims = TokenCare::claimsOf(token);
        connection.tokenExpiresMs = claims ? claims->expiresMs : 0;
        if (connection != before) {
            if (const auto saved = m_desk.connections().save(connection); !saved) {
                emit notSaved(saved.error());
                return;
            }
        }
    }
    const auto link = m_desk.linkWith(connection, token);
    if (link)
        emit finished(*link);
    else
        emit failed(link.error());
}

void TokenLogin::takeNew(const Connection &connection)
{
    if (const auto saved = m_desk.connections().save(connection); !saved) {
        emit notSaved(saved.error());
        return;
    }
    // The sign-in has left the token in the memory's store, and nowhere else.
    m_desk.withLink(connection, this, [this](const Result<Link *, LinkTrouble> &link) {
        if (link)
            emit finished(*link);
        else if (const auto *error = std::get_if<ApiError>(&link.error()))
            emit failed(*error);
    });
}

} // namespace rd

#include "moc_tokenlogin.cpp"
