// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/wayform.h"
#include "session/connection.h"
#include "session/connectionsecrets.h"
#include "settings/connectiondialog.h"

#include <QObject>
#include <QPointer>

namespace rd {

class Desk;

/// What is wrong with files that were chosen, for WayForm: a passphrase that is not typed may be
/// known to the pool of \p desk, which is borrowed.
[[nodiscard]] WayForm::FileCheck fileCheckFor(Desk &desk);

/// Edits connections in a dialog: tries whether they could be reached that way, keeps passphrase
/// and password in the keychain, then saves. One dialog at a time.
class ConnectionEditFlow final : public QObject {
    Q_OBJECT
public:
    /// \p desk is borrowed and must outlive the flow.
    explicit ConnectionEditFlow(Desk &desk, QObject *parent = nullptr);
    ~ConnectionEditFlow() override;

    void open(const Connection &connection, QWidget *parent);

private:
    /// What is to be written to the keychain, one after the other.
    struct Task {
        SecretPart part;
        SecretEdit edit;
    };
    void fillIn(const Connection &connection);
    void save();
    [[nodiscard]] QString problemOf(const Connection &changed) const;
    [[nodiscard]] QString tryToOpen(const Connection &changed);
    /// Another connection opens its way with the same secret.
    [[nodiscard]] bool isSharedSecret(const QString &what) const;
    void writeNext();
    void wipeTasks();
    void end(const QString &trouble);

    Desk &m_desk;
    QPointer<ConnectionDialog> m_dialog;
    QString m_id; ///< of the connection that is edited
    ConnectionEdit m_edit;
    QList<Task> m_tasks;
    bool m_hasProxyPassword = false; ///< in the keychain
    bool m_hasKeyPassphrase = false; ///< in the keychain
    bool m_hasNewSecrets = false;
};

} // namespace rd
