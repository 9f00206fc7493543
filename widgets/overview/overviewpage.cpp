// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/overviewpage.h"

#include "analytics/figurestext.h"
#include "charts/heatchart.h"
#include "charts/outcomechart.h"
#include "charts/trendchart.h"
#include "charts/yearchart.h"
#include "common/card.h"
#include "common/segmented.h"
#include "common/statepanel.h"
#include "common/taborder.h"
#include "common/theme.h"
#include "overview/explaindialog.h"
#include "overview/outcomechips.h"
#include "overview/overviewboard.h"
#include "overview/overviewnotice.h"
#include "overview/overviewtext.h"
#include "overview/rollupmenu.h"
#include "overview/rolluptable.h"
#include "overview/scenariolist.h"
#include "overview/scorecard.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

/// The widgets of the page and what they show now.
struct OverviewPage::Parts {
    OverviewNotice *notice = nullptr;
    StatePanel *panel = nullptr;
    QScrollArea *scroll = nullptr;
    OverviewBoard *board = nullptr;
    ScoreCard *score = nullptr;
    TilesCard *tiles = nullptr;
    Card *trendCard = nullptr;
    TrendChart *trend = nullptr;
    Card *outcomesCard = nullptr;
    OutcomeChips *legend = nullptr;
    OutcomeChart *outcomes = nullptr;
    Card *weakestCard = nullptr;
    ScenarioList *weakest = nullptr;
    Card *moversCard = nullptr;
    ScenarioList *movers = nullptr;
    Card *projectsCard = nullptr;
    RollupTable *projects = nullptr;
    Card *heatCard = nullptr;
    SegmentedControl *heatShow = nullptr;
    HeatChart *heat = nullptr;
    Card *yearCard = nullptr;
    YearChart *year = nullptr;

    /// Rows made so far of the weakest and of the movers, in the tab order by now.
    std::pair<qsizetype, qsizetype> rowsInTabOrder{-1, -1};
    OverviewFigures figures;
    qint64 nowMs = 0; ///< what ages are counted to
    bool hasFigures = false;
    PageState state = PageState::Loading;
    QString detail;
};

namespace {

/// The scroll area's viewport is the room the board has to fill.
class BoardArea final : public QScrollArea {
public:
    BoardArea(OverviewBoard *board, QWidget *above)
        : m_board(board)
        , m_above(above)
    {
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setWidget(board);
        viewport()->setBackgroundRole(QPalette::Window);
    }

    /// Places the cards, and what stands above in line with them.
    void arrange()
    {
        m_board->arrange(viewport()->size(), width() - viewport()->width());
        const int left = m_board->leftEdge();
        const int right = width() - m_board->rightEdge();
        const bool mirrored = isRightToLeft();
        m_above->layout()->setContentsMargins(mirrored ? right : left, 16, mirrored ? left : right,
                                              0);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        arrange();
    }

private:
    OverviewBoard *m_board;
    QWidget *m_above;
};

bool anythingIn(const OverviewFigures &figures)
{
    return figures.total.scenarios > 0 || figures.total.runs.total() > 0;
}

bool keepsFigures(PageState state)
{
    switch (state) {
    case PageState::Normal:
    case PageState::Loading:
    case PageState::Offline:
    case PageState::SignedOut:
    case PageState::Error:
    case PageState::Locked:
        return true;
    case PageState::Empty:
    case PageState::Denied:
        break;
    }
    return false;
}

} // namespace

OverviewPage::OverviewPage(QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>())
{
    build();
    connectParts();
    retranslate();
    showFace();
}

OverviewPage::~OverviewPage() = default;

void OverviewPage::build()
{
    Parts &p = *m_parts;
    p.board = new OverviewBoard;
    p.score = new ScoreCard(p.board);
    p.tiles = new TilesCard(p.board);

    p.trendCard = new Card(p.board);
    p.trend = new TrendChart;
    p.trendCard->body()->addWidget(p.trend, 1);
    p.trendCard->setSideWidget(p.trend->makeMenuButton());

    p.outcomesCard = new Card(p.board);
    p.legend = new OutcomeChips(OutcomeChips::Detail::Words);
    p.outcomes = new OutcomeChart;
    p.outcomesCard->body()->setSpacing(4);
    auto *legendLine = new QHBoxLayout;
    legendLine->setContentsMargins(8, 0, 8, 0); // under the title; the card is flush
    legendLine->addWidget(p.legend);
    p.outcomesCard->body()->addLayout(legendLine);
    p.outcomesCard->body()->addWidget(p.outcomes, 1);
    p.outcomesCard->setSideWidget(p.outcomes->makeMenuButton());

    p.weakestCard = new Card(p.board);
    p.weakest = new ScenarioList(ScenarioList::Kind::Weakest);
    p.moversCard = new Card(p.board);
    p.movers = new ScenarioList(ScenarioList::Kind::Movers);
    p.projectsCard = new Card(p.board);
    p.projects = new RollupTable;
    p.projectsCard->body()->addWidget(p.projects);
    p.weakestCard->body()->addWidget(p.weakest, 1);
    p.moversCard->body()->addWidget(p.movers, 1);
    buildCharts();
    for (Card *card : {p.trendCard, p.outcomesCard, p.weakestCard, p.moversCard, p.projectsCard,
                       p.heatCard, p.yearCard})
        card->setFlush(true);
    p.board->setCards({.score = p.score,
                       .tiles = p.tiles,
                       .trend = p.trendCard,
                       .outcomes = p.outcomesCard,
                       .weakest = p.weakestCard,
                       .movers = p.moversCard,
                       .projects = p.projectsCard,
                       .heat = p.heatCard,
                       .year = p.yearCard,
                       .weakestList = p.weakest,
                       .moversList = p.movers});

    p.notice = new OverviewNotice;
    p.scroll = new BoardArea(p.board, p.notice);
    p.panel = new StatePanel;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(p.notice);
    layout->addWidget(p.scroll, 1);
    layout->addWidget(p.panel, 1);
}

void OverviewPage::buildCharts()
{
    Parts &p = *m_parts;
    p.heatCard = new Card(p.board);
    p.heat = new HeatChart;
    p.heatCard->body()->addWidget(p.heat);
    p.heatShow = new SegmentedControl;
    p.heatShow->addSegment({});
    p.heatShow->addSegment({});
    p.heatShow->setCurrentIndex(0);
    auto *side = new QWidget;
    auto *sideLine = new QHBoxLayout(side);
    sideLine->setContentsMargins({});
    sideLine->addWidget(p.heatShow);
    sideLine->addWidget(p.heat->makeMenuButton());
    p.heatCard->setSideWidget(side);
    p.heatCard->hide();

    p.yearCard = new Card(p.board);
    p.year = new YearChart;
    p.yearCard->body()->addWidget(p.year);
    p.yearCard->setSideWidget(p.year->makeMenuButton());
    p.yearCard->hide();
}

void OverviewPage::connectParts()
{
    Parts &p = *m_parts;
    connect(p.score, &ScoreCard::explainRequested, this, &OverviewPage::explainScore);
    connect(p.weakest, &ScenarioList::scenarioActivated, this, &OverviewPage::scenarioActivated);
    connect(p.movers, &ScenarioList::scenarioActivated, this, &OverviewPage::scenarioActivated);
    connect(p.projects, &RollupTable::projectActivated, this, &OverviewPage::projectActivated);
    const RollupMenu *menu = p.projects->menu();
    connect(menu, &RollupMenu::scenariosRequested, this, &OverviewPage::projectScenariosRequested);
    connect(menu, &RollupMenu::runsRequested, this, &OverviewPage::projectRunsRequested);
    connect(menu, &RollupMenu::delegatesRequested, this, &OverviewPage::projectDelegatesRequested);
    connect(menu, &RollupMenu::copyTextRequested, this, &OverviewPage::copyTextRequested);
    connect(p.outcomes, &OutcomeChart::barActivated, this, &OverviewPage::outcomeBucketActivated);
    connect(p.trend, &BucketChart::bucketActivated, this, &OverviewPage::emitRunsOf);
    connect(p.year, &YearChart::dayActivated, this,
            [this](const TimeSpan &span) { emit outcomeBucketActivated(span, {}); });
    connect(p.heat, &HeatChart::cellActivated, this, &OverviewPage::scenarioSpanActivated);
    connect(p.heat, &HeatChart::scenarioActivated, this, &OverviewPage::scenarioActivated);
    connect(p.heatShow, &SegmentedControl::activated, this, [this](int index) {
        m_parts->heat->setView(index == 0 ? HeatChart::View::Score : HeatChart::View::Outcome);
    });
    connect(p.legend, &OutcomeChips::activated, this, &OverviewPage::outcomesActivated);
    connect(p.tiles, &TilesCard::outcomesActivated, this, &OverviewPage::outcomesActivated);
    connect(p.tiles, &TilesCard::tileActivated, this, &OverviewPage::openTile);
    // One moment and one closer look in both charts.
    connect(p.trend, &BucketChart::visibleChanged, p.outcomes, &BucketChart::zoomTo);
    connect(p.outcomes, &BucketChart::visibleChanged, p.trend, &BucketChart::zoomTo);
    connect(p.trend, &BucketChart::currentBucketChanged, p.outcomes, &BucketChart::setMarkedBucket);
    connect(p.outcomes, &BucketChart::currentBucketChanged, p.trend, &BucketChart::setMarkedBucket);
    const auto act = [this] { emit actionRequested(m_parts->state); };
    connect(p.notice, &OverviewNotice::actionRequested, this, act);
    connect(p.notice, &OverviewNotice::periodRequested, this, &OverviewPage::periodRequested);
    connect(p.notice, &OverviewNotice::outcomesActivated, this, &OverviewPage::outcomesActivated);
    connect(p.panel, &StatePanel::actionTriggered, this, act);
}

void OverviewPage::showFigures(const OverviewFigures &figures)
{
    Parts &p = *m_parts;
    p.figures = figures;
    p.nowMs = figures.generatedMs;
    p.hasFigures = anythingIn(figures);
    p.score->setFigures(figures);
    p.tiles->setFigures(figures);
    p.trend->setTrend(figures.layout, figures.trend, figures.total.target);
    QList<OutcomeCounts> outcomes;
    outcomes.reserve(figures.trend.size());
    for (const TrendPoint &point : figures.trend)
        outcomes.append(point.outcomes);
    p.outcomes->setOutcomes(figures.layout, outcomes);
    showTrendCaption();
    const ProjectNames projects = projectNames(figures.projects);
    p.heat->setHeatMap(figures.layout, figures.heat, figures.bands);
    p.heat->setProjects(projects);
    p.heatCard->setHidden(figures.heat.rows.isEmpty());
    const QString caption = periodCaption(figures.period, figures.layout);
    p.trend->setCaption(caption);
    p.outcomes->setCaption(caption);
    p.heat->setCaption(caption);
    p.legend->setCounts(figures.total.runs);
    p.weakest->setScenarios(figures.weakest, figures.layout, projects, figures.generatedMs);
    p.movers->setScenarios(figures.movers, figures.layout, projects, figures.generatedMs);
    p.movers->setEmptyText(figures.total.compared > 0 || figures.total.scenarios == 0
                               ? QString()
                               : tr("Nothing can be compared: no scenario was measured in this "
                                    "period and in the one before."));
    p.projects->setProjects(figures.projects, figures.generatedMs);
    // Rows are made when they are needed for the first time, and stand at the end of the window
    // then.
    const std::pair rows(std::max(figures.weakest.size(), p.rowsInTabOrder.first),
                         std::max(figures.movers.size(), p.rowsInTabOrder.second));
    if (std::exchange(p.rowsInTabOrder, rows) != rows)
        chainTabOrder({p.notice, p.score, p.tiles, p.trendCard, p.outcomesCard, p.weakestCard,
                       p.moversCard, p.projectsCard, p.heatCard, p.yearCard});
    p.projectsCard->setHidden(figures.projects.size() < 2);
    p.moversCard->setCaption(beforeCaption(figures.period));
    if (p.state == PageState::Loading && p.hasFigures)
        p.state = PageState::Normal;
    showFace();
}

void OverviewPage::setNow(qint64 nowMs)
{
    Parts &p = *m_parts;
    if (!p.hasFigures || std::exchange(p.nowMs, nowMs) == nowMs)
        return;
    p.tiles->setNow(nowMs);
    p.weakest->setNow(nowMs);
    p.movers->setNow(nowMs);
    p.projects->setNow(nowMs);
    showFace();
}

OverviewFigures OverviewPage::figuresNow() const
{
    OverviewFigures figures = m_parts->figures;
    figures.generatedMs = m_parts->nowMs;
    return figures;
}

void OverviewPage::emitRunsOf(const TimeSpan &bucket)
{
    RunsQuery query{.when = RunsQuery::When::Span, .span = bucket};
    const auto &trend = m_parts->figures.trend;
    const auto point = std::find_if(trend.cbegin(), trend.cend(),
                                    [&](const TrendPoint &each) { return each.bucket == bucket; });
    // A point is the newest score of each scenario: the measured runs of its time. A gap has others
    // to show: what broke or was stopped.
    if (point != trend.cend() && point->mean)
        query.outcomes = {Outcome::Passed, Outcome::Weakness};
    emit runsRequested(query);
}

void OverviewPage::showTrendCaption()
{
    Parts &p = *m_parts;
    QString caption = tr("mean over scenarios, band from lowest to highest");
    const auto &trend = p.figures.trend;
    if (std::any_of(trend.cbegin(), trend.cend(), [](const TrendPoint &point) {
            return point.mean && (point.thin || point.open);
        }))
        //: points of a line in a chart; goes on behind a sentence about that chart
        caption += u"; "_s + tr("hollow: under half measured, or not over yet");
    p.trendCard->setCaption(caption);
}

void OverviewPage::showYear(const YearFigures &year)
{
    Parts &p = *m_parts;
    p.year->setYear(year);
    p.yearCard->setHidden(year.days.isEmpty());
    showFace();
}

void OverviewPage::showState(PageState state, const QString &detail)
{
    m_parts->state = state;
    m_parts->detail = detail;
    showFace();
}

PageState OverviewPage::state() const
{
    return m_parts->state;
}

void OverviewPage::showFace()
{
    Parts &p = *m_parts;
    const bool figures = p.hasFigures && keepsFigures(p.state);
    p.scroll->setVisible(figures);
    p.panel->setVisible(!figures);
    if (figures) {
        p.notice->showFor(p.state, p.detail, p.figures, p.nowMs);
        static_cast<BoardArea *>(p.scroll)->arrange();
        return;
    }
    p.notice->clear();
    // Nothing wrong and nothing there: either it is still coming, or there is nothing.
    PageState face = p.state;
    if (face == PageState::Normal)
        face = p.figures.synchronising ? PageState::Loading : PageState::Empty;
    p.panel->showState(face, p.detail);
}

void OverviewPage::explainScore()
{
    if (!m_parts->hasFigures)
        return;
    auto *dialog = new ExplainDialog(figuresNow(), this);
    connect(dialog, &ExplainDialog::numbersRequested, this, &OverviewPage::showScenarios);
    dialog->open();
}

void OverviewPage::showScenarios()
{
    showEvidence(EvidenceDialog::scenarios(figuresNow()));
}

void OverviewPage::showEvidence(const EvidenceDialog::Contents &contents)
{
    auto *dialog = new EvidenceDialog(contents, this);
    connect(dialog, &EvidenceDialog::runsRequested, this, &OverviewPage::runsRequested);
    connect(dialog, &EvidenceDialog::scenarioActivated, this, &OverviewPage::scenarioActivated);
    dialog->open();
}

void OverviewPage::openTile(TilesCard::Tile tile)
{
    switch (tile) {
    case TilesCard::Tile::Scenarios:
        showScenarios();
        break;
    case TilesCard::Tile::Delegates:
        showEvidence(EvidenceDialog::delegates(figuresNow()));
        break;
    case TilesCard::Tile::Hubs:
        showEvidence(EvidenceDialog::hubs(figuresNow()));
        break;
    case TilesCard::Tile::Running:
        emit runsRequested({.outcomes = {Outcome::InProgress}, .when = RunsQuery::When::Always});
        break;
    case TilesCard::Tile::Runs:
        emit runsRequested({});
        break;
    }
}

void OverviewPage::retranslate()
{
    Parts &p = *m_parts;
    p.trendCard->setTitle(tr("Score over time"));
    showTrendCaption();
    p.trend->setTitle(tr("Score over time"));
    p.outcomesCard->setTitle(tr("Outcomes over time"));
    p.outcomes->setTitle(tr("Outcomes over time"));
    p.heatCard->setTitle(tr("Scenarios over time"));
    p.heatCard->setCaption(tr("newest score of each, the weakest first"));
    p.heat->setTitle(tr("Scenarios over time"));
    p.heatShow->setAccessibleName(tr("What the cells show"));
    p.heatShow->setSegmentText(0, tr("Score"));
    p.heatShow->setSegmentText(1, tr("Outcome"));
    p.yearCard->setTitle(tr("The year, day by day"));
    p.yearCard->setCaption(tr("worst outcome of each day, whatever the period"));
    p.year->setTitle(tr("The year, day by day"));
    p.weakestCard->setTitle(tr("Weakest scenarios"));
    p.weakestCard->setCaption(tr("newest score of each in the period"));
    p.moversCard->setTitle(tr("What changed"));
    p.moversCard->setCaption(beforeCaption(p.figures.period));
    p.projectsCard->setTitle(tr("Projects, worst first"));
    p.projects->setAccessibleName(tr("Projects, worst first"));
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showFace();
    }
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_overviewpage.cpp"
