// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/overviewpage.h"

#include "analytics/figurestext.h"
#include "charts/heatchart.h"
#include "charts/outcomechart.h"
#include "charts/trendchart.h"
#include "charts/yearchart.h"
#include "common/banner.h"
#include "common/card.h"
#include "common/segmented.h"
#include "common/statepanel.h"
#include "common/taborder.h"
#include "common/theme.h"
#include "overview/explaindialog.h"
#include "overview/outcomechips.h"
#include "overview/overviewboard.h"
#include "overview/overviewtext.h"
#include "overview/rolluptable.h"
#include "overview/scenariolist.h"
#include "overview/scorecard.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

/// The widgets of the page and what they show now.
struct OverviewPage::Parts {
    Banner *banner = nullptr;
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
    QWidget *bannerFrame = nullptr;

    qsizetype rowsInTabOrder = -1;
    OverviewFigures figures;
    bool hasFigures = false;
    /// What the button of the notice does.
    enum class Notice { State, LongerPeriod, BrokenRuns } notice = Notice::State;
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

/// From here on the age of saved data changes what it is worth.
constexpr qint64 OldDataMs = 3'600'000;

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

    p.banner = new Banner;
    p.bannerFrame = new QWidget;
    auto *around = new QVBoxLayout(p.bannerFrame);
    around->addWidget(p.banner);
    p.scroll = new BoardArea(p.board, p.bannerFrame);
    p.panel = new StatePanel;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(p.bannerFrame);
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
    connect(p.outcomes, &OutcomeChart::barActivated, this, &OverviewPage::outcomeBucketActivated);
    // A point is the newest score of each scenario: the measured runs of its time.
    connect(p.trend, &BucketChart::bucketActivated, this, [this](const TimeSpan &span) {
        emit runsRequested({.outcomes = {Outcome::Passed, Outcome::Weakness},
                            .when = RunsQuery::When::Span,
                            .span = span});
    });
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
    connect(p.banner, &Banner::actionTriggered, this, &OverviewPage::actOnNotice);
    connect(p.panel, &StatePanel::actionTriggered, this, act);
}

void OverviewPage::showFigures(const OverviewFigures &figures)
{
    Parts &p = *m_parts;
    p.figures = figures;
    p.hasFigures = anythingIn(figures);
    p.score->setFigures(figures);
    p.tiles->setFigures(figures);
    p.trend->setTrend(figures.layout, figures.trend, figures.total.target);
    QList<OutcomeCounts> outcomes;
    outcomes.reserve(figures.trend.size());
    for (const TrendPoint &point : figures.trend)
        outcomes.append(point.outcomes);
    p.outcomes->setOutcomes(figures.layout, outcomes);
    p.heat->setHeatMap(figures.layout, figures.heat, figures.bands);
    p.heatCard->setHidden(figures.heat.rows.isEmpty());
    const QString caption = periodCaption(figures.period, figures.layout);
    p.trend->setCaption(caption);
    p.outcomes->setCaption(caption);
    p.heat->setCaption(caption);
    p.legend->setCounts(figures.total.runs);
    p.weakest->setScenarios(figures.weakest, figures.layout, figures.generatedMs);
    p.movers->setScenarios(figures.movers, figures.layout, figures.generatedMs);
    p.movers->setEmptyText(figures.total.compared > 0 || figures.total.scenarios == 0
                               ? QString()
                               : tr("Nothing can be compared: no scenario was measured in this "
                                    "period and in the one before."));
    p.projects->setProjects(figures.projects, figures.generatedMs);
    if (const qsizetype rows = figures.weakest.size() + figures.movers.size();
        rows > std::exchange(p.rowsInTabOrder, std::max(rows, p.rowsInTabOrder)))
        chainTabOrder({p.bannerFrame, p.score, p.tiles, p.trendCard, p.outcomesCard, p.weakestCard,
                       p.moversCard, p.projectsCard, p.heatCard, p.yearCard});
    p.projectsCard->setHidden(figures.projects.size() < 2);
    p.moversCard->setCaption(beforeCaption(figures.period));
    if (p.state == PageState::Loading && p.hasFigures)
        p.state = PageState::Normal;
    showFace();
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
        showNotice();
        static_cast<BoardArea *>(p.scroll)->arrange();
        return;
    }
    p.banner->clear();
    p.bannerFrame->hide();
    // Nothing wrong and nothing there: either it is still coming, or there is nothing.
    PageState face = p.state;
    if (face == PageState::Normal)
        face = p.figures.synchronising ? PageState::Loading : PageState::Empty;
    p.panel->showState(face, p.detail);
}

void OverviewPage::showNotice()
{
    Parts &p = *m_parts;
    p.notice = Parts::Notice::State;
    switch (p.state) {
    case PageState::Offline:
        p.banner->showState(p.state, offlineText());
        break;
    case PageState::SignedOut:
    case PageState::Error:
        p.banner->showState(p.state, p.detail);
        break;
    case PageState::Normal:
    case PageState::Loading:
    case PageState::Empty:
    case PageState::Denied:
        if (p.figures.synchronising)
            p.banner->showMessage(
                Banner::Kind::Info,
                tr("The history is still being read: figures of older days keep growing."));
        else if (p.state == PageState::Normal && !p.detail.isEmpty())
            p.banner->showMessage(Banner::Kind::Info, p.detail);
        else if (!showGapNotice())
            p.banner->clear();
        break;
    }
    p.bannerFrame->setHidden(p.banner->text().isEmpty());
}

QString OverviewPage::offlineText() const
{
    const Parts &p = *m_parts;
    const qint64 age = p.figures.generatedMs - p.figures.dataMs;
    if (p.figures.dataMs <= 0 || age < OldDataMs)
        return p.detail;
    const QString what = p.detail.isEmpty() ? tr("The server cannot be reached.") : p.detail;
    //: %1 is a sentence, %2 an age such as "6 d ago"
    return tr("%1 What is shown was read %2; what happened since is not in it.")
        .arg(what, ageText(age));
}

bool OverviewPage::showGapNotice()
{
    Parts &p = *m_parts;
    const ScoreFigures &total = p.figures.total;
    if (total.runs.total() == 0) {
        qint64 newest = 0;
        for (const ProjectFigures &project : std::as_const(p.figures.projects))
            newest = std::max(newest, project.lastRunMs);
        const bool isLongest = p.figures.period.kind == PeriodKind::Months12;
        p.notice = Parts::Notice::LongerPeriod;
        p.banner->showMessage(Banner::Kind::Info,
                              newest > 0 && newest < p.figures.layout.span.fromMs
                                  //: %1 is an age such as "40 d ago"
                                  ? tr("Nothing ran in this period. The newest run started %1.")
                                        .arg(ageText(p.figures.generatedMs - newest))
                                  : tr("Nothing ran in this period."),
                              isLongest ? QString() : tr("Show 12 months"));
        return true;
    }
    if (total.measured == 0 && total.runs[Outcome::Broken] > 0) {
        p.notice = Parts::Notice::BrokenRuns;
        p.banner->showMessage(
            Banner::Kind::Warning,
            tr("Nothing was measured: %n run(s) broke. The tests need repair; how resilient the "
               "systems are is not known.",
               "", static_cast<int>(std::min<qint64>(total.runs[Outcome::Broken], INT_MAX))),
            tr("Show them"));
        return true;
    }
    return false;
}

void OverviewPage::actOnNotice()
{
    switch (m_parts->notice) {
    case Parts::Notice::State:
        emit actionRequested(m_parts->state);
        break;
    case Parts::Notice::LongerPeriod:
        emit periodRequested(Period{.kind = PeriodKind::Months12});
        break;
    case Parts::Notice::BrokenRuns:
        emit outcomesActivated(Outcome::Broken);
        break;
    }
}

void OverviewPage::explainScore()
{
    if (!m_parts->hasFigures)
        return;
    auto *dialog = new ExplainDialog(m_parts->figures, this);
    connect(dialog, &ExplainDialog::numbersRequested, this, &OverviewPage::showScenarios);
    dialog->open();
}

void OverviewPage::showScenarios()
{
    showEvidence(EvidenceDialog::scenarios(m_parts->figures));
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
        showEvidence(EvidenceDialog::delegates(m_parts->figures));
        break;
    case TilesCard::Tile::Hubs:
        showEvidence(EvidenceDialog::hubs(m_parts->figures));
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
    p.trendCard->setCaption(tr("mean over scenarios, band from lowest to highest"));
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
