// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/passwordrules.h"

#include <QByteArray>
#include <QWidget>

class QPushButton;

namespace rd {

class Card;
class FormField;
class NoticeBox;
class TonedLabel;

/// First login: a new password instead of the initial one, typed twice. What does not fit the rules
/// is told before it leaves the card; the fields are empty afterwards.
class NewPasswordCard final : public QWidget {
    Q_OBJECT
public:
    explicit NewPasswordCard(QWidget *parent = nullptr);

    /// Empties the card and asks; \p refused tells what was wrong with the one before.
    void ask(const std::optional<PasswordProblem> &refused);
    /// Empties the card.
    void reset();

signals:
    /// UTF-8; whoever receives it overwrites it.
    void entered(const QByteArray &password);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void submit();

    Card *m_card;
    TonedLabel *m_rules;
    FormField *m_password;
    FormField *m_repeated;
    NoticeBox *m_trouble;
    QPushButton *m_submit;
};

} // namespace rd
