// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/projectsync.h"

#include "sync/projectpass.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

Q_LOGGING_CATEGORY(lcProjectSync, "rd.sync", QtWarningMsg)

// Rows move while a sweep reads them; after so many passes it takes what it has.
constexpr int MaxSweepPasses = 3;
constexpr std::chrono::milliseconds PauseAfterBadSweep = 10min;
// Every so many rounds also what was asked in vain is asked again.
constexpr int RoundsBetweenThoroughOnes = 20;
// More than a recent list holds, so that each of its rows finds its stored one.
constexpr int StoredRunsCompared = 20;

} // namespace

bool isConnectionTrouble(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    switch (kind) {
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::Proxy:
    case Kind::ProxyAuth:
    case Kind::Tls:
    case Kind::CaFile:
    case Kind::ClientCert:
    case Kind::CertWanted:
    case Kind::PlainHttp:
    case Kind::NotLitmus:
    case Kind::OriginRefused:
    case Kind::SignedOut:
    case Kind::MaybeSignedOut:
    case Kind::Deactivated:
    case Kind::BadCredentials:
    case Kind::PasswordChangeNeeded:
    case Kind::RateLimited:
        return true;
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Rejected:
    case Kind::Unsupported:
    case Kind::Server:
    case Kind::Malformed:
    case Kind::TooLarge:
        break;
    }
    return false;
}

ProjectSync::ProjectSync(Source &source, History &history, ProjectRef project, const Clock &clock,
                         const ProjectSyncPolicy &policy, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_history(history)
    , m_project(std::move(project))
    , m_clock(clock)
    , m_policy(policy)
    , m_backfills(policy.runPage)
    , m_scheduleAsks(policy.schedules)
{
}

ProjectSync::~ProjectSync() = default;

void ProjectSync::setInfo(const Project &info)
{
    m_info = info;
}

void ProjectSync::run(Round round, Done done)
{
    Q_ASSERT(!m_pass);
    m_pass = std::make_unique<Pass>();
    m_pass->round = round;
    m_pass->done = std::move(done);
    m_pass->pagesLeft = m_policy.pagesPerRound;
    m_pass->batch.project = m_project;
    ++m_passNumber;
    if (round != Round::Usual)
        m_delegates = m_environments = m_hubs = m_probes = {};
    if (round == Round::Sweep)
        m_sweepRetry = {};
    if (round != Round::Usual || m_rounds % RoundsBetweenThoroughOnes == 0)
        m_backfills.forgetFailures();
    load();
}

void ProjectSync::cancel()
{
    ++m_passNumber;
    m_call.cancel();
    m_pages.clear();
    m_pass.reset();
}

void ProjectSync::load()
{
    const auto job = [project = m_project](const HistoryReader &reader) {
        Known known;
        const auto projects =
            reader.projects({.connectionId = project.connectionId, .projectId = project.projectId});
        if (!projects.isEmpty())
            known.project = projects.first();
        known.updates = reader.scenarioUpdates(project);
        known.unfinished = reader.unfinishedRuns(project);
        const auto backfills = reader.backfills(project);
        for (const Backfill &backfill : backfills)
            known.backfills.insert(backfill.scenarioId, backfill);
        return known;
    };
    m_history.read<Known>(job, this, [this, number = m_passNumber](Known known) {
        if (number != m_passNumber)
            return;
        m_pass->known = std::move(known);
        const auto &stored = m_pass->known.project;
        m_pass->report.complete = stored && stored->complete;
        const qint64 now = m_clock.nowMs();
        m_pass->firstListing = !stored || stored->serverScenarioTotal < 0;
        Beat sweep{.nextMs = stored ? stored->lastSweepMs + m_policy.sweep.count() : 0};
        const bool due =
            sweep.isDue(now, m_policy.sweep) && m_sweepRetry.isDue(now, PauseAfterBadSweep);
        m_pass->sweeping = m_pass->round == Round::Sweep || m_pass->firstListing || due;
        askScenarios();
    });
}

void ProjectSync::askScenarios()
{
    const bool large = m_pass->sweeping || m_pass->catchingUp;
    m_call = m_source.scenarios(m_project.projectId, m_pass->page,
                                large ? m_policy.sweepPage : m_policy.idlePage, this,
                                [this](const auto &result) { onScenarios(result); });
}

void ProjectSync::onScenarios(const ApiResult<Page<ScenarioWithRuns>> &result)
{
    if (!result) {
        fail(result.error());
        return;
    }
    m_pass->answered = true;
    m_pass->pageBroughtNew = false;
    for (const ScenarioWithRuns &row : result->items)
        collect(row);
    if (m_pass->sweeping) {
        afterSweepPage(*result);
        return;
    }
    if (result->total != m_pass->known.project->serverScenarioTotal) {
        m_pass->sweeping = true; // something was deleted or made
        m_pass->page = 0;
        askScenarios();
        return;
    }
    const int size = m_pass->catchingUp ? m_policy.sweepPage : m_policy.idlePage;
    const bool isFull = result->items.size() + result->skipped >= size;
    // Last changed first: behind a row that is known everything is known.
    const bool lastIsNew =
        !result->items.isEmpty() && m_pass->touched.contains(result->items.last().scenario.id);
    if (isFull && lastIsNew && (!m_pass->catchingUp || m_pass->pageBroughtNew)) {
        m_pass->page = m_pass->catchingUp ? m_pass->page + 1 : 0;
        m_pass->catchingUp = true;
        askScenarios();
        return;
    }
    planRuns();
}

void ProjectSync::collect(const ScenarioWithRuns &row)
{
    const Scenario &scenario = row.scenario;
    if (scenario.id.isEmpty())
        return;
    if (!m_pass->seen.contains(scenario.id)) {
        m_pass->seen.insert(scenario.id);
        m_pass->pageBroughtNew = true;
    }
    QList<Run> recent = row.recent;
    for (Run &run : recent) {
        run.scenarioId = scenario.id;
        run.detailed = false;
    }
    const Known &known = m_pass->known;
    const bool isNew = !known.updates.contains(scenario.id);
    const bool isTouched = m_pass->touched.contains(scenario.id);
    const qint64 before =
        isTouched ? m_pass->touched.value(scenario.id) : known.updates.value(scenario.id);
    const bool isChanged = (isNew && !isTouched) || before != scenario.updatedMs;
    if (isChanged) {
        m_pass->pageBroughtNew = true;
        m_pass->touched.insert(scenario.id, scenario.updatedMs);
        m_scheduleAsks.noteChange();
        m_pass->recent.insert(scenario.id, recent);
        m_pass->batch.scenarios << scenario;
    }
    // A sweep looks at everything: what a poll may have missed heals here.
    if (isChanged || m_pass->sweeping)
        m_pass->batch.runs << recent;
    if (!isTouched && !known.backfills.contains(scenario.id)) {
        Backfill begin;
        begin.scenarioId = scenario.id;
        begin.complete = recent.isEmpty(); // never ran: nothing to read
        if (isChanged || m_pass->sweeping)
            m_pass->batch.backfills << begin;
    }
}

void ProjectSync::afterSweepPage(const Page<ScenarioWithRuns> &page)
{
    m_pass->skipped += page.skipped;
    const bool isShort = page.items.size() + page.skipped < m_policy.sweepPage;
    const bool isLast = page.total > 0 && (m_pass->page + 1LL) * m_policy.sweepPage >= page.total;
    // A server that ignores the page number would be read for ever.
    const bool isFirstPass = m_pass->sweepPasses == 0;
    const bool isRepeated =
        m_pass->page > 0
        && (isFirstPass ? !m_pass->pageBroughtNew : m_pass->page > m_pass->sweepPages);
    if (isFirstPass)
        m_pass->sweepPages = m_pass->page;
    if (isShort || isLast || isRepeated) {
        // A scenario that changed while the pages were read has jumped to a page read before, and
        // one that was deleted has pulled the others up: look again for those missed.
        const bool isWhole = m_pass->seen.size() + m_pass->skipped >= page.total;
        if (!isWhole && ++m_pass->sweepPasses < MaxSweepPasses) {
            m_pass->page = 0;
            m_pass->skipped = 0;
            askScenarios();
        } else {
            endSweep(page.total);
        }
        return;
    }
    ++m_pass->page;
    if (!m_pass->firstListing) {
        askScenarios();
        return;
    }
    // The first time: what was read can be looked at while the rest is on its way.
    commit([this] { askScenarios(); });
}

void ProjectSync::endSweep(qint64 total)
{
    m_pass->batch.serverScenarioTotal = total;
    // Rows the server sent as null may be scenarios: nothing is called deleted on that ground.
    if (m_pass->skipped == 0 && m_pass->seen.size() >= total) {
        m_pass->batch.existingScenarios = m_pass->seen;
        // Nobody will tell how the runs of a deleted scenario end.
        for (const Run &run : std::as_const(m_pass->known.unfinished)) {
            if (run.outcome == Outcome::InProgress && !m_pass->seen.contains(run.scenarioId))
                m_pass->batch.goneRuns << identityOf(run);
        }
    } else {
        m_sweepRetry.rest(m_clock.nowMs(), PauseAfterBadSweep);
    }
    planRuns();
}

void ProjectSync::planRuns()
{
    QStringList compared;
    for (auto it = m_pass->recent.cbegin(); it != m_pass->recent.cend(); ++it) {
        if (m_pass->known.backfills.value(it.key()).complete)
            compared << it.key();
    }
    using Stored = QHash<QString, QList<Run>>;
    const auto proceed = [this](const Stored &stored) {
        RunAsks::Known known;
        known.unfinished = m_pass->known.unfinished;
        known.backfills = m_pass->known.backfills;
        known.recent = m_pass->recent;
        known.stored = stored;
        known.projectId = m_project.projectId;
        known.nowMs = m_clock.nowMs();
        known.thorough = m_pass->round == Round::Sweep || m_rounds % RoundsBetweenThoroughOnes == 0;
        known.pageSize = m_policy.runPage;
        ++m_rounds;
        m_pass->asks = m_asks.plan(known);
        askRuns();
    };
    if (compared.isEmpty()) {
        proceed({});
        return;
    }
    const auto job = [project = m_project, compared](const HistoryReader &reader) {
        Stored stored;
        for (const QString &id : compared)
            stored.insert(id, reader.runsOfScenario(project, id, StoredRunsCompared));
        return stored;
    };
    m_history.read<Stored>(job, this, [this, proceed, number = m_passNumber](const Stored &stored) {
        if (number == m_passNumber)
            proceed(stored);
    });
}

void ProjectSync::askRuns()
{
    if (m_pass->asks.isEmpty()) {
        askBeats();
        return;
    }
    m_call = m_source.runs(m_pass->asks.first().query, this, [this](const auto &result) {
        const RunAsk ask = m_pass->asks.takeFirst();
        if (!result) {
            m_pass->report.error = result.error();
            if (isConnectionTrouble(result.error().kind)) {
                storePoll();
                return;
            }
        } else {
            m_pass->batch.goneRuns << m_asks.noteAnswer(ask, *result);
            m_pass->batch.runs << result->items;
        }
        askRuns();
    });
}

void ProjectSync::storePoll()
{
    if (!m_pass->answered) {
        finish();
        return;
    }
    bool anyOpen = !m_pass->batch.runs.isEmpty() || !m_pass->batch.backfills.isEmpty();
    for (const Backfill &backfill : std::as_const(m_pass->known.backfills))
        anyOpen = anyOpen || backfill.isOpen();
    const bool proceed = anyOpen || !m_pass->report.complete;
    commit([this, proceed] {
        const auto &error = m_pass->report.error;
        if (error && isConnectionTrouble(error->kind))
            finish();
        else if (!proceed)
            lookAtSchedules();
        else
            loadBackfills();
    });
}

void ProjectSync::loadBackfills()
{
    using Rows = QList<Backfill>;
    const auto job = [project = m_project](const HistoryReader &reader) {
        return reader.backfills(project);
    };
    m_history.read<Rows>(job, this, [this, number = m_passNumber](const Rows &rows) {
        if (number != m_passNumber)
            return;
        m_backfills.load(rows);
        m_pass->fillEndsMs = m_clock.nowMs() + m_policy.fillFor.count();
        tellProgress();
        fill();
    });
}

void ProjectSync::fill()
{
    const Pass &pass = *m_pass;
    const qint64 now = m_clock.nowMs();
    // A clock set back must not make the round endless.
    if (now >= pass.fillEndsMs || pass.fillEndsMs - now > m_policy.fillFor.count())
        m_pass->fillEnds = true;
    while (!pass.fillEnds && pass.pagesLeft > 0 && m_backfills.hasNext()
           && std::ssize(m_pages) < m_policy.pagesAtOnce
           && pass.batch.runs.size() < m_policy.runsPerCommit)
        askPage();
    if (m_pages.empty() && !pass.isStoring)
        endFill();
}

void ProjectSync::askPage()
{
    --m_pass->pagesLeft;
    const RunQuery query = m_backfills.next(m_project.projectId);
    m_pages[query.scenarioIds.first()] =
        m_source.runs(query, this, [this, query](const auto &result) { takePage(query, result); });
}

void ProjectSync::takePage(const RunQuery &asked, const ApiResult<Page<Run>> &result)
{
    m_pages.erase(asked.scenarioIds.first());
    if (result) {
        m_pass->batch.runs << result->items;
        m_pass->batch.backfills << m_backfills.noteAnswer(asked, *result);
    } else if (isConnectionTrouble(result.error().kind)) {
        m_pass->report.error = result.error();
        m_pass->fillEnds = true; // what is under way may still arrive
    } else {
        m_pass->pageError = result.error();
        if (const auto passedOver = m_backfills.noteRefusal(asked))
            m_pass->batch.backfills << *passedOver;
    }
    if (m_pass->batch.runs.size() >= m_policy.runsPerCommit && !m_pass->isStoring) {
        m_pass->isStoring = true;
        commit([this] {
            m_pass->isStoring = false;
            tellProgress();
            fill();
        });
    }
    fill();
}

void ProjectSync::endFill()
{
    ProjectSync::Report &report = m_pass->report;
    report.moreWork = m_backfills.hasNext();
    if (m_backfills.hasFailed() && !report.error)
        report.error = m_pass->pageError;
    const bool completed =
        m_backfills.isEmpty() && !m_backfills.hasFailed() && !report.complete && !report.error;
    if (completed)
        m_pass->batch.firstSyncComplete = true;
    if (!completed && m_pass->batch.backfills.isEmpty()) {
        lookAtSchedules();
        return;
    }
    m_pass->isStoring = true;
    commit([this, completed] {
        tellProgress();
        m_pass->report.complete = m_pass->report.complete || completed;
        lookAtSchedules();
    });
}

void ProjectSync::commit(std::function<void()> next)
{
    m_pass->batch.contactMs = m_clock.nowMs();
    m_pass->batch.projectInfo = m_info;
    SyncBatch batch;
    batch.project = m_project;
    std::swap(batch, m_pass->batch);
    m_history.commit(batch, this,
                     [this, number = m_passNumber, next = std::move(next)](const auto &result) {
                         if (number != m_passNumber)
                             return;
                         if (!result) {
                             m_pass->report.storeError = result.error();
                             finish();
                             return;
                         }
                         m_info.reset();
                         next();
                     });
}

void ProjectSync::fail(const ApiError &error)
{
    m_pass->report.error = error;
    // Scenarios are read newest first. Stored with their time, those read would hide the changed
    // ones behind them from the next round.
    for (Scenario &scenario : m_pass->batch.scenarios)
        scenario.updatedMs = 0;
    storePoll();
}

void ProjectSync::tellProgress()
{
    if (!m_pass->report.complete)
        emit progress(m_backfills.progress());
}

void ProjectSync::finish()
{
    m_pages.clear(); // after a commit that failed
    const std::unique_ptr<Pass> pass = std::move(m_pass);
    if (pass->report.error)
        qCDebug(lcProjectSync).noquote() << "Round failed:" << pass->report.error->detail;
    pass->done(pass->report);
}

} // namespace rd

#include "moc_projectsync.cpp"
