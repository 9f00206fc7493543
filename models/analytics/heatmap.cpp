// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/heatmap.h"

#include "analytics/tally.h"

#include <algorithm>

namespace rd {

namespace {

/// Groups of rows, first to last.
int groupOf(const ScenarioTally &tally)
{
    if (tally.scenario->deleted)
        return 3;
    if (tally.now.isSet)
        return 0;
    return tally.row >= 0 ? 1 : 2;
}

bool comesBefore(const ScenarioTally *a, const ScenarioTally *b)
{
    if (const int groupA = groupOf(*a), groupB = groupOf(*b); groupA != groupB)
        return groupA < groupB;
    if (a->now.isSet != b->now.isSet)
        return a->now.isSet; // among deleted ones
    if (a->now.isSet && a->now.score != b->now.score)
        return a->now.score < b->now.score;
    if (const int order = a->scenario->name.compare(b->scenario->name); order != 0)
        return order < 0;
    return a->scenario->key < b->scenario->key;
}

} // namespace

HeatMap heatMapOf(const Tally &tally)
{
    std::vector<const ScenarioTally *> shown;
    shown.reserve(tally.scenarios().size());
    for (const ScenarioTally &one : tally.scenarios()) {
        if (!one.scenario->deleted || one.row >= 0)
            shown.push_back(&one);
    }
    std::sort(shown.begin(), shown.end(), comesBefore);

    HeatMap map;
    map.buckets = tally.bucketCount();
    map.rows.reserve(static_cast<qsizetype>(shown.size()));
    map.cells.reserve(static_cast<qsizetype>(shown.size()) * map.buckets);
    for (const ScenarioTally *one : shown) {
        const ScoredScenario &scenario = *one->scenario;
        map.rows.append({.key = scenario.key,
                         .project = scenario.project,
                         .id = scenario.id,
                         .name = scenario.name,
                         .score = one->now.isSet ? std::optional(one->now.score) : std::nullopt,
                         .deleted = scenario.deleted});
        for (qsizetype bucket = 0; bucket < map.buckets; ++bucket) {
            HeatCell cell;
            if (const Tally::Cell *found = tally.cellOf(*one, bucket)) {
                cell.runs = static_cast<int>(found->runs);
                cell.worst = found->worst;
                if (found->newest.isSet)
                    cell.score = found->newest.score;
            }
            map.cells.append(cell);
        }
    }
    return map;
}

} // namespace rd
