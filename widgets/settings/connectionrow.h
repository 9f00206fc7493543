// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/noticebox.h"
#include "settings/connectioninfo.h"

#include <QWidget>

class QPushButton;

namespace rd {

class ElidedLabel;
class OutcomeMark;

/// One connection in the list of the settings: where it stands, and what can be done with it.
class ConnectionRow final : public QWidget {
    Q_OBJECT
public:
    /// What the user wants; the buttons in the order of the row, then what is no button of it.
    enum class Action {
        SignInAgain,
        Test,
        Details, ///< projects, roles, invitations
        Edit,
        Gateway, ///< what stands in front of the server
        SignOut,
        Remove,
        Retry,      ///< what showKept() told
        WipeAnyway, ///< the same
        AllowHttp,  ///< plain http to another machine
        ForbidHttp,
    };
    Q_ENUM(Action)

    explicit ConnectionRow(QWidget *parent = nullptr);

    void setConnection(const ConnectionInfo &connection, qint64 nowMs);
    [[nodiscard]] const ConnectionInfo &connection() const noexcept { return m_connection; }
    /// What is being done, with no further choice until it is over; empty: nothing.
    void setBusy(const QString &text);
    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }
    /// What came of it. Stays until the next one.
    void showResult(NoticeBox::Kind kind, const QString &sentence, const QString &details = {});
    /// Signing out stopped half-way: offers to go on, and where \p canWipe to wipe without a proof.
    void showKept(const QString &sentence, bool canWipe);

signals:
    void actionRequested(rd::ConnectionRow::Action action);

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addButton(Action action, const QString &objectName);
    void showHttp();
    void retranslate();
    void offer(bool retry, bool wipe);

    ConnectionInfo m_connection;
    qint64 m_nowMs = 0;
    bool m_isBusy = false;
    OutcomeMark *m_mark;
    ElidedLabel *m_name;
    TonedLabel *m_state;
    ElidedLabel *m_account;
    TonedLabel *m_projects;
    TonedLabel *m_contact;
    TonedLabel *m_token;
    TonedLabel *m_sentence;
    QWidget *m_buttonArea;
    NoticeBox *m_http; ///< plain http, confirmed or not
    NoticeBox *m_notice;
    QList<QPushButton *> m_buttons; ///< as Action
};

} // namespace rd
