// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/lockdown.h"

#include "core/text.h"
#include "desk/desk.h"
#include "desk/weblinks.h"
#include "session/errortext.h"
#include "session/tokenjournal.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

using Fate = LockdownItem::State; // a word of its own: sources are compiled together

Lockdown::Job::Job(Desk &desk, const Connection &of)
    : connection(of)
    , end(desk)
{
}

Lockdown::Lockdown(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    takeIn();
}

Lockdown::~Lockdown() = default;

void Lockdown::takeIn()
{
    for (const Connection &connection : m_desk.allConnections()) {
        LockdownItem item;
        item.connectionId = connection.id;
        item.name = plainLine(connection.name, 100);
        item.host = connection.baseUrl.host();
        item.fingerprint = connection.tokenFingerprint;
        item.expiresMs = connection.tokenExpiresMs;
        const auto known =
            std::find_if(m_items.cbegin(), m_items.cend(), [&connection](const LockdownItem &one) {
                return one.connectionId == connection.id;
            });
        if (known == m_items.cend()) {
            m_items.append(item);
            m_jobs.push_back(std::make_unique<Job>(m_desk, connection));
            continue;
        }
        const bool isSignedInAgain =
            known->isOver() && m_desk.status(connection.id).kind != LinkStatus::Kind::SignedOut;
        if (!isSignedInAgain)
            continue;
        const qsizetype index = known - m_items.cbegin();
        m_items[index] = item;
        m_jobs[static_cast<size_t>(index)] = std::make_unique<Job>(m_desk, connection);
    }
}

bool Lockdown::isRunning() const
{
    return m_running > 0;
}

bool Lockdown::isOver() const
{
    return !isRunning()
           && std::all_of(m_items.cbegin(), m_items.cend(),
                          [](const LockdownItem &item) { return item.isOver(); });
}

void Lockdown::begin(Histories histories)
{
    if (isRunning())
        return;
    if (histories == Histories::Remove) // what was wished for those that are kept stays
        m_histories = histories;
    takeIn();
    takeNewcomers();
    start({Fate::Waiting, Fate::Kept}, &Lockdown::revoke);
}

void Lockdown::retry()
{
    if (!isRunning())
        start({Fate::Waiting, Fate::Kept}, &Lockdown::revoke);
}

void Lockdown::wipeAnyway()
{
    if (!isRunning())
        start({Fate::Kept}, &Lockdown::wipe);
}

void Lockdown::start(const QList<Fate> &states, Work work)
{
    QList<qsizetype> left;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (states.contains(m_items.at(i).state))
            left.append(i);
    }
    m_running += static_cast<int>(left.size());
    for (const qsizetype index : std::as_const(left))
        inTurn(index, work);
    emit changed();
    if (!isRunning())
        emit ended();
}

void Lockdown::inTurn(qsizetype index, Work work)
{
    LockdownItem &item = m_items[index];
    item.state = Fate::Working;
    item.sentence = m_desk.leases().isTaken(item.connectionId)
                        ? tr("Waits until what is under way with its token has come to an end")
                        : tr("Revoking and checking that it is dead");
    m_desk.leases().take(
        item.connectionId, TokenLeases::Turn::First, this, [this, index, work](TokenLease lease) {
            Job &job = *m_jobs[static_cast<size_t>(index)];
            job.lease = std::move(lease);
            job.connection = connectionOf(m_desk, job.connection.id).value_or(job.connection);
            m_items[index].sentence = tr("Revoking and checking that it is dead");
            emit changed();
            (this->*work)(index);
        });
}

/// Somebody is signing in to a server that is not among the connections yet.
void Lockdown::takeNewcomers()
{
    if (!m_desk.leases().isTaken(TokenLeases::newConnection()))
        return;
    ++m_running;
    m_desk.leases().take(TokenLeases::newConnection(), TokenLeases::Turn::First, this,
                         [this](const TokenLease &) {
                             takeIn();
                             start({Fate::Waiting}, &Lockdown::revoke);
                             oneLess();
                         });
}

void Lockdown::revoke(qsizetype index)
{
    Job &job = *m_jobs[static_cast<size_t>(index)];
    job.end.revoke(job.connection, [this, index](TokenEnd::Fate fate) { tokenEnded(index, fate); });
}

void Lockdown::wipe(qsizetype index)
{
    Job &job = *m_jobs[static_cast<size_t>(index)];
    job.end.wipeOnly(job.connection,
                     [this, index](TokenEnd::Fate fate) { tokenEnded(index, fate); });
}

void Lockdown::tokenEnded(qsizetype index, TokenEnd::Fate fate)
{
    const TokenEnd &done = m_jobs[static_cast<size_t>(index)]->end;
    LockdownItem &item = m_items[index];
    item.proof = done.proof();
    if (!done.fingerprint().isEmpty() || done.isProvedDead())
        item.fingerprint = done.fingerprint();
    switch (fate) {
    case TokenEnd::Fate::Kept:
        return finish(index, Fate::Kept, done.trouble());
    case TokenEnd::Fate::Dead:
        return finish(index, Fate::Dead,
                      proofSentence(*item.proof, item.host) + u' '
                          + tr("Wiped from this computer."));
    case TokenEnd::Fate::NoToken:
        return finish(index, Fate::NoToken,
                      tr("There is no token of this device here. One that was here before is in "
                         "the list of tokens of your account: look through it."));
    case TokenEnd::Fate::Wiped:
        break;
    }
    const QString what = item.fingerprint.isEmpty() ? tr("unknown") : item.fingerprint.left(8);
    const QString until =
        item.expiresMs > 0
            ? tr("It lives until %1 at most.")
                  .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(item.expiresMs).date(),
                                          QLocale::ShortFormat))
            : tr("It is not known until when it lives.");
    finish(index, Fate::LeftAlive,
           tr("Wiped without a proof: the token with the fingerprint %1 may still be alive at %2.")
                   .arg(what, item.host)
               + u' ' + until + u' '
               + tr("Revoke it from another machine: it is in the list of tokens of your "
                    "account."));
}

void Lockdown::finish(qsizetype index, Fate state, const QString &sentence)
{
    LockdownItem &item = m_items[index];
    item.state = state;
    item.sentence = sentence;
    note(item, state == Fate::Dead        ? u"wiped"_s
               : state == Fate::NoToken   ? u"no-token"_s
               : state == Fate::LeftAlive ? u"wiped-without-proof"_s
                                          : u"kept"_s);
    // What is kept still polls, and would begin its history again.
    if (item.isOver() && m_histories == Histories::Remove && item.historyRemoved != true)
        return removeHistory(index);
    m_jobs[static_cast<size_t>(index)]->lease.release();
    oneLess();
}

void Lockdown::removeHistory(qsizetype index)
{
    const QString id = m_items.at(index).connectionId;
    m_desk.history().forget(id, this, [this, index](const Result<Unit, HistoryError> &removed) {
        LockdownItem &item = m_items[index];
        item.historyRemoved = removed.has_value();
        item.sentence +=
            u' ' + (removed ? tr("Its history is removed.") : errorSentence(removed.error()));
        m_jobs[static_cast<size_t>(index)]->lease.release();
        if (m_running == 1) // gives the pages back; they were overwritten when the rows went
            m_desk.history().tidy(this, [](const auto &) {});
        oneLess();
    });
}

void Lockdown::oneLess()
{
    --m_running;
    emit changed();
    if (m_running == 0)
        emit ended();
}

void Lockdown::note(const LockdownItem &item, const QString &what)
{
    const TokenJournalEntry entry =
        journalEntry(u"lockdown"_s, what, item.fingerprint, item.host, m_desk.clock().nowMs());
    m_desk.history().appendJournal(entry.kind, entry.line);
}

} // namespace rd

#include "moc_lockdown.cpp"
