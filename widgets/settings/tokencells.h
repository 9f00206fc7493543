// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/tonedlabel.h"
#include "domain/token.h"

/// What the cells of a TokenTable are made of.
namespace rd {

/// One line of text.
[[nodiscard]] TonedLabel *tokenCell(const QString &text,
                                    TonedLabel::Tone tone = TonedLabel::Tone::Text,
                                    TextRole role = TextRole::Body);
/// When it expires; what asks for attention has a word, a colour and a shape.
[[nodiscard]] QWidget *expiryCell(const TokenInfo &token, qint64 nowMs);

} // namespace rd
