// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/connectiondetailsflow.h"

#include "desk/desk.h"
#include "desk/weblinks.h"
#include "platform/browser.h"
#include "session/errortext.h"
#include "session/serverlink.h"

#include <algorithm>

namespace rd {

Scope firstScopeOf(const Connection &connection)
{
    return {connection.id, connection.projectId};
}

ConnectionDetailsFlow::ConnectionDetailsFlow(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

ConnectionDetailsFlow::~ConnectionDetailsFlow() = default;

void ConnectionDetailsFlow::open(const ConnectionInfo &connection, QWidget *parent)
{
    if (m_dialog)
        return;
    m_id = connection.id;
    m_dialog = new ConnectionDetails(connection, parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ConnectionDetails::shownFirstChosen, this,
            &ConnectionDetailsFlow::setShownFirst);
    connect(m_dialog, &ConnectionDetails::answerRequested, this, [this] {
        // Up to 3.9 there is no such page, and nothing tells 3.9 from 3.10.
        const auto from = connectionOf(m_desk, m_id).value_or(Connection{});
        openInBrowser(
            litmus::Links(from.baseUrl, from.userId, litmus::WebRelease::From3_10).projects());
    });
    connect(m_dialog, &ConnectionDetails::showRequested, this, [this] {
        if (const auto shown = connectionOf(m_desk, m_id))
            emit showRequested(firstScopeOf(*shown));
    });
    readProjects();
    askInvitations();
    m_dialog->open();
}

void ConnectionDetailsFlow::readProjects()
{
    m_desk.history().read<QList<StoredProject>>(
        [](const HistoryReader &reader) { return reader.projects(); }, m_dialog,
        [this, id = m_id](const QList<StoredProject> &stored) {
            if (!m_dialog || id != m_id)
                return;
            QList<Project> projects;
            for (const StoredProject &project : stored) {
                if (project.ref.connectionId == id)
                    projects.append({project.ref.projectId, project.name, project.role});
            }
            std::sort(projects.begin(), projects.end(), [](const Project &a, const Project &b) {
                return QString::localeAwareCompare(a.name, b.name) < 0;
            });
            const auto connection = connectionOf(m_desk, id);
            m_dialog->setProjects(projects, connection ? connection->projectId : QString());
        });
}

void ConnectionDetailsFlow::askInvitations()
{
    const Link *running = m_desk.link(m_id);
    if (!running)
        return m_dialog->setInvitationsUnknown(tr("Sign in to see them."));
    auto link = ServerLink::open(running->connection(), m_desk.clock(), m_desk.pool());
    const QString host = running->connection().baseUrl.host();
    if (!link)
        return m_dialog->setInvitationsUnknown(errorSentence(link.error(), host));
    m_dialog->setInvitationsUnknown(tr("Asking ..."));
    m_call.cancel();
    m_link = std::move(*link);
    m_call = m_link->auth().invitations(
        m_dialog,
        [this, host](const ApiResult<QList<Invitation>> &answer) {
            if (!m_dialog)
                return;
            if (answer)
                m_dialog->setInvitations(*answer);
            else
                m_dialog->setInvitationsUnknown(errorSentence(answer.error(), host));
        },
        Credential::given(running->token()));
}

void ConnectionDetailsFlow::setShownFirst(const QString &projectId)
{
    std::optional<Connection> changed = connectionOf(m_desk, m_id);
    if (!changed)
        return; // removed meanwhile
    changed->projectId = projectId;
    if (const QString trouble = m_desk.change(*changed); !trouble.isEmpty() && m_dialog)
        m_dialog->showProblem(trouble);
}

} // namespace rd

#include "moc_connectiondetailsflow.cpp"
