// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/tokenscommand.h"

#include "commands/serverarguments.h"
#include "commands/tokensjson.h"
#include "core/redact.h"
#include "core/text.h"
#include "session/errortext.h"
#include "session/letgo.h"
#include "session/tokenpolicy.h"

#include <QLocale>

#include <algorithm>

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
        server.certFile = m_request.server.certFile; // the passphrase of its key is in the pool
        server.keyFile = m_request.server.keyFile;
        server.proxy = m_request.server.proxy;
        if (m_request.what != Request::What::Sweep) {
            withCare(server);
            return;
        }
        const auto claims = TokenCare::claimsOf(m_request.pasted);
        m_host = server.baseUrl.host();
        server.userId = claims ? claims->userId : QString();
        if (server.userId.isEmpty()) {
            failCare({.kind = TokenCareError::Kind::NotAToken, .api = {}});
            return;
        }
        makeCare(server, m_request.pasted);
        sweepByLeak();
    });
}

void TokensCommand::withCare(const Connection &connection)
{
    m_host = connection.baseUrl.host();
    m_connection = connection;
    // A leaked token authenticates its own end, before anything else is done: no keychain is needed
    // for it, which may be locked. This device's own has to live until there is another one.
    const bool isPastedAlone = m_request.what == Request::What::RevokePasted;
    const bool isLeakFirst = !m_request.pasted.isEmpty()
                             && fullFingerprintOf(m_request.pasted) != connection.tokenFingerprint;
    if (!isPastedAlone && !isLeakFirst) {
        withOwnToken(connection);
        return;
    }
    const auto endIt = [this, connection, isPastedAlone] {
        makeCare(connection, {});
        if (isPastedAlone)
            begin();
        else
            endLeak(connection);
    };
    if (connection.gateway) // what it wants to see is in the keychain
        desk().openWay(connection, this, endIt);
    else
        endIt();
}

void TokensCommand::withOwnToken(const Connection &connection)
{
    desk().withLink(connection, this, [this, connection](const Result<Link *, LinkTrouble> &link) {
        if (!link) {
            printUnfinishedSweep();
            fail(exitCodeFor(link.error()), sentenceFor(link.error(), m_host));
            return;
        }
        makeCare(connection, (*link)->token());
        begin();
    });
}

void TokensCommand::makeCare(const Connection &connection, const QByteArray &ownToken)
{
    letGoLater(std::move(m_care)); // one may stand in its answer
    m_care = std::make_unique<TokenCare>(connection, ownToken, desk().clock(), desk().pool());
    m_care->setJournal([this](const TokenJournalEntry &entry) {
        desk().history().appendJournal(entry.kind, entry.line);
    });
    connect(m_care.get(), &TokenCare::revocationEnded, this, &TokensCommand::showProof);
    connect(m_care.get(), &TokenCare::ownTokenReplaced, this, &TokensCommand::takeOwnToken);
}

void TokensCommand::begin()
{
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
    case Request::What::Rotate:
        rotate();
        return;
    case Request::What::Sweep:
        sweep();
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
    print(m_request.json ? tokensJson(tokens, desk().clock().nowMs(), m_request.leakedAtMs)
                         : listText(tokens));
    finish(tokens.isEmpty() ? ExitCode::NothingFound : ExitCode::Ok);
}

QByteArray TokensCommand::listText(const QList<TokenInfo> &tokens)
{
    constexpr qint64 dayMs = 86'400'000;
    const qint64 now = desk().clock().nowMs();
    const auto day = [](qint64 ms) {
        return ms > 0 ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).date(),
                                           QLocale::ShortFormat)
                      : u"-"_s;
    };
    QString text;
    for (const TokenInfo &token : tokens) {
        const TokenWarning warning = warningOf(token, now);
        QString expires = warning == TokenWarning::Expired        ? tr("expired")
                          : warning == TokenWarning::NeverExpires ? tr("never")
                                                                  : day(token.expiresMs);
        if (warning != TokenWarning::None)
            expires += " !"_L1;
        QStringList notes;
        if (token.thisDevice)
            notes << tr("this device");
        else if (isDeskToken(token))
            notes << tr("another desk");
        if (warning == TokenWarning::ExpiresSoon)
            notes << tr("ends in %n day(s)", nullptr,
                        static_cast<int>((token.expiresMs - now) / dayMs));
        if (isMarked(token, m_request.leakedAtMs))
            notes << tr("made since the leak");
        text += u"%1  %2  %3  %4"_s.arg(token.fingerprint.left(8), day(token.createdMs),
                                        expires.leftJustified(10), plainLine(token.name));
        if (!notes.isEmpty())
            text += u"  (%1)"_s.arg(notes.join(u", "_s));
        text += u'\n';
    }
    return text.toUtf8();
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
    m_proofs.removeIf([&proof](const RevocationProof &one) { // tried again
        return one.fingerprint == proof.fingerprint;
    });
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
        note(leakSentence() + u' '
             + tr("On the command line: \"tokens list --leaked-since TIME\" marks what was made "
                  "since then, \"tokens sweep\" ends it."));
    leave(isDone && !m_proofs.isEmpty() ? ExitCode::Ok : ExitCode::NothingFound);
}

void TokensCommand::leave(ExitCode code)
{
    const auto own =
        std::find_if(m_proofs.cbegin(), m_proofs.cend(), [](const RevocationProof &proof) {
            return proof.thisDevice && proof.isRevokedOrExpired();
        });
    if (own == m_proofs.cend() || m_connection.id.isEmpty()) {
        finish(code);
        return;
    }
    // Nothing of a dead token stays in the keychain.
    m_end = std::make_unique<TokenEnd>(desk());
    m_end->takeProof(*own);
    m_end->revoke(m_connection, [this, code](TokenEnd::Fate fate) {
        if (fate == TokenEnd::Fate::Kept)
            note(m_end->trouble());
        finish(code);
    });
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
    case Request::What::Rotate:
    case Request::What::Sweep:
        printUnfinishedSweep();
        note(tr("Interrupted. A new token of this device may have been made, and old ones may be "
                "alive: list the tokens."));
        break;
    }
    return ExitCode::NothingFound;
}

void TokensCommand::failCare(const TokenCareError &error)
{
    printUnfinishedSweep();
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

} // namespace rd

#include "moc_tokenscommand.cpp"
