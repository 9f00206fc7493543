// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The palette of the search by itself: keys, focus, and what it says.

#include "common/theme.h"
#include "palette/searchbutton.h"
#include "palette/searchpalette.h"
#include "search/searchmodel.h"
#include "support/faketime.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

class TestPalette final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void keysWalkThroughTheList();
    void enterTakesWhatIsChosen();
    void enterWaitsForTheAnswer();
    void escapeGivesTheFocusBack();
    void whateverTakesTheFocusEndsIt();
    void aClickBesideItEndsIt();
    void aClickTakesALine();
    void whatWasFoundIsSaid();
    void itFollowsTheWindow();
    void itIsAsHighAsItsAnswer();
    void everyLineIsPainted_data();
    void everyLineIsPainted();
    void theButtonShowsItsKey();

private:
    void answer(int count);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_field, key, modifiers);
    }
    [[nodiscard]] int row() const { return m_list->currentIndex().row(); }
    [[nodiscard]] QString note() const
    {
        return m_palette->findChild<QLabel *>(u"searchNote"_s)->text();
    }

    test::FakeTime m_time;
    std::unique_ptr<SearchModel> m_model;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_other = nullptr;
    SearchPalette *m_palette = nullptr;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
};

void TestPalette::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestPalette::init()
{
    m_model = std::make_unique<SearchModel>(m_time);
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 600);
    new QLineEdit(m_window.get()); // where the focus would go by itself
    m_other = new QLineEdit(m_window.get());
    m_palette = new SearchPalette(*m_model, m_window.get());
    m_field = m_palette->findChild<QLineEdit *>();
    m_list = m_palette->findChild<QListView *>();
    m_window->show();
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    m_other->setFocus();
    m_palette->open();
    QTRY_VERIFY(m_field->hasFocus());
}

void TestPalette::cleanup()
{
    m_window.reset();
    m_model.reset();
}

void TestPalette::answer(int count)
{
    QList<SearchHit> hits;
    for (int i = 0; i < count; ++i)
        hits.append({.kind = SearchKind::Scenario, .name = u"scenario-%1"_s.arg(i)});
    m_model->setHits(hits);
    m_palette->showAnswer();
}

void TestPalette::keysWalkThroughTheList()
{
    answer(30);
    QCOMPARE(row(), 0);
    press(Qt::Key_Down);
    QCOMPARE(row(), 1);
    press(Qt::Key_Up);
    press(Qt::Key_Up); // around
    QCOMPARE(row(), 29);
    press(Qt::Key_Down);
    QCOMPARE(row(), 0);
    press(Qt::Key_PageDown);
    const int page = row();
    QVERIFY(page > 3 && page < 20);
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    QCOMPARE(row(), 29); // not around
    press(Qt::Key_PageUp);
    QCOMPARE(row(), 29 - page);
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(row(), 0);
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(row(), 29);
    const QRect chosen = m_list->visualRect(m_list->currentIndex());
    QVERIFY(m_list->viewport()->rect().contains(chosen));
    press(Qt::Key_Tab);
    press(Qt::Key_Backtab);
    QVERIFY(m_field->hasFocus());
    QTest::keyClicks(m_field, u"ab"_s);
    QCOMPARE(m_field->text(), u"ab"_s);
    answer(0);
    press(Qt::Key_Down);
    press(Qt::Key_PageUp);
    QCOMPARE(row(), -1);
}

void TestPalette::enterTakesWhatIsChosen()
{
    QSignalSpy taken(m_palette, &SearchPalette::taken);
    answer(3);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().first().toInt(), 1);
    QVERIFY(!m_palette->isOpen());
    m_palette->open();
    answer(0);
    press(Qt::Key_Return);
    QCOMPARE(taken.size(), 1);
    QVERIFY(m_palette->isOpen());
}

void TestPalette::enterWaitsForTheAnswer()
{
    QSignalSpy asked(m_palette, &SearchPalette::searchRequested);
    QSignalSpy taken(m_palette, &SearchPalette::taken);
    answer(3);
    QTest::keyClicks(m_field, u"b"_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"b"_s);
    press(Qt::Key_Down); // through the old list
    press(Qt::Key_Enter);
    QVERIFY(taken.isEmpty());
    answer(2);
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().first().toInt(), 0);
    m_palette->open();
    answer(3);
    press(Qt::Key_B);
    press(Qt::Key_Enter);
    press(Qt::Key_C); // typed on: that was not meant
    answer(1);
    QCOMPARE(taken.size(), 1);
}

void TestPalette::escapeGivesTheFocusBack()
{
    const QShortcut below(QKeySequence(Qt::Key_Escape), m_window.get()); // as pages have one
    QSignalSpy passedOn(&below, &QShortcut::activated);
    QSignalSpy left(m_palette, &SearchPalette::left);
    m_palette->open(); // once more: it is open
    press(Qt::Key_Escape);
    QCOMPARE(passedOn.size(), 0);
    QVERIFY(!m_palette->isOpen());
    QVERIFY(m_other->hasFocus());
    QCOMPARE(left.size(), 1);
    m_field->setText(u"before"_s);
    m_palette->open();
    QCOMPARE(m_field->text(), QString()); // each time from the beginning
}

void TestPalette::whateverTakesTheFocusEndsIt()
{
    m_other->setFocus();
    QVERIFY(!m_palette->isOpen());
    QVERIFY(m_other->hasFocus());
}

void TestPalette::aClickBesideItEndsIt()
{
    answer(3);
    QTest::mouseClick(m_palette, Qt::LeftButton, {}, QPoint(450, 90)); // on the card
    QVERIFY(m_palette->isOpen());
    QTest::mouseClick(m_palette, Qt::LeftButton, {}, QPoint(10, 10));
    QVERIFY(!m_palette->isOpen());
}

void TestPalette::aClickTakesALine()
{
    QSignalSpy taken(m_palette, &SearchPalette::taken);
    answer(3);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                      m_list->visualRect(m_model->index(2)).center());
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().first().toInt(), 2);

    m_palette->open();
    answer(3);
    press(Qt::Key_B); // what is listed is the answer to something else
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                      m_list->visualRect(m_model->index(1)).center());
    QCOMPARE(taken.size(), 1);
}

void TestPalette::whatWasFoundIsSaid()
{
    QCOMPARE(m_field->accessibleName(), u"Search"_s);
    QVERIFY(!m_list->accessibleName().isEmpty());
    answer(3);
    QVERIFY(note().contains(u"type to find"_s)); // nothing is typed
    m_field->setText(u"a"_s);
    answer(3);
    QVERIFY(note().startsWith(u"3"_s));
    QCOMPARE(m_field->accessibleDescription(), note());
    answer(static_cast<int>(MostSearchHits));
    QVERIFY(note().contains(u"best"_s));
    answer(0);
    QVERIFY(note().startsWith(u"Nothing fits"_s));
    QVERIFY(!m_list->isVisible());

    answer(3);
    auto *list = QAccessible::queryAccessibleInterface(m_list);
    QVERIFY(list->child(1)->text(QAccessible::Name).contains(u"scenario-1"_s));
}

void TestPalette::itFollowsTheWindow()
{
    answer(30);
    const auto isInside = [this] {
        const QWidget *card = m_list->parentWidget()->parentWidget();
        return m_palette->size() == m_window->size()
               && m_window->rect().adjusted(20, 0, -20, -10).contains(card->geometry());
    };
    QVERIFY(isInside());
    m_window->resize(500, 400);
    QTRY_VERIFY(isInside());
    m_window->resize(1200, 900);
    QTRY_VERIFY(isInside());
    answer(0);
    QVERIFY(isInside());
}

void TestPalette::itIsAsHighAsItsAnswer()
{
    const QWidget *card = m_list->parentWidget()->parentWidget();
    const auto below = [this, card] { // what the card has besides its lines
        return card->height() - m_list->height();
    };
    m_field->setText(u"sc"_s);
    answer(4);
    QTRY_COMPARE(m_list->height(), 4 * (m_list->height() / 4));
    const int frame = below();
    answer(9);
    QCOMPARE(below(), frame);
    answer(1); // fewer than before
    QCOMPARE(below(), frame);
}

void TestPalette::everyLineIsPainted_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("direction");
    QTest::newRow("light") << int(ThemeChoice::Light) << int(Qt::LeftToRight);
    QTest::newRow("dark, right to left") << int(ThemeChoice::Dark) << int(Qt::RightToLeft);
    QTest::newRow("contrast") << int(ThemeChoice::Contrast) << int(Qt::LeftToRight);
}

void TestPalette::everyLineIsPainted()
{
    QFETCH(int, theme);
    QFETCH(int, direction);
    applyTheme(*qApp, static_cast<ThemeChoice>(theme));
    m_window->setLayoutDirection(static_cast<Qt::LayoutDirection>(direction));
    QList<SearchHit> hits;
    for (const SearchKind kind : AllSearchKinds)
        hits.append({.kind = kind, .name = u"name of it"_s, .letters = {{0, 4}}});
    hits.last().run = RunRow{};
    hits[1].keys = u"Ctrl+Shift+X"_s;
    hits[2].name = QString(300, u'n');
    hits[3].name = u"\u0645\u0634\u0631\u0648\u0639 one"_s;
    m_model->setHits(hits);
    m_palette->showAnswer();
    const QImage picture = m_list->grab().toImage();
    const ThemeTokens &tokens = tokensOf(m_list);
    for (int line = 0; line < m_model->rowCount(); ++line) {
        const QRect rect = m_list->visualRect(m_model->index(line));
        int inked = 0; // the icon at its side, and the name beside it
        const bool isMirrored = direction == Qt::RightToLeft;
        for (int x = 16; x < 120; ++x) {
            const int at = isMirrored ? rect.right() - x : rect.left() + x;
            for (int y = rect.top() + 6; y < rect.bottom() - 6; ++y) {
                const QColor ground = line == 0 ? tokens.accentSoft : tokens.surface;
                inked += picture.pixelColor(at, y) == ground ? 0 : 1;
            }
        }
        QVERIFY2(inked > 60, qPrintable(QString::number(line)));
    }
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestPalette::theButtonShowsItsKey()
{
    SearchButton button;
    QCOMPARE(button.accessibleName(), u"Search"_s);
    const int without = button.sizeHint().width();
    button.setKey(QKeySequence(Qt::CTRL | Qt::Key_K));
    QVERIFY(button.sizeHint().width() > without);
    QVERIFY(button.toolTip().endsWith(u"(Ctrl+K)"_s));
    button.setCompact(true);
    QVERIFY(button.sizeHint().width() < without);
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
