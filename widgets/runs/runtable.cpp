// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runtable.h"

#include "common/painting.h"
#include "common/surface.h"
#include "common/theme.h"
#include "items/runlistmodel.h"
#include "runs/runheader.h"
#include "runs/runrowdelegate.h"

#include <QDateTime>
#include <QHoverEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int ScenarioMinimum = 180;
constexpr int NameMinimum = 110;
constexpr int TookFrom = 90; ///< left for the scenario
constexpr int NameMaximum = 200;

int textWidth(const QString &text)
{
    return QFontMetrics(textFont(TextRole::Body)).horizontalAdvance(text) + 2 * RunCellPadding;
}

int outcomeWidth()
{
    int widest = 0;
    for (const Outcome outcome : AllOutcomes)
        widest = std::max(widest, textWidth(outcomeText(outcome)));
    return widest + metrics::OutcomeSize + 10;
}

int startedWidth()
{
    // The last day of a month with two digits is about as wide as dates get.
    const QDateTime sample(QDate(2026, 12, 28), QTime(22, 58));
    return textWidth(QLocale().toString(sample, QLocale::ShortFormat)) + 8;
}

} // namespace

RunTable::RunTable(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new RunRowDelegate(this))
{
    setObjectName("runTable"_L1);
    setItemDelegate(m_delegate);
    setHorizontalHeader(new RunHeader(this));
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
    // Fixed: nobody measures a million rows.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(metrics::RowHeight);
    viewport()->setAttribute(Qt::WA_Hover);
    layScrollBarOnSurface(verticalScrollBar());
}

void RunTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    layOutColumns();
}

void RunTable::setProjectShown(bool shown)
{
    m_isProjectShown = shown;
    layOutColumns();
}

void RunTable::paintEvent(QPaintEvent *event)
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

void RunTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void RunTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        layScrollBarOnSurface(verticalScrollBar());
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationFontChange)
        layOutColumns();
}

QModelIndex RunTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Rows are chosen, not cells: Home and End are the newest and the oldest run.
    if (action == MoveHome || action == MoveEnd)
        modifiers |= Qt::ControlModifier;
    return QTableView::moveCursor(action, modifiers);
}

void RunTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The view repaints cells; the ring goes around the row that was left, too.
    viewport()->update();
}

bool RunTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
    case QEvent::HoverEnter:
        setHoveredRow(
            rowAt(static_cast<int>(static_cast<const QHoverEvent *>(event)->position().y())));
        break;
    case QEvent::HoverLeave:
    case QEvent::Leave:
        setHoveredRow(-1);
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void RunTable::setHoveredRow(int row)
{
    if (row == m_delegate->hoveredRow())
        return;
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void RunTable::layOutColumns()
{
    if (!model() || model()->columnCount() < RunListModel::ColumnCount)
        return;
    const int outcome = outcomeWidth();
    const int score = textWidth(u"100.0"_s);
    const int started = startedWidth();
    const int took = textWidth(u"9 h 59 min"_s);
    int rest = viewport()->width() - outcome - score - started - took;

    // The scenario is what people look for; others give way to it, the delegate first.
    bool showsProject = m_isProjectShown;
    bool showsDelegate = true;
    if (rest - (showsProject ? NameMinimum : 0) - NameMinimum < ScenarioMinimum)
        showsDelegate = false;
    if (showsProject && rest - NameMinimum < ScenarioMinimum && !showsDelegate)
        showsProject = false;
    const bool showsTook = rest >= TookFrom;
    if (!showsTook)
        rest += took;
    const int names = (showsProject ? 1 : 0) + (showsDelegate ? 1 : 0);
    int name = 0;
    if (names > 0) {
        const int share = std::clamp(rest * (names == 1 ? 40 : 28) / 100, NameMinimum, NameMaximum);
        name = std::min(share, std::max((rest - ScenarioMinimum) / names, NameMinimum));
    }

    setColumnHidden(RunListModel::ProjectColumn, !showsProject);
    setColumnHidden(RunListModel::DelegateColumn, !showsDelegate);
    setColumnHidden(RunListModel::TookColumn, !showsTook);
    setColumnWidth(RunListModel::OutcomeColumn, outcome);
    setColumnWidth(RunListModel::ScenarioColumn, std::max(rest - names * name, 40));
    setColumnWidth(RunListModel::ProjectColumn, name);
    setColumnWidth(RunListModel::ScoreColumn, score);
    setColumnWidth(RunListModel::DelegateColumn, name);
    setColumnWidth(RunListModel::StartedColumn, started);
    setColumnWidth(RunListModel::TookColumn, took);
}

} // namespace rd
