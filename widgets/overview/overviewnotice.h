// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "common/pagestate.h"

#include <QWidget>

namespace rd {

class Banner;

/// The line above the Overview's cards: what to know before believing them (offline, signed out, a
/// history still being read, a period without runs, nothing but broken runs), and the one thing to
/// do about it. Hidden when there is nothing to say.
class OverviewNotice final : public QWidget {
    Q_OBJECT

public:
    explicit OverviewNotice(QWidget *parent = nullptr);

    /// \p detail says what is wrong, in a sentence; empty: the usual one. \p nowMs: what ages are
    /// counted to; figures get no younger while nothing can be read.
    void showFor(PageState state, const QString &detail, const OverviewFigures &figures,
                 qint64 nowMs);
    void clear();

signals:
    /// The button of a state: retry, sign in.
    void actionRequested();
    void periodRequested(const rd::Period &period);
    void outcomesActivated(rd::Outcome outcome);

private:
    [[nodiscard]] static QString offlineText(const QString &detail, const OverviewFigures &figures,
                                             qint64 nowMs);
    [[nodiscard]] bool showGap(const OverviewFigures &figures, qint64 nowMs);
    void act();

    /// What the button does.
    enum class Action { State, LongerPeriod, BrokenRuns };

    Banner *m_banner;
    Action m_action = Action::State;
};

} // namespace rd
