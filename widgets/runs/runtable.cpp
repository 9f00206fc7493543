// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runtable.h"

#include "common/painting.h"
#include "common/rowtable.h"
#include "common/surface.h"
#include "common/theme.h"
#include "items/runlistmodel.h"
#include "runs/runheader.h"
#include "runs/runrowdelegate.h"
#include "runs/runsectionpaint.h"

#include <QDateTime>
#include <QFocusEvent>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int ScenarioMinimum = 180;
constexpr int NameMinimum = 110;
constexpr int OutcomeMinimum = 84; ///< the shape and the beginning of its word
constexpr int TookFrom = 90;       ///< left for the scenario
constexpr int NameMaximum = 200;

int textWidth(const QString &text, TextRole role = TextRole::Body)
{
    return QFontMetrics(textFont(role)).horizontalAdvance(text) + 2 * RunCellPadding;
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
    setSelectionMode(ExtendedSelection); // two can be compared
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
    connect(this, &QTableView::clicked, this, &RunTable::toggleSection);
}

void RunTable::setModel(QAbstractItemModel *model)
{
    disconnect(m_removals);
    QTableView::setModel(model);
    if (model) {
        m_removals =
            connect(model, &QAbstractItemModel::rowsRemoved, this,
                    [this](const QModelIndex &, int first, int last) { forgetPlace(first, last); });
    }
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
    paintSections();
    // The ring goes around the row, because the row is what is chosen.
    if (!showsFocusRing(this) || !currentIndex().isValid())
        return;
    const QRect row(0, rowViewportPosition(currentIndex().row()), viewport()->width(),
                    rowHeight(currentIndex().row()));
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintFocusRing(painter, row, 4, tokensOf(this));
}

void RunTable::focusInEvent(QFocusEvent *event)
{
    chooseFirst(*this, event->reason());
    QTableView::focusInEvent(event);
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
    leaveHiddenColumn(*this);
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

void RunTable::selectionChanged(const QItemSelection &chosen, const QItemSelection &left)
{
    QTableView::selectionChanged(chosen, left);
    emit choiceChanged();
}

void RunTable::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTableView::rowsInserted(parent, first, last);
    keepPlace(first, last - first + 1);
}

void RunTable::keepPlace(int first, int count)
{
    QScrollBar *bar = verticalScrollBar();
    const int rowHeight = verticalHeader()->defaultSectionSize();
    if (bar->value() == 0 || first > bar->value() / rowHeight)
        return;
    // The range follows later, with the layout of what has come or gone.
    const int place = std::max(0, bar->value() + count * rowHeight);
    bar->setMaximum(std::max(bar->maximum() + count * rowHeight, place));
    bar->setValue(place);
}

void RunTable::forgetPlace(int first, int last)
{
    const int top = verticalScrollBar()->value() / verticalHeader()->defaultSectionSize();
    if (const int above = std::min(last, top - 1) - first + 1; above > 0)
        keepPlace(first, -above);
}

void RunTable::chooseRow(int row)
{
    // By its model: the view would take a key that is held, as in Ctrl+3, for "the other way
    // round".
    selectionModel()->setCurrentIndex(model()->index(row, 0), QItemSelectionModel::ClearAndSelect
                                                                  | QItemSelectionModel::Rows);
}

int RunTable::chosenCount() const
{
    int rows = 0;
    if (selectionModel()) {
        for (const QItemSelectionRange &range : selectionModel()->selection())
            rows += range.height();
    }
    return rows;
}

QList<qint64> RunTable::chosenKeys() const
{
    QList<qint64> keys;
    if (!selectionModel())
        return keys;
    // Ranges, because somebody may choose a million with a key.
    const QItemSelection selection = selectionModel()->selection();
    qint64 rows = 0;
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    QList<int> chosen;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); rows <= 4 && row <= range.bottom(); ++row) {
            if (!isSection(model()->index(row, 0)) && !chosen.contains(row))
                chosen << row;
        }
    }
    std::sort(chosen.begin(), chosen.end());
    if (chosen.size() > 2)
        return {};
    for (const int row : std::as_const(chosen))
        keys << model()->index(row, 0).data(RunListModel::KeyRole).toLongLong();
    return keys;
}

bool RunTable::isSection(const QModelIndex &index)
{
    return index.data(RunListModel::SectionRole).toBool();
}

void RunTable::toggleSection(const QModelIndex &index)
{
    if (auto *runs = qobject_cast<RunListModel *>(model()); runs && isSection(index))
        runs->setCollapsed(index.row(), !index.data(RunListModel::CollapsedRole).toBool());
}

bool RunTable::takeSectionKey(int key)
{
    auto *runs = qobject_cast<RunListModel *>(model());
    const int row = runs ? runs->sectionRowOf(currentIndex().row()) : -1;
    if (row < 0)
        return false;
    const QModelIndex head = runs->index(row, 0);
    const bool isHead = row == currentIndex().row();
    const bool isCollapsed = head.data(RunListModel::CollapsedRole).toBool();
    const bool goesOut = key == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    const bool goesIn = key == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    const bool presses = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (goesOut && !isHead)
        selectionModel()->setCurrentIndex(head, QItemSelectionModel::Clear
                                                    | QItemSelectionModel::Current);
    else if (isHead && ((goesOut && !isCollapsed) || (goesIn && isCollapsed) || presses))
        runs->setCollapsed(row, !isCollapsed);
    else
        return goesOut || (isHead && goesIn);
    return true;
}

void RunTable::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier)
        || !takeSectionKey(event->key()))
        QTableView::keyPressEvent(event);
}

QMouseEvent RunTable::inFirstColumn(const QMouseEvent &event) const
{
    // Rows are chosen, not cells: from one whose column gives way for the details, Shift with the
    // arrow keys would choose everything from the top on.
    const QPointF place(columnViewportPosition(0) + 1, event.position().y());
    return QMouseEvent(event.type(), place, event.scenePosition(), event.globalPosition(),
                       event.button(), event.buttons(), event.modifiers());
}

void RunTable::mousePressEvent(QMouseEvent *event)
{
    QMouseEvent press = inFirstColumn(*event);
    QTableView::mousePressEvent(&press);
}

void RunTable::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent release = inFirstColumn(*event);
    QTableView::mouseReleaseEvent(&release);
}

void RunTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent click = inFirstColumn(*event);
    QTableView::mouseDoubleClickEvent(&click);
}

/// Over the empty cells that the delegate has left.
void RunTable::paintSections()
{
    if (!model())
        return;
    const int last = rowAt(viewport()->height() - 1);
    const int end = last < 0 ? model()->rowCount() - 1 : last;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = std::max(0, rowAt(0)); row <= end; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (isSection(index))
            paintRunSection(painter,
                            QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)),
                            index, *this, row == m_delegate->hoveredRow());
    }
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
    int outcome = outcomeWidth();
    const int score = textWidth(u"100.0"_s);
    const int started = startedWidth();
    // Strong, as what takes far longer than usual is.
    const int took = textWidth(u"22 h 58 min"_s, TextRole::Strong) + RunAgeingRoom;
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
    // The shape says the outcome, too; a name that is cut to its first letters says nothing.
    if (const int lack = NameMinimum - rest; names == 0 && lack > 0) {
        const int given = std::min(lack, std::max(outcome - OutcomeMinimum, 0));
        outcome -= given;
        rest += given;
    }
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

#include "moc_runtable.cpp"
