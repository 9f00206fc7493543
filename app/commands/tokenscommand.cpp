// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/tokenscommand.h"

#include "commands/serverarguments.h"
#include "commands/tokensjson.h"
#include "core/redact.h"
#include "core/text.h"
#include "session/errortext.h"

#include <QCommandLineParser>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

TokensCommand::TokensCommand(Profile::Kind kind, Request request, QObject *parent)
    : ProfileCommand(kind, parent)
    , m_request(std::move(request))
{
}

TokensCommand::~TokensCommand()
{
    wipe(m_request.pasted);
}

void TokensCommand::run()
{
    if (!m_request.url.isEmpty()) {
        checkServer();
        return;
    }
    if (m_request.what == Request::What::RevokePasted && desk().allConnections().isEmpty()) {
        fail(ExitCode::NothingFound,
             tr("There is no connection yet. Say with --url on which server the token ends."));
        return;
    }
    const QList<Connection> connections = chosenConnections(m_request.connection);
    if (connections.isEmpty())
        return;
    if (connections.size() > 1) {
        fail(ExitCode::Usage, tr("There are several connections. Name one with --connection."));
        return;
    }
    withCare(connections.first());
}

void TokensCommand::checkServer()
{
    m_check = std::make_unique<ServerCheck>(desk().clock(), desk().pool());
    m_check->check(m_request.url, m_request.server, this, [this](const ServerFindings &findings) {
        SignInError error;
        error.urlProblem = findings.urlProblem;
        error.api = findings.error;
        if (findings.urlProblem)
            error.kind = SignInError::Kind::BadUrl;
        else if (findings.httpNeedsConfirmation)
            error.kind = SignInError::Kind::PlainHttp;
        if (!findings.isGood()) {
            const QString host = findings.baseUrl.host();
            fail(exitCodeFor(error), errorSentence(error, host));
            return;
        }
        Connection server;
        server.baseUrl = findings.baseUrl;
        server.allowHttp = m_request.server.allowHttp;
        server.caFile = m_request.server.caFile;
        server.proxy = m_request.server.proxy;
        withCare(server);
    });
}

void TokensCommand::withCare(const Connection &connection)
{
    m_host = connection.baseUrl.host();
    if (m_request.what == Request::What::RevokePasted) {
        // The leaked token authenticates its own end: no keychain is needed for it.
        m_care =
            std::make_unique<TokenCare>(connection, QByteArray(), desk().clock(), desk().pool());
        if (connection.gateway) // what it wants to see is in the keychain
            desk().openWay(connection, this, [this] { begin(); });
        else
            begin();
        return;
    }
    desk().withLink(connection, this, [this, connection](const Result<Link *, LinkTrouble> &link) {
        if (!link) {
            fail(exitCodeFor(link.error()), sentenceFor(link.error(), m_host));
            return;
        }
        m_care = std::make_unique<TokenCare>(connection, (*link)->token(), desk().clock(),
                                             desk().pool());
        begin();
    });
}

void TokensCommand::begin()
{
    m_care->setJournal([this](const TokenJournalEntry &entry) {
        desk().history().appendJournal(entry.kind, entry.line);
    });
    connect(m_care.get(), &TokenCare::revocationEnded, this, &TokensCommand::showProof);
    switch (m_request.what) {
    case Request::What::List:
        m_care->list(this, [this](const Result<QList<TokenInfo>, TokenCareError> &tokens) {
            if (tokens)
                showList(*tokens);
            else
                failCare(tokens.error());
        });
        return;
    case Request::What::Create:
        m_care->create(m_request.name, m_request.days, this,
                       [this](const Result<MintedToken, TokenCareError> &token) {
                           if (token)
                               showCreated(*token);
                           else
                               failCare(token.error());
                       });
        return;
    case Request::What::Revoke:
    case Request::What::RevokeOthers:
    case Request::What::RevokePasted:
        revoke();
        return;
    }
}

void TokensCommand::revoke()
{
    const auto ended = [this](const Result<RevocationRound, TokenCareError> &round) {
        if (round)
            finishRound(round->isDone());
        else
            failCare(round.error());
    };
    if (m_request.what == Request::What::Revoke)
        m_care->revokeSeveral(m_request.fingerprints, this, ended);
    else if (m_request.what == Request::What::RevokeOthers)
        m_care->revokeOthers(this, ended);
    else
        m_care->revokePasted(std::move(m_request.pasted), this,
                             [this](const Result<RevocationProof, TokenCareError> &proof) {
                                 if (proof)
                                     finishRound(proof->isRevokedOrExpired());
                                 else
                                     failCare(proof.error());
                             });
}

void TokensCommand::showList(const QList<TokenInfo> &tokens)
{
    const qint64 now = desk().clock().nowMs();
    if (m_request.json) {
        print(tokensJson(tokens, now));
    } else {
        const auto day = [](qint64 ms) {
            return ms > 0 ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).date(),
                                               QLocale::ShortFormat)
                          : u"-"_s;
        };
        for (const TokenInfo &token : tokens) {
            const QString expires = token.isExpired(now)      ? tr("expired")
                                    : token.neverExpires(now) ? tr("never")
                                                              : day(token.expiresMs);
            print(u"%1  %2  %3  %4%5\n"_s
                      .arg(token.fingerprint.left(8), day(token.createdMs), expires,
                           plainLine(token.name),
                           token.thisDevice ? u"  (%1)"_s.arg(tr("this device")) : QString())
                      .toUtf8());
        }
    }
    finish(tokens.isEmpty() ? ExitCode::NothingFound : ExitCode::Ok);
}

void TokensCommand::showCreated(const MintedToken &token)
{
    QByteArray text =
        m_request.json ? createdJson(token, desk().clock().nowMs()) : token.value + '\n';
    print(text);
    wipe(text);
    if (isSpoilt()) {
        takeBack(token);
        return;
    }
    const QString fingerprint = token.info.fingerprint.left(8);
    if (!m_request.json)
        note(tr("Made \"%1\", fingerprint %2. Its value is shown this once.")
                 .arg(token.info.name, fingerprint));
    finish(ExitCode::Ok);
}

void TokensCommand::takeBack(const MintedToken &token)
{
    // Nobody has read it, and nobody else will ever know it. After this answer: the token care is
    // busy until its callback has returned.
    QMetaObject::invokeMethod(
        this,
        [this, fingerprint = token.info.fingerprint] {
            m_care->revoke(fingerprint, this,
                           [this](const Result<RevocationProof, TokenCareError> &proof) {
                               if (!proof || !proof->isRevokedOrExpired())
                                   note(tr("The new token is alive: list the tokens and revoke "
                                           "it."));
                               finish(ExitCode::Data);
                           });
        },
        Qt::QueuedConnection);
}

void TokensCommand::showProof(const RevocationProof &proof)
{
    if (m_request.what == Request::What::Create)
        return;
    m_proofs.append(proof);
    const QString sentence = proofSentence(proof, m_host);
    if (!m_request.json)
        print(u"%1  %2\n"_s.arg(proof.fingerprint.left(8), sentence).toUtf8());
    if (!proof.isRevokedOrExpired())
        note(m_request.json ? u"%1: %2"_s.arg(proof.fingerprint.left(8), sentence) : sentence);
}

void TokensCommand::finishRound(bool isDone)
{
    if (m_request.json)
        print(revokedJson(m_proofs));
    if (m_proofs.isEmpty())
        note(tr("There is no other token than that of this device."));
    if (!m_request.json && m_request.what == Request::What::RevokePasted)
        note(leakSentence());
    finish(isDone && !m_proofs.isEmpty() ? ExitCode::Ok : ExitCode::NothingFound);
}

ExitCode TokensCommand::interrupt()
{
    switch (m_request.what) {
    case Request::What::List:
        return ExitCode::Ok;
    case Request::What::Create:
        note(tr("Interrupted. A token may have been made: list the tokens and revoke it."));
        break;
    case Request::What::Revoke:
    case Request::What::RevokeOthers:
    case Request::What::RevokePasted:
        if (m_request.json)
            print(revokedJson(m_proofs));
        note(tr("Interrupted. Only what was told until now is proved; the rest may be alive."));
        break;
    }
    return ExitCode::NothingFound;
}

void TokensCommand::failCare(const TokenCareError &error)
{
    note(errorSentence(error, m_host));
    switch (error.kind) {
    case TokenCareError::Kind::Server:
        finish(error.api ? exitCodeFor(*error.api) : ExitCode::Network);
        return;
    case TokenCareError::Kind::NoSuchToken:
    case TokenCareError::Kind::Stopped:
        finish(ExitCode::NothingFound);
        return;
    case TokenCareError::Kind::Ambiguous:
    case TokenCareError::Kind::BadFingerprint:
    case TokenCareError::Kind::NotAToken:
    case TokenCareError::Kind::Busy:
    case TokenCareError::Kind::BadName:
    case TokenCareError::Kind::BadDays:
    case TokenCareError::Kind::NoOwnToken:
    case TokenCareError::Kind::OtherAccount:
        finish(ExitCode::Usage);
        return;
    }
}

namespace {

/// What is wrong with the combination of words and options; empty when nothing is.
QString usageTrouble(const QCommandLineParser &parser, const QString &what, int ways)
{
    const auto isSet = [&parser](const char *name) {
        return parser.isSet(QString::fromLatin1(name));
    };
    if (what != "list"_L1 && what != "create"_L1 && what != "revoke"_L1)
        return TokensCommand::tr("Say what to do with the tokens: \"tokens list\", \"tokens "
                                 "create\" or \"tokens revoke\".");
    if (what == "revoke"_L1 && ways != 1)
        return TokensCommand::tr(
            "Say which token: --fingerprint F, --all-others or --token-stdin.");
    if (what != "revoke"_L1 && ways > 0)
        return TokensCommand::tr(
            "--fingerprint, --all-others and --token-stdin belong to \"tokens revoke\".");
    if ((what == "create"_L1) != isSet("name") || (what == "create"_L1) != isSet("days"))
        return TokensCommand::tr("\"tokens create\" needs --name N and --days D, nothing else "
                                 "does.");
    const bool hasServer = isSet("url") || isSet("allow-http") || isSet("ca") || isSet("proxy");
    if (hasServer && (!isSet("token-stdin") || !isSet("url") || isSet("connection")))
        return TokensCommand::tr("--url and what belongs to it go with --token-stdin, instead of "
                                 "--connection.");
    return {};
}

} // namespace

std::unique_ptr<Command> TokensCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Lists the API tokens of the account, makes one, or revokes some and proves that they "
           "are dead."));
    parser.addPositionalArgument(u"list|create|revoke"_s, tr("What to do."));
    const QCommandLineOption demo(u"demo"_s, tr("Work on the demo instead of your own files."));
    const QCommandLineOption connection(u"connection"_s, tr("Which connection."), u"N"_s);
    const QCommandLineOption name(
        u"name"_s, tr("Name of the new token: it should tell who will use it."), u"N"_s);
    const QCommandLineOption days(
        u"days"_s, tr("Days until the new token expires; 36500 is what ChaosCenter calls never."),
        u"D"_s);
    const QCommandLineOption fingerprint(
        u"fingerprint"_s,
        tr("The token to revoke: 8 or more digits of its fingerprint. May be given several "
           "times."),
        u"F"_s);
    const QCommandLineOption others(u"all-others"_s,
                                    tr("Revoke all tokens but that of this device."));
    const QCommandLineOption token(
        u"token-stdin"_s, tr("Revoke the token on standard input; needs no connection, see "
                             "--url."));
    const QCommandLineOption json(u"json"_s, tr("Answer as JSON."));
    parser.addOptions({demo, connection, name, days, fingerprint, others, token});
    const ServerArguments server(parser, ServerArguments::Naming::None);
    parser.addOption(json);
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }
    const auto usage = [&exitCode](const QString &sentence) {
        note(sentence);
        exitCode = static_cast<int>(ExitCode::Usage);
        return nullptr;
    };
    const QString what = parser.positionalArguments().join(u' ');
    const int ways =
        int(parser.isSet(fingerprint)) + int(parser.isSet(others)) + int(parser.isSet(token));
    QString trouble = usageTrouble(parser, what, ways);
    if (trouble.isEmpty())
        trouble = server.trouble();
    if (!trouble.isEmpty())
        return usage(trouble);
    Request request;
    request.connection = parser.value(connection);
    request.json = parser.isSet(json);
    request.name = parser.value(name);
    request.days = parser.value(days).toInt();
    request.fingerprints = parser.values(fingerprint);
    request.url = server.url();
    request.server = server.server();
    if (what == "create"_L1) {
        request.what = Request::What::Create;
    } else if (parser.isSet(fingerprint)) {
        request.what = Request::What::Revoke;
    } else if (parser.isSet(others)) {
        request.what = Request::What::RevokeOthers;
    } else if (parser.isSet(token)) {
        request.what = Request::What::RevokePasted;
        request.pasted = tokenIn(readSecretFromStdin());
        if (request.pasted.isEmpty())
            return usage(tr("No token arrived on standard input."));
    }
    return std::make_unique<TokensCommand>(
        parser.isSet(demo) ? Profile::Kind::Demo : Profile::Kind::User, std::move(request));
}

} // namespace rd

#include "moc_tokenscommand.cpp"
