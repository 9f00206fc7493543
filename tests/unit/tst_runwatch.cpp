// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Somebody looks at a run: what is asked, when, and what is shown meanwhile.

#include "support/faketime.h"
#include "support/scriptedsource.h"
#include "sync/runwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

using Call = ScriptedSource::Call;
using State = RunWatch::State;

namespace {

struct Look {
    FakeTime time;
    ScriptedSource source;
    RunWatch watch{time};
    ProjectRef project{.connectionId = u"c1"_s, .projectId = u"p1"_s};
    QStringList asked;

    explicit Look(Outcome outcome = Outcome::InProgress)
    {
        source.addScenario(u"s"_s, 3);
        for (Run &run : runs()) {
            run.outcome = outcome;
            run.phase = outcome == Outcome::InProgress ? u"Running"_s : u"Completed"_s;
        }
        source.before = [this](const ScriptedSource::Request &request) {
            asked << request.runIds.value(0);
            RunDetails told;
            for (const Run &run : runs()) {
                if (run.id == request.runIds.value(0))
                    told.run = run;
            }
            source.details[request.runIds.value(0)] = told;
        };
        watch.setShown(true);
    }
    QList<Run> &runs() { return source.server[u"p1"_s].scenarios[u"s"_s].runs; }
    void look(int number, bool hasSource = true)
    {
        watch.watch([this, hasSource] { return hasSource ? &source : nullptr; }, project,
                    runs().at(number));
    }
    [[nodiscard]] int count() const { return source.count(Call::RunDetails); }
    /// Lets time pass and the answers arrive.
    void pass(std::chrono::milliseconds step)
    {
        time.advance(step);
        waitUntil([this] { return source.inFlight == 0; });
    }
};

} // namespace

class TestRunWatch final : public QObject {
    Q_OBJECT
private slots:
    void aRunInProgressIsAskedForEveryFiveSeconds();
    void aFinalRunIsAskedForOnce();
    void walkingThroughAListAsksForTheLastOne();
    void anotherRunCancelsTheQuestion();
    void nothingIsAskedWhileNobodyLooks();
    void whatHistoryLearnsIsAskedForOnce();
    void whatTheRunHasToldIsNotAskedForAgain();
    void aQueuedRunGetsItsId();
    void troubleKeepsWhatWasTold();
    void troubleThatStaysIsNotAskedAgain_data();
    void troubleThatStaysIsNotAskedAgain();
    void withoutAConnectionItWaitsForOne();
    void aConnectionThatComesBackIsAskedAnew();
    void nothingIsTouchedAfterwards();
};

void TestRunWatch::aRunInProgressIsAskedForEveryFiveSeconds()
{
    Look look;
    QCOMPARE(look.watch.state(), State::Nothing);
    look.look(2);
    QCOMPARE(look.watch.state(), State::Waiting);
    look.pass(200ms);
    QCOMPARE(look.watch.state(), State::Told);
    QCOMPARE(look.count(), 1);
    look.pass(4'900ms);
    QCOMPARE(look.count(), 1);
    look.pass(100ms);
    QCOMPARE(look.count(), 2);
    // The same again is no other value.
    const auto before = look.watch.details();
    look.pass(5s);
    QCOMPARE(look.count(), 3);
    QCOMPARE(look.watch.details(), before);

    look.source.change(look.runs()[2], u"Completed"_s, Outcome::Passed);
    look.pass(5s);
    QCOMPARE(look.watch.details()->run.outcome, Outcome::Passed);
    QCOMPARE(look.time.pending(), 0U);
    look.pass(10min);
    QCOMPARE(look.count(), 4);
}

void TestRunWatch::aFinalRunIsAskedForOnce()
{
    Look look(Outcome::Passed);
    look.look(0);
    look.pass(1s);
    look.look(0);
    look.pass(1h);
    QCOMPARE(look.count(), 1);
    look.watch.askAgain();
    look.pass(0s);
    QCOMPARE(look.count(), 2);
}

void TestRunWatch::walkingThroughAListAsksForTheLastOne()
{
    Look look;
    for (const int number : {0, 1, 2}) {
        look.look(number);
        look.pass(50ms);
    }
    QCOMPARE(look.count(), 0);
    look.pass(100ms);
    QCOMPARE(look.asked, QStringList{look.runs().at(2).id});
}

void TestRunWatch::anotherRunCancelsTheQuestion()
{
    Look look;
    bool isHeld = true;
    look.source.held = [&](const ScriptedSource::Request &request) {
        return isHeld && request.runIds.value(0) == look.runs().at(0).id;
    };
    look.look(0);
    look.time.advance(1s);
    QCOMPARE(look.source.inFlight, 1);
    look.look(1);
    QCOMPARE(look.source.inFlight, 0);
    look.pass(1s);
    isHeld = false;
    look.pass(1s);
    QCOMPARE(look.watch.details()->run.id, look.runs().at(1).id);
    QCOMPARE(look.asked, QStringList{look.runs().at(1).id});
    look.watch.forget();
    QCOMPARE(look.watch.state(), State::Nothing);
    QVERIFY(!look.watch.details());
    look.pass(1h);
    QCOMPARE(look.asked.size(), 1);
}

void TestRunWatch::nothingIsAskedWhileNobodyLooks()
{
    Look look;
    look.watch.setShown(false);
    look.look(0);
    look.pass(1h);
    QCOMPARE(look.count(), 0);
    look.watch.setShown(true);
    look.pass(200ms);
    QCOMPARE(look.count(), 1);
    look.watch.setShown(false);
    QCOMPARE(look.time.pending(), 0U);
    look.pass(1h);
    QCOMPARE(look.count(), 1);
    look.watch.setShown(true);
    look.pass(200ms);
    QCOMPARE(look.count(), 2);
    // One that ended needs no other look.
    look.source.change(look.runs()[0], u"Completed"_s, Outcome::Passed);
    look.pass(5s);
    QCOMPARE(look.count(), 3);
    look.watch.setShown(false);
    look.watch.setShown(true);
    look.pass(1h);
    QCOMPARE(look.count(), 3);
}

void TestRunWatch::whatHistoryLearnsIsAskedForOnce()
{
    Look look(Outcome::Passed);
    look.look(0);
    look.pass(1s);
    QCOMPARE(look.count(), 1);
    look.source.change(look.runs()[0], u"Completed_With_Probe_Failure"_s, Outcome::Weakness);
    for (int again = 0; again < 3; ++again) {
        look.look(0);
        look.pass(1s);
    }
    QCOMPARE(look.count(), 2);
    QCOMPARE(look.watch.details()->run.outcome, Outcome::Weakness);
}

void TestRunWatch::whatTheRunHasToldIsNotAskedForAgain()
{
    Look look;
    look.look(2);
    look.pass(1s);
    look.source.change(look.runs()[2], u"Completed"_s, Outcome::Passed);
    look.pass(5s); // the beat finds that it has ended
    QCOMPARE(look.count(), 2);
    look.look(2); // and the list says so, too
    look.pass(1s);
    QCOMPARE(look.count(), 2);
}

void TestRunWatch::aQueuedRunGetsItsId()
{
    Look look;
    Run queued = look.runs().at(2);
    queued.id.clear();
    look.source.details[QString()] = {};
    look.source.before = [&](const ScriptedSource::Request &request) {
        look.asked << request.runIds.value(0);
        RunDetails told;
        told.run = look.runs().at(2);
        look.source.details[request.runIds.value(0)] = told;
    };
    look.watch.watch([&] { return &look.source; }, look.project, queued);
    look.pass(200ms);
    look.pass(5s);
    QCOMPARE(look.asked, (QStringList{QString(), look.runs().at(2).id}));
    // History still knows it without.
    look.watch.watch([&] { return &look.source; }, look.project, queued);
    look.pass(5s);
    QCOMPARE(look.asked.last(), look.runs().at(2).id);
}

void TestRunWatch::troubleKeepsWhatWasTold()
{
    Look look;
    bool isAway = true;
    look.source.trouble = [&](const ScriptedSource::Request &) {
        return isAway ? std::optional(apiError(ApiError::Kind::Offline)) : std::nullopt;
    };
    look.look(0);
    look.pass(200ms);
    QCOMPARE(look.watch.state(), State::Failed);
    QCOMPARE(look.watch.error()->kind, ApiError::Kind::Offline);
    isAway = false;
    look.pass(5s);
    QCOMPARE(look.watch.state(), State::Told);
    QVERIFY(!look.watch.error());
    isAway = true;
    look.pass(5s);
    QCOMPARE(look.watch.state(), State::Told);
    QVERIFY(look.watch.error());
    // Asked ever more seldom, at least once a minute.
    look.pass(5s);
    const int before = look.count();
    look.pass(5s);
    QCOMPARE(look.count(), before);
    look.pass(60s);
    QVERIFY(look.count() > before);
}

void TestRunWatch::troubleThatStaysIsNotAskedAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("gone") << static_cast<int>(ApiError::Kind::NotFound);
    QTest::newRow("not allowed") << static_cast<int>(ApiError::Kind::Forbidden);
    QTest::newRow("signed out") << static_cast<int>(ApiError::Kind::SignedOut);
}

void TestRunWatch::troubleThatStaysIsNotAskedAgain()
{
    QFETCH(int, kind);
    Look look;
    look.source.trouble = [&](const ScriptedSource::Request &) {
        return std::optional(apiError(static_cast<ApiError::Kind>(kind)));
    };
    look.look(0);
    look.pass(200ms);
    look.pass(1h);
    look.watch.setShown(false);
    QCOMPARE(look.watch.state(), State::Failed);
    QCOMPARE(look.count(), 1);
    look.watch.setShown(true);
    look.watch.askAgain();
    look.pass(0s);
    QCOMPARE(look.count(), 2);
}

void TestRunWatch::withoutAConnectionItWaitsForOne()
{
    Look look;
    look.look(0, false);
    look.pass(1h);
    QCOMPARE(look.watch.state(), State::NoSource);
    QCOMPARE(look.count(), 0);
    QCOMPARE(look.time.pending(), 0U);
}

void TestRunWatch::aConnectionThatComesBackIsAskedAnew()
{
    Look look;
    Source *source = &look.source;
    look.watch.watch([&source] { return source; }, look.project, look.runs().first());
    look.pass(1s);
    QCOMPARE(look.count(), 1);
    look.watch.noteSource(); // the same
    QCOMPARE(look.time.pending(), 1U);

    // Gone while nothing was under way, and back: what goes on is followed again.
    source = nullptr;
    look.watch.noteSource();
    QCOMPARE(look.watch.state(), State::Told);
    look.pass(1h);
    QCOMPARE(look.count(), 1);
    source = &look.source;
    look.watch.noteSource();
    look.pass(0s);
    QCOMPARE(look.count(), 2);
    look.pass(5s);
    QCOMPARE(look.count(), 3);

    // Gone with a question under way, which nobody answers any more.
    look.source.held = [](const ScriptedSource::Request &) { return true; };
    look.time.advance(5s);
    QCOMPARE(look.source.inFlight, 1);
    source = nullptr;
    look.watch.noteSource();
    QCOMPARE(look.source.inFlight, 0);
    look.source.held = {};
    source = &look.source;
    look.watch.noteSource();
    look.pass(0s);
    QCOMPARE(look.count(), 5); // with the one that was lost
}

void TestRunWatch::nothingIsTouchedAfterwards()
{
    FakeTime time;
    ScriptedSource source;
    source.addScenario(u"s"_s, 1);
    {
        RunWatch watch(time);
        watch.setShown(true);
        watch.watch([&] { return &source; }, aProject(),
                    source.server[u"p1"_s].scenarios[u"s"_s].runs.first());
        time.advance(1s);
        QCOMPARE(source.inFlight, 1);
    }
    QCOMPARE(source.inFlight, 0);
    QCOMPARE(time.pending(), 0U);
}

QTEST_GUILESS_MAIN(TestRunWatch)
#include "tst_runwatch.moc"
