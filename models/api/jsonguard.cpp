// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/jsonguard.h"

namespace rd {

namespace {

/// Walks brackets outside of strings.
class BracketScan {
public:
    /// Takes one more byte; returns the nesting after it.
    int take(char c)
    {
        if (m_inString) {
            if (m_escaped)
                m_escaped = false;
            else if (c == '\\')
                m_escaped = true;
            else if (c == '"')
                m_inString = false;
        } else if (c == '"') {
            m_inString = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (c == '}' || c == ']') {
            --m_depth;
        }
        return m_depth;
    }

private:
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
};

} // namespace

bool nestsDeeperThan(const QByteArray &json, int limit)
{
    BracketScan scan;
    for (const char c : json) {
        if (scan.take(c) > limit)
            return true;
    }
    return false;
}

QByteArray firstJsonDocument(const QByteArray &body)
{
    const QByteArray trimmed = body.trimmed();
    if (!trimmed.startsWith('{') && !trimmed.startsWith('['))
        return body;
    BracketScan scan;
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        if (scan.take(trimmed.at(i)) == 0)
            return trimmed.left(i + 1);
    }
    return body;
}

bool looksLikeHtml(const QByteArray &body)
{
    QByteArray start = body.left(200);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    return start.trimmed().startsWith('<');
}

} // namespace rd
