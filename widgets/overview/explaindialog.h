// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QDialog>

namespace rd {

/// How the score is computed, step by step, with the real numbers. Open with open().
class ExplainDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ExplainDialog(const OverviewFigures &figures, QWidget *parent = nullptr);

signals:
    /// The scores that the mean is made of, one by one.
    void numbersRequested();
};

} // namespace rd
