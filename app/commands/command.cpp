// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/command.h"

#include <QCommandLineParser>
#include <QFile>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

void Command::print(const QByteArray &result)
{
    const auto size = static_cast<size_t>(result.size());
    const bool written = std::fwrite(result.constData(), 1, size, stdout) == size;
    if (std::fflush(stdout) != 0 || !written)
        spoil(tr("Standard output takes nothing more: look for free space, or write to a file."));
}

void Command::spoil(const QString &sentence)
{
    if (!std::exchange(m_spoilt, true))
        note(sentence);
}

void Command::note(const QString &sentence)
{
    const QByteArray line = sentence.toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

void Command::finish(ExitCode code)
{
    emit finished(static_cast<int>(code == ExitCode::Ok && m_spoilt ? ExitCode::Data : code));
}

void Command::fail(ExitCode code, const QString &sentence)
{
    note(sentence);
    finish(code);
}

QByteArray readSecretFromStdin(qsizetype limit)
{
    QFile input;
    // Unbuffered: a buffer would keep a copy of the secret that nobody wipes.
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    QByteArray line;
    line.reserve(limit);
    char c = 0;
    while (line.size() < limit && input.read(&c, 1) == 1 && c != '\n')
        line.append(c);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

std::optional<int> parseOrExit(QCommandLineParser &parser, const QStringList &arguments)
{
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(arguments)) {
        const QByteArray line = (parser.errorText() + u"\n"_s).toLocal8Bit();
        std::fputs(line.constData(), stderr);
        return static_cast<int>(ExitCode::Usage);
    }
    if (parser.isSet(help)) {
        std::fputs(parser.helpText().toLocal8Bit().constData(), stdout);
        return static_cast<int>(ExitCode::Ok);
    }
    return std::nullopt;
}

} // namespace rd

#include "moc_command.cpp"
