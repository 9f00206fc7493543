// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QWidget>

namespace rd {

class Card;
class FigureTile;
class OutcomeChips;

/// The figures beside the score: coverage, delegates, hubs, what runs now, what ran.
class TilesCard final : public QWidget {
    Q_OBJECT

public:
    enum class Tile { Scenarios, Delegates, Hubs, Running, Runs };
    Q_ENUM(Tile)

    explicit TilesCard(QWidget *parent = nullptr);

    void setFigures(const OverviewFigures &figures);
    /// What ages are counted to; the time of the figures until then.
    void setNow(qint64 nowMs);

signals:
    void outcomesActivated(rd::Outcome outcome);
    /// The figure itself: show what is behind it.
    void tileActivated(rd::TilesCard::Tile tile);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();

    OverviewFigures m_figures;
    qint64 m_nowMs = 0;
    Card *m_card;
    FigureTile *m_scenarios;
    FigureTile *m_delegates;
    FigureTile *m_hubs;
    FigureTile *m_running;
    FigureTile *m_runs;
    OutcomeChips *m_chips;
};

} // namespace rd
