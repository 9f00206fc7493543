// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The report of one run: `resilience-desk report --run`.

#include "commands/reportcommand.h"
#include "core/text.h"
#include "desk/weblinks.h"
#include "paper/runreportpages.h"
#include "report/runreporthtml.h"
#include "report/runreportmarkdown.h"
#include "session/errortext.h"

#include <QTimeZone>

namespace rd {

void ReportCommand::reportRun(const Scope &scope)
{
    using Found = std::optional<RunReport>;
    desk().history().read<Found>(
        [scope, id = m_request.run, labels = desk().labels()](const HistoryReader &reader) {
            const std::optional<RunRow> row = findRun(reader, scope, id);
            return row ? Found(readRunReport(reader, *row, labels)) : Found();
        },
        this,
        [this](const Found &known) {
            if (known) {
                askForDetails(*known);
                return;
            }
            fail(ExitCode::NothingFound,
                 tr("There is no run %1 in the history. Run \"resilience-desk sync\" first, or "
                    "check the id.")
                     .arg(plainLine(m_request.run)));
        });
}

void ReportCommand::askForDetails(const RunReport &known)
{
    const std::optional<Connection> connection =
        connectionOf(desk(), known.row.project.connectionId);
    if (!connection) {
        fail(ExitCode::NothingFound, tr("The run belongs to a connection that is gone."));
        return;
    }
    desk().withLink(
        *connection, this,
        [this, known, connection = *connection](const Result<Link *, LinkTrouble> &link) {
            if (!link) {
                fail(exitCodeFor(link.error()),
                     sentenceFor(link.error(), connection.baseUrl.host()));
                return;
            }
            m_call = (*link)->source().runDetails(
                known.row.project.projectId, known.row.run, this,
                [this, known, connection](const ApiResult<RunDetails> &details) {
                    if (!details) {
                        // The history keeps no details: without the server there is no report.
                        const QString why =
                            details.error().kind == ApiError::Kind::NotFound
                                ? tr("ChaosCenter does not have the run any more.")
                                : connectionSentence(details.error(), connection.baseUrl);
                        fail(exitCodeFor(details.error()),
                             tr("%1 What happened in a run is not kept here: its report needs the "
                                "server.")
                                 .arg(why));
                        return;
                    }
                    RunReport report = known;
                    report.details = *details;
                    report.page = webLinks(desk(), connection.id)
                                      .run(known.row.project.projectId, known.row.run)
                                      .toString(QUrl::FullyEncoded);
                    report.generatedMs = desk().clock().nowMs();
                    report.zone = QTimeZone::systemTimeZone();
                    writeRun(report);
                });
        });
}

void ReportCommand::writeRun(const RunReport &report)
{
    const RunReportText text = textOf(report);
    const QByteArray content = *m_request.format == Format::Pdf
                                   ? runReportPdf(text, m_request.paper)
                               : *m_request.format == Format::Html ? runReportHtml(text)
                                                                   : runReportMarkdown(text);
    if (m_request.output == u'-')
        print(content);
    else if (!save(m_request.output, content))
        return;
    finish(ExitCode::Ok);
}

} // namespace rd
