// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runpicture.h"

#include <QAbstractTableModel>

#include <memory>

namespace rd {

/// The rows behind the score of one run, and their sum at the end.
class ScoreTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FaultColumn, WeightColumn, ProbesColumn, CountsColumn, ColumnCount };
    Q_ENUM(Column)
    static constexpr int StepRole = Qt::UserRole; ///< int: index into the steps, or -1

    using QAbstractTableModel::QAbstractTableModel;

    /// At most \p mostRows faults, in few words; 0: all.
    void setPicture(const std::shared_ptr<const RunPicture> &picture, int mostRows);
    /// Where its reckoning begins; it takes the columns up to the last.
    [[nodiscard]] int sumColumn() const { return m_isBrief ? WeightColumn : ProbesColumn; }
    /// The row of the sum, or -1: there is none without weights.
    [[nodiscard]] int sumRow() const;
    /// Faults that are not shown.
    [[nodiscard]] int leftOut() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString faultText(const ScoreRow &row, int column) const;
    [[nodiscard]] QString toolTip(const ScoreRow &row, int column) const;
    [[nodiscard]] QString sumText(int column) const;

    std::shared_ptr<const RunPicture> m_picture;
    int m_shown = 0; ///< faults
    bool m_isBrief = false;
};

} // namespace rd
