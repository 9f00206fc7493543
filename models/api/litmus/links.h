// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/run.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace rd::litmus {

/// Addresses of ChaosCenter's own pages. Every page needs a login of the browser, and the project
/// in the address is not honoured for data: the browser shows the project chosen last.
///
/// Invalid addresses are returned when an id is missing or could change the path.
class Links {
public:
    /// \p webUrl: the front end, may carry a path. \p userId: the `uid` of the token.
    Links(QUrl webUrl, QString userId);

    [[nodiscard]] QUrl dashboard(const QString &projectId) const;
    /// Run history of a scenario.
    [[nodiscard]] QUrl scenario(const QString &projectId, const QString &scenarioId) const;
    /// A run; a queued one by its notify id; the scenario's page when there is neither.
    [[nodiscard]] QUrl run(const QString &projectId, const Run &run) const;
    [[nodiscard]] QUrl hubs(const QString &projectId) const;
    [[nodiscard]] QUrl delegatesOf(const QString &projectId, const QString &environmentId) const;
    /// Where API tokens are made; also needs no project.
    [[nodiscard]] QUrl tokenSettings() const;
    /// Where the initial password is changed (3.9 and later).
    [[nodiscard]] QUrl passwordReset() const;
    [[nodiscard]] QUrl login() const;

private:
    [[nodiscard]] QUrl account(const QList<QString> &segments) const;
    [[nodiscard]] QUrl project(const QString &projectId, const QList<QString> &segments) const;

    QUrl m_webUrl;
    QString m_userId;
};

/// One entry of the docs shelf.
struct DocLink {
    QString id; ///< stable key; the visible name is the screen's business
    QUrl url;
};

/// "docs", "introduction", "installation", "troubleshooting", "portal", "faults", "api", "hub",
/// "chat", "project", "source", in this order.
[[nodiscard]] QList<DocLink> docLinks();

} // namespace rd::litmus
