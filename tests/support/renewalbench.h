// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/carebench.h"
#include "support/sandboxclient.h"

namespace rd::test {

/// CareBench with this device's token in a store, and a client that shares nothing with ours.
struct RenewalBench : CareBench {
    explicit RenewalBench(sandbox::Release release = sandbox::latestRelease)
        : CareBench(release)
    {
        write(own);
        QObject::connect(care.get(), &TokenCare::ownTokenReplaced, care.get(),
                         [this](const TokenInfo &created) {
                             wasOldAlive = !server.isRevoked(own);
                             replacedBy = created.fingerprint;
                         });
    }

    void write(const QByteArray &token)
    {
        keychain.write(connection.id, token, &context,
                       [](const Result<Unit, SecretError> &) { arrived(); });
        QTestEventLoop::instance().enterLoop(20);
    }
    QByteArray stored() { return secretOf(keychain, connection.id); }
    Answer<MintedToken> create(const QString &name, int days)
    {
        return ask<MintedToken>([&](auto done) { care->create(name, days, &context, done); });
    }
    Answer<TokenRenewal> renew(const RenewalOptions &options = {})
    {
        return ask<TokenRenewal>(
            [&](auto done) { care->renew(options, keychain, &context, done); });
    }
    Answer<LeakSweep> sweep(const LeakPlan &plan, const QByteArray &leaked)
    {
        return ask<LeakSweep>(
            [&](auto done) { care->sweep(plan, leaked, keychain, &context, done); });
    }
    /// What a stranger with plain HTTP sees: accepted by both servers, refused as revoked by both.
    [[nodiscard]] bool isAccepted(const QByteArray &token) { return seen(token).isEmpty(); }
    [[nodiscard]] bool isRevokedForAll(const QByteArray &token)
    {
        return seen(token)
               == QLatin1String(
                   "401 unauthorized, 401 Error verifying JWT token: Token is revoked");
    }
    QString seen(const QByteArray &token)
    {
        rd::tests::SandboxClient client(server.url());
        client.useToken(token);
        const auto rest = client.get(QStringLiteral("/auth/list_projects"));
        const auto api = client.post(QStringLiteral("/api/query"), R"({"query":"{__typename}"})");
        if (rest.status == 200 && api.status == 200)
            return {};
        return QStringLiteral("%1 %2, %3 %4")
            .arg(rest.status)
            .arg(rest.error())
            .arg(api.status)
            .arg(QString::fromUtf8(api.body));
    }

    bool wasOldAlive = false;
    QString replacedBy;
};

} // namespace rd::test
