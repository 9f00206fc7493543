// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/runsource.h"

#include <QCache>
#include <QObject>

namespace rd {

/// The rows of a table that somebody looked at lately. Rows are read in windows of 200 when they
/// are asked for; only the windows looked at last are read, however fast somebody scrolls.
///
/// Memory is bounded (4000 rows), whatever the length of the table.
class RunRowCache final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype WindowRows = 200;
    static constexpr qsizetype MaxRows = 4000;

    /// Both are borrowed and must outlive this object; \p keys are those of the table and may
    /// change at any time between calls. Negative ones stand for sections, which have no values.
    RunRowCache(RunSource &source, const QList<qint64> &keys, QObject *parent = nullptr);

    /// The row with its last known values, null before they were read for the first time. What is
    /// missing or out of date is read and then announced by loaded().
    [[nodiscard]] const RunRow *row(qsizetype index);
    /// The same without reading anything.
    [[nodiscard]] const RunRow *known(qint64 key) const;
    /// Windows looked at last.
    [[nodiscard]] const QList<qsizetype> &windowsInUse() const { return m_inUse; }
    /// Values may have changed: windows in use are read again now, others when they are looked at.
    void invalidate();
    /// Forgets which windows were in use, because the table shows something else.
    void forgetWindows();

signals:
    /// Values of these rows came, or are not what they were.
    void loaded(qsizetype first, qsizetype last);

private:
    struct Entry {
        RunRow row;
        quint64 generation = 0;
        bool isMissing = false; ///< the store does not know the key
    };

    void want(qsizetype window);
    void schedule();
    void readNext();
    [[nodiscard]] QList<qint64> staleKeysOf(qsizetype window) const;
    void take(const QList<qint64> &asked, qsizetype firstRow, quint64 generation,
              const QList<RunRow> &rows);
    [[nodiscard]] bool store(qint64 key, quint64 generation, const RunRow *row);

    RunSource &m_source;
    const QList<qint64> &m_keys;
    QCache<qint64, Entry> m_entries;
    QList<qsizetype> m_inUse;  ///< windows looked at last, newest first
    QList<qsizetype> m_wanted; ///< windows to read, most urgent first
    quint64 m_generation = 1;
    quint64 m_epoch = 0; ///< counts changes to another table
    bool m_isReading = false;
    bool m_isScheduled = false;
};

} // namespace rd
