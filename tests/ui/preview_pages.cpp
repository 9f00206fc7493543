// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes pictures of the pages with invented values, to look at while designing them:
//     QT_QPA_PLATFORM=offscreen preview_pages FOLDER [NAME-PART] [light|dark|contrast] [rtl]

#include "common/choicedialog.h"
#include "common/theme.h"
#include "core/text.h"
#include "core/yaml.h"
#include "fakeruns.h"
#include "gateway/gatewaydialog.h"
#include "gateway/gatewaypanel.h"
#include "runs/runcomparedialog.h"
#include "runs/rundetailspanel.h"
#include "runs/runpage.h"
#include "runs/runspage.h"
#include "settings/abouttab.h"
#include "settings/appearancetab.h"
#include "settings/connectiondetails.h"
#include "settings/connectiondialog.h"
#include "settings/connectionstab.h"
#include "settings/newtokendialog.h"
#include "settings/revokedialog.h"
#include "settings/settingspage.h"
#include "settings/signoutdialog.h"
#include "settings/tokenstab.h"
#include "support/connectionsamples.h"
#include "support/faketime.h"
#include "support/sandboxdetails.h"
#include "welcome/signinpage.h"
#include "welcome/welcomepage.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QTextStream>

#include <functional>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr qint64 Now = 1'795'167'062'000; // 20 November 2026
constexpr qint64 Day = 86'400'000;

struct Shot {
    QString name;
    QSize size;
    std::function<QWidget *()> make;
};

QString hash(const QString &start)
{
    return start.leftJustified(64, u'0');
}

QList<TokenInfo> someTokens()
{
    return {
        {u"Resilience Desk on thinkpad"_s, hash(u"9f31c0d2"_s), Now - 39 * Day, Now + 21 * Day,
         true},
        {u"ci-nightly"_s, hash(u"04be77a1"_s), Now - 262 * Day, Now + 40'000 * Day, false},
        {u"old laptop"_s, hash(u"c2d9100e"_s), Now - 315 * Day, Now + 6 * Day, false},
        {u"<img src=x onerror=alert(1)> & <b>bold</b> with a very long name that has to give way"_s,
         hash(u"7710aa3f"_s), Now - 19 * Day, Now + 79 * Day, false},
        {u"grafana-proxy"_s, hash(u"e0b4c9d8"_s), Now - 500 * Day, Now - 9 * Day, false},
    };
}

SettingsPage *settings()
{
    auto *page = new SettingsPage;
    page->tokensTab()->setAccount(u"alice"_s, u"litmus.example.org"_s);
    page->tokensTab()->setKeychainSentence(
        u"This device keeps its own in the system keychain (GNOME Keyring, unlocked)."_s);
    return page;
}

SettingsPage *settingsWithTokens()
{
    SettingsPage *page = settings();
    page->tokensTab()->setTokens(someTokens(), Now);
    return page;
}

SettingsPage *settingsWithConnections()
{
    SettingsPage *page = settings();
    page->openTab(SettingsPage::Tab::Connections);
    page->connectionsTab()->setConnections(test::sampleConnections(), test::ConnectionsNow);
    page->connectionsTab()->showResult(
        u"a"_s, NoticeBox::Kind::Good,
        u"A ChaosCenter answers at litmus.example.org: release 3.9 or later."_s);
    return page;
}

RevocationProof someProof()
{
    RevocationProof proof;
    proof.fingerprint = hash(u"c2d9100e"_s);
    proof.name = u"old laptop"_s;
    proof.workedBefore = true;
    proof.listed = false;
    proof.refusedByAuth = true;
    proof.refusedByApi = true;
    proof.proved = true;
    proof.listedAtMs = Now;
    proof.authAtMs = Now + 400;
    proof.apiAtMs = Now + 900;
    proof.atMs = Now + 900;
    return proof;
}

RevocationRound someRound()
{
    RevocationRound round;
    for (const TokenInfo &token : someTokens().mid(1)) {
        RevocationProof proof = someProof();
        proof.name = token.name;
        proof.fingerprint = token.fingerprint;
        round.proofs << proof;
    }
    round.proofs[1].proved = false;
    round.proofs[1].refusedByApi.reset();
    round.proofs[2].proved = false;
    round.proofs[2].alreadyExpired = true;
    return round;
}

ServerFindings goodServer(bool plainHttp)
{
    ServerFindings findings;
    findings.baseUrl =
        QUrl(plainHttp ? u"http://chaos.example.org"_s : u"https://chaos.example.org"_s);
    findings.reachable = true;
    findings.isLitmus = true;
    findings.generation = ServerFindings::Generation::From39;
    findings.releaseRange = u"3.9 or later"_s;
    findings.sso = true;
    findings.versionText = u"3.14.0"_s;
    findings.httpNeedsConfirmation = plainHttp;
    return findings;
}

SignInPage *signIn(const QString &url)
{
    auto *page = new SignInPage;
    auto *field = page->findChild<QLineEdit *>(u"urlField"_s);
    field->setText(url);
    return page;
}

SignInPage *signInAtGateway(bool waits)
{
    SignInPage *page = signIn(u"https://chaos.example.org"_s);
    page->showGateway(ConnectionGateway{
        u"https://id.example.org/realms/staff"_s, u"resilience-desk"_s, {}, u"/callback"_s});
    if (waits) {
        page->gateway().showStep(GatewayStep::InBrowser);
        page->gateway().showBrowser(Now + 300'000, true);
    } else {
        page->gateway().showProblem(u"Choose the header in which the gateway looks for its token. "
                                    "Its administrator knows which one."_s);
    }
    return page;
}

SignInPage *signInChecked(bool plainHttp, SignInPage::Method method = SignInPage::Method::Password)
{
    auto *page = new SignInPage;
    page->start(method);
    page->findChild<QLineEdit *>(u"urlField"_s)
        ->setText(plainHttp ? u"http://chaos.example.org"_s : u"https://chaos.example.org"_s);
    page->findChild<QPushButton *>(u"checkButton"_s)->click();
    page->showFindings(goodServer(plainHttp));
    return page;
}

QList<Shot> welcomeShots()
{
    QList<Shot> shots;
    shots << Shot{u"welcome-1280"_s, {1280, 800}, [] { return new WelcomePage; }}
          << Shot{u"welcome-960"_s, {960, 600}, [] { return new WelcomePage; }}
          << Shot{u"welcome-480"_s, {480, 600}, [] { return new WelcomePage; }}
          << Shot{u"signin-empty"_s, {1280, 800}, [] { return signIn({}); }}
          << Shot{u"signin-checked"_s, {960, 800}, [] { return signInChecked(false); }}
          << Shot{u"signin-gateway"_s, {960, 800}, [] { return signInAtGateway(false); }}
          << Shot{u"signin-gateway-waits"_s, {960, 600}, [] { return signInAtGateway(true); }}
          << Shot{u"gateway-dialog"_s,
                  {560, 520},
                  []() -> QWidget * {
                      return new GatewayDialog(
                          u"chaos.example.org"_s,
                          ConnectionGateway{u"https://id.example.org/realms/staff"_s,
                                            u"resilience-desk"_s, u"X-Access-Token"_s,
                                            u"/callback"_s},
                          u"The gateway in front of chaos.example.org wants you to sign in "
                          "again."_s);
                  }}
          << Shot{u"signin-http"_s,
                  {960, 900},
                  [] {
                      SignInPage *page = signInChecked(true);
                      page->setKeychain(false,
                                        u"The keychain is locked. Unlock it, or keep the token for "
                                        "this session only."_s,
                                        true);
                      return page;
                  }}
          << Shot{u"signin-token"_s, {960, 700}, [] {
                      return signInChecked(false, SignInPage::Method::Token);
                  }};
    shots << Shot{u"signin-advanced"_s, {960, 1100}, [] {
                      SignInPage *page = signInChecked(false);
                      page->setWayOpen(true);
                      return page;
                  }};
    shots << Shot{u"signin-wrongurl"_s, {960, 600}, [] {
                      SignInPage *page = signIn(u"https://www.example.org"_s);
                      page->findChild<QPushButton *>(u"checkButton"_s)->click();
                      ServerFindings findings;
                      findings.baseUrl = QUrl(u"https://www.example.org"_s);
                      findings.reachable = true;
                      findings.error = ApiError{.kind = ApiError::Kind::NotLitmus,
                                                .httpStatus = 200,
                                                .detail = u"200 text/html <html>"_s,
                                                .retryAfter = {}};
                      page->showFindings(findings);
                      return page;
                  }};
    const auto busy = [] {
        SignInPage *page = signInChecked(false);
        page->findChild<QLineEdit *>(u"usernameField"_s)->setText(u"alice"_s);
        page->findChild<QLineEdit *>(u"passwordField"_s)->setText(u"secret"_s);
        page->findChild<QPushButton *>(u"signInButton"_s)->click();
        for (const auto step : {SignIn::Step::CheckingServer, SignIn::Step::LoggingIn,
                                SignIn::Step::ReadingUser, SignIn::Step::CreatingToken})
            page->showStep(step);
        return page;
    };
    shots << Shot{u"signin-busy"_s, {960, 900}, busy};
    shots << Shot{u"signin-failed"_s, {960, 900}, [busy] {
                      SignInPage *page = busy();
                      SignInError error;
                      error.kind = SignInError::Kind::PasswordChangeNeeded;
                      error.step = SignIn::Step::CreatingToken;
                      error.link = QUrl(u"https://chaos.example.org/account/1"_s);
                      page->showFailure(error);
                      return page;
                  }};
    return shots;
}

QList<Shot> settingsShots()
{
    QList<Shot> shots;
    shots << Shot{u"tokens-1096"_s, {1096, 768}, [] {
                      SettingsPage *page = settingsWithTokens();
                      page->tokensTab()->showProof(someProof());
                      return page;
                  }};
    shots << Shot{u"tokens-776"_s, {776, 600}, [] { return settingsWithTokens(); }};
    shots << Shot{u"tokens-several"_s, {1096, 768}, [] {
                      SettingsPage *page = settingsWithTokens();
                      for (auto *box : page->findChildren<QCheckBox *>(u"chooseBox"_s).mid(1, 2))
                          box->click();
                      page->tokensTab()->showRound(someRound());
                      return page;
                  }};
    shots << Shot{u"tokens-several-776"_s, {776, 900}, [] {
                      SettingsPage *page = settingsWithTokens();
                      page->tokensTab()->showRound(someRound());
                      return page;
                  }};
    shots << Shot{u"tokens-revoke-all"_s, {440, 380}, [] {
                      return new RevokeDialog(someTokens().mid(1), RevokeDialog::Which::AllOthers,
                                              u"litmus.example.org"_s, nullptr);
                  }};
    shots << Shot{
        u"tokens-leak"_s, {1096, 900}, [] {
            SettingsPage *page = settingsWithTokens();
            TokensTab *tab = page->tokensTab();
            auto *field = page->findChild<QLineEdit *>(u"pastedToken"_s);
            field->setText(u"eyJhbGciOiJIUzUxMiJ9.eyJ1aWQiOiIxIiwidXNlcm5hbWUiOiJhbGljZS"
                           "J9.c2ln"_s);
            tab->showPastedClaims(TokenClaims{u"1"_s, u"alice"_s, u"user"_s, Now + 14 * Day}, Now);
            RevocationProof proof = someProof();
            proof.name.clear();
            proof.fingerprint = fullFingerprintOf(field->text().toLatin1());
            page->findChild<QPushButton *>(u"revokePastedButton"_s)->click();
            tab->showProof(proof);
            page->findChild<QDateTimeEdit *>(u"leakedSince"_s)
                ->setDateTime(QDateTime::fromMSecsSinceEpoch(Now - 20 * Day));
            return page;
        }};
    shots << Shot{u"tokens-new"_s, {460, 330}, [] { return new NewTokenDialog(nullptr); }};
    shots << Shot{u"tokens-new-shown"_s, {460, 360}, [] {
                      auto *dialog = new NewTokenDialog(nullptr);
                      dialog->showToken(u"ci-nightly"_s, QByteArray("eyJhbGciOiJIUzUxMiJ9.")
                                                             + QByteArray(220, 'x')
                                                             + ".c2lnbmF0dXJl");
                      return dialog;
                  }};
    shots << Shot{u"tokens-replace"_s, {440, 300}, [] {
                      return new RevokeDialog({someTokens().first()}, RevokeDialog::Which::OwnToken,
                                              u"litmus.example.org"_s, nullptr);
                  }};
    shots << Shot{u"tokens-unproved"_s, {1096, 900}, [] {
                      SettingsPage *page = settingsWithTokens();
                      auto *field = page->findChild<QLineEdit *>(u"pastedToken"_s);
                      field->setText(u"eyJhbGciOiJIUzUxMiJ9.e30.x"_s);
                      page->tokensTab()->showPastedClaims(
                          TokenClaims{u"1"_s, u"bob"_s, u"user"_s, Now + 14 * Day}, Now);
                      RevocationProof proof = someProof();
                      proof.proved = false;
                      proof.refusedByApi.reset();
                      page->tokensTab()->showProof(proof);
                      return page;
                  }};
    shots << Shot{u"tokens-busy"_s, {1096, 600}, [] {
                      SettingsPage *page = settingsWithTokens();
                      page->tokensTab()->setBusy(u"Revoking \"old laptop\" ..."_s);
                      return page;
                  }};
    shots << Shot{u"tokens-empty"_s, {1096, 600}, [] {
                      SettingsPage *page = settings();
                      page->tokensTab()->setTokens({}, Now);
                      return page;
                  }};
    shots << Shot{u"tokens-offline"_s, {1096, 600}, [] {
                      SettingsPage *page = settings();
                      page->tokensTab()->setState(PageState::Offline);
                      return page;
                  }};
    shots << Shot{u"connections"_s, {1096, 820}, [] { return settingsWithConnections(); }};
    shots << Shot{u"connections-776"_s, {776, 600}, [] { return settingsWithConnections(); }};
    shots << Shot{u"connections-kept"_s, {776, 600}, [] {
                      SettingsPage *page = settingsWithConnections();
                      page->connectionsTab()->showKept(
                          u"b"_s,
                          u"chaos.staging.example.org does not answer. The token is kept until it "
                          "is proved dead."_s,
                          true);
                      return page;
                  }};
    shots << Shot{u"connections-dialog"_s, {520, 360}, [] {
                      return new SignOutDialog(SignOutDialog::Kind::Remove,
                                               test::sampleConnections().at(1), nullptr);
                  }};
    shots << Shot{u"connections-details"_s, {520, 560}, [] {
                      auto *dialog =
                          new ConnectionDetails(test::sampleConnections().constFirst(), nullptr);
                      dialog->setProjects(
                          {{u"p"_s, u"payments"_s, Role::Owner},
                           {u"q"_s, QString(90, u'W'), Role::Executor},
                           {u"r"_s, u"\u0645\u062f\u0641\u0648\u0639\u0627\u062a"_s, Role::Viewer}},
                          u"p"_s);
                      dialog->setInvitations({{u"s"_s, u"identity"_s, u"bob"_s, Role::Executor}});
                      return dialog;
                  }};
    shots << Shot{u"connections-pasted"_s, {520, 360}, [] {
                      auto *dialog = new SignOutDialog(SignOutDialog::Kind::SignOut,
                                                       test::sampleConnections().at(0), nullptr);
                      dialog->setTokenIsOurs(false);
                      return dialog;
                  }};
    shots << Shot{u"connections-edit"_s, {560, 640}, [] {
                      auto *dialog = new ConnectionDialog(
                          {.name = u"Production"_s,
                           .way = {.proxy = u"http://amira@proxy.example.org:3128"_s,
                                   .caFile = u"/etc/ssl/example/authority.pem"_s,
                                   .certFile = u"/home/amira/.config/chaos/amira.pem"_s,
                                   .keyFile = {}}},
                          nullptr);
                      dialog->wayForm()->setStored(true, true);
                      dialog->showProblem(u"The key in /home/amira/.config/chaos/amira.pem belongs "
                                          "to another certificate."_s);
                      return dialog;
                  }};
    shots << Shot{u"connections-empty"_s, {1096, 600}, [] {
                      SettingsPage *page = settings();
                      page->openTab(SettingsPage::Tab::Connections);
                      page->connectionsTab()->setConnections({}, Now);
                      return page;
                  }};
    shots << Shot{u"appearance"_s, {1096, 600}, [] {
                      SettingsPage *page = settings();
                      page->openTab(SettingsPage::Tab::Appearance);
                      page->appearanceTab()->setTheme(ThemeChoice::Light);
                      page->appearanceTab()->setLanguages(
                          {{{}, {}}, {u"de"_s, u"Deutsch"_s}, {u"en"_s, u"English"_s}}, u"de"_s);
                      return page;
                  }};
    shots << Shot{
        u"about"_s, {1096, 600}, [] {
            SettingsPage *page = settings();
            page->openTab(SettingsPage::Tab::About);
            page->aboutTab()->setVersion(u"0.1.0"_s);
            page->aboutTab()->setParts({{u"QtKeychain"_s, u"0.13.2"_s, u"BSD-3-Clause"_s}});
            return page;
        }};
    shots << Shot{u"revokedialog"_s, {480, 240}, [] {
                      return new RevokeDialog(someTokens().first(), u"litmus.example.org"_s,
                                              nullptr);
                  }};
    return shots;
}

RunsPage *runsPage(int count, PageState state = PageState::Normal, bool severalProjects = false)
{
    auto *page = new RunsPage;
    static test::FakeTime time(Now);
    auto *model =
        new RunListModel(std::make_unique<FakeRuns>(count, Now, severalProjects), time, page);
    model->setFilter({});
    page->setNow(Now);
    page->setModel(model);
    page->setState(state);
    QApplication::processEvents();
    QApplication::processEvents();
    return page;
}

QList<Shot> runShots()
{
    QList<Shot> shots;
    for (const QSize &size : {QSize(1256, 844), QSize(1096, 748), QSize(776, 548)}) {
        shots << Shot{u"runs-%1"_s.arg(size.width()), size, [] {
                          RunsPage *page = runsPage(60);
                          page->selectRun(3);
                          return page;
                      }};
    }
    shots << Shot{u"runs-projects"_s, {1256, 844}, [] {
                      RunsPage *page = runsPage(1234, PageState::Normal, true);
                      page->selectRun(2);
                      return page;
                  }};
    shots << Shot{u"runs-broken"_s, {1096, 748}, [] {
                      RunsPage *page = runsPage(7);
                      page->selectRun(6);
                      return page;
                  }};
    shots << Shot{u"runs-unchosen"_s, {1096, 748}, [] { return runsPage(20); }};
    shots << Shot{u"runs-list-776"_s, {776, 548}, [] { return runsPage(20); }};
    shots << Shot{u"runs-empty"_s, {1096, 748}, [] { return runsPage(0); }};
    shots << Shot{u"runs-nomatch"_s, {1096, 748}, [] {
                      RunsPage *page = runsPage(0);
                      page->setFilter(u"checkout"_s, {Outcome::Broken, Outcome::Weakness});
                      return page;
                  }};
    for (const QSize &size : {QSize{1096, 748}, QSize{720, 548}}) {
        shots << Shot{u"runs-sections-%1"_s.arg(size.width()), size, [] {
                          RunsPage *page = runsPage(60);
                          auto *model = page->findChild<RunListModel *>();
                          RunsQuery query;
                          query.environmentId = query.environmentName = u"production"_s;
                          query.tags = QStringList{u"payments"_s, u"<b>eu</b>"_s};
                          query.when = RunsQuery::When::Always;
                          page->setQuery(query, QTimeZone::utc());
                          page->setGrouping(RunGrouping::Day);
                          model->setGrouping(RunGrouping::Day, QTimeZone::utc());
                          QApplication::processEvents();
                          model->setCollapsed(10, true);
                          page->selectRun(3);
                          return page;
                      }};
    }
    shots << Shot{u"runs-compare"_s, {820, 620}, [] {
                      const FakeRuns runs(20, Now);
                      return new RunCompareDialog(runs.run(6), runs.run(3), Now);
                  }};
    shots << Shot{u"runs-choice"_s, {420, 440}, [] {
                      QList<ChoiceDialog::Item> items;
                      for (int i = 0; i < 300; ++i)
                          items << ChoiceDialog::Item{u"checkout-node-drain-%1"_s.arg(i),
                                                      i % 3 ? u"payments-platform"_s : QString()};
                      return new ChoiceDialog(u"Runs of which scenario?"_s, items);
                  }};
    shots << Shot{u"runs-offline"_s, {776, 548}, [] { return runsPage(0, PageState::Offline); }};
    return shots;
}

const sandbox::World &world()
{
    static const sandbox::World invented({.seed = 7, .runs = 400, .nowMs = Now});
    return invented;
}

RunDetails detailsFor(Outcome outcome, qsizetype faults = 1)
{
    return test::findSandboxRun(world(),
                                [&](const RunDetails &details) {
                                    const bool isRunning =
                                        outcome != Outcome::InProgress || details.steps.size() > 2;
                                    return details.run.outcome == outcome
                                           && details.faults.size() >= faults && isRunning;
                                })
        .value_or(RunDetails());
}

RunLook lookOf(const RunDetails &details)
{
    RunLook look;
    look.state = RunLook::State::Told;
    look.picture = runPicture(details);
    return look;
}

RunPage *runPage(const RunDetails &details, RunPage::Tab tab = RunPage::Tab::Steps)
{
    auto *page = new RunPage;
    page->setRun(test::rowOf(details), Now);
    page->setLook(lookOf(details), Now);
    FetchedText text;
    text.state = FetchedText::State::Told;
    text.remark = u"What the run executed, as ChaosCenter keeps it. It may hold secrets."_s;
    for (const sandbox::Experiment &experiment : world().experiments()) {
        if (experiment.id == details.run.scenarioId)
            text.text = yamlFromJson(sandbox::manifestOf(world(), experiment)).value_or(u"-"_s);
    }
    page->setManifest(text);
    page->showTab(tab);
    return page;
}

/// The same run with many faults, one after the other, and with names as long as they come.
RunDetails withManyFaults(RunDetails details, int count)
{
    const FaultOutcome pattern = details.faults.constFirst();
    for (int i = static_cast<int>(details.faults.size()); i < count; ++i) {
        RunStep step = details.steps.at(pattern.step);
        step.key = u"many-%1"_s.arg(i);
        step.name = i % 5 == 3 ? u"pod-network-latency-in-every-zone-"_s.repeated(6).left(200)
                               : u"pod-network-loss-%1"_s.arg(i);
        step.startedMs += i * 20'000;
        step.finishedMs = step.startedMs + 15'000;
        step.fault = i;
        step.children.clear();
        FaultOutcome fault = pattern;
        fault.name = step.name;
        fault.step = static_cast<int>(details.steps.size());
        details.steps[details.faults.constLast().step].children.append(fault.step);
        details.steps.append(step);
        details.faults.append(fault);
    }
    return details;
}

QList<Shot> lookShots()
{
    QList<Shot> shots;
    const auto panel = [&](const QString &name, const QSize &size, const RunLook &look) {
        shots << Shot{name, size, [look, size] {
                          RunsPage *page = runsPage(60);
                          page->resize(size);
                          page->show();
                          page->selectRun(3);
                          for (int round = 0; round < 8; ++round)
                              QApplication::processEvents();
                          page->detailsPanel()->setLook(look);
                          return page;
                      }};
    };
    const RunDetails weak = detailsFor(Outcome::Weakness, 2);
    const RunDetails broken = detailsFor(Outcome::Broken);
    const RunDetails running = detailsFor(Outcome::InProgress);
    panel(u"look-panel-1256"_s, {1256, 1200}, lookOf(weak));
    panel(u"look-panel-1096"_s, {1096, 748}, lookOf(weak));
    panel(u"look-panel-776"_s, {776, 548}, lookOf(weak));
    panel(u"look-broken"_s, {1096, 748}, lookOf(broken));
    RunLook offline;
    offline.state = RunLook::State::Failed;
    offline.sentence = u"litmus.example.org cannot be reached. Look whether it is running."_s;
    offline.detail = u"connection refused"_s;
    panel(u"look-offline"_s, {1096, 748}, offline);
    RunDetails damaged = weak;
    damaged.steps.clear();
    damaged.faults.clear();
    damaged.document = RunDetails::Document::Broken;
    panel(u"look-damaged"_s, {1096, 748}, lookOf(damaged));
    for (const QSize &size : {QSize(1096, 748), QSize(776, 548)}) {
        const QString wide = QString::number(size.width());
        shots << Shot{u"page-steps-"_s + wide, size, [weak] { return runPage(weak); }}
              << Shot{u"page-broken-"_s + wide, size, [broken] { return runPage(broken); }}
              << Shot{u"page-running-"_s + wide, size, [running] { return runPage(running); }};
    }
    shots << Shot{u"page-line"_s, {1096, 748}, [weak] {
                      RunPage *page = runPage(weak);
                      page->findChild<QWidget *>(u"stepWays"_s)
                          ->findChildren<QAbstractButton *>()
                          .at(1)
                          ->click();
                      return page;
                  }};
    const RunDetails many = withManyFaults(weak, 50);
    panel(u"look-many"_s, {1096, 748}, lookOf(many));
    for (const auto tab : {RunPage::Tab::Steps, RunPage::Tab::Score, RunPage::Tab::Events})
        shots << Shot{u"page-many-%1"_s.arg(static_cast<int>(tab)), {1096, 748}, [many, tab] {
                          return runPage(many, tab);
                      }};
    shots << Shot{u"page-many-line"_s, {1096, 748}, [many] {
                      RunPage *page = runPage(many);
                      page->findChild<QWidget *>(u"stepWays"_s)
                          ->findChildren<QAbstractButton *>()
                          .at(1)
                          ->click();
                      return page;
                  }};
    for (const auto &[name, tab] :
         {std::pair(u"score"_s, RunPage::Tab::Score), std::pair(u"events"_s, RunPage::Tab::Events),
          std::pair(u"manifest"_s, RunPage::Tab::Manifest), std::pair(u"log"_s, RunPage::Tab::Log)})
        shots << Shot{
            u"page-"_s + name, {1096, 748}, [weak, tab = tab] { return runPage(weak, tab); }};
    return shots;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QDir folder(arguments.value(1, u"."_s));
    const QString part = arguments.value(2);
    const QString theme = arguments.value(3, u"light"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    applyTheme(app, themeFromKey(theme).value_or(ThemeChoice::Light));
    if (arguments.contains(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);

    QDir().mkpath(folder.path());
    for (const Shot &shot : welcomeShots() + settingsShots() + runShots() + lookShots()) {
        if (!shot.name.contains(part))
            continue;
        const std::unique_ptr<QWidget> page(shot.make());
        page->resize(shot.size);
        page->show();
        // Several rounds: layouts of wrapping text settle step by step.
        for (int round = 0; round < 8; ++round)
            QApplication::processEvents();
        const QString file = folder.filePath(u"%1-%2.png"_s.arg(shot.name, theme));
        if (!page->grab().save(file))
            return 1;
        QTextStream(stdout) << file << Qt::endl;
    }
    return 0;
}
