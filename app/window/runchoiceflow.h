// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"
#include "history/reader.h"
#include "items/runsquery.h"

#include <functional>

class QWidget;

namespace rd {

class History;

/// Reads from \p history what runs of \p scope can be narrowed by, and lets the user choose one.
/// The answer comes through \p chosen, or never. In one project alone a choice names no project.
/// \p page and \p history are borrowed; nothing happens after \p page has gone.
void askForRunChoice(History &history, RunsFilterKind kind, const Scope &scope, QWidget &page,
                     std::function<void(const RunChoice &)> chosen);

} // namespace rd
