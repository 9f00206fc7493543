// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayform.h"

#include "common/formfield.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "gateway/gatewayconfig.h"
#include "gateway/gatewayheader.h"
#include "session/gatewaysetting.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rd {

GatewayForm::GatewayForm(QWidget *parent)
    : QWidget(parent)
    , m_issuer(new FormField)
    , m_client(new FormField)
    , m_headerName(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_header(new QComboBox)
    , m_scopes(new FormField)
    , m_redirect(new FormField)
    , m_hint(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
{
    m_issuer->edit()->setObjectName("gatewayIssuer"_L1);
    m_client->edit()->setObjectName("gatewayClient"_L1);
    m_header->setObjectName("gatewayHeader"_L1);
    m_scopes->edit()->setObjectName("gatewayScopes"_L1);
    m_redirect->edit()->setObjectName("gatewayRedirect"_L1);
    m_issuer->edit()->setPlaceholderText(u"https://id.example.org/realms/staff"_s);
    m_header->addItems(gatewayHeaderNames());
    m_header->setCurrentIndex(-1);
    m_header->setMinimumHeight(metrics::ControlHeight);
    m_header->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_header->setMinimumContentsLength(16);
    m_headerName->setBuddy(m_header);

    auto *headerField = new QVBoxLayout;
    headerField->setSpacing(4);
    headerField->addWidget(m_headerName);
    headerField->addWidget(m_header);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_issuer, 0, 0, 1, 2);
    grid->addWidget(m_client, 1, 0);
    grid->addLayout(headerField, 1, 1);
    grid->addWidget(m_scopes, 2, 0);
    grid->addWidget(m_redirect, 2, 1);
    grid->addWidget(m_hint, 3, 0, 1, 2);

    for (const FormField *field : {m_issuer, m_client, m_scopes, m_redirect}) {
        field->edit()->setMaxLength(2000);
        // Addresses and identifiers read from left to right in every language.
        field->edit()->setLayoutDirection(Qt::LeftToRight);
        field->edit()->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
        connect(field->edit(), &QLineEdit::returnPressed, this, &GatewayForm::submitted);
    }
    connect(m_redirect->edit(), &QLineEdit::textChanged, this, &GatewayForm::showRedirect);
    setFocusProxy(m_issuer);
    setGateway({.issuer = {}, .clientId = {}, .header = {}, .redirectPath = u"/callback"_s});
    retranslate();
}

void GatewayForm::setGateway(const ConnectionGateway &gateway)
{
    m_issuer->edit()->setText(gateway.issuer);
    m_client->edit()->setText(gateway.clientId);
    m_header->setCurrentIndex(m_header->findText(gateway.header));
    const QStringList scopes = gateway.scopes.isEmpty() ? GatewayConfig().scopes : gateway.scopes;
    m_scopes->edit()->setText(scopes.join(u' '));
    m_redirect->edit()->setText(redirectText(gateway));
}

ConnectionGateway GatewayForm::gateway() const
{
    ConnectionGateway gateway;
    gateway.issuer = m_issuer->text().trimmed();
    gateway.clientId = m_client->text().trimmed();
    gateway.header = m_header->currentText();
    gateway.scopes = m_scopes->text().split(u' ', Qt::SkipEmptyParts);
    if (gateway.scopes == GatewayConfig().scopes)
        gateway.scopes.clear();
    readRedirect(m_redirect->text(), gateway);
    return gateway;
}

void GatewayForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GatewayForm::showRedirect()
{
    const QString address = redirectAddress(gateway());
    //: %1 is an address such as http://127.0.0.1/callback
    m_hint->setText(tr("The administrator of the gateway knows these. The address to register at "
                       "the sign-in service for this program is %1.")
                        .arg(address));
}

void GatewayForm::retranslate()
{
    m_issuer->setName(tr("Sign-in service (issuer)"));
    m_client->setName(tr("Client ID"));
    m_headerName->setText(tr("Header with its token"));
    m_header->setAccessibleName(m_headerName->text());
    m_header->setPlaceholderText(tr("Choose one"));
    m_scopes->setName(tr("Scopes"));
    m_redirect->setName(tr("The browser comes back to"));
    showRedirect();
}

} // namespace rd

#include "moc_gatewayform.cpp"
