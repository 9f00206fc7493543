// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/noticebox.h"
#include "common/tonedlabel.h"
#include "core/text.h"
#include "settings/revokedialog.h"
#include "settings/tokenstab.h"
#include "support/tokensamples.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::samples;

namespace {

/// {"uid":"1","username":"alice"}
const QByteArray TheLeak = "eyJhbGciOiJIUzUxMiJ9.eyJ1aWQiOiIxIiwidXNlcm5hbWUiOiJhbGljZSJ9.c2ln";

QPushButton *button(const QWidget &parent, const QString &name)
{
    return parent.findChild<QPushButton *>(name);
}

/// Others were made today, yesterday, and so on.
std::unique_ptr<TokensTab> shownTab(const QString &user = u"alice"_s)
{
    auto tab = std::make_unique<TokensTab>();
    tab->resize(1096, 900);
    tab->setAccount(user, u"litmus.example.org"_s);
    tab->setTokens(deviceAndOthers(4), Now);
    tab->show();
    tab->activateWindow();
    return tab;
}

QPushButton *aRowsButton(const QWidget &tab)
{
    return tab.findChildren<QPushButton *>(u"revokeButton"_s).at(1);
}

std::unique_ptr<TokensTab> afterLeak(const QString &user = u"alice"_s)
{
    auto tab = shownTab(user);
    tab->findChild<QLineEdit *>(u"pastedToken"_s)->setText(QString::fromLatin1(TheLeak));
    tab->showPastedClaims(TokenClaims{u"1"_s, u"alice"_s, u"user"_s, Now + Day}, Now);
    QTest::mouseClick(button(*tab, u"revokePastedButton"_s), Qt::LeftButton);
    tab->showProof(provedProof({{}, fullFingerprintOf(TheLeak), Now, Now + Day, false}));
    return tab;
}

int marks(const QWidget &tab)
{
    int count = 0;
    for (const QLabel *mark : tab.findChildren<QLabel *>(u"sinceLeak"_s))
        count += mark->isVisibleTo(&tab) ? 1 : 0;
    return count;
}

QString told(const QWidget &parent)
{
    QString all;
    for (const QLabel *label : parent.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&parent))
            all += label->text() + u'\n';
    }
    return all;
}

TokenRenewal renewed()
{
    TokenRenewal renewal;
    renewal.created = {u"Resilience Desk on thinkpad"_s, hash(u"0badcafe"_s), Now, Now + 90 * Day,
                       true};
    renewal.oldLife = TokenLife::Dead;
    renewal.newLife = TokenLife::Alive;
    renewal.kept = TokenRenewal::Kept::New;
    return renewal;
}

} // namespace

class TestAfterLeak final : public QObject {
    Q_OBJECT
private slots:
    void pastedTokensAreNeverShown();
    void pastesFromAnywhereOnThePage();
    void pastedTokensAreClearedByUse();
    void pastedTokensAreClearedWhenTheTabIsLeft();
    void refusesWhatIsNoToken();
    void aLeakEndsWithWhatItLeavesOpen();
    void saysWhatStaysOpen();
    void marksWhatWasMadeSince();
    void offersNothingForAnotherAccount();
    void namesWhatWillEnd();
    void endsWithTheNewTokenAndProofs();
    void nothingIsRevokedWithoutANewToken();
    void whatIsStillListedIsSaidInRed();
    void replacesThisDevicesTokenOnRequest();
    void warningsOfExpiryHaveShapes();
};

void TestAfterLeak::pastedTokensAreNeverShown()
{
    const auto tab = shownTab();
    QSignalSpy pasted(tab.get(), &TokensTab::pastedTokenChanged);
    auto *field = tab->findChild<QLineEdit *>(u"pastedToken"_s);
    QApplication::clipboard()->setText(QString::fromLatin1(TheLeak) + u'\n');
    field->setFocus();
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(pasted.size(), 1);
    QCOMPARE(pasted.first().first().toByteArray(), TheLeak);
    QVERIFY(!field->displayText().contains(QString::fromLatin1(TheLeak)));
    tab->showPastedClaims(TokenClaims{u"1"_s, u"<i>bob</i>"_s, u"user"_s, Now + 30 * Day}, Now);
    const auto *claims = tab->findChild<QLabel *>(u"pastedClaims"_s);
    QVERIFY(claims->text().contains(u"<i>bob</i>"_s));
    for (const QLabel *label : tab->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QString::fromLatin1(TheLeak)));
    QApplication::clipboard()->clear();
}

void TestAfterLeak::pastesFromAnywhereOnThePage()
{
    const auto tab = shownTab();
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    QSignalSpy pasted(tab.get(), &TokensTab::pastedTokenChanged);
    auto *field = tab->findChild<QLineEdit *>(u"pastedToken"_s);
    QApplication::clipboard()->setText(QString::fromLatin1(TheLeak));
    aRowsButton(*tab)->setFocus();
    QTest::keyClick(tab->window()->windowHandle(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pasted.size(), 1);
    QVERIFY(field->hasFocus());
    // Again: it replaces what is there. Not while something is under way.
    aRowsButton(*tab)->setFocus();
    QTest::keyClick(tab->window()->windowHandle(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field->text(), QString::fromLatin1(TheLeak));
    field->setText({});
    tab->setBusy(u"Revoking"_s);
    QTest::keyClick(tab->window()->windowHandle(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field->text(), QString());
    QApplication::clipboard()->clear();
}

void TestAfterLeak::pastedTokensAreClearedByUse()
{
    const auto tab = shownTab();
    QSignalSpy revokes(tab.get(), &TokensTab::revokePastedRequested);
    auto *field = tab->findChild<QLineEdit *>(u"pastedToken"_s);
    const auto *revoke = button(*tab, u"revokePastedButton"_s);
    QVERIFY(!revoke->isEnabled());
    field->setText(QString::fromLatin1(TheLeak));
    QVERIFY(!revoke->isEnabled());
    tab->showPastedClaims(TokenClaims{u"1"_s, u"bob"_s, u"user"_s, Now + 30 * Day}, Now);
    QVERIFY(revoke->isEnabled());
    QTest::mouseClick(button(*tab, u"revokePastedButton"_s), Qt::LeftButton);

    QCOMPARE(revokes.size(), 1);
    QCOMPARE(revokes.first().first().toByteArray(), TheLeak);
    QCOMPARE(field->text(), QString());
    QVERIFY(!field->isUndoAvailable());
    QVERIFY(!revoke->isEnabled());
}

void TestAfterLeak::pastedTokensAreClearedWhenTheTabIsLeft()
{
    const auto tab = shownTab();
    auto *field = tab->findChild<QLineEdit *>(u"pastedToken"_s);
    field->setText(QString::fromLatin1(TheLeak));
    tab->hide();
    QCOMPARE(field->text(), QString());
}

void TestAfterLeak::refusesWhatIsNoToken()
{
    const auto tab = shownTab();
    auto *field = tab->findChild<QLineEdit *>(u"pastedToken"_s);
    field->setText(u"hello"_s);
    tab->showPastedClaims(std::nullopt, Now);
    QVERIFY(!button(*tab, u"revokePastedButton"_s)->isEnabled());
    QVERIFY(tab->findChild<QLabel *>(u"pastedClaims"_s)->isVisible());
    QVERIFY(!tab->findChild<QLabel *>(u"pastedClaims"_s)->text().contains(u"hello"_s));
}

void TestAfterLeak::aLeakEndsWithWhatItLeavesOpen()
{
    const auto tab = shownTab();
    auto *field = tab->findChild<QLineEdit *>(u"pastedToken"_s);
    field->setText(QString::fromLatin1(TheLeak));
    tab->showPastedClaims(TokenClaims{u"1"_s, u"bob"_s, u"user"_s, Now + 30 * Day}, Now);
    QTest::mouseClick(button(*tab, u"revokePastedButton"_s), Qt::LeftButton);
    tab->showProof(provedProof({{}, fullFingerprintOf(TheLeak), Now, Now + Day, false}));
    const auto *aftermath = tab->findChild<NoticeBox *>(u"proofAftermath"_s);
    QVERIFY(aftermath->isVisible());

    // It is still open while other tokens are looked through, and of this account only.
    tab->showProof(provedProof(deviceAndOthers(1).last()));
    QVERIFY(aftermath->isVisible());
    tab->setAccount(u"bob"_s, u"litmus.example.org"_s);
    QVERIFY(!aftermath->isVisible());
}

void TestAfterLeak::saysWhatStaysOpen()
{
    const auto tab = afterLeak();
    const QString text = tab->findChild<NoticeBox *>(u"proofAftermath"_s)->text();
    for (const auto *part : {u"make new ones", u"Sessions cannot be listed", u"24 hours",
                             u"Changing the password revokes nothing"})
        QVERIFY2(text.contains(QStringView(part)), qPrintable(text));
}

void TestAfterLeak::marksWhatWasMadeSince()
{
    const auto tab = afterLeak();
    auto *since = tab->findChild<QDateTimeEdit *>(u"leakedSince"_s);
    QVERIFY(!since->accessibleName().isEmpty());
    since->setDateTime(QDateTime::fromMSecsSinceEpoch(Now - Day / 2));
    QTRY_COMPARE(marks(*tab), 1); // never this device's
    since->setDateTime(QDateTime::fromMSecsSinceEpoch(Now - 5 * Day / 2));
    QTRY_COMPARE(marks(*tab), 3);
    QVERIFY(tab->findChild<QLabel *>(u"madeSinceLeak"_s)->text().startsWith(u'3'));
    tab->setAccount(u"bob"_s, u"litmus.example.org"_s);
    QTRY_COMPARE(marks(*tab), 0);
}

void TestAfterLeak::offersNothingForAnotherAccount()
{
    const auto tab = afterLeak(u"bob"_s);
    QVERIFY(tab->findChild<NoticeBox *>(u"proofAftermath"_s)->isVisible());
    QVERIFY(!button(*tab, u"sweepAllButton"_s)->isVisible());
    QVERIFY(!button(*tab, u"sweepNewerButton"_s)->isVisible());
    QVERIFY(told(*tab).contains(u"Sign in with that account"_s));
}

void TestAfterLeak::namesWhatWillEnd()
{
    const auto tab = afterLeak();
    QSignalSpy sweeps(tab.get(), &TokensTab::sweepRequested);
    auto *since = tab->findChild<QDateTimeEdit *>(u"leakedSince"_s);
    since->setDateTime(QDateTime::fromMSecsSinceEpoch(Now - 3 * Day / 2));
    QTest::mouseClick(button(*tab, u"sweepNewerButton"_s), Qt::LeftButton);
    auto *dialog = tab->findChild<RevokeDialog *>();
    const QString text = told(*dialog);
    for (const auto *part : {u"token 0", u"token 1", u"cannot be undone", u"First a new token"})
        QVERIFY2(text.contains(QStringView(part)), qPrintable(text));
    QVERIFY(!text.contains(u"token 2"_s) && !text.contains(u"thinkpad"_s));
    QTest::mouseClick(button(*dialog, u"confirmButton"_s), Qt::LeftButton);
    QCOMPARE(sweeps.size(), 1);
    QCOMPARE(sweeps.first().at(0).toLongLong(), Now - 3 * Day / 2);
    QCOMPARE(sweeps.first().at(1).toBool(), false);
}

void TestAfterLeak::endsWithTheNewTokenAndProofs()
{
    const auto tab = afterLeak();
    LeakSweep sweep;
    sweep.renewal = renewed();
    for (const TokenInfo &token : tab->tokens())
        sweep.proofs << provedProof(token);
    sweep.left = QList<TokenInfo>();
    tab->showSweep(sweep);
    QCOMPARE(tab->findChild<QLabel *>(u"roundVerdict"_s)->text(), u"All 5 dead."_s);
    QVERIFY(tab->findChild<QLabel *>(u"roundAdvice"_s)->text().contains(u"new token"_s));
    QVERIFY(!button(*tab, u"sweepAllButton"_s)->isVisible());
    QVERIFY(told(*tab).contains(u"sign in again with the password"_s));
    QTRY_COMPARE(marks(*tab), 0);
}

void TestAfterLeak::nothingIsRevokedWithoutANewToken()
{
    const auto tab = afterLeak();
    LeakSweep sweep;
    sweep.renewal.failedIn = RenewalStep::Minting;
    sweep.renewal.api.emplace().kind = ApiError::Kind::Offline;
    tab->showSweep(sweep);
    const auto *notice = tab->findChild<NoticeBox *>(u"tokensNotice"_s);
    QCOMPARE(notice->kind(), NoticeBox::Kind::Error);
    QVERIFY(notice->text().contains(u"Nothing was revoked"_s));
    tab->setTokens(tab->tokens(), Now); // the list is read again
    QCOMPARE(notice->kind(), NoticeBox::Kind::Error);
    QVERIFY(button(*tab, u"sweepAllButton"_s)->isVisible());
}

void TestAfterLeak::whatIsStillListedIsSaidInRed()
{
    const auto tab = afterLeak();
    LeakSweep sweep;
    sweep.renewal = renewed();
    sweep.proofs << provedProof(tab->tokens().at(1));
    sweep.left = tab->tokens().mid(2, 1);
    tab->showSweep(sweep);
    const auto *advice = tab->findChild<TonedLabel *>(u"roundAdvice"_s);
    QCOMPARE(int(advice->tone()), int(TonedLabel::Tone::Bad));
    QVERIFY(advice->text().contains(u"keep appearing"_s));
}

void TestAfterLeak::replacesThisDevicesTokenOnRequest()
{
    const auto tab = afterLeak();
    QSignalSpy renewals(tab.get(), &TokensTab::renewRequested);
    QTest::mouseClick(button(*tab, u"replaceOwnButton"_s), Qt::LeftButton);
    auto *dialog = tab->findChild<RevokeDialog *>();
    QVERIFY(told(*dialog).contains(u"9f31c0d2"_s));
    QCOMPARE(renewals.size(), 0);
    QTest::mouseClick(button(*dialog, u"confirmButton"_s), Qt::LeftButton);
    QCOMPARE(renewals.size(), 1);
    TokenRenewal renewal = renewed();
    renewal.oldProof = provedProof(tab->tokens().constFirst());
    tab->showRenewal(renewal);
    const auto *notice = tab->findChild<NoticeBox *>(u"tokensNotice"_s);
    QCOMPARE(notice->kind(), NoticeBox::Kind::Good);
    QVERIFY(notice->text().contains(u"the old one is dead"_s));
    QVERIFY(tab->findChild<QWidget *>(u"proofSteps"_s)->isVisible());
    // Not proved: in red, although the new one works.
    renewal.failedIn = RenewalStep::RevokingOld;
    tab->showRenewal(renewal);
    QCOMPARE(notice->kind(), NoticeBox::Kind::Error);
}

void TestAfterLeak::warningsOfExpiryHaveShapes()
{
    TokensTab tab;
    QList<TokenInfo> tokens = deviceAndOthers(3);
    tokens[1].expiresMs = Now + 14 * Day;
    tokens[2].expiresMs = Now + 36'500 * Day;
    tab.setTokens(tokens, Now);
    tab.show();
    const auto shapes = [&tab] {
        int count = 0;
        for (const QWidget *shape : tab.findChildren<QWidget *>(u"expiryShape"_s))
            count += shape->isVisibleTo(&tab) ? 1 : 0;
        return count;
    };
    QTRY_COMPARE(shapes(), 2);
}

QTEST_MAIN(TestAfterLeak)
#include "tst_afterleak.moc"
