// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/schema.h"

#include "sandbox/graphql/sdl.h"

#include <QFile>
#include <QSet>

#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

/// The types every schema has without saying so.
constexpr char builtInTypes[] = R"(
scalar Int scalar Float scalar String scalar Boolean scalar ID
type __Schema {
  description: String types: [__Type!]! queryType: __Type! mutationType: __Type
  subscriptionType: __Type directives: [__Directive!]!
}
type __Type {
  kind: __TypeKind! name: String description: String specifiedByURL: String
  fields(includeDeprecated: Boolean = false): [__Field!] interfaces: [__Type!]
  possibleTypes: [__Type!] enumValues(includeDeprecated: Boolean = false): [__EnumValue!]
  inputFields: [__InputValue!] ofType: __Type
}
type __Field {
  name: String! description: String args: [__InputValue!]! type: __Type!
  isDeprecated: Boolean! deprecationReason: String
}
type __InputValue { name: String! description: String type: __Type! defaultValue: String }
type __EnumValue {
  name: String! description: String isDeprecated: Boolean! deprecationReason: String
}
type __Directive {
  name: String! description: String locations: [__DirectiveLocation!]! args: [__InputValue!]!
  isRepeatable: Boolean!
}
enum __TypeKind { SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL }
enum __DirectiveLocation {
  QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT
  VARIABLE_DEFINITION SCHEMA SCALAR OBJECT FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION
  ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION
}
)";

FieldDefinition namedField(const QString &name, const QString &type, bool isNonNull)
{
    FieldDefinition field;
    field.name = name;
    field.type.name = type;
    field.type.isNonNull = isNonNull;
    return field;
}

FieldDefinition introspectedTypeField()
{
    FieldDefinition field = namedField(u"__type"_s, u"__Type"_s, false);
    InputDefinition argument;
    argument.name = u"name"_s;
    argument.type.name = u"String"_s;
    argument.type.isNonNull = true;
    field.arguments.push_back(std::move(argument));
    return field;
}

} // namespace

struct Schema::Data {
    std::vector<TypeDefinition> types;
    QHash<QString, qsizetype> indexOf;
    FieldDefinition typeNameField = namedField(u"__typename"_s, u"String"_s, true);
    FieldDefinition schemaField = namedField(u"__schema"_s, u"__Schema"_s, true);
    FieldDefinition typeField = introspectedTypeField();

    /// Empty if all names are unique and known and used where they may be used.
    [[nodiscard]] QString firstProblem() const;
};

QString Schema::Data::firstProblem() const
{
    const auto find = [this](const QString &name) -> const TypeDefinition * {
        const qsizetype index = indexOf.value(name, -1);
        return index < 0 ? nullptr : &types.at(static_cast<size_t>(index));
    };
    const auto inputProblem = [&find](const QString &where,
                                      const std::vector<InputDefinition> &inputs) -> QString {
        QSet<QString> names;
        for (const InputDefinition &input : inputs) {
            const TypeDefinition *type = find(input.type.baseName());
            if (!type || !type->isInput())
                return u"%1.%2: unknown input type %3"_s.arg(where, input.name,
                                                             input.type.toText());
            if (names.contains(input.name))
                return u"%1.%2 is defined twice"_s.arg(where, input.name);
            names.insert(input.name);
        }
        return {};
    };

    for (const TypeDefinition &type : types) {
        QSet<QString> names;
        for (const FieldDefinition &field : type.fields) {
            const QString where = type.name + u'.' + field.name;
            const TypeDefinition *result = find(field.type.baseName());
            if (!result || result->kind == TypeDefinition::Kind::InputObject)
                return u"%1: unknown output type %2"_s.arg(where, field.type.toText());
            if (names.contains(field.name))
                return u"%1 is defined twice"_s.arg(where);
            names.insert(field.name);
            if (const QString problem = inputProblem(where, field.arguments); !problem.isEmpty())
                return problem;
        }
        if (const QString problem = inputProblem(type.name, type.inputs); !problem.isEmpty())
            return problem;
        for (const QString &name : type.interfaces) {
            const TypeDefinition *interface = find(name);
            if (!interface || interface->kind != TypeDefinition::Kind::Interface)
                return u"%1: unknown interface %2"_s.arg(type.name, name);
            for (const FieldDefinition &field : interface->fields) {
                if (!type.field(field.name))
                    return u"%1: misses %2 of %3"_s.arg(type.name, field.name, name);
            }
        }
        if (QSet<QString>(type.values.cbegin(), type.values.cend()).size() != type.values.size())
            return u"%1: a value is defined twice"_s.arg(type.name);
    }
    return {};
}

const InputDefinition *FieldDefinition::argument(const QString &wanted) const
{
    for (const InputDefinition &candidate : arguments) {
        if (candidate.name == wanted)
            return &candidate;
    }
    return nullptr;
}

const FieldDefinition *TypeDefinition::field(const QString &wanted) const
{
    for (const FieldDefinition &candidate : fields) {
        if (candidate.name == wanted)
            return &candidate;
    }
    return nullptr;
}

const InputDefinition *TypeDefinition::input(const QString &wanted) const
{
    for (const InputDefinition &candidate : inputs) {
        if (candidate.name == wanted)
            return &candidate;
    }
    return nullptr;
}

Schema::Schema(std::shared_ptr<const Data> data)
    : m_data(std::move(data))
{
}

Result<Schema, QString> Schema::parse(const QString &sdl, Release release)
{
    const auto data = std::make_shared<Data>();
    for (const QString &text : {sdl, QString::fromLatin1(builtInTypes)}) {
        auto types = parseSdl(text, release);
        if (!types) {
            const ParseError &error = types.error();
            return Failure{u"line %1, column %2: %3"_s.arg(error.position.line)
                               .arg(error.position.column)
                               .arg(error.message)};
        }
        for (TypeDefinition &type : *types) {
            if (data->indexOf.contains(type.name))
                return Failure{u"%1 is defined twice"_s.arg(type.name)};
            data->indexOf.insert(type.name, static_cast<qsizetype>(data->types.size()));
            data->types.push_back(std::move(type));
        }
    }
    if (const QString problem = data->firstProblem(); !problem.isEmpty())
        return Failure{problem};
    return Schema(data);
}

const TypeDefinition *Schema::type(const QString &name) const
{
    const qsizetype index = m_data->indexOf.value(name, -1);
    return index < 0 ? nullptr : &m_data->types.at(static_cast<size_t>(index));
}

const std::vector<TypeDefinition> &Schema::types() const
{
    return m_data->types;
}

const TypeDefinition *Schema::root(OperationKind kind) const
{
    switch (kind) {
    case OperationKind::Query:
        return type(u"Query"_s);
    case OperationKind::Mutation:
        return type(u"Mutation"_s);
    case OperationKind::Subscription:
        return type(u"Subscription"_s);
    }
    return nullptr;
}

const FieldDefinition *Schema::field(const TypeDefinition &parent, const QString &name) const
{
    if (name == m_data->typeNameField.name)
        return &m_data->typeNameField;
    if (parent.name == "Query"_L1) {
        if (name == m_data->schemaField.name)
            return &m_data->schemaField;
        if (name == m_data->typeField.name)
            return &m_data->typeField;
    }
    return parent.field(name);
}

bool Schema::applies(const TypeDefinition &object, const QString &condition) const
{
    return condition.isEmpty() || object.name == condition || object.interfaces.contains(condition);
}

const Schema &schemaFor(Release release)
{
    static std::map<Release, Schema> loaded;
    const auto known = loaded.find(release);
    if (known != loaded.end())
        return known->second;

    QFile file(u":/sandbox/schema.graphql"_s);
    const QString text =
        file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    auto schema = Schema::parse(text, release);
    if (!schema)
        qFatal("compiled-in GraphQL schema: %s", qUtf8Printable(schema.error()));
    return loaded.emplace(release, std::move(*schema)).first->second;
}

} // namespace rd::sandbox::gql
