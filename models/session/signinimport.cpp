// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/signinattempt.h"

// Taking over what another program is signed in with. Its token does not say what it is: only API
// tokens are listed, so what is not in the list is a session.

namespace rd {

void SignIn::withImported(const QString &url, QByteArray token, bool endsSession,
                          const SignInOptions &options)
{
    m_attempt->isImported = true;
    m_attempt->endsImported = endsSession;
    m_attempt->token = tokenIn(std::move(token));
    begin(url, options, [this] {
        Attempt &a = *m_attempt;
        const auto claims = litmus::decodeClaims(a.token);
        if (!claims || claims->userId.isEmpty()) {
            a.isPasted = true; // nothing of it is ours to take back
            return fail({.kind = SignInError::Kind::NotAToken});
        }
        if (claims->expiresMs > 0 && claims->expiresMs <= a.link->http().serverNowMs()) {
            a.isPasted = true;
            return fail({.kind = SignInError::Kind::ImportExpired});
        }
        a.userId = claims->userId;
        a.username = claims->username;
        seeWhatWasImported();
    });
}

void SignIn::seeWhatWasImported()
{
    enter(Step::ReadingUser);
    Attempt &a = *m_attempt;
    a.isPasted = true; // until it turns out to be a session
    a.call = a.link->auth().tokens(
        a.userId, this,
        [this](ApiResult<QList<litmus::ApiToken>> answer) {
            Attempt &at = *m_attempt;
            if (!answer) {
                const auto kind = answer.error().kind;
                if (kind == ApiError::Kind::SignedOut || kind == ApiError::Kind::MaybeSignedOut)
                    return fail({.kind = SignInError::Kind::TokenRefused, .api = answer.error()});
                return failWith(answer.error());
            }
            const QString fingerprint = fullFingerprintOf(at.token);
            bool isListed = false;
            for (const litmus::ApiToken &token : *answer)
                isListed = isListed || token.info.fingerprint == fingerprint;
            litmus::wipe(*answer);
            if (isListed) {
                at.outcome.imported = SignInOutcome::Imported::ApiToken;
                return verify();
            }
            at.outcome.imported = SignInOutcome::Imported::Session;
            at.isPasted = false;
            at.session = std::exchange(at.token, {});
            readUser();
        },
        Credential::given(a.token));
}

} // namespace rd
