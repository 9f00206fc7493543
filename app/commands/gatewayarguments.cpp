// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/gatewayarguments.h"

#include "gateway/gatewayheader.h"
#include "session/gatewaysetting.h"
#include "session/servercheck.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace rd {

GatewayArguments::GatewayArguments(QCommandLineParser &parser)
    : m_parser(parser)
    , m_issuer(u"gateway-issuer"_s,
               tr("The server is behind a gateway: address of the OpenID Connect provider, exactly "
                  "as it calls itself."),
               u"URL"_s)
    , m_client(u"gateway-client"_s, tr("Client ID of this program at the provider."), u"ID"_s)
    , m_header(u"gateway-header"_s, tr("Header in which the gateway looks for its token."),
               u"NAME"_s)
    , m_scope(u"gateway-scope"_s,
              tr("Scopes to ask the provider for; \"openid offline_access\" by default."),
              u"SCOPES"_s)
    , m_redirect(u"gateway-redirect"_s,
                 tr("Where the browser comes back to, as it is registered at the provider: a path, "
                    "/callback by default, or http://127.0.0.1:PORT/PATH."),
                 u"PATH"_s)
{
    parser.addOptions({m_issuer, m_client, m_header, m_scope, m_redirect});
}

bool GatewayArguments::isAnySet() const
{
    for (const QCommandLineOption &option : {m_issuer, m_client, m_header, m_scope, m_redirect}) {
        if (m_parser.isSet(option))
            return true;
    }
    return false;
}

QString GatewayArguments::trouble(const QString &url) const
{
    if (!isAnySet())
        return {};
    if (!m_parser.isSet(m_issuer) || !m_parser.isSet(m_client) || !m_parser.isSet(m_header))
        return tr("A gateway needs all of --gateway-issuer, --gateway-client and "
                  "--gateway-header.");
    const auto server = serverUrlFrom(url);
    if (server)
        return gatewayProblemSentence(gatewayProblemOf(*gateway(), *server));
    return {};
}

std::optional<ConnectionGateway> GatewayArguments::gateway() const
{
    if (!isAnySet())
        return std::nullopt;
    ConnectionGateway gateway;
    gateway.issuer = m_parser.value(m_issuer).trimmed();
    gateway.clientId = m_parser.value(m_client).trimmed();
    gateway.header = m_parser.value(m_header).trimmed();
    gateway.scopes = m_parser.value(m_scope).split(u' ', Qt::SkipEmptyParts);
    readRedirect(m_parser.isSet(m_redirect) ? m_parser.value(m_redirect) : u"/callback"_s, gateway);
    return gateway;
}

} // namespace rd
