// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportcsv.h"

#include "analytics/score.h"
#include "analytics/tally.h"
#include "core/text.h"

#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr std::array CsvColumns{
    "record",    "connection",    "projectId",  "project",    "scenarioId",      "scenario",
    "runId",     "from",          "to",         "open",       "outcome",         "phase",
    "score",     "rawScore",      "change",     "lowest",     "highest",         "compared",
    "measured",  "scenarios",     "unverified", "stale",      "neverRan",        "passed",
    "weakness",  "broken",        "stopped",    "inProgress", "unknown",         "delegatesActive",
    "delegates", "hubsAvailable", "hubs",       "measuredAt", "unverifiedSince", "schedule",
    "timeZone",  "suspended",     "nextRun"};

/// One line: columns are set by name, in any order.
class CsvLine {
public:
    explicit CsvLine(const char *record) { set("record", QByteArray(record)); }

    /// A text from outside.
    void setText(const char *column, const QString &text) { set(column, csvText(text)); }
    void setNumber(const char *column, qint64 number) { set(column, QByteArray::number(number)); }
    void setScore(const char *column, std::optional<double> score)
    {
        if (score && std::isfinite(*score))
            set(column, QByteArray::number(displayedScore(*score), 'f', 1));
    }
    void setExact(const char *column, std::optional<double> number)
    {
        if (number && std::isfinite(*number))
            set(column, QByteArray::number(*number, 'g', QLocale::FloatingPointShortest));
    }
    void setTime(const char *column, qint64 ms)
    {
        if (ms > 0)
            set(column,
                QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODate).toLatin1());
    }
    void setFlag(const char *column, bool flag) { set(column, flag ? "true" : "false"); }
    void setOutcomes(const OutcomeCounts &counts)
    {
        for (const Outcome outcome : AllOutcomes)
            setNumber(outcomeKey(outcome).toLatin1().constData(), counts[outcome]);
    }
    [[nodiscard]] QByteArray text() const { return m_fields.join(',') + "\r\n"; }

private:
    void set(const char *column, const QByteArray &field)
    {
        for (std::size_t i = 0; i < CsvColumns.size(); ++i) {
            if (qstrcmp(CsvColumns[i], column) == 0) {
                m_fields[static_cast<qsizetype>(i)] = field;
                return;
            }
        }
        Q_ASSERT_X(false, "reportCsv", column);
    }

    QByteArrayList m_fields = QByteArrayList(static_cast<qsizetype>(CsvColumns.size()));
};

void setFigures(CsvLine &line, const ScoreFigures &figures)
{
    line.setScore("score", figures.score);
    line.setScore("change", figures.change);
    line.setNumber("compared", figures.compared);
    line.setNumber("measured", figures.measured);
    line.setNumber("scenarios", figures.scenarios);
    line.setNumber("unverified", figures.unverified);
    line.setNumber("stale", figures.stale);
    line.setNumber("neverRan", figures.neverRan);
    line.setOutcomes(figures.runs);
    line.setNumber("delegatesActive", figures.delegatesActive);
    line.setNumber("delegates", figures.delegates);
    line.setNumber("hubsAvailable", figures.hubsAvailable);
    line.setNumber("hubs", figures.hubs);
}

void setSpan(CsvLine &line, const TimeSpan &span)
{
    line.setTime("from", span.fromMs);
    line.setTime("to", span.toMs);
}

std::optional<double> shownInCsv(const std::optional<double> &score)
{
    return score ? std::optional(clampedScore(*score)) : std::nullopt;
}

QByteArray bucketLine(const TrendPoint &point)
{
    CsvLine line("bucket");
    setSpan(line, point.bucket);
    line.setFlag("open", point.open);
    line.setScore("score", point.mean);
    if (point.mean) {
        line.setScore("lowest", point.lowest);
        line.setScore("highest", point.highest);
    }
    line.setNumber("measured", point.measured);
    line.setOutcomes(point.outcomes);
    return line.text();
}

void setScenario(CsvLine &line, const ScenarioReport &scenario)
{
    line.setText("connection", scenario.connection);
    line.setText("projectId", scenario.figure.project.projectId);
    line.setText("project", scenario.project);
    line.setText("scenarioId", scenario.figure.id);
    line.setText("scenario", scenario.figure.name);
}

QByteArray scenarioLine(const ScenarioReport &scenario, const OverviewFigures &figures)
{
    const ScenarioFigure &figure = scenario.figure;
    CsvLine line("scenario");
    setScenario(line, scenario);
    setSpan(line, figures.layout.span);
    line.setScore("score", shownInCsv(figure.score));
    line.setExact("rawScore", rawScoreOf(scenario));
    line.setScore("change", figure.change);
    line.setFlag("stale", figure.stale);
    line.setOutcomes(figure.runs);
    line.setTime("measuredAt", figure.measuredMs);
    line.setTime("unverifiedSince", figure.unverifiedSinceMs);
    const ScheduledScenario &scheduled = figure.scheduled;
    line.setText("schedule", scheduled.schedule);
    if (scheduled.state) {
        line.setText("timeZone", scheduled.state->timeZone);
        line.setFlag("suspended", scheduled.state->suspended);
    }
    if (const auto next = nextRun(scheduled, figures.generatedMs, figures.layout.zone))
        line.setTime("nextRun", next->atMs);
    return line.text();
}

QByteArray runLine(const ScenarioReport &scenario, const ReportRun &run)
{
    CsvLine line("run");
    setScenario(line, scenario);
    line.setText("runId", run.id);
    line.setTime("from", run.createdMs);
    line.setText("outcome", outcomeKey(run.outcome));
    line.setText("phase", run.phase);
    line.setScore("score", shownInCsv(run.score));
    line.setExact("rawScore", run.rawScore);
    return line.text();
}

} // namespace

QByteArray csvText(const QString &text)
{
    // Also full-width signs, which some spreadsheets take as well.
    static const QString formula = u"=+-@|%\uff1d\uff0b\uff0d\uff20"_s;
    constexpr qsizetype longest = 1000;
    const QString line = plainLine(text, longest);
    QString safe;
    safe.reserve(line.size() + 1);
    // Where commas are for decimals, spreadsheets divide at semicolons: a field begins there, too.
    bool begins = true;
    for (const QChar c : line) {
        if (begins && formula.contains(c))
            safe.append(u'\'');
        safe.append(c);
        begins = c == u';' || (begins && (c.isSpace() || c == u'"'));
    }
    QByteArray field = safe.toUtf8();
    if (field.contains('"') || field.contains(',') || field.contains(';') || field.startsWith(' ')
        || field.endsWith(' '))
        field = '"' + field.replace("\"", "\"\"") + '"';
    return field;
}

QByteArray reportCsv(const Report &report)
{
    const OverviewFigures &figures = report.figures;
    QByteArrayList names;
    for (const char *column : CsvColumns)
        names.append(column);
    QByteArray text = names.join(',') + "\r\n";

    CsvLine total("total");
    setSpan(total, figures.layout.span);
    setFigures(total, figures.total);
    text += total.text();
    for (const ProjectFigures &project : figures.projects) {
        CsvLine line("project");
        line.setText("connection", project.connectionName);
        line.setText("projectId", project.ref.projectId);
        line.setText("project", project.name);
        setSpan(line, figures.layout.span);
        setFigures(line, project.figures);
        text += line.text();
    }
    for (const TrendPoint &point : figures.trend)
        text += bucketLine(point);
    for (const ScenarioReport &scenario : report.scenarios) {
        text += scenarioLine(scenario, figures);
        for (const ReportRun &run : scenario.newest) {
            if (report.detail)
                text += runLine(scenario, run);
        }
    }
    return text;
}

} // namespace rd
