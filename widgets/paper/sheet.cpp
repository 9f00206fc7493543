// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/sheet.h"

#include "common/painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace rd {

namespace {

constexpr double PointsPerInch = 72;

struct Face {
    double points;
    QFont::Weight weight;
};

Face faceOf(Sheet::Type type)
{
    switch (type) {
    case Sheet::Type::Small:
        return {7, QFont::Normal};
    case Sheet::Type::Caption:
        return {7.5, QFont::Normal};
    case Sheet::Type::Body:
        return {9, QFont::Normal};
    case Sheet::Type::Strong:
        return {9, QFont::Bold};
    case Sheet::Type::Title:
        return {10, QFont::Bold};
    case Sheet::Type::Figure:
        return {14, QFont::Bold};
    case Sheet::Type::Lead:
        return {11.5, QFont::Bold};
    case Sheet::Type::Head:
        return {20, QFont::Bold};
    case Sheet::Type::Score:
        break;
    }
    return {33, QFont::Bold};
}

/// Lays \p text out in lines of \p width; answers the height used.
double layOutLines(QTextLayout &layout, double width, Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

Sheet::Sheet(QPainter &painter, const QSizeF &size, Qt::LayoutDirection direction)
    : m_painter(painter)
    , m_size(size)
    , m_direction(direction)
    , m_tokens(tokensFor(ThemeChoice::Light)) // paper is white
    , m_unit(painter.device()->logicalDpiX() / PointsPerInch)
{
    m_painter.save();
    m_painter.scale(m_unit, m_unit);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setLayoutDirection(direction);
}

Sheet::~Sheet()
{
    m_painter.restore();
}

QRectF Sheet::placed(const QRectF &rect) const
{
    return mirrored(rect, QRectF(QPointF(), m_size), m_direction);
}

QFont Sheet::font(Type type, double scale) const
{
    static const QString family = textFont(TextRole::Body).family();
    const Face face = faceOf(type);
    QFont font(family);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(face.points * scale * m_unit))));
    font.setWeight(face.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing turns ligatures off: what is copied from a PDF or searched in it has to be "fi",
    // two letters. This is the smallest there is, far below what can be seen.
    constexpr double leastSpacing = 1.0 / 64;
    font.setLetterSpacing(QFont::AbsoluteSpacing, leastSpacing);
    return font;
}

QRectF Sheet::onDevice(const QRectF &rect) const
{
    const QRectF shown = placed(rect);
    return QRectF(shown.topLeft() * m_unit, shown.size() * m_unit);
}

void Sheet::line(const QRectF &rect, const QString &text, Type type, const QColor &colour,
                 Qt::Alignment alignment) const
{
    m_painter.save();
    m_painter.scale(1 / m_unit, 1 / m_unit);
    m_painter.setFont(font(type));
    m_painter.setPen(colour);
    paintLine(m_painter, onDevice(rect), alignment | Qt::AlignVCenter, text, m_direction);
    m_painter.restore();
}

void Sheet::paragraph(const QRectF &rect, const QString &text, Type type, const QColor &colour,
                      double scale) const
{
    m_painter.save();
    m_painter.scale(1 / m_unit, 1 / m_unit);
    m_painter.setPen(colour);
    const QRectF box = onDevice(rect);
    QTextLayout layout(text, font(type, scale), m_painter.device());
    layOutLines(layout, box.width(), m_direction);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (line.y() + line.height() <= box.height() + 1)
            line.draw(&m_painter, box.topLeft());
    }
    m_painter.restore();
}

double Sheet::heightOf(const QString &text, Type type, double width, double scale) const
{
    QTextLayout layout(text, font(type, scale), m_painter.device());
    return layOutLines(layout, width * m_unit, m_direction) / m_unit;
}

double Sheet::widthOf(const QString &text, Type type) const
{
    return QFontMetricsF(font(type), m_painter.device()).horizontalAdvance(text) / m_unit;
}

double Sheet::lineHeight(Type type) const
{
    return QFontMetricsF(font(type), m_painter.device()).height() / m_unit;
}

void Sheet::hairline(double left, double right, double y) const
{
    m_painter.setPen(QPen(m_tokens.border, 0.6));
    const QRectF shown = placed(QRectF(left, y, right - left, 0));
    m_painter.drawLine(QPointF(shown.left(), y), QPointF(shown.right(), y));
}

} // namespace rd
