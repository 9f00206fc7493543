// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/connection.h"

#include <QObject>

class QStackedWidget;
class QWidget;

namespace rd {

class Profile;
class SignInFlow;
class SignInPage;
class WelcomePage;

/// The way to the desk: the welcome while there is no connection, and signing in. Most starts show
/// neither page, so each is made when it is wanted for the first time.
class EntryFlow final : public QObject {
    Q_OBJECT
public:
    /// Adds its pages to \p outer, which shows \p desk in between. All are borrowed and must
    /// outlive the flow.
    EntryFlow(Profile &profile, QStackedWidget &outer, QWidget &desk, QObject *parent = nullptr);
    ~EntryFlow() override;

    /// The desk, or the welcome while there is nothing to show on it.
    void showDesk();
    /// As showDesk(), but nobody is torn away from signing in.
    void connectionsChanged();
    void showWelcome();
    void signIn();
    /// To a server whose token is not accepted any more.
    void signInAgain(const Connection &connection);
    [[nodiscard]] bool isOver() const; ///< the desk is shown
    [[nodiscard]] bool isSigningIn() const;

signals:
    void demoRequested();
    void signedIn(const rd::Connection &connection, const QString &note);

private:
    SignInFlow &signInFlow();
    void showSignIn();

    Profile &m_profile;
    QStackedWidget &m_outer;
    QWidget &m_desk;
    WelcomePage *m_welcome = nullptr;
    SignInPage *m_signIn = nullptr;
    SignInFlow *m_signInFlow = nullptr;
};

} // namespace rd
