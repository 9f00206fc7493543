// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/introspection.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

QString introspectionKind(TypeDefinition::Kind kind)
{
    switch (kind) {
    case TypeDefinition::Kind::Scalar:
        return u"SCALAR"_s;
    case TypeDefinition::Kind::Object:
        return u"OBJECT"_s;
    case TypeDefinition::Kind::Interface:
        return u"INTERFACE"_s;
    case TypeDefinition::Kind::Enum:
        return u"ENUM"_s;
    case TypeDefinition::Kind::InputObject:
        return u"INPUT_OBJECT"_s;
    }
    return {};
}

QJsonObject namedReference(const Schema &schema, const QString &name)
{
    return {{u"kind"_s, introspectionKind(schema.type(name)->kind)}, {u"name"_s, name}};
}

QJsonObject typeReference(const Schema &schema, const TypeRef &type)
{
    if (type.isNonNull) {
        TypeRef inner = type;
        inner.isNonNull = false;
        return {{u"kind"_s, u"NON_NULL"_s}, {u"ofType"_s, typeReference(schema, inner)}};
    }
    if (type.isList())
        return {{u"kind"_s, u"LIST"_s}, {u"ofType"_s, typeReference(schema, *type.element)}};
    return namedReference(schema, type.name);
}

QJsonArray describeInputs(const Schema &schema, const std::vector<InputDefinition> &inputs)
{
    QJsonArray list;
    for (const InputDefinition &input : inputs) {
        QJsonObject entry{{u"name"_s, input.name}, {u"type"_s, typeReference(schema, input.type)}};
        if (input.defaultValue)
            entry.insert(u"defaultValue"_s, input.defaultValue->toText());
        list.append(entry);
    }
    return list;
}

QJsonObject describeType(const Schema &schema, const TypeDefinition &type)
{
    QJsonObject result = namedReference(schema, type.name);
    QJsonArray list;
    switch (type.kind) {
    case TypeDefinition::Kind::Scalar:
        break;
    case TypeDefinition::Kind::Object:
    case TypeDefinition::Kind::Interface: {
        for (const FieldDefinition &field : type.fields)
            list.append(QJsonObject{{u"name"_s, field.name},
                                    {u"args"_s, describeInputs(schema, field.arguments)},
                                    {u"type"_s, typeReference(schema, field.type)},
                                    {u"isDeprecated"_s, false}});
        result.insert(u"fields"_s, list);
        QJsonArray interfaces;
        for (const QString &name : type.interfaces)
            interfaces.append(namedReference(schema, name));
        if (type.kind == TypeDefinition::Kind::Object) {
            result.insert(u"interfaces"_s, interfaces);
            break;
        }
        QJsonArray possible;
        for (const TypeDefinition &other : schema.types()) {
            if (other.interfaces.contains(type.name))
                possible.append(namedReference(schema, other.name));
        }
        result.insert(u"possibleTypes"_s, possible);
        break;
    }
    case TypeDefinition::Kind::Enum:
        for (const QString &value : type.values)
            list.append(QJsonObject{{u"name"_s, value}, {u"isDeprecated"_s, false}});
        result.insert(u"enumValues"_s, list);
        break;
    case TypeDefinition::Kind::InputObject:
        result.insert(u"inputFields"_s, describeInputs(schema, type.inputs));
        break;
    }
    return result;
}

QJsonObject conditionDirective(const QString &name)
{
    const QJsonObject boolean{{u"kind"_s, u"SCALAR"_s}, {u"name"_s, u"Boolean"_s}};
    const QJsonObject condition{
        {u"name"_s, u"if"_s},
        {u"type"_s, QJsonObject{{u"kind"_s, u"NON_NULL"_s}, {u"ofType"_s, boolean}}}};
    return {{u"name"_s, name},
            {u"isRepeatable"_s, false},
            {u"locations"_s, QJsonArray{u"FIELD"_s, u"FRAGMENT_SPREAD"_s, u"INLINE_FRAGMENT"_s}},
            {u"args"_s, QJsonArray{condition}}};
}

} // namespace

QJsonObject introspectSchema(const Schema &schema)
{
    QJsonObject result;
    QJsonArray types;
    for (const TypeDefinition &type : schema.types())
        types.append(describeType(schema, type));
    result.insert(u"types"_s, types);
    const auto root = [&](const QString &key, OperationKind kind) {
        if (const TypeDefinition *type = schema.root(kind))
            result.insert(key, describeType(schema, *type));
    };
    root(u"queryType"_s, OperationKind::Query);
    root(u"mutationType"_s, OperationKind::Mutation);
    root(u"subscriptionType"_s, OperationKind::Subscription);
    result.insert(u"directives"_s,
                  QJsonArray{conditionDirective(u"include"_s), conditionDirective(u"skip"_s)});
    return result;
}

QJsonValue introspectType(const Schema &schema, const QString &name)
{
    const TypeDefinition *type = schema.type(name);
    return type ? QJsonValue(describeType(schema, *type)) : QJsonValue();
}

} // namespace rd::sandbox::gql
