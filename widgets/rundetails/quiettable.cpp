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
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int CellSide = 8; ///< between columns, and on each side of a cell
constexpr int NameLeast = 90;

/// \p text in two lines of \p width: the first ends where names have a joint, if there is one.
std::array<QString, 2> inTwoLines(const QString &text, const QFontMetrics &metrics, int width)
{
    qsizetype end = 0;
    qsizetype joint = 0;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype next = letters.toNextBoundary();
         next > 0 && metrics.horizontalAdvance(text.left(next)) <= width;
         next = letters.toNextBoundary()) {
        end = next;
        if (u"-_./: "_s.contains(text.at(next - 1)))
            joint = next;
    }
    const qsizetype cut = joint > 0 ? joint : end;
    return {text.left(cut).trimmed(),
            metrics.elidedText(text.mid(cut).trimmed(), Qt::ElideMiddle, width)};
}

/// Text, a muted line below it where there is one, and the hairline under the row.
class QuietCells final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        // It stands below the whole row; every cell paints its part of it.
        const QString note = index.siblingAtColumn(0).data(QuietTable::NoteRole).toString();
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
        if (wraps(option.widget, index))
            paintName(painter, cell, index.data().toString());
        if (!note.isEmpty()) {
            painter->save();
            painter->setFont(textFont(TextRole::Caption));
            painter->setPen(isGround ? tokens.onAccentSoft : tokens.muted);
            painter->setClipRect(whole);
            const int width = rowWidth(option.widget, whole);
            const QRectF line(CellSide, whole.bottom() - noteHeight() - 6, width - 2 * CellSide,
                              noteHeight());
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
        if (wraps(option->widget, index))
            option->text.clear(); // painted in two lines
        if (index.data(QuietTable::StrongRole).toBool())
            option->font = textFont(TextRole::Strong);
        option->decorationSize = QSize(metrics::OutcomeSize, metrics::OutcomeSize);
    }

private:
    static int rowWidth(const QWidget *widget, const QRect &cell)
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        return view ? view->viewport()->width() : cell.width();
    }
    static bool wraps(const QWidget *widget, const QModelIndex &index)
    {
        const auto *table = qobject_cast<const QuietTable *>(widget);
        return table && table->wraps(index);
    }
    static void paintName(QPainter *painter, const QStyleOptionViewItem &cell, const QString &name)
    {
        painter->save();
        painter->setFont(cell.font);
        painter->setPen(tokensOf(cell.palette).text);
        const QRectF inside = QRectF(cell.rect).adjusted(CellSide, 0, -CellSide, 0);
        const QFontMetrics metrics(cell.font);
        QRectF line(inside.left(), inside.center().y() - metrics.height(), inside.width(),
                    metrics.height());
        for (const QString &part : inTwoLines(name, metrics, static_cast<int>(inside.width()))) {
            paintLine(*painter, line, Qt::AlignLeft | Qt::AlignVCenter, part, cell.direction);
            line.translate(0, line.height());
        }
        painter->restore();
    }
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

void QuietTable::setWrapping(bool isWrapping)
{
    m_isWrapping = isWrapping;
    layOut();
}

bool QuietTable::wraps(const QModelIndex &index) const
{
    if (!m_isWrapping || index.column() != m_stretched)
        return false;
    return QFontMetrics(font()).horizontalAdvance(index.data().toString())
           > columnWidth(m_stretched) - 2 * CellSide;
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
    m_isLaidOut = isVisible() || m_isFitting;
    if (!model() || !m_isLaidOut)
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
        int height = hasNote ? itemDelegate()->sizeHint(option, index).height() : usual;
        if (wraps(model()->index(row, m_stretched)))
            height += option.fontMetrics.height();
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

void QuietTable::showEvent(QShowEvent *event)
{
    if (!m_isLaidOut)
        layOut();
    QTableView::showEvent(event);
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

#include "moc_quiettable.cpp"
