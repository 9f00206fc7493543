// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runpicture.h"
#include "common/steplist.h"
#include "rundetails/quiettable.h"

#include <memory>

namespace rd {

/// The chain of events of a run as lines; \p most of them, 0: all. Without the beginnings of tasks
/// and the request when \p isBrief. A time that nobody told exactly begins with "~".
[[nodiscard]] QList<StepLine> eventLines(const RunPicture &picture, int most, bool isBrief);

/// The chain of events of a run in a table that scrolls by itself.
class EventTable final : public QuietTable {
    Q_OBJECT
public:
    explicit EventTable(QWidget *parent = nullptr);

    void setPicture(const std::shared_ptr<const RunPicture> &picture);

signals:
    /// An event of a step was chosen.
    void stepChosen(int step);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Model;
    Model *m_model;
};

} // namespace rd
