// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/report.h"
#include "window/documentsaver.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QMenu;
class QPrinter;
class QWidget;

namespace rd {

class OverviewFeed;
class Profile;

/// Takes what the Overview shows out of the program: files and paper. Documents are made and
/// printed beside the GUI thread, one after the other; dialogs never block. What has been begun is
/// finished before the flow ends.
class ReportFlow final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive the flow. \p feed says what the Overview shows.
    ReportFlow(Profile &profile, const OverviewFeed &feed, QWidget &window,
               QObject *parent = nullptr);
    ~ReportFlow() override;

    /// Export and print, for the button on the Overview. Belongs to the window.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    void retranslate();
    /// Whether the Overview is in front; its key prints nothing else.
    void setPrintable(bool printable);

signals:
    /// A document is there; \p sentence says where.
    void saved(const QString &file, const QString &sentence);
    void failed(const QString &sentence);

private:
    using Use = std::function<void(const Report &)>;
    void withReport(bool detail, Use use);
    /// Into the folder of documents under a name that is free.
    void savePdf(bool detail);
    void askForFile();
    void print();
    void paint(const std::shared_ptr<QPrinter> &printer, const Report &report);

    Profile &m_profile;
    const OverviewFeed &m_feed;
    QWidget &m_window;
    QMenu *m_menu;
    QAction *m_onePage;
    QAction *m_detailed;
    QAction *m_saveAs;
    QAction *m_print;
    DocumentSaver m_saver; ///< the last: it waits before anything else goes
};

} // namespace rd
