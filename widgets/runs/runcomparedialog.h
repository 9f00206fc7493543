// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/runcomparison.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QStandardItemModel;
class QTableView;

namespace rd {

class TonedLabel;

/// Two runs side by side, fact by fact. What differs is marked by a sign, by words and by weight;
/// what does not can be hidden. Faults follow when they have been read. Everything from servers is
/// shown literally. Open with open().
class RunCompareDialog final : public QDialog {
    Q_OBJECT
public:
    RunCompareDialog(const RunRow &first, const RunRow &second, qint64 nowMs,
                     QWidget *parent = nullptr);

    /// All that is compared: first what is stored, then faults.
    [[nodiscard]] QList<ComparedFact> facts() const { return m_facts + m_faults; }
    /// What became of their faults; replaces what was said before.
    void setFaults(const QList<ComparedFact> &faults);
    /// Why there are no faults (yet); empty: there are.
    void setFaultsNote(const QString &note);

signals:
    void copyTextRequested(const QString &text);

private:
    [[nodiscard]] QWidget *makeHead(const RunRow &row, qint64 nowMs) const;
    void fill();
    [[nodiscard]] QString asText() const;

    QList<ComparedFact> m_facts;
    QList<ComparedFact> m_faults;
    QLabel *m_sentence;
    TonedLabel *m_note;
    QCheckBox *m_onlyDifferent;
    QTableView *m_table;
    QStandardItemModel *m_model;
};

} // namespace rd
