// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace rd::litmus {

/// Where the parts of one ChaosCenter are.
struct LitmusEndpoints {
    QUrl webUrl;  ///< the front end, also the root of deep links
    QUrl authUrl; ///< the auth server
    QUrl apiUrl;  ///< the GraphQL server

    /// The usual layout: `/auth` and `/api` below \p baseUrl, whose own path is kept. A non-empty
    /// \p authUrl or \p apiUrl replaces the derived one (servers reached without the front end).
    /// User info, query and fragment are dropped: credentials in an address would end up in logs.
    [[nodiscard]] static LitmusEndpoints below(const QUrl &baseUrl, const QUrl &authUrl = {},
                                               const QUrl &apiUrl = {});

    [[nodiscard]] bool isValid() const;
};

/// \p base extended by \p segments, each percent-encoded, without double or trailing slashes:
/// the servers redirect such addresses to the web page. Invalid when a segment is empty or would
/// change the path ("." and "..").
[[nodiscard]] QUrl joined(const QUrl &base, const QList<QString> &segments);

} // namespace rd::litmus
