// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/papercharts.h"

#include "analytics/figurestext.h"
#include "charts/bucketnames.h"
#include "paper/sheet.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr double ValueAxisWidth = 20;
constexpr double TimeAxisHeight = 13;

constexpr std::array PaperStack{Outcome::Passed,  Outcome::Weakness, Outcome::Broken,
                                Outcome::Stopped, Outcome::Unknown,  Outcome::InProgress};

QColor paler(const QColor &colour)
{
    return QColor((colour.red() + 255) / 2, (colour.green() + 255) / 2, (colour.blue() + 255) / 2);
}

QRectF plotOf(const QRectF &box)
{
    return box.adjusted(ValueAxisWidth, 3, -2, -TimeAxisHeight);
}

/// Grid, values at the left, and times below.
void paintAxes(const Sheet &sheet, const QRectF &plot, const PeriodLayout &layout,
               const QList<std::pair<double, QString>> &values)
{
    QPainter &painter = sheet.painter();
    const ThemeTokens &tokens = sheet.tokens();
    // Charts are not mirrored: what lays itself out by the language is placed back.
    for (const auto &[share, text] : values) {
        const double y = plot.bottom() - share * plot.height();
        painter.setPen(QPen(share > 0 ? tokens.grid : tokens.control, 0.5));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const QRectF label(plot.left() - ValueAxisWidth, y - 5, ValueAxisWidth - 4, 10);
        sheet.line(sheet.placed(label), text, Sheet::Type::Small, tokens.muted,
                   Qt::AlignRight | Qt::AlignAbsolute);
    }
    QFont font(textFont(TextRole::Body).family());
    font.setPixelSize(7);
    font.setHintingPreference(QFont::PreferNoHinting);
    for (const AxisLabel &label : axisLabels(layout, plot.width(), QFontMetricsF(font))) {
        constexpr double slack = 6; // what fits shall not be elided by a rounding
        const QRectF place(plot.left() + label.left - slack, plot.bottom() + 2,
                           label.width + 2 * slack, TimeAxisHeight - 3);
        sheet.line(sheet.placed(place), label.text, Sheet::Type::Small, tokens.muted,
                   Qt::AlignHCenter);
    }
}

/// Where \p size stands at the line of the target and on none of \p points, as far to the left as
/// it can; below the line at its beginning when there is no such place.
QRectF placeForTarget(const QRectF &plot, double y, const QSizeF &size,
                      const QList<QPointF> &points)
{
    constexpr double step = 6;
    const double first = plot.left() + 2;
    const double below = y + 0.5;
    const double above = y - 0.5 - size.height();
    for (double x = first; x + size.width() < plot.right(); x += step) {
        for (const double top : {below, above}) {
            const QRectF place(QPointF(x, top), size);
            const QRectF clear = place.adjusted(-5, -2, 5, 2);
            const bool isFree =
                place.bottom() < plot.bottom()
                && std::none_of(points.cbegin(), points.cend(),
                                [&clear](const QPointF &point) { return clear.contains(point); });
            if (isFree)
                return place;
        }
    }
    return {QPointF(first, below), size};
}

void paintTarget(const Sheet &sheet, const QRectF &plot, double target,
                 const QList<QPointF> &points)
{
    const ThemeTokens &tokens = sheet.tokens();
    const double y = plot.bottom() - std::clamp(target, 0.0, 100.0) / 100 * plot.height();
    sheet.painter().setPen(QPen(tokens.text, 0.7, Qt::DashLine));
    sheet.painter().drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    //: %1 is a score
    const QString text = QCoreApplication::translate("Report", "target %1").arg(scoreText(target));
    const QSizeF size(sheet.widthOf(text, Sheet::Type::Small) + 2, 9);
    const QRectF label = placeForTarget(plot, y, size, points);
    sheet.line(sheet.placed(label), text, Sheet::Type::Small, tokens.muted,
               Qt::AlignLeft | Qt::AlignAbsolute);
}

void paintHatch(QPainter &painter, const QRectF &bar, Outcome outcome)
{
    constexpr double step = 3.2;
    const bool rising = outcome == Outcome::Weakness || outcome == Outcome::Broken;
    const bool falling = outcome == Outcome::Broken;
    if (bar.width() < 2.5 || (!rising && !falling))
        return;
    painter.save();
    painter.setClipRect(bar);
    painter.setPen(QPen(Qt::white, 0.4));
    QList<QLineF> lines;
    const double reach = bar.width() + bar.height();
    for (double offset = step; offset < reach; offset += step) {
        if (rising)
            lines.append({bar.left(), bar.bottom() - bar.height() + offset, bar.left() + offset,
                          bar.bottom() - bar.height()});
        if (falling)
            lines.append({bar.right(), bar.bottom() - bar.height() + offset, bar.right() - offset,
                          bar.bottom() - bar.height()});
    }
    painter.drawLines(lines);
    painter.restore();
}

void paintPiece(QPainter &painter, const QRectF &bar, Outcome outcome, const ThemeTokens &tokens,
                bool open)
{
    const QColor colour = tokens.fill(outcome);
    painter.fillRect(bar, open ? paler(colour) : colour);
    paintHatch(painter, bar, outcome);
}

/// The next number from \p most on that reads well with a half.
qint64 topFor(qint64 most)
{
    for (qint64 scale = 1; scale < std::numeric_limits<qint64>::max() / 100; scale *= 10) {
        for (const qint64 step : {2, 4, 6, 8, 10, 12, 16}) {
            if (step * scale >= most)
                return step * scale;
        }
    }
    return most;
}

QColor paperInkOf(Band band, const ThemeTokens &tokens)
{
    switch (band) {
    case Band::Strong:
        return tokens.ink(Outcome::Passed);
    case Band::Fair:
        return tokens.ink(Outcome::Weakness);
    case Band::Weak:
        return tokens.ink(Outcome::Broken);
    case Band::None:
        break;
    }
    return tokens.muted;
}

} // namespace

void paintTrend(const Sheet &sheet, const QRectF &box, const PeriodLayout &layout,
                const QList<TrendPoint> &trend, std::optional<double> target)
{
    QPainter &painter = sheet.painter();
    const ThemeTokens &tokens = sheet.tokens();
    const QRectF plot = plotOf(box);
    const double width = plot.width() / static_cast<double>(std::max<qsizetype>(1, trend.size()));
    const auto at = [&](qsizetype i, double score) {
        return QPointF(plot.left() + (static_cast<double>(i) + 0.5) * width,
                       plot.bottom() - std::clamp(score, 0.0, 100.0) / 100 * plot.height());
    };
    // The band first: grid and line stay visible in it.
    const auto measured = [&trend](qsizetype i) {
        return i >= 0 && i < trend.size() && trend[i].mean.has_value();
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accentSoft);
    for (qsizetype i = 0; i < trend.size(); ++i) {
        if (!measured(i) || measured(i - 1))
            continue;
        QPolygonF band;
        qsizetype end = i;
        for (; measured(end); ++end)
            band.append(at(end, trend[end].highest));
        for (qsizetype k = end - 1; k >= i; --k)
            band.append(at(k, trend[k].lowest));
        painter.drawPolygon(band);
    }
    const QLocale locale;
    paintAxes(sheet, plot, layout,
              {{0.0, locale.toString(0)}, {0.5, locale.toString(50)}, {1.0, locale.toString(100)}});

    QList<QPointF> means;
    for (qsizetype i = 0; i < trend.size(); ++i) {
        if (measured(i))
            means.append(at(i, *trend[i].mean));
    }
    if (target)
        paintTarget(sheet, plot, *target, means);
    QList<QLineF> lines;
    for (qsizetype i = 1; i < trend.size(); ++i) {
        if (measured(i) && measured(i - 1))
            lines.append({at(i - 1, *trend[i - 1].mean), at(i, *trend[i].mean)});
    }
    painter.setPen(QPen(tokens.accent, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(lines);
    for (qsizetype i = 0; i < trend.size(); ++i) {
        const bool alone = measured(i) && !measured(i - 1) && !measured(i + 1);
        if (!measured(i) || !(trend[i].thin || trend[i].open || alone))
            continue;
        const double radius = trend[i].open ? 2.4 : std::clamp(width * 0.4, 0.7, 1.8);
        painter.setPen(QPen(tokens.accent, std::min(1.0, radius * 0.7)));
        painter.setBrush(trend[i].thin || trend[i].open ? tokens.surface : tokens.accent);
        painter.drawEllipse(at(i, *trend[i].mean), radius, radius);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.text);
    for (qsizetype i = 0; i < trend.size(); ++i) {
        if (!target || !measured(i) || !trend[i].belowTarget)
            continue;
        // Points down, below the line, as on the screen.
        const double half = std::clamp(width * 0.4, 1.0, 2.2);
        const QPointF tip = at(i, *trend[i].mean) + QPointF(0, half * 1.6 + 3);
        painter.drawPolygon(QPolygonF{
            {tip.x() - half, tip.y() - half * 1.6}, {tip.x() + half, tip.y() - half * 1.6}, tip});
    }
}

void paintOutcomes(const Sheet &sheet, const QRectF &box, const PeriodLayout &layout,
                   const QList<TrendPoint> &trend)
{
    const QRectF plot = plotOf(box);
    qint64 most = 2;
    for (const TrendPoint &point : trend)
        most = std::max(most, point.outcomes.total());
    const qint64 top = topFor(most);
    const QLocale locale;
    paintAxes(
        sheet, plot, layout,
        {{0.0, locale.toString(0)}, {0.5, locale.toString(top / 2)}, {1.0, locale.toString(top)}});
    const double step = plot.width() / static_cast<double>(std::max<qsizetype>(1, trend.size()));
    const double width = std::min(step * 0.72, 16.0);
    const double unit = plot.height() / static_cast<double>(top);
    for (qsizetype i = 0; i < trend.size(); ++i) {
        const double left = plot.left() + (static_cast<double>(i) + 0.5) * step - width / 2;
        double bottom = plot.bottom();
        for (const Outcome outcome : PaperStack) {
            const double height = static_cast<double>(trend[i].outcomes[outcome]) * unit;
            if (height <= 0)
                continue;
            paintPiece(sheet.painter(), QRectF(left, bottom - height, width, height), outcome,
                       sheet.tokens(), trend[i].open);
            bottom -= height;
        }
    }
}

void paintBarSample(const Sheet &sheet, const QRectF &box, Outcome outcome)
{
    paintPiece(sheet.painter(), sheet.placed(box), outcome, sheet.tokens(), false);
}

void paintScores(const Sheet &sheet, const QRectF &box, const QList<std::optional<double>> &scores)
{
    QPainter &painter = sheet.painter();
    const ThemeTokens &tokens = sheet.tokens();
    const QRectF plot = sheet.placed(box.adjusted(ValueAxisWidth - 2, 0, 0, 0));
    for (const int score : {0, 50, 100}) {
        const double y = plot.bottom() - score / 100.0 * plot.height();
        painter.setPen(QPen(tokens.grid, 0.5));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        sheet.line(QRectF(box.left(), y - 4.5, ValueAxisWidth - 6, 9), QLocale().toString(score),
                   Sheet::Type::Small, tokens.muted, Qt::AlignRight);
    }
    const double step = plot.width() / static_cast<double>(std::max<qsizetype>(1, scores.size()));
    std::optional<QPointF> last;
    for (qsizetype i = 0; i < scores.size(); ++i) {
        if (!scores[i]) {
            last.reset(); // nobody measured what lies between
            continue;
        }
        const QPointF point(plot.left() + (static_cast<double>(i) + 0.5) * step,
                            plot.bottom()
                                - std::clamp(*scores[i], 0.0, 100.0) / 100 * plot.height());
        if (last) {
            painter.setPen(QPen(tokens.accent, 0.9, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(*last, point);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawEllipse(point, 1.3, 1.3);
        last = point;
    }
}

void paintGauge(const Sheet &sheet, const QRectF &box, const ScoreFigures &figures,
                const BandLimits &bands, const QString &number, const QString &word)
{
    constexpr double ringWidth = 8;
    constexpr double overhang = 14; // degrees below the half circle at both ends
    constexpr double sweep = 180 + 2 * overhang;
    QPainter &painter = sheet.painter();
    const ThemeTokens &tokens = sheet.tokens();
    const QRectF place = sheet.placed(box);
    const double radius =
        std::min((place.width() - ringWidth) / 2, (place.height() - ringWidth) / 1.55);
    const QPointF centre(place.center().x(), place.top() + ringWidth / 2 + radius);
    const QRectF ring(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    const auto angleOf = [](double score) {
        return 180 + overhang - std::clamp(score, 0.0, 100.0) / 100 * sweep;
    };
    const auto arc = [&](double from, double to, const QColor &colour) {
        painter.setPen(QPen(colour, ringWidth, Qt::SolidLine, Qt::FlatCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(ring, static_cast<int>(std::lround(angleOf(from) * 16)),
                        static_cast<int>(std::lround((angleOf(to) - angleOf(from)) * 16)));
    };
    const double score = figures.score.value_or(0);
    arc(0, 100, tokens.sunk);
    if (score > 0)
        arc(0, score, figures.band == Band::None ? tokens.control : tokens.accent);
    painter.setPen(QPen(tokens.surface, 1.6));
    for (const double limit : {bands.fairFrom, bands.strongFrom}) {
        const double angle = angleOf(limit) * M_PI / 180;
        const QPointF out(std::cos(angle), -std::sin(angle));
        painter.drawLine(centre + out * (radius - ringWidth / 2 - 0.5),
                         centre + out * (radius + ringWidth / 2 + 0.5));
    }
    const auto text = [&](double y, double height, const QString &line, Sheet::Type type,
                          const QColor &colour) {
        sheet.line(sheet.placed(QRectF(place.left() - 10, y, place.width() + 20, height)), line,
                   type, colour, Qt::AlignHCenter);
    };
    text(centre.y() - 26, 34, number, Sheet::Type::Score, tokens.text);
    text(centre.y() + 10, 12, word, Sheet::Type::Strong, paperInkOf(figures.band, tokens));
}

} // namespace rd
