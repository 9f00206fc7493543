// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QString>

/// Pieces that all our HTML is made of: the light theme in words, and text that stays text.
namespace rd::html {

// Mail clients know no variables and drop style sheets, so the colours are written out.
inline constexpr auto Ground = QLatin1StringView("#F5F6F8");
inline constexpr auto Surface = QLatin1StringView("#FFFFFF");
inline constexpr auto Sunk = QLatin1StringView("#EEF0F3");
inline constexpr auto Border = QLatin1StringView("#E1E5EA");
inline constexpr auto Ink = QLatin1StringView("#1A2330");
inline constexpr auto Muted = QLatin1StringView("#586374");
inline constexpr auto Accent = QLatin1StringView("#4A43C6");

/// Of a word that names the outcome: 4.5:1 on Ground, Surface and Sunk.
[[nodiscard]] QLatin1StringView htmlInkOf(Outcome outcome);
/// Of a shape or bar that stands for it: 3:1 on Ground and Surface.
[[nodiscard]] QLatin1StringView htmlFillOf(Outcome outcome);
/// Of a change: -1, 0, 1.
[[nodiscard]] QLatin1StringView htmlInkOf(int direction);

/// Text from anywhere as text of a document or of an attribute in either kind of quotes.
[[nodiscard]] QString htmlText(const QString &text);
/// A name from a server, which must not reorder what stands around it.
[[nodiscard]] QString bdi(const QString &name);

} // namespace rd::html
