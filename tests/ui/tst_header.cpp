// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"
#include "window/header.h"

#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rd;

class TestHeader : public QObject {
    Q_OBJECT

private slots:
    void tabWalksFromLeftToRight();
    void theSameScopesLeaveTheListAlone();
    void namesAreShownLetterByLetter();
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
    QCOMPARE(places.size(), 5); // project, period, refresh, documentation, search
    QVERIFY(std::is_sorted(places.cbegin(), places.cend()));
}

void TestHeader::theSameScopesLeaveTheListAlone()
{
    Header header;
    const Scope payments{u"c"_s, u"p"_s};
    QList<ScopeChoice> choices{{{}, u"All projects"_s}, {payments, u"payments"_s}};
    header.setScopes(choices, payments, false);
    const auto *list = header.findChild<QComboBox *>();
    QCOMPARE(list->currentText(), u"payments"_s);
    QSignalSpy removed(list->model(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(list->model(), &QAbstractItemModel::modelReset);
    header.setScopes(choices, payments, false); // with every poll
    header.setScopes(choices, {}, false);
    QCOMPARE(removed.size() + reset.size(), 0);
    QCOMPARE(list->currentText(), u"All projects"_s);
    choices << ScopeChoice{{u"c"_s, u"q"_s}, u"search"_s};
    header.setScopes(choices, payments, false);
    QCOMPARE(list->count(), 3);
    QCOMPARE(list->currentText(), u"payments"_s);
    header.setScopes({}, {}, false);
    QCOMPARE(list->count(), 0);
}

void TestHeader::namesAreShownLetterByLetter()
{
    Header header;
    header.setScopes({{{}, u"All projects"_s}, {{u"c"_s, u"p"_s}, u"a <b> & c"_s}}, {}, false);
    const auto *list = header.findChild<QComboBox *>();
    const QString tip = list->itemData(1, Qt::ToolTipRole).toString();
    QVERIFY(Qt::mightBeRichText(tip)); // else the entities would be seen
    QCOMPARE(tip, u"<qt>a &lt;b&gt; &amp; c</qt>"_s);
}

QTEST_MAIN(TestHeader)
#include "tst_header.moc"
