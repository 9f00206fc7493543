// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every figure of the Overview against overview_oracle.py, which knows the rules and nothing of
// this code, on organisations made up at random.

#include "analytics/customperiod.h"
#include "support/overvieworacle.h"

#include <QRandomGenerator>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr qint64 DayMs = 86'400'000;

/// The same organisation in the words of a server and in those of the engine.
class RandomWorld {
public:
    RandomWorld(quint32 seed, const Period &period, qint64 nowMs, const QTimeZone &zone)
        : m_random(seed)
    {
        m_input.period = period;
        m_input.nowMs = nowMs;
        m_input.layout = layOut(period, nowMs, zone);
        const int projects = 1 + m_random.bounded(3);
        for (int i = 0; i < projects; ++i)
            addProject(i);
        if (chance(40))
            addTwin();
        chooseScale();
    }

    [[nodiscard]] const OverviewInput &input() const { return m_input; }
    [[nodiscard]] QStringList scaleArguments() const
    {
        const ScoreScale &scale = m_input.scale;
        QStringList arguments{u"--bands"_s,
                              u"%1,%2"_s.arg(scale.bands.fairFrom).arg(scale.bands.strongFrom)};
        if (scale.target)
            arguments << u"--target"_s << QString::number(*scale.target);
        for (auto own = scale.projectTargets.cbegin(); own != scale.projectTargets.cend(); ++own)
            arguments << u"--project-target"_s
                      << own.key().projectId + u'=' + QString::number(own.value());
        return arguments;
    }
    [[nodiscard]] QByteArray truth() const
    {
        return QJsonDocument(QJsonObject{{u"projects"_s, m_projects}}).toJson();
    }

private:
    bool chance(int percent) { return m_random.bounded(100) < percent; }

    /// The first project once more, through another account that was not heard of for longer and
    /// missed what happened since: it must not count.
    void addTwin()
    {
        OverviewInput::ProjectInput twin = m_input.projects.first();
        const ProjectRef original = twin.ref;
        twin.ref.connectionId = u"another account"_s;
        m_input.projects.first().lastContactMs = m_input.nowMs;
        twin.lastContactMs = m_input.nowMs - DayMs;
        QHash<qint64, qint64> keys;
        for (const ScoredScenario &known : QList(m_input.scenarios)) {
            if (known.project != original || chance(20))
                continue;
            ScoredScenario seen = known;
            seen.project = twin.ref;
            seen.key = m_input.scenarios.size() + 1;
            keys.insert(known.key, seen.key);
            m_input.scenarios << seen;
        }
        for (const ScoredRun &known : QList(m_input.runs)) {
            if (!keys.contains(known.scenarioKey))
                continue;
            ScoredRun seen = known;
            seen.scenarioKey = keys.value(known.scenarioKey);
            m_input.runs << seen;
        }
        m_input.projects.insert(m_random.bounded(m_input.projects.size() + 1), twin);
    }

    void chooseScale()
    {
        ScoreScale &scale = m_input.scale;
        if (chance(50)) {
            scale.bands.fairFrom = 1 + m_random.bounded(60);
            scale.bands.strongFrom = scale.bands.fairFrom + 0.5 + m_random.bounded(30);
        }
        if (chance(60))
            scale.target = 20 + m_random.bounded(75) + 0.5;
        for (const OverviewInput::ProjectInput &project : std::as_const(m_input.projects)) {
            if (chance(30) && project.ref.connectionId != u"another account"_s)
                scale.projectTargets.insert(project.ref, 10 + m_random.bounded(90));
        }
    }

    QString cron()
    {
        static const QStringList words{u""_s,
                                       u"@daily"_s,
                                       u"@hourly"_s,
                                       u"@every 26h"_s,
                                       u"0 3 * * *"_s,
                                       u"garbage"_s,
                                       u"*/5 9-17 * * 1-5"_s,
                                       u"0 0 1 * *"_s,
                                       u"0 4 * * 7"_s,
                                       u"15 3 1 * fri"_s,
                                       u"1,,2 3 * * *"_s,
                                       u", * * * *"_s,
                                       u"@every -5m"_s,
                                       u"@every 1m0.5s"_s,
                                       u"+5 *-9 * * *"_s,
                                       u"0 0 31 2 *"_s,
                                       u"TZ=UTC 0 5 * * sun"_s,
                                       u"@every 7d"_s,
                                       u"0 */7 * * *"_s,
                                       u"30 2 29 2 *"_s,
                                       u"60 * * * *"_s};
        if (chance(50))
            return words.at(m_random.bounded(words.size()));
        // Any five fields, most of them valid.
        static const QStringList parts{u"*"_s,   u"*/2"_s, u"1"_s,       u"0"_s, u"3-6"_s,
                                       u"2,5"_s, u"1/3"_s, u"0-6/2"_s,   u"7"_s, u"?"_s,
                                       u"5-2"_s, u"mon"_s, u"jan-mar"_s, u"12"_s};
        QStringList fields;
        for (int i = 0; i < 5; ++i)
            fields << parts.at(chance(60) ? m_random.bounded(6) : m_random.bounded(parts.size()));
        return fields.join(u' ');
    }

    void addProject(int number)
    {
        OverviewInput::ProjectInput project;
        project.ref = {u"c"_s, u"p%1"_s.arg(number)};
        project.name = u"Project %1"_s.arg(number);
        project.serverKey = project.ref.projectId;
        QJsonArray delegates;
        for (int i = m_random.bounded(4); i > 0; --i) {
            Delegate delegate;
            delegate.state = chance(60) ? Delegate::State::Active : Delegate::State::Inactive;
            project.delegates << delegate;
            delegates.append(QJsonObject{{u"active"_s, delegate.state == Delegate::State::Active}});
        }
        // Every server has one, in each project's list and in no truth.
        project.server = u"one server"_s;
        Hub builtIn;
        builtIn.builtIn = true;
        builtIn.available = true;
        project.hubs << builtIn;
        QJsonArray hubs;
        for (int i = m_random.bounded(3); i > 0; --i) {
            Hub hub;
            hub.available = chance(60);
            project.hubs << hub;
            hubs.append(QJsonObject{{u"id"_s, u"%1-%2"_s.arg(number).arg(i)},
                                    {u"available"_s, hub.available}});
        }
        m_input.projects << project;

        QJsonArray experiments;
        QJsonArray runs;
        for (int i = m_random.bounded(25); i > 0; --i)
            addScenario(project.ref, experiments, runs);
        m_projects.append(QJsonObject{{u"id"_s, project.ref.projectId},
                                      {u"name"_s, project.name},
                                      {u"delegates"_s, delegates},
                                      {u"hubs"_s, hubs},
                                      {u"experiments"_s, experiments},
                                      {u"runs"_s, runs}});
    }

    void addScenario(const ProjectRef &project, QJsonArray &experiments, QJsonArray &runs)
    {
        ScoredScenario scenario;
        scenario.key = m_input.scenarios.size() + 1;
        scenario.project = project;
        scenario.id = u"e%1"_s.arg(scenario.key);
        // Some have the same name, and the name decides among equals.
        scenario.name = u"Scenario %1"_s.arg(m_random.bounded(30));
        scenario.schedule = cron();
        scenario.deleted = chance(10);
        scenario.suspended = chance(15);
        const bool isEngine = chance(8);
        const qint64 weights = chance(6) ? 0 : 10 + m_random.bounded(20);
        experiments.append(
            QJsonObject{{u"id"_s, scenario.id},
                        {u"name"_s, scenario.name},
                        {u"type"_s, isEngine ? u"chaosengine"_s : u"cronexperiment"_s},
                        {u"cron"_s, scenario.schedule},
                        {u"suspended"_s, scenario.suspended},
                        {u"removed"_s, scenario.deleted},
                        {u"weights"_s, QJsonArray{weights}}});
        const qint64 reach = m_input.layout.span.toMs - m_input.layout.previous.fromMs;
        const int count = chance(15) ? 0 : m_random.bounded(chance(50) ? 6 : 60);
        for (int i = 1; i <= count; ++i) {
            ScoredRun run = randomRun(scenario.key, i, reach);
            const std::optional<double> raw = run.score;
            addRunTruth(scenario.id, run, raw, runs);
            run.score = measuredScore(run.outcome, raw, weights, isEngine);
            keep(scenario, run);
            if (run.outcome == Outcome::InProgress && !scenario.deleted)
                m_input.projects.last().inProgressCreatedMs << run.createdMs;
        }
        m_input.scenarios << scenario;
    }

    ScoredRun randomRun(qint64 key, int sequence, qint64 reach)
    {
        const double chosen = std::floor(m_random.bounded(100.0) * 100) / 100;
        ScoredRun run{.scenarioKey = key,
                      .createdMs = m_input.layout.span.toMs
                                   - qint64(m_random.generateDouble() * double(reach) * 1.2),
                      .sequence = sequence,
                      .outcome = AllOutcomes[m_random.bounded(quint32(AllOutcomes.size()))],
                      .score = chosen};
        if (chance(20)) // exactly on a boundary, or at the same time as others
            run.createdMs =
                m_input.layout.buckets.at(m_random.bounded(m_input.layout.buckets.size())).fromMs;
        if (run.outcome == Outcome::Passed)
            run.score = 100.0;
        else if (!isMeasurable(run.outcome))
            run.score = chance(50) ? std::optional(0.0) : std::nullopt;
        else if (chance(4))
            run.score = chance(50) ? -3.5 : 104.25; // score rule 7
        else if (chance(20))
            run.score = 40; // so that equals are met
        return run;
    }

    static void addRunTruth(const QString &scenario, const ScoredRun &run,
                            std::optional<double> raw, QJsonArray &runs)
    {
        static const QHash<Outcome, QString> phases{
            {Outcome::Passed, u"Completed"_s},
            {Outcome::Weakness, u"Completed_With_Probe_Failure"_s},
            {Outcome::Broken, u"Error"_s},
            {Outcome::Stopped, u"Stopped"_s},
            {Outcome::InProgress, u"Running"_s},
            {Outcome::Unknown, u"Something else"_s}};
        runs.append(QJsonObject{{u"experimentID"_s, scenario},
                                {u"sequence"_s, run.sequence},
                                {u"phase"_s, phases.value(run.outcome)},
                                {u"score"_s, raw ? QJsonValue(*raw) : QJsonValue()},
                                {u"createdAt"_s, run.createdMs},
                                {u"faultsFailed"_s, 0}});
    }

    /// What history answers over all time, and for the two periods.
    void keep(ScoredScenario &scenario, const ScoredRun &run)
    {
        const auto isNewer = [&run](const std::optional<ScoredRun> &than) {
            return !than
                   || std::pair(run.createdMs, run.sequence)
                          > std::pair(than->createdMs, than->sequence);
        };
        scenario.everRan = true;
        if (run.score && isNewer(scenario.newestMeasured))
            scenario.newestMeasured = run;
        if ((isMeasurable(run.outcome) || run.outcome == Outcome::Broken)
            && isNewer(scenario.newestFinished))
            scenario.newestFinished = run;
        m_input.runs << run;
    }

    QRandomGenerator m_random;
    OverviewInput m_input;
    QJsonArray m_projects;
};

} // namespace

class TestScoreOracle final : public QObject {
    Q_OBJECT
private slots:
    void engineAndOracleAgree_data();
    void engineAndOracleAgree();
};

void TestScoreOracle::engineAndOracleAgree_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<quint32>("seed");
    quint32 seed = qEnvironmentVariableIntValue("RD_ORACLE_SEED");
    for (const PeriodKind kind : {PeriodKind::Hours24, PeriodKind::Days7, PeriodKind::Days30,
                                  PeriodKind::Days90, PeriodKind::Months12}) {
        for (const auto &zone : {"UTC"_ba, "Europe/Berlin"_ba, "America/New_York"_ba,
                                 "Australia/Lord_Howe"_ba, "Asia/Kolkata"_ba}) {
            QRandomGenerator random(++seed);
            // Any moment of 2025 to 2028, so that clock changes and year ends are met.
            const qint64 now = 1'735'700'000'000 + qint64(random.bounded(1400.0) * double(DayMs));
            const QString name =
                u"%1 %2 %3 seed %4"_s.arg(periodKey({.kind = kind}), QString::fromLatin1(zone),
                                          QString::number(now), QString::number(seed));
            QTest::newRow(qPrintable(name))
                << periodKey({.kind = kind}) << zone << now / 1000 * 1000 << seed;
        }
    }

    // Chosen days, with the clock changing on their first, on their last, or on the day before
    // them; "now" is far away, in the last day, or in the hour of the change.
    struct Chosen {
        QByteArray zone;
        QString days;
        QString now;
    };
    const QList<Chosen> choices{
        {"Europe/Berlin"_ba, u"2026-03-29..2026-03-29"_s, u"2026-06-01T00:00:00Z"_s},
        {"Europe/Berlin"_ba, u"2026-03-29..2026-03-30"_s, u"2026-03-29T01:00:00Z"_s},
        {"Europe/Berlin"_ba, u"2026-10-24..2026-10-25"_s, u"2026-10-25T01:30:00Z"_s},
        {"Europe/Berlin"_ba, u"2026-10-25..2026-11-08"_s, u"2026-12-24T18:00:00Z"_s},
        {"Europe/Berlin"_ba, u"2026-10-11..2026-10-25"_s, u"2026-10-25T22:59:59Z"_s},
        {"Europe/Berlin"_ba, u"2025-10-26..2026-03-29"_s, u"2026-03-29T10:00:00Z"_s},
        {"America/New_York"_ba, u"2026-03-08..2026-03-21"_s, u"2026-03-21T12:00:00Z"_s},
        {"America/New_York"_ba, u"2026-11-01..2026-11-02"_s, u"2026-11-01T06:10:00Z"_s},
        {"Australia/Lord_Howe"_ba, u"2026-04-05..2026-04-05"_s, u"2026-04-04T15:20:00Z"_s},
        {"Australia/Lord_Howe"_ba, u"2026-10-03..2026-10-04"_s, u"2026-10-03T16:00:00Z"_s},
        // The clock changes at midnight: the day begins at one.
        {"America/Santiago"_ba, u"2026-09-06..2026-09-12"_s, u"2026-09-12T20:00:00Z"_s},
        {"America/Santiago"_ba, u"2026-09-05..2026-09-06"_s, u"2026-09-06T04:30:00Z"_s},
        {"Africa/Cairo"_ba, u"2026-04-24..2026-04-24"_s, u"2026-04-24T09:00:00Z"_s},
        {"Asia/Kolkata"_ba, u"2026-01-01..2026-11-21"_s, u"2026-11-21T05:00:00Z"_s},
        {"UTC"_ba, u"2026-02-28..2026-06-27"_s, u"2026-06-27T23:59:59Z"_s},
        {"UTC"_ba, u"2026-02-28..2026-06-28"_s, u"2026-06-28T00:00:00Z"_s},
        {"UTC"_ba, u"2026-11-20..2026-11-30"_s, u"2026-11-21T12:00:00Z"_s},
    };
    for (const Chosen &choice : choices) {
        const QString name = u"%1 %2 %3 seed %4"_s.arg(
            choice.days, QString::fromLatin1(choice.zone), choice.now, QString::number(++seed));
        QTest::newRow(qPrintable(name))
            << choice.days << choice.zone
            << QDateTime::fromString(choice.now, Qt::ISODate).toMSecsSinceEpoch() << seed;
    }
}

void TestScoreOracle::engineAndOracleAgree()
{
    QFETCH(QString, period);
    QFETCH(QByteArray, zone);
    QFETCH(qint64, now);
    QFETCH(quint32, seed);
    const auto asked = periodFromText(period, now, QTimeZone(zone));
    QVERIFY(asked);
    const RandomWorld world(seed, *asked, now, QTimeZone(zone));

    const QJsonObject expected =
        oracleFigures(world.truth(), period, now, QTimeZone(zone),
                      QStringList{u"--saw-removed"_s} + world.scaleArguments());
    QVERIFY(!expected.isEmpty());
    OverviewInput year = world.input();
    year.layout = layOutYear(now, QTimeZone(zone));
    const QString difference = firstDifference(ourFigures(world.input(), year), expected);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

QTEST_GUILESS_MAIN(TestScoreOracle)
#include "tst_scoreoracle.moc"
