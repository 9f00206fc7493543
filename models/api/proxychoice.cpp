// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/proxychoice.h"

using namespace Qt::StringLiterals;

namespace rd {

std::optional<ProxyChoice> ProxyChoice::from(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() || typed.compare("system"_L1, Qt::CaseInsensitive) == 0)
        return ProxyChoice{.kind = Kind::System};
    if (typed.compare("none"_L1, Qt::CaseInsensitive) == 0)
        return ProxyChoice{.kind = Kind::None};
    QUrl url(typed, QUrl::StrictMode);
    if (url.scheme() == "socks5h"_L1) // curl's word for what is done here anyway
        url.setScheme(u"socks5"_s);
    if (url.path() == "/"_L1)
        url.setPath({});
    const bool isKnown = url.scheme() == "http"_L1 || url.scheme() == "socks5"_L1;
    const bool isBare = url.path().isEmpty() && !url.hasQuery() && !url.hasFragment();
    const QString authority = url.authority(QUrl::FullyEncoded);
    const bool hasOddUser =
        authority.contains(u'@') && (url.userName().isEmpty() || url.userInfo().contains(u':'));
    if (!url.isValid() || !isKnown || !isBare || url.host().isEmpty() || url.port() <= 0
        || hasOddUser)
        return std::nullopt;
    return ProxyChoice{.kind = Kind::Address, .address = url};
}

QString ProxyChoice::text() const
{
    switch (kind) {
    case Kind::System:
        return u"system"_s;
    case Kind::None:
        return u"none"_s;
    case Kind::Address:
        break;
    }
    return address.toString(QUrl::FullyEncoded);
}

QNetworkProxy ProxyChoice::proxy() const
{
    if (kind != Kind::Address)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const bool isSocks = address.scheme() == "socks5"_L1;
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                         address.host(), static_cast<quint16>(address.port()), address.userName(),
                         QString::fromUtf8(password));
}

} // namespace rd
