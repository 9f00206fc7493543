// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/graphql/lexer.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace rd::sandbox::gql {

enum class OperationKind { Query, Mutation, Subscription };

struct ObjectField;

/// A literal or a variable, as written.
struct Value {
    enum class Kind { Variable, Int, Float, String, Boolean, Null, Enum, List, Object };

    Kind kind = Kind::Null;
    QString text; ///< variable name without '$', digits, string content, "true", enum name
    std::vector<Value> items;        ///< List
    std::vector<ObjectField> fields; ///< Object
    Position position;

    /// Back in GraphQL notation, as messages quote it.
    [[nodiscard]] QString toText() const;
};

struct ObjectField {
    QString name;
    Value value;
    Position position;
};

/// `ID`, `ID!`, `[ID!]!`, ...
struct TypeRef {
    QString name;                           ///< empty for a list
    std::shared_ptr<const TypeRef> element; ///< set for a list
    bool isNonNull = false;
    Position position;

    [[nodiscard]] bool isList() const { return element != nullptr; }
    /// The innermost name.
    [[nodiscard]] const QString &baseName() const;
    [[nodiscard]] QString toText() const;
    friend bool operator==(const TypeRef &a, const TypeRef &b);
};

struct Argument {
    QString name;
    Value value;
    Position position;
};

struct Directive {
    QString name;
    std::vector<Argument> arguments;
    Position position;
};

/// A field, a fragment spread or an inline fragment.
struct Selection {
    enum class Kind { Field, Spread, Inline };

    Kind kind = Kind::Field;
    QString name;          ///< of the field or the fragment
    QString alias;         ///< Field; the name if none was given
    QString typeCondition; ///< Inline; may be empty
    std::vector<Argument> arguments;
    std::vector<Directive> directives;
    std::vector<Selection> selections;
    Position position;
};

struct VariableDefinition {
    QString name;
    TypeRef type;
    std::optional<Value> defaultValue;
    Position position;
};

struct Operation {
    OperationKind kind = OperationKind::Query;
    QString name;
    std::vector<VariableDefinition> variables;
    std::vector<Directive> directives;
    std::vector<Selection> selections;
    Position position;
};

struct Fragment {
    QString name;
    QString typeCondition;
    std::vector<Directive> directives;
    std::vector<Selection> selections;
    Position position;
};

/// An executable document.
struct Document {
    std::vector<Operation> operations;
    std::vector<Fragment> fragments;

    [[nodiscard]] const Fragment *fragment(const QString &name) const;
};

} // namespace rd::sandbox::gql
