// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/newpasswordcard.h"

#include "common/buttons.h"
#include "common/card.h"
#include "common/formfield.h"
#include "common/noticebox.h"
#include "common/tonedlabel.h"
#include "core/redact.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

NewPasswordCard::NewPasswordCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_rules(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_password(new FormField)
    , m_repeated(new FormField)
    , m_trouble(new NoticeBox)
    , m_submit(new QPushButton)
{
    m_password->edit()->setObjectName("newPasswordField"_L1);
    m_repeated->edit()->setObjectName("repeatedPasswordField"_L1);
    m_trouble->setObjectName("newPasswordNotice"_L1);
    m_submit->setObjectName("newPasswordButton"_L1);
    setButtonRole(m_submit, ButtonRole::Primary);
    for (const FormField *field : {m_password, m_repeated})
        makeSecret(field->edit());

    QVBoxLayout *body = m_card->body();
    body->setSpacing(10);
    body->addWidget(m_password);
    body->addWidget(m_rules);
    body->addWidget(m_repeated);
    body->addWidget(m_trouble);
    body->addWidget(m_submit, 0, Qt::AlignLeading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    setFocusProxy(m_password);

    connect(m_password->edit(), &QLineEdit::returnPressed, m_repeated,
            qOverload<>(&QWidget::setFocus));
    connect(m_repeated->edit(), &QLineEdit::returnPressed, this, &NewPasswordCard::submit);
    connect(m_submit, &QPushButton::clicked, this, &NewPasswordCard::submit);
    retranslate();
}

void NewPasswordCard::ask(const std::optional<PasswordProblem> &refused)
{
    reset();
    if (refused)
        m_trouble->showNotice(NoticeBox::Kind::Error, errorSentence(*refused));
}

void NewPasswordCard::reset()
{
    for (const FormField *field : {m_password, m_repeated})
        field->edit()->setText({});
    m_trouble->clear();
}

void NewPasswordCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NewPasswordCard::submit()
{
    QByteArray password = takeSecret(m_password->edit(), false);
    QByteArray repeated = takeSecret(m_repeated->edit(), false);
    const auto problem = problemOf(password);
    const bool isSame = password == repeated;
    wipe(repeated);
    if (!isSame || problem) {
        m_trouble->showNotice(NoticeBox::Kind::Error,
                              problem ? errorSentence(*problem)
                                      : tr("The two passwords differ. Type the new one twice."));
        m_password->setFocus();
    } else {
        m_trouble->clear();
        emit entered(password);
    }
    wipe(password);
}

void NewPasswordCard::retranslate()
{
    m_card->setTitle(tr("Choose a new password"));
    m_card->setCaption(tr("This account still has its initial password, which ChaosCenter wants to "
                          "be changed first."));
    m_rules->setText(passwordRules());
    m_password->setName(tr("New password"));
    m_repeated->setName(tr("New password, once more"));
    m_submit->setText(tr("Change the &password and go on"));
}

} // namespace rd

#include "moc_newpasswordcard.cpp"
