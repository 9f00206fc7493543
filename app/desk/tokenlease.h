// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <deque>
#include <functional>
#include <map>

namespace rd {

class TokenLeases;

/// The right to end or replace the token of one connection: nobody else has it as long as this
/// lives. Movable; one that holds nothing is harmless.
class [[nodiscard]] TokenLease final {
public:
    TokenLease() = default;
    TokenLease(TokenLease &&other) noexcept;
    TokenLease &operator=(TokenLease &&other) noexcept;
    ~TokenLease();

    explicit operator bool() const { return !m_leases.isNull(); }
    /// As destroying it; the next one's turn comes from the event loop.
    void release();

private:
    friend class TokenLeases;
    TokenLease(TokenLeases &leases, const QString &connectionId);

    QPointer<TokenLeases> m_leases; ///< null: holds nothing
    QString m_connectionId;
};

/// Whose turn it is with the token of each connection. Two that end or replace one token side by
/// side would prove the death of one and leave another alive that nobody knows: renewing, signing
/// in again, revoking, signing out and giving the computer up all take a lease first.
///
/// On the thread of the desk.
class TokenLeases final : public QObject {
    Q_OBJECT
public:
    /// What a sign-in for a new connection takes, which has no id yet.
    static QString newConnection() { return {}; }

    enum class Turn {
        InOrder,
        First, ///< before all others that wait; who is at it is asked to come to an end
    };
    using Granted = std::function<void(TokenLease)>;
    using Hurry = std::function<void()>;

    TokenLeases() = default;
    ~TokenLeases() override;

    /// \p granted is called once, from the event loop, as soon as it is this one's turn; not when
    /// \p context is gone by then. \p hurry is called, while the lease is held or waited for and
    /// \p context lives, when somebody more urgent comes: break off what can be without harm.
    void take(const QString &connectionId, Turn turn, const QObject *context, Granted granted,
              Hurry hurry = {});
    /// At once, or a lease that holds nothing when somebody else has it.
    [[nodiscard]] TokenLease tryTake(const QString &connectionId, const QObject *context,
                                     Hurry hurry = {});
    [[nodiscard]] bool isTaken(const QString &connectionId) const;
    /// Nobody holds or awaits any.
    [[nodiscard]] bool isIdle() const { return m_turns.empty(); }
    /// Asks all that hold one to come to an end.
    void hurryAll();

signals:
    /// The last one was released.
    void idle();

private:
    friend class TokenLease;
    struct Wish {
        QPointer<const QObject> context;
        Granted granted;
        Hurry hurry;
        Turn turn = Turn::InOrder;
    };
    struct Holder {
        QPointer<const QObject> context;
        Hurry hurry;
        quint64 serial = 0; ///< tells this holder from the next one
        std::deque<Wish> waiting;
    };
    void grant(const QString &connectionId, const Wish &wish);
    void hurry(const QString &connectionId);
    void released(const QString &connectionId);

    std::map<QString, Holder> m_turns; ///< of those that are held, or about to be
    quint64 m_lastSerial = 0;
};

} // namespace rd
