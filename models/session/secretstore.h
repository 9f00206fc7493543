// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace rd {

/// Why a secret could not be read or written. Told apart because each needs another advice.
enum class SecretError {
    NotFound,    ///< the keychain is open and has no such entry
    Locked,      ///< the keychain is there but locked: wait or offer to unlock; never "signed out"
    NoBus,       ///< no session bus: no keychain can be reached at all
    NoService,   ///< a bus, but nothing offers the Secret Service: a package is missing
    Denied,      ///< the user or the system refused
    TimedOut,    ///< no answer within the limit, for instance an unanswered prompt
    NotVerified, ///< written or removed, but reading back says otherwise
    Unreadable,  ///< there is an entry, but not in a form that this version knows
    Other,
};

/// Where tokens live. Every answer arrives later, never inside the call, in every implementation,
/// so callers meet the same order of events in tests as on a desktop.
class SecretStore {
public:
    using Read = std::function<void(Result<QByteArray, SecretError>)>;
    using Done = std::function<void(Result<Unit, SecretError>)>;

    SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)
    virtual ~SecretStore() = default;

    /// Name of what keeps the secrets on this desktop right now, "KWallet" for instance: a session
    /// may have another one tomorrow. Empty when not known or when it makes no difference.
    [[nodiscard]] virtual QString backendName() const { return {}; }

    /// \p key is the id of a connection. \p context guards the callback.
    virtual void read(const QString &key, const QObject *context, Read done) = 0;
    virtual void write(const QString &key, const QByteArray &secret, const QObject *context,
                       Done done) = 0;
    /// Removing an absent key succeeds.
    virtual void remove(const QString &key, const QObject *context, Done done) = 0;
};

/// Keeps secrets until the program ends: "keep for this session only", the demo, and commands that
/// read a token from standard input.
class MemorySecretStore final : public SecretStore {
public:
    ~MemorySecretStore() override;
    void read(const QString &key, const QObject *context, Read done) override;
    void write(const QString &key, const QByteArray &secret, const QObject *context,
               Done done) override;
    void remove(const QString &key, const QObject *context, Done done) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace rd
