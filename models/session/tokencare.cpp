// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/jwt.h"
#include "core/redact.h"
#include "core/text.h"
#include "session/letgo.h"
#include "session/tokencarework.h"
#include "session/tokenpolicy.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

using Kind = TokenCareError::Kind;

namespace {

QByteArray bytesOf(const QByteArray &secret)
{
    return {secret.constData(), secret.size()};
}

bool isHex(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

/// The only proof of a round of one.
TokenCare::Done<RevocationRound> firstOf(TokenCare::Done<RevocationProof> done)
{
    return [done = std::move(done)](const Result<RevocationRound, TokenCareError> &round) {
        if (!round)
            done(Failure{round.error()});
        else if (round->proofs.isEmpty())
            done(Failure{TokenCareError{Kind::Stopped, {}}});
        else
            done(round->proofs.first());
    };
}

/// The token of \p list meant by \p prefix. The same token listed twice is one token.
Result<litmus::ApiToken, Kind> meantBy(const QString &prefix, const QList<litmus::ApiToken> &list)
{
    const litmus::ApiToken *found = nullptr;
    for (const litmus::ApiToken &token : list) {
        if (!token.info.fingerprint.startsWith(prefix)
            || (found && token.info.fingerprint == found->info.fingerprint))
            continue;
        if (found)
            return Failure{Kind::Ambiguous};
        found = &token;
    }
    if (!found)
        return Failure{Kind::NoSuchToken};
    return *found;
}

} // namespace

bool RevocationRound::isDone() const
{
    return untouched.isEmpty()
           && std::all_of(proofs.cbegin(), proofs.cend(),
                          [](const RevocationProof &one) { return one.isRevokedOrExpired(); });
}

TokenCare::TokenCare(const Connection &connection, QByteArray ownToken, const Clock &clock,
                     std::shared_ptr<HttpPool> pool, Timers *timers)
    : m_connection(connection)
    , m_ownToken(bytesOf(ownToken))
    , m_ownFingerprint(m_ownToken.isEmpty() ? connection.tokenFingerprint
                                            : fullFingerprintOf(m_ownToken))
    , m_clock(clock)
    , m_pool(std::move(pool))
    , m_timers(timers)
{
    wipe(ownToken);
}

TokenCare::~TokenCare()
{
    wipe(m_ownToken);
}

void TokenCare::setJournal(Journal journal)
{
    m_journal = std::move(journal);
}

std::optional<TokenClaims> TokenCare::claimsOf(const QByteArray &token)
{
    return litmus::decodeClaims(token.trimmed());
}

Revocation::Account TokenCare::account() const
{
    return {m_connection.userId, m_connection.projectId, m_ownFingerprint};
}

std::unique_ptr<TokenCare::Work> TokenCare::takeWork()
{
    m_work->queue.clear();
    wipe(m_work->leaked);
    return std::move(m_work);
}

void TokenCare::cancel()
{
    if (!m_work)
        return;
    if (m_work->issue || m_work->minting) {
        // What was made has to be taken back, and only the answers tell what.
        m_work->isStopping = true;
        m_work->context = nullptr;
        if (m_work->issue)
            m_work->issue->cancel();
        return;
    }
    m_work->call.cancel();
    if (m_work->revocation)
        m_work->revocation->cancel();
    letGoLater(takeWork());
}

std::optional<TokenCareError> TokenCare::begin(const QObject *context)
{
    if (m_work)
        return TokenCareError{Kind::Busy, {}};
    auto link = ServerLink::open(m_connection, m_clock, m_pool, m_timers);
    if (!link)
        return TokenCareError{Kind::Server, link.error()};
    m_work = std::make_unique<Work>();
    m_work->context = context;
    m_work->link = std::move(*link);
    m_work->link->http().setToken(m_ownToken);
    return std::nullopt;
}

void TokenCare::list(const QObject *context, Done<QList<TokenInfo>> done)
{
    if (const auto trouble = begin(context))
        return failLater(context, done, *trouble);
    m_work->listed = std::move(done);
    m_work->call = m_work->link->auth().tokens(
        m_connection.userId, this, [this](ApiResult<QList<litmus::ApiToken>> answer) {
            auto work = takeWork();
            const auto keptContext = work->context;
            const auto tell = std::move(work->listed);
            letGoLater(std::move(work));
            if (!answer) {
                if (keptContext)
                    tell(Failure{TokenCareError{Kind::Server, answer.error()}});
                return;
            }
            QList<TokenInfo> tokens;
            tokens.reserve(answer->size());
            for (const litmus::ApiToken &token : *answer) {
                tokens.append(token.info);
                tokens.last().thisDevice = token.info.fingerprint == m_ownFingerprint;
            }
            litmus::wipe(*answer);
            sortNewestFirst(tokens);
            if (keptContext)
                tell(tokens);
        });
}

void TokenCare::revokeListed(Choose choose, const QObject *context, Done<RevocationRound> done)
{
    if (const auto trouble = begin(context))
        return failLater(context, done, *trouble);
    m_work->revoked = std::move(done);
    m_work->call = m_work->link->auth().tokens(
        m_connection.userId, this,
        [this, choose = std::move(choose)](ApiResult<QList<litmus::ApiToken>> answer) {
            if (!answer)
                return finish(Failure{TokenCareError{Kind::Server, answer.error()}});
            const auto trouble = choose(*answer);
            litmus::wipe(*answer);
            if (trouble)
                return finish(Failure{TokenCareError{*trouble, {}}});
            std::reverse(m_work->queue.begin(), m_work->queue.end());
            m_work->total = static_cast<int>(m_work->queue.size());
            next();
        });
}

void TokenCare::doom(const litmus::ApiToken &token)
{
    TokenInfo info = token.info;
    info.thisDevice = info.fingerprint == m_ownFingerprint;
    m_work->queue.emplace_back(token.value, info);
}

void TokenCare::revoke(const QString &prefix, const QObject *context, Done<RevocationProof> done)
{
    revokeSeveral({prefix}, context, firstOf(std::move(done)));
}

void TokenCare::revokeSeveral(const QStringList &prefixes, const QObject *context,
                              Done<RevocationRound> done)
{
    QStringList wanted;
    for (const QString &prefix : prefixes) {
        wanted.append(prefix.trimmed().toLower());
        const QString &last = wanted.last();
        if (last.size() < 8 || last.size() > 64 || !isHex(last))
            return failLater(context, done, {Kind::BadFingerprint, {}});
    }
    const auto choose = [this, wanted](QList<litmus::ApiToken> &list) -> std::optional<Kind> {
        std::vector<DoomedToken> &queue = m_work->queue;
        for (const QString &prefix : wanted) {
            auto token = meantBy(prefix, list);
            if (!token)
                return token.error();
            const QString fingerprint = token->info.fingerprint;
            if (std::none_of(queue.cbegin(), queue.cend(), [&](const DoomedToken &one) {
                    return one.info.fingerprint == fingerprint;
                }))
                doom(*token);
        }
        // After its end nothing else could be revoked, nor the list be read.
        std::stable_partition(queue.begin(), queue.end(),
                              [](const DoomedToken &one) { return !one.info.thisDevice; });
        return std::nullopt;
    };
    revokeListed(choose, context, std::move(done));
}

void TokenCare::revokeOthers(const QObject *context, Done<RevocationRound> done)
{
    const auto choose = [this](QList<litmus::ApiToken> &list) -> std::optional<Kind> {
        std::stable_sort(list.begin(), list.end(),
                         [](const litmus::ApiToken &left, const litmus::ApiToken &right) {
                             return isNewer(left.info, right.info);
                         });
        for (const litmus::ApiToken &token : std::as_const(list)) {
            if (token.info.fingerprint != m_ownFingerprint)
                doom(token);
        }
        return std::nullopt;
    };
    revokeListed(choose, context, std::move(done));
}

void TokenCare::stopBeforeNext()
{
    if (m_work)
        m_work->isStopping = true;
}

void TokenCare::revokePasted(QByteArray token, const QObject *context, Done<RevocationProof> done)
{
    QByteArray value = bytesOf(token.trimmed());
    wipe(token);
    const auto claims = litmus::decodeClaims(value);
    const bool isToken = claims && !claims->userId.isEmpty();
    const auto trouble = isToken ? begin(context) : TokenCareError{Kind::NotAToken, {}};
    if (trouble) {
        wipe(value);
        return failLater(context, done, *trouble);
    }
    m_work->revoked = firstOf(std::move(done));
    m_work->queue.emplace_back(value, TokenInfo());
    m_work->total = 1;
    wipe(value);
    next();
}

void TokenCare::next()
{
    Work &w = *m_work;
    if (w.isStopping) {
        for (auto left = w.queue.crbegin(); left != w.queue.crend(); ++left)
            w.round.untouched.append(left->info);
        w.queue.clear();
    }
    if (w.queue.empty()) {
        if (w.roundEnded)
            return w.roundEnded();
        return finish(RevocationRound(w.round));
    }
    DoomedToken token = std::move(w.queue.back());
    w.queue.pop_back();
    letGoLater(std::move(w.revocation)); // one stands in its answer
    w.revocation = std::make_unique<Revocation>(*w.link, m_clock, account(), std::move(token));
    w.revocation->start([this] { emit tokensChanged(); },
                        [this](const RevocationProof &proof) { ended(proof); });
}

void TokenCare::ended(const RevocationProof &proof)
{
    Work &w = *m_work;
    w.round.proofs.append(proof);
    if (m_journal)
        m_journal(journalEntry(proof, m_connection.baseUrl.host()));
    emit revocationEnded(proof, static_cast<int>(w.round.proofs.size()), w.total);
    if (m_work) // nobody cancelled
        next();
}

void TokenCare::finish(const Result<RevocationRound, TokenCareError> &result)
{
    auto work = takeWork();
    const auto context = work->context;
    const auto done = std::move(work->revoked);
    letGoLater(std::move(work));
    if (context)
        done(result);
}

} // namespace rd

#include "moc_tokencare.cpp"
