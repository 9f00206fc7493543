// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "sandbox/graphql/document.h"
#include "sandbox/release.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace rd::sandbox::gql {

/// An argument of a field or a field of an input object.
struct InputDefinition {
    QString name;
    TypeRef type;
    std::optional<Value> defaultValue;
};

struct FieldDefinition {
    QString name;
    std::vector<InputDefinition> arguments;
    TypeRef type;
    bool isAuthorized = false; ///< ChaosCenter checks the token before the field's handler runs

    [[nodiscard]] const InputDefinition *argument(const QString &name) const;
};

struct TypeDefinition {
    enum class Kind { Scalar, Object, Interface, Enum, InputObject };

    Kind kind = Kind::Scalar;
    QString name;
    QStringList interfaces;
    std::vector<FieldDefinition> fields; ///< Object, Interface
    std::vector<InputDefinition> inputs; ///< InputObject
    QStringList values;                  ///< Enum

    [[nodiscard]] bool isLeaf() const { return kind == Kind::Scalar || kind == Kind::Enum; }
    [[nodiscard]] bool isInput() const { return isLeaf() || kind == Kind::InputObject; }
    [[nodiscard]] const FieldDefinition *field(const QString &name) const;
    [[nodiscard]] const InputDefinition *input(const QString &name) const;
};

/// The schema as one release has it. Cheap to copy, immutable.
class Schema {
public:
    /// Reads the schema definition language, keeping what exists in \p release according to the
    /// directives `@since(release: "3.1.0")` and `@until(release: "3.10.0")` (both inclusive) on
    /// types, fields, arguments, input fields and enum values. `@authorized` marks fields. Errors
    /// name line and column, unknown types and duplicates.
    static Result<Schema, QString> parse(const QString &sdl, Release release);

    /// Null if there is no such type.
    [[nodiscard]] const TypeDefinition *type(const QString &name) const;
    /// In the order of the text, the introspection types last.
    [[nodiscard]] const std::vector<TypeDefinition> &types() const;
    /// The type operations of \p kind start from; null if the schema has none.
    [[nodiscard]] const TypeDefinition *root(OperationKind kind) const;
    /// The field \p name of \p parent including `__typename`, and for the query root `__schema` and
    /// `__type`.
    [[nodiscard]] const FieldDefinition *field(const TypeDefinition &parent,
                                               const QString &name) const;
    /// True if an object of type \p object is selected by a fragment on \p condition.
    [[nodiscard]] bool applies(const TypeDefinition &object, const QString &condition) const;

private:
    struct Data;
    explicit Schema(std::shared_ptr<const Data> data);

    std::shared_ptr<const Data> m_data;
};

/// ChaosCenter's schema in \p release, from the compiled-in description. Loaded once.
const Schema &schemaFor(Release release);

} // namespace rd::sandbox::gql
