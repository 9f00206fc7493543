// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/historycommand.h"

#include "commands/historyjson.h"
#include "core/text.h"
#include "session/errortext.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

HistoryCommand::HistoryCommand(Profile::Kind kind, Request request, QObject *parent)
    : ProfileCommand(kind, parent)
    , m_request(std::move(request))
{
}

bool HistoryCommand::needsOpenHistory() const
{
    // Opening would set a damaged file aside; who asks about the file has to be told instead.
    return m_request.what == Request::What::Import || m_request.what == Request::What::Retention;
}

void HistoryCommand::run()
{
    using What = Request::What;
    switch (m_request.what) {
    case What::Info:
        info();
        return;
    case What::Check:
        check();
        return;
    case What::Export:
        exportHistory();
        return;
    case What::Import:
        importHistory();
        return;
    case What::Retention:
        retention();
        return;
    }
}

ExitCode HistoryCommand::interrupt()
{
    using What = Request::What;
    m_progress.clear();
    switch (m_request.what) {
    case What::Info:
    case What::Check:
    case What::Export:
        note(tr("Interrupted."));
        break;
    case What::Import:
        note(
            tr("Interrupted. What was added until now stays; import the file again for the rest."));
        break;
    case What::Retention:
        note(tr("Interrupted. What was removed until now stays removed; the rest follows later."));
        break;
    }
    return ExitCode::Data;
}

void HistoryCommand::info()
{
    desk().history().readFacts(desk().paths().historyFile(), this,
                               [this](const FileWorkResult<HistoryFacts> &facts) {
                                   if (facts)
                                       showFacts(*facts);
                                   else
                                       failWith(facts.error());
                               });
}

void HistoryCommand::check()
{
    desk().history().checkFile(
        desk().paths().historyFile(), CheckDepth::Whole, this,
        [this](const FileWorkResult<Unit> &checked) {
            const bool damaged = !checked && checked.error().kind == FileWorkError::Kind::Damaged;
            if (checked || damaged)
                desk().settings().setLastHistoryCheck(
                    {.atMs = desk().clock().nowMs(), .well = !damaged});
            if (!checked) {
                failWith(checked.error());
                return;
            }
            print((tr("The history is in order.") + u'\n').toUtf8());
            finish(ExitCode::Ok);
        });
}

void HistoryCommand::exportHistory()
{
    desk().history().copyFile(desk().paths().historyFile(), m_request.file, m_request.overwrite,
                              this, [this](const FileWorkResult<Unit> &copied) {
                                  if (copied)
                                      finish(ExitCode::Ok);
                                  else
                                      failWith(copied.error());
                              });
}

void HistoryCommand::importHistory()
{
    m_progress.showBeginning(tr("Looking at the file and keeping a copy of the history"));
    connect(&desk().history(), &History::importProgressed, this,
            [this](qint64 runs, qint64 ofRuns) {
                const QLocale locale;
                m_progress.show(
                    tr("%1 of %2 runs").arg(locale.toString(runs), locale.toString(ofRuns)),
                    static_cast<double>(runs) / static_cast<double>(std::max<qint64>(ofRuns, 1)));
            });
    desk().history().importFrom(
        m_request.file, this, [this](const FileWorkResult<ImportReport> &merged) {
            m_progress.clear();
            if (!merged) {
                failWith(merged.error());
                return;
            }
            const QLocale locale;
            QString text =
                tr("New runs: %1, changed: %2, new scenarios: %3.")
                    .arg(locale.toString(merged->newRuns), locale.toString(merged->changedRuns),
                         locale.toString(merged->newScenarios));
            if (!merged->keptAs.isEmpty())
                text += u' ' + tr("The history before is kept as %1.").arg(merged->keptAs);
            print((text + u'\n').toUtf8());
            finish(ExitCode::Ok);
        });
}

void HistoryCommand::retention()
{
    const int months = m_request.months.value_or(desk().settings().keepMonths());
    const QString kept =
        months > 0 ? tr("Kept: %n month(s)", nullptr, months) : tr("Kept: everything");
    if (m_request.months) {
        desk().settings().setKeepMonths(months);
        if (const QString file = desk().settings().flush();
            !file.isEmpty() || desk().settings().keepMonths() != months) {
            fail(ExitCode::Data, tr("The settings could not be saved. Check the permissions and "
                                    "the free space of %1.")
                                     .arg(desk().paths().settingsFile()));
            return;
        }
    }
    if (!m_request.months || months == 0) {
        print((kept + u'\n').toUtf8());
        finish(ExitCode::Ok);
        return;
    }
    desk().history().removeOld(
        months, desk().clock().nowMs(), this,
        [this, kept](const Result<qint64, HistoryError> &removed) {
            if (!removed) {
                fail(ExitCode::Data, errorSentence(removed.error()));
                return;
            }
            print((kept + u'\n' + tr("Removed runs: %1").arg(QLocale().toString(*removed)) + u'\n')
                      .toUtf8());
            finish(ExitCode::Ok);
        });
}

void HistoryCommand::showFacts(const HistoryFacts &facts)
{
    HistoryReport report{.facts = facts,
                         .keepMonths = desk().settings().keepMonths(),
                         .check = desk().settings().lastHistoryCheck(),
                         .names = {}};
    for (const Connection &connection : desk().allConnections())
        report.names.insert(connection.id, connection.name);
    if (m_request.json) {
        print(historyJson(report));
        finish(ExitCode::Ok);
        return;
    }
    const QLocale locale;
    const auto day = [&locale](qint64 ms) {
        return ms > 0 ? locale.toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat)
                      : u"-"_s;
    };
    QStringList lines{
        tr("File: %1").arg(plainLine(facts.file, 4096)),
        tr("Size: %1, of it free: %2")
            .arg(locale.formattedDataSize(facts.bytes), locale.formattedDataSize(facts.freeBytes)),
        tr("Runs: %1, from %2 to %3")
            .arg(locale.toString(facts.runs), day(facts.firstRunMs), day(facts.lastRunMs)),
        report.keepMonths > 0 ? tr("Kept: %n month(s)", nullptr, report.keepMonths)
                              : tr("Kept: everything"),
        report.check.atMs <= 0 ? tr("Last check: never")
        : report.check.well    ? tr("Last check: %1, in order").arg(day(report.check.atMs))
                               : tr("Last check: %1, damaged").arg(day(report.check.atMs))};
    for (const HistoryFacts::OfConnection &connection : facts.connections) {
        const QString name = report.names.value(connection.id, connection.id);
        lines << tr("%1: projects %2, scenarios %3, runs %4, last contact %5")
                     .arg(plainLine(name), locale.toString(connection.projects),
                          locale.toString(connection.scenarios), locale.toString(connection.runs),
                          day(connection.lastContactMs));
    }
    print((lines.join(u'\n') + u'\n').toUtf8());
    finish(ExitCode::Ok);
}

void HistoryCommand::failWith(const FileWorkError &error)
{
    using Kind = FileWorkError::Kind;
    if (error.file == desk().paths().historyFile()) {
        // The program's own file: what to do is not the same as with any other.
        if (error.kind == Kind::Missing) {
            fail(ExitCode::NothingFound,
                 tr("There is no history yet. Run \"resilience-desk sync\" first."));
            return;
        }
        if (error.kind == Kind::Damaged || error.kind == Kind::NotOurs) {
            fail(ExitCode::Data, errorSentence(HistoryError{.kind = HistoryError::Kind::Damaged,
                                                            .detail = error.detail}));
            return;
        }
    }
    fail(error.kind == Kind::Exists ? ExitCode::Usage : ExitCode::Data, errorSentence(error));
}

std::unique_ptr<Command> HistoryCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Takes care of the history file as a whole."));
    parser.addPositionalArgument(
        u"what"_s,
        tr("info: what it holds; check: look for damage; export: copy it into a file; import FILE: "
           "add what an export knows; retention [MONTHS|all]: how long runs are kept."));
    const QCommandLineOption demo(u"demo"_s, tr("Work on the demo instead of your own files."));
    const QCommandLineOption output(u"output"_s, tr("The file to export to."), u"FILE"_s);
    const QCommandLineOption overwrite(u"overwrite"_s,
                                       tr("Export even if the file exists already."));
    const QCommandLineOption json(u"json"_s, tr("Answer as JSON."));
    parser.addOptions({demo, output, overwrite, json});
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }
    const auto usage = [&exitCode](const QString &sentence) {
        note(sentence);
        exitCode = static_cast<int>(ExitCode::Usage);
        return nullptr;
    };
    Request request;
    request.json = parser.isSet(json);
    request.overwrite = parser.isSet(overwrite) ? Overwrite::Yes : Overwrite::No;
    const QStringList words = parser.positionalArguments();
    const QString what = words.value(0);
    if (what == "info"_L1 && words.size() == 1) {
        request.what = Request::What::Info;
    } else if (what == "check"_L1 && words.size() == 1) {
        request.what = Request::What::Check;
    } else if (what == "export"_L1 && words.size() == 1) {
        request.what = Request::What::Export;
        if (parser.value(output).isEmpty())
            return usage(tr("Say where to export to: --output FILE."));
        request.file = QFileInfo(parser.value(output)).absoluteFilePath();
    } else if (what == "import"_L1 && words.size() == 2) {
        request.what = Request::What::Import;
        request.file = QFileInfo(words.at(1)).absoluteFilePath();
    } else if (what == "retention"_L1 && words.size() <= 2) {
        request.what = Request::What::Retention;
        if (words.size() == 2) {
            bool ok = false;
            request.months = words.at(1) == "all"_L1 ? 0 : words.at(1).toInt(&ok);
            if (words.at(1) != "all"_L1
                && (!ok || *request.months < 1 || *request.months > Settings::MaxKeepMonths))
                return usage(tr("Say how many months to keep, from 1 to 1200, or \"all\"."));
        }
    } else {
        return usage(tr("Say what to do with the history: info, check, export, import FILE or "
                        "retention [MONTHS|all]."));
    }
    return std::make_unique<HistoryCommand>(
        parser.isSet(demo) ? Profile::Kind::Demo : Profile::Kind::User, std::move(request));
}

} // namespace rd

#include "moc_historycommand.cpp"
