// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/tokenkeeper.h"

#include "core/text.h"
#include "desk/desk.h"
#include "session/errortext.h"
#include "session/letgo.h"
#include "session/tokenpolicy.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr std::chrono::seconds FirstLook = 3min;
constexpr std::chrono::seconds NextLook = 6h;
constexpr qint64 RenewalDayMs = 86'400'000;

bool isDue(qint64 createdMs, qint64 expiresMs, qint64 nowMs)
{
    const qint64 dueMs = renewalDueMs(createdMs, expiresMs);
    return dueMs > 0 && dueMs <= nowMs && nowMs < expiresMs;
}

} // namespace

TokenKeeper::TokenKeeper(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

TokenKeeper::~TokenKeeper()
{
    m_desk.timers().cancel(m_timer);
}

void TokenKeeper::start()
{
    if (m_timer == 0)
        lookIn(FirstLook);
}

void TokenKeeper::lookIn(std::chrono::seconds delay)
{
    m_timer = m_desk.timers().callAfter(delay, [this] { look(); });
}

void TokenKeeper::look()
{
    lookIn(NextLook);
    if (m_care) // of the last look: a server is slow
        return;
    const qint64 now = m_desk.clock().nowMs();
    for (const Connection &connection : m_desk.connections().connections()) {
        // When it was made is told by the list alone, and can only put the moment off.
        const bool mayBeDue = isDue(0, connection.tokenExpiresMs, now);
        if (mayBeDue && !connection.sessionOnly && m_desk.link(connection.id))
            m_waiting.append(connection.id);
    }
    next();
}

void TokenKeeper::next()
{
    letGoLater(std::move(m_care)); // one may stand in its answer
    m_lease.release();
    m_isRenewing = false;
    if (m_waiting.isEmpty())
        return;
    const QString id = m_waiting.takeFirst();
    const Link *link = m_desk.link(id);
    // Edited, perhaps, since the look: its token belongs where the connection leads now.
    if (link && !link->connection().sessionOnly)
        m_lease = m_desk.leases().tryTake(id, this, [this] { hurry(); });
    if (!m_lease) // or somebody else is ending or replacing it
        return next();
    const Connection connection = link->connection();
    m_care = std::make_unique<TokenCare>(connection, link->token(), m_desk.clock(), m_desk.pool(),
                                         &m_desk.timers());
    m_care->setJournal([this](const TokenJournalEntry &entry) {
        m_desk.history().appendJournal(entry.kind, entry.line);
    });
    m_care->list(this, [this, connection](const Result<QList<TokenInfo>, TokenCareError> &tokens) {
        if (tokens)
            judge(connection, *tokens);
        else
            next(); // offline, or signed out: others tell
    });
}

void TokenKeeper::judge(const Connection &connection, const QList<TokenInfo> &tokens)
{
    const auto own = std::find_if(tokens.cbegin(), tokens.cend(),
                                  [](const TokenInfo &token) { return token.thisDevice; });
    const bool isOurs = own != tokens.cend() && isDeviceTokenName(own->name, defaultTokenName());
    if (!isOurs || !isDue(own->createdMs, own->expiresMs, m_desk.clock().nowMs()))
        return next();
    const Link *link = m_desk.link(connection.id);
    if (!link || link->connection() != connection) // edited since the list was asked for
        return next();
    renew(connection, *own);
}

void TokenKeeper::hurry()
{
    m_waiting.clear();
    if (m_isRenewing) // half of it would be worse than all of it
        return;
    m_care->cancel();
    next();
}

void TokenKeeper::renew(const Connection &connection, const TokenInfo &own)
{
    m_isRenewing = true;
    // Before the old one ends: the desk goes on with the new one, and nothing is refused.
    connect(m_care.get(), &TokenCare::ownTokenReplaced, this,
            [this, connection](const TokenInfo &created) { adopt(connection, created); });
    RenewalOptions options;
    if (own.createdMs > 0)
        options.days = static_cast<int>(std::clamp<qint64>(
            (own.expiresMs - own.createdMs + RenewalDayMs / 2) / RenewalDayMs, 1, 36'500));
    m_care->renew(options, m_desk.storeOf(connection), this,
                  [this, connection](const Result<TokenRenewal, TokenCareError> &renewal) {
                      const QString host = connection.baseUrl.host();
                      QString trouble;
                      if (!renewal)
                          trouble = errorSentence(renewal.error(), host);
                      else if (renewal->failedIn)
                          trouble = renewalSentence(*renewal, host);
                      if (!trouble.isEmpty())
                          //: %1 is the name of a connection, %2 says what went wrong
                          emit notRenewed(connection.id,
                                          tr("The token of %1 ends soon and was not renewed "
                                             "properly. %2")
                                              .arg(plainLine(connection.name), trouble));
                      if (m_desk.connections().byId(connection.id))
                          next();
                      else
                          takeBack(connection);
                  });
}

void TokenKeeper::adopt(const Connection &connection, const TokenInfo &created)
{
    std::optional<Connection> renewed = m_desk.connections().byId(connection.id);
    if (!renewed) // removed meanwhile: it does not come back
        return;
    renewed->tokenFingerprint = created.fingerprint;
    renewed->tokenExpiresMs = created.expiresMs;
    const QString trouble = m_desk.adopt(*renewed);
    if (!trouble.isEmpty())
        emit notRenewed(connection.id, trouble);
}

/// What the keychain has of a connection that was removed: nobody would find it here again.
void TokenKeeper::takeBack(const Connection &connection)
{
    m_end = std::make_unique<TokenEnd>(m_desk);
    m_end->revoke(connection, [this, connection](TokenEnd::Fate fate) {
        if (fate == TokenEnd::Fate::Kept)
            //: %1 is the name of a connection, %2 says why
            emit notRenewed(connection.id,
                            tr("%1 was removed while its token was renewed, and its token may be "
                               "alive. %2 Revoke it from another machine: it is in the list of "
                               "tokens of your account.")
                                .arg(plainLine(connection.name), m_end->trouble()));
        letGoLater(std::move(m_end)); // this is its callback
        next();
    });
}

} // namespace rd

#include "moc_tokenkeeper.cpp"
