// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/caretaker.h"

using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr auto FirstCare = 120s; // after the start, which has enough to do
constexpr auto NextCare = 3600s;
constexpr auto CareQuiet = 20s; // without a commit: idle
constexpr int MostPutOffs = 90; // half an hour: where something always runs it is never quiet
constexpr qint64 CheckEveryMs = 7LL * 24 * 3600 * 1000;

} // namespace

Caretaker::Caretaker(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.history, &History::changed, this,
            [this](const HistoryChange &change) { m_isBusy = m_isBusy || !change.contactOnly; });
}

Caretaker::~Caretaker()
{
    m_parts.timers.cancel(m_timer);
}

void Caretaker::start()
{
    if (m_timer == 0)
        callIn(FirstCare);
}

void Caretaker::callIn(std::chrono::seconds delay)
{
    m_timer = m_parts.timers.callAfter(delay, [this] { beginWhenIdle(); });
}

void Caretaker::beginWhenIdle()
{
    if (m_isBusy && m_putOffs < MostPutOffs) {
        m_isBusy = false;
        ++m_putOffs;
        callIn(CareQuiet);
        return;
    }
    m_isBusy = false;
    m_putOffs = 0;
    removeOld();
}

void Caretaker::removeOld()
{
    const int months = m_parts.settings.keepMonths();
    if (months == 0) {
        tidy();
        return;
    }
    m_parts.history.removeOld(months, m_parts.clock.nowMs(), this,
                              [this](const Result<qint64, HistoryError> &removed) {
                                  if (removed)
                                      tidy();
                                  else
                                      callIn(NextCare);
                              });
}

void Caretaker::tidy()
{
    m_parts.history.tidy(this, [this](const Result<Unit, HistoryError> &done) {
        if (done)
            check();
        else
            callIn(NextCare);
    });
}

void Caretaker::check()
{
    const qint64 now = m_parts.clock.nowMs();
    const qint64 since = now - m_parts.settings.lastHistoryCheck().atMs;
    if (since >= 0 && since < CheckEveryMs) {
        callIn(NextCare);
        return;
    }
    m_parts.history.checkFile(
        m_parts.file, CheckDepth::Quick, this, [this, now](const FileWorkResult<Unit> &checked) {
            const bool damaged = !checked && checked.error().kind == FileWorkError::Kind::Damaged;
            if (checked || damaged)
                m_parts.settings.setLastHistoryCheck({.atMs = now, .well = !damaged});
            callIn(NextCare);
        });
}

} // namespace rd

#include "moc_caretaker.cpp"
