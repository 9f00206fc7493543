// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runrowdelegate.h"

#include "analytics/figurestext.h"
#include "common/icons.h"
#include "common/outcomeicon.h"
#include "common/painting.h"
#include "common/theme.h"
#include "items/runlistmodel.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int RunMarkGap = 7;
constexpr int AgeingIcon = 14;

/// The colours one cell is painted in.
struct CellLook {
    ThemeTokens tokens;
    QColor ground; ///< invalid: the view's own
    bool isSelected = false;
    bool isHovered = false;
};

CellLook lookOf(const QStyleOptionViewItem &option, bool isHovered)
{
    CellLook look{
        tokensOf(option.palette), {}, option.state.testFlag(QStyle::State_Selected), isHovered};
    ThemeTokens &tokens = look.tokens;
    if (look.isSelected) {
        look.ground = tokens.accentSoft;
        tokens = tokensOnSelection(tokens);
    } else if (look.isHovered && !tokens.contrast) {
        look.ground = tokens.sunk;
    }
    return look;
}

/// What a row looks like until its values are there: it keeps its place and its height.
void paintPlaceholder(QPainter &painter, const QRectF &cell, const ThemeTokens &tokens)
{
    const qreal width = std::min(cell.width(), std::max<qreal>(24, cell.width() * 0.6));
    const QRectF bar(cell.left(), cell.center().y() - 4, width, 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.contrast ? tokens.muted : tokens.sunk);
    painter.drawRoundedRect(bar, 4, 4);
}

/// The word "queued" stands in the same row already: beside the clock the length is enough.
QString shownText(const QModelIndex &index)
{
    if (index.column() == RunListModel::StartedColumn
        && index.data(RunListModel::IsStuckRole).toBool()) {
        //: %1 is a length of time for which a run has been queued, such as "43 min"
        return QCoreApplication::translate("RunTable", "for %1")
            .arg(durationText(index.data(RunListModel::AgeRole).toLongLong()));
    }
    return index.data().toString();
}

QRectF cellBox(const QRect &rect)
{
    return QRectF(rect).adjusted(RunCellPadding, 0, -RunCellPadding, -1);
}

} // namespace

bool isFigureColumn(int column)
{
    return column == RunListModel::ScoreColumn || column == RunListModel::TookColumn;
}

void RunRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    if (index.data(RunListModel::SectionRole).toBool())
        return; // the table paints it from one side to the other
    const CellLook look = lookOf(option, index.row() == m_hoveredRow);
    const ThemeTokens &tokens = look.tokens;
    const Qt::LayoutDirection direction = option.direction;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (look.ground.isValid())
        painter->fillRect(option.rect, look.ground);
    paintHairline(*painter, option.rect, tokensOf(option.palette).border);

    QRectF box = cellBox(option.rect);
    if (index.data(RunListModel::LoadingRole).toBool()) {
        paintPlaceholder(*painter, box, tokens);
        painter->restore();
        return;
    }

    QFont font = textFont(TextRole::Body);
    QColor colour = tokens.muted;
    const auto takeIcon = [&box, direction](qreal side, qreal before = 0) {
        const QRectF place(box.left() + before, box.center().y() - side / 2, side, side);
        const QRectF icon = mirrored(place, box, direction);
        if (direction == Qt::RightToLeft)
            box.setRight(box.right() - before - side - RunMarkGap);
        else
            box.setLeft(box.left() + before + side + RunMarkGap);
        return icon;
    };
    switch (index.column()) {
    case RunListModel::OutcomeColumn: {
        const auto outcome = static_cast<Outcome>(index.data(RunListModel::OutcomeRole).toInt());
        paintOutcome(*painter, takeIcon(metrics::OutcomeSize), outcome, tokens);
        colour = tokens.text;
        break;
    }
    case RunListModel::ScenarioColumn:
        colour =
            index.data(RunListModel::ScenarioDeletedRole).toBool() ? tokens.muted : tokens.text;
        if (look.isSelected)
            font = textFont(TextRole::Strong);
        break;
    case RunListModel::ScoreColumn:
        if (index.data(RunListModel::ScoreRole).isValid())
            colour = tokens.text;
        break;
    case RunListModel::StartedColumn:
        if (index.data(RunListModel::IsStuckRole).toBool()) {
            // Ageing has its own mark and no colour of an outcome.
            paintIcon(*painter, takeIcon(AgeingIcon), u"clock"_s, tokens.text);
            colour = tokens.text;
            font = textFont(TextRole::Strong);
        }
        break;
    case RunListModel::TookColumn:
        if (index.data(RunListModel::IsOverdueRole).toBool()) {
            colour = tokens.text;
            font = textFont(TextRole::Strong);
            // Beside the figure, which stands at the far side.
            const qreal needed = QFontMetricsF(font).horizontalAdvance(shownText(index)) + 1;
            const qreal before = box.width() - needed - AgeingIcon - RunMarkGap;
            paintIcon(*painter, takeIcon(AgeingIcon, std::max(0.0, before)), u"clock"_s,
                      tokens.text);
        }
        break;
    default:
        break;
    }
    painter->setFont(font);
    painter->setPen(colour);
    const QString text = shownText(index);
    const Qt::Alignment side = isFigureColumn(index.column()) ? Qt::AlignRight : Qt::AlignLeft;
    paintLine(*painter, box, side | Qt::AlignVCenter, text, direction);
    painter->restore();
}

QSize RunRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {60, metrics::RowHeight};
}

bool RunRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // Only what does not fit is worth a tip. The model's tips are safe to show as they are.
    if (index.data(RunListModel::SectionRole).toBool()) {
        QToolTip::hideText();
        return true;
    }
    const QString text = shownText(index);
    qreal room = cellBox(option.rect).width();
    if (index.column() == RunListModel::TookColumn
        && index.data(RunListModel::IsOverdueRole).toBool())
        room = 0; // what the mark means is always worth it
    if (index.column() == RunListModel::OutcomeColumn)
        room -= metrics::OutcomeSize + RunMarkGap;
    const QFontMetricsF size(textFont(TextRole::Body));
    if (size.horizontalAdvance(text) > room)
        QToolTip::showText(event->globalPos(), index.data(Qt::ToolTipRole).toString(), view);
    else
        QToolTip::hideText();
    return true;
}

} // namespace rd

#include "moc_runrowdelegate.cpp"
