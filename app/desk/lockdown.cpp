// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/lockdown.h"

#include "core/redact.h"
#include "core/text.h"
#include "desk/desk.h"
#include "desk/weblinks.h"
#include "session/errortext.h"
#include "session/letgo.h"
#include "session/tokencare.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Fate = LockdownItem::State; // a word of its own: sources are compiled together

QByteArray copyOf(const QByteArray &secret)
{
    return {secret.constData(), secret.size()};
}

} // namespace

Lockdown::Lockdown(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    for (const Connection &connection : desk.allConnections()) {
        LockdownItem item;
        item.connectionId = connection.id;
        item.name = plainLine(connection.name, 100);
        item.host = connection.baseUrl.host();
        item.fingerprint = connection.tokenFingerprint;
        item.expiresMs = connection.tokenExpiresMs;
        m_items.append(item);
    }
    m_cares.resize(static_cast<size_t>(m_items.size()));
}

Lockdown::~Lockdown() = default;

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
    m_histories = histories;
    retry();
}

void Lockdown::retry()
{
    if (isRunning())
        return;
    QList<qsizetype> left;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (!m_items.at(i).isOver())
            left.append(i);
    }
    m_running = static_cast<int>(left.size());
    for (const qsizetype index : std::as_const(left))
        startJob(index);
    emit changed();
    if (left.isEmpty())
        emit ended();
}

void Lockdown::wipeAnyway()
{
    if (isRunning())
        return;
    QList<qsizetype> left;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).state == Fate::Kept)
            left.append(i);
    }
    m_running = static_cast<int>(left.size());
    for (const qsizetype index : std::as_const(left)) {
        const auto &proof = m_items.at(index).proof;
        wipeSecret(index, proof && proof->isRevokedOrExpired() ? Fate::Dead : Fate::LeftAlive);
    }
    emit changed();
    if (left.isEmpty())
        emit ended();
}

void Lockdown::startJob(qsizetype index)
{
    LockdownItem &item = m_items[index];
    item.state = Fate::Working;
    item.sentence = tr("Revoking and checking that it is dead");
    // Dead already, only the keychain would not let it go.
    if (item.proof && item.proof->isRevokedOrExpired())
        return wipeSecret(index, Fate::Dead);
    const Connection connection = connectionOf(m_desk, item.connectionId).value_or(Connection());
    if (const Link *link = m_desk.link(item.connectionId); link && !link->token().isEmpty())
        return revoke(index, copyOf(link->token()));
    m_desk.storeOf(connection)
        .read(item.connectionId, this, [this, index](Result<QByteArray, SecretError> found) {
            if (found) {
                revoke(index, copyOf(*found));
                wipe(*found);
                return;
            }
            if (found.error() != SecretError::NotFound)
                return end(index, Fate::Kept,
                           errorSentence(found.error()) + u' '
                               + tr("The token was neither revoked nor wiped."));
            end(index, Fate::NoToken,
                tr("There is no token of this device here. One that was here before is in the "
                   "list of tokens of your account: look through it."));
        });
}

void Lockdown::revoke(qsizetype index, QByteArray token)
{
    const Connection connection =
        connectionOf(m_desk, m_items.at(index).connectionId).value_or(Connection());
    auto &care = m_cares[static_cast<size_t>(index)];
    care = std::make_unique<TokenCare>(connection, copyOf(token), m_desk.clock(), m_desk.pool());
    care->setJournal([this](const TokenJournalEntry &entry) {
        m_desk.history().appendJournal(entry.kind, entry.line);
    });
    // As if it had been pasted: it authenticates its own end, whatever else the account has.
    care->revokePasted(
        std::move(token), this,
        [this, index,
         host = connection.baseUrl.host()](const Result<RevocationProof, TokenCareError> &proof) {
            letGoLater(std::move(m_cares[static_cast<size_t>(index)])); // this is its callback
            if (proof)
                takeProof(index, *proof);
            else
                end(index, Fate::Kept, errorSentence(proof.error(), host));
        });
}

void Lockdown::takeProof(qsizetype index, const RevocationProof &proof)
{
    LockdownItem &item = m_items[index];
    item.proof = proof;
    item.fingerprint = proof.fingerprint;
    if (proof.isRevokedOrExpired())
        return wipeSecret(index, Fate::Dead);
    end(index, Fate::Kept, proofSentence(proof, item.host));
}

void Lockdown::wipeSecret(qsizetype index, Fate then)
{
    LockdownItem &item = m_items[index];
    item.state = Fate::Working;
    const Connection connection = connectionOf(m_desk, item.connectionId).value_or(Connection());
    m_desk.markSignedOut(item.connectionId); // its link has the token, too
    m_desk.storeOf(connection)
        .remove(item.connectionId, this,
                [this, index, then](const Result<Unit, SecretError> &removed) {
                    wiped(index, then, removed);
                });
}

void Lockdown::wiped(qsizetype index, Fate then, const Result<Unit, SecretError> &removed)
{
    const LockdownItem &item = m_items.at(index);
    if (!removed) {
        const QString state = then == Fate::Dead ? proofSentence(*item.proof, item.host)
                                                 : tr("The token may still be alive.");
        return end(index, Fate::Kept,
                   state + u' ' + tr("It could not be removed from the keychain.") + u' '
                       + errorSentence(removed.error()));
    }
    if (then == Fate::Dead)
        return end(index, then,
                   proofSentence(*item.proof, item.host) + u' ' + tr("Wiped from this computer."));
    const QString what = item.fingerprint.isEmpty() ? tr("unknown") : item.fingerprint.left(8);
    const QString until =
        item.expiresMs > 0
            ? tr("It lives until %1 at most.")
                  .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(item.expiresMs).date(),
                                          QLocale::ShortFormat))
            : tr("It is not known until when it lives.");
    end(index, then,
        tr("Wiped without a proof: the token with the fingerprint %1 may still be alive at %2.")
                .arg(what, item.host)
            + u' ' + until + u' '
            + tr("Revoke it from another machine: it is in the list of tokens of your account."));
}

void Lockdown::removeHistory(qsizetype index)
{
    const QString id = m_items.at(index).connectionId;
    m_desk.history().forget(id, this, [this, index](const Result<Unit, HistoryError> &removed) {
        LockdownItem &item = m_items[index];
        item.historyRemoved = removed.has_value();
        item.sentence +=
            u' ' + (removed ? tr("Its history is removed.") : errorSentence(removed.error()));
        if (--m_running > 0) {
            emit changed();
            return;
        }
        // Gives the pages back; they were overwritten when the rows went.
        m_desk.history().tidy(this, [](const auto &) {});
        emit changed();
        emit ended();
    });
}

void Lockdown::end(qsizetype index, Fate state, const QString &sentence)
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
    --m_running;
    emit changed();
    if (m_running == 0)
        emit ended();
}

void Lockdown::note(const LockdownItem &item, const QString &what)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_desk.clock().nowMs()).toUTC();
    const QJsonObject line{{u"host"_s, item.host},
                           {u"fingerprint"_s, item.fingerprint},
                           {u"result"_s, what},
                           {u"at"_s, at.toString(Qt::ISODateWithMs)}};
    m_desk.history().appendJournal(
        u"lockdown"_s, QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
}

} // namespace rd

#include "moc_lockdown.cpp"
