// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/yamlhighlighter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// The state of a line within a block: how far its key stands from the margin, plus one.
int blockState(qsizetype indent)
{
    return static_cast<int>(indent) + 1;
}

qsizetype indentOf(const QString &text)
{
    qsizetype indent = 0;
    while (indent < text.size() && text.at(indent) == u' ')
        ++indent;
    return indent;
}

} // namespace

YamlHighlighter::YamlHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void YamlHighlighter::setTokens(const ThemeTokens &tokens)
{
    m_key.setForeground(tokens.accent);
    m_quoted.setForeground(tokens.ink(Outcome::Passed));
    m_literal.setForeground(tokens.ink(Outcome::Weakness));
    m_mark.setForeground(tokens.muted);
    rehighlight();
}

void YamlHighlighter::highlightBlock(const QString &text)
{
    const qsizetype indent = indentOf(text);
    const int before = previousBlockState();
    if (before > 0 && (indent >= before || text.trimmed().isEmpty())) {
        setCurrentBlockState(before); // the text of a block
        return;
    }
    setCurrentBlockState(0);
    qsizetype at = indent;
    while (text.mid(at, 2) == "- "_L1) {
        setFormat(static_cast<int>(at), 1, m_mark);
        at += 2;
    }
    static const QRegularExpression key(u"^(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"#:][^:]*):(?=\\s|$)"_s);
    const auto found = key.match(QStringView(text).mid(at).toString());
    qsizetype keyColumn = at;
    if (found.hasMatch()) {
        setFormat(static_cast<int>(at), static_cast<int>(found.capturedLength(1)), m_key);
        setFormat(static_cast<int>(at + found.capturedLength(1)), 1, m_mark);
        at += found.capturedLength();
    } else {
        keyColumn = indent;
    }
    static const QRegularExpression block(u"^\\s*[|>][+-]?[0-9]?[+-]?\\s*$"_s);
    if (block.match(text.mid(at)).hasMatch()) {
        setFormat(static_cast<int>(at), static_cast<int>(text.size() - at), m_mark);
        setCurrentBlockState(blockState(keyColumn));
        return;
    }
    highlightValue(text, at);
}

void YamlHighlighter::highlightValue(const QString &text, qsizetype from)
{
    const QString value = text.mid(from).trimmed();
    if (value.isEmpty())
        return;
    const auto begin = static_cast<int>(text.indexOf(value, from));
    const auto length = static_cast<int>(value.size());
    if (value.startsWith(u'"') || value.startsWith(u'\'')) {
        setFormat(begin, length, m_quoted);
        return;
    }
    static const QRegularExpression literal(
        u"^(?:true|false|null|~|\\[\\]|\\{\\}|-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)$"_s);
    if (literal.match(value).hasMatch())
        setFormat(begin, length, m_literal);
}

} // namespace rd

#include "moc_yamlhighlighter.cpp"
