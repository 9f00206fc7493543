// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rd::sandbox::gql {

/// A place in a document, both counted from 1, columns in characters.
struct Position {
    int line = 1;
    int column = 1;
};

enum class TokenKind {
    End,
    Invalid, ///< `text` says what is wrong
    Bang,
    Dollar,
    Amp,
    ParenLeft,
    ParenRight,
    Spread,
    Colon,
    Equals,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,
    Name,
    Int,
    Float,
    String,
    BlockString,
};

struct Token {
    TokenKind kind = TokenKind::End;
    QString text; ///< of names and literals; strings without quotes, escapes resolved
    Position position;

    /// As it is quoted in messages: `Name "foo"`, `}`, `<EOF>`.
    [[nodiscard]] QString quoted() const;
};

/// `Name`, `}`, `<EOF>`, ...
QString tokenKindName(TokenKind kind);

/// Cuts GraphQL text into tokens. Never fails hard: an error is a token of its own, and repeats.
class Lexer {
public:
    explicit Lexer(QString source);
    Token next();

private:
    [[nodiscard]] QChar at(qsizetype offset) const;
    void advance(qsizetype count);
    void skipIgnored();
    Token invalid(const QString &why);
    Token number(Position start);
    Token string(Position start);
    Token blockString(Position start);

    QString m_source;
    qsizetype m_index = 0;
    Position m_position;
};

} // namespace rd::sandbox::gql
