// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HeatChart that listens to pointer and keys.

#include "charts/heatchart.h"
#include "common/insight.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace rd {

void HeatChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto [row, bucket] = cellAt(event->position());
    m_pressed.reset();
    if (row >= 0)
        m_pressed = {m_map.rows[row].key, bucket};
}

void HeatChart::mouseMoveEvent(QMouseEvent *event)
{
    m_pointedAt = mapToGlobal(QPoint());
    const auto [row, bucket] = cellAt(event->position());
    setCurrentCell(row, bucket);
    const bool opens = row >= 0 && (bucket < 0 || m_map.at(row, bucket).runs > 0);
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void HeatChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    const auto [row, bucket] = cellAt(event->position());
    if (row >= 0 && pressed == std::pair(m_map.rows[row].key, bucket))
        activate(row, bucket);
}

void HeatChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    setCurrentCell(-1, -1);
}

void HeatChart::wheelEvent(QWheelEvent *event)
{
    // A page that scrolls must not stop because the map has come under the pointer.
    if (!hasFocus() && m_pointedAt != mapToGlobal(QPoint())) {
        event->ignore();
        return;
    }
    const int before = m_scroll->value();
    const QPoint pixels = event->pixelDelta();
    const int by = pixels.isNull() ? event->angleDelta().y() * 3 * RowHeight / 120 : pixels.y();
    m_scroll->setValue(before - by);
    // At the end the page goes on scrolling.
    if (m_scroll->value() == before) {
        event->ignore();
        return;
    }
    const auto [row, bucket] = cellAt(event->position());
    setCurrentCell(row, bucket);
    event->accept();
}

int HeatChart::bucketBeside(int bucket, int step) const
{
    if (!isRightToLeft())
        return std::clamp(bucket + step, -1, bucketCount() - 1);
    // Time runs from left to right there, too, and the names stand right of the newest.
    const int place = std::clamp((bucket < 0 ? bucketCount() : bucket) + step, 0, bucketCount());
    return place < bucketCount() ? place : -1;
}

bool HeatChart::walk(int key)
{
    const QRectF rows = places().rows;
    const int page = std::max(1, static_cast<int>(rows.height()) / RowHeight - 1);
    int row = m_row;
    int bucket = m_bucket;
    const bool begins = row < 0;
    switch (key) {
    case Qt::Key_Left:
        bucket = bucketBeside(bucket, -1);
        break;
    case Qt::Key_Right:
        bucket = bucketBeside(bucket, 1);
        break;
    case Qt::Key_Up:
        --row;
        break;
    case Qt::Key_Down:
        ++row;
        break;
    case Qt::Key_PageUp:
        row -= page;
        break;
    case Qt::Key_PageDown:
        row += page;
        break;
    case Qt::Key_Home:
        bucket = 0;
        break;
    case Qt::Key_End:
        bucket = bucketCount() - 1;
        break;
    default:
        return false;
    }
    if (begins) { // the newest of the weakest
        row = 0;
        bucket = key == Qt::Key_Home ? 0 : bucketCount() - 1;
    }
    row = std::clamp(row, 0, rowCount() - 1);
    const int top = row * RowHeight;
    const int shown = static_cast<int>(rows.height());
    m_scroll->setValue(std::clamp(m_scroll->value(), top + RowHeight - shown, top));
    setCurrentCell(row, std::clamp(bucket, -1, bucketCount() - 1));
    bringIntoSight(this, places().row(row).toAlignedRect());
    return true;
}

void HeatChart::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (rowCount() > 0 && plain && walk(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_row < 0)
            break;
        setCurrentCell(-1, -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_row < 0)
            break;
        activate(m_row, m_bucket);
        return;
    default:
        break;
    }
    ChartWidget::keyPressEvent(event);
}

void HeatChart::focusInEvent(QFocusEvent *event)
{
    ChartWidget::focusInEvent(event);
    update();
}

void HeatChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        setCurrentCell(-1, -1);
    update();
}

} // namespace rd
