// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever an agent may have reported: it is read, explained and told, or it is said why not.

#include "analytics/runscore.h"
#include "analytics/runscoretext.h"
#include "api/litmus/rundocument.h"
#include "report/runreporthtml.h"
#include "report/runreportmarkdown.h"
#include "support/cputimer.h"
#include "support/rundocuments.h"
#include "support/serverformula.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rd;
using Document = RunDetails::Document;
using Reason = ScoreExplanation::Reason;
using Verdict = ScoreExplanation::Verdict;

namespace {

/// A thousand: valid, odd and hostile ones.
const QList<test::InventedRun> &inventedRuns()
{
    static const QList<test::InventedRun> runs = [] {
        QList<test::InventedRun> made;
        for (quint32 number = 0; number < 1000; ++number) {
            test::RunInventor inventor(number);
            made << (number % 5 < 2   ? inventor.valid()
                     : number % 5 < 3 ? inventor.odd()
                                      : inventor.hostile());
        }
        return made;
    }();
    return runs;
}

RunReportText told(const RunDetails &details)
{
    RunReport report;
    report.details = details;
    report.generatedMs = 1'749'900'000'000;
    return textOf(report);
}

/// What holds for the diagram of any run.
void checkSequence(const RunReportText &text)
{
    const SequenceDiagram &diagram = text.sequence;
    const auto lifelines = static_cast<int>(diagram.lifelines.size());
    const auto rows = static_cast<int>(diagram.messages.size());
    QVERIFY(lifelines <= MostLifelines && rows <= MostMessages);
    QCOMPARE(text.messageTimes.size(), rows);
    const SequenceFrame frame{.lifelines = std::max(1, lifelines)};
    for (const SequenceDiagram::Message &message : diagram.messages) {
        QVERIFY(message.from >= 0 && message.from < lifelines);
        QVERIFY(message.to >= 0 && message.to < lifelines);
        const SequenceFrame::Label label = frame.label(message, 200);
        QVERIFY(label.left >= frame.times && label.right <= frame.width);
        QVERIFY(label.right - label.left > 20);
    }
    for (const SequenceDiagram::Span &span : diagram.spans) {
        QVERIFY(span.lifeline >= 0 && span.lifeline < lifelines);
        QVERIFY(span.first >= 0 && span.first <= span.last && span.last < rows);
        QVERIFY(span.depth >= 0 && span.depth <= 2);
    }
}

/// Every "<" begins a tag of ours.
void checkHtml(const QByteArray &html)
{
    static const QList<QByteArray> names{
        "!DOCTYPE", "html",  "head",  "meta", "title", "style", "body",    "main",   "p",
        "h1",       "h2",    "h3",    "bdi",  "span",  "svg",   "circle",  "path",   "rect",
        "line",     "text",  "g",     "div",  "b",     "ul",    "li",      "br",     "table",
        "thead",    "tbody", "tfoot", "tr",   "th",    "td",    "section", "header", "footer"};
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        qsizetype begin = at + 1 + (html.at(at + 1) == '/' ? 1 : 0);
        qsizetype end = begin;
        while (html.at(end) != '>' && html.at(end) != ' ' && html.at(end) != '/')
            ++end;
        const QByteArray name = html.mid(begin, end - begin);
        QVERIFY2(names.contains(name), html.mid(at, 80).constData());
    }
    QVERIFY(!html.contains("onerror=\"") && !html.contains("href"));
}

} // namespace

class TestRunDocuments final : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void theScoreIsTheServersFormulaOrItIsSaidWhyNot();
    void everyPrefixIsTold_data();
    void everyPrefixIsTold();
    void whatIsCutIsReported();
    void allAreReported();
    void hugeDocumentsMakeReportsOfTheUsualSize();
    void deepOnesAreNotFollowed();
};

void TestRunDocuments::theScoreIsTheServersFormulaOrItIsSaidWhyNot()
{
    int reckoned = 0;
    int hostile = 0;
    int open = 0;
    for (const test::InventedRun &run : inventedRuns()) {
        const std::optional<double> score = test::serverFormula(run.executionData, run.weights);
        if (run.score)
            QCOMPARE(score, run.score); // two ways to the same number
        const RunDetails details =
            test::detailsOf(run.executionData, run.weights, score.value_or(62), run.phase);
        const ScoreExplanation why = explainRunScore(details);
        const auto what = u"%1: %2"_s.arg(score.value_or(-1)).arg(run.executionData);
        QVERIFY(!runScoreSentence(why).isEmpty());
        if (why.verdict != Verdict::Agrees) {
            ++open;
            QVERIFY2(why.reason != Reason::None, qPrintable(what));
        }
        if (!score || details.engineRun) {
            QVERIFY2(why.verdict != Verdict::Agrees || why.cents == 6200 || details.engineRun,
                     qPrintable(what));
            continue;
        }
        ++reckoned;
        hostile += !run.score;
        QVERIFY2(why.verdict == Verdict::Agrees, qPrintable(what));
        QCOMPARE(*why.cents, std::llround(*score * 100));
        qint64 cents = 0;
        for (const ScoreRow &row : why.rows)
            cents += row.cents;
        if (why.weightSum != 0)
            QCOMPARE(cents, *why.cents);
    }
    qInfo() << reckoned << "scores," << hostile << "of hostile documents," << open << "open";
    QVERIFY(reckoned > 700 && hostile > 100 && open > 50);
}

/// Half a document tells nothing, and that is said. One that a hostile hand has closed early, and
/// is not half any more, is explained like any other.
void checkPrefix(const test::InventedRun &run, const RunDetails &weighed, qsizetype size)
{
    RunDetails details = weighed;
    const QString prefix = run.executionData.first(size);
    litmus::readRunDocument(prefix, details);
    const ScoreExplanation why = explainRunScore(details);
    if (why.verdict != Verdict::Agrees)
        QVERIFY(why.reason != Reason::None);
    if (size == 0 || details.document == Document::Broken || details.document == Document::TooBig) {
        QVERIFY(size > 0 || details.document == Document::Missing);
        QVERIFY(details.steps.isEmpty() && details.faults.isEmpty());
        // Weights of 0 make 0 of whatever else there was.
        QVERIFY(why.verdict != Verdict::Agrees || (why.weightSum == 0 && why.cents == 0));
        return;
    }
    QVERIFY(!run.score); // of valid and odd ones no prefix is whole
    if (const auto score = test::serverFormula(prefix, run.weights); score && !details.engineRun)
        QCOMPARE(why.cents, std::llround(*score * 100));
}

void TestRunDocuments::everyPrefixIsTold_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<qsizetype>("longest");
    QTest::addColumn<int>("prefixes");
    if (qEnvironmentVariableIntValue("RD_EVERY_PREFIX") == 0) {
        QTest::newRow("of short ones") << 0 << qsizetype{1200} << 50'000;
        return;
    }
    for (int first = 0; first < 1000; first += 50)
        QTest::addRow("from %d", first)
            << first << std::numeric_limits<qsizetype>::max() << std::numeric_limits<int>::max();
}

/// Cut off behind each of its characters; with RD_EVERY_PREFIX all thousand of them, which takes
/// some minutes.
void TestRunDocuments::everyPrefixIsTold()
{
    QFETCH(int, first);
    QFETCH(qsizetype, longest);
    QFETCH(int, prefixes);
    const bool isWhole = prefixes == std::numeric_limits<int>::max();
    const int end = isWhole ? first + 50 : 1000;
    const test::CpuTimer timer;
    qint64 cut = 0;
    int documents = 0;
    for (int number = first; number < end && cut < prefixes; ++number) {
        const test::InventedRun &run = inventedRuns().at(number);
        if (run.executionData.size() > longest)
            continue;
        ++documents;
        const double score = number % 3 == 0 ? 0 : 62;
        const RunDetails weighed = test::detailsOf({}, run.weights, score, run.phase);
        for (qsizetype size = 0; size < run.executionData.size(); ++size, ++cut) {
            checkPrefix(run, weighed, size);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"document %1, %2 characters"_s.arg(number).arg(size)));
        }
    }
    qInfo() << documents << "documents cut" << cut << "times in" << timer.elapsed() << "ms";
    QVERIFY(documents >= 50);
    QVERIFY(isWhole || cut >= prefixes);
}

/// One cut of each, by way of the whole answer and told in a report.
void TestRunDocuments::whatIsCutIsReported()
{
    for (int number = 0; number < 1000; number += 10) {
        const test::InventedRun &run = inventedRuns().at(number);
        const qsizetype size = number * 7919 % run.executionData.size();
        const RunDetails details =
            test::detailsOf(run.executionData.first(size), run.weights, 62, run.phase);
        QCOMPARE(details.document, size == 0 ? Document::Missing : Document::Broken);
        const RunReportText text = told(details);
        QCOMPARE(text.caveats.size(), 1);
        QVERIFY(text.faults.isEmpty());
        QVERIFY(!text.scoreLines.isEmpty() || run.weights.isEmpty());
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"document %1, %2 characters"_s.arg(number).arg(size)));
    }
}

void TestRunDocuments::allAreReported()
{
    int drawn = 0;
    for (quint32 number = 0; number < 1000; ++number) {
        if (number % 5 < 2 ? number % 8 != 0 : number % 3 != 0)
            continue; // valid ones differ in little
        const test::InventedRun &run = inventedRuns().at(number);
        const RunDetails details =
            test::detailsOf(run.executionData, run.weights, run.score.value_or(62), run.phase);
        const RunReportText text = told(details);
        checkSequence(text);
        drawn += !text.sequence.messages.isEmpty();
        const qsizetype faults = std::min<qsizetype>(details.faults.size(), 100);
        QCOMPARE(text.faults.size(), faults);
        QVERIFY(!text.whyNot.isEmpty() && !text.lead.isEmpty());
        // Setting them is the slowest part: some of them.
        if (number % 16 == 0) {
            checkHtml(runReportHtml(text));
            const QByteArray markdown = runReportMarkdown(text);
            QVERIFY(!markdown.contains("<b>") && markdown.contains(text.why.toUtf8()));
        }
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"document %1: %2"_s.arg(number).arg(run.executionData)));
    }
    QVERIFY(drawn > 200);
}

void TestRunDocuments::hugeDocumentsMakeReportsOfTheUsualSize()
{
    const QString probe = uR"({"name":"p","type":"httpProbe","mode":"EOT","status":{
        "verdict":"Failed","description":"%1"}})"_s.arg(QString(900, u'<'));
    const QString node =
        uR"({"type":"ChaosEngine","name":"f%1","children":["n1"],"startedAt":"1749893402",
            "finishedAt":"1749893500","chaosData":{"engineName":"f%1","probeSuccessPercentage":"50",
            "chaosResult":{"status":{"probeStatuses":[%2,%2,%2]}}}})"_s;
    QString nodes;
    for (int i = 0; nodes.size() < 1'500'000; ++i)
        nodes += uR"("n%1":%2,)"_s.arg(QString::number(i), node.arg(QString::number(i), probe));
    nodes.chop(1);
    const RunDetails details =
        test::detailsOf(uR"({"name":"n0","phase":"Completed","nodes":{%1}})"_s.arg(nodes), {}, 0);
    test::CpuTimer timer;
    const RunReportText text = told(details);
    const QByteArray html = runReportHtml(text);
    const QByteArray markdown = runReportMarkdown(text);
    qInfo() << details.faults.size() << "faults told in" << timer.elapsed() << "ms:" << html.size()
            << "bytes of HTML," << markdown.size() << "of Markdown";
    QVERIFY(details.faults.size() > 400);
    QCOMPARE(text.faults.size(), 100);
    QVERIFY(text.faultsLeftOut.contains(QLocale().toString(details.faults.size() - 100))
            || text.faultsLeftOut.contains(QString::number(details.faults.size() - 100)));
    QCOMPARE(text.sequence.messages.size(), MostMessages);
    QVERIFY(!text.sequenceLeftOut.isEmpty() && !text.eventsLeftOut.isEmpty());
    QVERIFY(html.size() < 4'000'000 && markdown.size() < 1'000'000);
    QVERIFY2(timer.elapsed() < 5000, "something is not linear"); // a tenth of that is usual
}

void TestRunDocuments::deepOnesAreNotFollowed()
{
    for (const char bracket : {'[', '{'}) {
        const QString open = bracket == '[' ? u"["_s : u"{\"nodes\":"_s;
        const QString document = u"{\"nodes\":"_s + open.repeated(100'000);
        const RunDetails details = test::detailsOf(document, {}, 62);
        QVERIFY(details.document == Document::TooBig || details.document == Document::Broken);
        QCOMPARE(told(details).caveats.size(), 1);
    }
}

QTEST_GUILESS_MAIN(TestRunDocuments)
#include "tst_rundocuments.moc"
