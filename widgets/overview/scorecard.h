// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd {

class Card;
class ScoreGauge;

/// One number first, one sentence next: the gauge, the change, and what both stand on.
class ScoreCard final : public QWidget {
    Q_OBJECT

public:
    explicit ScoreCard(QWidget *parent = nullptr);

    void setFigures(const OverviewFigures &figures);

signals:
    void explainRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    class ChangeLine;

    void retranslate();
    void showSentences();

    OverviewFigures m_figures;
    Card *m_card;
    ScoreGauge *m_gauge;
    ChangeLine *m_change;
    QLabel *m_sentence;
    QLabel *m_target;
    QLabel *m_coverage;
    QLabel *m_notes;
    QPushButton *m_how;
};

} // namespace rd
