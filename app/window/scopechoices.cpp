// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/scopechoices.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rd {

namespace {

/// Names come from servers; longer ones are cut.
constexpr int NameLength = 60;

} // namespace

QList<ScopeChoice> scopeChoices(const QList<ProjectFigures> &projects, bool severalConnections)
{
    QList<ScopeChoice> choices;
    for (const ProjectFigures &project : projects) {
        QString text = plainLine(project.name, NameLength);
        if (severalConnections)
            text =
                QCoreApplication::translate("rd::MainWindow", "%1 on %2", "project on connection")
                    .arg(text, plainLine(project.connectionName, NameLength));
        choices.append({{project.ref.connectionId, project.ref.projectId}, text});
    }
    std::sort(choices.begin(), choices.end(), [](const ScopeChoice &a, const ScopeChoice &b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
    if (choices.size() > 1)
        choices.prepend({{}, QCoreApplication::translate("rd::MainWindow", "All projects")});
    return choices;
}

} // namespace rd
