// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/passwordrules.h"

#include <QCoreApplication>
#include <QStringView>

#include <algorithm>

namespace rd {

namespace {

constexpr QByteArrayView SpecialLetters("@$!%*?_&#");

/// Characters, not bytes, without making a copy of the password.
qsizetype charactersIn(const QByteArray &utf8)
{
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

bool hasOneBetween(const QByteArray &text, char first, char last)
{
    return std::any_of(text.begin(), text.end(),
                       [first, last](char c) { return c >= first && c <= last; });
}

} // namespace

std::optional<PasswordProblem> problemOf(const QByteArray &chosen, const QByteArray &old)
{
    const qsizetype length = charactersIn(chosen);
    if (length < 8)
        return PasswordProblem::TooShort;
    if (length > 16)
        return PasswordProblem::TooLong;
    if (!hasOneBetween(chosen, '0', '9'))
        return PasswordProblem::NoDigit;
    if (!hasOneBetween(chosen, 'a', 'z'))
        return PasswordProblem::NoLower;
    if (!hasOneBetween(chosen, 'A', 'Z'))
        return PasswordProblem::NoUpper;
    if (std::none_of(chosen.begin(), chosen.end(),
                     [](char c) { return SpecialLetters.contains(c); }))
        return PasswordProblem::NoSpecial;
    if (chosen == old)
        return PasswordProblem::SameAsOld;
    return std::nullopt;
}

QString passwordRules()
{
    return QCoreApplication::translate("rd::Password",
                                       "8 to 16 characters, with a digit, a small letter, a "
                                       "capital letter and one of @ $ ! % * ? _ & # (the last "
                                       "from ChaosCenter 3.11 on).");
}

QString errorSentence(PasswordProblem problem)
{
    switch (problem) {
    case PasswordProblem::TooShort:
        return QCoreApplication::translate("rd::Password",
                                           "The new password is too short: it needs at least 8 "
                                           "characters.");
    case PasswordProblem::TooLong:
        return QCoreApplication::translate("rd::Password",
                                           "The new password is too long: ChaosCenter takes 16 "
                                           "characters at most.");
    case PasswordProblem::NoDigit:
        return QCoreApplication::translate("rd::Password",
                                           "The new password needs a digit from 0 to 9.");
    case PasswordProblem::NoLower:
        return QCoreApplication::translate("rd::Password",
                                           "The new password needs a small letter from a to z.");
    case PasswordProblem::NoUpper:
        return QCoreApplication::translate("rd::Password",
                                           "The new password needs a capital letter from A to Z.");
    case PasswordProblem::NoSpecial:
        return QCoreApplication::translate("rd::Password",
                                           "The new password needs one of the characters @ $ ! % "
                                           "* ? _ & #.");
    case PasswordProblem::SameAsOld:
        return QCoreApplication::translate("rd::Password",
                                           "The new password has to differ from the old one.");
    case PasswordProblem::Refused:
        return QCoreApplication::translate("rd::Password",
                                           "ChaosCenter does not take this password. Choose "
                                           "another one: 8 to 16 characters, with one of @ $ ! % * "
                                           "? _ & instead of #.");
    }
    Q_UNREACHABLE();
}

} // namespace rd
