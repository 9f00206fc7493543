// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios/scenariotable.h"

#include "common/painting.h"
#include "common/rowtable.h"
#include "common/surface.h"
#include "common/theme.h"
#include "items/scenariolistmodel.h"
#include "scenarios/runstrip.h"
#include "scenarios/scenariocells.h"

#include <QHeaderView>
#include <QHoverEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// What the name keeps when others could give way.
constexpr int ScenarioNameMinimum = 200;
/// Of the columns that hold names or sentences; the rest is as wide as what it holds.
constexpr int ScenarioCellMaximum = 190;
constexpr int ScoreWidth = 70;
constexpr int LeastLastRun = 100;

/// As wide as the longest word for an outcome.
int lastRunWidth()
{
    const QFontMetrics words(textFont(TextRole::Caption));
    int widest = LeastLastRun;
    for (const Outcome outcome : AllOutcomes)
        widest = std::max(widest, words.horizontalAdvance(outcomeText(outcome)));
    return std::min(widest + 2 * static_cast<int>(ScenarioCells::Padding) + 1, ScenarioCellMaximum);
}

} // namespace

ScenarioTable::ScenarioTable(ScenarioListModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_cells(new ScenarioCells(this))
{
    setObjectName(u"scenarioTable"_s);
    setItemDelegate(m_cells);
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(ScenarioCells::RowHeight);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    viewport()->setAttribute(Qt::WA_Hover);
    layScrollBarOnSurface(verticalScrollBar());
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ScenarioTable::layOutColumns);
}

void ScenarioTable::layOutColumns()
{
    using Model = ScenarioListModel;
    std::array<int, Model::ColumnCount> widths{};
    widths[Model::RunsColumn] = static_cast<int>(RunStrip::Width) + 2 * ScenarioCells::Padding;
    widths[Model::ScoreColumn] = ScoreWidth;
    widths[Model::LastRunColumn] = lastRunWidth();
    widths[Model::ScheduleColumn] = ScenarioCellMaximum;
    widths[Model::DelegateColumn] = ScenarioCellMaximum - 30;
    // The project stands below the name.
    const auto rest = [&] {
        int left = viewport()->width();
        for (const int width : widths)
            left -= width;
        return left;
    };
    for (const int column : {Model::DelegateColumn, Model::LastRunColumn, Model::ScheduleColumn}) {
        if (rest() < ScenarioNameMinimum)
            widths[static_cast<std::size_t>(column)] = 0;
    }
    // What a wide window has left goes to the sentences, too.
    const int spare = std::max(0, rest() - ScenarioNameMinimum - 30);
    if (widths[Model::ScheduleColumn] > 0)
        widths[Model::ScheduleColumn] += std::min(spare * 3 / 5, 240);
    if (widths[Model::DelegateColumn] > 0)
        widths[Model::DelegateColumn] += std::min(spare * 2 / 5, 70);
    widths[Model::NameColumn] = std::max(rest(), 60);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const int width = widths[static_cast<std::size_t>(column)];
        setColumnHidden(column, width == 0);
        if (width > 0)
            setColumnWidth(column, width);
    }
}

std::optional<ScenarioTable::Mark> ScenarioTable::markAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid() || index.column() != ScenarioListModel::RunsColumn)
        return std::nullopt;
    const QRectF cell =
        QRectF(visualRect(index)).adjusted(ScenarioCells::Padding, 0, -ScenarioCells::Padding, -1);
    const StoredScenario &stored = m_model.entry(index.row()).stored;
    const int mark = RunStrip(cell, stored.newest.size(), layoutDirection()).indexAt(place);
    return mark < 0 ? std::nullopt : std::optional(Mark{stored.key, stored.newest.at(mark).key});
}

void ScenarioTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const bool isOnMark = markAt(event->position().toPoint()).has_value();
    viewport()->setCursor(isOnMark ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ScenarioTable::mousePressEvent(QMouseEvent *event)
{
    m_pressed.reset();
    if (event->button() == Qt::LeftButton)
        m_pressed = markAt(event->position().toPoint());
    QTableView::mousePressEvent(event);
}

void ScenarioTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (pressed && pressed == markAt(event->position().toPoint()))
        emit runActivated(pressed->scenario, pressed->run);
}

void ScenarioTable::setHoveredRow(int row)
{
    if (row == m_cells->hoveredRow())
        return;
    m_cells->setHoveredRow(row);
    viewport()->update();
}

bool ScenarioTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
    case QEvent::HoverEnter:
        setHoveredRow(
            rowAt(static_cast<int>(static_cast<const QHoverEvent *>(event)->position().y())));
        break;
    case QEvent::HoverLeave:
        setHoveredRow(-1);
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void ScenarioTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    // The ring goes around the row, because the row is what is chosen.
    if (!showsFocusRing(this) || !currentIndex().isValid())
        return;
    const QRect row(0, rowViewportPosition(currentIndex().row()), viewport()->width(),
                    rowHeight(currentIndex().row()));
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintFocusRing(painter, row, 4, tokensOf(this));
}

void ScenarioTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
    keepChosenInSight(*this, event->oldSize().height());
}

void ScenarioTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        layScrollBarOnSurface(verticalScrollBar());
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        layOutColumns();
}

QModelIndex ScenarioTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    leaveHiddenColumn(*this);
    if (action == MoveHome || action == MoveEnd)
        modifiers |= Qt::ControlModifier; // rows are chosen, not cells
    return QTableView::moveCursor(action, modifiers);
}

void ScenarioTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ring goes around the row that was left, too
}

} // namespace rd

#include "moc_scenariotable.cpp"
