// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/graphql/parser.h"
#include "sandbox/graphql/schema.h"

namespace rd::sandbox::gql {

/// Reads the part of the schema language that the sandbox needs: scalar, type, interface, enum,
/// input and (ignored) directive definitions, with descriptions, defaults and the directives since,
/// until, authorized. What does not exist in \p release is left out. Names are not resolved yet.
Result<std::vector<TypeDefinition>, ParseError> parseSdl(const QString &text, Release release);

} // namespace rd::sandbox::gql
