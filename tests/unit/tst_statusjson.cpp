// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/orderedjson.h"
#include "analytics/statusjson.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr qint64 Noon = 1'781'092'800'000; // 10 June 2026, 12:00 UTC

ScoreFigures someFigures()
{
    ScoreFigures figures;
    figures.score = 84.25;
    figures.change = -3.14;
    figures.compared = 34;
    figures.measured = 38;
    figures.scenarios = 42;
    figures.unverified = 1;
    figures.stale = 3;
    figures.neverRan = 2;
    figures.runs[Outcome::Passed] = 171;
    figures.runs[Outcome::Weakness] = 38;
    figures.runs[Outcome::Broken] = 6;
    figures.runs[Outcome::Stopped] = 4;
    figures.runs[Outcome::InProgress] = 5;
    figures.runs[Outcome::Unknown] = 7;
    figures.delegatesActive = 4;
    figures.delegates = 6;
    figures.hubsAvailable = 2;
    figures.hubs = 3;
    figures.band = Band::Strong;
    figures.target = 85;
    figures.belowTarget = true;
    return figures;
}

} // namespace

class TestStatusJson final : public QObject {
    Q_OBJECT
private slots:
    void writesTheDocumentedKeysInTheirOrder();
    void unknownIsNull();
    void theAgeIsNeverNegative();
    void theObjectSaysTheSame();
    void hostileNamesStayText();
    void decimalsAreShownOnes_data();
    void decimalsAreShownOnes();
    void timesAreUtc();
};

void TestStatusJson::writesTheDocumentedKeysInTheirOrder()
{
    OverviewFigures figures;
    figures.period.kind = PeriodKind::Days7;
    figures.layout = layOut(figures.period, Noon, QTimeZone("Europe/Berlin"));
    figures.generatedMs = Noon + 500;
    figures.dataMs = Noon - 12'400;
    figures.total = someFigures();
    ProjectFigures project;
    project.ref = {u"local-id"_s, u"p-1"_s};
    project.connectionName = u"work"_s;
    project.name = u"payments"_s;
    project.figures.scenarios = 1;
    project.figures.target = 92.5;
    figures.projects = {project};
    QCOMPARE(statusJson(figures),
             R"({"schema":1,"generatedAt":"2026-06-10T12:00:00Z","dataAgeSeconds":12,)"
             R"("period":{"name":"7d","from":"2026-06-03T22:00:00Z","to":"2026-06-10T22:00:00Z"},)"
             R"("bands":{"fairFrom":40.0,"strongFrom":80.0},)"
             R"("score":84.3,"change":-3.1,"compared":34,"measured":38,"scenarios":42,)"
             R"("unverified":1,"stale":3,"neverRan":2,)"
             R"("runs":{"passed":171,"weakness":38,"broken":6,"stopped":4,"inProgress":5,)"
             R"("unknown":7},"delegates":{"active":4,"total":6},"hubs":{"available":2,"total":3},)"
             R"("band":"strong","target":85.0,"belowTarget":true,)"
             R"("projects":[{"connection":"work","id":"p-1","name":"payments",)"
             R"("score":null,"change":null,"compared":0,"measured":0,"scenarios":1,)"
             R"("unverified":0,"stale":0,"neverRan":0,)"
             R"("runs":{"passed":0,"weakness":0,"broken":0,"stopped":0,"inProgress":0,)"
             R"("unknown":0},"delegates":{"active":0,"total":0},)"
             R"("hubs":{"available":0,"total":0},)"
             R"("band":null,"target":92.5,"belowTarget":null}]})"_ba);
}

void TestStatusJson::unknownIsNull()
{
    const QJsonObject object = statusObject({});
    for (const QString &key : {u"generatedAt"_s, u"dataAgeSeconds"_s, u"score"_s, u"change"_s}) {
        QVERIFY(object.contains(key));
        QVERIFY(object.value(key).isNull());
    }
}

void TestStatusJson::theAgeIsNeverNegative()
{
    OverviewFigures figures;
    figures.generatedMs = Noon;
    figures.dataMs = Noon + 60'000; // the clock was set back
    QCOMPARE(statusObject(figures).value(u"dataAgeSeconds"_s).toInt(-1), 0);
}

void TestStatusJson::theObjectSaysTheSame()
{
    OverviewFigures figures;
    figures.total = someFigures();
    const QJsonObject object = statusObject(figures);
    QCOMPARE(object.value(u"schema"_s).toInt(), 1);
    QCOMPARE(object.value(u"score"_s).toDouble(), 84.3);
    QCOMPARE(QJsonDocument::fromJson(statusJson(figures)).object(), object);
}

void TestStatusJson::hostileNamesStayText()
{
    const QString hostile = u"a\"b\\c\n\u001b[31m\u202Etxt\u2028\u007F \u00E4\U0001F525"_s
                            + QChar(0xD800) + u"end"_s + QChar(0xDC00);
    OverviewFigures figures;
    ProjectFigures project;
    project.name = hostile;
    figures.projects = {project};
    const QByteArray text = statusJson(figures);
    for (const char byte : text)
        QVERIFY(static_cast<uchar>(byte) >= 0x20 && byte != 0x7F); // nothing a terminal obeys
    QVERIFY(!QString::fromUtf8(text).contains(QChar(0x202E)));
    QVERIFY(text.contains("\xC3\xA4\xF0\x9F\x94\xA5"));
    const QJsonObject object = statusObject(figures);
    const QString name = object[u"projects"_s][0][u"name"_s].toString();
    QCOMPARE(name.left(hostile.size() - 5), hostile.left(hostile.size() - 5));
    QVERIFY(text.contains(R"(\ud800end\udc00)"));
}

void TestStatusJson::decimalsAreShownOnes_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("whole") << 84.0 << R"({"x":84.0})"_ba;
    QTest::newRow("half up") << 84.25 << R"({"x":84.3})"_ba;
    QTest::newRow("no negative zero") << -0.04 << R"({"x":0.0})"_ba;
    QTest::newRow("negative") << -9.36 << R"({"x":-9.4})"_ba;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << R"({"x":null})"_ba;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << R"({"x":null})"_ba;
}

void TestStatusJson::decimalsAreShownOnes()
{
    QFETCH(double, number);
    OrderedJson json;
    json.beginObject();
    json.addDecimal("x", number);
    json.endObject();
    QTEST(json.text(), "text");
}

void TestStatusJson::timesAreUtc()
{
    OrderedJson json;
    json.beginArray();
    json.addTime(nullptr, Noon + 999);
    json.addTime(nullptr, 0);
    json.addTime(nullptr, -1);
    json.addTextOrNull(nullptr, QString());
    json.addTextOrNull(nullptr, u"x"_s);
    json.endArray();
    QCOMPARE(json.text(), R"(["2026-06-10T12:00:00Z",null,null,null,"x"])"_ba);
}

QTEST_GUILESS_MAIN(TestStatusJson)
#include "tst_statusjson.moc"
