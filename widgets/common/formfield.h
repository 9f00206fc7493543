// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace rd {

/// A line to type into with its name above it. The name is the field's accessible name.
class FormField final : public QWidget {
    Q_OBJECT
public:
    explicit FormField(QWidget *parent = nullptr);

    void setName(const QString &name);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const;

private:
    QLabel *m_name;
    QLineEdit *m_edit;
};

/// Makes \p edit a field for secrets: never echoed, no completion, no dragging out, at most
/// 16 384 characters.
void makeSecret(QLineEdit *edit);

/// The text of a secret field as bytes, without white space around it or inside it when \p isToken
/// (line breaks come along when a token is copied from a terminal). The field is emptied, its undo
/// history with it.
[[nodiscard]] QByteArray takeSecret(QLineEdit *edit, bool isToken);
/// As takeSecret() for a token, but leaves it in the field.
[[nodiscard]] QByteArray peekToken(const QLineEdit *edit);

} // namespace rd
