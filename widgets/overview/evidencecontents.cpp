// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the EvidenceDialogs of the Overview say.

#include "analytics/figurestext.h"
#include "analytics/scheduletext.h"
#include "core/text.h"
#include "overview/changemark.h"
#include "overview/evidencedialog.h"
#include "overview/overviewtext.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int CellLength = 200;

/// In the order of the filters; bit numbers of EvidenceRow::groups.
enum EvidenceGroup { NotMeasured, Unverified, Stale, NeverRan, Deleted, EvidenceGroupCount };

quint32 groupsOf(const ScenarioFigure &scenario)
{
    quint32 groups = 0;
    if (!scenario.score)
        groups |= 1U << NotMeasured;
    if (scenario.unverifiedSinceMs > 0)
        groups |= 1U << Unverified;
    if (scenario.stale)
        groups |= 1U << Stale;
    if (!scenario.everRan)
        groups |= 1U << NeverRan;
    return groups;
}

QString cell(const QString &text)
{
    return plainLine(text, CellLength);
}

QString scoreCell(std::optional<double> score)
{
    return score ? scoreText(*score) : u"\u2013"_s;
}

} // namespace

EvidenceDialog::Contents EvidenceDialog::scenarios(const OverviewFigures &figures)
{
    const ProjectNames names = projectNames(figures.projects);
    const bool several = !names.isEmpty();

    Contents contents;
    contents.title = tr("Scenarios of the score");
    contents.caption = u"%1; %2"_s.arg(periodCaption(figures.period, figures.layout),
                                       coverageSentence(figures.total));
    contents.columns = {tr("Scenario")};
    if (several)
        contents.columns << tr("Project");
    contents.columns << tr("Score") << tr("Before") << tr("Change") << tr("Why");
    const bool scheduled =
        std::any_of(figures.scenarios.cbegin(), figures.scenarios.cend(),
                    [](const ScenarioFigure &one) { return !one.scheduled.schedule.isEmpty(); });
    if (scheduled) {
        const int next = static_cast<int>(contents.columns.size());
        contents.wideColumns = {next, next + 1};
        contents.columns << tr("Schedule") << tr("Next run");
    }
    const int first = several ? 2 : 1;
    contents.figureColumns = {first, first + 1, first + 2};

    std::array<int, EvidenceGroupCount> counts{};
    for (const ScenarioFigure &scenario : figures.scenarios) {
        EvidenceRow row;
        row.cells << cell(scenario.name);
        if (several)
            row.cells << cell(names.value(scenario.project));
        row.cells << scoreCell(scenario.score) << scoreCell(scenario.before)
                  << (scenario.change ? changeText(scenario.change) : QString())
                  << scenarioState(scenario, figures.layout, figures.generatedMs);
        if (scheduled) {
            const ScheduledScenario &one = scenario.scheduled;
            row.cells << scheduleText(one.schedule, one.state ? one.state->timeZone : QString())
                      << nextRunText(one, figures.generatedMs, figures.layout.zone);
        }
        row.groups = groupsOf(scenario);
        for (int group = 0; group < EvidenceGroupCount; ++group)
            counts[static_cast<std::size_t>(group)] += (row.groups >> group) & 1U;
        row.project = scenario.project;
        row.scenarioId = scenario.id;
        contents.rows << row;
    }
    contents.groups = {tr("Not measured %1").arg(counts[NotMeasured]),
                       tr("Unverified %1").arg(counts[Unverified]),
                       tr("Stale %1").arg(counts[Stale]), tr("Never ran %1").arg(counts[NeverRan])};
    if (figures.total.deleted.isEmpty())
        return contents;
    contents.groups << tr("Deleted %1").arg(figures.total.deleted.size());
    for (const DeletedScenario &scenario : figures.total.deleted) {
        EvidenceRow row{.cells = {cell(scenario.name)}, .groups = 1U << Deleted};
        if (several)
            row.cells << cell(names.value(scenario.project));
        row.cells << scoreCell(scenario.lastScore) << QString() << QString()
                  << tr("deleted, left out");
        row.runs = RunsQuery{.when = RunsQuery::When::Always,
                             .project = scenario.project,
                             .projectName = names.value(scenario.project),
                             .scenarioId = scenario.id,
                             .scenarioName = scenario.name};
        contents.rows << row;
    }
    return contents;
}

EvidenceDialog::Contents EvidenceDialog::delegates(const OverviewFigures &figures)
{
    Contents contents;
    contents.title = tr("Delegates");
    contents.caption = tr("What carries out the runs, in the target clusters; lost ones first.");
    contents.columns = {tr("Delegate"), tr("State"), tr("Last run")};
    for (const Delegate &delegate : figures.delegates) {
        QString state;
        switch (delegate.state) {
        case Delegate::State::Active:
            state = tr("active");
            break;
        case Delegate::State::Inactive:
            state = delegate.updatedMs > 0
                        //: %1 is an age such as "2 h ago"
                        ? tr("lost %1").arg(ageText(figures.generatedMs - delegate.updatedMs))
                        : tr("lost");
            break;
        case Delegate::State::Pending:
            state = tr("not connected yet");
            break;
        }
        contents.rows << EvidenceRow{
            .cells = {cell(delegate.name), state,
                      delegate.lastRunMs > 0 ? ageText(figures.generatedMs - delegate.lastRunMs)
                                             : tr("never")},
            .runs = RunsQuery{.delegateId = delegate.id, .delegateName = delegate.name}};
    }
    return contents;
}

EvidenceDialog::Contents EvidenceDialog::hubs(const OverviewFigures &figures)
{
    Contents contents;
    contents.title = tr("Hubs");
    contents.caption = tr("Catalogues of faults; those that are not available first.");
    contents.columns = {tr("Hub"), tr("State"), tr("Last synchronised")};
    for (const Hub &hub : figures.allHubs) {
        const QString synced = hub.builtIn ? tr("comes with the server")
                               : hub.lastSyncedMs > 0
                                   ? ageText(figures.generatedMs - hub.lastSyncedMs)
                                   : tr("never");
        contents.rows << EvidenceRow{
            .cells = {cell(hub.name), hub.available ? tr("available") : tr("not available"),
                      synced}};
    }
    return contents;
}

} // namespace rd
