// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/run.h"

#include <QWidget>

namespace rd {

/// How many faults of a run passed, failed and so on: figures with their words below, in one row.
/// The parts need not add up to the total.
class FaultCounters final : public QWidget {
    Q_OBJECT
public:
    explicit FaultCounters(QWidget *parent = nullptr);

    void setRun(const Run &run);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Counter {
        QString figure;
        QString word;
    };
    void retranslate();
    [[nodiscard]] int widestWord() const;

    Run m_run;
    QList<Counter> m_counters;
};

} // namespace rd
