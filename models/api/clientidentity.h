// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QString>

#include <optional>

namespace rd {

/// Who this program is to a server that asks for a certificate: the certificate, those between it
/// and its authority, and the key.
struct ClientIdentity {
    QList<QSslCertificate> chain;
    QSslKey key;

    [[nodiscard]] bool isNull() const { return chain.isEmpty(); }
    /// What tells two of them apart; empty for none. Connections of one must not serve another.
    [[nodiscard]] QByteArray digest() const;
    void applyTo(QSslConfiguration &tls) const;
};

/// What is in a file of certificates or keys, at most a megabyte; empty when it is no plain file or
/// cannot be read. There may be a key in clear in it: overwrite it after use.
[[nodiscard]] QByteArray readPemFile(const QString &file);

/// Reads PEM files: \p certFile with the certificate first, \p keyFile with the key (RSA or
/// elliptic curve), which may be in the first file as well (\p keyFile empty). None when a file
/// cannot be read, holds no such thing, or \p passphrase does not open the key. Asks nobody.
[[nodiscard]] std::optional<ClientIdentity>
readClientIdentity(const QString &certFile, const QString &keyFile, const QByteArray &passphrase);

} // namespace rd
