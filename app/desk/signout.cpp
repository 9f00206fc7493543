// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/signout.h"

#include "core/redact.h"
#include "core/text.h"
#include "desk/desk.h"
#include "session/errortext.h"
#include "session/letgo.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

SignOut::SignOut(Desk &desk, const Connection &connection, const Plan &plan, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_connection(connection)
    , m_plan(plan)
{
}

SignOut::~SignOut() = default;

bool SignOut::isOver() const
{
    return m_state != State::Idle && m_state != State::Working && m_state != State::Kept;
}

bool SignOut::mayWipeAnyway() const
{
    return m_state == State::Kept && !m_wiped;
}

QString SignOut::aliveSentence(const Connection &connection)
{
    const QString host = connection.baseUrl.host();
    const QString token = connection.tokenFingerprint.isEmpty()
                              //: %1 is a server
                              ? tr("This device's token stays alive at %1.").arg(host)
                              //: %1 is a server, %2 a fingerprint
                              : tr("The token with the fingerprint %2 stays alive at %1.")
                                    .arg(host, connection.tokenFingerprint.left(8));
    if (connection.tokenExpiresMs <= 0)
        return token + u' ' + tr("It is not known until when.");
    const QDate day = QDateTime::fromMSecsSinceEpoch(connection.tokenExpiresMs).date();
    return token + u' '
           + tr("It ends by itself on %1.").arg(QLocale().toString(day, QLocale::ShortFormat));
}

Connection SignOut::current() const
{
    const QList<Connection> all = m_desk.allConnections();
    const auto now = std::find_if(all.cbegin(), all.cend(), [this](const Connection &one) {
        return one.id == m_connection.id;
    });
    return now == all.cend() ? m_connection : *now;
}

void SignOut::begin()
{
    if (m_state == State::Working || isOver())
        return;
    enter(State::Working);
    if (m_wiped)
        return finish();
    if (m_plan.token == Token::Forget)
        return wipeSecret(State::Forgotten);
    // Dead already, only the keychain would not let it go.
    if (m_proof && m_proof->isRevokedOrExpired())
        return wipeSecret(State::Dead);
    if (const Link *link = m_desk.link(m_connection.id); link && !link->token().isEmpty())
        return revoke(link->token());
    // What its proxy wants to know is in the same place as the token.
    m_desk.openWay(m_connection, this, [this] { readToken(); });
}

void SignOut::readToken()
{
    m_desk.storeOf(m_connection)
        .read(m_connection.id, this, [this](Result<QByteArray, SecretError> found) {
            if (found) {
                revoke(*found);
                wipe(*found);
                return;
            }
            if (found.error() != SecretError::NotFound)
                return keep(errorSentence(found.error()) + u' '
                            + tr("The token was neither revoked nor wiped."));
            m_wiped = State::NoToken;
            finish();
        });
}

void SignOut::retry()
{
    if (m_state != State::Kept)
        return;
    m_connection = current(); // perhaps edited since, so that it works now
    begin();
}

void SignOut::wipeAnyway()
{
    if (!mayWipeAnyway())
        return;
    enter(State::Working);
    wipeSecret(m_proof && m_proof->isRevokedOrExpired() ? State::Dead : State::LeftAlive);
}

void SignOut::revoke(const QByteArray &token)
{
    m_connection.tokenFingerprint = fullFingerprintOf(token);
    m_care = std::make_unique<TokenCare>(m_connection, QByteArray(token.constData(), token.size()),
                                         m_desk.clock(), m_desk.pool());
    m_care->setJournal([this](const TokenJournalEntry &entry) {
        m_desk.history().appendJournal(entry.kind, entry.line);
    });
    const auto ended = [this](const Result<RevocationProof, TokenCareError> &proof) {
        letGoLater(std::move(m_care)); // this is its callback
        if (proof)
            return takeProof(*proof);
        keep(errorSentence(proof.error(), m_connection.baseUrl.host()) + u' '
             + tr("The token is kept until it is proved dead."));
    };
    // As if it had been pasted: it authenticates its own end, whatever the list looks like.
    m_care->revokePasted(QByteArray(token.constData(), token.size()), this, ended);
}

void SignOut::takeProof(const RevocationProof &proof)
{
    m_proof = proof;
    if (proof.isRevokedOrExpired())
        return wipeSecret(State::Dead);
    keep(proofSentence(proof, m_connection.baseUrl.host()) + u' '
         + tr("The token is kept until it is proved dead."));
}

void SignOut::wipeSecret(State then)
{
    QString sentence;
    if (then != State::Dead)
        sentence = tr("This device forgot its token. Sign in again to go on.");
    m_desk.markSignedOut(m_connection.id, sentence); // its link has the token, too
    m_desk.storeOf(m_connection)
        .remove(m_connection.id, this, [this, then](const Result<Unit, SecretError> &removed) {
            if (removed)
                return forgetToken(then);
            const QString state = then == State::Dead
                                      ? proofSentence(*m_proof, m_connection.baseUrl.host())
                                      : tr("The token may still be alive.");
            keep(state + u' ' + tr("It could not be removed from the keychain.") + u' '
                 + errorSentence(removed.error()));
        });
}

void SignOut::forgetToken(State then)
{
    m_wiped = then;
    // Signing in again would look for it and revoke it: wanted only for what lives on unwanted.
    if (then != State::LeftAlive && !m_plan.removesConnection) {
        Connection without = current();
        without.tokenFingerprint.clear();
        without.tokenExpiresMs = 0;
        if (!m_desk.change(without).isEmpty())
            qWarning("The connection could not be saved.");
    }
    finish();
}

void SignOut::finish()
{
    if (!m_plan.removesHistory || m_isHistoryRemoved)
        return removeConnection();
    m_desk.history().forget(m_connection.id, this, [this](const Result<Unit, HistoryError> &gone) {
        if (!gone)
            return keep(tr("The token is gone, but the history could not be removed.") + u' '
                        + errorSentence(gone.error()));
        m_isHistoryRemoved = true;
        // Gives the pages back; they were overwritten when the rows went.
        m_desk.history().tidy(this, [](const auto &) {});
        removeConnection();
    });
}

void SignOut::removeConnection()
{
    if (m_plan.removesConnection) {
        if (const QString trouble = m_desk.remove(m_connection.id); !trouble.isEmpty())
            return keep(trouble);
    }
    end();
}

void SignOut::keep(const QString &sentence)
{
    m_sentence = sentence;
    note(u"kept"_s);
    enter(State::Kept);
}

void SignOut::end()
{
    const State state = *m_wiped;
    switch (state) {
    case State::Dead:
        m_sentence = proofSentence(*m_proof, m_connection.baseUrl.host()) + u' '
                     + tr("Wiped from this computer.");
        note(u"wiped"_s);
        break;
    case State::Forgotten:
        m_sentence =
            tr("Wiped from this computer, not revoked.") + u' ' + aliveSentence(m_connection);
        note(u"forgotten"_s);
        break;
    case State::LeftAlive:
        m_sentence = tr("Wiped without a proof.") + u' ' + aliveSentence(m_connection) + u' '
                     + tr("Revoke it from another machine: it is in the list of tokens of your "
                          "account.");
        note(u"wiped-without-proof"_s);
        break;
    case State::NoToken:
    case State::Idle:
    case State::Working:
    case State::Kept:
        m_sentence = tr("There is no token of this device here. One that was here before is in "
                        "the list of tokens of your account: look through it.");
        note(u"no-token"_s);
        break;
    }
    if (m_isHistoryRemoved)
        m_sentence += u' ' + tr("Its history is removed.");
    enter(state);
}

void SignOut::enter(State state)
{
    m_state = state;
    emit changed();
}

void SignOut::note(const QString &result)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_desk.clock().nowMs()).toUTC();
    const QJsonObject line{{u"host"_s, m_connection.baseUrl.host()},
                           {u"fingerprint"_s, m_connection.tokenFingerprint},
                           {u"result"_s, result},
                           {u"at"_s, at.toString(Qt::ISODateWithMs)}};
    m_desk.history().appendJournal(
        u"sign-out"_s, QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
}

} // namespace rd

#include "moc_signout.cpp"
