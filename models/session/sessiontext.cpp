// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text.h"
#include "session/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString hostOrServer(const QString &host)
{
    return host.isEmpty() ? QCoreApplication::translate("rd::Error", "The server") : host;
}

QString apiSentence(const std::optional<ApiError> &error, const QString &host)
{
    return error ? errorSentence(*error, host) : QString();
}

QString oldTokenSentence(const SignInOutcome &outcome)
{
    using OldToken = SignInOutcome::OldToken;
    switch (outcome.oldTokenWhy) {
    case OldToken::NotProved:
        return QCoreApplication::translate("rd::SignIn",
                                           "The token that this device had before could not "
                                           "be revoked and may still be alive: revoke it on "
                                           "the page of the tokens.");
    case OldToken::NotOurs:
        //: %1 is a fingerprint
        return QCoreApplication::translate("rd::SignIn",
                                           "The token that this device had before (fingerprint %1) "
                                           "stays alive: this program did not make it, so others "
                                           "may work with it. If nobody needs it, revoke it on the "
                                           "page of the tokens.")
            .arg(outcome.oldTokenFingerprint.left(8));
    case OldToken::Elsewhere:
        //: %1 is the name of a user, %2 a server
        return QCoreApplication::translate("rd::SignIn",
                                           "The token that this device had before, of %1 at %2, "
                                           "may still be alive: revoke it there, in the account "
                                           "settings of ChaosCenter.")
            .arg(plainLine(outcome.oldTokenUser), outcome.oldTokenHost);
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorSentence(const SignInError &error, const QString &host)
{
    using Kind = SignInError::Kind;
    switch (error.kind) {
    case Kind::BadUrl:
        return errorSentence(error.urlProblem.value_or(UrlProblem::Invalid));
    case Kind::PlainHttp:
        return QCoreApplication::translate("rd::Error",
                                           "%1 is addressed by http, so everybody on the way "
                                           "could read the password. Use https, or confirm plain "
                                           "http for this connection.")
            .arg(hostOrServer(host));
    case Kind::Server:
        return apiSentence(error.api, host);
    case Kind::PasswordChangeNeeded:
        return errorSentence(ApiError{ApiError::Kind::PasswordChangeNeeded, 0, {}, {}}, host);
    case Kind::NewPasswordRefused:
        return errorSentence(error.password.value_or(PasswordProblem::Refused));
    case Kind::NotAToken:
        return QCoreApplication::translate("rd::Error",
                                           "This is not a ChaosCenter token. Copy it again, "
                                           "complete, from ChaosCenter's account settings.");
    case Kind::TokenExpired:
        return QCoreApplication::translate("rd::Error",
                                           "This token has expired. Create a new one in "
                                           "ChaosCenter's account settings.");
    case Kind::TokenRefused:
        return QCoreApplication::translate("rd::Error",
                                           "%1 does not accept this token. It was revoked, or it "
                                           "belongs to another server.")
            .arg(hostOrServer(host));
    case Kind::ImportExpired:
        return QCoreApplication::translate(
            "rd::Error", "The token in litmusctl's file has expired: its sessions "
                         "last 24 hours. Sign in again with litmusctl, or here "
                         "with a password or an API token.");
    case Kind::NoToken:
        return QCoreApplication::translate("rd::Error",
                                           "%1 did not create a usable API token. Create one in "
                                           "ChaosCenter's account settings and paste it here.")
            .arg(hostOrServer(host));
    case Kind::Store:
        return errorSentence(error.secret.value_or(SecretError::Other));
    case Kind::Cancelled:
        return QCoreApplication::translate("rd::Error", "Signing in was cancelled.");
    }
    Q_UNREACHABLE();
}

QString leftBehindSentence(const SignInError &error)
{
    using Password = SignInError::LeftBehind::Password;
    const SignInError::LeftBehind &left = error.leftBehind;
    QStringList sentences;
    if (left.password == Password::Changed)
        sentences << QCoreApplication::translate("rd::Error",
                                                 "The password of %1 was changed all the same: "
                                                 "from now on, use the new one.")
                         .arg(plainLine(left.userName));
    if (left.password == Password::Unsure)
        sentences << QCoreApplication::translate("rd::Error",
                                                 "Whether the password of %1 was changed is not "
                                                 "known: try the new one first, then the old one.")
                         .arg(plainLine(left.userName));
    if (!left.notPutBack.isEmpty())
        //: %1 is a fingerprint
        sentences << QCoreApplication::translate(
                         "rd::Error", "The token that this device had before (fingerprint %1) "
                                      "could not be put back: this device has the new one now, and "
                                      "both are alive. Revoke the old one on the page of the "
                                      "tokens.")
                         .arg(left.notPutBack.left(8));
    if (!left.apiTokenName.isEmpty())
        sentences << QCoreApplication::translate(
                         "rd::Error", "The API token \"%1\" of %2 could not be revoked and "
                                      "is still alive: revoke it in ChaosCenter's account "
                                      "settings.")
                         .arg(plainLine(left.apiTokenName), plainLine(left.userName));
    else if (left.session)
        sentences << QCoreApplication::translate("rd::Error",
                                                 "The session of %1 could not be ended; it ends by "
                                                 "itself, after 24 hours by default.")
                         .arg(plainLine(left.userName));
    return sentences.join(u' ');
}

QStringList outcomeSentences(const SignInOutcome &outcome)
{
    QStringList sentences;
    if (outcome.passwordChanged)
        sentences << QCoreApplication::translate("rd::SignIn",
                                                 "The password was changed: from now on, use the "
                                                 "new one.");
    using Imported = SignInOutcome::Imported;
    if (outcome.imported == Imported::ApiToken)
        sentences << QCoreApplication::translate("rd::SignIn",
                                                 "What litmusctl had is an API token. This program "
                                                 "uses the same one now; whoever revokes it ends "
                                                 "both.");
    else if (outcome.importedEnded)
        sentences << QCoreApplication::translate("rd::SignIn",
                                                 "What litmusctl had was a session. A token of "
                                                 "this device's own was made with it, and the "
                                                 "session was ended.");
    else if (outcome.imported == Imported::Session)
        sentences << QCoreApplication::translate("rd::SignIn",
                                                 "What litmusctl had is a session, 24 hours long "
                                                 "by default. A token of this device's own was "
                                                 "made with it; litmusctl stays signed in.");
    if (outcome.sessionLeft)
        sentences << QCoreApplication::translate("rd::SignIn",
                                                 "The session of this sign-in could not be ended; "
                                                 "it ends by itself, after 24 hours by default.");
    if (outcome.oldTokenLeft)
        sentences << oldTokenSentence(outcome);
    if (outcome.oldEntryLeft)
        sentences << QCoreApplication::translate("rd::SignIn",
                                                 "What was kept for this connection before could "
                                                 "not be removed.")
                         + u' ' + errorSentence(*outcome.oldEntryLeft);
    const int count = static_cast<int>(outcome.invitations.size());
    if (count > 0) {
        constexpr int mostNames = 3;
        QStringList names;
        for (const Invitation &invitation : outcome.invitations.first(qMin(count, mostNames)))
            names << isolatedIfNeeded(plainLine(invitation.projectName, 60));
        if (count > mostNames)
            names << u"..."_s;
        //: %1 are names of projects
        const QString sentence = QCoreApplication::translate(
            "rd::SignIn", "%n invitation(s) to projects wait for your answer in ChaosCenter: %1.",
            nullptr, count);
        sentences << sentence.arg(names.join(u", "_s));
    }
    return sentences;
}

QString errorSentence(const TokenCareError &error, const QString &host)
{
    using Kind = TokenCareError::Kind;
    switch (error.kind) {
    case Kind::Server:
        if (!error.leftAlive.isEmpty())
            //: %1 is a sentence that says what went wrong, %2 the name of a token
            return QCoreApplication::translate("rd::Error",
                                               "%1 A token \"%2\" may have been made all the "
                                               "same: look through the list and revoke it.")
                .arg(apiSentence(error.api, host), plainLine(error.leftAlive));
        return apiSentence(error.api, host);
    case Kind::NoSuchToken:
        return QCoreApplication::translate("rd::Error",
                                           "No token of this account has that fingerprint. List "
                                           "the tokens and copy it again.");
    case Kind::Ambiguous:
        return QCoreApplication::translate("rd::Error",
                                           "Several tokens begin with that fingerprint. Give more "
                                           "of its digits.");
    case Kind::BadFingerprint:
        return QCoreApplication::translate("rd::Error",
                                           "A fingerprint has at least 8 of the digits 0 to 9 and "
                                           "a to f.");
    case Kind::NotAToken:
        return QCoreApplication::translate("rd::Error",
                                           "This is not a ChaosCenter token. Paste it again, "
                                           "complete.");
    case Kind::Busy:
        return QCoreApplication::translate("rd::Error",
                                           "Another token is being worked on. Wait until that is "
                                           "done.");
    case Kind::Stopped:
        return QCoreApplication::translate("rd::Error",
                                           "Stopped before anything was revoked. The token is "
                                           "still alive.");
    case Kind::BadName:
        return QCoreApplication::translate("rd::Error",
                                           "Give the token a name that tells who will use it.");
    case Kind::BadDays:
        return QCoreApplication::translate("rd::Error",
                                           "A token lives for 1 to 36500 days. With less "
                                           "ChaosCenter would make one that is dead from the "
                                           "start.");
    case Kind::NoOwnToken:
        return QCoreApplication::translate("rd::Error",
                                           "This device has no token of its own for this "
                                           "connection. Sign in first.");
    case Kind::OtherAccount:
        return QCoreApplication::translate("rd::Error",
                                           "The leaked token is of another account. Sign in with "
                                           "that account, and look through its tokens there.");
    }
    Q_UNREACHABLE();
}

QString proofSentence(const RevocationProof &proof, const QString &host)
{
    const QString name = hostOrServer(host);
    if (proof.alreadyExpired)
        return QCoreApplication::translate("rd::Error",
                                           "The token had expired already; nothing accepts it any "
                                           "more.");
    if (proof.alreadyRevoked)
        return QCoreApplication::translate("rd::Error",
                                           "The token had been revoked already; both servers "
                                           "refuse it as revoked.");
    if (proof.proved && proof.isGhost())
        return QCoreApplication::translate("rd::Error",
                                           "Dead. Both servers accepted the token before and "
                                           "refuse it now. Its entry stays in the list and works "
                                           "no more.");
    if (proof.proved)
        return QCoreApplication::translate("rd::Error",
                                           "Dead. Both servers accepted the token before and "
                                           "refuse it now.");
    if (proof.refusedByApi == false || proof.refusedByAuth == false)
        return QCoreApplication::translate("rd::Error",
                                           "NOT revoked: %1 still accepts the token. Try again, "
                                           "and tell the administrator if it stays.")
            .arg(name);
    if (proof.refusedByApi == true && proof.refusedByAuth == true)
        return QCoreApplication::translate("rd::Error",
                                           "%1 refuses the token, but it was not seen working "
                                           "before: it may have been revoked earlier.")
            .arg(name);
    const QString reason = proof.trouble   ? errorSentence(*proof.trouble, host)
                           : proof.removal ? errorSentence(*proof.removal, host)
                                           : QString();
    return QCoreApplication::translate("rd::Error",
                                       "Not proved: the token may still be alive. %1 Revoke it "
                                       "again until it is proved.")
        .arg(reason)
        .simplified(); // without a reason two spaces would meet
}

QString stepText(SignInStep step)
{
    switch (step) {
    case SignInStep::Idle:
        return {};
    case SignInStep::CheckingServer:
        return QCoreApplication::translate("rd::SignIn", "Checking the server");
    case SignInStep::LoggingIn:
        return QCoreApplication::translate("rd::SignIn", "Signing in");
    case SignInStep::ReadingUser:
        return QCoreApplication::translate("rd::SignIn", "Reading the account");
    case SignInStep::NewPassword:
        return QCoreApplication::translate("rd::SignIn", "Waiting for a new password");
    case SignInStep::ChangingPassword:
        return QCoreApplication::translate("rd::SignIn", "Changing the password");
    case SignInStep::CreatingToken:
        return QCoreApplication::translate("rd::SignIn", "Creating an API token for this device");
    case SignInStep::Verifying:
        return QCoreApplication::translate("rd::SignIn", "Trying the token");
    case SignInStep::Storing:
        return QCoreApplication::translate("rd::SignIn", "Storing the token in the keychain");
    case SignInStep::LoggingOut:
        return QCoreApplication::translate("rd::SignIn", "Ending the session");
    case SignInStep::ReplacingToken:
        return QCoreApplication::translate("rd::SignIn", "Revoking the token used before");
    case SignInStep::Undoing:
        return QCoreApplication::translate("rd::SignIn", "Undoing what was done");
    case SignInStep::Done:
        return QCoreApplication::translate("rd::SignIn", "Signed in");
    }
    Q_UNREACHABLE();
}

} // namespace rd
