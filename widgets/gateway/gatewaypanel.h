// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewaysignin.h"
#include "session/connection.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace rd {

class GatewayForm;
class NoticeBox;

/// Signing in at a gateway: the fields, then what is waited for, then how it ended. Shows what it
/// is told and reports what was chosen; does nothing by itself.
class GatewayPanel final : public QWidget {
    Q_OBJECT
public:
    explicit GatewayPanel(QWidget *parent = nullptr);

    /// Empties it; \p gateway is what is known already.
    void start(const std::optional<ConnectionGateway> &gateway = {});
    [[nodiscard]] ConnectionGateway gateway() const;
    [[nodiscard]] bool isWaiting() const noexcept { return m_isWaiting; }
    /// Something in the fields keeps it from being tried; empty: nothing does.
    void showProblem(const QString &sentence);
    void showStep(rd::GatewayStep step);
    /// A browser shows the page of the sign-in service until \p deadlineMs (since the epoch); not
    /// \p hasBrowser: none could be opened.
    void showBrowser(qint64 deadlineMs, bool hasBrowser);
    void showFailure(const rd::GatewayError &error);
    /// Signed in there.
    void showFinished();

signals:
    void signInRequested(const rd::ConnectionGateway &gateway);
    void openAgainRequested();
    void copyRequested();
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void setWaiting(bool waiting);
    void retranslate();
    void showState();
    [[nodiscard]] QString service() const;

    bool m_isWaiting = false;
    bool m_isSignedIn = false;
    bool m_hasBrowser = true;
    qint64 m_deadlineMs = 0;
    GatewayStep m_step = GatewayStep::Idle;
    QString m_problem;
    std::optional<GatewayError> m_error;

    GatewayForm *m_form;
    NoticeBox *m_notice;
    QWidget *m_buttons;
    QPushButton *m_signIn;
    QPushButton *m_again;
    QPushButton *m_copy;
    QPushButton *m_cancel;
};

} // namespace rd
