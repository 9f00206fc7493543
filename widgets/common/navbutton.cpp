// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/navbutton.h"

#include "common/icons.h"
#include "common/painting.h"
#include "common/plaintext.h"
#include "common/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rd {

namespace {
constexpr int NavHeight = 34;
constexpr int NavPadding = 10;
constexpr int NavTextFrom = NavPadding + metrics::IconSize + 10;
} // namespace

NavButton::NavButton(const QString &iconName, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavButton::setBadge(const QString &badge)
{
    if (m_badge == badge)
        return;
    m_badge = badge;
    setAccessibleDescription(badge);
    updateTexts();
    updateGeometry();
    update();
}

void NavButton::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateTexts();
    updateGeometry();
    update();
}

void NavButton::updateTexts()
{
    const QString full = m_badge.isEmpty() ? text() : u"%1 \u00b7 %2"_s.arg(text(), m_badge);
    setToolTip(m_compact ? plainToolTip(full) : QString());
}

QSize NavButton::sizeHint() const
{
    const QFontMetrics strong(textFont(TextRole::Strong));
    const int height = qMax(NavHeight, strong.height() + 14);
    if (m_compact)
        return QSize(NavPadding * 2 + metrics::IconSize, height);
    const int badge = m_badge.isEmpty()
                          ? 0
                          : QFontMetrics(textFont(TextRole::Small)).horizontalAdvance(m_badge) + 12;
    return QSize(NavTextFrom + strong.horizontalAdvance(text()) + badge + NavPadding, height);
}

QSize NavButton::minimumSizeHint() const
{
    return QSize(NavPadding * 2 + metrics::IconSize, sizeHint().height());
}

void NavButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF bounds = rect();
    if (isChecked())
        paintBox(painter, bounds, metrics::ControlRadius, tokens.accentSoft, {});
    else if (underMouse() || isDown())
        paintBox(painter, bounds, metrics::ControlRadius, tokens.sunk,
                 tokens.contrast ? tokens.border : QColor());

    const QColor colour = isChecked() ? tokens.onAccentSoft : tokens.muted;
    const Qt::LayoutDirection direction = layoutDirection();
    const qreal iconX = m_compact ? (width() - metrics::IconSize) / 2.0 : NavPadding;
    const QRectF icon(iconX, (height() - metrics::IconSize) / 2.0, metrics::IconSize,
                      metrics::IconSize);
    paintIcon(painter, mirrored(icon, bounds, direction), m_iconName, colour);

    if (!m_compact) {
        qreal badgeWidth = 0;
        if (!m_badge.isEmpty()) {
            painter.setFont(textFont(TextRole::Small));
            badgeWidth = painter.fontMetrics().horizontalAdvance(m_badge) + 2;
            const QRectF badge(width() - NavPadding - badgeWidth, 0, badgeWidth, height());
            painter.setPen(colour);
            paintLine(painter, mirrored(badge, bounds, direction),
                      Qt::AlignRight | Qt::AlignVCenter, m_badge, direction);
            badgeWidth += 8;
        }
        painter.setFont(textFont(isChecked() ? TextRole::Strong : TextRole::Body));
        painter.setPen(colour);
        const QRectF label(NavTextFrom, 0, width() - NavTextFrom - NavPadding - badgeWidth,
                           height());
        paintLine(painter, mirrored(label, bounds, direction), Qt::AlignLeft | Qt::AlignVCenter,
                  text(), direction);
    }
    if (showsFocusRing(this))
        paintFocusRing(painter, bounds, metrics::ControlRadius, tokens);
}

bool NavButton::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    return QAbstractButton::event(event);
}

} // namespace rd

#include "moc_navbutton.cpp"
