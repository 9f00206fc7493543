// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What few letters find: the matching of names, and the search in a history.

#include "search/searcher.h"
#include "search/searchmodel.h"
#include "support/faketime.h"
#include "support/historyfixtures.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

std::optional<MatchRank> rankFor(const QString &typed, const QString &name,
                                 const QString &kind = {})
{
    return rankOf(searchQueryFrom(typed).words, foldedForSearch(name), kind);
}

/// The name with the letters found in brackets.
QString marked(const QString &typed, const QString &name)
{
    QString text;
    qsizetype at = 0;
    for (const LetterSpan &span : matchedLetters(searchQueryFrom(typed).words, name)) {
        text += name.sliced(at, span.from - at) + u'[' + name.sliced(span.from, span.length) + u']';
        at = span.from + span.length;
    }
    return text + name.sliced(at);
}

/// "scenario checkout", "run s1 #3": what was found, to compare.
QStringList told(const QList<SearchHit> &hits)
{
    QStringList lines;
    for (const SearchHit &hit : hits) {
        lines << searchKindText(hit.kind) + u' ' + hit.name
                     + (hit.run ? u" #%1"_s.arg(hit.run->run.sequence) : QString());
    }
    return lines;
}

} // namespace

class TestSearch final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void lettersAreFolded_data();
    void lettersAreFolded();
    void whatIsTypedIsRead_data();
    void whatIsTypedIsRead();
    void betterMatchesComeFirst();
    void somethingElseIsNotFound_data();
    void somethingElseIsNotFound();
    void everyWordHasToFit();
    void theKindMayBeTyped();
    void lettersFoundAreMarked_data();
    void lettersFoundAreMarked();
    void anyTextIsHarmless();
    void namesOfAllKindsAreFound();
    void pagesAndActionsStandFirst();
    void nothingTypedShowsAllCommands();
    void aScenarioBringsItsNewestRuns();
    void aNumberFindsItsRun();
    void anIdFindsItsRun();
    void whatIsGoneIsNotFound();
    void oneProjectOfTwoAccountsIsFoundOnce();
    void fewRowsAreReadHoweverManyThereAre();
    void onlyTheLastQuestionIsAnswered();
    void newNamesAreFound();
    void theListSaysWhatItShows();

private:
    [[nodiscard]] History &history(); ///< empty, made when it is wanted
    void commit(const SyncBatch &batch);
    [[nodiscard]] QList<SearchHit> find(const QString &text);
    /// Rows that the search for \p text reads beside the names.
    [[nodiscard]] qint64 rowsReadFor(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<History> m_history;
    QList<SearchCommand> m_commands;
    QHash<QString, QString> m_servers;
};

void TestSearch::init()
{
    m_history.reset();
    m_servers.clear();
    m_commands = {{.kind = SearchKind::Page, .number = 2, .name = u"Runs"_s, .keys = u"Ctrl+2"_s},
                  {.kind = SearchKind::Action, .number = 7, .name = u"Refresh"_s, .keys = u"F5"_s}};
}

History &TestSearch::history()
{
    if (!m_history) {
        m_folder = std::make_unique<QTemporaryDir>();
        m_history = std::make_unique<History>();
        m_history->open(m_folder->filePath(u"h.sqlite"_s), this,
                        [](const auto &report) { QVERIFY(report); });
    }
    return *m_history;
}

void TestSearch::commit(const SyncBatch &batch)
{
    bool isDone = false;
    history().commit(batch, this, [&isDone](const auto &done) { isDone = bool(done); });
    QVERIFY(test::waitUntil([&isDone] { return isDone; }));
}

QList<SearchHit> TestSearch::find(const QString &text)
{
    std::optional<QList<SearchHit>> hits;
    SearchQuestion question{
        .text = text, .commands = m_commands, .kindWords = searchKindWords(), .names = {}};
    history().read<QList<SearchHit>>(
        [question, servers = m_servers](const HistoryReader &reader) mutable {
            question.names = std::make_shared<SearchNames>(reader, servers);
            return findEverywhere(reader, question);
        },
        this, [&hits](const QList<SearchHit> &found) { hits = found; });
    (void)test::waitUntil([&hits] { return hits.has_value(); });
    return hits.value_or(QList<SearchHit>());
}

qint64 TestSearch::rowsReadFor(const QString &text)
{
    std::optional<qint64> rows;
    SearchQuestion question{
        .text = text, .commands = {}, .kindWords = searchKindWords(), .names = {}};
    history().read<qint64>(
        [question](const HistoryReader &reader) mutable {
            question.names = std::make_shared<SearchNames>(reader, QHash<QString, QString>());
            const qint64 before = reader.rowsRead();
            (void)findEverywhere(reader, question);
            return reader.rowsRead() - before;
        },
        this, [&rows](qint64 read) { rows = read; });
    (void)test::waitUntil([&rows] { return rows.has_value(); });
    return rows.value_or(-1);
}

void TestSearch::lettersAreFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case") << u"Checkout-NODE"_s << u"checkout-node"_s;
    QTest::newRow("accents") << u"\u00C9t\u00E9 \u00DCber"_s << u"ete uber"_s;
    QTest::newRow("combining") << u"e\u0301te\u0301"_s << u"ete"_s;
    QTest::newRow("sharp s") << u"Stra\u00DFe"_s << u"strasse"_s;
    QTest::newRow("wide") << u"\uFF21\uFF22"_s << u"ab"_s;
    QTest::newRow("Arabic marks") << u"\u0645\u064F\u062D"_s << u"\u0645\u062D"_s;
    QTest::newRow("override") << u"a\u202Eb"_s << u"ab"_s;
    QTest::newRow("long") << QString(5'000'000, u'A') << QString(256, u'a');
}

void TestSearch::lettersAreFolded()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QList<qsizetype> origins;
    QCOMPARE(foldedForSearch(text, &origins), folded);
    QCOMPARE(origins.size(), folded.size());
    QVERIFY(std::is_sorted(origins.cbegin(), origins.cend()));
}

void TestSearch::whatIsTypedIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<qint64>("sequence"); // 0: none
    QTest::addColumn<bool>("isSure");
    QTest::addColumn<QString>("idBegin");
    const QString none;
    QTest::newRow("nothing") << u"  "_s << QStringList() << 0LL << false << none;
    QTest::newRow("words") << u" Pay \t Del "_s << QStringList{u"pay"_s, u"del"_s} << 0LL << false
                           << none;
    QTest::newRow("id") << u"c8ab74B4-"_s << QStringList{u"c8ab74b4-"_s} << 0LL << false
                        << u"c8ab74B4-"_s;
    QTest::newRow("too short for an id")
        << u"c8a"_s << QStringList{u"c8a"_s} << 0LL << false << none;
    QTest::newRow("no letters of an id")
        << u"c8%_"_s << QStringList{u"c8%_"_s} << 0LL << false << none;
    QTest::newRow("number") << u"#118"_s << QStringList() << 118LL << true << none;
    QTest::newRow("name and number")
        << u"pay #118"_s << QStringList{u"pay"_s} << 118LL << true << none;
    QTest::newRow("number and name")
        << u"#118 pay"_s << QStringList{u"pay"_s} << 118LL << true << none;
    QTest::newRow("maybe a number")
        << u"pay 118"_s << QStringList{u"pay"_s, u"118"_s} << 118LL << false << none;
    QTest::newRow("number apart") << u"pay # 118"_s << QStringList{u"pay"_s, u"118"_s} << 118LL
                                  << false << none;
    QTest::newRow("no number") << u"#pay"_s << QStringList{u"#pay"_s} << 0LL << false << none;
    QTest::newRow("number of another script")
        << u"#\u0661\u0662"_s << QStringList() << 12LL << true << none;
    QTest::newRow("no such number")
        << u"#99999999999999999999"_s << QStringList{u"#99999999999999999999"_s} << 0LL << false
        << none;
}

void TestSearch::whatIsTypedIsRead()
{
    QFETCH(QString, text);
    QFETCH(qint64, sequence);
    const SearchQuery query = searchQueryFrom(text);
    QTEST(query.words, "words");
    QCOMPARE(query.sequence.value_or(0), sequence);
    QTEST(query.isSequenceSure, "isSure");
    QTEST(query.idBegin, "idBegin");
}

void TestSearch::betterMatchesComeFirst()
{
    // From the best to the worst, for "node".
    const QStringList names{u"node"_s,          u"Node-drain"_s,          u"node-drain-long"_s,
                            u"checkout-node"_s, u"checkout node drain"_s, u"anode"_s,
                            u"n-ode-x"_s};
    std::optional<MatchRank> before;
    for (const QString &name : names) {
        const auto rank = rankFor(u"node"_s, name);
        QVERIFY2(rank, qPrintable(name));
        QVERIFY2(!before || *before < *rank, qPrintable(name));
        before = rank;
    }
    QVERIFY(rankFor(u"node"_s, names.at(0))->worst == MatchTier::Whole);
    QVERIFY(rankFor(u"node"_s, names.at(1))->worst == MatchTier::Begin);
    QVERIFY(rankFor(u"node"_s, names.at(3))->worst == MatchTier::WordBegin);
    QVERIFY(rankFor(u"node"_s, names.at(5))->worst == MatchTier::Inside);
    QVERIFY(rankFor(u"node"_s, names.at(6))->worst == MatchTier::Scattered);
    // A second look finds the word that begins with it.
    QVERIFY(rankFor(u"node"_s, u"anode-node"_s)->worst == MatchTier::WordBegin);
    QVERIFY(rankFor(u"cnd"_s, u"checkout-node-drain"_s)->worst == MatchTier::Scattered);
}

void TestSearch::somethingElseIsNotFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("other letters") << u"hub"_s << u"checkout"_s;
    QTest::newRow("other order") << u"drainnode"_s << u"node-drain"_s;
    QTest::newRow("not from a beginning") << u"eoun"_s << u"checkout-node"_s;
    QTest::newRow("torn apart") << u"pelete"_s << u"payments-eventual-latency-test-e"_s;
    QTest::newRow("one letter inside nothing") << u"z"_s << u"checkout"_s;
    QTest::newRow("longer") << u"checkout-node"_s << u"checkout"_s;
    QTest::newRow("every other letter") << u"aceg"_s << u"abcdefgh"_s;
}

void TestSearch::somethingElseIsNotFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QVERIFY(!rankFor(typed, name));
    QVERIFY(matchedLetters(searchQueryFrom(typed).words, name).isEmpty());
}

void TestSearch::everyWordHasToFit()
{
    QVERIFY(rankFor(u"drain checkout"_s, u"checkout-node-drain"_s));
    QVERIFY(!rankFor(u"drain payment"_s, u"checkout-node-drain"_s));
    QVERIFY(rankFor(u"drain checkout"_s, u"checkout-node-drain"_s)->worst == MatchTier::WordBegin);
    // The worse one counts.
    QVERIFY(*rankFor(u"check drain"_s, u"checkout-drain"_s)
            < *rankFor(u"check rain"_s, u"checkout-drain"_s));
}

void TestSearch::theKindMayBeTyped()
{
    QVERIFY(!rankFor(u"hub"_s, u"team"_s));
    QVERIFY(rankFor(u"hub"_s, u"team"_s, u"hub"_s)->worst == MatchTier::KindOfThing);
    QVERIFY(rankFor(u"hub te"_s, u"team"_s, u"hub"_s)->worst == MatchTier::Begin);
    QVERIFY(!rankFor(u"hub te"_s, u"team"_s, u"probe"_s));
    QVERIFY(!rankFor(u"h"_s, u"team"_s, u"hub"_s)); // would find everything
}

void TestSearch::lettersFoundAreMarked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("begin") << u"check"_s << u"[check]out-node"_s;
    QTest::newRow("two words") << u"no che"_s << u"[che]ckout-[no]de"_s;
    QTest::newRow("overlapping") << u"check eck"_s << u"[check]out"_s;
    QTest::newRow("scattered") << u"ckno"_s << u"[c]hec[k]out-[no]de"_s;
    QTest::newRow("initials") << u"cnd"_s << u"[c]heckout-[n]ode-[d]rain"_s;
    QTest::newRow("accent") << u"ete"_s << u"[\u00C9t\u00E9] 1"_s;
    QTest::newRow("combining") << u"ete"_s << u"[e\u0301te\u0301]-x"_s;
    QTest::newRow("combining at the end") << u"ete"_s << u"x-[ete\u0301]"_s;
    QTest::newRow("half a letter") << u"stras"_s << u"[Stra\u00DF]e"_s;
    QTest::newRow("surrogates") << u"x\U0001F600"_s << u"a [x\U0001F600]y"_s;
}

void TestSearch::lettersFoundAreMarked()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QString name = text;
    QCOMPARE(marked(typed, name.remove(u'[').remove(u']')), text);
}

void TestSearch::anyTextIsHarmless()
{
    const QString letters = u"abcN12-_ #%.\u00C9\u00DF\u0301\u0645\u064F\u202E\uFDFA\uFF21"_s
                            + QChar(0) + QChar(0xD83D) + QChar(0xDE00) + QChar(0xFFFF);
    int found = 0;
    for (quint32 seed = 1; seed <= 1000; ++seed) {
        QRandomGenerator random(seed);
        const auto text = [&](int most) {
            QString made;
            for (quint32 left = random.bounded(quint32(most)); left > 0; --left)
                made += letters.at(static_cast<qsizetype>(random.bounded(quint32(letters.size()))));
            return made;
        };
        const QString name = text(seed % 50 == 0 ? 400 : 30);
        const QStringList words = searchQueryFrom(text(6)).words;
        const bool isFound = rankOf(words, foldedForSearch(name)).has_value();
        qsizetype end = -1;
        const QList<LetterSpan> spans = matchedLetters(words, name);
        for (const LetterSpan &span : spans) {
            QVERIFY2(span.from > end && span.length > 0, qPrintable(QString::number(seed)));
            end = span.from + span.length;
            QVERIFY2(end <= name.size(), qPrintable(QString::number(seed)));
        }
        QVERIFY(!isFound || words.isEmpty() || !spans.isEmpty());
        found += isFound && !words.isEmpty() ? 1 : 0;
    }
    QVERIFY2(found > 50, qPrintable(QString::number(found)));
}

void TestSearch::namesOfAllKindsAreFound()
{
    SyncBatch batch = test::emptyBatch();
    batch.projectInfo = Project{.id = u"p1"_s, .name = u"payments"_s};
    batch.scenarios << test::aScenario(u"team-pay"_s);
    Delegate delegate;
    delegate.id = u"d1"_s;
    delegate.name = u"Team delegate"_s;
    batch.delegates = QList<Delegate>{delegate};
    Hub hub;
    hub.id = u"h1"_s;
    hub.name = u"Team hub"_s;
    batch.hubs = QList<Hub>{hub};
    batch.probes = QList<Probe>{test::aProbe(u"team-up"_s)};
    commit(batch);
    QCOMPARE(told(find(u"team"_s)),
             (QStringList{u"delegate Team delegate"_s, u"hub Team hub"_s, u"probe team-up"_s,
                          u"scenario Scenario team-pay"_s}));
    QCOMPARE(told(find(u"hub"_s)), QStringList{u"hub Team hub"_s});
    QCOMPARE(told(find(u"probe team"_s)), QStringList{u"probe team-up"_s});
    const QList<SearchHit> hits = find(u"team-u"_s);
    QCOMPARE(hits.first().id, u"team-up"_s);
    QVERIFY(hits.first().project == test::aProject());
    QCOMPARE(hits.first().projectName, QString()); // there is only one
    QCOMPARE(find(u"team-pay"_s).first().id, u"team-pay"_s);
}

void TestSearch::pagesAndActionsStandFirst()
{
    SyncBatch batch = test::emptyBatch();
    batch.scenarios << test::aScenario(u"re1"_s) << test::aScenario(u"ru1"_s);
    batch.scenarios[0].name = u"Refund"_s;
    batch.scenarios[1].name = u"Runs of yesterday"_s;
    commit(batch);
    QCOMPARE(told(find(u"ref"_s)), (QStringList{u"action Refresh"_s, u"scenario Refund"_s}));
    const QList<SearchHit> runs = find(u"runs"_s);
    QCOMPARE(told(runs), (QStringList{u"page Runs"_s, u"scenario Runs of yesterday"_s}));
    QCOMPARE(runs.first().command, 2);
    QCOMPARE(runs.first().keys, u"Ctrl+2"_s);
    QCOMPARE(told(find(u"action"_s)), QStringList{u"action Refresh"_s});
}

void TestSearch::nothingTypedShowsAllCommands()
{
    SyncBatch batch = test::emptyBatch();
    batch.scenarios << test::aScenario(u"s1"_s);
    commit(batch);
    QCOMPARE(told(find(u"  "_s)), (QStringList{u"page Runs"_s, u"action Refresh"_s}));
    m_history = std::make_unique<History>(); // never opened
    QCOMPARE(told(find(u"ref"_s)), QStringList{u"action Refresh"_s});
}

void TestSearch::aScenarioBringsItsNewestRuns()
{
    SyncBatch batch = test::emptyBatch();
    for (const QString &id : {u"pay"_s, u"pay-late"_s}) {
        batch.scenarios << test::aScenario(id);
        batch.scenarios.last().name = id;
        for (int sequence = 1; sequence <= 5; ++sequence)
            batch.runs << test::aRun(id, sequence);
    }
    commit(batch);
    QCOMPARE(told(find(u"pay"_s)),
             (QStringList{u"scenario pay"_s, u"run pay #5"_s, u"run pay #4"_s, u"run pay #3"_s,
                          u"scenario pay-late"_s, u"run pay-late #5"_s, u"run pay-late #4"_s,
                          u"run pay-late #3"_s}));
    const QList<SearchHit> hits = find(u"pay-l"_s);
    QCOMPARE(hits.at(1).id, u"pay-late-run-5"_s);
    QVERIFY(hits.at(1).run->key > 0);
    QVERIFY((hits.at(1).letters == QList<LetterSpan>{{0, 5}}));
}

void TestSearch::aNumberFindsItsRun()
{
    SyncBatch batch = test::emptyBatch();
    for (const QString &id : {u"pay"_s, u"pay-late"_s}) {
        batch.scenarios << test::aScenario(id);
        batch.scenarios.last().name = id;
        for (int sequence = 1; sequence <= 5; ++sequence)
            batch.runs << test::aRun(id, sequence);
    }
    commit(batch);
    const QString pay = u"run pay #4"_s;
    const QString late = u"run pay-late #4"_s;
    QCOMPARE(told(find(u"pay-late #4"_s)), QStringList{late});
    QCOMPARE(told(find(u"pay #4"_s)), QStringList{pay}); // the whole name
    QCOMPARE(told(find(u"pa #4"_s)), (QStringList{late, pay}));
    QCOMPARE(told(find(u"#4"_s)), (QStringList{late, pay}));
    QCOMPARE(told(find(u"pay-late 4"_s)), QStringList{late}); // without a sign
    QCOMPARE(told(find(u"run pay-late 4"_s)), QStringList{late});
    for (const QString &none : {u"pay #6"_s, u"pay #0"_s, u"xyz #4"_s})
        QCOMPARE(told(find(none)), QStringList());
}

void TestSearch::anIdFindsItsRun()
{
    SyncBatch batch = test::emptyBatch();
    batch.scenarios << test::aScenario(u"s1"_s);
    for (int sequence = 1; sequence <= 30; ++sequence) {
        batch.runs << test::aRun(u"s1"_s, sequence);
        batch.runs.last().id = u"c8ab%1-%2"_s.arg(sequence, 2, 10, QChar(u'0')).arg(sequence);
    }
    commit(batch);
    const QList<SearchHit> hits = find(u"C8AB07"_s); // as somebody reads it out
    QCOMPARE(told(hits), QStringList{u"run Scenario s1 #7"_s});
    QVERIFY(hits.first().isById);
    QCOMPARE(find(u"c8ab"_s).size(), 10);
    QVERIFY(find(u"8ab07"_s).isEmpty()); // not inside: that would read them all
    QVERIFY(find(u"c8%_"_s).isEmpty());
}

void TestSearch::whatIsGoneIsNotFound()
{
    SyncBatch batch = test::emptyBatch();
    batch.scenarios << test::aScenario(u"s1"_s) << test::aScenario(u"s2"_s);
    batch.probes = QList<Probe>{test::aProbe(u"s-probe"_s)};
    commit(batch);
    QCOMPARE(find(u"s1"_s).size(), 1);
    QCOMPARE(find(u"s-probe"_s).size(), 1);
    batch = test::emptyBatch();
    batch.existingScenarios = QSet<QString>{u"s2"_s};
    batch.probes = QList<Probe>();
    commit(batch);
    QVERIFY(find(u"s1"_s).isEmpty());
    QVERIFY(find(u"s-probe"_s).isEmpty());
    QCOMPARE(find(u"s2"_s).size(), 1);
}

void TestSearch::oneProjectOfTwoAccountsIsFoundOnce()
{
    for (const QString &connection : {u"c1"_s, u"c2"_s}) {
        SyncBatch batch = test::emptyBatch({connection, u"p1"_s});
        batch.projectInfo = Project{.id = u"p1"_s, .name = u"payments"_s};
        batch.scenarios << test::aScenario(u"s1"_s);
        batch.runs << test::aRun(u"s1"_s, 1);
        commit(batch);
    }
    QCOMPARE(told(find(u"s1"_s)), (QStringList{u"scenario Scenario s1"_s, u"scenario Scenario s1"_s,
                                               u"run Scenario s1 #1"_s, u"run Scenario s1 #1"_s}));
    QCOMPARE(find(u"s1"_s).first().projectName, u"payments"_s);
    QCOMPARE(find(u"s1-run"_s).size(), 2);
    m_servers = {{u"c1"_s, u"same"_s}, {u"c2"_s, u"same"_s}};
    QCOMPARE(told(find(u"s1"_s)),
             (QStringList{u"scenario Scenario s1"_s, u"run Scenario s1 #1"_s}));
    QCOMPARE(find(u"s1"_s).first().projectName, QString());
    QCOMPARE(find(u"s1-run"_s).size(), 1); // also by id
    m_servers = {{u"c1"_s, u"one"_s}, {u"c2"_s, u"another"_s}};
    QCOMPARE(find(u"s1-run"_s).size(), 2);
}

void TestSearch::fewRowsAreReadHoweverManyThereAre()
{
    SyncBatch batch = test::emptyBatch();
    for (int i = 0; i < 10; ++i) {
        const QString id = u"s%1"_s.arg(i);
        batch.scenarios << test::aScenario(id);
        for (int sequence = 1; sequence <= 100; ++sequence)
            batch.runs << test::aRun(id, sequence);
    }
    commit(batch);
    for (const QString &typed : {u"scenario"_s, u"s1"_s, u"#7"_s, u"scenario 7"_s, u"s1-run"_s,
                                 u"s1-run-19"_s, u"nothing"_s}) {
        const qint64 rows = rowsReadFor(typed);
        // Each run that is shown is read twice: its key and its row.
        QVERIFY2(rows >= 0 && rows <= 60, qPrintable(typed + u": %1"_s.arg(rows)));
    }
}

void TestSearch::onlyTheLastQuestionIsAnswered()
{
    SyncBatch batch = test::emptyBatch();
    batch.scenarios << test::aScenario(u"s1"_s) << test::aScenario(u"x2"_s);
    commit(batch);
    Searcher searcher(history());
    searcher.setCommands(m_commands, searchKindWords());
    QSignalSpy found(&searcher, &Searcher::found);
    searcher.search(u"s1"_s);
    searcher.search(u"s"_s);
    searcher.search(u"x2"_s);
    QVERIFY(searcher.isBusy());
    QTRY_VERIFY(!searcher.isBusy());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().at(0).toString(), u"x2"_s);
    QCOMPARE(told(found.first().at(1).value<QList<SearchHit>>()),
             QStringList{u"scenario Scenario x2"_s});
    searcher.search(u"s1"_s);
    searcher.forget();
    QTRY_VERIFY(!searcher.isBusy());
    QCOMPARE(found.size(), 1);
}

void TestSearch::newNamesAreFound()
{
    Searcher searcher(history());
    QSignalSpy found(&searcher, &Searcher::found);
    const auto ask = [&](const QString &text) {
        found.clear();
        searcher.search(text);
        (void)test::waitUntil([&] { return !found.isEmpty(); });
        return told(found.value(0).value(1).value<QList<SearchHit>>());
    };
    QCOMPARE(ask(u"s1"_s), QStringList());
    SyncBatch batch = test::emptyBatch();
    batch.scenarios << test::aScenario(u"s1"_s);
    commit(batch);
    QCOMPARE(ask(u"s1"_s), QStringList{u"scenario Scenario s1"_s});
    batch = test::emptyBatch();
    batch.runs << test::aRun(u"s1"_s, 9);
    commit(batch);
    QCOMPARE(ask(u"s1 9"_s), QStringList{u"run Scenario s1 #9"_s});
    searcher.setServers({{u"c1"_s, u"x"_s}});
    QCOMPARE(ask(u"s1 9"_s), QStringList{u"run Scenario s1 #9"_s});
    // Names that were read before something changed are not kept.
    batch = test::emptyBatch({u"c2"_s, u"p1"_s});
    batch.scenarios << test::aScenario(u"s1"_s);
    commit(batch);
    searcher.search(u"s1"_s);
    searcher.setServers({{u"c1"_s, u"x"_s}, {u"c2"_s, u"x"_s}});
    QTRY_VERIFY(!searcher.isBusy());
    QCOMPARE(ask(u"scenario s1"_s).size(), 2); // one of the two, and its run
}

void TestSearch::theListSaysWhatItShows()
{
    const test::FakeTime clock;
    SearchModel model(clock);
    RunRow row;
    row.scenarioName = u"pay<b>\u202Ex\ny"_s;
    row.run.sequence = 12;
    row.run.outcome = Outcome::Broken;
    row.run.id = u"r1"_s;
    model.setHits(
        {{.kind = SearchKind::Scenario,
          .name = u"pay-node"_s,
          .letters = {{0, 3}},
          .projectName = u"payments"_s},
         {.kind = SearchKind::Run, .name = row.scenarioName, .letters = {{0, 3}}, .run = row},
         {.kind = SearchKind::Action, .name = u"Refresh"_s, .keys = u"F5"_s}});
    QCOMPARE(model.rowCount(), 3);
    const auto at = [&model](int line, int role) { return model.data(model.index(line), role); };
    QCOMPARE(at(0, Qt::DisplayRole).toString(), u"pay-node"_s);
    QVERIFY(
        (at(0, SearchModel::LettersRole).value<QList<LetterSpan>>() == QList<LetterSpan>{{0, 3}}));
    QVERIFY(at(0, SearchModel::DetailRole).toString().startsWith(u"scenario"_s));
    QVERIFY(at(0, SearchModel::DetailRole).toString().contains(u"payments"_s));
    QVERIFY(!at(0, SearchModel::OutcomeRole).isValid());
    QCOMPARE(at(1, Qt::DisplayRole).toString(), u"pay<b>x y #12"_s);
    // The letters were counted in another text.
    QVERIFY(at(1, SearchModel::LettersRole).value<QList<LetterSpan>>().isEmpty());
    QCOMPARE(at(1, SearchModel::OutcomeRole).toInt(), static_cast<int>(Outcome::Broken));
    QVERIFY(at(1, Qt::AccessibleTextRole).toString().contains(u"run"_s));
    QCOMPARE(at(2, SearchModel::KeysRole).toString(), u"F5"_s);
    QVERIFY(at(2, Qt::AccessibleTextRole).toString().endsWith(u"F5"_s));
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
