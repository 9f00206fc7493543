// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/phase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using litmus::outcomeFor;
using litmus::PhaseFacts;

class TestPhase final : public QObject {
    Q_OBJECT
private slots:
    void everyWordHasItsOutcome_data();
    void everyWordHasItsOutcome();
    void completedDependsOnWhatIsKnown_data();
    void completedDependsOnWhatIsKnown();
};

void TestPhase::everyWordHasItsOutcome_data()
{
    QTest::addColumn<Outcome>("outcome");
    using enum Outcome;
    QTest::newRow("Completed_With_Probe_Failure") << Weakness;
    QTest::newRow("completed_with_probe_failure") << Weakness;
    QTest::newRow("Error") << Broken;
    QTest::newRow("Completed_With_Error") << Broken;
    QTest::newRow("Timeout") << Broken;
    QTest::newRow("Stopped") << Stopped;
    QTest::newRow("stopped") << Stopped;
    QTest::newRow("Skipped") << Stopped;
    QTest::newRow("Terminated") << Stopped;
    QTest::newRow("Queued") << InProgress;
    QTest::newRow("Pending") << InProgress;
    QTest::newRow("Running") << InProgress;
    QTest::newRow("") << Unknown;
    QTest::newRow("NA") << Unknown;
    QTest::newRow("All") << Unknown;
    QTest::newRow("Paused_By_Operator") << Unknown;
    QTest::newRow(" Running") << Unknown;
}

void TestPhase::everyWordHasItsOutcome()
{
    const QString phase = QString::fromUtf8(QTest::currentDataTag());
    const PhaseFacts facts{.faultsFailed = 0, .rawScore = 100, .weightSum = 10};
    QTEST(outcomeFor(phase, facts), "outcome");
    // What is known besides never changes these.
    QTEST(outcomeFor(phase, {}), "outcome");
}

void TestPhase::completedDependsOnWhatIsKnown_data()
{
    QTest::addColumn<QString>("phase");
    QTest::addColumn<std::optional<int>>("failed");
    QTest::addColumn<std::optional<double>>("score");
    QTest::addColumn<std::optional<qint64>>("weights");
    QTest::addColumn<bool>("engine");
    QTest::addColumn<Outcome>("outcome");
    using enum Outcome;
    using I = std::optional<int>;
    using D = std::optional<double>;
    using W = std::optional<qint64>;
    const QString completed = u"Completed"_s;
    const QString succeeded = u"Succeeded"_s;
    QTest::newRow("all passed") << completed << I(0) << D(100) << W(10) << false << Passed;
    QTest::newRow("succeeded") << succeeded << I(0) << D(100) << W(10) << false << Passed;
    QTest::newRow("lower case") << u"completed"_s << I(0) << D(100) << W(10) << false << Passed;
    QTest::newRow("failed fault") << completed << I(1) << D(50) << W(10) << false << Weakness;
    QTest::newRow("failed at 100") << completed << I(1) << D(100) << W(10) << false << Weakness;
    QTest::newRow("incomplete") << completed << I(0) << D(66.6) << W(10) << false << Broken;
    QTest::newRow("incomplete, weights not read")
        << completed << I(0) << D(66.6) << W() << false << Broken;
    QTest::newRow("negative") << completed << I(0) << D(-1) << W(10) << false << Broken;
    QTest::newRow("no score") << completed << I(0) << D() << W(10) << false << Passed;
    QTest::newRow("above 100") << completed << I(0) << D(140.5) << W(10) << false << Passed;
    QTest::newRow("no weights") << completed << I(0) << D(0) << W(0) << false << Passed;
    QTest::newRow("engine") << succeeded << I(0) << D(0) << W(0) << true << Passed;
    QTest::newRow("engine, weights not read") << completed << I(0) << D(0) << W() << true << Passed;
    QTest::newRow("engine failed") << completed << I(1) << D(0) << W() << true << Weakness;
    // The recent list has no counters.
    QTest::newRow("recent full") << completed << I() << D(100) << W() << false << Passed;
    QTest::newRow("recent below") << completed << I() << D(99.99) << W() << false << Unknown;
    QTest::newRow("recent no score") << completed << I() << D() << W() << false << Unknown;
    QTest::newRow("recent engine") << succeeded << I() << D(100) << W() << true << Unknown;
}

void TestPhase::completedDependsOnWhatIsKnown()
{
    QFETCH(QString, phase);
    QFETCH(std::optional<int>, failed);
    QFETCH(std::optional<double>, score);
    QFETCH(std::optional<qint64>, weights);
    QFETCH(bool, engine);
    QTEST(outcomeFor(phase, {failed, score, weights, engine}), "outcome");
}

QTEST_GUILESS_MAIN(TestPhase)
#include "tst_phase.moc"
