// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace rd {

/// Why ChaosCenter 3.9 and later does not take a password.
enum class PasswordProblem {
    TooShort,  ///< below 8 characters
    TooLong,   ///< above 16
    NoDigit,   ///< of 0 to 9
    NoLower,   ///< of a to z
    NoUpper,   ///< of A to Z
    NoSpecial, ///< of @ $ ! % * ? _ & #
    SameAsOld,
    Refused, ///< the server says no, although nothing of the above is found: '#' before 3.11
};

/// The first reason why \p chosen (UTF-8) will be refused; none when it fits. \p old is the
/// password it replaces; empty: not known.
[[nodiscard]] std::optional<PasswordProblem> problemOf(const QByteArray &chosen,
                                                       const QByteArray &old = {});

/// The rules in one sentence, told before anything is sent.
[[nodiscard]] QString passwordRules();
[[nodiscard]] QString errorSentence(PasswordProblem problem);

} // namespace rd
