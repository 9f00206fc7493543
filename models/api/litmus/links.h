// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/hub.h"
#include "domain/run.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace rd::litmus {

/// What is known of the release behind an address. Almost all of ChaosCenter's pages are the same
/// in 3.0 and in 3.31; a few came later, and a page that a release does not have looks like any
/// other address to its server.
enum class WebRelease {
    Any,      ///< nothing is known: only pages that every release has
    From3_9,  ///< also the change of the initial password
    From3_10, ///< also the list of projects
};

/// The tabs of ChaosCenter's editor of scenarios.
enum class StudioTab { Overview, Builder, Schedule };

/// Addresses of ChaosCenter's own pages, all of them. Every page needs a login of the browser,
/// which loses the page on its way, and the project in the address is not honoured for data: the
/// browser shows the project chosen last (see chaosCenterHint()).
///
/// Every part is percent-encoded. Invalid addresses are returned when an id is missing or could
/// change the path, and for pages that the release may not have.
class Links {
public:
    /// \p webUrl: the front end, may carry a path. \p userId: the `uid` of the token; the servers
    /// do not verify it.
    Links(QUrl webUrl, QString userId, WebRelease release = WebRelease::Any);

    // Pages of a project.
    [[nodiscard]] QUrl dashboard(const QString &projectId) const;
    [[nodiscard]] QUrl scenarios(const QString &projectId) const;
    /// Run history of a scenario.
    [[nodiscard]] QUrl scenario(const QString &projectId, const QString &scenarioId) const;
    /// A run; a queued one by its notify id; the scenario's page when there is neither.
    [[nodiscard]] QUrl run(const QString &projectId, const Run &run) const;
    /// A run with one of its steps chosen. \p nodeId: of the step, as execution data names it;
    /// without one, and for queued runs, as run().
    [[nodiscard]] QUrl step(const QString &projectId, const Run &run, const QString &nodeId) const;
    /// The editor of a scenario.
    [[nodiscard]] QUrl studio(const QString &projectId, const QString &scenarioId,
                              StudioTab tab = StudioTab::Builder) const;
    [[nodiscard]] QUrl hubs(const QString &projectId) const;
    [[nodiscard]] QUrl hub(const QString &projectId, const Hub &hub) const;
    /// A fault of \p hub. \p chart: the category it belongs to, without which the page stays empty.
    [[nodiscard]] QUrl fault(const QString &projectId, const Hub &hub, const QString &chart,
                             const QString &fault) const;
    /// A ready-made scenario of \p hub, by name.
    [[nodiscard]] QUrl readyMade(const QString &projectId, const Hub &hub,
                                 const QString &name) const;
    [[nodiscard]] QUrl environments(const QString &projectId) const;
    /// An environment is shown by its delegates.
    [[nodiscard]] QUrl delegatesOf(const QString &projectId, const QString &environmentId) const;
    [[nodiscard]] QUrl delegate(const QString &projectId, const QString &environmentId,
                                const QString &delegateId) const;
    [[nodiscard]] QUrl probes(const QString &projectId) const;
    [[nodiscard]] QUrl probe(const QString &projectId, const QString &name) const;
    [[nodiscard]] QUrl members(const QString &projectId) const;
    [[nodiscard]] QUrl gitOps(const QString &projectId) const;
    [[nodiscard]] QUrl imageRegistry(const QString &projectId) const;

    // Pages of the account; they need no project.
    /// Where API tokens are made.
    [[nodiscard]] QUrl tokenSettings() const;
    [[nodiscard]] QUrl userManagement() const; ///< for administrators
    /// Where the initial password is changed (3.9 and later).
    [[nodiscard]] QUrl passwordReset() const;
    /// Where another project is made the active one (3.10 and later). `settings/projects`, where
    /// 3.27 and later sometimes lead themselves, is a page that does not exist.
    [[nodiscard]] QUrl projects() const;
    [[nodiscard]] QUrl login() const;

private:
    [[nodiscard]] QUrl account(const QList<QString> &segments) const;
    [[nodiscard]] QUrl project(const QString &projectId, const QList<QString> &segments) const;

    QUrl m_webUrl;
    QString m_userId;
    WebRelease m_release;
};

} // namespace rd::litmus
