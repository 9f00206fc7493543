// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/answer.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

QByteArray jsonText(const QJsonValue &value)
{
    if (value.isString()) { // nearly everything is, and nearly nothing needs escapes
        const QByteArray text = value.toString().toUtf8();
        const bool isPlain = std::none_of(text.cbegin(), text.cend(), [](char c) {
            return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
        });
        if (isPlain)
            return '"' + text + '"';
    }
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray answerText(const QList<GqlError> &errors, const QByteArray &data)
{
    // Written by hand, because QJsonObject would sort the keys.
    QByteArray text = "{";
    for (qsizetype i = 0; i < errors.size(); ++i) {
        const GqlError &error = errors.at(i);
        text += i == 0 ? R"("errors":[{"message":)" : R"(,{"message":)";
        text += jsonText(error.message);
        if (!error.path.isEmpty())
            text += R"(,"path":)" + jsonText(error.path);
        for (qsizetype k = 0; k < error.locations.size(); ++k) {
            const Position &position = error.locations.at(k);
            text += k == 0 ? R"(,"locations":[)" : ",";
            text += R"({"line":)" + QByteArray::number(position.line) + R"(,"column":)"
                    + QByteArray::number(position.column) + '}';
        }
        if (!error.locations.isEmpty())
            text += ']';
        if (!error.code.isEmpty())
            text += R"(,"extensions":{"code":)" + jsonText(error.code) + '}';
        text += '}';
    }
    if (!errors.isEmpty())
        text += "],";
    return text + R"("data":)" + data + '}';
}

HttpAnswer refusal(int status, const char *contentType, const QList<GqlError> &errors)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = contentType;
    answer.body = answerText(errors, "null");
    return answer;
}

} // namespace rd::sandbox::gql
