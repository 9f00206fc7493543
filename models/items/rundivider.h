// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/runsource.h"

namespace rd {

/// Answers \p question about a divided list: keys and edits with those of sections among them, and
/// what is known of the sections. Runs of collapsed sections are counted and left out.
///
/// For another filter it stops as soon as there is enough for the first screens; a partial question
/// costs as much as the sections in question. For History::read().
void readDivided(const HistoryReader &reader, const RunKeysQuestion &question, RunKeys &answer);

} // namespace rd
