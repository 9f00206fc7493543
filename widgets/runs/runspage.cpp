// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runspage.h"

#include "common/banner.h"
#include "common/buttons.h"
#include "common/painting.h"
#include "common/quietsplitter.h"
#include "common/statepanel.h"
#include "common/surface.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "items/runlistmodel.h"
#include "runs/rundetailspanel.h"
#include "runs/runfilterbar.h"
#include "runs/runmenu.h"
#include "runs/runrestrictions.h"
#include "runs/runtable.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Of the page, not the window: the rail stands beside it.
constexpr int DetailsBesideFrom = 900;

} // namespace

RunsPage::RunsPage(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner)
    , m_splitter(new QuietSplitter(Qt::Horizontal))
    , m_list(nullptr)
    , m_filter(new RunFilterBar)
    , m_restrictions(new RunRestrictions)
    , m_faces(new QStackedWidget)
    , m_table(new RunTable)
    , m_statePanel(new StatePanel)
    , m_count(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_said(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Text))
    , m_compare(new QPushButton)
    , m_details(new RunDetailsPanel)
    , m_menu(new RunMenu(this))
{
    m_list = makeList();
    m_menu->setObjectName("runMenu"_L1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::Gap);
    // The details keep their width; the list takes what a larger window gives.
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::PagePadding, 16, metrics::PagePadding, 16);
    layout->setSpacing(metrics::Gap);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    connect(m_banner, &Banner::actionTriggered, this, &RunsPage::stateActionTriggered);

    connect(m_statePanel, &StatePanel::actionTriggered, this, [this] {
        if (isFiltering() && m_state == PageState::Normal)
            clearFilters();
        else
            emit stateActionTriggered();
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (RunTable::isSection(index))
            return;
        m_areDetailsWanted = true;
        showDetailsPanel();
        emit runActivated(index.data(RunListModel::KeyRole).toLongLong());
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (RunTable::isSection(index))
            return;
        m_areDetailsWanted = true;
        showDetailsPanel();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &RunsPage::openMenu);
    connect(m_details, &RunDetailsPanel::openRunRequested, this, &RunsPage::openRunRequested);
    connect(m_details, &RunDetailsPanel::openScenarioRequested, this,
            &RunsPage::openScenarioRequested);
    connect(m_details, &RunDetailsPanel::copyTextRequested, this, &RunsPage::copyTextRequested);
    connect(m_details, &RunDetailsPanel::closeRequested, this, &RunsPage::closeDetails);
    connectFilter();
    connectMenu();
    addKeys();
    retranslate();
}

void RunsPage::connectFilter()
{
    m_filter->leadDownTo(*m_table);
    connect(m_filter, &RunFilterBar::changed, this, &RunsPage::filterChanged);
    connect(m_filter, &RunFilterBar::narrowRequested, this, &RunsPage::narrowRequested);
    connect(m_filter, &RunFilterBar::clearRequested, this, &RunsPage::clearFilters);
    connect(m_filter, &RunFilterBar::groupingChosen, this, &RunsPage::groupingChosen);
    connect(m_filter, &RunFilterBar::collapseAllRequested, this, [this] {
        if (m_model)
            m_model->collapseAll();
    });
    connect(m_filter, &RunFilterBar::expandAllRequested, this, [this] {
        if (m_model)
            m_model->expandAll();
    });
    connect(m_restrictions, &RunRestrictions::queryChanged, this, &RunsPage::queryChanged);
    connect(m_restrictions, &RunRestrictions::clearRequested, this, &RunsPage::clearFilters);
}

void RunsPage::connectMenu()
{
    connect(m_menu, &RunMenu::detailsRequested, this, &RunsPage::runActivated);
    connect(m_menu, &RunMenu::openRunRequested, this, &RunsPage::openRunRequested);
    connect(m_menu, &RunMenu::openScenarioRequested, this, &RunsPage::openScenarioRequested);
    connect(m_menu, &RunMenu::copyLinkRequested, this, &RunsPage::copyLinkRequested);
    connect(m_menu, &RunMenu::copyDeskLinkRequested, this, &RunsPage::copyDeskLinkRequested);
    connect(m_menu, &RunMenu::copyTextRequested, this, &RunsPage::copyTextRequested);
    connect(m_menu, &RunMenu::compareRequested, this, &RunsPage::compareRequested);
    connect(m_menu, &RunMenu::onlyScenarioRequested, this, &RunsPage::onlyScenarioRequested);
    connect(m_menu, &RunMenu::onlyDelegateRequested, this, &RunsPage::onlyDelegateRequested);
    connect(m_table, &RunTable::choiceChanged, this, &RunsPage::showChoice);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (const QList<qint64> keys = m_table->chosenKeys(); keys.size() == 2)
            emit compareRequested(keys);
    });
    m_table->addActions(m_menu->actions());
}

void RunsPage::say(const QString &sentence)
{
    m_said->setText(sentence);
}

void RunsPage::showChoice()
{
    const QList<qint64> chosen = m_table->chosenKeys();
    m_menu->setRun(m_table->currentIndex(), chosen);
    m_compare->setVisible(chosen.size() == 2);
    showCount();
}

void RunsPage::setGrouping(RunGrouping grouping)
{
    m_filter->setGrouping(grouping);
}

void RunsPage::addKeys()
{
    m_find = new QShortcut(QKeySequence::Find, this);
    connect(m_find, &QShortcut::activated, m_filter, &RunFilterBar::focusText);
    m_narrow = new QShortcut(QKeySequence(RunNarrowKeys), this);
    connect(m_narrow, &QShortcut::activated, m_filter, &RunFilterBar::openFilterMenu);
    m_group = new QShortcut(QKeySequence(RunGroupKeys), this);
    connect(m_group, &QShortcut::activated, m_filter, &RunFilterBar::openGroupMenu);
    addActions(m_filter->sectionActions());
}

QWidget *RunsPage::makeList()
{
    m_count->setObjectName("runCount"_L1);
    m_count->setWordWrap(false);
    m_compare->setObjectName("compareRuns"_L1);
    setButtonRole(m_compare, ButtonRole::Link);
    m_compare->hide();
    m_said->setObjectName("runsSaid"_L1);
    m_statePanel->setObjectName("runsState"_L1);
    m_faces->addWidget(m_table);
    m_faces->addWidget(m_statePanel);

    auto *list = new Surface;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(metrics::CardPaddingX, 12, metrics::CardPaddingX, 8);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_restrictions);
    layout->addWidget(m_faces, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count);
    foot->addWidget(m_said, 1);
    foot->addWidget(m_compare);
    foot->addStrut(m_compare->sizeHint().height()); // the rows above stay when the link comes
    layout->addLayout(foot);
    return list;
}

void RunsPage::setModel(RunListModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_table->setModel(model);
    m_currentKey.reset();
    if (model) {
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &RunsPage::currentChanged);
        connect(model, &QAbstractItemModel::dataChanged, this, &RunsPage::modelChanged);
        connect(model, &QAbstractItemModel::modelReset, this, &RunsPage::restoreSelection);
        for (const auto change :
             {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(model, change, this, &RunsPage::showFace);
        connect(model, &RunListModel::stateChanged, this, &RunsPage::showFace);
        connect(model, &RunListModel::grown, this, &RunsPage::restoreSelection);
        connect(model, &RunListModel::showsProjectsChanged, m_table, &RunTable::setProjectShown);
        m_table->setProjectShown(model->showsProjects());
        model->setActive(isVisible());
    }
    showFace();
    showDetails();
}

void RunsPage::setState(PageState state, const QString &detail)
{
    m_state = state;
    m_stateDetail = detail;
    showFace();
}

void RunsPage::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    showDetails();
}

void RunsPage::setTotal(qint64 total)
{
    m_total = total;
    showCount();
}

void RunsPage::setFilter(const QString &text, const QList<Outcome> &outcomes)
{
    m_filter->setFilter(text, outcomes);
    showFace();
}

void RunsPage::setQuery(const RunsQuery &query, const QTimeZone &zone)
{
    m_query = query;
    m_restrictions->setQuery(query, zone);
    setFilter(query.text, query.outcomes);
}

bool RunsPage::isFiltering() const
{
    return m_filter->isFiltering() || m_query.isRestricted();
}

void RunsPage::clearFilters()
{
    if (m_query.isRestricted()) {
        m_filter->setFilter({}, {});
        emit queryChanged({});
        return;
    }
    m_filter->clear();
}

QString RunsPage::filterText() const
{
    return m_filter->text();
}

QList<Outcome> RunsPage::filterOutcomes() const
{
    return m_filter->outcomes();
}

std::optional<qint64> RunsPage::currentKey() const
{
    return m_currentKey;
}

bool RunsPage::selectRun(qint64 key)
{
    const int row = m_model ? m_model->rowOfKey(key) : -1;
    if (row < 0)
        return false;
    m_table->chooseRow(row);
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
    m_areDetailsWanted = true;
    showDetailsPanel();
    return true;
}

void RunsPage::focusList()
{
    m_table->setFocus();
}

void RunsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunsPage::showEvent(QShowEvent *event)
{
    if (m_model)
        m_model->setActive(true);
    QWidget::showEvent(event);
}

void RunsPage::hideEvent(QHideEvent *event)
{
    if (m_model)
        m_model->setActive(false);
    QWidget::hideEvent(event);
}

void RunsPage::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void RunsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel)) {
        if (m_filter->hasTextFocus() && m_filter->isFiltering()) {
            m_filter->clear();
            return;
        }
        if (m_isNarrow && m_details->isVisible()) {
            closeDetails();
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

void RunsPage::arrange()
{
    const bool isNarrow = width() < DetailsBesideFrom;
    if (isNarrow == m_isNarrow && m_splitter->property("arranged").toBool())
        return;
    m_splitter->setProperty("arranged", true);
    m_isNarrow = isNarrow;
    m_splitter->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    m_details->setClosable(isNarrow);
    m_list->setMinimumSize(isNarrow ? QSize(0, 190) : QSize(420, 0));
    m_details->setMinimumSize(isNarrow ? QSize(0, 170) : QSize(330, 0));
    m_splitter->setSizes(isNarrow ? QList<int>{300, 240} : QList<int>{width() - 400, 360});
    showDetailsPanel();
}

void RunsPage::showDetails()
{
    const int row = currentRow();
    m_details->setRun(row >= 0 ? m_model->rowAt(row) : std::nullopt, now());
}

void RunsPage::showDetailsPanel()
{
    const bool isShown = m_currentKey.has_value() && (!m_isNarrow || m_areDetailsWanted);
    const bool opens = isShown && !m_details->isVisibleTo(this);
    m_details->setVisible(isShown);
    if (opens && m_isNarrow && m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
}

void RunsPage::closeDetails()
{
    m_areDetailsWanted = false;
    showDetailsPanel();
    m_table->setFocus();
}

void RunsPage::restoreSelection()
{
    const std::optional<qint64> key = m_currentKey;
    const int row = key ? m_model->rowOfKey(*key) : -1;
    if (row >= 0) {
        if (m_table->currentIndex().row() != row)
            m_table->chooseRow(row);
    } else if (!m_model->isGrowing()) { // it may be further down
        m_currentKey.reset();
        showDetails();
        showDetailsPanel();
    }
    showChoice(); // a reset of the model tells nobody
    showFace();
}

void RunsPage::currentChanged(const QModelIndex &current)
{
    if (current.isValid() && !RunTable::isSection(current))
        m_currentKey = current.data(RunListModel::KeyRole).toLongLong();
    else
        m_currentKey.reset();
    showDetails();
    // The panel does not come and go while somebody walks over heads of sections.
    if (!RunTable::isSection(current))
        showDetailsPanel();
    m_said->setText({});
    showChoice();
}

void RunsPage::modelChanged(const QModelIndex &first, const QModelIndex &last)
{
    const int row = currentRow();
    if (row >= first.row() && row <= last.row()) {
        showDetails();
        showChoice();
    }
    if (m_model->isSection(first.row()))
        showCount();
}

void RunsPage::openMenu(const QPoint &place)
{
    const QModelIndex index = m_table->currentIndex();
    // From the keyboard the menu belongs to the chosen row, wherever the mouse is.
    const QRect row = m_table->visualRect(index);
    const bool isOnRow = m_table->indexAt(place).row() == index.row();
    const QPoint menuPlace = m_table->viewport()->mapToGlobal(isOnRow ? place : row.center());
    if (RunTable::isSection(index)) {
        m_filter->openGroupMenuAt(menuPlace);
        return;
    }
    showChoice();
    m_menu->openAt(menuPlace);
}

qint64 RunsPage::now() const
{
    if (m_model) // as old as the list says, and not as of the last minute
        return m_model->nowMs();
    return m_nowMs > 0 ? m_nowMs : QDateTime::currentMSecsSinceEpoch();
}

int RunsPage::currentRow() const
{
    return m_model && m_currentKey ? m_table->currentIndex().row() : -1;
}

void RunsPage::retranslate()
{
    m_table->setAccessibleName(tr("Runs"));
    m_find->setWhatsThis(tr("Filter the runs"));
    m_narrow->setWhatsThis(tr("Add a filter"));
    m_group->setWhatsThis(tr("Group the runs"));
    m_compare->setText(tr("Compare the two runs"));
    showFace();
}

} // namespace rd

#include "moc_runspage.cpp"
