// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "analytics/year.h"
#include "common/pagestate.h"
#include "items/runsquery.h"
#include "overview/evidencedialog.h"
#include "overview/tiles.h"

#include <QWidget>

#include <memory>

namespace rd {

/// The page for the glance: score, why, and the evidence. Shows values, fetches nothing; what the
/// user asks for leaves as signals.
class OverviewPage final : public QWidget {
    Q_OBJECT

public:
    explicit OverviewPage(QWidget *parent = nullptr);
    ~OverviewPage() override;

    /// Shows new figures in place; unchanged parts are not painted again.
    void showFigures(const OverviewFigures &figures);
    /// Counts ages to \p nowMs: they go on while no new figures come, offline above all.
    void setNow(qint64 nowMs);
    /// The calendar, which is the same for all periods.
    void showYear(const YearFigures &year);
    /// Offline, signed out and error stand as a notice above figures already shown, and fill the
    /// page without any. \p detail is a whole sentence or empty.
    void showState(PageState state, const QString &detail);

    [[nodiscard]] PageState state() const;

public slots:
    /// Opens the explanation of the score.
    void explainScore();
    /// Opens the list of the scenarios behind it.
    void showScenarios();

signals:
    void scenarioActivated(const rd::ProjectRef &project, const QString &scenarioId);
    void projectActivated(const rd::ProjectRef &project);
    void projectScenariosRequested(const rd::ProjectRef &project);
    void projectRunsRequested(const rd::ProjectRef &project);
    void projectDelegatesRequested(const rd::ProjectRef &project);
    void copyTextRequested(const QString &text);
    /// A point, a bar or a day of the charts: runs created in \p span, of one outcome when a part
    /// of a bar was meant.
    void outcomeBucketActivated(const rd::TimeSpan &span, std::optional<rd::Outcome> outcome);
    /// A cell of the heat map: runs of a scenario created in \p span.
    void scenarioSpanActivated(const rd::ProjectRef &project, const QString &scenarioId,
                               const rd::TimeSpan &span);
    /// A count by outcome.
    void outcomesActivated(rd::Outcome outcome);
    /// The runs behind any other figure.
    void runsRequested(const rd::RunsQuery &query);
    /// A longer period, because there is nothing in this one.
    void periodRequested(const rd::Period &period);
    /// The button of the notice or of the empty face in \p state.
    void actionRequested(rd::PageState state);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Parts;

    void build();
    void connectParts();
    void retranslate();
    void showTrendCaption();
    void showFace();
    void emitRunsOf(const TimeSpan &bucket);
    /// What is on the page, for what is opened from it now.
    [[nodiscard]] OverviewFigures figuresNow() const;
    void showEvidence(const EvidenceDialog::Contents &contents);
    void openTile(TilesCard::Tile tile);
    void buildCharts();

    std::unique_ptr<Parts> m_parts;
};

} // namespace rd
