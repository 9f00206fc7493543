// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/tally.h"

#include "analytics/daycalendar.h"
#include "analytics/worstoutcome.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rd {

/// Finds scenarios by key. Keys are row numbers of a database: nearly always small enough for a
/// plain array, which is what makes a million look-ups cheap.
class KeyIndex {
public:
    explicit KeyIndex(const std::vector<ScenarioTally> &scenarios)
    {
        qint64 highest = 0;
        bool isDense = true;
        for (const ScenarioTally &tally : scenarios) {
            highest = std::max(highest, tally.scenario->key);
            isDense = isDense && tally.scenario->key >= 0;
        }
        isDense = isDense && highest < MaxDenseKey;
        if (isDense)
            m_dense.resize(static_cast<std::size_t>(highest) + 1, -1);
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            const qint64 key = scenarios[i].scenario->key;
            if (isDense)
                m_dense[static_cast<std::size_t>(key)] = static_cast<qint32>(i);
            else
                m_sparse.insert(key, static_cast<qint32>(i));
        }
    }

    [[nodiscard]] qint32 find(qint64 key) const
    {
        if (m_dense.empty())
            return m_sparse.value(key, -1);
        const auto index = static_cast<std::size_t>(key); // a negative key becomes too large
        return index < m_dense.size() ? m_dense[index] : -1;
    }

private:
    static constexpr qint64 MaxDenseKey = 1'000'000;
    std::vector<qint32> m_dense;
    QHash<qint64, qint32> m_sparse;
};

namespace {

constexpr std::size_t MaxLastRuns = 10;

/// Where each local day of a layout counts.
class DayPlaces {
public:
    static constexpr qsizetype Outside = -1;
    static constexpr qsizetype Previous = -2;

    explicit DayPlaces(const PeriodLayout &layout)
    {
        const DayCalendar calendar(layout.zone);
        const auto first = calendar.dayOf(layout.previous.fromMs);
        const auto last = calendar.dayOf(layout.span.toMs - 1);
        if (!first || !last)
            return;
        m_first = *first;
        for (int day = *first; day <= *last; ++day) {
            const qint64 start = calendar.startOf(day);
            if (layout.span.contains(start))
                m_places.push_back(layout.bucketAt(start));
            else
                m_places.push_back(layout.previous.contains(start) ? Previous : Outside);
        }
    }
    [[nodiscard]] qsizetype of(int day) const
    {
        const auto index = static_cast<std::size_t>(day - m_first); // negative becomes too large
        return index < m_places.size() ? m_places[index] : Outside;
    }

private:
    int m_first = 0;
    std::vector<qsizetype> m_places;
};

bool isNewerRun(const ScoredRun &a, const ScoredRun &b)
{
    return std::tie(a.createdMs, a.sequence, a.scenarioKey, a.outcome)
           > std::tie(b.createdMs, b.sequence, b.scenarioKey, b.outcome);
}

void keepIfNewest(std::vector<ScoredRun> &kept, const ScoredRun &run)
{
    if (kept.size() == MaxLastRuns && !isNewerRun(run, kept.back()))
        return;
    kept.insert(std::upper_bound(kept.begin(), kept.end(), run, isNewerRun), run);
    if (kept.size() > MaxLastRuns)
        kept.pop_back();
}

} // namespace

double clampedScore(double score)
{
    return std::clamp(score, 0.0, 100.0);
}

Tally::Tally(const OverviewInput &input, Detail detail)
    : m_input(input)
    , m_outcomes(static_cast<std::size_t>(input.layout.buckets.size()))
    , m_detail(detail)
{
    chooseProjects();
    chooseScenarios();
    const KeyIndex index(m_scenarios);
    readRuns(index);
    readDays(index);
    keepLastRuns(index);
}

void Tally::chooseProjects()
{
    QHash<QString, std::size_t> byServerKey;
    for (const OverviewInput::ProjectInput &project : m_input.projects) {
        const auto twin = byServerKey.constFind(project.serverKey);
        if (project.serverKey.isEmpty() || twin == byServerKey.constEnd()) {
            byServerKey.insert(project.serverKey, m_projects.size());
            m_projects.push_back({.input = &project});
            continue;
        }
        ProjectTally &kept = m_projects[*twin];
        const bool isBetter = project.vanished == kept.input->vanished
                                  ? project.lastContactMs > kept.input->lastContactMs
                                  : kept.input->vanished;
        if (isBetter)
            kept.input = &project;
    }
}

void Tally::chooseScenarios()
{
    constexpr int DoubleOfAnother = -2;
    QHash<ProjectRef, int> indexes;
    for (const OverviewInput::ProjectInput &project : m_input.projects)
        indexes.insert(project.ref, DoubleOfAnother);
    for (std::size_t i = 0; i < m_projects.size(); ++i)
        indexes.insert(m_projects[i].input->ref, static_cast<int>(i));

    m_scenarios.reserve(static_cast<std::size_t>(m_input.scenarios.size()));
    for (const ScoredScenario &scenario : m_input.scenarios) {
        const int project = indexes.value(scenario.project, -1);
        if (project != DoubleOfAnother)
            m_scenarios.push_back({.scenario = &scenario, .project = project});
    }
}

void Tally::readRuns(const KeyIndex &index)
{
    const TimeSpan span = m_input.layout.span;
    const TimeSpan previous = m_input.layout.previous;
    for (const ScoredRun &run : m_input.runs) {
        const qint32 found = index.find(run.scenarioKey);
        if (found < 0)
            continue;
        ScenarioTally &scenario = m_scenarios[static_cast<std::size_t>(found)];
        if (span.contains(run.createdMs)) {
            readCurrentRun(run, scenario);
        } else if (previous.contains(run.createdMs)) {
            if (isMeasured(run))
                scenario.then.offer(run.createdMs, run.sequence, *run.score);
        } else {
            continue;
        }
        scenario.ranInEither = true;
        if (scenario.project >= 0)
            keepIfNewest(m_projects[static_cast<std::size_t>(scenario.project)].lastRuns, run);
    }
}

void Tally::readDays(const KeyIndex &index)
{
    if (m_input.days.isEmpty())
        return;
    const DayPlaces places(m_input.layout);
    for (const DayChunk &chunk : m_input.days) {
        const qint32 found = index.find(chunk.scenarioKey);
        if (found < 0)
            continue;
        ScenarioTally &scenario = m_scenarios[static_cast<std::size_t>(found)];
        PackedDays days(chunk);
        while (days.next()) {
            const qsizetype place = places.of(days.day());
            if (place == DayPlaces::Outside)
                continue;
            scenario.ranInEither = true;
            const DayTally &tally = days.tally();
            if (place != DayPlaces::Previous)
                readCurrent(tally, place, scenario);
            else if (tally.newest.isSet)
                scenario.then.offer(tally.newest.createdMs, tally.newest.sequence,
                                    tally.newest.score);
        }
    }
}

void Tally::keepLastRuns(const KeyIndex &index)
{
    for (const ScoredRun &run : m_input.lastRuns) {
        const qint32 found = index.find(run.scenarioKey);
        const int project = found < 0 ? -1 : m_scenarios[static_cast<std::size_t>(found)].project;
        if (project >= 0)
            keepIfNewest(m_projects[static_cast<std::size_t>(project)].lastRuns, run);
    }
}

void Tally::readCurrent(const DayTally &tally, qsizetype bucket, ScenarioTally &scenario)
{
    OutcomeCounts &outcomes = m_outcomes[static_cast<std::size_t>(bucket)];
    for (const Outcome outcome : AllOutcomes) {
        outcomes[outcome] += tally.runs[outcome];
        scenario.runs[outcome] += tally.runs[outcome];
    }
    if (scenario.project >= 0) {
        OutcomeCounts &runs = m_projects[static_cast<std::size_t>(scenario.project)].runs;
        for (const Outcome outcome : AllOutcomes)
            runs[outcome] += tally.runs[outcome];
    }
    countCell(tally, bucket, scenario);
}

void Tally::readCurrentRun(const ScoredRun &run, ScenarioTally &scenario)
{
    const qsizetype bucket = m_input.layout.bucketAt(run.createdMs);
    ++m_outcomes[static_cast<std::size_t>(bucket)][run.outcome];
    ++scenario.runs[run.outcome];
    if (scenario.project >= 0)
        ++m_projects[static_cast<std::size_t>(scenario.project)].runs[run.outcome];
    DayTally one;
    one.add(run);
    countCell(one, bucket, scenario);
}

void Tally::countCell(const DayTally &tally, qsizetype bucket, ScenarioTally &scenario)
{
    if (tally.newest.isSet)
        scenario.now.offer(tally.newest.createdMs, tally.newest.sequence, tally.newest.score);
    const auto worst = worstOf(tally.runs);
    if (!worst || m_detail == Detail::Counts)
        return;
    if (scenario.row < 0) {
        scenario.row = static_cast<qsizetype>(m_cells.size()) / bucketCount();
        m_cells.resize(m_cells.size() + static_cast<std::size_t>(bucketCount()));
    }
    Cell &cell = m_cells[static_cast<std::size_t>(scenario.row * bucketCount() + bucket)];
    if (tally.newest.isSet)
        cell.newest.offer(tally.newest.createdMs, tally.newest.sequence, tally.newest.score);
    cell.runs += tally.runs.total();
    const auto place = [](Outcome outcome) {
        return std::find(WorstFirst.begin(), WorstFirst.end(), outcome);
    };
    if (place(*worst) < place(cell.worst))
        cell.worst = *worst;
}

const Tally::Cell *Tally::cellOf(const ScenarioTally &scenario, qsizetype bucket) const
{
    if (scenario.row < 0)
        return nullptr;
    const auto &cell = m_cells[static_cast<std::size_t>(scenario.row * bucketCount() + bucket)];
    return cell.runs > 0 ? &cell : nullptr;
}

const NewestScore *Tally::newestIn(const ScenarioTally &scenario, qsizetype bucket) const
{
    const Cell *cell = cellOf(scenario, bucket);
    return cell && cell->newest.isSet ? &cell->newest : nullptr;
}

} // namespace rd
