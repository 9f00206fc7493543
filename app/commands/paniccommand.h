// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/profilecommand.h"

namespace rd {

class Lockdown;

/// `resilience-desk panic`: "this computer is compromised" without a window. Ends what the window's
/// action of that name ends, by the same Lockdown, and prints what became of every connection.
class PanicCommand final : public ProfileCommand {
    Q_OBJECT
public:
    struct Request {
        bool wipesHistory = false;
        bool wipesAnyway = false; ///< also what cannot be proved dead
        bool json = false;
    };
    PanicCommand(Profile::Kind kind, const Request &request, QObject *parent = nullptr);
    ~PanicCommand() override;

    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);
    [[nodiscard]] ExitCode interrupt() override;

protected:
    void run() override;
    [[nodiscard]] bool needsDemoData() const override { return false; }

private:
    void ended();
    void showItems();
    void noteWhatLives();

    Request m_request;
    std::unique_ptr<Lockdown> m_lockdown;
};

} // namespace rd
