// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help/grouptree.h"

#include "common/theme.h"

#include <QHeaderView>

#include <algorithm>

namespace rd {

GroupTree::GroupTree(int columns, QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(columns);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setUniformRowHeights(true);
    setIndentation(12);
    setTextElideMode(Qt::ElideRight);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

QTreeWidgetItem *GroupTree::groupItem(const QString &group)
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->text(0) == group)
            return topLevelItem(i);
    }
    auto *item = new QTreeWidgetItem(this, {group});
    item->setFirstColumnSpanned(true);
    item->setFlags(Qt::ItemIsEnabled);
    item->setFont(0, textFont(TextRole::Strong));
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
