// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/graphql/document.h"
#include "sandbox/graphql/parser.h"

#include <optional>

namespace rd::sandbox::gql {

/// What the grammars of documents and schemas share: a token of look-ahead, the first error, values
/// and types. After an error every read yields End, so that parsing comes to its end by itself.
class ParserBase {
public:
    [[nodiscard]] const std::optional<ParseError> &error() const { return m_error; }

protected:
    explicit ParserBase(const QString &text, int maxTokens);

    [[nodiscard]] const Token &peek() const { return m_token; }
    [[nodiscard]] bool isAt(TokenKind kind) const { return m_token.kind == kind; }
    [[nodiscard]] bool isAtWord(QStringView word) const
    {
        return m_token.kind == TokenKind::Name && m_token.text == word;
    }
    Token take();
    bool skip(TokenKind kind);
    Token expect(TokenKind kind);
    QString name() { return expect(TokenKind::Name).text; }
    void fail(const QString &message, Position position);
    void failUnexpected()
    {
        fail(QStringLiteral("Unexpected ") + m_token.quoted(), m_token.position);
    }
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }

    Value value(bool isConstant);
    TypeRef type();
    std::vector<Argument> arguments(bool isConstant);
    std::vector<Directive> directives(bool isConstant);

    /// Counts nesting while it lives; fails when the text is nested too deeply.
    class Nesting {
    public:
        explicit Nesting(ParserBase &parser);
        ~Nesting() { --m_parser.m_depth; }
        Q_DISABLE_COPY_MOVE(Nesting)

    private:
        ParserBase &m_parser;
    };

private:
    Value listValue(bool isConstant);
    Value objectValue(bool isConstant);

    Lexer m_lexer;
    Token m_token;
    std::optional<ParseError> m_error;
    int m_depth = 0;
    int m_tokensLeft;
};

} // namespace rd::sandbox::gql
