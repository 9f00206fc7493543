// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace rd {

/// One step on the way from one list of keys to another: rows to take out, or keys to put in.
struct KeyEdit {
    enum class Kind { Remove, Insert };
    /// Of one step: a view needs a moment for each row, and paints between two steps.
    static constexpr qsizetype MostRows = 50'000;

    Kind kind = Kind::Insert;
    qsizetype row = 0;   ///< in the list as it is after the steps before
    qsizetype count = 0; ///< how many rows
    QList<qint64> keys;  ///< Insert only: `count` keys

    friend bool operator==(const KeyEdit &, const KeyEdit &) = default;
};

/// Steps that turn \p before into \p after; keys are unique within each list. Keys in both keep
/// their row, so that selections survive; a key that changed its place is taken out and put in
/// again. Linear. May run on any thread.
[[nodiscard]] QList<KeyEdit> keyEdits(const QList<qint64> &before, const QList<qint64> &after);

/// Carries out one step.
void applyEdit(QList<qint64> &keys, const KeyEdit &edit);

} // namespace rd
