// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/graphql/schema.h"

#include <QJsonObject>

namespace rd::sandbox::gql {

/// The answer to `__schema`. Types inside fields carry kind, name and ofType only, which is what
/// the usual introspection query asks for.
QJsonObject introspectSchema(const Schema &schema);

/// The answer to `__type(name:)`; null if there is none.
QJsonValue introspectType(const Schema &schema, const QString &name);

} // namespace rd::sandbox::gql
