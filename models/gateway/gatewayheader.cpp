// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayheader.h"

namespace rd {

const QList<QByteArray> &gatewayHeaders()
{
    // The first two are oauth2-proxy's, to the application and to a front proxy.
    static const QList<QByteArray> names{"X-Forwarded-Access-Token", "X-Auth-Request-Access-Token",
                                         "X-Access-Token"};
    return names;
}

QStringList gatewayHeaderNames()
{
    QStringList names;
    for (const QByteArray &name : gatewayHeaders())
        names << QString::fromLatin1(name);
    return names;
}

std::optional<QByteArray> gatewayHeaderFrom(const QString &text)
{
    const QByteArray name = text.trimmed().toLatin1();
    for (const QByteArray &each : gatewayHeaders()) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            return each;
    }
    return std::nullopt;
}

} // namespace rd
