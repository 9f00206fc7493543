// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/navbutton.h"
#include "common/theme.h"
#include "window/rail.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

/// From the first to the last column that differs from the ground, within \p rows.
QPair<int, int> inkIn(const QImage &image, const QRect &rows, QRgb ground)
{
    int first = -1;
    int last = -1;
    for (int x = rows.left(); x <= rows.right(); ++x) {
        for (int y = rows.top(); y <= rows.bottom(); ++y) {
            if (image.pixel(x, y) == ground)
                continue;
            first = first < 0 ? x : first;
            last = x;
        }
    }
    return {first, last};
}

} // namespace

class TestRail : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void marksStandUnderEachOther_data();
    void marksStandUnderEachOther();
    void theDotSaysWhatAWideRailSays();
};

void TestRail::marksStandUnderEachOther_data()
{
    QTest::addColumn<bool>("compact");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("wide") << false << Qt::LeftToRight;
    QTest::newRow("compact") << true << Qt::LeftToRight;
    QTest::newRow("wide, right to left") << false << Qt::RightToLeft;
    QTest::newRow("compact, right to left") << true << Qt::RightToLeft;
}

void TestRail::marksStandUnderEachOther()
{
    QFETCH(bool, compact);
    QFETCH(Qt::LayoutDirection, direction);
    Rail rail;
    rail.addPage(u"overview"_s, u"Overview"_s);
    rail.addPage(u"runs"_s, u"Runs"_s);
    rail.setCurrentPage(1);
    rail.setStatus(LinkHealth::Bad, {}, {});
    rail.setCompact(compact);
    rail.setLayoutDirection(direction);
    rail.resize(rail.width(), 400);
    rail.show();
    QVERIFY(QTest::qWaitForWindowExposed(&rail));
    const QImage image = rail.grab().toImage();
    const QRgb ground = tokensOf(&rail).surface.rgb();
    const auto *page = rail.findChildren<NavButton *>().first();
    const QRect row(page->mapTo(&rail, QPoint()), page->size());
    // The third of the rail in which the marks stand, without its edges.
    const bool isMirrored = direction == Qt::RightToLeft && !compact;
    const int from = isMirrored ? rail.width() - 46 : 2;
    const int width = compact ? rail.width() - 4 : 37;
    const auto icon = inkIn(image, QRect(from, row.top() + 4, width, row.height() - 8), ground);
    const auto brand = inkIn(image, QRect(from, 14, width, 22), ground);
    const auto dot = inkIn(image, QRect(from, 340, width, 58), ground);
    QVERIFY(icon.first > 0 && brand.first > 0 && dot.first > 0);
    if (compact) {
        QVERIFY(qAbs(brand.first + brand.second - icon.first - icon.second) <= 2);
        QVERIFY(qAbs(dot.first + dot.second - icon.first - icon.second) <= 2);
    } else {
        const auto edge = [isMirrored](QPair<int, int> ink) {
            return isMirrored ? ink.second : ink.first;
        };
        QVERIFY(qAbs(edge(brand) - edge(icon)) <= 2);
        QVERIFY(qAbs(edge(dot) - edge(icon)) <= 2);
    }
}

void TestRail::theDotSaysWhatAWideRailSays()
{
    Rail rail;
    rail.setStatus(LinkHealth::Waiting, u"chaos.example.org"_s, u"Offline since 14:02"_s);
    rail.setCompact(true);
    bool found = false;
    const auto children = rail.findChildren<QWidget *>();
    for (const QWidget *child : children)
        found = found
                || (child->isVisibleTo(&rail) && child->toolTip().contains(u"Offline since 14:02"_s)
                    && child->accessibleName().contains(u"chaos.example.org"_s));
    QVERIFY(found);
}

QTEST_MAIN(TestRail)
#include "tst_rail.moc"
