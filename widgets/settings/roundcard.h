// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/tokencare.h"

#include <QWidget>

class QPushButton;

namespace rd {

class CappedScroll;
class Card;
class TonedLabel;

/// What was proved about the end of several tokens: one line each, the verdict over all, and what
/// to do about those that may be alive. Filled while they are revoked, one after the other.
class RoundCard final : public QWidget {
    Q_OBJECT
public:
    explicit RoundCard(QWidget *parent = nullptr);

    void setServer(const QString &host);
    /// Another round begins.
    void begin();
    /// The next one came to its verdict.
    void addProof(const RevocationProof &proof, int total);
    /// The end, and all of it.
    void showRound(const RevocationRound &round);
    /// Something to say beside the proofs, until the next round; \p isBad: it needs somebody.
    void setAfterword(const QString &sentence, bool isBad);
    void clear();
    [[nodiscard]] bool isRunning() const noexcept { return m_isRunning; }
    [[nodiscard]] const RevocationRound &round() const noexcept { return m_round; }

signals:
    /// Those whose turn has not come shall be left alone.
    void stopRequested();
    void copyTextRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void addLine(const RevocationProof &proof);
    void addUntouched(const TokenInfo &token);

    RevocationRound m_round;
    QString m_host;
    QString m_afterword;
    bool m_isAfterwordBad = false;
    int m_total = 0; ///< of the round that is running; 0 not known yet
    bool m_isRunning = false;

    Card *m_card;
    TonedLabel *m_verdict;
    TonedLabel *m_advice;
    CappedScroll *m_list;
    QPushButton *m_stop;
    QPushButton *m_copy;
};

} // namespace rd
