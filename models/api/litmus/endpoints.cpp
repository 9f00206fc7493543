// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/endpoints.h"

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

QUrl cleanedUrl(const QUrl &url)
{
    QUrl cleaned = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
                                | QUrl::NormalizePathSegments);
    QString path = cleaned.path(QUrl::FullyEncoded);
    while (path.contains("//"_L1))
        path.replace("//"_L1, "/"_L1);
    while (path.endsWith(u'/'))
        path.chop(1);
    cleaned.setPath(path, QUrl::StrictMode);
    return cleaned;
}

} // namespace

LitmusEndpoints LitmusEndpoints::below(const QUrl &baseUrl, const QUrl &authUrl, const QUrl &apiUrl)
{
    const QUrl base = cleanedUrl(baseUrl);
    return {.webUrl = base,
            .authUrl = authUrl.isEmpty() ? joined(base, {u"auth"_s}) : cleanedUrl(authUrl),
            .apiUrl = apiUrl.isEmpty() ? joined(base, {u"api"_s}) : cleanedUrl(apiUrl)};
}

bool LitmusEndpoints::isValid() const
{
    const auto isGood = [](const QUrl &url) {
        return url.isValid() && !url.host().isEmpty()
               && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    };
    return isGood(webUrl) && isGood(authUrl) && isGood(apiUrl);
}

QUrl joined(const QUrl &base, const QList<QString> &segments)
{
    if (!base.isValid() || base.host().isEmpty())
        return {};
    QString path = base.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const QString &segment : segments) {
        // Encoding does not help against the last two: browsers take %2E for a dot.
        if (segment.isEmpty() || segment == "."_L1 || segment == ".."_L1)
            return {};
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    }
    QUrl url = base;
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace rd::litmus
