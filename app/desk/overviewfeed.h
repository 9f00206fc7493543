// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/score.h"
#include "core/clock.h"
#include "core/timers.h"
#include "desk/knownproject.h"
#include "history/history.h"
#include "history/overviewreader.h"

#include <QObject>
#include <QTimeZone>

#include <chrono>

namespace rd {

/// Keeps the figures of one scope and period fresh: reads them from history on the reader thread,
/// again after every commit that matters, and when a new bucket begins. A first synchronisation
/// commits many times a second, and nobody can read figures that fast: then, and while nobody
/// watches, reads keep a distance. Lets history keep the sums by days of the zone it shows.
class OverviewFeed final : public QObject {
    Q_OBJECT
public:
    using Labels = QHash<QString, ConnectionLabel>;

    /// Whether the feed reads at once, so that the saved figures come early, or waits for
    /// setActive().
    enum class Start { Now, WhenActive };

    /// At least as long between reads that follow commits, during a first synchronisation and while
    /// not watched.
    static constexpr std::chrono::milliseconds WhileSynchronising{2'000};
    static constexpr std::chrono::milliseconds WhileUnwatched{5'000};

    /// All references are borrowed and must outlive the feed.
    OverviewFeed(History &history, const Clock &clock, Timers &timers, const Labels &labels,
                 Start start = Start::Now, QObject *parent = nullptr);
    ~OverviewFeed() override;

    void setScope(const Scope &scope);
    void setPeriod(const Period &period);
    void setScale(const ScoreScale &scale);
    void setLabels(const Labels &labels);
    [[nodiscard]] const Scope &scope() const { return m_scope; }
    [[nodiscard]] const Period &period() const { return m_period; }

    /// While inactive nothing is read; what was missed is read when active again. Active by
    /// default, see Start.
    void setActive(bool isActive);
    /// Unwatched, only by-products are seen: what runs now, which projects there are.
    void setWatched(bool isWatched);
    /// Reads once more. Several calls while a read is under way become one.
    void refresh();

signals:
    void figuresChanged(const rd::OverviewFigures &figures);
    /// All projects of the history, whatever the scope. Comes before the figures.
    void projectsChanged(const QList<rd::KnownProject> &projects);

private:
    struct Answer {
        OverviewFigures figures;
        QList<KnownProject> projects;
    };
    void onHistoryChanged(const HistoryChange &change);
    void refreshSoon();
    void awaitBucketEnd();
    void take(const Answer &answer);

    History &m_history;
    const Clock &m_clock;
    Timers &m_timers;
    Scope m_scope;
    Period m_period;
    ScoreScale m_scale;
    Labels m_labels;
    QTimeZone m_summarizedZone; ///< asked of history; invalid at first
    QList<KnownProject> m_projects;
    bool m_reading = false;
    bool m_again = false;
    bool m_isActive = true;
    bool m_isWatched = true;
    bool m_isSynchronising = false; ///< as of the newest figures
    bool m_missed = false;          ///< something changed while inactive
    qint64 m_readAtMs = 0;          ///< when the newest read began
    qint64 m_bucketEndsMs = 0;      ///< of the open bucket; 0: none
    quint64 m_nextBucket = 0;       ///< timer
    quint64 m_soon = 0;             ///< timer
};

/// The figures of a scope and period, computed from history on the thread of \p reader.
[[nodiscard]] OverviewFigures figuresFrom(const HistoryReader &reader, const Scope &scope,
                                          const Period &period, qint64 nowMs,
                                          const ScoreScale &scale,
                                          const OverviewFeed::Labels &labels);
/// All projects of the history.
[[nodiscard]] QList<KnownProject> knownProjects(const HistoryReader &reader,
                                                const OverviewFeed::Labels &labels);

} // namespace rd
