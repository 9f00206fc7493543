// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewaydialog.h"

#include "common/buttons.h"
#include "common/insentence.h"
#include "common/tonedlabel.h"
#include "gateway/gatewaypanel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

GatewayDialog::GatewayDialog(const QString &host, const std::optional<ConnectionGateway> &gateway,
                             const QString &state, QWidget *parent)
    : QDialog(parent)
    , m_panel(new GatewayPanel)
{
    setObjectName("gatewayDialog"_L1);
    setWindowTitle(tr("Gateway"));
    auto *title = new TonedLabel(TextRole::CardTitle);
    //: %1 is a server
    title->setText(tr("The gateway in front of %1").arg(inSentence(host)));
    auto *standing = new TonedLabel;
    standing->setObjectName("gatewayState"_L1);
    standing->setText(!state.isEmpty() ? state
                      : gateway        ? tr("You are signed in at it.")
                                : tr("None is set. Where one stands in front of ChaosCenter, it "
                                     "wants a token of its own, which an OpenID Connect sign-in "
                                     "in your browser brings."));
    auto *remove = new QPushButton(tr("There is no gateway any more"));
    remove->setObjectName("gatewayRemove"_L1);
    remove->setVisible(gateway.has_value());
    remove->setAutoDefault(false);
    setButtonRole(remove, ButtonRole::Link);
    auto *close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(remove, QDialogButtonBox::DestructiveRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(standing);
    layout->addSpacing(6);
    layout->addWidget(m_panel);
    layout->addSpacing(12);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(520);
    m_panel->start(gateway);
    connect(remove, &QPushButton::clicked, this, &GatewayDialog::removeRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace rd

#include "moc_gatewaydialog.cpp"
