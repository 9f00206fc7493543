// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/pageflow.h"

#include <optional>
#include <utility>

namespace rd {

class ProbesPage;
class RunsFlow;
class ViewFlow;
struct ProbeResult;
struct ProbeRow;
struct ProbeUse;

/// Keeps the Probes page supplied from history alone, and follows a result to its run. Servers are
/// not asked for the sake of the page: probes cost them more than all the rest.
class ProbesFlow final : public PageFlow {
    Q_OBJECT
public:
    /// All are borrowed and must outlive the flow.
    ProbesFlow(Profile &profile, StatusFlow &status, ViewFlow &view, RunsFlow &runs, QWidget &pages,
               QObject *parent = nullptr);
    ~ProbesFlow() override;

    void choose(const ProjectRef &project, const QString &id) override;

protected:
    QWidget *createPage(QWidget *parent) override;
    void read(std::function<void()> done) override;
    [[nodiscard]] bool concerns(const HistoryChange &change) const override;
    void showState(PageState state, const QString &detail) override;
    void showNow(qint64 nowMs) override;

private:
    void chooseWanted();
    void followResult(const ProbeRow &row, const ProbeResult &result);
    void showRunsOf(const ProbeRow &row, const ProbeUse &use);

    ViewFlow &m_view;
    RunsFlow &m_runs;
    ProbesPage *m_page = nullptr;
    std::optional<std::pair<ProjectRef, QString>> m_wanted; ///< to be chosen once it is read
    quint64 m_serial = 0; ///< counts results that are followed, so that late answers are known
};

} // namespace rd
