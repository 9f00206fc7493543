// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/serverarguments.h"

#include "api/proxychoice.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rd {

ServerArguments::ServerArguments(QCommandLineParser &parser, Naming naming)
    : m_parser(parser)
    , m_naming(naming)
    , m_url(u"url"_s, tr("Address of the ChaosCenter."), u"URL"_s)
    , m_name(u"name"_s, tr("Name of the connection; the host by default."), u"N"_s)
    , m_http(u"allow-http"_s, tr("Allow plain http to another machine. Everybody on the way can "
                                 "then read the password and the token."))
    , m_ca(u"ca"_s, tr("Additional CA certificates (PEM)."), u"FILE"_s)
    , m_proxy(u"proxy"_s,
              tr("Proxy of this connection: system (default), none, http://[USER@]HOST:PORT or "
                 "socks5://[USER@]HOST:PORT."),
              u"PROXY"_s)
    , m_cert(u"client-cert"_s, tr("Client certificate (PEM), where the server asks for one."),
             u"FILE"_s)
    , m_key(u"client-key"_s, tr("Its key (PEM); by default it is in the same file."), u"FILE"_s)
{
    m_parser.addOption(m_url);
    if (m_naming == Naming::Connection)
        m_parser.addOption(m_name);
    m_parser.addOptions({m_http, m_ca, m_proxy, m_cert, m_key});
}

bool ServerArguments::hasUrl() const
{
    return m_parser.isSet(m_url);
}

bool ServerArguments::hasDetails() const
{
    const bool isNamed = m_naming == Naming::Connection && m_parser.isSet(m_name);
    return isNamed || m_parser.isSet(m_http) || m_parser.isSet(m_ca) || m_parser.isSet(m_proxy)
           || m_parser.isSet(m_cert) || m_parser.isSet(m_key);
}

QString ServerArguments::url() const
{
    return m_parser.value(m_url);
}

QString ServerArguments::name() const
{
    return m_naming == Naming::Connection ? m_parser.value(m_name) : QString();
}

ServerOptions ServerArguments::server() const
{
    ServerOptions server;
    server.allowHttp = m_parser.isSet(m_http);
    if (m_parser.isSet(m_ca))
        server.caFile = QFileInfo(m_parser.value(m_ca)).absoluteFilePath();
    server.proxy = m_parser.value(m_proxy);
    if (m_parser.isSet(m_cert))
        server.certFile = QFileInfo(m_parser.value(m_cert)).absoluteFilePath();
    if (m_parser.isSet(m_key))
        server.keyFile = QFileInfo(m_parser.value(m_key)).absoluteFilePath();
    return server;
}

QString ServerArguments::trouble() const
{
    if (m_parser.isSet(m_ca) && !QFileInfo(m_parser.value(m_ca)).isReadable())
        return tr("The file of certificates cannot be read: %1").arg(m_parser.value(m_ca));
    for (const QCommandLineOption &option : {m_cert, m_key})
        if (m_parser.isSet(option) && !QFileInfo(m_parser.value(option)).isReadable())
            return tr("The file cannot be read: %1").arg(m_parser.value(option));
    if (m_parser.isSet(m_key) && !m_parser.isSet(m_cert))
        return tr("--client-key goes with --client-cert only.");
    if (!ProxyChoice::from(m_parser.value(m_proxy)))
        return tr("--proxy takes system, none, http://[USER@]HOST:PORT or "
                  "socks5://[USER@]HOST:PORT, without a password.");
    return {};
}

} // namespace rd
