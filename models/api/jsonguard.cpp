// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/jsonguard.h"

namespace rd {

namespace {

/// Behind the string whose opening quote stands at \p at; the end of \p json where it never ends.
qsizetype behindString(const QByteArray &json, qsizetype at)
{
    for (qsizetype end = json.indexOf('"', at + 1); end >= 0; end = json.indexOf('"', end + 1)) {
        qsizetype escapes = 0;
        while (json.at(end - 1 - escapes) == '\\')
            ++escapes;
        if (escapes % 2 == 0)
            return end + 1;
    }
    return json.size();
}

/// Calls \p visit with the place of each bracket outside of strings and the nesting behind it,
/// until it answers false. Returns the nesting it came to.
template <typename Visit>
int walkBrackets(const QByteArray &json, Visit visit)
{
    const char *const bytes = json.constData();
    const qsizetype size = json.size();
    int depth = 0;
    qsizetype at = 0;
    while (at < size) {
        const char c = bytes[at];
        if (c == '"') {
            at = behindString(json, at);
            continue;
        }
        const bool opens = c == '{' || c == '[';
        if (opens || c == '}' || c == ']') {
            depth += opens ? 1 : -1;
            if (!visit(at, depth))
                break;
        }
        ++at;
    }
    return depth;
}

} // namespace

JsonNesting nestingOf(const QByteArray &json, int limit)
{
    JsonNesting nesting;
    nesting.open = walkBrackets(json, [&nesting, limit](qsizetype, int depth) {
        nesting.isTooDeep = depth > limit;
        return !nesting.isTooDeep;
    });
    return nesting;
}

bool nestsDeeperThan(const QByteArray &json, int limit)
{
    return nestingOf(json, limit).isTooDeep;
}

QByteArray firstJsonDocument(const QByteArray &body)
{
    const QByteArray trimmed = body.trimmed();
    if (!trimmed.startsWith('{') && !trimmed.startsWith('['))
        return body;
    qsizetype end = 0;
    walkBrackets(trimmed, [&end](qsizetype at, int depth) {
        if (depth == 0)
            end = at + 1;
        return depth != 0;
    });
    return end > 0 ? trimmed.left(end) : body;
}

bool looksLikeHtml(const QByteArray &body)
{
    QByteArray start = body.left(200);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    return start.trimmed().startsWith('<');
}

} // namespace rd
