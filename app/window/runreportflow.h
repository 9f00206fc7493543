// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/runreport.h"
#include "window/documentsaver.h"

#include <QObject>

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

    Profile &m_profile;
    DocumentSaver m_saver; ///< the last: it waits before anything else goes
};

} // namespace rd
