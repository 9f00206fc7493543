// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/icons.h"
#include "common/painting.h"
#include "common/style.h"
#include "common/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

// The parts of the style that belong to tables, lists, tabs and menus.

namespace rd {

namespace {

/// Ground of a row: selected, under the mouse, or nothing.
QColor rowGround(const QStyleOption *option, const ThemeTokens &tokens)
{
    if (option->state.testFlag(QStyle::State_Selected))
        return tokens.accentSoft;
    if (option->state.testFlag(QStyle::State_MouseOver)
        && option->state.testFlag(QStyle::State_Enabled) && !tokens.contrast)
        return tokens.sunk;
    return {};
}

QRect hairlineAtBottom(const QRect &rect)
{
    return QRect(rect.left(), rect.bottom(), rect.width(), 1);
}

void paintHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const ThemeTokens &tokens = tokensOf(option->palette);
    painter->fillRect(option->rect, tokens.surface);
    painter->fillRect(hairlineAtBottom(option->rect), tokens.border);
}

void paintTab(const QStyleOption *option, QPainter *painter)
{
    const ThemeTokens &tokens = tokensOf(option->palette);
    if (option->state.testFlag(QStyle::State_Selected))
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2),
            tokens.accent);
    if (option->state.testFlag(QStyle::State_HasFocus)
        && option->state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(*painter, option->rect.adjusted(0, 0, 0, -2), 4, tokens);
}

} // namespace

bool Style::drawViewPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    const ThemeTokens &tokens = tokensOf(option->palette);
    switch (element) {
    case PE_PanelItemViewRow:
        return true; // cells paint the ground, so that it is painted once
    case PE_PanelItemViewItem: {
        const QColor ground = rowGround(option, tokens);
        if (ground.isValid())
            painter->fillRect(option->rect, ground);
        return true;
    }
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, tokens.surface);
        paintBox(*painter, option->rect, 0, {}, tokens.control);
        return true;
    case PE_PanelMenu:
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, tokens.surface);
        return true;
    case PE_Frame:
        if (qobject_cast<const QAbstractItemView *>(widget)
            || (widget && widget->inherits("QAbstractScrollArea"))) {
            paintBox(*painter, option->rect, metrics::ControlRadius, {}, tokens.border);
            return true;
        }
        return false;
    case PE_FrameTabBarBase:
        painter->fillRect(hairlineAtBottom(option->rect), tokens.border);
        return true;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            if (header->sortIndicator != QStyleOptionHeader::None)
                paintIcon(*painter, header->rect,
                          header->sortIndicator == QStyleOptionHeader::SortUp ? u"chevron-down"_s
                                                                              : u"chevron-up"_s,
                          tokens.muted);
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool Style::drawViewControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paintHeaderSection(option, painter);
        return true;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy(*header);
            const ThemeTokens &tokens = tokensOf(option->palette);
            copy.palette.setColor(QPalette::ButtonText, tokens.muted);
            copy.state &= ~State_On; // no bold titles over the selected column
            // The margin of titles is meant sideways: a flat header has no height to spare.
            const int margin = proxy()->pixelMetric(PM_HeaderMargin, option, widget);
            copy.rect.adjust(0, -margin, 0, margin);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return true;
        }
        return false;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const ThemeTokens &tokens = tokensOf(option->palette);
            QStyleOptionViewItem copy(*item);
            // Selected rows lie on the soft accent, not on the strong one of selected text.
            copy.palette.setColor(QPalette::HighlightedText,
                                  tokens.contrast ? tokens.onAccentSoft : tokens.text);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return true;
        }
        return false;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
            // Fusion darkens the ground for it: on black that is nothing.
            const int middle = option->rect.center().y();
            painter->fillRect(QRect(option->rect.left() + 8, middle, option->rect.width() - 16, 1),
                              tokensOf(option->palette).border);
            return true;
        }
        return false;
    case CE_TabBarTabShape:
        paintTab(option, painter);
        return true;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            const ThemeTokens &tokens = tokensOf(option->palette);
            QStyleOptionTab copy(*tab);
            const QColor colour =
                option->state.testFlag(State_Selected) ? tokens.accent : tokens.muted;
            if (option->state.testFlag(State_Enabled))
                copy.palette.setColor(QPalette::WindowText, colour);
            copy.state &= ~State_HasFocus; // the ring is painted with the shape
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return true;
        }
        return false;
    default:
        return false;
    }
}

} // namespace rd
