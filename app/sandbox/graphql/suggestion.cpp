// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/suggestion.h"

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

/// Number of single-letter edits between the texts.
qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (size_t k = 0; k < row.size(); ++k)
        row[k] = static_cast<qsizetype>(k);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (size_t k = 1; k < row.size(); ++k) {
            const bool isSame = a.at(i) == b.at(static_cast<qsizetype>(k) - 1);
            const qsizetype best =
                std::min({row[k] + 1, row[k - 1] + 1, diagonal + (isSame ? 0 : 1)});
            diagonal = std::exchange(row[k], best);
        }
    }
    return row.back();
}

} // namespace

QString quotedOrList(const QStringList &items)
{
    QStringList quoted;
    for (const QString &item : items.first(std::min<qsizetype>(items.size(), 5)))
        quoted.append(u'"' + item + u'"');
    if (quoted.size() == 2)
        return quoted.join(" or "_L1);
    if (quoted.size() > 2)
        quoted.last().prepend("or "_L1);
    return quoted.join(", "_L1);
}

QString didYouMean(const QString &input, const QStringList &options)
{
    const qsizetype limit = std::max<qsizetype>(1, input.size() / 4);
    std::vector<std::pair<qsizetype, QString>> close;
    for (const QString &option : options) {
        const qsizetype distance = std::abs(option.size() - input.size()) > limit
                                       ? limit + 1
                                       : editDistance(input.toLower(), option.toLower());
        if (distance <= limit)
            close.emplace_back(distance, option);
    }
    std::stable_sort(close.begin(), close.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList names;
    for (const auto &[distance, name] : close)
        names.append(name);
    return names.isEmpty() ? QString() : u" Did you mean %1?"_s.arg(quotedOrList(names));
}

} // namespace rd::sandbox::gql
