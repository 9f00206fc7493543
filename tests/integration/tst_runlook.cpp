// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Somebody looks at a run: its details, manifest and logs from a real server.

#include "analytics/runevents.h"
#include "analytics/runscore.h"
#include "core/yaml.h"
#include "sandbox/world/documents.h"
#include "sources/litmussource.h"
#include "support/faketime.h"
#include "support/sandboxclient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

using sandbox::Release;

Q_DECLARE_METATYPE(rd::sandbox::Release)

namespace {

struct Look {
    explicit Look(Release release)
        : server(tests::frozenSandbox(release, 400))
        , endpoints(litmus::LitmusEndpoints::below(server->url()))
        , http(network, timers, time, {.webUrl = endpoints.webUrl, .tokenUrls = {}, .extraCa = {}})
        , source(http, endpoints)
    {
        http.setToken(server->mintToken(u"owner"_s, 86'400));
    }
    [[nodiscard]] const sandbox::World &world() const { return server->world(); }
    [[nodiscard]] const sandbox::Experiment &experimentOf(quint32 number) const
    {
        return world().experiments().at(world().runs()[number].experiment);
    }
    [[nodiscard]] QString projectOf(quint32 number) const
    {
        return world().projects().at(experimentOf(number).project).id;
    }
    /// As the history knows it.
    [[nodiscard]] Run known(quint32 number) const
    {
        Run run;
        run.id = world().runId(number);
        run.scenarioId = experimentOf(number).id;
        run.sequence = world().runs()[number].sequence;
        return run;
    }
    template <typename T, typename Ask>
    std::optional<ApiResult<T>> wait(Ask ask)
    {
        std::optional<ApiResult<T>> result;
        const CallHandle call = ask([&result](const ApiResult<T> &answer) { result = answer; });
        [&] { QTRY_VERIFY(result); }();
        return result;
    }
    std::optional<ApiResult<RunDetails>> details(quint32 number)
    {
        return wait<RunDetails>([&](auto done) {
            return source.runDetails(projectOf(number), known(number), &context, done);
        });
    }

    std::unique_ptr<sandbox::Sandbox> server;
    HttpPool network;
    QtTimers timers;
    test::FakeTime time{tests::sandboxToday};
    litmus::LitmusEndpoints endpoints;
    HttpClient http;
    LitmusSource source;
    QObject context;
};

} // namespace

class TestRunLook final : public QObject {
    Q_OBJECT
private slots:
    void everyKindOfRunIsExplained_data();
    void everyKindOfRunIsExplained();
    void manifestsAndLogsAreThere();
};

void TestRunLook::everyKindOfRunIsExplained_data()
{
    QTest::addColumn<Release>("release");
    for (const Release release : {Release::R3_0, Release::R3_31})
        QTest::newRow(qPrintable(sandbox::releaseName(release))) << release;
}

void TestRunLook::everyKindOfRunIsExplained()
{
    QFETCH(Release, release);
    Look look(release);
    QMap<QString, int> seen; // by phase: a few of each
    int withoutDelegate = 0;
    const auto &runs = look.world().runs();
    for (auto number = static_cast<quint32>(runs.size()); number-- > 0;) {
        const sandbox::Experiment &experiment = look.experimentOf(number);
        const bool isLost = !look.world().delegate(experiment.delegateId);
        const QString kind =
            look.world().phaseText(number) + (experiment.isEngine() ? u" engine"_s : QString());
        if (experiment.isRemoved || (isLost ? ++withoutDelegate > 2 : ++seen[kind] > 3))
            continue;
        const auto answer = look.details(number);
        QVERIFY(answer);
        if (!*answer)
            QFAIL(qPrintable(kind + u": "_s + answer->error().detail));
        const RunDetails &details = answer->value();
        QCOMPARE(details.run.id, look.world().runId(number));
        QCOMPARE(details.run.sequence, qint64(runs[number].sequence));
        QCOMPARE(details.run.phase, look.world().phaseText(number));
        const bool isListed = isLost || details.run.id.isEmpty(); // lists tell no delegate
        QCOMPARE(details.run.delegateId, isListed ? QString() : experiment.delegateId);
        QCOMPARE(details.engineRun, experiment.isEngine());
        const ScoreExplanation why = explainRunScore(details);
        if (runs[number].phase == sandbox::RunPhase::Queued) {
            QCOMPARE(details.document, RunDetails::Document::Queued);
        } else if (runs[number].phase == sandbox::RunPhase::Odd) {
            QCOMPARE(details.document, RunDetails::Document::Missing);
        } else {
            QCOMPARE(details.document, RunDetails::Document::Whole);
            QVERIFY(runEvents(details).size() > 1);
        }
        if (!isFinal(details.run.outcome))
            QCOMPARE(why.verdict, ScoreExplanation::Verdict::Open);
        else if (runs[number].has(sandbox::Run::ByApi))
            QVERIFY(why.reason == ScoreExplanation::Reason::StoppedKeepsZero
                    || why.verdict == ScoreExplanation::Verdict::Agrees);
        else
            QVERIFY2(why.verdict == ScoreExplanation::Verdict::Agrees, qPrintable(kind));
    }
    QVERIFY(seen.size() >= 6);
    QVERIFY(withoutDelegate > 0);
}

void TestRunLook::manifestsAndLogsAreThere()
{
    Look look(sandbox::latestRelease);
    const auto &runs = look.world().runs();
    auto number = static_cast<quint32>(runs.size());
    const auto isReady = [&](quint32 run) {
        const sandbox::Delegate *agent = look.world().delegate(look.experimentOf(run).delegateId);
        return runs[run].phase == sandbox::RunPhase::ProbeFailure && agent && agent->isActive
               && !look.experimentOf(run).isRemoved;
    };
    while (number > 0 && !isReady(--number)) {
    }
    const auto manifest = look.wait<QString>([&](auto done) {
        return look.source.runManifest(look.projectOf(number), look.known(number), &look.context,
                                       done);
    });
    QVERIFY(manifest && manifest->has_value());
    const auto yaml = yamlFromJson(manifest->value());
    QVERIFY(yaml && yaml->startsWith("apiVersion: argoproj.io/v1alpha1\n"_L1));
    QVERIFY(yaml->contains("name: TOTAL_CHAOS_DURATION\n"_L1)); // in a block, line by line

    const auto answer = look.details(number);
    QVERIFY(answer && answer->has_value());
    const FaultOutcome &fault = answer->value().faults.last();
    QVERIFY(!fault.probes.isEmpty() && !fault.targets.isEmpty() && !fault.runnerPod.isEmpty());
    const auto log = look.wait<StepLog>([&](auto done) {
        return look.source.stepLog(stepLogQuery(answer->value(), fault.step), &look.context, done);
    });
    QVERIFY(log && log->has_value());
    QCOMPARE(log->value().state, StepLog::State::Told);
    QVERIFY(log->value().main.endsWith(u'\n'));
    QCOMPARE(log->value().pods.size(), 2);
    for (const QString &secret : sandbox::plantedSecrets())
        QVERIFY(!log->value().main.contains(secret));
}

QTEST_GUILESS_MAIN(TestRunLook)
#include "tst_runlook.moc"
