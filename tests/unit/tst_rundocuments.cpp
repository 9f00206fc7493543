// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever an agent may have reported: it is read, explained and told, or it is said why not.

#include "analytics/runscore.h"
#include "analytics/runscoretext.h"
#include "api/litmus/rundocument.h"
#include "report/runreporthtml.h"
#include "report/runreportmarkdown.h"
#include "support/rundocuments.h"

#include <QElapsedTimer>
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

/// As Go reads a number from text: anything else counts 0. None where a number is beyond reason.
std::optional<double> wholeNumber(const QString &text)
{
    bool isNumber = !text.isEmpty();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isSign = i == 0 && text.size() > 1 && (text[i] == u'-' || text[i] == u'+');
        isNumber = isNumber && (isSign || (text[i] >= u'0' && text[i] <= u'9'));
    }
    if (!isNumber)
        return 0;
    const double number = text.toDouble();
    return std::abs(number) > 1e6 ? std::nullopt : std::optional(number);
}

/// Of a text field in Go: absent and null are empty, another type spoils the document.
std::optional<QString> goText(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QString();
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

struct Weights {
    QHash<QString, double> byName;
    double sum = 0;
};

/// None where the server could not have kept such weights.
std::optional<Weights> weightsOf(const QJsonArray &list)
{
    Weights weights;
    for (const QJsonValue &one : list) {
        const QString name = one["faultName"_L1].toString();
        const QJsonValue weight = one["weightage"_L1];
        const double value = weight.toDouble();
        if (name.isEmpty() || !weight.isDouble() || value != std::trunc(value)
            || std::abs(value) > 1e9 || weights.byName.contains(name))
            return std::nullopt;
        weights.byName.insert(name, value);
        weights.sum += value;
    }
    return weights;
}

/// The score as ChaosCenter computes it, from the document itself and by nothing of ours. None
/// where it would not have got that far, or where chance decides.
std::optional<double> serverFormula(const QString &document, const QJsonArray &list)
{
    const QJsonDocument json = QJsonDocument::fromJson(document.toUtf8());
    const std::optional<Weights> weights = weightsOf(list);
    const QJsonValue nodes = json.object()["nodes"_L1];
    if (!json.isObject() || !nodes.isObject() || !weights)
        return std::nullopt;
    double sum = 0;
    const QJsonObject all = nodes.toObject();
    for (const QJsonValue &node : all) {
        if (!node.isObject())
            return std::nullopt;
        const QJsonValue data = node["chaosData"_L1];
        if (node["type"_L1] != "ChaosEngine"_L1 || data.isUndefined() || data.isNull())
            continue;
        const auto engine = goText(data["engineName"_L1]);
        const auto success = goText(data["probeSuccessPercentage"_L1]);
        const auto percent = success ? wholeNumber(*success) : std::nullopt;
        if (!data.isObject() || !engine || !percent || engine->size() > 200)
            return std::nullopt;
        int fitting = 0;
        for (auto it = weights->byName.begin(); it != weights->byName.end(); ++it) {
            if (!engine->contains(it.key()))
                continue;
            sum += it.value() * *percent;
            ++fitting;
        }
        if (fitting > 1)
            return std::nullopt;
    }
    return weights->sum == 0 ? 0 : std::trunc(sum / weights->sum * 100) / 100;
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
    void everyPrefixIsTold();
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
        const std::optional<double> score = serverFormula(run.executionData, run.weights);
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

void TestRunDocuments::everyPrefixIsTold()
{
    // Of the first ones every prefix, of all of them one that the number chooses.
    const auto check = [](const test::InventedRun &run, qsizetype size) {
        const RunDetails details =
            test::detailsOf(run.executionData.first(size), run.weights, 62, run.phase);
        QCOMPARE(details.document, size == 0 ? Document::Missing : Document::Broken);
        QVERIFY(details.steps.isEmpty() && details.faults.isEmpty());
        const ScoreExplanation why = explainRunScore(details);
        QVERIFY(why.verdict != Verdict::Agrees && why.reason != Reason::None);
    };
    for (const quint32 number : {1U}) {
        const test::InventedRun &run = inventedRuns().at(number);
        for (qsizetype size = 0; size < std::min<qsizetype>(run.executionData.size(), 1500); ++size)
            check(run, size);
    }
    for (quint32 number = 0; number < 1000; ++number) {
        const test::InventedRun &run = inventedRuns().at(number);
        if (!run.score)
            continue;
        const qsizetype size = number * 7919 % run.executionData.size();
        if (number % 4 == 0)
            check(run, size);
        if (number % 50 == 0) {
            const RunReportText text =
                told(test::detailsOf(run.executionData.first(size), run.weights, 62, run.phase));
            QCOMPARE(text.caveats.size(), 1);
            QVERIFY(text.faults.isEmpty());
            QVERIFY(!text.scoreLines.isEmpty() || run.weights.isEmpty());
        }
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
    QElapsedTimer timer;
    timer.start();
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
