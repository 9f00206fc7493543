// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/waybutton.h"

#include "common/icons.h"
#include "common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int WayPadding = 20;
constexpr int WayBadge = 44;
constexpr int WayIcon = 22;
constexpr int WayChevron = 16;
constexpr int WayTextFlags = Qt::TextWordWrap | Qt::AlignTop;

QFont wayTitleFont()
{
    QFont font = textFont(TextRole::PageTitle);
    font.setWeight(QFont::DemiBold);
    return font;
}

int wrappedHeight(const QFont &font, int width, const QString &text)
{
    return QFontMetrics(font)
        .boundingRect(0, 0, std::max(width, 1), 4000, WayTextFlags, text)
        .height();
}

} // namespace

/// Where the parts lie, for left-to-right; painting mirrors them.
struct WayButton::Places {
    QRect badge;
    QRect title;
    QRect sentence;
    QRect chevron;
    int height = 0;
};

WayButton::WayButton(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void WayButton::setTexts(const QString &title, const QString &sentence)
{
    m_title = title;
    m_sentence = sentence;
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

void WayButton::setRecommended(bool recommended)
{
    m_isRecommended = recommended;
    update();
}

void WayButton::setFlat(bool flat)
{
    if (flat == m_isFlat)
        return;
    m_isFlat = flat;
    updateGeometry();
    update();
}

WayButton::Places WayButton::placesFor(int width) const
{
    Places places;
    places.badge = QRect(WayPadding, WayPadding, WayBadge, WayBadge);
    const int textLeft = m_isFlat ? WayPadding + WayBadge + 16 : WayPadding;
    const int textRight = width - WayPadding - (m_isFlat ? WayChevron + 12 : 0);
    const int textWidth = std::max(textRight - textLeft, 40);
    const int titleTop = m_isFlat ? WayPadding : places.badge.bottom() + 17;
    const int titleHeight = wrappedHeight(wayTitleFont(), textWidth, m_title);
    const int sentenceHeight = wrappedHeight(textFont(TextRole::Body), textWidth, m_sentence);
    places.title = QRect(textLeft, titleTop, textWidth, titleHeight);
    places.sentence = QRect(textLeft, places.title.bottom() + 7, textWidth, sentenceHeight);
    places.height = std::max(places.sentence.bottom(), places.badge.bottom()) + 1 + WayPadding;
    places.chevron = QRect(width - WayPadding - WayChevron,
                           m_isFlat ? (places.height - WayChevron) / 2
                                    : places.badge.center().y() - WayChevron / 2,
                           WayChevron, WayChevron);
    return places;
}

QSize WayButton::sizeHint() const
{
    const int width = m_isFlat ? 520 : 260;
    return {width, heightForWidth(width)};
}

QSize WayButton::minimumSizeHint() const
{
    return {200, 0};
}

int WayButton::heightForWidth(int width) const
{
    return placesFor(width).height;
}

void WayButton::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = tokensOf(this);
    const Places places = placesFor(width());
    const bool isActive = underMouse() || isDown();
    const auto placed = [this](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isActive ? tokens.accent : tokens.border, 1));
    painter.setBrush(isDown() ? tokens.accentSoft : tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::CardRadius,
                            metrics::CardRadius);
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::CardRadius,
                                metrics::CardRadius);
    }

    const QRect badge = placed(places.badge);
    painter.setPen(tokens.contrast ? QPen(tokens.border, 1) : QPen(Qt::NoPen));
    painter.setBrush(m_isRecommended ? tokens.accent : tokens.accentSoft);
    painter.drawRoundedRect(badge, 10, 10);
    QRectF icon(0, 0, WayIcon, WayIcon);
    icon.moveCenter(QRectF(badge).center());
    paintIcon(painter, icon, m_iconName, m_isRecommended ? tokens.onAccent : tokens.accent);
    paintIcon(painter, placed(places.chevron),
              layoutDirection() == Qt::LeftToRight ? u"chevron-right"_s : u"chevron-left"_s,
              isActive ? tokens.accent : tokens.muted);

    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.setFont(wayTitleFont());
    painter.setPen(tokens.text);
    painter.drawText(placed(places.title), static_cast<int>(side) | WayTextFlags, m_title);
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(tokens.muted);
    painter.drawText(placed(places.sentence), static_cast<int>(side) | WayTextFlags, m_sentence);
}

void WayButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void WayButton::keyPressEvent(QKeyEvent *event)
{
    // Plain buttons take Space only; a page of three ways is not a dialog with a default button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool WayButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace rd

#include "moc_waybutton.cpp"
