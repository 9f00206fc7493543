// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/tokenissue.h"

#include "core/redact.h"
#include "session/serverlink.h"
#include "session/tokenpolicy.h"

#include <utility>

namespace rd {

using Step = RenewalStep;

TokenIssue::TokenIssue(ServerLink &link, const Clock &clock, SecretStore &store,
                       const Options &options, const QByteArray &oldToken)
    : m_link(link)
    , m_store(store)
    , m_options(options)
    , m_oldToken(oldToken.constData(), oldToken.size())
    , m_minting(link, clock, options.account)
{
}

TokenIssue::~TokenIssue()
{
    wipe(m_oldToken);
}

void TokenIssue::start(Done done)
{
    m_done = std::move(done);
    const auto name = [this, &clock = m_link.http()](const QList<TokenInfo> &list) {
        QString base = m_options.fallbackName;
        for (const TokenInfo &token : list) {
            if (token.thisDevice && !token.name.isEmpty())
                base = token.name;
        }
        return deviceTokenName(base, list, clock.serverNowMs());
    };
    m_minting.start(name, m_options.days, [this](const Minting::Outcome &outcome) {
        m_new = outcome.token;
        m_result.created = outcome.token.info;
        m_result.newLife = outcome.life;
        m_result.api = outcome.error;
        if (outcome.error) {
            // Without a name the list was never read.
            const bool isListRead = !outcome.token.info.name.isEmpty();
            return fail(isListRead ? Step::Minting : Step::ReadingList);
        }
        if (!wasCancelled(Step::Minting))
            store();
    });
}

void TokenIssue::cancel()
{
    m_result.isCancelled = true;
}

bool TokenIssue::wasCancelled(Step step)
{
    if (m_result.isCancelled)
        fail(step);
    return m_result.isCancelled;
}

void TokenIssue::store()
{
    m_isStoreTouched = true; // a failed write may arrive late, or in another form
    m_result.kept = TokenRenewal::Kept::Unknown;
    m_store.write(m_options.key, m_new.value, this, [this](const Result<Unit, SecretError> &done) {
        if (!done) {
            m_result.secret = done.error();
            return fail(Step::Storing);
        }
        if (!wasCancelled(Step::Storing))
            readBack();
    });
}

void TokenIssue::readBack()
{
    m_store.read(m_options.key, this, [this](Result<QByteArray, SecretError> found) {
        if (!found || *found != m_new.value) {
            m_result.secret = found ? SecretError::NotVerified : found.error();
            if (found)
                wipe(*found);
            return fail(Step::Storing);
        }
        m_result.kept = TokenRenewal::Kept::New;
        if (!wasCancelled(Step::Storing))
            verify(*found); // what the next start of the program will find
        wipe(*found);
    });
}

void TokenIssue::verify(const QByteArray &stored)
{
    const auto credential = Credential::given(stored);
    m_call = m_link.auth().checkToken(
        this,
        [this, credential](const ApiResult<Unit> &rest) {
            if (!rest) {
                m_result.api = rest.error();
                return fail(Step::Verifying);
            }
            m_call = m_link.api().tokenWorks(
                m_options.account.projectId, this,
                [this](const ApiResult<Unit> &api) {
                    if (!api) {
                        m_result.api = api.error();
                        return fail(Step::Verifying);
                    }
                    if (!wasCancelled(Step::Verifying))
                        finish();
                },
                credential);
        },
        credential);
}

void TokenIssue::fail(Step step)
{
    m_result.failedIn = step;
    if (m_isStoreTouched)
        restore();
    else
        takeBack();
}

void TokenIssue::restore()
{
    const auto readAgain = [this](const Result<Unit, SecretError> &) {
        m_store.read(m_options.key, this, [this](Result<QByteArray, SecretError> found) {
            using Kept = TokenRenewal::Kept;
            m_result.kept = !found                  ? Kept::Unknown
                            : *found == m_oldToken  ? Kept::Old
                            : *found == m_new.value ? Kept::New
                                                    : Kept::Unknown;
            if (found)
                wipe(*found);
            // The only one this device would find again must not die.
            if (m_result.kept == Kept::New)
                return finish();
            takeBack();
        });
    };
    m_store.write(m_options.key, m_oldToken, this, readAgain);
}

void TokenIssue::takeBack()
{
    if (m_new.value.isEmpty())
        return finish();
    m_minting.takeBack(m_new, [this](const RevocationProof &proof) {
        m_result.newLife = lifeAfter(proof);
        finish();
    });
}

void TokenIssue::finish()
{
    const MintedToken token =
        m_result.failedIn ? MintedToken() : std::exchange(m_new, MintedToken());
    wipe(m_new.value);
    wipe(m_oldToken);
    const Done done = std::move(m_done);
    done(m_result, token);
}

} // namespace rd
