// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/tokencare.h"

#include <QWidget>

#include <optional>

namespace rd {

class Card;
class StepList;
class TonedLabel;

/// What was proved about the end of a token: the steps, the verdict in one word, and what to do
/// when it is not proved. Says "Dead." only of what was proved.
class ProofCard final : public QWidget {
    Q_OBJECT
public:
    explicit ProofCard(QWidget *parent = nullptr);

    /// \p leaked: the token was pasted because somebody else may have it.
    void showProof(const RevocationProof &proof, const QString &host, bool leaked);
    void clear();
    [[nodiscard]] const std::optional<RevocationProof> &proof() const { return m_proof; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<RevocationProof> m_proof;
    QString m_host;
    bool m_isLeak = false;

    Card *m_card;
    StepList *m_steps;
    TonedLabel *m_verdict;
    TonedLabel *m_sentence;
};

} // namespace rd
