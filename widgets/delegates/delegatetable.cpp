// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "delegates/delegatetable.h"

#include "common/icons.h"
#include "common/painting.h"
#include "common/surface.h"
#include "common/theme.h"
#include "items/delegatelistmodel.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// What the first column keeps when others could give way.
constexpr int DelegateNameMinimum = 170;
/// Nothing but the name of an environment or a project may be long.
constexpr int DelegateCellMaximum = 240;

QIcon stateIcon(Delegate::State state)
{
    switch (state) {
    case Delegate::State::Active:
        return themedIcon(u"check"_s, IconTint::Muted);
    case Delegate::State::Inactive:
        return themedIcon(u"offline"_s, IconTint::Danger);
    case Delegate::State::Pending:
        return themedIcon(u"clock"_s);
    }
    return {};
}

class StateCells final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        paintHairline(*painter, option.rect, tokensOf(option.palette).border);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus; // the ring goes around the row
        const QVariant state = index.data(DelegateListModel::DelegateStateRole);
        if (!state.isValid())
            return;
        const bool isLost = state.toInt() == static_cast<int>(Delegate::State::Inactive)
                            && index.column() == DelegateListModel::StateColumn;
        const bool isDue = index.data(DelegateListModel::UpgradeDueRole).toBool()
                           && index.column() == DelegateListModel::VersionColumn;
        if (isLost || isDue)
            option->font = textFont(TextRole::Strong);
        if (index.column() != DelegateListModel::StateColumn)
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = stateIcon(static_cast<Delegate::State>(state.toInt()));
        option->decorationSize = QSize(14, 14);
    }
};

} // namespace

DelegateTable::DelegateTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new StateCells(this));
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

void DelegateTable::setYielding(const QList<int> &columns)
{
    m_yielding = columns;
    layOutColumns();
}

void DelegateTable::setUnwanted(int column, bool isUnwanted)
{
    m_unwanted.removeAll(column);
    if (isUnwanted)
        m_unwanted.append(column);
    layOutColumns();
}

void DelegateTable::layOutColumns()
{
    if (!model())
        return;
    const int columns = model()->columnCount();
    QList<int> widths(columns, 0);
    for (int column = 1; column < columns; ++column) {
        const int wanted =
            std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        widths[column] =
            m_unwanted.contains(column) ? 0 : std::min(wanted + 12, DelegateCellMaximum);
    }
    const auto rest = [&] {
        int left = viewport()->width();
        for (const int width : std::as_const(widths))
            left -= width;
        return left;
    };
    for (const int column : std::as_const(m_yielding)) {
        if (rest() < DelegateNameMinimum)
            widths[column] = 0;
    }
    widths[0] = std::max(rest(), 60);
    for (int column = 0; column < columns; ++column) {
        setColumnHidden(column, widths[column] == 0);
        if (widths[column] > 0)
            setColumnWidth(column, widths[column]);
    }
}

void DelegateTable::paintEvent(QPaintEvent *event)
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

void DelegateTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void DelegateTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        layScrollBarOnSurface(verticalScrollBar());
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        layOutColumns();
}

QModelIndex DelegateTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome || action == MoveEnd)
        modifiers |= Qt::ControlModifier; // rows are chosen, not cells
    return QTableView::moveCursor(action, modifiers);
}

void DelegateTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ring goes around the row that was left, too
}

} // namespace rd
