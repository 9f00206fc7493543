// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"
#include "window/header.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rd;

class TestHeader : public QObject {
    Q_OBJECT

private slots:
    void tabWalksFromLeftToRight();
};

void TestHeader::tabWalksFromLeftToRight()
{
    applyTheme(*qApp, ThemeChoice::Light);
    Header header;
    header.setScopes({{{}, u"All projects"_s}, {{u"c"_s, u"p"_s}, u"payments"_s}}, {}, true);
    header.setPeriod(Period{.kind = PeriodKind::Days30});
    header.resize(1000, 52);
    header.show();
    QVERIFY(QTest::qWaitForWindowExposed(&header));
    QList<int> places;
    for (QWidget *at = header.nextInFocusChain(); at != &header; at = at->nextInFocusChain()) {
        if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus))
            places << at->mapTo(&header, QPoint()).x();
    }
    QCOMPARE(places.size(), 4); // project, period, refresh, documentation
    QVERIFY(std::is_sorted(places.cbegin(), places.cend()));
}

QTEST_MAIN(TestHeader)
#include "tst_header.moc"
