// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is shown: choosing projects and days in the header and its dialogs.

#include "common/segmented.h"
#include "common/theme.h"
#include "window/header.h"
#include "window/perioddialog.h"
#include "window/scopechoices.h"
#include "window/scopedialog.h"
#include "window/viewflow.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

const QTimeZone Berlin("Europe/Berlin");

qint64 noon()
{
    return QDateTime({2026, 11, 21}, {12, 0}, Berlin).toMSecsSinceEpoch();
}

QList<KnownProject> projects()
{
    return {{{u"c1"_s, u"p1"_s}, u"payments"_s, u"west"_s},
            {{u"c1"_s, u"p2"_s}, u"identity"_s, u"west"_s},
            {{u"c2"_s, u"p1"_s}, u"payments"_s, u"east"_s}};
}

QStringList textsOf(const QList<ScopeChoice> &choices)
{
    QStringList texts;
    for (const ScopeChoice &choice : choices)
        texts << choice.text;
    return texts;
}

} // namespace

class TestChoices final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void offersEverythingConnectionsAndProjects();
    void oneConnectionNeedsNoName();
    void whatIsGoneIsNotShown();
    void aProjectSeenTwiceIsListedOnce();
    void severalAreTickedTogether();
    void allTickedIsEverything();
    void theHeaderKeepsWhatItShowsUntilDaysAreChosen();
    void theHeaderNamesTheDays();
    void theHeaderAsksForSeveral();
    void daysAreCheckedWhileTheyAreTyped();
    void daysCanBeChosenByKeyboardAlone();
    void usualSpansAreRight_data();
    void usualSpansAreRight();
    void shortDaysNameAYearWhenItIsAnother();
};

void TestChoices::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestChoices::offersEverythingConnectionsAndProjects()
{
    const auto choices = scopeChoices(projects(), {});
    QCOMPARE(textsOf(choices),
             (QStringList{u"All projects"_s, u"All on east"_s, u"All on west"_s,
                          u"identity on west"_s, u"payments on east"_s, u"payments on west"_s}));
    QVERIFY(choices.at(1).scope == (Scope{u"c2"_s, {}}));
    QVERIFY(choices.at(4).scope == (Scope{u"c2"_s, u"p1"_s}));
    const Scope two = Scope::of({{u"c1"_s, u"p1"_s}, {u"c1"_s, u"p2"_s}});
    QVERIFY(scopeChoices(projects(), two).at(1).scope == two);
    // What its connection shows first.
    QCOMPARE(textsOf(scopeChoices(projects(), {}, {{u"c1"_s, {}}, {u"c2"_s, u"p1"_s}})).mid(3),
             (QStringList{u"payments on east"_s, u"identity on west"_s, u"payments on west"_s}));
}

void TestChoices::oneConnectionNeedsNoName()
{
    QCOMPARE(textsOf(scopeChoices(projects().mid(0, 2), {})),
             (QStringList{u"All projects"_s, u"identity"_s, u"payments"_s}));
    QCOMPARE(textsOf(scopeChoices(projects().mid(0, 1), {})), QStringList{u"payments"_s});
    QVERIFY(scopeChoices({}, {}).isEmpty());
}

void TestChoices::whatIsGoneIsNotShown()
{
    const ProjectRef here{u"c1"_s, u"p1"_s};
    const ProjectRef gone{u"c1"_s, u"p9"_s};
    QVERIFY(existingScope(Scope::of(here), projects()) == Scope::of(here));
    QVERIFY(existingScope(Scope::of(gone), projects()) == Scope{});
    QVERIFY(existingScope(Scope::of({gone, here}), projects()) == Scope::of(here));
    QVERIFY(existingScope(Scope{u"c2"_s, {}}, projects()) == (Scope{u"c2"_s, {}}));
    QVERIFY(existingScope(Scope{u"c9"_s, {}}, projects()) == Scope{});
}

void TestChoices::aProjectSeenTwiceIsListedOnce()
{
    OverviewFigures figures;
    for (const KnownProject &project : projects()) {
        ProjectFigures line;
        line.ref = project.ref;
        figures.projects.append(line);
    }
    QVERIFY(countedScope(figures, projects()) == Scope{});
    figures.projects.removeLast(); // the same as the first, through another account
    QVERIFY(countedScope(figures, projects())
            == Scope::of({projects().at(0).ref, projects().at(1).ref}));
    figures.projects.clear(); // nothing read yet
    QVERIFY(countedScope(figures, projects()) == Scope{});
}

void TestChoices::severalAreTickedTogether()
{
    ScopeDialog dialog(projects(), Scope::of(ProjectRef{u"c1"_s, u"p2"_s}));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&dialog, &ScopeDialog::scopeChosen);
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>();
    QCOMPARE(list->item(0)->text(), u"identity on west"_s);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.first().first().value<Scope>()
            == Scope::of({{u"c1"_s, u"p2"_s}, {u"c2"_s, u"p1"_s}}));
}

void TestChoices::allTickedIsEverything()
{
    ScopeDialog dialog(projects(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&dialog, &ScopeDialog::scopeChosen);
    auto *list = dialog.findChild<QListWidget *>();
    QPushButton *show = nullptr;
    const auto buttons = dialog.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == u"Show"_s)
            show = button;
    }
    QVERIFY(show);
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY(!show->isEnabled());
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Checked);
    show->click();
    QVERIFY(chosen.first().first().value<Scope>().isEverything());
}

void TestChoices::theHeaderKeepsWhatItShowsUntilDaysAreChosen()
{
    Header header;
    header.setPeriod({.kind = PeriodKind::Days7});
    QSignalSpy wanted(&header, &Header::customPeriodRequested);
    QSignalSpy chosen(&header, &Header::periodChosen);
    auto *periods = header.findChild<SegmentedControl *>(u"periods"_s);
    periods->setCurrentIndex(5);
    emit periods->activated(5);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(periods->currentIndex(), 1);
}

void TestChoices::theHeaderNamesTheDays()
{
    Header header;
    header.resize(1280, 52); // days are named where there is room
    auto *periods = header.findChild<SegmentedControl *>(u"periods"_s);
    const auto last = [&] { return periods->findChildren<QAbstractButton *>().last()->text(); };
    header.setPeriod({.kind = PeriodKind::Custom}, u"1 Nov \u2013 15 Nov"_s);
    QCOMPARE(last(), u"1 Nov \u2013 15 Nov"_s);
    QCOMPARE(periods->currentIndex(), 5);
    header.setPeriod({.kind = PeriodKind::Hours24}, u"not used"_s);
    QCOMPARE(last(), u"Days..."_s);
}

void TestChoices::theHeaderAsksForSeveral()
{
    Header header;
    header.setScopes(scopeChoices(projects(), {}), {u"c1"_s, {}}, true);
    auto *box = header.findChild<QComboBox *>(u"scopes"_s);
    QCOMPARE(box->currentText(), u"All on west"_s);
    QSignalSpy several(&header, &Header::severalScopesRequested);
    QSignalSpy chosen(&header, &Header::scopeChosen);
    box->setCurrentIndex(box->count() - 1);
    emit box->activated(box->count() - 1);
    QCOMPARE(several.size(), 1);
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(box->currentText(), u"All on west"_s);
}

void TestChoices::daysAreCheckedWhileTheyAreTyped()
{
    PeriodDialog dialog({QDate(2026, 11, 1), QDate(2026, 11, 15)}, noon(), Berlin);
    QCOMPARE(dialog.problem(), QString());
    dialog.setDays({QDate(2026, 11, 16), QDate(2026, 11, 15)});
    QVERIFY(!dialog.problem().isEmpty());
    QVERIFY(!dialog.findChild<QPushButton *>(u"showPeriod"_s)->isEnabled());
    dialog.setDays({QDate(2026, 11, 22), QDate(2026, 11, 22)});
    QVERIFY(!dialog.problem().isEmpty());
    dialog.setDays({QDate(2026, 11, 21), QDate(2026, 11, 21)});
    QCOMPARE(dialog.problem(), QString());
}

void TestChoices::daysCanBeChosenByKeyboardAlone()
{
    PeriodDialog dialog({QDate(2026, 11, 1), QDate(2026, 11, 15)}, noon(), Berlin);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&dialog, &PeriodDialog::periodChosen);
    dialog.show();
    auto *first = dialog.findChild<QDateEdit *>(u"firstDay"_s);
    first->setFocus();
    first->setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClick(first, Qt::Key_Up); // 2 November
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    const auto period = chosen.first().first().value<Period>();
    const PeriodDays days = daysOf(layOut(period, noon(), Berlin));
    QCOMPARE(days.first, QDate(2026, 11, 2));
    QCOMPARE(days.last, QDate(2026, 11, 15));
}

void TestChoices::usualSpansAreRight_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("spans");
    QTest::newRow("November") << QDate(2026, 11, 21)
                              << u"1101-1121 1001-1031 1001-1121 0701-0930 0101-1121 0101-1231"_s;
    QTest::newRow("New Year") << QDate(2026, 1, 1)
                              << u"0101-0101 1201-1231 0101-0101 1001-1231 0101-0101 0101-1231"_s;
    QTest::newRow("leap day") << QDate(2028, 2, 29)
                              << u"0201-0229 0101-0131 0101-0229 1001-1231 0101-0229 0101-1231"_s;
}

void TestChoices::usualSpansAreRight()
{
    QFETCH(QDate, today);
    QStringList spans;
    for (const PeriodDays &days : PeriodDialog::usualSpans(today))
        spans << days.first.toString(u"MMdd"_s) + u'-' + days.last.toString(u"MMdd"_s);
    QTEST(spans.join(u' '), "spans");
}

void TestChoices::shortDaysNameAYearWhenItIsAnother()
{
    const auto text = [](QDate first, QDate last) {
        return daysText(layOut(*customPeriod(first, last, noon(), Berlin), noon(), Berlin), noon());
    };
    QCOMPARE(text({2026, 11, 1}, {2026, 11, 15}), u"1 Nov \u2013 15 Nov"_s);
    QCOMPARE(text({2026, 11, 3}, {2026, 11, 3}), u"3 Nov"_s);
    QCOMPARE(text({2025, 12, 1}, {2026, 1, 15}), u"1 Dec 25 \u2013 15 Jan 26"_s);
}

QTEST_MAIN(TestChoices)
#include "tst_choices.moc"
