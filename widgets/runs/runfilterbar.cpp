// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runfilterbar.h"

#include "common/icons.h"
#include "common/taborder.h"
#include "common/theme.h"
#include "runs/outcomefilterbutton.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr auto FilterDelay = 250ms;
constexpr int ButtonTextsFrom = 620; ///< narrower, the field needs their room

QString groupingName(RunGrouping grouping)
{
    switch (grouping) {
    case RunGrouping::None:
        return QCoreApplication::translate("RunFilterBar", "none");
    case RunGrouping::Day:
        return QCoreApplication::translate("RunFilterBar", "day");
    case RunGrouping::Scenario:
        return QCoreApplication::translate("RunFilterBar", "scenario");
    }
    return {};
}

} // namespace

RunFilterBar::RunFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_delay(new QTimer(this))
    , m_text(new QLineEdit)
    , m_outcomes(new OutcomeFilterButton)
    , m_more(new QPushButton)
    , m_group(new QPushButton)
{
    m_text->setObjectName("runFilter"_L1);
    m_text->setMinimumHeight(metrics::ControlHeight);
    m_text->setMaxLength(200);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_outcomes->setObjectName("outcomeFilter"_L1);
    m_more->setObjectName("moreFilters"_L1);
    m_more->setIcon(themedIcon(u"filter"_s));
    m_group->setObjectName("groupRuns"_L1);
    m_group->setIcon(themedIcon(u"group"_s));
    makeFilterMenu();
    makeGroupMenu();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_outcomes);
    layout->addWidget(m_more);
    layout->addWidget(m_group);

    m_delay->setSingleShot(true);
    m_delay->setInterval(FilterDelay);
    connect(m_delay, &QTimer::timeout, this, &RunFilterBar::announce);
    connect(m_text, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &RunFilterBar::announce);
    connect(m_outcomes, &OutcomeFilterButton::changed, this, &RunFilterBar::announce);
    retranslate();
}

void RunFilterBar::makeFilterMenu()
{
    auto *menu = new QMenu(m_more);
    menu->setObjectName("filterMenu"_L1);
    for (const RunsFilterKind kind :
         {RunsFilterKind::Scenario, RunsFilterKind::Delegate, RunsFilterKind::Environment,
          RunsFilterKind::Tag, RunsFilterKind::Days, RunsFilterKind::Always}) {
        if (kind == RunsFilterKind::Days)
            menu->addSeparator();
        QAction *action = menu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, kind] { emit narrowRequested(kind); });
        m_narrowings.append({kind, action});
    }
    menu->addSeparator();
    m_clear = menu->addAction(QString());
    connect(m_clear, &QAction::triggered, this, &RunFilterBar::clearRequested);
    m_more->setMenu(menu);
}

void RunFilterBar::makeGroupMenu()
{
    auto *menu = new QMenu(m_group);
    menu->setObjectName("groupMenu"_L1);
    auto *group = new QActionGroup(menu);
    for (const RunGrouping grouping :
         {RunGrouping::None, RunGrouping::Day, RunGrouping::Scenario}) {
        QAction *action = menu->addAction(QString());
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, grouping] {
            if (grouping == m_grouping)
                return;
            setGrouping(grouping);
            emit groupingChosen(grouping);
        });
        m_dividings.append({grouping, action});
    }
    menu->addSeparator();
    m_collapseAll = menu->addAction(QString());
    m_expandAll = menu->addAction(QString());
    m_collapseAll->setShortcut(Qt::CTRL | Qt::Key_Minus);
    m_expandAll->setShortcut(Qt::CTRL | Qt::Key_Plus);
    for (QAction *action : {m_collapseAll, m_expandAll})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_collapseAll, &QAction::triggered, this, &RunFilterBar::collapseAllRequested);
    connect(m_expandAll, &QAction::triggered, this, &RunFilterBar::expandAllRequested);
    m_group->setMenu(menu);
    setGrouping(RunGrouping::None);
}

void RunFilterBar::setGrouping(RunGrouping grouping)
{
    m_grouping = grouping;
    for (const Dividing &dividing : std::as_const(m_dividings))
        dividing.action->setChecked(dividing.grouping == grouping);
    m_collapseAll->setEnabled(grouping != RunGrouping::None);
    m_expandAll->setEnabled(grouping != RunGrouping::None);
    showButtonTexts();
}

void RunFilterBar::openFilterMenu()
{
    m_more->showMenu();
}

void RunFilterBar::openGroupMenu()
{
    m_group->showMenu();
}

void RunFilterBar::openGroupMenuAt(const QPoint &globalPlace)
{
    m_group->menu()->popup(globalPlace);
}

void RunFilterBar::setFilter(const QString &text, const QList<Outcome> &outcomes)
{
    m_announcedText = text.trimmed();
    m_outcomes->setOutcomes(outcomes);
    m_announcedOutcomes = m_outcomes->outcomes();
    m_text->setText(text);
    m_delay->stop();
}

void RunFilterBar::clear()
{
    m_text->setText({});
    m_outcomes->setOutcomes({});
    announce();
}

QString RunFilterBar::text() const
{
    return m_text->text().trimmed();
}

QList<Outcome> RunFilterBar::outcomes() const
{
    return m_outcomes->outcomes();
}

bool RunFilterBar::isFiltering() const
{
    return !text().isEmpty() || !outcomes().isEmpty();
}

void RunFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool RunFilterBar::hasTextFocus() const
{
    return m_text->hasFocus();
}

void RunFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunFilterBar::resizeEvent(QResizeEvent *event)
{
    showButtonTexts();
    QWidget::resizeEvent(event);
}

void RunFilterBar::announce()
{
    m_delay->stop();
    if (text() == m_announcedText && outcomes() == m_announcedOutcomes)
        return;
    m_announcedText = text();
    m_announcedOutcomes = outcomes();
    emit changed(m_announcedText, m_announcedOutcomes);
}

void RunFilterBar::showButtonTexts()
{
    const bool hasRoom = width() >= ButtonTextsFrom;
    const QString divided = tr("Group: %1").arg(groupingName(m_grouping));
    m_more->setText(hasRoom ? tr("Add filter") : QString());
    m_group->setText(hasRoom ? divided : QString());
    m_group->setAccessibleName(divided);
    m_group->setToolTip(
        u"%1 (%2)"_s.arg(divided, QKeySequence(RunGroupKeys).toString(QKeySequence::NativeText)));
}

void RunFilterBar::leadDownTo(QAbstractItemView &list)
{
    leadDown(*m_text, list);
}

void RunFilterBar::retranslate()
{
    m_text->setPlaceholderText(tr("Filter by scenario, fault, delegate or run id"));
    m_text->setAccessibleName(tr("Filter runs"));
    m_text->setToolTip(
        tr("%1. Faults are found where a probe has told about them.")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_more->setAccessibleName(tr("Add a filter"));
    m_more->setToolTip(u"%1 (%2)"_s.arg(
        tr("Add a filter"), QKeySequence(RunNarrowKeys).toString(QKeySequence::NativeText)));
    for (const Narrowing &narrowing : std::as_const(m_narrowings)) {
        switch (narrowing.kind) {
        case RunsFilterKind::Scenario:
            narrowing.action->setText(tr("&Scenario..."));
            break;
        case RunsFilterKind::Delegate:
            narrowing.action->setText(tr("&Delegate..."));
            break;
        case RunsFilterKind::Environment:
            narrowing.action->setText(tr("&Environment..."));
            break;
        case RunsFilterKind::Tag:
            narrowing.action->setText(tr("&Tag of the scenario..."));
            break;
        case RunsFilterKind::Days:
            narrowing.action->setText(tr("Da&ys..."));
            break;
        case RunsFilterKind::Always:
            narrowing.action->setText(tr("&Whenever started"));
            break;
        }
    }
    for (const Dividing &dividing : std::as_const(m_dividings)) {
        switch (dividing.grouping) {
        case RunGrouping::None:
            dividing.action->setText(tr("&One list"));
            break;
        case RunGrouping::Day:
            dividing.action->setText(tr("By &day"));
            break;
        case RunGrouping::Scenario:
            dividing.action->setText(tr("By &scenario"));
            break;
        }
    }
    m_clear->setText(tr("&Clear all filters"));
    m_collapseAll->setText(tr("&Collapse all"));
    m_expandAll->setText(tr("&Expand all"));
    showButtonTexts();
}

} // namespace rd

#include "moc_runfilterbar.cpp"
