// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/signout.h"

#include "desk/desk.h"
#include "desk/weblinks.h"
#include "session/errortext.h"
#include "session/tokenjournal.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

SignOut::SignOut(Desk &desk, const Connection &connection, const Plan &plan, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_connection(connection)
    , m_plan(plan)
    , m_end(desk)
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
    return connectionOf(m_desk, m_connection.id).value_or(m_connection);
}

void SignOut::begin()
{
    if (m_state != State::Working && !isOver())
        inTurn(&SignOut::endToken);
}

void SignOut::retry()
{
    if (m_state == State::Kept)
        begin();
}

void SignOut::wipeAnyway()
{
    if (mayWipeAnyway())
        inTurn(&SignOut::wipeToken);
}

void SignOut::inTurn(void (SignOut::*work)())
{
    enter(State::Working);
    m_desk.leases().take(m_connection.id, TokenLeases::Turn::InOrder, this,
                         [this, work](TokenLease lease) {
                             m_lease = std::move(lease);
                             if (!m_wiped) // renewed or edited, perhaps, meanwhile
                                 m_connection = current();
                             (this->*work)();
                         });
}

void SignOut::endToken()
{
    if (m_wiped)
        return finish();
    if (m_plan.token == Token::Forget)
        return wipeToken();
    m_end.revoke(m_connection, [this](TokenEnd::Fate fate) { tokenEnded(fate); });
}

void SignOut::wipeToken()
{
    m_end.wipeOnly(m_connection, [this](TokenEnd::Fate fate) { tokenEnded(fate); });
}

void SignOut::tokenEnded(TokenEnd::Fate fate)
{
    if (!m_end.fingerprint().isEmpty() || m_end.isProvedDead())
        m_connection.tokenFingerprint = m_end.fingerprint();
    switch (fate) {
    case TokenEnd::Fate::Dead:
        m_wiped = State::Dead;
        return forgetToken();
    case TokenEnd::Fate::NoToken:
        m_wiped = State::NoToken;
        return finish();
    case TokenEnd::Fate::Wiped:
        m_wiped = m_plan.token == Token::Forget ? State::Forgotten : State::LeftAlive;
        return forgetToken();
    case TokenEnd::Fate::Kept:
        return keep(m_end.trouble());
    }
}

void SignOut::forgetToken()
{
    // Signing in again would look for it and revoke it: wanted only for what lives on unwanted.
    if (m_wiped != State::LeftAlive && !m_plan.removesConnection) {
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
    m_lease.release();
    enter(State::Kept);
}

void SignOut::end()
{
    const State state = *m_wiped;
    switch (state) {
    case State::Dead:
        m_sentence = proofSentence(*m_end.proof(), m_connection.baseUrl.host()) + u' '
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
    m_lease.release();
    enter(state);
}

void SignOut::enter(State state)
{
    m_state = state;
    emit changed();
}

void SignOut::note(const QString &result)
{
    const TokenJournalEntry entry =
        journalEntry(u"sign-out"_s, result, m_connection.tokenFingerprint,
                     m_connection.baseUrl.host(), m_desk.clock().nowMs());
    m_desk.history().appendJournal(entry.kind, entry.line);
}

} // namespace rd

#include "moc_signout.cpp"
