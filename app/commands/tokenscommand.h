// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/profilecommand.h"
#include "session/tokencare.h"

namespace rd {

/// `resilience-desk tokens list|create|revoke`: the API tokens of the account, without their
/// values but that of a new one, which is told once. Revoking a token from standard input needs no
/// connection: it authenticates its own end.
class TokensCommand final : public ProfileCommand {
    Q_OBJECT
public:
    struct Request {
        enum class What { List, Create, Revoke, RevokeOthers, RevokePasted };
        What what = What::List;
        QString connection;
        QStringList fingerprints; ///< Revoke
        QByteArray pasted;        ///< RevokePasted
        QString url;              ///< RevokePasted: instead of a connection
        ServerOptions server;
        QString name; ///< Create
        int days = 0; ///< Create
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
    void begin();
    void revoke();
    void showList(const QList<TokenInfo> &tokens);
    void showCreated(const MintedToken &token);
    void takeBack(const MintedToken &token);
    void showProof(const RevocationProof &proof);
    void finishRound(bool isDone);
    void failCare(const TokenCareError &error);

    Request m_request;
    QString m_host;
    QList<RevocationProof> m_proofs; ///< so far
    std::unique_ptr<ServerCheck> m_check;
    std::unique_ptr<TokenCare> m_care;
};

} // namespace rd
