// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/tokenpolicy.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rd {

TokenWarning warningOf(const TokenInfo &token, qint64 nowMs)
{
    if (token.isExpired(nowMs))
        return TokenWarning::Expired;
    if (token.neverExpires(nowMs))
        return TokenWarning::NeverExpires;
    const bool isSoon = token.expiresMs > 0 && token.expiresMs - nowMs <= WarnBeforeEndMs;
    return isSoon ? TokenWarning::ExpiresSoon : TokenWarning::None;
}

qint64 renewalDueMs(qint64 createdMs, qint64 expiresMs)
{
    if (expiresMs <= 0)
        return 0;
    const bool isLifeKnown = createdMs > 0 && createdMs < expiresMs;
    const qint64 third = isLifeKnown ? (expiresMs - createdMs) / 3 : WarnBeforeEndMs;
    return std::max<qint64>(expiresMs - std::min(WarnBeforeEndMs, third), 1);
}

bool isSinceLeak(const TokenInfo &token, qint64 leakedAtMs)
{
    constexpr qint64 toleranceMs = 60'000;
    return token.createdMs <= 0 || token.createdMs >= leakedAtMs - toleranceMs;
}

bool isNewer(const TokenInfo &left, const TokenInfo &right)
{
    const auto age = [](const TokenInfo &token) {
        return token.createdMs > 0 ? token.createdMs : std::numeric_limits<qint64>::max();
    };
    return age(left) > age(right);
}

void sortNewestFirst(QList<TokenInfo> &tokens)
{
    std::stable_sort(tokens.begin(), tokens.end(), isNewer);
}

bool isDeskToken(const TokenInfo &token)
{
    return token.name.startsWith("Resilience Desk on "_L1); // see defaultTokenName()
}

QString deviceTokenName(const QString &base, const QList<TokenInfo> &list, qint64 nowMs)
{
    QString name = base;
    const auto isTaken = [&name, nowMs](const TokenInfo &token) {
        return token.name == name && !token.thisDevice && !token.isExpired(nowMs);
    };
    for (int number = 2; std::any_of(list.cbegin(), list.cend(), isTaken); ++number)
        name = u"%1 (%2)"_s.arg(base).arg(number);
    return name;
}

bool isDeviceTokenName(const QString &name, const QString &base)
{
    if (name == base)
        return true;
    const QString start = base + u" ("_s;
    if (!name.startsWith(start) || !name.endsWith(u')'))
        return false;
    const QStringView number = QStringView(name).mid(start.size()).chopped(1);
    return !number.isEmpty() && std::all_of(number.cbegin(), number.cend(), [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
}

} // namespace rd
