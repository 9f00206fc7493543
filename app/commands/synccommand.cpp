// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/synccommand.h"

#include "core/redact.h"
#include "session/errortext.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace rd {

SyncCommand::SyncCommand(Profile::Kind kind, Request request, QObject *parent)
    : ProfileCommand(kind, parent)
    , m_request(std::move(request))
{
}

SyncCommand::~SyncCommand()
{
    wipe(m_request.token);
}

void SyncCommand::run()
{
    m_waiting = chosenConnections(m_request.connection);
    if (m_waiting.isEmpty())
        return;
    if (!m_request.token.isEmpty() && m_waiting.size() > 1) {
        fail(ExitCode::Usage,
             tr("A token from standard input belongs to one connection. Name it with "
                "--connection."));
        return;
    }
    syncNext();
}

void SyncCommand::syncNext()
{
    if (m_waiting.isEmpty()) {
        if (!m_request.watch)
            summarise();
        return;
    }
    const Connection connection = m_waiting.takeFirst();
    if (!m_request.token.isEmpty()) {
        const auto made = desk().linkWith(connection, m_request.token);
        wipe(m_request.token);
        if (made)
            syncLink(*made);
        else
            fail(exitCodeFor(made.error()), errorSentence(made.error(), connection.baseUrl.host()));
        return;
    }
    desk().withLink(connection, this, [this, connection](const Result<Link *, LinkTrouble> &link) {
        if (link) {
            syncLink(*link);
            return;
        }
        note(
            u"%1: %2"_s.arg(connection.name, sentenceFor(link.error(), connection.baseUrl.host())));
        m_worst = exitCodeFor(link.error());
        if (m_request.watch)
            finish(m_worst);
        else
            syncNext();
    });
}

void SyncCommand::syncLink(Link *link)
{
    connect(&link->sync(), &ConnectionSync::progress, this,
            [this](const SyncProgress &progress) { m_progress.show(progress); });
    if (m_request.watch) {
        desk().startCare();
        connect(link, &Link::statusChanged, this, [this, link] {
            const LinkStatus status = link->status();
            if (status.kind != LinkStatus::Kind::FirstSync)
                m_progress.clear();
            if (!status.sentence.isEmpty())
                note(status.sentence);
            if (status.kind == LinkStatus::Kind::SignedOut)
                finish(ExitCode::Authentication);
        });
        link->start();
        syncNext();
        return;
    }
    link->sync().syncOnce(
        m_request.full, this,
        [this, name = link->connection().name,
         host = link->connection().baseUrl.host()](const ConnectionSync::OnceReport &report) {
            m_progress.clear();
            if (report.error) {
                note(u"%1: %2"_s.arg(name, errorSentence(*report.error, host)));
                m_worst = exitCodeFor(*report.error);
            }
            if (report.storeError) {
                note(errorSentence(*report.storeError));
                m_worst = ExitCode::Data;
            }
            syncNext();
        });
}

void SyncCommand::summarise()
{
    desk().history().read<qint64>(
        [](const HistoryReader &reader) { return reader.runCount(); }, this,
        [this](qint64 runs) {
            print(tr("%n run(s) in the history.", nullptr, static_cast<int>(runs)).toUtf8() + '\n');
            finish(m_worst);
        });
}

std::unique_ptr<Command> SyncCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Reads what is new on the servers into the history."));
    const QCommandLineOption demo(u"demo"_s, tr("Work on the demo instead of your own files."));
    const QCommandLineOption connection(u"connection"_s, tr("Only this connection."), u"N"_s);
    const QCommandLineOption full(u"full"_s, tr("Also look for what was deleted."));
    const QCommandLineOption watch(u"watch"_s, tr("Go on until interrupted."));
    const QCommandLineOption token(
        u"token-stdin"_s,
        tr("Use the token on standard input instead of the keychain's; it stays in memory."));
    parser.addOptions({demo, connection, full, watch, token});
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }
    Request request{.connection = parser.value(connection),
                    .full = parser.isSet(full),
                    .watch = parser.isSet(watch),
                    .token = {}};
    if (parser.isSet(token)) {
        request.token = readSecretFromStdin();
        if (request.token.isEmpty()) {
            note(tr("No token arrived on standard input."));
            exitCode = static_cast<int>(ExitCode::Usage);
            return nullptr;
        }
    }
    return std::make_unique<SyncCommand>(
        parser.isSet(demo) ? Profile::Kind::Demo : Profile::Kind::User, std::move(request));
}

} // namespace rd
