// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "palette/hitdelegate.h"

#include "common/icons.h"
#include "common/outcomeicon.h"
#include "common/painting.h"
#include "common/theme.h"
#include "search/searchmodel.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int LinePadding = 12;
constexpr int LineGap = 10;
constexpr int KeyBoxPadding = 6;

QString iconOf(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Page:
        return u"chevron-right"_s;
    case SearchKind::Action:
        return u"play"_s;
    case SearchKind::Scenario:
        return u"scenarios"_s;
    case SearchKind::Delegate:
        return u"delegates"_s;
    case SearchKind::Hub:
        return u"hubs"_s;
    case SearchKind::Probe:
        return u"probes"_s;
    case SearchKind::Run:
        return u"runs"_s;
    }
    return {};
}

/// One line with some letters in strong type; \p places are those of \p text.
void paintMarked(QPainter &painter, const QRectF &rect, const QString &text,
                 const QList<LetterSpan> &places, const QColor &mark, Qt::LayoutDirection direction)
{
    const QFont strong = textFont(TextRole::Strong);
    const QString shown = QFontMetricsF(strong).elidedText(text, Qt::ElideRight, rect.width());
    // Behind the ellipsis nothing is left to be marked.
    const qsizetype kept = shown == text ? text.size() : shown.size() - 1;
    QTextLayout layout(shown, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignAbsolute);
    layout.setTextOption(option);
    QTextCharFormat format;
    format.setFont(strong);
    format.setForeground(mark);
    QList<QTextLayout::FormatRange> ranges;
    for (const LetterSpan &place : places) {
        const qsizetype length = std::min(place.length, kept - place.from);
        if (length > 0)
            ranges.append({static_cast<int>(place.from), static_cast<int>(length), format});
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(&painter, {rect.left(), rect.top() + (rect.height() - line.height()) / 2});
}

} // namespace

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    ThemeTokens tokens = tokensOf(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const Qt::LayoutDirection direction = option.direction;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF ground(option.rect);
    ground.adjust(6, 1, -6, -1);
    if (isSelected) {
        paintBox(*painter, ground, metrics::ControlRadius, tokens.accentSoft, {});
        tokens = tokensOnSelection(tokens);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        paintBox(*painter, ground, metrics::ControlRadius, tokens.sunk, {});
    }
    const QRectF all = QRectF(option.rect).adjusted(LinePadding + 4, 0, -LinePadding - 4, 0);
    QRectF box = all;
    const auto place = [&all, direction](const QRectF &rect) {
        return mirrored(rect, all, direction);
    };

    const auto kind = static_cast<SearchKind>(index.data(SearchModel::KindRole).toInt());
    const QString ownIcon = index.data(SearchModel::IconRole).toString();
    const QVariant outcome = index.data(SearchModel::OutcomeRole);
    const qreal side = outcome.isValid() ? metrics::OutcomeSize : metrics::IconSize;
    const QRectF icon(box.left() + (metrics::IconSize - side) / 2, box.center().y() - side / 2,
                      side, side);
    if (outcome.isValid())
        paintOutcome(*painter, place(icon), static_cast<Outcome>(outcome.toInt()), tokens);
    else
        paintIcon(*painter, place(icon), ownIcon.isEmpty() ? iconOf(kind) : ownIcon,
                  isSelected ? tokens.text : tokens.muted);
    box.setLeft(box.left() + metrics::IconSize + LineGap);

    if (const QString keys = index.data(SearchModel::KeysRole).toString(); !keys.isEmpty()) {
        painter->setFont(textFont(TextRole::Small));
        const QFontMetricsF small = painter->fontMetrics();
        const qreal width = small.horizontalAdvance(keys) + 2 * KeyBoxPadding;
        const qreal height = small.height() + 4;
        const QRectF key(box.right() - width, box.center().y() - height / 2, width, height);
        paintBox(*painter, place(key), 4, {}, isSelected ? tokens.muted : tokens.control);
        painter->setPen(tokens.muted);
        paintLine(*painter, place(key), Qt::AlignCenter, keys, direction);
        box.setRight(key.left() - LineGap);
    }

    // The name comes first; what it is takes what is left, and at least a third.
    const QString name = index.data().toString();
    const QString detail = index.data(SearchModel::DetailRole).toString();
    const QFont detailFont = textFont(TextRole::Caption);
    const qreal nameWidth = QFontMetricsF(textFont(TextRole::Strong)).horizontalAdvance(name) + 2;
    const qreal detailWidth = QFontMetricsF(detailFont).horizontalAdvance(detail) + 2;
    const qreal forDetail =
        std::min(detailWidth, std::max(box.width() - nameWidth - LineGap, box.width() / 3));
    painter->setFont(detailFont);
    painter->setPen(tokens.muted);
    paintLine(*painter, place(QRectF(box.right() - forDetail, box.top(), forDetail, box.height())),
              Qt::AlignRight | Qt::AlignVCenter, detail, direction);
    box.setRight(box.right() - forDetail - LineGap);
    painter->setFont(textFont(TextRole::Body));
    painter->setPen(tokens.text);
    paintMarked(*painter, place(box), name,
                index.data(SearchModel::LettersRole).value<QList<LetterSpan>>(),
                isSelected ? tokens.text : tokens.accent, direction);
    painter->restore();
}

int HitDelegate::lineHeight()
{
    return std::max(metrics::RowHeight, QFontMetrics(textFont(TextRole::Strong)).height() + 14);
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, lineHeight()};
}

} // namespace rd

#include "moc_hitdelegate.cpp"
