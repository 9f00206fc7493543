// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/score.h"

#include "analytics/ranking.h"
#include "analytics/tally.h"
#include "analytics/trend.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// The figures of one group of scenarios (one project, or all) while they are added up.
class FigureSums {
public:
    void add(const ScenarioTally &tally, StaleRule &stale)
    {
        const ScoredScenario &scenario = *tally.scenario;
        if (scenario.deleted) {
            addDeleted(tally);
            return;
        }
        ++m_figures.scenarios;
        if (unverifiedSinceMs(scenario) > 0)
            ++m_figures.unverified;
        if (!everRan(tally))
            ++m_figures.neverRan;
        else if (stale.isStale(tally))
            ++m_figures.stale;
        addScores(tally);
    }

    void addProject(const OverviewInput::ProjectInput &project, qint64 nowMs)
    {
        m_figures.delegates += static_cast<int>(project.delegates.size());
        for (const Delegate &delegate : project.delegates)
            m_figures.delegatesActive += delegate.state == Delegate::State::Active ? 1 : 0;
        for (const Hub &hub : project.hubs) {
            // A server's built-in hub is in the list of each of its projects.
            if (hub.builtIn && std::exchange(m_builtInHubs[project.server], true))
                continue;
            ++m_figures.hubs;
            m_figures.hubsAvailable += hub.available ? 1 : 0;
        }
        m_figures.runningNow += static_cast<int>(project.inProgressCreatedMs.size());
        for (const qint64 createdMs : project.inProgressCreatedMs)
            m_figures.longestQueuedMs = std::max(m_figures.longestQueuedMs, nowMs - createdMs);
    }

    void addRuns(const OutcomeCounts &runs)
    {
        for (const Outcome outcome : AllOutcomes)
            m_figures.runs[outcome] += runs[outcome];
    }

    [[nodiscard]] ScoreFigures figures(const BandLimits &bands, std::optional<double> target) const
    {
        ScoreFigures figures = m_figures;
        figures.score = m_now.mean();
        figures.measured = m_now.count();
        figures.compared = m_comparedNow.count();
        figures.comparedNow = m_comparedNow.mean();
        figures.comparedThen = m_comparedThen.mean();
        if (figures.compared > 0)
            figures.change = *figures.comparedNow - *figures.comparedThen;
        figures.tooLittleMeasured = 2 * figures.measured < figures.scenarios;
        figures.target = target;
        if (figures.score && !figures.tooLittleMeasured) {
            figures.band = bandOf(*figures.score, bands);
            figures.belowTarget = missesTarget(*figures.score, target);
        }
        std::sort(figures.deleted.begin(), figures.deleted.end(),
                  [](const DeletedScenario &a, const DeletedScenario &b) {
                      return a.name != b.name ? a.name < b.name : a.lastScore < b.lastScore;
                  });
        return figures;
    }

private:
    void addScores(const ScenarioTally &tally)
    {
        if (tally.now.isSet) {
            const double score = clampedScore(tally.now.score);
            m_figures.clamped = m_figures.clamped || score != tally.now.score;
            m_now.add(score);
        }
        if (tally.now.isSet && tally.then.isSet) {
            m_comparedNow.add(clampedScore(tally.now.score));
            m_comparedThen.add(clampedScore(tally.then.score));
            const double change = changeOf(tally).value_or(0);
            if (isVisibleChange(change))
                ++(change > 0 ? m_figures.improved : m_figures.worsened);
        } else if (tally.now.isSet) {
            ++m_figures.fresh;
        } else if (tally.then.isSet) {
            ++m_figures.lost;
        }
    }

    void addDeleted(const ScenarioTally &tally)
    {
        if (!tally.ranInEither)
            return;
        const ScoredScenario &scenario = *tally.scenario;
        std::optional<double> last = scenario.lastScore;
        if (!last && scenario.newestMeasured)
            last = scenario.newestMeasured->score;
        m_figures.deleted.append({scenario.name, last, scenario.project, scenario.id});
    }

    ScoreFigures m_figures;
    QHash<QString, bool> m_builtInHubs; ///< by server: counted already
    ExactSum m_now;
    ExactSum m_comparedNow;
    ExactSum m_comparedThen;
};

/// Newest run of each project, for the column "last run"; older than both periods when need be.
std::vector<qint64> lastRunTimes(const Tally &tally)
{
    std::vector<qint64> times(tally.projects().size(), 0);
    for (const ScenarioTally &scenario : tally.scenarios()) {
        if (scenario.project < 0)
            continue;
        qint64 &newest = times[static_cast<std::size_t>(scenario.project)];
        for (const auto &run :
             {scenario.scenario->newestMeasured, scenario.scenario->newestFinished})
            newest = std::max(newest, run ? run->createdMs : 0);
    }
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto &runs = tally.projects()[i].lastRuns;
        if (!runs.empty())
            times[i] = std::max(times[i], runs.front().createdMs);
    }
    return times;
}

bool isWorse(const ProjectFigures &a, const ProjectFigures &b)
{
    const auto &scoreA = a.figures.score;
    const auto &scoreB = b.figures.score;
    if (scoreA.has_value() != scoreB.has_value())
        return scoreA.has_value();
    if (scoreA && *scoreA != *scoreB)
        return *scoreA < *scoreB;
    return a.name != b.name ? a.name < b.name : a.connectionName < b.connectionName;
}

QList<ProjectFigures> rollUp(const Tally &tally, const std::vector<FigureSums> &sums)
{
    const auto sparklines = projectSparklines(tally);
    const auto lastRuns = lastRunTimes(tally);
    QList<ProjectFigures> projects;
    for (std::size_t i = 0; i < tally.projects().size(); ++i) {
        const ProjectTally &project = tally.projects()[i];
        ProjectFigures line;
        line.ref = project.input->ref;
        line.connectionName = project.input->connectionName;
        line.name = project.input->name;
        line.figures =
            sums[i].figures(tally.input().scale.bands, tally.input().scale.targetOf(line.ref));
        line.sparkline = sparklines[i];
        line.lastRunMs = lastRuns[i];
        line.dataMs = project.input->lastContactMs;
        for (auto run = project.lastRuns.rbegin(); run != project.lastRuns.rend(); ++run)
            line.lastRuns.append(run->outcome);
        projects.append(line);
    }
    std::stable_sort(projects.begin(), projects.end(), isWorse);
    return projects;
}

void addDelegates(OverviewFigures &overview, const Tally &tally)
{
    for (const ProjectTally &project : tally.projects())
        overview.delegates += project.input->delegates;
    const auto rank = [](const Delegate &delegate) {
        return delegate.state == Delegate::State::Inactive  ? 0
               : delegate.state == Delegate::State::Pending ? 1
                                                            : 2;
    };
    std::stable_sort(overview.delegates.begin(), overview.delegates.end(),
                     [&](const Delegate &a, const Delegate &b) {
                         if (rank(a) != rank(b))
                             return rank(a) < rank(b);
                         return rank(a) == 0 && a.updatedMs < b.updatedMs;
                     });
    for (const Delegate &delegate : std::as_const(overview.delegates)) {
        if (delegate.state == Delegate::State::Inactive)
            overview.lostDelegates.append(delegate);
    }
}

void addHubs(OverviewFigures &overview, const Tally &tally)
{
    QHash<QString, bool> builtIn; // a server's own hub is in the list of each of its projects
    for (const ProjectTally &project : tally.projects()) {
        for (const Hub &hub : project.input->hubs) {
            if (!hub.builtIn || !std::exchange(builtIn[project.input->server], true))
                overview.allHubs.append(hub);
        }
    }
    std::stable_sort(overview.allHubs.begin(), overview.allHubs.end(),
                     [](const Hub &a, const Hub &b) {
                         return a.available != b.available ? b.available : a.name < b.name;
                     });
    for (const Hub &hub : std::as_const(overview.allHubs)) {
        if (!hub.available)
            overview.unavailableHubs.append(hub);
    }
}

void addState(OverviewFigures &overview, const Tally &tally)
{
    bool isFirst = true;
    for (const ProjectTally &project : tally.projects()) {
        const qint64 contact = project.input->lastContactMs;
        overview.dataMs = isFirst ? contact : std::min(overview.dataMs, contact);
        isFirst = false;
        overview.synchronising = overview.synchronising || !project.input->complete;
    }
    addDelegates(overview, tally);
    addHubs(overview, tally);
}

} // namespace

OverviewFigures computeOverview(const OverviewInput &input)
{
    OverviewFigures overview;
    overview.scope = input.scope;
    overview.period = input.period;
    overview.layout = input.layout;
    overview.bands = input.scale.bands;
    overview.generatedMs = input.nowMs;
    const Tally tally(input);
    StaleRule stale(input.nowMs);

    FigureSums total;
    std::vector<FigureSums> sums(tally.projects().size());
    for (const ScenarioTally &scenario : tally.scenarios()) {
        total.add(scenario, stale);
        if (scenario.project >= 0)
            sums[static_cast<std::size_t>(scenario.project)].add(scenario, stale);
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const ProjectTally &project = tally.projects()[i];
        total.addProject(*project.input, input.nowMs);
        sums[i].addProject(*project.input, input.nowMs);
        sums[i].addRuns(project.runs);
    }
    for (qsizetype i = 0; i < tally.bucketCount(); ++i)
        total.addRuns(tally.outcomesIn(i));

    overview.total = total.figures(input.scale.bands, input.scale.targetOf(input.scope));
    overview.trend = trendOf(tally, overview.total.scenarios);
    overview.heat = heatMapOf(tally);
    overview.weakest = weakestOf(tally, stale);
    overview.movers = moversOf(tally, stale);
    overview.scenarios = allScenarios(tally, stale);
    overview.projects = rollUp(tally, sums);
    addState(overview, tally);
    return overview;
}

double displayedScore(double score)
{
    return std::round(score * 10.0) / 10.0 + 0.0; // plus zero: never a negative zero
}

Band bandOf(double score, const BandLimits &limits)
{
    const double shown = displayedScore(score);
    if (shown >= limits.strongFrom)
        return Band::Strong;
    return shown >= limits.fairFrom ? Band::Fair : Band::Weak;
}

bool missesTarget(double score, std::optional<double> target)
{
    return target && displayedScore(score) < displayedScore(*target);
}

QString bandKey(Band band)
{
    switch (band) {
    case Band::None:
        break;
    case Band::Weak:
        return u"weak"_s;
    case Band::Fair:
        return u"fair"_s;
    case Band::Strong:
        return u"strong"_s;
    }
    return {};
}

QString bandText(Band band)
{
    switch (band) {
    case Band::None:
        break;
    case Band::Weak:
        return QCoreApplication::translate("Band", "weak");
    case Band::Fair:
        return QCoreApplication::translate("Band", "fair");
    case Band::Strong:
        return QCoreApplication::translate("Band", "strong");
    }
    return {};
}

std::optional<double> measuredScore(Outcome outcome, std::optional<double> rawScore,
                                    std::optional<qint64> weightSum, bool scenarioIsEngine)
{
    const bool isMeasured = isMeasurable(outcome) && !scenarioIsEngine && rawScore
                            && std::isfinite(*rawScore) && weightSum.value_or(1) > 0;
    return isMeasured ? rawScore : std::nullopt;
}

} // namespace rd
