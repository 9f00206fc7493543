// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/documentsaver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace rd {

namespace {

QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

} // namespace

DocumentSaver::DocumentSaver(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    m_maker.setMaxThreadCount(1);
}

DocumentSaver::~DocumentSaver()
{
    m_maker.waitForDone();
}

void DocumentSaver::ask(const QString &dialogName, const QString &title, const QString &name,
                        const QList<Kind> &kinds)
{
    auto *dialog = new QFileDialog(&m_window, title, documentsFolder());
    dialog->setObjectName(dialogName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const Kind &kind : kinds)
        filters << kind.text;
    const auto chosen = [dialog, filters, kinds] {
        return kinds.at(std::max<qsizetype>(0, filters.indexOf(dialog->selectedNameFilter())));
    };
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(chosen().ending);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, chosen] { dialog->setDefaultSuffix(chosen().ending); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, kinds, chosen](const QString &file) {
        const QFileInfo info(file);
        const QString ending = info.suffix().toLower();
        const auto kind = std::find_if(kinds.cbegin(), kinds.cend(),
                                       [&ending](const Kind &one) { return one.ending == ending; });
        if (kind != kinds.cend()) // the dialog has asked whether an existing file may go
            write(*kind, {.file = file, .folder = {}});
        else // "q4.2026" is a name: nobody was asked about "q4.2026.pdf"
            write(chosen(), {.file = info.fileName(), .folder = info.absolutePath()});
    });
    dialog->open();
}

void DocumentSaver::saveNew(const QString &name, const Kind &kind)
{
    write(kind, {.file = name, .folder = documentsFolder()});
}

void DocumentSaver::work(std::function<void()> task)
{
    m_maker.start(std::move(task));
}

void DocumentSaver::write(const Kind &kind, const Target &target)
{
    // A page takes longer to make than a window may stand still.
    work([kind, target, self = QPointer<DocumentSaver>(this)] {
        const QByteArray content = kind.make();
        QString file = target.file;
        const auto trouble = target.folder.isEmpty() ? writeDocument(file, content, true)
                                                     : writeNewDocument(target.folder, target.file,
                                                                        kind.ending, content, file);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, file, trouble] {
                if (self)
                    self->finish(file, trouble);
            },
            Qt::QueuedConnection);
    });
}

void DocumentSaver::finish(const QString &file, const std::optional<DocumentTrouble> &trouble)
{
    if (trouble)
        emit failed(errorSentence(*trouble));
    else
        //: %1 is a file
        emit saved(file, tr("The report is saved as %1.").arg(QDir::toNativeSeparators(file)));
}

} // namespace rd

#include "moc_documentsaver.cpp"
