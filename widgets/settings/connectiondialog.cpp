// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/connectiondialog.h"

#include "common/buttons.h"
#include "common/formfield.h"
#include "common/noticebox.h"
#include "common/tonedlabel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

TonedLabel *fieldNote(const QString &text)
{
    auto *note = new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted);
    note->setText(text);
    return note;
}

} // namespace

ConnectionDialog::ConnectionDialog(const ConnectionEdit &edit, QWidget *parent)
    : QDialog(parent)
    , m_name(new FormField)
    , m_proxy(new FormField)
    , m_caFile(new FormField)
    , m_problem(new NoticeBox)
{
    setObjectName("connectionDialog"_L1);
    setWindowTitle(tr("Edit the connection"));
    m_name->setName(tr("Name"));
    m_proxy->setName(tr("Proxy"));
    m_caFile->setName(tr("Additional certificates (PEM file)"));
    m_name->edit()->setObjectName("nameField"_L1);
    m_proxy->edit()->setObjectName("proxyField"_L1);
    m_caFile->edit()->setObjectName("caFileField"_L1);
    m_name->edit()->setMaxLength(200);
    m_name->edit()->setText(edit.name);
    m_proxy->edit()->setText(edit.proxy);
    m_caFile->edit()->setText(edit.caFile);

    auto *browse = new QPushButton(tr("Choose a file"));
    browse->setObjectName("chooseFileButton"_L1);
    setButtonRole(browse, ButtonRole::Link);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *save = new QPushButton(tr("Save"));
    save->setObjectName("saveButton"_L1);
    setButtonRole(save, ButtonRole::Primary);
    save->setDefault(true);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(save, QDialogButtonBox::AcceptRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(6);
    layout->addWidget(m_name);
    layout->addSpacing(6);
    layout->addWidget(m_proxy);
    layout->addWidget(fieldNote(tr("Empty: as the system says. Otherwise none, or an address such "
                                   "as http://proxy.example.org:3128 or socks5://host:1080.")));
    layout->addSpacing(6);
    layout->addWidget(m_caFile);
    layout->addWidget(browse, 0, Qt::AlignLeading);
    layout->addWidget(fieldNote(tr("Taken with the next request. Another server or account is a "
                                   "connection of its own.")));
    layout->addWidget(m_problem);
    layout->addSpacing(12);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(480);

    connect(browse, &QPushButton::clicked, this, &ConnectionDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectionDialog::saveRequested);
    m_name->edit()->selectAll();
    m_name->edit()->setFocus();
}

ConnectionEdit ConnectionDialog::edit() const
{
    return {m_name->text().trimmed(), m_proxy->text().trimmed(), m_caFile->text().trimmed()};
}

void ConnectionDialog::showProblem(const QString &sentence)
{
    m_problem->showNotice(NoticeBox::Kind::Error, sentence);
}

void ConnectionDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Additional certificates"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_caFile->edit()->setText(file); });
    dialog->open();
}

void ConnectionDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

} // namespace rd

#include "moc_connectiondialog.cpp"
