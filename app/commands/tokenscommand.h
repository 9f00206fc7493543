// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/profilecommand.h"
#include "desk/tokenend.h"
#include "session/tokencare.h"

namespace rd {

/// `resilience-desk tokens list|create|revoke|rotate|sweep`: the API tokens of the account, without
/// their values but that of one that is made for somebody, which is told once. Revoking a token
/// from standard input needs no connection: it authenticates its own end.
///
/// What is told (tokensarguments.cpp), what lists, makes and revokes (tokenscommand.cpp), what
/// gives this device another token (tokensrenewal.cpp).
class TokensCommand final : public ProfileCommand {
    Q_OBJECT
public:
    struct Request {
        enum class What { List, Create, Revoke, RevokeOthers, RevokePasted, Rotate, Sweep };
        What what = What::List;
        QString connection;
        QStringList fingerprints; ///< Revoke
        QByteArray pasted;        ///< RevokePasted; Sweep: ends before all others, or empty
        QString url;              ///< RevokePasted, Sweep: instead of a connection
        ServerOptions server;
        QString name; ///< Create
        int days = 0; ///< Create, Rotate, Sweep
        /// List, Sweep: since when somebody else may have had a token; 0: not told.
        qint64 leakedAtMs = 0;
        bool isEverything = false; ///< Sweep: not only what was made since
        bool json = false;
    };
    TokensCommand(Profile::Kind kind, Request request, QObject *parent = nullptr);
    ~TokensCommand() override;

    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);
    [[nodiscard]] ExitCode interrupt() override;

protected:
    void run() override;
    [[nodiscard]] bool needsDemoData() const override { return false; }

private:
    void checkServer();
    void withCare(const Connection &connection);
    void withOwnToken(const Connection &connection);
    void makeCare(const Connection &connection, const QByteArray &ownToken);
    void begin();
    void revoke();
    void showList(const QList<TokenInfo> &tokens);
    void showCreated(const MintedToken &token);
    void takeBack(const MintedToken &token);
    void showProof(const RevocationProof &proof);
    void finishRound(bool isDone);
    void leave(ExitCode code);
    void failCare(const TokenCareError &error);
    [[nodiscard]] QByteArray listText(const QList<TokenInfo> &tokens);

    void rotate();
    void finishRotation(const TokenRenewal &renewal);
    void endLeak(const Connection &connection);
    void sweep();
    void sweepByLeak();
    void endLeakLast();
    void finishSweepByLeak();
    /// What is proved until now must not be lost when the rest fails.
    void printUnfinishedSweep();
    void finishSweep(const LeakSweep &sweep);
    void takeOwnToken(const TokenInfo &created);
    [[nodiscard]] static ExitCode exitCodeOf(const TokenRenewal &renewal);

    Request m_request;
    Connection m_connection; ///< without an id: a server that was named
    QString m_host;
    QList<RevocationProof> m_proofs;       ///< so far
    std::optional<TokenRenewal> m_renewal; ///< Rotate, Sweep: known when it has ended
    QList<TokenInfo> m_before;             ///< Sweep: the list as it was
    /// Sweep: what was meant to end, at the last look; none: the list could not be read.
    std::optional<QList<TokenInfo>> m_left;
    QStringList m_tried; ///< Sweep without a connection: fingerprints that had their turn
    int m_looks = 0;
    std::unique_ptr<ServerCheck> m_check;
    std::unique_ptr<TokenCare> m_care;
    std::unique_ptr<TokenEnd> m_end; ///< when this device's own token was revoked
};

} // namespace rd
