// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rd {

/// Outside text made fit for a sentence of ours: one safe line of at most \p limit characters,
/// isolated when its direction could reorder what stands around it. Text that cannot is left
/// without the isolating characters, because many fonts borrow them from another font, and the
/// line then changes its height.
[[nodiscard]] QString inSentence(const QString &text, qsizetype limit = 120);

} // namespace rd
