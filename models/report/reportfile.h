// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace rd {

/// Why a document was not written.
struct DocumentTrouble {
    enum class Kind {
        Exists,      ///< and overwriting was not asked for
        NotAFile,    ///< a folder, a device
        CannotWrite, ///< no such folder, no right, no room
        NotMade,     ///< there is no content
    };
    Kind kind = Kind::CannotWrite;
    QString file;
    QString detail; ///< the system's own words
};

/// What the user's umask was before the program took its own: documents that are asked for get the
/// mode that documents have, unlike the program's files. Once, before any other thread.
void setDocumentMask(unsigned mask);

/// Writes \p content to \p file as a whole or not at all. A file that is replaced keeps its mode;
/// without \p overwrite none is ever replaced, whoever else writes at the same time. Any thread.
[[nodiscard]] std::optional<DocumentTrouble>
writeDocument(const QString &file, const QByteArray &content, bool overwrite);

/// As writeDocument() without overwriting, to "folder/name.ending" or, where there is such a file,
/// "folder/name-2.ending" and so on. \p file becomes the one written.
[[nodiscard]] std::optional<DocumentTrouble>
writeNewDocument(const QString &folder, const QString &name, const QString &ending,
                 const QByteArray &content, QString &file);

/// What happened and what to do, translated.
[[nodiscard]] QString errorSentence(const DocumentTrouble &trouble);

} // namespace rd
