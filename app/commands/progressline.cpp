// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/progressline.h"

#include "desk/progresstext.h"

#include <cmath>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 BarEveryMs = 100;
constexpr qint64 LineEveryMs = 10'000;
constexpr int BarCells = 24;

void writeError(const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

ProgressLine::ProgressLine()
    : m_isTerminal(::isatty(STDERR_FILENO) == 1)
{
    m_steady.start();
}

ProgressLine::~ProgressLine()
{
    clear();
}

bool ProgressLine::isDue()
{
    const qint64 now = m_steady.elapsed();
    if (m_shownMs >= 0 && now - m_shownMs < (m_isTerminal ? BarEveryMs : LineEveryMs))
        return false;
    m_shownMs = now;
    return true;
}

void ProgressLine::show(const SyncProgress &progress)
{
    m_pace.note(progress, m_steady.elapsed());
    if (progress.runs > 0)
        show(progressText(progress, m_pace.left()) + u" ("_s + progressCounts(progress) + u')',
             progress.share());
}

void ProgressLine::show(const QString &text, double share)
{
    if (!isDue())
        return;
    if (m_isTerminal)
        drawBar(text, share);
    else
        writeError(text + u'\n');
}

void ProgressLine::showBeginning(const QString &text)
{
    if (!m_isTerminal)
        return;
    writeError(u"\r"_s + text + u"\x1b[K"_s);
    m_isDrawn = true;
}

void ProgressLine::drawBar(const QString &text, double share)
{
    const int full = static_cast<int>(std::floor(share * BarCells));
    const QString bar = QString(full, u'#') + QString(BarCells - full, u'.');
    // \r and "erase to the end of the line" are understood by every terminal of today.
    writeError(u"\r["_s + bar + u"] "_s + text + u"\x1b[K"_s);
    m_isDrawn = true;
}

void ProgressLine::clear()
{
    if (std::exchange(m_isDrawn, false))
        writeError(u"\r\x1b[K"_s);
}

} // namespace rd
