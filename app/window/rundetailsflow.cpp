// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/rundetailsflow.h"

#include "api/elsewhere.h"
#include "desk/profile.h"
#include "desk/weblinks.h"
#include "runs/rundetailspanel.h"
#include "runs/runpage.h"
#include "runs/runspage.h"
#include "session/errortext.h"
#include "window/fetchedtexts.h"

#include <QApplication>
#include <QClipboard>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// What is made of this many steps takes no time that anybody notices.
constexpr qsizetype StepsAtOnce = 400;

} // namespace

RunDetailsFlow::RunDetailsFlow(Profile &profile, RunsPage &runs, QWidget &pages, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_runs(runs)
    , m_place(new QStackedWidget(&pages))
    , m_watch(profile.timers())
{
    m_place->addWidget(&runs);
    RunDetailsPanel *panel = runs.detailsPanel();
    connect(panel, &RunDetailsPanel::lookChanged, this, &RunDetailsFlow::lookAtChosen);
    connect(panel, &RunDetailsPanel::openDetailsRequested, this, &RunDetailsFlow::open);
    connect(panel, &RunDetailsPanel::lookAgainRequested, &m_watch, &RunWatch::askAgain);
    connect(&runs, &RunsPage::runActivated, this, [this, panel](qint64 key) {
        if (panel->row() && panel->row()->key == key)
            open();
    });
    connect(&m_watch, &RunWatch::changed, this, &RunDetailsFlow::takeDetails);
    Desk &desk = profile.desk();
    connect(&desk.history(), &History::changed, this, &RunDetailsFlow::noteHistory);
    connect(&desk.history(), &History::changedThroughout, this, &RunDetailsFlow::readChosenAgain);
    connect(&desk, &Desk::statusChanged, this, &RunDetailsFlow::noteConnection);
    connect(&desk, &Desk::connectionsChanged, this,
            [this] { noteConnection(m_watch.project().connectionId); });
}

RunDetailsFlow::~RunDetailsFlow() = default;

QWidget *RunDetailsFlow::place() const
{
    return m_place;
}

bool RunDetailsFlow::isPageOpen() const
{
    return m_page && m_place->currentWidget() == m_page;
}

qint64 RunDetailsFlow::nowMs() const
{
    return m_profile.desk().clock().nowMs();
}

void RunDetailsFlow::makePage()
{
    m_page = new RunPage(m_place);
    m_place->addWidget(m_page);
    connect(m_page, &RunPage::backRequested, this, &RunDetailsFlow::close);
    connect(m_page, &RunPage::shownChanged, this, [this](bool isShown) {
        updateShown();
        if (!isShown && !m_place->window()->isMinimized())
            forgetTexts();
    });
    connect(m_page, &RunPage::lookAgainRequested, &m_watch, &RunWatch::askAgain);
    connect(m_page, &RunPage::openRunRequested, &m_runs, &RunsPage::openRunRequested);
    connect(m_page, &RunPage::openScenarioRequested, &m_runs, &RunsPage::openScenarioRequested);
    connect(m_page, &RunPage::copyTextRequested, this,
            [](const QString &text) { QApplication::clipboard()->setText(text); });
    connect(m_page, &RunPage::saveReportRequested, this, [this] {
        if (const auto &picture = m_page->picture())
            emit saveReportRequested(m_page->row(), picture->details);
    });
    connect(m_page, &RunPage::manifestRequested, this, &RunDetailsFlow::askManifest);
    connect(m_page, &RunPage::logRequested, this, &RunDetailsFlow::askLog);
    emit pageMade();
}

void RunDetailsFlow::open(int step)
{
    const auto row = m_runs.detailsPanel()->row();
    if (!row)
        return;
    if (!m_page)
        makePage();
    m_watch.watch(sourceOf(row->project.connectionId), row->project, row->run);
    m_page->setRun(*row, nowMs());
    if (step >= 0)
        m_page->setCurrentStep(step);
    m_place->setCurrentWidget(m_page);
    show();
    m_page->focusSteps();
}

void RunDetailsFlow::openSoon(qint64 key)
{
    m_opening = key;
    lookAtChosen();
}

bool RunDetailsFlow::goBack()
{
    if (!isPageOpen() || !m_page->isVisible())
        return false;
    close();
    return true;
}

void RunDetailsFlow::close()
{
    m_opening.reset();
    if (!isPageOpen())
        return;
    forgetTexts();
    m_place->setCurrentWidget(&m_runs);
    if (m_runs.isVisible())
        m_runs.focusList();
}

void RunDetailsFlow::forgetTexts()
{
    m_manifestCall.cancel();
    m_logCall.cancel();
    // They may hold secrets: as long as they are looked at, and no longer.
    m_page->setManifest({});
    m_page->setLog({});
    m_page->showTab(RunPage::Tab::Steps);
}

void RunDetailsFlow::lookAtChosen()
{
    const RunDetailsPanel *panel = m_runs.detailsPanel();
    if (m_opening && panel->row()) {
        if (*std::exchange(m_opening, std::nullopt) == panel->row()->key) {
            open();
            return;
        }
    }
    const bool isOfPage = isPageOpen() && panel->row() && panel->row()->key == m_page->key();
    if (isOfPage || (!isPageOpen() && panel->isVisible() && panel->row())) {
        const RunRow row = *panel->row();
        m_watch.watch(sourceOf(row.project.connectionId), row.project, row.run);
        if (isOfPage)
            m_page->setRun(row, nowMs());
    }
    updateShown();
    show();
}

/// The list reads what is in sight of it; the run that is looked at may be anywhere, or have a page
/// of its own over the list.
void RunDetailsFlow::noteHistory(const HistoryChange &change)
{
    const auto &row = m_runs.detailsPanel()->row();
    if (!row || (!change.project.projectId.isEmpty() && change.project != row->project))
        return;
    const bool isKnown = !change.newRuns.isEmpty() || !change.changedRuns.isEmpty();
    if (change.changedRuns.contains(row->key) || (change.runs && !isKnown) || change.scenarios)
        readChosenAgain();
}

void RunDetailsFlow::readChosenAgain()
{
    const auto &row = m_runs.detailsPanel()->row();
    if (!row)
        return;
    m_profile.desk().history().read<QList<RunRow>>(
        [key = row->key](const HistoryReader &reader) { return reader.runRows({key}); }, this,
        [this](const QList<RunRow> &rows) {
            RunDetailsPanel *panel = m_runs.detailsPanel();
            if (!rows.isEmpty() && panel->row() && panel->row()->key == rows.first().key)
                panel->setRun(rows.first(), nowMs());
        });
}

void RunDetailsFlow::updateShown()
{
    const RunDetailsPanel *panel = m_runs.detailsPanel();
    m_watch.setShown(isPageOpen() ? m_page->isVisible() : panel->isVisible() && panel->row());
}

RunWatch::SourceOf RunDetailsFlow::sourceOf(const QString &connectionId) const
{
    return [&desk = m_profile.desk(), connectionId]() -> Source * {
        Link *link = desk.link(connectionId);
        return link ? &link->source() : nullptr;
    };
}

Source *RunDetailsFlow::source() const
{
    return sourceOf(m_watch.project().connectionId)();
}

void RunDetailsFlow::noteConnection(const QString &connectionId)
{
    if (m_watch.state() == RunWatch::State::Nothing
        || connectionId != m_watch.project().connectionId)
        return;
    const bool isBack = m_watch.error() && m_watch.error()->kind == ApiError::Kind::Offline
                        && m_profile.desk().status(connectionId).kind == LinkStatus::Kind::UpToDate;
    if (isBack && source())
        m_watch.askAgain();
    else
        m_watch.noteSource();
}

void RunDetailsFlow::takeDetails()
{
    if (m_watch.details() == m_details) {
        show();
        return;
    }
    const bool isSameRun = m_details && m_watch.details()
                           && m_details->run.scenarioId == m_watch.details()->run.scenarioId
                           && m_details->run.sequence == m_watch.details()->run.sequence;
    m_details = m_watch.details();
    m_drawing.cancel();
    if (!isSameRun)
        m_picture.reset();
    if (m_details && m_details->steps.size() > StepsAtOnce) {
        m_drawing = workElsewhere<std::shared_ptr<const RunPicture>>(
            this, [details = m_details] { return runPicture(*details); },
            [this](const std::shared_ptr<const RunPicture> &made) {
                m_picture = made;
                show();
            });
    } else {
        m_picture = m_details ? runPicture(*m_details) : nullptr;
    }
    show();
}

void RunDetailsFlow::show()
{
    RunDetailsPanel *panel = m_runs.detailsPanel();
    const auto &row = panel->row();
    const auto isWatched = [this](const ProjectRef &project, const Run &run) {
        return project == m_watch.project() && run.scenarioId == m_watch.run().scenarioId
               && run.sequence == m_watch.run().sequence;
    };
    const RunLook told = look();
    if (row && isWatched(row->project, row->run))
        panel->setLook(told);
    if (isPageOpen())
        m_page->setLook(told, nowMs());
}

RunLook RunDetailsFlow::look() const
{
    RunLook told;
    told.picture = m_picture;
    const auto &error = m_watch.error();
    switch (m_watch.state()) {
    case RunWatch::State::Nothing:
        break;
    case RunWatch::State::Waiting:
        told.state = RunLook::State::Loading;
        break;
    case RunWatch::State::Told:
        told.state = m_picture ? RunLook::State::Told : RunLook::State::Loading;
        if (error) {
            //: %1 is the sentence that says what is in the way
            told.sentence = tr("What is shown was read earlier. %1").arg(errorSentence(*error));
            told.detail = error->detail;
        }
        break;
    case RunWatch::State::NoSource:
        told.state = RunLook::State::Failed;
        told.sentence = absenceSentence();
        break;
    case RunWatch::State::Failed:
        told.state = RunLook::State::Failed;
        told.sentence = errorSentence(*error);
        told.detail = error->detail;
        told.canRetry =
            error->kind != ApiError::Kind::NotFound && error->kind != ApiError::Kind::TooLarge;
        break;
    }
    return told;
}

QString RunDetailsFlow::errorSentence(const ApiError &error) const
{
    switch (error.kind) {
    case ApiError::Kind::NotFound:
        return tr("ChaosCenter does not have this run any more. What was saved of it is shown.");
    case ApiError::Kind::Forbidden:
        return tr("Your account may not read the details of this run. Ask an owner of the "
                  "project.");
    case ApiError::Kind::TooLarge:
        return tr("The details of this run are larger than what is read here. Open it in "
                  "ChaosCenter.");
    default:
        break;
    }
    Desk &desk = m_profile.desk();
    const auto connection = connectionOf(desk, m_watch.project().connectionId);
    return connectionSentence(error, connection ? connection->baseUrl : QUrl(),
                              desk.networkLife().hint());
}

QString RunDetailsFlow::absenceSentence() const
{
    Desk &desk = m_profile.desk();
    const QString sentence = desk.status(m_watch.project().connectionId).sentence;
    const QString why = tr("What happened in the run is told by the server, and the connection is "
                           "not at work.");
    //: %1 says that there is no connection, %2 why
    return sentence.isEmpty() ? why : tr("%1 %2").arg(why, sentence);
}

void RunDetailsFlow::askManifest()
{
    FetchedText shown;
    Source *asked = source();
    if (!asked) {
        shown.state = FetchedText::State::Trouble;
        shown.title = tr("Not connected");
        shown.sentence = absenceSentence();
        m_page->setManifest(shown);
        return;
    }
    shown.state = FetchedText::State::Loading;
    m_page->setManifest(shown);
    m_manifestCall =
        asked->runManifest(m_watch.project().projectId, m_watch.run(), this,
                           [this](const ApiResult<QString> &answer) { takeManifest(answer); });
}

void RunDetailsFlow::takeManifest(const ApiResult<QString> &answer)
{
    if (!answer) {
        FetchedText shown;
        shown.state = FetchedText::State::Trouble;
        shown.title = tr("The manifest could not be read");
        shown.sentence = errorSentence(answer.error());
        m_page->setManifest(shown);
        return;
    }
    m_manifestCall = workElsewhere<FetchedText>(
        this, [json = *answer] { return manifestText(json); },
        [this](const FetchedText &shown) { m_page->setManifest(shown); });
}

void RunDetailsFlow::askLog(const QString &stepKey)
{
    // What is known by now may be newer than the picture, which takes its time.
    const int step = m_details ? stepOf(*m_details, stepKey) : -1;
    if (step < 0)
        return;
    StepLogQuery query = stepLogQuery(*m_details, step);
    if (query.delegateId.isEmpty()) // lists tell no delegate; the scenario's is meant
        query.delegateId = m_watch.run().delegateId;
    FetchedText shown;
    Source *asked = source();
    if (!asked || !query.isComplete()) {
        shown.state = FetchedText::State::Trouble;
        shown.title = asked ? tr("There is no log") : tr("Not connected");
        shown.sentence =
            asked ? tr("It is not known which delegate ran this step.") : absenceSentence();
        shown.canRetry = !asked;
        m_page->setLog(shown);
        return;
    }
    shown.state = FetchedText::State::Loading;
    m_page->setLog(shown);
    const QString name = stepNameText(m_details->steps.at(step));
    m_logCall = asked->stepLog(
        query, this, [this, name](const ApiResult<StepLog> &answer) { takeLog(answer, name); });
}

void RunDetailsFlow::takeLog(const ApiResult<StepLog> &answer, const QString &stepName)
{
    // The server waits for the delegate; the proxy before it may wait less long than we do.
    if (answer || answer.error().kind == ApiError::Kind::Timeout
        || answer.error().httpStatus == 504) {
        m_page->setLog(logText(answer ? std::optional(*answer) : std::nullopt, stepName,
                               m_watch.run().delegateName));
        return;
    }
    FetchedText shown;
    shown.state = FetchedText::State::Trouble;
    shown.title = tr("The log could not be read");
    shown.sentence = errorSentence(answer.error());
    m_page->setLog(shown);
}

} // namespace rd

#include "moc_rundetailsflow.cpp"
