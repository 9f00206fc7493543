// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QJsonValue;

namespace rd {

/// One line of text from outside, made safe to show: control characters and line breaks become
/// spaces, direction overrides are removed, and it is cut to \p limit characters with an ellipsis.
/// It is not isolated for bidirectional display; see isolated().
[[nodiscard]] QString plainLine(QStringView text, qsizetype limit = 200);

/// \p text between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, so that a right-to-left name
/// cannot reorder the sentence around it.
[[nodiscard]] QString isolated(const QString &text);

/// True when \p text holds letters that could reorder what stands around it.
[[nodiscard]] bool mayReorder(const QString &text);
/// \p text isolated only where that makes a difference: when it may reorder, or the user's language
/// runs right to left. Many fonts borrow the isolating characters from another font, and the line
/// then changes its height.
[[nodiscard]] QString isolatedIfNeeded(const QString &text);

/// A number with one decimal by the user's locale; minus is U+2212.
[[nodiscard]] QString oneDecimal(double value);
/// As oneDecimal() with a sign in front: "+3.1", "−0.4", "0.0".
[[nodiscard]] QString signedOneDecimal(double value);

/// First 8 hex digits of the SHA-256 of a secret, to recognise it without showing it.
[[nodiscard]] QString fingerprintOf(const QByteArray &secret);
/// All 64 hex digits.
[[nodiscard]] QString fullFingerprintOf(const QByteArray &secret);

} // namespace rd
