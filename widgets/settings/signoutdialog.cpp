// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/signoutdialog.h"

#include "common/buttons.h"
#include "common/insentence.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

SignOutDialog::SignOutDialog(Kind kind, const ConnectionInfo &connection, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_connection(connection)
    , m_question(new TonedLabel(TextRole::PageTitle))
    , m_what(new TonedLabel)
    , m_pasted(new TonedLabel)
    , m_revoke(new QRadioButton)
    , m_revokeNote(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_forget(new QRadioButton)
    , m_forgetNote(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_history(new QCheckBox)
    , m_noUndo(new TonedLabel(TextRole::Strong))
    , m_cancel(new QPushButton)
    , m_confirm(new QPushButton)
{
    setObjectName("signOutDialog"_L1);
    m_question->setObjectName("question"_L1);
    m_pasted->setObjectName("pastedToken"_L1);
    m_revoke->setObjectName("revokeToken"_L1);
    m_forget->setObjectName("forgetToken"_L1);
    m_history->setObjectName("removeHistory"_L1);
    m_cancel->setObjectName("cancelButton"_L1);
    m_confirm->setObjectName("confirmButton"_L1);
    setButtonRole(m_confirm, ButtonRole::Danger);
    m_history->setChecked(kind == Kind::Remove);

    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_confirm, QDialogButtonBox::AcceptRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(6);
    layout->addWidget(m_question);
    layout->addWidget(m_what);
    layout->addWidget(m_pasted);
    layout->addSpacing(8);
    for (const auto &[choice, note] :
         {std::pair(m_revoke, m_revokeNote), std::pair(m_forget, m_forgetNote)}) {
        layout->addWidget(choice);
        note->setContentsMargins(26, 0, 0, 4);
        layout->addWidget(note);
    }
    layout->addSpacing(4);
    layout->addWidget(m_history);
    layout->addSpacing(8);
    layout->addWidget(m_noUndo);
    layout->addSpacing(12);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(480);

    connect(m_revoke, &QRadioButton::toggled, this, &SignOutDialog::updateButtons);
    connect(m_forget, &QRadioButton::toggled, this, &SignOutDialog::updateButtons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit confirmed(m_revoke->isChecked(), m_history->isChecked());
        accept();
    });
    retranslate();
    updateButtons();
    // The button box makes its accept button the default one; a stray Enter must not destroy.
    m_confirm->setDefault(false);
    m_cancel->setDefault(true);
    setAttribute(Qt::WA_KeyboardFocusChange); // as if by Tab, so that the ring is seen
    m_cancel->setFocus(Qt::TabFocusReason);
}

void SignOutDialog::setTokenIsOurs(bool isOurs)
{
    m_origin = isOurs ? Origin::Ours : Origin::Pasted;
    retranslate();
    // It may be open already, for shorter sentences.
    layout()->activate();
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
    // What was chosen meanwhile stays.
    if (isOurs && !m_forget->isChecked())
        m_revoke->setChecked(true);
}

void SignOutDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

void SignOutDialog::updateButtons()
{
    m_confirm->setEnabled(m_revoke->isChecked() || m_forget->isChecked());
}

void SignOutDialog::retranslate()
{
    const bool removes = m_kind == Kind::Remove;
    const QString name = inSentence(m_connection.name, 80);
    setWindowTitle(removes ? tr("Remove a connection") : tr("Sign out"));
    m_question->setText(removes ? tr("Remove \"%1\"?").arg(name)
                                : tr("Sign out of \"%1\"?").arg(name));
    const bool isPasted = m_origin == Origin::Pasted;
    m_what->setText(accountText(m_connection));
    m_pasted->setTextOrHide(
        !isPasted ? QString()
        : removes ? tr("Its token was pasted, not made by this computer: removing the connection "
                       "removes it here. Revoke it, too?")
                  : tr("Its token was pasted, not made by this computer: signing out removes it "
                       "here. Revoke it, too?"));
    m_revoke->setText(isPasted ? tr("Revoke it, too") : tr("Revoke this device's token"));
    m_revokeNote->setText(
        isPasted ? tr("Whoever else works with it is signed out as well. It is proved dead first, "
                      "and removed here then.")
                 : tr("It is proved dead first, and wiped from this computer then. Without a "
                      "network it is kept."));
    m_forget->setText(isPasted ? tr("Only remove it here") : tr("Only forget the token"));
    m_forgetNote->setText(isPasted
                              ? tr("It stays alive on the server, for those who work with it.")
                              : tr("For one that you pasted and that others work with, too. It "
                                   "stays alive on the server."));
    m_history->setText(tr("Remove its saved history, too"));
    m_noUndo->setText(tr("This cannot be undone."));
    m_cancel->setText(tr("Cancel"));
    m_confirm->setText(removes ? tr("Remove") : tr("Sign out"));
}

} // namespace rd

#include "moc_signoutdialog.cpp"
