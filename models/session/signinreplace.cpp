// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/signinattempt.h"

// Signing in again: the token that this device had for the connection has no use any more. It is
// revoked when the new one is stored and proved, never before; from here on nothing is undone.

namespace rd {

void SignIn::replaceToken()
{
    Attempt &a = *m_attempt;
    const auto &before = a.options.previous;
    const bool isKnown =
        !a.oldToken.isEmpty() || (before && !before->tokenFingerprint.isEmpty() && !a.isOldUnknown);
    const QString fingerprint =
        a.oldToken.isEmpty() && before ? before->tokenFingerprint : fullFingerprintOf(a.oldToken);
    if (!before || (!isKnown && !a.isOldUnknown) || fingerprint == a.connection.tokenFingerprint)
        return succeed();
    enter(Step::ReplacingToken);
    if (before->sessionOnly != a.options.sessionOnly)
        (before->sessionOnly ? m_memory : m_keychain)
            .remove(a.connection.id, this, [](const Result<Unit, SecretError> &) {});
    // Another server must not see it; there it stays alive.
    if (!isKnown || before->baseUrl != a.baseUrl)
        return oldTokenIsLeft();
    const auto claims = litmus::decodeClaims(a.oldToken);
    if (claims && claims->expiresMs > 0 && claims->expiresMs <= a.link->http().serverNowMs())
        return succeed(); // dead anyway
    if (before->userId == a.userId && a.oldToken.isEmpty())
        return findOldToken();
    if (before->userId == a.userId)
        return revokeOldToken(Credential::given(a.token), a.userId);
    if (claims) // of another account, which ends it itself
        return revokeOldToken(Credential::given(a.oldToken), claims->userId);
    oldTokenIsLeft();
}

void SignIn::findOldToken()
{
    // Its value is gone, for instance with the last session; the list has it.
    Attempt &a = *m_attempt;
    a.call = a.link->auth().tokens(
        a.userId, this,
        [this](ApiResult<QList<litmus::ApiToken>> answer) {
            Attempt &at = *m_attempt;
            if (!answer)
                return oldTokenIsLeft();
            for (const litmus::ApiToken &token : *answer)
                if (token.info.fingerprint == at.options.previous->tokenFingerprint)
                    at.oldToken = QByteArray(token.value.constData(), token.value.size());
            litmus::wipe(*answer);
            if (at.oldToken.isEmpty())
                return succeed(); // revoked before
            revokeOldToken(Credential::given(at.token), at.userId);
        },
        Credential::given(a.token));
}

void SignIn::revokeOldToken(const Credential &as, const QString &userId)
{
    Attempt &a = *m_attempt;
    a.call = a.link->auth().removeToken(
        a.oldToken, userId, this,
        // Whatever it says: what counts is whether the token still works.
        [this](const ApiResult<Unit> &) { proveOldTokenDead(); }, as);
}

void SignIn::proveOldTokenDead()
{
    Attempt &a = *m_attempt;
    a.call = a.link->auth().checkToken(
        this,
        [this](const ApiResult<Unit> &answer) {
            if (answer || answer.error().kind != ApiError::Kind::SignedOut)
                return oldTokenIsLeft();
            m_attempt->outcome.oldTokenRevoked = true;
            succeed();
        },
        Credential::given(a.oldToken));
}

void SignIn::oldTokenIsLeft()
{
    m_attempt->outcome.oldTokenLeft = true;
    succeed();
}

} // namespace rd
