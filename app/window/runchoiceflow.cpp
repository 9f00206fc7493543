// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/runchoiceflow.h"

#include "common/choicedialog.h"
#include "history/history.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace rd {

namespace {

QString titleOfChoice(RunsFilterKind kind)
{
    switch (kind) {
    case RunsFilterKind::Scenario:
        return QCoreApplication::translate("RunsFlow", "Runs of which scenario?");
    case RunsFilterKind::Delegate:
        return QCoreApplication::translate("RunsFlow", "Runs on which delegate?");
    case RunsFilterKind::Environment:
        return QCoreApplication::translate("RunsFlow", "Runs in which environment?");
    case RunsFilterKind::Tag:
        return QCoreApplication::translate("RunsFlow", "Scenarios with which tag?");
    case RunsFilterKind::Days:
    case RunsFilterKind::Always:
        break;
    }
    return {};
}

QList<RunChoice> choicesOf(const RunChoices &all, RunsFilterKind kind)
{
    QList<RunChoice> choices;
    switch (kind) {
    case RunsFilterKind::Scenario:
        choices = all.scenarios;
        break;
    case RunsFilterKind::Delegate:
        choices = all.delegates;
        break;
    case RunsFilterKind::Environment:
        choices = all.environments;
        break;
    case RunsFilterKind::Tag:
        for (const QString &tag : all.tags)
            choices << RunChoice{.id = tag, .name = tag};
        break;
    case RunsFilterKind::Days:
    case RunsFilterKind::Always:
        break;
    }
    const bool isOneProject =
        std::all_of(choices.cbegin(), choices.cend(), [&choices](const RunChoice &choice) {
            return choice.project == choices.first().project;
        });
    if (isOneProject) {
        for (RunChoice &choice : choices)
            choice.project = {};
    }
    return choices;
}

ChoiceDialog::Item itemOf(const RunChoice &choice)
{
    QStringList notes;
    if (!choice.project.projectId.isEmpty())
        notes << choice.projectName;
    if (choice.isDeleted)
        notes << QCoreApplication::translate("RunsFlow", "deleted");
    return {choice.name.isEmpty() ? choice.id : choice.name,
            notes.join(QStringLiteral(" \u00b7 "))};
}

} // namespace

void askForRunChoice(History &history, RunsFilterKind kind, const Scope &scope, QWidget &page,
                     std::function<void(const RunChoice &)> chosen)
{
    history.read<RunChoices>(
        [scope](const HistoryReader &reader) { return reader.runChoices(scope); }, &page,
        [kind, &page, chosen = std::move(chosen)](const RunChoices &all) {
            const QList<RunChoice> choices = choicesOf(all, kind);
            QList<ChoiceDialog::Item> items;
            for (const RunChoice &choice : choices)
                items << itemOf(choice);
            auto *dialog = new ChoiceDialog(titleOfChoice(kind), items, page.window());
            QObject::connect(dialog, &ChoiceDialog::chosen, &page,
                             [choices, chosen](int index) { chosen(choices.at(index)); });
            dialog->open();
        });
}

} // namespace rd
