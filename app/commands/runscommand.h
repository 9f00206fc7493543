// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/profilecommand.h"
#include "history/reader.h"

namespace rd {

/// `resilience-desk runs`: the newest runs from the saved history.
class RunsCommand final : public ProfileCommand {
    Q_OBJECT
public:
    struct Request {
        std::optional<Period> period; ///< none: all
        RunFilter filter;
        QString scenario; ///< name or id
        int limit = 50;
        bool json = false;
    };
    RunsCommand(Profile::Kind kind, Request request, QObject *parent = nullptr);

    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);

protected:
    void run() override;

private:
    struct Answer {
        qint64 total = 0;
        QList<RunRow> rows;
    };
    void show(const Answer &answer);
    [[nodiscard]] QUrl urlOf(const RunRow &row) const;

    Request m_request;
    QList<Connection> m_connections;
};

} // namespace rd
