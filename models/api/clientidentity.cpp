// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/clientidentity.h"

#include "core/redact.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace rd {

namespace {

constexpr qint64 MostPemBytes = 1 << 20;

} // namespace

QByteArray readPemFile(const QString &file)
{
    QFile source(file);
    // A pipe would wait for its other end; unbuffered, because a key may be in clear in it.
    if (!QFileInfo(file).isFile() || !source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    return source.read(MostPemBytes);
}

QByteArray ClientIdentity::digest() const
{
    return isNull() ? QByteArray() : chain.first().digest(QCryptographicHash::Sha256).toHex();
}

void ClientIdentity::applyTo(QSslConfiguration &tls) const
{
    if (isNull())
        return;
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
}

std::optional<ClientIdentity> readClientIdentity(const QString &certFile, const QString &keyFile,
                                                 const QByteArray &passphrase)
{
    ClientIdentity identity;
    identity.chain = QSslCertificate::fromData(readPemFile(certFile), QSsl::Pem);
    QByteArray pem = readPemFile(keyFile.isEmpty() ? certFile : keyFile);
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (identity.key.isNull())
            identity.key = QSslKey(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
    }
    wipe(pem);
    if (identity.chain.isEmpty() || identity.key.isNull())
        return std::nullopt;
    return identity;
}

} // namespace rd
