// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportfile.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

unsigned g_documentMask = 022;

QFileDevice::Permissions documentPermissions()
{
    QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner
                                           | QFileDevice::ReadUser | QFileDevice::WriteUser;
    const auto allow = [&permissions](unsigned bit, QFileDevice::Permission permission) {
        permissions.setFlag(permission, (g_documentMask & bit) == 0);
    };
    allow(040, QFileDevice::ReadGroup);
    allow(020, QFileDevice::WriteGroup);
    allow(04, QFileDevice::ReadOther);
    allow(02, QFileDevice::WriteOther);
    return permissions;
}

} // namespace

void setDocumentMask(unsigned mask)
{
    g_documentMask = mask;
}

std::optional<DocumentTrouble> writeDocument(const QString &file, const QByteArray &content,
                                             bool overwrite)
{
    using Kind = DocumentTrouble::Kind;
    const QFileInfo known(file);
    // Anything else would be replaced by a file: a device is not there to be overwritten.
    if (known.exists() && !known.isFile())
        return DocumentTrouble{.kind = Kind::NotAFile, .file = file, .detail = {}};
    if (known.exists() && !overwrite)
        return DocumentTrouble{.kind = Kind::Exists, .file = file, .detail = {}};
    if (content.isEmpty())
        return DocumentTrouble{.kind = Kind::NotMade, .file = file, .detail = {}};
    const bool isNew = !known.exists();
    if (isNew) { // the name is taken before anybody else can
        QFile place(file);
        if (!place.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            const bool taken = QFileInfo::exists(file);
            return DocumentTrouble{.kind = taken ? Kind::Exists : Kind::CannotWrite,
                                   .file = file,
                                   .detail = place.errorString()};
        }
        place.setPermissions(documentPermissions());
    }
    QSaveFile document(file);
    if (document.open(QIODevice::WriteOnly) && document.write(content) == content.size()
        && document.flush() // commit() would not notice that it fails
        && document.commit())
        return std::nullopt;
    const QString detail = document.errorString();
    if (isNew)
        QFile::remove(file);
    return DocumentTrouble{.kind = Kind::CannotWrite, .file = file, .detail = detail};
}

std::optional<DocumentTrouble> writeNewDocument(const QString &folder, const QString &name,
                                                const QString &ending, const QByteArray &content,
                                                QString &file)
{
    constexpr int mostTried = 1000;
    std::optional<DocumentTrouble> trouble;
    for (int i = 1; i <= mostTried; ++i) {
        const QString numbered = i == 1 ? name : u"%1-%2"_s.arg(name).arg(i);
        file = QDir(folder).filePath(numbered + u'.' + ending);
        trouble = writeDocument(file, content, false);
        if (!trouble || trouble->kind != DocumentTrouble::Kind::Exists)
            break;
    }
    return trouble;
}

QString errorSentence(const DocumentTrouble &trouble)
{
    const QString file = plainLine(trouble.file, 4096);
    switch (trouble.kind) {
    case DocumentTrouble::Kind::Exists:
        return QCoreApplication::translate("Report", "%1 exists already. Choose another name.")
            .arg(file);
    case DocumentTrouble::Kind::NotAFile:
        return QCoreApplication::translate("Report", "%1 is not a file. Choose another name.")
            .arg(file);
    case DocumentTrouble::Kind::NotMade:
        return QCoreApplication::translate("Report", "The report could not be made. Try again, or "
                                                     "take another format.");
    case DocumentTrouble::Kind::CannotWrite:
        break;
    }
    //: %2 is what the system says
    return QCoreApplication::translate("Report", "%1 could not be written: %2. Check the folder, "
                                                 "its permissions and the free space.")
        .arg(file, trouble.detail);
}

} // namespace rd
