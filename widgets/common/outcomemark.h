// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QWidget>

namespace rd {

/// The shape of an outcome as a widget. Decoration beside a word: it has no name of its own.
class OutcomeMark final : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeMark(Outcome outcome = Outcome::Unknown, QWidget *parent = nullptr);

    void setOutcome(Outcome outcome);
    [[nodiscard]] Outcome outcome() const noexcept { return m_outcome; }
    /// Side of the shape in device-independent pixels.
    void setSide(int side);

    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Outcome m_outcome;
    int m_side;
};

} // namespace rd
