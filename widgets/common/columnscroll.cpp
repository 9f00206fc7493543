// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/columnscroll.h"

#include "common/surface.h"
#include "common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace rd {

namespace {

/// The page inside. Its height follows from its width alone: the minimum that layouts add up for
/// wrapping text is that of a far narrower page, and would leave a bar with nothing to scroll.
class ColumnPage final : public QWidget {
public:
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {QWidget::minimumSizeHint().width(), 0};
    }
};

} // namespace

ColumnScroll::ColumnScroll(int maximumWidth, QWidget *parent)
    : QScrollArea(parent)
    , m_outer(new QVBoxLayout)
    , m_row(new QHBoxLayout)
    , m_column(new QVBoxLayout)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);

    auto *column = new QWidget;
    m_column->setContentsMargins(0, 0, 0, 0);
    column->setLayout(m_column);
    if (maximumWidth > 0)
        column->setMaximumWidth(maximumWidth);

    m_row->addStretch(1);
    // Takes all the width there is before the stretches beside it get any.
    m_row->addWidget(column, 1000);
    m_row->addStretch(1);

    auto *page = new ColumnPage;
    m_outer->setSpacing(0);
    m_outer->addStretch(0);
    m_outer->addLayout(m_row);
    m_outer->addStretch(1);
    page->setLayout(m_outer);
    page->setAutoFillBackground(false);
    setWidget(page);
    page->setAutoFillBackground(false); // setWidget() turns it on
    setPadding(metrics::PagePadding, metrics::PagePadding);
}

void ColumnScroll::setCentredVertically(bool centred)
{
    // A little above the middle looks centred.
    m_outer->setStretch(0, centred ? 9 : 0);
    m_outer->setStretch(2, centred ? 11 : 1);
}

void ColumnScroll::setLeading(bool leading)
{
    m_row->setStretch(0, leading ? 0 : 1);
}

void ColumnScroll::setPadding(int horizontal, int vertical)
{
    m_outer->setContentsMargins(horizontal, vertical, horizontal, vertical);
}

void ColumnScroll::setOnSurface()
{
    m_isOnSurface = true;
    layScrollBarOnSurface(verticalScrollBar());
}

void ColumnScroll::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_isOnSurface)
        layScrollBarOnSurface(verticalScrollBar());
    QScrollArea::changeEvent(event);
}

void ColumnScroll::toTop()
{
    verticalScrollBar()->setValue(0);
}

void ColumnScroll::keepInSight(QWidget *target)
{
    QTimer::singleShot(0, this, [this, guarded = QPointer<QWidget>(target)] {
        if (guarded && guarded->isVisibleTo(this))
            ensureWidgetVisible(guarded, 0, metrics::PagePadding);
    });
}

} // namespace rd

#include "moc_columnscroll.cpp"
