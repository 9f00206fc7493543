// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/rundetails.h"
#include "history/reader.h"

#include <QList>
#include <QString>

namespace rd {

/// One fact of two runs, side by side: finished text, by the user's language and locale.
struct ComparedFact {
    enum class Relation {
        Same,
        Different,
        More,    ///< a figure that is larger in the second run
        Less,    ///< smaller
        Unknown, ///< not known of one of them
        Apart,   ///< differs by nature, such as the start: no difference to be looked at
    };

    QString name;
    QString first;
    QString second;
    Relation relation = Relation::Same;
    QString difference; ///< in words: "same", "12.5 more", "3 min longer"

    [[nodiscard]] bool isDifference() const
    {
        return relation == Relation::Different || relation == Relation::More
               || relation == Relation::Less;
    }
    friend bool operator==(const ComparedFact &, const ComparedFact &) = default;
};

/// What is stored of two runs, fact by fact. Nothing is guessed: what was not read of a run is said
/// not to be known.
[[nodiscard]] QList<ComparedFact> compareRuns(const RunRow &first, const RunRow &second,
                                              qint64 nowMs);
/// What became of each fault and its probes, by name; of several of one name in their order. A
/// fault or probe that only one of them has is a difference.
[[nodiscard]] QList<ComparedFact> compareFaults(const RunDetails &first, const RunDetails &second);
/// "4 of 14 facts differ", or that none does.
[[nodiscard]] QString comparisonSentence(const QList<ComparedFact> &facts);
/// A sign of its own for each relation, so that none is told by colour: "=", "\u2260", ...
[[nodiscard]] QString relationSign(ComparedFact::Relation relation);

} // namespace rd
