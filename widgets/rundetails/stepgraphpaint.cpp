// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/figurestext.h"
#include "common/outcomeicon.h"
#include "common/painting.h"
#include "common/theme.h"
#include "rundetails/stepgraphview.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPaintEvent>

using namespace Qt::StringLiterals;

/// How the graph of steps is painted.
namespace rd {

QString StepGraphView::captionOf(int step) const
{
    const RunStep &told = details().steps.at(step);
    QStringList parts{stepStateText(told)};
    if (const auto took = durationMs(told, nowMs()))
        parts << durationText(*took);
    if (const auto weight = picture().weights.constFind(step); weight != picture().weights.cend())
        parts << tr("weight %1").arg(QLocale().toString(*weight));
    return parts.join(u" \u00b7 "_s);
}

void StepGraphView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    paintEdges(painter, event->rect());
    for (int i = 0; i < static_cast<int>(m_places.size()); ++i) {
        if (m_places.at(i).adjusted(-4, -4, 4, 4).intersects(event->rect()))
            paintNode(painter, i);
    }
}

void StepGraphView::paintEdges(QPainter &painter, const QRect &exposed) const
{
    if (m_places.isEmpty())
        return;
    const ThemeTokens &tokens = tokensOf(this);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    painter.setBrush(Qt::NoBrush);
    for (const StepGraph::Edge &edge : picture().graph.edges) {
        const QRectF from = m_places.at(edge.from);
        const QRectF to = m_places.at(edge.to);
        if (!from.united(to).adjusted(-4, -4, 4, 4).intersects(exposed))
            continue;
        QPointF begin(m_isDownwards ? from.center().x() : from.right(),
                      m_isDownwards ? from.bottom() : from.center().y());
        QPointF end(m_isDownwards ? to.center().x() : to.left(),
                    m_isDownwards ? to.top() : to.center().y());
        if (isMirrored && !m_isDownwards) {
            begin.setX(from.left());
            end.setX(to.right());
        }
        const QPointF half = m_isDownwards ? QPointF(0, (end.y() - begin.y()) / 2)
                                           : QPointF((end.x() - begin.x()) / 2, 0);
        QPainterPath path(begin);
        path.cubicTo(begin + half, end - half, end);
        painter.setPen(QPen(tokens.control, 1.2, edge.backwards ? Qt::DashLine : Qt::SolidLine));
        painter.drawPath(path);
    }
}

void StepGraphView::paintNode(QPainter &painter, int node) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const int step = picture().graph.nodes.at(node).step;
    const RunStep &told = details().steps.at(step);
    const Outcome outcome = outcomeOfStep(step);
    const QRectF box = m_places.at(node);
    const bool isChosen = step == currentStep() && !isBare();
    const bool isPending = told.state == StepState::Waiting || told.state == StepState::Skipped;

    painter.setBrush(isChosen ? chosenGround() : tokens.surface);
    painter.setPen(QPen(isChosen ? tokens.accent : tokens.fill(outcome),
                        isChosen ? (tokens.contrast ? 4 : 2) : 1.5,
                        isPending ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), metrics::ControlRadius,
                            metrics::ControlRadius);

    const bool isFull = m_detail == Detail::Full;
    const QFont nameFont = textFont(isFull ? TextRole::Body : TextRole::Small);
    const QFontMetricsF names(nameFont);
    const double mark = isFull ? metrics::OutcomeSize : 12;
    const double padding = isFull ? 10 : 7;
    QRectF line = box.adjusted(padding, isFull ? 6 : 0, -padding, 0);
    line.setHeight(isFull ? names.height() : box.height());
    const QRectF shape = mirrored(QRectF(line.left(), line.center().y() - mark / 2, mark, mark),
                                  box, layoutDirection());
    paintOutcome(painter, shape, outcome, tokens);
    const QRectF text = mirrored(line.adjusted(mark + 6, 0, 0, 0), box, layoutDirection());
    painter.setFont(nameFont);
    painter.setPen(isChosen ? chosenInk() : tokens.text);
    paintLine(painter, text, Qt::AlignLeft | Qt::AlignVCenter, stepNameText(told),
              layoutDirection());
    if (isFull) {
        line.moveTop(line.bottom() + 2);
        painter.setFont(textFont(TextRole::Small));
        painter.setPen(isChosen ? chosenInk() : tokens.muted);
        paintLine(painter, line, Qt::AlignLeft | Qt::AlignVCenter, captionOf(step),
                  layoutDirection());
    }
    if (isChosen)
        paintRing(painter, box);
}

} // namespace rd
