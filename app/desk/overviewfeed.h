// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/score.h"
#include "core/clock.h"
#include "core/timers.h"
#include "history/history.h"
#include "history/overviewreader.h"

#include <QObject>
#include <QTimeZone>

namespace rd {

/// Keeps the figures of one scope and period fresh: reads them from history on the reader thread,
/// again after every commit that matters, and when a new bucket begins. Lets history keep the sums
/// by days of the zone it shows.
class OverviewFeed final : public QObject {
    Q_OBJECT
public:
    using Labels = QHash<QString, ConnectionLabel>;

    /// Reads at once, so that the saved figures come early. All references are borrowed and must
    /// outlive the feed.
    OverviewFeed(History &history, const Clock &clock, Timers &timers, const Labels &labels,
                 QObject *parent = nullptr);
    ~OverviewFeed() override;

    void setScope(const Scope &scope);
    void setPeriod(const Period &period);
    void setBands(const BandLimits &bands);
    void setLabels(const Labels &labels);
    [[nodiscard]] const Scope &scope() const { return m_scope; }
    [[nodiscard]] const Period &period() const { return m_period; }

    /// Reads once more. Several calls while a read is under way become one.
    void refresh();

signals:
    void figuresChanged(const rd::OverviewFigures &figures);

private:
    void onHistoryChanged(const HistoryChange &change);
    void take(const OverviewFigures &figures);

    History &m_history;
    const Clock &m_clock;
    Timers &m_timers;
    Scope m_scope;
    Period m_period;
    BandLimits m_bands;
    Labels m_labels;
    QTimeZone m_summarizedZone; ///< asked of history; invalid at first
    bool m_reading = false;
    bool m_again = false;
    quint64 m_nextBucket = 0;
};

/// The figures of a scope and period, computed from history on the thread of \p reader.
[[nodiscard]] OverviewFigures figuresFrom(const HistoryReader &reader, const Scope &scope,
                                          const Period &period, qint64 nowMs,
                                          const BandLimits &bands,
                                          const OverviewFeed::Labels &labels);

} // namespace rd
