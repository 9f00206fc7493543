// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/statuscommand.h"

#include "analytics/customperiod.h"
#include "analytics/figurestext.h"
#include "analytics/score.h"
#include "analytics/statusjson.h"
#include "core/text.h"
#include "desk/overviewfeed.h"

#include <QCommandLineParser>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QByteArray asText(const OverviewFigures &figures)
{
    const ScoreFigures &total = figures.total;
    QStringList lines;
    if (total.score) {
        const QString word = total.tooLittleMeasured ? tooLittleText(total) : bandText(total.band);
        lines << StatusCommand::tr("Score %1 (%2)").arg(oneDecimal(*total.score), word);
        lines << scoreSentence(total);
    } else {
        lines << StatusCommand::tr("No score: nothing was measured in this period.");
    }
    if (const QString target = targetSentence(total); !target.isEmpty())
        lines << target;
    lines << coverageSentence(total);
    if (!total.deleted.isEmpty())
        lines << deletedSentence(total);
    QStringList outcomes;
    for (const Outcome outcome : AllOutcomes)
        outcomes << u"%1 %2"_s.arg(outcomeText(outcome)).arg(total.runs[outcome]);
    lines << StatusCommand::tr("Runs: %1").arg(outcomes.join(u", "_s));
    lines << StatusCommand::tr("Delegates active: %1 of %2")
                 .arg(total.delegatesActive)
                 .arg(total.delegates);
    lines << StatusCommand::tr("Hubs available: %1 of %2").arg(total.hubsAvailable).arg(total.hubs);
    for (const ProjectFigures &project : figures.projects) {
        const ScoreFigures &own = project.figures;
        lines << u"  %1  %2  %3"_s.arg(own.score ? oneDecimal(*own.score) : u"-"_s,
                                       plainLine(project.name), coverageSentence(own));
    }
    lines << (figures.dataMs > 0 ? StatusCommand::tr("Data read %1")
                                       .arg(ageText(figures.generatedMs - figures.dataMs))
                                 : StatusCommand::tr("Nothing was read from the server yet."));
    return lines.join(u'\n').toUtf8() + '\n';
}

} // namespace

StatusCommand::StatusCommand(Profile::Kind kind, Request request, QObject *parent)
    : ProfileCommand(kind, parent)
    , m_request(std::move(request))
{
}

void StatusCommand::run()
{
    withScope(m_request.connection, m_request.projects, [this](const Scope &scope) {
        desk().history().read<OverviewFigures>(
            [scope, period = m_request.period, now = desk().clock().nowMs(),
             scale = desk().settings().scoreScale(),
             labels = desk().labels()](const HistoryReader &reader) {
                return figuresFrom(reader, scope, period, now, scale, labels);
            },
            this, [this](const OverviewFigures &figures) { show(figures); });
    });
}

void StatusCommand::show(const OverviewFigures &figures)
{
    print(m_request.json ? statusJson(figures) + '\n' : asText(figures));
    if (!m_request.failUnder) {
        finish(ExitCode::Ok);
        return;
    }
    // The value as displayed decides, as with the bands.
    const auto score = figures.total.score;
    const bool missed = !score || std::round(*score * 10) / 10 < *m_request.failUnder;
    if (missed)
        note(score ? tr("The score %1 is below %2.")
                         .arg(oneDecimal(*score), oneDecimal(*m_request.failUnder))
                   : tr("There is no score to compare with %1.")
                         .arg(oneDecimal(*m_request.failUnder)));
    finish(missed ? ExitCode::NothingFound : ExitCode::Ok);
}

std::unique_ptr<Command> StatusCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Prints the figures of the Overview from the history."));
    const QCommandLineOption demo(u"demo"_s, tr("Work on the demo instead of your own files."));
    const QCommandLineOption period(
        u"period"_s, tr("24h, 7d, 30d (default), 90d, 12m, or two days: 2026-11-01..2026-11-15."),
        u"P"_s);
    const QCommandLineOption connection(u"connection"_s, tr("Only this connection, by name or id."),
                                        u"N"_s);
    const QCommandLineOption project(
        u"project"_s, tr("Only this project, by name or id; may be given several times."), u"P"_s);
    const QCommandLineOption json(u"json"_s, tr("Answer as JSON."));
    const QCommandLineOption failUnder(
        u"fail-under"_s, tr("End with exit code 1 when the score is below SCORE, or none."),
        u"SCORE"_s);
    parser.addOptions({demo, period, connection, project, json, failUnder});
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
    request.projects = parser.values(project);
    request.connection = parser.value(connection);
    request.json = parser.isSet(json);
    if (parser.isSet(period)) {
        const auto known = periodFromText(parser.value(period), QDateTime::currentMSecsSinceEpoch(),
                                          QTimeZone::systemTimeZone());
        if (!known)
            return usage(u"--period: "_s + problemText(known.error()));
        request.period = *known;
    }
    if (parser.isSet(failUnder)) {
        bool ok = false;
        const double limit = parser.value(failUnder).toDouble(&ok);
        if (!ok || !std::isfinite(limit))
            return usage(tr("--fail-under takes a number from 0 to 100."));
        request.failUnder = limit;
    }
    return std::make_unique<StatusCommand>(
        parser.isSet(demo) ? Profile::Kind::Demo : Profile::Kind::User, std::move(request));
}

} // namespace rd

#include "moc_statuscommand.cpp"
