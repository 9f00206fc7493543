// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace rd {

class FormField;

/// What becomes of a secret. Carries it: whoever takes one overwrites it.
struct SecretEdit {
    enum class Change { Keep, Set, Remove };
    Change change = Change::Keep;
    QByteArray value; ///< UTF-8; Set only
};

/// A field for a secret that may be stored already: it is never shown, only told, and can be
/// replaced or removed.
class SecretField final : public QWidget {
    Q_OBJECT
public:
    explicit SecretField(QWidget *parent = nullptr);

    void setName(const QString &name);
    [[nodiscard]] QLineEdit *edit() const;
    /// One is kept elsewhere. Takes back what was chosen before, not what was typed.
    void setStored(bool stored);
    /// What is typed, UTF-8; stays in the field.
    [[nodiscard]] QByteArray typed() const;
    /// Empties the field.
    [[nodiscard]] SecretEdit take();

signals:
    /// By the user.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    FormField *m_field;
    QPushButton *m_remove;
    QString m_name;
    bool m_isStored = false;
    bool m_isRemoved = false;
};

} // namespace rd
