// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/profilecommand.h"
#include "commands/progressline.h"

namespace rd {

/// `resilience-desk sync`: reads what is new into the history, once or until interrupted.
class SyncCommand final : public ProfileCommand {
    Q_OBJECT
public:
    struct Request {
        QString connection; ///< name or id; empty: all
        bool full = false;  ///< also look for deleted scenarios
        bool watch = false; ///< go on polling
        QByteArray token;   ///< used instead of the keychain's; needs one connection
    };
    SyncCommand(Profile::Kind kind, Request request, QObject *parent = nullptr);
    ~SyncCommand() override;

    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);

protected:
    void run() override;
    [[nodiscard]] bool needsDemoData() const override { return false; }

private:
    void syncNext();
    void syncLink(Link *link);
    void summarise();

    Request m_request;
    QList<Connection> m_waiting;
    ExitCode m_worst = ExitCode::Ok;
    ProgressLine m_progress;
};

} // namespace rd
