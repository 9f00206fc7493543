// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/synccommand.h"

#include "commands/serverarguments.h"
#include "core/redact.h"
#include "core/text.h"
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
    m_isTokenGiven = !m_request.token.isEmpty();
    if (!m_request.server.url.isEmpty()) {
        logIn();
        return;
    }
    m_waiting = chosenConnections(m_request.connection);
    if (m_waiting.isEmpty())
        return;
    if (KeychainSecretStore *keychain = profile().keychain())
        connect(keychain, &KeychainSecretStore::availabilityChanged, this, &SyncCommand::goOn);
    if (!m_request.token.isEmpty() && m_waiting.size() > 1) {
        fail(ExitCode::Usage,
             tr("A token from standard input belongs to one connection. Name it with "
                "--connection."));
        return;
    }
    syncNext();
}

void SyncCommand::logIn()
{
    const QString host = serverUrlFrom(m_request.server.url).value_or({}).host();
    m_login = std::make_unique<TokenLogin>(desk());
    connect(m_login.get(), &TokenLogin::finished, this, &SyncCommand::syncLink);
    connect(m_login.get(), &TokenLogin::refused, this, [this, host](const SignInError &error) {
        const bool isPlain = error.kind == SignInError::Kind::PlainHttp;
        fail(exitCodeFor(error), isPlain
                                     ? tr("%1 is addressed by http, so everybody on the way could "
                                          "read the token. Use https, or add --allow-http.")
                                           .arg(host)
                                     : errorSentence(error, host));
    });
    connect(m_login.get(), &TokenLogin::failed, this, [this, host](const ApiError &error) {
        fail(exitCodeFor(error), errorSentence(error, host));
    });
    connect(m_login.get(), &TokenLogin::notSaved, this,
            [this](const StoreError &error) { fail(ExitCode::Data, errorSentence(error)); });
    m_login->start(m_request.server, std::move(m_request.token));
}

void SyncCommand::syncNext()
{
    if (m_waiting.isEmpty()) {
        if (!m_request.watch)
            summarise();
        else if (m_said.isEmpty() && m_locked.isEmpty())
            finish(m_worst); // there is none to watch
        return;
    }
    const Connection connection = m_waiting.takeFirst();
    if (!m_request.token.isEmpty()) {
        if (connection.gateway)
            desk().openWay(connection, this, [this, connection] { syncWithToken(connection); });
        else
            syncWithToken(connection);
        return;
    }
    desk().withLink(connection, this, [this, connection](const Result<Link *, LinkTrouble> &link) {
        if (link) {
            syncLink(*link);
            return;
        }
        say(connection.name, sentenceFor(link.error(), connection.baseUrl.host()));
        const auto *secret = std::get_if<SecretError>(&link.error());
        if (m_request.watch && secret && *secret == SecretError::Locked)
            m_locked.append(connection); // goes on when it is unlocked
        m_worst = exitCodeFor(link.error());
        syncNext();
    });
}

void SyncCommand::syncWithToken(const Connection &connection)
{
    QByteArray token = tokenIn(std::move(m_request.token));
    const auto made = desk().linkWith(connection, token);
    wipe(token);
    if (made)
        syncLink(*made);
    else
        fail(exitCodeFor(made.error()), errorSentence(made.error(), connection.baseUrl.host()));
}

void SyncCommand::goOn(SecretAvailability availability)
{
    const bool isIdle = m_waiting.isEmpty(); // else they follow those
    if (availability != SecretAvailability::Ready || m_locked.isEmpty())
        return;
    m_waiting += std::exchange(m_locked, {});
    if (isIdle)
        syncNext();
}

void SyncCommand::syncLink(Link *link)
{
    connect(&link->sync(), &ConnectionSync::progress, this,
            [this](const SyncProgress &progress) { m_progress.show(progress); });
    if (m_request.watch) {
        desk().startCare();
        watch(link);
        syncNext();
        return;
    }
    link->sync().syncOnce(
        m_request.full, this,
        [this, name = link->connection().name, server = link->connection().baseUrl,
         hasGateway =
             link->connection().gateway.has_value()](const ConnectionSync::OnceReport &report) {
            m_progress.clear();
            if (report.error) {
                // A new token was got for it just now, so asking again would not help.
                const bool isGateway = hasGateway && GatewayKeeper::isRefusal(*report.error);
                const LinkTrouble gateway = GatewayError{GatewayError::Kind::SignInNeeded, {}, {}};
                say(name, isGateway ? sentenceFor(gateway, server.host())
                                    : connectionSentence(*report.error, server));
                m_worst = isGateway ? exitCodeFor(gateway) : exitCodeFor(*report.error);
            }
            if (report.storeError) {
                note(errorSentence(*report.storeError));
                m_worst = ExitCode::Data;
            }
            syncNext();
        });
}

void SyncCommand::watch(Link *link)
{
    const Connection &connection = link->connection();
    m_said.insert(connection.id, {});
    say(connection.name, tr("Collecting from %1.").arg(connection.baseUrl.toString()));
    if (m_request.full)
        link->sync().refreshNow(true); // with the first poll
    profile().watchNetwork();
    follow(link);
}

void SyncCommand::follow(Link *link)
{
    const Connection &connection = link->connection();
    connect(link, &Link::statusChanged, this, [this, link] { sayStatus(link); });
    connect(link, &Link::storeFailed, this,
            [this, id = connection.id, name = connection.name](const HistoryError &error) {
                Said &said = m_said[id];
                const QString sentence = errorSentence(error);
                if (said.sentence == sentence)
                    return;
                said = {.kind = LinkStatus::Kind::Offline, .sentence = sentence};
                say(name, sentence);
            });
    // Not Link::start(): that the window's polling is paused is nobody's wish here.
    link->sync().start();
}

void SyncCommand::sayStatus(Link *link)
{
    using Kind = LinkStatus::Kind;
    const LinkStatus status = link->status();
    const QString id = link->connection().id;
    const QString name = link->connection().name;
    if (!m_said.contains(id))
        return;
    Said &said = m_said[id];
    const Said before = said;
    if (status.kind == Kind::UpToDate) {
        said = {.kind = Kind::UpToDate, .sentence = {}};
        if (before.kind == Kind::Offline)
            say(name, tr("The history is kept again."));
        else if (before.kind != Kind::UpToDate)
            sayUpToDate(name);
    } else if (status.kind == Kind::Offline && !status.sentence.isEmpty()) {
        said = {.kind = Kind::Offline, .sentence = status.sentence};
        if (before.sentence != status.sentence)
            say(name, tr("%1 It is tried again by itself.").arg(status.sentence));
    } else if (status.kind == Kind::GatewaySignIn) {
        giveUp(id, name, status.sentence);
    } else if (status.kind == Kind::SignedOut && before.kind != Kind::SignedOut) {
        said = {.kind = Kind::SignedOut, .sentence = status.sentence};
        if (m_isTokenGiven)
            giveUp(id, name, status.sentence);
        else
            lookForAnotherToken(link);
    }
}

/// The window, or somebody who signed in again, may have given this device another one: the old one
/// is revoked when the new one is in the keychain.
void SyncCommand::lookForAnotherToken(Link *link)
{
    const Connection connection = link->connection();
    const auto taken =
        [this, connection, sentence = link->status().sentence,
         refused = fullFingerprintOf(link->token())](Result<QByteArray, SecretError> found) {
            const bool isOther = found && fullFingerprintOf(*found) != refused;
            const auto made = isOther ? desk().linkWith(connection, *found)
                                      : ApiResult<Link *>(Failure{ApiError{}});
            if (found)
                wipe(*found);
            if (made) {
                say(connection.name, tr("The token was replaced; going on with the new one."));
                m_said.insert(connection.id, {});
                return follow(*made);
            }
            if (!found && found.error() == SecretError::Locked) {
                say(connection.name, errorSentence(found.error()));
                desk().markSignedOut(connection.id); // lets go of the link with the old one
                m_said.remove(connection.id);
                return m_locked.append(connection); // goes on when it is unlocked
            }
            giveUp(connection.id, connection.name, sentence);
        };
    desk().storeOf(connection).read(connection.id, this, taken);
}

void SyncCommand::giveUp(const QString &id, const QString &name, const QString &sentence)
{
    say(name, sentence);
    m_said.remove(id);
    m_worst = ExitCode::Authentication;
    if (m_said.isEmpty() && m_waiting.isEmpty() && m_locked.isEmpty())
        finish(m_worst);
}

void SyncCommand::sayUpToDate(const QString &name)
{
    desk().history().read<qint64>(
        [](const HistoryReader &reader) { return reader.runCount(); }, this,
        [this, name](qint64 runs) {
            say(name, tr("Up to date, %n run(s) in the history.", nullptr, static_cast<int>(runs)));
        });
}

void SyncCommand::say(const QString &name, const QString &sentence)
{
    m_progress.clear();
    note(u"%1: %2"_s.arg(plainLine(name), sentence));
}

ExitCode SyncCommand::interrupt()
{
    if (m_request.watch)
        return ExitCode::Ok;
    m_progress.clear();
    note(tr("Interrupted. What was read until now stays; the next time goes on there."));
    return ExitCode::Data;
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
    const ServerArguments server(parser);
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }
    const auto usage = [&exitCode](const QString &sentence) {
        note(sentence);
        exitCode = static_cast<int>(ExitCode::Usage);
        return nullptr;
    };
    if (server.hasUrl() && !parser.isSet(token))
        return usage(tr("--url needs --token-stdin. Without a token, sign in first."));
    if (server.hasUrl() && parser.isSet(connection))
        return usage(tr("Give either --connection or --url."));
    if (!server.hasUrl() && server.hasDetails())
        return usage(tr("--name, --allow-http and --ca belong to --url."));
    if (server.hasUrl() && server.url().isEmpty())
        return usage(errorSentence(UrlProblem::Empty));
    if (const QString trouble = server.trouble(); !trouble.isEmpty())
        return usage(trouble);
    Request request{
        .connection = parser.value(connection),
        .server = {.url = server.url(), .name = server.name(), .server = server.server()},
        .full = parser.isSet(full),
        .watch = parser.isSet(watch),
        .token = {}};
    if (parser.isSet(token)) {
        request.token = readSecretFromStdin();
        if (request.token.isEmpty())
            return usage(tr("No token arrived on standard input."));
    }
    return std::make_unique<SyncCommand>(
        parser.isSet(demo) ? Profile::Kind::Demo : Profile::Kind::User, std::move(request));
}

} // namespace rd

#include "moc_synccommand.cpp"
