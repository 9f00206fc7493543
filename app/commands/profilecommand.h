// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "commands/command.h"
#include "desk/profile.h"
#include "session/signin.h"

namespace rd {

/// How an API error ends the program.
[[nodiscard]] ExitCode exitCodeFor(const ApiError &error);
[[nodiscard]] ExitCode exitCodeFor(SecretError error);
[[nodiscard]] ExitCode exitCodeFor(const SignInError &error);
[[nodiscard]] ExitCode exitCodeFor(const GatewayError &error);
[[nodiscard]] ExitCode exitCodeFor(const LinkTrouble &trouble);
/// What happened and what to do.
[[nodiscard]] QString sentenceFor(const LinkTrouble &trouble, const QString &host);

/// A command that works on a profile: opens it first, then calls run().
class ProfileCommand : public Command {
    Q_OBJECT
public:
    ProfileCommand(Profile::Kind kind, QObject *parent = nullptr);
    ~ProfileCommand() override;
    void start() final;

protected:
    /// The profile is open; a demo has been synchronised when needsDemoData() says so.
    virtual void run() = 0;
    /// False for commands that do not read the history of a demo.
    [[nodiscard]] virtual bool needsDemoData() const { return true; }

    /// False for commands that want the history file as it is: it is neither opened nor repaired
    /// before run(), except in a demo, which has to fill it first.
    [[nodiscard]] virtual bool needsOpenHistory() const { return true; }

    [[nodiscard]] Profile &profile() { return m_profile; }
    [[nodiscard]] Desk &desk() { return m_profile.desk(); }
    /// The connections meant by `--connection`: that one, or all of them. Fails the command and
    /// answers with none when there is none.
    [[nodiscard]] QList<Connection> chosenConnections(const QString &nameOrId);
    /// The scope meant by `--connection` (name or id) and any number of `--project` (names or ids);
    /// everything when both are empty. Not called, after failing the command, when one of them is
    /// unknown or could be several projects.
    void withScope(const QString &connection, const QStringList &projects,
                   std::function<void(const Scope &)> next);

private:
    void synchroniseDemo();
    /// Fails the command when there is not exactly one.
    [[nodiscard]] std::optional<ProjectRef> projectCalled(const QString &project,
                                                          const QList<StoredProject> &known);

    Profile m_profile;
};

} // namespace rd
