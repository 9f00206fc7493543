// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/registry.h"

#include "commands/historycommand.h"
#include "commands/paniccommand.h"
#include "commands/rendercommand.h"
#include "commands/reportcommand.h"
#include "commands/runscommand.h"
#include "commands/sandboxcommand.h"
#include "commands/signincommand.h"
#include "commands/statuscommand.h"
#include "commands/synccommand.h"
#include "commands/tokenscommand.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rd {

const QList<CommandEntry> &allCommands()
{
    static const QList<CommandEntry> commands{
        {u"sign-in"_s, u"make a connection to a ChaosCenter"_s, false,
         SignInCommand::fromArguments},
        {u"sync"_s, u"read what is new into the history"_s, false, SyncCommand::fromArguments},
        {u"status"_s, u"the figures of the Overview"_s, false, StatusCommand::fromArguments},
        {u"report"_s, u"the Overview as a document: PDF, HTML, PNG, CSV, JSON or mail"_s, true,
         ReportCommand::fromArguments},
        {u"runs"_s, u"the newest runs"_s, false, RunsCommand::fromArguments},
        {u"history"_s, u"export, import, check and limit the history"_s, false,
         HistoryCommand::fromArguments},
        {u"tokens"_s, u"list, make or revoke API tokens"_s, false, TokensCommand::fromArguments},
        {u"panic"_s, u"this computer is compromised: revoke, prove and wipe its tokens"_s, false,
         PanicCommand::fromArguments},
        {u"sandbox"_s, u"run a Litmus-compatible server for trying things out"_s, false,
         SandboxCommand::fromArguments},
        {u"render"_s, u"write a picture of a page"_s, true, RenderCommand::fromArguments},
    };
    return commands;
}

const CommandEntry *findCommand(const QString &name)
{
    for (const CommandEntry &entry : allCommands()) {
        if (entry.name == name)
            return &entry;
    }
    return nullptr;
}

QString unknownCommandText(const QString &name)
{
    QStringList names;
    for (const CommandEntry &entry : allCommands())
        names.append(entry.name);
    return QCoreApplication::translate("Commands",
                                       "There is no command \"%1\". Commands are: %2. Without one "
                                       "the window opens.")
               .arg(name, names.join(u", "_s))
           + u'\n';
}

} // namespace rd
