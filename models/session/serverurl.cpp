// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/servercheck.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rd {

Result<QUrl, UrlProblem> serverUrlFrom(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return Failure{UrlProblem::Empty};
    // "localhost:8185" is a host and a port here, although a parser takes "localhost" for a scheme.
    static const QRegularExpression withScheme(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    const bool hasScheme = withScheme.match(text).hasMatch();
    if (!hasScheme) {
        while (text.startsWith(u'/'))
            text.remove(0, 1);
        text.prepend("https://"_L1);
    }

    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return Failure{UrlProblem::Invalid};
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return Failure{UrlProblem::Scheme};
    if (url.authority().contains(u'@'))
        return Failure{UrlProblem::UserInfo};
    if (url.hasQuery() || url.hasFragment())
        return Failure{UrlProblem::Extra};

    if (!hasScheme && isLoopbackHost(url))
        url.setScheme(u"http"_s);
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    url = url.adjusted(QUrl::NormalizePathSegments);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

} // namespace rd
