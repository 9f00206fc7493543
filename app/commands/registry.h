// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QStringList>

namespace rd {

/// A command by its name.
struct CommandEntry {
    QString name;
    QString summary;     ///< one line for --help
    bool paints = false; ///< needs QApplication
    /// None when the program should end with \p exitCode instead.
    std::function<std::unique_ptr<Command>(const QStringList &arguments, int &exitCode)> make;
};

[[nodiscard]] const QList<CommandEntry> &allCommands();
/// None when there is no such command. Valid until the program ends.
[[nodiscard]] const CommandEntry *findCommand(const QString &name);
[[nodiscard]] QString unknownCommandText(const QString &name);

} // namespace rd
