// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/elidedlabel.h"

#include "common/painting.h"
#include "common/plaintext.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

ElidedLabel::ElidedLabel(QWidget *parent)
    : ElidedLabel(QString(), TextRole::Body, parent)
{
}

ElidedLabel::ElidedLabel(const QString &text, TextRole role, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setRole(role);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setRole(TextRole role)
{
    setFont(textFont(role));
    updateGeometry();
}

void ElidedLabel::setMuted(bool muted)
{
    if (std::exchange(m_muted, muted) != muted)
        update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int least = fontMetrics().horizontalAdvance(u"\u2026"_s) * 3;
    return QSize(qMin(sizeHint().width(), least), sizeHint().height());
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return QSize(fontMetrics().horizontalAdvance(text()) + 1 + margins.left() + margins.right(),
                 fontMetrics().height() + 1 + margins.top() + margins.bottom());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    const ThemeTokens &tokens = tokensOf(this);
    painter.setPen(!isEnabled() || !m_muted ? palette().color(QPalette::WindowText) : tokens.muted);
    paintLine(painter, contentsRect(), alignment() | Qt::AlignVCenter, text(), layoutDirection(),
              m_mode);
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (fits())
            QToolTip::hideText();
        else
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()),
                               this);
        return true;
    }
    return QLabel::event(event);
}

bool ElidedLabel::fits() const
{
    return fontMetrics().horizontalAdvance(text()) <= contentsRect().width() + 1;
}

} // namespace rd

#include "moc_elidedlabel.cpp"
