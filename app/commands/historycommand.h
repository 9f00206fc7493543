// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/profilecommand.h"
#include "commands/progressline.h"
#include "history/filework.h"

namespace rd {

/// `resilience-desk history`: care of the history file as a whole.
class HistoryCommand final : public ProfileCommand {
    Q_OBJECT
public:
    struct Request {
        enum class What { Info, Check, Export, Import, Retention };
        What what = What::Info;
        QString file;              ///< absolute
        std::optional<int> months; ///< to keep; 0: everything; none: only tell
        Overwrite overwrite = Overwrite::No;
        bool json = false;
    };
    HistoryCommand(Profile::Kind kind, Request request, QObject *parent = nullptr);

    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);

    [[nodiscard]] ExitCode interrupt() override;

protected:
    void run() override;
    [[nodiscard]] bool needsOpenHistory() const override;

private:
    void info();
    void check();
    void exportHistory();
    void importHistory();
    void retention();
    void showFacts(const HistoryFacts &facts);
    void failWith(const FileWorkError &error);

    Request m_request;
    ProgressLine m_progress;
};

} // namespace rd
