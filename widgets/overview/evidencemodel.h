// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "overview/evidencedialog.h"

#include <QAbstractTableModel>

namespace rd {

/// The lines of an EvidenceDialog, all of them or those of one group.
class EvidenceModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    EvidenceModel(const EvidenceDialog::Contents &contents, QObject *parent);

    /// \p group: index, or -1 for all.
    void setGroup(int group);
    [[nodiscard]] const EvidenceRow &row(int row) const { return m_contents.rows[m_shown[row]]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    EvidenceDialog::Contents m_contents;
    QList<qsizetype> m_shown;
};

} // namespace rd
