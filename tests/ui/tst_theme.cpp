// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/actionfoot.h"
#include "common/buttons.h"
#include "common/card.h"
#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/navbutton.h"
#include "common/outcomeicon.h"
#include "common/plaintext.h"
#include "common/rowtable.h"
#include "common/segmented.h"
#include "common/statepanel.h"
#include "common/taborder.h"
#include "common/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCursor>
#include <QDir>
#include <QEnterEvent>
#include <QFontMetrics>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rd;

Q_DECLARE_METATYPE(rd::ThemeChoice)

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

/// WCAG contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QString ratioText(const char *what, const QColor &colour, const QColor &ground)
{
    return u"%1 %2 on %3: %4"_s.arg(QLatin1StringView(what), colour.name(), ground.name())
        .arg(contrast(colour, ground), 0, 'f', 2);
}

QImage shapeOf(Outcome outcome, const ThemeTokens &tokens, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(tokens.surface);
    QPainter painter(&image);
    paintOutcome(painter, image.rect(), outcome, tokens);
    return image;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void textKeepsItsContrast_data() { everyTheme(); }
    void textKeepsItsContrast();
    void shapesKeepTheirContrast_data() { everyTheme(); }
    void shapesKeepTheirContrast();
    void outcomesDifferInShapeAlone_data() { everyTheme(); }
    void outcomesDifferInShapeAlone();
    void contrastIsBlackAndWhiteOnly();
    void barsDifferWithoutColour();
    void tokensAreFoundByPalette_data() { everyTheme(); }
    void tokensAreFoundByPalette();
    void systemFollowsNothingWithoutADesktop();
    void widgetsHearOfAChangeOfTheme();
    void keysComeBack();
    void bodyTextIsThirteenPixelsAtFullScale();
    void everyDrawingOfTheFolderIsBuiltIn();
    void iconsTakeTheColourOfTheTheme();
    void aChosenRowCanBeRead_data() { everyTheme(); }
    void aChosenRowCanBeRead();
    void toolTipsInterpretNothing();
    void aButtonKnowsThatTheMouseLeftItsMenu();
    void namesAreCutOffAtTheirOwnEnd();
    void manyWordsStandAboveTheButtons();
    void elidedLabelShowsLettersOnly();
    void segmentsAreChosenWithArrowKeys();
    void segmentsMirrorInRightToLeft();
    void settingASegmentTellsNobody();
    void tabStopsAtTheChosenSegment();
    void scrollAreasSurviveAnyQuestion();
    void tabFollowsTheGivenOrder();
    void statePanelHasWordsForEveryState();
    void statePanelKeepsTheDetail();
    void compactNavButtonSaysItsNameInTheToolTip();
    void buttonRolesAreKept();
    void disabledButtonsLookDisabled_data() { everyTheme(); }
    void disabledButtonsLookDisabled();
    void linksAreLinesInTheContrastTheme();
    void sentencesOfStatesEndWithoutALoneWord();

private:
    static void everyTheme()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
        QTest::newRow("contrast") << ThemeChoice::Contrast;
    }
};

void TestTheme::textKeepsItsContrast()
{
    QFETCH(ThemeChoice, choice);
    const ThemeTokens &tokens = tokensFor(choice);
    const auto readable = [](const char *what, const QColor &text, const QColor &ground) {
        QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(ratioText(what, text, ground)));
    };
    for (const QColor &ground : {tokens.window, tokens.surface, tokens.sunk}) {
        readable("text", tokens.text, ground);
        readable("muted", tokens.muted, ground);
        readable("accent", tokens.accent, ground);
        for (const Outcome outcome : AllOutcomes)
            readable("ink", tokens.ink(outcome), ground);
    }
    readable("on accent", tokens.onAccent, tokens.accent);
    readable("on danger", tokens.onDanger, tokens.danger);
    readable("on soft accent", tokens.onAccentSoft, tokens.accentSoft);
    const ThemeTokens chosen = tokensOnSelection(tokens);
    readable("text of a chosen row", chosen.text, tokens.accentSoft);
    readable("muted text of a chosen row", chosen.muted, tokens.accentSoft);
    for (const Outcome outcome : AllOutcomes)
        readable("ink in a chosen row", chosen.ink(outcome), tokens.accentSoft);
}

void TestTheme::shapesKeepTheirContrast()
{
    QFETCH(ThemeChoice, choice);
    const ThemeTokens &tokens = tokensFor(choice);
    const auto seen = [](Outcome outcome, const ThemeTokens &here, const QColor &ground) {
        const QColor fill = here.fill(outcome);
        QVERIFY2(contrast(fill, ground) >= 3.0,
                 qPrintable(ratioText(qPrintable(outcomeKey(outcome)), fill, ground)));
    };
    for (const Outcome outcome : AllOutcomes)
        seen(outcome, tokensOnSelection(tokens), tokens.accentSoft);
    for (const QColor &ground : {tokens.window, tokens.surface}) {
        for (const Outcome outcome : AllOutcomes)
            seen(outcome, tokens, ground);
        QVERIFY2(contrast(tokens.control, ground) >= 3.0,
                 qPrintable(ratioText("control", tokens.control, ground)));
    }
    QVERIFY2(contrast(tokens.danger, tokens.surface) >= 3.0,
             qPrintable(ratioText("danger", tokens.danger, tokens.surface)));
}

void TestTheme::outcomesDifferInShapeAlone()
{
    QFETCH(ThemeChoice, choice);
    ThemeTokens tokens = tokensFor(choice);
    tokens.fills.fill(tokens.text); // as somebody sees it who sees no colours
    for (const int side : {12, 16, 32}) {
        QList<QImage> seen;
        for (const Outcome outcome : AllOutcomes) {
            const QImage shape = shapeOf(outcome, tokens, side);
            QVERIFY2(!seen.contains(shape), qPrintable(outcomeKey(outcome)));
            seen.append(shape);
        }
    }
}

void TestTheme::contrastIsBlackAndWhiteOnly()
{
    const ThemeTokens &tokens = tokensFor(ThemeChoice::Contrast);
    const QList<QColor> all{tokens.window,       tokens.surface,  tokens.sunk,   tokens.border,
                            tokens.control,      tokens.text,     tokens.muted,  tokens.accent,
                            tokens.accentSoft,   tokens.onAccent, tokens.danger, tokens.onDanger,
                            tokens.onAccentSoft, tokens.grid};
    for (const QColor &colour : all)
        QVERIFY(colour == QColor(Qt::black) || colour == QColor(Qt::white));
    for (const Outcome outcome : AllOutcomes)
        QCOMPARE(tokens.fill(outcome), QColor(Qt::white));
}

void TestTheme::barsDifferWithoutColour()
{
    const ThemeTokens &tokens = tokensFor(ThemeChoice::Contrast);
    QSet<int> patterns;
    for (const Outcome outcome : AllOutcomes)
        patterns.insert(static_cast<int>(tokens.bar(outcome).style()));
    QCOMPARE(patterns.size(), qsizetype(AllOutcomes.size()));
}

void TestTheme::tokensAreFoundByPalette()
{
    QFETCH(ThemeChoice, choice);
    applyTheme(*qApp, choice);
    QCOMPARE(&tokensOf(QApplication::palette()), &tokensFor(choice));
    QWidget widget;
    QCOMPARE(&tokensOf(&widget), &tokensFor(choice));
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokensFor(choice).window);
    QCOMPARE(currentTheme(), choice);
}

void TestTheme::systemFollowsNothingWithoutADesktop()
{
    applyTheme(*qApp, ThemeChoice::Dark);
    applyTheme(*qApp, ThemeChoice::System);
    QCOMPARE(currentTheme(), ThemeChoice::System);
    // Whatever the platform's own palette is, the colours are one of our themes.
    const QColor window = QApplication::palette().color(QPalette::Window);
    QVERIFY(window == tokensFor(ThemeChoice::Light).window
            || window == tokensFor(ThemeChoice::Dark).window
            || window == tokensFor(ThemeChoice::Contrast).window);
}

void TestTheme::widgetsHearOfAChangeOfTheme()
{
    applyTheme(*qApp, ThemeChoice::Light);
    Card card;
    card.resize(100, 60);
    const auto middle = [&card] { return card.grab().toImage().pixelColor(50, 30); };
    QTRY_COMPARE(middle(), tokensFor(ThemeChoice::Light).surface);
    applyTheme(*qApp, ThemeChoice::Dark);
    QTRY_COMPARE(middle(), tokensFor(ThemeChoice::Dark).surface);
}

void TestTheme::keysComeBack()
{
    for (const ThemeChoice choice :
         {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast})
        QVERIFY(themeFromKey(themeKey(choice)) == choice);
    QVERIFY(!themeFromKey(u"sepia"_s));
}

void TestTheme::bodyTextIsThirteenPixelsAtFullScale()
{
    QCOMPARE(textFont(TextRole::Body).pointSizeF(), 13 * 0.75);
    QCOMPARE(textFont(TextRole::Caption).pointSizeF(), 12 * 0.75);
    QVERIFY(textFont(TextRole::Score).bold());
    QVERIFY(textFont(TextRole::CardTitle).weight() >= QFont::DemiBold);
}

void TestTheme::everyDrawingOfTheFolderIsBuiltIn()
{
    const QStringList drawn = QDir(QStringLiteral(RD_SOURCE_DIR) + u"/resources/icons"_s)
                                  .entryList({u"*.svg"_s}, QDir::Files);
    QVERIFY(!drawn.isEmpty());
    QCOMPARE(QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files), drawn);
    for (const QString &file : drawn)
        QVERIFY2(!themedIcon(file.chopped(4)).isNull(), qPrintable(file));
    QVERIFY(themedIcon(u"no-such-drawing"_s).isNull());
}

void TestTheme::iconsTakeTheColourOfTheTheme()
{
    const QIcon icon = themedIcon(u"stop"_s);
    const auto darkest = [&icon] {
        const QImage image = icon.pixmap(32, 32).toImage();
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, image.height() / 2).alpha() == 255)
                return image.pixelColor(x, image.height() / 2);
        }
        return QColor();
    };
    applyTheme(*qApp, ThemeChoice::Light);
    QCOMPARE(darkest(), tokensFor(ThemeChoice::Light).text);
    applyTheme(*qApp, ThemeChoice::Dark);
    QCOMPARE(darkest(), tokensFor(ThemeChoice::Dark).text);
}

void TestTheme::aChosenRowCanBeRead()
{
    QFETCH(ThemeChoice, choice);
    applyTheme(*qApp, choice);
    class Cells final : public RowCells {
    public:
        QIcon icon;

    protected:
        void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
        {
            RowCells::initStyleOption(option, index);
            setIcon(*option, icon);
        }
    } cells;
    QStandardItemModel model(1, 1);
    const auto far = [](const QImage &image, const QRect &part, const QColor &ground) {
        int pixels = 0;
        for (int x = part.left(); x <= part.right(); ++x) {
            for (int y = part.top(); y <= part.bottom(); ++y)
                pixels += contrast(image.pixelColor(x, y), ground) >= 3.0 ? 1 : 0;
        }
        return pixels;
    };
    const QColor ground = tokensFor(choice).accentSoft;
    for (const QIcon &icon : {outcomeIcon(Outcome::Passed), outcomeIcon(Outcome::Weakness),
                              themedIcon(u"check"_s, IconTint::Muted)}) {
        cells.icon = icon;
        model.setItem(0, 0, new QStandardItem(u"weakness"_s));
        QImage image(120, 34, QImage::Format_ARGB32_Premultiplied);
        image.fill(ground);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.palette = QApplication::palette();
        option.state = QStyle::State_Enabled | QStyle::State_Selected;
        cells.paint(&painter, option, model.index(0, 0));
        painter.end();
        QVERIFY(far(image, QRect(8, 8, 14, 18), ground) > 8);   // the shape
        QVERIFY(far(image, QRect(30, 8, 88, 18), ground) > 40); // the word beside it
    }
}

void TestTheme::toolTipsInterpretNothing()
{
    QCOMPARE(plainToolTip({}), QString());
    const QString tip = plainToolTip(u"<img src=x>\n<b>&amp;</b>"_s);
    QVERIFY(!tip.contains("<img"_L1));
    QVERIFY(!tip.contains("<b>"_L1));
    QVERIFY(tip.contains("&lt;img src=x&gt;"_L1));
    QVERIFY(tip.contains("&amp;amp;"_L1));
    QCOMPARE(withoutMnemonic(u"R&D"_s), u"R&&D"_s);
}

void TestTheme::aButtonKnowsThatTheMouseLeftItsMenu()
{
    QWidget window;
    window.resize(400, 300);
    QMenu menu;
    menu.addAction(u"one"_s);
    QPushButton button(u"Choose"_s, &window);
    button.setMenu(&menu);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCursor::setPos(window.mapToGlobal(QPoint(390, 290)));
    QCoreApplication::processEvents();
    QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
    QApplication::sendEvent(&button, &enter);
    QVERIFY(button.underMouse());
    menu.popup(window.mapToGlobal(QPoint(0, 40)));
    menu.close(); // by a press elsewhere: nobody tells the button
    QTRY_VERIFY(!button.underMouse());
}

void TestTheme::namesAreCutOffAtTheirOwnEnd()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QStandardItemModel model(1, 2);
    model.setItem(0, 0, new QStandardItem(QString(60, QChar(0x05dd)))); // Hebrew, in full height
    model.setItem(0, 1, new QStandardItem(u"b"_s));
    RowTable table;
    table.setModel(&model);
    table.resize(260, 120);
    table.show();
    const QModelIndex cell = model.index(0, 0);
    QVERIFY(QFontMetrics(table.font()).horizontalAdvance(cell.data().toString())
            > table.columnWidth(0));
    const QImage image = table.viewport()->grab(table.visualRect(cell)).toImage();
    const auto inkAt = [&image](int x) {
        int rows = 0;
        for (int y = 0; y < image.height() - 2; ++y) // not the hairline
            rows += image.pixelColor(x, y).lightness() < 160 ? 1 : 0;
        return rows;
    };
    int left = 0;
    while (left < image.width() && inkAt(left) == 0)
        ++left;
    QVERIFY(left + 6 < image.width());
    for (int x = left; x < left + 6; ++x)
        QVERIFY2(inkAt(x) <= 3, "its left end is its end: that is where the dots stand");
}

void TestTheme::manyWordsStandAboveTheButtons()
{
    QAction action(u"Synchronise now"_s);
    ActionFoot foot({&action});
    foot.setSentence(u"a few words"_s);
    foot.resize(460, 200);
    foot.show();
    const auto *words = foot.findChild<QLabel *>(u"footSentence"_s);
    const auto *button = foot.findChild<QPushButton *>();
    const auto isBeside = [&] {
        return words->mapTo(&foot, words->rect().topRight()).x()
               < button->mapTo(&foot, QPoint()).x();
    };
    QTRY_VERIFY(isBeside());
    foot.setSentence(u"a few words "_s.repeated(40));
    QTRY_VERIFY(!isBeside());
    foot.setSentence(u"a few words"_s);
    QTRY_VERIFY(isBeside());
}

void TestTheme::elidedLabelShowsLettersOnly()
{
    const QString hostile = u"<b>bold</b><img src='http://example.org/x'>"_s;
    ElidedLabel label(hostile);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), hostile);
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
    label.setText(QString(200, u'x'));
    label.resize(80, label.sizeHint().height());
    QVERIFY(!label.grab().isNull());
}

void TestTheme::segmentsAreChosenWithArrowKeys()
{
    SegmentedControl control;
    for (const QString &text : {u"24 h"_s, u"7 d"_s, u"30 d"_s})
        control.addSegment(text, u"last "_s + text, text);
    control.setCurrentIndex(0);
    control.setSegmentEnabled(1, false);
    control.show();
    QVERIFY(QTest::qWaitForWindowExposed(&control));
    QSignalSpy activated(&control, &SegmentedControl::activated);
    auto *first = control.findChildren<QAbstractButton *>().first();
    QCOMPARE(first->accessibleName(), u"last 24 h"_s);
    QTest::keyClick(first, Qt::Key_Right);
    QCOMPARE(control.currentIndex(), 2); // the disabled one is passed over
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toInt(), 2);
    QCOMPARE(control.currentData(), QVariant(u"30 d"_s));
}

void TestTheme::segmentsMirrorInRightToLeft()
{
    SegmentedControl control;
    control.setLayoutDirection(Qt::RightToLeft);
    control.addSegment(u"a"_s);
    control.addSegment(u"b"_s);
    control.setCurrentIndex(0);
    control.show();
    QVERIFY(QTest::qWaitForWindowExposed(&control));
    const auto buttons = control.findChildren<QAbstractButton *>();
    QVERIFY(buttons[0]->x() > buttons[1]->x());
    QTest::keyClick(buttons[0], Qt::Key_Left);
    QCOMPARE(control.currentIndex(), 1);
}

void TestTheme::settingASegmentTellsNobody()
{
    SegmentedControl control;
    control.addSegment(u"a"_s, {}, 1);
    control.addSegment(u"b"_s, {}, 2);
    QSignalSpy activated(&control, &SegmentedControl::activated);
    QVERIFY(control.setCurrentData(2));
    QCOMPARE(control.currentIndex(), 1);
    QVERIFY(!control.setCurrentData(9));
    QCOMPARE(control.currentIndex(), -1);
    QCOMPARE(activated.size(), 0);
}

void TestTheme::statePanelHasWordsForEveryState()
{
    StatePanel panel;
    QSet<QString> titles;
    const QList<PageState> states{PageState::Empty,     PageState::Loading, PageState::Offline,
                                  PageState::SignedOut, PageState::Error,   PageState::Denied,
                                  PageState::Locked};
    for (const PageState state : states) {
        panel.showState(state);
        QVERIFY(!panel.title().isEmpty());
        QVERIFY(!panel.sentence().isEmpty());
        QVERIFY(panel.isVisibleTo(nullptr) || !panel.isHidden());
        titles.insert(panel.title());
    }
    QCOMPARE(titles.size(), states.size());
    panel.showState(PageState::Normal);
    QVERIFY(panel.isHidden());
}

void TestTheme::statePanelKeepsTheDetail()
{
    StatePanel panel;
    panel.showState(PageState::Error, u"<b>The answer was cut off.</b>"_s);
    QCOMPARE(panel.sentence(), u"<b>The answer was cut off.</b>"_s);
    const auto labels = panel.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QSignalSpy action(&panel, &StatePanel::actionTriggered);
    panel.findChild<QPushButton *>()->click();
    QCOMPARE(action.size(), 1);
}

void TestTheme::compactNavButtonSaysItsNameInTheToolTip()
{
    NavButton button(u"runs"_s, u"Runs"_s);
    button.setBadge(u"3 live"_s);
    QVERIFY(button.toolTip().isEmpty());
    QCOMPARE(button.accessibleDescription(), u"3 live"_s);
    const int wide = button.sizeHint().width();
    button.setCompact(true);
    QVERIFY(button.toolTip().contains("Runs"_L1));
    QVERIFY(button.toolTip().contains("3 live"_L1));
    QVERIFY(button.sizeHint().width() < wide);
}

void TestTheme::buttonRolesAreKept()
{
    QPushButton button(u"Revoke"_s);
    QCOMPARE(buttonRole(&button), ButtonRole::Normal);
    setButtonRole(&button, ButtonRole::Danger);
    QCOMPARE(buttonRole(&button), ButtonRole::Danger);
    applyTheme(*qApp, ThemeChoice::Light);
    button.resize(button.sizeHint());
    const auto ground = [&button] {
        return button.grab().toImage().pixelColor(4, button.height() / 2);
    };
    QTRY_COMPARE(ground(), tokensFor(ThemeChoice::Light).danger);
}

void TestTheme::tabStopsAtTheChosenSegment()
{
    SegmentedControl control;
    for (const QString &text : {u"24 h"_s, u"7 d"_s, u"30 d"_s})
        control.addSegment(text);
    const auto stops = [&control] {
        QStringList texts;
        const auto buttons = control.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->focusPolicy() & Qt::TabFocus)
                texts << button->text();
        }
        return texts;
    };
    QCOMPARE(stops(), QStringList{u"24 h"_s});
    control.setCurrentIndex(2);
    QCOMPARE(stops(), QStringList{u"30 d"_s});
    control.setCurrentIndex(-1);
    QCOMPARE(stops(), QStringList{u"24 h"_s});
}

void TestTheme::scrollAreasSurviveAnyQuestion()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QScrollArea area;
    area.setWidget(new QLabel(u"text"_s));
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&area);
    QVERIFY(access && access->childCount() > 0);
    QVERIFY(access->child(0));
    QVERIFY(!access->child(access->childCount() + 1));
    QVERIFY(!access->child(-1));
}

void TestTheme::tabFollowsTheGivenOrder()
{
    QWidget window;
    auto *late = new QWidget(&window);
    auto *early = new QWidget(&window);
    auto *third = new QPushButton(late);
    auto *first = new QPushButton(early);
    auto *second = new QPushButton(early);
    second->lower(); // where it stands among its siblings does not matter
    auto *outside = new QPushButton(&window);
    chainTabOrder({early, late});
    QList<QWidget *> seen;
    for (QWidget *at = first; seen.isEmpty() || at != first; at = at->nextInFocusChain()) {
        if (at->focusPolicy() != Qt::NoFocus)
            seen << at;
    }
    QCOMPARE(seen.mid(0, 3), (QList<QWidget *>{first, second, third}));
    QVERIFY(seen.contains(outside));
}

void TestTheme::disabledButtonsLookDisabled()
{
    QFETCH(ThemeChoice, choice);
    applyTheme(*qApp, choice);
    QPushButton button(u"Revoke and prove"_s);
    setButtonRole(&button, ButtonRole::Danger);
    button.resize(160, 30);
    const QImage enabled = button.grab().toImage();
    button.setEnabled(false);
    const QImage disabled = button.grab().toImage();
    const QPoint ground(6, 15);
    QVERIFY(enabled.pixelColor(ground) != disabled.pixelColor(ground));
    const QColor text = QApplication::palette().color(QPalette::Disabled, QPalette::ButtonText);
    QVERIFY(text != tokensFor(choice).text);
    // Without colours the outline says it, too.
    QSet<QRgb> edge;
    for (int x = 12; x < button.width() - 12; ++x)
        edge.insert(disabled.pixel(x, 0));
    QCOMPARE(edge.size() > 1, choice == ThemeChoice::Contrast);
}

void TestTheme::linksAreLinesInTheContrastTheme()
{
    const auto inkOf = [](ThemeChoice choice) {
        applyTheme(*qApp, choice);
        QPushButton link(u"xxxx"_s);
        setButtonRole(&link, ButtonRole::Link);
        link.resize(60, 24);
        QImage image(link.size(), QImage::Format_RGB32);
        image.fill(tokensFor(choice).surface);
        link.render(&image, {}, {}, QWidget::DrawChildren);
        int rows = 0; // painted from the first letter to the last
        for (int y = 0; y < image.height(); ++y) {
            int ink = 0;
            for (int x = 0; x < image.width(); ++x)
                ink += image.pixelColor(x, y) != tokensFor(choice).surface ? 1 : 0;
            rows += ink >= link.fontMetrics().horizontalAdvance(link.text()) - 2 ? 1 : 0;
        }
        return rows;
    };
    QCOMPARE(inkOf(ThemeChoice::Light), 0);
    QVERIFY(inkOf(ThemeChoice::Contrast) > 0);
}

void TestTheme::sentencesOfStatesEndWithoutALoneWord()
{
    applyTheme(*qApp, ThemeChoice::Light);
    StatePanel panel;
    panel.resize(900, 500);
    panel.showState(PageState::Empty);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const QLabel *sentence = nullptr;
    const auto labels = panel.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->text() == panel.sentence())
            sentence = label;
    }
    QVERIFY(sentence);
    const QFontMetrics metrics(sentence->font());
    const int lines = sentence->height() / metrics.height();
    QCOMPARE(lines, 2);
    // Two lines of about the same length are little wider than half of the sentence.
    const int half = metrics.horizontalAdvance(sentence->text()) / 2;
    const int used = sentence->contentsRect().width();
    QVERIFY2(used < half * 13 / 10, qPrintable(QString::number(used)));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
