// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/gatewaysetting.h"

#include "gateway/discovery.h"
#include "gateway/gatewayheader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// As the sign-in wants it: characters that are the same in every spelling of an address.
bool isPlainPath(const QString &path)
{
    static const QString also = u"/-._~"_s;
    return path.startsWith(u'/') && path.size() <= 200
           && std::all_of(path.begin(), path.end(), [](QChar c) {
                  return c.unicode() < 0x80 && (c.isLetterOrNumber() || also.contains(c));
              });
}

} // namespace

std::optional<GatewayProblem> gatewayProblemOf(const ConnectionGateway &gateway, const QUrl &server)
{
    if (server.scheme() != "https"_L1)
        return GatewayProblem::PlainHttp;
    if (!discoveryUrl(gateway.issuer))
        return GatewayProblem::Issuer;
    if (gateway.clientId.isEmpty() || gateway.clientId.size() > 1000)
        return GatewayProblem::Client;
    if (gateway.header.isEmpty())
        return GatewayProblem::NoHeader;
    if (gateway.header.compare("Authorization"_L1, Qt::CaseInsensitive) == 0)
        return GatewayProblem::Authorization;
    if (!gatewayHeaderFrom(gateway.header))
        return GatewayProblem::Header;
    if (!gateway.redirectPath.isEmpty() && !isPlainPath(gateway.redirectPath))
        return GatewayProblem::Redirect;
    return std::nullopt;
}

QString gatewayProblemSentence(const std::optional<GatewayProblem> &problem)
{
    if (!problem)
        return {};
    switch (*problem) {
    case GatewayProblem::Issuer:
        return QCoreApplication::translate("rd::Gateway",
                                           "The sign-in service needs an address that begins with "
                                           "https://, exactly as it calls itself. Ask the "
                                           "administrator of the gateway for it.");
    case GatewayProblem::Client:
        return QCoreApplication::translate("rd::Gateway",
                                           "The client ID is missing. Ask the administrator of the "
                                           "gateway for the one of this program.");
    case GatewayProblem::NoHeader:
        return QCoreApplication::translate("rd::Gateway",
                                           "Choose the header in which the gateway looks for its "
                                           "token. Its administrator knows which one.");
    case GatewayProblem::Authorization:
        return QCoreApplication::translate("rd::Gateway",
                                           "The header Authorization belongs to ChaosCenter. The "
                                           "gateway has to look in another one: %1.")
            .arg(gatewayHeaderNames().join(u", "_s));
    case GatewayProblem::Header:
        return QCoreApplication::translate("rd::Gateway",
                                           "The gateway's token goes in one of these headers: %1.")
            .arg(gatewayHeaderNames().join(u", "_s));
    case GatewayProblem::Redirect:
        return QCoreApplication::translate("rd::Gateway",
                                           "The browser has to come back to a path such as "
                                           "/callback, or to an address such as "
                                           "http://127.0.0.1:8400/callback.");
    case GatewayProblem::PlainHttp:
        return QCoreApplication::translate("rd::Gateway",
                                           "What the gateway wants to see goes over https only. "
                                           "Use an address of the server that begins with "
                                           "https://.");
    }
    Q_UNREACHABLE();
}

void readRedirect(const QString &typed, ConnectionGateway &gateway)
{
    const QString text = typed.trimmed();
    gateway.redirectPort = 0;
    gateway.redirectPath = text;
    const QUrl url(text, QUrl::StrictMode);
    if (url.scheme() != "http"_L1 || url.host() != "127.0.0.1"_L1 || url.hasQuery()
        || url.hasFragment() || !url.userInfo().isEmpty())
        return;
    gateway.redirectPort = static_cast<quint16>(url.port(0));
    gateway.redirectPath = url.path().isEmpty() ? u"/"_s : url.path();
}

QString redirectText(const ConnectionGateway &gateway)
{
    return gateway.redirectPort == 0 ? gateway.redirectPath : redirectAddress(gateway);
}

QString redirectAddress(const ConnectionGateway &gateway)
{
    const QString port =
        gateway.redirectPort == 0 ? QString() : u':' + QString::number(gateway.redirectPort);
    return u"http://127.0.0.1"_s + port + gateway.redirectPath;
}

} // namespace rd
