// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/graphql/answer.h"
#include "sandbox/graphql/document.h"

#include <QList>

namespace rd::sandbox::gql {

/// Fields that would land under one key although they differ in name or arguments, and documents
/// that select more than `maxSelectedFields`. \p document is valid otherwise.
QList<GqlError> findOverlaps(const Document &document);

} // namespace rd::sandbox::gql
