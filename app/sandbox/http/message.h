// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>

namespace rd::sandbox {

/// One complete request as it arrived.
struct HttpRequest {
    QByteArray method;                     ///< upper case
    QByteArray path;                       ///< raw, still percent-encoded, without the query
    QByteArray query;                      ///< raw, without '?'
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; repeated ones joined with ", "
    QByteArray body;                       ///< chunks already joined

    /// The header \p lowerCaseName, empty if absent.
    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const
    {
        return headers.value(lowerCaseName);
    }
};

/// One answer. Content-Length, Connection and Date are added by the server.
struct HttpAnswer {
    int status = 200;
    QByteArray contentType; ///< empty: no Content-Type header
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers; ///< further headers, sent as they are
};

/// The content type ChaosCenter gives its JSON answers.
inline constexpr char jsonUtf8[] = "application/json; charset=utf-8";

} // namespace rd::sandbox
