// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportfile.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>

class QWidget;

namespace rd {

/// Makes documents beside the GUI thread, one after the other, and writes them where somebody
/// wants them. The dialog never blocks; what has been begun is finished before the saver ends.
class DocumentSaver final : public QObject {
    Q_OBJECT
public:
    /// What a document may be.
    struct Kind {
        QString ending; ///< "pdf"
        QString text;   ///< for the dialog: "PDF (*.pdf)"
        /// Its content; runs on another thread.
        std::function<QByteArray()> make;
    };

    /// \p window is borrowed; dialogs belong to it.
    explicit DocumentSaver(QWidget &window, QObject *parent = nullptr);
    ~DocumentSaver() override;

    /// Asks for a file and for one of \p kinds, of which the first is offered. \p name has no
    /// ending. The dialog gets the object name \p dialogName.
    void ask(const QString &dialogName, const QString &title, const QString &name,
             const QList<Kind> &kinds);
    /// Into the folder of documents under a name that is free.
    void saveNew(const QString &name, const Kind &kind);
    /// Something else in the same order, on the same thread.
    void work(std::function<void()> task);

signals:
    /// A document is there; \p sentence says where.
    void saved(const QString &file, const QString &sentence);
    void failed(const QString &sentence);

private:
    /// A document to write, or one under a free name.
    struct Target {
        QString file;   ///< the whole path, or the name without an ending
        QString folder; ///< empty: \a file may be replaced
    };
    void write(const Kind &kind, const Target &target);
    void finish(const QString &file, const std::optional<DocumentTrouble> &trouble);

    QWidget &m_window;
    QThreadPool m_maker; ///< the last: waited for before anything else goes
};

} // namespace rd
