// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runheader.h"

#include "common/painting.h"
#include "common/theme.h"
#include "runs/runrowdelegate.h"

#include <QPainter>

namespace rd {

RunHeader::RunHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(1);
}

QSize RunHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), metrics::CompactRowHeight};
}

void RunHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const ThemeTokens &tokens = tokensOf(this);
    painter->save();
    painter->fillRect(rect, tokens.surface);
    paintHairline(*painter, rect, tokens.border);
    painter->setFont(textFont(TextRole::Caption));
    painter->setPen(tokens.muted);
    const Qt::Alignment side = isFigureColumn(section) ? Qt::AlignRight : Qt::AlignLeft;
    paintLine(*painter, QRectF(rect).adjusted(RunCellPadding, 0, -RunCellPadding, -1),
              side | Qt::AlignVCenter, model()->headerData(section, Qt::Horizontal).toString(),
              layoutDirection());
    painter->restore();
}

} // namespace rd

#include "moc_runheader.cpp"
