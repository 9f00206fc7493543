// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace rd::sandbox::gql {

/// `"a"`, `"a" or "b"`, `"a", "b", or "c"`; five at most.
QString quotedOrList(const QStringList &items);

/// ` Did you mean "a" or "b"?` with the names of \p options close to \p input, or nothing.
QString didYouMean(const QString &input, const QStringList &options);

} // namespace rd::sandbox::gql
