// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace rd {

/// A page of paper to paint on, in points of 1/72 inch from its upper left corner, whatever the
/// resolution of the device. Texts are set at the device's own resolution, so that letters stand as
/// they should. Rectangles are given as read from left to right and mirrored for other languages.
class Sheet {
public:
    enum class Type {
        Small,   ///< 7 pt: axes, footers
        Caption, ///< 7.5 pt
        Body,    ///< 9 pt
        Strong,  ///< 9 pt bold
        Title,   ///< 10 pt bold: of a part of the page
        Figure,  ///< 14 pt bold
        Lead,    ///< 11.5 pt bold: the sentence that says it all
        Head,    ///< 20 pt bold: of the page
        Score,   ///< 33 pt bold
    };

    /// \p painter begins at the corner of the paper.
    Sheet(QPainter &painter, const QSizeF &size, Qt::LayoutDirection direction);
    ~Sheet();
    Q_DISABLE_COPY_MOVE(Sheet)

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] QPainter &painter() const { return m_painter; }
    [[nodiscard]] const ThemeTokens &tokens() const { return m_tokens; }
    /// \p rect where it belongs in the direction of the language.
    [[nodiscard]] QRectF placed(const QRectF &rect) const;

    /// One line, elided to \p rect, vertically centred in it.
    void line(const QRectF &rect, const QString &text, Type type, const QColor &colour,
              Qt::Alignment alignment = Qt::AlignLeft) const;
    /// Wrapped to the width of \p rect and cut at its height.
    void paragraph(const QRectF &rect, const QString &text, Type type, const QColor &colour,
                   double scale = 1) const;
    /// Height that paragraph() needs.
    [[nodiscard]] double heightOf(const QString &text, Type type, double width,
                                  double scale = 1) const;
    [[nodiscard]] double widthOf(const QString &text, Type type) const;
    [[nodiscard]] double lineHeight(Type type) const;
    void hairline(double left, double right, double y) const;

private:
    [[nodiscard]] QFont font(Type type, double scale = 1) const;
    [[nodiscard]] QRectF onDevice(const QRectF &rect) const;

    QPainter &m_painter;
    QSizeF m_size;
    Qt::LayoutDirection m_direction;
    const ThemeTokens &m_tokens;
    double m_unit; ///< dots of the device per point
};

} // namespace rd
