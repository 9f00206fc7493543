// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/elidedlabel.h"
#include "common/outcomemark.h"
#include "common/statepanel.h"
#include "settings/connectiondialog.h"
#include "settings/connectionstab.h"
#include "settings/signoutdialog.h"
#include "support/connectionsamples.h"

#include <QApplication>
#include <QCheckBox>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

using State = ConnectionInfo::State;

namespace {

constexpr qint64 Day = 86'400'000;

std::unique_ptr<ConnectionsTab> shownTab()
{
    auto tab = std::make_unique<ConnectionsTab>();
    tab->resize(860, 700);
    tab->setConnections(sampleConnections(), ConnectionsNow);
    tab->show();
    tab->activateWindow();
    return tab;
}

QPushButton *button(const ConnectionRow *row, const QString &name)
{
    return row->findChild<QPushButton *>(name);
}

} // namespace

class TestConnectionsTab final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyStateHasAWordAndAShape_data();
    void everyStateHasAWordAndAShape();
    void warnsBeforeTheTokenEnds_data();
    void warnsBeforeTheTokenEnds();
    void namesAreShownLiterally();
    void everythingHasASpokenName();
    void longNamesGiveWay();
    void buttonsTellTheConnection();
    void plainHttpIsToldAndChanged();
    void restsWhileBusy();
    void keepsFocusAndResultAcrossUpdates();
    void withoutConnectionsThereIsOneButton();
    void whatIsKeptCanBeTriedAgainOrWiped();
    void aTokenOfOthersIsAskedAbout();
    void ourOwnTokenIsRevokedByDefault();
    void escapeAndEnterSignNobodyOut();
    void editingStaysOpenUntilItIsSaved();
    void storedSecretsAreToldNotShown();
    void filesAreCheckedWhenTheyAreChosen();
};

void TestConnectionsTab::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestConnectionsTab::everyStateHasAWordAndAShape_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<Outcome>("shape");
    QTest::newRow("good") << State::Connected << u"Connected"_s << Outcome::Passed;
    QTest::newRow("starting") << State::Starting << u"Connecting"_s << Outcome::InProgress;
    QTest::newRow("reading") << State::Reading << u"Reading the history"_s << Outcome::InProgress;
    QTest::newRow("paused") << State::Paused << u"Paused"_s << Outcome::Stopped;
    QTest::newRow("offline") << State::Offline << u"Offline since "_s << Outcome::Weakness;
    QTest::newRow("out") << State::SignedOut << u"Signed out"_s << Outcome::Broken;
    QTest::newRow("locked") << State::KeychainLocked << u"Keychain locked"_s << Outcome::Weakness;
    QTest::newRow("none") << State::KeychainMissing << u"No keychain"_s << Outcome::Broken;
}

void TestConnectionsTab::everyStateHasAWordAndAShape()
{
    QFETCH(State, state);
    QFETCH(QString, word);
    QFETCH(Outcome, shape);
    ConnectionInfo connection = sampleConnections().constFirst();
    connection.state = state;
    ConnectionRow row;
    row.setConnection(connection, ConnectionsNow);
    const QString shown = row.findChild<TonedLabel *>(u"connectionState"_s)->text();
    QVERIFY2(shown.startsWith(word), qPrintable(shown));
    QCOMPARE(row.findChild<OutcomeMark *>()->outcome(), shape);
    QVERIFY(row.accessibleName().contains(shown));
}

void TestConnectionsTab::warnsBeforeTheTokenEnds_data()
{
    QTest::addColumn<qint64>("expiresMs");
    QTest::addColumn<QString>("text");
    QTest::addColumn<TonedLabel::Tone>("tone");
    using Tone = TonedLabel::Tone;
    QTest::newRow("15 days") << ConnectionsNow + 15 * Day << u"Token expires in 15 "_s
                             << Tone::Muted;
    QTest::newRow("14 days") << ConnectionsNow + 14 * Day << u"Token expires in 14 "_s
                             << Tone::Warning;
    QTest::newRow("over") << ConnectionsNow - Day << u"Token expired"_s << Tone::Bad;
    QTest::newRow("never") << ConnectionsNow + 40'000 * Day << u"Token never expires"_s
                           << Tone::Bad;
    QTest::newRow("unknown") << qint64(0) << QString() << Tone::Muted;
}

void TestConnectionsTab::warnsBeforeTheTokenEnds()
{
    QFETCH(qint64, expiresMs);
    QFETCH(QString, text);
    QFETCH(TonedLabel::Tone, tone);
    ConnectionInfo connection = sampleConnections().constFirst();
    connection.tokenExpiresMs = expiresMs;
    ConnectionRow row;
    row.setConnection(connection, ConnectionsNow);
    const auto *label = row.findChild<TonedLabel *>(u"connectionToken"_s);
    QVERIFY2(label->text().startsWith(text), qPrintable(label->text()));
    QCOMPARE(label->isHidden(), text.isEmpty());
    QCOMPARE(label->tone(), tone);
}

void TestConnectionsTab::namesAreShownLiterally()
{
    const auto tab = shownTab();
    const auto labels = tab->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(tab->row(u"b"_s)->findChild<ElidedLabel *>(u"connectionName"_s)->text(),
             u"Staging <b>bold</b> & more"_s);
}

void TestConnectionsTab::everythingHasASpokenName()
{
    const auto tab = shownTab();
    const auto rows = tab->findChildren<ConnectionRow *>();
    QCOMPARE(rows.size(), 4);
    for (const ConnectionRow *row : rows) {
        QVERIFY(row->accessibleName().contains(row->connection().name));
        const auto buttons = row->findChildren<QPushButton *>();
        for (const QPushButton *one : buttons)
            if (one->isVisible())
                QVERIFY2(one->accessibleName().contains(row->connection().name),
                         qPrintable(one->objectName()));
    }
}

void TestConnectionsTab::longNamesGiveWay()
{
    const auto tab = shownTab();
    QVERIFY2(tab->row(u"c"_s)->minimumSizeHint().width() < 500,
             qPrintable(QString::number(tab->row(u"c"_s)->minimumSizeHint().width())));
}

void TestConnectionsTab::buttonsTellTheConnection()
{
    const auto tab = shownTab();
    QSignalSpy wanted(tab.get(), &ConnectionsTab::actionRequested);
    QSignalSpy added(tab.get(), &ConnectionsTab::addRequested);
    auto *test = button(tab->row(u"b"_s), u"testButton"_s);
    test->setFocus();
    QTest::keyClick(test, Qt::Key_Space);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).toString(), u"b"_s);
    QCOMPARE(wanted.first().at(1).value<ConnectionRow::Action>(), ConnectionRow::Action::Test);
    tab->findChild<QPushButton *>(u"addConnectionButton"_s)->click();
    QCOMPARE(added.size(), 1);
}

void TestConnectionsTab::plainHttpIsToldAndChanged()
{
    using PlainHttp = ConnectionInfo::PlainHttp;
    ConnectionInfo connection = sampleConnections().constFirst();
    ConnectionRow row;
    row.setConnection(connection, ConnectionsNow);
    const auto *notice = row.findChild<NoticeBox *>(u"connectionHttp"_s);
    QVERIFY(notice->isHidden());
    QSignalSpy wanted(&row, &ConnectionRow::actionRequested);
    for (const auto &[http, kind, action] :
         {std::tuple(PlainHttp::Allowed, NoticeBox::Kind::Warning,
                     ConnectionRow::Action::ForbidHttp),
          std::tuple(PlainHttp::Refused, NoticeBox::Kind::Error,
                     ConnectionRow::Action::AllowHttp)}) {
        connection.plainHttp = http;
        row.setConnection(connection, ConnectionsNow);
        QVERIFY(!notice->isHidden());
        QCOMPARE(notice->kind(), kind);
        QTest::keyClick(notice->findChild<QPushButton *>(u"noticeAction"_s), Qt::Key_Space);
        QCOMPARE(wanted.takeFirst().constFirst().value<ConnectionRow::Action>(), action);
    }
}

void TestConnectionsTab::restsWhileBusy()
{
    const auto tab = shownTab();
    tab->setBusy(u"a"_s, u"Asking ..."_s);
    QVERIFY(!button(tab->row(u"a"_s), u"testButton"_s)->isEnabled());
    QVERIFY(button(tab->row(u"b"_s), u"testButton"_s)->isEnabled());
    tab->showResult(u"a"_s, NoticeBox::Kind::Good, u"Found."_s);
    QVERIFY(button(tab->row(u"a"_s), u"testButton"_s)->isEnabled());
    tab->showResult(u"gone"_s, NoticeBox::Kind::Good, u"Found."_s); // and nothing happens
}

void TestConnectionsTab::keepsFocusAndResultAcrossUpdates()
{
    const auto tab = shownTab();
    auto *test = button(tab->row(u"b"_s), u"testButton"_s);
    test->setFocus();
    tab->showResult(u"b"_s, NoticeBox::Kind::Good, u"Found."_s);
    QList<ConnectionInfo> less = sampleConnections();
    less.removeFirst();
    less.move(0, 1);
    tab->setConnections(less, ConnectionsNow + 60'000);
    QCOMPARE(button(tab->row(u"b"_s), u"testButton"_s), test);
    QTRY_VERIFY(test->hasFocus());
    QCOMPARE(tab->row(u"b"_s)->findChild<NoticeBox *>(u"connectionNotice"_s)->text(), u"Found."_s);
    QVERIFY(!tab->row(u"a"_s));
    QVERIFY(tab->row(u"b"_s)->y() > tab->row(u"c"_s)->y()
            || !QTest::qWaitForWindowExposed(tab.get()));
}

void TestConnectionsTab::withoutConnectionsThereIsOneButton()
{
    const auto tab = shownTab();
    auto *empty = tab->findChild<StatePanel *>();
    QVERIFY(!empty->isVisible());
    QSignalSpy added(tab.get(), &ConnectionsTab::addRequested);
    tab->setConnections({}, ConnectionsNow);
    QVERIFY(empty->isVisible());
    QVERIFY(!tab->findChild<QPushButton *>(u"addConnectionButton"_s)->isVisible());
    QCOMPARE(empty->title(), u"No connections"_s);
    const auto buttons = empty->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 1);
    buttons.first()->click();
    QCOMPARE(added.size(), 1);
}

void TestConnectionsTab::whatIsKeptCanBeTriedAgainOrWiped()
{
    const auto tab = shownTab();
    ConnectionRow *row = tab->row(u"a"_s);
    auto *retry = button(row, u"retryButton"_s);
    auto *wipe = button(row, u"wipeAnywayButton"_s);
    QVERIFY(!retry->isVisible() && !wipe->isVisible());
    tab->showKept(u"a"_s, u"No answer. The token is kept."_s, true);
    QVERIFY(retry->isVisible() && wipe->isVisible());
    QCOMPARE(row->findChild<NoticeBox *>(u"connectionNotice"_s)->kind(), NoticeBox::Kind::Error);
    QSignalSpy wanted(tab.get(), &ConnectionsTab::actionRequested);
    wipe->click();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(1).value<ConnectionRow::Action>(),
             ConnectionRow::Action::WipeAnyway);
    tab->showKept(u"a"_s, u"The history could not be removed."_s, false);
    QVERIFY(retry->isVisible() && !wipe->isVisible());
    tab->showResult(u"a"_s, NoticeBox::Kind::Good, u"Dead."_s);
    QVERIFY(!retry->isVisible() && !wipe->isVisible());
}

void TestConnectionsTab::aTokenOfOthersIsAskedAbout()
{
    SignOutDialog dialog(SignOutDialog::Kind::SignOut, sampleConnections().constFirst(), nullptr);
    QSignalSpy confirmed(&dialog, &SignOutDialog::confirmed);
    dialog.open();
    auto *confirm = dialog.findChild<QPushButton *>(u"confirmButton"_s);
    auto *forget = dialog.findChild<QRadioButton *>(u"forgetToken"_s);
    const auto *pasted = dialog.findChild<TonedLabel *>(u"pastedToken"_s);
    QVERIFY(pasted->isHidden()); // nobody knows yet
    dialog.setTokenIsOurs(false);
    QVERIFY(pasted->text().contains(u"was pasted"_s));
    QVERIFY(dialog.height() >= dialog.layout()->totalHeightForWidth(dialog.width()));
    QVERIFY(pasted->text().contains(u"Revoke it, too?"_s));
    QCOMPARE(forget->text(), u"Only remove it here"_s);
    QVERIFY(!confirm->isEnabled()); // somebody has to say it
    forget->click();
    dialog.setTokenIsOurs(true); // too late
    QVERIFY(forget->isChecked());
    confirm->click();
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(confirmed.first().at(0).toBool(), false);
    QCOMPARE(confirmed.first().at(1).toBool(), false); // the history stays
}

void TestConnectionsTab::ourOwnTokenIsRevokedByDefault()
{
    SignOutDialog dialog(SignOutDialog::Kind::Remove, sampleConnections().constFirst(), nullptr);
    QSignalSpy confirmed(&dialog, &SignOutDialog::confirmed);
    dialog.open();
    dialog.setTokenIsOurs(true);
    QVERIFY(dialog.findChild<QCheckBox *>(u"removeHistory"_s)->isChecked());
    dialog.findChild<QPushButton *>(u"confirmButton"_s)->click();
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(confirmed.first().at(0).toBool(), true);
    QCOMPARE(confirmed.first().at(1).toBool(), true);
}

void TestConnectionsTab::escapeAndEnterSignNobodyOut()
{
    for (const Qt::Key key : {Qt::Key_Enter, Qt::Key_Return, Qt::Key_Escape}) {
        SignOutDialog dialog(SignOutDialog::Kind::Remove, sampleConnections().constFirst(),
                             nullptr);
        dialog.setTokenIsOurs(true);
        QSignalSpy confirmed(&dialog, &SignOutDialog::confirmed);
        dialog.open();
        QTest::keyClick(&dialog, key);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(confirmed.size(), 0);
    }
}

void TestConnectionsTab::editingStaysOpenUntilItIsSaved()
{
    ConnectionDialog dialog({.name = u"Production"_s, .way = {}}, nullptr);
    QSignalSpy wanted(&dialog, &ConnectionDialog::saveRequested);
    dialog.open();
    dialog.findChild<QLineEdit *>(u"nameField"_s)->setText(u" Payments "_s);
    dialog.findChild<QLineEdit *>(u"proxyField"_s)->setText(u"none"_s);
    dialog.findChild<QPushButton *>(u"saveButton"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(dialog.isVisible());
    dialog.showProblem(u"Choose another name."_s);
    QCOMPARE(dialog.findChild<NoticeBox *>(u"problemNotice"_s)->text(), u"Choose another name."_s);
    QVERIFY((dialog.edit() == ConnectionEdit{.name = u"Payments"_s, .way = {.proxy = u"none"_s}}));
}

void TestConnectionsTab::storedSecretsAreToldNotShown()
{
    using Change = SecretEdit::Change;
    WayForm form;
    form.setWay({.proxy = u"http://me%20too@proxy.example.org:3128"_s,
                 .caFile = {},
                 .certFile = u"/c.pem"_s,
                 .keyFile = {}});
    form.setStored(true, false);
    form.show();
    QCOMPARE(form.findChild<QLineEdit *>(u"proxyField"_s)->text(),
             u"http://proxy.example.org:3128"_s);
    QCOMPARE(form.findChild<QLineEdit *>(u"proxyUserField"_s)->text(), u"me too"_s);
    QCOMPARE(form.way().proxy, u"http://me%20too@proxy.example.org:3128"_s);

    auto *password = form.findChild<SecretField *>(u"proxyPassword"_s);
    auto *remove = password->findChild<QPushButton *>(u"removeSecretButton"_s);
    QCOMPARE(password->edit()->text(), QString());
    QCOMPARE(password->edit()->echoMode(), QLineEdit::Password);
    QVERIFY(password->edit()->placeholderText().contains(u"Stored"_s));
    QVERIFY(password->edit()->accessibleDescription().contains(u"Stored"_s));
    QCOMPARE(remove->accessibleName(), u"Remove: Password of the proxy"_s);
    const auto *passphrase = form.findChild<SecretField *>(u"keyPassphrase"_s);
    QVERIFY(passphrase->findChild<QPushButton *>(u"removeSecretButton"_s)->isHidden());
    QTest::keyClick(remove, Qt::Key_Space);
    QVERIFY(password->edit()->placeholderText().contains(u"removed"_s));
    QCOMPARE(form.takeProxyPassword().change, Change::Remove);
    QTest::keyClicks(password->edit(), u" open sesame "_s);
    const SecretEdit typed = form.takeProxyPassword();
    QCOMPARE(typed.change, Change::Set);
    QCOMPARE(typed.value, " open sesame "_ba);
    QCOMPARE(password->edit()->text(), QString());
}

void TestConnectionsTab::filesAreCheckedWhenTheyAreChosen()
{
    WayForm form;
    QList<WayForm::Files> asked;
    form.setFileCheck([&asked](WayForm::Files files, const Way &, const QByteArray &passphrase) {
        asked.append(files);
        return files == WayForm::Files::Ca ? u"No certificate."_s
                                           : u"Not with %1."_s.arg(passphrase.size());
    });
    form.show();
    form.activateWindow();
    const auto *ca = form.findChild<NoticeBox *>(u"caNotice"_s);
    const auto *client = form.findChild<NoticeBox *>(u"clientNotice"_s);
    QVERIFY(!form.findChild<QLineEdit *>(u"keyPassphraseField"_s)->isEnabled());
    QTest::keyClicks(form.findChild<QLineEdit *>(u"caFileField"_s), u"/ca.pem\r"_s);
    QCOMPARE(ca->text(), u"No certificate."_s);
    QVERIFY(client->isHidden());
    QTest::keyClicks(form.findChild<QLineEdit *>(u"certFileField"_s), u"/c.pem\r"_s);
    QCOMPARE(client->text(), u"Not with 0."_s);
    QTest::keyClicks(form.findChild<QLineEdit *>(u"keyPassphraseField"_s), u"four\r"_s);
    QCOMPARE(client->text(), u"Not with 4."_s);
    form.findChild<QLineEdit *>(u"caFileField"_s)->setText({});
    QTest::keyClick(form.findChild<QLineEdit *>(u"caFileField"_s), Qt::Key_Return);
    QVERIFY(ca->isHidden());
}

QTEST_MAIN(TestConnectionsTab)
#include "tst_connectionstab.moc"
