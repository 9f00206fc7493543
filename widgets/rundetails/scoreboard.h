// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runpicture.h"

#include <QWidget>

#include <memory>

namespace rd {

class QuietTable;
class ScoreTableModel;
class TonedLabel;

/// "Why 62?": what each fault counts in the score of a run, the sum, and a sentence whether that is
/// what the server says. Shows "Why none?" for runs without a score.
class ScoreBoard final : public QWidget {
    Q_OBJECT
public:
    /// \p mostRows faults are shown, the rest is counted; 0: all, with a scroll bar of its own.
    explicit ScoreBoard(int mostRows, QWidget *parent = nullptr);

    void setPicture(const std::shared_ptr<const RunPicture> &picture);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QuietTable *table() const { return m_table; }

signals:
    /// A fault was chosen.
    void stepChosen(int step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPicture();

    int m_mostRows;
    std::shared_ptr<const RunPicture> m_picture;
    TonedLabel *m_title;
    ScoreTableModel *m_model;
    QuietTable *m_table;
    TonedLabel *m_more;
    TonedLabel *m_sentence;
};

} // namespace rd
