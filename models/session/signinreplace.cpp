// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/signinattempt.h"
#include "session/tokenjournal.h"
#include "session/tokenpolicy.h"

// Signing in again: the token that this device had for the connection has no use any more. If this
// program made it, it is revoked when the new one is stored and verified, never before; a token
// that somebody pasted may be at work elsewhere and stays alive. From here on nothing is undone.

namespace rd {

using OldToken = SignInOutcome::OldToken;

void SignIn::replaceToken()
{
    Attempt &a = *m_attempt;
    const auto &before = a.options.previous;
    if (!before)
        return succeed();
    const QString fingerprint =
        a.oldToken.isEmpty() ? before->tokenFingerprint : fullFingerprintOf(a.oldToken);
    const bool isNone = fingerprint.isEmpty() && !a.isOldUnknown;
    if (isNone || fingerprint == a.connection.tokenFingerprint)
        return emptyOtherStore();
    enter(Step::ReplacingToken);
    const auto claims = litmus::decodeClaims(a.oldToken);
    a.oldUserId = claims ? claims->userId : before->userId;
    a.outcome.oldTokenFingerprint = fingerprint;
    a.outcome.oldTokenUser = claims ? claims->username : before->username;
    a.outcome.oldTokenHost = before->baseUrl.host();
    // Another server must not see it; there it stays alive.
    if (before->baseUrl != a.baseUrl)
        return oldTokenIsLeft(OldToken::Elsewhere);
    if (fingerprint.isEmpty())
        return oldTokenIsLeft(OldToken::NotProved);
    const qint64 endsMs = claims                 ? claims->expiresMs
                          : a.oldToken.isEmpty() ? before->tokenExpiresMs
                                                 : 0;
    if (endsMs > 0 && endsMs <= a.link->http().serverNowMs())
        return emptyOtherStore(); // dead anyway
    findOldToken();
}

void SignIn::findOldToken()
{
    Attempt &a = *m_attempt;
    a.link->http().setToken(a.token);
    a.oldProjectId = a.projectId;
    const auto readList = [this](const Credential &as) {
        Attempt &at = *m_attempt;
        at.call = at.link->auth().tokens(
            at.oldUserId, this,
            [this](ApiResult<QList<litmus::ApiToken>> answer) {
                if (!answer) // nobody knows whether it is ours
                    return seeWhetherOldIsDead(OldToken::NotProved);
                chooseOldToken(*answer);
            },
            as);
    };
    if (a.oldUserId == a.userId)
        return readList(Credential::own());
    if (a.oldToken.isEmpty())
        return oldTokenIsLeft(OldToken::Elsewhere);
    // Of another account, whose list and projects it alone may read.
    a.call = a.link->auth().listProjects(
        a.oldUserId, this,
        [this, readList](const ApiResult<QList<Project>> &projects) {
            Attempt &at = *m_attempt;
            if (projects && !projects->isEmpty())
                at.oldProjectId = projects->first().id;
            readList(Credential::given(at.oldToken));
        },
        Credential::given(a.oldToken));
}

void SignIn::chooseOldToken(QList<litmus::ApiToken> &list)
{
    Attempt &a = *m_attempt;
    TokenInfo listed;
    for (const litmus::ApiToken &token : list) {
        if (token.info.fingerprint != a.outcome.oldTokenFingerprint)
            continue;
        listed = token.info;
        // Its value may be gone here, for instance with the last session; the list has it.
        if (a.oldToken.isEmpty())
            a.oldToken = QByteArray(token.value.constData(), token.value.size());
    }
    litmus::wipe(list);
    if (listed.fingerprint.isEmpty() && a.oldToken.isEmpty())
        return emptyOtherStore();     // removed before
    if (listed.fingerprint.isEmpty()) // removed before, or somebody's session
        return seeWhetherOldIsDead(OldToken::NotOurs);
    if (!isDeviceTokenName(listed.name, defaultTokenName()))
        return oldTokenIsLeft(OldToken::NotOurs);
    revokeOldToken(listed);
}

void SignIn::revokeOldToken(const TokenInfo &listed)
{
    Attempt &a = *m_attempt;
    const Revocation::Account account{a.userId, a.oldProjectId, a.connection.tokenFingerprint};
    a.revocation =
        std::make_unique<Revocation>(*a.link, m_clock, account, DoomedToken(a.oldToken, listed));
    a.revocation->start([] {},
                        [this](const RevocationProof &proof) {
                            if (m_journal)
                                m_journal(journalEntry(proof, m_attempt->baseUrl.host()));
                            if (!proof.isRevokedOrExpired())
                                return oldTokenIsLeft(OldToken::NotProved);
                            m_attempt->outcome.oldTokenRevoked = true;
                            emptyOtherStore();
                        });
}

void SignIn::seeWhetherOldIsDead(OldToken whenAlive)
{
    Attempt &a = *m_attempt;
    if (a.oldToken.isEmpty())
        return oldTokenIsLeft(OldToken::NotProved);
    // As for a proof, a refusal of the auth server alone says nothing.
    a.call = a.link->auth().checkToken(
        this,
        [this, whenAlive](const ApiResult<Unit> &rest) {
            Attempt &at = *m_attempt;
            if (rest || rest.error().kind != ApiError::Kind::SignedOut)
                return oldTokenIsLeft(rest ? whenAlive : OldToken::NotProved);
            at.call = at.link->api().tokenWorks(
                at.oldProjectId, this,
                [this](const ApiResult<Unit> &api) {
                    if (api || !saysRevoked(api.error()))
                        return oldTokenIsLeft(OldToken::NotProved);
                    emptyOtherStore();
                },
                Credential::given(at.oldToken));
        },
        Credential::given(a.oldToken));
}

void SignIn::oldTokenIsLeft(OldToken why)
{
    Attempt &a = *m_attempt;
    a.outcome.oldTokenLeft = true;
    const bool isOthers = !a.oldUserId.isEmpty() && a.oldUserId != a.userId;
    a.outcome.oldTokenWhy = isOthers ? OldToken::Elsewhere : why;
    emptyOtherStore();
}

void SignIn::emptyOtherStore()
{
    Attempt &a = *m_attempt;
    const auto &before = a.options.previous;
    if (!before || before->sessionOnly == a.options.sessionOnly)
        return succeed();
    // Last: the token in it was needed until now.
    (before->sessionOnly ? m_memory : m_keychain)
        .remove(a.connection.id, this, [this](const Result<Unit, SecretError> &removed) {
            if (!removed)
                m_attempt->outcome.oldEntryLeft = removed.error();
            succeed();
        });
}

} // namespace rd
