// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/runevents.h"
#include "analytics/runscore.h"
#include "analytics/runscoretext.h"
#include "analytics/stepgraph.h"
#include "analytics/steptimeline.h"
#include "api/litmus/rundocument.h"
#include "api/litmus/words.h"
#include "sandbox/world/documents.h"
#include "sandbox/world/world.h"
#include "support/rundocuments.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::litmus;
using Document = RunDetails::Document;
using Reason = ScoreExplanation::Reason;
using Verdict = ScoreExplanation::Verdict;
using test::detailsOf;

namespace {

/// Two faults after an installation, one probe of the second failed: 83.33.
const QByteArray Example = R"({"experimentType":"events","revisionID":"rev","uid":"r1",
"namespace":"litmus","name":"wf","phase":"Completed_With_Probe_Failure","message":"",
"startedAt":"1749893402","finishedAt":"1749893662","nodes":{
"wf":{"name":"wf","phase":"Succeeded","startedAt":"1749893402","finishedAt":"1749893662",
 "children":["z0"],"type":"Steps"},
"z0":{"name":"[0]","phase":"Succeeded","startedAt":"1749893402","finishedAt":"1749893424",
 "children":["y0"],"type":"StepGroup"},
"y0":{"name":"install","phase":"Succeeded","startedAt":"1749893403","finishedAt":"1749893422",
 "children":["x1"],"type":"Pod","message":"pulled with password=hunter2"},
"x1":{"name":"[1]","phase":"Succeeded","startedAt":"1749893424","finishedAt":"1749893518",
 "children":["w1"],"type":"StepGroup"},
"w1":{"name":"pod-delete-qz1","phase":"completed","startedAt":"1749893425",
 "finishedAt":"1749893516","children":["b2"],"type":"ChaosEngine","chaosData":{
 "engineName":"pod-delete-qz14vx7k","namespace":"litmus","experimentName":"pod-delete",
 "experimentStatus":"Completed","lastUpdatedAt":"1749893512","experimentVerdict":"Pass",
 "experimentPod":"pod-1","runnerPod":"run-1","probeSuccessPercentage":"100","failStep":"",
 "chaosResult":{"status":{"probeStatuses":[{"name":"http-200","type":"httpProbe",
 "mode":"Continuous","status":{"verdict":"Passed","description":"fine"}}],"history":{"targets":
 [{"name":"checkout","kind":"deployment","chaosStatus":"targeted"}]}}}}},
"b2":{"name":"[2]","phase":"Succeeded","startedAt":"1749893518","finishedAt":"1749893640",
 "children":["a2"],"type":"StepGroup"},
"a2":{"name":"network-latency-rt8","phase":"Completed_With_Probe_Failure",
 "startedAt":"1749893519","finishedAt":"1749893638","children":null,"type":"ChaosEngine",
 "chaosData":{"engineName":"network-latency-rt8c2w9p","namespace":"litmus",
 "experimentName":"pod-network-latency","experimentStatus":"Completed_With_Probe_Failure",
 "lastUpdatedAt":"1749893635","experimentVerdict":"Fail","probeSuccessPercentage":"50",
 "failStep":"GENERIC_ERROR : one of two probes : failed","chaosResult":{"status":{
 "probeStatuses":[{"name":"http-200","type":"httpProbe","mode":"Continuous",
 "status":{"verdict":"Passed"}},{"name":"p99","type":"promProbe","mode":"EOT","status":{
 "verdict":"Failed","description":"actual value 412; Authorization: Bearer abc"}},
 {"name":"late","type":"newProbe","mode":"","status":{}}]}}}}}})";

QJsonArray weightList(std::initializer_list<std::pair<QString, int>> weights)
{
    QJsonArray list;
    for (const auto &[name, weight] : weights)
        list.append(QJsonObject{{u"faultName"_s, name}, {u"weightage"_s, weight}});
    return list;
}

const QJsonArray &exampleWeights()
{
    static const QJsonArray weights =
        weightList({{u"pod-delete-qz1"_s, 10}, {u"network-latency-rt8"_s, 5}});
    return weights;
}

/// One fault per pair of engine name and probe success, one after the other.
QString documentOf(const QList<std::pair<QString, QString>> &faults)
{
    QJsonObject nodes{{u"wf"_s, QJsonObject{{u"type"_s, u"Steps"_s}, {u"name"_s, u"wf"_s}}}};
    for (qsizetype i = 0; i < faults.size(); ++i) {
        const QJsonObject data{{u"engineName"_s, faults.at(i).first},
                               {u"probeSuccessPercentage"_s, faults.at(i).second}};
        nodes.insert(u"n%1"_s.arg(i), QJsonObject{{u"type"_s, u"ChaosEngine"_s},
                                                  {u"name"_s, u"fault %1"_s.arg(i)},
                                                  {u"startedAt"_s, QString::number(1000 + i)},
                                                  {u"chaosData"_s, data}});
    }
    const QJsonObject document{{u"name"_s, u"wf"_s},
                               {u"phase"_s, u"Completed"_s},
                               {u"finishedAt"_s, u"2000"_s},
                               {u"nodes"_s, nodes}};
    return QString::fromUtf8(QJsonDocument(document).toJson());
}

/// Everything that is made of details, and what holds for all of it.
void checkWhatIsMade(const RunDetails &details)
{
    const auto steps = static_cast<int>(details.steps.size());
    for (int i = 0; i < steps; ++i) {
        const RunStep &step = details.steps.at(i);
        QVERIFY(step.fault < details.faults.size());
        QVERIFY(step.name.size() <= 1000 && step.message.size() <= 1000);
        QVERIFY(step.startedMs >= 0 && step.finishedMs >= 0);
        for (const int child : step.children)
            QVERIFY(child >= 0 && child < steps && child != i);
    }

    const ScoreExplanation why = explainRunScore(details);
    qint64 cents = 0;
    qint64 products = 0;
    for (const ScoreRow &row : why.rows) {
        cents += row.cents;
        products += row.product;
    }
    QCOMPARE(products, why.productSum);
    if (why.cents && why.weightSum != 0)
        QCOMPARE(cents, *why.cents);
    QVERIFY(!runScoreSentence(why).isEmpty());

    for (const bool withGroups : {false, true}) {
        const StepGraph graph = layOutSteps(details.steps, withGroups);
        QVERIFY(graph.nodes.isEmpty() == details.steps.isEmpty());
        QSet<std::pair<int, int>> places;
        for (const StepGraph::Node &node : graph.nodes) {
            QVERIFY(node.rank >= 0 && node.rank < graph.ranks);
            QVERIFY(node.lane >= 0 && node.lane < graph.lanes);
            places.insert({node.rank, node.lane});
        }
        QCOMPARE(places.size(), graph.nodes.size());
        for (const StepGraph::Edge &edge : graph.edges) {
            if (!edge.backwards)
                QVERIFY(graph.nodes.at(edge.from).rank < graph.nodes.at(edge.to).rank);
        }
    }

    const StepTimeline line = stepTimeline(details, details.run.updatedMs);
    for (const TimelineRow &row : line.rows) {
        QVERIFY(row.toMs >= row.fromMs && row.overlapping >= 0);
        QVERIFY(row.overlapping < line.rows.size());
    }
    const QList<RunEvent> events = runEvents(details);
    for (qsizetype i = 2; i + 1 < events.size(); ++i)
        QVERIFY(events.at(i).kind == RunEvent::Kind::Ended || events.at(i).ms >= events.at(i - 1).ms
                || i == 2);
}

} // namespace

class TestRunDetails final : public QObject {
    Q_OBJECT
private slots:
    void aDocumentIsReadFromItsRoot();
    void faultsCarryWhatTheyTold();
    void statesAreReadFromEveryWord();
    void documentsThatAreNone_data();
    void documentsThatAreNone();
    void everyPrefixIsBroken();
    void theRootIsFoundWithoutItsName();
    void limitsAreKept();
    void fiveMegabytesAreReadQuickly_data();
    void fiveMegabytesAreReadQuickly();
    void anAnswerAboutAnotherRunIsRefused();
    void enginesOfOldServersAreRecognised();

    void theScoreAddsUp();
    void faultsThatToldNothingKeepTheirWeight();
    void scores_data();
    void scores();
    void numbersBeyondReasonEndSoon();
    void lostHundredthsAreTheServers();
    void aThousandInventedDocuments();
    void theSandboxAgreesWithItself();
};

void TestRunDetails::aDocumentIsReadFromItsRoot()
{
    const RunDetails details =
        detailsOf(QString::fromUtf8(Example), exampleWeights(), 83.33, u"Completed"_s);
    QCOMPARE(details.document, Document::Whole);
    QCOMPARE(details.run.sequence, 0);
    QCOMPARE(details.workflowName, u"wf"_s);
    QCOMPARE(details.workflowNamespace, u"litmus"_s);
    QCOMPARE(details.startedMs, 1'749'893'402'000);
    QCOMPARE(details.finishedMs, 1'749'893'662'000);
    QStringList names;
    for (const RunStep &step : details.steps)
        names << step.name;
    QCOMPARE(names, QStringList({u"wf"_s, u"[0]"_s, u"install"_s, u"[1]"_s, u"pod-delete-qz1"_s,
                                 u"[2]"_s, u"network-latency-rt8"_s}));
    QCOMPARE(details.steps.first().children, QList<int>{1});
    QCOMPARE(details.steps.at(2).kind, RunStep::Kind::Task);
    QCOMPARE(details.steps.at(3).kind, RunStep::Kind::Group);
    QCOMPARE(details.steps.at(4).kind, RunStep::Kind::Fault);
    QCOMPARE(details.steps.at(4).state, StepState::Succeeded);
    QCOMPARE(details.steps.at(6).state, StepState::Weakness);
    QCOMPARE(durationMs(details.steps.at(4), 0), 91'000);
    QCOMPARE(details.steps.at(2).message, u"pulled with password=[redacted]"_s);
    checkWhatIsMade(details);
}

void TestRunDetails::faultsCarryWhatTheyTold()
{
    const RunDetails details = detailsOf(QString::fromUtf8(Example), {}, {});
    QCOMPARE(details.faults.size(), 2);
    const FaultOutcome &first = details.faults.first();
    QCOMPARE(first.name, u"pod-delete-qz1"_s);
    QCOMPARE(first.kind, u"pod-delete"_s);
    QCOMPARE(first.verdict, FaultOutcome::Verdict::Passed);
    QCOMPARE(first.success, 100);
    QCOMPARE(first.experimentPod, u"pod-1"_s);
    QCOMPARE(first.targets.size(), 1);
    QCOMPARE(first.targets.first().kind, u"deployment"_s);

    const FaultOutcome &second = details.faults.last();
    QCOMPARE(second.verdict, FaultOutcome::Verdict::Failed);
    QCOMPARE(second.failCode, u"GENERIC_ERROR"_s);
    QCOMPARE(second.failReason, u"one of two probes : failed"_s);
    QCOMPARE(second.probes.size(), 3);
    QCOMPARE(second.probes.at(1).kind, Probe::Kind::Prometheus);
    QCOMPARE(second.probes.at(1).mode, u"EOT"_s);
    QCOMPARE(second.probes.at(1).verdict, ProbeResult::Verdict::Failed);
    QCOMPARE(second.probes.at(1).description, u"actual value 412; Authorization: [redacted]"_s);
    QCOMPARE(second.probes.at(2).kind, Probe::Kind::Unknown);
    QCOMPARE(second.probes.at(2).typeText, u"newProbe"_s);
    QCOMPARE(second.probes.at(2).verdict, ProbeResult::Verdict::NotRun);
}

void TestRunDetails::statesAreReadFromEveryWord()
{
    // Argo's words, those of results, and those of engines in small letters.
    QCOMPARE(stepStateOf(u"Completed"_s, true), StepState::Succeeded);
    QCOMPARE(stepStateOf(u"completed"_s, true), StepState::Succeeded);
    QCOMPARE(stepStateOf(u"stopped"_s, true), StepState::Stopped);
    QCOMPARE(stepStateOf(u"Completed_With_Probe_Failure"_s, true), StepState::Weakness);
    QCOMPARE(stepStateOf(u"newer word"_s, true), StepState::Unknown);
    // A fault without a result has begun, any other step has not.
    QCOMPARE(stepStateOf(QString(), true), StepState::Running);
    QCOMPARE(stepStateOf(QString(), false), StepState::Waiting);
}

void TestRunDetails::documentsThatAreNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("document");
    QTest::newRow("nothing") << QString() << int(Document::Missing);
    QTest::newRow("queued") << uR"({"name":"wf","phase":"Queued","nodes":null})"_s
                            << int(Document::Queued);
    QTest::newRow("pending") << uR"({"name":"wf","phase":"Pending","nodes":{}})"_s
                             << int(Document::Whole);
    QTest::newRow("a list") << u"[1,2]"_s << int(Document::Foreign);
    QTest::newRow("an object") << u"{}"_s << int(Document::Foreign);
    QTest::newRow("nodes of another type")
        << uR"({"phase":"Running","nodes":[1]})"_s << int(Document::Foreign);
    QTest::newRow("text") << u"no JSON"_s << int(Document::Broken);
    QTest::newRow("deep") << QString(100'000, u'[') << int(Document::TooBig);
    QTest::newRow("deep and whole")
        << QString(500, u'[') + QString(500, u']') << int(Document::TooBig);
    QTest::newRow("huge") << QString(17'000'000, u' ') << int(Document::TooBig);
}

void TestRunDetails::documentsThatAreNone()
{
    QFETCH(QString, text);
    const RunDetails details = detailsOf(text, exampleWeights(), 62.0);
    QTEST(int(details.document), "document");
    QCOMPARE(details.run.id, u"r1"_s);
    QVERIFY(details.steps.isEmpty() && details.faults.isEmpty());
    checkWhatIsMade(details);
    const ScoreExplanation why = explainRunScore(details);
    if (details.document != Document::Whole) {
        QCOMPARE(why.verdict, Verdict::Open);
        QCOMPARE(why.reason, Reason::NothingReported);
        QCOMPARE(why.rows.first().note, ScoreRow::Note::NotRead);
    }
}

void TestRunDetails::everyPrefixIsBroken()
{
    const QString whole = QString::fromUtf8(Example);
    for (qsizetype i = 1; i < whole.size(); ++i) {
        RunDetails details;
        readRunDocument(whole.left(i), details);
        QCOMPARE(details.document, Document::Broken);
        QVERIFY(details.steps.isEmpty());
        QVERIFY(!details.documentNote.isEmpty());
    }
}

void TestRunDetails::theRootIsFoundWithoutItsName()
{
    const auto firstStep = [](QLatin1StringView nodes) {
        RunDetails details;
        readRunDocument(uR"({"name":"gone","phase":"Running","nodes":%1})"_s.arg(nodes), details);
        return details.steps.isEmpty() ? QString() : details.steps.first().key;
    };
    QCOMPARE(firstStep(R"({"a":{"children":["b"]},"b":{},"c":{"children":["a"]}})"_L1), u"c"_s);
    // A circle: the one that began first.
    QCOMPARE(firstStep(R"({"a":{"children":["b"],"startedAt":"9"},
                           "b":{"children":["a"],"startedAt":"5"}})"_L1),
             u"b"_s);
    QCOMPARE(firstStep(R"({"a":7,"b":null})"_L1), QString());

    RunDetails details;
    readRunDocument(uR"({"name":"a","nodes":{"a":{"children":["a","b","b","x",3]},"b":{
                         "children":["a"]},"c":{},"d":false}})"_s,
                    details);
    QCOMPARE(details.steps.size(), 3);
    QCOMPARE(details.steps.first().children, QList<int>{1});
    QCOMPARE(details.steps.at(1).children, QList<int>{0}); // circles are told as they are
    QCOMPARE(details.dangling, 2);
    QCOMPARE(details.leftOut, 1);
    const StepGraph graph = layOutSteps(details.steps);
    QCOMPARE(graph.edges.size(), 2);
    QVERIFY(!graph.edges.first().backwards && graph.edges.last().backwards);
}

void TestRunDetails::limitsAreKept()
{
    QString nodes;
    for (int i = 0; i < 6000; ++i)
        nodes += uR"("n%1":{"type":"ChaosEngine","chaosData":{"engineName":"n%1"}},)"_s.arg(i);
    nodes.chop(1);
    RunDetails details;
    readRunDocument(uR"({"name":"n7","nodes":{%1}})"_s.arg(nodes), details);
    QCOMPARE(details.document, Document::Cut);
    QCOMPARE(details.steps.size(), 5000);
    QCOMPARE(details.steps.first().key, u"n7"_s);
    QCOMPARE(details.faults.size(), 2000);
    QCOMPARE(details.leftOut, 1000);
    checkWhatIsMade(details);

    QString probes;
    for (int i = 0; i < 150; ++i)
        probes += uR"({"name":"p%1"},)"_s.arg(i);
    probes.chop(1);
    details = {};
    readRunDocument(uR"({"nodes":{"a":{"type":"ChaosEngine","chaosData":{"chaosResult":{"status":{
                         "probeStatuses":[%1]}}}}}})"_s.arg(probes),
                    details);
    QCOMPARE(details.document, Document::Cut);
    QCOMPARE(details.faults.first().probes.size(), 100);
}

void TestRunDetails::fiveMegabytesAreReadQuickly_data()
{
    QTest::addColumn<QString>("text");
    const auto document = [](const QString &node) {
        QString nodes;
        for (int i = 0; nodes.size() < 5'000'000; ++i)
            nodes += uR"("n%1":%2,)"_s.arg(QString::number(i), node);
        nodes.chop(1);
        return uR"({"name":"n0","phase":"Completed","nodes":{%1}})"_s.arg(nodes);
    };
    const QString probes = uR"({"name":"p","type":"httpProbe","mode":"EOT","status":{
        "verdict":"Failed","description":"%1"}})"_s.arg(QString(900, u'x'));
    QTest::newRow("faults") << document(
        uR"({"type":"ChaosEngine","children":["n1","n2","n3"],"startedAt":"1749893402",
            "chaosData":{"engineName":"f","probeSuccessPercentage":"50","chaosResult":{"status":{
            "probeStatuses":[%1,%1,%1]}}}})"_s.arg(probes));
    QTest::newRow("empty nodes") << document(u"{}"_s);
    QTest::newRow("long words") << document(uR"({"message":"%1"})"_s.arg(QString(20'000, u'a')));
    QTest::newRow("one word") << document(uR"({"message":"%1"})"_s.arg(QString(5'000'000, u'a')));
}

void TestRunDetails::fiveMegabytesAreReadQuickly()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    RunDetails details;
    readRunDocument(text, details);
    const qint64 read = timer.restart();
    checkWhatIsMade(details);
    qInfo() << details.steps.size() << "steps read in" << read << "ms, checked in"
            << timer.elapsed() << "ms";
    QVERIFY(!details.steps.isEmpty());
    QVERIFY2(read < 5000, "something is not linear"); // a tenth of a second is usual
}

void TestRunDetails::anAnswerAboutAnotherRunIsRefused()
{
    const auto answer = [](const QString &row) {
        return QJsonDocument::fromJson(u"{\"getExperimentRun\":%1}"_s.arg(row).toUtf8()).object();
    };
    Run asked;
    asked.id = u"r1"_s;
    asked.scenarioId = u"e1"_s;
    asked.sequence = 4;
    QVERIFY(decodeRunDetails(answer(uR"({"experimentRunID":"r1","experimentID":"e1"})"_s), asked));
    QVERIFY(!decodeRunDetails(answer(uR"({"experimentRunID":"r2","experimentID":"e1"})"_s), asked));
    QVERIFY(!decodeRunDetails(answer(u"null"_s), asked));
    asked.id.clear();
    asked.notifyId = u"n1"_s;
    QVERIFY(decodeRunDetails(
        answer(uR"({"experimentRunID":"","notifyID":"n1","experimentID":"e1"})"_s), asked));
    QVERIFY(!decodeRunDetails(
        answer(uR"({"experimentRunID":"","notifyID":null,"experimentID":"e1"})"_s), asked));

    const QJsonObject list = QJsonDocument::fromJson(R"({"listExperimentRun":{"experimentRuns":[
        null,{"experimentRunID":"r3","experimentID":"e1","runSequence":5,"experimentManifest":"x"},
        {"experimentRunID":"","experimentID":"e1","runSequence":4,"experimentManifest":"y"}]}})")
                                 .object();
    const auto found = decodeFoundDetails(list, asked);
    QVERIFY(found);
    QCOMPARE(found->run.sequence, 4);
    QCOMPARE(*decodeFoundManifest(list, asked), u"y"_s);
    asked.sequence = 6;
    QCOMPARE(decodeFoundDetails(list, asked).error().kind, ApiError::Kind::NotFound);
}

void TestRunDetails::enginesOfOldServersAreRecognised()
{
    const QJsonObject run{
        {u"experimentRunID"_s, u"r1"_s},
        {u"experimentID"_s, u"e1"_s},
        {u"experimentType"_s, {}},
        {u"phase"_s, u"Succeeded"_s},
        {u"resiliencyScore"_s, 0},
        {u"faultsFailed"_s, 0},
        {u"weightages"_s, {}},
        {u"executionData"_s,
         uR"({"experimentType":"chaosengine","phase":"Succeeded","nodes":{}})"_s}};
    Run asked;
    asked.id = u"r1"_s;
    const auto details = decodeRunDetails({{u"getExperimentRun"_s, run}}, asked);
    QVERIFY(details);
    QVERIFY(details->engineRun);
    QCOMPARE(details->run.outcome, Outcome::Passed);
    const ScoreExplanation why = explainRunScore(*details);
    QCOMPARE(why.verdict, Verdict::Agrees);
    QCOMPARE(why.reason, Reason::SingleEngine);
}

void TestRunDetails::theScoreAddsUp()
{
    const RunDetails details = detailsOf(QString::fromUtf8(Example), exampleWeights(), 83.33);
    const ScoreExplanation why = explainRunScore(details);
    QCOMPARE(why.verdict, Verdict::Agrees);
    QCOMPARE(why.reason, Reason::None);
    QCOMPARE(why.weightSum, 15);
    QCOMPARE(why.productSum, 1250);
    QCOMPARE(why.cents, 8333);
    QCOMPARE(why.rows.size(), 2);
    QCOMPARE(why.rows.first().name, u"pod-delete-qz1"_s);
    QCOMPARE(why.rows.first().weight, 10);
    QCOMPARE(why.rows.first().success, 100);
    QCOMPARE(why.rows.first().cents, 6667); // 66.666 lost more by being cut than 16.666
    QCOMPARE(why.rows.last().cents, 1666);
    QCOMPARE(why.rows.first().lostCents, 0);
    QCOMPARE(why.rows.last().lostCents, 1667);
    QCOMPARE(details.faults.at(why.rows.last().fault).failCode, u"GENERIC_ERROR"_s);
}

void TestRunDetails::faultsThatToldNothingKeepTheirWeight()
{
    const QString document = uR"({"name":"wf","phase":"Completed","nodes":{
        "wf":{"name":"wf","type":"Steps","phase":"Succeeded","children":["1","2"]},
        "1":{"name":"a","type":"ChaosEngine","phase":"Pending"},
        "2":{"name":"b","type":"Skipped","phase":"Skipped"}}})"_s;
    const RunDetails details =
        detailsOf(document, weightList({{u"a"_s, 10}, {u"b"_s, 10}, {u"c"_s, 10}}), 0);
    const ScoreExplanation why = explainRunScore(details);
    QCOMPARE(why.verdict, Verdict::Agrees);
    QCOMPARE(why.weightSum, 30);
    QCOMPARE(why.rows.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(why.rows.at(i).weight, std::optional<qint64>(10));
        QCOMPARE(why.rows.at(i).product, 0);
    }
    QCOMPARE(why.rows.at(0).note, ScoreRow::Note::NothingTold); // it had not begun
    QCOMPARE(why.rows.at(0).step, 1);
    QCOMPARE(why.rows.at(1).note, ScoreRow::Note::Skipped);
    QCOMPARE(why.rows.at(2).note, ScoreRow::Note::NeverRan);
}

void TestRunDetails::scores_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QJsonArray>("weights");
    QTest::addColumn<double>("told"); // -1: null
    QTest::addColumn<QString>("phase");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("reason");
    QTest::addColumn<int>("cents"); // -1: none
    const auto row = [](const char *name, const QString &document, const QJsonArray &weights,
                        double told, const QString &phase, Verdict verdict, Reason reason,
                        int cents) {
        QTest::newRow(name) << document << weights << told << phase << int(verdict) << int(reason)
                            << cents;
    };
    const QString done = u"Completed"_s;
    const QString plain = documentOf({{u"a-1"_s, u"100"_s}, {u"b-2"_s, u"50"_s}});
    const QJsonArray ab = weightList({{u"a"_s, 10}, {u"b"_s, 10}});
    row("equal weights", plain, ab, 75, done, Verdict::Agrees, Reason::None, 7500);
    row("a weight without a fault", plain, weightList({{u"a"_s, 10}, {u"b"_s, 10}, {u"c"_s, 10}}),
        50, done, Verdict::Agrees, Reason::None, 5000);
    row("a fault without a weight", plain, weightList({{u"a"_s, 10}}), 100, done, Verdict::Agrees,
        Reason::None, 10000);
    row("words count nothing", documentOf({{u"a"_s, u"Awaited"_s}, {u"b"_s, u"50%"_s}}), ab, 0,
        done, Verdict::Agrees, Reason::None, 0);
    row("another score", plain, ab, 62, done, Verdict::Differs, Reason::Unexplained, 7500);
    row("no score", plain, ab, -1, done, Verdict::Open, Reason::NoScore, 7500);
    row("cut, not rounded", documentOf({{u"a"_s, u"100"_s}}),
        weightList({{u"a"_s, 2}, {u"b"_s, 1}}), -1, done, Verdict::Open, Reason::NoScore, 6666);
    row("running", plain, ab, 0, u"Running"_s, Verdict::Open, Reason::InProgress, 7500);
    row("a new phase that agrees", plain, ab, 75, u"Finished_Somehow"_s, Verdict::Agrees,
        Reason::None, 7500);
    row("a new phase that does not", plain, ab, 0, u"Finished_Somehow"_s, Verdict::Open,
        Reason::InProgress, 7500);
    row("stopped from outside", plain, ab, 0, u"Stopped"_s, Verdict::Differs,
        Reason::StoppedKeepsZero, 7500);
    row("stopped in the cluster", plain, ab, 75, u"Stopped"_s, Verdict::Agrees, Reason::None, 7500);
    row("weights of nothing", plain, weightList({{u"a"_s, 0}, {u"b"_s, 0}}), 0, done,
        Verdict::Agrees, Reason::WeightsAreZero, 0);
    row("no weights", plain, {}, 0, done, Verdict::Agrees, Reason::WeightsAreZero, 0);
    row("no weights, but a score", plain, {}, 75, done, Verdict::Differs, Reason::NoWeights, 0);
    row("names in names, the likely way",
        documentOf({{u"pod-delete-2-x"_s, u"100"_s}, {u"pod-delete-y"_s, u"0"_s}}),
        weightList({{u"pod-delete"_s, 30}, {u"pod-delete-2"_s, 10}}), 25, done, Verdict::Agrees,
        Reason::Ambiguous, 2500);
    row("names in names, the other way",
        documentOf({{u"pod-delete-2-x"_s, u"100"_s}, {u"pod-delete-y"_s, u"0"_s}}),
        weightList({{u"pod-delete"_s, 30}, {u"pod-delete-2"_s, 10}}), 75, done, Verdict::Agrees,
        Reason::Ambiguous, 7500);
    row("names in names, no way",
        documentOf({{u"pod-delete-2-x"_s, u"100"_s}, {u"pod-delete-y"_s, u"0"_s}}),
        weightList({{u"pod-delete"_s, 30}, {u"pod-delete-2"_s, 10}}), 40, done, Verdict::Differs,
        Reason::Ambiguous, 2500);
    row("the same weight either way", documentOf({{u"pod-delete-2-x"_s, u"100"_s}}),
        weightList({{u"pod-delete"_s, 10}, {u"pod-delete-2"_s, 10}}), 50, done, Verdict::Agrees,
        Reason::None, 5000);
    row("a name twice: the last counts, all are summed up", documentOf({{u"a"_s, u"100"_s}}),
        weightList({{u"a"_s, 30}, {u"a"_s, 10}}), 25, done, Verdict::Agrees, Reason::None, 2500);
    row("beyond 100", documentOf({{u"a-1"_s, u"100"_s}, {u"a-2"_s, u"100"_s}}),
        weightList({{u"a"_s, 10}}), 200, done, Verdict::Agrees, Reason::None, 20000);
    row("below 0", documentOf({{u"a"_s, u"-33"_s}}), weightList({{u"a"_s, 3}, {u"b"_s, 4}}), -14.14,
        done, Verdict::Agrees, Reason::None, -1414);
    row("beyond reckoning", documentOf({{u"a"_s, u"99999999999999999999"_s}}),
        weightList({{u"a"_s, 3}}), 50, done, Verdict::Open, Reason::Unclear, 0);
}

void TestRunDetails::scores()
{
    QFETCH(QString, document);
    QFETCH(QJsonArray, weights);
    QFETCH(double, told);
    QFETCH(QString, phase);
    QFETCH(int, cents);
    const RunDetails details =
        detailsOf(document, weights, told == -1 ? std::nullopt : std::optional(told), phase);
    const ScoreExplanation why = explainRunScore(details);
    QTEST(int(why.verdict), "verdict");
    QTEST(int(why.reason), "reason");
    QCOMPARE(why.cents, std::optional<qint64>(cents));
    checkWhatIsMade(details);
}

/// Shares that had to be stretched by a hundred million did not fit any number, and were evened out
/// one by one.
void TestRunDetails::numbersBeyondReasonEndSoon()
{
    const QString document = documentOf({{u"a"_s, u"-1000000"_s},
                                         {u"b"_s, u"-1000000"_s},
                                         {u"c"_s, u"-1000000"_s},
                                         {u"d"_s, u"0"_s},
                                         {u"e"_s, u"1000000"_s},
                                         {u"f"_s, u"100"_s}});
    const QJsonArray weights = weightList({{u"a"_s, 1'000'000'000},
                                           {u"b"_s, -500'000'000},
                                           {u"c"_s, -500'000'000},
                                           {u"d"_s, 1},
                                           {u"e"_s, -10'000},
                                           {u"f"_s, 10'000}});
    const RunDetails details = detailsOf(document, weights, 50);
    const ScoreExplanation why = explainRunScore(details);
    QCOMPARE(why.reason, Reason::Unclear);
    QVERIFY(!why.cents);
    checkWhatIsMade(details);
}

void TestRunDetails::lostHundredthsAreTheServers()
{
    // 29 of 100 are 0.28 in floating point, cut.
    const QString document = documentOf({{u"a"_s, u"1"_s}, {u"b"_s, u"0"_s}});
    const QJsonArray weights = weightList({{u"a"_s, 29}, {u"b"_s, 71}});
    for (const double told : {0.28, 0.29}) {
        const ScoreExplanation why = explainRunScore(detailsOf(document, weights, told));
        QCOMPARE(why.verdict, Verdict::Agrees);
        QCOMPARE(why.rows.first().cents, std::llround(told * 100));
    }
    QCOMPARE(explainRunScore(detailsOf(document, weights, 0.30)).verdict, Verdict::Differs);
}

void TestRunDetails::aThousandInventedDocuments()
{
    int explained = 0;
    int whole = 0;
    for (quint32 number = 0; number < 1000; ++number) {
        test::RunInventor inventor(number);
        const test::InventedRun run = number % 5 < 2   ? inventor.valid()
                                      : number % 5 < 3 ? inventor.odd()
                                                       : inventor.hostile();
        const RunDetails details =
            detailsOf(run.executionData, run.weights, run.score.value_or(62), run.phase);
        checkWhatIsMade(details);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"document %1: %2"_s.arg(number).arg(run.executionData)));
        whole += details.document == Document::Whole;
        if (!run.score)
            continue;
        ++explained;
        QCOMPARE(details.document, Document::Whole);
        QCOMPARE(details.steps.size(), run.nodes);
        const auto told = std::count_if(details.faults.cbegin(), details.faults.cend(),
                                        [](const FaultOutcome &fault) { return fault.told; });
        QCOMPARE(told, run.faultNodes);
        const ScoreExplanation why = explainRunScore(details);
        QVERIFY2(why.verdict == Verdict::Agrees,
                 qPrintable(
                     u"document %1, %2: %3"_s.arg(number).arg(*run.score).arg(run.executionData)));
        QCOMPARE(*why.cents, std::llround(*run.score * 100));
        // Not because anything is taken for agreement.
        RunDetails wrong = details;
        wrong.run.rawScore = *run.score + 0.02;
        QVERIFY(explainRunScore(wrong).verdict != Verdict::Agrees);
    }
    QCOMPARE(explained, 600);
    QVERIFY(whole > 700); // hostile documents are mostly readable ones
}

void TestRunDetails::theSandboxAgreesWithItself()
{
    const sandbox::World world({.seed = 7, .runs = 300, .nowMs = 1'781'431'200'000});
    int agreed = 0;
    int stopped = 0;
    for (quint32 i = 0; i < world.runs().size(); ++i) {
        const sandbox::Run &run = world.runs()[i];
        const sandbox::Experiment &experiment = world.experiments().at(run.experiment);
        if (experiment.isEngine())
            continue;
        QJsonArray weights;
        for (const sandbox::FaultSpec &fault : experiment.faults)
            weights.append(
                QJsonObject{{u"faultName"_s, fault.name}, {u"weightage"_s, fault.weight}});
        const QString text = sandbox::executionData(world, i);
        const RunDetails details = detailsOf(text, weights, world.score(run), world.phaseText(i));
        checkWhatIsMade(details);
        QString all;
        for (const RunStep &step : details.steps)
            all += step.message + step.name;
        for (const FaultOutcome &fault : details.faults) {
            all += fault.failReason + fault.failCode;
            for (const ProbeOutcome &probe : fault.probes)
                all += probe.description;
        }
        for (const QString &secret : sandbox::plantedSecrets())
            QVERIFY2(!all.contains(secret), qPrintable(secret));
        const ScoreExplanation why = explainRunScore(details);
        if (!sandbox::isFinal(run.phase)) {
            QCOMPARE(why.verdict, Verdict::Open);
            continue;
        }
        if (run.has(sandbox::Run::ByApi)) {
            stopped += why.verdict == Verdict::Differs && why.reason == Reason::StoppedKeepsZero;
            continue;
        }
        QVERIFY2(why.verdict == Verdict::Agrees, qPrintable(text));
        ++agreed;
    }
    QVERIFY(agreed > 250);
    qInfo() << agreed << "agree," << stopped << "were stopped";
}

QTEST_GUILESS_MAIN(TestRunDetails)
#include "tst_rundetails.moc"
