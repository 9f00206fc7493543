// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportfile.h"
#include "report/runreport.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

class QWidget;

namespace rd {

class Profile;

/// Saves the report of a run that somebody looks at: asks for a file and a format, and makes the
/// document beside the GUI thread. The dialog never blocks; what has been begun is finished before
/// the flow ends.
class RunReportFlow final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the flow.
    RunReportFlow(Profile &profile, QWidget &window, QObject *parent = nullptr);
    ~RunReportFlow() override;

    /// The report of \p row as its server told it in \p details; both are copied at once, so what
    /// is saved is what was shown when it was asked for.
    void save(const rd::RunRow &row, const rd::RunDetails &details);

signals:
    /// A document is there; \p sentence says where.
    void saved(const QString &file, const QString &sentence);
    void failed(const QString &sentence);

private:
    void askForFile(const RunReport &report);
    /// A document to write, or one under a free name.
    struct Target {
        QString file; ///< the whole path, or the name without an ending
        QString ending;
        QString folder; ///< empty: \a file may be replaced
    };
    void write(const RunReport &report, const Target &target);
    void finish(const QString &file, const std::optional<DocumentTrouble> &trouble);

    Profile &m_profile;
    QWidget &m_window;
    QThreadPool m_maker; ///< the last: waited for before anything else goes
};

} // namespace rd
