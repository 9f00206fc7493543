// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QWidget>

namespace rd {

class TonedLabel;

/// The outcome of a run as a word in its colour and a sentence, on sunk ground; below it how long
/// a run has been stuck, with a mark of its own, because ageing is no outcome.
class OutcomeNote final : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeNote(QWidget *parent = nullptr);

    /// \p word may be closer than the outcome's own: "queued" instead of "in progress".
    void setOutcome(Outcome outcome, const QString &word, const QString &sentence,
                    const QString &ageing);
    /// What was found in the run, before the sentence; empty: nothing. Shown literally.
    void setFinding(const QString &finding);
    [[nodiscard]] QString word() const;
    [[nodiscard]] QString finding() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString ageing() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TonedLabel *m_word;
    TonedLabel *m_finding;
    TonedLabel *m_sentence;
    QWidget *m_clock;
    TonedLabel *m_ageing;
};

} // namespace rd
