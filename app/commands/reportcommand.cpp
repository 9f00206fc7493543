// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/reportcommand.h"

#include "analytics/customperiod.h"
#include "paper/reportpaper.h"
#include "platform/languages.h"
#include "report/reportcsv.h"
#include "report/reporthtml.h"
#include "report/reportjson.h"
#include "report/reportmail.h"
#include "report/reportreader.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using ReportFormat = ReportCommand::Format;

std::optional<ReportFormat> formatFromKey(const QString &key)
{
    static const QHash<QString, ReportFormat> formats{
        {u"pdf"_s, ReportFormat::Pdf},   {u"html"_s, ReportFormat::Html},
        {u"png"_s, ReportFormat::Png},   {u"csv"_s, ReportFormat::Csv},
        {u"json"_s, ReportFormat::Json}, {u"md"_s, ReportFormat::Markdown}};
    const auto found = formats.constFind(key);
    return found == formats.constEnd() ? std::nullopt : std::optional(*found);
}

/// What there is of a single run.
bool isForRuns(ReportFormat format)
{
    return format == ReportFormat::Pdf || format == ReportFormat::Html
           || format == ReportFormat::Markdown;
}

bool isText(ReportFormat format)
{
    return format != ReportFormat::Pdf && format != ReportFormat::Png;
}

/// As mail programs of the system would write it.
QString ownMailAddress()
{
    const auto safe = [](const QString &text, const QString &otherwise) {
        return isMailAddress(u"a@"_s + text) ? text : otherwise;
    };
    const QString user = qEnvironmentVariable("USER", u"resilience-desk"_s);
    const QString host = safe(QSysInfo::machineHostName(), u"localhost"_s);
    const QString address = user + u'@' + host;
    return isMailAddress(address) ? address : u"resilience-desk@"_s + host;
}

} // namespace

ReportCommand::ReportCommand(Profile::Kind kind, Request request, QObject *parent)
    : ProfileCommand(kind, parent)
    , m_request(std::move(request))
{
}

void ReportCommand::run()
{
    withScope(m_request.connection, m_request.projects, [this](const Scope &scope) {
        if (!m_request.run.isEmpty()) {
            reportRun(scope);
            return;
        }
        desk().history().read<Report>(
            [scope, period = m_request.period, now = desk().clock().nowMs(),
             scale = desk().settings().scoreScale(), labels = desk().labels(),
             detail = m_request.detail](const HistoryReader &reader) {
                return readReport(reader, scope, period, now, QTimeZone::systemTimeZone(), scale,
                                  labels, detail);
            },
            this, [this](const Report &report) { write(report); });
    });
}

void ReportCommand::write(const Report &report)
{
    if (report.figures.projects.isEmpty()) {
        fail(ExitCode::NothingFound,
             tr("There is nothing to report yet. Run \"resilience-desk sync\" first."));
        return;
    }
    if (m_request.format) {
        const QByteArray content = contentOf(report);
        if (m_request.output == u'-')
            print(content);
        else if (!save(m_request.output, content))
            return;
    }
    if (!m_request.mailFile.isEmpty()) {
        const QByteArray pdf = reportPdf(report, m_request.paper);
        if (!save(m_request.mailFile, pdf.isEmpty() ? QByteArray() : mailOf(report, pdf)))
            return;
    }
    finish(ExitCode::Ok);
}

QByteArray ReportCommand::contentOf(const Report &report) const
{
    switch (*m_request.format) {
    case Format::Pdf:
        return reportPdf(report, m_request.paper);
    case Format::Html:
        return reportHtml(textOf(report));
    case Format::Png:
        return reportPng(report, m_request.paper);
    case Format::Csv:
        return reportCsv(report);
    case Format::Json:
    case Format::Markdown:
        break;
    }
    return reportJson(report) + '\n';
}

QByteArray ReportCommand::mailOf(const Report &report, const QByteArray &pdf) const
{
    // Some mail programs cut off what is longer than 100 kB; the rest is in the PDF.
    constexpr qsizetype mostBuckets = 60;
    ReportText text = textOf(report);
    text.sections.clear();
    text.buckets.resize(std::min(text.buckets.size(), mostBuckets)); // the newest
    return reportMail(text, reportHtml(text), pdf,
                      {.from = m_request.mailFrom,
                       .to = m_request.mailTo,
                       .dateMs = report.figures.generatedMs,
                       .identity = QUuid::createUuid().toByteArray(QUuid::Id128),
                       .fileName = reportFileName(report.figures) + u".pdf"_s});
}

bool ReportCommand::save(const QString &file, const QByteArray &content)
{
    using Kind = DocumentTrouble::Kind;
    const auto trouble = writeDocument(file, content, m_request.overwrite);
    if (!trouble)
        return true;
    QString sentence = errorSentence(*trouble);
    if (trouble->kind == Kind::Exists)
        sentence += u' ' + tr("With --overwrite it is replaced.");
    const bool isUsage = trouble->kind == Kind::Exists || trouble->kind == Kind::NotAFile;
    fail(isUsage ? ExitCode::Usage : ExitCode::Data, sentence);
    return false;
}

std::unique_ptr<Command> ReportCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Writes what the Overview shows as a document: one page, or with --detail a section per "
           "scenario. With --run, one run with its faults and probes."));
    const QCommandLineOption demo(u"demo"_s, tr("Report the demo instead of your own data."));
    const QCommandLineOption run(
        u"run"_s, tr("Report this run, by its id, instead; its server is asked for the details."),
        u"ID"_s);
    const QCommandLineOption period(
        u"period"_s, tr("24h, 7d, 30d (default), 90d, 12m, or two days: 2026-11-01..2026-11-15."),
        u"P"_s);
    const QCommandLineOption project(
        u"project"_s, tr("Only this project, by name or id; may be given several times."), u"P"_s);
    const QCommandLineOption connection(u"connection"_s, tr("Only this connection, by name or id."),
                                        u"N"_s);
    const QCommandLineOption format(
        u"format"_s,
        tr("pdf, html, png, csv or json, for a run pdf, html or md; by default the "
           "ending of the file."),
        u"F"_s);
    const QCommandLineOption output(
        u"output"_s, tr("The file to write; - is standard output, for html, csv, json and md."),
        u"FILE"_s);
    const QCommandLineOption detail(u"detail"_s, tr("Also one section per scenario."));
    const QCommandLineOption paper(
        u"paper"_s, tr("a4 or letter; by default what is usual in your country."), u"PAPER"_s);
    const QCommandLineOption overwrite(u"overwrite"_s,
                                       tr("Write even if the file exists already."));
    const QCommandLineOption mailFile(
        u"mail-file"_s,
        tr("Also write a message with the report and the PDF attached; nothing is sent."),
        u"FILE.eml"_s);
    const QCommandLineOption mailTo(
        u"mail-to"_s, tr("Whom the message is for; may be given several times."), u"ADDRESS"_s);
    const QCommandLineOption mailFrom(u"mail-from"_s, tr("Whom the message is from."),
                                      u"ADDRESS"_s);
    const QCommandLineOption language(u"language"_s, tr("Language of the report, for instance de."),
                                      u"TAG"_s);
    parser.addOptions({demo, run, period, project, connection, format, output, detail, paper,
                       overwrite, mailFile, mailTo, mailFrom, language});
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }
    const auto usage = [&exitCode](const QString &sentence) {
        note(sentence);
        exitCode = static_cast<int>(ExitCode::Usage);
        return nullptr;
    };
    if (parser.isSet(language))
        useLanguage(*QCoreApplication::instance(), parser.value(language));
    if (parser.isSet(run)) {
        if (parser.value(run).isEmpty())
            return usage(
                tr("--run takes the id of a run; \"resilience-desk runs --json\" tells it."));
        for (const QCommandLineOption *other : {&period, &detail, &mailFile, &mailTo, &mailFrom}) {
            if (parser.isSet(*other))
                return usage(tr("--%1 does not go with --run.").arg(other->names().constFirst()));
        }
    }
    Request request;
    request.run = parser.value(run);
    request.projects = parser.values(project);
    request.connection = parser.value(connection);
    request.output = parser.value(output);
    request.detail = parser.isSet(detail);
    request.overwrite = parser.isSet(overwrite);
    request.mailFile = parser.value(mailFile);
    request.mailTo = parser.values(mailTo);
    request.mailFrom = parser.isSet(mailFrom) ? parser.value(mailFrom) : ownMailAddress();
    if (parser.isSet(period)) {
        const auto known = periodFromText(parser.value(period), QDateTime::currentMSecsSinceEpoch(),
                                          QTimeZone::systemTimeZone());
        if (!known)
            return usage(u"--period: "_s + problemText(known.error()));
        request.period = *known;
    }
    if (!parser.positionalArguments().isEmpty())
        return usage(tr("%1 is not understood: the file to write is given with --output.")
                         .arg(parser.positionalArguments().first()));
    if (request.mailFile.isEmpty() && (parser.isSet(mailTo) || parser.isSet(mailFrom)))
        return usage(tr("--mail-to and --mail-from belong to a message: give --mail-file, too."));
    if (request.mailFile == u'-')
        return usage(tr("A message cannot be written to standard output. Give a file with "
                        "--mail-file."));
    if (!request.mailFile.isEmpty()
        && QFileInfo(request.mailFile).absoluteFilePath()
               == QFileInfo(request.output).absoluteFilePath())
        return usage(tr("--output and --mail-file name the same file."));
    // Before anything is written: half of what was asked for helps nobody.
    for (const QString &file : {request.output, request.mailFile}) {
        if (!file.isEmpty() && file != u'-' && !request.overwrite && QFileInfo::exists(file))
            return usage(tr("%1 exists already. Choose another name, or replace it with "
                            "--overwrite.")
                             .arg(file));
    }
    if (request.output.isEmpty() && request.mailFile.isEmpty())
        return usage(tr("--output is missing: the file to write. Or --mail-file for a message."));
    if (!request.output.isEmpty()) {
        const QString key = parser.isSet(format) ? parser.value(format)
                                                 : QFileInfo(request.output).suffix().toLower();
        request.format = formatFromKey(key);
        const bool isRun = !request.run.isEmpty();
        if (isRun && !(request.format && isForRuns(*request.format)))
            return usage(tr("--format takes pdf, html or md for a run."));
        if (!request.format || (!isRun && *request.format == Format::Markdown))
            return usage(tr("--format takes pdf, html, png, csv or json."));
        if (request.output == u'-' && !isText(*request.format))
            return usage(tr("Only html, csv, json and md can be written to standard output. Give a "
                            "file with --output."));
        if (request.detail && *request.format == Format::Png)
            return usage(tr("A picture shows one page: leave --detail out, or take pdf."));
    }
    request.paper = usualPaper();
    if (const QString name = parser.value(paper); name == "letter"_L1)
        request.paper = QPageSize::Letter;
    else if (name == "a4"_L1)
        request.paper = QPageSize::A4;
    else if (parser.isSet(paper))
        return usage(tr("--paper takes a4 or letter."));
    for (const QString &address : request.mailTo + QStringList{request.mailFrom}) {
        if (!isMailAddress(address))
            return usage(tr("%1 is no mail address.").arg(address));
    }
    return std::make_unique<ReportCommand>(
        parser.isSet(demo) ? Profile::Kind::Demo : Profile::Kind::User, std::move(request));
}

} // namespace rd

#include "moc_reportcommand.cpp"
