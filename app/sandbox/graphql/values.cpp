// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/values.h"

#include <QJsonArray>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

/// A literal with the variables in it replaced; nothing if it is a variable without a value.
std::optional<QJsonValue> literalValue(const Schema &schema, const Value &value,
                                       const TypeRef &type, const QJsonObject &variables)
{
    if (value.kind == Value::Kind::Variable) {
        if (!variables.contains(value.text))
            return {};
        return variables.value(value.text);
    }
    if (value.kind == Value::Kind::Null)
        return QJsonValue();
    if (type.isList()) {
        QJsonArray list;
        if (value.kind != Value::Kind::List)
            list.append(
                literalValue(schema, value, *type.element, variables).value_or(QJsonValue()));
        for (const Value &item : value.items)
            list.append(
                literalValue(schema, item, *type.element, variables).value_or(QJsonValue()));
        return list;
    }
    switch (value.kind) {
    case Value::Kind::Int:
        if (type.name == "ID"_L1)
            return value.text;
        if (type.name == "Float"_L1)
            return value.text.toDouble();
        return value.text.toLongLong();
    case Value::Kind::Float:
        return value.text.toDouble();
    case Value::Kind::Boolean:
        return value.text == "true"_L1;
    case Value::Kind::String:
    case Value::Kind::Enum:
        return value.text;
    case Value::Kind::Object: {
        QJsonObject object;
        const TypeDefinition *definition = schema.type(type.name);
        for (const InputDefinition &input : definition->inputs) {
            if (input.defaultValue)
                object.insert(input.name,
                              *literalValue(schema, *input.defaultValue, input.type, {}));
        }
        for (const ObjectField &field : value.fields) {
            const InputDefinition *input = definition->input(field.name);
            const auto entry = literalValue(schema, field.value, input->type, variables);
            if (entry)
                object.insert(field.name, *entry);
        }
        return object;
    }
    case Value::Kind::Variable:
    case Value::Kind::Null:
    case Value::Kind::List:
        break; // handled above
    }
    return QJsonValue();
}

class VariableReader {
public:
    explicit VariableReader(const Schema &schema)
        : m_schema(schema)
    {
    }

    using Outcome = Result<QJsonValue, GqlError>;
    Outcome read(const TypeRef &type, const QJsonValue &value, const QJsonArray &path) const;

    static Failure<GqlError> failed(const QString &message, const QJsonArray &path)
    {
        return {GqlError{message, {}, path, QString::fromLatin1(validationFailed)}};
    }

private:
    Outcome readList(const TypeRef &type, const QJsonValue &value, const QJsonArray &path) const;
    Outcome readObject(const TypeDefinition &type, const QJsonValue &value,
                       const QJsonArray &path) const;
    static Outcome readScalar(const QString &type, const QJsonValue &value, const QJsonArray &path);

    const Schema &m_schema;
};

/// What the server calls the kind of a JSON value in its messages.
QString kindOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"bool"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"slice"_s;
    case QJsonValue::Object:
        return u"map"_s;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return u"null"_s;
}

QJsonArray extended(QJsonArray path, const QJsonValue &step)
{
    path.append(step);
    return path;
}

VariableReader::Outcome VariableReader::read(const TypeRef &type, const QJsonValue &value,
                                             const QJsonArray &path) const
{
    if (value.isNull()) {
        if (type.isNonNull)
            return failed(u"cannot be null"_s, path);
        return value;
    }
    if (type.isList())
        return readList(type, value, path);

    const TypeDefinition *definition = m_schema.type(type.name);
    if (definition->kind == TypeDefinition::Kind::InputObject)
        return readObject(*definition, value, path);
    if (definition->kind == TypeDefinition::Kind::Scalar)
        return readScalar(type.name, value, path);
    if (!value.isString())
        return failed(u"enums must be ints or strings"_s, path);
    if (!definition->values.contains(value.toString()))
        return failed(u"%1 is not a valid %2"_s.arg(value.toString(), type.name), path);
    return value;
}

VariableReader::Outcome VariableReader::readList(const TypeRef &type, const QJsonValue &value,
                                                 const QJsonArray &path) const
{
    const QJsonArray given = value.isArray() ? value.toArray() : QJsonArray{value};
    QJsonArray list;
    for (qsizetype i = 0; i < given.size(); ++i) {
        auto item = read(*type.element, given.at(i), extended(path, static_cast<qint64>(i)));
        if (!item)
            return item;
        list.append(*item);
    }
    return QJsonValue(list);
}

VariableReader::Outcome VariableReader::readObject(const TypeDefinition &type,
                                                   const QJsonValue &value,
                                                   const QJsonArray &path) const
{
    if (!value.isObject())
        return failed(u"must be a %1"_s.arg(type.name), path);
    const QJsonObject given = value.toObject();
    for (auto entry = given.constBegin(); entry != given.constEnd(); ++entry) {
        if (!type.input(entry.key()))
            return failed(u"unknown field"_s, extended(path, entry.key()));
    }
    QJsonObject object;
    for (const InputDefinition &input : type.inputs) {
        const QJsonArray where = extended(path, input.name);
        if (!given.contains(input.name)) {
            if (input.defaultValue)
                object.insert(input.name,
                              *literalValue(m_schema, *input.defaultValue, input.type, {}));
            else if (input.type.isNonNull)
                return failed(u"must be defined"_s, where);
            continue;
        }
        auto entry = read(input.type, given.value(input.name), where);
        if (!entry)
            return entry;
        object.insert(input.name, *entry);
    }
    return QJsonValue(object);
}

VariableReader::Outcome VariableReader::readScalar(const QString &type, const QJsonValue &value,
                                                   const QJsonArray &path)
{
    if (type == "Int"_L1) {
        if (value.isDouble() && std::trunc(value.toDouble()) == value.toDouble())
            return value;
        bool isNumber = false;
        const qint64 number = value.toString().toLongLong(&isNumber);
        if (isNumber)
            return QJsonValue(number);
    } else if (type == "Float"_L1) {
        bool isNumber = false;
        const double number = value.toString().toDouble(&isNumber);
        if (value.isDouble())
            return value;
        if (isNumber)
            return QJsonValue(number);
    } else if (type == "ID"_L1) {
        if (value.isDouble())
            return QJsonValue(QString::fromUtf8(jsonText(value)));
        if (value.isString())
            return value;
    } else if (type == "String"_L1 ? value.isString() : type != "Boolean"_L1 || value.isBool()) {
        return value;
    }
    return failed(u"cannot use %1 as %2"_s.arg(kindOf(value), type), path);
}

} // namespace

Result<QJsonObject, GqlError> coerceVariables(const Schema &schema, const Operation &operation,
                                              const QJsonObject &given)
{
    const VariableReader reader(schema);
    QJsonObject values;
    for (const VariableDefinition &variable : operation.variables) {
        const QJsonArray path{u"variable"_s, variable.name};
        if (!given.contains(variable.name)) {
            if (variable.defaultValue)
                values.insert(variable.name,
                              *literalValue(schema, *variable.defaultValue, variable.type, {}));
            else if (variable.type.isNonNull)
                return VariableReader::failed(u"must be defined"_s, path);
            continue;
        }
        const auto value = reader.read(variable.type, given.value(variable.name), path);
        if (!value)
            return Failure{value.error()};
        values.insert(variable.name, *value);
    }
    return values;
}

QJsonObject argumentValues(const Schema &schema, const std::vector<InputDefinition> &known,
                           const std::vector<Argument> &given, const QJsonObject &variables)
{
    QJsonObject values;
    for (const InputDefinition &definition : known) {
        std::optional<QJsonValue> value;
        for (const Argument &argument : given) {
            if (argument.name == definition.name)
                value = literalValue(schema, argument.value, definition.type, variables);
        }
        if (!value && definition.defaultValue)
            value = literalValue(schema, *definition.defaultValue, definition.type, {});
        if (value)
            values.insert(definition.name, *value);
    }
    return values;
}

} // namespace rd::sandbox::gql
