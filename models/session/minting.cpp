// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/minting.h"

#include "api/litmus/jwt.h"
#include "core/redact.h"
#include "core/text.h"
#include "session/letgo.h"
#include "session/serverlink.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

TokenLife lifeAfter(const RevocationProof &proof)
{
    if (proof.isRevokedOrExpired())
        return TokenLife::Dead;
    const bool isAccepted = proof.refusedByAuth == false || proof.refusedByApi == false;
    return isAccepted ? TokenLife::Alive : TokenLife::Unknown;
}

MintedToken::MintedToken(const TokenInfo &about, const QByteArray &secret)
    : info(about)
    , value(secret.constData(), secret.size())
{
}

MintedToken::~MintedToken()
{
    if (value.isDetached())
        wipe(value);
}

qsizetype findLostToken(const QList<litmus::ApiToken> &list, const QSet<QString> &before,
                        const LostToken &lost, bool &isUnsure)
{
    constexpr qint64 clockToleranceMs = 5000;    // the server tells whole seconds
    constexpr qint64 lifeToleranceMs = 7200'000; // days of the calendar, and a clock change
    const auto fits = [&](const TokenInfo &token) {
        if (token.name != lost.name || before.contains(token.fingerprint))
            return false;
        if (token.createdMs > 0
            && (token.createdMs < lost.askedAtMs - clockToleranceMs
                || token.createdMs > lost.lookedAtMs + clockToleranceMs))
            return false;
        const qint64 life = token.expiresMs - lost.askedAtMs;
        return token.expiresMs == 0
               || std::abs(life - lost.days * 86'400'000LL)
                      <= lifeToleranceMs + (lost.lookedAtMs - lost.askedAtMs);
    };
    qsizetype found = -1;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!fits(list[i].info))
            continue;
        isUnsure = found >= 0;
        if (isUnsure)
            return -1;
        found = i;
    }
    return found;
}

Minting::Minting(ServerLink &link, const Clock &clock, const Revocation::Account &account)
    : m_link(link)
    , m_clock(clock)
    , m_account(account)
{
}

Minting::~Minting() = default;

void Minting::start(const Name &name, int days, Done done)
{
    m_done = std::move(done);
    // Names are not unique: only what was not there before may be taken for ours.
    m_call = m_link.auth().tokens(m_account.userId, this,
                                  [this, name, days](ApiResult<QList<litmus::ApiToken>> answer) {
                                      if (!answer) {
                                          m_outcome.error = answer.error();
                                          return finish();
                                      }
                                      for (const litmus::ApiToken &token : *answer) {
                                          m_outcome.before.append(token.info);
                                          m_outcome.before.last().thisDevice =
                                              token.info.fingerprint == m_account.ownFingerprint;
                                      }
                                      litmus::wipe(*answer);
                                      m_outcome.token.info.name = name(m_outcome.before);
                                      mint(days);
                                  });
}

void Minting::mint(int days)
{
    m_lost = {m_outcome.token.info.name, days, m_link.http().serverNowMs(), 0};
    m_call = m_link.auth().createToken(m_account.userId, m_outcome.token.info.name, days, this,
                                       [this](const ApiResult<QByteArray> &answer) {
                                           if (answer)
                                               check(*answer);
                                           else
                                               findLost(answer.error());
                                       });
}

void Minting::check(const QByteArray &value)
{
    TokenInfo &info = m_outcome.token.info;
    const auto claims = litmus::decodeClaims(value);
    info.fingerprint = fullFingerprintOf(value);
    info.createdMs = m_clock.nowMs();
    info.expiresMs = claims ? claims->expiresMs : 0;
    m_outcome.token = MintedToken(info, value);
    m_outcome.life = TokenLife::Alive;
    // It is printed and pasted: nothing in it may act on a terminal.
    const bool isPrintable =
        std::all_of(value.cbegin(), value.cend(), [](char c) { return c > ' ' && c <= '~'; });
    if (claims && isPrintable && !info.isExpired(m_link.http().serverNowMs()))
        return finish();
    m_outcome.error = ApiError{ApiError::Kind::Malformed, 200, u"the new token is unusable"_s, {}};
    takeBack(m_outcome.token, [this](const RevocationProof &proof) {
        m_outcome.life = lifeAfter(proof);
        finish();
    });
}

void Minting::findLost(const ApiError &error)
{
    m_outcome.error = error;
    m_call = m_link.auth().tokens(
        m_account.userId, this, [this](ApiResult<QList<litmus::ApiToken>> answer) {
            if (!answer) {
                m_outcome.life = TokenLife::Unknown;
                return finish();
            }
            QSet<QString> before;
            for (const TokenInfo &known : std::as_const(m_outcome.before))
                before.insert(known.fingerprint);
            m_lost.lookedAtMs = m_link.http().serverNowMs();
            bool isUnsure = false;
            MintedToken lost;
            if (const qsizetype at = findLostToken(*answer, before, m_lost, isUnsure); at >= 0)
                lost = MintedToken(answer->at(at).info, answer->at(at).value);
            litmus::wipe(*answer);
            if (isUnsure)
                m_outcome.life = TokenLife::Unknown;
            if (lost.value.isEmpty())
                return finish();
            m_outcome.token = lost;
            takeBack(lost, [this](const RevocationProof &proof) {
                m_outcome.life = lifeAfter(proof);
                finish();
            });
        });
}

void Minting::takeBack(const MintedToken &token, std::function<void(const RevocationProof &)> done)
{
    letGoLater(std::move(m_revocation));
    m_revocation = std::make_unique<Revocation>(m_link, m_clock, m_account,
                                                DoomedToken(token.value, token.info));
    m_revocation->start([] {}, std::move(done));
}

void Minting::finish()
{
    if (m_outcome.error)
        wipe(m_outcome.token.value);
    const Done done = std::move(m_done);
    const Outcome outcome = std::move(m_outcome);
    m_outcome = {};
    done(outcome);
}

} // namespace rd
