// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/callhandle.h"
#include "commands/profilecommand.h"
#include "report/report.h"
#include "report/reportfile.h"
#include "report/runreport.h"

#include <QPageSize>

namespace rd {

/// `resilience-desk report`: what the Overview shows, as a document to take along; with `--run` one
/// run, whose details its server is asked for.
class ReportCommand final : public ProfileCommand {
    Q_OBJECT
public:
    enum class Format { Pdf, Html, Png, Csv, Json, Markdown };
    struct Request {
        QString run; ///< id of the server; empty: the Overview
        Period period;
        QStringList projects;         ///< names or ids; empty: all
        QString connection;           ///< name or id; empty: all
        std::optional<Format> format; ///< none: only a message is wanted
        QString output;               ///< "-" is standard output
        QString mailFile;             ///< empty: no message
        QString mailFrom;
        QStringList mailTo;
        QPageSize::PageSizeId paper = QPageSize::A4;
        QString language;
        bool detail = false;
        bool overwrite = false;
    };
    ReportCommand(Profile::Kind kind, Request request, QObject *parent = nullptr);

    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);

protected:
    void run() override;

private:
    void write(const Report &report);
    void reportRun(const Scope &scope);
    void askForDetails(const RunReport &known);
    void writeRun(const RunReport &report);
    [[nodiscard]] QByteArray contentOf(const Report &report) const;
    [[nodiscard]] QByteArray mailOf(const Report &report, const QByteArray &pdf) const;
    /// False after failing the command.
    [[nodiscard]] bool save(const QString &file, const QByteArray &content);

    Request m_request;
    CallHandle m_call;
};

} // namespace rd
