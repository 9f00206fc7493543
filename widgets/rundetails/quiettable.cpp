// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/quiettable.h"

#include "common/painting.h"
#include "common/surface.h"
#include "common/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace rd {

namespace {

constexpr int CellSide = 8; ///< between columns
constexpr int NameLeast = 90;

/// Text, a muted line below it where there is one, and the hairline under the row.
class QuietCells final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QString note = index.data(QuietTable::NoteRole).toString();
        const ThemeTokens &tokens = tokensOf(option.palette);
        const QRect whole = option.rect;
        if (!note.isEmpty()) {
            const int upper = whole.height() - noteHeight() - 6;
            cell.rect.setHeight(upper + 4);
        }
        // With high contrast two lines tell the row apart: shapes would vanish on its ground.
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isGround = isSelected && !tokens.contrast;
        if (isGround)
            painter->fillRect(whole, tokens.accentSoft);
        else
            cell.state &= ~QStyle::State_Selected;
        if (isSelected && tokens.contrast)
            painter->fillRect(QRect(whole.left(), whole.top(), whole.width(), 2), tokens.accent);
        QStyledItemDelegate::paint(painter, cell, index);
        if (!note.isEmpty()) {
            painter->save();
            painter->setFont(textFont(TextRole::Caption));
            painter->setPen(isGround ? tokens.onAccentSoft : tokens.muted);
            const QRectF line(whole.left() + 3, whole.bottom() - noteHeight() - 6,
                              whole.width() - 6, noteHeight());
            paintLine(*painter, line, Qt::AlignLeft | Qt::AlignVCenter, note, option.direction);
            painter->restore();
        }
        paintHairline(*painter, whole, tokens.border);
        if (isSelected && tokens.contrast)
            painter->fillRect(QRect(whole.left(), whole.bottom() - 1, whole.width(), 2),
                              tokens.accent);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setWidth(size.width() + CellSide);
        size.setHeight(std::max(option.fontMetrics.height() + 12, metrics::CompactRowHeight));
        if (!index.data(QuietTable::NoteRole).toString().isEmpty())
            size.rheight() += noteHeight();
        return size;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus; // the ring goes around the row
        if (index.data(QuietTable::StrongRole).toBool())
            option->font = textFont(TextRole::Strong);
        option->decorationSize = QSize(metrics::OutcomeSize, metrics::OutcomeSize);
    }

private:
    static int noteHeight() { return QFontMetrics(textFont(TextRole::Caption)).height(); }
};

} // namespace

QuietTable::QuietTable(int stretched, QWidget *parent)
    : QTableView(parent)
    , m_stretched(stretched)
{
    setItemDelegate(new QuietCells(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    layScrollBarOnSurface(verticalScrollBar());
}

void QuietTable::setHeightToRows(bool isFitting)
{
    m_isFitting = isFitting;
    setVerticalScrollBarPolicy(isFitting ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, isFitting ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

QSize QuietTable::sizeHint() const
{
    if (!m_isFitting || !model())
        return QTableView::sizeHint();
    const int head = horizontalHeader()->isVisibleTo(this) ? horizontalHeader()->height() : 0;
    return {200, head + verticalHeader()->length() + 2};
}

QSize QuietTable::minimumSizeHint() const
{
    return m_isFitting ? QSize(120, sizeHint().height()) : QSize(120, 80);
}

void QuietTable::layOut()
{
    if (!model())
        return;
    // A look at some rows is enough.
    constexpr int mostLooked = 300;
    int left = viewport()->width();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column == m_stretched)
            continue;
        int wanted = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < std::min(model()->rowCount(), mostLooked); ++row) {
            const QModelIndex index = model()->index(row, column);
            if (columnSpan(row, column) == 1)
                wanted = std::max(wanted, sizeHintForIndex(index).width());
        }
        setColumnWidth(column, wanted + 2);
        left -= wanted + 2;
    }
    setColumnWidth(m_stretched, std::max(left, NameLeast));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int usual = std::max(option.fontMetrics.height() + 12, metrics::CompactRowHeight);
    verticalHeader()->setDefaultSectionSize(usual); // of all rows at once
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const bool hasNote = !index.data(NoteRole).toString().isEmpty();
        const int height = hasNote ? itemDelegate()->sizeHint(option, index).height() : usual;
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
    updateGeometry();
}

void QuietTable::paintEvent(QPaintEvent *event)
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

void QuietTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void QuietTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        layScrollBarOnSurface(verticalScrollBar());
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        layOut();
}

QModelIndex QuietTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome || action == MoveEnd)
        modifiers |= Qt::ControlModifier; // rows are chosen, not cells
    return QTableView::moveCursor(action, modifiers);
}

void QuietTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ring goes around the row that was left, too
}

} // namespace rd
