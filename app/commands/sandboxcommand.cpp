// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/sandboxcommand.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

template <typename T>
bool readNumber(const QCommandLineParser &parser, const QCommandLineOption &option, T &target)
{
    if (!parser.isSet(option))
        return true;
    bool ok = false;
    const qulonglong value = parser.value(option).toULongLong(&ok);
    if (!ok || value > std::numeric_limits<T>::max())
        return false;
    target = static_cast<T>(value);
    return true;
}

} // namespace

SandboxCommand::SandboxCommand(sandbox::SandboxOptions options, QObject *parent)
    : Command(parent)
    , m_sandbox(std::move(options))
{
}

void SandboxCommand::start()
{
    const auto started = m_sandbox.start();
    if (!started) {
        fail(ExitCode::Network,
             tr("The sandbox could not start: %1 Choose another port with --port.")
                 .arg(started.error()));
        return;
    }
    print(m_sandbox.describe() + '\n');
}

std::unique_ptr<Command> SandboxCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Runs a Litmus-compatible server on this machine, with an invented organisation, until "
           "it is interrupted. Prints its address and users as one line of JSON."));
    const QCommandLineOption port(u"port"_s, tr("TCP port on 127.0.0.1; 0 picks a free one."),
                                  u"N"_s);
    const QCommandLineOption seed(u"seed"_s, tr("Seed of the invented organisation."), u"N"_s);
    const QCommandLineOption runs(u"runs"_s, tr("How many runs it has."), u"N"_s);
    const QCommandLineOption release(
        u"release"_s, tr("Behave as this release: 3.0, 3.6, 3.9, 3.14, 3.18, 3.29 or 3.31."),
        u"R"_s);
    const QCommandLineOption fault(
        u"fault"_s,
        tr("Misbehave, for instance \"latency=500\", \"status=503@/api\" or \"cut*3\"; WebSockets "
           "alone with \"wsrefuse=403\", \"wshang\" or \"wscut=5000\"."),
        u"SPEC"_s);
    const QCommandLineOption pace(
        u"pace"_s, tr("How fast it lives; 1 is the normal pace, 0 stands still."), u"F"_s);
    parser.addOptions({port, seed, runs, release, fault, pace});
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }

    const auto usage = [&exitCode](const QString &sentence) {
        note(sentence);
        exitCode = static_cast<int>(ExitCode::Usage);
        return nullptr;
    };
    sandbox::SandboxOptions options;
    if (!parser.positionalArguments().isEmpty())
        return usage(tr("Unexpected argument: %1").arg(parser.positionalArguments().first()));
    if (!readNumber(parser, port, options.port))
        return usage(tr("--port takes a number from 0 to 65535."));
    if (!readNumber(parser, seed, options.seed))
        return usage(tr("--seed takes a whole number."));
    if (parser.isSet(runs)) {
        int count = 0;
        if (!readNumber(parser, runs, count))
            return usage(tr("--runs takes a whole number."));
        options.runs = count;
    }
    if (parser.isSet(release)) {
        const auto known = sandbox::parseRelease(parser.value(release));
        if (!known)
            return usage(known.error());
        options.release = *known;
    }
    if (parser.isSet(pace)) {
        bool ok = false;
        options.pace = parser.value(pace).toDouble(&ok);
        if (!ok || options.pace < 0)
            return usage(tr("--pace takes a number, 0 or larger."));
        options.frozen = options.pace == 0;
    }
    options.faults = parser.value(fault);
    return std::make_unique<SandboxCommand>(std::move(options));
}

} // namespace rd

#include "moc_sandboxcommand.cpp"
