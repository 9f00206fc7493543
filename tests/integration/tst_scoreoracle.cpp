// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The score engine against score_oracle.py, which knows the rules and nothing of this code, on
// organisations made up at random.

#include "analytics/score.h"
#include "analytics/statusjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rd;

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
    }

    [[nodiscard]] const OverviewInput &input() const { return m_input; }
    [[nodiscard]] QByteArray truth() const
    {
        return QJsonDocument(QJsonObject{{u"projects"_s, m_projects}}).toJson();
    }

private:
    bool chance(int percent) { return m_random.bounded(100) < percent; }

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
        scenario.schedule = cron();
        scenario.deleted = chance(10);
        scenario.suspended = chance(15);
        const bool isEngine = chance(8);
        const qint64 weights = chance(6) ? 0 : 10 + m_random.bounded(20);
        experiments.append(
            QJsonObject{{u"id"_s, scenario.id},
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

QString asText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

} // namespace

class TestScoreOracle final : public QObject {
    Q_OBJECT
private slots:
    void engineAndOracleAgree_data();
    void engineAndOracleAgree();
};

void TestScoreOracle::engineAndOracleAgree_data()
{
    QTest::addColumn<PeriodKind>("kind");
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
            QTest::newRow(qPrintable(name)) << kind << zone << now / 1000 * 1000 << seed;
        }
    }
}

void TestScoreOracle::engineAndOracleAgree()
{
    QFETCH(PeriodKind, kind);
    QFETCH(QByteArray, zone);
    QFETCH(qint64, now);
    QFETCH(quint32, seed);
    const Period period{.kind = kind};
    const RandomWorld world(seed, period, now, QTimeZone(zone));

    const QTemporaryDir folder;
    QFile file(folder.filePath(u"truth.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(world.truth());
    file.close();
    QProcess oracle;
    oracle.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    oracle.start(QStringLiteral(RD_PYTHON),
                 {QStringLiteral(RD_SOURCE_DIR "/tests/integration/score_oracle.py"), u"--truth"_s,
                  file.fileName(), u"--period"_s, periodKey(period), u"--now"_s,
                  QString::number(now), u"--tz"_s, QString::fromLatin1(zone), u"--saw-removed"_s});
    QTRY_COMPARE_WITH_TIMEOUT(oracle.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(oracle.exitCode(), 0);
    const QJsonObject expected = QJsonDocument::fromJson(oracle.readAllStandardOutput()).object();

    QJsonObject actual = statusObject(computeOverview(world.input()));
    QJsonArray projects;
    for (QJsonValue value : actual.value(u"projects"_s).toArray()) {
        QJsonObject project = value.toObject();
        project[u"connection"_s] = QJsonValue();
        projects.append(project);
    }
    actual[u"projects"_s] = projects;
    QVERIFY2(actual == expected,
             qPrintable(u"engine: %1\noracle: %2"_s.arg(asText(actual), asText(expected))));
}

QTEST_GUILESS_MAIN(TestScoreOracle)
#include "tst_scoreoracle.moc"
