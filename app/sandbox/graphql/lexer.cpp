// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/lexer.h"

#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

TokenKind punctuation(QChar c)
{
    switch (c.unicode()) {
    case u'!':
        return TokenKind::Bang;
    case u'$':
        return TokenKind::Dollar;
    case u'&':
        return TokenKind::Amp;
    case u'(':
        return TokenKind::ParenLeft;
    case u')':
        return TokenKind::ParenRight;
    case u':':
        return TokenKind::Colon;
    case u'=':
        return TokenKind::Equals;
    case u'@':
        return TokenKind::At;
    case u'[':
        return TokenKind::BracketLeft;
    case u']':
        return TokenKind::BracketRight;
    case u'{':
        return TokenKind::BraceLeft;
    case u'|':
        return TokenKind::Pipe;
    case u'}':
        return TokenKind::BraceRight;
    default:
        return TokenKind::Invalid;
    }
}

/// The content of a block string without its common indentation and outer blank lines.
QString dedented(const QString &raw)
{
    QStringList lines = QString(raw).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').split(u'\n');
    const auto indentOf = [](const QString &line) {
        qsizetype indent = 0;
        while (indent < line.size() && (line.at(indent) == u' ' || line.at(indent) == u'\t'))
            ++indent;
        return indent;
    };
    qsizetype common = -1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype indent = indentOf(lines.at(i));
        if (indent < lines.at(i).size() && (common < 0 || indent < common))
            common = indent;
    }
    for (qsizetype i = 1; common > 0 && i < lines.size(); ++i)
        lines[i] = lines.at(i).mid(common);
    while (!lines.isEmpty() && indentOf(lines.constFirst()) == lines.constFirst().size())
        lines.removeFirst();
    while (!lines.isEmpty() && indentOf(lines.constLast()) == lines.constLast().size())
        lines.removeLast();
    return lines.join(u'\n');
}

} // namespace

QString tokenKindName(TokenKind kind)
{
    switch (kind) {
    case TokenKind::End:
        return u"<EOF>"_s;
    case TokenKind::Invalid:
        return u"<Invalid>"_s;
    case TokenKind::Bang:
        return u"!"_s;
    case TokenKind::Dollar:
        return u"$"_s;
    case TokenKind::Amp:
        return u"&"_s;
    case TokenKind::ParenLeft:
        return u"("_s;
    case TokenKind::ParenRight:
        return u")"_s;
    case TokenKind::Spread:
        return u"..."_s;
    case TokenKind::Colon:
        return u":"_s;
    case TokenKind::Equals:
        return u"="_s;
    case TokenKind::At:
        return u"@"_s;
    case TokenKind::BracketLeft:
        return u"["_s;
    case TokenKind::BracketRight:
        return u"]"_s;
    case TokenKind::BraceLeft:
        return u"{"_s;
    case TokenKind::Pipe:
        return u"|"_s;
    case TokenKind::BraceRight:
        return u"}"_s;
    case TokenKind::Name:
        return u"Name"_s;
    case TokenKind::Int:
        return u"Int"_s;
    case TokenKind::Float:
        return u"Float"_s;
    case TokenKind::String:
        return u"String"_s;
    case TokenKind::BlockString:
        return u"BlockString"_s;
    }
    return {};
}

QString Token::quoted() const
{
    return text.isEmpty() ? tokenKindName(kind) : u"%1 \"%2\""_s.arg(tokenKindName(kind), text);
}

Lexer::Lexer(QString source)
    : m_source(std::move(source))
{
}

QChar Lexer::at(qsizetype offset) const
{
    const qsizetype index = m_index + offset;
    return index < m_source.size() ? m_source.at(index) : QChar(u'\0');
}

void Lexer::advance(qsizetype count)
{
    for (; count > 0 && m_index < m_source.size(); --count, ++m_index) {
        const QChar c = m_source.at(m_index);
        if (c == u'\n' || (c == u'\r' && at(1) != u'\n')) {
            ++m_position.line;
            m_position.column = 1;
        } else if (!c.isLowSurrogate()) {
            ++m_position.column;
        }
    }
}

void Lexer::skipIgnored()
{
    while (m_index < m_source.size()) {
        const QChar c = at(0);
        if (c == u'#') {
            while (m_index < m_source.size() && at(0) != u'\n' && at(0) != u'\r')
                advance(1);
        } else if (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u','
                   || c == QChar(0xFEFF)) {
            advance(1);
        } else {
            return;
        }
    }
}

Token Lexer::invalid(const QString &why)
{
    const Token token{TokenKind::Invalid, why, m_position};
    m_index = m_source.size(); // nothing sensible can follow
    return token;
}

Token Lexer::next()
{
    skipIgnored();
    const Position start = m_position;
    if (m_index >= m_source.size())
        return {TokenKind::End, {}, start};

    const QChar c = at(0);
    if (isNameStart(c)) {
        const qsizetype from = m_index;
        while (isNameStart(at(0)) || isDigit(at(0)))
            advance(1);
        return {TokenKind::Name, m_source.mid(from, m_index - from), start};
    }
    if (isDigit(c) || c == u'-')
        return number(start);
    if (c == u'"')
        return at(1) == u'"' && at(2) == u'"' ? blockString(start) : string(start);
    if (c == u'.' && at(1) == u'.' && at(2) == u'.') {
        advance(3);
        return {TokenKind::Spread, {}, start};
    }
    const TokenKind kind = punctuation(c);
    if (kind == TokenKind::Invalid)
        return invalid(u"Cannot parse the unexpected character \"%1\"."_s.arg(c));
    advance(1);
    return {kind, {}, start};
}

Token Lexer::number(Position start)
{
    const qsizetype from = m_index;
    bool isFloat = false;
    const auto digits = [this] {
        if (!isDigit(at(0)))
            return false;
        while (isDigit(at(0)))
            advance(1);
        return true;
    };
    if (at(0) == u'-')
        advance(1);
    if (at(0) == u'0' && isDigit(at(1)))
        return invalid(u"Invalid number, unexpected digit after 0: \"%1\"."_s.arg(at(1)));
    bool isGood = digits();
    if (isGood && at(0) == u'.') {
        isFloat = true;
        advance(1);
        isGood = digits();
    }
    if (isGood && (at(0) == u'e' || at(0) == u'E')) {
        isFloat = true;
        advance(1);
        if (at(0) == u'+' || at(0) == u'-')
            advance(1);
        isGood = digits();
    }
    if (!isGood || isNameStart(at(0)) || at(0) == u'.') {
        return invalid(m_index >= m_source.size()
                           ? u"Invalid number, expected digit but got: <EOF>."_s
                           : u"Invalid number, expected digit but got: \"%1\"."_s.arg(at(0)));
    }
    return {isFloat ? TokenKind::Float : TokenKind::Int, m_source.mid(from, m_index - from), start};
}

Token Lexer::string(Position start)
{
    QString text;
    advance(1);
    while (m_index < m_source.size()) {
        const QChar c = at(0);
        if (c == u'"') {
            advance(1);
            return {TokenKind::String, text, start};
        }
        if (c == u'\n' || c == u'\r')
            break;
        if (c.unicode() < 0x20 && c != u'\t')
            return invalid(u"Invalid character within String: \"\\u%1\"."_s.arg(c.unicode(), 4, 16,
                                                                                QChar(u'0')));
        if (c != u'\\') {
            text.append(c);
            advance(1);
            continue;
        }
        const QChar escape = at(1);
        const qsizetype simple = u"\"\\/bfnrt"_s.indexOf(escape);
        if (escape == u'u') {
            bool isHex = false;
            const ushort code = m_source.mid(m_index + 2, 4).toUShort(&isHex, 16);
            if (!isHex || m_index + 6 > m_source.size())
                return invalid(u"Invalid character escape sequence: \\u."_s);
            text.append(QChar(code));
            advance(6);
        } else if (simple >= 0 && escape != u'\0') {
            text.append(u"\"\\/\b\f\n\r\t"_s.at(simple));
            advance(2);
        } else {
            return invalid(u"Invalid character escape sequence: \\%1."_s.arg(escape));
        }
    }
    return invalid(u"Unterminated string."_s);
}

Token Lexer::blockString(Position start)
{
    QString raw;
    advance(3);
    while (m_index < m_source.size()) {
        if (at(0) == u'"' && at(1) == u'"' && at(2) == u'"') {
            advance(3);
            return {TokenKind::BlockString, dedented(raw), start};
        }
        if (at(0) == u'\\' && at(1) == u'"' && at(2) == u'"' && at(3) == u'"') {
            raw.append(u"\"\"\""_s);
            advance(4);
            continue;
        }
        raw.append(at(0));
        advance(1);
    }
    return invalid(u"Unterminated string."_s);
}

} // namespace rd::sandbox::gql
