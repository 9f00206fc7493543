// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/run.h"
#include "window/pageflow.h"

class QUrl;

namespace rd {

class OrderFlow;
class RunsFlow;
class ScenariosPage;
class ViewFlow;
struct OrderNote;
struct ScenarioEntry;

/// Keeps the Scenarios page supplied from history, opens and copies what it asks for, and has its
/// wishes carried out.
class ScenariosFlow final : public PageFlow {
    Q_OBJECT
public:
    /// All are borrowed and must outlive the flow; dialogs belong to \p window.
    ScenariosFlow(Profile &profile, StatusFlow &status, ViewFlow &view, RunsFlow &runs,
                  QWidget &pages, QWidget &window, QObject *parent = nullptr);
    ~ScenariosFlow() override;

protected:
    QWidget *createPage(QWidget *parent) override;
    void read(Done done) override;
    void clearPage() override;
    bool chooseNow(const ProjectRef &project, const QString &id) override;
    [[nodiscard]] bool concerns(const HistoryChange &change) const override;
    void showState(PageState state, const QString &detail) override;
    void showNow(qint64 nowMs) override;
    void entered() override;

private:
    void connectPage();
    void takeEntries(const QList<ScenarioEntry> &entries, qint64 nowMs);
    void lookAtChosen();
    void showRun(const ProjectRef &project, const QString &projectName, const QString &scenarioId,
                 const QString &scenarioName, qint64 key);
    void showOrderedRun();
    void takeNote(const OrderNote &note, const ProjectRef &project, const QString &scenarioId,
                  const Run &run);
    void copy(const QString &text);
    [[nodiscard]] QUrl urlOf(const ScenarioEntry &entry) const;

    /// The run that was told last.
    struct Ordered {
        ProjectRef project;
        QString scenarioId;
        Run run;
    };

    ViewFlow &m_view;
    RunsFlow &m_runs;
    OrderFlow *m_orders;
    ScenariosPage *m_page = nullptr;
    std::optional<Ordered> m_ordered;
};

} // namespace rd
