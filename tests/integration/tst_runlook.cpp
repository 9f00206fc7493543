// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Somebody looks at a run: its details, manifest and logs from a real server.

#include "analytics/runevents.h"
#include "analytics/runscore.h"
#include "api/litmus/runcodec.h"
#include "core/yaml.h"
#include "sandbox/http/server.h"
#include "sandbox/world/documents.h"
#include "sources/litmussource.h"
#include "support/faketime.h"
#include "support/sandboxclient.h"

#include "../bench/guiwatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QThread>
#include <QThreadPool>

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

/// A server on a thread of its own: what it does is no work of the program.
class ServerElsewhere {
public:
    explicit ServerElsewhere(const QByteArray &answer)
    {
        m_there.moveToThread(&m_thread);
        m_thread.start();
        onServer([&] {
            m_server = std::make_unique<sandbox::HttpServer>();
            m_server->setHandler([answer](const sandbox::HttpRequest &, const auto &responder) {
                responder->answer({200, "application/json", answer, {}});
            });
            m_server->listen(0);
            m_url = QUrl(m_server->baseUrl());
        });
    }
    ~ServerElsewhere()
    {
        onServer([&] { m_server.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(ServerElsewhere)

    [[nodiscard]] const QUrl &url() const { return m_url; }
    [[nodiscard]] qsizetype asked()
    {
        qsizetype count = 0;
        onServer([&] { count = m_server->seen().size(); });
        return count;
    }

private:
    void onServer(const std::function<void()> &work)
    {
        QMetaObject::invokeMethod(&m_there, work, Qt::BlockingQueuedConnection);
    }

    QThread m_thread;
    QObject m_there;
    std::unique_ptr<sandbox::HttpServer> m_server;
    QUrl m_url;
};

} // namespace

class TestRunLook final : public QObject {
    Q_OBJECT
private slots:
    void everyKindOfRunIsExplained_data();
    void everyKindOfRunIsExplained();
    void manifestsAndLogsAreThere();
    void aLargeReportStopsNothing();
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

/// Five megabytes in many steps: read aside, while the thread that asked goes on.
void TestRunLook::aLargeReportStopsNothing()
{
    QJsonObject nodes;
    for (int i = 0; i < 1500; ++i)
        nodes.insert(u"n%1"_s.arg(i), QJsonObject{{u"name"_s, u"step %1"_s.arg(i)},
                                                  {u"type"_s, u"Pod"_s},
                                                  {u"message"_s, QString(3500, u'x')},
                                                  {u"children"_s, QJsonArray{u"n%1"_s.arg(i + 1)}},
                                                  {u"startedAt"_s, QString::number(1000 + i)}});
    const QJsonObject document{{u"name"_s, u"n0"_s}, {u"nodes"_s, nodes}};
    const QJsonObject run{
        {u"experimentRunID"_s, u"r1"_s},
        {u"experimentID"_s, u"e1"_s},
        {u"phase"_s, u"Completed"_s},
        {u"executionData"_s, QString::fromUtf8(QJsonDocument(document).toJson())}};
    const QJsonObject data{{u"getExperimentRun"_s, run}};
    const QByteArray body =
        QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson(QJsonDocument::Compact);
    QVERIFY(body.size() > 5'000'000);
    Run asked;
    asked.id = u"r1"_s;
    bench::GuiWatch watch;
    watch.begin();
    const QJsonDocument parsed = QJsonDocument::fromJson(body);
    QCOMPARE(litmus::decodeRunDetails(parsed["data"_L1].toObject(), asked)->steps.size(), 1500);
    const double atOnce = watch.end().processorMs;

    ServerElsewhere server(body);
    const auto endpoints = litmus::LitmusEndpoints::below(server.url());
    HttpPool network;
    QtTimers timers;
    test::FakeTime time{tests::sandboxToday};
    HttpClient http(network, timers, time,
                    {.webUrl = endpoints.webUrl, .tokenUrls = {}, .extraCa = {}});
    LitmusSource source(http, endpoints);
    auto context = std::make_unique<QObject>();
    std::optional<ApiResult<RunDetails>> answer;
    const auto ask = [&] {
        return source.runDetails(u"p1"_s, asked, context.get(),
                                 [&](const ApiResult<RunDetails> &told) { answer = told; });
    };
    watch.begin();
    CallHandle call = ask();
    QTRY_VERIFY(answer);
    const double longest = watch.end().processorMs;
    QCOMPARE(answer->value().steps.size(), 1500);
    // A sixtieth is usual; it would be a seventh to copy and overwrite all bytes once more.
    // A copy of the body was an eighth of it. Sanitizers make every copy that is left dearer, too.
    const double share = qEnvironmentVariableIntValue("RD_BRIEF") ? 8 : 16;
    QVERIFY2(longest < atOnce / share, qPrintable(u"%1 ms of %2 ms"_s.arg(longest).arg(atOnce)));
    qInfo("read in %.0f ms, the longest stop was %.1f ms", atOnce, longest);

    // Neither is told anything any more.
    answer.reset();
    call = ask();
    QTRY_COMPARE(server.asked(), 2);
    call.cancel();
    call = ask();
    QTRY_COMPARE(server.asked(), 3);
    context.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!answer);
}

QTEST_GUILESS_MAIN(TestRunLook)
#include "tst_runlook.moc"
