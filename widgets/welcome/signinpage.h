// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/steplist.h"
#include "session/errortext.h"
#include "session/signin.h"
#include "welcome/accountcard.h"
#include "welcome/importcard.h"

#include <QUrl>
#include <QWidget>

namespace rd {

class Card;
class ColumnScroll;
class GatewayPanel;
class NewPasswordCard;
class NoticeBox;
class ServerCard;
class TonedLabel;
class WayForm;

/// Signing in, in two steps: find the server, then say who you are. Shows what SignIn does and how
/// it ends; does nothing itself. Passwords and tokens are handed out once and not kept.
class SignInPage final : public QWidget {
    Q_OBJECT
public:
    using Method = AccountCard::Method;

    explicit SignInPage(QWidget *parent = nullptr);

    /// Empties the page and begins at the first step.
    void start(Method method = Method::Password);
    /// For signing in again: address and user are known.
    void startAgain(const QString &url, const QString &username);
    /// See AccountCard::setKeychain().
    void setKeychain(bool ready, const QString &text, bool canUnlock = false);

    /// See ImportCard::setChoices().
    void setImports(const QList<ImportChoice> &choices, const QString &note = {});

    /// What stands in front of the server: hidden until it is offered, or shown by showGateway().
    [[nodiscard]] GatewayPanel &gateway() { return *m_gateway; }
    /// Opens it, filled in with \p known.
    void showGateway(const std::optional<ConnectionGateway> &known = {});
    /// Somebody signed in there: looks for ChaosCenter again.
    void gatewayPassed();

    [[nodiscard]] QString url() const;
    /// Proxy and certificates on the way to the server.
    [[nodiscard]] WayForm &wayForm() const;
    void setWayOpen(bool open);
    /// The checked base address; empty before.
    [[nodiscard]] QUrl baseUrl() const;
    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }

public slots:
    /// The answer to checkRequested().
    void showFindings(const rd::ServerFindings &findings,
                      rd::NetworkHint hint = rd::NetworkHint::Unknown);
    void showStep(rd::SignIn::Step step);
    /// A first login waits for newPasswordEntered(), see SignIn::newPasswordNeeded().
    void askNewPassword(const std::optional<rd::PasswordProblem> &refused);
    void showFailure(const rd::SignInError &error);
    /// Signed in; the page empties itself.
    void showFinished();

signals:
    void checkRequested(const QString &url);
    /// See GatewayPanel; \p url is the address of the server as typed.
    void gatewaySignInRequested(const QString &url, const rd::ConnectionGateway &gateway);
    void passwordSignInRequested(const rd::SignInForm &form);
    void tokenSignInRequested(const rd::SignInForm &form);
    void importRequested(const rd::ImportChoice &choice, bool scrub);
    /// UTF-8; whoever receives it overwrites it.
    void newPasswordEntered(const QByteArray &password);
    void openTokenPageRequested();
    /// A page in ChaosCenter that helps, for instance to change an initial password.
    void openPageRequested(const QUrl &url);
    void unlockKeychainRequested();
    /// The attempt under way shall end; showFailure() follows.
    void abortRequested();
    /// Back to where the user came from.
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void setBusy(bool busy);
    void submit();
    void takeOver(const ImportChoice &choice, bool scrub);
    void beginAttempt();
    [[nodiscard]] QString attemptHost() const;
    void leave();
    void serverChanged();
    void showSteps();
    void showError(const SignInError &error);

    bool m_isBusy = false;
    QString m_importHost;        ///< while a sign-in of litmusctl is taken over
    QList<SignIn::Step> m_taken; ///< steps entered in this attempt, in order
    bool m_hasFailed = false;
    std::optional<SignInError> m_error;

    class QPushButton *m_back;
    TonedLabel *m_title;
    TonedLabel *m_caption;
    ColumnScroll *m_scroll;
    ServerCard *m_server;
    AccountCard *m_account;
    Card *m_gatewayCard;
    GatewayPanel *m_gateway;
    NewPasswordCard *m_newPassword;
    ImportCard *m_import;
    Card *m_progress;
    StepList *m_steps;
    NoticeBox *m_failure;
    QPushButton *m_abort;
};

} // namespace rd
