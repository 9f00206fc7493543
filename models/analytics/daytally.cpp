// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/daytally.h"

#include <cmath>
#include <tuple>

namespace rd {

namespace {

constexpr quint8 MeasuredBit = 0x80;
constexpr quint8 PlaceMask = DayChunk::Days - 1;
constexpr std::size_t OutcomeKinds = AllOutcomes.size();

/// What creation times in a chunk are counted from: before its first moment in any zone, so that
/// reading needs no calendar. 32 days and some hours of milliseconds fit 32 bits.
qint64 chunkBaseMs(int firstDay)
{
    constexpr qint64 dayMs = 86'400'000;
    return (firstDay - 2LL) * dayMs;
}

void putVarint(QByteArray &bytes, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>(value | 0x80);
    bytes += static_cast<char>(value);
}

void putFixed(QByteArray &bytes, quint64 value, int count)
{
    for (int i = 0; i < count; ++i, value >>= 8)
        bytes += static_cast<char>(value & 0xff);
}

quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}

qint64 unzigzag(quint64 value)
{
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

} // namespace

void NewestScore::offer(qint64 runCreatedMs, qint64 runSequence, double runScore)
{
    if (isSet
        && std::tie(runCreatedMs, runSequence, score) <= std::tie(createdMs, sequence, runScore))
        return;
    isSet = true;
    score = runScore;
    createdMs = runCreatedMs;
    sequence = runSequence;
}

bool isMeasured(const ScoredRun &run)
{
    return run.score && isMeasurable(run.outcome) && std::isfinite(*run.score);
}

void DayTally::add(const ScoredRun &run)
{
    ++runs[run.outcome];
    if (isMeasured(run))
        newest.offer(run.createdMs, run.sequence, *run.score);
}

bool DayTally::remove(const ScoredRun &run)
{
    --runs[run.outcome];
    const bool isNewest = newest.isSet && newest.createdMs == run.createdMs
                          && newest.sequence == run.sequence && isMeasured(run);
    return runs[run.outcome] >= 0 && !isNewest;
}

QByteArray packDays(const DayBlock &block, int number)
{
    QByteArray bytes;
    for (int place = 0; place < DayChunk::Days; ++place) {
        const DayTally &day = block[static_cast<std::size_t>(place)];
        if (day.isEmpty())
            continue;
        quint8 met = 0;
        for (std::size_t i = 0; i < OutcomeKinds; ++i)
            met |= static_cast<quint8>(day.runs.counts[i] > 0 ? 1U << i : 0U);
        bytes += static_cast<char>(place | (day.newest.isSet ? MeasuredBit : 0));
        bytes += static_cast<char>(met);
        for (const qint64 count : day.runs.counts) {
            if (count > 0)
                putVarint(bytes, static_cast<quint64>(count));
        }
        if (!day.newest.isSet)
            continue;
        const qint64 base = chunkBaseMs(number * DayChunk::Days);
        putFixed(bytes, static_cast<quint64>(day.newest.createdMs - base), 4);
        putVarint(bytes, zigzag(day.newest.sequence));
        putFixed(bytes, std::bit_cast<quint64>(day.newest.score), 8);
    }
    return bytes;
}

quint8 PackedDays::byte()
{
    if (m_at == m_end) {
        m_damaged = true;
        return 0;
    }
    return static_cast<quint8>(*m_at++);
}

quint64 PackedDays::varint()
{
    quint64 value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const quint8 part = byte();
        value |= static_cast<quint64>(part & 0x7f) << shift;
        if ((part & 0x80) == 0)
            return value;
    }
    m_damaged = true;
    return 0;
}

quint64 PackedDays::fixed(int bytes)
{
    quint64 value = 0;
    for (int i = 0; i < bytes; ++i)
        value |= static_cast<quint64>(byte()) << (8 * i);
    return value;
}

bool PackedDays::next()
{
    if (m_at == m_end || m_damaged)
        return false;
    const quint8 head = byte();
    const quint8 met = byte();
    const int day = m_firstDay + (head & PlaceMask);
    m_damaged = m_damaged || day <= m_day || (head & ~(MeasuredBit | PlaceMask)) != 0 || met == 0
                || (met >> OutcomeKinds) != 0;
    m_day = day;
    m_tally = {};
    for (std::size_t i = 0; i < OutcomeKinds; ++i) {
        if ((met >> i & 1) != 0)
            m_tally.runs.counts[i] = static_cast<qint64>(varint() & 0xffff'ffff);
    }
    if ((head & MeasuredBit) != 0) {
        m_tally.newest.isSet = true;
        m_tally.newest.createdMs = chunkBaseMs(m_firstDay) + static_cast<qint64>(fixed(4));
        m_tally.newest.sequence = unzigzag(varint());
        m_tally.newest.score = std::bit_cast<double>(fixed(8));
        m_damaged = m_damaged || !std::isfinite(m_tally.newest.score);
    }
    return !m_damaged;
}

std::optional<DayBlock> unpackDays(const DayChunk &chunk)
{
    DayBlock block;
    const auto keep = [&block](int day, const DayTally &tally) {
        block[static_cast<std::size_t>(day % DayChunk::Days)] = tally;
    };
    if (!visitDays(chunk, keep))
        return std::nullopt;
    return block;
}

} // namespace rd
