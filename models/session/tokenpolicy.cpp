// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/tokenpolicy.h"

#include <algorithm>
#include <limits>

namespace rd {

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

} // namespace rd
