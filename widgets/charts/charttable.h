// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace rd {

/// The values of a chart as rows and columns: what "show as table" shows, what a screen reader
/// reads, and what is copied. A snapshot; cells are put into words only when asked for.
class ChartTable {
public:
    ChartTable() = default;
    Q_DISABLE_COPY_MOVE(ChartTable)
    virtual ~ChartTable() = default;

    [[nodiscard]] virtual int rows() const = 0;
    [[nodiscard]] virtual int columns() const = 0;
    /// Over a column, translated.
    [[nodiscard]] virtual QString title(int column) const = 0;
    /// A cell as the screen shows it: by locale, safe to show.
    [[nodiscard]] virtual QString text(int row, int column) const = 0;
    /// Columns of figures are aligned at their end.
    [[nodiscard]] virtual bool isFigure(int column) const { return column > 0; }

    /// The same for other programs: names of columns that are never translated, times in ISO 8601
    /// UTC, numbers with a point, empty where nothing is known.
    [[nodiscard]] virtual QStringList csvHead() const = 0;
    [[nodiscard]] virtual int csvRows() const { return rows(); }
    [[nodiscard]] virtual QStringList csvRow(int row) const = 0;
};

/// RFC 4180, in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe.
[[nodiscard]] QString csvOf(const ChartTable &table);
/// Puts it on the clipboard, as text and as text/csv.
void copyCsv(const ChartTable &table);

/// Cells of a CSV row.
[[nodiscard]] QString csvNumber(double value);
[[nodiscard]] QString csvTime(qint64 ms);

} // namespace rd
