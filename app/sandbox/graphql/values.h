// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "sandbox/graphql/answer.h"
#include "sandbox/graphql/document.h"
#include "sandbox/graphql/schema.h"

#include <QJsonObject>

namespace rd::sandbox::gql {

/// The values of the variables of \p operation, checked against their types: defaults filled in,
/// single values made lists where lists are wanted, integers in strings made numbers. Entries of \p
/// given that the operation does not declare are dropped. The error has the path ["variable", name,
/// ...].
Result<QJsonObject, GqlError> coerceVariables(const Schema &schema, const Operation &operation,
                                              const QJsonObject &given);

/// The arguments of a field as its handler gets them. \p given is valid. Arguments that are neither
/// given nor have a default are absent.
QJsonObject argumentValues(const Schema &schema, const std::vector<InputDefinition> &known,
                           const std::vector<Argument> &given, const QJsonObject &variables);

} // namespace rd::sandbox::gql
