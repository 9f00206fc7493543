// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/linkflow.h"

#include "desk/profile.h"
#include "window/runsflow.h"
#include "window/viewflow.h"

namespace rd {

/// What history knows of the place a link leads to.
struct LinkFlow::Place {
    QString connectionName;
    std::optional<ProjectRef> project; ///< none: no connection shows it
    QString projectName;
    std::optional<RunRow> run;
    QString scenarioName;
    bool isFound = false;
};

LinkFlow::LinkFlow(Profile &profile, ViewFlow &view, RunsFlow &runs, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_view(view)
    , m_runs(runs)
{
}

LinkFlow::~LinkFlow() = default;

void LinkFlow::open(const QString &text)
{
    ++m_serial;
    const auto link = deskLinkFrom(text);
    if (!link) {
        emit refused(errorSentence(link.error()));
        return;
    }
    QList<Connection> connections;
    for (const Connection &connection : m_profile.desk().allConnections()) {
        if (serverKey(connection.baseUrl) == link->server)
            connections.append(connection);
    }
    if (connections.isEmpty()) {
        emit refused(tr("The link that was opened belongs to a ChaosCenter that is not connected "
                        "here. Sign in to it first, then open the link again."));
        return;
    }
    lookFor(*link, connections);
}

void LinkFlow::lookFor(const DeskLink &link, const QList<Connection> &connections)
{
    const auto find = [link, connections](const HistoryReader &reader) {
        Place place;
        place.connectionName = connections.first().name;
        for (const Connection &connection : connections) {
            const ProjectRef ref{connection.id, link.projectId};
            const QList<StoredProject> known = reader.projects(Scope::of(ref));
            if (known.isEmpty())
                continue;
            if (!place.project) {
                place.project = ref;
                place.projectName = known.first().name;
                place.connectionName = connection.name;
            }
            if (link.kind == DeskLink::Kind::Run) {
                place.run = reader.runById(ref, link.id);
                place.isFound = place.run.has_value();
            } else {
                for (const ScoredScenario &scenario : reader.scoredScenarios(Scope::of(ref))) {
                    if (scenario.id != link.id)
                        continue;
                    place.scenarioName = scenario.name;
                    place.isFound = true;
                }
            }
            if (place.isFound) { // by this account
                place.project = ref;
                return place;
            }
        }
        return place;
    };
    m_profile.desk().history().read<Place>(find, this,
                                           [this, link, serial = m_serial](const Place &place) {
                                               if (serial == m_serial)
                                                   show(link, place);
                                           });
}

void LinkFlow::show(const DeskLink &link, const Place &place)
{
    if (!place.project) {
        emit refused(tr("The link that was opened belongs to a project that the account at %1 does "
                        "not show. Ask its owner to invite you, or refresh and try again.")
                         .arg(place.connectionName));
        return;
    }
    if (!place.isFound) {
        emit refused(link.kind == DeskLink::Kind::Run
                         ? tr("The run of the link that was opened is not in the history. It may "
                              "be too new or too old: refresh and try again.")
                         : tr("The scenario of the link that was opened is not in the history. It "
                              "may be too new: refresh and try again."));
        return;
    }
    // Whenever it ran: whoever sent the link means this one.
    RunsQuery query{.when = RunsQuery::When::Always,
                    .project = *place.project,
                    .projectName = place.projectName};
    query.scenarioId = place.run ? place.run->run.scenarioId : link.id;
    query.scenarioName = place.run ? place.run->scenarioName : place.scenarioName;
    m_view.drillDown(query);
    if (place.run)
        m_runs.choose(place.run->key);
}

} // namespace rd

#include "moc_linkflow.cpp"
