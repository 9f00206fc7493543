// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/keydiff.h"
#include "items/runsource.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace rd;

class TestKeyDiff final : public QObject {
    Q_OBJECT
private slots:
    void goesFromAnyListToAnyOther();
    void keepsWhatStayed();
    void neighboursAreOneStep();
    void manyRowsAreSeveralSteps();
    void topRowsProveAnInsertion_data();
    void topRowsProveAnInsertion();
};

void TestKeyDiff::goesFromAnyListToAnyOther()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        const auto make = [&random] {
            QList<qint64> keys(12);
            std::iota(keys.begin(), keys.end(), 0);
            if (random.bounded(3) == 0)
                std::shuffle(keys.begin(), keys.end(), random);
            keys.removeIf([&random](qint64) { return random.bounded(3) == 0; });
            return keys;
        };
        const QList<qint64> before = make();
        const QList<qint64> after = make();
        QList<qint64> keys = before;
        for (const KeyEdit &edit : keyEdits(before, after)) {
            QVERIFY(edit.count > 0 && edit.row >= 0);
            QVERIFY(edit.kind == KeyEdit::Kind::Insert ? edit.row <= keys.size()
                                                       : edit.row + edit.count <= keys.size());
            applyEdit(keys, edit);
        }
        QCOMPARE(keys, after);
    }
}

void TestKeyDiff::keepsWhatStayed()
{
    // Nothing that is in both lists in the same order is ever taken out.
    const QList<KeyEdit> edits = keyEdits({9, 7, 5, 3, 1}, {10, 9, 6, 5, 1, 0});
    for (const KeyEdit &edit : edits) {
        for (const qint64 key : edit.keys)
            QVERIFY(QList<qint64>({10, 6, 0}).contains(key));
    }
    QVERIFY(keyEdits({1, 2, 3}, {1, 2, 3}).isEmpty());
    QVERIFY(keyEdits({}, {}).isEmpty());
}

void TestKeyDiff::neighboursAreOneStep()
{
    QList<qint64> before(1000);
    std::iota(before.begin(), before.end(), 0);
    QCOMPARE(keyEdits({}, before).size(), 1);
    QCOMPARE(keyEdits(before, {}).size(), 1);
    const QList<KeyEdit> onTop = keyEdits(before, QList<qint64>({-3, -2, -1}) + before);
    QCOMPARE(onTop.size(), 1);
    QCOMPARE(onTop.first(), (KeyEdit{KeyEdit::Kind::Insert, 0, 3, {-3, -2, -1}}));
}

void TestKeyDiff::manyRowsAreSeveralSteps()
{
    QList<qint64> all(3 * KeyEdit::MostRows);
    std::iota(all.begin(), all.end(), 0);
    const QList<qint64> first = all.first(500);
    for (const auto &[before, after] : {std::pair{first, all}, std::pair{all, first}}) {
        const QList<KeyEdit> edits = keyEdits(before, after);
        QCOMPARE(edits.size(), 3);
        QList<qint64> keys = before;
        for (const KeyEdit &edit : edits) {
            QVERIFY(edit.count <= KeyEdit::MostRows);
            applyEdit(keys, edit);
        }
        QCOMPARE(keys, after);
    }
}

void TestKeyDiff::topRowsProveAnInsertion_data()
{
    QTest::addColumn<QList<qint64>>("shown");
    QTest::addColumn<QList<qint64>>("top");
    QTest::addColumn<QList<qint64>>("newRuns");
    QTest::addColumn<bool>("proved");
    using Keys = QList<qint64>;
    QTest::newRow("one on top") << Keys{3, 2, 1} << Keys{4, 3, 2, 1} << Keys{4} << true;
    QTest::newRow("two, told in another order")
        << Keys{3, 2, 1} << Keys{9, 4, 3, 2, 1} << Keys{4, 9} << true;
    QTest::newRow("one is further down")
        << Keys{3, 2, 1} << Keys{4, 3, 9, 2, 1} << Keys{4, 9} << false;
    QTest::newRow("one does not match the filter")
        << Keys{3, 2, 1} << Keys{4, 3, 2, 1} << Keys{4, 9} << false;
    QTest::newRow("one disappeared") << Keys{3, 2, 1} << Keys{4, 3, 1} << Keys{4} << false;
    QTest::newRow("the last one disappeared") << Keys{3, 2, 1} << Keys{4, 3, 2} << Keys{4} << false;
    QTest::newRow("others moved") << Keys{3, 2, 1} << Keys{4, 2, 3, 1} << Keys{4} << false;
    QTest::newRow("a stranger on top") << Keys{3, 2, 1} << Keys{8, 3, 2, 1} << Keys{4} << false;
    QTest::newRow("nothing was shown") << Keys{} << Keys{4} << Keys{4} << false;
    QTest::newRow("more below than were shown")
        << Keys{3, 2} << Keys{4, 3, 2, 1} << Keys{4} << false;
    QTest::newRow("nothing came") << Keys{3, 2, 1} << Keys{} << Keys{4} << false;
}

void TestKeyDiff::topRowsProveAnInsertion()
{
    QFETCH(QList<qint64>, shown);
    QFETCH(QList<qint64>, top);
    QFETCH(QList<qint64>, newRuns);
    const auto edit = insertedOnTop(shown, top, newRuns);
    QTEST(edit.has_value(), "proved");
    if (edit) {
        QList<qint64> keys = shown;
        applyEdit(keys, *edit);
        QCOMPARE(keys, top);
    }
}

QTEST_GUILESS_MAIN(TestKeyDiff)
#include "tst_keydiff.moc"
