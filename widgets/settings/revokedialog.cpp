// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/revokedialog.h"

#include "common/buttons.h"
#include "common/insentence.h"
#include "common/tonedlabel.h"
#include "settings/tokentexts.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

RevokeDialog::RevokeDialog(const TokenInfo &token, const QString &host, QWidget *parent)
    : QDialog(parent)
    , m_token(token)
    , m_host(host)
    , m_question(new TonedLabel(TextRole::PageTitle))
    , m_fingerprint(new TonedLabel(TextRole::Code, TonedLabel::Tone::Muted))
    , m_consequence(new TonedLabel)
    , m_ownDevice(new TonedLabel(TextRole::Strong, TonedLabel::Tone::Bad))
    , m_cancel(new QPushButton)
    , m_revoke(new QPushButton)
{
    setObjectName("revokeDialog"_L1);
    m_cancel->setObjectName("cancelButton"_L1);
    m_revoke->setObjectName("confirmButton"_L1);
    m_question->setObjectName("question"_L1);
    m_ownDevice->setObjectName("ownDeviceWarning"_L1);
    setButtonRole(m_revoke, ButtonRole::Danger);

    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_revoke, QDialogButtonBox::AcceptRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(6);
    layout->addWidget(m_question);
    layout->addWidget(m_fingerprint);
    layout->addSpacing(8);
    layout->addWidget(m_consequence);
    layout->addWidget(m_ownDevice);
    layout->addSpacing(16);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(440);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    // The button box makes its accept button the default one; a stray Enter must not destroy.
    m_revoke->setDefault(false);
    m_cancel->setDefault(true);
    // As if by Tab, so that the ring is seen.
    setAttribute(Qt::WA_KeyboardFocusChange);
    m_cancel->setFocus(Qt::TabFocusReason);
}

void RevokeDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void RevokeDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

void RevokeDialog::retranslate()
{
    setWindowTitle(tr("Revoke a token"));
    m_question->setText(tr("Revoke \"%1\"?").arg(inSentence(shownTokenName(m_token.name))));
    m_fingerprint->setText(tr("Fingerprint %1").arg(m_token.fingerprint.left(8)));
    m_consequence->setText(tr("Whatever works with this token stops working at once. This cannot "
                              "be undone: who still needs access needs a new token."));
    m_ownDevice->setTextOrHide(m_token.thisDevice
                                   ? tr("It is the token of this device: revoking it signs this "
                                        "program out of %1.")
                                         .arg(inSentence(m_host))
                                   : QString());
    m_cancel->setText(tr("&Cancel"));
    m_revoke->setText(tr("&Revoke"));
}

} // namespace rd

#include "moc_revokedialog.cpp"
