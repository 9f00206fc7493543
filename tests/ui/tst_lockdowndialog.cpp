// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/noticebox.h"
#include "common/steplist.h"
#include "settings/lockdowndialog.h"
#include "settings/settingspage.h"

#include <QApplication>
#include <QCheckBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

using State = LockdownItem::State;

namespace {

constexpr qint64 Now = 1'795'167'062'000;

LockdownItem item(const QString &name, State state = State::Waiting, const QString &sentence = {})
{
    LockdownItem made;
    made.connectionId = name;
    made.name = name;
    made.host = name + u".example.org"_s;
    made.fingerprint = u"9f31c0d2"_s.leftJustified(64, u'0');
    made.state = state;
    made.sentence = sentence;
    if (state == State::Dead) {
        made.proof.emplace();
        made.proof->proved = true;
        made.proof->atMs = Now;
    }
    return made;
}

void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

struct Shown {
    explicit Shown(const QList<LockdownItem> &items)
        : dialog(new LockdownDialog(items, nullptr))
    {
        dialog->open();
        dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("no active window");
    }
    ~Shown() { delete dialog; }

    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return dialog->findChild<QPushButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] QStringList lines() const
    {
        QStringList texts;
        for (const StepLine &line : dialog->findChild<StepList *>()->steps())
            texts.append(line.text);
        return texts;
    }
    [[nodiscard]] NoticeBox *left() const { return dialog->findChild<NoticeBox *>(); }

    QPointer<LockdownDialog> dialog;
};

} // namespace

class TestLockdownDialog final : public QObject {
    Q_OBJECT
private slots:
    void asksFirstAndSaysThereIsNoUndo();
    void aStrayEnterDestroysNothing();
    void confirmsOnceByKeys();
    void showsProofs();
    void whatIsKeptIsToldAndTriedAgain();
    void wipingAnywayNamesWhatStaysAlive();
    void whatIsDeadIsNotNamed();
    void doneIsOnlySaidWhenAllAreDead();
    void namesAreShownLiterally();
    void nothingToGiveUp();
    void thePageOffersIt();
};

void TestLockdownDialog::asksFirstAndSaysThereIsNoUndo()
{
    const Shown shown({item(u"work"_s), item(u"lab"_s)});
    QCOMPARE(shown.lines(), QStringList({u"work"_s, u"lab"_s}));
    const auto *noUndo = shown.dialog->findChild<QLabel *>(u"noUndo"_s);
    QVERIFY(noUndo->isVisible());
    QVERIFY(noUndo->text().contains(u"cannot be undone"_s));
    QVERIFY(!shown.dialog->findChild<QCheckBox *>()->isChecked());
    QVERIFY(!shown.button("wipeAnywayButton")->isVisible());
    QVERIFY(!shown.button("retryButton")->isVisible());
}

void TestLockdownDialog::aStrayEnterDestroysNothing()
{
    const Shown shown({item(u"work"_s)});
    const QSignalSpy confirmed(shown.dialog.data(), &LockdownDialog::confirmed);
    QVERIFY(shown.button("closeButton")->hasFocus());
    QTest::keyClick(shown.dialog.data(), Qt::Key_Return);
    QTest::keyClick(shown.dialog.data(), Qt::Key_Escape);
    QVERIFY(confirmed.isEmpty());
    QVERIFY(!shown.dialog || !shown.dialog->isVisible());
}

void TestLockdownDialog::confirmsOnceByKeys()
{
    const Shown shown({item(u"work"_s)});
    const QSignalSpy confirmed(shown.dialog.data(), &LockdownDialog::confirmed);
    // From Cancel on: the button, then round to the check box.
    press(Qt::Key_Tab);
    QVERIFY(shown.button("confirmButton")->hasFocus());
    press(Qt::Key_Backtab);
    press(Qt::Key_Backtab);
    QVERIFY(shown.dialog->findChild<QCheckBox *>()->hasFocus());
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(confirmed.first().first().toBool(), true);
    QVERIFY(!shown.button("confirmButton")->isVisible());
    press(Qt::Key_Space); // closes
    QCOMPARE(confirmed.size(), 1);
}

void TestLockdownDialog::showsProofs()
{
    const Shown shown({item(u"work"_s)});
    shown.dialog->showItems({item(u"work"_s, State::Dead, u"Dead. Both refuse it."_s)}, false);
    const auto steps = shown.dialog->findChild<StepList *>()->steps();
    QCOMPARE(steps.first().state, Outcome::Passed);
    QVERIFY(!steps.first().time.isEmpty());
    QCOMPARE(shown.lines(), QStringList(u"work: Dead. Both refuse it."_s));
    QVERIFY(!shown.button("retryButton")->isVisible());
    QVERIFY(!shown.button("wipeAnywayButton")->isVisible());
    QVERIFY(!shown.left()->isVisible());
}

void TestLockdownDialog::whatIsKeptIsToldAndTriedAgain()
{
    const Shown shown({item(u"work"_s)});
    const QSignalSpy retried(shown.dialog.data(), &LockdownDialog::retryRequested);
    shown.dialog->showItems({item(u"work"_s, State::Kept, u"Not proved."_s)}, false);
    QCOMPARE(shown.dialog->findChild<StepList *>()->steps().first().state, Outcome::Broken);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QCOMPARE(retried.size(), 1);
    shown.dialog->showItems({item(u"work"_s, State::Kept, u"Not proved."_s)}, true);
    QVERIFY(!shown.button("retryButton")->isEnabled());
    QVERIFY(!shown.button("wipeAnywayButton")->isEnabled());
}

void TestLockdownDialog::wipingAnywayNamesWhatStaysAlive()
{
    const Shown shown({item(u"work"_s), item(u"lab"_s)});
    const QSignalSpy wiped(shown.dialog.data(), &LockdownDialog::wipeAnywayRequested);
    shown.dialog->showItems(
        {item(u"work"_s, State::Dead, u"Dead."_s), item(u"lab"_s, State::Kept, u"Not proved."_s)},
        false);
    QVERIFY(shown.left()->isVisible());
    QVERIFY(shown.left()->text().contains(u"lab.example.org (fingerprint 9f31c0d2)"_s));
    QVERIFY(!shown.left()->text().contains(u"work.example.org"_s));
    shown.button("wipeAnywayButton")->click();
    QCOMPARE(wiped.size(), 1);
}

void TestLockdownDialog::whatIsDeadIsNotNamed()
{
    const Shown shown({item(u"work"_s)});
    LockdownItem dead = item(u"work"_s, State::Dead, u"Dead."_s);
    dead.state = State::Kept; // only the keychain would not let it go
    shown.dialog->showItems({dead}, false);
    QVERIFY(!shown.left()->isVisible());
    QVERIFY(shown.button("retryButton")->isVisible());
}

void TestLockdownDialog::doneIsOnlySaidWhenAllAreDead()
{
    const Shown shown({item(u"work"_s), item(u"lab"_s)});
    const auto said = [&shown] {
        QStringList texts;
        for (const QLabel *label : shown.dialog->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u' ');
    };
    const LockdownItem dead = item(u"work"_s, State::Dead, u"Dead."_s);
    for (const State state : {State::NoToken, State::LeftAlive, State::Kept}) {
        shown.dialog->showItems({dead, item(u"lab"_s, state, u"?"_s)}, false);
        QVERIFY(!said().contains(u"Done."_s));
    }
    shown.dialog->showItems({dead, dead}, false);
    QVERIFY(said().contains(u"Done."_s));
}

void TestLockdownDialog::namesAreShownLiterally()
{
    const Shown shown({item(u"<b>work</b> &amp;"_s)});
    QVERIFY(shown.lines().first().contains(u"<b>work</b> &amp;"_s));
    for (const QLabel *label : shown.dialog->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestLockdownDialog::nothingToGiveUp()
{
    const Shown shown({});
    QVERIFY(!shown.button("confirmButton")->isEnabled());
}

void TestLockdownDialog::thePageOffersIt()
{
    SettingsPage page;
    const QSignalSpy asked(&page, &SettingsPage::lockdownRequested);
    page.show();
    page.findChild<QPushButton *>(u"lockdownButton"_s)->click();
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(TestLockdownDialog)

#include "tst_lockdowndialog.moc"
