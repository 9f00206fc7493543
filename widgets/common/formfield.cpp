// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/formfield.h"

#include "common/theme.h"
#include "common/tonedlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {

namespace {

constexpr int MaxSecretLength = 16'384;

} // namespace

FormField::FormField(QWidget *parent)
    : QWidget(parent)
    , m_name(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_edit(new QLineEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_edit);
    m_name->setBuddy(m_edit);
    m_edit->setMinimumHeight(metrics::ControlHeight);
    setFocusProxy(m_edit);
}

void FormField::setName(const QString &name)
{
    m_name->setText(name);
    m_edit->setAccessibleName(name);
}

QString FormField::text() const
{
    return m_edit->text();
}

void makeSecret(QLineEdit *edit)
{
    edit->setEchoMode(QLineEdit::Password);
    edit->setMaxLength(MaxSecretLength);
    edit->setDragEnabled(false);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                              | Qt::ImhNoAutoUppercase);
}

QByteArray takeSecret(QLineEdit *edit, bool isToken)
{
    QByteArray secret = isToken ? peekToken(edit) : edit->text().toUtf8();
    // Not clear(): that is an edit like typing, while this forgets the history of edits as well.
    edit->setText({});
    return secret;
}

QByteArray peekToken(const QLineEdit *edit)
{
    QString text = edit->text();
    text.removeIf([](QChar letter) { return letter.isSpace(); });
    QByteArray token = text.toUtf8();
    text.fill(u'\0');
    return token;
}

} // namespace rd

#include "moc_formfield.cpp"
