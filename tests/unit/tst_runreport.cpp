// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text.h"
#include "report/roughtext.h"
#include "report/runreporthtml.h"
#include "report/runreportmarkdown.h"
#include "support/samplerun.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using Kind = SequenceDiagram::Lifeline::Kind;

namespace {

/// What is between the marks of a table's cells; a mark with a backslash is none.
QStringList cellsOf(const QString &row)
{
    static const QRegularExpression mark(uR"((?<!\\)(?:\\\\)*\|)"_s);
    QStringList cells = row.split(mark);
    return cells.size() > 2 ? cells.mid(1, cells.size() - 2) : QStringList();
}

QString html(const RunReport &report)
{
    return QString::fromUtf8(runReportHtml(textOf(report)));
}

QString markdown(const RunReport &report)
{
    return QString::fromUtf8(runReportMarkdown(textOf(report)));
}

} // namespace

class TestRunReport final : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void theHeadTellsTheRun();
    void theTableAddsUp();
    void aScoreThatSaysNothingIsNoFigure_data();
    void aScoreThatSaysNothingIsNoFigure();
    void faultsTellTheirProbes();
    void eventsAreInOrder();
    void theDiagramHasItsLifelines();
    void tooManyLifelinesBecomeOne();
    void faultsAtOnceStandBesideEachOther();
    void labelsKeepToTheirRoom();
    void whatIsMissingIsSaid();
    void namesInHtmlAreText();
    void htmlHasNothingFromElsewhere();
    void namesInMarkdownAreText_data();
    void namesInMarkdownAreText();
    void tablesKeepTheirColumns();
    void mermaidTakesNoOrders_data();
    void mermaidTakesNoOrders();
    void whatIsToldInMermaidIsText();
    void rightToLeft();
    void namesOfFiles_data();
    void namesOfFiles();
    void theRunOfTheServerIsCompleted();
};

void TestRunReport::theHeadTellsTheRun()
{
    const RunReportText text = textOf(sample::runReport());
    QCOMPARE(text.scenario, u"checkout-resilience"_s);
    QCOMPARE(text.outcome, Outcome::Weakness);
    QCOMPARE(text.when, u"20 Nov 2025, 13:02:00"_s);
    QCOMPARE(text.score, u"87.5"_s);
    QVERIFY(text.scoreNote.isEmpty() && text.caveats.isEmpty());
    QVERIFY2(text.sentences.value(0).contains("412 is not less than 300"_L1),
             qPrintable(text.sentences.join(u'\n')));
    QHash<QString, QString> facts;
    for (const RunReportText::Fact &fact : text.facts)
        facts.insert(fact.label, fact.value);
    QCOMPARE(facts.value(u"Delegate"_s), u"eu-west-1"_s);
    QCOMPARE(facts.value(u"Environment"_s), u"production"_s);
    QVERIFY(facts.value(u"Project"_s).contains("payments"_L1));
    QVERIFY(facts.value(u"Project"_s).contains("litmus.example.org"_L1));
    QCOMPARE(facts.value(u"Requested by"_s), u"maria"_s);
    QCOMPARE(facts.value(u"Began"_s), u"20 Nov 2025, 13:02:02"_s);
    QCOMPARE(facts.value(u"Took"_s), u"6 min 22 s"_s);
    QCOMPARE(facts.value(u"Run id"_s), u"0b7c2d4e-6f1a-4c3b-9d8e-5a2f1c0e7b6d"_s);
    QVERIFY(text.made.contains("20 Nov 2025, 14:02:02"_L1) && text.made.contains("UTC"_L1));
}

void TestRunReport::theTableAddsUp()
{
    const RunReportText text = textOf(sample::runReport());
    QCOMPARE(text.why, u"Why 87.5?"_s);
    QVERIFY(text.whyNot.contains("87.50"_L1));
    QCOMPARE(text.scoreLines.size(), 3);
    double points = 0;
    double products = 0;
    for (const RunReportText::ScoreLine &line : text.scoreLines) {
        points += line.points.toDouble();
        products += QLocale().toDouble(line.product);
    }
    QCOMPARE(points, 87.5);
    QCOMPARE(text.total.points, u"87.50"_s);
    QCOMPARE(products, QLocale().toDouble(text.total.product));
    QCOMPARE(text.total.weight, u"20"_s);
    QCOMPARE(text.scoreLines.at(1).success, u"50%"_s);
    QCOMPARE(text.scoreLines.at(1).lost, u"\u221212.50"_s);
    QVERIFY(text.scoreLines.at(0).lost.isEmpty());

    RunReport wrong = sample::runReport();
    wrong.details.run.rawScore = 62;
    const RunReportText differing = textOf(wrong);
    QCOMPARE(differing.why, u"Why 62?"_s);
    QVERIFY2(differing.whyNot.contains("87.50"_L1) && differing.whyNot.contains("62.00"_L1),
             qPrintable(differing.whyNot));
}

void TestRunReport::aScoreThatSaysNothingIsNoFigure_data()
{
    QTest::addColumn<Outcome>("outcome");
    for (const Outcome outcome :
         {Outcome::Broken, Outcome::Stopped, Outcome::InProgress, Outcome::Unknown})
        QTest::newRow(qPrintable(outcomeKey(outcome))) << outcome;
}

void TestRunReport::aScoreThatSaysNothingIsNoFigure()
{
    QFETCH(Outcome, outcome);
    RunReport report = sample::runReport({.outcome = outcome});
    report.details.run.rawScore = 0;
    const RunReportText text = textOf(report);
    QCOMPARE(text.score, u"\u2013"_s);
    QVERIFY(!text.lead.isEmpty());
    QCOMPARE(text.scoreNote.isEmpty(), outcome == Outcome::Unknown);
    // The server's number is explained without being taken for a score.
    QCOMPARE(text.why,
             isFinal(outcome) ? u"Why ChaosCenter says 0"_s : u"What counts for the score"_s);
    report.details.weights->append(FaultWeight{u"later"_s, 5});
    QVERIFY(textOf(report).scoreLines.last().note.contains(
        outcome == Outcome::InProgress ? "not run yet"_L1 : "never ran"_L1));
}

void TestRunReport::faultsTellTheirProbes()
{
    const RunReportText text = textOf(sample::runReport());
    QCOMPARE(text.faults.size(), 3);
    const RunReportText::FaultSection &failed = text.faults.at(1);
    QCOMPARE(failed.word, u"failed"_s);
    QCOMPARE(failed.outcome, Outcome::Weakness);
    QVERIFY(failed.failure.startsWith("GENERIC_ERROR: "_L1));
    QCOMPARE(plainLine(failed.targets.value(0)), u"pod checkout-7d9f5: reverted"_s);
    QCOMPARE(failed.probes.size(), 2);
    QCOMPARE(failed.probes.first().name, u"p99"_s);
    QCOMPARE(failed.probes.first().kind, u"Prometheus"_s);
    QVERIFY(failed.probes.first().mode.startsWith("EOT"_L1));
    QCOMPARE(failed.probes.first().word, u"failed"_s);
    QCOMPARE(failed.probes.first().description, u"412 is not less than 300"_s);
    QStringList facts;
    for (const RunReportText::Fact &fact : failed.facts)
        facts << fact.label + u' ' + fact.value;
    const QString all = facts.join(u'|');
    for (const auto part : {"Weight 5"_L1, "Probe success 50%"_L1, "Took 1 min 53 s"_L1})
        QVERIFY2(all.contains(part), qPrintable(all));

    const RunReportText many = textOf(sample::runReport({.faults = 120, .probes = 50}));
    QCOMPARE(many.faults.size(), 100);
    QVERIFY(many.faultsLeftOut.contains("20"_L1));
    QCOMPARE(many.faults.first().probes.size(), 40);
    QVERIFY(many.faults.first().leftOut.contains("10"_L1));
}

void TestRunReport::eventsAreInOrder()
{
    const RunReportText text = textOf(sample::runReport());
    QCOMPARE(text.events.first().time, u"13:02:00"_s);
    QCOMPARE(text.events.first().since, u"+0:00"_s);
    QCOMPARE(text.events.last().outcome, Outcome::Weakness);
    QCOMPARE(text.events.last().since, u"+6:24"_s);
    const auto guessed =
        std::find_if(text.events.cbegin(), text.events.cend(),
                     [](const auto &event) { return event.time.startsWith(u'('); });
    QVERIFY(guessed != text.events.cend()); // what a fault hit: nobody tells when
    RunReport slow = sample::runReport();
    slow.details.finishedMs += 3 * 3'600'000;
    QCOMPARE(textOf(slow).events.last().since, u"+3:06:24"_s);
}

void TestRunReport::theDiagramHasItsLifelines()
{
    const SequenceDiagram diagram = textOf(sample::runReport()).sequence;
    QList<Kind> kinds;
    for (const SequenceDiagram::Lifeline &lifeline : diagram.lifelines)
        kinds << lifeline.kind;
    const QList<Kind> expected{Kind::Server, Kind::Workflow, Kind::Fault, Kind::Fault,
                               Kind::Fault,  Kind::Probe,    Kind::Probe, Kind::Target};
    QCOMPARE(kinds, expected);
    QCOMPARE(diagram.leftOut, 0);
    // The request, the beginning, the installation in one, five for each fault, the end.
    QCOMPARE(diagram.messages.size(), 3 + 3 * 5 + 1);
    QCOMPARE(diagram.messages.first().from, 0);
    QCOMPARE(diagram.messages.first().to, 1);
    QCOMPARE(diagram.messages.at(2).from, diagram.messages.at(2).to);
    QVERIFY(diagram.messages.at(2).text.contains("21 s"_L1));
    const SequenceDiagram::Message &asked = diagram.messages.at(3);
    QVERIFY(asked.from == 1 && asked.to == 2 && !asked.answers && asked.exact);
    const SequenceDiagram::Message &hit = diagram.messages.at(4);
    QVERIFY(hit.from == 2 && hit.to == 7 && !hit.exact);
    const SequenceDiagram::Message &probe = diagram.messages.at(10);
    QVERIFY(probe.from == 5 && probe.to == 3 && probe.answers);
    QCOMPARE(probe.outcome, Outcome::Weakness);
    QVERIFY(probe.text.contains("412 is not less"_L1));
    QCOMPARE(diagram.messages.last().to, 0);

    QCOMPARE(diagram.spans.size(), 4);
    QCOMPARE(diagram.spans.first().lifeline, 1);
    QCOMPARE(diagram.spans.first().last, diagram.messages.size() - 1);
    QCOMPARE(diagram.spans.at(1).first, 3);
    QCOMPARE(diagram.spans.at(1).last, 7);
    QCOMPARE(diagram.spans.at(2).outcome, Outcome::Weakness);
}

void TestRunReport::tooManyLifelinesBecomeOne()
{
    const SequenceDiagram probes = textOf(sample::runReport({.probes = 4})).sequence;
    QCOMPARE(probes.lifelines.size(), 7);
    QCOMPARE(probes.lifelines.at(5).kind, Kind::Probes);
    QVERIFY(probes.lifelines.at(5).name.startsWith(u'4'));
    QVERIFY(probes.messages.at(5).text.contains("p99"_L1)); // the message tells which
    const SequenceDiagram all = textOf(sample::runReport({.faults = 12, .probes = 4})).sequence;
    QCOMPARE(all.lifelines.size(), 5);
    QCOMPARE(all.lifelines.at(2).kind, Kind::Faults);
    QVERIFY(all.messages.at(3).text.contains("pod-delete-0"_L1));
    const SequenceDiagram endless = textOf(sample::runReport({.faults = 90})).sequence;
    QCOMPARE(endless.messages.size(), MostMessages);
    QCOMPARE(endless.leftOut, 3 + 90 * 5 + 1 - MostMessages);
}

void TestRunReport::faultsAtOnceStandBesideEachOther()
{
    RunReport report = sample::runReport({.faults = 12, .probes = 4});
    for (RunStep &step : report.details.steps) {
        if (step.fault >= 0) {
            step.startedMs = report.details.startedMs + 30'000 + step.fault;
            step.finishedMs = step.startedMs + 100'000;
        }
    }
    int deepest = 0;
    for (const SequenceDiagram::Span &span : textOf(report).sequence.spans)
        deepest = std::max(deepest, span.depth);
    QCOMPARE(deepest, 2);
}

void TestRunReport::labelsKeepToTheirRoom()
{
    const SequenceFrame frame{.width = 500, .times = 50, .lifelines = 5};
    QCOMPARE(frame.x(0), 95.0);
    const SequenceDiagram::Message right{.from = 0, .to = 1, .text = {}};
    const SequenceFrame::Label open = frame.label(right, 300);
    QVERIFY(!open.atEnd && open.left == 100 && open.right == 500);
    // No room behind it: it ends where its arrow does.
    const SequenceDiagram::Message left{.from = 4, .to = 3, .text = {}};
    QVERIFY(!frame.label(left, 100).atEnd);
    const SequenceFrame::Label turned = frame.label(left, 300);
    QVERIFY(turned.atEnd && turned.right == frame.x(4) - 5 && turned.left == 50);

    QVERIFY(roughWidth(u"iiii", 10) < roughWidth(u"mmmm", 10));
    QVERIFY(roughWidth(u"\u5de5\u4f5c", 10) > roughWidth(u"ab", 10));
    const QString cut = roughlyCut(u"\u2068pod-network-latency\u2069: passed"_s, 60, 10);
    QVERIFY(cut.size() < 14 && roughWidth(cut, 10) <= 72);
    QCOMPARE(cut.count(QChar(0x2068)), cut.count(QChar(0x2069)));
    QCOMPARE(roughLines(u"pod-network-latency"_s, 70, 10, 2),
             (QStringList{u"pod-network-"_s, u"latency"_s}));
    const QString smile = u"\U0001F600"_s;
    for (const QString &line : roughLines(smile.repeated(20), 25, 10, 3))
        QVERIFY(!line.isEmpty() && !line.front().isLowSurrogate());
}

void TestRunReport::whatIsMissingIsSaid()
{
    using Document = RunDetails::Document;
    for (const Document document : {Document::Missing, Document::Queued, Document::Broken,
                                    Document::TooBig, Document::Foreign}) {
        const RunReport report = sample::runReport({.document = document});
        const RunReportText text = textOf(report);
        QCOMPARE(text.caveats.size(), 1);
        QVERIFY(text.faults.isEmpty());
        // What the server says about the run is told all the same.
        QCOMPARE(text.sequence.messages.size(), 2);
        QCOMPARE(text.scoreLines.size(), 3);
        QVERIFY(html(report).contains(text.caveats.first().toHtmlEscaped()));
        QVERIFY(markdown(report).contains("\n> "_L1));
    }
    const RunReportText nothing = textOf(RunReport());
    QVERIFY(!nothing.scenario.isEmpty() && !nothing.lead.isEmpty());
    QVERIFY(nothing.sequence.lifelines.isEmpty() && nothing.events.isEmpty());
    QVERIFY(!html(RunReport()).contains("class=\"sequence\""_L1));
    QVERIFY(!markdown(RunReport()).contains("mermaid"_L1));
}

void TestRunReport::namesInHtmlAreText()
{
    RunReport report = sample::runReport({.names = {.hostileNames = true}});
    report.environment = u"<script>alert('1')</script>"_s;
    report.page = u"javascript:alert(1)"_s;
    report.details.message = u"</style><script>"_s;
    const QString page = html(report);
    QVERIFY(!page.contains("<script"_L1) && !page.contains("<img"_L1));
    QCOMPARE(page.count("</style>"_L1), 1);
    QVERIFY(!page.contains("href"_L1) && !page.contains("alert('"_L1));
    QVERIFY(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"_L1));
    QVERIFY(page.contains("&lt;img src=x&gt;&lt;b&gt;checkout-resilience&lt;/b&gt; &amp;amp; 100% "
                          "%1"_L1));
    // In the drawing, too, whole in its tool tips.
    const qsizetype drawing = page.indexOf("<svg class=\"sequence\""_L1);
    QVERIFY(drawing > 0 && page.indexOf("&lt;img"_L1, drawing) > 0);
}

void TestRunReport::htmlHasNothingFromElsewhere()
{
    const QString page = html(sample::runReport());
    QVERIFY(page.contains("default-src 'none'"_L1));
    for (const auto foreign :
         {"url("_L1, "@import"_L1, "src="_L1, "<link"_L1, "<iframe"_L1, "onload"_L1})
        QVERIFY2(!page.contains(foreign), foreign.data());
    QVERIFY(page.contains("lang=\"en"_L1) && page.contains("dir=\"ltr\""_L1));
}

void TestRunReport::namesInMarkdownAreText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("usual") << u"pod-delete-x7, 50.5% (a+b)"_s << u"pod-delete-x7, 50.5% (a+b)"_s;
    QTest::newRow("html") << u"<script>"_s << u"\\<script\\>"_s;
    QTest::newRow("entity") << u"&lt;"_s << u"\\&lt;"_s;
    QTest::newRow("cell") << u"a|b"_s << u"a\\|b"_s;
    QTest::newRow("code") << u"`rm`"_s << u"\\`rm\\`"_s;
    QTest::newRow("fence") << u"```"_s << u"\\`\\`\\`"_s;
    QTest::newRow("emphasis") << u"*a* _b_ ~c~"_s << u"\\*a\\* \\_b\\_ \\~c\\~"_s;
    QTest::newRow("link") << u"[a](b)"_s << u"\\[a\\](b)"_s;
    QTest::newRow("picture") << u"![a]"_s << u"\\!\\[a\\]"_s;
    QTest::newRow("address") << u"see http://x.y or www.x.y"_s
                             << u"see http\\://x.y or www\\.x.y"_s;
    QTest::newRow("backslash") << u"a\\|b"_s << u"a\\\\\\|b"_s;
    QTest::newRow("heading") << u"# a"_s << u"\\# a"_s;
    QTest::newRow("issue, mention") << u"#12 @all"_s << u"\\#12 \\@all"_s;
    QTest::newRow("list") << u"- a"_s << u"\\- a"_s;
    QTest::newRow("number") << u"1. a"_s << u"1\\. a"_s;
    QTest::newRow("negative") << u"-1"_s << u"-1"_s;
    QTest::newRow("formula") << u"$a$"_s << u"\\$a\\$"_s;
    QTest::newRow("lines") << u"a\n\n# b"_s << u"a  \\# b"_s;
    QTest::newRow("isolated") << u"\u2068abc\u2069: d"_s << u"abc: d"_s;
    QTest::newRow("isolated and needed")
        << u"\u2068\u05d0\u2069: d"_s << u"\u2068\u05d0\u2069: d"_s;
}

void TestRunReport::namesInMarkdownAreText()
{
    QFETCH(QString, text);
    QTEST(markdownText(text), "escaped");
}

void TestRunReport::tablesKeepTheirColumns()
{
    RunReport report = sample::runReport();
    report.details.faults[1].name = u"a|b|`c`\\|d"_s;
    report.details.faults[1].probes[0].name = u"|"_s;
    report.details.faults[1].probes[0].description = u"x | y\n| z \\"_s;
    const QStringList lines = markdown(report).split(u'\n');
    qsizetype columns = 0;
    int tables = 0;
    for (const QString &line : lines) {
        if (!line.startsWith(u'|')) {
            columns = 0;
            continue;
        }
        const qsizetype count = cellsOf(line).size();
        tables += columns == 0;
        if (columns == 0)
            columns = count;
        QVERIFY2(count == columns && count >= 3, qPrintable(line));
    }
    QCOMPARE(tables, 6); // the score, probes of three faults, the diagram as a table, the events
}

void TestRunReport::mermaidTakesNoOrders_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("drawn");
    QTest::newRow("usual") << u"pod-delete-x7"_s << true;
    QTest::newRow("umlaut") << u"L\u00f6schen"_s << true;
    QTest::newRow("semicolon") << u"a;b"_s << false;
    QTest::newRow("colon") << u"a: b"_s << false;
    QTest::newRow("number sign") << u"a#b"_s << false;
    QTest::newRow("end") << u"the end"_s << false;
    QTest::newRow("weekend") << u"weekend"_s << true;
    QTest::newRow("comment") << u"a%%b"_s << false;
    QTest::newRow("markup") << u"<br>"_s << false;
    QTest::newRow("arrow") << u"a->>b"_s << false;
    QTest::newRow("fence") << u"```"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestRunReport::mermaidTakesNoOrders()
{
    QFETCH(QString, name);
    QFETCH(bool, drawn);
    RunReport report = sample::runReport();
    report.details.faults[0].name = name;
    const QString text = markdown(report);
    QCOMPARE(text.contains("```mermaid\nsequenceDiagram\n"_L1), drawn);
    QCOMPARE(text.count("```"_L1), drawn ? 2 : 0);
    if (drawn)
        QVERIFY(text.contains(u"    participant p2 as %1\n    participant"_s.arg(name)));
    else
        QVERIFY(text.contains("| Time | From | To | What |"_L1));
}

void TestRunReport::whatIsToldInMermaidIsText()
{
    RunReport report = sample::runReport();
    report.details.faults[1].probes[0].description = u"a;b #c %%d <e>\np0->>p1: x end `y`"_s;
    const QString text = mermaidSequence(textOf(report));
    QVERIFY2(text.contains("failed: a#59;b #35;c #37;%d #60;e#62; p0-#62;#62;p1: x end "
                           "#96;y#96;\n"_L1),
             qPrintable(text));
    static const QRegularExpression line(
        u"^    (participant p\\d as [^:;#<>`]+|p\\d--?>>p\\d: .+)$"_s);
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &one : lines.mid(1))
        QVERIFY2(line.match(one).hasMatch(), qPrintable(one));
}

void TestRunReport::rightToLeft()
{
    const RunReport report = sample::runReport({.names = {.emojiNames = true}});
    const RunReportText text = textOf(report);
    // Within other words it cannot reorder them.
    for (const RunReportText::EventLine &event : text.events) {
        if (event.text.contains(QChar(0x05d1)))
            QVERIFY2(event.text.contains(QChar(0x2068)), qPrintable(event.text));
        QCOMPARE(event.text.count(QChar(0x2068)), event.text.count(QChar(0x2069)));
    }
    QVERIFY(html(report).contains(u"<bdi>\u05d1"_s));
    QLocale::setDefault(QLocale(u"ar_EG"_s));
    const QString page = html(report);
    QVERIFY(page.contains("dir=\"rtl\""_L1));
    // The first lifeline stands at the right.
    static const QRegularExpression life(u"<line class=\"life\" x1=\"([0-9.]+)\""_s);
    QVERIFY(life.match(page).captured(1).toDouble() > 600);
}

void TestRunReport::namesOfFiles_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("file");
    QTest::newRow("usual") << u"Checkout resilience"_s << u"run-checkout-resilience-2025-11-20"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"run-etc-passwd-2025-11-20"_s;
    QTest::newRow("accents") << u"L\u00f6schen \u00e9t\u00e9"_s << u"run-loschen-ete-2025-11-20"_s;
    QTest::newRow("no letters") << u"\u5de5\u4f5c <>"_s << u"run-2025-11-20"_s;
    QTest::newRow("long") << QString(500, u'a') << u"run-%1-2025-11-20"_s.arg(QString(60, u'a'));
}

void TestRunReport::namesOfFiles()
{
    QFETCH(QString, scenario);
    RunReport report = sample::runReport();
    report.details.run.scenarioName = scenario;
    QTEST(runReportFileName(report), "file");
}

void TestRunReport::theRunOfTheServerIsCompleted()
{
    RunReport report = sample::runReport();
    report.details.run.delegateName.clear();
    report.details.run.scenarioName.clear();
    report.details.run.outcome = Outcome::Passed; // newer than what the history knows
    const Run run = report.run();
    QCOMPARE(run.delegateName, u"eu-west-1"_s);
    QCOMPARE(run.scenarioName, u"checkout-resilience"_s);
    QCOMPARE(run.outcome, Outcome::Passed);
    report.details = {};
    QCOMPARE(report.run(), report.row.run);
}

QTEST_GUILESS_MAIN(TestRunReport)
#include "tst_runreport.moc"
