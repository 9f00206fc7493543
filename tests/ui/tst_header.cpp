// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/segmented.h"
#include "common/theme.h"
#include "platform/languages.h"
#include "window/header.h"
#include "window/viewflow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QScopeGuard>
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
    void itFitsTheSmallestWindow_data();
    void itFitsTheSmallestWindow();
    void daysGiveWayInANarrowWindow();
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

void TestHeader::itFitsTheSmallestWindow_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    for (const QString &language : builtInLanguages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestHeader::itFitsTheSmallestWindow()
{
    QFETCH(QString, language);
    useLanguage(*qApp, language);
    const auto back = qScopeGuard([] { useLanguage(*qApp, u"en"_s); });
    applyTheme(*qApp, ThemeChoice::Light);
    Header header;
    header.setSearchKey(QKeySequence(Qt::CTRL | Qt::Key_K));
    header.setScopes({{{}, QString(200, u'w')}, {{u"c"_s, u"p"_s}, u"payments"_s}}, {}, true);
    header.setAge(QString(200, u'w'));
    header.setExportVisible(true);
    header.setPeriod(Period{.kind = PeriodKind::Days30});
    header.resize(1280, 52);
    header.show();
    // The rail is at its widest beside the header from 1000 on, and 184 wide then.
    constexpr int least = 1000 - 184;
    for (const WindowPage page : WindowPages) {
        header.setTitle(titleOf(page));
        header.setSwitchersVisible(page != WindowPage::Settings);
        for (const QString &before : {QString(), titleOf(WindowPage::Overview)}) {
            header.setBack(before);
            QVERIFY2(
                header.minimumSizeHint().width() <= least,
                qPrintable(u"%1: %2"_s.arg(titleOf(page)).arg(header.minimumSizeHint().width())));
        }
    }
    header.setSwitchersVisible(true);
    QVERIFY(header.minimumSizeHint().width() > 600); // else it was not asked what it needs
}

void TestHeader::daysGiveWayInANarrowWindow()
{
    applyTheme(*qApp, ThemeChoice::Light);
    Header header;
    header.setTitle(u"Scenarios"_s);
    header.setScopes({{{}, u"All projects"_s}, {{u"c"_s, u"p"_s}, u"payments"_s}}, {}, true);
    header.setExportVisible(true);
    header.resize(1280, 52);
    header.show();
    const QString days = u"21 Nov 2025 to 20 Nov 2026"_s;
    header.setPeriod(Period{.kind = PeriodKind::Custom}, days);
    const QList<QAbstractButton *> segments =
        header.findChild<SegmentedControl *>()->findChildren<QAbstractButton *>();
    const QAbstractButton *chosen = segments.last();
    QCOMPARE(chosen->text(), days);
    header.resize(816, 52);
    QTRY_COMPARE(chosen->text(), u"Days..."_s);
    QCOMPARE(chosen->accessibleName(), days);
    header.resize(1280, 52);
    QTRY_COMPARE(chosen->text(), days);
}

QTEST_MAIN(TestHeader)
#include "tst_header.moc"
