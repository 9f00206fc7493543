// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/rundetailstext.h"
#include "analytics/runevents.h"
#include "analytics/stepgraph.h"
#include "analytics/steptimeline.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using Kind = RunEvent::Kind;

namespace {

constexpr qint64 Begin = 1'749'893'400'000;

/// A step that went on from one second of the run to another; 0: not begun, not over.
RunStep step(const QString &name, RunStep::Kind kind, const QList<int> &children, int from, int to,
             StepState state = StepState::Succeeded)
{
    RunStep made;
    made.key = made.name = name;
    made.kind = kind;
    made.children = children;
    made.state = state;
    made.startedMs = from == 0 ? 0 : Begin + from * 1000;
    made.finishedMs = to == 0 ? 0 : Begin + to * 1000;
    return made;
}

/// Installation, then two faults at once, then what waits for both.
RunDetails parallelRun()
{
    using enum RunStep::Kind;
    RunDetails details;
    details.run.createdMs = Begin;
    details.run.updatedMs = Begin + 90'000;
    details.run.outcome = Outcome::Weakness;
    details.startedMs = Begin + 1000;
    details.finishedMs = Begin + 80'000;
    details.steps = {step(u"wf"_s, Group, {1}, 1, 80),     step(u"[0]"_s, Group, {2}, 1, 10),
                     step(u"install"_s, Task, {3}, 1, 10), step(u"[1]"_s, Group, {4, 5}, 10, 60),
                     step(u"left"_s, Fault, {6}, 10, 40),  step(u"right"_s, Fault, {6}, 20, 60),
                     step(u"[2]"_s, Group, {7}, 60, 80),   step(u"clean"_s, Task, {}, 60, 80)};
    for (const int at : {4, 5}) {
        details.steps[at].fault = static_cast<int>(details.faults.size());
        FaultOutcome fault;
        fault.step = at;
        fault.told = true;
        fault.updatedMs = details.steps.at(at).finishedMs - 2000;
        fault.targets = {{.name = u"pod"_s, .kind = u"pod"_s, .state = u"reverted"_s}};
        ProbeOutcome probe;
        probe.verdict = ProbeResult::Verdict::Failed;
        fault.probes = {probe, {}};
        details.faults << fault;
    }
    return details;
}

QStringList placesOf(const RunDetails &details, const StepGraph &graph)
{
    QStringList places;
    for (const StepGraph::Node &node : graph.nodes)
        places
            << u"%1 %2/%3"_s.arg(details.steps.at(node.step).name).arg(node.rank).arg(node.across);
    return places;
}

} // namespace

class TestRunPicture final : public QObject {
    Q_OBJECT
private slots:
    void groupsAreLeftOutOfTheGraph();
    void aGraphOfGroupsShowsThem();
    void linesDoNotCrossWhereTheyNeedNot();
    void circlesAndLongChainsAreDrawn();
    void whatIsAddedBehindMovesNothing();
    void spansAndOverlaps();
    void runningStepsLastUntilNow();
    void impossibleTimesAreNoSpans();
    void eventsInOrder();
    void clocksThatDisagree();
    void anUnfinishedRunHasNoEnd();
    void whatWasFoundIsSaidFirst();
    void aBrokenRunTellsWhatBroke();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void everyEventHasWords();
    void hostileWordsStayInOneLine();
};

void TestRunPicture::groupsAreLeftOutOfTheGraph()
{
    const RunDetails details = parallelRun();
    const StepGraph graph = layOutSteps(details.steps);
    QCOMPARE(placesOf(details, graph),
             QStringList({u"install 0/0"_s, u"left 1/-0.5"_s, u"right 1/0.5"_s, u"clean 2/0"_s}));
    QCOMPARE(graph.ranks, 3);
    QCOMPARE(graph.lanes, 2);
    QCOMPARE(graph.edges.size(), 4);
    QCOMPARE(graph.edges.first(), (StepGraph::Edge{.from = 0, .to = 1}));
    QCOMPARE(layOutSteps(details.steps, true).nodes.size(), 8);
    QCOMPARE(layOutSteps(details.steps, true).ranks, 7);
}

void TestRunPicture::aGraphOfGroupsShowsThem()
{
    QCOMPARE(layOutSteps({}).nodes.size(), 0);
    const StepGraph graph = layOutSteps({step(u"wf"_s, RunStep::Kind::Group, {1}, 1, 0),
                                         step(u"[0]"_s, RunStep::Kind::Group, {}, 1, 0)});
    QCOMPARE(graph.nodes.size(), 2);
    QCOMPARE(graph.edges.size(), 1);
}

void TestRunPicture::linesDoNotCrossWhereTheyNeedNot()
{
    using enum RunStep::Kind;
    // Three threads whose ends are listed in the opposite order.
    const QList<RunStep> steps{step(u"a"_s, Task, {5}, 1, 2), step(u"b"_s, Task, {4}, 1, 2),
                               step(u"c"_s, Task, {3}, 1, 2), step(u"c2"_s, Task, {}, 3, 4),
                               step(u"b2"_s, Task, {}, 3, 4), step(u"a2"_s, Task, {}, 3, 4)};
    const StepGraph graph = layOutSteps(steps);
    for (const StepGraph::Edge &edge : graph.edges)
        QCOMPARE(graph.nodes.at(edge.from).lane, graph.nodes.at(edge.to).lane);
}

void TestRunPicture::circlesAndLongChainsAreDrawn()
{
    using enum RunStep::Kind;
    const StepGraph circle =
        layOutSteps({step(u"a"_s, Task, {1}, 1, 2), step(u"b"_s, Task, {2, 1}, 1, 2),
                     step(u"c"_s, Task, {0, 9, -1}, 1, 2)});
    QCOMPARE(circle.ranks, 3);
    QCOMPARE(circle.edges.size(), 3);
    QVERIFY(circle.edges.last().backwards);

    QElapsedTimer timer;
    timer.start();
    QList<RunStep> chain;
    for (int i = 0; i < 5000; ++i)
        chain << step(u"s"_s, i % 2 == 0 ? Group : Task, {i + 1, i + 2, i + 3}, 1, 2);
    QCOMPARE(layOutSteps(chain).nodes.size(), 2500);
    // Everything behind a long chain of groups, seen from everywhere.
    for (int i = 0; i < 5000; ++i)
        chain[i] = step(u"s"_s, i < 2500 ? Task : Group, {i < 2500 ? 2500 : i + 1}, 1, 2);
    QCOMPARE(layOutSteps(chain).nodes.size(), 2500);
    QVERIFY2(timer.elapsed() < 5000, "something is not linear");
}

void TestRunPicture::whatIsAddedBehindMovesNothing()
{
    RunDetails details = parallelRun();
    const StepGraph before = layOutSteps(details.steps);
    details.steps.last().children = {8};
    details.steps << step(u"more"_s, RunStep::Kind::Task, {}, 80, 0, StepState::Running);
    StepGraph after = layOutSteps(details.steps);
    after.nodes.removeLast();
    QCOMPARE(after.nodes, before.nodes);
}

void TestRunPicture::spansAndOverlaps()
{
    const RunDetails details = parallelRun();
    const StepTimeline line = stepTimeline(details, Begin + 500'000);
    QCOMPARE(line.rows.size(), 4);
    QCOMPARE(line.fromMs, Begin + 1000);
    QCOMPARE(line.toMs, Begin + 80'000);
    QVERIFY(!line.live);
    QList<int> overlaps;
    for (const TimelineRow &row : line.rows)
        overlaps << row.overlapping;
    QCOMPARE(overlaps, QList<int>({0, 1, 1, 0})); // what meets at its end does not overlap
    QCOMPARE(line.rows.at(2).step, 5);
    QCOMPARE(line.rows.at(2).toMs - line.rows.at(2).fromMs, 40'000);
}

void TestRunPicture::runningStepsLastUntilNow()
{
    RunDetails details = parallelRun();
    details.run.outcome = Outcome::InProgress;
    details.finishedMs = 0;
    details.steps[5].finishedMs = 0;
    details.steps[5].state = StepState::Running;
    details.steps[7].startedMs = details.steps[7].finishedMs = 0;
    details.steps[7].state = StepState::Waiting;
    const qint64 now = Begin + 300'000;
    StepTimeline line = stepTimeline(details, now);
    QVERIFY(line.live);
    QCOMPARE(line.toMs, now);
    QCOMPARE(line.rows.at(2).end, TimelineRow::End::Running);
    QCOMPARE(line.rows.last().step, 7);
    QVERIFY(!line.rows.last().hasSpan());
    // A clock that is behind.
    line = stepTimeline(details, Begin);
    QCOMPARE(line.rows.at(2).toMs, line.rows.at(2).fromMs);

    // Stopped through the server: the report stays as it was, and nothing runs any more.
    details.run.outcome = Outcome::Stopped;
    line = stepTimeline(details, now);
    QVERIFY(!line.live);
    QCOMPARE(line.rows.at(2).end, TimelineRow::End::Unknown);
    QCOMPARE(line.rows.at(2).toMs, details.run.updatedMs);
}

void TestRunPicture::impossibleTimesAreNoSpans()
{
    RunDetails details = parallelRun();
    details.steps[2].startedMs = 5000;                      // 1970
    details.steps[4].finishedMs = Begin - 1;                // before it began
    details.steps[5].finishedMs = 253'402'300'000'000;      // the year 9999
    details.steps[7].startedMs = Begin + 61LL * 86'400'000; // two months later
    const StepTimeline line = stepTimeline(details, Begin + 500'000);
    QCOMPARE(line.rows.at(0).step, 4);
    QCOMPARE(line.rows.at(0).end, TimelineRow::End::Unknown);
    QCOMPARE(line.rows.at(0).toMs, line.rows.at(0).fromMs);
    QCOMPARE(line.rows.at(1).end, TimelineRow::End::Unknown);
    QVERIFY(!line.rows.at(2).hasSpan() && !line.rows.at(3).hasSpan());
    QCOMPARE(line.fromMs, Begin + 10'000);
    QCOMPARE(line.toMs, Begin + 20'000);
}

void TestRunPicture::eventsInOrder()
{
    const RunDetails details = parallelRun();
    QStringList told;
    const QList<RunEvent> events = runEvents(details);
    for (const RunEvent &event : events)
        told << u"%1 %2%3%4"_s.arg((event.ms - Begin) / 1000)
                    .arg(int(event.kind))
                    .arg(event.step < 0 ? QString() : u' ' + details.steps.at(event.step).name,
                         event.exact ? QString() : u" about"_s);
    const auto line = [](int second, Kind kind, const char *rest = "") {
        return u"%1 %2%3"_s.arg(second).arg(int(kind)).arg(QString::fromLatin1(rest));
    };
    QCOMPARE(
        told,
        QStringList(
            {line(0, Kind::Requested), line(1, Kind::Began), line(1, Kind::StepBegan, " install"),
             line(10, Kind::StepEnded, " install"), line(10, Kind::FaultBegan, " left"),
             line(20, Kind::FaultBegan, " right"), line(38, Kind::TargetHit, " left about"),
             line(38, Kind::ProbeTold, " left about"), line(40, Kind::FaultEnded, " left"),
             line(58, Kind::TargetHit, " right about"), line(58, Kind::ProbeTold, " right about"),
             line(60, Kind::FaultEnded, " right"), line(60, Kind::StepBegan, " clean"),
             line(80, Kind::StepEnded, " clean"), line(80, Kind::Ended)}));
    QCOMPARE(events.at(7).probe, 0); // the other one told nothing
    QCOMPARE(events.at(6).target, 0);
}

void TestRunPicture::clocksThatDisagree()
{
    RunDetails details = parallelRun();
    details.run.createdMs = Begin + 3'600'000; // the server is an hour ahead of the cluster
    details.finishedMs = 0;
    details.steps[7].state = StepState::Skipped;
    details.steps[7].startedMs = 0;
    const QList<RunEvent> events = runEvents(details);
    QCOMPARE(events.first().kind, Kind::Requested);
    QCOMPARE(events.at(1).kind, Kind::Began);
    QCOMPARE(events.at(events.size() - 2).kind, Kind::StepSkipped);
    QVERIFY(!events.at(events.size() - 2).exact);
    QCOMPARE(events.last().kind, Kind::Ended);
    QCOMPARE(events.last().ms, details.run.updatedMs);
    QVERIFY(!events.last().exact);
}

void TestRunPicture::anUnfinishedRunHasNoEnd()
{
    RunDetails details = parallelRun();
    details.run.outcome = Outcome::InProgress;
    details.steps[5].finishedMs = 0;
    details.steps[5].state = StepState::Running;
    details.steps[7].startedMs = 0;
    details.steps[7].state = StepState::Waiting;
    const QList<RunEvent> events = runEvents(details);
    for (const RunEvent &event : events) {
        QVERIFY(event.kind != Kind::Ended);
        QVERIFY(event.step != 7);
        QVERIFY(event.kind != Kind::FaultEnded || event.step == 4);
    }
    // Told as begun, but not by a word that means an end.
    for (const StepState state : {StepState::Waiting, StepState::Unknown}) {
        details.steps[5].state = state;
        for (const RunEvent &event : runEvents(details))
            QVERIFY(event.kind != Kind::FaultEnded || event.step == 4);
    }
    QCOMPARE(runEvents({}).size(), 0);
}

void TestRunPicture::whatWasFoundIsSaidFirst()
{
    RunDetails details = parallelRun();
    details.faults[0].name = u"left"_s;
    details.faults[0].probes[0].verdict = ProbeResult::Verdict::Passed;
    details.faults[1].name = u"right"_s;
    ProbeOutcome &probe = details.faults[1].probes[0];
    probe.name = u"p99"_s;
    probe.description = u"got 412"_s;
    RunFinding found = runFinding(details);
    QCOMPARE(found.sentence, u"During right the probe p99 failed: got 412"_s);
    QCOMPARE(found.fault, 1);
    QCOMPARE(found.probe, 0);
    QCOMPARE(found.step, 5);
    details.faults[1].probes[1].verdict = ProbeResult::Verdict::Failed;
    QVERIFY(runFinding(details).sentence.contains(u"1 more"_s));
    probe.description.clear();
    QVERIFY(runFinding(details).sentence.startsWith(u"During right the probe p99 failed."_s));

    for (FaultOutcome &fault : details.faults)
        fault.probes.clear();
    QCOMPARE(runFinding(details), RunFinding());
    details.faults[1].failReason = u"no such pod"_s;
    found = runFinding(details);
    QCOMPARE(found.sentence, u"The fault right failed: no such pod"_s);
    QCOMPARE(found.probe, -1);
}

void TestRunPicture::aBrokenRunTellsWhatBroke()
{
    RunDetails details = parallelRun();
    details.run.outcome = Outcome::Broken;
    details.faults[1].name = u"right"_s;
    details.faults[1].verdict = FaultOutcome::Verdict::Error;
    details.faults[1].failReason = u"no target"_s;
    QCOMPARE(runFinding(details).sentence, u"The fault right failed: no target"_s);
    details.faults.clear();
    details.steps[2].state = StepState::Failed;
    details.steps[2].message = u"image not found"_s;
    QCOMPARE(runFinding(details).sentence, u"The step install failed: image not found"_s);
    details.steps.clear();
    details.message = u"deadline"_s;
    QCOMPARE(runFinding(details).sentence, u"The workflow says: deadline"_s);
}

void TestRunPicture::whatIsMissingIsSaid_data()
{
    QTest::addColumn<int>("document");
    QTest::addColumn<QString>("word");
    using Document = RunDetails::Document;
    const QList<std::pair<Document, QString>> all{
        {Document::Missing, u"nothing"_s},  {Document::Queued, u"not reported yet"_s},
        {Document::Cut, u"longer"_s},       {Document::Broken, u"damaged"_s},
        {Document::TooBig, u"too large"_s}, {Document::Foreign, u"does not know"_s}};
    for (const auto &[document, word] : all)
        QTest::newRow(qPrintable(word)) << static_cast<int>(document) << word;
}

void TestRunPicture::whatIsMissingIsSaid()
{
    QFETCH(int, document);
    QFETCH(QString, word);
    RunDetails details = parallelRun();
    details.document = RunDetails::Document::Whole;
    QCOMPARE(runDocumentSentence(details), QString());
    details.leftOut = 1;
    QVERIFY(!runDocumentSentence(details).isEmpty());
    details.document = static_cast<RunDetails::Document>(document);
    QVERIFY(runDocumentSentence(details).contains(word));
}

void TestRunPicture::everyEventHasWords()
{
    RunDetails details = parallelRun();
    details.steps[2].state = StepState::Skipped;
    const QList<RunEvent> events = runEvents(details);
    QVERIFY(events.size() > 10);
    QSet<RunEvent::Kind> kinds;
    for (const RunEvent &event : events) {
        kinds.insert(event.kind);
        QVERIFY(!runEventText(details, event).isEmpty());
    }
    QVERIFY(kinds.contains(Kind::ProbeTold));
    // Events of other details are nobody's.
    for (const RunEvent &event : events) {
        const bool isOfRun = event.step < 0 && event.fault < 0;
        QCOMPARE(runEventText({}, event).isEmpty(), !isOfRun);
    }
}

void TestRunPicture::hostileWordsStayInOneLine()
{
    RunDetails details = parallelRun();
    ProbeOutcome &probe = details.faults[0].probes[0];
    probe.name = u"<b>p</b>\n"_s + QString(5000, u'x');
    probe.description = QString(QChar(0x202E)) + u"%1 %n\r\n"_s + QString(90'000, u'y');
    const QString sentence = runFinding(details).sentence;
    QVERIFY(sentence.size() < 700);
    QVERIFY(!sentence.contains(u'\n'));
    QVERIFY(!sentence.contains(QChar(0x202E)));
    QVERIFY(sentence.contains(u"%1 %n"_s));
}

QTEST_GUILESS_MAIN(TestRunPicture)
#include "tst_runpicture.moc"
