// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/rowtable.h"

#include "common/painting.h"
#include "common/surface.h"
#include "common/theme.h"

#include <QApplication>
#include <QFocusEvent>
#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace rd {

namespace {

/// What the first column keeps when others could give way, unless its names are shorter.
constexpr int RowNameMinimum = 170;
constexpr int RowNameLeast = 120;
/// Nothing but a name may be longer.
constexpr int RowCellMaximum = 240;
/// What a column shrinks to before others give way: names of usual length can be read in it.
constexpr int RowCellMinimum = 140;
/// On each side of a cell, as the style has it.
constexpr int RowCellPadding = 8;
constexpr int RowIconSide = 14;

/// A text is written in its own direction and stays on its side of the cell: else what is cut off a
/// name of the other direction seems to be its beginning.
void readByItself(QStyleOptionViewItem &cell)
{
    const Qt::LayoutDirection own = cell.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    if (own == cell.direction)
        return;
    cell.displayAlignment =
        QStyle::visualAlignment(cell.direction, cell.displayAlignment) | Qt::AlignAbsolute;
    cell.direction = own;
}

} // namespace

void RowCells::paint(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    if (cell.icon.isNull()) {
        readByItself(cell);
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    } else {
        // The style leaves too much room behind an icon, and paints that of a chosen row in the
        // colour of text, whatever it means.
        const QIcon icon = std::exchange(cell.icon, QIcon());
        const QString text = std::exchange(cell.text, QString());
        cell.features &= ~QStyleOptionViewItem::HasDecoration;
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const QRectF inside = QRectF(cell.rect).adjusted(RowCellPadding, 0, -RowCellPadding, 0);
        const QRectF place(inside.left(), inside.center().y() - RowIconSide / 2.0, RowIconSide,
                           RowIconSide);
        const bool isChosen = cell.state.testFlag(QStyle::State_Selected);
        icon.paint(painter, mirrored(place, cell.rect, cell.direction).toAlignedRect(),
                   Qt::AlignCenter, isChosen ? QIcon::Selected : QIcon::Normal);
        const ThemeTokens &tokens = tokensOf(cell.palette);
        painter->save();
        painter->setFont(cell.font);
        painter->setPen(isChosen ? tokensOnSelection(tokens).text : tokens.text);
        const QRectF line = inside.adjusted(RowIconSide + 8, 0, 0, -2);
        paintLine(*painter, mirrored(line, cell.rect, cell.direction),
                  Qt::AlignLeft | Qt::AlignVCenter, text, cell.direction);
        painter->restore();
    }
    paintHairline(*painter, option.rect, tokensOf(option.palette).border);
}

QSize RowCells::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (cell.icon.isNull())
        return size;
    // As paint() lays it out: what the style would leave around an icon, other columns can use.
    const int text = QFontMetrics(cell.font).horizontalAdvance(cell.text);
    return {2 * RowCellPadding + RowIconSide + 8 + text + 1, size.height()};
}

void RowCells::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the ring goes around the row
}

void RowCells::setIcon(QStyleOptionViewItem &option, const QIcon &icon)
{
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.icon = icon;
    option.decorationSize = QSize(RowIconSide, RowIconSide);
}

void keepChosenInSight(QTableView &table, int heightBefore)
{
    const QModelIndex chosen = table.currentIndex();
    if (!chosen.isValid())
        return;
    const QRect row(0, table.rowViewportPosition(chosen.row()), 1, table.rowHeight(chosen.row()));
    if (row.top() >= 0 && row.bottom() < heightBefore && row.bottom() >= table.viewport()->height())
        table.scrollTo(chosen);
}

void leaveHiddenColumn(QTableView &table)
{
    const QModelIndex at = table.currentIndex();
    if (at.isValid() && table.isColumnHidden(at.column()))
        table.selectionModel()->setCurrentIndex(at.siblingAtColumn(0),
                                                QItemSelectionModel::NoUpdate);
}

void chooseFirst(QTableView &table, Qt::FocusReason reason)
{
    const bool isByKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                         || reason == Qt::ShortcutFocusReason;
    if (isByKey && table.model() && !table.currentIndex().isValid()
        && table.model()->rowCount() > 0)
        table.selectionModel()->setCurrentIndex(table.model()->index(0, 0),
                                                QItemSelectionModel::ClearAndSelect
                                                    | QItemSelectionModel::Rows);
}

RowTable::RowTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new RowCells(this));
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
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::RowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    layScrollBarOnSurface(verticalScrollBar());
}

void RowTable::setYielding(const QList<int> &columns)
{
    m_yielding = columns;
    layOutColumns();
}

void RowTable::setUnwanted(int column, bool isUnwanted)
{
    m_unwanted.removeAll(column);
    if (isUnwanted)
        m_unwanted.append(column);
    layOutColumns();
}

void RowTable::keepPlace(const std::function<void()> &change)
{
    const auto isChosenSeen = [this] {
        return currentIndex().isValid()
               && viewport()->rect().intersects(visualRect(currentIndex()));
    };
    const int place = verticalScrollBar()->value();
    const bool mustBeSeen = !currentIndex().isValid() || isChosenSeen();
    setAutoScroll(false); // choosing a row again would lead to it
    change();
    setAutoScroll(true);
    executeDelayedItemsLayout(); // else the scroll bar does not know how many rows there are
    verticalScrollBar()->setValue(place);
    if (mustBeSeen && currentIndex().isValid())
        scrollTo(currentIndex());
}

QList<int> RowTable::columnWidths() const
{
    const int columns = model()->columnCount();
    QList<int> widths(columns, 0);
    for (int column = 1; column < columns; ++column) {
        if (m_unwanted.contains(column))
            continue;
        const int wanted =
            std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        widths[column] = std::min(wanted + 4, RowCellMaximum);
    }
    const int nameWidth =
        std::clamp(std::max(sizeHintForColumn(0), horizontalHeader()->sectionSizeHint(0)) + 12,
                   RowNameLeast, RowNameMinimum);
    const auto missing = [&widths, nameWidth, this] {
        const int taken = std::accumulate(widths.cbegin(), widths.cend(), 0);
        return taken + nameWidth - viewport()->width();
    };
    const auto leastOf = [&widths, this](int column) {
        const int header = horizontalHeader()->sectionSizeHint(column) + 4;
        return std::min(widths.at(column), std::max(header, RowCellMinimum));
    };
    for (const int column : m_yielding) {
        // What all of them could spare; only if that is not enough, this one goes.
        int spare = 0;
        for (const int other : m_yielding)
            spare += widths.at(other) - leastOf(other);
        if (missing() > spare)
            widths[column] = 0;
    }
    // The widest gives first: a long text loses least.
    QList<int> leasts(columns, 0);
    for (const int column : m_yielding)
        leasts[column] = leastOf(column);
    for (int over = missing(); over > 0; --over) {
        int widest = -1;
        for (const int column : m_yielding) {
            if (widths.at(column) > leasts.at(column)
                && (widest < 0 || widths.at(column) > widths.at(widest)))
                widest = column;
        }
        if (widest < 0)
            break;
        --widths[widest];
    }
    widths[0] = std::max(nameWidth - missing(), 60);
    return widths;
}

void RowTable::layOutColumns()
{
    if (!model())
        return;
    // A hidden column tells no width that it would like to have.
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnHidden(column, m_unwanted.contains(column));
    const QList<int> widths = columnWidths();
    for (int column = 0; column < widths.size(); ++column) {
        setColumnHidden(column, widths.at(column) == 0);
        if (widths.at(column) > 0)
            setColumnWidth(column, widths.at(column));
    }
}

void RowTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!showsFocusRing(this) || !currentIndex().isValid())
        return;
    const QRect row(0, rowViewportPosition(currentIndex().row()), viewport()->width(),
                    rowHeight(currentIndex().row()));
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintFocusRing(painter, row, 4, tokensOf(this));
}

void RowTable::focusInEvent(QFocusEvent *event)
{
    chooseFirst(*this, event->reason());
    QTableView::focusInEvent(event);
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
    keepChosenInSight(*this, event->oldSize().height());
}

void RowTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        layScrollBarOnSurface(verticalScrollBar());
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        layOutColumns();
}

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    leaveHiddenColumn(*this);
    if (action == MoveHome || action == MoveEnd)
        modifiers |= Qt::ControlModifier; // rows are chosen, not cells
    return QTableView::moveCursor(action, modifiers);
}

void RowTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ring goes around the row that was left, too
}

} // namespace rd

#include "moc_rowtable.cpp"
