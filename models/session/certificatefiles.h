// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace rd {

/// What is wrong with a file that was chosen for a connection.
struct FileProblem {
    enum class Kind {
        Unreadable,
        NoCertificate, ///< no certificate (PEM) in it
        Expired,       ///< the certificate, or all of them
        NotYetValid,
        NoKey,           ///< no key (PEM, RSA or elliptic curve) in it
        NeedsPassphrase, ///< the key is protected, and none was given
        WrongPassphrase,
        OtherKey, ///< it is the key of another certificate
    };
    Kind kind = Kind::Unreadable;
    QString file;
    qint64 atMs = 0; ///< when it expired, or begins

    /// It cannot work; else it may once something else has changed.
    [[nodiscard]] bool isFinal() const
    {
        return kind != Kind::Expired && kind != Kind::NotYetValid && kind != Kind::NeedsPassphrase;
    }
};

/// Additional certificates (PEM). Reads the file; asks nobody. None: it can be used at \p nowMs.
[[nodiscard]] std::optional<FileProblem> caFileProblem(const QString &file, qint64 nowMs);

/// A client certificate and its key, see readClientIdentity(). \p passphrase: empty when none is
/// known.
[[nodiscard]] std::optional<FileProblem> clientFilesProblem(const QString &certFile,
                                                            const QString &keyFile,
                                                            const QByteArray &passphrase,
                                                            qint64 nowMs);

/// What it is and what to do, for the user.
[[nodiscard]] QString errorSentence(const FileProblem &problem);

} // namespace rd
