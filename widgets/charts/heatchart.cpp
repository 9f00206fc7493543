// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/heatchart.h"

#include "analytics/figurestext.h"
#include "charts/bucketnames.h"
#include "charts/heattable.h"
#include "charts/redrawqueue.h"
#include "common/painting.h"
#include "common/theme.h"
#include "core/text.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

HeatChart::HeatChart(QWidget *parent)
    : ChartWidget(parent)
    , m_scroll(new QScrollBar(Qt::Vertical, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setSingleStep(RowHeight);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this] { update(); });
}

void HeatChart::setHeatMap(const PeriodLayout &layout, const HeatMap &map, const BandLimits &bands)
{
    if (layout == m_layout && map == m_map && bands == m_bands)
        return;
    // The cross hair stays with its scenario when the order changes.
    const qint64 key = m_row >= 0 ? m_map.rows[m_row].key : 0;
    const bool otherHeight = map.rows.size() != m_map.rows.size();
    m_layout = layout;
    m_map = map;
    m_bands = bands;
    int row = -1;
    for (int i = 0; m_row >= 0 && i < rowCount(); ++i)
        row = m_map.rows[i].key == key ? i : row;
    m_row = row;
    m_bucket = row < 0 ? -1 : std::min(m_bucket, bucketCount() - 1);
    placeScrollBar();
    if (otherHeight)
        updateGeometry();
    valuesChanged();
    redrawLater(this, [this] { update(); });
}

void HeatChart::setView(View view)
{
    if (std::exchange(m_view, view) != view)
        update();
}

QString HeatChart::nameOf(int row) const
{
    const HeatRow &scenario = m_map.rows[row];
    const QString name = plainLine(scenario.name);
    //: %1 is the name of a scenario
    return scenario.deleted ? tr("%1 (deleted)").arg(name) : name;
}

void HeatChart::setCurrentCell(int row, int bucket)
{
    const bool known = row >= 0 && row < rowCount();
    const int newRow = known ? row : -1;
    const int newBucket = known ? std::clamp(bucket, -1, bucketCount() - 1) : -1;
    if (newRow == m_row && newBucket == m_bucket)
        return;
    const QRegion before = crossHairRegion();
    m_row = newRow;
    m_bucket = newBucket;
    update(before + crossHairRegion());
    announce();
}

QString HeatChart::summary() const
{
    if (rowCount() == 0)
        return tr("There are no scenarios.");
    int measured = 0;
    for (const HeatRow &row : m_map.rows)
        measured += row.score ? 1 : 0;
    //: %n counts scenarios
    QString text = tr("%n scenario(s), the weakest first.", "", rowCount());
    if (m_map.rows.first().score)
        //: %1 is the name of a scenario, %2 a score
        text +=
            u' ' + tr("Weakest: %1 with %2.").arg(nameOf(0), scoreText(*m_map.rows.first().score));
    //: %n counts scenarios
    text += u' ' + tr("%n without a score.", "", rowCount() - measured);
    return text + u' '
           + tr("The arrow keys walk through scenarios and time, Enter shows the runs.");
}

QList<ReadoutLine> HeatChart::readout() const
{
    if (m_row < 0)
        return {};
    QList<ReadoutLine> lines{{nameOf(m_row), true, {}}};
    if (const QString project = m_projects.value(m_map.rows[m_row].project); !project.isEmpty())
        lines.append({plainLine(project), false, {}});
    if (m_bucket < 0) {
        const auto &score = m_map.rows[m_row].score;
        //: %1 is a score
        lines.append({score ? tr("%1 newest score in the period").arg(scoreText(*score))
                            : tr("no score in the period"),
                      false,
                      {}});
        return lines;
    }
    lines.append({bucketCell(m_layout, m_bucket), false, {}});
    const HeatCell &cell = m_map.at(m_row, m_bucket);
    if (cell.runs == 0) {
        lines.append({tr("no runs"), false, {}});
        return lines;
    }
    if (cell.score)
        //: %1 is a score
        lines.append({tr("%1 newest score").arg(scoreText(*cell.score)), true, {}});
    //: %1 is an outcome such as "broken", %n counts runs
    lines.append(
        {cell.runs == 1
             ? outcomeText(cell.worst)
             : tr("%1, the worst of %n run(s)", "", cell.runs).arg(outcomeText(cell.worst)),
         false, cell.worst});
    return lines;
}

QString HeatChart::currentText() const
{
    QStringList words;
    const QList<ReadoutLine> lines = readout();
    for (const ReadoutLine &line : lines)
        words.append(line.text);
    return words.join(u", "_s);
}

std::optional<ChartWidget::Value> HeatChart::currentValue() const
{
    if (rowCount() == 0)
        return std::nullopt;
    const std::optional<double> score = m_row >= 0 && m_bucket >= 0
                                            ? m_map.at(m_row, m_bucket).score
                                            : m_map.rows[std::max(0, m_row)].score;
    return score ? std::optional(Value{*score, 0, 100}) : std::nullopt;
}

std::shared_ptr<const ChartTable> HeatChart::makeTable() const
{
    return std::make_shared<HeatTable>(m_layout, m_map);
}

int HeatChart::footHeight() const
{
    const QFontMetrics metrics(textFont(TextRole::Small));
    return 2 * metrics.height() + 22;
}

QSize HeatChart::sizeHint() const
{
    const int rows = std::clamp(rowCount(), LeastRows, MostRows);
    return {600, static_cast<int>(Top) + rows * RowHeight + footHeight()};
}

QSize HeatChart::minimumSizeHint() const
{
    return {220, sizeHint().height()};
}

QRectF HeatChart::Places::row(int row) const
{
    return {rows.left(), rows.top() + row * RowHeight - scrolled, rows.width(), RowHeight};
}

QRectF HeatChart::Places::cell(int row, int bucket) const
{
    return {cells.left() + bucket * cellWidth, cells.top() + row * RowHeight - scrolled, cellWidth,
            RowHeight};
}

HeatChart::Places HeatChart::places() const
{
    const double bar = m_scroll->isHidden() || isBare() ? 0 : m_scroll->width() + 2;
    const QRectF inner = QRectF(rect()).adjusted(RingRoom, Top, -RingRoom - bar, -footHeight());
    // Axis and legend follow the last row; what is to spare stays below.
    const QRectF filled(inner.left(), inner.top(), inner.width(),
                        std::min(inner.height(), double(rowCount()) * RowHeight));
    Places places;
    places.rows = mirrored(filled, rect(), layoutDirection());
    const double names = std::clamp(std::floor(filled.width() * 0.24), 80.0, 260.0);
    places.names =
        mirrored(QRectF(places.rows.left(), places.rows.top(), names, places.rows.height()),
                 places.rows, layoutDirection());
    const double beside = names + NamesGap;
    places.cells = isRightToLeft() ? places.rows.adjusted(0, 0, -beside, 0)
                                   : places.rows.adjusted(beside, 0, 0, 0);
    places.cellWidth = places.cells.width() / std::max(1, bucketCount());
    places.scrolled = m_scroll->value();
    return places;
}

QRectF HeatChart::readoutBounds() const
{
    return QRectF(rect()).adjusted(RingRoom, 0, -RingRoom, 0);
}

double HeatChart::readoutAnchor(const Places &places) const
{
    if (m_bucket >= 0)
        return places.cell(m_row, m_bucket).center().x();
    return isRightToLeft() ? places.names.left() : places.names.right();
}

QRegion HeatChart::crossHairRegion() const
{
    if (m_row < 0)
        return {};
    const Places where = places();
    const QRectF row = where.row(m_row);
    const QRectF box = readoutRectBelow(readoutBounds(), readoutAnchor(where), row, readout());
    // With the frames around them.
    return QRegion(row.adjusted(-2, -2, 2, 2).toAlignedRect())
           + box.adjusted(-2, -2, 2, 2).toAlignedRect();
}

std::pair<int, int> HeatChart::cellAt(const QPointF &point) const
{
    const Places where = places();
    if (!where.rows.contains(point))
        return {-1, -1};
    const int row = static_cast<int>((point.y() - where.rows.top() + where.scrolled) / RowHeight);
    if (row < 0 || row >= rowCount())
        return {-1, -1};
    if (!where.cells.contains(point) || bucketCount() == 0)
        return {row, -1};
    const double across = (point.x() - where.cells.left()) / where.cellWidth;
    return {row, std::clamp(static_cast<int>(across), 0, bucketCount() - 1)};
}

void HeatChart::placeScrollBar()
{
    const int shown = height() - static_cast<int>(Top) - footHeight();
    const int most = std::max(0, rowCount() * RowHeight - shown);
    m_scroll->setPageStep(std::max(RowHeight, shown));
    m_scroll->setRange(0, most);
    m_scroll->setVisible(most > 0);
    const int width = m_scroll->sizeHint().width();
    m_scroll->setGeometry(isRightToLeft() ? 2 : this->width() - width - 2, static_cast<int>(Top),
                          width, std::max(0, shown));
}

void HeatChart::activate(int row, int bucket)
{
    if (row < 0 || row >= rowCount())
        return;
    const HeatRow &scenario = m_map.rows[row];
    if (bucket < 0)
        emit scenarioActivated(scenario.project, scenario.id);
    else if (m_map.at(row, bucket).runs > 0)
        emit cellActivated(scenario.project, scenario.id, m_layout.buckets[bucket]);
}

bool HeatChart::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LayoutDirectionChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        placeScrollBar();
        updateGeometry();
        break;
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        valuesChanged();
        update();
        break;
    default:
        break;
    }
    return ChartWidget::event(event);
}

void HeatChart::resizeEvent(QResizeEvent *event)
{
    ChartWidget::resizeEvent(event);
    placeScrollBar();
}

} // namespace rd

#include "moc_heatchart.cpp"
