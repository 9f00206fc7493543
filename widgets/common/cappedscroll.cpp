// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/cappedscroll.h"

#include "common/painting.h"
#include "common/surface.h"
#include "common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {

namespace {

constexpr int RingWidth = 2;

} // namespace

CappedScroll::CappedScroll(int maximumHeight, QWidget *parent)
    : QScrollArea(parent)
    , m_maximumHeight(maximumHeight)
    , m_column(new QVBoxLayout)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setViewportMargins(0, RingWidth, 0, RingWidth);
    viewport()->setAutoFillBackground(false);
    layScrollBarOnSurface(verticalScrollBar());
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    auto *content = new QWidget;
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    content->setLayout(m_column);
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
    // Qt takes the keys of a bar's area only while it has the focus: nothing to scroll, no stop.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        setFocusPolicy(maximum > 0 ? Qt::StrongFocus : Qt::NoFocus);
    });
}

void CappedScroll::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    updateGeometry();
}

int CappedScroll::heightForWidth(int width) const
{
    const int frame = 2 * RingWidth;
    const auto heightAt = [this](int room) {
        return m_column->hasHeightForWidth() ? m_column->heightForWidth(room)
                                             : m_column->sizeHint().height();
    };
    return std::min(heightAt(std::max(width, 1)) + frame, m_maximumHeight);
}

QSize CappedScroll::sizeHint() const
{
    const int width = m_column->sizeHint().width();
    return {width, heightForWidth(std::max(width, this->width()))};
}

QSize CappedScroll::minimumSizeHint() const
{
    return {m_column->minimumSize().width() + verticalScrollBar()->sizeHint().width(),
            heightForWidth(width())};
}

bool CappedScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDone = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return isDone;
}

void CappedScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    updateGeometry();
}

void CappedScroll::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        layScrollBarOnSurface(verticalScrollBar());
    QScrollArea::changeEvent(event);
}

bool CappedScroll::event(QEvent *event)
{
    const bool isDone = QScrollArea::event(event);
    if (event->type() == QEvent::Paint && showsFocusRing(this)) {
        QPainter painter(this);
        paintFocusRing(painter, rect(), metrics::ControlRadius, tokensOf(this));
    }
    return isDone;
}

} // namespace rd

#include "moc_cappedscroll.cpp"
