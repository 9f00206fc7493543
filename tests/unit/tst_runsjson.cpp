// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/runsjson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

class TestRunsJson final : public QObject {
    Q_OBJECT
private slots:
    void writesTheDocumentedKeysInTheirOrder();
    void unknownIsNull();
    void anEmptyListIsNoError();
};

void TestRunsJson::writesTheDocumentedKeysInTheirOrder()
{
    RunRow row;
    row.project = {u"local"_s, u"p-1"_s};
    row.projectName = u"payments"_s;
    row.scenarioName = u"checkout"_s;
    row.score = 62.0;
    row.run.id = u"r-1"_s;
    row.run.sequence = 7;
    row.run.scenarioId = u"s-1"_s;
    row.run.delegateId = u"d-1"_s;
    row.run.delegateName = u"eu-west"_s;
    row.run.outcome = Outcome::Weakness;
    row.run.phase = u"Completed_With_Probe_Failure"_s;
    row.run.createdMs = 1'781'092'800'000;
    row.run.updatedMs = 1'781'092'860'000;
    const QByteArray json = runsJson({row}, 118, [](const RunRow &asked) {
        return QUrl(u"https://litmus.example/x y?id="_s + asked.run.id);
    });
    const QByteArray expected =
        R"({"schema":1,"total":118,"runs":[{"id":"r-1","sequence":7,"project":"p-1",)"
        R"("scenario":{"id":"s-1","name":"checkout"},)"
        R"("delegate":{"id":"d-1","name":"eu-west"},"outcome":"weakness",)"
        R"("phase":"Completed_With_Probe_Failure","score":62.0,)"
        R"("startedAt":"2026-06-10T12:00:00Z","updatedAt":"2026-06-10T12:01:00Z",)"
        R"("url":"https://litmus.example/x%20y?id=r-1"}]})"_ba;
    QCOMPARE(json, expected);
}

void TestRunsJson::unknownIsNull()
{
    RunRow row;
    row.run.rawScore = 0.0; // what a server sends for a run that is not finished
    row.run.outcome = Outcome::InProgress;
    row.run.scenarioId = u"s"_s;
    const QByteArray json = runsJson({row}, 1, {});
    for (const QByteArray &part :
         {R"("id":null)"_ba, R"("sequence":null)"_ba, R"("delegate":null)"_ba, R"("score":null)"_ba,
          R"("startedAt":null)"_ba, R"("updatedAt":null)"_ba, R"("url":null)"_ba,
          R"("scenario":{"id":"s","name":null})"_ba})
        QVERIFY2(json.contains(part), part.constData());
}

void TestRunsJson::anEmptyListIsNoError()
{
    const QByteArray expected = R"({"schema":1,"total":0,"runs":[]})"_ba;
    QCOMPARE(runsJson({}, 0, {}), expected);
}

QTEST_GUILESS_MAIN(TestRunsJson)
#include "tst_runsjson.moc"
