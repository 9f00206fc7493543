// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/noticebox.h"
#include "common/steplist.h"
#include "welcome/signinpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

const QByteArray TheToken = "eyJhbGciOiJIUzUxMiJ9.eyJ1aWQiOiIxIn0.c2lnbmF0dXJl";

ServerFindings found(const QString &url)
{
    ServerFindings findings;
    findings.baseUrl = QUrl(url);
    findings.reachable = true;
    findings.isLitmus = true;
    findings.generation = ServerFindings::Generation::From39;
    findings.releaseRange = u"3.9 or later"_s;
    findings.sso = false;
    return findings;
}

struct Page {
    SignInPage page;
    QLineEdit *url = page.findChild<QLineEdit *>(u"urlField"_s);
    QLineEdit *user = page.findChild<QLineEdit *>(u"usernameField"_s);
    QLineEdit *password = page.findChild<QLineEdit *>(u"passwordField"_s);
    QLineEdit *token = page.findChild<QLineEdit *>(u"tokenField"_s);
    QPushButton *check = page.findChild<QPushButton *>(u"checkButton"_s);
    QPushButton *submit = page.findChild<QPushButton *>(u"signInButton"_s);
    QPushButton *abort = page.findChild<QPushButton *>(u"abortButton"_s);
    QPushButton *back = page.findChild<QPushButton *>(u"backButton"_s);
    QCheckBox *acceptHttp = page.findChild<QCheckBox *>(u"acceptHttp"_s);
    QCheckBox *sessionOnly = page.findChild<QCheckBox *>(u"sessionOnly"_s);
    NoticeBox *result = page.findChild<NoticeBox *>(u"serverResult"_s);
    NoticeBox *failure = page.findChild<NoticeBox *>(u"failureNotice"_s);
    NoticeBox *keychain = page.findChild<NoticeBox *>(u"keychainNotice"_s);
    StepList *steps = page.findChild<StepList *>(u"signInSteps"_s);
    QSignalSpy checks{&page, &SignInPage::checkRequested};
    QSignalSpy passwordSignIns{&page, &SignInPage::passwordSignInRequested};
    QSignalSpy tokenSignIns{&page, &SignInPage::tokenSignInRequested};

    Page()
    {
        page.resize(776, 600);
        page.show();
        page.activateWindow();
    }

    void reach(const QString &address, SignInPage::Method method = SignInPage::Method::Password)
    {
        page.start(method);
        QTest::keyClicks(url, address);
        QTest::keyClick(url, Qt::Key_Return);
        page.showFindings(found(address));
    }

    /// Every text a person or a screen reader could get at.
    [[nodiscard]] bool shows(const QString &secret) const
    {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->text().contains(secret) || label->toolTip().contains(secret))
                return true;
        }
        for (const QLineEdit *field : page.findChildren<QLineEdit *>()) {
            if (field->text().contains(secret) || field->displayText().contains(secret))
                return true;
        }
        return false;
    }
};

} // namespace

class TestSignInPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void asksForTheServerFirst();
    void enterChecksTheAddress();
    void saysWhatIsWrongWithTheAddress();
    void aNetworkThatWantsASignInIsNamed();
    void forgetsWhatItFoundWhenTheAddressChanges();
    void ignoresAnAnswerAboutAnotherAddress();
    void leadsFromSingleSignOnToAToken();
    void enterSubmitsTheForm();
    void neverKeepsThePasswordAfterSubmission();
    void neverKeepsTheTokenAfterSubmission();
    void takesATokenBrokenIntoLines();
    void dropsSecretsWhenTheWayIsChanged();
    void wantsPlainHttpConfirmed();
    void wantsSessionOnlyWithoutAKeychain();
    void showsEachStep();
    void restsWhileBusyAndCanBeAborted();
    void showsFailuresInPlace();
    void leadsThroughAFirstLogin();
    void asksForANewPasswordTwice();
    void offersWhatLitmusctlHas();
    void showsServerWordsLiterally();
    void tabOrderFollowsTheEye();
    void escapeLeaves();
};

void TestSignInPage::initTestCase()
{
    qRegisterMetaType<SignInForm>();
}

void TestSignInPage::asksForTheServerFirst()
{
    Page p;
    QVERIFY(!p.user->isEnabled());
    QVERIFY(!p.submit->isEnabled());

    p.reach(u"https://chaos.example.org"_s);
    QVERIFY(p.user->isEnabled());
    QVERIFY(p.result->text().contains(u"3.9 or later"_s));
    QCOMPARE(p.result->kind(), NoticeBox::Kind::Good);
    QTRY_VERIFY(p.user->hasFocus());
}

void TestSignInPage::enterChecksTheAddress()
{
    Page p;
    QTest::keyClicks(p.url, u" chaos.example.org "_s);
    QTest::keyClick(p.url, Qt::Key_Return);
    QCOMPARE(p.checks.size(), 1);
    QCOMPARE(p.checks.first().first().toString(), u"chaos.example.org"_s);
    // Once is enough while the answer is on its way.
    QTest::keyClick(p.url, Qt::Key_Return);
    QTest::mouseClick(p.check, Qt::LeftButton);
    QCOMPARE(p.checks.size(), 1);
}

void TestSignInPage::saysWhatIsWrongWithTheAddress()
{
    Page p;
    QTest::keyClick(p.url, Qt::Key_Return);
    QCOMPARE(p.checks.size(), 0);
    QCOMPARE(p.result->kind(), NoticeBox::Kind::Error);

    QTest::keyClicks(p.url, u"https://www.example.org"_s);
    QTest::keyClick(p.url, Qt::Key_Return);
    ServerFindings findings;
    findings.baseUrl = QUrl(u"https://www.example.org"_s);
    findings.reachable = true;
    findings.error = ApiError{.kind = ApiError::Kind::NotLitmus,
                              .httpStatus = 200,
                              .detail = u"<html>"_s,
                              .retryAfter = {}};
    p.page.showFindings(findings);
    QCOMPARE(p.result->kind(), NoticeBox::Kind::Error);
    QVERIFY(p.result->isVisible());
    QCOMPARE(p.result->details(), u"<html>"_s);
    QVERIFY(!p.user->isEnabled());
    // The button is there to try again.
    QTest::mouseClick(p.check, Qt::LeftButton);
    QCOMPARE(p.checks.size(), 2);
}

void TestSignInPage::aNetworkThatWantsASignInIsNamed()
{
    ServerFindings findings;
    findings.baseUrl = QUrl(u"https://chaos.example.org"_s);
    findings.error = ApiError{.kind = ApiError::Kind::Tls,
                              .httpStatus = 0,
                              .detail = u"SHA-256 00:11"_s,
                              .retryAfter = {}};
    for (const bool isHinted : {false, true}) {
        Page p;
        QTest::keyClicks(p.url, u"https://chaos.example.org"_s);
        QTest::keyClick(p.url, Qt::Key_Return);
        p.page.showFindings(findings, isHinted ? NetworkHint::LoginPage : NetworkHint::Unknown);
        QCOMPARE(p.result->text().contains(u"login page of the network"_s), isHinted);
        QCOMPARE(p.result->details(), u"SHA-256 00:11"_s);
    }
}

void TestSignInPage::forgetsWhatItFoundWhenTheAddressChanges()
{
    Page p;
    p.reach(u"https://chaos.example.org"_s);
    QTest::keyClicks(p.url, u"x"_s);
    QVERIFY(!p.user->isEnabled());
    QVERIFY(!p.result->isVisible());
}

void TestSignInPage::ignoresAnAnswerAboutAnotherAddress()
{
    Page p;
    QTest::keyClicks(p.url, u"https://a.example.org"_s);
    QTest::keyClick(p.url, Qt::Key_Return);
    QTest::keyClick(p.url, Qt::Key_Backspace);
    p.page.showFindings(found(u"https://a.example.org"_s));
    QVERIFY(!p.user->isEnabled());
}

void TestSignInPage::leadsFromSingleSignOnToAToken()
{
    // The way back from the browser ends on the web page, never in a program.
    for (const bool offered : {false, true}) {
        Page p;
        p.page.start(SignInPage::Method::Password);
        QTest::keyClicks(p.url, u"https://chaos.example.org"_s);
        QTest::keyClick(p.url, Qt::Key_Return);
        ServerFindings findings = found(u"https://chaos.example.org"_s);
        findings.sso = offered;
        p.page.showFindings(findings);
        auto *notice = p.page.findChild<NoticeBox *>(u"singleSignOnNotice"_s);
        QCOMPARE(notice->isVisible(), offered);
        QVERIFY(!p.token->isVisible());
        emit notice->actionTriggered();
        QVERIFY(p.token->isVisible());
        QVERIFY(!notice->isVisible());
    }
}

void TestSignInPage::enterSubmitsTheForm()
{
    Page p;
    p.reach(u"https://chaos.example.org"_s);
    QTest::keyClicks(p.user, u"alice"_s);
    // Incomplete: goes on to what is missing.
    QTest::keyClick(p.user, Qt::Key_Return);
    QCOMPARE(p.passwordSignIns.size(), 0);
    QTRY_VERIFY(p.password->hasFocus());
    QTest::keyClicks(p.password, u"tr0ub4dor&3"_s);
    QTest::keyClick(p.password, Qt::Key_Return);

    QCOMPARE(p.passwordSignIns.size(), 1);
    QCOMPARE(p.tokenSignIns.size(), 0);
    const auto form = p.passwordSignIns.first().first().value<SignInForm>();
    QCOMPARE(form.url, u"https://chaos.example.org"_s);
    QCOMPARE(form.username, u"alice"_s);
    QCOMPARE(form.password, "tr0ub4dor&3"_ba);
    QVERIFY(!form.sessionOnly);
    QVERIFY(!form.allowHttp);
}

void TestSignInPage::neverKeepsThePasswordAfterSubmission()
{
    Page p;
    p.reach(u"https://chaos.example.org"_s);
    QTest::keyClicks(p.user, u"alice"_s);
    QTest::keyClicks(p.password, u"tr0ub4dor&3"_s);
    QTest::mouseClick(p.submit, Qt::LeftButton);

    QCOMPARE(p.password->text(), QString());
    QVERIFY(!p.password->isUndoAvailable());
    p.page.showFailure(SignInError{.kind = SignInError::Kind::Cancelled});
    QTest::keyClick(p.password, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(p.password->text(), QString());
    QVERIFY(!p.shows(u"tr0ub4dor&3"_s));
    QCOMPARE(p.user->text(), u"alice"_s);
}

void TestSignInPage::neverKeepsTheTokenAfterSubmission()
{
    Page p;
    p.reach(u"https://chaos.example.org"_s, SignInPage::Method::Token);
    QTRY_VERIFY(p.token->hasFocus());
    p.token->setText(QString::fromLatin1(TheToken));
    QVERIFY(!p.token->displayText().contains(QString::fromLatin1(TheToken)));
    QTest::keyClick(p.token, Qt::Key_Return);

    QCOMPARE(p.tokenSignIns.size(), 1);
    QCOMPARE(p.tokenSignIns.first().first().value<SignInForm>().token, TheToken);
    QVERIFY(!p.shows(QString::fromLatin1(TheToken)));
}

void TestSignInPage::takesATokenBrokenIntoLines()
{
    Page p;
    p.reach(u"https://chaos.example.org"_s, SignInPage::Method::Token);
    const QString text = QString::fromLatin1(TheToken);
    p.token->setText(u" %1\n %2\t"_s.arg(text.left(10), text.mid(10)));
    QTest::keyClick(p.token, Qt::Key_Return);
    QCOMPARE(p.tokenSignIns.size(), 1);
    QCOMPARE(p.tokenSignIns.first().first().value<SignInForm>().token, TheToken);
}

void TestSignInPage::dropsSecretsWhenTheWayIsChanged()
{
    Page p;
    p.reach(u"https://chaos.example.org"_s);
    QTest::keyClicks(p.password, u"secret"_s);
    auto *account = p.page.findChild<AccountCard *>();
    account->setMethod(AccountCard::Method::Token);
    account->setMethod(AccountCard::Method::Password);
    QCOMPARE(p.password->text(), QString());
}

void TestSignInPage::wantsPlainHttpConfirmed()
{
    Page p;
    p.page.start();
    QTest::keyClicks(p.url, u"http://chaos.example.org"_s);
    QTest::keyClick(p.url, Qt::Key_Return);
    ServerFindings findings = found(u"http://chaos.example.org"_s);
    findings.httpNeedsConfirmation = true;
    p.page.showFindings(findings);
    QVERIFY(p.acceptHttp->isVisible());
    QVERIFY(!p.user->isEnabled());

    p.acceptHttp->setFocus();
    QTest::keyClick(p.acceptHttp, Qt::Key_Space);
    QVERIFY(p.user->isEnabled());
    QTest::keyClicks(p.user, u"alice"_s);
    QTest::keyClicks(p.password, u"secret"_s);
    QTest::keyClick(p.password, Qt::Key_Return);
    QVERIFY(p.passwordSignIns.first().first().value<SignInForm>().allowHttp);
}

void TestSignInPage::wantsSessionOnlyWithoutAKeychain()
{
    Page p;
    p.reach(u"https://chaos.example.org"_s);
    p.page.setKeychain(false, u"The keychain is locked."_s, true);
    QVERIFY(p.keychain->isVisible());
    QCOMPARE(p.keychain->text(), u"The keychain is locked."_s);
    QTest::keyClicks(p.user, u"alice"_s);
    QTest::keyClicks(p.password, u"secret"_s);
    QVERIFY(!p.submit->isEnabled());
    QTest::keyClick(p.password, Qt::Key_Return);
    QCOMPARE(p.passwordSignIns.size(), 0);

    p.sessionOnly->setFocus();
    QTest::keyClick(p.sessionOnly, Qt::Key_Space);
    QVERIFY(p.submit->isEnabled());
    QTest::mouseClick(p.submit, Qt::LeftButton);
    QCOMPARE(p.passwordSignIns.size(), 1);
    QVERIFY(p.passwordSignIns.first().first().value<SignInForm>().sessionOnly);
}

void TestSignInPage::showsEachStep()
{
    Page p;
    p.reach(u"https://chaos.example.org"_s);
    QTest::keyClicks(p.user, u"alice"_s);
    QTest::keyClicks(p.password, u"secret"_s);
    QTest::keyClick(p.password, Qt::Key_Return);
    p.page.showStep(SignIn::Step::CheckingServer);
    p.page.showStep(SignIn::Step::LoggingIn);

    QVERIFY(p.steps->isVisible());
    QCOMPARE(p.steps->steps().size(), 2);
    QCOMPARE(p.steps->steps().first().state, Outcome::Passed);
    QCOMPARE(p.steps->steps().last().state, Outcome::InProgress);
}

void TestSignInPage::restsWhileBusyAndCanBeAborted()
{
    Page p;
    QSignalSpy aborts(&p.page, &SignInPage::abortRequested);
    QSignalSpy cancels(&p.page, &SignInPage::cancelled);
    p.reach(u"https://chaos.example.org"_s);
    QTest::keyClicks(p.user, u"alice"_s);
    QTest::keyClicks(p.password, u"secret"_s);
    QTest::keyClick(p.password, Qt::Key_Return);
    QVERIFY(p.page.isBusy());
    QVERIFY(!p.submit->isVisible());

    QTest::mouseClick(p.abort, Qt::LeftButton);
    QTest::mouseClick(p.abort, Qt::LeftButton);
    QCOMPARE(aborts.size(), 1);
    QCOMPARE(cancels.size(), 0);
    p.page.showFailure(SignInError{.kind = SignInError::Kind::Cancelled});
    QVERIFY(!p.page.isBusy());
    QVERIFY(p.submit->isVisible());
}

void TestSignInPage::showsFailuresInPlace()
{
    Page p;
    p.reach(u"https://chaos.example.org"_s);
    QTest::keyClicks(p.user, u"alice"_s);
    QTest::keyClicks(p.password, u"wrong"_s);
    QTest::keyClick(p.password, Qt::Key_Return);
    SignInError error;
    error.kind = SignInError::Kind::Server;
    error.step = SignIn::Step::LoggingIn;
    error.api = ApiError{.kind = ApiError::Kind::BadCredentials,
                         .httpStatus = 401,
                         .detail = u"401 invalid_credentials"_s,
                         .retryAfter = {}};
    p.page.showFailure(error);

    QVERIFY(p.failure->isVisible());
    QCOMPARE(p.failure->kind(), NoticeBox::Kind::Error);
    QVERIFY(!p.failure->text().isEmpty());
    QCOMPARE(p.failure->details(), u"401 invalid_credentials"_s);
    QTRY_VERIFY(p.password->hasFocus());
}

void TestSignInPage::leadsThroughAFirstLogin()
{
    Page p;
    QSignalSpy pages(&p.page, &SignInPage::openPageRequested);
    p.reach(u"https://chaos.example.org"_s);
    SignInError error;
    error.kind = SignInError::Kind::PasswordChangeNeeded;
    error.link = QUrl(u"https://chaos.example.org/account/1/settings/password-reset"_s);
    p.page.showFailure(error);

    QVERIFY(p.failure->text().contains(u"initial password"_s));
    auto *button = p.failure->findChild<QPushButton *>(u"noticeAction"_s);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.first().first().toUrl(), error.link);
}

void TestSignInPage::asksForANewPasswordTwice()
{
    Page p;
    qRegisterMetaType<QByteArray>();
    QSignalSpy entered(&p.page, &SignInPage::newPasswordEntered);
    auto *first = p.page.findChild<QLineEdit *>(u"newPasswordField"_s);
    auto *second = p.page.findChild<QLineEdit *>(u"repeatedPasswordField"_s);
    auto *trouble = p.page.findChild<NoticeBox *>(u"newPasswordNotice"_s);
    QVERIFY(!first->isVisible());
    p.reach(u"https://chaos.example.org"_s);
    QTest::keyClicks(p.user, u"newcomer"_s);
    QTest::keyClicks(p.password, u"Initial_1"_s);
    QTest::keyClick(p.password, Qt::Key_Return);
    p.page.showStep(SignIn::Step::NewPassword);
    p.page.askNewPassword(std::nullopt);
    QVERIFY(first->isVisible());
    QTRY_VERIFY(first->hasFocus());
    QCOMPARE(first->echoMode(), QLineEdit::Password);

    const auto type = [&](const QString &one, const QString &other) {
        QTest::keyClicks(first, one);
        QTest::keyClick(first, Qt::Key_Return);
        QTest::keyClicks(second, other);
        QTest::keyClick(second, Qt::Key_Return);
    };
    type(u"Abcdef1!"_s, u"Abcdef1?"_s); // differ
    QVERIFY(trouble->isVisible());
    type(u"abcdef1!"_s, u"abcdef1!"_s); // against the rules
    QVERIFY(trouble->text().contains(u"capital"_s));
    QCOMPARE(entered.size(), 0);
    type(u"Abcdef1!"_s, u"Abcdef1!"_s);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered.first().first().toByteArray(), "Abcdef1!"_ba);
    QVERIFY(!first->isVisible());
    QVERIFY(!p.shows(u"Abcdef1!"_s));

    // Refused: the steps go back to the one that is repeated.
    p.page.showStep(SignIn::Step::ChangingPassword);
    p.page.showStep(SignIn::Step::NewPassword);
    p.page.askNewPassword(PasswordProblem::Refused);
    QVERIFY(first->isVisible() && trouble->isVisible());
    QCOMPARE(p.steps->steps().size(), 1);
    QTest::mouseClick(p.abort, Qt::LeftButton);
    p.page.showFailure(SignInError{.kind = SignInError::Kind::Cancelled});
    QVERIFY(!first->isVisible());
}

void TestSignInPage::offersWhatLitmusctlHas()
{
    Page p;
    qRegisterMetaType<ImportChoice>();
    QSignalSpy requests(&p.page, &SignInPage::importRequested);
    auto *list = p.page.findChild<QComboBox *>(u"importList"_s);
    auto *take = p.page.findChild<QPushButton *>(u"importButton"_s);
    auto *scrub = p.page.findChild<QCheckBox *>(u"importScrub"_s);
    p.page.start();
    QVERIFY(!take->isVisible());
    const ImportChoice one{u"https://a.example.org"_s, u"amira"_s, false};
    const ImportChoice old{u"https://b.example.org"_s, u"<b>x</b>"_s, true};
    p.page.setImports({one, old}, u"Line 7 was left out."_s);
    QVERIFY(take->isVisible());
    QCOMPARE(list->count(), 2);
    QVERIFY(list->itemText(1).contains(u"expired"_s));
    QVERIFY(!scrub->isChecked()); // nothing of another program's is changed unasked

    list->setCurrentIndex(1);
    scrub->setChecked(true);
    QTest::mouseClick(take, Qt::LeftButton);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().first().value<ImportChoice>(), old);
    QVERIFY(requests.first().last().toBool());
    QVERIFY(p.page.isBusy());
    QVERIFY(!take->isVisible());
    p.page.showFailure(SignInError{.kind = SignInError::Kind::ImportExpired});
    QVERIFY(take->isVisible());
    QVERIFY(p.failure->text().contains(u"litmusctl"_s));
    p.page.setImports({});
    QVERIFY(!take->isVisible());
}

void TestSignInPage::showsServerWordsLiterally()
{
    Page p;
    p.page.start();
    QTest::keyClicks(p.url, u"https://chaos.example.org"_s);
    QTest::keyClick(p.url, Qt::Key_Return);
    ServerFindings findings = found(u"https://chaos.example.org"_s);
    findings.versionText = u"<b>3</b>"_s;
    p.page.showFindings(findings);
    QVERIFY(p.result->text().contains(u"<b>3</b>"_s));
    for (const QLabel *label : p.page.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestSignInPage::tabOrderFollowsTheEye()
{
    Page p;
    p.reach(u"https://chaos.example.org"_s);
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    QTest::keyClicks(p.user, u"alice"_s);
    p.user->setFocus();
    QTest::keyClick(p.user, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), p.password);
    QTest::keyClicks(p.password, u"secret"_s);
    QTest::keyClick(p.password, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), p.sessionOnly);
    QTest::keyClick(p.sessionOnly, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), p.submit);
}

void TestSignInPage::escapeLeaves()
{
    Page p;
    QSignalSpy cancels(&p.page, &SignInPage::cancelled);
    p.reach(u"https://chaos.example.org"_s);
    QTest::keyClicks(p.password, u"secret"_s);
    QTest::keyClick(p.password, Qt::Key_Escape);
    QCOMPARE(cancels.size(), 1);
    QCOMPARE(p.password->text(), QString());
}

QTEST_MAIN(TestSignInPage)
#include "tst_signinpage.moc"
