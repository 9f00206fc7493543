// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runsectionpaint.h"

#include "common/icons.h"
#include "common/outcomeicon.h"
#include "common/painting.h"
#include "common/theme.h"
#include "items/runlistmodel.h"

#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int ChevronSize = 14;
constexpr int SectionGap = 8;

} // namespace

void paintRunSection(QPainter &painter, const QRect &row, const QModelIndex &index,
                     const QWidget &view, bool isHovered)
{
    const ThemeTokens &tokens = tokensOf(&view);
    const Qt::LayoutDirection direction = view.layoutDirection();
    painter.save();
    painter.fillRect(row, tokens.sunk);
    paintHairline(painter, row, tokens.border);

    // Laid out from left to right, then mirrored as a whole.
    const QRectF all(row);
    QRectF rest = all.adjusted(SectionGap, 0, -SectionGap, -1);
    const auto takeStart = [&rest](qreal width) {
        const QRectF part(rest.left(), rest.top(), width, rest.height());
        rest.setLeft(rest.left() + width + SectionGap);
        return part;
    };
    const auto takeEnd = [&rest](qreal width) {
        const QRectF part(rest.right() - width, rest.top(), width, rest.height());
        rest.setRight(rest.right() - width - SectionGap);
        return part;
    };
    const auto squareIn = [](const QRectF &part, qreal side) {
        return QRectF(part.left(), part.center().y() - side / 2, side, side);
    };
    const bool isCollapsed = index.data(RunListModel::CollapsedRole).toBool();
    const QString closed = direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
    paintIcon(painter, mirrored(squareIn(takeStart(ChevronSize), ChevronSize), all, direction),
              isCollapsed ? closed : u"chevron-down"_s, isHovered ? tokens.text : tokens.muted);

    const QString count = index.data(RunListModel::SectionCountRole).toString();
    const QString worst = index.data(RunListModel::SectionWorstTextRole).toString();
    const QFont body = textFont(TextRole::Body);
    const QFontMetricsF size(body);
    painter.setFont(body);
    if (!worst.isEmpty()) {
        const QRectF words = takeEnd(size.horizontalAdvance(worst) + 1);
        const QRectF mark = takeEnd(metrics::OutcomeSize);
        const auto outcome =
            static_cast<Outcome>(index.data(RunListModel::SectionWorstRole).toInt());
        paintOutcome(painter, mirrored(squareIn(mark, metrics::OutcomeSize), all, direction),
                     outcome, tokens);
        painter.setPen(tokens.text);
        paintLine(painter, mirrored(words, all, direction), Qt::AlignLeft | Qt::AlignVCenter, worst,
                  direction);
    }
    painter.setPen(tokens.muted);
    if (!count.isEmpty()) {
        const QRectF place = takeEnd(size.horizontalAdvance(count) + SectionGap);
        paintLine(painter, mirrored(place, all, direction), Qt::AlignLeft | Qt::AlignVCenter, count,
                  direction);
    }
    painter.setFont(textFont(TextRole::Strong));
    painter.setPen(tokens.text);
    paintLine(painter, mirrored(rest, all, direction), Qt::AlignLeft | Qt::AlignVCenter,
              index.data().toString(), direction);
    painter.restore();
}

} // namespace rd
