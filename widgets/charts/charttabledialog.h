// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <memory>

namespace rd {

class ChartTable;

/// The values of a chart in rows and columns, as they were when it was opened; these are copied,
/// too, whatever the chart shows by then. Deletes itself when closed.
class ChartTableDialog final : public QDialog {
    Q_OBJECT

public:
    ChartTableDialog(const QString &title, const QString &caption,
                     std::shared_ptr<const ChartTable> table, QWidget *parent);
};

} // namespace rd
