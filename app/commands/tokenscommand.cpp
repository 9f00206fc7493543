// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/tokenscommand.h"

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
    const QList<Connection> connections = chosenConnections(m_request.connection);
    if (connections.isEmpty())
        return;
    if (connections.size() > 1) {
        fail(ExitCode::Usage, tr("There are several connections. Name one with --connection."));
        return;
    }
    withCare(connections.first());
}

void TokensCommand::withCare(const Connection &connection)
{
    m_host = connection.baseUrl.host();
    const auto begin = [this] {
        m_care->setJournal([this](const TokenJournalEntry &entry) {
            desk().history().appendJournal(entry.kind, entry.line);
        });
        const auto proofOrError = [this](const Result<RevocationProof, TokenCareError> &proof) {
            if (proof)
                showProof(*proof);
            else
                failCare(proof.error());
        };
        switch (m_request.what) {
        case Request::What::List:
            m_care->list(this, [this](const Result<QList<TokenInfo>, TokenCareError> &tokens) {
                if (tokens)
                    showList(*tokens);
                else
                    failCare(tokens.error());
            });
            return;
        case Request::What::Revoke:
            m_care->revoke(m_request.fingerprint, this, proofOrError);
            return;
        case Request::What::RevokePasted:
            m_care->revokePasted(std::move(m_request.pasted), this, proofOrError);
            return;
        }
    };
    if (m_request.what == Request::What::RevokePasted) {
        // The leaked token authenticates its own end: no keychain is needed for it.
        m_care =
            std::make_unique<TokenCare>(connection, QByteArray(), desk().clock(), desk().pool());
        begin();
        return;
    }
    desk().withLink(connection, this,
                    [this, connection, begin](const Result<Link *, LinkTrouble> &link) {
                        if (!link) {
                            fail(exitCodeFor(link.error()), sentenceFor(link.error(), m_host));
                            return;
                        }
                        m_care = std::make_unique<TokenCare>(connection, (*link)->token(),
                                                             desk().clock(), desk().pool());
                        begin();
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

void TokensCommand::showProof(const RevocationProof &proof)
{
    if (m_request.json)
        print(revokedJson({proof}));
    else
        print(
            (u"%1  %2\n"_s.arg(proof.fingerprint.left(8), proofSentence(proof, m_host))).toUtf8());
    if (!proof.isRevokedOrExpired())
        note(proofSentence(proof, m_host));
    finish(proof.isRevokedOrExpired() ? ExitCode::Ok : ExitCode::NothingFound);
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

std::unique_ptr<Command> TokensCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Lists the API tokens of the account, or revokes one and proves that it is dead."));
    parser.addPositionalArgument(u"list|revoke"_s, tr("What to do."));
    const QCommandLineOption demo(u"demo"_s, tr("Work on the demo instead of your own files."));
    const QCommandLineOption connection(u"connection"_s, tr("Which connection."), u"N"_s);
    const QCommandLineOption fingerprint(
        u"fingerprint"_s, tr("The token to revoke: 8 or more digits of its fingerprint."), u"F"_s);
    const QCommandLineOption token(u"token-stdin"_s, tr("Revoke the token on standard input."));
    const QCommandLineOption json(u"json"_s, tr("Answer as JSON."));
    parser.addOptions({demo, connection, fingerprint, token, json});
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }
    const auto usage = [&exitCode](const QString &sentence) {
        note(sentence);
        exitCode = static_cast<int>(ExitCode::Usage);
        return nullptr;
    };
    Request request;
    request.connection = parser.value(connection);
    request.json = parser.isSet(json);
    const QStringList what = parser.positionalArguments();
    if (what == QStringList{u"list"_s}) {
        request.what = Request::What::List;
    } else if (what == QStringList{u"revoke"_s}) {
        if (parser.isSet(fingerprint) == parser.isSet(token))
            return usage(tr("Say which token: --fingerprint F or --token-stdin."));
        request.what = parser.isSet(token) ? Request::What::RevokePasted : Request::What::Revoke;
        request.fingerprint = parser.value(fingerprint);
        if (parser.isSet(token)) {
            request.pasted = readSecretFromStdin();
            if (request.pasted.isEmpty())
                return usage(tr("No token arrived on standard input."));
        }
    } else {
        return usage(tr("Say what to do with the tokens: \"tokens list\" or \"tokens revoke\"."));
    }
    return std::make_unique<TokensCommand>(
        parser.isSet(demo) ? Profile::Kind::Demo : Profile::Kind::User, std::move(request));
}

} // namespace rd

#include "moc_tokenscommand.cpp"
