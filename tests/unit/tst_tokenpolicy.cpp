// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/signin.h"
#include "session/tokenpolicy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr qint64 Now = 1'780'000'000'000;
constexpr qint64 Day = 86'400'000;

TokenInfo tokenCalled(const QString &name, bool isOurs = false, qint64 expiresMs = Now + Day)
{
    TokenInfo token;
    token.name = name;
    token.thisDevice = isOurs;
    token.expiresMs = expiresMs;
    return token;
}

} // namespace

class TestTokenPolicy final : public QObject {
    Q_OBJECT
private slots:
    void warnings_data();
    void warnings();
    void renewalIsDue_data();
    void renewalIsDue();
    void madeSinceTheLeak_data();
    void madeSinceTheLeak();
    void unknownAgeCountsAsNewest();
    void desksOfOneUserAreToldApart();
};

void TestTokenPolicy::warnings_data()
{
    QTest::addColumn<qint64>("expiresMs");
    QTest::addColumn<int>("warning");
    const auto row = [](const char *name, qint64 expiresMs, TokenWarning warning) {
        QTest::newRow(name) << expiresMs << int(warning);
    };
    row("unknown", 0, TokenWarning::None);
    row("long over", Now - Day, TokenWarning::Expired);
    row("over now", Now, TokenWarning::Expired);
    row("in a moment", Now + 1, TokenWarning::ExpiresSoon);
    row("in 14 days", Now + 14 * Day, TokenWarning::ExpiresSoon);
    row("a moment later", Now + 14 * Day + 1, TokenWarning::None);
    row("nearly ten years", Now + 3650 * Day - 1, TokenWarning::None);
    row("ten years", Now + 3650 * Day, TokenWarning::NeverExpires);
    row("what ChaosCenter calls never", Now + 36'500 * Day, TokenWarning::NeverExpires);
}

void TestTokenPolicy::warnings()
{
    QFETCH(qint64, expiresMs);
    QTEST(int(warningOf(tokenCalled(u"a"_s, false, expiresMs), Now)), "warning");
}

void TestTokenPolicy::renewalIsDue_data()
{
    QTest::addColumn<qint64>("createdMs");
    QTest::addColumn<qint64>("expiresMs");
    QTest::addColumn<qint64>("dueMs");
    QTest::newRow("no end known") << Now << qint64(0) << qint64(0);
    QTest::newRow("90 days") << Now << Now + 90 * Day << Now + 76 * Day;
    QTest::newRow("42 days") << Now << Now + 42 * Day << Now + 28 * Day;
    QTest::newRow("9 days") << Now << Now + 9 * Day << Now + 6 * Day;
    QTest::newRow("beginning unknown") << qint64(0) << Now + 30 * Day << Now + 16 * Day;
    QTest::newRow("clocks that differ") << Now + 40 * Day << Now + 30 * Day << Now + 16 * Day;
    QTest::newRow("due long ago") << qint64(0) << Now + Day << Now - 13 * Day;
}

void TestTokenPolicy::renewalIsDue()
{
    QFETCH(qint64, createdMs);
    QFETCH(qint64, expiresMs);
    QTEST(renewalDueMs(createdMs, expiresMs), "dueMs");
}

void TestTokenPolicy::madeSinceTheLeak_data()
{
    QTest::addColumn<qint64>("createdMs");
    QTest::addColumn<bool>("isSince");
    QTest::newRow("then") << Now << true;
    QTest::newRow("later") << Now + Day << true;
    QTest::newRow("a minute before") << Now - 60'000 << true;
    QTest::newRow("more than that") << Now - 60'001 << false;
    QTest::newRow("nobody knows") << qint64(0) << true;
}

void TestTokenPolicy::madeSinceTheLeak()
{
    QFETCH(qint64, createdMs);
    TokenInfo token;
    token.createdMs = createdMs;
    QTEST(isSinceLeak(token, Now), "isSince");
}

void TestTokenPolicy::unknownAgeCountsAsNewest()
{
    QList<TokenInfo> tokens;
    for (const qint64 createdMs : {Now - Day, Now, qint64(0), Now - 2 * Day}) {
        TokenInfo token;
        token.createdMs = createdMs;
        tokens.append(token);
    }
    sortNewestFirst(tokens);
    QList<qint64> order;
    for (const TokenInfo &token : tokens)
        order.append(token.createdMs);
    QCOMPARE(order, QList<qint64>({0, Now, Now - Day, Now - 2 * Day}));
}

void TestTokenPolicy::desksOfOneUserAreToldApart()
{
    QVERIFY(isDeskToken(tokenCalled(defaultTokenName())));
    QVERIFY(isDeskToken(tokenCalled(u"Resilience Desk on thinkpad (2)"_s)));
    QVERIFY(!isDeskToken(tokenCalled(u"ci"_s)) && !isDeskToken(tokenCalled({})));
    const QString name = u"Resilience Desk on host"_s;
    QCOMPARE(deviceTokenName(name, {}, Now), name);
    QCOMPARE(deviceTokenName(name, {tokenCalled(u"ci"_s)}, Now), name);
    // The one it replaces is its own.
    QCOMPARE(deviceTokenName(name, {tokenCalled(name, true)}, Now), name);
    QCOMPARE(deviceTokenName(name, {tokenCalled(name)}, Now), name + u" (2)"_s);
    QCOMPARE(deviceTokenName(name, {tokenCalled(name), tokenCalled(name + u" (2)"_s)}, Now),
             name + u" (3)"_s);
    QCOMPARE(deviceTokenName(name, {tokenCalled(name), tokenCalled(name + u" (2)"_s, true)}, Now),
             name + u" (2)"_s);
    QCOMPARE(deviceTokenName(name, {tokenCalled(name, false, Now - 1)}, Now), name);
}

QTEST_GUILESS_MAIN(TestTokenPolicy)
#include "tst_tokenpolicy.moc"
