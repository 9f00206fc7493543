// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/servercard.h"

#include "common/buttons.h"
#include "common/card.h"
#include "common/formfield.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/noticebox.h"
#include "common/wayform.h"
#include "core/text.h"
#include "session/errortext.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Refused, or sent away to sign in, by something that is not ChaosCenter.
bool looksLikeGateway(const ApiError &error)
{
    return error.kind == ApiError::Kind::NotLitmus && error.httpStatus != 511
           && (error.httpStatus == 401 || error.httpStatus == 403 || !error.redirectedTo.isEmpty());
}

/// Another proxy or certificate may help.
bool isAboutTheWay(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    return kind == Kind::Proxy || kind == Kind::ProxyAuth || kind == Kind::Tls
           || kind == Kind::CaFile || kind == Kind::ClientCert || kind == Kind::CertWanted;
}

} // namespace

ServerCard::ServerCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_url(new FormField)
    , m_check(new QPushButton)
    , m_result(new NoticeBox)
    , m_httpWarning(new NoticeBox)
    , m_acceptHttp(new QCheckBox)
    , m_gateway(new QPushButton)
    , m_advanced(new QPushButton)
    , m_way(new WayForm)
{
    m_url->edit()->setObjectName("urlField"_L1);
    m_url->edit()->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    m_url->edit()->setPlaceholderText(u"https://chaos.example.org"_s);
    m_url->edit()->setMaxLength(2048);
    // An address reads from left to right in every language.
    m_url->edit()->setLayoutDirection(Qt::LeftToRight);
    m_check->setObjectName("checkButton"_L1);
    m_result->setObjectName("serverResult"_L1);
    m_httpWarning->setObjectName("httpWarning"_L1);
    m_acceptHttp->setObjectName("acceptHttp"_L1);
    m_gateway->setObjectName("gatewayOffer"_L1);
    setButtonRole(m_gateway, ButtonRole::Link);
    m_advanced->setObjectName("advancedButton"_L1);
    setButtonRole(m_advanced, ButtonRole::Link);
    m_way->setObjectName("wayForm"_L1);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_url, 1);
    row->addWidget(m_check, 0, Qt::AlignBottom);
    m_card->body()->setSpacing(10);
    m_card->body()->addLayout(row);
    m_card->body()->addWidget(m_result);
    m_card->body()->addWidget(m_httpWarning);
    m_card->body()->addWidget(m_acceptHttp);
    m_card->body()->addWidget(m_gateway, 0, Qt::AlignLeading);
    m_card->body()->addWidget(m_advanced, 0, Qt::AlignLeading);
    m_card->body()->addWidget(m_way);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    setFocusProxy(m_url);

    connect(m_url->edit(), &QLineEdit::textEdited, this, &ServerCard::forget);
    connect(m_url->edit(), &QLineEdit::returnPressed, this, &ServerCard::submit);
    connect(m_check, &QPushButton::clicked, this, &ServerCard::submit);
    connect(m_gateway, &QPushButton::clicked, this, &ServerCard::gatewayOffered);
    connect(m_result, &NoticeBox::actionTriggered, this, &ServerCard::gatewayOffered);
    connect(m_acceptHttp, &QCheckBox::toggled, this, &ServerCard::changed);
    connect(m_advanced, &QPushButton::clicked, this, [this] { setWayOpen(m_way->isHidden()); });
    connect(m_way, &WayForm::changed, this, &ServerCard::forget);
    setWayOpen(false);
    retranslate();
    updateControls();
}

void ServerCard::setWayOpen(bool open)
{
    m_way->setVisible(open);
    m_advanced->setIcon(themedIcon(open ? u"chevron-up"_s : u"chevron-down"_s, IconTint::Accent));
    m_advanced->setAccessibleDescription(open ? tr("Shown") : tr("Hidden"));
}

void ServerCard::setUrl(const QString &url)
{
    m_url->edit()->setText(url);
    forget();
}

QString ServerCard::url() const
{
    return m_url->text().trimmed();
}

void ServerCard::reset()
{
    m_isEditable = true;
    m_way->setWay({});
    setWayOpen(false);
    setUrl({});
}

void ServerCard::showFindings(const ServerFindings &findings, NetworkHint hint)
{
    if (!m_isChecking)
        return;
    m_isChecking = false;
    m_findings = findings;
    m_hint = hint;
    m_acceptHttp->setChecked(false);
    if (findings.error && isAboutTheWay(findings.error->kind))
        setWayOpen(true); // where it is put right
    showResult();
    updateControls();
    emit changed();
}

bool ServerCard::isReady() const
{
    return m_findings && m_findings->isGood()
           && (!m_findings->httpNeedsConfirmation || m_acceptHttp->isChecked());
}

bool ServerCard::acceptsHttp() const
{
    return m_findings && m_findings->httpNeedsConfirmation && m_acceptHttp->isChecked();
}

void ServerCard::setEditable(bool editable)
{
    m_isEditable = editable;
    updateControls();
}

void ServerCard::checkAgain()
{
    forget();
    submit();
}

void ServerCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ServerCard::submit()
{
    if (!m_isEditable || m_isChecking)
        return;
    if (m_findings && m_findings->isGood()) {
        emit advanced();
        return;
    }
    if (url().isEmpty()) {
        m_findings.reset();
        m_result->showNotice(NoticeBox::Kind::Error, errorSentence(UrlProblem::Empty));
        m_url->setFocus();
        return;
    }
    m_findings.reset();
    m_isChecking = true;
    showResult();
    updateControls();
    emit checkRequested(url());
}

void ServerCard::forget()
{
    m_findings.reset();
    m_isChecking = false;
    m_acceptHttp->setChecked(false);
    showResult();
    updateControls();
    emit changed();
}

void ServerCard::showResult()
{
    m_httpWarning->clear();
    if (m_isChecking) {
        m_result->showNotice(NoticeBox::Kind::Info, tr("Looking for ChaosCenter ..."));
        return;
    }
    if (!m_findings) {
        m_result->clear();
        return;
    }
    const QString host = plainLine(m_findings->baseUrl.host());
    if (m_findings->isGood()) {
        m_result->showNotice(NoticeBox::Kind::Good, foundSentence());
        if (m_findings->httpNeedsConfirmation) {
            m_httpWarning->showNotice(
                NoticeBox::Kind::Warning,
                tr("This connection is not encrypted: everybody on the way can read your "
                   "password and your tokens. Use https if the server offers it."));
        }
        return;
    }
    if (m_findings->urlProblem) {
        m_result->showNotice(NoticeBox::Kind::Error, errorSentence(*m_findings->urlProblem));
    } else if (m_findings->error) {
        const bool isHinted =
            m_hint == NetworkHint::LoginPage || m_hint == NetworkHint::Disconnected;
        m_result->showNotice(
            NoticeBox::Kind::Error,
            isHinted ? connectionSentence(*m_findings->error, m_findings->baseUrl, m_hint)
                     : errorSentence(*m_findings->error, host),
            plainLine(m_findings->error->detail, 600),
            looksLikeGateway(*m_findings->error) ? tr("Sign in at the gateway in front of it")
                                                 : QString());
    } else {
        m_result->showNotice(NoticeBox::Kind::Error,
                             tr("No ChaosCenter answers at this address. Check the address."));
    }
}

QString ServerCard::foundSentence() const
{
    QStringList parts;
    parts << (m_findings->releaseRange.isEmpty()
                  ? tr("ChaosCenter found.")
                  //: %1 is a range of releases such as "3.9 or later"
                  : tr("ChaosCenter %1 found.").arg(m_findings->releaseRange));
    if (m_findings->sso == true)
        parts << tr("Single sign-on is available.");
    else if (m_findings->sso == false)
        parts << tr("Single sign-on is switched off.");
    if (!m_findings->versionText.isEmpty())
        //: %1 is a release number such as 3.14.0
        parts << tr("First installed as %1.").arg(inSentence(m_findings->versionText, 40));
    return parts.join(u' ');
}

void ServerCard::updateControls()
{
    const bool isFound = m_findings && m_findings->isGood();
    const bool asksHttp = isFound && m_findings->httpNeedsConfirmation;
    m_acceptHttp->setVisible(asksHttp);
    m_acceptHttp->setEnabled(m_isEditable);
    m_url->edit()->setReadOnly(!m_isEditable);
    m_way->setEnabled(m_isEditable);
    m_check->setVisible(!isFound);
    m_check->setEnabled(m_isEditable && !m_isChecking);
    m_gateway->setVisible(!isFound);
    m_gateway->setEnabled(m_isEditable);
    setButtonRole(m_check, ButtonRole::Primary);
}

void ServerCard::retranslate()
{
    m_card->setTitle(tr("1. Where is your ChaosCenter?"));
    m_url->setName(tr("Address"));
    m_check->setText(tr("&Check"));
    m_gateway->setText(tr("My server is behind an OpenID Connect gate&way"));
    m_advanced->setText(tr("Advanced: proxy and certificates"));
    setWayOpen(!m_way->isHidden());
    m_acceptHttp->setText(tr("Use it &unencrypted all the same"));
    showResult();
}

} // namespace rd

#include "moc_servercard.cpp"
