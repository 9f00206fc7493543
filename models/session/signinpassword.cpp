// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/signinattempt.h"

// A first login: the account still has its initial password, and ChaosCenter 3.9 and later wants
// another one before it lets the account do anything.

namespace rd {

using PasswordState = SignInError::LeftBehind::Password;

void SignIn::setNewPassword(QByteArray password)
{
    Attempt &a = *m_attempt;
    wipe(a.newPassword);
    a.newPassword = QByteArray(password.constData(), password.size());
    wipe(password);
    if (a.step == Step::NewPassword && !a.failure)
        changePassword();
}

void SignIn::needNewPassword()
{
    Attempt &a = *m_attempt;
    if (!a.newPassword.isEmpty() && !a.password.isEmpty())
        return changePassword();
    if (!a.options.waitsForNewPassword || a.password.isEmpty()) // the old one is asked for, too
        return failWith(ApiError{ApiError::Kind::PasswordChangeNeeded, 200, {}, {}});
    enter(Step::NewPassword);
    emit newPasswordNeeded(std::nullopt);
}

void SignIn::changePassword()
{
    Attempt &a = *m_attempt;
    // Told without the server's help, which answers all of it alike.
    if (const auto problem = problemOf(a.newPassword, a.password))
        return passwordRefused(*problem);
    enter(Step::ChangingPassword);
    QString oldPassword = QString::fromUtf8(a.password);
    QString newPassword = QString::fromUtf8(a.newPassword);
    a.call = a.link->auth().updatePassword(
        oldPassword, newPassword, this, [this](const ApiResult<litmus::PasswordAnswer> &answer) {
            using Verdict = litmus::PasswordAnswer::Verdict;
            if (!answer && mayHaveActed(answer.error()))
                return seeWhetherPasswordChanged(answer.error());
            if (answer && answer->verdict == Verdict::Changed)
                return passwordChanged(answer->projectId);
            if (wasCancelled())
                return;
            if (!answer)
                return failWith(answer.error());
            passwordRefused(answer->verdict == Verdict::SameAsOld ? PasswordProblem::SameAsOld
                                                                  : PasswordProblem::Refused);
        });
    oldPassword.fill(u'\0');
    newPassword.fill(u'\0');
}

void SignIn::passwordRefused(PasswordProblem problem)
{
    Attempt &a = *m_attempt;
    wipe(a.newPassword);
    if (!a.options.waitsForNewPassword)
        return fail({.kind = SignInError::Kind::NewPasswordRefused, .password = problem});
    enter(Step::NewPassword);
    emit newPasswordNeeded(problem);
}

void SignIn::passwordChanged(const QString &projectId)
{
    Attempt &a = *m_attempt;
    a.passwordState = PasswordState::Changed;
    a.outcome.passwordChanged = true;
    wipe(a.password);
    wipe(a.newPassword);
    if (!projectId.isEmpty())
        a.projectId = projectId;
    if (wasCancelled())
        return;
    rememberTokens();
}

void SignIn::seeWhetherPasswordChanged(const ApiError &error)
{
    // The answer got lost, or a 500 says no to what was done all the same: the account knows.
    Attempt &a = *m_attempt;
    a.passwordState = PasswordState::Unsure;
    a.call = a.link->auth().user(a.userId, this,
                                 [this, error](const ApiResult<litmus::UserAnswer> &answer) {
                                     if (answer && !answer->initialLogin)
                                         return passwordChanged({});
                                     if (answer)
                                         m_attempt->passwordState = PasswordState::AsBefore;
                                     if (wasCancelled())
                                         return;
                                     failWith(error);
                                 });
}

} // namespace rd
