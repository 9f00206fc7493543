// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help/grouptree.h"

#include "common/painting.h"
#include "common/surface.h"
#include "common/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace rd {

namespace {

constexpr int TreePadding = 12;
constexpr int LineIndent = 14;
constexpr int LineHeight = 26;

/// Groups stand apart from what is above them, and lines keep a distance that eyes can follow.
class GroupDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ThemeTokens &tokens = tokensOf(option.palette);
        const bool isGroup = !index.parent().isValid();
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const QRectF bounds(option.rect);
        painter->save();
        if (isSelected)
            painter->fillRect(bounds, tokens.accentSoft);
        else if (!isGroup && option.state.testFlag(QStyle::State_MouseOver) && !tokens.contrast)
            painter->fillRect(bounds, tokens.sunk);
        const bool isFirst = index.column() == 0;
        const qreal before = TreePadding + (isFirst && !isGroup ? LineIndent : 0);
        QRectF logical = bounds.adjusted(before, 0, -TreePadding, isGroup ? -5 : 0);
        if (const auto icon = index.data(Qt::DecorationRole).value<QIcon>(); !icon.isNull()) {
            const QRectF place(logical.left(), logical.center().y() - metrics::OutcomeSize / 2.0,
                               metrics::OutcomeSize, metrics::OutcomeSize);
            icon.paint(painter, mirrored(place, bounds, option.direction).toAlignedRect(),
                       Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
            logical.adjust(metrics::OutcomeSize + 8, 0, 0, 0);
        }
        painter->setFont(textFont(isGroup ? TextRole::Strong : TextRole::Body));
        painter->setPen(isSelected ? tokens.onAccentSoft : isFirst ? tokens.text : tokens.muted);
        paintLine(*painter, mirrored(logical, bounds, option.direction),
                  Qt::AlignLeft | (isGroup ? Qt::AlignBottom : Qt::AlignVCenter),
                  index.data().toString(), option.direction);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const QFontMetrics size(textFont(TextRole::Body));
        const int line = std::max(LineHeight, size.height() + 8);
        const int width = size.horizontalAdvance(index.data().toString()) + 2 * TreePadding;
        const bool isGroup = !index.parent().isValid();
        return {std::max(width, option.rect.width()), isGroup ? line + 6 : line};
    }
};

} // namespace

GroupTree::GroupTree(int columns, QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(columns);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setIndentation(0);
    setMouseTracking(true);
    layScrollBarOnSurface(verticalScrollBar());
    setItemDelegate(new GroupDelegate(this));
    setTextElideMode(Qt::ElideRight);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

QTreeWidgetItem *GroupTree::groupItem(const QString &group)
{
    // Lines come group by group: mostly it is the last one.
    for (int i = topLevelItemCount(); i-- > 0;) {
        if (topLevelItem(i)->text(0) == group)
            return topLevelItem(i);
    }
    auto *item = new QTreeWidgetItem(this, {group});
    item->setFirstColumnSpanned(true);
    item->setFlags(Qt::ItemIsEnabled);
    item->setExpanded(true);
    return item;
}

QTreeWidgetItem *GroupTree::addLine(const QString &group, const QStringList &cells)
{
    auto *item = new QTreeWidgetItem(groupItem(group), cells);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
    return item;
}

void GroupTree::narrow(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int g = 0; g < topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = topLevelItem(g);
        bool isAnyShown = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem *line = group->child(i);
            QString all = group->text(0);
            for (int column = 0; column < columnCount(); ++column)
                all += u' ' + line->text(column);
            const bool isShown =
                std::all_of(words.cbegin(), words.cend(), [&all](const QString &word) {
                    return all.contains(word, Qt::CaseInsensitive);
                });
            line->setHidden(!isShown);
            isAnyShown = isAnyShown || isShown;
            if (isShown && !first)
                first = line;
        }
        group->setHidden(!isAnyShown);
    }
    if (!currentLine())
        setCurrentItem(first);
}

void GroupTree::paintEvent(QPaintEvent *event)
{
    QTreeWidget::paintEvent(event);
    if (!showsFocusRing(this))
        return;
    const QRect line = visualRect(currentIndex());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintFocusRing(painter, QRect(0, line.top(), viewport()->width(), line.height()), 4,
                   tokensOf(this));
}

void GroupTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeWidget::currentChanged(current, previous);
    viewport()->update(); // the ring goes around all cells of a line
}

void GroupTree::keyPressEvent(QKeyEvent *event)
{
    QTreeWidget::keyPressEvent(event);
    // The view hands Enter on; what opened a line does not press the dialog's button as well.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    static const QMetaMethod activated = QMetaMethod::fromSignal(&QTreeWidget::itemActivated);
    if (isEnter && currentLine() && isSignalConnected(activated))
        event->accept();
}

QTreeWidgetItem *GroupTree::currentLine() const
{
    QTreeWidgetItem *item = currentItem();
    return item && item->parent() && !item->isHidden() ? item : nullptr;
}

int GroupTree::shownLines() const
{
    int lines = 0;
    for (int g = 0; g < topLevelItemCount(); ++g) {
        for (int i = 0; i < topLevelItem(g)->childCount(); ++i)
            lines += topLevelItem(g)->child(i)->isHidden() ? 0 : 1;
    }
    return lines;
}

} // namespace rd

#include "moc_grouptree.cpp"
