// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/validator.h"

#include "sandbox/graphql/overlap.h"
#include "sandbox/graphql/parser.h"
#include "sandbox/graphql/suggestion.h"
#include "sandbox/graphql/valuechecker.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

/// The word graphql uses for a place in a document where a directive stands.
enum class DirectivePlace { Operation, Field, Spread, Inline, FragmentDefinition };

class Validator {
public:
    Validator(const Schema &schema, const Document &document, Release release)
        : m_schema(schema)
        , m_document(document)
        , m_isOld(!atLeast(release, Release::R3_6)) // other texts before 3.5
        , m_values(schema, m_errors, m_isOld)
    {
    }

    QList<GqlError> run();

private:
    void checkNames();
    void checkFragments();
    void checkCycle(const Fragment &fragment, QStringList &trail);
    void spreadsOf(const std::vector<Selection> &selections, QStringList &names) const;
    void checkOperation(const Operation &operation);
    void checkVariables(const Operation &operation);
    void checkSubscription(const Operation &operation);
    void checkSelections(const std::vector<Selection> &selections, const TypeDefinition *parent);
    void checkField(const Selection &field, const TypeDefinition &parent);
    void checkSpread(const Selection &spread, const TypeDefinition *parent);
    void checkInline(const Selection &selection, const TypeDefinition *parent);
    const TypeDefinition *compositeType(const QString &name, const QString &what,
                                        Position position);
    void checkPossible(const TypeDefinition &parent, const TypeDefinition &condition,
                       const QString &what, Position position);
    void checkDirectives(const std::vector<Directive> &directives, DirectivePlace place);

    const Schema &m_schema;
    const Document &m_document;
    bool m_isOld;
    ErrorList m_errors;
    ValueChecker m_values;
    QSet<QString> m_walkedFragments; ///< in the operation at hand
    QSet<QString> m_usedFragments;
};

QList<GqlError> Validator::run()
{
    checkNames();
    checkFragments();
    if (!m_errors.isEmpty()) // what follows relies on fragments that end
        return m_errors.all();
    for (const Operation &operation : m_document.operations)
        checkOperation(operation);
    for (const Fragment &fragment : m_document.fragments) {
        if (!m_usedFragments.contains(fragment.name))
            m_errors.add(u"Fragment \"%1\" is never used."_s.arg(fragment.name), fragment.position);
    }
    return m_errors.isEmpty() ? findOverlaps(m_document) : m_errors.all();
}

void Validator::checkNames()
{
    QSet<QString> names;
    for (const Operation &operation : m_document.operations) {
        if (operation.name.isEmpty() && m_document.operations.size() > 1)
            m_errors.add(u"This anonymous operation must be the only defined operation."_s,
                         operation.position);
        if (!operation.name.isEmpty() && names.contains(operation.name))
            m_errors.add(u"There can be only one operation named \"%1\"."_s.arg(operation.name),
                         operation.position);
        names.insert(operation.name);
    }
    names.clear();
    for (const Fragment &fragment : m_document.fragments) {
        if (names.contains(fragment.name))
            m_errors.add(u"There can be only one fragment named \"%1\"."_s.arg(fragment.name),
                         fragment.position);
        names.insert(fragment.name);
    }
}

void Validator::checkFragments()
{
    for (const Fragment &fragment : m_document.fragments) {
        QStringList trail;
        checkCycle(fragment, trail);
        if (!m_errors.isEmpty())
            return;
    }
}

void Validator::spreadsOf(const std::vector<Selection> &selections, QStringList &names) const
{
    for (const Selection &selection : selections) {
        if (selection.kind == Selection::Kind::Spread && !names.contains(selection.name))
            names.append(selection.name);
        spreadsOf(selection.selections, names);
    }
}

void Validator::checkCycle(const Fragment &fragment, QStringList &trail)
{
    if (!m_errors.isEmpty() || m_walkedFragments.contains(fragment.name))
        return;
    const qsizetype before = trail.indexOf(fragment.name);
    if (before >= 0) {
        const QStringList via = trail.mid(before + 1);
        m_errors.add(u"Cannot spread fragment \"%1\" within itself%2."_s.arg(
                         fragment.name, via.isEmpty() ? QString() : " via "_L1 + via.join(", "_L1)),
                     fragment.position);
        return;
    }
    if (trail.size() >= maxDocumentDepth) {
        m_errors.add(u"Fragments are nested too deeply"_s, fragment.position);
        return;
    }
    trail.append(fragment.name);
    QStringList spreads;
    spreadsOf(fragment.selections, spreads);
    for (const QString &name : spreads) {
        if (const Fragment *next = m_document.fragment(name))
            checkCycle(*next, trail);
    }
    trail.removeLast();
    m_walkedFragments.insert(fragment.name); // known to be free of cycles
}

void Validator::checkOperation(const Operation &operation)
{
    m_values.setOperation(operation);
    m_walkedFragments.clear();
    const TypeDefinition *root = m_schema.root(operation.kind);
    if (!root) {
        m_errors.add(u"Schema does not support operation type \"%1\""_s.arg(
                         operation.kind == OperationKind::Mutation ? u"mutation" : u"subscription"),
                     operation.position);
        return;
    }
    checkVariables(operation);
    checkDirectives(operation.directives, DirectivePlace::Operation);
    checkSelections(operation.selections, root);
    if (operation.kind == OperationKind::Subscription)
        checkSubscription(operation);
    for (const VariableDefinition &variable : operation.variables) {
        if (m_values.isUsed(variable.name))
            continue;
        m_errors.add(operation.name.isEmpty()
                         ? u"Variable \"$%1\" is never used."_s.arg(variable.name)
                         : u"Variable \"$%1\" is never used in operation \"%2\"."_s.arg(
                             variable.name, operation.name),
                     variable.position);
    }
}

void Validator::checkVariables(const Operation &operation)
{
    QSet<QString> names;
    for (const VariableDefinition &variable : operation.variables) {
        if (names.contains(variable.name))
            m_errors.add(u"There can be only one variable named \"%1%2\"."_s.arg(
                             m_isOld ? QString() : u"$"_s, variable.name),
                         variable.position);
        names.insert(variable.name);
        const TypeDefinition *type = m_schema.type(variable.type.baseName());
        if (!type)
            m_errors.add(u"Unknown type \"%1\"."_s.arg(variable.type.baseName()),
                         variable.position);
        else if (!type->isInput())
            m_errors.add(u"Variable \"$%1\" cannot be non-input type \"%2\"."_s.arg(
                             variable.name, variable.type.toText()),
                         variable.position);
        else if (variable.defaultValue)
            m_values.checkValue(*variable.defaultValue, variable.type);
    }
}

void Validator::checkSubscription(const Operation &operation)
{
    if (operation.selections.size() == 1
        && operation.selections.front().kind == Selection::Kind::Field)
        return;
    if (operation.selections.size() == 1
        && operation.selections.front().kind == Selection::Kind::Inline
        && operation.selections.front().selections.size() == 1)
        return;
    m_errors.add(
        operation.name.isEmpty()
            ? u"Anonymous Subscription must select only one top level field."_s
            : u"Subscription \"%1\" must select only one top level field."_s.arg(operation.name),
        operation.position);
}

void Validator::checkSelections(const std::vector<Selection> &selections,
                                const TypeDefinition *parent)
{
    for (const Selection &selection : selections) {
        switch (selection.kind) {
        case Selection::Kind::Field:
            if (parent)
                checkField(selection, *parent);
            break;
        case Selection::Kind::Spread:
            checkSpread(selection, parent);
            break;
        case Selection::Kind::Inline:
            checkInline(selection, parent);
            break;
        }
    }
}

void Validator::checkField(const Selection &field, const TypeDefinition &parent)
{
    const FieldDefinition *definition = m_schema.field(parent, field.name);
    if (!definition) {
        QStringList names;
        for (const FieldDefinition &candidate : parent.fields)
            names.append(candidate.name);
        m_errors.add(u"Cannot query field \"%1\" on type \"%2\"."_s.arg(field.name, parent.name)
                         + didYouMean(field.name, names),
                     field.position);
        return;
    }
    checkDirectives(field.directives, DirectivePlace::Field);
    m_values.checkArguments(field.arguments, definition->arguments, field.name, parent.name, false,
                            field.position);
    const TypeDefinition *type = m_schema.type(definition->type.baseName());
    if (type->isLeaf() && !field.selections.empty()) {
        m_errors.add(
            u"Field \"%1\" must not have a selection since type \"%2\" has no subfields."_s.arg(
                field.name, type->name),
            field.position);
    } else if (!type->isLeaf() && field.selections.empty()) {
        m_errors.add(u"Field \"%1\" of type \"%2\" must have a selection of subfields. "
                     "Did you mean \"%1 { ... }\"?"_s.arg(field.name, definition->type.toText()),
                     field.position);
    } else {
        checkSelections(field.selections, type);
    }
}

void Validator::checkSpread(const Selection &spread, const TypeDefinition *parent)
{
    checkDirectives(spread.directives, DirectivePlace::Spread);
    const Fragment *fragment = m_document.fragment(spread.name);
    if (!fragment) {
        m_errors.add(u"Unknown fragment \"%1\"."_s.arg(spread.name), spread.position);
        return;
    }
    m_usedFragments.insert(fragment->name);
    const TypeDefinition *condition = compositeType(
        fragment->typeCondition, u"Fragment \"%1\""_s.arg(fragment->name), fragment->position);
    if (condition && parent)
        checkPossible(*parent, *condition, u"Fragment \"%1\""_s.arg(fragment->name),
                      spread.position);
    if (m_walkedFragments.contains(fragment->name))
        return;
    m_walkedFragments.insert(fragment->name);
    checkDirectives(fragment->directives, DirectivePlace::FragmentDefinition);
    if (condition)
        checkSelections(fragment->selections, condition);
}

void Validator::checkInline(const Selection &selection, const TypeDefinition *parent)
{
    checkDirectives(selection.directives, DirectivePlace::Inline);
    if (selection.typeCondition.isEmpty()) {
        checkSelections(selection.selections, parent);
        return;
    }
    const TypeDefinition *condition =
        compositeType(selection.typeCondition, u"Fragment"_s, selection.position);
    if (!condition)
        return;
    if (parent)
        checkPossible(*parent, *condition, u"Fragment"_s, selection.position);
    checkSelections(selection.selections, condition);
}

const TypeDefinition *Validator::compositeType(const QString &name, const QString &what,
                                               Position position)
{
    const TypeDefinition *type = m_schema.type(name);
    if (!type) {
        m_errors.add(u"Unknown type \"%1\"."_s.arg(name), position);
        return nullptr;
    }
    if (type->kind == TypeDefinition::Kind::Object || type->kind == TypeDefinition::Kind::Interface)
        return type;
    m_errors.add(u"%1 cannot condition on non composite type \"%2\"."_s.arg(what, name), position);
    return nullptr;
}

void Validator::checkPossible(const TypeDefinition &parent, const TypeDefinition &condition,
                              const QString &what, Position position)
{
    const auto &types = m_schema.types();
    const bool isPossible = std::any_of(types.cbegin(), types.cend(), [&](const auto &type) {
        return type.kind == TypeDefinition::Kind::Object && m_schema.applies(type, parent.name)
               && m_schema.applies(type, condition.name);
    });
    if (!isPossible)
        m_errors.add(
            u"%1 cannot be spread here as objects of type \"%2\" can never be of type \"%3\"."_s
                .arg(what, parent.name, condition.name),
            position);
}

void Validator::checkDirectives(const std::vector<Directive> &directives, DirectivePlace place)
{
    InputDefinition condition;
    condition.name = u"if"_s;
    condition.type.name = u"Boolean"_s;
    condition.type.isNonNull = true;

    QSet<QString> names;
    for (const Directive &directive : directives) {
        if (directive.name != "skip"_L1 && directive.name != "include"_L1) {
            m_errors.add(
                u"Unknown directive \"%1%2\"."_s.arg(m_isOld ? QString() : u"@"_s, directive.name),
                directive.position);
            continue;
        }
        if (place == DirectivePlace::Operation || place == DirectivePlace::FragmentDefinition)
            m_errors.add(u"Directive \"@%1\" may not be used here."_s.arg(directive.name),
                         directive.position);
        if (names.contains(directive.name))
            m_errors.add(u"The directive \"@%1\" can only be used once at this location."_s.arg(
                             directive.name),
                         directive.position);
        names.insert(directive.name);
        m_values.checkArguments(directive.arguments, {condition}, directive.name, {}, true,
                                directive.position);
    }
}

} // namespace

QList<GqlError> validate(const Schema &schema, const Document &document, Release release)
{
    return Validator(schema, document, release).run();
}

} // namespace rd::sandbox::gql
