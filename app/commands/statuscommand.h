// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "commands/profilecommand.h"

namespace rd {

/// `resilience-desk status`: the figures of the Overview from the saved history.
class StatusCommand final : public ProfileCommand {
    Q_OBJECT
public:
    struct Request {
        Period period;
        QStringList projects; ///< names or ids; empty: all
        QString connection;   ///< name or id; empty: all
        bool json = false;
        std::optional<double> failUnder;
    };
    StatusCommand(Profile::Kind kind, Request request, QObject *parent = nullptr);

    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);

protected:
    void run() override;

private:
    void show(const OverviewFigures &figures);

    Request m_request;
};

} // namespace rd
