// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace rd {

/// The file in which litmusctl keeps where it is signed in: YAML with accounts, each of a server
/// and its users, each with a token in plain text.
///
/// What litmusctl writes is read, and what people make of it by hand as far as it stays plain YAML:
/// block style, simple scalars. Anything else is skipped and named by its line. Bounded in every
/// direction; the bytes of the file are overwritten after reading.
class LitmusConfig {
public:
    /// One user of one server.
    struct Entry {
        QString endpoint; ///< as written, not checked
        QString username;
        QByteArray token;
        qint64 expiresMs = 0;   ///< as the file says; 0: it does not
        bool isCurrent = false; ///< the one that litmusctl uses

        Entry() = default;
        Entry(const Entry &) = default;
        Entry(Entry &&) = default;
        Entry &operator=(const Entry &) = default;
        Entry &operator=(Entry &&) = default;
        ~Entry(); ///< overwrites the token
    };

    enum class Error {
        Missing,     ///< there is no such file
        NoFile,      ///< a folder, a device, a pipe
        CannotRead,  ///< permissions, or the disk
        TooLarge,    ///< more than a configuration can be
        NotAConfig,  ///< holds no accounts
        CannotWrite, ///< removing a token only; the file is as before
    };

    /// Where litmusctl has it: ~/.litmusconfig.
    [[nodiscard]] static QString defaultFile();
    /// Blocks for a small file; must not be called with one on a slow file system in the GUI
    /// thread.
    [[nodiscard]] static Result<LitmusConfig, Error> read(const QString &file);
    /// The same from bytes.
    [[nodiscard]] static Result<LitmusConfig, Error> parse(const QByteArray &yaml);
    /// Writes \p file again with every \p token in it replaced by an empty text: at once or not at
    /// all, with its mode, and with everything else byte by byte as it was. The file is read anew,
    /// so changes meanwhile stay. Good also when it has no such token.
    [[nodiscard]] static Result<Unit, Error> removeToken(const QString &file,
                                                         const QByteArray &token);

    /// Those with an address and a token, the current one first.
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// Users without a token or without an address.
    [[nodiscard]] int incomplete() const { return m_incomplete; }
    /// Lines (from 1) that could not be understood, at most 20.
    [[nodiscard]] const QList<int> &unreadLines() const { return m_unread; }

private:
    class Reader;
    /// Where a token's text stands in the file, quotes included.
    struct Place {
        qsizetype begin = 0;
        qsizetype length = 0;
    };
    [[nodiscard]] static Result<LitmusConfig, Error>
    parse(const QByteArray &yaml, const QByteArray &wanted, QList<Place> *places);

    QList<Entry> m_entries;
    int m_incomplete = 0;
    QList<int> m_unread;
};

/// What is wrong with \p file and what to do.
[[nodiscard]] QString errorSentence(LitmusConfig::Error error, const QString &file);
/// What of the file could not be read, in one sentence; empty when all was.
[[nodiscard]] QString unreadSentence(const LitmusConfig &config);

} // namespace rd
