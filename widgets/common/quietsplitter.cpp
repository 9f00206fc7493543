// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/quietsplitter.h"

#include "common/theme.h"

#include <QEvent>
#include <QPainter>

namespace rd {

namespace {

class QuietHandle final : public QSplitterHandle {
public:
    QuietHandle(Qt::Orientation direction, QSplitter *splitter)
        : QSplitterHandle(direction, splitter)
    {
        setAttribute(Qt::WA_Hover); // repaints when the mouse comes and goes
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!underMouse())
            return;
        QRect line = rect();
        if (orientation() == Qt::Horizontal)
            line = QRect(rect().center().x() - 1, 0, 2, height());
        else
            line = QRect(0, rect().center().y() - 1, width(), 2);
        QPainter painter(this);
        painter.fillRect(line, tokensOf(this).accent);
    }
};

} // namespace

QuietSplitter::QuietSplitter(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setMargins();
}

void QuietSplitter::setMargins()
{
    // Right to left, QSplitter places its widgets one pixel too far to the right and cuts it off.
    setContentsMargins(0, 0, isRightToLeft() ? 1 : 0, 0);
}

void QuietSplitter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        setMargins();
    QSplitter::changeEvent(event);
}

QSplitterHandle *QuietSplitter::createHandle()
{
    return new QuietHandle(orientation(), this);
}

} // namespace rd

#include "moc_quietsplitter.cpp"
