// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/graphql/lexer.h"
#include "sandbox/http/message.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace rd::sandbox::gql {

/// An entry of "errors".
struct GqlError {
    QString message;
    QList<Position> locations;
    QJsonArray path;
    QString code; ///< becomes extensions.code unless empty
};

inline constexpr char validationFailed[] = "GRAPHQL_VALIDATION_FAILED";
inline constexpr char parseFailed[] = "GRAPHQL_PARSE_FAILED";

/// \p value as JSON text.
QByteArray jsonText(const QJsonValue &value);

/// `{"errors":[...],"data":...}`, without "errors" if there are none. \p data is JSON text.
QByteArray answerText(const QList<GqlError> &errors, const QByteArray &data);

/// An answer that says that the request was refused.
HttpAnswer refusal(int status, const char *contentType, const QList<GqlError> &errors);

} // namespace rd::sandbox::gql
