// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/secretfield.h"

#include <QWidget>

#include <functional>

namespace rd {

class FormField;
class NoticeBox;
class TonedLabel;

/// The way to a server, beyond its address: what signing in and editing a connection have in
/// common. No secret.
struct Way {
    QString proxy = {};    ///< empty: the system's; none; or an address, maybe with a user
    QString caFile = {};   ///< additional certificates (PEM); empty: none
    QString certFile = {}; ///< client certificate (PEM); empty: none
    QString keyFile = {};  ///< its key (PEM); empty: in certFile

    friend bool operator==(const Way &, const Way &) = default;
};

/// Edits a Way, and the two secrets that open it. Asks fileCheck() about files as soon as they are
/// chosen, and shows what it says.
class WayForm final : public QWidget {
    Q_OBJECT
public:
    enum class Files { Ca, Client };
    /// A sentence about what is wrong with the files, or an empty one. The passphrase is what is
    /// typed; empty: none, or the stored one.
    using FileCheck =
        std::function<QString(Files files, const Way &way, const QByteArray &passphrase)>;

    explicit WayForm(QWidget *parent = nullptr);

    void setFileCheck(FileCheck check) { m_fileCheck = std::move(check); }
    void setWay(const Way &way);
    [[nodiscard]] Way way() const;
    void setStored(bool proxyPassword, bool keyPassphrase);
    /// Empties the fields.
    [[nodiscard]] SecretEdit takeProxyPassword() { return m_proxyPassword->take(); }
    [[nodiscard]] SecretEdit takeKeyPassphrase() { return m_keyPassphrase->take(); }
    /// Straight there, or through the system's proxy, and with the system's certificates.
    [[nodiscard]] bool isUsual() const;

signals:
    /// By the user.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *withChooser(FormField *field, const QString &objectName);
    void chooseFile(FormField *field);
    void checkFiles();
    void takeEdit();
    void retranslate();

    FileCheck m_fileCheck;
    FormField *m_proxy;
    TonedLabel *m_proxyNote;
    FormField *m_proxyUser;
    SecretField *m_proxyPassword;
    FormField *m_caFile;
    NoticeBox *m_caNotice;
    FormField *m_certFile;
    FormField *m_keyFile;
    SecretField *m_keyPassphrase;
    NoticeBox *m_clientNotice;
    QList<std::pair<class QPushButton *, FormField *>> m_choosers;
};

} // namespace rd
