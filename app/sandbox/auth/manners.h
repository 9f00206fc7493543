// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/http/message.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

/// The manners of the auth server: how it reads bodies and words its answers.
namespace rd::sandbox {

struct BodyKey {
    enum Type { Text, Integer, Boolean, Anything };
    const char *name;
    Type type = Text;
};

/// Reads the first JSON value of \p body as Go does with unknown fields forbidden: names match
/// without case, null leaves a field empty, whatever follows is ignored. Nothing if the body is not
/// an object, has another key, or a value of the wrong type. Names come back as given in \p keys.
[[nodiscard]] std::optional<QJsonObject> strictBody(const QByteArray &body,
                                                    const QList<BodyKey> &keys);

/// A JSON answer.
[[nodiscard]] HttpAnswer jsonAnswer(int status, const QJsonValue &body);
/// An error with the status and the description that belong to \p code.
[[nodiscard]] HttpAnswer errorAnswer(const QString &code);
/// The answer to a body that could not be read: JSON that says it is plain text.
[[nodiscard]] HttpAnswer unreadableBody();
/// Two JSON documents back to back with the status of \p first, as some older handlers send.
[[nodiscard]] HttpAnswer twoDocuments(const HttpAnswer &first, const HttpAnswer &second);

/// strconv.ParseBool of Go. Nothing for what it refuses.
[[nodiscard]] std::optional<bool> goBoolean(const QString &text);

} // namespace rd::sandbox
