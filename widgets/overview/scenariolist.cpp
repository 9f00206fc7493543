// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/scenariolist.h"

#include "analytics/figurestext.h"
#include "analytics/tally.h"
#include "common/insight.h"
#include "common/painting.h"
#include "common/theme.h"
#include "core/text.h"
#include "overview/overviewtext.h"
#include "overview/scenariorow.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {
constexpr int TitleHeight = 22;
constexpr int PreferredWeakest = 5;
constexpr int PreferredMovers = 4;
} // namespace

ScenarioList::ScenarioList(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ScenarioList::setScenarios(const QList<ScenarioFigure> &scenarios, const PeriodLayout &layout,
                                const ProjectNames &projects, qint64 nowMs)
{
    const bool sameCount = scenarios.size() == m_scenarios.size();
    m_scenarios = scenarios;
    m_layout = layout;
    m_projects = projects;
    m_nowMs = nowMs;
    showRows();
    describe();
    if (sameCount)
        return; // rows repaint themselves
    updateGeometry();
    update();
}

void ScenarioList::setNow(qint64 nowMs)
{
    if (std::exchange(m_nowMs, nowMs) != nowMs)
        showRows();
}

QString ScenarioList::evidenceOf(const ScenarioFigure &scenario) const
{
    if (m_kind == Kind::Movers) {
        if (scenario.score && scenario.before) {
            const QString before = scoreText(clampedScore(*scenario.before));
            const QString now = scoreText(clampedScore(*scenario.score));
            if (scenario.measuredMs <= 0)
                //: %1 and %2 are scores: before and now
                return tr("from %1 to %2").arg(before, now);
            //: %1 and %2 are scores: before and now; %3 is the age of the newer, such as "2 h ago"
            return tr("from %1 to %2, %3").arg(before, now, ageText(m_nowMs - scenario.measuredMs));
        }
        return tr("not comparable");
    }
    return scenarioState(scenario, m_layout, m_nowMs);
}

void ScenarioList::showRows()
{
    while (m_rows.size() < m_scenarios.size()) {
        auto *row = new ScenarioRow(this);
        const qsizetype index = m_rows.size();
        row->installEventFilter(this);
        connect(row, &QAbstractButton::clicked, this, [this, index] {
            if (index < m_scenarios.size())
                emit scenarioActivated(m_scenarios[index].project, m_scenarios[index].id);
        });
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < m_scenarios.size(); ++i) {
        const ScenarioFigure &scenario = m_scenarios[i];
        ScenarioLine line = m_rows[i]->line();
        line.name = plainLine(scenario.name);
        line.evidence = evidenceOf(scenario);
        if (const QString project = m_projects.value(scenario.project); !project.isEmpty())
            line.evidence += u" \u00b7 "_s + isolated(plainLine(project));
        line.score = scenario.score ? scoreText(*scenario.score) : u"\u2013"_s;
        line.change = scenario.change;
        line.comparable = scenario.score.has_value();
        line.sparkline = scenario.sparkline;
        line.marked =
            m_kind == Kind::Weakest
            && (scenario.unverifiedSinceMs > 0 || scenario.stale || scenario.measuredMs <= 0);
        m_rows[i]->setLine(line);
    }
    arrange();
}

int ScenarioList::heightFor(int rows, int rowHeight) const
{
    return (m_scenarios.isEmpty() ? 0 : TitleHeight) + std::max(1, rows) * rowHeight;
}

QSize ScenarioList::sizeHint() const
{
    const int preferred = m_kind == Kind::Weakest ? PreferredWeakest : PreferredMovers;
    return QSize(280, heightFor(std::min(preferred, count()), ScenarioRow::LeastHeight + 2));
}

QSize ScenarioList::minimumSizeHint() const
{
    return QSize(180, heightFor(std::min(3, count()), ScenarioRow::LeastHeight));
}

void ScenarioList::arrange()
{
    const int room = height() - (m_scenarios.isEmpty() ? 0 : TitleHeight);
    const int shown = std::clamp(room / ScenarioRow::LeastHeight, std::min(1, count()), count());
    // Shares of the room, so that nothing is left over below.
    const int used =
        std::clamp(room, shown * ScenarioRow::LeastHeight, shown * ScenarioRow::MostHeight);
    const auto topOf = [&](qsizetype row) {
        return TitleHeight + static_cast<int>(row) * used / std::max(1, shown);
    };
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        ScenarioRow *row = m_rows[i];
        const bool visible = i < shown;
        if (visible) {
            row->setGeometry(0, topOf(i), width(), topOf(i + 1) - topOf(i));
            ScenarioLine line = row->line();
            line.last = i == shown - 1;
            row->setLine(line);
        }
        row->setVisible(visible);
    }
}

void ScenarioList::setEmptyText(const QString &sentence)
{
    if (m_emptyText == sentence)
        return;
    m_emptyText = sentence;
    describe();
    update();
}

QString ScenarioList::sentence() const
{
    if (!m_scenarios.isEmpty())
        return {};
    if (!m_emptyText.isEmpty())
        return m_emptyText;
    return m_kind == Kind::Weakest ? tr("Nothing was measured in this period.")
                                   : tr("No score moved against the period before.");
}

void ScenarioList::describe()
{
    setAccessibleDescription(sentence()); // painted, so nobody else can read it
}

void ScenarioList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF bounds = rect();
    painter.setPen(tokens.muted);
    if (m_scenarios.isEmpty()) {
        painter.setFont(textFont(TextRole::Body));
        painter.drawText(bounds.adjusted(8, 4, -8, 0),
                         static_cast<int>(Qt::AlignLeading | Qt::AlignTop) | Qt::TextWordWrap,
                         sentence());
        return;
    }
    painter.setFont(textFont(TextRole::Small));
    const ScenarioColumns columns(QRectF(0, 0, width(), TitleHeight));
    const Qt::LayoutDirection direction = layoutDirection();
    // A title may be wider than its figures: it grows to the left.
    const QRectF change = columns.change.adjusted(-8, 0, 0, 0);
    paintLine(painter, mirrored(change, bounds, direction), Qt::AlignRight | Qt::AlignVCenter,
              tr("Change"), direction);
    paintLine(painter, mirrored(columns.score.adjusted(-30, 0, 0, 0), bounds, direction),
              Qt::AlignRight | Qt::AlignVCenter, tr("Score"), direction);
    paintLine(painter, mirrored(columns.text, bounds, direction), Qt::AlignLeft | Qt::AlignVCenter,
              tr("Scenario"), direction);
    paintHairline(painter, QRectF(8, 0, width() - 16, TitleHeight), tokens.border);
}

void ScenarioList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ScenarioList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        showRows();
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

bool ScenarioList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        auto *row = static_cast<ScenarioRow *>(watched);
        const qsizetype at = m_rows.indexOf(row);
        const qsizetype next = key == Qt::Key_Down ? at + 1 : key == Qt::Key_Up ? at - 1 : -1;
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            row->click();
            return true;
        }
        if (next >= 0 && next < m_rows.size() && m_rows[next]->isVisible()) {
            m_rows[next]->setFocus(Qt::TabFocusReason);
            bringIntoSight(m_rows[next], m_rows[next]->rect());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rd

#include "moc_scenariolist.cpp"
