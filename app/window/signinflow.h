// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk/tokenlease.h"
#include "session/servercheck.h"
#include "session/signin.h"
#include "welcome/importcard.h"
#include "welcome/signinform.h"
#include "window/gatewayflow.h"

#include <QObject>

#include <memory>

namespace rd {

class Profile;
class SignInPage;

/// Carries out what the sign-in page asks for: checks the server, signs in, talks to the keychain,
/// opens pages in the browser.
class SignInFlow final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the flow.
    SignInFlow(Profile &profile, SignInPage &page, QObject *parent = nullptr);
    ~SignInFlow() override;

    /// The page is about to be shown for a new connection, or for one that must sign in again.
    void begin();
    void beginWithToken();
    void beginAgain(const Connection &connection);

signals:
    /// \p note is worth telling beside the success; mostly empty.
    void signedIn(const rd::Connection &connection, const QString &note);

private:
    [[nodiscard]] ServerOptions serverOptions(const QString &url) const;
    void signInAtGateway(const QString &url, const ConnectionGateway &gateway);
    /// Those typed beside proxy and key: into the pool, for the check and the sign-in.
    void takeSecrets();
    void showStored();
    void offerImports();
    void takeOver(const ImportChoice &choice, bool scrub);
    /// \p begin, as soon as nobody else is at the token of the connection that signs in again, or
    /// at a sign-in to a new one.
    void breakOff();
    void inTurn(const QString &connectionId, const std::function<void()> &begin);
    void follow(SignIn &attempt);
    [[nodiscard]] QString scrub();
    void check(const QString &url);
    void signIn(const SignInForm &form);
    void showKeychain();
    void unlockKeychain();
    void attemptEnded();

    Profile &m_profile;
    SignInPage &m_page;
    ServerCheck m_check;
    GatewayFlow m_gateway;
    QUrl m_behind; ///< the server whose gateway somebody signed in at on this page
    std::unique_ptr<SignIn> m_attempt;
    std::unique_ptr<QObject> m_turn; ///< while an attempt waits for its turn, or has it
    TokenLease m_lease;
    QByteArray m_imported; ///< to be removed from litmusctl's file when all has gone well
    QString m_againId;     ///< of the connection that signs in again; empty: a new one
};

} // namespace rd
