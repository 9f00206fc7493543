// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/parserbase.h"

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

ParserBase::ParserBase(const QString &text, int maxTokens)
    : m_lexer(text)
    , m_tokensLeft(maxTokens)
{
    take();
}

ParserBase::Nesting::Nesting(ParserBase &parser)
    : m_parser(parser)
{
    if (++m_parser.m_depth > maxDocumentDepth)
        m_parser.fail(u"Nested too deeply"_s, m_parser.m_token.position);
}

Token ParserBase::take()
{
    Token taken = m_token;
    if (hasFailed())
        return taken;
    m_token = m_lexer.next();
    if (m_token.kind == TokenKind::Invalid)
        fail(m_token.text, m_token.position);
    else if (--m_tokensLeft < 0)
        fail(u"Too many tokens"_s, m_token.position);
    return taken;
}

bool ParserBase::skip(TokenKind kind)
{
    if (!isAt(kind))
        return false;
    take();
    return true;
}

Token ParserBase::expect(TokenKind kind)
{
    if (isAt(kind))
        return take();
    fail(u"Expected %1, found %2"_s.arg(tokenKindName(kind), m_token.quoted()), m_token.position);
    return m_token;
}

void ParserBase::fail(const QString &message, Position position)
{
    if (!m_error)
        m_error = ParseError{message, position};
    m_token = {TokenKind::End, {}, position};
}

Value ParserBase::value(bool isConstant)
{
    const Nesting nesting(*this);
    Value result;
    result.position = m_token.position;
    switch (m_token.kind) {
    case TokenKind::BracketLeft:
        return listValue(isConstant);
    case TokenKind::BraceLeft:
        return objectValue(isConstant);
    case TokenKind::Dollar:
        if (isConstant) {
            failUnexpected();
            return result;
        }
        take();
        result.kind = Value::Kind::Variable;
        result.text = name();
        return result;
    case TokenKind::Int:
        result.kind = Value::Kind::Int;
        break;
    case TokenKind::Float:
        result.kind = Value::Kind::Float;
        break;
    case TokenKind::String:
    case TokenKind::BlockString:
        result.kind = Value::Kind::String;
        break;
    case TokenKind::Name:
        if (isAtWord(u"true") || isAtWord(u"false"))
            result.kind = Value::Kind::Boolean;
        else
            result.kind = isAtWord(u"null") ? Value::Kind::Null : Value::Kind::Enum;
        break;
    case TokenKind::End:
    case TokenKind::Invalid:
    case TokenKind::Bang:
    case TokenKind::Amp:
    case TokenKind::ParenLeft:
    case TokenKind::ParenRight:
    case TokenKind::Spread:
    case TokenKind::Colon:
    case TokenKind::Equals:
    case TokenKind::At:
    case TokenKind::BracketRight:
    case TokenKind::Pipe:
    case TokenKind::BraceRight:
        failUnexpected();
        return result;
    }
    result.text = take().text;
    return result;
}

Value ParserBase::listValue(bool isConstant)
{
    Value result;
    result.kind = Value::Kind::List;
    result.position = expect(TokenKind::BracketLeft).position;
    while (!hasFailed() && !isAt(TokenKind::BracketRight))
        result.items.push_back(value(isConstant));
    expect(TokenKind::BracketRight);
    return result;
}

Value ParserBase::objectValue(bool isConstant)
{
    Value result;
    result.kind = Value::Kind::Object;
    result.position = expect(TokenKind::BraceLeft).position;
    while (!hasFailed() && !isAt(TokenKind::BraceRight)) {
        ObjectField field;
        field.position = m_token.position;
        field.name = name();
        expect(TokenKind::Colon);
        field.value = value(isConstant);
        result.fields.push_back(std::move(field));
    }
    expect(TokenKind::BraceRight);
    return result;
}

TypeRef ParserBase::type()
{
    const Nesting nesting(*this);
    TypeRef result;
    result.position = m_token.position;
    if (skip(TokenKind::BracketLeft)) {
        result.element = std::make_shared<const TypeRef>(type());
        expect(TokenKind::BracketRight);
    } else {
        result.name = name();
    }
    result.isNonNull = skip(TokenKind::Bang);
    return result;
}

std::vector<Argument> ParserBase::arguments(bool isConstant)
{
    std::vector<Argument> result;
    if (!skip(TokenKind::ParenLeft))
        return result;
    do {
        Argument argument;
        argument.position = m_token.position;
        argument.name = name();
        expect(TokenKind::Colon);
        argument.value = value(isConstant);
        result.push_back(std::move(argument));
    } while (!hasFailed() && !isAt(TokenKind::ParenRight));
    expect(TokenKind::ParenRight);
    return result;
}

std::vector<Directive> ParserBase::directives(bool isConstant)
{
    std::vector<Directive> result;
    while (!hasFailed() && isAt(TokenKind::At)) {
        Directive directive;
        directive.position = take().position;
        directive.name = name();
        directive.arguments = arguments(isConstant);
        result.push_back(std::move(directive));
    }
    return result;
}

} // namespace rd::sandbox::gql
