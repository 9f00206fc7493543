// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/tokenend.h"

#include "core/redact.h"
#include "core/text.h"
#include "desk/desk.h"
#include "session/errortext.h"
#include "session/letgo.h"

#include <utility>

namespace rd {

namespace {

QByteArray ownCopyOf(const QByteArray &secret)
{
    return {secret.constData(), secret.size()};
}

} // namespace

TokenEnd::TokenEnd(Desk &desk)
    : m_desk(desk)
{
}

TokenEnd::~TokenEnd() = default;

void TokenEnd::takeProof(const RevocationProof &proof)
{
    m_proof = proof;
    m_fingerprint = proof.fingerprint;
    if (proof.isRevokedOrExpired())
        m_dead.insert(proof.fingerprint);
}

void TokenEnd::revoke(const Connection &connection, Done done)
{
    m_connection = connection;
    m_done = std::move(done);
    const Link *link = m_desk.link(connection.id);
    const bool isAlive =
        link && !link->token().isEmpty() && !m_dead.contains(fullFingerprintOf(link->token()));
    if (isAlive)
        return revokeToken(ownCopyOf(link->token()));
    // What its proxy wants to know is in the same place as the token.
    m_desk.openWay(connection, this, [this] { readEntry(); });
}

void TokenEnd::readEntry()
{
    const auto take = [this](Result<QByteArray, SecretError> found) {
        if (found) {
            // A renewal may have left another one there than the link works with.
            const bool isDead = m_dead.contains(fullFingerprintOf(*found));
            QByteArray token = ownCopyOf(*found);
            wipe(*found);
            if (!isDead)
                return revokeToken(std::move(token));
            wipe(token);
            return removeEntry(Fate::Dead, {});
        }
        if (found.error() == SecretError::NotFound && isProvedDead())
            return removeEntry(Fate::Dead, {});
        if (found.error() == SecretError::NotFound) { // but perhaps the password of its proxy
            const LinkStatus status = m_desk.status(m_connection.id);
            return removeEntry(
                Fate::NoToken,
                status.kind == LinkStatus::Kind::KeychainMissing
                    ? status.sentence // says where else it is
                    : tr("There is no token of this device here. Sign in again to go on."));
        }
        if (isProvedDead())
            return keep(proofSentence(*m_proof, m_connection.baseUrl.host()) + u' '
                        + tr("It could not be removed from the keychain.") + u' '
                        + errorSentence(found.error()));
        keep(errorSentence(found.error()) + u' ' + tr("The token was neither revoked nor wiped."));
    };
    m_desk.storeOf(m_connection).read(m_connection.id, this, take);
}

void TokenEnd::revokeToken(QByteArray token)
{
    m_fingerprint = fullFingerprintOf(token);
    m_care =
        std::make_unique<TokenCare>(m_connection, ownCopyOf(token), m_desk.clock(), m_desk.pool());
    m_care->setJournal([this](const TokenJournalEntry &entry) {
        m_desk.history().appendJournal(entry.kind, entry.line);
    });
    const auto ended = [this](const Result<RevocationProof, TokenCareError> &proof) {
        letGoLater(std::move(m_care)); // this is its callback
        const QString host = m_connection.baseUrl.host();
        const QString kept = tr("The token is kept until it is proved dead.");
        if (!proof)
            return keep(errorSentence(proof.error(), host) + u' ' + kept);
        takeProof(*proof);
        if (proof->isRevokedOrExpired())
            return readEntry();
        keep(proofSentence(*proof, host) + u' ' + kept);
    };
    // As if it had been pasted: it authenticates its own end, whatever else the account has.
    m_care->revokePasted(std::move(token), this, ended);
}

void TokenEnd::wipeOnly(const Connection &connection, Done done)
{
    m_connection = connection;
    m_done = std::move(done);
    const auto take = [this](Result<QByteArray, SecretError> found) {
        bool isDead = false;
        if (found) {
            m_fingerprint = fullFingerprintOf(*found);
            isDead = m_dead.contains(m_fingerprint);
            wipe(*found);
        } else if (found.error() == SecretError::NotFound) {
            isDead = isProvedDead();
        } else if (isProvedDead()) {
            m_fingerprint.clear(); // what is there unread may be another one than what is dead
        }
        if (isDead)
            removeEntry(Fate::Dead, {});
        else
            removeEntry(Fate::Wiped, tr("This device forgot its token. Sign in again to go on."));
    };
    m_desk.storeOf(m_connection).read(m_connection.id, this, take);
}

void TokenEnd::removeEntry(Fate fate, const QString &signedOut)
{
    // Its link has the token, too. What became of the entry is told when that is known.
    m_desk.markSignedOut(m_connection.id,
                         fate == Fate::Wiped ? tr("The token may still be alive.") : signedOut);
    const auto removed = [this, fate, signedOut](const Result<Unit, SecretError> &answer) {
        if (answer) {
            if (fate == Fate::Wiped)
                m_desk.markSignedOut(m_connection.id, signedOut);
            m_desk.gateways().left(m_connection);
            return end(fate);
        }
        const QString state = fate == Fate::Dead
                                  ? proofSentence(*m_proof, m_connection.baseUrl.host())
                              : fate == Fate::Wiped ? tr("The token may still be alive.")
                                                    : tr("There is no token of this device here.");
        const QString trouble = state + u' ' + tr("It could not be removed from the keychain.")
                                + u' ' + errorSentence(answer.error());
        m_desk.markSignedOut(m_connection.id, trouble);
        keep(trouble);
    };
    m_desk.storeOf(m_connection).remove(m_connection.id, this, removed);
}

void TokenEnd::keep(const QString &trouble)
{
    m_trouble = trouble;
    end(Fate::Kept);
}

void TokenEnd::end(Fate fate)
{
    const Done done = std::exchange(m_done, {});
    done(fate);
}

} // namespace rd

#include "moc_tokenend.cpp"
