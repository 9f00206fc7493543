// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/year.h"
#include "core/clock.h"
#include "core/timers.h"
#include "history/history.h"
#include "history/overviewreader.h"

#include <QObject>

namespace rd {

/// Keeps the calendar of the year fresh: reads the days of one scope from history on the reader
/// thread, again some time after commits that matter, and when a new day begins. Apart from
/// OverviewFeed, because a switch of the period must not wait for a year.
class YearFeed final : public QObject {
    Q_OBJECT
public:
    using Labels = QHash<QString, ConnectionLabel>;

    /// All references are borrowed and must outlive the feed.
    YearFeed(History &history, const Clock &clock, Timers &timers, QObject *parent = nullptr);
    ~YearFeed() override;

    /// Reads for the first time; until then nothing is, because what fills the first picture of
    /// the window comes first.
    void begin();
    void setScope(const Scope &scope);
    void setLabels(const Labels &labels);

signals:
    void yearChanged(const rd::YearFigures &year);

private:
    void onHistoryChanged(const HistoryChange &change);
    void refresh();
    void refreshSoon(std::chrono::milliseconds delay);
    void take(const YearFigures &year);

    History &m_history;
    const Clock &m_clock;
    Timers &m_timers;
    Scope m_scope;
    Labels m_labels;
    bool m_begun = false;
    bool m_reading = false;
    bool m_again = false;
    quint64 m_next = 0;    ///< timer of the next read
    qint64 m_nextAtMs = 0; ///< when that is
};

} // namespace rd
