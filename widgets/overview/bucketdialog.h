// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QDialog>

namespace rd {

/// The charts over time as a table: one row per bucket, newest first. Open with open().
class BucketDialog final : public QDialog {
    Q_OBJECT

public:
    explicit BucketDialog(const OverviewFigures &figures, QWidget *parent = nullptr);
};

} // namespace rd
