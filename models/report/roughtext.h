// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// How wide text is, roughly: for drawings that are made where there are no fonts. Letters of usual
/// sans serif faces are narrower than told here, so what fits by these functions fits.
namespace rd {

/// In units of \p size, the height of the font.
[[nodiscard]] double roughWidth(QStringView text, double size);
/// \p text, with an ellipsis instead of what is beyond \p width. Never half of a character.
[[nodiscard]] QString roughlyCut(const QString &text, double width, double size);
/// \p text in at most \p lines lines, broken behind spaces and hyphens where there are any.
[[nodiscard]] QStringList roughLines(const QString &text, double width, double size, int lines);

} // namespace rd
