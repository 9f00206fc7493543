// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/plainhttp.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace rd {

bool isLoopbackHost(const QUrl &url)
{
    const QString host = url.host();
    if (host == "localhost"_L1 || host.endsWith(".localhost"_L1))
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

bool needsHttpConfirmation(const QUrl &url)
{
    return url.scheme() != "https"_L1 && !isLoopbackHost(url);
}

} // namespace rd
