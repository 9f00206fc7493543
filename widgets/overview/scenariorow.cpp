// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/scenariorow.h"

#include "charts/sparkline.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "overview/changemark.h"
#include "overview/overviewtext.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {
constexpr double RowPadding = 8;
constexpr double ColumnGap = 8;
constexpr double SparkWidth = 42;
constexpr double SparkHeight = 18;
constexpr double ArrowSide = 8;
constexpr double EvidenceMark = 12;

double digits(const QFont &font, const QString &widest)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(widest)) + 1;
}

} // namespace

ScenarioColumns::ScenarioColumns(const QRectF &line)
{
    const double changeWidth =
        digits(textFont(TextRole::Strong), changeText(-88.8)) + ArrowSide + 5;
    const double scoreWidth = digits(textFont(TextRole::Strong), u"88.8"_s);
    const QRectF inner = line.adjusted(RowPadding, 0, -RowPadding, 0);
    change = QRectF(inner.right() - changeWidth, line.top(), changeWidth, line.height());
    score = QRectF(change.left() - ColumnGap - scoreWidth, line.top(), scoreWidth, line.height());
    // A narrow line gives up the drawing before the name.
    const bool roomy = inner.width() >= 250;
    const double spark = roomy ? SparkWidth : 0;
    // Beside the name: the evidence below may be longer than that column.
    sparkline = QRectF(score.left() - ColumnGap - spark, line.center().y() - SparkHeight + 2, spark,
                       SparkHeight);
    text =
        QRectF(inner.left(), line.top(),
               (roomy ? sparkline.left() : score.left()) - ColumnGap - inner.left(), line.height());
}

ScenarioRow::ScenarioRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void ScenarioRow::setLine(const ScenarioLine &line)
{
    if (line == m_line)
        return;
    m_line = line;
    describe();
    update();
}

void ScenarioRow::describe()
{
    setAccessibleName(m_line.name);
    //: %1 is a score, %2 a change such as "+3.1", %3 where they come from
    setAccessibleDescription(
        m_line.comparable ? tr("score %1, change %2, %3")
                                .arg(m_line.score, changeText(m_line.change), m_line.evidence)
                          : m_line.evidence);
    setToolTip(plainToolTip(u"%1\n%2"_s.arg(m_line.name, m_line.evidence)));
}

bool ScenarioRow::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    return QAbstractButton::event(event);
}

void ScenarioRow::paintTexts(QPainter &painter, const ScenarioColumns &columns) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const QFont nameFont = textFont(TextRole::Body);
    const QFont evidenceFont = textFont(TextRole::Small);
    const double nameHeight = QFontMetricsF(nameFont).height();
    const double evidenceHeight = QFontMetricsF(evidenceFont).height();
    const double top = (height() - nameHeight - evidenceHeight) / 2;

    painter.setFont(nameFont);
    painter.setPen(tokens.text);
    const QRectF name(columns.text.left(), top, columns.text.width(), nameHeight);
    paintLine(painter, mirrored(name, rect(), layoutDirection()), Qt::AlignLeft | Qt::AlignVCenter,
              m_line.name, layoutDirection());

    QRectF evidence(columns.text.left(), top + nameHeight,
                    columns.sparkline.right() - columns.text.left(), evidenceHeight);
    if (m_line.marked) {
        const QRectF mark(evidence.left(), evidence.center().y() - EvidenceMark / 2, EvidenceMark,
                          EvidenceMark);
        paintIcon(painter, mirrored(mark, rect(), layoutDirection()), u"clock"_s, tokens.text);
        evidence.setLeft(mark.right() + 4);
    }
    painter.setFont(evidenceFont);
    painter.setPen(m_line.marked ? tokens.text : tokens.muted);
    paintLine(painter, mirrored(evidence, rect(), layoutDirection()),
              Qt::AlignLeft | Qt::AlignVCenter, m_line.evidence, layoutDirection());
}

void ScenarioRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF bounds = rect();
    const Qt::LayoutDirection direction = layoutDirection();
    if (underMouse() || isDown())
        paintBox(painter, bounds.adjusted(0, 0, 0, -1), metrics::ControlRadius, tokens.sunk,
                 tokens.contrast ? tokens.border : QColor());
    else if (!m_line.last)
        paintHairline(painter, bounds.adjusted(RowPadding, 0, -RowPadding, 0), tokens.border);

    const ScenarioColumns columns(bounds);
    paintTexts(painter, columns);
    if (columns.sparkline.width() > 0)
        paintSparkline(painter, mirrored(columns.sparkline, bounds, direction), m_line.sparkline,
                       tokens.muted);

    painter.setFont(textFont(TextRole::Strong));
    painter.setPen(tokens.text);
    paintLine(painter, mirrored(columns.score, bounds, direction),
              Qt::AlignRight | Qt::AlignVCenter, m_line.score, direction);

    const QColor colour = changeColour(m_line.change, tokens);
    QRectF number = columns.change;
    if (m_line.change && directionOf(*m_line.change) != 0) {
        const QRectF arrow(number.left(), number.center().y() - ArrowSide / 2, ArrowSide,
                           ArrowSide);
        // Close to its number, however short that is.
        const double used =
            QFontMetricsF(painter.font()).horizontalAdvance(changeText(m_line.change));
        paintDirection(
            painter,
            mirrored(arrow.translated(number.width() - used - ArrowSide - 4, 0), bounds, direction),
            directionOf(*m_line.change), colour);
    } else if (!m_line.change) {
        painter.setFont(textFont(TextRole::Caption));
    }
    painter.setPen(colour);
    painter.setLayoutDirection(Qt::LeftToRight);
    paintLine(painter, mirrored(number, bounds, direction), Qt::AlignRight | Qt::AlignVCenter,
              m_line.comparable ? changeText(m_line.change) : QString(), direction);
    if (showsFocusRing(this))
        paintFocusRing(painter, bounds, metrics::ControlRadius, tokens);
}

} // namespace rd

#include "moc_scenariorow.cpp"
