// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/customperiod.h"

#include <QDialog>

class QDateEdit;
class QPushButton;

namespace rd {

class TonedLabel;

/// Asks for the first and the last day of a period; both are typed or stepped with the arrow keys,
/// or taken from the usual spans. Says what is wrong instead of letting it pass. Open with open().
class PeriodDialog final : public QDialog {
    Q_OBJECT
public:
    /// \p shown: the days to begin with.
    PeriodDialog(const PeriodDays &shown, qint64 nowMs, const QTimeZone &zone,
                 QWidget *parent = nullptr);

    void setDays(const PeriodDays &days);
    [[nodiscard]] PeriodDays days() const;
    /// Why the days cannot be used; empty when they can.
    [[nodiscard]] QString problem() const;

    /// The spans offered, as seen on \p today: this month, the last month, quarters, years.
    [[nodiscard]] static QList<PeriodDays> usualSpans(QDate today);

signals:
    void periodChosen(const rd::Period &period);

private:
    QWidget *makeSpans();
    void check();
    void apply();

    qint64 m_nowMs;
    QTimeZone m_zone;
    QDateEdit *m_first;
    QDateEdit *m_last;
    TonedLabel *m_sentence;
    QPushButton *m_apply;
};

} // namespace rd
