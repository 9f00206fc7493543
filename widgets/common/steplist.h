// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace rd {

/// One thing that was done, is being done, or is left to do.
struct StepLine {
    QString time; ///< "09:31:02"; empty leaves the column out when all are empty
    Outcome state = Outcome::Unknown;
    QString text; ///< shown literally

    friend bool operator==(const StepLine &, const StepLine &) = default;
};

/// Steps one below the other, each with time, shape and text, separated by hairlines.
class StepList final : public QWidget {
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const QList<StepLine> &steps);
    [[nodiscard]] const QList<StepLine> &steps() const noexcept { return m_steps; }

private:
    QList<StepLine> m_steps;
    QVBoxLayout *m_layout;
};

} // namespace rd
