// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/command.h"
#include "commands/registry.h"
#include "platform/languages.h"
#include "platform/unixsignals.h"
#include "report/reportfile.h"
#include "session/desklink.h"
#include "window/windowapp.h"

#include <QApplication>
#include <QLoggingCategory>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

void setIdentity()
{
    QCoreApplication::setApplicationName(u"resilience-desk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RD_VERSION));
    QCoreApplication::setOrganizationDomain(u"resiliencedesk.org"_s);
}

/// The value of \p option in the raw arguments, for what must be known before QApplication is made.
QString rawOption(int argc, char **argv, QLatin1StringView option)
{
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == option && i + 1 < argc)
            return QString::fromLocal8Bit(argv[i + 1]);
        if (argument.startsWith(option) && argument.size() > option.size()
            && argument.at(option.size()) == u'=')
            return argument.sliced(option.size() + 1);
    }
    return {};
}

int runCommand(QCoreApplication &app, const CommandEntry &entry, QStringList arguments)
{
    useLanguage(app, {});
    arguments.removeAt(1); // the command's own name: the parser sees its options only
    int exitCode = 0;
    const std::unique_ptr<Command> command = entry.make(arguments, exitCode);
    if (!command)
        return exitCode;
    UnixSignals signals_;
    QObject::connect(&signals_, &UnixSignals::terminationRequested, command.get(), [&command] {
        QCoreApplication::exit(static_cast<int>(command->interrupt()));
    });
    QObject::connect(
        command.get(), &Command::finished, &app, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(command.get(), &Command::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // First of all: whatever is written from here on is the user's alone.
    setDocumentMask(::umask(077));
    setIdentity();

    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (const CommandEntry *entry = findCommand(name)) {
        if (!entry->paints) {
            QCoreApplication app(argc, argv);
            return runCommand(app, *entry, app.arguments());
        }
        // A picture needs no display, and its scale is its own.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QString scale = rawOption(argc, argv, "--scale"_L1);
        if (!scale.isEmpty())
            qputenv("QT_SCALE_FACTOR", scale.toLatin1());
        // The offscreen platform remarks on what it cannot do; nobody can act on that.
        QLoggingCategory::setFilterRules(u"default.warning=false"_s);
        QApplication app(argc, argv);
        return runCommand(app, *entry, app.arguments());
    }
    if (!name.isEmpty() && !name.startsWith(u'-') && !isDeskLink(name)) {
        std::fputs(qPrintable(unknownCommandText(name)), stderr);
        return static_cast<int>(ExitCode::Usage);
    }
    if (!WindowApp::needsDisplay(argc, argv)) {
        QCoreApplication app(argc, argv);
        useLanguage(app, {});
        return WindowApp::printAndLeave(app.arguments());
    }
    QApplication app(argc, argv);
    return WindowApp::run(app);
}
