// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "welcome/signinform.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace rd {

class Card;
class FormField;
class NoticeBox;
class SegmentedControl;
class TonedLabel;

/// Second step of signing in: who you are. Either user name and password, or an API token. Secrets
/// leave the card with takeForm() and are nowhere in it afterwards.
class AccountCard final : public QWidget {
    Q_OBJECT
public:
    enum class Method { Password, Token };

    explicit AccountCard(QWidget *parent = nullptr);

    void setMethod(Method method);
    [[nodiscard]] Method method() const noexcept { return m_method; }
    void setUsername(const QString &username);
    /// The server offers single sign-on: says how to sign in with it.
    void setSingleSignOn(bool offered);
    /// What is known of the keychain. When it is not \p ready, signing in needs "keep for this
    /// session only", or the keychain to be unlocked (\p canUnlock offers that).
    void setKeychain(bool ready, const QString &text, bool canUnlock);
    /// Whether the first step is done.
    void setServerReady(bool ready);
    void setEditable(bool editable);
    /// Empties the card.
    void reset();

    [[nodiscard]] bool isComplete() const;
    /// What was entered, without url and allowHttp. Empties the fields for secrets.
    [[nodiscard]] SignInForm takeForm();
    void focusFirstField();

signals:
    void submitted();
    void openTokenPageRequested();
    void unlockKeychainRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showMethod();
    void updateControls();
    void submit();

    Method m_method = Method::Password;
    bool m_hasSingleSignOn = false;
    bool m_isKeychainReady = true;
    bool m_canUnlock = false;
    bool m_isServerReady = false;
    bool m_isEditable = true;
    QString m_keychainText;

    Card *m_card;
    SegmentedControl *m_methods;
    NoticeBox *m_singleSignOn;
    QWidget *m_passwordForm;
    FormField *m_username;
    FormField *m_password;
    QWidget *m_tokenForm;
    FormField *m_token;
    TonedLabel *m_tokenHint;
    QPushButton *m_openTokenPage;
    NoticeBox *m_keychain;
    QCheckBox *m_sessionOnly;
    QPushButton *m_submit;
};

} // namespace rd
