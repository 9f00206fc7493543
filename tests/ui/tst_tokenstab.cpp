// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/elidedlabel.h"
#include "common/noticebox.h"
#include "common/steplist.h"
#include "common/tonedlabel.h"
#include "settings/proofcard.h"
#include "settings/revokedialog.h"
#include "settings/tokenstab.h"
#include "settings/tokentable.h"
#include "settings/tokentexts.h"
#include "support/tokensamples.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::samples;

namespace {

QList<TokenInfo> tokens()
{
    return {{u"Resilience Desk on thinkpad"_s, hash(u"9f31c0d2"_s), Now, Now + 21 * Day, true},
            {u"<b>ci</b> & nightly"_s, hash(u"04be77a1"_s), Now, Now + 40'000 * Day, false},
            {u"old laptop"_s, hash(u"c2d9100e"_s), Now, Now + 6 * Day, false}};
}

QList<QPushButton *> revokeButtons(const QWidget &tab)
{
    return tab.findChildren<QPushButton *>(u"revokeButton"_s);
}

RevokeDialog *openDialog(const QWidget &tab)
{
    return tab.findChild<RevokeDialog *>();
}

TokensTab *shownTab(QWidget *parent = nullptr)
{
    auto *tab = new TokensTab(parent);
    tab->resize(1096, 700);
    tab->setAccount(u"alice"_s, u"litmus.example.org"_s);
    tab->setTokens(tokens(), Now);
    tab->show();
    tab->activateWindow();
    return tab;
}

} // namespace

class TestTokensTab final : public QObject {
    Q_OBJECT
private slots:
    void showsNamesLiterally();
    void neverShowsMoreThanFingerprints();
    void tellsExpiryByWord_data();
    void tellsExpiryByWord();
    void asksBeforeItRevokes();
    void cancelHasTheFocus();
    void escapeAndEnterDestroyNothing();
    void tokensHaveAMenu();
    void namesTheOwnDevice();
    void revokesByKeyboardAlone();
    void restsWhileBusy();
    void keepsTheFocusOnTheTokenAcrossUpdates();
    void saysDeadOnlyWhenProved_data();
    void saysDeadOnlyWhenProved();
    void showsErrorsAndComesBack();
    void hasAFaceForEveryState_data();
    void hasAFaceForEveryState();
};

void TestTokensTab::showsNamesLiterally()
{
    const std::unique_ptr<TokensTab> tab(shownTab());
    bool found = false;
    for (const QLabel *label : tab->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        found = found || label->text() == "<b>ci</b> & nightly"_L1;
    }
    QVERIFY(found);
}

void TestTokensTab::neverShowsMoreThanFingerprints()
{
    const std::unique_ptr<TokensTab> tab(shownTab());
    for (const QLabel *label : tab->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(hash(u"9f31c0d2"_s)));
}

void TestTokensTab::tellsExpiryByWord_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<int>("tone");
    QTest::newRow("15 days") << 15 * Day << int(ExpiryTone::Calm);
    QTest::newRow("14 days") << 14 * Day << int(ExpiryTone::Soon);
    QTest::newRow("one hour") << Day / 24 << int(ExpiryTone::Soon);
    QTest::newRow("over") << -Day << int(ExpiryTone::Expired);
    QTest::newRow("just over") << qint64(0) << int(ExpiryTone::Expired);
    QTest::newRow("never") << 40'000 * Day << int(ExpiryTone::Never);
}

void TestTokensTab::tellsExpiryByWord()
{
    QFETCH(qint64, left);
    QFETCH(int, tone);
    const TokenInfo token{u"t"_s, hash(u"0"_s), Now, Now + left, false};
    QCOMPARE(int(expiryTone(token, Now)), tone);
    QVERIFY(!expiryText(token, Now).isEmpty());
}

void TestTokensTab::asksBeforeItRevokes()
{
    const std::unique_ptr<TokensTab> tab(shownTab());
    QSignalSpy revokes(tab.get(), &TokensTab::revokeRequested);
    QTest::mouseClick(revokeButtons(*tab).at(1), Qt::LeftButton);
    RevokeDialog *dialog = openDialog(*tab);
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    QCOMPARE(revokes.size(), 0);
    QVERIFY(dialog->findChild<QLabel *>(u"question"_s)->text().contains(u"<b>ci</b> & nightly"_s));
    bool namesFingerprint = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        namesFingerprint = namesFingerprint || label->text().contains(u"04be77a1"_s);
    QVERIFY(namesFingerprint);

    QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirmButton"_s), Qt::LeftButton);
    QCOMPARE(revokes.size(), 1);
    QCOMPARE(revokes.first().first().toString(), hash(u"04be77a1"_s));
}

void TestTokensTab::cancelHasTheFocus()
{
    const std::unique_ptr<TokensTab> tab(shownTab());
    QTest::mouseClick(revokeButtons(*tab).at(1), Qt::LeftButton);
    RevokeDialog *dialog = openDialog(*tab);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *cancel = dialog->findChild<QPushButton *>(u"cancelButton"_s);
    QTRY_COMPARE(QApplication::focusWidget(), cancel);
    QVERIFY(cancel->isDefault());
}

void TestTokensTab::escapeAndEnterDestroyNothing()
{
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
        const std::unique_ptr<TokensTab> tab(shownTab());
        QSignalSpy revokes(tab.get(), &TokensTab::revokeRequested);
        QTest::mouseClick(revokeButtons(*tab).at(1), Qt::LeftButton);
        RevokeDialog *dialog = openDialog(*tab);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog, key);
        QTRY_VERIFY(!openDialog(*tab));
        QCOMPARE(revokes.size(), 0);
    }
}

void TestTokensTab::tokensHaveAMenu()
{
    const std::unique_ptr<TokensTab> tab(shownTab());
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    auto *table = tab->findChild<TokenTable *>();
    auto *menu = tab->findChild<QMenu *>(u"tokenMenu"_s);
    QSignalSpy copied(tab.get(), &TokensTab::copyTextRequested);
    // By the mouse, anywhere in the row.
    QWidget *name = table->findChildren<ElidedLabel *>().at(1);
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, name->rect().center(),
                              name->mapToGlobal(name->rect().center()));
    QCoreApplication::sendEvent(name, &byMouse);
    QVERIFY(menu->isVisible());
    menu->actions().last()->trigger();
    menu->hide();
    QCOMPARE(copied.first().first().toString(), tab->tokens().at(1).fingerprint);
    // By the menu key, for the row that has the keyboard.
    QPushButton *button = revokeButtons(*tab).at(2);
    button->setFocus();
    const QPoint elsewhere = name->mapTo(table, name->rect().center()); // where the mouse may be
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, elsewhere, table->mapToGlobal(elsewhere));
    QCoreApplication::sendEvent(table, &byKey);
    QVERIFY(menu->isVisible());
    menu->actions().last()->trigger();
    QCOMPARE(copied.last().first().toString(), tab->tokens().at(2).fingerprint);
    // What asks before it does anything asks here, too.
    menu->actions().first()->trigger();
    menu->hide();
    QVERIFY(openDialog(*tab));
    // While something goes on the menu rests like the buttons.
    tab->setBusy(u"Revoking"_s);
    QCoreApplication::sendEvent(name, &byMouse);
    QVERIFY(!menu->actions().first()->isEnabled() && menu->actions().last()->isEnabled());
    menu->hide();
    // Beside the rows there is nothing.
    QContextMenuEvent beside(QContextMenuEvent::Mouse, {5, 2}, table->mapToGlobal(QPoint(5, 2)));
    QCoreApplication::sendEvent(table, &beside);
    QVERIFY(!menu->isVisible());
}

void TestTokensTab::namesTheOwnDevice()
{
    const std::unique_ptr<TokensTab> tab(shownTab());
    QTest::mouseClick(revokeButtons(*tab).at(0), Qt::LeftButton);
    const auto *warning = openDialog(*tab)->findChild<QLabel *>(u"ownDeviceWarning"_s);
    QVERIFY(warning->isVisible());
    QVERIFY(warning->text().contains(u"litmus.example.org"_s));
    QTest::keyClick(openDialog(*tab), Qt::Key_Escape);
    QTRY_VERIFY(!openDialog(*tab));

    QTest::mouseClick(revokeButtons(*tab).at(2), Qt::LeftButton);
    QVERIFY(!openDialog(*tab)->findChild<QLabel *>(u"ownDeviceWarning"_s)->isVisible());
}

void TestTokensTab::revokesByKeyboardAlone()
{
    const std::unique_ptr<TokensTab> tab(shownTab());
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    QSignalSpy revokes(tab.get(), &TokensTab::revokeRequested);
    tab->findChild<QPushButton *>(u"refreshTokensButton"_s)->setFocus();
    int presses = 0;
    while (QApplication::focusWidget() != revokeButtons(*tab).at(2) && ++presses < 10)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), revokeButtons(*tab).at(2));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    RevokeDialog *dialog = openDialog(*tab);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *confirm = dialog->findChild<QPushButton *>(u"confirmButton"_s);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"cancelButton"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), confirm);
    QTest::keyClick(confirm, Qt::Key_Return);
    QCOMPARE(revokes.size(), 1);
    QCOMPARE(revokes.first().first().toString(), hash(u"c2d9100e"_s));
}

void TestTokensTab::restsWhileBusy()
{
    const std::unique_ptr<TokensTab> tab(shownTab());
    tab->setBusy(u"Revoking ..."_s);
    for (const QPushButton *button : revokeButtons(*tab))
        QVERIFY(!button->isEnabled());
    QVERIFY(!tab->findChild<QPushButton *>(u"refreshTokensButton"_s)->isEnabled());
    QVERIFY(!tab->findChild<QLineEdit *>(u"pastedToken"_s)->isEnabled());
    QCOMPARE(tab->findChild<NoticeBox *>(u"tokensNotice"_s)->text(), u"Revoking ..."_s);

    tab->showProof(provedProof(tokens().last()));
    for (const QPushButton *button : revokeButtons(*tab))
        QVERIFY(button->isEnabled());
}

void TestTokensTab::keepsTheFocusOnTheTokenAcrossUpdates()
{
    const std::unique_ptr<TokensTab> tab(shownTab());
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    revokeButtons(*tab).at(2)->setFocus();
    QList<TokenInfo> fewer = tokens();
    fewer.removeAt(1);
    tab->setTokens(fewer, Now + Day);
    QTRY_COMPARE(revokeButtons(*tab).size(), 2);
    QVERIFY(revokeButtons(*tab).last()->hasFocus());
}

void TestTokensTab::saysDeadOnlyWhenProved_data()
{
    QTest::addColumn<int>("spoil");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("proved") << 0 << u"Dead."_s;
    QTest::newRow("API server silent") << 1 << u"Not proved."_s;
    QTest::newRow("sign-in server accepts") << 2 << u"Not proved."_s;
    QTest::newRow("never seen working") << 3 << u"Not proved."_s;
    QTest::newRow("expired before") << 4 << u"Expired before."_s;
}

void TestTokensTab::saysDeadOnlyWhenProved()
{
    QFETCH(int, spoil);
    QFETCH(QString, verdict);
    RevocationProof proof = provedProof(tokens().last());
    proof.proved = spoil == 0;
    if (spoil == 1)
        proof.refusedByApi.reset();
    if (spoil == 2)
        proof.refusedByAuth = false;
    if (spoil == 3)
        proof.workedBefore = false;
    proof.alreadyExpired = spoil == 4;

    const std::unique_ptr<TokensTab> tab(shownTab());
    tab->showProof(proof);
    const auto *word = tab->findChild<TonedLabel *>(u"proofVerdict"_s);
    QVERIFY(word->isVisible());
    QCOMPARE(word->text(), verdict);
    QCOMPARE(word->tone() == TonedLabel::Tone::Good, spoil == 0);
    QCOMPARE(word->tone() == TonedLabel::Tone::Bad, spoil > 0 && spoil < 4);
    QCOMPARE(tab->findChild<StepList *>(u"proofSteps"_s)->isVisible(), spoil != 4);
    for (const QLabel *label : tab->findChildren<QLabel *>()) {
        if (spoil != 0)
            QVERIFY2(!label->text().contains(u"Dead"_s), qPrintable(label->text()));
    }
}

void TestTokensTab::showsErrorsAndComesBack()
{
    const std::unique_ptr<TokensTab> tab(shownTab());
    tab->setBusy(u"Revoking ..."_s);
    tab->showError(u"The server cannot be reached."_s, u"502"_s);
    const auto *notice = tab->findChild<NoticeBox *>(u"tokensNotice"_s);
    QCOMPARE(notice->kind(), NoticeBox::Kind::Error);
    QCOMPARE(notice->text(), u"The server cannot be reached."_s);
    for (const QPushButton *button : revokeButtons(*tab))
        QVERIFY(button->isEnabled());
}

void TestTokensTab::hasAFaceForEveryState_data()
{
    QTest::addColumn<PageState>("state");
    QTest::newRow("empty") << PageState::Empty;
    QTest::newRow("loading") << PageState::Loading;
    QTest::newRow("offline") << PageState::Offline;
    QTest::newRow("signed out") << PageState::SignedOut;
    QTest::newRow("error") << PageState::Error;
    QTest::newRow("denied") << PageState::Denied;
}

void TestTokensTab::hasAFaceForEveryState()
{
    QFETCH(PageState, state);
    TokensTab tab;
    tab.resize(776, 600);
    tab.setState(state);
    tab.show();
    QVERIFY(!tab.findChild<TokenTable *>()->isVisible());
    bool speaks = false;
    for (const QLabel *label : tab.findChildren<QLabel *>())
        speaks = speaks || (label->isVisible() && label->text().size() > 20);
    QVERIFY(speaks);

    tab.setTokens(tokens(), Now);
    QVERIFY(tab.findChild<TokenTable *>()->isVisible());
}

QTEST_MAIN(TestTokensTab)
#include "tst_tokenstab.moc"
