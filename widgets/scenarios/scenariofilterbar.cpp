// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios/scenariofilterbar.h"

#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/outcomeicon.h"
#include "common/taborder.h"
#include "common/theme.h"
#include "scenarios/choicebutton.h"
#include "scenarios/savedfilterbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr auto TypingDelay = 200ms;
/// More than that nobody looks through: the field for text finds the others.
constexpr qsizetype MostOffered = 40;
constexpr int FilterGap = 8;
constexpr int LeastFieldWidth = 140;
constexpr int MostFieldWidth = 320;

using Condition = ScenarioFilter::Condition;
using Schedule = ScenarioFilter::Schedule;

/// Schedules and conditions share a button, and their keys a list.
QString conditionChoice(Condition condition)
{
    return u"condition%1"_s.arg(static_cast<int>(condition));
}

QString scheduleChoice(Schedule schedule)
{
    return u"schedule%1"_s.arg(static_cast<int>(schedule));
}

QList<ChoiceButton::Choice> offeredOf(QList<FilterChoice> choices)
{
    if (choices.size() > MostOffered) {
        std::stable_sort(
            choices.begin(), choices.end(),
            [](const FilterChoice &a, const FilterChoice &b) { return a.count > b.count; });
        choices.resize(MostOffered);
        std::sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) {
            return QString::localeAwareCompare(a.text, b.text) < 0;
        });
    }
    QList<ChoiceButton::Choice> offered;
    for (const FilterChoice &choice : std::as_const(choices)) {
        offered << ChoiceButton::Choice{.key = choice.key,
                                        .text = u"%1 (%2)"_s.arg(inSentence(choice.text, 60),
                                                                 QLocale().toString(choice.count))};
    }
    return offered;
}

} // namespace

ScenarioFilterBar::ScenarioFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_delay(new QTimer(this))
    , m_text(new QLineEdit)
    , m_outcomes(new ChoiceButton)
    , m_conditions(new ChoiceButton)
    , m_tags(new ChoiceButton)
    , m_delegates(new ChoiceButton)
    , m_environments(new ChoiceButton)
    , m_more(new QPushButton)
    , m_saved(new SavedFilterButton)
{
    m_text->setObjectName(u"scenarioFilter"_s);
    m_text->setMinimumHeight(metrics::ControlHeight);
    m_text->setMaxLength(200);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_outcomes->setObjectName(u"filterOutcome"_s);
    m_conditions->setObjectName(u"filterCondition"_s);
    m_tags->setObjectName(u"filterTag"_s);
    m_delegates->setObjectName(u"filterDelegate"_s);
    m_environments->setObjectName(u"filterEnvironment"_s);
    m_more->setObjectName(u"moreScenarioFilters"_s);
    m_saved->setObjectName(u"savedFilters"_s);
    m_more->setMenu(new QMenu(m_more));

    auto *layout = new FlowLayout(FilterGap, FilterGap, this);
    layout->addWidget(m_text);
    for (ChoiceButton *button : {m_outcomes, m_conditions, m_tags, m_delegates, m_environments}) {
        layout->addWidget(button);
        connect(button, &ChoiceButton::changed, this, &ScenarioFilterBar::tellAtOnce);
    }
    layout->addWidget(m_more);
    layout->addWidget(m_saved);
    m_delay->setSingleShot(true);
    m_delay->setInterval(TypingDelay);
    connect(m_delay, &QTimer::timeout, this, &ScenarioFilterBar::tellAtOnce);
    connect(m_text, &QLineEdit::textEdited, m_delay, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &ScenarioFilterBar::tellAtOnce);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m_isSetting)
            tellAtOnce();
    });
    connect(m_saved, &SavedFilterButton::chosen, this, [this](const ScenarioFilter &filter) {
        setFilter(filter);
        tellAtOnce();
    });
    connect(m_saved, &SavedFilterButton::changed, this, &ScenarioFilterBar::savedChanged);
    setChoices({});
    retranslate();
}

void ScenarioFilterBar::tellAtOnce()
{
    m_delay->stop();
    m_saved->setCurrent(filter());
    arrange();
    emit changed();
}

void ScenarioFilterBar::setChoices(const ScenarioChoices &choices)
{
    m_tags->setChoices(offeredOf(choices.tags));
    m_delegates->setChoices(offeredOf(choices.delegates));
    m_environments->setChoices(offeredOf(choices.environments));
    // Nothing to choose from, or nothing to tell apart.
    m_offered.clear();
    if (choices.environments.size() > 1)
        m_offered << m_environments;
    if (choices.delegates.size() > 1)
        m_offered << m_delegates;
    if (!choices.tags.isEmpty())
        m_offered << m_tags;
    arrange();
}

void ScenarioFilterBar::arrange()
{
    const auto widthOf = [](const QWidget *part) { return part->sizeHint().width() + FilterGap; };
    const std::array optional{m_environments, m_delegates, m_tags}; // as they give way
    int taken = LeastFieldWidth + widthOf(m_outcomes) + widthOf(m_conditions) + widthOf(m_saved);
    for (const ChoiceButton *button : optional) {
        if (m_offered.contains(button) || !button->chosen().isEmpty())
            taken += widthOf(button);
    }
    QList<QAction *> moved;
    for (ChoiceButton *button : optional) {
        const bool isInUse = !button->chosen().isEmpty(); // what narrows the list stays in sight
        bool isShown = isInUse || m_offered.contains(button);
        if (isShown && !isInUse && taken > width()) {
            taken += moved.isEmpty() ? widthOf(m_more) : 0;
            taken -= widthOf(button);
            moved.prepend(button->menu()->menuAction());
            isShown = false;
        }
        button->setVisible(isShown);
    }
    if (moved != m_more->menu()->actions()) { // it may be open when the next poll comes
        const auto before = m_more->menu()->actions();
        for (QAction *action : before)
            m_more->menu()->removeAction(action);
        m_more->menu()->addActions(moved);
    }
    m_more->setVisible(!moved.isEmpty());
    m_text->setFixedWidth(
        std::clamp(LeastFieldWidth + width() - taken, LeastFieldWidth, MostFieldWidth));
}

void ScenarioFilterBar::setFilter(const ScenarioFilter &filter)
{
    m_delay->stop();
    m_isSetting = true; // the field itself has to hear of it: it shows when there is text to clear
    m_text->setText(filter.text);
    m_isSetting = false;
    QStringList outcomes;
    for (const Outcome outcome : filter.outcomes)
        outcomes << outcomeKey(outcome);
    m_outcomes->setChosen(outcomes);
    QStringList conditions;
    for (const Condition condition : filter.conditions)
        conditions << conditionChoice(condition);
    for (const Schedule schedule : filter.schedules)
        conditions << scheduleChoice(schedule);
    m_conditions->setChosen(conditions);
    m_tags->setChosen(filter.tags);
    m_delegates->setChosen(filter.delegates);
    m_environments->setChosen(filter.environments);
    arrange();
    m_saved->setCurrent(this->filter());
}

ScenarioFilter ScenarioFilterBar::filter() const
{
    ScenarioFilter filter;
    filter.text = m_text->text().trimmed();
    for (const Outcome outcome : AllOutcomes) {
        if (m_outcomes->chosen().contains(outcomeKey(outcome)))
            filter.outcomes << outcome;
    }
    for (const Condition condition : AllConditions) {
        if (m_conditions->chosen().contains(conditionChoice(condition)))
            filter.conditions << condition;
    }
    for (const Schedule schedule : AllScheduleChoices) {
        if (m_conditions->chosen().contains(scheduleChoice(schedule)))
            filter.schedules << schedule;
    }
    filter.tags = m_tags->chosen();
    filter.delegates = m_delegates->chosen();
    filter.environments = m_environments->chosen();
    return filter;
}

void ScenarioFilterBar::setSaved(const QList<SavedFilter> &filters)
{
    m_saved->setFilters(filters);
}

void ScenarioFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void ScenarioFilterBar::leadDownTo(QAbstractItemView &list)
{
    leadDown(*m_text, list);
}

void ScenarioFilterBar::retranslate()
{
    m_text->setPlaceholderText(tr("Filter by name, tag or id"));
    m_text->setAccessibleName(tr("Filter scenarios"));
    m_text->setToolTip(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_outcomes->setTitle(tr("Last run"));
    m_tags->setTitle(tr("Tag"));
    m_delegates->setTitle(tr("Delegate"));
    m_environments->setTitle(tr("Environment"));
    m_conditions->setTitle(tr("State"));
    //: a button with the filters for which there is no room
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More filters"));
    QList<ChoiceButton::Choice> outcomes;
    for (const Outcome outcome : AllOutcomes)
        outcomes << ChoiceButton::Choice{
            .key = outcomeKey(outcome), .text = outcomeText(outcome), .icon = outcomeIcon(outcome)};
    m_outcomes->setChoices(outcomes);
    m_conditions->setChoices(
        {{.key = conditionChoice(Condition::Running), .text = tr("in progress")},
         {.key = conditionChoice(Condition::Unverified), .text = tr("unverified")},
         {.key = conditionChoice(Condition::Stale), .text = tr("stale")},
         {.key = conditionChoice(Condition::NeverRan), .text = tr("never ran")},
         {.key = conditionChoice(Condition::Deleted), .text = tr("deleted")},
         {.key = scheduleChoice(Schedule::On), .text = tr("scheduled"), .beginsSection = true},
         {.key = scheduleChoice(Schedule::Off), .text = tr("schedule disabled")},
         {.key = scheduleChoice(Schedule::ByHand), .text = tr("by hand")}});
    arrange();
}

bool ScenarioFilterBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange(); // a part wants another width, for instance with its first icon
    return QWidget::event(event);
}

void ScenarioFilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ScenarioFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_scenariofilterbar.cpp"
