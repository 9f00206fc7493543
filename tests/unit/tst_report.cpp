// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportcsv.h"
#include "report/reportfile.h"
#include "report/reporthtml.h"
#include "report/reportjson.h"
#include "report/reportmail.h"
#include "support/sampleoverview.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

/// The invented Overview as a report.
Report reportOf(const sample::OverviewOptions &options = {}, bool detail = true)
{
    Report report{.figures = sample::overview(options), .detail = detail, .scenarios = {}};
    for (const ScenarioFigure &figure : std::as_const(report.figures.weakest)) {
        ScenarioReport scenario;
        scenario.figure = figure;
        scenario.project = u"logistics"_s;
        scenario.figure.scheduled.schedule = u"0 3 * * *"_s;
        scenario.delegate = u"=cmd|' /C calc'!A0"_s;
        scenario.newest = {{.id = u"r1"_s,
                            .sequence = 7,
                            .createdMs = report.figures.generatedMs - 3'600'000,
                            .outcome = Outcome::Broken,
                            .phase = u"Error"_s,
                            .score = {},
                            .rawScore = 12.25}};
        report.scenarios.append(scenario);
    }
    return report;
}

} // namespace

class TestReport final : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void csvFieldsAreNeverFormulas_data();
    void csvFieldsAreNeverFormulas();
    void rawScoresStandBesideNone();
    void nextRunsAreTold();
    void nothingIsNoDocument();
    void scoresBeyondTheScaleAreKeptRaw();
    void namesInHtmlAreText();
    void htmlFollowsTheLanguage();
    void wordsAreThoseOfTheFigures();
    void namesAllThatIsShown_data();
    void namesAllThatIsShown();
    void mailAddresses_data();
    void mailAddresses();
    void namesAreNoHeaders_data();
    void namesAreNoHeaders();
    void documentsHaveTheUsersMode();
};

void TestReport::csvFieldsAreNeverFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << u"cart-pod-delete"_s << QByteArray("cart-pod-delete");
    QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("quote") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
    QTest::newRow("lines") << u"a\r\nb"_s << QByteArray("a b");
    QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("formula with quotes")
        << u"=HYPERLINK(\"http://x\",1)"_s << QByteArray("\"'=HYPERLINK(\"\"http://x\"\",1)\"");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
    QTest::newRow("at") << u"@SUM(1)"_s << QByteArray("'@SUM(1)");
    QTest::newRow("behind a tab") << u"\t=1"_s << QByteArray("'=1");
    QTest::newRow("behind a mark") << u"\u202e=1"_s << QByteArray("'=1");
    QTest::newRow("behind a semicolon") << u"a;=1+1;b"_s << QByteArray("\"a;'=1+1;b\"");
    QTest::newRow("behind a semicolon and a quote") << u"a; \"@x"_s << QByteArray("\"a; \"\"'@x\"");
    QTest::newRow("minus within") << u"a-b=c"_s << QByteArray("a-b=c");
    QTest::newRow("full width") << u"\uff1d1"_s << u"'\uff1d1"_s.toUtf8();
    QTest::newRow("umlaut") << u"Größe"_s << u"Größe"_s.toUtf8();
}

void TestReport::csvFieldsAreNeverFormulas()
{
    QFETCH(QString, text);
    QTEST(csvText(text), "field");
}

void TestReport::rawScoresStandBesideNone()
{
    const QJsonObject json = QJsonDocument::fromJson(reportJson(reportOf())).object();
    const QJsonArray all = json[u"scenarioDetails"_s].toArray();
    QCOMPARE(all.size(), 8);
    const QJsonObject weakest = all.first().toObject();
    QCOMPARE(weakest[u"score"_s].toDouble(), 41.0);
    QCOMPARE(weakest[u"rawScore"_s].toDouble(), 41.0);
    const QJsonObject never = all.last().toObject();
    QVERIFY(never[u"score"_s].isNull());
    QCOMPARE(never[u"rawScore"_s].toDouble(), 12.25);
    const QJsonObject run = never[u"newestRuns"_s].toArray().first().toObject();
    QVERIFY(run[u"score"_s].isNull());
    QCOMPARE(run[u"rawScore"_s].toDouble(), 12.25);
    QVERIFY(reportCsv(reportOf()).contains(",broken,Error,,12.25,"));
    // Without detail the lists have them, too.
    const QJsonObject brief = QJsonDocument::fromJson(reportJson(reportOf({}, false))).object();
    QVERIFY(!brief.contains(u"scenarioDetails"_s));
    QCOMPARE(brief[u"weakest"_s].toArray().last().toObject()[u"rawScore"_s].toDouble(), 12.25);
}

void TestReport::nextRunsAreTold()
{
    Report report = reportOf(); // 20 November 2026, 12:40 UTC
    ScenarioFigure &figure = report.scenarios[0].figure;
    figure.scheduled = {.schedule = u"0 3 * * *"_s,
                        .state = ScheduleState{.timeZone = u"UTC"_s, .suspended = false},
                        .lastRunMs = 0};
    const auto told = [&report] { return textOf(report).sections.first(); };
    const auto json = [&report] {
        return QJsonDocument::fromJson(reportJson(report))
            .object()[u"scenarioDetails"_s][0]
            .toObject();
    };
    QVERIFY2(told().facts.contains("schedule: "_L1) && !told().facts.contains("0 3 * * *"_L1),
             qPrintable(told().facts));
    QVERIFY2(told().line.evidence.contains("next run: tomorrow"_L1),
             qPrintable(told().line.evidence));
    QCOMPARE(json()[u"nextRunAt"_s], u"2026-11-21T03:00:00Z"_s);
    QCOMPARE(json()[u"nextRunExact"_s], true);
    QCOMPARE(json()[u"suspended"_s], false);
    QVERIFY(reportCsv(report).contains(",0 3 * * *,UTC,false,2026-11-21T03:00:00Z\r\n"));

    figure.scheduled.state->suspended = true;
    QVERIFY(told().line.evidence.endsWith("next run: switched off"_L1));
    QVERIFY(json()[u"nextRunAt"_s].isNull() && json()[u"nextRunExact"_s].isNull());
    QVERIFY(reportCsv(report).contains(",0 3 * * *,UTC,true,\r\n"));
}

void TestReport::nothingIsNoDocument()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"report.pdf"_s);
    const auto trouble = writeDocument(file, {}, true);
    QVERIFY(trouble && trouble->kind == DocumentTrouble::Kind::NotMade);
    QVERIFY(!QFileInfo::exists(file));
}

void TestReport::scoresBeyondTheScaleAreKeptRaw()
{
    Report report = reportOf();
    report.figures.weakest[0].score = -20.125;
    report.scenarios[0].figure.score = -20.125;
    const QJsonObject json = QJsonDocument::fromJson(reportJson(report)).object();
    const QJsonObject weakest = json[u"weakest"_s].toArray().first().toObject();
    QCOMPARE(weakest[u"score"_s].toDouble(), 0.0);
    QCOMPARE(weakest[u"rawScore"_s].toDouble(), -20.125);
    QCOMPARE(textOf(report).weakest.first().score, u"0"_s);
}

void TestReport::namesInHtmlAreText()
{
    const QByteArray html = reportHtml(textOf(reportOf({.hostileNames = true})));
    QVERIFY(!html.contains("<img"));
    QVERIFY(!html.contains("<b>"));
    QVERIFY(html.contains("<bdi>&lt;img src=x&gt;&lt;b&gt;checkout-node-drain&lt;/b&gt; &amp;amp; "
                          "100% %1</bdi>"));
    QVERIFY(html.contains("=cmd|&#39; /C calc&#39;!A0"));
}

void TestReport::htmlFollowsTheLanguage()
{
    QVERIFY(reportHtml(textOf(reportOf())).contains("<html lang=\"en-GB\" dir=\"ltr\">"));
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const QByteArray html = reportHtml(textOf(reportOf()));
    QVERIFY(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    QVERIFY(html.contains("text-align:right"));
}

void TestReport::wordsAreThoseOfTheFigures()
{
    const ReportText text = textOf(reportOf());
    QCOMPARE(text.score, u"84.2"_s);
    QCOMPARE(text.word, u"strong"_s);
    QCOMPARE(text.change, u"+3.1"_s);
    QCOMPARE(text.direction, 1);
    QCOMPARE(text.basis, u"on 34 compared; 4 new, 3 not measured"_s);
    QCOMPARE(text.period, u"22 Oct 2026 to 20 Nov 2026"_s);
    QCOMPARE(text.made, u"Made 20 Nov 2026, 12:40 (UTC) from data of 20 Nov 2026, 12:39"_s);
    QCOMPARE(text.weakest.first().evidence, u"measured 20 Nov"_s);
    QCOMPARE(text.weakest.first().word, u"fair"_s);
    QCOMPARE(text.weakest[2].evidence, u"unverified since 17 Nov"_s);
    QCOMPARE(text.weakest[3].evidence, u"stale, measured 10 Oct"_s);
    QCOMPARE(text.weakest[7].score, u"\u2013"_s);
    QVERIFY(text.weakest[7].change.isEmpty());
    QCOMPARE(text.movers.first().evidence, u"from 63.4 to 41"_s);
    QCOMPARE(text.buckets.size(), 30);
    QVERIFY(text.buckets.first().name.endsWith(u", so far"_s));
    QCOMPARE(text.buckets[9].mean, u"\u2013"_s); // nothing measured that day
    QCOMPARE(text.sections.size(), 8);
    QVERIFY(textOf(reportOf({}, false)).sections.isEmpty());
    QVERIFY(reportPlainText(text).contains(u"checkout-node-drain: 41, \u221222.4"_s));

    const ReportText thin = textOf(reportOf({.tooLittle = true}));
    QCOMPARE(thin.word, u"too little measured (5 of 42)"_s);
    QVERIFY(thin.coverage.isEmpty());
    const ReportText nothing = textOf({});
    QCOMPARE(nothing.score, u"\u2013"_s);
    QCOMPARE(nothing.word, u"nothing measured"_s);
}

void TestReport::namesAllThatIsShown_data()
{
    QTest::addColumn<int>("projects");
    QTest::addColumn<bool>("connection");
    QTest::addColumn<QString>("scope");
    QTest::newRow("several") << 3 << false << u"All projects"_s;
    QTest::newRow("one") << 1 << false << u"logistics"_s;
    QTest::newRow("a connection") << 3 << true << u"litmus.example.org"_s;
    QTest::newRow("none") << 0 << false << u"All projects"_s;
}

void TestReport::namesAllThatIsShown()
{
    QFETCH(int, projects);
    QFETCH(bool, connection);
    Report report = reportOf();
    report.figures.projects.resize(projects);
    if (connection)
        report.figures.scope.connectionId = u"c1"_s;
    QTEST(textOf(report).scope, "scope");
}

void TestReport::mailAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"a.b+c@example.org"_s << true;
    QTest::newRow("named") << u"Jürgen Groß <j@example.org>"_s << true;
    QTest::newRow("local") << u"root@localhost"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no host") << u"a@"_s << false;
    QTest::newRow("two") << u"a@b, c@d"_s << false;
    QTest::newRow("header") << u"a@b\r\nBcc: c@d"_s << false;
    QTest::newRow("header in the name") << u"x\r\nBcc: <a@b>"_s << false;
    QTest::newRow("quotes") << u"x\" <a@b>"_s << false;
    QTest::newRow("nested") << u"x <<a@b>>"_s << false;
    QTest::newRow("control") << u"a\u0000@b"_s << false;
}

void TestReport::mailAddresses()
{
    QFETCH(QString, text);
    QTEST(isMailAddress(text), "good");
}

void TestReport::namesAreNoHeaders_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("lines") << u"x\r\nBcc: evil@example.org\r\n\r\nbody"_s;
    QTest::newRow("a line feed") << u"x\nBcc: evil@example.org"_s;
    QTest::newRow("other line ends") << u"x\u2028Bcc: evil@example.org\u0085Cc: a@b"_s;
    QTest::newRow("an encoded word") << u"=?UTF-8?Q?x=0D=0ABcc:_evil@example.org?="_s;
    QTest::newRow("a boundary") << u"--=_mixed_0123456789abcdef--"_s;
    QTest::newRow("long") << u"\u00fc"_s.repeated(400);
}

void TestReport::namesAreNoHeaders()
{
    QFETCH(QString, name);
    Report report = reportOf();
    report.figures.projects.resize(1);
    report.figures.projects.first().name = name;
    const ReportText text = textOf(report);
    const QByteArray mail = reportMail(text, reportHtml(text), "%PDF-",
                                       {.from = u"Desk <desk@example.org>"_s,
                                        .to = {u"board@example.org"_s},
                                        .dateMs = report.figures.generatedMs,
                                        .identity = "0123456789abcdef",
                                        .fileName = u"report.pdf"_s});
    const QList<QByteArray> head = mail.first(mail.indexOf("\r\n\r\n")).split('\n');
    const QByteArrayList known{"From",       "To",           "Subject",          "Date",
                               "Message-ID", "MIME-Version", "Content-Language", "Content-Type"};
    QByteArrayList names;
    for (const QByteArray &line : head) {
        QVERIFY2(line.size() <= 79, line.constData());
        if (!line.startsWith(' '))
            names << line.first(line.indexOf(':'));
    }
    QCOMPARE(names, known);
    QVERIFY(!mail.contains("?Q?"));
    QCOMPARE(mail.count("\r\n--=_mixed_0123456789abcdef"), 3);
}

void TestReport::documentsHaveTheUsersMode()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.json"_s);
    setDocumentMask(027);
    QVERIFY(!writeDocument(file, "{}", false));
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther),
             QFile::Permissions(QFile::ReadGroup));
    const auto trouble = writeDocument(file, "[]", false);
    QVERIFY(trouble && trouble->kind == DocumentTrouble::Kind::Exists);
    QVERIFY(!writeDocument(file, "[]", true));
    const auto folderItself = writeDocument(folder.path(), "x", true);
    QVERIFY(folderItself && folderItself->kind == DocumentTrouble::Kind::NotAFile);
    const auto nowhere = writeDocument(folder.filePath(u"no/file"_s), "x", true);
    QVERIFY(nowhere && nowhere->kind == DocumentTrouble::Kind::CannotWrite);
    QVERIFY(errorSentence(*nowhere).contains(u"no/file could not be written"_s));
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
