// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/probesflow.h"

#include "desk/profile.h"
#include "desk/weblinks.h"
#include "items/proberows.h"
#include "platform/browser.h"
#include "probes/probespage.h"
#include "window/runsflow.h"
#include "window/viewflow.h"

#include <QApplication>
#include <QClipboard>

namespace rd {

namespace {

struct ProbeAnswer {
    QList<ProbeRow> rows;
    bool isFailed = false;
};

} // namespace

ProbesFlow::ProbesFlow(Profile &profile, StatusFlow &status, ViewFlow &view, RunsFlow &runs,
                       QWidget &pages, QObject *parent)
    : PageFlow(profile, status, pages, parent)
    , m_view(view)
    , m_runs(runs)
{
}

ProbesFlow::~ProbesFlow() = default;

QWidget *ProbesFlow::createPage(QWidget *parent)
{
    m_page = new ProbesPage(parent);
    connect(m_page, &ProbesPage::stateActionTriggered, this, &ProbesFlow::stateActionTriggered);
    connect(m_page, &ProbesPage::runRequested, this, &ProbesFlow::followResult);
    connect(m_page, &ProbesPage::scenarioRequested, this, &ProbesFlow::showRunsOf);
    const auto urlOf = [this](const ProbeRow &row) {
        return webLinks(profile().desk(), row.project.connectionId)
            .probe(row.project.projectId, row.probe.name);
    };
    connect(m_page, &ProbesPage::openRequested, this,
            [urlOf](const ProbeRow &row) { openInBrowser(urlOf(row)); });
    connect(m_page, &ProbesPage::copyLinkRequested, this, [urlOf](const ProbeRow &row) {
        if (const QUrl url = urlOf(row); url.isValid())
            QApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    });
    connect(m_page, &ProbesPage::copyTextRequested, this,
            [](const QString &text) { QApplication::clipboard()->setText(text); });
    return m_page;
}

bool ProbesFlow::chooseNow(const ProjectRef &project, const QString &id)
{
    return m_page->choose(project, id);
}

void ProbesFlow::clearPage()
{
    m_page->setRows(std::nullopt, profile().desk().clock().nowMs());
}

void ProbesFlow::showState(PageState state, const QString &detail)
{
    m_page->setState(state, detail);
}

void ProbesFlow::showNow(qint64 nowMs)
{
    m_page->setNow(nowMs);
}

bool ProbesFlow::concerns(const HistoryChange &change) const
{
    return change.probes || change.scenarios; // their names
}

void ProbesFlow::read(Done done)
{
    profile().desk().history().read<ProbeAnswer>(
        [scope = scope()](const HistoryReader &reader) {
            return ProbeAnswer{.rows = readProbeRows(reader, scope),
                               .isFailed = !reader.lastError().isEmpty()};
        },
        this,
        [this, asked = scope(), done = std::move(done)](const ProbeAnswer &answer) {
            if (answer.isFailed)
                m_page->setFailed();
            else if (asked == scope()) // else the answer to the next question is on its way
                m_page->setRows(answer.rows, profile().desk().clock().nowMs());
            done({});
        });
}

void ProbesFlow::followResult(const ProbeRow &row, const ProbeResult &result)
{
    using Key = std::optional<qint64>;
    profile().desk().history().read<Key>(
        [project = row.project, result](const HistoryReader &reader) {
            return reader.runOf(project, result);
        },
        this,
        [this, row, result, serial = ++m_serial](const Key &key) {
            if (serial != m_serial || !isActive())
                return;
            for (const ProbeUse &use : row.uses) {
                if (use.scenarioId == result.scenarioId)
                    showRunsOf(row, use);
            }
            // The server may be ahead of the history; its runs lead there then.
            if (key)
                m_runs.choose(*key);
        });
}

void ProbesFlow::showRunsOf(const ProbeRow &row, const ProbeUse &use)
{
    m_view.drillDown({.when = RunsQuery::When::Always, // the last results may be old
                      .project = row.project,
                      .projectName = row.projectName,
                      .scenarioId = use.scenarioId,
                      .scenarioName = use.scenarioName});
}

} // namespace rd

#include "moc_probesflow.cpp"
