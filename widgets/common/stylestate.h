// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QStyleOption>

/// What the parts of the style ask of an option.
namespace rd::style {

[[nodiscard]] inline bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

/// The keyboard brought the focus here: then, and only then, a ring is shown.
[[nodiscard]] inline bool ringed(const QStyleOption *option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

[[nodiscard]] inline QColor blended(const QColor &colour, const QColor &with, qreal share)
{
    const auto mix = [share](float a, float b) {
        return static_cast<float>(a + (b - a) * static_cast<float>(share));
    };
    return QColor::fromRgbF(mix(colour.redF(), with.redF()), mix(colour.greenF(), with.greenF()),
                            mix(colour.blueF(), with.blueF()));
}

/// Without greys to fade into, what is disabled has a broken outline.
[[nodiscard]] inline Qt::PenStyle outline(const QStyleOption *option, const ThemeTokens &tokens)
{
    return tokens.contrast && !has(option, QStyle::State_Enabled) ? Qt::DashLine : Qt::SolidLine;
}

/// The box of a field, with its ring.
void paintField(const QStyleOption *option, QPainter *painter);

} // namespace rd::style
