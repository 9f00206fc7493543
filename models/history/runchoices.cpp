// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryReader that knows what runs can be filtered by.

#include "history/reader.h"
#include "history/statements.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

void sortByName(QList<RunChoice> &choices)
{
    std::stable_sort(choices.begin(), choices.end(), [](const RunChoice &a, const RunChoice &b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0
                          : QString::localeAwareCompare(a.projectName, b.projectName) < 0;
    });
}

} // namespace

RunChoices HistoryReader::runChoices(const Scope &scope) const
{
    const QString projects = jsonList(projectKeys(scope));
    RunChoices choices;
    QStringList tags;
    {
        Cursor cursor = m_statements->run(
            u"SELECT s.remote, s.name, s.deleted_ms, s.tags, p.connection, p.remote, p.name "
            "FROM scenario s JOIN project p ON p.id = s.project "
            "WHERE p.id IN (SELECT value FROM json_each(?))"_s,
            {projects});
        while (cursor.next()) {
            choices.scenarios << RunChoice{.project = {cursor.text(4), cursor.text(5)},
                                           .projectName = cursor.text(6),
                                           .id = cursor.text(0),
                                           .name = cursor.text(1),
                                           .isDeleted = cursor.flag(2)};
            tags += textsFromJson(cursor.text(3));
        }
    }
    QMap<QString, QString> environments; // names by id; the id where no list names it
    {
        Cursor cursor = m_statements->run(
            u"SELECT a.remote, a.name, a.environment, p.connection, p.remote, p.name, "
            "EXISTS (SELECT 1 FROM delegate d WHERE d.project = a.project "
            "AND d.remote = a.remote) FROM agent a JOIN project p ON p.id = a.project "
            "WHERE p.id IN (SELECT value FROM json_each(?))"_s,
            {projects});
        while (cursor.next()) {
            choices.delegates << RunChoice{.project = {cursor.text(3), cursor.text(4)},
                                           .projectName = cursor.text(5),
                                           .id = cursor.text(0),
                                           .name = cursor.text(1),
                                           .isDeleted = !cursor.flag(6)};
            const QString environment = cursor.text(2);
            if (!environment.isEmpty())
                environments.insert(environment, environment);
        }
    }
    Cursor cursor = m_statements->run(u"SELECT remote, name FROM environment WHERE project IN "
                                      "(SELECT value FROM json_each(?)) ORDER BY name"_s,
                                      {projects});
    while (cursor.next()) {
        if (!cursor.text(1).isEmpty())
            environments.insert(cursor.text(0), cursor.text(1));
    }
    for (auto it = environments.cbegin(); it != environments.cend(); ++it)
        choices.environments << RunChoice{.id = it.key(), .name = it.value()};
    for (QList<RunChoice> *list : {&choices.scenarios, &choices.delegates, &choices.environments})
        sortByName(*list);
    tags.removeDuplicates();
    std::sort(tags.begin(), tags.end(), [](const QString &a, const QString &b) {
        return QString::localeAwareCompare(a, b) < 0;
    });
    tags.removeAll(QString());
    choices.tags = tags;
    return choices;
}

} // namespace rd
