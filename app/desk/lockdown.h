// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "session/lockdownitem.h"
#include "session/secretstore.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace rd {

class Desk;
class TokenCare;

/// "This computer is compromised": ends what it could be used for. For every connection, in this
/// order: this device's token is revoked, that is proved, it is wiped from the keychain and from
/// memory, and the history goes if that is wanted. The connections go side by side, so that a
/// server that does not answer holds up no other.
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

    /// Begins with all connections. There is no way back. Once per object.
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
    void startJob(qsizetype index);
    void revoke(qsizetype index, QByteArray token);
    void takeProof(qsizetype index, const RevocationProof &proof);
    void wipeSecret(qsizetype index, LockdownItem::State then);
    void wiped(qsizetype index, LockdownItem::State then, const Result<Unit, SecretError> &removed);
    void removeHistory(qsizetype index);
    void end(qsizetype index, LockdownItem::State state, const QString &sentence);
    void note(const LockdownItem &item, const QString &what);

    Desk &m_desk;
    Histories m_histories = Histories::Keep;
    QList<LockdownItem> m_items;
    std::vector<std::unique_ptr<TokenCare>> m_cares; ///< by item, while its token is revoked
    int m_running = 0;
};

} // namespace rd
