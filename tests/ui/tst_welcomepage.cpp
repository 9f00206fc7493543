// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/docsmenu.h"
#include "welcome/welcomepage.h"

#include <QAbstractButton>
#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

QAbstractButton *button(const QWidget &page, const QString &name)
{
    return page.findChild<QAbstractButton *>(name);
}

/// Answers every text with itself between marks.
class MarkingTranslator final : public QTranslator {
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u"[%1]"_s.arg(QString::fromUtf8(text));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

class TestWelcomePage final : public QObject {
    Q_OBJECT
private slots:
    void offersThreeWays_data();
    void offersThreeWays();
    void namesItsWaysForScreenReaders();
    void isWalkedWithTab();
    void stacksTheWaysWhenItIsNarrow();
    void changesItsLanguageWhileOpen();
    void docsMenuOpensWhatWasChosen();
    void docsMenuLeavesOutWhatIsNotHttps();
};

void TestWelcomePage::offersThreeWays_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("byKeyboard");
    for (const bool byKeyboard : {false, true}) {
        for (const char *name : {"signInWay", "tokenWay", "demoWay"}) {
            QTest::addRow("%s by %s", name, byKeyboard ? "keyboard" : "mouse")
                << QString::fromLatin1(name) << byKeyboard;
        }
    }
}

void TestWelcomePage::offersThreeWays()
{
    QFETCH(QString, name);
    QFETCH(bool, byKeyboard);
    WelcomePage page;
    page.resize(1096, 768);
    page.show();
    QSignalSpy signIn(&page, &WelcomePage::signInRequested);
    QSignalSpy token(&page, &WelcomePage::pasteTokenRequested);
    QSignalSpy demo(&page, &WelcomePage::demoRequested);

    QAbstractButton *way = button(page, name);
    QVERIFY(way);
    if (byKeyboard) {
        way->setFocus();
        QTest::keyClick(way, Qt::Key_Space);
    } else {
        QTest::mouseClick(way, Qt::LeftButton);
    }

    QCOMPARE(signIn.size(), name == "signInWay"_L1 ? 1 : 0);
    QCOMPARE(token.size(), name == "tokenWay"_L1 ? 1 : 0);
    QCOMPARE(demo.size(), name == "demoWay"_L1 ? 1 : 0);
}

void TestWelcomePage::namesItsWaysForScreenReaders()
{
    const WelcomePage page;
    for (const QString &name : {u"signInWay"_s, u"tokenWay"_s, u"demoWay"_s}) {
        QVERIFY(!button(page, name)->accessibleName().isEmpty());
        QVERIFY(!button(page, name)->accessibleDescription().isEmpty());
    }
}

void TestWelcomePage::isWalkedWithTab()
{
    WelcomePage page;
    page.resize(1096, 768);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setFocus();

    QCOMPARE(QApplication::focusWidget(), button(page, u"signInWay"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), button(page, u"tokenWay"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), button(page, u"demoWay"_s));
    QSignalSpy demo(&page, &WelcomePage::demoRequested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(demo.size(), 1);
}

void TestWelcomePage::stacksTheWaysWhenItIsNarrow()
{
    WelcomePage page;
    page.show();
    page.resize(1096, 768);
    QTRY_COMPARE(button(page, u"signInWay"_s)->y(), button(page, u"demoWay"_s)->y());

    page.resize(480, 600);
    QTRY_VERIFY(button(page, u"signInWay"_s)->y() < button(page, u"demoWay"_s)->y());
}

void TestWelcomePage::changesItsLanguageWhileOpen()
{
    WelcomePage page;
    MarkingTranslator marks;
    QCoreApplication::installTranslator(&marks);
    QTRY_COMPARE(button(page, u"signInWay"_s)->accessibleName(), u"[Sign in]"_s);
    QCoreApplication::removeTranslator(&marks);
    QTRY_COMPARE(button(page, u"signInWay"_s)->accessibleName(), u"Sign in"_s);
}

void TestWelcomePage::docsMenuOpensWhatWasChosen()
{
    DocsMenu menu;
    menu.setLinks({{u"Litmus & friends"_s, QUrl(u"https://docs.example.org"_s)},
                   {u"API"_s, QUrl(u"https://api.example.org"_s)}});
    QSignalSpy opened(&menu, &DocsMenu::openUrlRequested);

    QCOMPARE(menu.actions().size(), 2);
    QCOMPARE(menu.actions().first()->text(), u"Litmus && friends"_s);
    menu.actions().last()->trigger();

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), QUrl(u"https://api.example.org"_s));
}

void TestWelcomePage::docsMenuLeavesOutWhatIsNotHttps()
{
    DocsMenu menu;
    menu.setLinks(
        {{u"File"_s, QUrl(u"file:///etc/passwd"_s)}, {{}, QUrl(u"https://docs.example.org"_s)}});
    QVERIFY(menu.isEmpty());
    QVERIFY(!menu.isEnabled());
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
