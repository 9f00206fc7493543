// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QList>
#include <QWidget>

namespace rd {

class OutcomeChip;

/// Counts by outcome, each with its shape; with words they are a legend. Each opens its runs.
/// Wraps where it does not fit.
class OutcomeChips final : public QWidget {
    Q_OBJECT

public:
    enum class Detail {
        Counts, ///< shape and count
        Words,  ///< shape, word and count
    };

    explicit OutcomeChips(Detail detail, QWidget *parent = nullptr);

    /// Outcomes without a run are left out, except passed, weakness and broken in a legend; bare
    /// counts leave out what is in progress.
    void setCounts(const OutcomeCounts &counts);

signals:
    void activated(rd::Outcome outcome);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();

    Detail m_detail;
    OutcomeCounts m_counts;
    QList<OutcomeChip *> m_chips;
};

} // namespace rd
