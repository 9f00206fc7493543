// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewaypanel.h"

#include "common/buttons.h"
#include "common/flowlayout.h"
#include "common/insentence.h"
#include "common/noticebox.h"
#include "core/text.h"
#include "gateway/gatewayform.h"
#include "gateway/gatewaytext.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

GatewayPanel::GatewayPanel(QWidget *parent)
    : QWidget(parent)
    , m_form(new GatewayForm)
    , m_notice(new NoticeBox)
    , m_buttons(new QWidget)
    , m_signIn(new QPushButton)
    , m_again(new QPushButton)
    , m_copy(new QPushButton)
    , m_cancel(new QPushButton)
{
    m_notice->setObjectName("gatewayNotice"_L1);
    m_signIn->setObjectName("gatewaySignIn"_L1);
    m_again->setObjectName("gatewayOpenAgain"_L1);
    m_copy->setObjectName("gatewayCopy"_L1);
    m_cancel->setObjectName("gatewayCancel"_L1);
    setButtonRole(m_signIn, ButtonRole::Primary);
    m_signIn->setAutoDefault(false);

    auto *flow = new FlowLayout(8, 4, m_buttons);
    for (QPushButton *button : {m_signIn, m_again, m_copy, m_cancel}) {
        flow->addWidget(button);
        button->setAutoDefault(false);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_form);
    layout->addWidget(m_notice);
    layout->addWidget(m_buttons);
    setFocusProxy(m_form);

    connect(m_form, &GatewayForm::submitted, this, &GatewayPanel::submit);
    connect(m_signIn, &QPushButton::clicked, this, &GatewayPanel::submit);
    connect(m_again, &QPushButton::clicked, this, &GatewayPanel::openAgainRequested);
    connect(m_copy, &QPushButton::clicked, this, &GatewayPanel::copyRequested);
    connect(m_cancel, &QPushButton::clicked, this, &GatewayPanel::cancelRequested);
    retranslate();
    setWaiting(false);
}

void GatewayPanel::start(const std::optional<ConnectionGateway> &gateway)
{
    m_error.reset();
    m_problem.clear();
    m_isSignedIn = false;
    if (gateway)
        m_form->setGateway(*gateway);
    setWaiting(false);
}

ConnectionGateway GatewayPanel::gateway() const
{
    return m_form->gateway();
}

void GatewayPanel::submit()
{
    if (m_isWaiting)
        return;
    m_error.reset();
    m_problem.clear();
    emit signInRequested(gateway());
}

void GatewayPanel::showProblem(const QString &sentence)
{
    m_problem = sentence;
    showState();
}

void GatewayPanel::showStep(GatewayStep step)
{
    m_step = step;
    if (step == GatewayStep::Idle || step == GatewayStep::Over)
        return;
    m_isSignedIn = false;
    if (!m_isWaiting)
        setWaiting(true);
    showState();
}

void GatewayPanel::showBrowser(qint64 deadlineMs, bool hasBrowser)
{
    m_deadlineMs = deadlineMs;
    m_hasBrowser = hasBrowser;
    showState();
    if (!hasBrowser)
        m_copy->setFocus();
}

void GatewayPanel::showFailure(const GatewayError &error)
{
    m_error = error;
    setWaiting(false);
    m_signIn->setFocus();
}

void GatewayPanel::showFinished()
{
    m_isSignedIn = true;
    setWaiting(false);
}

void GatewayPanel::setWaiting(bool waiting)
{
    m_isWaiting = waiting;
    m_deadlineMs = 0;
    m_hasBrowser = true;
    showState();
    if (waiting)
        m_cancel->setFocus();
}

QString GatewayPanel::service() const
{
    return inSentence(QUrl(gateway().issuer).host());
}

void GatewayPanel::showState()
{
    // While somebody is in the browser there is nothing to fill in.
    const bool isForm = !m_isWaiting && !m_isSignedIn;
    const bool isInBrowser = m_isWaiting && m_step == GatewayStep::InBrowser && m_deadlineMs > 0;
    m_form->setVisible(isForm);
    m_signIn->setVisible(isForm);
    m_again->setVisible(isInBrowser);
    m_copy->setVisible(isInBrowser);
    m_cancel->setVisible(m_isWaiting);
    m_buttons->setVisible(isForm || m_isWaiting);
    if (m_isSignedIn) {
        m_notice->showNotice(NoticeBox::Kind::Good,
                             //: %1 is the host of a sign-in service
                             tr("Signed in at the gateway with %1.").arg(service()));
    } else if (m_error) {
        const bool isWish = m_error->kind == GatewayError::Kind::Cancelled;
        m_notice->showNotice(isWish ? NoticeBox::Kind::Info : NoticeBox::Kind::Error,
                             gatewaySentence(*m_error, QUrl(gateway().issuer).host()),
                             plainLine(m_error->detail, 300));
    } else if (!m_problem.isEmpty()) {
        m_notice->showNotice(NoticeBox::Kind::Error, m_problem);
    } else if (!m_isWaiting) {
        m_notice->clear();
    } else if (isInBrowser) {
        const QString until = QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(m_deadlineMs).time(), QLocale::ShortFormat);
        m_notice->keepNotice(
            m_hasBrowser ? NoticeBox::Kind::Info : NoticeBox::Kind::Warning,
            m_hasBrowser
                //: %1 is the host of a sign-in service, %2 a time of day
                ? tr("Waiting until %2 for you to sign in with %1, on the page in your browser. "
                     "This goes on by itself then.")
                      .arg(service(), until)
                //: %1 is the host of a sign-in service, %2 a time of day
                : tr("No browser could be opened. Copy the address, open it in a browser on this "
                     "computer and sign in with %1 before %2.")
                      .arg(service(), until));
    } else if (m_step == GatewayStep::Exchanging) {
        m_notice->keepNotice(
            NoticeBox::Kind::Info,
            tr("Back from the browser: asking %1 for the token ...").arg(service()));
    } else {
        m_notice->keepNotice(NoticeBox::Kind::Info,
                             tr("Asking %1 for its sign-in page ...").arg(service()));
    }
}

void GatewayPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GatewayPanel::retranslate()
{
    m_signIn->setText(tr("Sign in at the &gateway"));
    m_again->setText(tr("&Open the browser again"));
    m_copy->setText(tr("Copy the a&ddress"));
    m_cancel->setText(tr("Ca&ncel"));
    showState();
}

} // namespace rd

#include "moc_gatewaypanel.cpp"
