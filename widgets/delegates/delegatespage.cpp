// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "delegates/delegatespage.h"

#include "common/banner.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/plaintext.h"
#include "common/segmented.h"
#include "common/statepanel.h"
#include "common/surface.h"
#include "common/taborder.h"
#include "common/theme.h"
#include "delegates/delegatefoot.h"
#include "delegates/delegatetable.h"
#include "items/delegatelistmodel.h"
#include "items/environmentlistmodel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Values of the segments; those of states are the states.
constexpr int AllDelegates = -1;
constexpr int AllEnvironments = 100;

} // namespace

DelegatesPage::DelegatesPage(QWidget *parent)
    : QWidget(parent)
    , m_delegates(new DelegateListModel(this))
    , m_environments(new EnvironmentListModel(this))
    , m_banner(new Banner)
    , m_groups(new SegmentedControl)
    , m_text(new QLineEdit)
    , m_environment(new QPushButton)
    , m_faces(new QStackedWidget)
    , m_delegateTable(new DelegateTable)
    , m_environmentTable(new DelegateTable)
    , m_statePanel(new StatePanel)
    , m_menu(new DelegateMenu(this))
    , m_foot(new DelegateFoot(*m_menu))
    , m_find(new QShortcut(QKeySequence::Find, this))
{
    for (const int value : {AllDelegates, static_cast<int>(Delegate::State::Inactive),
                            static_cast<int>(Delegate::State::Pending),
                            static_cast<int>(Delegate::State::Active), AllEnvironments})
        m_groups->addSegment({}, {}, value);
    m_groups->setCurrentIndex(0);
    m_groups->setObjectName(u"delegateGroups"_s);
    m_text->setObjectName(u"delegateFilter"_s);
    m_text->setMinimumHeight(metrics::ControlHeight);
    m_text->setMaxLength(200);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_environment->setObjectName(u"onlyEnvironment"_s);
    m_environment->setIcon(themedIcon(u"close"_s, IconTint::Muted));
    m_environment->hide();
    m_delegateTable->setObjectName(u"delegateTable"_s);
    m_delegateTable->setModel(m_delegates);
    m_delegateTable->setYielding(
        {DelegateListModel::LastRunColumn, DelegateListModel::ProjectColumn,
         DelegateListModel::EnvironmentColumn, DelegateListModel::VersionColumn});
    m_environmentTable->setObjectName(u"environmentTable"_s);
    m_environmentTable->setModel(m_environments);
    m_environmentTable->setYielding({EnvironmentListModel::ProjectColumn});
    m_statePanel->setObjectName(u"delegatesState"_s);
    layOut();
    connectParts();
    retranslate();
}

void DelegatesPage::layOut()
{
    m_faces->addWidget(m_delegateTable);
    m_faces->addWidget(m_environmentTable);
    m_faces->addWidget(m_statePanel);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addWidget(m_groups);
    filters->addWidget(m_text, 1);

    auto *list = new Surface;
    auto *inside = new QVBoxLayout(list);
    inside->setContentsMargins(metrics::CardPaddingX, 12, metrics::CardPaddingX, 12);
    inside->setSpacing(8);
    inside->addLayout(filters);
    inside->addWidget(m_environment, 0, Qt::AlignLeading);
    inside->addWidget(m_faces, 1);
    inside->addWidget(m_foot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::PagePadding, 16, metrics::PagePadding, 16);
    layout->setSpacing(metrics::Gap);
    layout->addWidget(m_banner);
    layout->addWidget(list, 1);
}

void DelegatesPage::connectParts()
{
    connect(m_banner, &Banner::actionTriggered, this, &DelegatesPage::stateActionTriggered);
    connect(m_groups, &SegmentedControl::activated, this, &DelegatesPage::applyFilter);
    connect(m_text, &QLineEdit::textChanged, this, &DelegatesPage::applyFilter);
    connect(m_environment, &QPushButton::clicked, this, [this] {
        m_onlyIn.reset();
        applyFilter();
        m_text->setFocus(); // the button is gone
    });
    connect(m_statePanel, &StatePanel::actionTriggered, this, [this] {
        if (isFiltering() && (m_state == PageState::Normal || hasAny()))
            clearFilter();
        else
            emit stateActionTriggered();
    });
    for (DelegateTable *one : {m_delegateTable, m_environmentTable}) {
        leadDown(*m_text, *one);
        one->addActions(m_menu->actions()); // for their keys
        connect(one->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &DelegatesPage::showChoice);
        connect(one, &QTableView::activated, this, [this] {
            if (const auto target = current())
                follow(*target);
        });
        connect(one, &QWidget::customContextMenuRequested, this, &DelegatesPage::openMenu);
    }
    connect(m_find, &QShortcut::activated, this, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    connect(m_menu, &DelegateMenu::showRequested, this, &DelegatesPage::follow);
    connect(m_menu, &DelegateMenu::openRequested, this, &DelegatesPage::openRequested);
    connect(m_menu, &DelegateMenu::copyLinkRequested, this, &DelegatesPage::copyLinkRequested);
    connect(m_menu, &DelegateMenu::copyTextRequested, this, &DelegatesPage::copyTextRequested);
}

void DelegatesPage::setLists(const std::optional<DelegateLists> &lists, qint64 nowMs)
{
    m_reading = lists ? Reading::Done : Reading::Yes;
    table()->keepPlace([this, &lists, nowMs] {
        const auto chosen = current();
        const DelegateLists known = lists.value_or(DelegateLists{});
        m_delegates->setRows(known.delegates);
        m_environments->setRows(known.environments);
        m_delegateTable->setUnwanted(DelegateListModel::ProjectColumn,
                                     !m_delegates->showsProjects());
        m_environmentTable->setUnwanted(EnvironmentListModel::ProjectColumn,
                                        !m_environments->showsProjects());
        setNow(nowMs);
        chooseAgain(chosen);
    });
    showCounts();
    showFace();
}

void DelegatesPage::setFailed()
{
    m_reading = Reading::Failed;
    showFace();
}

void DelegatesPage::setState(PageState state, const QString &detail)
{
    m_state = state;
    m_stateDetail = detail;
    showFace();
}

void DelegatesPage::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    m_delegates->setNow(nowMs);
    showChoice();
}

bool DelegatesPage::areEnvironmentsShown() const
{
    return m_groups->currentData().toInt() == AllEnvironments;
}

bool DelegatesPage::isFiltering() const
{
    const int group = m_groups->currentData().toInt();
    return !m_text->text().trimmed().isEmpty() || m_onlyIn
           || (group != AllDelegates && group != AllEnvironments);
}

bool DelegatesPage::hasAny() const
{
    return m_delegates->total() + m_environments->total() > 0;
}

DelegateTable *DelegatesPage::table() const
{
    return areEnvironmentsShown() ? m_environmentTable : m_delegateTable;
}

std::optional<DelegateTarget> DelegatesPage::current() const
{
    const QModelIndex index = table()->currentIndex();
    if (!index.isValid())
        return std::nullopt;
    if (areEnvironmentsShown()) {
        const EnvironmentRow &row = m_environments->row(index.row());
        return DelegateTarget{row.project, row.projectName, row.environment.id, {}};
    }
    const DelegateRow &row = m_delegates->row(index.row());
    return DelegateTarget{row.project, row.projectName, row.delegate.environmentId,
                          row.delegate.id};
}

void DelegatesPage::chooseAgain(const std::optional<DelegateTarget> &target)
{
    if (!target)
        return;
    const bool isEnvironment = target->delegateId.isEmpty();
    const int row = isEnvironment ? m_environments->rowOf(target->project, target->environmentId)
                                  : m_delegates->rowOf(target->project, target->delegateId);
    if (row >= 0)
        table()->setCurrentIndex(table()->model()->index(row, 0));
}

bool DelegatesPage::choose(const ProjectRef &project, const QString &delegateId)
{
    if (areEnvironmentsShown() || m_delegates->rowOf(project, delegateId) < 0) {
        m_groups->setCurrentIndex(0);
        clearFilter();
    }
    const int row = m_delegates->rowOf(project, delegateId);
    if (row < 0)
        return false;
    m_delegateTable->setCurrentIndex(m_delegates->index(row, 0));
    m_delegateTable->setFocus(Qt::OtherFocusReason);
    return true;
}

void DelegatesPage::applyFilter()
{
    const auto chosen = current();
    const int group = m_groups->currentData().toInt();
    DelegateListModel::Filter filter{.text = m_text->text()};
    if (group != AllDelegates && group != AllEnvironments)
        filter.state = static_cast<Delegate::State>(group);
    if (m_onlyIn) {
        filter.project = m_onlyIn->project;
        filter.environmentId = m_onlyIn->environment.id;
    }
    m_delegates->setFilter(filter);
    m_environments->setText(m_text->text());
    m_environment->setVisible(m_onlyIn && !areEnvironmentsShown());
    if (m_onlyIn) {
        const QString name = m_onlyIn->environment.name.isEmpty() ? m_onlyIn->environment.id
                                                                  : m_onlyIn->environment.name;
        m_environment->setText(withoutMnemonic(tr("Environment: %1").arg(inSentence(name, 60))));
    }
    chooseAgain(chosen);
    showFace();
    showChoice();
}

void DelegatesPage::clearFilter()
{
    m_onlyIn.reset();
    if (!areEnvironmentsShown())
        m_groups->setCurrentIndex(0);
    m_text->clear();
    applyFilter();
}

void DelegatesPage::follow(const DelegateTarget &target)
{
    if (!target.delegateId.isEmpty()) {
        const int row = m_delegates->rowOf(target.project, target.delegateId);
        const QString name = row >= 0 ? m_delegates->row(row).delegate.name : target.delegateId;
        emit runsRequested({.when = RunsQuery::When::Always,
                            .project = target.project,
                            .projectName = target.projectName,
                            .delegateId = target.delegateId,
                            .delegateName = name});
        return;
    }
    const int row = m_environments->rowOf(target.project, target.environmentId);
    if (row < 0)
        return;
    m_onlyIn = m_environments->row(row);
    m_text->clear();
    m_groups->setCurrentIndex(0);
    applyFilter();
    m_delegateTable->setFocus();
}

void DelegatesPage::openMenu(const QPoint &place)
{
    const QModelIndex index = table()->currentIndex();
    if (!index.isValid())
        return;
    // From the keyboard the menu belongs to the chosen row, wherever the mouse is.
    const QRect row = table()->visualRect(index);
    const bool isOnRow = table()->indexAt(place).row() == index.row();
    m_menu->popup(table()->viewport()->mapToGlobal(isOnRow ? place : row.center()));
}

void DelegatesPage::showFace()
{
    const bool hasRows = table()->model()->rowCount() > 0;
    m_banner->showState(hasAny() ? m_state : PageState::Normal, m_stateDetail);
    if (!hasRows)
        showStatePanel();
    m_faces->setCurrentWidget(hasRows ? static_cast<QWidget *>(table()) : m_statePanel);
    m_foot->setButtonsVisible(hasRows);
}

void DelegatesPage::showStatePanel()
{
    if (m_state != PageState::Normal && !hasAny()) {
        m_statePanel->showState(m_state, m_stateDetail);
        return;
    }
    switch (m_reading) {
    case Reading::Yes:
        m_statePanel->showState(PageState::Loading);
        return;
    case Reading::Failed:
        m_statePanel->showState(PageState::Error, tr("The saved delegates could not be read."));
        return;
    case Reading::Done:
        break;
    }
    m_statePanel->showState(PageState::Empty);
    if (isFiltering()) {
        m_statePanel->setTexts(tr("Nothing matches"), tr("There is none with this filter."),
                               tr("Clear the filter"), u"filter"_s);
    } else if (areEnvironmentsShown()) {
        m_statePanel->setTexts(tr("No environments yet"),
                               tr("Delegates live in environments: make one in ChaosCenter."), {},
                               u"globe"_s);
    } else {
        m_statePanel->setTexts(
            tr("No delegates yet"),
            tr("A delegate carries out the runs in a cluster: enable one in ChaosCenter, in an "
               "environment."),
            {}, u"delegates"_s);
    }
}

void DelegatesPage::showChoice()
{
    const auto target = current();
    m_menu->setTarget(target);
    const bool isDelegate = target && !areEnvironmentsShown();
    m_foot->setDelegate(isDelegate
                            ? std::optional(m_delegates->row(m_delegateTable->currentIndex().row()))
                            : std::nullopt,
                        m_nowMs);
}

void DelegatesPage::showCounts()
{
    const QLocale locale;
    const auto text = [&locale](const QString &name, qsizetype count) {
        return u"%1 %2"_s.arg(name, locale.toString(count));
    };
    m_groups->setSegmentText(0, text(tr("All"), m_delegates->total()), tr("All delegates"));
    m_groups->setSegmentText(1, text(tr("Inactive"), m_delegates->count(Delegate::State::Inactive)),
                             tr("Delegates that were connected once and are not now"));
    m_groups->setSegmentText(2, text(tr("Pending"), m_delegates->count(Delegate::State::Pending)),
                             tr("Delegates that have never connected"));
    m_groups->setSegmentText(3, text(tr("Active"), m_delegates->count(Delegate::State::Active)),
                             tr("Delegates that are connected"));
    m_groups->setSegmentText(4, text(tr("Environments"), m_environments->total()),
                             tr("Environments"));
}

void DelegatesPage::retranslate()
{
    m_groups->setAccessibleName(tr("What is listed"));
    m_text->setPlaceholderText(tr("Filter by name, tag or id"));
    m_text->setAccessibleName(tr("Filter delegates and environments"));
    m_text->setToolTip(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_find->setWhatsThis(tr("Filter the delegates"));
    m_environment->setToolTip(tr("Show the delegates of all environments"));
    m_delegateTable->setAccessibleName(tr("Delegates"));
    m_environmentTable->setAccessibleName(tr("Environments"));
    showCounts();
    applyFilter();
}

void DelegatesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DelegatesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && isFiltering()) {
        clearFilter();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace rd

#include "moc_delegatespage.cpp"
