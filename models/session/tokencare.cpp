// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/tokencare.h"

#include "api/litmus/jwt.h"
#include "core/redact.h"
#include "core/text.h"
#include "session/letgo.h"
#include "session/serverlink.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

/// One list or one revocation.
struct TokenCare::Work {
    ~Work() { wipe(token); }

    QPointer<const QObject> context;
    Done<QList<TokenInfo>> listed;
    Done<RevocationProof> revoked;

    QString prefix;   ///< of the fingerprint asked for; empty for a pasted token
    QByteArray token; ///< the one that shall die
    TokenClaims claims;
    RevocationProof proof;
    bool isRefusedBefore = false; ///< by the auth server
    std::unique_ptr<ServerLink> link;
    CallHandle call; // last: cancelled before the link dies
};

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

/// The GraphQL server's own word for a revoked token; nothing else comes with this status.
bool saysRevoked(const ApiError &error)
{
    return error.kind == ApiError::Kind::SignedOut && error.httpStatus == 401;
}

TokenJournalEntry journalEntry(const RevocationProof &proof, const QString &host)
{
    const auto known = [](const std::optional<bool> &value) {
        return value ? QJsonValue(*value) : QJsonValue();
    };
    const QJsonObject line{
        {u"host"_s, host},
        {u"fingerprint"_s, proof.fingerprint},
        {u"name"_s, plainLine(proof.name)},
        {u"thisDevice"_s, proof.thisDevice},
        {u"listed"_s, known(proof.listed)},
        {u"workedBefore"_s, proof.workedBefore},
        {u"refusedByAuth"_s, known(proof.refusedByAuth)},
        {u"refusedByApi"_s, known(proof.refusedByApi)},
        {u"proved"_s, proof.proved},
        {u"alreadyExpired"_s, proof.alreadyExpired},
        {u"at"_s, QDateTime::fromMSecsSinceEpoch(proof.atMs).toUTC().toString(Qt::ISODateWithMs)},
    };
    const QString kind = proof.proved           ? u"token-revoked"_s
                         : proof.alreadyExpired ? u"token-expired"_s
                                                : u"token-not-proved"_s;
    return {kind, QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact))};
}

} // namespace

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

void TokenCare::cancel()
{
    if (!m_work)
        return;
    m_work->call.cancel();
    wipe(m_work->token);
    letGoLater(std::move(m_work));
}

template <typename T>
static void failLater(const QObject *context, const TokenCare::Done<T> &done,
                      const TokenCareError &error)
{
    QTimer::singleShot(0ms, context, [done, error] { done(Failure{error}); });
}

Result<Unit, TokenCareError> TokenCare::openLink()
{
    auto link = ServerLink::open(m_connection, m_clock, m_pool, m_timers);
    if (!link)
        return Failure{TokenCareError{TokenCareError::Kind::Server, link.error()}};
    m_work->link = std::move(*link);
    m_work->link->http().setToken(m_ownToken);
    return Unit{};
}

void TokenCare::list(const QObject *context, Done<QList<TokenInfo>> done)
{
    if (m_work)
        return failLater<QList<TokenInfo>>(context, done, {TokenCareError::Kind::Busy, {}});
    m_work = std::make_unique<Work>();
    if (const auto opened = openLink(); !opened) {
        m_work.reset();
        return failLater<QList<TokenInfo>>(context, done, opened.error());
    }
    m_work->context = context;
    m_work->listed = std::move(done);
    m_work->call = m_work->link->auth().tokens(
        m_connection.userId, this, [this](ApiResult<QList<litmus::ApiToken>> answer) {
            if (!answer)
                return found(Failure{TokenCareError{TokenCareError::Kind::Server, answer.error()}});
            QList<TokenInfo> tokens;
            tokens.reserve(answer->size());
            for (const litmus::ApiToken &token : *answer) {
                tokens.append(token.info);
                tokens.last().thisDevice = token.info.fingerprint == m_ownFingerprint;
            }
            litmus::wipe(*answer);
            std::stable_sort(tokens.begin(), tokens.end(),
                             [](const TokenInfo &left, const TokenInfo &right) {
                                 return left.createdMs > right.createdMs;
                             });
            found(tokens);
        });
}

void TokenCare::found(Result<QList<TokenInfo>, TokenCareError> answer)
{
    auto work = std::move(m_work);
    const auto context = work->context;
    const auto done = std::move(work->listed);
    letGoLater(std::move(work));
    if (context)
        done(std::move(answer));
}

bool TokenCare::begin(const QObject *context, Done<RevocationProof> done)
{
    if (m_work) {
        failLater<RevocationProof>(context, done, {TokenCareError::Kind::Busy, {}});
        return false;
    }
    m_work = std::make_unique<Work>();
    if (const auto opened = openLink(); !opened) {
        m_work.reset();
        failLater<RevocationProof>(context, done, opened.error());
        return false;
    }
    m_work->context = context;
    m_work->revoked = std::move(done);
    return true;
}

void TokenCare::revoke(const QString &prefix, const QObject *context, Done<RevocationProof> done)
{
    const QString wanted = prefix.trimmed().toLower();
    if (wanted.size() < 8 || wanted.size() > 64 || !isHex(wanted))
        return failLater<RevocationProof>(context, done,
                                          {TokenCareError::Kind::BadFingerprint, {}});
    if (!begin(context, std::move(done)))
        return;
    m_work->prefix = wanted;
    m_work->call = m_work->link->auth().tokens(
        m_connection.userId, this, [this](ApiResult<QList<litmus::ApiToken>> answer) {
            if (!answer)
                return stop({TokenCareError::Kind::Server, answer.error()});
            Work &w = *m_work;
            int matches = 0;
            for (const litmus::ApiToken &token : *answer) {
                // The same token listed twice is one token.
                if (!token.info.fingerprint.startsWith(w.prefix)
                    || token.info.fingerprint == w.proof.fingerprint)
                    continue;
                ++matches;
                w.token = bytesOf(token.value);
                w.proof.fingerprint = token.info.fingerprint;
                w.proof.name = token.info.name;
                w.claims = litmus::decodeClaims(w.token).value_or(TokenClaims{});
                if (w.claims.expiresMs == 0)
                    w.claims.expiresMs = token.info.expiresMs;
            }
            litmus::wipe(*answer);
            if (matches == 0)
                return stop({TokenCareError::Kind::NoSuchToken, {}});
            if (matches > 1)
                return stop({TokenCareError::Kind::Ambiguous, {}});
            if (w.claims.userId.isEmpty())
                w.claims.userId = m_connection.userId;
            w.proof.thisDevice = w.proof.fingerprint == m_ownFingerprint;
            askBefore();
        });
}

void TokenCare::revokePasted(QByteArray token, const QObject *context, Done<RevocationProof> done)
{
    QByteArray value = bytesOf(token.trimmed());
    wipe(token);
    const auto claims = litmus::decodeClaims(value);
    if (!claims || claims->userId.isEmpty()) {
        wipe(value);
        return failLater<RevocationProof>(context, done, {TokenCareError::Kind::NotAToken, {}});
    }
    if (!begin(context, std::move(done)))
        return wipe(value);
    m_work->token = value;
    m_work->claims = *claims;
    m_work->proof.fingerprint = fullFingerprintOf(m_work->token);
    m_work->proof.thisDevice = m_work->proof.fingerprint == m_ownFingerprint;
    askBefore();
}

void TokenCare::askBefore()
{
    Work &w = *m_work;
    w.call = w.link->auth().checkToken(
        this,
        [this](const ApiResult<Unit> &rest) {
            Work &at = *m_work;
            if (!rest) {
                at.isRefusedBefore = rest.error().kind == ApiError::Kind::SignedOut;
                if (!at.isRefusedBefore)
                    at.proof.trouble = rest.error();
                return remove();
            }
            at.call = at.link->api().tokenWorks(
                m_connection.projectId, this,
                [this](const ApiResult<Unit> &api) {
                    m_work->proof.workedBefore = api.has_value();
                    if (!api)
                        m_work->proof.trouble = api.error();
                    remove();
                },
                Credential::given(at.token));
        },
        Credential::given(w.token));
}

void TokenCare::remove()
{
    Work &w = *m_work;
    w.proof.alreadyExpired = w.isRefusedBefore && w.claims.expiresMs > 0
                             && w.claims.expiresMs <= w.link->http().serverNowMs();
    // Trouble with looking first is no reason to let it live.
    removeBy(m_ownToken.isEmpty() || w.prefix.isEmpty() ? 1 : 0);
}

void TokenCare::removeBy(int way)
{
    Work &w = *m_work;
    const auto next = [this, way](const ApiResult<Unit> &answer) {
        Work &at = *m_work;
        if (answer) {
            at.proof.removal.reset();
            return readList();
        }
        if (!at.proof.removal)
            at.proof.removal = answer.error();
        // An expired token can neither be revoked nor authenticate its own removal.
        if (at.proof.alreadyExpired || way == 2)
            return readList();
        removeBy(way + 1);
    };
    const auto itself = Credential::given(w.token);
    if (way == 0) // by this device, from the account's own list
        w.call = w.link->auth().removeToken(w.token, m_connection.userId, this, next);
    else if (way == 1) // by itself
        w.call = w.link->auth().removeToken(w.token, w.claims.userId, this, next, itself);
    else // last resort: revokes the text, leaves the list entry
        w.call = w.link->auth().logout(this, next, itself);
}

void TokenCare::readList()
{
    Work &w = *m_work;
    emit tokensChanged();
    // This device's own token cannot read the list any more, and a foreign account's list is not
    // ours to read.
    const bool isReadable =
        !m_ownToken.isEmpty() && !w.proof.thisDevice && w.claims.userId == m_connection.userId;
    if (!isReadable)
        return askAfter();
    w.call = w.link->auth().tokens(
        m_connection.userId, this, [this](ApiResult<QList<litmus::ApiToken>> answer) {
            Work &at = *m_work;
            if (answer) {
                at.proof.listed = std::any_of(
                    answer->cbegin(), answer->cend(), [&at](const litmus::ApiToken &token) {
                        return token.info.fingerprint == at.proof.fingerprint;
                    });
                at.proof.listedAtMs = m_clock.nowMs();
                litmus::wipe(*answer);
            }
            askAfter();
        });
}

void TokenCare::askAfter()
{
    Work &w = *m_work;
    const auto spoil = [this](const ApiError &error) {
        if (!m_work->proof.trouble)
            m_work->proof.trouble = error;
    };
    w.call = w.link->auth().checkToken(
        this,
        [this, spoil](const ApiResult<Unit> &rest) {
            Work &at = *m_work;
            at.proof.authAtMs = m_clock.nowMs();
            if (rest)
                at.proof.refusedByAuth = false;
            else if (rest.error().kind == ApiError::Kind::SignedOut)
                at.proof.refusedByAuth = true;
            else
                spoil(rest.error());
            at.call = at.link->api().tokenWorks(
                m_connection.projectId, this,
                [this, spoil](const ApiResult<Unit> &api) {
                    RevocationProof &proof = m_work->proof;
                    proof.apiAtMs = m_clock.nowMs();
                    if (api)
                        proof.refusedByApi = false;
                    else if (saysRevoked(api.error()))
                        proof.refusedByApi = true;
                    else if (!proof.alreadyExpired)
                        spoil(api.error());
                    verdict();
                },
                Credential::given(at.token));
        },
        Credential::given(w.token));
}

void TokenCare::verdict()
{
    RevocationProof &proof = m_work->proof;
    proof.atMs = m_clock.nowMs();
    proof.proved = proof.workedBefore && proof.refusedByAuth == true && proof.refusedByApi == true;
    auto work = std::move(m_work);
    const RevocationProof result = work->proof;
    const auto context = work->context;
    const auto done = std::move(work->revoked);
    wipe(work->token);
    letGoLater(std::move(work));
    if (m_journal)
        m_journal(journalEntry(result, m_connection.baseUrl.host()));
    if (context)
        done(result);
}

void TokenCare::stop(const TokenCareError &error)
{
    auto work = std::move(m_work);
    const auto context = work->context;
    const auto done = std::move(work->revoked);
    wipe(work->token);
    letGoLater(std::move(work));
    if (context)
        done(Failure{error});
}

} // namespace rd

#include "moc_tokencare.cpp"
