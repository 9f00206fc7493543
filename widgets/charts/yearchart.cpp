// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/yearchart.h"

#include "analytics/worstoutcome.h"
#include "charts/redrawqueue.h"
#include "charts/yeartable.h"
#include "common/theme.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {
constexpr double LeastDaySide = 5;
constexpr double MostDaySide = 26;
} // namespace

YearChart::YearChart(QWidget *parent)
    : ChartWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void YearChart::setYear(const YearFigures &year)
{
    if (year.days == m_year.days)
        return;
    const bool moved = m_year.days.isEmpty() || year.days.isEmpty()
                       || m_year.days.first().date != year.days.first().date;
    m_year = year;
    if (moved)
        setCurrentDay(-1);
    valuesChanged();
    redrawLater(this, [this] { update(); });
}

void YearChart::setCurrentDay(int day)
{
    const int bounded = day < firstDay() || day >= dayCount() ? -1 : day;
    if (std::exchange(m_current, bounded) == bounded)
        return;
    update();
    announce();
}

int YearChart::firstDay() const
{
    if (dayCount() == 0)
        return 0;
    // The last column ends with today; those before it are full.
    const int today = m_year.days.last().date.dayOfWeek();
    const int inLastWeek = (today - locale().firstDayOfWeek() + WeekDays) % WeekDays + 1;
    return std::max(0, dayCount() - inLastWeek - (Weeks - 1) * WeekDays);
}

QString YearChart::summary() const
{
    OutcomeCounts days;
    int quiet = 0;
    for (int i = firstDay(); i < dayCount(); ++i) {
        if (const auto worst = worstOf(m_year.days[i].runs))
            ++days[*worst];
        else
            ++quiet;
    }
    if (days.total() == 0)
        return tr("Nothing ran in this year.");
    QStringList parts;
    for (const Outcome outcome : WorstFirst) {
        if (days[outcome] > 0)
            parts << u"%1 %2"_s.arg(locale().toString(days[outcome]), outcomeText(outcome));
    }
    //: %1 is a list such as "2 broken, 30 passed", %n counts days
    return tr("Days by their worst outcome: %1; %n without runs. The arrow keys walk through them.",
              "", quiet)
        .arg(parts.join(u", "_s));
}

QList<ReadoutLine> YearChart::readout(int day) const
{
    if (day < 0 || day >= dayCount())
        return {};
    const YearDay &shown = m_year.days[day];
    //: Qt date format of a day with weekday and year, such as "Tue, 3 Nov 2026"
    const QString date = locale().toString(shown.date, tr("ddd, d MMM yyyy"));
    //: %1 is a day that has not ended
    QList<ReadoutLine> lines{
        {day == dayCount() - 1 ? tr("%1, so far").arg(date) : date, false, {}}};
    for (const Outcome outcome : WorstFirst) {
        if (shown.runs[outcome] > 0)
            lines.append(
                {u"%1 %2"_s.arg(locale().toString(shown.runs[outcome]), outcomeText(outcome)),
                 lines.size() == 1, outcome});
    }
    if (lines.size() == 1)
        lines.append({tr("no runs"), true, {}});
    return lines;
}

QString YearChart::currentText() const
{
    QStringList words;
    const QList<ReadoutLine> lines = readout(m_current);
    for (const ReadoutLine &line : lines)
        words.append(line.text);
    return words.join(u", "_s);
}

std::optional<ChartWidget::Value> YearChart::currentValue() const
{
    const int day = m_current >= 0 ? m_current : dayCount() - 1;
    if (day < 0)
        return std::nullopt;
    qint64 most = 0;
    for (const YearDay &each : m_year.days)
        most = std::max(most, each.runs.total());
    return Value{double(m_year.days[day].runs.total()), 0, double(most)};
}

std::shared_ptr<const ChartTable> YearChart::makeTable() const
{
    return std::make_shared<YearTable>(m_year.days.mid(firstDay()));
}

YearChart::Grid YearChart::gridFor(double width) const
{
    const QFontMetricsF metrics(textFont(TextRole::Small));
    double labels = 0;
    for (int day = 1; day <= WeekDays; ++day)
        labels = std::max(labels,
                          metrics.horizontalAdvance(locale().dayName(day, QLocale::ShortFormat)));
    Grid grid;
    grid.left = RingRoom + std::ceil(labels) + 6;
    grid.top = 4 + std::ceil(metrics.height()) + 3;
    grid.side =
        std::clamp(std::floor((width - grid.left - RingRoom) / Weeks), LeastDaySide, MostDaySide);
    grid.gap = grid.side >= 10 ? 2 : 1;
    return grid;
}

int YearChart::heightForWidth(int width) const
{
    const Grid grid = gridFor(width);
    const QFontMetricsF metrics(textFont(TextRole::Small));
    return static_cast<int>(std::ceil(grid.top + WeekDays * grid.side + 8 + metrics.height() + 6));
}

QSize YearChart::sizeHint() const
{
    return {760, heightForWidth(760)};
}

QSize YearChart::minimumSizeHint() const
{
    return {220, heightForWidth(220)};
}

QRectF YearChart::dayRect(const Grid &grid, int day) const
{
    const int place = day - firstDay();
    return QRectF(grid.left + place / WeekDays * grid.side, grid.top + place % WeekDays * grid.side,
                  grid.side - grid.gap, grid.side - grid.gap);
}

int YearChart::dayAt(const QPointF &point) const
{
    const Grid grid = gridFor(width());
    const int column = static_cast<int>(std::floor((point.x() - grid.left) / grid.side));
    const int row = static_cast<int>(std::floor((point.y() - grid.top) / grid.side));
    if (column < 0 || column >= Weeks || row < 0 || row >= WeekDays)
        return -1;
    const int day = firstDay() + column * WeekDays + row;
    return day < dayCount() ? day : -1;
}

void YearChart::activate(int day)
{
    if (day >= 0 && day < dayCount() && m_year.days[day].runs.total() > 0)
        emit dayActivated(m_year.days[day].span);
}

bool YearChart::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
        updateGeometry();
        break;
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        setCurrentDay(-1);
        valuesChanged();
        update();
        break;
    default:
        break;
    }
    return ChartWidget::event(event);
}

void YearChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int day = dayAt(event->position());
    m_pressed = day >= 0 ? m_year.days[day].date : QDate();
}

void YearChart::mouseMoveEvent(QMouseEvent *event)
{
    const int day = dayAt(event->position());
    setCurrentDay(day);
    const bool opens = day >= 0 && m_year.days[day].runs.total() > 0;
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void YearChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QDate pressed = std::exchange(m_pressed, QDate());
    const int day = dayAt(event->position());
    if (day >= 0 && m_year.days[day].date == pressed)
        activate(day);
}

void YearChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    setCurrentDay(-1);
}

bool YearChart::walk(int key)
{
    const int last = dayCount() - 1;
    int day = m_current < 0 ? last : m_current;
    const int step = m_current < 0 ? 0 : 1; // begins with today
    switch (key) {
    case Qt::Key_Left:
        day -= step * WeekDays;
        break;
    case Qt::Key_Right:
        day += step * WeekDays;
        break;
    case Qt::Key_Up:
        day -= step;
        break;
    case Qt::Key_Down:
        day += step;
        break;
    case Qt::Key_PageUp:
        day -= step * 4 * WeekDays;
        break;
    case Qt::Key_PageDown:
        day += step * 4 * WeekDays;
        break;
    case Qt::Key_Home:
        day = firstDay();
        break;
    case Qt::Key_End:
        day = last;
        break;
    default:
        return false;
    }
    setCurrentDay(std::clamp(day, firstDay(), last));
    return true;
}

void YearChart::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (dayCount() > 0 && plain && walk(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_current < 0)
            break;
        setCurrentDay(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < 0)
            break;
        activate(m_current);
        return;
    default:
        break;
    }
    ChartWidget::keyPressEvent(event);
}

void YearChart::focusInEvent(QFocusEvent *event)
{
    ChartWidget::focusInEvent(event);
    update();
}

void YearChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        setCurrentDay(-1);
    update();
}

} // namespace rd

#include "moc_yearchart.cpp"
