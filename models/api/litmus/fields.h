// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

/// Single fields of hostile JSON: whatever comes, a usable value or "nothing" comes out.
namespace rd::litmus {

/// Text of at most 1000 characters, never half of a surrogate pair; empty for anything else.
[[nodiscard]] QString textOf(const QJsonValue &value);
/// Text that somebody wrote about what happened: as textOf(), and what looks like a credential is
/// blotted out.
[[nodiscard]] QString messageOf(const QJsonValue &value);
/// An identity: at most 256 characters, else empty. Never shortened, because shortened identities
/// would collide.
[[nodiscard]] QString idOf(const QJsonValue &value);
/// The texts of a list, at most 100.
[[nodiscard]] QStringList textsOf(const QJsonValue &value);
/// Milliseconds since the epoch from a number or decimal text; 0 ("unknown") for "0", "", U+FFFD,
/// other garbage, negative values and years beyond 9999.
[[nodiscard]] qint64 timeMsOf(const QJsonValue &value);
/// The same from seconds.
[[nodiscard]] qint64 timeSecondsOf(const QJsonValue &value);
/// A finite number, or decimal text of one.
[[nodiscard]] std::optional<double> numberOf(const QJsonValue &value);
/// A whole number from 0 on that fits, or decimal text of one.
[[nodiscard]] std::optional<qint64> wholeOf(const QJsonValue &value);
[[nodiscard]] std::optional<int> countOf(const QJsonValue &value);
/// Sum of `weightage` over a list; none when there is no list. Saturates.
[[nodiscard]] std::optional<qint64> weightSumOf(const QJsonValue &value);

/// \p text for ApiError::detail: credentials removed, one line, at most 300 characters.
[[nodiscard]] QString safeDetail(const QString &text);
[[nodiscard]] QString safeDetail(const QByteArray &text);

/// A Malformed error that names \p field.
[[nodiscard]] Failure<ApiError> malformed(const QString &field);

} // namespace rd::litmus
