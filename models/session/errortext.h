// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "history/error.h"
#include "history/filework.h"
#include "session/connectionstore.h"
#include "session/secretstore.h"
#include "session/servercheck.h"
#include "session/signin.h"
#include "session/tokencare.h"

#include <QString>
#include <QStringList>

/// One sentence (seldom two) per reason, the same in the window and on the command line: what
/// happened and what to do. Translated plain text without server words and without secrets; the
/// server's words are in `detail`, for a fold below.
namespace rd {

/// What the machine knows about its network. A hint only: servers on this machine or behind a VPN
/// may be reachable all the same.
enum class NetworkHint {
    Unknown,
    Connected,
    Disconnected,
    LoginPage, ///< connected, and the network wants somebody to sign in first
};

/// \p host names the server; empty: "the server".
[[nodiscard]] QString errorSentence(const ApiError &error, const QString &host = {});
/// The expression that an administrator adds to ALLOWED_ORIGINS for \p host: with and without
/// scheme, because a request without an Origin is judged by its Host, and with any port.
[[nodiscard]] QString allowedOrigin(const QString &host);
/// The same for a connection that worked before, where some errors have other reasons than at
/// sign-in; \p hint is not asked for servers on this machine.
[[nodiscard]] QString connectionSentence(const ApiError &error, const QUrl &server,
                                         NetworkHint hint = NetworkHint::Unknown);
[[nodiscard]] QString errorSentence(SecretError error);
/// Why a keychain is still locked after the desktop was told to ask for its password.
[[nodiscard]] QString unlockSentence(SecretError error);
[[nodiscard]] QString errorSentence(const HistoryError &error);
/// Names the file that is meant.
[[nodiscard]] QString errorSentence(const FileWorkError &error);
[[nodiscard]] QString errorSentence(UrlProblem problem);
[[nodiscard]] QString errorSentence(const StoreError &error);
[[nodiscard]] QString errorSentence(const SignInError &error, const QString &host = {});
[[nodiscard]] QString errorSentence(const TokenCareError &error, const QString &host = {});
/// What stayed alive and what became of the password, or an empty text.
[[nodiscard]] QString leftBehindSentence(const SignInError &error);
/// What is worth telling of a sign-in that succeeded: what stays alive, what was changed or is to
/// be answered. Empty when there is nothing but success.
[[nodiscard]] QStringList outcomeSentences(const SignInOutcome &outcome);
/// The verdict of a revocation: "Dead.", or what is not proved and what to do next.
[[nodiscard]] QString proofSentence(const RevocationProof &proof, const QString &host = {});
/// How the renewal of this device's token went, what is alive, and what to do.
[[nodiscard]] QString renewalSentence(const TokenRenewal &renewal, const QString &host = {});
/// How far the tokens of an account are cleared after a leak, and what to do.
[[nodiscard]] QString sweepSentence(const LeakSweep &sweep, const QString &host = {});
/// What a revoked token may have been used for before, and where to look.
[[nodiscard]] QString leakSentence();
/// What a step of signing in is about, for a progress line.
[[nodiscard]] QString stepText(SignInStep step);

} // namespace rd
