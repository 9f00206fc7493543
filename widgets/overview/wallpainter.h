// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace rd {

struct ThemeTokens;

/// Paints the parts of a WallView. All sizes are in units: 540 of them are the height of a screen
/// (of its lower part, where it stands upright).
class WallPainter {
public:
    WallPainter(QPainter &painter, const QSizeF &size, const ThemeTokens &tokens,
                Qt::LayoutDirection direction);

    static constexpr double SmallestText = 18; ///< a thirtieth of the height

    [[nodiscard]] double unit() const { return m_unit; }
    [[nodiscard]] bool isUpright() const { return m_size.height() > m_size.width(); }
    [[nodiscard]] QRectF page() const { return {0, 0, m_size.width(), m_size.height()}; }
    /// \p units wide text in the font of the program.
    [[nodiscard]] QFont font(double units, bool isBold = false) const;

    /// One line, elided.
    void line(const QRectF &box, double units, const QString &text, const QColor &colour,
              Qt::Alignment alignment = Qt::AlignLeft, bool isBold = false) const;

    void score(const QRectF &box, const OverviewFigures &figures) const;
    void trend(const QRectF &box, const OverviewFigures &figures) const;
    void outcomes(const QRectF &box, const ScoreFigures &total) const;
    /// The weakest scenarios of a project, the worst projects of a roll-up.
    void worst(const QRectF &box, const OverviewFigures &figures, qint64 nowMs) const;
    void dots(const QRectF &box, int index, int count) const;

private:
    struct WorstLine {
        QString name;
        QString remark;
        std::optional<double> score;
        std::optional<double> change;
    };
    [[nodiscard]] static QList<WorstLine> worstOf(const OverviewFigures &figures, qint64 nowMs);
    void worstLine(const QRectF &box, const WorstLine &line, bool isLast) const;
    [[nodiscard]] QRectF placed(const QRectF &logical) const;

    QPainter &m_painter;
    QSizeF m_size;
    const ThemeTokens &m_tokens;
    Qt::LayoutDirection m_direction;
    double m_unit;
};

} // namespace rd
