// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runrestrictions.h"

#include "common/buttons.h"
#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "core/text.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int WidestRestriction = 300;
constexpr qsizetype RestrictionName = 60; ///< longer names are cut; the tool tip has more

bool isMidnight(const QDateTime &when)
{
    return when.time().msecsSinceStartOfDay() == 0;
}

} // namespace

RunRestrictions::RunRestrictions(QWidget *parent)
    : QWidget(parent)
    , m_zone(QTimeZone::utc())
{
    setLayout(new FlowLayout(6, 6));
    hide();
}

QString RunRestrictions::spanText(const TimeSpan &span, const QTimeZone &zone)
{
    const QTimeZone shown = zone.isValid() ? zone : QTimeZone::utc();
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(span.fromMs, shown);
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(span.toMs, shown);
    const QDateTime last = QDateTime::fromMSecsSinceEpoch(span.toMs - 1, shown);
    const QLocale locale;
    const auto day = [&](const QDateTime &when) {
        //: Qt date format of a day, month and year, such as "3 Nov 2026"
        return locale.toString(when.date(), tr("d MMM yyyy"));
    };
    const auto hour = [&](const QDateTime &when) {
        return locale.toString(when.time(), QLocale::ShortFormat);
    };
    if (from.date() == last.date()) {
        const bool isWhole = isMidnight(from) && isMidnight(to);
        //: %1 is a day, %2 and %3 are times of that day
        return isWhole ? day(from) : tr("%1, %2 to %3").arg(day(from), hour(from), hour(to));
    }
    //: %1 and %2 are days
    return tr("%1 to %2").arg(day(from), day(last));
}

void RunRestrictions::setQuery(const RunsQuery &query, const QTimeZone &zone)
{
    if (m_query == query && m_zone == zone)
        return;
    m_query = query;
    m_zone = zone;
    showButtons();
}

QStringList RunRestrictions::texts() const
{
    QStringList texts;
    const auto buttons = findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (const QPushButton *button : buttons) {
        const QString text = button->property("restriction").toString();
        if (!text.isEmpty())
            texts.append(text);
    }
    return texts;
}

void RunRestrictions::addButton(const QString &text, const RunsQuery &without)
{
    auto *button = new QPushButton(this);
    button->setProperty("restriction", text);
    button->setText(button->fontMetrics().elidedText(text, Qt::ElideRight, WidestRestriction));
    button->setIcon(themedIcon(u"close"_s, IconTint::Muted));
    button->setIconSize({12, 12});
    //: %1 is what narrows a list, such as "Scenario: checkout"
    button->setAccessibleName(tr("Remove the filter %1").arg(text));
    button->setToolTip(plainToolTip(button->accessibleName()));
    // After the click is through: the button goes with its restriction.
    connect(
        button, &QPushButton::clicked, this, [this, without] { emit queryChanged(without); },
        Qt::QueuedConnection);
    layout()->addWidget(button);
    button->show();
}

void RunRestrictions::showButtons()
{
    qDeleteAll(findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
    const auto name = [](const QString &text, const QString &id) {
        return isolated(plainLine(text.isEmpty() ? id : text, RestrictionName));
    };
    const auto add = [this](const QString &text, auto takeAway) {
        RunsQuery without = m_query;
        takeAway(without);
        addButton(text, without);
    };
    if (!m_query.scenarioId.isEmpty()) {
        add(tr("Scenario: %1").arg(name(m_query.scenarioName, m_query.scenarioId)),
            [](RunsQuery &query) { query.scenarioId = query.scenarioName = QString(); });
    }
    if (!m_query.delegateId.isEmpty()) {
        add(tr("Delegate: %1").arg(name(m_query.delegateName, m_query.delegateId)),
            [](RunsQuery &query) { query.delegateId = query.delegateName = QString(); });
    }
    if (!m_query.environmentId.isEmpty()) {
        add(tr("Environment: %1").arg(name(m_query.environmentName, m_query.environmentId)),
            [](RunsQuery &query) { query.environmentId = query.environmentName = QString(); });
    }
    for (const QString &tag : std::as_const(m_query.tags)) {
        add(tr("Tag: %1").arg(name(tag, tag)),
            [&tag](RunsQuery &query) { query.tags.removeAll(tag); });
    }
    if (m_query.project) {
        addButton(tr("Project: %1").arg(name(m_query.projectName, m_query.project->projectId)),
                  withoutProject(m_query));
    }
    if (m_query.when != RunsQuery::When::Period) {
        add(m_query.when == RunsQuery::When::Always ? tr("Whenever started")
                                                    : spanText(m_query.span, m_zone),
            [](RunsQuery &query) {
                query.when = RunsQuery::When::Period;
                query.span = {};
            });
    }
    if (m_query.isRestricted())
        addClear();
    setHidden(!m_query.isRestricted());
}

void RunRestrictions::addClear()
{
    auto *clear = new QPushButton(tr("Clear all"), this);
    clear->setObjectName("clearFilters"_L1);
    clear->setAccessibleName(tr("Clear all filters"));
    setButtonRole(clear, ButtonRole::Link);
    clear->setMinimumHeight(metrics::ControlHeight); // in line with the others
    connect(
        clear, &QPushButton::clicked, this, [this] { emit clearRequested(); },
        Qt::QueuedConnection);
    layout()->addWidget(clear);
    clear->show();
}

void RunRestrictions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showButtons();
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_runrestrictions.cpp"
