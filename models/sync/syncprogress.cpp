// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/syncprogress.h"

#include <algorithm>

namespace rd {

namespace {

constexpr qint64 PaceWindowMs = 30'000;
constexpr qint64 MinPaceMs = 3'000;   // less says nothing about the rest
constexpr qint64 MarkEveryMs = 1'000; // so that the window stays small

} // namespace

void SyncPace::note(const SyncProgress &progress, qint64 nowMs)
{
    m_left = progress.runs - progress.runsDone;
    qint64 runsDone = progress.runsDone;
    if (!m_marks.empty()) {
        const Mark last = m_marks.back();
        if (nowMs < last.atMs || runsDone < last.runsDone / 2)
            m_marks.clear();
        else
            runsDone = std::max(runsDone, last.runsDone); // a page may be read again
    }
    if (m_marks.size() < 2 || nowMs - m_marks[m_marks.size() - 2].atMs >= MarkEveryMs)
        m_marks.push_back({.atMs = nowMs, .runsDone = runsDone});
    else
        m_marks.back() = {.atMs = nowMs, .runsDone = runsDone};
    while (m_marks.size() > 2 && nowMs - m_marks[1].atMs >= PaceWindowMs)
        m_marks.pop_front();
}

std::optional<std::chrono::seconds> SyncPace::left() const
{
    if (m_marks.size() < 2)
        return std::nullopt;
    const qint64 spentMs = m_marks.back().atMs - m_marks.front().atMs;
    const qint64 read = m_marks.back().runsDone - m_marks.front().runsDone;
    if (spentMs < MinPaceMs || read <= 0 || m_left < 0)
        return std::nullopt;
    const double seconds = static_cast<double>(m_left) * static_cast<double>(spentMs)
                           / static_cast<double>(read) / 1e3;
    return std::chrono::seconds(static_cast<qint64>(seconds + 0.5));
}

} // namespace rd
