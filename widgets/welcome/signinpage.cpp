// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/signinpage.h"

#include "common/buttons.h"
#include "common/card.h"
#include "common/columnscroll.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/noticebox.h"
#include "common/tonedlabel.h"
#include "core/redact.h"
#include "core/text.h"
#include "gateway/gatewaypanel.h"
#include "session/errortext.h"
#include "welcome/newpasswordcard.h"
#include "welcome/servercard.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int SignInColumn = 560;

bool isShown(SignIn::Step step)
{
    return step != SignIn::Step::Idle && step != SignIn::Step::Done;
}

} // namespace

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton)
    , m_title(new TonedLabel(TextRole::PageTitle))
    , m_caption(new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted))
    , m_scroll(new ColumnScroll(SignInColumn))
    , m_server(new ServerCard)
    , m_account(new AccountCard)
    , m_gatewayCard(new Card)
    , m_gateway(new GatewayPanel)
    , m_newPassword(new NewPasswordCard)
    , m_import(new ImportCard)
    , m_progress(new Card)
    , m_steps(new StepList)
    , m_failure(new NoticeBox)
    , m_abort(new QPushButton)
{
    m_back->setObjectName("backButton"_L1);
    m_abort->setObjectName("abortButton"_L1);
    m_failure->setObjectName("failureNotice"_L1);
    m_progress->setObjectName("progressCard"_L1);
    m_steps->setObjectName("signInSteps"_L1);
    setButtonRole(m_back, ButtonRole::Link);

    m_progress->body()->setSpacing(8);
    m_progress->body()->addWidget(m_steps);
    m_progress->body()->addWidget(m_failure);
    m_progress->body()->addWidget(m_abort, 0, Qt::AlignLeading);
    m_progress->hide();
    m_gatewayCard->setObjectName("gatewayCard"_L1);
    m_gatewayCard->body()->addWidget(m_gateway);
    m_gatewayCard->hide();
    m_newPassword->hide();
    m_import->hide();

    QVBoxLayout *column = m_scroll->column();
    column->setSpacing(metrics::Gap);
    column->addWidget(m_title);
    column->addWidget(m_caption);
    column->addSpacing(4);
    column->addWidget(m_server);
    column->addWidget(m_gatewayCard);
    column->addWidget(m_progress);
    column->addWidget(m_newPassword);
    column->addWidget(m_account);
    column->addWidget(m_import);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 12, 12, 0);
    top->addWidget(m_back);
    top->addStretch(1);
    layout->addLayout(top);
    layout->addWidget(m_scroll);
    setFocusProxy(m_server);

    connect(m_back, &QPushButton::clicked, this, &SignInPage::leave);
    connect(m_abort, &QPushButton::clicked, this, &SignInPage::leave);
    connect(m_server, &ServerCard::checkRequested, this, &SignInPage::checkRequested);
    connect(m_server, &ServerCard::gatewayOffered, this, [this] { showGateway(); });
    connect(m_gateway, &GatewayPanel::signInRequested, this,
            [this](const ConnectionGateway &gateway) {
                emit gatewaySignInRequested(m_server->url(), gateway);
            });
    connect(m_server, &ServerCard::changed, this, &SignInPage::serverChanged);
    connect(m_server, &ServerCard::advanced, m_account, &AccountCard::focusFirstField);
    connect(m_account, &AccountCard::submitted, this, &SignInPage::submit);
    connect(m_account, &AccountCard::openTokenPageRequested, this,
            &SignInPage::openTokenPageRequested);
    connect(m_account, &AccountCard::unlockKeychainRequested, this,
            &SignInPage::unlockKeychainRequested);
    connect(m_import, &ImportCard::requested, this, &SignInPage::takeOver);
    connect(m_newPassword, &NewPasswordCard::entered, this, [this](const QByteArray &password) {
        m_newPassword->hide();
        m_abort->setFocus();
        emit newPasswordEntered(password);
    });
    connect(m_failure, &NoticeBox::actionTriggered, this, [this] {
        if (m_error)
            emit openPageRequested(m_error->link);
    });
    retranslate();
}

void SignInPage::start(Method method)
{
    m_taken.clear();
    m_error.reset();
    m_hasFailed = false;
    m_failure->clear();
    m_importHost.clear();
    m_server->reset();
    m_account->reset();
    m_account->setMethod(method);
    m_gateway->start(ConnectionGateway{
        .issuer = {}, .clientId = {}, .header = {}, .redirectPath = u"/callback"_s});
    m_gatewayCard->hide();
    setBusy(false);
    m_progress->hide();
    m_server->setFocus();
}

void SignInPage::showGateway(const std::optional<ConnectionGateway> &known)
{
    if (known || m_gatewayCard->isHidden())
        m_gateway->start(known);
    m_gatewayCard->show();
    m_gateway->setFocus();
    m_scroll->keepInSight(m_gatewayCard);
}

void SignInPage::gatewayPassed()
{
    m_server->checkAgain();
}

void SignInPage::startAgain(const QString &url, const QString &username)
{
    start();
    m_server->setUrl(url);
    m_account->setUsername(username);
}

void SignInPage::setKeychain(bool ready, const QString &text, bool canUnlock)
{
    m_account->setKeychain(ready, text, canUnlock);
}

void SignInPage::setImports(const QList<ImportChoice> &choices, const QString &note)
{
    m_import->setChoices(choices, note);
    m_import->setVisible(m_import->hasChoices() && !m_isBusy);
}

WayForm &SignInPage::wayForm() const
{
    return *m_server->wayForm();
}

void SignInPage::setWayOpen(bool open)
{
    m_server->setWayOpen(open);
}

QString SignInPage::url() const
{
    return m_server->url();
}

QUrl SignInPage::baseUrl() const
{
    return m_server->findings() ? m_server->findings()->baseUrl : QUrl();
}

void SignInPage::showFindings(const ServerFindings &findings, NetworkHint hint)
{
    m_server->showFindings(findings, hint);
    if (m_server->isReady())
        m_account->focusFirstField();
}

void SignInPage::showStep(SignIn::Step step)
{
    if (!isShown(step))
        return;
    // A new password that is refused leads back to a step that was taken before.
    if (const qsizetype before = m_taken.indexOf(step); before >= 0)
        m_taken.resize(before);
    m_taken << step;
    showSteps();
}

void SignInPage::askNewPassword(const std::optional<PasswordProblem> &refused)
{
    m_newPassword->ask(refused);
    m_newPassword->show();
    m_newPassword->setFocus();
    m_scroll->keepInSight(m_newPassword);
}

void SignInPage::showFailure(const SignInError &error)
{
    m_error = error;
    m_hasFailed = true;
    setBusy(false);
    showSteps();
    showError(error);
    m_account->focusFirstField();
    m_scroll->keepInSight(m_progress);
}

void SignInPage::showFinished()
{
    start();
}

void SignInPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel)) {
        leave();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SignInPage::setBusy(bool busy)
{
    m_isBusy = busy;
    m_server->setEditable(!busy);
    m_account->setEditable(!busy);
    m_abort->setVisible(busy);
    m_abort->setEnabled(true);
    // While it works there is nothing to fill in, and the steps have the room.
    m_server->setVisible(!busy);
    if (busy)
        m_gatewayCard->hide();
    m_account->setVisible(!busy);
    m_import->setVisible(!busy && m_import->hasChoices());
    m_back->setEnabled(!busy);
    m_progress->setVisible(busy || m_hasFailed);
    m_newPassword->reset();
    m_newPassword->hide();
}

void SignInPage::submit()
{
    if (m_isBusy || !m_server->isReady())
        return;
    SignInForm form = m_account->takeForm();
    form.url = m_server->url();
    form.allowHttp = m_server->acceptsHttp();
    m_importHost.clear();
    beginAttempt();
    if (m_account->method() == Method::Token)
        emit tokenSignInRequested(form);
    else
        emit passwordSignInRequested(form);
    wipe(form.password);
    wipe(form.token);
}

void SignInPage::takeOver(const ImportChoice &choice, bool scrub)
{
    if (m_isBusy)
        return;
    m_importHost = serverUrlFrom(choice.endpoint).value_or(QUrl()).host();
    beginAttempt();
    emit importRequested(choice, scrub);
}

void SignInPage::beginAttempt()
{
    m_taken.clear();
    m_error.reset();
    m_hasFailed = false;
    m_failure->clear();
    setBusy(true);
    showSteps();
    m_abort->setFocus();
}

QString SignInPage::attemptHost() const
{
    return m_importHost.isEmpty() ? baseUrl().host() : m_importHost;
}

void SignInPage::leave()
{
    if (m_isBusy) {
        // The attempt first takes back what it made; pressing twice changes nothing.
        m_abort->setEnabled(false);
        emit abortRequested();
        return;
    }
    if (m_gateway->isWaiting()) {
        // Nobody is waited for any more, and what was typed stays.
        emit m_gateway->cancelRequested();
        return;
    }
    start();
    emit cancelled();
}

void SignInPage::serverChanged()
{
    m_account->setServerReady(m_server->isReady());
    m_account->setSingleSignOn(m_server->findings() && m_server->findings()->sso == true);
}

void SignInPage::showSteps()
{
    QList<StepLine> lines;
    for (const SignIn::Step step : std::as_const(m_taken))
        lines << StepLine{{}, Outcome::Passed, stepText(step)};
    if (!lines.isEmpty())
        lines.last().state = Outcome::InProgress;
    m_steps->setSteps(lines);
    m_steps->setVisible(m_isBusy);
    m_progress->setVisible(m_isBusy || m_hasFailed);
    m_progress->setTitle(m_isBusy ? tr("Signing in to %1").arg(inSentence(attemptHost()))
                                  : tr("Not signed in"));
    const QString failedStep = m_error ? stepText(m_error->step) : QString();
    m_progress->setCaption(m_isBusy || failedStep.isEmpty() ? QString()
                                                            //: %1 is a step such as "Signing in"
                                                            : tr("Ended at: %1").arg(failedStep));
}

void SignInPage::showError(const SignInError &error)
{
    const QString host = plainLine(attemptHost());
    QStringList sentences;
    QString action;
    if (error.kind == SignInError::Kind::PasswordChangeNeeded) {
        sentences << tr("This account still has its initial password, which ChaosCenter wants "
                        "to be changed first. Sign in to ChaosCenter in your browser, choose a new "
                        "password, then come back and sign in here with it.");
        action = tr("Change the password in ChaosCenter");
    } else {
        sentences << errorSentence(error, host);
        action = tr("Open ChaosCenter");
    }
    if (error.link.isEmpty())
        action.clear();
    if (error.leftBehind.any())
        sentences << leftBehindSentence(error);
    sentences.removeAll(QString());
    NoticeBox::Kind kind = NoticeBox::Kind::Error;
    if (error.kind == SignInError::Kind::PasswordChangeNeeded)
        kind = NoticeBox::Kind::Warning;
    else if (error.kind == SignInError::Kind::Cancelled && !error.leftBehind.any())
        kind = NoticeBox::Kind::Info;
    m_failure->showNotice(kind, sentences.join(u' '),
                          error.api ? plainLine(error.api->detail, 600) : QString(), action);
}

void SignInPage::retranslate()
{
    m_back->setText(tr("&Back"));
    m_back->setIcon(
        themedIcon(layoutDirection() == Qt::LeftToRight ? u"chevron-left"_s : u"chevron-right"_s,
                   IconTint::Accent));
    m_title->setText(tr("Sign in to ChaosCenter"));
    m_caption->setText(tr("The address is checked before anything secret is sent to it."));
    m_gatewayCard->setTitle(tr("The gateway in front of it"));
    m_gatewayCard->setCaption(tr("You sign in at it in your browser, then here to ChaosCenter."));
    m_abort->setText(tr("&Cancel"));
    showSteps();
    if (m_error)
        showError(*m_error);
}

} // namespace rd

#include "moc_signinpage.cpp"
