// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QByteArray>

#include <array>
#include <bit>

namespace rd {

/// The newest measured run of some set, by creation, then sequence (score rule 5).
struct NewestScore {
    bool isSet = false;
    double score = 0; ///< raw
    qint64 createdMs = 0;
    qint64 sequence = 0;

    /// Takes the run if it is newer. The lower score wins a tie, so that the order in which runs
    /// are offered never matters.
    void offer(qint64 runCreatedMs, qint64 runSequence, double runScore);
    friend bool operator==(const NewestScore &, const NewestScore &) = default;
};

/// True when \p run has a score that counts (score rule 1).
[[nodiscard]] bool isMeasured(const ScoredRun &run);

/// All that the figures need to know of the runs of one scenario created on one local day.
struct DayTally {
    OutcomeCounts runs;
    NewestScore newest;

    [[nodiscard]] bool isEmpty() const { return runs.total() == 0; }
    void add(const ScoredRun &run);
    /// Takes a run out that was added before. False when that cannot be done from here, because
    /// the newest measured run would have to be found anew.
    [[nodiscard]] bool remove(const ScoredRun &run);
    friend bool operator==(const DayTally &, const DayTally &) = default;
};

/// The days of one scenario that are stored together, packed. Days are numbered by DayCalendar.
struct DayChunk {
    static constexpr int Days = 32;

    qint64 scenarioKey = 0;
    int number = 0;    ///< begins with day number * Days
    QByteArray packed; ///< see packDays()

    [[nodiscard]] static constexpr int of(int day) { return day / Days; }
};

using DayBlock = std::array<DayTally, DayChunk::Days>;

/// The days of chunk \p number in few bytes; empty when all days are. Per day with runs: its place
/// in the chunk and whether it was measured, a mask of the outcomes met, a count for each of them,
/// then creation, sequence and score of the newest measured run.
[[nodiscard]] QByteArray packDays(const DayBlock &block, int number);

/// Calls \p visit(day, const DayTally &) for each packed day, ascending. False when the bytes are
/// not what packDays() makes; some days may have been visited then.
template <typename Visit>
bool visitDays(const DayChunk &chunk, Visit visit);

/// All days of a chunk; none when the bytes are damaged.
[[nodiscard]] std::optional<DayBlock> unpackDays(const DayChunk &chunk);

/// Reads what packDays() wrote, byte by byte, never beyond the end.
class PackedDays {
public:
    explicit PackedDays(const DayChunk &chunk)
        : m_at(chunk.packed.constData())
        , m_end(m_at + chunk.packed.size())
        , m_firstDay(chunk.number * DayChunk::Days)
    {
    }
    /// False at the end, and when the bytes are damaged; see isDamaged().
    bool next();
    [[nodiscard]] int day() const { return m_day; }
    [[nodiscard]] const DayTally &tally() const { return m_tally; }
    [[nodiscard]] bool isDamaged() const { return m_damaged; }

private:
    quint8 byte();
    quint64 varint();
    quint64 fixed(int bytes);

    const char *m_at;
    const char *m_end;
    int m_firstDay;
    int m_day = -1;
    bool m_damaged = false;
    DayTally m_tally;
};

template <typename Visit>
bool visitDays(const DayChunk &chunk, Visit visit)
{
    PackedDays days(chunk);
    while (days.next())
        visit(days.day(), days.tally());
    return !days.isDamaged();
}

} // namespace rd
