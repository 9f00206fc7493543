// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/summarykeeper.h"

#include "analytics/score.h"
#include "domain/scenario.h"
#include "history/rows.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int EndChunk = DayCalendar::DayCount / DayChunk::Days;
constexpr int ChunksPerStep = 4;     // of one scenario: it may have run every minute
constexpr int CostOfAScenario = 100; // in runs: looking costs something too

} // namespace

void SummaryKeeper::begin()
{
    m_touched.clear();
    m_scorings.clear();
    m_scoringsBefore.clear();
    m_recounts.clear();
    m_state = readSummaryState(m_statements);
    if (m_state.isKept() && !chooseCalendar(m_state))
        drop();
}

bool SummaryKeeper::chooseCalendar(const SummaryState &state)
{
    if (m_calendar && m_calendar->signature() == state.signature)
        return true;
    const bool isOwn = m_own && m_own->signature() == state.signature;
    m_calendar =
        std::make_unique<DayCalendar>(isOwn ? m_own->zone() : QTimeZone(state.zone.toLatin1()));
    return m_calendar->signature() == state.signature;
}

void SummaryKeeper::drop()
{
    m_statements.run(u"DELETE FROM day_summary"_s);
    m_state = {};
    writeSummaryState(m_statements, m_state);
}

std::optional<int> SummaryKeeper::builtDay(qint64 scenario, qint64 createdMs) const
{
    if (!m_state.isKept() || scenario > m_state.nextScenario)
        return std::nullopt;
    const auto day = m_calendar->dayOf(createdMs);
    return day && m_state.isBuilt(scenario, DayChunk::of(*day)) ? day : std::nullopt;
}

SummaryKeeper::Scoring SummaryKeeper::readScoring(qint64 scenario)
{
    Cursor cursor =
        m_statements.run(u"SELECT weight_sum, kind FROM scenario WHERE id = ?"_s, {scenario});
    if (!cursor.next())
        return {};
    return {.weightSum = cursor.maybeInteger(0),
            .engine = cursor.integer(1) == static_cast<qint64>(Scenario::Kind::Engine)};
}

const SummaryKeeper::Scoring &SummaryKeeper::scoringOf(qint64 scenario)
{
    auto scoring = m_scorings.find(scenario);
    if (scoring == m_scorings.end())
        scoring = m_scorings.insert(scenario, readScoring(scenario));
    return *scoring;
}

ScoredRun SummaryKeeper::scored(qint64 scenario, const Run &run)
{
    ScoredRun scoredRun{.scenarioKey = scenario,
                        .createdMs = run.createdMs,
                        .sequence = run.sequence,
                        .outcome = run.outcome,
                        .score = {}};
    if (isMeasurable(run.outcome)) {
        const Scoring &scoring = scoringOf(scenario);
        scoredRun.score =
            measuredScore(run.outcome, run.rawScore,
                          run.weightSum ? run.weightSum : scoring.weightSum, scoring.engine);
    }
    return scoredRun;
}

SummaryKeeper::Touched &SummaryKeeper::touch(qint64 scenario, int chunk)
{
    const ChunkKey key{scenario, chunk};
    const auto known = m_touched.find(key);
    if (known != m_touched.end())
        return known->second;
    Touched touched;
    Cursor cursor = m_statements.run(
        u"SELECT days FROM day_summary WHERE scenario = ? AND chunk = ?"_s, {scenario, chunk});
    if (cursor.next()) {
        const auto days =
            unpackDays({.scenarioKey = scenario, .number = chunk, .packed = cursor.bytes(0)});
        touched.days = days.value_or(DayBlock{});
        touched.doubtful = days ? 0 : ~0U;
    }
    return m_touched.emplace(key, touched).first->second;
}

void SummaryKeeper::addRun(const ScoredRun &run)
{
    if (const auto day = builtDay(run.scenarioKey, run.createdMs)) {
        Touched &touched = touch(run.scenarioKey, DayChunk::of(*day));
        touched.days[static_cast<std::size_t>(*day % DayChunk::Days)].add(run);
    }
}

void SummaryKeeper::removeRun(const ScoredRun &run)
{
    if (const auto day = builtDay(run.scenarioKey, run.createdMs)) {
        Touched &touched = touch(run.scenarioKey, DayChunk::of(*day));
        const auto place = static_cast<std::size_t>(*day % DayChunk::Days);
        if (!touched.days[place].remove(run))
            touched.doubtful |= 1U << place;
    }
}

void SummaryKeeper::runAdded(qint64 scenario, const Run &run)
{
    if (m_state.isKept())
        addRun(scored(scenario, run));
}

void SummaryKeeper::runChanged(qint64 scenario, const Run &before, const Run &after)
{
    const auto facts = [](const Run &run) {
        return std::tie(run.createdMs, run.sequence, run.outcome, run.rawScore, run.weightSum);
    };
    if (!m_state.isKept() || facts(before) == facts(after))
        return;
    removeRun(scored(scenario, before));
    addRun(scored(scenario, after));
}

void SummaryKeeper::runRemoved(qint64 scenario, const Run &run)
{
    if (m_state.isKept())
        removeRun(scored(scenario, run));
}

void SummaryKeeper::scenarioWillChange(qint64 scenario)
{
    if (m_state.isKept() && !m_scoringsBefore.contains(scenario))
        m_scoringsBefore.insert(scenario, readScoring(scenario));
}

void SummaryKeeper::recount(qint64 scenario)
{
    m_recounts.insert(scenario);
}

void SummaryKeeper::finish()
{
    if (!m_state.isKept())
        return;
    for (auto it = m_scoringsBefore.cbegin(); it != m_scoringsBefore.cend(); ++it) {
        if (!readScoring(it.key()).measuresLike(it.value()))
            m_recounts.insert(it.key());
    }
    m_scorings.clear(); // read while they may still have changed
    for (auto &[key, touched] : m_touched) {
        const auto [scenario, chunk] = key;
        if (m_recounts.contains(scenario))
            continue;
        if (touched.doubtful != 0)
            countAgain(scenario, chunk, touched);
        store(scenario, chunk, touched.days);
    }
    m_touched.clear();
    for (const qint64 scenario : std::as_const(m_recounts)) {
        if (scenario < m_state.nextScenario)
            build(scenario, 0, EndChunk);
        else if (scenario == m_state.nextScenario && m_state.nextChunk > 0)
            build(scenario, 0, m_state.nextChunk);
    }
    m_recounts.clear();
}

template <typename Visit>
void SummaryKeeper::forEachRun(qint64 scenario, qint64 fromMs, qint64 toMs, Visit visit)
{
    const Scoring scoring = scoringOf(scenario);
    Cursor cursor = m_statements.run(
        u"SELECT outcome, created_ms, sequence, raw_score, weight_sum FROM run "
        "INDEXED BY run_by_scenario WHERE scenario = ? AND outcome IN (0, 1, 2, 3, 4, 5) "
        "AND created_ms >= ? AND created_ms < ?"_s,
        {scenario, fromMs, toMs});
    while (cursor.next()) {
        ScoredRun run{.scenarioKey = scenario,
                      .createdMs = cursor.integer(1),
                      .sequence = cursor.integer(2),
                      .outcome = outcomeFromNumber(cursor.integer(0)),
                      .score = {}};
        if (isMeasurable(run.outcome)) {
            const auto own = cursor.maybeInteger(4);
            run.score = measuredScore(run.outcome, cursor.maybeReal(3),
                                      own ? own : scoring.weightSum, scoring.engine);
        }
        visit(run);
    }
}

void SummaryKeeper::countAgain(qint64 scenario, int chunk, Touched &touched)
{
    for (int place = 0; place < DayChunk::Days; ++place) {
        if ((touched.doubtful >> place & 1) == 0)
            continue;
        const int day = chunk * DayChunk::Days + place;
        DayTally &tally = touched.days[static_cast<std::size_t>(place)];
        tally = {};
        forEachRun(scenario, m_calendar->startOf(day), m_calendar->startOf(day + 1),
                   [&tally](const ScoredRun &run) { tally.add(run); });
    }
}

int SummaryKeeper::build(qint64 scenario, int first, int end)
{
    m_statements.run(u"DELETE FROM day_summary WHERE scenario = ? AND chunk >= ? AND chunk < ?"_s,
                     {scenario, first, end});
    int runs = 0;
    std::map<int, DayBlock> chunks;
    forEachRun(
        scenario, m_calendar->startOf(first * DayChunk::Days),
        m_calendar->startOf(end * DayChunk::Days), [&](const ScoredRun &run) {
            ++runs;
            if (const auto day = m_calendar->dayOf(run.createdMs)) {
                chunks[DayChunk::of(*day)][static_cast<std::size_t>(*day % DayChunk::Days)].add(
                    run);
            }
        });
    for (const auto &[chunk, days] : chunks)
        store(scenario, chunk, days);
    return runs;
}

void SummaryKeeper::store(qint64 scenario, int chunk, const DayBlock &days)
{
    const QByteArray packed = packDays(days, chunk);
    if (packed.isEmpty()) {
        m_statements.run(u"DELETE FROM day_summary WHERE scenario = ? AND chunk = ?"_s,
                         {scenario, chunk});
        return;
    }
    m_statements.run(
        u"INSERT OR REPLACE INTO day_summary (scenario, chunk, days) VALUES (?, ?, ?)"_s,
        {scenario, chunk, packed});
}

bool SummaryKeeper::plan(const QTimeZone &zone, bool replace)
{
    m_own = std::make_unique<DayCalendar>(zone);
    begin();
    if (m_state.isKept() && (!replace || m_state.signature == m_own->signature()))
        return !m_state.isComplete();
    drop();
    m_state.zone = QString::fromLatin1(m_own->zone().id());
    m_state.signature = m_own->signature();
    writeSummaryState(m_statements, m_state);
    return true;
}

bool SummaryKeeper::buildSome(int runs)
{
    begin();
    while (m_state.isKept() && !m_state.isComplete() && runs > 0) {
        const auto scenario = m_statements.integer(
            u"SELECT id FROM scenario WHERE id >= ? ORDER BY id LIMIT 1"_s, {m_state.nextScenario});
        if (!scenario) {
            m_state.nextScenario = SummaryState::AllScenarios;
            m_state.nextChunk = 0;
            break;
        }
        if (*scenario != m_state.nextScenario)
            m_state.nextChunk = 0;
        m_state.nextScenario = *scenario;
        Cursor next = m_statements.run(
            u"SELECT min((SELECT min(created_ms) FROM run INDEXED BY run_by_scenario "
            "WHERE scenario = ? AND outcome = o.number AND created_ms >= ?)) "
            "FROM (SELECT 0 AS number UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 "
            "UNION ALL SELECT 4 UNION ALL SELECT 5) o"_s,
            {*scenario, m_calendar->startOf(m_state.nextChunk * DayChunk::Days)});
        const auto createdMs = next.next() ? next.maybeInteger(0) : std::nullopt;
        const auto day = createdMs ? m_calendar->dayOf(*createdMs) : std::nullopt;
        runs -= CostOfAScenario;
        if (!day) {
            ++m_state.nextScenario;
            m_state.nextChunk = 0;
            continue;
        }
        const int chunk = DayChunk::of(*day);
        m_state.nextChunk = std::min(chunk + ChunksPerStep, EndChunk);
        runs -= build(*scenario, chunk, m_state.nextChunk);
    }
    writeSummaryState(m_statements, m_state);
    return m_state.isKept() && !m_state.isComplete();
}

} // namespace rd
