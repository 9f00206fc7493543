// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/entryflow.h"

#include "desk/profile.h"
#include "welcome/signinpage.h"
#include "welcome/welcomepage.h"
#include "window/signinflow.h"

#include <QStackedWidget>

namespace rd {

EntryFlow::EntryFlow(Profile &profile, QStackedWidget &outer, QWidget &desk, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_outer(outer)
    , m_desk(desk)
{
}

EntryFlow::~EntryFlow() = default;

void EntryFlow::showDesk()
{
    if (m_profile.desk().allConnections().isEmpty())
        showWelcome();
    else
        m_outer.setCurrentWidget(&m_desk);
}

void EntryFlow::connectionsChanged()
{
    if (!isSigningIn())
        showDesk();
}

void EntryFlow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(&m_outer);
        m_outer.addWidget(m_welcome);
        connect(m_welcome, &WelcomePage::signInRequested, this, &EntryFlow::signIn);
        connect(m_welcome, &WelcomePage::pasteTokenRequested, this, [this] {
            signInFlow().beginWithToken();
            showSignIn();
        });
        connect(m_welcome, &WelcomePage::demoRequested, this, &EntryFlow::demoRequested);
    }
    m_outer.setCurrentWidget(m_welcome);
}

void EntryFlow::signIn()
{
    signInFlow().begin();
    showSignIn();
}

void EntryFlow::signInAgain(const Connection &connection)
{
    signInFlow().beginAgain(connection);
    showSignIn();
}

bool EntryFlow::isOver() const
{
    return m_outer.currentWidget() == &m_desk;
}

bool EntryFlow::isSigningIn() const
{
    return m_signIn && m_outer.currentWidget() == m_signIn;
}

SignInFlow &EntryFlow::signInFlow()
{
    if (m_signInFlow)
        return *m_signInFlow;
    m_signIn = new SignInPage(&m_outer);
    m_outer.addWidget(m_signIn);
    m_signInFlow = new SignInFlow(m_profile, *m_signIn, this);
    connect(m_signIn, &SignInPage::cancelled, this, &EntryFlow::showDesk);
    connect(m_signInFlow, &SignInFlow::signedIn, this, &EntryFlow::signedIn);
    return *m_signInFlow;
}

void EntryFlow::showSignIn()
{
    m_outer.setCurrentWidget(m_signIn);
}

} // namespace rd

#include "moc_entryflow.cpp"
