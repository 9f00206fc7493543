// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/secretfield.h"

#include "common/buttons.h"
#include "common/formfield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

SecretField::SecretField(QWidget *parent)
    : QWidget(parent)
    , m_field(new FormField)
    , m_remove(new QPushButton)
{
    makeSecret(m_field->edit());
    m_remove->setObjectName("removeSecretButton"_L1);
    setButtonRole(m_remove, ButtonRole::Link);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_remove, 0, Qt::AlignBottom);
    setFocusProxy(m_field);
    connect(m_field->edit(), &QLineEdit::textEdited, this, &SecretField::changed);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_isRemoved = !m_isRemoved;
        retranslate();
        emit changed();
    });
    retranslate();
}

void SecretField::setName(const QString &name)
{
    m_name = name;
    m_field->setName(name);
    retranslate();
}

QLineEdit *SecretField::edit() const
{
    return m_field->edit();
}

void SecretField::setStored(bool stored)
{
    m_isStored = stored;
    m_isRemoved = false;
    retranslate();
}

QByteArray SecretField::typed() const
{
    return m_field->edit()->text().toUtf8();
}

SecretEdit SecretField::take()
{
    SecretEdit taken;
    taken.value = takeSecret(m_field->edit(), false);
    if (!taken.value.isEmpty())
        taken.change = SecretEdit::Change::Set;
    else if (m_isRemoved)
        taken.change = SecretEdit::Change::Remove;
    return taken;
}

void SecretField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SecretField::retranslate()
{
    QString state;
    if (m_isRemoved)
        //: of a password: it goes when the dialog is saved
        state = tr("Will be removed");
    else if (m_isStored)
        //: of a password: it is in the keychain, or was entered before, and is not shown
        state = tr("Stored; empty keeps it");
    m_field->edit()->setPlaceholderText(state);
    m_field->edit()->setAccessibleDescription(state);
    m_remove->setVisible(m_isStored);
    m_remove->setText(m_isRemoved ? tr("Keep") : tr("Remove"));
    //: %1 is "Keep" or "Remove", %2 the name of a field
    m_remove->setAccessibleName(tr("%1: %2").arg(m_remove->text(), m_name));
}

} // namespace rd

#include "moc_secretfield.cpp"
