// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/graphql/answer.h"
#include "sandbox/graphql/document.h"
#include "sandbox/graphql/schema.h"

#include <QList>
#include <QSet>
#include <QString>

#include <vector>

namespace rd::sandbox::gql {

/// Collects what is wrong with a document. What lies in a fragment is met once per operation that
/// uses it, and kept once.
class ErrorList {
public:
    void add(const QString &message, Position position);
    [[nodiscard]] bool isEmpty() const { return m_errors.isEmpty(); }
    [[nodiscard]] const QList<GqlError> &all() const { return m_errors; }

private:
    QList<GqlError> m_errors;
    QSet<QString> m_known;
};

/// Checks arguments and literals against the types they are for, and notes which variables are
/// used.
class ValueChecker {
public:
    /// All are borrowed. \p isOld: the wording before 3.5.
    ValueChecker(const Schema &schema, ErrorList &errors, bool isOld)
        : m_schema(schema)
        , m_errors(errors)
        , m_isOld(isOld)
    {
    }

    /// What follows belongs to \p operation; forgets the used variables.
    void setOperation(const Operation &operation);
    [[nodiscard]] bool isUsed(const QString &variable) const
    {
        return m_usedVariables.contains(variable);
    }

    void checkArguments(const std::vector<Argument> &given,
                        const std::vector<InputDefinition> &known, const QString &owner,
                        const QString &ownerType, bool isDirective, Position position);
    void checkValue(const Value &value, const TypeRef &expected);

private:
    void checkVariableUse(const Value &value, const TypeRef &expected);
    void checkObject(const Value &value, const TypeDefinition &type);
    void unexpectedValue(const Value &value, const TypeRef &expected, const TypeDefinition &type);

    const Schema &m_schema;
    ErrorList &m_errors;
    bool m_isOld;
    const Operation *m_operation = nullptr;
    QSet<QString> m_usedVariables;
};

} // namespace rd::sandbox::gql
