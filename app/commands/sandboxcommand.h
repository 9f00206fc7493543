// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"
#include "sandbox/sandbox.h"

namespace rd {

/// `resilience-desk sandbox`: runs the embedded Litmus-compatible server until it is interrupted.
/// Prints one line of JSON with its address and users.
class SandboxCommand final : public Command {
    Q_OBJECT
public:
    explicit SandboxCommand(sandbox::SandboxOptions options, QObject *parent = nullptr);
    void start() override;

    /// Reads the arguments; none with the exit code set when the program should end.
    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);

private:
    sandbox::Sandbox m_sandbox;
};

} // namespace rd
