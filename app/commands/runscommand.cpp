// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/runscommand.h"

#include "analytics/customperiod.h"
#include "api/litmus/links.h"
#include "core/text.h"
#include "items/runsjson.h"

#include <QCommandLineParser>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rd {

RunsCommand::RunsCommand(Profile::Kind kind, Request request, QObject *parent)
    : ProfileCommand(kind, parent)
    , m_request(std::move(request))
{
}

void RunsCommand::run()
{
    if (chosenConnections({}).isEmpty())
        return;
    RunFilter filter = m_request.filter;
    if (m_request.period)
        filter.span =
            layOut(*m_request.period, desk().clock().nowMs(), QTimeZone::systemTimeZone()).span;
    desk().history().read<Answer>(
        [filter, scenario = m_request.scenario,
         limit = m_request.limit](const HistoryReader &reader) {
            RunFilter wanted = filter;
            if (!scenario.isEmpty()) {
                // A name or an id; an unknown one is taken as an id and finds nothing.
                wanted.scenarioId = scenario;
                for (const ScoredScenario &known : reader.scoredScenarios({})) {
                    if (known.name == scenario)
                        wanted.scenarioId = known.id;
                }
            }
            const QList<qint64> keys = reader.runKeys(wanted);
            return Answer{.total = keys.size(), .rows = reader.runRows(keys.mid(0, limit))};
        },
        this, [this](const Answer &answer) { show(answer); });
}

QUrl RunsCommand::urlOf(const RunRow &row) const
{
    for (const Connection &connection : m_connections) {
        if (connection.id == row.project.connectionId)
            return litmus::Links(connection.baseUrl, connection.userId)
                .run(row.project.projectId, row.run);
    }
    return {};
}

void RunsCommand::show(const Answer &answer)
{
    m_connections = desk().allConnections();
    if (m_request.json) {
        print(runsJson(answer.rows, answer.total, [this](const RunRow &row) { return urlOf(row); })
              + '\n');
    } else {
        for (const RunRow &row : answer.rows)
            print(u"%1  %2  %3  %4\n"_s
                      .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.run.createdMs),
                                              QLocale::ShortFormat),
                           outcomeText(row.run.outcome),
                           row.score ? oneDecimal(*row.score) : u"-"_s, plainLine(row.scenarioName))
                      .toUtf8());
    }
    finish(answer.rows.isEmpty() ? ExitCode::NothingFound : ExitCode::Ok);
}

std::unique_ptr<Command> RunsCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Prints the newest runs from the history."));
    const QCommandLineOption demo(u"demo"_s, tr("Work on the demo instead of your own files."));
    const QCommandLineOption period(
        u"period"_s,
        tr("24h, 7d, 30d, 90d, 12m, or two days: 2026-11-01..2026-11-15; all by default."), u"P"_s);
    const QCommandLineOption outcome(
        u"outcome"_s, tr("passed, weakness, broken, stopped, in-progress or unknown."), u"O"_s);
    const QCommandLineOption scenario(u"scenario"_s, tr("Only this scenario, by name or id."),
                                      u"S"_s);
    const QCommandLineOption limit(u"limit"_s, tr("How many at most; 50 by default."), u"N"_s);
    const QCommandLineOption json(u"json"_s, tr("Answer as JSON."));
    parser.addOptions({demo, period, outcome, scenario, limit, json});
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
    request.scenario = parser.value(scenario);
    request.json = parser.isSet(json);
    if (parser.isSet(period)) {
        const auto known = periodFromText(parser.value(period), QDateTime::currentMSecsSinceEpoch(),
                                          QTimeZone::systemTimeZone());
        if (!known)
            return usage(u"--period: "_s + problemText(known.error()));
        request.period = *known;
    }
    if (parser.isSet(outcome)) {
        const auto known = outcomeFromKey(parser.value(outcome));
        if (!known)
            return usage(tr("--outcome takes passed, weakness, broken, stopped, in-progress or "
                            "unknown."));
        request.filter.outcomes = {*known};
    }
    if (parser.isSet(limit)) {
        bool ok = false;
        request.limit = parser.value(limit).toInt(&ok);
        if (!ok || request.limit < 1)
            return usage(tr("--limit takes a whole number from 1 on."));
    }
    return std::make_unique<RunsCommand>(
        parser.isSet(demo) ? Profile::Kind::Demo : Profile::Kind::User, std::move(request));
}

} // namespace rd

#include "moc_runscommand.cpp"
