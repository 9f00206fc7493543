// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/graphql/document.h"
#include "sandbox/graphql/schema.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace rd::sandbox::gql {

/// One selected field, fragments resolved, merged with its namesakes, `@skip` and `@include`
/// obeyed.
struct PlanField {
    QString key;         ///< in the answer
    QString name;        ///< in the object; empty for __typename
    QByteArray constant; ///< JSON text, for __typename
    TypeRef type;
    bool isLeaf = false;
    QJsonObject arguments;
    bool isAuthorized = false;
    std::vector<PlanField> children;
};

/// What \p operation selects, in the order of the answer. The document is valid.
std::vector<PlanField> planOf(const Schema &schema, const Document &document,
                              const Operation &operation, const QJsonObject &variables);

} // namespace rd::sandbox::gql
