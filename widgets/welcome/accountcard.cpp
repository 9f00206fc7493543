// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/accountcard.h"

#include "common/buttons.h"
#include "common/card.h"
#include "common/formfield.h"
#include "common/icons.h"
#include "common/noticebox.h"
#include "common/segmented.h"
#include "common/tonedlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QVBoxLayout *formLayout(QWidget *form)
{
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    return layout;
}

} // namespace

AccountCard::AccountCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_methods(new SegmentedControl)
    , m_singleSignOn(new NoticeBox)
    , m_passwordForm(new QWidget)
    , m_username(new FormField)
    , m_password(new FormField)
    , m_tokenForm(new QWidget)
    , m_token(new FormField)
    , m_tokenHint(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_openTokenPage(new QPushButton)
    , m_keychain(new NoticeBox)
    , m_sessionOnly(new QCheckBox)
    , m_submit(new QPushButton)
{
    m_username->edit()->setObjectName("usernameField"_L1);
    m_username->edit()->setMaxLength(256);
    m_username->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_password->edit()->setObjectName("passwordField"_L1);
    makeSecret(m_password->edit());
    m_token->edit()->setObjectName("tokenField"_L1);
    makeSecret(m_token->edit());
    m_openTokenPage->setObjectName("openTokenPageButton"_L1);
    m_openTokenPage->setIcon(themedIcon(u"external"_s));
    m_sessionOnly->setObjectName("sessionOnly"_L1);
    m_singleSignOn->setObjectName("singleSignOnNotice"_L1);
    m_keychain->setObjectName("keychainNotice"_L1);
    m_submit->setObjectName("signInButton"_L1);
    setButtonRole(m_submit, ButtonRole::Primary);
    m_methods->addSegment({});
    m_methods->addSegment({});

    QVBoxLayout *passwordLayout = formLayout(m_passwordForm);
    passwordLayout->addWidget(m_username);
    passwordLayout->addWidget(m_password);
    QVBoxLayout *tokenLayout = formLayout(m_tokenForm);
    tokenLayout->addWidget(m_token);
    tokenLayout->addWidget(m_tokenHint);
    tokenLayout->addWidget(m_openTokenPage, 0, Qt::AlignLeading);

    QVBoxLayout *body = m_card->body();
    body->setSpacing(12);
    body->addWidget(m_methods, 0, Qt::AlignLeading);
    body->addWidget(m_singleSignOn);
    body->addWidget(m_passwordForm);
    body->addWidget(m_tokenForm);
    body->addWidget(m_keychain);
    body->addWidget(m_sessionOnly);
    body->addWidget(m_submit, 0, Qt::AlignLeading);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);

    connect(m_methods, &SegmentedControl::activated, this,
            [this](int index) { setMethod(index == 1 ? Method::Token : Method::Password); });
    connect(m_singleSignOn, &NoticeBox::actionTriggered, this, [this] {
        setMethod(Method::Token);
        focusFirstField();
    });
    connect(m_openTokenPage, &QPushButton::clicked, this, &AccountCard::openTokenPageRequested);
    connect(m_keychain, &NoticeBox::actionTriggered, this, &AccountCard::unlockKeychainRequested);
    connect(m_sessionOnly, &QCheckBox::toggled, this, &AccountCard::updateControls);
    connect(m_submit, &QPushButton::clicked, this, &AccountCard::submit);
    for (const FormField *field : {m_username, m_password, m_token}) {
        connect(field->edit(), &QLineEdit::textChanged, this, &AccountCard::updateControls);
        connect(field->edit(), &QLineEdit::returnPressed, this, &AccountCard::submit);
    }
    retranslate();
    showMethod();
}

void AccountCard::setMethod(Method method)
{
    if (method != m_method) {
        // What was typed for the other way is not kept for later.
        m_password->edit()->setText({});
        m_token->edit()->setText({});
    }
    m_method = method;
    showMethod();
}

void AccountCard::setUsername(const QString &username)
{
    m_username->edit()->setText(username);
}

void AccountCard::setSingleSignOn(bool offered)
{
    m_hasSingleSignOn = offered;
    showMethod();
}

void AccountCard::setKeychain(bool ready, const QString &text, bool canUnlock)
{
    m_isKeychainReady = ready;
    m_keychainText = text;
    m_canUnlock = canUnlock;
    updateControls();
}

void AccountCard::setServerReady(bool ready)
{
    m_isServerReady = ready;
    updateControls();
}

void AccountCard::setEditable(bool editable)
{
    m_isEditable = editable;
    updateControls();
}

void AccountCard::reset()
{
    m_isEditable = true;
    m_isServerReady = false;
    m_hasSingleSignOn = false;
    for (const FormField *field : {m_username, m_password, m_token})
        field->edit()->setText({});
    m_sessionOnly->setChecked(false);
    showMethod();
}

bool AccountCard::isComplete() const
{
    if (!m_isKeychainReady && !m_sessionOnly->isChecked())
        return false;
    switch (m_method) {
    case Method::Password:
        return !m_username->text().trimmed().isEmpty() && !m_password->text().isEmpty();
    case Method::Token:
        return !m_token->text().trimmed().isEmpty();
    }
    return false;
}

SignInForm AccountCard::takeForm()
{
    SignInForm form;
    form.sessionOnly = m_sessionOnly->isChecked();
    switch (m_method) {
    case Method::Password:
        form.username = m_username->text().trimmed();
        form.password = takeSecret(m_password->edit(), false);
        break;
    case Method::Token:
        form.token = takeSecret(m_token->edit(), true);
        break;
    }
    return form;
}

void AccountCard::focusFirstField()
{
    if (m_method == Method::Token)
        m_token->setFocus();
    else if (m_username->text().isEmpty())
        m_username->setFocus();
    else
        m_password->setFocus();
}

void AccountCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AccountCard::submit()
{
    if (!m_isEditable || !m_isServerReady)
        return;
    if (isComplete())
        emit submitted();
    else if (m_method == Method::Password && m_password->text().isEmpty())
        m_password->setFocus();
    else
        focusFirstField();
}

void AccountCard::showMethod()
{
    const bool isToken = m_method == Method::Token;
    m_methods->setCurrentIndex(isToken ? 1 : 0);
    m_passwordForm->setVisible(!isToken);
    m_tokenForm->setVisible(isToken);
    if (m_hasSingleSignOn && !isToken) {
        m_singleSignOn->showNotice(
            NoticeBox::Kind::Info,
            tr("If you use single sign-on, you have no password here: create an API token in "
               "ChaosCenter and paste it."),
            {}, tr("Use an API token"));
    } else {
        m_singleSignOn->clear();
    }
    updateControls();
}

void AccountCard::updateControls()
{
    const bool isOpen = m_isEditable && m_isServerReady;
    for (QWidget *control :
         std::initializer_list<QWidget *>{m_methods, m_singleSignOn, m_username, m_password,
                                          m_token, m_openTokenPage, m_sessionOnly})
        control->setEnabled(isOpen);
    m_submit->setEnabled(isOpen && isComplete());
    if (m_isKeychainReady) {
        m_keychain->clear();
    } else {
        m_keychain->showNotice(NoticeBox::Kind::Warning, m_keychainText, {},
                               m_canUnlock ? tr("Unlock the keychain") : QString());
    }
}

void AccountCard::retranslate()
{
    m_card->setTitle(tr("2. Who are you?"));
    m_methods->setSegmentText(0, tr("User name and password"));
    m_methods->setSegmentText(1, tr("API token"));
    m_methods->setAccessibleName(tr("Way to sign in"));
    m_username->setName(tr("User name"));
    m_password->setName(tr("Password"));
    m_token->setName(tr("API token"));
    m_token->edit()->setPlaceholderText(tr("Paste the token here"));
    m_tokenHint->setText(tr("ChaosCenter makes API tokens under Settings, on the page that this "
                            "button opens in your browser. Single sign-on works there, too."));
    m_openTokenPage->setText(tr("&Open the token page"));
    m_sessionOnly->setText(tr("&Keep the token for this session only"));
    m_sessionOnly->setToolTip(tr("It is forgotten when the program ends, and you sign in again."));
    m_submit->setText(tr("&Sign in"));
    showMethod();
}

} // namespace rd

#include "moc_accountcard.cpp"
