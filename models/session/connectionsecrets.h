// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/secretstore.h"

#include <QObject>
#include <QQueue>

namespace rd {

/// What one connection keeps secret.
enum class SecretPart {
    Token,
    ProxyPassword, ///< of the user that the proxy's address names
    KeyPassphrase, ///< of the client certificate's key file
    GatewayToken,  ///< the refresh token of the gateway in front, see GatewayPass
};

/// All secrets of a connection that its requests need; absent ones are empty. Overwritten when it
/// goes.
struct ConnectionSecrets {
    QByteArray token;
    QByteArray proxyPassword;
    QByteArray keyPassphrase;

    ConnectionSecrets() = default;
    ConnectionSecrets(const ConnectionSecrets &) = default;
    ConnectionSecrets(ConnectionSecrets &&) = default;
    ConnectionSecrets &operator=(const ConnectionSecrets &) = default;
    ConnectionSecrets &operator=(ConnectionSecrets &&) = default;
    ~ConnectionSecrets();
};

/// The key under which a store of ConnectionSecretStore's kind knows a part. That of the token is
/// the id of the connection itself, so whoever knows of nothing but tokens needs no other.
[[nodiscard]] QString secretKey(const QString &connectionId, SecretPart part);

/// Keeps several secrets in one entry per connection, over any other store: a small JSON document
/// (`{"version":1,"token":"...","proxyPassword":"...","keyPassphrase":"..."}`, each in base64).
///
/// An entry of earlier versions is a bare token: it is read, and written in the new form with the
/// next write. Keys of the document that this version does not know are kept. What is neither is
/// Unreadable, and never handed out as a token: only writing a token replaces it. Removing the key
/// of the token removes the whole entry, any other key its part alone. Works one call after the
/// other, because each write reads first.
class ConnectionSecretStore final : public QObject, public SecretStore {
    Q_OBJECT
public:
    using ReadAll = std::function<void(Result<ConnectionSecrets, SecretError>)>;

    /// \p below is borrowed.
    explicit ConnectionSecretStore(SecretStore &below, QObject *parent = nullptr);
    ~ConnectionSecretStore() override;

    [[nodiscard]] QString backendName() const override { return m_below.backendName(); }
    void read(const QString &key, const QObject *context, Read done) override;
    void write(const QString &key, const QByteArray &secret, const QObject *context,
               Done done) override;
    void remove(const QString &key, const QObject *context, Done done) override;
    /// Everything of a connection at once. NotFound when there is no entry; one without a token is
    /// an answer.
    void readAll(const QString &connectionId, const QObject *context, ReadAll done);

private:
    using Task = std::function<void()>;
    void push(Task task);
    void next();
    /// Reads the entry of \p id as a document; absence is an empty one.
    void withEntry(const QString &id,
                   std::function<void(Result<class QJsonObject, SecretError>)> use);

    SecretStore &m_below;
    QQueue<Task> m_tasks;
    bool m_isBusy = false;
};

} // namespace rd
