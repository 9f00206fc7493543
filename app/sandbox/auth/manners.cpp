// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/auth/manners.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

constexpr auto GenericInvalid = u"The request is missing a required parameter, includes an invalid "
                                u"parameter value, includes a parameter more than once, or is "
                                u"otherwise malformed";
constexpr auto GenericServer = u"The authorization server encountered an unexpected condition that "
                               u"prevented it from fulfilling the request";
constexpr auto GenericUnauthorized = u"The user does not have requested authorization to access "
                                     u"this resource";
constexpr auto PasswordRules =
    u"Please ensure the password is atleast 8 characters long and atmost "
    u"16 characters long and has atleast 1 digit, 1 lowercase alphabet, "
    u"1 uppercase alphabet and 1 special character";

struct ErrorText {
    const char16_t *code;
    int status;
    const char16_t *description;
};

constexpr ErrorText Errors[] = {
    {u"invalid_request", 400, GenericInvalid},
    {u"invalid_credentials", 401, u"Invalid Credentials"},
    {u"unauthorized", 401, GenericUnauthorized},
    {u"server_error", 500, GenericServer},
    {u"password_policy_violation", 401, PasswordRules},
    {u"user does not exist", 400, u""},
    {u"project does not exist", 400, u"This project does not exist"},
    {u"your account has been deactivated", 400, u""},
    {u"default password not updated", 500, u"Please update your default password"},
    {u"old and new passwords can't be same", 400, u"old and new passwords can't be same"},
};

/// Length of the JSON object at the start of \p body, so that what follows can be ignored.
qsizetype objectLength(const QByteArray &body)
{
    int depth = 0;
    bool isInText = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char letter = body.at(i);
        if (isInText) {
            if (letter == '\\')
                ++i;
            else if (letter == '"')
                isInText = false;
        } else if (letter == '"') {
            isInText = true;
        } else if (letter == '{' || letter == '[') {
            ++depth;
        } else if (letter == '}' || letter == ']') {
            if (--depth == 0)
                return i + 1;
        }
    }
    return body.size();
}

bool hasType(const QJsonValue &value, BodyKey::Type type)
{
    switch (type) {
    case BodyKey::Text:
        return value.isString();
    case BodyKey::Integer:
        return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
    case BodyKey::Boolean:
        return value.isBool();
    case BodyKey::Anything:
        return true;
    }
    return false;
}

} // namespace

std::optional<QJsonObject> strictBody(const QByteArray &body, const QList<BodyKey> &keys)
{
    const QJsonDocument document = QJsonDocument::fromJson(body.left(objectLength(body)));
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject given = document.object();
    QJsonObject known;
    for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
        const BodyKey *match = nullptr;
        for (const BodyKey &key : keys) {
            if (it.key().compare(QLatin1String(key.name), Qt::CaseInsensitive) == 0)
                match = &key;
        }
        if (!match || (!it.value().isNull() && !hasType(it.value(), match->type)))
            return std::nullopt;
        if (!it.value().isNull())
            known.insert(QLatin1String(match->name), it.value());
    }
    return known;
}

HttpAnswer jsonAnswer(int status, const QJsonValue &body)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = jsonUtf8;
    const QJsonDocument document =
        body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject());
    answer.body = document.toJson(QJsonDocument::Compact);
    return answer;
}

HttpAnswer errorAnswer(const QString &code)
{
    for (const ErrorText &known : Errors) {
        if (code == QStringView(known.code)) {
            return jsonAnswer(
                known.status,
                QJsonObject{{u"error"_s, code},
                            {u"errorDescription"_s, QStringView(known.description).toString()}});
        }
    }
    return jsonAnswer(500, QJsonObject{{u"error"_s, code}, {u"errorDescription"_s, u""_s}});
}

HttpAnswer unreadableBody()
{
    HttpAnswer answer = errorAnswer(u"invalid_request"_s);
    answer.contentType = "text/plain; charset=utf-8";
    return answer;
}

HttpAnswer twoDocuments(const HttpAnswer &first, const HttpAnswer &second)
{
    HttpAnswer both = first;
    both.body += second.body;
    return both;
}

std::optional<bool> goBoolean(const QString &text)
{
    static const QStringList yes{u"1"_s, u"t"_s, u"T"_s, u"true"_s, u"TRUE"_s, u"True"_s};
    static const QStringList no{u"0"_s, u"f"_s, u"F"_s, u"false"_s, u"FALSE"_s, u"False"_s};
    if (yes.contains(text))
        return true;
    if (no.contains(text))
        return false;
    return std::nullopt;
}

} // namespace rd::sandbox
