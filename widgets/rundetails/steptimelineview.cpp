// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/steptimelineview.h"

#include "analytics/figurestext.h"
#include "common/outcomeicon.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QPainter>
#include <QPaintEvent>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int TimelineSide = 12;
constexpr int TimelineAfter = 74; ///< room for a duration behind the last bar
constexpr double LeastTick = 84;  ///< between two marks of the axis

/// The shortest of some readable lengths that leaves room for its words.
qint64 tickOf(qint64 spanMs, double width)
{
    constexpr std::array<qint64, 16> lengths{1,   2,   5,    10,   15,   30,    60,    120,
                                             300, 600, 1800, 3600, 7200, 21600, 86400, 604800};
    for (const qint64 seconds : lengths) {
        if (static_cast<double>(seconds * 1000) * width >= LeastTick * static_cast<double>(spanMs))
            return seconds * 1000;
    }
    return spanMs;
}

} // namespace

StepTimelineView::StepTimelineView(QWidget *parent)
    : StepView(parent)
{
    setTitle(tr("Time line"));
}

QString StepTimelineView::summary() const
{
    const qint64 took = m_line.toMs - m_line.fromMs;
    const QString steps = StepView::summary();
    //: %1 says how many steps there are, %2 is a length of time
    return took > 0 ? tr("%1. From begin to end: %2").arg(steps, durationText(took)) : steps;
}

void StepTimelineView::arrange()
{
    m_line = stepTimeline(details(), nowMs());
    const QFontMetrics names(textFont(TextRole::Body));
    m_rowHeight = std::max(names.height() + 12, 28);
    m_headHeight = QFontMetrics(textFont(TextRole::Small)).height() + 12;
    int widest = 0;
    for (qsizetype row = 0; row < std::min(m_line.rows.size(), MostMeasured); ++row)
        widest = std::max(widest, names.horizontalAdvance(
                                      stepNameText(details().steps.at(m_line.rows.at(row).step))));
    m_nameWidth = std::clamp(widest + metrics::OutcomeSize + 22, 110, 240);
    const auto rows = static_cast<int>(m_line.rows.size());
    setMinimumSize(m_nameWidth + 240, m_headHeight + rows * m_rowHeight + 8);
    updateGeometry();
}

int StepTimelineView::rowOf(int step) const
{
    for (int row = 0; row < static_cast<int>(m_line.rows.size()); ++row) {
        if (m_line.rows.at(row).step == step)
            return row;
    }
    return -1;
}

QRect StepTimelineView::rowRect(int row) const
{
    return {0, m_headHeight + row * m_rowHeight, width(), m_rowHeight};
}

QRect StepTimelineView::placeOf(int step) const
{
    const int row = rowOf(step);
    return row < 0 ? QRect() : rowRect(row);
}

int StepTimelineView::stepAt(const QPoint &place) const
{
    const int row = (place.y() - m_headHeight) / m_rowHeight;
    return place.y() >= m_headHeight && row < m_line.rows.size() ? m_line.rows.at(row).step : -1;
}

int StepTimelineView::stepBy(int key) const
{
    if (m_line.rows.isEmpty())
        return -1;
    const int row = rowOf(currentStep());
    if (key == Qt::Key_Home || row < 0)
        return m_line.rows.first().step;
    if (key == Qt::Key_End)
        return m_line.rows.last().step;
    const bool isLater =
        key == Qt::Key_Down
        || key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right);
    const int next = row + (isLater ? 1 : -1);
    return next >= 0 && next < m_line.rows.size() ? m_line.rows.at(next).step : -1;
}

QRectF StepTimelineView::barArea() const
{
    const double left = m_nameWidth + TimelineSide;
    return {left, 0, std::max(width() - left - TimelineAfter, 40.0), double(height())};
}

double StepTimelineView::placeOfTime(qint64 ms) const
{
    const QRectF area = barArea();
    const qint64 span = std::max<qint64>(m_line.toMs - m_line.fromMs, 1);
    return area.left()
           + area.width() * static_cast<double>(ms - m_line.fromMs) / static_cast<double>(span);
}

void StepTimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    paintAxis(painter);
    const int first = std::max((event->rect().top() - m_headHeight) / m_rowHeight, 0);
    for (int row = first; row < static_cast<int>(m_line.rows.size()); ++row) {
        if (rowRect(row).top() > event->rect().bottom())
            break;
        paintRow(painter, row);
    }
}

void StepTimelineView::paintAxis(QPainter &painter) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const qint64 span = m_line.toMs - m_line.fromMs;
    painter.setFont(textFont(TextRole::Small));
    if (span <= 0)
        return;
    const double bottom = static_cast<double>(m_line.rows.size()) * m_rowHeight;
    const qint64 tick = tickOf(span, barArea().width());
    for (qint64 at = 0; at <= span; at += tick) {
        const double x = placeOfTime(m_line.fromMs + at);
        const QRectF line =
            mirrored(QRectF(x, m_headHeight - 4, 1, 4 + bottom), rect(), layoutDirection());
        painter.fillRect(pixelAligned(painter, line), tokens.grid);
        painter.setPen(tokens.muted);
        const QRectF text =
            mirrored(QRectF(x - 2, 2, LeastTick, m_headHeight - 6), rect(), layoutDirection());
        paintLine(painter, text, Qt::AlignLeft | Qt::AlignVCenter,
                  at == 0 ? tr("start") : u"+"_s + durationText(at), layoutDirection());
    }
}

void StepTimelineView::paintRow(QPainter &painter, int number) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const TimelineRow &row = m_line.rows.at(number);
    const RunStep &step = details().steps.at(row.step);
    const QRectF band = rowRect(number);
    const bool isChosen = row.step == currentStep() && !isBare();
    if (isChosen)
        paintBox(painter, band.adjusted(1, 1, -1, -1), metrics::ControlRadius, chosenGround(),
                 tokens.contrast ? tokens.accent : QColor());
    const double mark = metrics::OutcomeSize;
    const QRectF shape(8, band.center().y() - mark / 2, mark, mark);
    paintOutcome(painter, mirrored(shape, rect(), layoutDirection()), outcomeOfStep(row.step),
                 tokens);
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(isChosen ? chosenInk() : tokens.text);
    const QRectF name(shape.right() + 8, band.top(), m_nameWidth - shape.right() - 8,
                      band.height());
    paintLine(painter, mirrored(name, rect(), layoutDirection()), Qt::AlignLeft | Qt::AlignVCenter,
              stepNameText(step), layoutDirection());
    paintBar(painter, row, band);
    if (isChosen)
        paintRing(painter, band.adjusted(3, 3, -3, -3));
}

void StepTimelineView::paintBar(QPainter &painter, const TimelineRow &row, const QRectF &band) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const RunStep &step = details().steps.at(row.step);
    double after = barArea().left();
    QString words;
    if (row.hasSpan()) {
        const double from = placeOfTime(row.fromMs);
        const double to = std::max(placeOfTime(row.toMs), from + 3);
        const QRectF bar(from, band.center().y() - 6, to - from, 12);
        painter.setBrush(tokens.bar(outcomeOfStep(row.step)));
        const bool isOpen = row.end != TimelineRow::End::Known;
        painter.setPen(isOpen ? QPen(tokens.text, 1, Qt::DotLine)
                              : QPen(tokens.fill(outcomeOfStep(row.step)), 1));
        painter.drawRoundedRect(mirrored(bar, rect(), layoutDirection()), 3, 3);
        after = to;
        if (row.end == TimelineRow::End::Unknown)
            words = tr("end unknown");
        else
            words = durationText(row.toMs - row.fromMs);
    } else {
        words = stepStateText(step);
    }
    painter.setFont(textFont(TextRole::Small));
    const bool isChosen = row.step == currentStep() && !isBare();
    painter.setPen(isChosen ? chosenInk() : tokens.muted);
    const QRectF text(after + 6, band.top(), width() - after - 8, band.height());
    // A line of the axis ends beside the words.
    const QFontMetricsF metrics(painter.font());
    const QRectF place(text.left() - 2, band.center().y() - metrics.height() / 2,
                       std::min(metrics.horizontalAdvance(words) + 4, text.width() + 2),
                       metrics.height());
    painter.fillRect(mirrored(place, rect(), layoutDirection()),
                     isChosen ? chosenGround() : tokens.surface);
    paintLine(painter, mirrored(text, rect(), layoutDirection()), Qt::AlignLeft | Qt::AlignVCenter,
              words, layoutDirection());
}

} // namespace rd

#include "moc_steptimelineview.cpp"
