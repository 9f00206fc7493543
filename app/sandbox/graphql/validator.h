// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/graphql/answer.h"
#include "sandbox/graphql/document.h"
#include "sandbox/graphql/schema.h"
#include "sandbox/release.h"

#include <QList>

namespace rd::sandbox::gql {

/// How many fields a document may select, fragments expanded: more is refused. ChaosCenter has no
/// such limit.
inline constexpr int maxSelectedFields = 20'000;

/// Everything that is wrong with \p document, in the order in which it is met. The texts are those
/// of \p release. Variables' values are looked at by coerceVariables().
QList<GqlError> validate(const Schema &schema, const Document &document, Release release);

} // namespace rd::sandbox::gql
