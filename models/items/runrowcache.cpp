// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/runrowcache.h"

#include <QHash>

#include <algorithm>

namespace rd {

namespace {

constexpr qsizetype MaxWindowsInUse = 3;
constexpr qsizetype MaxWindowsWanted = 4;

bool isSameRow(const RunRow &a, const RunRow &b)
{
    return a.run == b.run && a.project == b.project && a.projectName == b.projectName
           && a.scenarioName == b.scenarioName && a.scenarioDeleted == b.scenarioDeleted
           && a.score == b.score && a.usual == b.usual;
}

void moveToFront(QList<qsizetype> &windows, qsizetype window, qsizetype limit)
{
    if (!windows.isEmpty() && windows.first() == window)
        return;
    windows.removeOne(window);
    windows.prepend(window);
    if (windows.size() > limit)
        windows.removeLast();
}

} // namespace

RunRowCache::RunRowCache(RunSource &source, const QList<qint64> &keys, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_keys(keys)
    , m_entries(MaxRows)
{
}

const RunRow *RunRowCache::row(qsizetype index)
{
    if (index < 0 || index >= m_keys.size() || m_keys.at(index) < 0)
        return nullptr;
    const qsizetype window = index / WindowRows;
    moveToFront(m_inUse, window, MaxWindowsInUse);
    const Entry *entry = m_entries.object(m_keys.at(index));
    if (!entry || entry->generation != m_generation)
        want(window);
    return entry && !entry->isMissing ? &entry->row : nullptr;
}

const RunRow *RunRowCache::known(qint64 key) const
{
    const Entry *entry = m_entries.object(key);
    return entry && !entry->isMissing ? &entry->row : nullptr;
}

void RunRowCache::invalidate()
{
    ++m_generation;
    for (auto window = m_inUse.crbegin(); window != m_inUse.crend(); ++window)
        want(*window);
}

void RunRowCache::forgetWindows()
{
    m_inUse.clear();
    m_wanted.clear();
    ++m_epoch;
}

void RunRowCache::want(qsizetype window)
{
    moveToFront(m_wanted, window, MaxWindowsWanted);
    schedule();
}

void RunRowCache::schedule()
{
    // Later, because a view asks cell by cell while it paints.
    if (m_isScheduled || m_isReading)
        return;
    m_isScheduled = true;
    QMetaObject::invokeMethod(this, &RunRowCache::readNext, Qt::QueuedConnection);
}

QList<qint64> RunRowCache::staleKeysOf(qsizetype window) const
{
    QList<qint64> keys;
    const qsizetype end = std::min(m_keys.size(), (window + 1) * WindowRows);
    for (qsizetype i = window * WindowRows; i < end; ++i) {
        if (m_keys.at(i) < 0) // a section
            continue;
        const Entry *entry = m_entries.object(m_keys.at(i));
        if (!entry || entry->generation != m_generation)
            keys.append(m_keys.at(i));
    }
    return keys;
}

void RunRowCache::readNext()
{
    m_isScheduled = false;
    while (!m_isReading && !m_wanted.isEmpty()) {
        const qsizetype window = m_wanted.takeFirst();
        const QList<qint64> keys = staleKeysOf(window);
        if (keys.isEmpty())
            continue;
        m_isReading = true;
        const auto done = [this, keys, firstRow = window * WindowRows, generation = m_generation,
                           epoch = m_epoch](const QList<RunRow> &rows) {
            m_isReading = false;
            if (epoch == m_epoch) // else for rows that are no longer shown
                take(keys, firstRow, generation, rows);
            readNext();
        };
        m_source.rows(keys, this, done);
    }
}

/// Keeps what came for \p key; true when it differs from what was there.
bool RunRowCache::store(qint64 key, quint64 generation, const RunRow *row)
{
    Entry *entry = m_entries.object(key);
    const bool isMissing = row == nullptr;
    const bool isChanged =
        !entry || entry->isMissing != isMissing || (row && !isSameRow(entry->row, *row));
    if (entry && !isChanged) {
        entry->generation = generation;
        return false;
    }
    auto *kept = new Entry{row ? *row : RunRow(), generation, isMissing};
    m_entries.insert(key, kept); // takes ownership, in the place of the old entry
    return true;
}

void RunRowCache::take(const QList<qint64> &asked, qsizetype firstRow, quint64 generation,
                       const QList<RunRow> &rows)
{
    QHash<qint64, const RunRow *> answers;
    for (const RunRow &row : rows)
        answers.insert(row.key, &row);

    QList<qsizetype> changed;
    qsizetype guess = firstRow; // rows may have moved down since they were asked for
    for (const qint64 key : asked) {
        if (!store(key, generation, answers.value(key)))
            continue;
        qsizetype index = m_keys.indexOf(key, std::min(guess, m_keys.size()));
        if (index < 0)
            index = m_keys.indexOf(key);
        if (index < 0)
            continue;
        changed.append(index);
        guess = index;
    }
    std::sort(changed.begin(), changed.end());
    for (qsizetype i = 0; i < changed.size();) {
        qsizetype last = i;
        while (last + 1 < changed.size() && changed.at(last + 1) == changed.at(last) + 1)
            ++last;
        emit loaded(changed.at(i), changed.at(last));
        i = last + 1;
    }
}

} // namespace rd

#include "moc_runrowcache.cpp"
