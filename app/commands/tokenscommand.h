// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/profilecommand.h"
#include "session/tokencare.h"

namespace rd {

/// `resilience-desk tokens list|revoke`: the API tokens of the account, without their values.
class TokensCommand final : public ProfileCommand {
    Q_OBJECT
public:
    struct Request {
        enum class What { List, Revoke, RevokePasted };
        What what = What::List;
        QString connection;
        QString fingerprint; ///< Revoke
        QByteArray pasted;   ///< RevokePasted
        bool json = false;
    };
    TokensCommand(Profile::Kind kind, Request request, QObject *parent = nullptr);
    ~TokensCommand() override;

    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);

protected:
    void run() override;
    [[nodiscard]] bool needsDemoData() const override { return false; }

private:
    void withCare(const Connection &connection);
    void showList(const QList<TokenInfo> &tokens);
    void showProof(const RevocationProof &proof);
    void failCare(const TokenCareError &error);

    Request m_request;
    QString m_host;
    std::unique_ptr<TokenCare> m_care;
};

} // namespace rd
