// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/wayform.h"
#include "session/connection.h"
#include "session/connectionsecrets.h"
#include "settings/connectiondialog.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace rd {

class Desk;

/// What is wrong with files that were chosen, for WayForm: a passphrase that is not typed may be
/// known to the pool of \p desk, which is borrowed.
[[nodiscard]] WayForm::FileCheck fileCheckFor(Desk &desk);

/// Edits connections in a dialog: tries whether they could be reached that way, keeps passphrase
/// and password in the keychain, then saves. One dialog at a time; what it has begun to save goes
/// on when it is closed, and for the connection that it was about.
class ConnectionEditFlow final : public QObject {
    Q_OBJECT
public:
    /// \p desk is borrowed and must outlive the flow.
    explicit ConnectionEditFlow(Desk &desk, QObject *parent = nullptr);

    void open(const Connection &connection, QWidget *parent);

private:
    /// What is to be written to the keychain, one after the other.
    struct Task {
        SecretPart part;
        SecretEdit edit;
    };
    /// One way from Save to its end. Another dialog may be open before it is over.
    struct Saving {
        Saving() = default;
        Q_DISABLE_COPY_MOVE(Saving)
        ~Saving();
        void wipeTasks();

        QString id; ///< of the connection
        ConnectionEdit edit;
        QPointer<ConnectionDialog> dialog;
        QList<Task> tasks;
        bool hasNewSecrets = false;
    };
    void fillIn(const Connection &connection);
    void save();
    [[nodiscard]] QString problemOf(const Connection &changed) const;
    [[nodiscard]] QString tryToOpen(const Connection &changed, const Saving &saving);
    /// A connection other than \p changed opens its way with the same secret.
    [[nodiscard]] bool isSharedSecret(const Connection &changed, const QString &what) const;
    void writeNext(const std::shared_ptr<Saving> &saving);
    void end(const Saving &saving, const QString &trouble);

    Desk &m_desk;
    QPointer<ConnectionDialog> m_dialog;
    QString m_id;                    ///< of the connection in the dialog
    bool m_hasProxyPassword = false; ///< in the keychain
    bool m_hasKeyPassphrase = false; ///< in the keychain
};

} // namespace rd
