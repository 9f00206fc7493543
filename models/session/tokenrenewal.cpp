// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/jwt.h"
#include "core/text.h"
#include "session/letgo.h"
#include "session/signin.h"
#include "session/tokencarework.h"
#include "session/tokenpolicy.h"

#include <algorithm>

// New tokens: for somebody, for this device, and for this device after a leak.

namespace rd {

using Kind = TokenCareError::Kind;

namespace {

constexpr int MostDays = 36'500;
/// Somebody who mints in a loop must not keep us here for ever.
constexpr int MostSweepPasses = 5;

} // namespace

bool LeakSweep::isClean() const
{
    return renewal.isRenewed() && untouched.isEmpty() && left && left->isEmpty()
           && std::all_of(proofs.cbegin(), proofs.cend(),
                          [](const RevocationProof &one) { return one.isRevokedOrExpired(); });
}

void TokenCare::create(const QString &name, int days, const QObject *context,
                       Done<MintedToken> done)
{
    const QString line = plainLine(name, 100).trimmed();
    if (line.isEmpty())
        return failLater(context, done, {Kind::BadName, {}});
    if (days < 1 || days > MostDays)
        return failLater(context, done, {Kind::BadDays, {}});
    if (const auto trouble = begin(context))
        return failLater(context, done, *trouble);
    m_work->created = std::move(done);
    m_work->minting = std::make_unique<Minting>(*m_work->link, m_clock, account());
    const auto tell = [this](const Minting::Outcome &outcome) {
        auto work = takeWork();
        const auto keptContext = work->context;
        const auto handOut = std::move(work->created);
        letGoLater(std::move(work));
        emit tokensChanged();
        if (outcome.error) {
            const bool mayLive =
                outcome.life == TokenLife::Alive || outcome.life == TokenLife::Unknown;
            if (keptContext)
                handOut(Failure{TokenCareError{Kind::Server, outcome.error,
                                               mayLive ? outcome.token.info.name : QString()}});
            return;
        }
        if (m_journal)
            m_journal(
                journalEntry(outcome.token.info, m_connection.baseUrl.host(), m_clock.nowMs()));
        handOut(outcome.token);
    };
    m_work->minting->start(
        [line](const QList<TokenInfo> &) { return line; }, days,
        [this, tell](const Minting::Outcome &outcome) {
            if (m_work->context || outcome.error)
                return tell(outcome);
            // Nobody is there to take it, and nobody else will ever know it.
            m_work->minting->takeBack(outcome.token, [this](const RevocationProof &proof) {
                if (m_journal)
                    m_journal(journalEntry(proof, m_connection.baseUrl.host()));
                letGoLater(takeWork());
            });
        });
}

void TokenCare::issue(const RenewalOptions &options, SecretStore &store,
                      const TokenIssue::Done &done)
{
    Work &w = *m_work;
    w.oldToken = QByteArray(m_ownToken.constData(), m_ownToken.size());
    w.issue = std::make_unique<TokenIssue>(*w.link, m_clock, store,
                                           TokenIssue::Options{account(), m_connection.id,
                                                               options.fallbackName.isEmpty()
                                                                   ? defaultTokenName()
                                                                   : options.fallbackName,
                                                               options.days},
                                           m_ownToken);
    w.issue->start(done);
}

void TokenCare::adopt(const MintedToken &token)
{
    letGoLater(std::move(m_work->issue)); // nothing is left that cancel() would take back
    wipe(m_ownToken);
    m_ownToken = QByteArray(token.value.constData(), token.value.size());
    m_ownFingerprint = token.info.fingerprint;
    m_work->link->http().setToken(m_ownToken);
    emit tokensChanged();
    emit ownTokenReplaced(token.info);
}

void TokenCare::renew(const RenewalOptions &options, SecretStore &store, const QObject *context,
                      Done<TokenRenewal> done)
{
    if (m_ownToken.isEmpty())
        return failLater(context, done, {Kind::NoOwnToken, {}});
    if (options.days < 1 || options.days > MostDays)
        return failLater(context, done, {Kind::BadDays, {}});
    if (const auto trouble = begin(context))
        return failLater(context, done, *trouble);
    m_work->renewed = std::move(done);
    issue(options, store, [this](const TokenRenewal &renewal, const MintedToken &token) {
        if (renewal.failedIn)
            return tellRenewal(renewal);
        adopt(token);
        if (m_work)
            revokeOld(renewal);
    });
}

void TokenCare::revokeOld(TokenRenewal renewal)
{
    Work &w = *m_work;
    TokenInfo old;
    old.name = renewal.created.name;
    old.fingerprint = fullFingerprintOf(w.oldToken); // listed: by this device, with the new one
    w.revocation =
        std::make_unique<Revocation>(*w.link, m_clock, account(), DoomedToken(w.oldToken, old));
    wipe(w.oldToken);
    w.revocation->start([this] { emit tokensChanged(); },
                        [this, renewal](const RevocationProof &proof) mutable {
                            renewal.oldProof = proof;
                            renewal.oldLife = lifeAfter(proof);
                            if (!proof.isRevokedOrExpired())
                                renewal.failedIn = RenewalStep::RevokingOld;
                            if (m_journal)
                                m_journal(journalEntry(proof, m_connection.baseUrl.host()));
                            tellRenewal(renewal);
                        });
}

void TokenCare::tellRenewal(const TokenRenewal &renewal)
{
    auto work = takeWork();
    const auto context = work->context;
    const auto done = std::move(work->renewed);
    letGoLater(std::move(work));
    if (m_journal)
        m_journal(journalEntry(renewal, m_connection.baseUrl.host(), m_clock.nowMs()));
    if (context)
        done(renewal);
}

void TokenCare::sweep(const LeakPlan &plan, QByteArray leaked, SecretStore &store,
                      const QObject *context, Done<LeakSweep> done)
{
    const QByteArray value = tokenIn(std::move(leaked));
    const auto claims = litmus::decodeClaims(value);
    std::optional<TokenCareError> trouble;
    if (m_ownToken.isEmpty())
        trouble = TokenCareError{Kind::NoOwnToken, {}};
    else if (!value.isEmpty() && (!claims || claims->userId.isEmpty()))
        trouble = TokenCareError{Kind::NotAToken, {}};
    else if (claims && claims->userId != m_connection.userId)
        trouble = TokenCareError{Kind::OtherAccount, {}};
    else if (plan.renewal.days < 1 || plan.renewal.days > MostDays)
        trouble = TokenCareError{Kind::BadDays, {}};
    else
        trouble = begin(context);
    if (trouble)
        return failLater(context, done, *trouble);
    Work &w = *m_work;
    w.swept = std::move(done);
    w.plan = plan;
    w.leaked = QByteArray(value.constData(), value.size());
    issue(plan.renewal, store, [this](const TokenRenewal &renewal, const MintedToken &token) {
        m_work->sweep.renewal = renewal;
        if (renewal.failedIn)
            return endSweep();
        adopt(token);
        if (!m_work)
            return;
        m_work->roundEnded = [this] { sweepPass(); };
        sweepPass();
    });
}

void TokenCare::sweepPass()
{
    Work &w = *m_work;
    w.call = w.link->auth().tokens(
        m_connection.userId, this, [this](ApiResult<QList<litmus::ApiToken>> answer) {
            Work &at = *m_work;
            QList<litmus::ApiToken> list;
            if (answer)
                list = std::move(*answer);
            chooseSwept(list);
            litmus::wipe(list);
            if (!answer)
                at.sweep.left.reset();
            const bool goesOn = !at.queue.empty() && at.passes < MostSweepPasses && !at.isStopping;
            if (!goesOn)
                return endSweep();
            ++at.passes;
            for (const DoomedToken &token : at.queue)
                at.doomed.insert(token.info.fingerprint);
            at.total += static_cast<int>(at.queue.size());
            next();
        });
}

void TokenCare::chooseSwept(QList<litmus::ApiToken> &list)
{
    Work &w = *m_work;
    const QString leakedPrint = w.leaked.isEmpty() ? QString() : fullFingerprintOf(w.leaked);
    const QString oldPrint = w.oldToken.isEmpty() ? QString() : fullFingerprintOf(w.oldToken);
    std::stable_sort(list.begin(), list.end(),
                     [](const litmus::ApiToken &left, const litmus::ApiToken &right) {
                         return isNewer(left.info, right.info);
                     });
    QList<TokenInfo> left;
    const auto meant = [&](const TokenInfo &info) {
        return info.fingerprint != m_ownFingerprint
               && (w.plan.isEverything || isSinceLeak(info, w.plan.leakedAtMs)
                   || info.fingerprint == leakedPrint || info.fingerprint == oldPrint
                   || w.doomed.contains(info.fingerprint));
    };
    TokenInfo leaked;
    bool isOldListed = false;
    for (const litmus::ApiToken &token : std::as_const(list)) {
        const QString &print = token.info.fingerprint;
        if (!meant(token.info))
            continue;
        left.append(token.info);
        isOldListed = isOldListed || print == oldPrint;
        if (print == leakedPrint)
            leaked = token.info;
        else if (!w.doomed.contains(print))
            doom(token);
    }
    // Tokens that are in no list (sessions, or taken out of it) end by what is known of them.
    const auto add = [&w](const QByteArray &value, const QString &print, const TokenInfo &info) {
        if (!value.isEmpty() && !w.doomed.contains(print))
            w.queue.emplace_back(value, info);
    };
    if (!isOldListed && oldPrint != leakedPrint)
        add(w.oldToken, oldPrint, {});
    std::reverse(w.queue.begin(), w.queue.end()); // the next one last
    add(w.leaked, leakedPrint, leaked);           // before all others
    w.sweep.left = left;
}

void TokenCare::endSweep()
{
    // Those of a pass too many are told in `left`.
    for (auto left = m_work->queue.crbegin(); left != m_work->queue.crend(); ++left) {
        if (m_work->isStopping)
            m_work->round.untouched.append(left->info);
    }
    auto work = takeWork();
    const auto context = work->context;
    const auto done = std::move(work->swept);
    LeakSweep sweep = work->sweep;
    sweep.proofs = work->round.proofs;
    sweep.untouched = work->round.untouched;
    const QString oldPrint = fullFingerprintOf(work->oldToken);
    for (const RevocationProof &proof : std::as_const(sweep.proofs)) {
        if (proof.fingerprint == oldPrint) {
            sweep.renewal.oldProof = proof;
            sweep.renewal.oldLife = lifeAfter(proof);
        }
    }
    wipe(work->oldToken);
    letGoLater(std::move(work));
    if (m_journal)
        m_journal(journalEntry(sweep.renewal, m_connection.baseUrl.host(), m_clock.nowMs()));
    if (context)
        done(sweep);
}

} // namespace rd
