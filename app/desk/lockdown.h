// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk/tokenend.h"
#include "desk/tokenlease.h"
#include "session/connection.h"
#include "session/lockdownitem.h"

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace rd {

class Desk;

/// "This computer is compromised": ends what it could be used for. For every connection, in this
/// order: this device's token is revoked, that is proved, it is wiped from the keychain and from
/// memory, and the history goes if that is wanted. The connections go side by side, so that a
/// server that does not answer holds up no other. Whoever is at a token (see TokenLeases) is asked
/// to come to an end and waited for; a sign-in that is under way is broken off, or taken in when it
/// is too late for that.
///
/// What cannot be proved or read (no network, locked keychain) is kept and said, because a token
/// that is wiped but alive can only be ended from elsewhere; retry() goes on with it. Everything is
/// written to the journal of the history, without values. On the thread of the desk.
class Lockdown final : public QObject {
    Q_OBJECT
public:
    enum class Histories { Keep, Remove };

    /// \p desk is borrowed and must outlive this object.
    explicit Lockdown(Desk &desk, QObject *parent = nullptr);
    ~Lockdown() override;

    /// All connections, those without a token too.
    [[nodiscard]] const QList<LockdownItem> &items() const { return m_items; }
    [[nodiscard]] bool isRunning() const;
    /// Nothing is kept and nothing is under way.
    [[nodiscard]] bool isOver() const;

    /// Connections that are new since, or signed in again, wait to be begun with.
    void takeIn();
    /// Begins with all connections, takeIn() included. There is no way back.
    void begin(Histories histories);
    /// Begins again with what is kept.
    void retry();
    /// Wipes what is kept without a proof. The sentences name what stays alive.
    void wipeAnyway();

signals:
    void changed();
    /// Nothing is under way any more; isOver() says whether something is kept.
    void ended();

private:
    struct Job {
        explicit Job(Desk &desk, const Connection &of);
        Connection connection; ///< as it was known last: it may be removed meanwhile
        TokenEnd end;
        TokenLease lease; ///< while working
    };
    using Work = void (Lockdown::*)(qsizetype index);
    void start(const QList<LockdownItem::State> &states, Work work);
    void inTurn(qsizetype index, Work work);
    void takeNewcomers();
    void revoke(qsizetype index);
    void wipe(qsizetype index);
    void tokenEnded(qsizetype index, TokenEnd::Fate fate);
    void removeHistory(qsizetype index);
    void finish(qsizetype index, LockdownItem::State state, const QString &sentence);
    void oneLess();
    void note(const LockdownItem &item, const QString &what);

    Desk &m_desk;
    Histories m_histories = Histories::Keep;
    QList<LockdownItem> m_items;
    std::vector<std::unique_ptr<Job>> m_jobs; ///< by item
    int m_running = 0;
};

} // namespace rd
