// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/connectioninfo.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QRadioButton;

namespace rd {

/// Asks before a connection is signed out or removed: what becomes of this device's token, and
/// whether the history goes too. Nothing of it can be undone, and the dialog says so; Cancel has
/// the focus. Open it with open().
class SignOutDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Kind { SignOut, Remove };
    SignOutDialog(Kind kind, const ConnectionInfo &connection, QWidget *parent);

    /// Who made the token: a pasted one is said to be one. One of this program is revoked unless
    /// the user says otherwise; of any other token, and until it is known, the user has to say what
    /// shall become of it.
    void setTokenIsOurs(bool isOurs);

signals:
    void confirmed(bool revokesToken, bool removesHistory);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void updateButtons();

    enum class Origin { Unknown, Ours, Pasted };
    Kind m_kind;
    Origin m_origin = Origin::Unknown;
    ConnectionInfo m_connection;
    TonedLabel *m_question;
    TonedLabel *m_what;
    TonedLabel *m_pasted; ///< that it was, and what to decide
    QRadioButton *m_revoke;
    TonedLabel *m_revokeNote;
    QRadioButton *m_forget;
    TonedLabel *m_forgetNote;
    QCheckBox *m_history;
    TonedLabel *m_noUndo;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
};

} // namespace rd
