// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "sandbox/graphql/document.h"

#include <QString>

namespace rd::sandbox::gql {

struct ParseError {
    QString message;
    Position position;
};

/// How deep selections, values and types may be nested in a document or a schema.
inline constexpr int maxDocumentDepth = 64;
/// How many tokens a document may have.
inline constexpr int maxDocumentTokens = 20'000;

/// Parses an executable document. Messages are worded like those of ChaosCenter.
Result<Document, ParseError> parseDocument(const QString &text);

} // namespace rd::sandbox::gql
