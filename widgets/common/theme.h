// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QBrush>
#include <QColor>
#include <QFont>

#include <array>
#include <optional>

class QApplication;
class QPalette;
class QString;
class QWidget;

namespace rd {

/// What the user may choose in Settings > Appearance and with `--theme`.
enum class ThemeChoice {
    System, ///< light, dark or contrast as the desktop's own palette is
    Light,
    Dark,
    Contrast, ///< pure black and white, same shapes
};

/// "system", "light", "dark", "contrast": words of the settings file and the command line.
[[nodiscard]] QString themeKey(ThemeChoice choice);
[[nodiscard]] std::optional<ThemeChoice> themeFromKey(const QString &key);

/// The colours of one theme by meaning. Text keeps 4.5:1 against window, surface and sunk; fills
/// keep 3:1 against window and surface.
struct ThemeTokens {
    QColor window;       ///< ground of pages
    QColor surface;      ///< cards, rail, header, fields
    QColor sunk;         ///< notes inside cards, hovered rows, the empty part of a gauge
    QColor border;       ///< hairlines
    QColor control;      ///< outline of fields and check boxes: 3:1, unlike hairlines
    QColor text;         ///< what is read first
    QColor muted;        ///< captions, secondary columns
    QColor accent;       ///< score, links, selection, focus
    QColor accentSoft;   ///< ground of what is selected
    QColor onAccentSoft; ///< text on accentSoft
    QColor onAccent;     ///< text on accent
    QColor danger;       ///< ground of a destructive button
    QColor onDanger;     ///< text on danger
    QColor grid;         ///< grid lines of charts
    std::array<QColor, AllOutcomes.size()> fills;
    std::array<QColor, AllOutcomes.size()> inks;
    bool dark = false;
    bool contrast = false;

    /// Ground of a shape or bar.
    [[nodiscard]] QColor fill(Outcome outcome) const
    {
        return fills[static_cast<std::size_t>(outcome)];
    }
    /// Colour of a word that names the outcome.
    [[nodiscard]] QColor ink(Outcome outcome) const
    {
        return inks[static_cast<std::size_t>(outcome)];
    }
    /// What a bar is filled with: fill(), or in the contrast theme a pattern per outcome.
    [[nodiscard]] QBrush bar(Outcome outcome) const;
};

/// The tokens of a theme; System is answered as Light.
[[nodiscard]] const ThemeTokens &tokensFor(ThemeChoice choice);
/// The tokens that belong to a palette, by its lightness. Ask again on `PaletteChange`.
[[nodiscard]] const ThemeTokens &tokensOf(const QPalette &palette);
[[nodiscard]] const ThemeTokens &tokensOf(const QWidget *widget);

/// The tokens on the ground of a chosen row. With high contrast that ground is white: everything on
/// it turns black, shapes included.
[[nodiscard]] ThemeTokens tokensOnSelection(const ThemeTokens &tokens);

/// Sets style, palette and font of the program. May be called again at any time; every widget is
/// told by `PaletteChange`. With System the desktop's later changes are followed.
void applyTheme(QApplication &app, ThemeChoice choice);
/// The last choice given to applyTheme().
[[nodiscard]] ThemeChoice currentTheme();

/// Sizes of text. In points, so that they follow the desktop's text scaling.
enum class TextRole {
    Small,     ///< 11 px at 100 %: axis labels, badges
    Caption,   ///< 12 px
    Body,      ///< 13 px
    Strong,    ///< 13 px bold: what stands out inside a row
    CardTitle, ///< 13 px semibold
    PageTitle, ///< 16 px semibold
    Figure,    ///< 17 px semibold: figures of tiles
    Score,     ///< 42 px bold
    Code,      ///< 12 px fixed pitch: fingerprints, ids
};
[[nodiscard]] QFont textFont(TextRole role);

/// Distances in device-independent pixels.
namespace metrics {
inline constexpr int PagePadding = 20;
inline constexpr int CardPaddingX = 16;
inline constexpr int CardPaddingY = 14;
inline constexpr int CardRadius = 8;
inline constexpr int ControlRadius = 6;
inline constexpr int ControlHeight = 30;
inline constexpr int Gap = 12;
inline constexpr int RowHeight = 34;
inline constexpr int CompactRowHeight = 28;
inline constexpr int IconSize = 16;
inline constexpr int OutcomeSize = 14;
} // namespace metrics

} // namespace rd
