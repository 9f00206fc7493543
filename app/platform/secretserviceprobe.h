// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "platform/keychainsecretstore.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace rd {

/// Asks the desktop's keychain for its state over D-Bus, without reading or writing a secret, and
/// watches for changes. Knows the Secret Service and, where QtKeychain would use it, KWallet 5.
class SecretServiceProbe final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(SecretAvailability)>;

    SecretServiceProbe(std::chrono::milliseconds limit, std::chrono::milliseconds promptLimit,
                       QObject *parent = nullptr);

    /// Answers once, later. Questions asked at the same time share one round of calls.
    void ask(Answer answer);
    /// What the last answer was about: KWallet, or else the Secret Service.
    [[nodiscard]] bool isWallet() const { return m_isWallet; }
    /// Lets the desktop prompt for the password: Denied when the user cancels it.
    void unlock(std::function<void(Result<Unit, SecretError>)> done);

signals:
    /// Something moved on the bus: worth asking again.
    void maybeChanged();

private slots:
    void noteChange();
    void promptCompleted(bool dismissed, const QDBusVariant &result);

private:
    using Reply = std::function<void(const QDBusMessage &)>;
    void call(const QDBusMessage &message, std::chrono::milliseconds limit, Reply reply);
    [[nodiscard]] bool watch();
    void askOwner();
    void askActivatable();
    void askDefaultCollection();
    void askLocked(const QString &collection);
    void askWallet();
    void askWalletOpen(const QString &wallet);
    void answer(SecretAvailability availability);
    void unlockCollection();
    void unlockWallet();
    void prompt(const QString &path);
    void endUnlock(const Result<Unit, SecretError> &outcome);

    std::chrono::milliseconds m_limit;
    std::chrono::milliseconds m_promptLimit;
    bool m_isWatching = false;
    QTimer m_settle; ///< many signals, one question
    QTimer m_promptClock;
    QList<Answer> m_waiting;
    bool m_isWallet = false; ///< QtKeychain would talk to KWallet
    QString m_collection;    ///< object path of the default collection, or name of the wallet
    QString m_promptPath;
    QList<std::function<void(Result<Unit, SecretError>)>> m_unlocking;
};

} // namespace rd
