// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/tokenlistmodel.h"
#include "support/faketime.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 DayMs = 24 * HourMs;
constexpr qint64 Start = 1'780'000'000'000;

TokenInfo token(QChar name, qint64 expiresMs = Start + 60 * DayMs)
{
    TokenInfo info;
    info.name = QString(name);
    info.fingerprint = QString(64, name);
    info.createdMs = Start - 3 * DayMs;
    info.expiresMs = expiresMs;
    return info;
}

QList<TokenInfo> tokens(const QString &names)
{
    QList<TokenInfo> list;
    for (const QChar name : names)
        list << token(name);
    return list;
}

QString names(const TokenListModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row)
        text += model.index(row, TokenListModel::NameColumn).data().toString();
    return text;
}

} // namespace

class TestTokenListModel final : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void goesFromAnyListToAnyOther_data();
    void goesFromAnyListToAnyOther();
    void keepsSelectionAndTouchesOnlyWhatChanged();
    void warnsInTime_data();
    void warnsInTime();
    void neverShowsMoreThanItShould();
    void agesWhileShown();
};

void TestTokenListModel::goesFromAnyListToAnyOther_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QStringList lists{u""_s,   u"a"_s,      u"abc"_s, u"cab"_s,
                            u"bd"_s, u"xaybzc"_s, u"aab"_s, u"ba"_s};
    for (const QString &before : lists) {
        for (const QString &after : lists)
            QTest::addRow("%s to %s", qPrintable(before), qPrintable(after)) << before << after;
    }
}

void TestTokenListModel::goesFromAnyListToAnyOther()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const test::FakeTime time(Start);
    TokenListModel model(time);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTokens(tokens(before));
    QCOMPARE(names(model), before);
    model.setTokens(tokens(after));
    QCOMPARE(names(model), after);
}

void TestTokenListModel::keepsSelectionAndTouchesOnlyWhatChanged()
{
    const test::FakeTime time(Start);
    TokenListModel model(time);
    model.setTokens(tokens(u"abc"_s));
    const QPersistentModelIndex selected = model.index(1, 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QList<TokenInfo> next = tokens(u"xbc"_s);
    next[2].thisDevice = true;
    model.setTokens(next);
    QCOMPARE(selected.row(), 1);
    QCOMPARE(selected.data(TokenListModel::FingerprintRole).toString(), QString(64, u'b'));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 2);
    QCOMPARE(reset.size(), 0);
    model.setTokens(next);
    QCOMPARE(changed.size(), 1);
}

void TestTokenListModel::warnsInTime_data()
{
    using Expiry = TokenListModel::Expiry;
    QTest::addColumn<qint64>("expires");
    QTest::addColumn<Expiry>("level");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << qint64(0) << Expiry::Unknown << u"unknown"_s;
    QTest::newRow("expired just now") << Start << Expiry::Expired << u"expired"_s;
    QTest::newRow("5 hours") << Start + 5 * HourMs + 1 << Expiry::Soon << u"in 5 hour(s)"_s;
    QTest::newRow("13 days") << Start + 14 * DayMs - 1 << Expiry::Soon << u"in 13 day(s)"_s;
    QTest::newRow("14 days") << Start + 14 * DayMs << Expiry::Fine << u"in 14 day(s)"_s;
    QTest::newRow("49 years") << Start + 49 * 365 * DayMs << Expiry::Fine << u"in 17885 day(s)"_s;
    QTest::newRow("never") << Start + 60 * 365 * DayMs << Expiry::Never << u"never"_s;
}

void TestTokenListModel::warnsInTime()
{
    QFETCH(qint64, expires);
    QFETCH(TokenListModel::Expiry, level);
    const test::FakeTime time(Start);
    TokenListModel model(time);
    model.setTokens({token(u'a', expires)});
    const QModelIndex index = model.index(0, TokenListModel::ExpiresColumn);
    QCOMPARE(index.data(TokenListModel::ExpiryRole).toInt(), static_cast<int>(level));
    QTEST(index.data().toString(), "text");
    QCOMPARE(index.data(TokenListModel::SortRole).toLongLong(), expires);
}

void TestTokenListModel::neverShowsMoreThanItShould()
{
    const test::FakeTime time(Start);
    TokenListModel model(time);
    TokenInfo hostile = token(u'f');
    hostile.name = u"<img src=x>\n\u202Eabc"_s;
    hostile.thisDevice = true;
    TokenInfo nameless = token(u'0');
    nameless.name.clear();
    nameless.createdMs = 0;
    model.setTokens({hostile, nameless});
    const QModelIndex name = model.index(0, TokenListModel::NameColumn);
    QCOMPARE(name.data().toString(), u"<img src=x> abc"_s);
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(u"&lt;img"_s));
    QVERIFY(name.data(Qt::AccessibleTextRole).toString().contains(u"this device"_s));
    QVERIFY(name.data(TokenListModel::ThisDeviceRole).toBool());
    QCOMPARE(model.index(0, TokenListModel::FingerprintColumn).data().toString(), u"ffffffff"_s);
    QCOMPARE(model.index(1, TokenListModel::NameColumn).data().toString(), u"(no name)"_s);
    QCOMPARE(model.index(1, TokenListModel::CreatedColumn).data().toString(), u"unknown"_s);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestTokenListModel::agesWhileShown()
{
    using namespace std::chrono_literals;
    test::FakeTime time(Start);
    TokenListModel model(time);
    model.refreshAges(); // nothing to say, no signal for rows that are not there
    model.setTokens({token(u'a', Start + 15 * DayMs)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    time.advance(24h * 2);
    model.refreshAges();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, TokenListModel::ExpiresColumn).data().toString(), u"in 13 day(s)"_s);
}

QTEST_GUILESS_MAIN(TestTokenListModel)
#include "tst_tokenlistmodel.moc"
