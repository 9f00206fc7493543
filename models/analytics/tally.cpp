// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/tally.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rd {

namespace {

constexpr std::size_t MaxLastRuns = 10;

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

bool isNewerRun(const ScoredRun &a, const ScoredRun &b)
{
    return std::tie(a.createdMs, a.sequence, a.scenarioKey)
           > std::tie(b.createdMs, b.sequence, b.scenarioKey);
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

void NewestScore::offer(const ScoredRun &run, double runScore)
{
    // The lower score wins a tie, so that the order of the input never matters.
    if (isSet
        && std::tie(run.createdMs, run.sequence, score) <= std::tie(createdMs, sequence, runScore))
        return;
    isSet = true;
    score = runScore;
    createdMs = run.createdMs;
    sequence = run.sequence;
}

Tally::Tally(const OverviewInput &input)
    : m_input(input)
    , m_outcomes(static_cast<std::size_t>(input.layout.buckets.size()))
{
    chooseProjects();
    chooseScenarios();
    readRuns();
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
        if (project.lastContactMs > kept.input->lastContactMs)
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

void Tally::readRuns()
{
    const TimeSpan span = m_input.layout.span;
    const TimeSpan previous = m_input.layout.previous;
    const KeyIndex index(m_scenarios);
    for (const ScoredRun &run : m_input.runs) {
        const qint32 found = index.find(run.scenarioKey);
        if (found < 0)
            continue;
        ScenarioTally &scenario = m_scenarios[static_cast<std::size_t>(found)];
        const bool isMeasured = run.score && isMeasurable(run.outcome) && std::isfinite(*run.score);
        if (span.contains(run.createdMs)) {
            readCurrentRun(run, scenario, isMeasured);
        } else if (previous.contains(run.createdMs)) {
            if (isMeasured)
                scenario.then.offer(run, *run.score);
        } else {
            continue;
        }
        scenario.ranInEither = true;
        if (scenario.project >= 0)
            keepIfNewest(m_projects[static_cast<std::size_t>(scenario.project)].lastRuns, run);
    }
}

void Tally::readCurrentRun(const ScoredRun &run, ScenarioTally &scenario, bool isMeasured)
{
    const qsizetype bucket = m_input.layout.bucketAt(run.createdMs);
    ++m_outcomes[static_cast<std::size_t>(bucket)][run.outcome];
    if (scenario.project >= 0)
        ++m_projects[static_cast<std::size_t>(scenario.project)].runs[run.outcome];
    if (!isMeasured)
        return;
    scenario.now.offer(run, *run.score);
    if (scenario.row < 0) {
        scenario.row = static_cast<qsizetype>(m_cells.size()) / bucketCount();
        m_cells.resize(m_cells.size() + static_cast<std::size_t>(bucketCount()));
    }
    m_cells[static_cast<std::size_t>(scenario.row * bucketCount() + bucket)].offer(run, *run.score);
}

const NewestScore *Tally::newestIn(const ScenarioTally &scenario, qsizetype bucket) const
{
    if (scenario.row < 0)
        return nullptr;
    const auto &cell = m_cells[static_cast<std::size_t>(scenario.row * bucketCount() + bucket)];
    return cell.isSet ? &cell : nullptr;
}

} // namespace rd
