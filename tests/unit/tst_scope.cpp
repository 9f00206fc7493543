// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/customperiod.h"
#include "analytics/scorescale.h"
#include "domain/scope.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

/// What the header and the command line let people choose: scope, days, and what to aim for.
class TestScope final : public QObject {
    Q_OBJECT
private slots:
    void keysKeepAnyIds_data();
    void keysKeepAnyIds();
    void brokenKeysAreNoScope();
    void knowsWhatBelongsToIt();
    void severalProjectsHaveTheCommonTarget();
    void daysAreAPeriodOrAProblem_data();
    void daysAreAPeriodOrAProblem();
    void aPeriodOfDaysIsLaidOutAsTheseDays_data();
    void aPeriodOfDaysIsLaidOutAsTheseDays();
};

void TestScope::keysKeepAnyIds_data()
{
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<QString>("key");
    const ProjectRef odd{u"c/,;="_s, u"\u00e9 %2F"_s};
    QTest::newRow("everything") << Scope{} << u""_s;
    QTest::newRow("connection") << Scope{u"c 1"_s, {}} << u"c%201"_s;
    QTest::newRow("project") << Scope{u"c"_s, u"p"_s} << u"c/p"_s;
    QTest::newRow("odd") << Scope::of(odd) << u"c%2F%2C%3B%3D/%C3%A9%20%252F"_s;
    QTest::newRow("several") << Scope::of({{u"c"_s, u"p"_s}, {u"d"_s, u"q"_s}}) << u"c/p,d/q"_s;
}

void TestScope::keysKeepAnyIds()
{
    QFETCH(Scope, scope);
    QFETCH(QString, key);
    QCOMPARE(scopeKey(scope), key);
    QVERIFY(scopeFromKey(key) == scope);
}

void TestScope::brokenKeysAreNoScope()
{
    for (const QString &key : {u"/"_s, u"c/"_s, u"/p"_s, u","_s, u"c,d"_s, u"c/p,"_s, u"c/p/q"_s})
        QVERIFY2(!scopeFromKey(key), qPrintable(key));
    QVERIFY(scopeFromKey(u"c/p,c/p"_s) == Scope::of(ProjectRef{u"c"_s, u"p"_s}));
}

void TestScope::knowsWhatBelongsToIt()
{
    const ProjectRef p{u"c"_s, u"p"_s};
    const ProjectRef q{u"c"_s, u"q"_s};
    const ProjectRef r{u"d"_s, u"p"_s};
    const auto belonging = [&](const Scope &scope) {
        return QString(scope.includes(p) ? u'p' : u'-') + (scope.includes(q) ? u'q' : u'-')
               + (scope.includes(r) ? u'r' : u'-')
               + (scope.includesConnection(u"d"_s) ? u'd' : u'-');
    };
    QCOMPARE(belonging({}), u"pqrd"_s);
    QCOMPARE(belonging({u"c"_s, {}}), u"pq--"_s);
    QCOMPARE(belonging(Scope::of(p)), u"p---"_s);
    QCOMPARE(belonging(Scope::of({q, r})), u"-qrd"_s);
    QVERIFY(Scope{}.isEverything());
    QVERIFY(!Scope::of({q, r}).isEverything());
}

void TestScope::severalProjectsHaveTheCommonTarget()
{
    const ProjectRef p{u"c"_s, u"p"_s};
    const ProjectRef q{u"c"_s, u"q"_s};
    const ScoreScale scale{.bands = {}, .target = 80, .projectTargets = {{p, 95}}};
    QCOMPARE(scale.targetOf(p), std::optional(95.0));
    QCOMPARE(scale.targetOf(q), std::optional(80.0));
    QCOMPARE(scale.targetOf(Scope::of(p)), std::optional(95.0));
    QCOMPARE(scale.targetOf(Scope::of({p, q})), std::optional(80.0));
    QCOMPARE(ScoreScale{}.targetOf(p), std::nullopt);
}

void TestScope::daysAreAPeriodOrAProblem_data()
{
    using Problem = std::optional<PeriodProblem>;
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<PeriodProblem>>("problem");
    QTest::newRow("word") << u"7d"_s << Problem();
    QTest::newRow("one day") << u"2026-11-21..2026-11-21"_s << Problem();
    QTest::newRow("open end") << u"2026-11-01..2026-11-30"_s << Problem();
    QTest::newRow("leap day") << u"2024-02-29..2024-02-29"_s << Problem();
    QTest::newRow("ten years") << u"2016-11-15..2026-11-21"_s << Problem();
    QTest::newRow("nonsense") << u"week"_s << Problem(PeriodProblem::Word);
    QTest::newRow("custom alone") << u"custom"_s << Problem(PeriodProblem::Word);
    QTest::newRow("three") << u"2026-01-01..2026-01-02..2026-01-03"_s
                           << Problem(PeriodProblem::Word);
    QTest::newRow("no such day") << u"2026-02-29..2026-03-01"_s << Problem(PeriodProblem::NoDay);
    QTest::newRow("empty") << u".."_s << Problem(PeriodProblem::NoDay);
    QTest::newRow("before all") << u"1969-01-01..2026-03-01"_s << Problem(PeriodProblem::NoDay);
    QTest::newRow("reversed") << u"2026-03-02..2026-03-01"_s << Problem(PeriodProblem::Reversed);
    QTest::newRow("tomorrow") << u"2026-11-22..2026-11-23"_s << Problem(PeriodProblem::Future);
    QTest::newRow("too long") << u"2016-11-13..2026-11-21"_s << Problem(PeriodProblem::TooLong);
}

void TestScope::daysAreAPeriodOrAProblem()
{
    QFETCH(QString, text);
    QFETCH(std::optional<PeriodProblem>, problem);
    const qint64 now = QDateTime({2026, 11, 21}, {12, 0}, QTimeZone::utc()).toMSecsSinceEpoch();
    const auto period = periodFromText(text, now, QTimeZone::utc());
    QCOMPARE(period.has_value(), !problem.has_value());
    if (problem) {
        QVERIFY(period.error() == *problem);
        QVERIFY(!problemText(*problem).isEmpty());
    }
}

void TestScope::aPeriodOfDaysIsLaidOutAsTheseDays_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("UTC") << "UTC"_ba << QDate(2026, 1, 1) << QDate(2026, 1, 31);
    QTest::newRow("the clock goes forward")
        << "Europe/Berlin"_ba << QDate(2026, 3, 29) << QDate(2026, 3, 29);
    QTest::newRow("and back") << "Europe/Berlin"_ba << QDate(2026, 10, 25) << QDate(2026, 10, 26);
    QTest::newRow("at midnight") << "America/Santiago"_ba << QDate(2026, 9, 6) << QDate(2026, 9, 6);
    QTest::newRow("far east") << "Pacific/Kiritimati"_ba << QDate(2026, 1, 1) << QDate(2026, 7, 1);
}

void TestScope::aPeriodOfDaysIsLaidOutAsTheseDays()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const QTimeZone here(zone);
    const qint64 now = QDateTime({2026, 11, 21}, {12, 0}, QTimeZone::utc()).toMSecsSinceEpoch();
    const auto period = customPeriod(first, last, now, here);
    QVERIFY(period);
    const PeriodLayout layout = layOut(*period, now, here);
    QVERIFY((daysOf(layout) == PeriodDays{.first = first, .last = last}));
    // As many days before, whatever the clock did.
    const PeriodLayout before{.buckets = {},
                              .span = layout.previous,
                              .previous = {},
                              .lastIsOpen = false,
                              .unit = BucketUnit::Day,
                              .zone = here};
    QCOMPARE(daysOf(before).last.addDays(1), first);
    QCOMPARE(daysOf(before).first.daysTo(first), first.daysTo(last) + 1);
}

QTEST_GUILESS_MAIN(TestScope)
#include "tst_scope.moc"
