// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "palette/searchbutton.h"

#include "common/icons.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int FieldPadding = 9;
constexpr int FieldGap = 7;
constexpr int KeyPadding = 6;
constexpr int LeastTextRoom = 64; ///< a field has room to type

} // namespace

SearchButton::SearchButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void SearchButton::setKey(const QKeySequence &key)
{
    m_key = key;
    retranslate();
    updateGeometry();
}

void SearchButton::setCompact(bool compact)
{
    if (m_isCompact == compact)
        return;
    m_isCompact = compact;
    updateGeometry();
    update();
}

QString SearchButton::keyText() const
{
    return m_key.toString(QKeySequence::NativeText).replace(u'+', u' ');
}

void SearchButton::retranslate()
{
    setText(tr("Search"));
    setAccessibleName(tr("Search"));
    const QString what = tr("Search scenarios, runs, pages and actions");
    setToolTip(m_key.isEmpty() ? what
                               //: %1 says what a button does, %2 is its key
                               : tr("%1 (%2)").arg(what, m_key.toString(QKeySequence::NativeText)));
}

QSize SearchButton::compactSize() const
{
    const int height =
        std::max(metrics::ControlHeight, QFontMetrics(textFont(TextRole::Body)).height() + 10);
    return {height + 2, height};
}

QSize SearchButton::sizeHint() const
{
    const QFontMetrics body(textFont(TextRole::Body));
    if (m_isCompact)
        return compactSize();
    const int height = compactSize().height();
    int width = FieldPadding * 2 + metrics::IconSize + FieldGap
                + std::max(LeastTextRoom, body.horizontalAdvance(text()));
    if (!m_key.isEmpty())
        width += FieldGap + KeyPadding * 2
                 + QFontMetrics(textFont(TextRole::Small)).horizontalAdvance(keyText());
    return {width, height};
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF bounds = rect();
    const Qt::LayoutDirection direction = layoutDirection();
    const bool isHot = underMouse() || isDown();
    paintBox(painter, bounds, metrics::ControlRadius, isHot ? tokens.sunk : tokens.surface,
             tokens.control);
    const qreal middle = height() / 2.0;
    constexpr qreal half = metrics::IconSize / 2.0;
    const qreal iconAt = m_isCompact ? width() / 2.0 - half : FieldPadding;
    const QRectF icon(iconAt, middle - half, metrics::IconSize, metrics::IconSize);
    paintIcon(painter, mirrored(icon, bounds, direction), u"search"_s, tokens.muted);
    if (!m_isCompact) {
        qreal right = width() - FieldPadding;
        if (!m_key.isEmpty()) {
            painter.setFont(textFont(TextRole::Small));
            const QFontMetricsF small = painter.fontMetrics();
            const qreal keyWidth = small.horizontalAdvance(keyText()) + 2 * KeyPadding;
            const qreal keyHeight = small.height() + 3;
            const QRectF key(right - keyWidth, middle - keyHeight / 2, keyWidth, keyHeight);
            paintBox(painter, mirrored(key, bounds, direction), 4, {}, tokens.border);
            painter.setPen(tokens.muted);
            paintLine(painter, mirrored(key, bounds, direction), Qt::AlignCenter, keyText(),
                      direction);
            right = key.left() - FieldGap;
        }
        const qreal left = FieldPadding + metrics::IconSize + FieldGap;
        painter.setFont(textFont(TextRole::Body));
        painter.setPen(tokens.muted);
        paintLine(painter, mirrored(QRectF(left, 0, right - left, height()), bounds, direction),
                  Qt::AlignLeft | Qt::AlignVCenter, text(), direction);
    }
    if (showsFocusRing(this))
        paintFocusRing(painter, bounds, metrics::ControlRadius, tokens);
}

void SearchButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace rd

#include "moc_searchbutton.cpp"
