// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/tonedlabel.h"
#include "settings/revokedialog.h"
#include "settings/tokenstab.h"
#include "settings/tokentable.h"
#include "support/tokensamples.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::samples;

namespace {

std::unique_ptr<TokensTab> shownTab(int others = 4)
{
    auto tab = std::make_unique<TokensTab>();
    tab->resize(1096, 700);
    tab->setAccount(u"alice"_s, u"litmus.example.org"_s);
    tab->setTokens(deviceAndOthers(others), Now);
    tab->show();
    tab->activateWindow();
    return tab;
}

QList<QCheckBox *> boxes(const QWidget &tab)
{
    return tab.findChildren<QCheckBox *>(u"chooseBox"_s);
}

QPushButton *button(const QWidget &tab, const QString &name)
{
    return tab.findChild<QPushButton *>(name);
}

QStringList chosenNames(const QWidget &tab)
{
    QStringList names;
    for (const TokenInfo &token : tab.findChild<TokenTable *>()->chosen())
        names << token.name;
    return names;
}

void confirm(const QWidget &tab)
{
    RevokeDialog *dialog = nullptr;
    for (auto *one : tab.findChildren<RevokeDialog *>())
        dialog = one->isVisible() ? one : dialog; // others are about to go
    QVERIFY(dialog);
    QTest::mouseClick(button(*dialog, u"confirmButton"_s), Qt::LeftButton);
}

/// The lines of the proofs, as a screen reader reads them.
QStringList lines(const QWidget &tab)
{
    QStringList told;
    const auto *list = tab.findChild<QScrollArea *>(u"roundList"_s);
    for (QWidget *line : list->widget()->findChildren<QWidget *>(u"roundLine"_s)) {
        if (line->isVisibleTo(&tab)) {
            told << QAccessible::queryAccessibleInterface(line)->text(QAccessible::Name);
        }
    }
    return told;
}

QString verdict(const QWidget &tab)
{
    return tab.findChild<QLabel *>(u"roundVerdict"_s)->text();
}

} // namespace

class TestSeveralTokens final : public QObject {
    Q_OBJECT
private slots:
    void thisDeviceCannotBeChosen();
    void chosenByMouse();
    void chosenByKeys();
    void tabLeadsFromTheRowsToTheButtons();
    void theChoiceFollowsTheTokens();
    void namesAllBeforeItRevokes();
    void namesAllOthers();
    void restsWhileBusyOrOffline();
    void everyProofHasItsLine();
    void whatIsOpenComesFirstAndInRed();
    void stopLeavesTheRest();
    void oneOfOneHasItsSteps();
    void longListsScrollByKeys();
    void aCopyHasNoMoreThanFingerprints();
};

void TestSeveralTokens::thisDeviceCannotBeChosen()
{
    const auto tab = shownTab();
    QCOMPARE(boxes(*tab).size(), 4);
    for (const QCheckBox *box : boxes(*tab)) {
        QVERIFY(box->accessibleName().startsWith(u"Choose token "_s));
        QVERIFY(!box->accessibleName().contains(u"thinkpad"_s));
    }
}

void TestSeveralTokens::chosenByMouse()
{
    const auto tab = shownTab();
    auto *revoke = button(*tab, u"revokeChosenButton"_s);
    QVERIFY(!revoke->isEnabled());
    QTest::mouseClick(boxes(*tab).at(1), Qt::LeftButton);
    QVERIFY(revoke->isEnabled());
    QVERIFY(revoke->text().contains(u'1'));
    QTest::mouseClick(boxes(*tab).at(3), Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(chosenNames(*tab), QStringList({u"token 1"_s, u"token 2"_s, u"token 3"_s}));
    QTest::mouseClick(boxes(*tab).at(2), Qt::LeftButton);
    QCOMPARE(chosenNames(*tab), QStringList({u"token 1"_s, u"token 3"_s}));
    QVERIFY(revoke->text().contains(u'2'));
}

void TestSeveralTokens::chosenByKeys()
{
    const auto tab = shownTab();
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    boxes(*tab).at(0)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), boxes(*tab).at(2));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(chosenNames(*tab), QStringList({u"token 0"_s, u"token 1"_s, u"token 2"_s}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(chosenNames(*tab), QStringList());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(chosenNames(*tab).size(), 4);
    // The buttons are a column, too.
    auto *first = tab->findChildren<QPushButton *>(u"revokeButton"_s).constFirst();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(),
             tab->findChildren<QPushButton *>(u"revokeButton"_s).at(1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), first);
}

void TestSeveralTokens::tabLeadsFromTheRowsToTheButtons()
{
    const auto tab = shownTab(2);
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    QTest::mouseClick(boxes(*tab).at(0), Qt::LeftButton);
    for (int width : {1096, 600}) { // the narrow table is made anew
        tab->resize(width, 700);
        button(*tab, u"refreshTokensButton"_s)->setFocus();
        QStringList order;
        for (int i = 0; i < 9; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            order << QApplication::focusWidget()->objectName();
        }
        QCOMPARE(order,
                 QStringList({u"revokeButton"_s, u"chooseBox"_s, u"revokeButton"_s, u"chooseBox"_s,
                              u"revokeButton"_s, u"revokeChosenButton"_s, u"revokeOthersButton"_s,
                              u"replaceOwnButton"_s, u"pastedToken"_s}));
    }
}

void TestSeveralTokens::theChoiceFollowsTheTokens()
{
    const auto tab = shownTab();
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    QTest::mouseClick(boxes(*tab).at(1), Qt::LeftButton);
    QTest::mouseClick(boxes(*tab).at(2), Qt::LeftButton);
    boxes(*tab).at(2)->setFocus();
    QList<TokenInfo> fewer = tab->tokens();
    fewer.removeAt(2); // token 1
    tab->setTokens(fewer, Now);
    QCOMPARE(chosenNames(*tab), QStringList({u"token 2"_s}));
    QVERIFY(button(*tab, u"revokeChosenButton"_s)->text().contains(u'1'));
    QTRY_COMPARE(boxes(*tab).size(), 3);
    QVERIFY(boxes(*tab).at(1)->isChecked() && boxes(*tab).at(1)->hasFocus());
}

void TestSeveralTokens::namesAllBeforeItRevokes()
{
    const auto tab = shownTab();
    QSignalSpy revokes(tab.get(), &TokensTab::revokeSeveralRequested);
    QTest::mouseClick(boxes(*tab).at(1), Qt::LeftButton);
    QTest::mouseClick(boxes(*tab).at(3), Qt::LeftButton);
    QTest::mouseClick(button(*tab, u"revokeChosenButton"_s), Qt::LeftButton);
    auto *dialog = tab->findChild<RevokeDialog *>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(button(*dialog, u"cancelButton"_s)->hasFocus());
    QString told;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        told += label->text() + u'\n';
    for (const auto *part : {u"token 1", u"token 3", u"a0000001", u"a0000003", u"cannot be undone"})
        QVERIFY2(told.contains(QStringView(part)), qPrintable(told));
    QVERIFY(!told.contains(u"token 2"_s));
    QCOMPARE(revokes.size(), 0);
    confirm(*tab);
    QCOMPARE(revokes.size(), 1);
    QCOMPARE(revokes.first().first().toStringList(),
             QStringList({hash(u"a0000001"_s), hash(u"a0000003"_s)}));
}

void TestSeveralTokens::namesAllOthers()
{
    const auto tab = shownTab();
    QSignalSpy revokes(tab.get(), &TokensTab::revokeOthersRequested);
    QTest::mouseClick(button(*tab, u"revokeOthersButton"_s), Qt::LeftButton);
    auto *dialog = tab->findChild<RevokeDialog *>();
    QString told;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        told += label->text() + u'\n';
    for (const auto *part : {u"token 0", u"token 3", u"in the meantime"})
        QVERIFY2(told.contains(QStringView(part)), qPrintable(told));
    QVERIFY(!told.contains(u"thinkpad"_s));
    confirm(*tab);
    QCOMPARE(revokes.size(), 1);

    const auto alone = shownTab(0);
    QVERIFY(!button(*alone, u"revokeOthersButton"_s)->isEnabled());
}

void TestSeveralTokens::restsWhileBusyOrOffline()
{
    const auto tab = shownTab();
    QTest::mouseClick(boxes(*tab).at(1), Qt::LeftButton);
    tab->setBusy(u"Revoking"_s);
    QVERIFY(!button(*tab, u"revokeChosenButton"_s)->isEnabled());
    QVERIFY(!button(*tab, u"revokeOthersButton"_s)->isEnabled());
    QVERIFY(!boxes(*tab).at(0)->isEnabled());
    tab->setBusy({});
    QVERIFY(button(*tab, u"revokeChosenButton"_s)->isEnabled());
    tab->setState(PageState::Offline);
    QVERIFY(!button(*tab, u"revokeChosenButton"_s)->isEnabled());
}

void TestSeveralTokens::everyProofHasItsLine()
{
    const auto tab = shownTab();
    QTest::mouseClick(button(*tab, u"revokeOthersButton"_s), Qt::LeftButton);
    confirm(*tab);
    RevocationRound round;
    for (int i = 1; i <= 4; ++i) {
        round.proofs.append(provedProof(tab->tokens().at(i)));
        tab->addProof(round.proofs.constLast(), i, 4);
        QTRY_COMPARE(lines(*tab).size(), i);
        QCOMPARE(verdict(*tab), u"%1 of 4 done"_s.arg(i));
    }
    tab->showRound(round);
    QTRY_COMPARE(lines(*tab).value(0), u"token 0, a0000000: proved dead"_s);
    QCOMPARE(verdict(*tab), u"All 4 dead."_s);
    QVERIFY(tab->findChild<TonedLabel *>(u"roundVerdict"_s)->tone() == TonedLabel::Tone::Good);
    QVERIFY(button(*tab, u"revokeOthersButton"_s)->isEnabled());
}

void TestSeveralTokens::whatIsOpenComesFirstAndInRed()
{
    const auto tab = shownTab();
    RevocationRound round;
    for (int i = 1; i <= 4; ++i)
        round.proofs.append(provedProof(tab->tokens().at(i)));
    round.proofs[1].proved = false;
    round.proofs[1].alreadyExpired = true;
    round.proofs[2].proved = false;
    round.proofs[2].refusedByApi.reset();
    tab->showRound(round);
    QTRY_COMPARE(lines(*tab).value(0), u"token 2, a0000002: NOT proved"_s);
    QVERIFY(lines(*tab).contains(u"token 1, a0000001: already expired"_s));
    QCOMPARE(verdict(*tab), u"1 of 4 NOT proved."_s);
    bool saysWhatToDo = false;
    for (const auto *label : tab->findChildren<TonedLabel *>()) {
        saysWhatToDo = saysWhatToDo
                       || (label->isVisible() && label->text().contains(u"may still be alive"_s)
                           && label->tone() == TonedLabel::Tone::Bad);
        QVERIFY2(!label->text().contains(u"Dead"_s), qPrintable(label->text()));
    }
    QVERIFY(saysWhatToDo);
}

void TestSeveralTokens::stopLeavesTheRest()
{
    const auto tab = shownTab();
    QSignalSpy stops(tab.get(), &TokensTab::stopRequested);
    QTest::mouseClick(button(*tab, u"revokeOthersButton"_s), Qt::LeftButton);
    confirm(*tab);
    auto *stop = button(*tab, u"stopRoundButton"_s);
    QVERIFY(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QCOMPARE(stops.size(), 1);
    QVERIFY(!stop->isEnabled());
    RevocationRound round;
    round.proofs.append(provedProof(tab->tokens().at(1)));
    round.untouched = tab->tokens().mid(2);
    tab->showRound(round);
    QVERIFY(!stop->isVisible());
    QCOMPARE(verdict(*tab), u"Stopped: 3 of 4 may be alive."_s);
    QTRY_COMPARE(lines(*tab).value(0), u"token 1, a0000001: NOT revoked"_s);
    QVERIFY(tab->findChild<QLabel *>(u"roundAdvice"_s)->isVisible());
    // A round that never began leaves no proofs behind.
    QTest::mouseClick(button(*tab, u"revokeOthersButton"_s), Qt::LeftButton);
    confirm(*tab);
    tab->showError(u"The server cannot be reached."_s);
    QVERIFY(!stop->isVisible());
}

void TestSeveralTokens::oneOfOneHasItsSteps()
{
    const auto tab = shownTab(1);
    QTest::mouseClick(button(*tab, u"revokeOthersButton"_s), Qt::LeftButton);
    confirm(*tab);
    const RevocationProof proof = provedProof(tab->tokens().at(1));
    tab->addProof(proof, 1, 1);
    tab->showRound({{proof}, {}});
    QVERIFY(tab->findChild<QWidget *>(u"proofSteps"_s)->isVisible());
    QVERIFY(!tab->findChild<QWidget *>(u"roundVerdict"_s)->isVisible());
}

void TestSeveralTokens::longListsScrollByKeys()
{
    const auto tab = shownTab(40);
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    auto *list = tab->findChild<QScrollArea *>(u"roundList"_s);
    RevocationRound round;
    for (int i = 1; i <= 2; ++i)
        round.proofs.append(provedProof(tab->tokens().at(i)));
    tab->showRound(round);
    QCOMPARE(list->focusPolicy(), Qt::NoFocus);
    for (int i = 3; i <= 40; ++i)
        round.proofs.append(provedProof(tab->tokens().at(i)));
    tab->showRound(round);
    QTRY_COMPARE(list->focusPolicy(), Qt::StrongFocus);
    QVERIFY(list->height() < 400);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_PageDown);
    QVERIFY(list->verticalScrollBar()->value() > 0);
}

void TestSeveralTokens::aCopyHasNoMoreThanFingerprints()
{
    const auto tab = shownTab(2);
    QSignalSpy copied(tab.get(), &TokensTab::copyTextRequested);
    RevocationRound round;
    for (int i = 1; i <= 2; ++i)
        round.proofs.append(provedProof(tab->tokens().at(i)));
    tab->showRound(round);
    QTest::mouseClick(button(*tab, u"copyRoundButton"_s), Qt::LeftButton);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(copied.first().first().toString(),
             u"litmus.example.org\nAll 2 dead.\n"
             "a0000000  token 0: proved dead, 2026-11-20T09:31:02Z\n"
             "a0000001  token 1: proved dead, 2026-11-20T09:31:02Z\n"_s);
}

QTEST_MAIN(TestSeveralTokens)
#include "tst_severaltokens.moc"
