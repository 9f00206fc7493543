// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backoff.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace rd;

static_assert(backoffDelay(1, 1s, 2min, 0.0) == 500ms);
static_assert(backoffDelay(2, 1s, 2min, 0.0) == 1s);
static_assert(backoffDelay(3, 1s, 2min, 0.5) == 3s);
static_assert(backoffDelay(99, 1s, 2min, 0.0) == 1min);
static_assert(backoffDelay(0, 1s, 2min, 0.0) == 500ms);
static_assert(jittered(30s, 0.5) == 30s);
static_assert(jittered(30s, 0.0) == 27s);
static_assert(jittered(30s, 1.0) == 33s);

class TestBackoff final : public QObject {
    Q_OBJECT
private slots:
    void staysBetweenHalfAndWholeAndNeverPassesTheCeiling();
    void growsUntilTheCeiling();
};

void TestBackoff::staysBetweenHalfAndWholeAndNeverPassesTheCeiling()
{
    for (int failures = 1; failures < 2000; ++failures) {
        for (const double dice : {0.0, 0.25, 0.999999}) {
            const auto delay = backoffDelay(failures, 10s, 15min, dice);
            QVERIFY(delay >= 5s);
            QVERIFY(delay <= 15min);
            QVERIFY(failures < 20 || delay >= 450s);
        }
    }
}

void TestBackoff::growsUntilTheCeiling()
{
    for (int failures = 1; failures < 40; ++failures) {
        const auto now = backoffDelay(failures, 10s, 15min, 0.3);
        const auto next = backoffDelay(failures + 1, 10s, 15min, 0.3);
        QVERIFY(next >= now);
        QVERIFY(next > now || now >= 450s);
    }
}

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
