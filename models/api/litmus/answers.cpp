// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/answers.h"

#include "api/jsonguard.h"
#include "api/litmus/fields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

using Kind = ApiError::Kind;

QJsonValue parsedFirst(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(firstJsonDocument(body));
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    return QJsonValue(QJsonValue::Undefined);
}

Failure<ApiError> failure(Kind kind, const HttpAnswer &answer, const QString &detail)
{
    return Failure{ApiError{kind, answer.status, detail, answer.retryAfter}};
}

/// What can be said without understanding the body; none when it has to be read.
std::optional<Kind> kindOfForeignAnswer(const HttpAnswer &answer)
{
    if (answer.status == 429)
        return Kind::RateLimited;
    // 511: the network wants somebody to sign in to it first.
    if ((answer.status >= 300 && answer.status < 400) || answer.status == 511)
        return Kind::NotLitmus;
    if (!looksLikeHtml(answer.body))
        return std::nullopt;
    // The front end answers unknown addresses with its page and status 200, and sends a small
    // page when a server behind it is down or the request was too long for it.
    if (answer.status >= 500)
        return Kind::Server;
    return answer.status == 413 ? Kind::Rejected : Kind::NotLitmus;
}

std::optional<Kind> kindForRestCode(const QString &code)
{
    static const QHash<QString, Kind> kinds{
        {u"Invalid origin"_s, Kind::OriginRefused},
        {u"invalid_credentials"_s, Kind::BadCredentials},
        {u"your account has been deactivated"_s, Kind::Deactivated},
        {u"default password not updated"_s, Kind::PasswordChangeNeeded},
        {u"user does not exist"_s, Kind::NotFound},
        {u"project does not exist"_s, Kind::NotFound},
        // 401 as well, but nothing is wrong with the session.
        {u"password_policy_violation"_s, Kind::Rejected},
        {u"username_policy_violation"_s, Kind::Rejected},
        {u"user_exists"_s, Kind::Rejected},
    };
    const auto found = kinds.find(code);
    return found == kinds.end() ? std::nullopt : std::optional(*found);
}

Kind kindForRestStatus(int status, const QString &code)
{
    if (status >= 500)
        return Kind::Server;
    switch (status) {
    case 401:
        // The word of ChaosCenter for a token that is no good, and for a missing right. A gateway
        // that guards the server has words of its own, in JSON too.
        return code == "unauthorized"_L1 ? Kind::MaybeSignedOut : Kind::NotLitmus;
    case 403:
        return Kind::Forbidden;
    case 404:
    case 405:
    case 410:
        return Kind::Unsupported;
    default:
        return Kind::Rejected;
    }
}

QString firstMessage(const QJsonArray &errors)
{
    return errors.isEmpty() ? QString() : errors.first()["message"_L1].toString();
}

Kind kindForMessage(const QString &message, bool tokenExpired)
{
    const auto says = [&message](QLatin1StringView part) {
        return message.contains(part, Qt::CaseInsensitive);
    };
    const Kind signedOut = tokenExpired ? Kind::SignedOut : Kind::MaybeSignedOut;
    if (says("permission_denied"_L1)) {
        if (says("Deactivated User"_L1))
            return Kind::Deactivated;
        if (says("auth gRPC - Unauthorized"_L1))
            return Kind::Forbidden;
        // Expired, garbled, of another installation, of a user who is gone; up to 3.8 also a
        // missing right, without a reason.
        return signedOut;
    }
    if (message == "invalid Token"_L1 || says("token is expired"_L1))
        return signedOut;
    if (says("BSONObjectTooLarge"_L1))
        return Kind::TooLarge; // a smaller page may work
    if (says("no documents in result"_L1) || message.startsWith("no matching"_L1))
        return Kind::NotFound;
    if (message == "internal system error"_L1 || message.startsWith("DB "_L1))
        return Kind::Server;
    if (says("introspection disabled"_L1) || says("server version config not found"_L1))
        return Kind::Unsupported;
    return Kind::Rejected;
}

/// 422 and 400: the document or the variables do not fit this server.
Kind kindForRefusedDocument(const QString &message)
{
    for (const QLatin1StringView part :
         {"Cannot query field"_L1, "Unknown type"_L1, "Unknown argument"_L1}) {
        if (message.contains(part))
            return Kind::Unsupported;
    }
    return Kind::Rejected;
}

/// The GraphQL server's answer to a revoked token: this sentence and nothing else, as plain text.
/// Whoever quotes it, in a page or behind other words, says something else.
bool saysTokenIsRevoked(const HttpAnswer &answer)
{
    constexpr QByteArrayView sentence = "Error verifying JWT token: Token is revoked";
    QByteArrayView body = answer.body;
    if (body.endsWith('\n'))
        body.chop(1);
    return answer.status == 401 && body == sentence
           && !answer.contentType.toLower().contains("html");
}

bool carriesSomething(const QJsonObject &data)
{
    return std::any_of(data.begin(), data.end(),
                       [](const QJsonValue &value) { return !value.isNull(); });
}

} // namespace

ApiResult<QJsonValue> readRest(const HttpAnswer &answer)
{
    if (const auto kind = kindOfForeignAnswer(answer))
        return failure(*kind, answer, safeDetail(answer.body));

    const QJsonValue body = parsedFirst(answer.body);
    if (answer.isSuccess()) {
        if (!body.isUndefined())
            return body;
        // Never the body: the answer of a success may be a secret.
        return failure(Kind::Malformed, answer,
                       answer.body.isEmpty() ? u"empty answer"_s : u"not JSON"_s);
    }

    const QString code = body["error"_L1].toString();
    QString detail = code;
    if (const QString more = body["errorDescription"_L1].toString(); !more.isEmpty())
        detail += u": "_s + more;
    if (code.isEmpty())
        detail = body.isObject() ? body["message"_L1].toString() : QString::fromUtf8(answer.body);
    const Kind kind = kindForRestCode(code).value_or(kindForRestStatus(answer.status, code));
    return failure(kind, answer, safeDetail(detail));
}

QString restCodeOf(const HttpAnswer &answer)
{
    return answer.isSuccess() ? QString() : parsedFirst(answer.body)["error"_L1].toString();
}

ApiResult<GraphQlAnswer> readGraphQl(const HttpAnswer &answer, bool tokenExpired)
{
    if (const auto kind = kindOfForeignAnswer(answer))
        return failure(*kind, answer, safeDetail(answer.body));
    if (answer.status == 401) {
        // Sent before GraphQL is looked at, as plain text.
        if (saysTokenIsRevoked(answer))
            return failure(Kind::SignedOut, answer, u"Token is revoked"_s);
        const bool isTheServers = answer.body.startsWith("Error verifying JWT token");
        return failure(isTheServers ? Kind::MaybeSignedOut : Kind::NotLitmus, answer,
                       safeDetail(answer.body));
    }
    if (answer.status >= 500)
        return failure(Kind::Server, answer, safeDetail(answer.body));

    const QJsonValue body = parsedFirst(answer.body);
    const QJsonArray errors = body["errors"_L1].toArray();
    const QString message = firstMessage(errors);
    if (!answer.isSuccess()) {
        const QString said = errors.isEmpty() ? body["error"_L1].toString() : message;
        if (said == "Invalid origin"_L1 || said == "unable to upgrade"_L1)
            return failure(Kind::OriginRefused, answer, safeDetail(said));
        if (answer.status == 403)
            return failure(Kind::Forbidden, answer, safeDetail(said));
        if (errors.isEmpty() && (answer.status == 404 || answer.status == 405))
            return failure(Kind::NotLitmus, answer, safeDetail(answer.body));
        // A 400 quotes the whole request back; safeDetail() keeps its beginning.
        return failure(kindForRefusedDocument(message), answer, safeDetail(said));
    }
    if (!body.isObject())
        return failure(Kind::Malformed, answer,
                       answer.body.isEmpty() ? u"empty answer"_s : u"not a JSON object"_s);

    GraphQlAnswer result{body["data"_L1].toObject(), {}};
    if (errors.isEmpty()) {
        if (!body["data"_L1].isObject())
            return failure(Kind::Malformed, answer, u"neither data nor errors"_s);
        return result;
    }
    // Nullable root fields fail alone: an object that holds nothing is no partial answer.
    if (!carriesSomething(result.data))
        return failure(kindForMessage(message, tokenExpired), answer, safeDetail(message));
    constexpr qsizetype mostNotes = 20;
    for (qsizetype i = 0; i < std::min(errors.size(), mostNotes); ++i)
        result.notes.append(safeDetail(errors.at(i)["message"_L1].toString()));
    return result;
}

} // namespace rd::litmus
