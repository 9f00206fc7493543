// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every figure of the Overview from a history that was synchronised with a real server, heat map,
// lists and calendar included, against overview_oracle.py over what that server really has.

#include "analytics/customperiod.h"
#include "history/overviewreader.h"
#include "support/litmusbench.h"
#include "support/overvieworacle.h"

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

class TestSandboxFigures final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void historyAndOracleAgree_data();
    void historyAndOracleAgree();
    void cleanupTestCase() { m_bench.reset(); }

private:
    std::unique_ptr<LitmusBench> m_bench;
    QByteArray m_truth;
};

void TestSandboxFigures::initTestCase()
{
    m_bench = std::make_unique<LitmusBench>(LitmusBenchOptions{.runs = 3000});
    QVERIFY(m_bench->settle());
    m_truth = m_bench->server->truth();
}

void TestSandboxFigures::historyAndOracleAgree_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("project");

    struct Asked {
        QByteArray zone;
        bool isUsual = false; ///< also the periods of the switch
        QStringList periods;  ///< days that are, begin or end with one on which the clock changed
    };
    const QList<Asked> asked{
        {"Europe/Berlin"_ba,
         true,
         {u"2026-03-29..2026-03-29"_s, u"2026-03-29..2026-04-20"_s, u"2025-10-26..2026-03-29"_s}},
        {"America/New_York"_ba, false, {u"2026-03-01..2026-03-08"_s, u"2025-11-02..2025-11-02"_s}},
        {"Australia/Lord_Howe"_ba, true, {u"2026-04-05..2026-04-06"_s}},
        {"America/Santiago"_ba, false, {u"2026-04-04..2026-04-05"_s}},
    };
    const QStringList usual{u"24h"_s, u"7d"_s, u"30d"_s, u"90d"_s, u"12m"_s};
    for (const Asked &one : asked) {
        for (const QString &period : (one.isUsual ? usual : QStringList()) + one.periods)
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(QLatin1StringView(one.zone), period)))
                << period << one.zone << QString();
    }
    const QString project = m_bench->world().projects().back().id;
    QTest::newRow("one project") << u"90d"_s << "Europe/Berlin"_ba << project;
}

void TestSandboxFigures::historyAndOracleAgree()
{
    QFETCH(QString, period);
    QFETCH(QByteArray, zone);
    QFETCH(QString, project);
    const qint64 nowMs = m_bench->time.nowMs();
    const QTimeZone local(zone);
    const auto wanted = periodFromText(period, nowMs, local);
    QVERIFY(wanted);
    Scope scope;
    QStringList further;
    if (!project.isEmpty()) {
        scope.connectionId = u"c1"_s;
        scope.projectId = project;
        further << u"--project"_s << project;
    }

    const QJsonObject expected = oracleFigures(m_truth, period, nowMs, local, further);
    QVERIFY(!expected.isEmpty());
    const auto [input, year] = m_bench->store.read([&](const HistoryReader &reader) {
        return std::pair(readOverviewInput(reader, scope, *wanted, nowMs, local, {}, {}),
                         readYearInput(reader, scope, nowMs, local, {}));
    });
    const QString difference = firstDifference(ourFigures(input, year), expected);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

QTEST_GUILESS_MAIN(TestSandboxFigures)
#include "tst_sandboxfigures.moc"
