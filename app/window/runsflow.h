// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/period.h"
#include "domain/scope.h"
#include "history/reader.h"
#include "items/rungrouping.h"
#include "items/runsquery.h"

#include <QObject>

#include <optional>

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
    /// What the header shows. Another one takes away what narrowed the one before.
    void setScope(const Scope &scope);
    /// The part of the scope that the figures count, see countedScope().
    void setCountedScope(const Scope &scope);
    [[nodiscard]] const Scope &countedScope() const { return m_counted; }
    void setPeriod(const Period &period);
    /// Shows what \p query asks for, and nothing that narrowed the list before.
    void show(const RunsQuery &query);
    [[nodiscard]] const RunsQuery &query() const { return m_query; }
    /// Chooses the run of \p key as soon as the list has it, unless another query comes first.
    void choose(qint64 key);
    /// The same, and opens its page.
    void open(qint64 key);

signals:
    /// The run is chosen, and its page is wanted.
    void pageOfRunWanted(qint64 key);

private:
    void apply();
    void narrow(RunsFilterKind kind);
    void askForDays();
    void divide(RunGrouping grouping);
    void compare(const QList<qint64> &keys);
    void showOnly(RunsFilterKind kind, qint64 key);
    [[nodiscard]] Scope shownScope() const;
    void openRun(qint64 key);
    void openScenario(qint64 key);
    void copyLink(qint64 key);
    void copyDeskLink(qint64 key);
    void chooseWanted();
    void withRow(qint64 key, std::function<void(const RunRow &)> use);
    [[nodiscard]] QUrl runUrl(const RunRow &row) const;

    Profile &m_profile;
    RunsPage &m_page;
    RunListModel *m_model;
    RunsQuery m_query;
    Scope m_scope;
    Scope m_counted;
    Period m_period;
    std::optional<qint64> m_wanted; ///< a run to be chosen
    bool m_opensWanted = false;     ///< and its page with it
};

} // namespace rd
