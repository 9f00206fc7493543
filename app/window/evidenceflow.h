// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QObject>

#include <optional>

namespace rd {

class OverviewPage;
class ViewFlow;

/// From everything on the Overview that can be asked about to the runs behind it.
class EvidenceFlow final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the flow.
    EvidenceFlow(OverviewPage &page, ViewFlow &view, QObject *parent = nullptr);
    ~EvidenceFlow() override;

    /// What is on the page, for the names of scenarios.
    void setFigures(const OverviewFigures &figures);

private:
    /// The runs of one scenario, of \p span or of the period.
    void showScenario(const ProjectRef &project, const QString &scenarioId,
                      const std::optional<TimeSpan> &span = {});

    ViewFlow &m_view;
    QList<ScenarioFigure> m_scenarios;
};

} // namespace rd
