// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryReader that finds things by name, number and id. Names are few; of the runs
// only what an index leads to is read, however many there are.

#include "history/reader.h"
#include "history/statements.h"

using namespace Qt::StringLiterals;

namespace rd {

QList<NamedItem> HistoryReader::namedItems(const Scope &scope) const
{
    using Kind = NamedItem::Kind;
    static const QList<std::pair<Kind, QString>> tables{
        {Kind::Scenario, u"SELECT id, remote, name FROM scenario "
                         "WHERE project = ? AND deleted_ms = 0 ORDER BY name, remote"_s},
        {Kind::Delegate, u"SELECT 0, remote, name FROM delegate WHERE project = ? "
                         "ORDER BY name, remote"_s},
        {Kind::Hub, u"SELECT 0, remote, name FROM hub WHERE project = ? ORDER BY name, remote"_s},
        {Kind::Probe, u"SELECT 0, name, name FROM probe WHERE project = ? AND deleted_ms = 0 "
                      "ORDER BY name"_s},
    };
    QList<NamedItem> items;
    for (const StoredProject &project : projects(scope)) {
        const qint64 key = projectKey(project.ref).value_or(-1);
        for (const auto &[kind, sql] : tables) {
            if (kind == Kind::Probe && !hasTable(u"probe"_s))
                continue;
            Cursor cursor = m_statements->run(sql, {key});
            while (cursor.next())
                items << NamedItem{.kind = kind,
                                   .project = project.ref,
                                   .key = cursor.integer(0),
                                   .id = cursor.text(1),
                                   .name = cursor.text(2)};
        }
    }
    return items;
}

QList<RunRow> HistoryReader::latestRuns(qint64 scenario, int limit) const
{
    QList<qint64> keys;
    Cursor cursor =
        m_statements->run(u"SELECT id FROM run INDEXED BY run_sequence "
                          "WHERE scenario = ? ORDER BY sequence DESC, id DESC LIMIT ?"_s,
                          {scenario, limit});
    while (cursor.next())
        keys << cursor.integer(0);
    return runRows(keys);
}

QList<RunRow> HistoryReader::runsBySequence(const QList<qint64> &scenarios, qint64 sequence,
                                            int limit) const
{
    QList<qint64> keys;
    // CROSS JOIN keeps the order: first the few scenarios, then the index of each.
    Cursor cursor = m_statements->run(
        u"SELECT r.id FROM json_each(?) s CROSS JOIN run r INDEXED BY run_sequence "
        "ON r.scenario = s.value AND r.sequence = ? ORDER BY r.created_ms DESC, r.id DESC LIMIT ?"_s,
        {jsonList(scenarios), sequence, limit});
    while (cursor.next())
        keys << cursor.integer(0);
    return runRows(keys);
}

QList<RunRow> HistoryReader::runsByIdBegin(const QString &begin, int limit) const
{
    if (begin.isEmpty())
        return {};
    QList<qint64> keys;
    QStringList begins{begin};
    if (const QString small = begin.toLower(); small != begin)
        begins << small;
    for (const QString &text : std::as_const(begins)) {
        Cursor cursor = m_statements->run(u"SELECT id FROM run INDEXED BY run_remote "
                                          "WHERE remote <> '' AND remote >= ? AND remote < ? "
                                          "ORDER BY remote LIMIT ?"_s,
                                          {text, text + QChar(0xffff), limit});
        while (cursor.next())
            keys << cursor.integer(0);
    }
    return runRows(keys.first(std::min<qsizetype>(keys.size(), limit)));
}

} // namespace rd
