// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/fields.h"

#include "core/redact.h"
#include "core/text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

constexpr qint64 LastTimeMs = 253'402'300'799'999; // the end of the year 9999

QString shortened(QString text)
{
    constexpr qsizetype limit = 1000;
    if (text.size() > limit) {
        text.truncate(limit);
        if (text.back().isHighSurrogate())
            text.chop(1);
    }
    return text;
}

} // namespace

QString textOf(const QJsonValue &value)
{
    return shortened(value.toString());
}

QString messageOf(const QJsonValue &value)
{
    // Redacted before it is cut: half of a token is still a secret, and no longer recognised.
    const QString text = value.toString().left(20'000);
    return text.isEmpty() ? text : shortened(redacted(text));
}

QString idOf(const QJsonValue &value)
{
    const QString id = value.toString();
    return id.size() <= 256 ? id : QString();
}

QStringList textsOf(const QJsonValue &value)
{
    constexpr qsizetype limit = 100;
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        if (texts.size() == limit)
            break;
        if (const QString text = textOf(entry); !text.isEmpty())
            texts.append(text);
    }
    return texts;
}

qint64 timeMsOf(const QJsonValue &value)
{
    const qint64 ms = wholeOf(value).value_or(0);
    return ms <= LastTimeMs ? ms : 0;
}

qint64 timeSecondsOf(const QJsonValue &value)
{
    const qint64 seconds = wholeOf(value).value_or(0);
    return seconds <= LastTimeMs / 1000 ? seconds * 1000 : 0;
}

std::optional<double> numberOf(const QJsonValue &value)
{
    double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (value.isString()) {
        const QString text = value.toString();
        bool isNumber = false;
        number = text.size() <= 40 ? text.toDouble(&isNumber) : 0;
        if (!isNumber)
            return std::nullopt;
    }
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<qint64> wholeOf(const QJsonValue &value)
{
    qint64 whole = -1;
    if (value.isString()) {
        const QString text = value.toString();
        bool isNumber = false;
        whole = text.size() <= 20 ? text.toLongLong(&isNumber) : -1;
        if (!isNumber)
            return std::nullopt;
    } else {
        // Not a whole number, or one that does not fit: the fallback.
        whole = value.toInteger(-1);
    }
    return whole >= 0 ? std::optional(whole) : std::nullopt;
}

std::optional<int> countOf(const QJsonValue &value)
{
    const auto whole = wholeOf(value);
    if (!whole || *whole > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*whole);
}

std::optional<qint64> weightSumOf(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    constexpr qint64 heaviest = 1'000'000'000;
    qint64 sum = 0;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        sum += std::min(wholeOf(entry["weightage"_L1]).value_or(0), heaviest);
    return sum;
}

QString safeDetail(const QString &text)
{
    // Redacted before it is cut: half of a token is still a secret, and no longer recognised.
    return plainLine(redacted(text.left(20'000)), 300);
}

QString safeDetail(const QByteArray &text)
{
    return safeDetail(QString::fromUtf8(text.left(20'000)));
}

Failure<ApiError> malformed(const QString &field)
{
    return Failure{ApiError{
        ApiError::Kind::Malformed, 200, u"missing or of another type: %1"_s.arg(field), {}}};
}

} // namespace rd::litmus
