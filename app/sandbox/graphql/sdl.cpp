// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/sdl.h"

#include "sandbox/graphql/parserbase.h"

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

constexpr int maxSchemaTokens = 200'000;

class SdlParser : public ParserBase {
public:
    SdlParser(const QString &text, Release release)
        : ParserBase(text, maxSchemaTokens)
        , m_version(versionNumber(releaseVersion(release)))
    {
    }

    std::vector<TypeDefinition> definitions();

private:
    /// What the directives behind a name say.
    struct Marks {
        bool exists = true;
        bool isAuthorized = false;
    };

    void skipDescription();
    Marks marks();
    void directiveDefinition();
    std::optional<TypeDefinition> definition();
    std::vector<FieldDefinition> fields();
    std::vector<InputDefinition> inputs(TokenKind open, TokenKind close);
    QStringList enumValues();

    int m_version;
};

std::vector<TypeDefinition> SdlParser::definitions()
{
    std::vector<TypeDefinition> result;
    while (!hasFailed() && !isAt(TokenKind::End)) {
        skipDescription();
        if (isAtWord(u"directive")) {
            directiveDefinition();
        } else if (std::optional<TypeDefinition> type = definition()) {
            result.push_back(std::move(*type));
        }
    }
    return result;
}

void SdlParser::skipDescription()
{
    if (isAt(TokenKind::String) || isAt(TokenKind::BlockString))
        take();
}

SdlParser::Marks SdlParser::marks()
{
    Marks result;
    for (const Directive &directive : directives(true)) {
        if (directive.name == "authorized"_L1) {
            result.isAuthorized = true;
            continue;
        }
        const bool isSince = directive.name == "since"_L1;
        const bool isUntil = directive.name == "until"_L1;
        const int bound = directive.arguments.size() == 1
                              ? versionNumber(directive.arguments.front().value.text)
                              : -1;
        if ((!isSince && !isUntil) || bound < 0) {
            fail(u"Directive @%1 is not understood"_s.arg(directive.name), directive.position);
            return result;
        }
        if (isSince ? m_version < bound : m_version > bound)
            result.exists = false;
    }
    return result;
}

void SdlParser::directiveDefinition()
{
    take();
    expect(TokenKind::At);
    name();
    if (isAt(TokenKind::ParenLeft))
        inputs(TokenKind::ParenLeft, TokenKind::ParenRight);
    if (!isAtWord(u"on"))
        failUnexpected();
    take();
    do {
        name();
    } while (skip(TokenKind::Pipe));
}

std::optional<TypeDefinition> SdlParser::definition()
{
    using Kind = TypeDefinition::Kind;
    TypeDefinition result;
    if (isAtWord(u"scalar")) {
        result.kind = Kind::Scalar;
    } else if (isAtWord(u"type")) {
        result.kind = Kind::Object;
    } else if (isAtWord(u"interface")) {
        result.kind = Kind::Interface;
    } else if (isAtWord(u"enum")) {
        result.kind = Kind::Enum;
    } else if (isAtWord(u"input")) {
        result.kind = Kind::InputObject;
    } else {
        failUnexpected();
        return {};
    }
    take();
    result.name = name();
    if (isAtWord(u"implements")) {
        take();
        do {
            result.interfaces.append(name());
        } while (skip(TokenKind::Amp));
    }
    const Marks mark = marks();
    switch (result.kind) {
    case Kind::Scalar:
        break;
    case Kind::Object:
    case Kind::Interface:
        result.fields = fields();
        break;
    case Kind::Enum:
        result.values = enumValues();
        break;
    case Kind::InputObject:
        result.inputs = inputs(TokenKind::BraceLeft, TokenKind::BraceRight);
        break;
    }
    if (!mark.exists)
        return {};
    return result;
}

std::vector<FieldDefinition> SdlParser::fields()
{
    std::vector<FieldDefinition> result;
    expect(TokenKind::BraceLeft);
    do {
        skipDescription();
        FieldDefinition field;
        field.name = name();
        if (isAt(TokenKind::ParenLeft))
            field.arguments = inputs(TokenKind::ParenLeft, TokenKind::ParenRight);
        expect(TokenKind::Colon);
        field.type = type();
        const Marks mark = marks();
        field.isAuthorized = mark.isAuthorized;
        if (mark.exists)
            result.push_back(std::move(field));
    } while (!hasFailed() && !isAt(TokenKind::BraceRight));
    expect(TokenKind::BraceRight);
    return result;
}

std::vector<InputDefinition> SdlParser::inputs(TokenKind open, TokenKind close)
{
    std::vector<InputDefinition> result;
    expect(open);
    do {
        skipDescription();
        InputDefinition input;
        input.name = name();
        expect(TokenKind::Colon);
        input.type = type();
        if (skip(TokenKind::Equals))
            input.defaultValue = value(true);
        if (marks().exists)
            result.push_back(std::move(input));
    } while (!hasFailed() && !isAt(close));
    expect(close);
    return result;
}

QStringList SdlParser::enumValues()
{
    QStringList result;
    expect(TokenKind::BraceLeft);
    do {
        skipDescription();
        const QString value = name();
        if (marks().exists)
            result.append(value);
    } while (!hasFailed() && !isAt(TokenKind::BraceRight));
    expect(TokenKind::BraceRight);
    return result;
}

} // namespace

Result<std::vector<TypeDefinition>, ParseError> parseSdl(const QString &text, Release release)
{
    SdlParser parser(text, release);
    std::vector<TypeDefinition> types = parser.definitions();
    if (parser.error())
        return Failure{*parser.error()};
    return types;
}

} // namespace rd::sandbox::gql
