// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/period.h"
#include "domain/scope.h"
#include "history/reader.h"

#include <QObject>

namespace rd {

class Profile;
class RunListModel;
class RunsPage;

/// Keeps the Runs page supplied: the model over history, its filters, and the links it asks for.
class RunsFlow final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the flow.
    RunsFlow(Profile &profile, RunsPage &page, QObject *parent = nullptr);
    ~RunsFlow() override;

    /// Time has passed: "8 min ago" is another text now.
    void refreshAges();
    void setScope(const Scope &scope);
    void setPeriod(const Period &period);
    /// Shows the runs of one span, for instance a bar of the Overview.
    void showSpan(const TimeSpan &span);
    void showOutcome(Outcome outcome);
    void showScenario(const ProjectRef &project, const QString &scenarioId);

private:
    void apply();
    void openRun(qint64 key);
    void openScenario(qint64 key);
    void copyLink(qint64 key);
    void withRow(qint64 key, std::function<void(const RunRow &)> use);
    [[nodiscard]] QUrl runUrl(const RunRow &row) const;

    Profile &m_profile;
    RunsPage &m_page;
    RunListModel *m_model;
    RunFilter m_filter;
    Period m_period;
};

} // namespace rd
