// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace rd {

/// True when the arrays and objects of \p json nest deeper than \p limit. Looks at brackets outside
/// of strings only, so it is safe to call on anything before a parser sees it.
[[nodiscard]] bool nestsDeeperThan(const QByteArray &json, int limit);

/// What can be told of JSON text without a parser.
struct JsonNesting {
    bool isTooDeep = false; ///< deeper than the limit; what follows is not known then
    int open = 0;           ///< brackets that are not closed: more than none where it was cut off
};

/// As nestsDeeperThan(); one walk, a fraction of the time that a parser takes.
[[nodiscard]] JsonNesting nestingOf(const QByteArray &json, int limit);

/// The first JSON object or array of \p body, without what follows it; \p body itself when it does
/// not begin with one or never ends.
[[nodiscard]] QByteArray firstJsonDocument(const QByteArray &body);

/// True when \p body begins like a web page, whatever its content type says.
[[nodiscard]] bool looksLikeHtml(const QByteArray &body);

} // namespace rd
