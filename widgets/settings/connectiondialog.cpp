// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/connectiondialog.h"

#include "common/buttons.h"
#include "common/cappedscroll.h"
#include "common/formfield.h"
#include "common/noticebox.h"
#include "common/tonedlabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int MostFormHeight = 460; ///< with buttons and frame it fits a screen of 600

} // namespace

ConnectionDialog::ConnectionDialog(const ConnectionEdit &edit, QWidget *parent)
    : QDialog(parent)
    , m_name(new FormField)
    , m_way(new WayForm)
    , m_problem(new NoticeBox)
    , m_save(new QPushButton(tr("Save")))
{
    setObjectName("connectionDialog"_L1);
    setWindowTitle(tr("Edit the connection"));
    m_name->setName(tr("Name"));
    m_name->edit()->setObjectName("nameField"_L1);
    m_name->edit()->setMaxLength(200);
    m_name->edit()->setText(edit.name);
    m_way->setWay(edit.way);
    m_problem->setObjectName("problemNotice"_L1);

    auto *cancel = new QPushButton(tr("Cancel"));
    m_save->setObjectName("saveButton"_L1);
    setButtonRole(m_save, ButtonRole::Primary);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    auto *note = new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted);
    note->setText(tr("Taken with the next request. Another server or account is a connection of "
                     "its own."));

    auto *form = new CappedScroll(MostFormHeight);
    form->column()->setSpacing(12);
    form->column()->addWidget(m_name);
    form->column()->addWidget(m_way);
    form->column()->addWidget(note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(form);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(560);

    const auto all = findChildren<QPushButton *>();
    for (QPushButton *button : all)
        button->setAutoDefault(false);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectionDialog::save);
    m_name->edit()->selectAll();
    m_name->edit()->setFocus();
}

ConnectionEdit ConnectionDialog::edit() const
{
    return {m_name->text().trimmed(), m_way->way()};
}

void ConnectionDialog::save()
{
    m_problem->clear();
    m_save->setEnabled(false);
    emit saveRequested();
}

void ConnectionDialog::showProblem(const QString &sentence)
{
    m_save->setEnabled(true);
    m_problem->showNotice(NoticeBox::Kind::Error, sentence);
}

void ConnectionDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

} // namespace rd

#include "moc_connectiondialog.cpp"
