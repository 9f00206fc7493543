// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes reports with invented figures, in every format and for every state worth a look, into a
// folder: for looking at them, without a display. No test.
//   preview_reports --folder DIR [--language TAG --catalogue FILE.qm] [--paper a4|letter]
//                   [--state NAME]

#include "paper/reportpaper.h"
#include "paper/runreportpages.h"
#include "report/reportcsv.h"
#include "report/reporthtml.h"
#include "report/reportjson.h"
#include "report/reportmail.h"
#include "report/runreporthtml.h"
#include "report/runreportmarkdown.h"
#include "support/samplerun.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTranslator>

#include <array>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr qint64 Hour = 3'600'000;

Report reportFor(const sample::OverviewOptions &options, int sections = 0)
{
    Report report{.figures = sample::overview(options), .detail = sections > 0, .scenarios = {}};
    constexpr std::array outcomes{Outcome::Passed, Outcome::Weakness, Outcome::Broken,
                                  Outcome::Stopped, Outcome::InProgress};
    for (int i = 0; i < sections; ++i) {
        ScenarioReport one;
        one.figure = report.figures.weakest[i % report.figures.weakest.size()];
        one.figure.name += i < 8 ? QString() : u"-%1"_s.arg(i);
        one.connection = u"litmus.example.org"_s;
        one.project = u"logistics"_s;
        one.figure.scheduled.schedule = i % 3 == 2 ? QString() : u"0 3 * * *"_s;
        one.delegate = sample::nameFor(u"eu-west-1"_s, options);
        for (int run = 0; run < i % 6 && one.figure.score; ++run) {
            const Outcome outcome = outcomes[static_cast<std::size_t>((i + run) % 5)];
            const bool measured = isMeasurable(outcome);
            one.newest.append({.id = u"run-%1-%2"_s.arg(i).arg(run),
                               .sequence = 100 - run,
                               .createdMs = report.figures.generatedMs - (run * 26 + i) * Hour,
                               .outcome = outcome,
                               .phase = u"Completed"_s,
                               .score = measured ? one.figure.score : std::nullopt,
                               .rawScore = measured ? one.figure.score.value_or(0) : 0});
            ++one.figure.runs[outcome];
        }
        report.scenarios.append(one);
    }
    return report;
}

QList<std::pair<QString, Report>> reports()
{
    QList<std::pair<QString, Report>> all{
        {u"normal"_s, reportFor({.target = 80})},
        {u"missed"_s, reportFor({.target = 90.5})},
        {u"one"_s, reportFor({.oneProject = true})},
        {u"long"_s, reportFor({.longNames = true}, 9)},
        {u"hostile"_s, reportFor({.hostileNames = true}, 9)},
        {u"emoji"_s, reportFor({.emojiNames = true}, 9)},
        {u"little"_s, reportFor({.tooLittle = true})},
        {u"quarter"_s, reportFor({.days = 90})},
        {u"nothing"_s, reportFor({.nothingRan = true})},
        {u"broken"_s, reportFor({.onlyBroken = true}, 8)},
        {u"single"_s, reportFor({.oneProject = true, .scenarios = 1}, 1)},
        {u"detail500"_s, reportFor({.scenarios = 500}, 500)},
        {u"never"_s, Report{}},
    };
    Report offline = reportFor({});
    offline.figures.dataMs -= 4 * 24 * Hour;
    offline.figures.synchronising = true;
    all.append({u"offline"_s, offline});
    Report crowded = reportFor({.longNames = true});
    for (int i = 0; i < 40; ++i)
        crowded.figures.projects.append(crowded.figures.projects[i % 3]);
    crowded.figures.total.worsened = 60;
    crowded.figures.total.improved = 40;
    crowded.figures.total.clamped = true;
    all.append({u"crowded"_s, crowded});
    return all;
}

QList<std::pair<QString, RunReport>> runReports()
{
    using Document = RunDetails::Document;
    RunReport parallel = sample::runReport({.faults = 4, .probes = 1});
    for (RunStep &step : parallel.details.steps) {
        if (step.fault >= 0 && step.fault < 3)
            step.startedMs = parallel.details.startedMs + 30'000 + step.fault * 9'000;
    }
    return {{u"run"_s, sample::runReport()},
            {u"run-passed"_s, sample::runReport({.outcome = Outcome::Passed})},
            {u"run-many"_s, sample::runReport({.faults = 14, .probes = 4})},
            {u"run-parallel"_s, parallel},
            {u"run-long"_s, sample::runReport({.names = {.longNames = true}})},
            {u"run-hostile"_s, sample::runReport({.names = {.hostileNames = true}})},
            {u"run-emoji"_s, sample::runReport({.names = {.emojiNames = true}})},
            {u"run-broken"_s,
             sample::runReport({.outcome = Outcome::Broken, .document = Document::Broken})},
            {u"run-queued"_s,
             sample::runReport({.outcome = Outcome::InProgress, .document = Document::Queued})},
            {u"run-nothing"_s, RunReport()}};
}

void write(const QString &file, const QByteArray &content)
{
    QFile document(file);
    if (!document.open(QIODevice::WriteOnly) || document.write(content) != content.size())
        qWarning("%s is not written", qPrintable(file));
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"folder"_s, u"Where to."_s, u"DIR"_s},
                       {u"language"_s, u"A tag."_s, u"TAG"_s, u"en-GB"_s},
                       {u"catalogue"_s, u"Its catalogue."_s, u"FILE.qm"_s},
                       {u"paper"_s, u"a4 or letter."_s, u"PAPER"_s, u"a4"_s},
                       {u"state"_s, u"Only this one."_s, u"NAME"_s}});
    parser.process(app);
    QLocale::setDefault(QLocale(parser.value(u"language"_s)));
    QTranslator catalogue;
    if (parser.isSet(u"catalogue"_s) && catalogue.load(parser.value(u"catalogue"_s)))
        QCoreApplication::installTranslator(&catalogue);
    const bool isLetter = parser.value(u"paper"_s) == "letter"_L1;
    const auto paper = isLetter ? QPageSize::Letter : QPageSize::A4;
    for (const auto &[name, report] : reports()) {
        if (parser.isSet(u"state"_s) && parser.value(u"state"_s) != name)
            continue;
        const QString file = QDir(parser.value(u"folder"_s)).filePath(name);
        const ReportText text = textOf(report);
        const QByteArray pdf = reportPdf(report, paper);
        write(file + u".pdf"_s, pdf);
        write(file + u".html"_s, reportHtml(text));
        write(file + u".csv"_s, reportCsv(report));
        write(file + u".json"_s, reportJson(report));
        write(file + u".eml"_s, reportMail(text, reportHtml(text), pdf,
                                           {.from = u"desk@example.org"_s,
                                            .to = {u"board@example.org"_s},
                                            .dateMs = report.figures.generatedMs,
                                            .identity = "0123456789abcdef",
                                            .fileName = u"report.pdf"_s}));
    }
    for (const auto &[name, report] : runReports()) {
        if (parser.isSet(u"state"_s) && parser.value(u"state"_s) != name)
            continue;
        const QString file = QDir(parser.value(u"folder"_s)).filePath(name);
        const RunReportText text = textOf(report);
        write(file + u".pdf"_s, runReportPdf(text, paper));
        write(file + u".html"_s, runReportHtml(text));
        write(file + u".md"_s, runReportMarkdown(text));
    }
    return 0;
}
