// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/parser.h"

#include "sandbox/graphql/parserbase.h"

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

class DocumentParser : public ParserBase {
public:
    explicit DocumentParser(const QString &text)
        : ParserBase(text, maxDocumentTokens)
    {
    }

    Document document();

private:
    Operation operation();
    Fragment fragment();
    std::vector<VariableDefinition> variableDefinitions();
    std::vector<Selection> selectionSet();
    Selection selection();
    Selection fieldSelection();
};

Document DocumentParser::document()
{
    Document result;
    while (!hasFailed() && !isAt(TokenKind::End)) {
        if (isAtWord(u"fragment"))
            result.fragments.push_back(fragment());
        else
            result.operations.push_back(operation());
    }
    return result;
}

Operation DocumentParser::operation()
{
    Operation result;
    result.position = peek().position;
    if (isAt(TokenKind::BraceLeft)) {
        result.selections = selectionSet();
        return result;
    }
    if (isAtWord(u"query")) {
        result.kind = OperationKind::Query;
    } else if (isAtWord(u"mutation")) {
        result.kind = OperationKind::Mutation;
    } else if (isAtWord(u"subscription")) {
        result.kind = OperationKind::Subscription;
    } else {
        failUnexpected();
        return result;
    }
    take();
    if (isAt(TokenKind::Name))
        result.name = take().text;
    result.variables = variableDefinitions();
    result.directives = directives(false);
    result.selections = selectionSet();
    return result;
}

Fragment DocumentParser::fragment()
{
    Fragment result;
    result.position = take().position;
    if (isAtWord(u"on")) {
        failUnexpected();
        return result;
    }
    result.name = name();
    if (!isAtWord(u"on"))
        fail(u"Expected \"on\", found %1"_s.arg(peek().quoted()), peek().position);
    take();
    result.typeCondition = name();
    result.directives = directives(false);
    result.selections = selectionSet();
    return result;
}

std::vector<VariableDefinition> DocumentParser::variableDefinitions()
{
    std::vector<VariableDefinition> result;
    if (!skip(TokenKind::ParenLeft))
        return result;
    do {
        VariableDefinition definition;
        definition.position = peek().position;
        expect(TokenKind::Dollar);
        definition.name = name();
        expect(TokenKind::Colon);
        definition.type = type();
        if (skip(TokenKind::Equals))
            definition.defaultValue = value(true);
        directives(true); // allowed by the grammar, without a meaning here
        result.push_back(std::move(definition));
    } while (!hasFailed() && !isAt(TokenKind::ParenRight));
    expect(TokenKind::ParenRight);
    return result;
}

std::vector<Selection> DocumentParser::selectionSet()
{
    const Nesting nesting(*this);
    std::vector<Selection> result;
    expect(TokenKind::BraceLeft);
    do {
        result.push_back(selection());
    } while (!hasFailed() && !isAt(TokenKind::BraceRight));
    expect(TokenKind::BraceRight);
    return result;
}

Selection DocumentParser::selection()
{
    if (!isAt(TokenKind::Spread))
        return fieldSelection();
    Selection result;
    result.position = take().position;
    if (isAt(TokenKind::Name) && !isAtWord(u"on")) {
        result.kind = Selection::Kind::Spread;
        result.name = take().text;
        result.directives = directives(false);
        return result;
    }
    result.kind = Selection::Kind::Inline;
    if (isAtWord(u"on")) {
        take();
        result.typeCondition = name();
    }
    result.directives = directives(false);
    result.selections = selectionSet();
    return result;
}

Selection DocumentParser::fieldSelection()
{
    Selection result;
    result.position = peek().position;
    result.name = name();
    result.alias = result.name;
    if (skip(TokenKind::Colon))
        result.name = name();
    result.arguments = arguments(false);
    result.directives = directives(false);
    if (isAt(TokenKind::BraceLeft))
        result.selections = selectionSet();
    return result;
}

} // namespace

Result<Document, ParseError> parseDocument(const QString &text)
{
    DocumentParser parser(text);
    Document document = parser.document();
    if (parser.error())
        return Failure{*parser.error()};
    return document;
}

} // namespace rd::sandbox::gql
