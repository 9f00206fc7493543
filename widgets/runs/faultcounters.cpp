// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/faultcounters.h"

#include "common/painting.h"
#include "common/theme.h"
#include "runs/runtexts.h"

#include <QEvent>
#include <QPainter>

namespace rd {

namespace {

constexpr int CounterPadding = 8;
constexpr int CounterGap = 2;

} // namespace

FaultCounters::FaultCounters(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void FaultCounters::setRun(const Run &run)
{
    m_run = run;
    retranslate();
}

QSize FaultCounters::sizeHint() const
{
    const QFontMetrics figures(textFont(TextRole::Figure));
    const QFontMetrics words(textFont(TextRole::Caption));
    return {(widestWord() + 12) * static_cast<int>(m_counters.size()),
            figures.height() + words.height() + CounterGap + 2 * CounterPadding};
}

QSize FaultCounters::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

int FaultCounters::widestWord() const
{
    const QFontMetrics words(textFont(TextRole::Caption));
    int widest = 0;
    for (const Counter &counter : m_counters)
        widest = qMax(widest, words.horizontalAdvance(counter.word));
    return widest;
}

void FaultCounters::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), metrics::ControlRadius, tokens.sunk,
             tokens.contrast ? tokens.border : QColor());

    const int figureHeight = QFontMetrics(textFont(TextRole::Figure)).height();
    const int wordHeight = QFontMetrics(textFont(TextRole::Caption)).height();
    const qreal cell = (width() - 8.0) / static_cast<qreal>(m_counters.size());
    // Narrow panels get smaller words rather than words that touch each other.
    const QFont words = textFont(cell < widestWord() + 10 ? TextRole::Small : TextRole::Caption);
    qreal left = 4;
    for (const Counter &counter : std::as_const(m_counters)) {
        const QRectF box =
            mirrored(QRectF(left, CounterPadding, cell, figureHeight), rect(), layoutDirection());
        painter.setFont(textFont(TextRole::Figure));
        painter.setPen(counter.figure == QString(u'0') ? tokens.muted : tokens.text);
        paintLine(painter, box, Qt::AlignCenter, counter.figure, layoutDirection());
        painter.setFont(words);
        painter.setPen(tokens.muted);
        paintLine(painter,
                  QRectF(box.left() + 1, box.bottom() + CounterGap, box.width() - 2, wordHeight),
                  Qt::AlignCenter, counter.word, layoutDirection());
        left += cell;
    }
}

void FaultCounters::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FaultCounters::retranslate()
{
    m_counters = {
        {counterText(m_run.faultsPassed), tr("passed")},
        {counterText(m_run.faultsFailed), tr("failed")},
        {counterText(m_run.faultsAwaited), tr("awaited")},
        {counterText(m_run.faultsStopped), tr("stopped")},
        //: short for "not available": faults without a verdict
        {counterText(m_run.faultsNa), tr("n.a.")},
        {counterText(m_run.faultsTotal), tr("total")},
    };
    QStringList words;
    for (const Counter &counter : std::as_const(m_counters))
        words << tr("%1: %2").arg(counter.word, counter.figure);
    setAccessibleName(tr("Faults"));
    setAccessibleDescription(words.join(u", "));
    setToolTip(tr("Counted by the server. The parts need not add up to the total."));
    updateGeometry();
    update();
}

} // namespace rd

#include "moc_faultcounters.cpp"
