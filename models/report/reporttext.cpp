// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reporttext.h"

#include "analytics/figurestext.h"
#include "analytics/ranking.h"
#include "analytics/scheduletext.h"
#include "analytics/score.h"
#include "analytics/tally.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString reportWord(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString noValue()
{
    return u"\u2013"_s;
}

QString grouped(qint64 value)
{
    return QLocale().toString(value);
}

/// Moments as the viewer's clock shows them.
class Moments {
public:
    explicit Moments(const PeriodLayout &layout)
        : m_zone(layout.zone.isValid() ? layout.zone : QTimeZone::utc())
    {
    }
    [[nodiscard]] QDateTime at(qint64 ms) const
    {
        return QDateTime::fromMSecsSinceEpoch(ms, m_zone);
    }
    [[nodiscard]] static QString day(const QDate &date)
    {
        //: Qt date format of a day, such as "21 Nov 2026"
        return QLocale().toString(date, QCoreApplication::translate("Report", "d MMM yyyy"));
    }
    [[nodiscard]] QString day(qint64 ms) const { return day(at(ms).date()); }
    /// Without the year where nobody can take it for another one: within 300 days of \p nowMs.
    [[nodiscard]] QString nearDay(qint64 ms, qint64 nowMs) const
    {
        constexpr qint64 near = 300;
        const QDate date = at(ms).date();
        if (std::abs(date.daysTo(at(nowMs).date())) > near)
            return day(date);
        //: Qt date format of a day and month, such as "21 Nov"
        return QLocale().toString(date, QCoreApplication::translate("Report", "d MMM"));
    }
    [[nodiscard]] QString moment(qint64 ms) const { return withTime(day(ms), ms); }
    [[nodiscard]] QString nearMoment(qint64 ms, qint64 nowMs) const
    {
        return withTime(nearDay(ms, nowMs), ms);
    }

private:
    [[nodiscard]] QString withTime(const QString &day, qint64 ms) const
    {
        //: %1 is a day, %2 a time of day
        return reportWord(QT_TRANSLATE_NOOP("Report", "%1, %2"))
            .arg(day, QLocale().toString(at(ms).time(), QLocale::ShortFormat));
    }

    QTimeZone m_zone;
};

QString periodOf(const OverviewFigures &figures, const Moments &moments)
{
    const PeriodLayout &layout = figures.layout;
    if (layout.buckets.isEmpty())
        return {};
    // Of the open bucket only the part until now is meant.
    const qint64 end =
        std::min(layout.span.toMs, std::max(figures.generatedMs + 1, layout.span.fromMs + 1));
    //: %1 and %2 are the first and the last day, or moment, of the period
    const QString range = reportWord(QT_TRANSLATE_NOOP("Report", "%1 to %2"));
    if (layout.unit == BucketUnit::Hour)
        return range.arg(moments.moment(layout.span.fromMs), moments.moment(end - 1));
    return range.arg(moments.day(layout.span.fromMs), moments.day(end - 1));
}

QString scopeOf(const OverviewFigures &figures)
{
    const QList<ProjectFigures> &projects = figures.projects;
    if (projects.size() == 1)
        return plainLine(projects.first().name);
    if (!figures.scope.connectionId.isEmpty() && !projects.isEmpty())
        return plainLine(projects.first().connectionName);
    if (!figures.scope.projects.isEmpty()) {
        constexpr int mostNamed = 3;
        if (const auto count = static_cast<int>(projects.size()); count > mostNamed)
            return QCoreApplication::translate("Report", "%n project(s)", nullptr, count);
        QStringList names;
        for (const ProjectFigures &project : projects)
            names << isolated(plainLine(project.name, 60));
        return names.join(u", "_s);
    }
    return reportWord(QT_TRANSLATE_NOOP("Report", "All projects"));
}

QString madeOf(const OverviewFigures &figures, const Moments &moments)
{
    const QString now = moments.moment(figures.generatedMs);
    const QString zone = moments.at(figures.generatedMs).timeZoneAbbreviation();
    if (figures.dataMs <= 0)
        //: %1 is a moment, %2 a time zone
        return reportWord(
                   QT_TRANSLATE_NOOP("Report", "Made %1 (%2) before everything was read once"))
            .arg(now, zone);
    //: %1 and %3 are moments, %2 is a time zone
    return reportWord(QT_TRANSLATE_NOOP("Report", "Made %1 (%2) from data of %3"))
        .arg(now, zone, moments.moment(figures.dataMs));
}

QString partOf(qint64 part, qint64 whole)
{
    return u"%1\u202f/\u202f%2"_s.arg(grouped(part), grouped(whole));
}

void addScore(ReportText &text, const ScoreFigures &total)
{
    text.score = total.score ? oneDecimal(*total.score) : noValue();
    if (!total.score)
        text.word = reportWord(QT_TRANSLATE_NOOP("Report", "nothing measured"));
    else
        text.word = total.tooLittleMeasured ? tooLittleText(total) : bandText(total.band);
    QString basis = scoreSentence(total);
    if (total.change) {
        text.change = signedOneDecimal(*total.change);
        if (isVisibleChange(*total.change))
            text.direction = *total.change > 0 ? 1 : -1;
        if (basis.startsWith(text.change))
            basis = basis.sliced(text.change.size()).trimmed();
    }
    text.basis = basis;
    text.coverage = total.tooLittleMeasured ? QString() : coverageSentence(total);
    text.target = targetSentence(total);
}

QList<ReportText::Count> countsOf(const OutcomeCounts &counts, bool always)
{
    QList<ReportText::Count> texts;
    for (const Outcome outcome : AllOutcomes) {
        const bool expected = isMeasurable(outcome) || outcome == Outcome::Broken;
        if (counts[outcome] > 0 || (always && expected))
            texts.append({outcome, grouped(counts[outcome]), outcomeText(outcome)});
    }
    return texts;
}

ReportText::Fact scenariosFact(const ScoreFigures &total)
{
    QStringList gaps;
    if (total.stale > 0)
        gaps << QCoreApplication::translate("Report", "%n stale", "scenarios", total.stale);
    if (total.neverRan > 0)
        gaps << QCoreApplication::translate("Report", "%n never ran", "scenarios", total.neverRan);
    if (total.unverified > 0)
        gaps << QCoreApplication::translate("Report", "%n unverified", "scenarios",
                                            total.unverified);
    return {reportWord(QT_TRANSLATE_NOOP("Report", "Scenarios covered")),
            partOf(total.measured, total.scenarios), gaps.join(u", "_s)};
}

QList<ReportText::Fact> factsOf(const OverviewFigures &figures)
{
    const ScoreFigures &total = figures.total;
    QString lost;
    if (!figures.lostDelegates.isEmpty())
        //: %1 is a delegate
        lost = reportWord(QT_TRANSLATE_NOOP("Report", "lost: %1"))
                   .arg(isolated(plainLine(figures.lostDelegates.first().name)));
    QString missing;
    if (!figures.unavailableHubs.isEmpty())
        //: %1 is a hub
        missing = reportWord(QT_TRANSLATE_NOOP("Report", "not available: %1"))
                      .arg(isolated(plainLine(figures.unavailableHubs.first().name)));
    QString oldest;
    if (total.runningNow > 0)
        //: %1 is a duration
        oldest = reportWord(QT_TRANSLATE_NOOP("Report", "oldest for %1"))
                     .arg(durationText(total.longestQueuedMs));
    return {scenariosFact(total),
            {reportWord(QT_TRANSLATE_NOOP("Report", "Delegates active")),
             partOf(total.delegatesActive, total.delegates), lost},
            {reportWord(QT_TRANSLATE_NOOP("Report", "Hubs available")),
             partOf(total.hubsAvailable, total.hubs), missing},
            {reportWord(QT_TRANSLATE_NOOP("Report", "Running now")), grouped(total.runningNow),
             oldest}};
}

/// Lines about scenarios and projects.
class ReportLines {
public:
    ReportLines(const OverviewFigures &figures, const Moments &moments)
        : m_figures(figures)
        , m_moments(moments)
    {
        for (const ProjectFigures &project : figures.projects)
            m_projects.insert(project.ref, plainLine(project.name));
        for (const ProjectFigures &project : figures.projects)
            m_severalConnections =
                m_severalConnections
                || project.ref.connectionId != figures.projects.first().ref.connectionId;
    }

    [[nodiscard]] ReportText::Line line(const ScenarioFigure &figure) const
    {
        ReportText::Line line;
        line.name = plainLine(figure.name);
        if (m_projects.size() > 1)
            line.place = projectOf(figure);
        line.score = noValue();
        if (figure.score) {
            const double shown = clampedScore(*figure.score);
            line.score = scoreText(shown);
            line.band = bandOf(shown, m_figures.bands);
            line.word = bandText(line.band);
            addChange(line, figure.change);
        }
        line.evidence = evidence(figure);
        line.doubtful = figure.unverifiedSinceMs > 0 || figure.stale || !figure.score;
        line.sparkline = figure.sparkline;
        return line;
    }

    [[nodiscard]] ReportText::Line mover(const ScenarioFigure &figure) const
    {
        ReportText::Line text = line(figure);
        if (figure.score && figure.change) {
            const double now = clampedScore(*figure.score);
            //: %1 and %2 are scores: before and now
            text.evidence = reportWord(QT_TRANSLATE_NOOP("Report", "from %1 to %2"))
                                .arg(scoreText(now - *figure.change), scoreText(now));
        }
        return text;
    }

    [[nodiscard]] ReportText::ProjectLine project(const ProjectFigures &project) const
    {
        const ScoreFigures &own = project.figures;
        ReportText::ProjectLine line;
        line.name = plainLine(project.name);
        if (m_severalConnections)
            line.connection = plainLine(project.connectionName);
        line.score = own.score ? oneDecimal(*own.score) : noValue();
        if (own.score) {
            line.word = own.tooLittleMeasured
                            ? reportWord(QT_TRANSLATE_NOOP("Report", "too little measured"))
                            : bandText(own.band);
            addChange(line, own.change);
        }
        line.covered = partOf(own.measured, own.scenarios);
        line.delegates = partOf(own.delegatesActive, own.delegates);
        line.lastRun = project.lastRunMs > 0 ? m_moments.moment(project.lastRunMs) : noValue();
        line.sparkline = project.sparkline;
        line.lastRuns = project.lastRuns;
        return line;
    }

    [[nodiscard]] ReportText::Section section(const ScenarioReport &scenario) const
    {
        ReportText::Section section;
        section.line = line(scenario.figure);
        section.facts = facts(scenario);
        const QString next =
            nextRunText(scenario.figure.scheduled, m_figures.generatedMs, m_figures.layout.zone);
        if (!next.isEmpty())
            //: %1 is for instance "tomorrow 03:10" or "switched off"
            section.line.evidence +=
                u" \u00b7 "_s + reportWord(QT_TRANSLATE_NOOP("Report", "next run: %1")).arg(next);
        section.runs = countsOf(scenario.figure.runs, false);
        const auto count =
            static_cast<int>(std::min<qint64>(scenario.figure.runs.total(), 1'000'000'000));
        section.runCount =
            count == 0
                ? reportWord(QT_TRANSLATE_NOOP("Report", "no runs in the period"))
                : QCoreApplication::translate("Report", "%n run(s) in the period", nullptr, count);
        for (const ReportRun &run : scenario.newest)
            section.newest.append(
                {.when = m_moments.nearMoment(run.createdMs, m_figures.generatedMs),
                 .outcome = run.outcome,
                 .word = outcomeText(run.outcome),
                 .score = run.score ? scoreText(clampedScore(*run.score)) : noValue()});
        return section;
    }

private:
    template <typename Text>
    static void addChange(Text &line, const std::optional<double> &change)
    {
        if (!change) {
            line.change = QCoreApplication::translate("Report", "new", "score");
            return;
        }
        line.change = signedOneDecimal(*change);
        if (isVisibleChange(*change))
            line.direction = *change > 0 ? 1 : -1;
    }

    [[nodiscard]] QString projectOf(const ScenarioFigure &figure) const
    {
        return m_projects.value(figure.project);
    }

    [[nodiscard]] QString evidence(const ScenarioFigure &figure) const
    {
        if (figure.unverifiedSinceMs > 0)
            //: %1 is a day: the newest run is broken, nothing is proved since then
            return reportWord(QT_TRANSLATE_NOOP("Report", "unverified since %1"))
                .arg(m_moments.nearDay(figure.unverifiedSinceMs, m_figures.generatedMs));
        if (!figure.score || figure.measuredMs <= 0)
            return reportWord(QT_TRANSLATE_NOOP("Report", "not measured in the period"));
        const QString day = m_moments.nearDay(figure.measuredMs, m_figures.generatedMs);
        if (figure.stale)
            //: %1 is a day
            return reportWord(QT_TRANSLATE_NOOP("Report", "stale, measured %1")).arg(day);
        //: %1 is a day
        return reportWord(QT_TRANSLATE_NOOP("Report", "measured %1")).arg(day);
    }

    [[nodiscard]] QString facts(const ScenarioReport &scenario) const
    {
        QStringList parts;
        if (m_severalConnections)
            parts << isolated(plainLine(scenario.connection));
        if (m_projects.size() > 1)
            parts << isolated(projectOf(scenario.figure));
        if (!scenario.delegate.isEmpty())
            //: %1 is a delegate
            parts << reportWord(QT_TRANSLATE_NOOP("Report", "delegate %1"))
                         .arg(isolated(plainLine(scenario.delegate)));
        const ScheduledScenario &scheduled = scenario.figure.scheduled;
        const QString zone = scheduled.state ? scheduled.state->timeZone : QString();
        if (const QString schedule = scheduleText(scheduled.schedule, zone); !schedule.isEmpty())
            //: %1 is for instance "every day at 03:10"
            parts << reportWord(QT_TRANSLATE_NOOP("Report", "schedule: %1"))
                         .arg(isolated(plainLine(schedule, 80)));
        return parts.join(u" \u00b7 "_s);
    }

    const OverviewFigures &m_figures;
    const Moments &m_moments;
    QHash<ProjectRef, QString> m_projects;
    bool m_severalConnections = false;
};

QString bucketNameOf(const PeriodLayout &layout, const TrendPoint &point, const Moments &moments)
{
    const QDateTime start = moments.at(point.bucket.fromMs);
    QString name;
    switch (layout.unit) {
    case BucketUnit::Hour:
        name = moments.moment(point.bucket.fromMs);
        break;
    case BucketUnit::Day:
        //: Qt date format of a day with its weekday, such as "Tue, 3 Nov"
        name =
            QLocale().toString(start.date(), QCoreApplication::translate("Report", "ddd, d MMM"));
        break;
    case BucketUnit::Week:
        //: %1 is a day
        name = reportWord(QT_TRANSLATE_NOOP("Report", "week of %1")).arg(moments.day(start.date()));
        break;
    }
    //: %1 is a day, an hour or a week that has not ended
    return point.open ? reportWord(QT_TRANSLATE_NOOP("Report", "%1, so far")).arg(name) : name;
}

void addBuckets(ReportText &text, const OverviewFigures &figures, const Moments &moments)
{
    for (const ReportText::Count &count : std::as_const(text.runs))
        text.bucketOutcomes.append(count.outcome);
    for (qsizetype i = figures.trend.size() - 1; i >= 0; --i) {
        const TrendPoint &point = figures.trend[i];
        QString range = noValue();
        if (point.mean)
            //: %1 and %2 are the lowest and the highest score
            range = reportWord(QT_TRANSLATE_NOOP("Report", "%1 to %2"))
                        .arg(oneDecimal(point.lowest), oneDecimal(point.highest));
        ReportText::BucketLine line{.name = bucketNameOf(figures.layout, point, moments),
                                    .mean = point.mean ? oneDecimal(*point.mean) : noValue(),
                                    .range = range,
                                    .measured = grouped(point.measured),
                                    .outcomes = {}};
        for (const Outcome outcome : std::as_const(text.bucketOutcomes))
            line.outcomes << grouped(point.outcomes[outcome]);
        text.buckets.append(line);
    }
}

QString methodOf(const BandLimits &bands)
{
    //: %1 and %2 are scores
    return reportWord(QT_TRANSLATE_NOOP(
                          "Report",
                          "The score is the plain mean over all scenarios measured in the period, "
                          "each with its newest run that passed or found a weakness. The change "
                          "compares only scenarios measured in both periods. Weak below %1, fair "
                          "below %2, strong from %2."))
        .arg(scoreText(bands.fairFrom), scoreText(bands.strongFrom));
}

} // namespace

ReportText textOf(const Report &report)
{
    const OverviewFigures &figures = report.figures;
    const Moments moments(figures.layout);
    const ReportLines lines(figures, moments);
    ReportText text;
    text.title = reportWord(QT_TRANSLATE_NOOP("Report", "Resilience report"));
    text.scope = scopeOf(figures);
    text.period = periodOf(figures, moments);
    text.made = madeOf(figures, moments);
    text.summary = summarise(figures);
    addScore(text, figures.total);
    text.facts = factsOf(figures);
    text.runCount = grouped(figures.total.runs.total());
    text.runs = countsOf(figures.total.runs, true);
    for (const ScenarioFigure &figure : figures.weakest)
        text.weakest.append(lines.line(figure));
    for (const ScenarioFigure &figure : figures.movers)
        text.movers.append(lines.mover(figure));
    if (figures.projects.size() > 1) {
        for (const ProjectFigures &project : figures.projects)
            text.projects.append(lines.project(project));
    }
    addBuckets(text, figures, moments);
    text.method = methodOf(figures.bands);
    if (report.detail) {
        for (const ScenarioReport &scenario : report.scenarios)
            text.sections.append(lines.section(scenario));
    }
    return text;
}

QString reportFileName(const OverviewFigures &figures)
{
    const Moments moments(figures.layout);
    return u"resilience-report-"_s + moments.at(figures.generatedMs).date().toString(Qt::ISODate);
}

} // namespace rd
