// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/pageflow.h"

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

protected:
    QWidget *createPage(QWidget *parent) override;
    void read(Done done) override;
    void clearPage() override;
    bool chooseNow(const ProjectRef &project, const QString &id) override;
    [[nodiscard]] bool concerns(const HistoryChange &change) const override;
    void showState(PageState state, const QString &detail) override;
    void showNow(qint64 nowMs) override;

private:
    void followResult(const ProbeRow &row, const ProbeResult &result);
    void showRunsOf(const ProbeRow &row, const ProbeUse &use);

    ViewFlow &m_view;
    RunsFlow &m_runs;
    ProbesPage *m_page = nullptr;
    quint64 m_serial = 0; ///< counts results that are followed, so that late answers are known
};

} // namespace rd
