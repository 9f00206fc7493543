// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/wayform.h"

#include "common/buttons.h"
#include "common/formfield.h"
#include "common/noticebox.h"
#include "common/tonedlabel.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Its user in the address, or the text as it is where that is no address.
QString withUser(const QString &proxy, const QString &user)
{
    const qsizetype scheme = proxy.indexOf("://"_L1);
    if (user.isEmpty() || scheme < 0 || proxy.contains(u'@'))
        return proxy;
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(user));
    return proxy.left(scheme + 3) + encoded + u'@' + proxy.mid(scheme + 3);
}

} // namespace

WayForm::WayForm(QWidget *parent)
    : QWidget(parent)
    , m_proxy(new FormField)
    , m_proxyNote(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_proxyUser(new FormField)
    , m_proxyPassword(new SecretField)
    , m_caFile(new FormField)
    , m_caNotice(new NoticeBox)
    , m_certFile(new FormField)
    , m_keyFile(new FormField)
    , m_keyPassphrase(new SecretField)
    , m_clientNotice(new NoticeBox)
{
    m_proxy->edit()->setObjectName("proxyField"_L1);
    m_proxyUser->edit()->setObjectName("proxyUserField"_L1);
    m_proxyPassword->setObjectName("proxyPassword"_L1);
    m_proxyPassword->edit()->setObjectName("proxyPasswordField"_L1);
    m_caFile->edit()->setObjectName("caFileField"_L1);
    m_caNotice->setObjectName("caNotice"_L1);
    m_certFile->edit()->setObjectName("certFileField"_L1);
    m_keyFile->edit()->setObjectName("keyFileField"_L1);
    m_keyPassphrase->setObjectName("keyPassphrase"_L1);
    m_keyPassphrase->edit()->setObjectName("keyPassphraseField"_L1);
    m_clientNotice->setObjectName("clientNotice"_L1);
    // Addresses and paths read from left to right in every language.
    for (const FormField *field : {m_proxy, m_caFile, m_certFile, m_keyFile}) {
        field->edit()->setLayoutDirection(Qt::LeftToRight);
        field->edit()->setMaxLength(4096);
        field->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    }
    m_proxyUser->edit()->setMaxLength(256);

    auto *account = new QHBoxLayout;
    account->setSpacing(12);
    account->addWidget(m_proxyUser, 1);
    account->addWidget(m_proxyPassword, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_proxy);
    layout->addWidget(m_proxyNote);
    layout->addLayout(account);
    layout->addSpacing(8);
    layout->addWidget(withChooser(m_caFile, u"chooseCaButton"_s));
    layout->addWidget(m_caNotice);
    layout->addSpacing(8);
    layout->addWidget(withChooser(m_certFile, u"chooseCertButton"_s));
    layout->addWidget(withChooser(m_keyFile, u"chooseKeyButton"_s));
    layout->addWidget(m_keyPassphrase);
    layout->addWidget(m_clientNotice);

    for (const FormField *field : {m_proxy, m_proxyUser, m_caFile, m_certFile, m_keyFile})
        connect(field->edit(), &QLineEdit::textEdited, this, &WayForm::takeEdit);
    for (const FormField *field : {m_caFile, m_certFile, m_keyFile})
        connect(field->edit(), &QLineEdit::editingFinished, this, &WayForm::checkFiles);
    for (const SecretField *field : {m_proxyPassword, m_keyPassphrase})
        connect(field, &SecretField::changed, this, &WayForm::takeEdit);
    connect(m_keyPassphrase->edit(), &QLineEdit::editingFinished, this, &WayForm::checkFiles);
    retranslate();
    takeEdit();
}

QWidget *WayForm::withChooser(FormField *field, const QString &objectName)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(8);
    auto *browse = new QPushButton;
    browse->setObjectName(objectName);
    row->addWidget(field, 1);
    row->addWidget(browse, 0, Qt::AlignBottom);
    m_choosers.append({browse, field});
    connect(browse, &QPushButton::clicked, this, [this, field] { chooseFile(field); });
    return line;
}

void WayForm::setWay(const Way &way)
{
    QUrl address(way.proxy);
    const QString user = address.userName(QUrl::FullyDecoded);
    // A password has no place there; it stays, so that it is complained about.
    const bool isSplit = !user.isEmpty() && address.password().isEmpty();
    if (isSplit)
        address.setUserInfo({});
    m_proxy->edit()->setText(isSplit ? address.toString(QUrl::FullyEncoded) : way.proxy);
    m_proxyUser->edit()->setText(isSplit ? user : QString());
    m_caFile->edit()->setText(way.caFile);
    m_certFile->edit()->setText(way.certFile);
    m_keyFile->edit()->setText(way.keyFile);
    m_caNotice->clear();
    m_clientNotice->clear();
    setStored(false, false);
    for (const SecretField *field : {m_proxyPassword, m_keyPassphrase})
        field->edit()->setText({});
    takeEdit();
}

Way WayForm::way() const
{
    return {.proxy = withUser(m_proxy->text().trimmed(), m_proxyUser->text().trimmed()),
            .caFile = m_caFile->text().trimmed(),
            .certFile = m_certFile->text().trimmed(),
            .keyFile = m_keyFile->text().trimmed()};
}

bool WayForm::isUsual() const
{
    Way now = way();
    if (now.proxy == "system"_L1)
        now.proxy.clear();
    return now == Way{};
}

void WayForm::setStored(bool proxyPassword, bool keyPassphrase)
{
    m_proxyPassword->setStored(proxyPassword);
    m_keyPassphrase->setStored(keyPassphrase);
}

void WayForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WayForm::chooseFile(FormField *field)
{
    auto *dialog = new QFileDialog(this, field->edit()->accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, field](const QString &file) {
        field->edit()->setText(file);
        checkFiles();
        takeEdit();
    });
    dialog->open();
}

void WayForm::checkFiles()
{
    if (!m_fileCheck)
        return;
    const Way now = way();
    QByteArray passphrase = m_keyPassphrase->typed();
    m_caNotice->keepNotice(NoticeBox::Kind::Warning,
                           now.caFile.isEmpty() ? QString() : m_fileCheck(Files::Ca, now, {}));
    m_clientNotice->keepNotice(
        NoticeBox::Kind::Warning,
        now.certFile.isEmpty() ? QString() : m_fileCheck(Files::Client, now, passphrase));
    passphrase.fill('\0');
}

void WayForm::takeEdit()
{
    // Without the one there is nothing to say about the other.
    const bool hasProxy = m_proxy->text().contains("://"_L1);
    m_proxyUser->setEnabled(hasProxy);
    m_proxyPassword->setEnabled(hasProxy);
    const bool hasCertificate = !m_certFile->text().trimmed().isEmpty();
    m_keyFile->parentWidget()->setEnabled(hasCertificate);
    m_keyPassphrase->setEnabled(hasCertificate);
    emit changed();
}

void WayForm::retranslate()
{
    m_proxy->setName(tr("Proxy"));
    m_proxyNote->setText(tr("Empty: as the system says. Otherwise none, or an address such as "
                            "http://proxy.example.org:3128 or socks5://host:1080."));
    m_proxyUser->setName(tr("User of the proxy"));
    m_proxyPassword->setName(tr("Password of the proxy"));
    m_caFile->setName(tr("Additional certificates (PEM file)"));
    m_certFile->setName(tr("Client certificate (PEM file)"));
    m_keyFile->setName(tr("Its key (PEM file; empty: in the same file)"));
    m_keyPassphrase->setName(tr("Passphrase of the key"));
    for (const auto &[button, field] : std::as_const(m_choosers)) {
        button->setText(tr("Choose..."));
        //: %1 is the name of a field
        button->setAccessibleName(tr("Choose a file: %1").arg(field->edit()->accessibleName()));
    }
}

} // namespace rd

#include "moc_wayform.cpp"
