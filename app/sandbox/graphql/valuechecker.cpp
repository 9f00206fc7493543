// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/valuechecker.h"

#include "sandbox/graphql/suggestion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

/// May a variable of type \p given stand where \p wanted is expected?
bool isCompatible(const TypeRef &given, const TypeRef &wanted)
{
    if ((wanted.isNonNull && !given.isNonNull) || given.isList() != wanted.isList())
        return false;
    return given.isList() ? isCompatible(*given.element, *wanted.element)
                          : given.name == wanted.name;
}

} // namespace

void ErrorList::add(const QString &message, Position position)
{
    const QString key = u"%1:%2:%3"_s.arg(position.line).arg(position.column).arg(message);
    if (m_known.contains(key))
        return;
    m_known.insert(key);
    m_errors.append({message, {position}, {}, QString::fromLatin1(validationFailed)});
}

void ValueChecker::setOperation(const Operation &operation)
{
    m_operation = &operation;
    m_usedVariables.clear();
}

void ValueChecker::checkArguments(const std::vector<Argument> &given,
                                  const std::vector<InputDefinition> &known, const QString &owner,
                                  const QString &ownerType, bool isDirective, Position position)
{
    QSet<QString> names;
    QStringList knownNames;
    for (const InputDefinition &definition : known)
        knownNames.append(definition.name);

    for (const Argument &argument : given) {
        if (names.contains(argument.name))
            m_errors.add(u"There can be only one argument named \"%1\"."_s.arg(argument.name),
                         argument.position);
        names.insert(argument.name);
        const qsizetype index = knownNames.indexOf(argument.name);
        if (index >= 0) {
            checkValue(argument.value, known.at(static_cast<size_t>(index)).type);
            continue;
        }
        const QString place = isDirective ? u"directive \"@%1\""_s.arg(owner)
                              : m_isOld   ? u"field \"%1\" of type \"%2\""_s.arg(owner, ownerType)
                                          : u"field \"%2.%1\""_s.arg(owner, ownerType);
        m_errors.add(u"Unknown argument \"%1\" on %2."_s.arg(argument.name, place)
                         + didYouMean(argument.name, knownNames),
                     argument.position);
    }
    for (const InputDefinition &definition : known) {
        if (!definition.type.isNonNull || definition.defaultValue
            || names.contains(definition.name))
            continue;
        m_errors.add(u"%1 \"%2\" argument \"%3\" of type \"%4\" is required%5 not provided."_s.arg(
                         isDirective ? u"Directive"_s : u"Field"_s,
                         isDirective ? u'@' + owner : owner, definition.name,
                         definition.type.toText(), m_isOld ? u" but"_s : u", but it was"_s),
                     position);
    }
}

void ValueChecker::checkValue(const Value &value, const TypeRef &expected)
{
    if (value.kind == Value::Kind::Variable) {
        checkVariableUse(value, expected);
        return;
    }
    const TypeDefinition *type = m_schema.type(expected.baseName());
    if (value.kind == Value::Kind::Null) {
        if (expected.isNonNull)
            unexpectedValue(value, expected, *type);
        return;
    }
    if (expected.isList()) {
        if (value.kind != Value::Kind::List) {
            checkValue(value, *expected.element); // one value counts as a list of one
            return;
        }
        for (const Value &item : value.items)
            checkValue(item, *expected.element);
        return;
    }
    switch (type->kind) {
    case TypeDefinition::Kind::InputObject:
        if (value.kind == Value::Kind::Object)
            checkObject(value, *type);
        else
            unexpectedValue(value, expected, *type);
        return;
    case TypeDefinition::Kind::Enum:
        if (value.kind != Value::Kind::Enum)
            unexpectedValue(value, expected, *type);
        else if (!type->values.contains(value.text))
            m_errors.add((m_isOld ? u"Expected type %2, found %1."_s
                                  : u"Value \"%1\" does not exist in \"%2\" enum."_s)
                                 .arg(value.text, expected.toText())
                             + didYouMean(value.text, type->values),
                         value.position);
        return;
    case TypeDefinition::Kind::Scalar: {
        const bool isInt = value.kind == Value::Kind::Int;
        const bool isString = value.kind == Value::Kind::String;
        const bool fits = type->name == "Int"_L1     ? isInt
                          : type->name == "Float"_L1 ? isInt || value.kind == Value::Kind::Float
                          : type->name == "ID"_L1    ? isInt || isString
                          : type->name == "String"_L1
                              ? isString
                              : type->name != "Boolean"_L1 || value.kind == Value::Kind::Boolean;
        if (!fits)
            unexpectedValue(value, expected, *type);
        return;
    }
    case TypeDefinition::Kind::Object:
    case TypeDefinition::Kind::Interface:
        return; // the schema has no such inputs
    }
}

void ValueChecker::checkVariableUse(const Value &value, const TypeRef &expected)
{
    const auto &variables = m_operation->variables;
    const auto variable = std::find_if(variables.cbegin(), variables.cend(),
                                       [&](const auto &v) { return v.name == value.text; });
    if (variable == variables.cend()) {
        m_errors.add(m_operation->name.isEmpty()
                         ? u"Variable \"$%1\" is not defined."_s.arg(value.text)
                         : u"Variable \"$%1\" is not defined by operation \"%2\"."_s.arg(
                             value.text, m_operation->name),
                     value.position);
        return;
    }
    m_usedVariables.insert(value.text);
    if (!m_schema.type(variable->type.baseName()))
        return; // reported already
    TypeRef wanted = expected;
    if (variable->defaultValue && variable->defaultValue->kind != Value::Kind::Null)
        wanted.isNonNull = false;
    if (!isCompatible(variable->type, wanted))
        m_errors.add(
            u"Variable \"$%1\" of type \"%2\" used in position expecting type \"%3\"."_s.arg(
                value.text, variable->type.toText(), wanted.toText()),
            value.position);
}

void ValueChecker::checkObject(const Value &value, const TypeDefinition &type)
{
    QSet<QString> names;
    for (const ObjectField &field : value.fields) {
        if (names.contains(field.name))
            m_errors.add(u"There can be only one input field named \"%1\"."_s.arg(field.name),
                         field.position);
        names.insert(field.name);
        if (const InputDefinition *definition = type.input(field.name)) {
            checkValue(field.value, definition->type);
            continue;
        }
        QStringList known;
        for (const InputDefinition &definition : type.inputs)
            known.append(definition.name);
        m_errors.add((m_isOld ? u"Field \"%1\" is not defined by type %2."_s
                              : u"Field \"%1\" is not defined by type \"%2\"."_s)
                             .arg(field.name, type.name)
                         + didYouMean(field.name, known),
                     field.position);
    }
    for (const InputDefinition &definition : type.inputs) {
        if (definition.type.isNonNull && !definition.defaultValue
            && !names.contains(definition.name))
            m_errors.add((m_isOld ? u"Field %1.%2 of required type %3 was not provided."_s
                                  : u"Field \"%1.%2\" of required type \"%3\" was not provided."_s)
                             .arg(type.name, definition.name, definition.type.toText()),
                         value.position);
    }
}

void ValueChecker::unexpectedValue(const Value &value, const TypeRef &expected,
                                   const TypeDefinition &type)
{
    const QString found = value.toText();
    QString message;
    if (m_isOld)
        message = u"Expected type %1, found %2."_s.arg(expected.toText(), found);
    else if (expected.isList())
        message = u"Expected value of type \"%1\", found %2."_s.arg(expected.toText(), found);
    else if (type.kind == TypeDefinition::Kind::Enum)
        message =
            u"Enum \"%1\" cannot represent non-enum value: %2."_s.arg(expected.toText(), found);
    else if (type.name == "String"_L1)
        message = u"String cannot represent a non string value: %1"_s.arg(found);
    else if (type.name == "Boolean"_L1)
        message = u"Boolean cannot represent a non boolean value: %1"_s.arg(found);
    else if (type.name == "Int"_L1)
        message = u"Int cannot represent non-integer value: %1"_s.arg(found);
    else if (type.name == "Float"_L1)
        message = u"Float cannot represent non numeric value: %1"_s.arg(found);
    else if (type.name == "ID"_L1)
        message = u"ID cannot represent a non-string and non-integer value: %1"_s.arg(found);
    else
        message = u"Expected value of type \"%1\", found %2."_s.arg(expected.toText(), found);
    m_errors.add(message, value.position);
}

} // namespace rd::sandbox::gql
