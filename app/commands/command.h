// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QCommandLineParser;

namespace rd {

/// How the program ends; part of the contract of the command line.
enum class ExitCode {
    Ok = 0,
    NothingFound = 1, ///< also: a threshold was missed
    Usage = 2,
    Network = 3,
    Authentication = 4,
    Keychain = 5,
    Data = 6,
};

/// One command of the command line. Works on the event loop and ends by finished(), once.
/// stdout carries only the result, stderr one sentence when something is wrong.
class Command : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Begins the work; finished() may come before this returns.
    virtual void start() = 0;
    /// The program is to end before finished(), by Ctrl+C or the system: how it ends then. What is
    /// under way is cut off in order afterwards.
    [[nodiscard]] virtual ExitCode interrupt() { return ExitCode::Ok; }

signals:
    void finished(int exitCode);

protected:
    /// Writes \p result to stdout as it is and flushes. What cannot be written spoils the command.
    void print(const QByteArray &result);
    /// Writes one line to stderr.
    static void note(const QString &sentence);
    /// Something is wrong and the command goes on: tells \p sentence once, and ends with
    /// ExitCode::Data unless it fails otherwise.
    void spoil(const QString &sentence);
    [[nodiscard]] bool isSpoilt() const { return m_spoilt; }
    void finish(ExitCode code);
    /// note() and finish().
    void fail(ExitCode code, const QString &sentence);

private:
    bool m_spoilt = false;
};

/// The first line of standard input without its line end, at most \p limit bytes, wiped from the
/// stream's buffer as far as Qt allows. None when nothing could be read.
[[nodiscard]] QByteArray readSecretFromStdin(qsizetype limit = 64 * 1024);

/// Parses \p arguments (program name first). Prints help or a usage error itself.
/// Returns none to go on, or the exit code to end with.
[[nodiscard]] std::optional<int> parseOrExit(QCommandLineParser &parser,
                                             const QStringList &arguments);

} // namespace rd
