// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runpage.h"

#include "analytics/rundetailstext.h"
#include "common/noticebox.h"
#include "common/quietsplitter.h"
#include "common/segmented.h"
#include "common/surface.h"
#include "common/theme.h"
#include "core/text.h"
#include "rundetails/eventtable.h"
#include "rundetails/scoreboard.h"
#include "rundetails/stepcard.h"
#include "rundetails/stepgraphview.h"
#include "rundetails/steptimelineview.h"
#include "rundetails/textviewer.h"
#include "runs/runpagehead.h"
#include "runs/runtexts.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// From here on the chosen step is told beside the steps instead of below them.
constexpr int StepBesideFrom = 700;

QScrollArea *scrollFor(QWidget *view)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(view);
    area->viewport()->setAutoFillBackground(false);
    view->setAutoFillBackground(false);
    layScrollBarOnSurface(area->verticalScrollBar());
    layScrollBarOnSurface(area->horizontalScrollBar());
    return area;
}

/// The step that says most: where something was found, what goes on, the first fault, any.
int firstStep(const RunPicture &picture)
{
    if (picture.finding.step >= 0)
        return picture.finding.step;
    const QList<RunStep> &steps = picture.details.steps;
    int fault = -1;
    int task = -1;
    for (int step = 0; step < static_cast<int>(steps.size()); ++step) {
        const RunStep &told = steps.at(step);
        if (told.kind == RunStep::Kind::Group)
            continue;
        if (told.state == StepState::Running)
            return step;
        if (fault < 0 && told.kind == RunStep::Kind::Fault)
            fault = step;
        if (task < 0)
            task = step;
    }
    return fault >= 0 ? fault : task;
}

QWidget *onSurface(QWidget *content, int side, int above)
{
    auto *surface = new Surface;
    auto *layout = new QVBoxLayout(surface);
    layout->setContentsMargins(side, above, side, above);
    layout->addWidget(content);
    return surface;
}

} // namespace

RunPage::RunPage(QWidget *parent)
    : QWidget(parent)
    , m_head(new RunPageHead)
    , m_notice(new NoticeBox)
    , m_tabs(new SegmentedControl)
    , m_ways(new SegmentedControl)
    , m_contents(new QStackedWidget)
    , m_splitter(new QuietSplitter(Qt::Horizontal))
    , m_views(new QStackedWidget)
    , m_graph(new StepGraphView(StepGraphView::Detail::Full))
    , m_line(new StepTimelineView)
    , m_card(new StepCard)
    , m_score(new ScoreBoard(0))
    , m_events(new EventTable)
    , m_manifest(new TextViewer(TextViewer::Language::Yaml))
    , m_log(new TextViewer(TextViewer::Language::Plain))
    , m_find(new QShortcut(QKeySequence::Find, this))
{
    setObjectName("runPage"_L1);
    m_contents->addWidget(makeSteps());
    m_contents->addWidget(onSurface(m_score, metrics::CardPaddingX, metrics::CardPaddingY));
    m_contents->addWidget(onSurface(m_events, metrics::CardPaddingX, 8));
    m_contents->addWidget(onSurface(m_manifest, 1, 1));
    m_contents->addWidget(onSurface(m_log, 1, 1));
    m_tabs->setObjectName("runTabs"_L1);
    m_ways->setObjectName("stepWays"_L1);
    m_notice->setObjectName("runPageNotice"_L1);
    m_manifest->setObjectName("manifestViewer"_L1);
    m_log->setObjectName("logViewer"_L1);
    for (int tab = 0; tab < m_contents->count(); ++tab)
        m_tabs->addSegment({}, {}, tab);
    for (int way = 0; way < m_views->count(); ++way)
        m_ways->addSegment({}, {}, way);
    m_tabs->setCurrentIndex(0);
    m_ways->setCurrentIndex(0);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(12);
    bar->addWidget(m_tabs);
    bar->addStretch(1);
    bar->addWidget(m_ways);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::PagePadding, 16, metrics::PagePadding, 16);
    layout->setSpacing(metrics::Gap);
    layout->addWidget(m_head);
    layout->addWidget(m_notice);
    layout->addLayout(bar);
    layout->addWidget(m_contents, 1);
    connectParts();
    retranslate();
}

QWidget *RunPage::makeSteps()
{
    m_graph->setObjectName("stepGraph"_L1);
    m_line->setObjectName("stepLine"_L1);
    m_card->setObjectName("stepCard"_L1);
    m_views->addWidget(scrollFor(m_graph));
    m_views->addWidget(scrollFor(m_line));
    m_splitter->addWidget(onSurface(m_views, 6, 6));
    m_splitter->addWidget(onSurface(m_card, 1, 4));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::Gap);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    return m_splitter;
}

void RunPage::connectParts()
{
    connect(m_head, &RunPageHead::backRequested, this, &RunPage::backRequested);
    connect(m_head, &RunPageHead::openRunRequested, this,
            [this] { emit openRunRequested(m_row.key); });
    connect(m_head, &RunPageHead::openScenarioRequested, this,
            [this] { emit openScenarioRequested(m_row.key); });
    connect(m_head, &RunPageHead::saveRequested, this, &RunPage::saveReportRequested);
    connect(m_notice, &NoticeBox::actionTriggered, this, &RunPage::lookAgainRequested);
    connect(m_tabs, &SegmentedControl::activated, this, [this](int tab) {
        m_contents->setCurrentIndex(tab);
        enterTab();
    });
    connect(m_ways, &SegmentedControl::activated, m_views, &QStackedWidget::setCurrentIndex);
    for (StepView *view : {static_cast<StepView *>(m_graph), static_cast<StepView *>(m_line)}) {
        connect(view, &StepView::stepChosen, this, &RunPage::chooseByUser);
        connect(view, &StepView::stepActivated, this, &RunPage::wantLog);
    }
    connect(m_score, &ScoreBoard::stepChosen, this, &RunPage::openStep);
    connect(m_events, &EventTable::stepChosen, this, &RunPage::openStep);
    connect(m_card, &StepCard::logRequested, this, &RunPage::wantLog);
    connect(m_card, &StepCard::copyTextRequested, this, &RunPage::copyTextRequested);
    connect(m_manifest, &TextViewer::copyTextRequested, this, &RunPage::copyTextRequested);
    connect(m_manifest, &TextViewer::actionTriggered, this, &RunPage::manifestRequested);
    connect(m_log, &TextViewer::copyTextRequested, this, &RunPage::copyTextRequested);
    connect(m_log, &TextViewer::actionTriggered, this, [this] {
        if (!m_logStep.isEmpty())
            emit logRequested(m_logStep);
        else
            showTab(Tab::Steps);
    });
    connect(m_find, &QShortcut::activated, this, [this] {
        if (TextViewer *viewer = currentViewer())
            viewer->openFind();
    });
}

void RunPage::setRun(const RunRow &row, qint64 nowMs)
{
    const bool isOther = row.key != m_row.key;
    m_row = row;
    m_nowMs = nowMs;
    if (isOther) {
        m_look = {};
        m_step = -1;
        m_logStep.clear();
        setManifest({});
        setLog({});
        m_graph->setPicture(nullptr, nowMs);
        m_line->setPicture(nullptr, nowMs);
        showTab(Tab::Steps);
    }
    showLook();
}

void RunPage::setLook(const RunLook &look, qint64 nowMs)
{
    m_look = look;
    m_nowMs = nowMs;
    // The history learns a moment later how the run goes on.
    if (look.picture)
        takeNews(m_row, look.picture->details.run);
    showLook();
}

RunPage::Tab RunPage::tab() const
{
    return static_cast<Tab>(m_contents->currentIndex());
}

void RunPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    m_contents->setCurrentIndex(static_cast<int>(tab));
    enterTab();
}

void RunPage::enterTab()
{
    m_ways->setVisible(tab() == Tab::Steps);
    m_find->setEnabled(currentViewer() != nullptr);
    if (tab() == Tab::Manifest && m_manifestState == FetchedText::State::None)
        emit manifestRequested();
    if (tab() == Tab::Log && m_logState == FetchedText::State::None && m_logStep.isEmpty())
        wantLog(m_step);
}

StepView *RunPage::currentView() const
{
    return m_views->currentIndex() == 0 ? static_cast<StepView *>(m_graph)
                                        : static_cast<StepView *>(m_line);
}

void RunPage::setCurrentStep(int step)
{
    m_step = step;
    showStep();
}

void RunPage::focusSteps()
{
    currentView()->setFocus(Qt::OtherFocusReason);
}

void RunPage::chooseByUser(int step)
{
    m_step = step;
    showStep();
}

void RunPage::openStep(int step)
{
    m_step = step;
    showStep();
    showTab(Tab::Steps);
    focusSteps();
}

void RunPage::showLook()
{
    const std::shared_ptr<const RunPicture> &picture = m_look.picture;
    m_head->showRun(m_row, picture.get(), m_nowMs);
    const QString missing = picture ? runDocumentSentence(picture->details) : QString();
    if (!m_look.sentence.isEmpty())
        m_notice->keepNotice(NoticeBox::Kind::Warning, m_look.sentence,
                             plainLine(m_look.detail, 400),
                             m_look.canRetry ? tr("Try again") : QString());
    else if (m_look.state == RunLook::State::Loading)
        m_notice->keepNotice(NoticeBox::Kind::Info, tr("Asking ChaosCenter what happened ..."));
    else
        m_notice->keepNotice(NoticeBox::Kind::Info, missing,
                             picture ? plainLine(picture->details.documentNote, 400) : QString());
    m_graph->setPicture(picture, m_nowMs);
    m_line->setPicture(picture, m_nowMs);
    m_score->setPicture(picture);
    m_events->setPicture(picture);
    // The views know a step again that stands elsewhere now.
    if (m_graph->currentStep() >= 0)
        m_step = m_graph->currentStep();
    showStep();
}

void RunPage::showStep()
{
    if (m_step < 0 && m_look.picture)
        m_step = firstStep(*m_look.picture);
    m_graph->setCurrentStep(m_step);
    m_line->setCurrentStep(m_step);
    m_card->setStep(m_look.picture, m_step, m_nowMs);
}

void RunPage::arrange()
{
    const Qt::Orientation wanted = width() < StepBesideFrom ? Qt::Vertical : Qt::Horizontal;
    if (wanted == m_splitter->orientation() && m_splitter->property("arranged").toBool())
        return;
    m_splitter->setProperty("arranged", true);
    m_splitter->setOrientation(wanted);
    m_splitter->setSizes(wanted == Qt::Vertical ? QList<int>{260, 240}
                                                : QList<int>{width() - 380, 360});
}

void RunPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunPage::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void RunPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shownChanged(true);
}

void RunPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit shownChanged(false);
}

void RunPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel)) {
        TextViewer *viewer = currentViewer();
        if (!viewer || !viewer->closeFind())
            emit backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void RunPage::retranslate()
{
    const QStringList tabs{tr("Steps"), tr("Score"), tr("Events"), tr("Manifest"), tr("Log")};
    for (int tab = 0; tab < tabs.size(); ++tab)
        m_tabs->setSegmentText(tab, tabs.at(tab));
    m_ways->setSegmentText(0, tr("Graph"));
    m_ways->setSegmentText(1, tr("Time line"));
    m_tabs->setAccessibleName(tr("Parts of the run"));
    m_ways->setAccessibleName(tr("How the steps are drawn"));
    m_manifest->setName(tr("Manifest"));
    m_log->setName(tr("Log"));
    m_find->setWhatsThis(tr("Find in the manifest or log"));
    m_graph->setTitle(tr("Steps"));
    m_line->setTitle(tr("Time line"));
    if (m_logState == FetchedText::State::None)
        setLog({});
    showLook();
}

} // namespace rd

#include "moc_runpage.cpp"
