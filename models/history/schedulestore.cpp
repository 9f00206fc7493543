// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryWriter and HistoryReader that keeps what schedules say beside their cron text.

#include "history/statements.h"
#include "history/writer.h"

using namespace Qt::StringLiterals;

namespace rd {

void HistoryWriter::storeScheduleChecks(qint64 project, const SyncBatch &batch,
                                        HistoryChange &change)
{
    for (const ScheduleCheck &check : batch.scheduleChecks) {
        const auto key = scenarioKey(project, check.scenarioId);
        if (!key)
            continue;
        m_statements.run(u"INSERT INTO schedule_state (scenario, checked_ms, seen_ms) "
                         "VALUES (?, ?, ?) ON CONFLICT (scenario) DO UPDATE SET "
                         "checked_ms = excluded.checked_ms, seen_ms = excluded.seen_ms"_s,
                         {*key, check.checkedMs, check.seenMs});
        if (!check.state)
            continue;
        const QVariant zone = textValue(check.state->timeZone);
        const bool suspended = check.state->suspended;
        const Cursor stored =
            m_statements.run(u"UPDATE schedule_state SET known = 1, zone = ?, suspended = ? "
                             "WHERE scenario = ? AND (known, zone, suspended) <> (1, ?, ?)"_s,
                             {zone, suspended, *key, zone, suspended});
        change.scenarios |= stored.ok() && stored.changedRows() > 0;
    }
}

bool HistoryReader::hasTable(const QString &name) const
{
    return m_statements->integer(u"SELECT 1 FROM sqlite_master WHERE name = ?"_s, {name})
        .has_value();
}

QHash<qint64, ScheduleState> HistoryReader::scheduleStates(const QString &projects) const
{
    QHash<qint64, ScheduleState> states;
    if (!hasTable(u"schedule_state"_s))
        return states;
    Cursor cursor =
        m_statements->run(u"SELECT t.scenario, t.zone, t.suspended FROM scenario s "
                          "JOIN schedule_state t ON t.scenario = s.id "
                          "WHERE t.known <> 0 AND s.project IN (SELECT value FROM json_each(?))"_s,
                          {projects});
    while (cursor.next()) {
        states.insert(cursor.integer(0), {.timeZone = cursor.text(1), .suspended = cursor.flag(2)});
    }
    return states;
}

QList<StoredSchedule> HistoryReader::schedules(const ProjectRef &project) const
{
    QList<StoredSchedule> schedules;
    const qint64 key = projectKey(project).value_or(-1);
    const QHash<qint64, ScheduleState> states = scheduleStates(jsonList(QList<qint64>{key}));
    struct Asked {
        qint64 checkedMs = 0;
        qint64 seenMs = 0;
    };
    QHash<qint64, Asked> asked;
    if (hasTable(u"schedule_state"_s)) {
        Cursor cursor =
            m_statements->run(u"SELECT t.scenario, t.checked_ms, t.seen_ms FROM scenario s "
                              "JOIN schedule_state t ON t.scenario = s.id WHERE s.project = ?"_s,
                              {key});
        while (cursor.next()) {
            asked.insert(cursor.integer(0),
                         {.checkedMs = cursor.integer(1), .seenMs = cursor.integer(2)});
        }
    }
    Cursor cursor = m_statements->run(
        u"SELECT s.id, s.remote, s.schedule, s.created_ms, s.updated_ms, coalesce("
        "(SELECT created_ms FROM run INDEXED BY run_sequence WHERE scenario = s.id "
        "ORDER BY sequence DESC LIMIT 1), 0) "
        "FROM scenario s WHERE s.project = ? AND s.deleted_ms = 0 AND s.kind = ? ORDER BY s.id"_s,
        {key, static_cast<int>(Scenario::Kind::Scheduled)});
    while (cursor.next()) {
        const qint64 scenario = cursor.integer(0);
        const auto state = states.constFind(scenario);
        const Asked last = asked.value(scenario);
        schedules << StoredSchedule{
            .scenarioId = cursor.text(1),
            .scheduled = {.schedule = cursor.text(2),
                          .state = state == states.cend() ? std::nullopt : std::optional(*state),
                          .lastRunMs = cursor.integer(5)},
            .createdMs = cursor.integer(3),
            .updatedMs = cursor.integer(4),
            .checkedMs = last.checkedMs,
            .seenMs = last.seenMs};
    }
    return schedules;
}

} // namespace rd
