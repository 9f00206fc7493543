// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Probes and their last results, from a real server into a real history.

#include "support/litmusbench.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

using sandbox::Release;

Q_DECLARE_METATYPE(rd::sandbox::Release)

namespace {

QList<StoredProbe> probesOf(LitmusBench &bench, const ProjectRef &project)
{
    return bench.store.read([project](const HistoryReader &r) { return r.probes(project); });
}

int timesAsked(const LitmusBench &bench)
{
    return static_cast<int>(bench.asked().count(u"ListProbes"_s));
}

/// A result in the words of the truth.
QString textOf(const ProbeResult &result)
{
    using Verdict = ProbeResult::Verdict;
    const bool isEvaluated = result.verdict == Verdict::Passed || result.verdict == Verdict::Failed;
    return u"%1 %2 %3 evaluated %4 failed %5"_s.arg(result.scenarioId, result.faultName)
        .arg(result.runUpdatedMs)
        .arg(isEvaluated)
        .arg(result.verdict == Verdict::Failed);
}

QString textOf(const QJsonObject &truth)
{
    return u"%1 %2 %3 evaluated %4 failed %5"_s
        .arg(truth["experimentID"_L1].toString(), truth["faultName"_L1].toString())
        .arg(truth["updatedAt"_L1].toInteger())
        .arg(truth["evaluated"_L1].toBool())
        .arg(truth["failed"_L1].toBool());
}

/// Existing probes of a project with their results, one line each.
QStringList stored(LitmusBench &bench, const ProjectRef &project)
{
    static const QStringList kinds{u"?"_s, u"httpProbe"_s, u"cmdProbe"_s, u"promProbe"_s,
                                   u"k8sProbe"_s};
    QStringList lines;
    for (const StoredProbe &one : probesOf(bench, project)) {
        if (one.deletedMs > 0)
            continue;
        QStringList parts{one.probe.name, kinds.value(static_cast<int>(one.probe.kind)),
                          QString::number(one.probe.updatedMs)};
        for (const ProbeResult &result : one.probe.results)
            parts << textOf(result);
        lines << parts.join(u" | "_s);
    }
    lines.sort();
    return lines;
}

QStringList expected(LitmusBench &bench, const QString &projectId)
{
    QStringList lines;
    const QJsonObject truth = QJsonDocument::fromJson(bench.server->truth()).object();
    const QJsonArray projects = truth["projects"_L1].toArray();
    for (const QJsonValue &project : projects) {
        if (project["id"_L1].toString() != projectId)
            continue;
        const QJsonArray probes = project["probes"_L1].toArray();
        for (const QJsonValue &probe : probes) {
            QStringList parts{probe["name"_L1].toString(), probe["type"_L1].toString(),
                              QString::number(probe["updatedAt"_L1].toInteger())};
            const QJsonArray results = probe["lastResults"_L1].toArray();
            for (const QJsonValue &result : results)
                parts << textOf(result.toObject());
            lines << parts.join(u" | "_s);
        }
    }
    lines.sort();
    return lines;
}

} // namespace

class TestProbeSync final : public QObject {
    Q_OBJECT
private slots:
    void theProbesOfEveryProjectAreTheTruth_data();
    void theProbesOfEveryProjectAreTheTruth();
    void neverInAPollLoop();
    void aDeletedProbeIsMarked();
    void aServerWithoutProbesIsNoFailure();
};

void TestProbeSync::theProbesOfEveryProjectAreTheTruth_data()
{
    QTest::addColumn<Release>("release");
    // The oldest, the newest, and those from which on a list is told differently.
    for (const Release release : {Release::R3_0, Release::R3_9, Release::R3_18, Release::R3_31})
        QTest::newRow(qPrintable(sandbox::releaseName(release))) << release;
}

void TestProbeSync::theProbesOfEveryProjectAreTheTruth()
{
    QFETCH(Release, release);
    LitmusBench bench({.release = release});
    QVERIFY(bench.settle());
    QCOMPARE(bench.projects().size(), 3);
    int failed = 0;
    int runsFound = 0;
    for (const StoredProject &project : bench.projects()) {
        const QStringList found = stored(bench, project.ref);
        QVERIFY(!found.isEmpty());
        QCOMPARE(found, expected(bench, project.ref.projectId));
        for (const StoredProbe &one : probesOf(bench, project.ref)) {
            for (const ProbeResult &result : one.probe.results) {
                failed += result.verdict == ProbeResult::Verdict::Failed;
                runsFound += bench.store.read([&](const HistoryReader &r) {
                    return r.runOf(project.ref, result).has_value();
                });
            }
        }
    }
    QVERIFY(failed > 0); // there was something to tell
    QVERIFY(runsFound > 10);
}

void TestProbeSync::neverInAPollLoop()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    int asked = 0;
    for (int i = 0; i < 58; ++i) { // 29 minutes
        if (i % 10 == 0)
            bench.world().startRun(bench.idleScenario());
        bench.server->advanceClock(30);
        QVERIFY(bench.poll());
        asked += timesAsked(bench);
    }
    QCOMPARE(asked, 0);
    QVERIFY(bench.poll(2min));
    QCOMPARE(timesAsked(bench), 3); // one for each project
    QVERIFY(bench.poll());
    QCOMPARE(timesAsked(bench), 0);
    for (const StoredProject &project : bench.projects())
        QCOMPARE(stored(bench, project.ref), expected(bench, project.ref.projectId));
    bench.server->http().clearSeen();
    bench.sync->refreshNow();
    QVERIFY(bench.awaitRound());
    QCOMPARE(timesAsked(bench), 3);
}

void TestProbeSync::aDeletedProbeIsMarked()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    const ProjectRef project = bench.projects().first().ref;
    const QList<StoredProbe> before = probesOf(bench, project);
    const QString name = before.first().probe.name;
    QVERIFY(!before.first().probe.results.isEmpty());
    QVERIFY(bench.world().deleteProbe(project.projectId, name));
    QVERIFY(!bench.world().deleteProbe(project.projectId, name));
    QVERIFY(bench.poll(30min));
    QList<StoredProbe> after = probesOf(bench, project);
    QCOMPARE(after.size(), before.size());
    QVERIFY(after.first().deletedMs > 0);
    QVERIFY(after.first().probe == before.first().probe);
    QCOMPARE(stored(bench, project), expected(bench, project.projectId));
}

void TestProbeSync::aServerWithoutProbesIsNoFailure()
{
    LitmusBench bench({.relayed = true});
    bench.relay->rewrite = [](const QString &operation, QJsonObject &answer) {
        if (operation == "ListProbes"_L1)
            answer = {
                {u"errors"_s,
                 QJsonArray{QJsonObject{
                     {u"message"_s, u"Cannot query field \"listProbes\" on type \"Query\"."_s}}}},
                {u"data"_s, QJsonValue()}};
    };
    QVERIFY(bench.settle());
    QCOMPARE(TruthOracle(bench).differences(), QStringList());
    for (const StoredProject &project : bench.projects()) {
        QVERIFY(project.complete);
        QVERIFY(probesOf(bench, project.ref).isEmpty());
    }
    QVERIFY(bench.poll());
    QCOMPARE(timesAsked(bench), 0);
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
}

QTEST_GUILESS_MAIN(TestProbeSync)
#include "tst_probesync.moc"
