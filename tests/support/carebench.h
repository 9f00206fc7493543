// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/tokencare.h"
#include "support/signinbench.h"

Q_DECLARE_METATYPE(rd::sandbox::Release)

namespace rd::test {

/// An account that is signed in with its own API token, and one more token of it.
struct CareBench : SignInBench {
    explicit CareBench(sandbox::Release release = sandbox::latestRelease)
        : SignInBench(release)
        , own(server.mintToken(QStringLiteral("owner"), 86'400 * 90, QStringLiteral("this device")))
        , victim(
              server.mintToken(QStringLiteral("owner"), 86'400 * 30, QStringLiteral("old laptop")))
    {
        connection.id = QStringLiteral("c");
        connection.baseUrl = server.url();
        connection.username = QStringLiteral("owner");
        connection.userId = server.userId(QStringLiteral("owner"));
        connection.tokenFingerprint = fullFingerprintOf(own);
        care = std::make_unique<TokenCare>(connection, own, clock);
        care->setJournal([this](const TokenJournalEntry &entry) { journal.append(entry); });
    }

    template <typename T>
    using Answer = std::optional<Result<T, TokenCareError>>;
    /// What \p start hands to its callback.
    template <typename T, typename Start>
    Answer<T> ask(Start start)
    {
        Answer<T> answer;
        start([&answer](const Result<T, TokenCareError> &result) {
            answer = result;
            arrived();
        });
        waitUntil([&answer] { return answer.has_value(); });
        return answer;
    }

    using Proof = Answer<RevocationProof>;
    Proof revoke(const QString &prefix)
    {
        return ask<RevocationProof>([&](auto done) { care->revoke(prefix, &context, done); });
    }
    Proof revokePasted(const QByteArray &token)
    {
        return ask<RevocationProof>([&](auto done) { care->revokePasted(token, &context, done); });
    }
    Answer<RevocationRound> revokeSeveral(const QStringList &prefixes)
    {
        return ask<RevocationRound>(
            [&](auto done) { care->revokeSeveral(prefixes, &context, done); });
    }
    Answer<RevocationRound> revokeOthers()
    {
        return ask<RevocationRound>([&](auto done) { care->revokeOthers(&context, done); });
    }
    Answer<QList<TokenInfo>> list()
    {
        return ask<QList<TokenInfo>>([&](auto done) { care->list(&context, done); });
    }

    QByteArray own;
    QByteArray victim;
    Connection connection;
    QObject context;
    std::unique_ptr<TokenCare> care;
    QList<TokenJournalEntry> journal;
};

/// Those whose token calls differ; under sanitizers the first and the last.
inline void addReleases()
{
    QTest::addColumn<sandbox::Release>("release");
    QTest::newRow("3.0") << sandbox::Release::R3_0;
    if (qEnvironmentVariableIntValue("RD_BRIEF") == 0) {
        QTest::newRow("3.6") << sandbox::Release::R3_6;
        QTest::newRow("3.9") << sandbox::Release::R3_9;
        QTest::newRow("3.14") << sandbox::Release::R3_14;
    }
    QTest::newRow("3.31") << sandbox::Release::R3_31;
}

} // namespace rd::test
