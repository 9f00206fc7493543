// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/serverlink.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace rd {

ServerLink::ServerLink(const litmus::LitmusEndpoints &endpoints, QList<QSslCertificate> extraCa,
                       const Clock &clock)
    : m_http(m_network, m_timers, clock,
             {.webUrl = endpoints.webUrl,
              .tokenUrls = {endpoints.authUrl, endpoints.apiUrl},
              .extraCa = std::move(extraCa)})
    , m_auth(m_http, endpoints)
    , m_api(m_http, endpoints)
{
}

ApiResult<std::unique_ptr<ServerLink>>
ServerLink::open(const QUrl &baseUrl, const ServerOptions &options, const Clock &clock)
{
    QList<QSslCertificate> extraCa;
    if (!options.caFile.isEmpty()) {
        QFile file(options.caFile);
        if (file.open(QIODevice::ReadOnly))
            extraCa = QSslCertificate::fromDevice(&file, QSsl::Pem);
        if (extraCa.isEmpty())
            return Failure{ApiError{
                ApiError::Kind::Tls, 0, u"no certificate (PEM) in %1"_s.arg(options.caFile), {}}};
    }
    const auto endpoints = litmus::LitmusEndpoints::below(baseUrl, options.authUrl, options.apiUrl);
    return std::unique_ptr<ServerLink>(new ServerLink(endpoints, std::move(extraCa), clock));
}

ApiResult<std::unique_ptr<ServerLink>> ServerLink::open(const Connection &connection,
                                                        const Clock &clock)
{
    return open(connection.baseUrl,
                {.authUrl = connection.authUrl,
                 .apiUrl = connection.apiUrl,
                 .caFile = connection.caFile,
                 .allowHttp = connection.allowHttp},
                clock);
}

} // namespace rd
