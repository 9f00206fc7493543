// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/noticebox.h"
#include "common/segmented.h"
#include "platform/secretclipboard.h"
#include "settings/newtokendialog.h"
#include "settings/tokenstab.h"
#include "support/faketime.h"
#include "support/tokensamples.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::samples;

namespace {

const QByteArray TheValue = "eyJhbGciOiJIUzUxMiJ9.eyJ1aWQiOiIxIn0.c2lnbmF0dXJl";

QPushButton *button(const QWidget &parent, const QString &name)
{
    return parent.findChild<QPushButton *>(name);
}

std::unique_ptr<TokensTab> shownTab()
{
    auto tab = std::make_unique<TokensTab>();
    tab->resize(1096, 700);
    tab->setAccount(u"alice"_s, u"litmus.example.org"_s);
    tab->setTokens(deviceAndOthers(2), Now);
    tab->show();
    tab->activateWindow();
    return tab;
}

NewTokenDialog *askedBy(const TokensTab &tab)
{
    QTest::mouseClick(button(tab, u"newTokenButton"_s), Qt::LeftButton);
    return tab.findChild<NewTokenDialog *>();
}

void answer(TokensTab &tab)
{
    TokenInfo info;
    info.name = u"<b>ci</b>"_s;
    tab.showCreated(MintedToken(info, TheValue));
}

QString shownValue(const QWidget &dialog)
{
    return dialog.findChild<QPlainTextEdit *>(u"newTokenValue"_s)->toPlainText();
}

} // namespace

class TestNewToken final : public QObject {
    Q_OBJECT
private slots:
    void asksForNameAndLifetime();
    void showsTheValueOnceAndLetsGoOfIt();
    void theValueLeavesByTheButtonOnly();
    void closingWithoutACopyAsksOnce();
    void errorsLeadBackToTheQuestions();
    void aClosedDialogGetsNothing();
    void theClipboardIsMarkedAndEmptied();
    void whatElseWasCopiedStays();
    void theClipboardIsEmptiedAtTheEnd();
};

void TestNewToken::asksForNameAndLifetime()
{
    const auto tab = shownTab();
    QSignalSpy wanted(tab.get(), &TokensTab::createRequested);
    NewTokenDialog *dialog = askedBy(*tab);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *name = dialog->findChild<QLineEdit *>(u"newTokenName"_s);
    QTRY_VERIFY(name->hasFocus());
    QVERIFY(!button(*dialog, u"createButton"_s)->isEnabled());
    QTest::keyClicks(name, u" ci "_s);
    auto *life = dialog->findChild<SegmentedControl *>(u"newTokenLife"_s);
    QCOMPARE(life->count(), 4);
    QCOMPARE(life->currentData().toInt(), 90);
    life->setCurrentIndex(3);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).toString(), u"ci"_s);
    QCOMPARE(wanted.first().at(1).toInt(), 365);
    QCOMPARE(wanted.first().at(2).value<QObject *>(), dialog);
    QVERIFY(!name->isEnabled() && !button(*dialog, u"createButton"_s)->isEnabled());
}

void TestNewToken::showsTheValueOnceAndLetsGoOfIt()
{
    const auto tab = shownTab();
    QPointer<NewTokenDialog> dialog = askedBy(*tab);
    answer(*tab);
    QCOMPARE(shownValue(*dialog), QString::fromLatin1(TheValue));
    QTest::mouseClick(button(*dialog, u"copyTokenButton"_s), Qt::LeftButton);
    QTest::mouseClick(button(*dialog, u"closeButton"_s), Qt::LeftButton);
    QVERIFY(!dialog || shownValue(*dialog).isEmpty());
    QTRY_VERIFY(!dialog);
}

void TestNewToken::theValueLeavesByTheButtonOnly()
{
    const auto tab = shownTab();
    QSignalSpy copies(tab.get(), &TokensTab::copySecretRequested);
    NewTokenDialog *dialog = askedBy(*tab);
    answer(*tab);
    auto *shown = dialog->findChild<QPlainTextEdit *>(u"newTokenValue"_s);
    QApplication::clipboard()->setText(u"something else"_s);
    shown->selectAll();
    shown->copy();
    QTest::keyClick(shown, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(shown->textInteractionFlags(), Qt::NoTextInteraction);
    QTest::mouseClick(button(*dialog, u"copyTokenButton"_s), Qt::LeftButton);
    QVERIFY(!copies.isEmpty());
    QCOMPARE(copies.last().first().toByteArray(), TheValue);
}

void TestNewToken::closingWithoutACopyAsksOnce()
{
    const auto tab = shownTab();
    QPointer<NewTokenDialog> dialog = askedBy(*tab);
    answer(*tab);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<NoticeBox *>(u"newTokenNotice"_s)->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

void TestNewToken::errorsLeadBackToTheQuestions()
{
    const auto tab = shownTab();
    NewTokenDialog *dialog = askedBy(*tab);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"newTokenName"_s), u"ci"_s);
    QTest::mouseClick(button(*dialog, u"createButton"_s), Qt::LeftButton);
    tab->showCreateError(u"The server cannot be reached."_s);
    QCOMPARE(dialog->findChild<NoticeBox *>(u"newTokenNotice"_s)->text(),
             u"The server cannot be reached."_s);
    QVERIFY(button(*dialog, u"createButton"_s)->isEnabled());
}

void TestNewToken::aClosedDialogGetsNothing()
{
    const auto tab = shownTab();
    QPointer<NewTokenDialog> dialog = askedBy(*tab);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog); // whoever makes the token sees that and revokes it
    answer(*tab);
}

void TestNewToken::theClipboardIsMarkedAndEmptied()
{
    test::FakeTime timers;
    SecretClipboard secret(timers);
    secret.copy(TheValue);
    const QMimeData *held = QApplication::clipboard()->mimeData();
    QCOMPARE(held->text(), QString::fromLatin1(TheValue));
    QCOMPARE(held->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
    timers.advance(std::chrono::seconds(59));
    QVERIFY(secret.holds());
    timers.advance(std::chrono::seconds(2));
    QVERIFY(!secret.holds());
    QVERIFY(QApplication::clipboard()->text().isEmpty());
}

void TestNewToken::whatElseWasCopiedStays()
{
    test::FakeTime timers;
    {
        SecretClipboard secret(timers);
        secret.copy(TheValue);
        QApplication::clipboard()->setText(u"a shopping list"_s);
        QVERIFY(!secret.holds());
        timers.advance(std::chrono::seconds(61));
        QCOMPARE(QApplication::clipboard()->text(), u"a shopping list"_s);
    }
    QCOMPARE(QApplication::clipboard()->text(), u"a shopping list"_s);
}

void TestNewToken::theClipboardIsEmptiedAtTheEnd()
{
    test::FakeTime timers;
    {
        SecretClipboard secret(timers);
        secret.copy(TheValue);
    }
    QVERIFY(QApplication::clipboard()->text().isEmpty());
}

QTEST_MAIN(TestNewToken)
#include "tst_newtoken.moc"
