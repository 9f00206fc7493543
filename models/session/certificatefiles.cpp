// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/certificatefiles.h"

#include "api/clientidentity.h"
#include "core/redact.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace rd {

namespace {

using FileKind = FileProblem::Kind;

std::optional<FileProblem> timeProblem(const QSslCertificate &certificate, const QString &file,
                                       qint64 nowMs)
{
    const qint64 begins = certificate.effectiveDate().toMSecsSinceEpoch();
    const qint64 ends = certificate.expiryDate().toMSecsSinceEpoch();
    if (ends <= nowMs)
        return FileProblem{FileKind::Expired, file, ends};
    if (begins > nowMs)
        return FileProblem{FileKind::NotYetValid, file, begins};
    return std::nullopt;
}

/// A private key as DER holds the numbers of its public half, and a public key ends with them: the
/// modulus and exponent of RSA, the point of an elliptic curve.
bool isKeyOf(const QSslKey &key, const QSslCertificate &certificate)
{
    const QSslKey other = certificate.publicKey();
    if (key.algorithm() != other.algorithm() || key.length() != other.length())
        return false;
    QByteArray secret = key.toDer();
    const bool isInside = secret.contains(other.toDer().right((other.length() + 7) / 8));
    wipe(secret);
    return isInside;
}

} // namespace

std::optional<FileProblem> caFileProblem(const QString &file, qint64 nowMs)
{
    const QByteArray pem = readPemFile(file);
    if (pem.isEmpty())
        return FileProblem{FileKind::Unreadable, file};
    const QList<QSslCertificate> all = QSslCertificate::fromData(pem, QSsl::Pem);
    if (all.isEmpty())
        return FileProblem{FileKind::NoCertificate, file};
    // A bundle may well hold a few that have ended.
    std::optional<FileProblem> first;
    for (const QSslCertificate &certificate : all) {
        const auto problem = timeProblem(certificate, file, nowMs);
        if (!problem)
            return std::nullopt;
        if (!first)
            first = problem;
    }
    return first;
}

std::optional<FileProblem> clientFilesProblem(const QString &certFile, const QString &keyFile,
                                              const QByteArray &passphrase, qint64 nowMs)
{
    const QByteArray certPem = readPemFile(certFile);
    if (certPem.isEmpty())
        return FileProblem{FileKind::Unreadable, certFile};
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certPem, QSsl::Pem);
    if (chain.isEmpty())
        return FileProblem{FileKind::NoCertificate, certFile};
    const QString keyPlace = keyFile.isEmpty() ? certFile : keyFile;
    QByteArray keyPem = readPemFile(keyPlace);
    const bool isThere = !keyPem.isEmpty();
    const bool hasKey = keyPem.contains("PRIVATE KEY-----");
    const bool isProtected = keyPem.contains("ENCRYPTED");
    wipe(keyPem);
    if (!isThere)
        return FileProblem{FileKind::Unreadable, keyPlace};
    if (!hasKey)
        return FileProblem{FileKind::NoKey, keyPlace};
    if (isProtected && passphrase.isEmpty())
        return FileProblem{FileKind::NeedsPassphrase, keyPlace};
    const auto identity = readClientIdentity(certFile, keyPlace, passphrase);
    if (!identity)
        return FileProblem{isProtected ? FileKind::WrongPassphrase : FileKind::NoKey, keyPlace};
    if (!isKeyOf(identity->key, chain.first()))
        return FileProblem{FileKind::OtherKey, keyPlace};
    return timeProblem(chain.first(), certFile, nowMs);
}

QString errorSentence(const FileProblem &problem)
{
    const QString file = isolatedIfNeeded(plainLine(problem.file, 4096));
    const QString day = QLocale().toString(QDateTime::fromMSecsSinceEpoch(problem.atMs).date(),
                                           QLocale::ShortFormat);
    switch (problem.kind) {
    case FileKind::Unreadable:
        return QCoreApplication::translate("rd::Error",
                                           "%1 cannot be read. Check the path and its permissions.")
            .arg(file);
    case FileKind::NoCertificate:
        return QCoreApplication::translate("rd::Error",
                                           "%1 holds no certificate in PEM form. Choose the file "
                                           "that begins with BEGIN CERTIFICATE.")
            .arg(file);
    case FileKind::Expired:
        //: %1 is a file, %2 a date
        return QCoreApplication::translate("rd::Error",
                                           "The certificate in %1 ended on %2. Get a new one.")
            .arg(file, day);
    case FileKind::NotYetValid:
        //: %1 is a file, %2 a date
        return QCoreApplication::translate("rd::Error",
                                           "The certificate in %1 begins on %2. Until then, and "
                                           "with a clock that is wrong, it is refused.")
            .arg(file, day);
    case FileKind::NoKey:
        return QCoreApplication::translate("rd::Error",
                                           "%1 holds no private key (PEM, RSA or elliptic curve). "
                                           "Choose the file of the key.")
            .arg(file);
    case FileKind::NeedsPassphrase:
        return QCoreApplication::translate("rd::Error",
                                           "The key in %1 is protected. Enter its passphrase.")
            .arg(file);
    case FileKind::WrongPassphrase:
        return QCoreApplication::translate("rd::Error",
                                           "This passphrase does not open the key in %1.")
            .arg(file);
    case FileKind::OtherKey:
        return QCoreApplication::translate("rd::Error",
                                           "The key in %1 belongs to another certificate. Choose "
                                           "the two that were issued together.")
            .arg(file);
    }
    Q_UNREACHABLE();
}

} // namespace rd
