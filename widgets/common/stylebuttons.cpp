// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/buttons.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/style.h"
#include "common/stylestate.h"

#include <QPainter>

using namespace Qt::StringLiterals;

// The parts of the style that belong to buttons and combo boxes.

namespace rd {

using namespace style;

namespace {

constexpr int ChevronFromEnd = 13; ///< its middle, in combo boxes and menu buttons
constexpr int MenuButtonPadding = 11;
constexpr int IconGap = 6;

struct ButtonColours {
    QColor fill;
    QColor border;
    QColor text;
};

ButtonColours buttonColours(const QStyleOption *option, const QWidget *widget,
                            const ThemeTokens &tokens)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    const QColor faded = option->palette.color(QPalette::Disabled, QPalette::ButtonText);
    const auto solid = [&](const QColor &ground, const QColor &text) -> ButtonColours {
        if (!enabled)
            return {tokens.sunk, tokens.border, faded};
        const qreal share = down ? 0.18 : hovered ? 0.1 : 0.0;
        return {blended(ground, tokens.text, share), {}, text};
    };
    const auto ground = [&](const QColor &rest) {
        return down ? blended(tokens.sunk, tokens.text, 0.06) : hovered ? tokens.sunk : rest;
    };
    switch (buttonRole(widget)) {
    case ButtonRole::Primary:
        return solid(tokens.accent, tokens.onAccent);
    case ButtonRole::Danger:
        return solid(tokens.danger, tokens.onDanger);
    case ButtonRole::Link:
        return {{}, {}, enabled ? tokens.accent : faded};
    case ButtonRole::Quiet:
        return {down || hovered ? ground(tokens.surface) : QColor(),
                hovered && tokens.contrast ? tokens.border : QColor(),
                enabled ? tokens.text : faded};
    case ButtonRole::Normal:
        break;
    }
    // At rest the hairline of the cards; under the mouse the stronger outline of fields.
    return {ground(tokens.surface), hovered ? tokens.control : tokens.border,
            enabled ? tokens.text : faded};
}

void paintButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const ThemeTokens &tokens = tokensOf(option->palette);
    const ButtonColours colours = buttonColours(option, widget, tokens);
    paintBox(*painter, option->rect, metrics::ControlRadius, colours.fill, colours.border,
             outline(option, tokens));
    if (ringed(option))
        paintFocusRing(*painter, option->rect, metrics::ControlRadius, tokens);
}

QRect chevronRect(const QStyleOption *option)
{
    constexpr int Side = 14;
    const QRect atEnd(option->rect.right() - ChevronFromEnd - Side / 2,
                      option->rect.center().y() - Side / 2 + 1, Side, Side);
    return QStyle::visualRect(option->direction, option->rect, atEnd);
}

void paintChevron(const QStyleOption *option, QPainter *painter)
{
    paintIcon(*painter, chevronRect(option), u"chevron-down"_s,
              has(option, QStyle::State_Enabled)
                  ? tokensOf(option->palette).muted
                  : option->palette.color(QPalette::Disabled, QPalette::Text));
}

/// Icon and text in the order of reading. A button that opens a menu looks like a combo box.
void paintButtonLabel(const QStyle *style, const QStyleOptionButton *option, QPainter *painter,
                      const QWidget *widget)
{
    const ThemeTokens &tokens = tokensOf(option->palette);
    const bool opensMenu = option->features.testFlag(QStyleOptionButton::HasMenu);
    const int mnemonic = style->styleHint(QStyle::SH_UnderlineShortcut, option, widget)
                             ? Qt::TextShowMnemonic
                             : Qt::TextHideMnemonic;
    const QSize icon = option->icon.isNull() ? QSize() : option->iconSize;
    const int gap = icon.isValid() && !option->text.isEmpty() ? IconGap : 0;
    const int text =
        option->text.isEmpty() ? 0 : option->fontMetrics.size(mnemonic, option->text).width();
    const int used = qMax(0, icon.width()) + gap + text;
    int x = option->rect.center().x() - used / 2 + (used % 2 == 0 ? 1 : 0);
    if (opensMenu)
        x = option->rect.left() + MenuButtonPadding;
    x = qMax(x, option->rect.left());
    const auto placed = [option](const QRect &leftToRight) {
        return QStyle::visualRect(option->direction, option->rect, leftToRight);
    };
    if (icon.isValid()) {
        const QIcon::Mode mode =
            has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        const QRect place(x, option->rect.top() + (option->rect.height() - icon.height()) / 2,
                          icon.width(), icon.height());
        option->icon.paint(painter, placed(place), Qt::AlignCenter, mode,
                           has(option, QStyle::State_On) ? QIcon::On : QIcon::Off);
        x += icon.width() + gap;
    }
    if (option->text.isEmpty())
        return;
    QStyleOptionButton copy(*option);
    copy.palette.setColor(QPalette::ButtonText, buttonColours(option, widget, tokens).text);
    painter->save();
    if (tokens.contrast && buttonRole(widget) == ButtonRole::Link) {
        // Where everything is white, the line alone tells a link from a text.
        QFont font = painter->font();
        font.setUnderline(true);
        painter->setFont(font);
    }
    const QRect line(x, option->rect.top(), qMin(text, option->rect.right() - x) + 1,
                     option->rect.height());
    style->drawItemText(painter, placed(line), Qt::AlignCenter | Qt::TextSingleLine | mnemonic,
                        copy.palette, has(option, QStyle::State_Enabled), option->text,
                        QPalette::ButtonText);
    painter->restore();
}

void paintComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget)
{
    if (option->editable)
        paintField(option, painter);
    else
        paintButton(option, painter, widget);
    paintChevron(option, painter);
}

} // namespace

bool Style::drawButtonControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return false;
    if (element == CE_PushButtonBevel) {
        paintButton(option, painter, widget);
        if (button->features.testFlag(QStyleOptionButton::HasMenu))
            paintChevron(option, painter);
        return true;
    }
    if (element == CE_PushButtonLabel) {
        paintButtonLabel(proxy(), button, painter, widget);
        return true;
    }
    return false;
}

bool Style::drawButtonPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    if (element != PE_PanelButtonCommand && element != PE_PanelButtonTool)
        return false;
    paintButton(option, painter, widget);
    return true;
}

bool Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter,
                         const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (combo)
        paintComboBox(combo, painter, widget);
    return combo != nullptr;
}

} // namespace rd
