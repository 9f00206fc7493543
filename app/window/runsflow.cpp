// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/runsflow.h"

#include "analytics/periods.h"
#include "desk/profile.h"
#include "desk/weblinks.h"
#include "items/runlistmodel.h"
#include "platform/browser.h"
#include "runs/runspage.h"
#include "session/desklink.h"
#include "window/perioddialog.h"
#include "window/runchoiceflow.h"
#include "window/runcompareflow.h"

#include <QApplication>
#include <QClipboard>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace rd {

RunsFlow::RunsFlow(Profile &profile, RunsPage &page, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_page(page)
    , m_model(new RunListModel(profile.desk().history(), profile.desk().clock(), this))
{
    m_page.setModel(m_model);
    const RunGrouping grouping = runGroupingOf(profile.desk().settings().runsGrouping());
    m_page.setGrouping(grouping);
    m_model->setGrouping(grouping, QTimeZone::systemTimeZone());
    connect(&page, &RunsPage::openRunRequested, this, &RunsFlow::openRun);
    connect(&page, &RunsPage::openScenarioRequested, this, &RunsFlow::openScenario);
    connect(&page, &RunsPage::copyLinkRequested, this, &RunsFlow::copyLink);
    connect(&page, &RunsPage::copyDeskLinkRequested, this, &RunsFlow::copyDeskLink);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RunsFlow::chooseWanted);
    connect(&page, &RunsPage::copyTextRequested, this,
            [](const QString &text) { QApplication::clipboard()->setText(text); });
    connect(&page, &RunsPage::filterChanged, this,
            [this](const QString &text, const QList<Outcome> &outcomes) {
                m_query.text = text;
                m_query.outcomes = outcomes;
                apply();
            });
    connect(&page, &RunsPage::queryChanged, this, &RunsFlow::show);
    connect(&page, &RunsPage::narrowRequested, this, &RunsFlow::narrow);
    connect(&page, &RunsPage::groupingChosen, this, &RunsFlow::divide);
    connect(&page, &RunsPage::compareRequested, this, &RunsFlow::compare);
    connect(&page, &RunsPage::onlyScenarioRequested, this,
            [this](qint64 key) { showOnly(RunsFilterKind::Scenario, key); });
    connect(&page, &RunsPage::onlyDelegateRequested, this,
            [this](qint64 key) { showOnly(RunsFilterKind::Delegate, key); });
}

RunsFlow::~RunsFlow() = default;

void RunsFlow::setScope(const Scope &scope)
{
    if (m_scope == scope && !m_query.project && m_query.scenarioId.isEmpty()
        && m_query.delegateId.isEmpty() && m_query.environmentId.isEmpty())
        return;
    m_scope = m_counted = scope;
    RunsQuery query{.text = m_query.text,
                    .outcomes = m_query.outcomes,
                    .when = m_query.when,
                    .span = m_query.span,
                    .tags = m_query.tags};
    show(query);
}

void RunsFlow::setCountedScope(const Scope &scope)
{
    if (m_counted == scope)
        return;
    m_counted = scope;
    apply();
}

void RunsFlow::setPeriod(const Period &period)
{
    m_period = period;
    RunsQuery query = m_query;
    query.when = RunsQuery::When::Period;
    query.span = {};
    show(query);
}

void RunsFlow::show(const RunsQuery &query)
{
    m_query = query;
    m_wanted.reset();
    m_page.setQuery(query, QTimeZone::systemTimeZone());
    apply();
}

Scope RunsFlow::shownScope() const
{
    return m_query.project ? Scope::of(*m_query.project) : m_counted;
}

void RunsFlow::narrow(RunsFilterKind kind)
{
    switch (kind) {
    case RunsFilterKind::Scenario:
    case RunsFilterKind::Delegate:
    case RunsFilterKind::Environment:
    case RunsFilterKind::Tag:
        askForRunChoice(
            m_profile.desk().history(), kind, m_counted, m_page,
            [this, kind](const RunChoice &choice) { show(narrowed(m_query, kind, choice)); });
        break;
    case RunsFilterKind::Days:
        askForDays();
        break;
    case RunsFilterKind::Always: {
        RunsQuery query = m_query;
        query.when = RunsQuery::When::Always;
        query.span = {};
        show(query);
        break;
    }
    }
}

void RunsFlow::askForDays()
{
    const qint64 now = m_profile.desk().clock().nowMs();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    auto *dialog =
        new PeriodDialog(daysOf(layOut(m_period, now, zone)), now, zone, m_page.window());
    connect(dialog, &PeriodDialog::periodChosen, this, [this, now, zone](const Period &period) {
        RunsQuery query = m_query;
        query.when = RunsQuery::When::Span;
        query.span = layOut(period, now, zone).span;
        show(query);
    });
    dialog->open();
}

void RunsFlow::divide(RunGrouping grouping)
{
    m_model->setGrouping(grouping, QTimeZone::systemTimeZone());
    m_profile.desk().settings().setRunsGrouping(runGroupingWord(grouping));
}

void RunsFlow::compare(const QList<qint64> &keys)
{
    m_profile.desk().history().read<QList<RunRow>>(
        [keys](const HistoryReader &reader) {
            QList<qint64> both = keys;
            if (keys.size() == 1) {
                if (const auto before = reader.runBefore(keys.first()))
                    both.prepend(*before);
            }
            QList<RunRow> rows = reader.runRows(both);
            std::sort(rows.begin(), rows.end(), [](const RunRow &a, const RunRow &b) {
                return std::pair(a.run.createdMs, a.run.sequence)
                       < std::pair(b.run.createdMs, b.run.sequence);
            });
            return rows;
        },
        this,
        [this, isPair = keys.size() == 2](const QList<RunRow> &rows) {
            if (rows.size() != 2 && (isPair || rows.isEmpty())) {
                m_page.say(tr("A run that was chosen is not in the history any more: choose "
                              "again."));
                return;
            }
            if (rows.size() != 2) {
                m_page.say(tr("This is the first run of its scenario that is known: there is none "
                              "before it to compare it with."));
                return;
            }
            RunCompareFlow::open(m_profile, rows.first(), rows.last(), *m_page.window());
        });
}

void RunsFlow::showOnly(RunsFilterKind kind, qint64 key)
{
    withRow(key, [this, kind](const RunRow &row) {
        const bool isScenario = kind == RunsFilterKind::Scenario;
        RunChoice choice{.id = isScenario ? row.run.scenarioId : row.run.delegateId,
                         .name = isScenario ? row.scenarioName : row.run.delegateName};
        if (m_model->showsProjects()) {
            choice.project = row.project;
            choice.projectName = row.projectName;
        }
        show(narrowed(m_query, kind, choice));
    });
}

void RunsFlow::refreshAges()
{
    m_page.setNow(m_profile.desk().clock().nowMs());
    m_model->refreshAges();
}

void RunsFlow::apply()
{
    RunFilter filter;
    filter.scope = shownScope();
    filter.outcomes = m_query.outcomes;
    filter.scenarioId = m_query.scenarioId;
    filter.delegateId = m_query.delegateId;
    filter.environmentId = m_query.environmentId;
    filter.tags = m_query.tags;
    filter.text = m_query.text;
    switch (m_query.when) {
    case RunsQuery::When::Period:
        filter.span =
            layOut(m_period, m_profile.desk().clock().nowMs(), QTimeZone::systemTimeZone()).span;
        break;
    case RunsQuery::When::Span:
        filter.span = m_query.span;
        break;
    case RunsQuery::When::Always:
        break;
    }
    m_model->setFilter(filter);
}

void RunsFlow::withRow(qint64 key, std::function<void(const RunRow &)> use)
{
    m_profile.desk().history().read<QList<RunRow>>(
        [key](const HistoryReader &reader) { return reader.runRows({key}); }, this,
        [use = std::move(use)](const QList<RunRow> &rows) {
            if (!rows.isEmpty())
                use(rows.first());
        });
}

void RunsFlow::choose(qint64 key)
{
    m_wanted = key;
    m_opensWanted = false;
    chooseWanted();
}

void RunsFlow::open(qint64 key)
{
    m_wanted = key;
    m_opensWanted = true;
    chooseWanted();
}

void RunsFlow::chooseWanted()
{
    if (!m_wanted || !m_page.selectRun(*m_wanted))
        return;
    const qint64 key = *std::exchange(m_wanted, std::nullopt);
    if (m_opensWanted)
        emit pageOfRunWanted(key);
}

QUrl RunsFlow::runUrl(const RunRow &row) const
{
    return webLinks(m_profile.desk(), row.project.connectionId).run(row.project.projectId, row.run);
}

void RunsFlow::openRun(qint64 key)
{
    withRow(key, [this](const RunRow &row) { openInBrowser(runUrl(row)); });
}

void RunsFlow::openScenario(qint64 key)
{
    withRow(key, [this](const RunRow &row) {
        openInBrowser(webLinks(m_profile.desk(), row.project.connectionId)
                          .scenario(row.project.projectId, row.run.scenarioId));
    });
}

void RunsFlow::copyLink(qint64 key)
{
    withRow(key, [this](const RunRow &row) {
        QApplication::clipboard()->setText(runUrl(row).toString(QUrl::FullyEncoded));
    });
}

void RunsFlow::copyDeskLink(qint64 key)
{
    withRow(key, [this](const RunRow &row) {
        if (const auto connection = connectionOf(m_profile.desk(), row.project.connectionId))
            QApplication::clipboard()->setText(
                deskLinkText(deskLinkTo(*connection, row.project.projectId, row.run)));
    });
}

} // namespace rd

#include "moc_runsflow.cpp"
