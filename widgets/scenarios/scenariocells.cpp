// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios/scenariocells.h"

#include "common/icons.h"
#include "common/painting.h"
#include "common/theme.h"
#include "items/runrowtext.h"
#include "items/scenariolistmodel.h"
#include "items/scenariotext.h"
#include "scenarios/runstrip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qreal ScenarioMark = 13;
constexpr qreal ScenarioMarkGap = 6;

const ScenarioEntry &entryAt(const QModelIndex &index)
{
    return static_cast<const ScenarioListModel *>(index.model())->entry(index.row());
}

QRectF cellInside(const QRect &rect)
{
    return QRectF(rect).adjusted(ScenarioCells::Padding, 0, -ScenarioCells::Padding, -1);
}

ThemeTokens tokensForRow(const QStyleOptionViewItem &option)
{
    const ThemeTokens &tokens = tokensOf(option.palette);
    return option.state.testFlag(QStyle::State_Selected) ? tokensOnSelection(tokens) : tokens;
}

QColor secondColour(const ScenarioEntry &entry, int column, const ThemeTokens &tokens)
{
    if (column != ScenarioListModel::ScoreColumn)
        return tokens.muted;
    const double change = entry.change().value_or(0);
    if (std::abs(change) < 0.05)
        return tokens.muted;
    return tokens.ink(change > 0 ? Outcome::Passed : Outcome::Broken);
}

/// What stands out of a row, beside its name or its delegate; empty: nothing.
QString markOf(const ScenarioEntry &entry, int column)
{
    if (column == ScenarioListModel::DelegateColumn && !entry.isDeleted() && entry.delegateState
        && *entry.delegateState != Delegate::State::Active)
        return u"offline"_s;
    if (column == ScenarioListModel::ScheduleColumn && entry.isScheduled())
        return entry.isScheduleOff() ? u"stop"_s : u"clock"_s;
    return {};
}

} // namespace

void ScenarioCells::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const ThemeTokens tokens = tokensForRow(option);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSelected)
        painter->fillRect(option.rect, tokensOf(option.palette).accentSoft);
    else if (index.row() == m_hoveredRow && !tokens.contrast)
        painter->fillRect(option.rect, tokens.sunk);
    paintHairline(*painter, option.rect, tokensOf(option.palette).border);

    const ScenarioEntry &entry = entryAt(index);
    QRectF box = cellInside(option.rect);
    const int column = index.column();
    if (column == ScenarioListModel::RunsColumn) {
        const QList<RunMark> &marks = entry.stored.newest;
        if (marks.isEmpty()) {
            painter->setFont(textFont(TextRole::Body));
            painter->setPen(tokens.muted);
            paintLine(*painter, box, Qt::AlignLeft | Qt::AlignVCenter, entryMarksText(entry),
                      option.direction);
        } else {
            paintRunStrip(*painter, RunStrip(box, marks.size(), option.direction), marks, tokens);
        }
        painter->restore();
        return;
    }

    const QString second = index.data(ScenarioListModel::SecondLineRole).toString();
    const QFont bodyFont =
        textFont(column == ScenarioListModel::NameColumn || column == ScenarioListModel::ScoreColumn
                     ? TextRole::Strong
                     : TextRole::Body);
    const QFont smallFont = textFont(TextRole::Caption);
    const qreal bodyHeight = QFontMetricsF(bodyFont).height();
    const qreal smallHeight = second.isEmpty() ? 0 : QFontMetricsF(smallFont).height() + 1;
    QRectF first(box.left(), box.center().y() - (bodyHeight + smallHeight) / 2, box.width(),
                 bodyHeight);
    const QRectF below(box.left(), first.bottom() + 1, box.width(), smallHeight);
    if (const QString mark = markOf(entry, column); !mark.isEmpty()) {
        const QRectF place(first.left(), first.center().y() - ScenarioMark / 2, ScenarioMark,
                           ScenarioMark);
        paintIcon(*painter, mirrored(place, first, option.direction), mark, tokens.muted);
        const qreal taken = ScenarioMark + ScenarioMarkGap;
        first.adjust(option.direction == Qt::RightToLeft ? 0 : taken, 0,
                     option.direction == Qt::RightToLeft ? -taken : 0, 0);
    }
    const bool isFigure = column == ScenarioListModel::ScoreColumn;
    const Qt::Alignment side = (isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const bool isQuiet = entry.isDeleted() || (isFigure && !entry.stored.measured);
    painter->setFont(bodyFont);
    painter->setPen(isQuiet ? tokens.muted : tokens.text);
    paintLine(*painter, first, side, index.data().toString(), option.direction);
    painter->setFont(smallFont);
    painter->setPen(secondColour(entry, column, tokens));
    paintLine(*painter, below, side, second, option.direction);
    painter->restore();
}

QSize ScenarioCells::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (index.column() == ScenarioListModel::RunsColumn)
        return {static_cast<int>(RunStrip::Width) + 2 * Padding, RowHeight};
    const QFontMetricsF body(textFont(TextRole::Strong));
    const QFontMetricsF small(textFont(TextRole::Caption));
    const qreal mark =
        markOf(entryAt(index), index.column()).isEmpty() ? 0 : ScenarioMark + ScenarioMarkGap;
    const qreal width =
        std::max(body.horizontalAdvance(index.data().toString()) + mark,
                 small.horizontalAdvance(index.data(ScenarioListModel::SecondLineRole).toString()));
    return {static_cast<int>(width) + 2 * Padding + 2, RowHeight};
}

bool ScenarioCells::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    QRect area = option.rect;
    if (index.column() == ScenarioListModel::RunsColumn) {
        const ScenarioEntry &entry = entryAt(index);
        const RunStrip strip(cellInside(option.rect), entry.stored.newest.size(), option.direction);
        const int mark = strip.indexAt(event->pos());
        tip = mark < 0 ? QString()
                       : toolTipFor(markSentence(
                           entry.stored.newest.at(mark),
                           static_cast<const ScenarioListModel *>(index.model())->nowMs()));
        if (mark >= 0)
            area = strip.placeOf(mark).toAlignedRect();
    }
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), tip, view, area);
    return true;
}

} // namespace rd

#include "moc_scenariocells.cpp"
