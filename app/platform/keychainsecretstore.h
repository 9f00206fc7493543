// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/secretstore.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace rd {

/// What the desktop's keychain is like right now.
enum class SecretAvailability {
    Unknown,      ///< not asked yet, or it does not answer
    NoBus,        ///< no session bus
    NoService,    ///< nothing on the bus offers a keychain, and nothing can be started
    NoCollection, ///< a keychain that was never used: the first write creates it
    Locked,
    Ready,
};

/// One sentence for the user: what is the matter and what to do; empty for Ready and Unknown.
[[nodiscard]] QString availabilitySentence(SecretAvailability availability);

/// Tokens in the desktop's keychain (Secret Service or KWallet), through QtKeychain.
///
/// QtKeychain alone cannot be trusted here: on a locked keychain reading answers "no such entry"
/// and deleting answers success without deleting, an unanswered prompt never ends, and no bus, no
/// service and a refusal all look the same. So the state is asked over D-Bus before and after each
/// job, nothing is started while the keychain is locked, every job has a time limit, and what was
/// written or removed is read back. Jobs run one after the other. There is no plain-text fallback.
class KeychainSecretStore final : public QObject, public SecretStore {
    Q_OBJECT
public:
    struct Options {
        QString service; ///< name of all entries; empty: org.resiliencedesk.ResilienceDesk
        std::chrono::milliseconds jobLimit{15'000};
        std::chrono::milliseconds writeLimit{0}; ///< of writing alone; 0: the one above
        std::chrono::milliseconds probeLimit{5'000};
        std::chrono::milliseconds promptLimit{180'000}; ///< for a person who types a password
    };

    explicit KeychainSecretStore(QObject *parent = nullptr);
    explicit KeychainSecretStore(Options options, QObject *parent = nullptr);
    ~KeychainSecretStore() override;

    /// "Secret Service" or "KWallet", once the desktop was asked.
    [[nodiscard]] QString backendName() const override;
    void read(const QString &key, const QObject *context, Read done) override;
    void write(const QString &key, const QByteArray &secret, const QObject *context,
               Done done) override;
    void remove(const QString &key, const QObject *context, Done done) override;

    /// Asks the desktop now.
    void probe(const QObject *context, std::function<void(SecretAvailability)> done);
    /// As last seen.
    [[nodiscard]] SecretAvailability availability() const;
    /// Lets the desktop ask the user for the keychain's password. Call it on the user's request
    /// only. Denied when the user cancels the prompt.
    void unlock(const QObject *context, Done done);

signals:
    /// Emitted on every change once the first probe was made; also when the user unlocks the
    /// keychain elsewhere: the moment to repeat what failed with Locked.
    void availabilityChanged(rd::SecretAvailability availability);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::SecretAvailability)
