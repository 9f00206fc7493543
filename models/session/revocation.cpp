// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/revocation.h"

#include "api/litmus/jwt.h"
#include "core/redact.h"
#include "core/text.h"
#include "session/serverlink.h"

#include <algorithm>
#include <utility>

namespace rd {

bool saysRevoked(const ApiError &error)
{
    return error.kind == ApiError::Kind::SignedOut && error.httpStatus == 401;
}

DoomedToken::DoomedToken(const QByteArray &text, const TokenInfo &listed)
    : value(text.constData(), text.size())
    , info(listed)
    , isListed(!listed.fingerprint.isEmpty())
{
    if (!isListed)
        info.fingerprint = fullFingerprintOf(value);
}

DoomedToken::~DoomedToken()
{
    wipe(value);
}

Revocation::Revocation(ServerLink &link, const Clock &clock, const Account &account,
                       DoomedToken token)
    : m_link(link)
    , m_clock(clock)
    , m_account(account)
    , m_token(std::move(token))
    , m_claims(litmus::decodeClaims(m_token.value).value_or(TokenClaims{}))
{
    if (m_claims.expiresMs == 0)
        m_claims.expiresMs = m_token.info.expiresMs;
    if (m_claims.userId.isEmpty() && m_token.isListed)
        m_claims.userId = m_account.userId;
    m_proof.fingerprint = m_token.info.fingerprint;
    m_proof.name = m_token.info.name;
    m_proof.thisDevice = m_proof.fingerprint == m_account.ownFingerprint;
}

Revocation::~Revocation() = default;

void Revocation::start(std::function<void()> removed, Done done)
{
    m_removed = std::move(removed);
    m_done = std::move(done);
    askBefore();
}

void Revocation::cancel()
{
    m_call.cancel();
    m_done = nullptr;
    wipe(m_token.value);
}

bool Revocation::isOwnAccount() const
{
    return m_claims.userId == m_account.userId;
}

bool Revocation::hasOwnToken() const
{
    // Its own end takes this device's token away.
    return !m_link.http().token().isEmpty() && !m_proof.thisDevice;
}

Credential Revocation::itself() const
{
    return Credential::given(m_token.value);
}

void Revocation::spoil(const ApiError &error)
{
    if (!m_proof.trouble)
        m_proof.trouble = error;
}

void Revocation::askBefore()
{
    m_call = m_link.auth().checkToken(
        this,
        [this](const ApiResult<Unit> &rest) {
            if (rest)
                return askApiBefore(false);
            m_isRefusedBefore = rest.error().kind == ApiError::Kind::SignedOut;
            if (m_isRefusedBefore) {
                m_proof.alreadyExpired =
                    m_claims.expiresMs > 0 && m_claims.expiresMs <= m_link.http().serverNowMs();
                return m_proof.alreadyExpired ? remove() : askApiBefore(true);
            }
            spoil(rest.error());
            // Trouble with looking first is no reason to let it live.
            remove();
        },
        itself());
}

void Revocation::askApiBefore(bool isRefused)
{
    m_call = m_link.api().tokenWorks(
        m_account.projectId, this,
        [this, isRefused](const ApiResult<Unit> &api) {
            m_proof.workedBefore = !isRefused && api.has_value();
            m_isRevokedBefore = isRefused && !api && saysRevoked(api.error());
            if (!isRefused && !api)
                spoil(api.error());
            remove();
        },
        itself());
}

void Revocation::remove()
{
    const bool byDevice = hasOwnToken() && isOwnAccount();
    const bool isDead = m_proof.alreadyExpired || m_isRevokedBefore;
    if (byDevice && (m_token.isListed || isDead))
        m_ways.append(Way::Device);
    // What is dead can neither be revoked nor authenticate its own removal.
    if (!isDead)
        m_ways << Way::Itself << Way::Logout;
    tryWays();
}

void Revocation::tryWays()
{
    if (m_ways.isEmpty())
        return readList();
    const Way way = m_ways.takeFirst();
    const auto next = [this, way](const ApiResult<Unit> &answer) {
        if (!answer) {
            if (!m_proof.removal)
                m_proof.removal = answer.error();
            return tryWays();
        }
        m_proof.removal.reset();
        m_ways.clear();
        // Logging out leaves the entry behind; this device can still clear it away.
        if (way == Way::Logout && hasOwnToken() && isOwnAccount()) {
            m_call = m_link.auth().removeToken(m_token.value, m_account.userId, this,
                                               [this](const ApiResult<Unit> &) { readList(); });
            return;
        }
        readList();
    };
    switch (way) {
    case Way::Device:
        m_call = m_link.auth().removeToken(m_token.value, m_account.userId, this, next);
        return;
    case Way::Itself:
        m_call = m_link.auth().removeToken(m_token.value, m_claims.userId, this, next, itself());
        return;
    case Way::Logout:
        m_call = m_link.auth().logout(this, next, itself());
        return;
    }
}

void Revocation::readList()
{
    m_removed();
    if (!m_done) // cancelled
        return;
    // A foreign account's list is not ours to read.
    if (!hasOwnToken() || !isOwnAccount())
        return askAfter();
    m_call = m_link.auth().tokens(
        m_account.userId, this, [this](ApiResult<QList<litmus::ApiToken>> answer) {
            if (answer) {
                m_proof.listed = std::any_of(
                    answer->cbegin(), answer->cend(), [this](const litmus::ApiToken &token) {
                        return token.info.fingerprint == m_proof.fingerprint;
                    });
                m_proof.listedAtMs = m_clock.nowMs();
                litmus::wipe(*answer);
            }
            askAfter();
        });
}

void Revocation::askAfter()
{
    m_call = m_link.auth().checkToken(
        this,
        [this](const ApiResult<Unit> &rest) {
            m_proof.authAtMs = m_clock.nowMs();
            if (rest)
                m_proof.refusedByAuth = false;
            else if (rest.error().kind == ApiError::Kind::SignedOut)
                m_proof.refusedByAuth = true;
            else
                spoil(rest.error());
            m_call = m_link.api().tokenWorks(
                m_account.projectId, this,
                [this](const ApiResult<Unit> &api) {
                    m_proof.apiAtMs = m_clock.nowMs();
                    if (api)
                        m_proof.refusedByApi = false;
                    else if (saysRevoked(api.error()))
                        m_proof.refusedByApi = true;
                    else if (!m_proof.alreadyExpired)
                        spoil(api.error());
                    verdict();
                },
                itself());
        },
        itself());
}

void Revocation::verdict()
{
    m_proof.atMs = m_clock.nowMs();
    const bool isRefusedNow = m_proof.refusedByAuth == true && m_proof.refusedByApi == true;
    m_proof.proved = m_proof.workedBefore && isRefusedNow;
    m_proof.alreadyRevoked = m_isRevokedBefore && isRefusedNow;
    // Of an expired token the server says that it failed, and removes it all the same.
    if (m_proof.alreadyExpired && m_proof.listed == false)
        m_proof.removal.reset();
    wipe(m_token.value);
    const Done done = std::move(m_done);
    done(m_proof);
}

} // namespace rd
