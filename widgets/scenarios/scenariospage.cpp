// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios/scenariospage.h"

#include "common/statepanel.h"
#include "common/surface.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "items/scenariolistmodel.h"
#include "items/scenariorights.h"
#include "scenarios/scenariofilterbar.h"
#include "scenarios/scenariofoot.h"
#include "scenarios/scenariomenu.h"
#include "scenarios/scenariotable.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rd {

ScenariosPage::ScenariosPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new ScenarioListModel(this))
    , m_banner(new Banner)
    , m_notice(new Banner)
    , m_filters(new ScenarioFilterBar)
    , m_count(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_sorting(new QPushButton)
    , m_faces(new QStackedWidget)
    , m_table(new ScenarioTable(*m_model))
    , m_statePanel(new StatePanel)
    , m_menu(new ScenarioMenu(this))
    , m_foot(new ScenarioFoot(*m_menu))
    , m_find(new QShortcut(QKeySequence::Find, this))
{
    m_notice->setObjectName(u"orderNotice"_s);
    m_statePanel->setObjectName(u"scenariosState"_s);
    m_sorting->setObjectName(u"scenarioSorting"_s);
    m_count->setObjectName(u"scenarioCount"_s);
    m_count->setWordWrap(false);
    m_sorting->setMenu(new QMenu(m_sorting));
    for (QAction *action : m_menu->keyActions())
        addAction(action);
    layOut();
    connectParts();
    retranslate();
}

ScenariosPage::~ScenariosPage() = default;

void ScenariosPage::layOut()
{
    m_faces->addWidget(m_table);
    m_faces->addWidget(m_statePanel);
    auto *sorting = new QHBoxLayout;
    sorting->setSpacing(10);
    sorting->addWidget(m_count);
    sorting->addWidget(m_sorting);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_filters, 1);
    top->addLayout(sorting);
    top->setAlignment(sorting, Qt::AlignTop);

    auto *list = new Surface;
    auto *inside = new QVBoxLayout(list);
    inside->setContentsMargins(metrics::CardPaddingX, 12, metrics::CardPaddingX, 10);
    inside->setSpacing(8);
    inside->addLayout(top);
    inside->addWidget(m_faces, 1);
    inside->addWidget(m_foot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::PagePadding, 16, metrics::PagePadding, 16);
    layout->setSpacing(metrics::Gap);
    layout->addWidget(m_banner);
    layout->addWidget(m_notice);
    layout->addWidget(list, 1);
}

void ScenariosPage::connectParts()
{
    connect(m_banner, &Banner::actionTriggered, this, &ScenariosPage::stateActionTriggered);
    connect(m_notice, &Banner::actionTriggered, this, &ScenariosPage::noticeActionTriggered);
    connect(m_filters, &ScenarioFilterBar::changed, this, &ScenariosPage::applyFilter);
    connect(m_filters, &ScenarioFilterBar::savedChanged, this, &ScenariosPage::savedFiltersChanged);
    connect(m_sorting->menu(), &QMenu::aboutToShow, this, &ScenariosPage::fillSorting);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &ScenariosPage::showSorting);
    connect(m_statePanel, &StatePanel::actionTriggered, this, [this] {
        if (!m_model->filter().isEmpty() && m_model->total() > 0)
            clearFilter();
        else
            emit stateActionTriggered();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showChoice();
        emit currentChanged();
    });
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto entry = current())
            showRuns(*entry);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ScenariosPage::openMenu);
    connect(m_table, &ScenarioTable::runActivated, this, [this](qint64 scenario, qint64 run) {
        if (const ScenarioEntry *entry = m_model->entryOf(scenario))
            emit oneRunRequested(*entry, run);
    });
    m_filters->leadDownTo(*m_table);
    connect(m_find, &QShortcut::activated, m_filters, &ScenarioFilterBar::focusText);
    connect(m_menu, &ScenarioMenu::showRequested, this, &ScenariosPage::showRuns);
    connect(m_menu, &ScenarioMenu::runDetailsRequested, this, &ScenariosPage::runDetailsRequested);
    connect(m_menu, &ScenarioMenu::runRequested, this, &ScenariosPage::runRequested);
    connect(m_menu, &ScenarioMenu::stopRequested, this, &ScenariosPage::stopRequested);
    connect(m_menu, &ScenarioMenu::openRequested, this, &ScenariosPage::openRequested);
    connect(m_menu, &ScenarioMenu::copyLinkRequested, this, &ScenariosPage::copyLinkRequested);
    connect(m_menu, &ScenarioMenu::copyDeskLinkRequested, this,
            &ScenariosPage::copyDeskLinkRequested);
    connect(m_menu, &ScenarioMenu::copyTextRequested, this, &ScenariosPage::copyTextRequested);
}

void ScenariosPage::setEntries(const std::optional<QList<ScenarioEntry>> &entries, qint64 nowMs)
{
    m_reading = entries ? Reading::Done : Reading::Yes;
    m_nowMs = nowMs;
    m_model->setEntries(entries.value_or(QList<ScenarioEntry>{}), nowMs);
    m_filters->setChoices(m_model->choices());
    m_table->layOutColumns();
    chooseWanted();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showCount();
    showFace();
    showChoice();
}

void ScenariosPage::setFailed()
{
    m_reading = Reading::Failed;
    showFace();
}

void ScenariosPage::setState(PageState state, const QString &detail)
{
    m_state = state;
    m_stateDetail = detail;
    showFace();
    showChoice();
}

void ScenariosPage::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    m_model->setNow(nowMs);
    showChoice();
}

void ScenariosPage::setObstacle(std::function<QString(const ScenarioEntry &)> obstacle)
{
    m_obstacle = std::move(obstacle);
    showChoice();
}

void ScenariosPage::refreshActions()
{
    showChoice();
}

void ScenariosPage::setFilter(const ScenarioFilter &filter)
{
    m_filters->setFilter(filter);
    applyFilter();
}

void ScenariosPage::setSavedFilters(const QList<SavedFilter> &filters)
{
    m_filters->setSaved(filters);
}

void ScenariosPage::applyFilter()
{
    m_model->setFilter(m_filters->filter());
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->layOutColumns();
    showCount();
    showFace();
    showChoice();
}

void ScenariosPage::clearFilter()
{
    setFilter({});
    m_table->setFocus();
}

void ScenariosPage::choose(const ProjectRef &project, const QString &scenarioId)
{
    m_wanted = Wanted{.project = project, .scenarioId = scenarioId};
    chooseWanted();
}

void ScenariosPage::chooseWanted()
{
    if (!m_wanted)
        return;
    const ScenarioEntry *found = m_model->find(m_wanted->project, m_wanted->scenarioId);
    if (!found)
        return;
    m_wanted.reset();
    const qint64 key = found->stored.key;
    if (m_model->rowOf(key) < 0)
        setFilter(found->isDeleted()
                      ? ScenarioFilter{.conditions = {ScenarioFilter::Condition::Deleted}}
                      : ScenarioFilter{});
    const QModelIndex index = m_model->index(m_model->rowOf(key), 0);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

std::optional<ScenarioEntry> ScenariosPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model->entry(index.row())) : std::nullopt;
}

void ScenariosPage::showNotice(Banner::Kind kind, const QString &text, const QString &action)
{
    if (text.isEmpty())
        m_notice->clear();
    else
        m_notice->showMessage(kind, text, action);
}

void ScenariosPage::showRuns(const ScenarioEntry &entry)
{
    if (entry.neverRan())
        return;
    emit runsRequested({.when = RunsQuery::When::Always,
                        .project = entry.stored.project,
                        .projectName = entry.projectName,
                        .scenarioId = entry.scenario().id,
                        .scenarioName = entry.scenario().name});
}

void ScenariosPage::openMenu(const QPoint &place)
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    // From the keyboard the menu belongs to the chosen row, wherever the mouse is.
    const QRect row = m_table->visualRect(index);
    const bool isOnRow = m_table->indexAt(place).row() == index.row();
    m_menu->popup(m_table->viewport()->mapToGlobal(isOnRow ? place : row.center()));
}

void ScenariosPage::fillSorting()
{
    QMenu *menu = m_sorting->menu();
    menu->clear();
    const QHeaderView *header = m_table->horizontalHeader();
    for (int column = -1; column < ScenarioListModel::ColumnCount; ++column) {
        if (column == ScenarioListModel::ProjectColumn && !m_model->showsProjects())
            continue;
        QAction *action = menu->addAction(
            column < 0 ? tr("Severity") : m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(header->sortIndicatorSection() == column);
        connect(action, &QAction::triggered, this, [this, column] {
            m_table->horizontalHeader()->setSortIndicator(column, Qt::AscendingOrder);
        });
    }
    menu->addSeparator();
    QAction *turned = menu->addAction(tr("Other way &round"));
    turned->setCheckable(true);
    turned->setChecked(header->sortIndicatorSection() >= 0
                       && header->sortIndicatorOrder() == Qt::DescendingOrder);
    turned->setEnabled(header->sortIndicatorSection() >= 0);
    connect(turned, &QAction::triggered, this, [this](bool isTurned) {
        QHeaderView *sorted = m_table->horizontalHeader();
        sorted->setSortIndicator(sorted->sortIndicatorSection(),
                                 isTurned ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

void ScenariosPage::showSorting()
{
    const int column = m_table->horizontalHeader()->sortIndicatorSection();
    const QString name =
        column < 0 ? tr("Severity") : m_model->headerData(column, Qt::Horizontal).toString();
    m_sorting->setText(tr("Sort: %1").arg(name));
    m_sorting->setAccessibleName(tr("Order of the scenarios: %1").arg(name));
}

void ScenariosPage::showCount()
{
    const int shown = m_model->rowCount();
    m_count->setText(tr("%1 of %Ln scenario(s)", nullptr, static_cast<int>(m_model->total()))
                         .arg(QLocale().toString(shown)));
    m_count->setVisible(m_model->total() > 0 && !m_model->filter().isEmpty());
}

void ScenariosPage::showFace()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_banner->showState(m_model->total() > 0 ? m_state : PageState::Normal, m_stateDetail);
    if (!hasRows)
        showStatePanel();
    m_faces->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_table) : m_statePanel);
    m_foot->setButtonsVisible(hasRows);
}

void ScenariosPage::showStatePanel()
{
    if (m_state != PageState::Normal && m_model->total() == 0) {
        m_statePanel->showState(m_state, m_stateDetail);
        return;
    }
    switch (m_reading) {
    case Reading::Yes:
        m_statePanel->showState(PageState::Loading);
        return;
    case Reading::Failed:
        m_statePanel->showState(PageState::Error, tr("The saved scenarios could not be read."));
        return;
    case Reading::Done:
        break;
    }
    m_statePanel->showState(PageState::Empty);
    if (!m_model->filter().isEmpty())
        m_statePanel->setTexts(tr("Nothing matches"), tr("There is no scenario with this filter."),
                               tr("Clear the filter"), u"filter"_s);
    else
        m_statePanel->setTexts(tr("No scenarios yet"),
                               tr("A scenario says which faults are injected and what has to hold: "
                                  "make the first one in ChaosCenter."),
                               {}, u"scenarios"_s);
}

void ScenariosPage::showChoice()
{
    const auto entry = current();
    QString whyNot;
    QString whyNotEnd;
    if (entry) {
        whyNot = whyNotRun(*entry);
        whyNotEnd = whyNotStop(*entry);
        const QString obstacle = m_obstacle ? m_obstacle(*entry) : QString();
        if (whyNot.isEmpty())
            whyNot = obstacle;
        if (whyNotEnd.isEmpty())
            whyNotEnd = obstacle;
    }
    m_menu->setTarget(entry, whyNot, whyNotEnd, m_nowMs);
    m_foot->setScenario(entry, whyNot, whyNotEnd, m_nowMs);
}

void ScenariosPage::retranslate()
{
    m_table->setAccessibleName(tr("Scenarios"));
    m_find->setWhatsThis(tr("Filter the scenarios"));
    m_model->retranslate();
    showSorting();
    showCount();
    showFace();
    showChoice();
}

void ScenariosPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ScenariosPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && !m_model->filter().isEmpty()) {
        clearFilter();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace rd

#include "moc_scenariospage.cpp"
