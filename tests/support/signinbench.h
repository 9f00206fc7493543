// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/text.h"
#include "sandbox/http/server.h"
#include "sandbox/sandbox.h"
#include "session/serverlink.h"
#include "session/signin.h"
#include "session/tokenjournal.h"

#include <QSet>
#include <QTest>
#include <QTestEventLoop>

#include <memory>
#include <optional>

namespace rd::test {

/// Runs the event loop until \p isDone, which some callback before arrived() has made true. Unlike
/// QTest::qWaitFor() it does not sleep between events, which costs tens of milliseconds a request.
template <typename Predicate>
bool waitUntil(Predicate isDone)
{
    QTestEventLoop &loop = QTestEventLoop::instance();
    if (!isDone())
        loop.enterLoop(20);
    return isDone();
}
inline void arrived()
{
    QTestEventLoop::instance().exitLoop();
}

/// A secret store that can be told to go wrong.
class MoodyStore final : public SecretStore {
public:
    std::optional<SecretError> writeError;
    std::optional<SecretError> readError;
    bool isForgetful = false; ///< says yes to writing and keeps nothing
    bool isTwisting = false;  ///< reads something else than was written

    void read(const QString &key, const QObject *context, Read done) override
    {
        ++reads;
        if (readError)
            return later(context, [done, error = *readError] { done(Failure{error}); });
        Result<QByteArray, SecretError> found = Failure{SecretError::NotFound};
        if (const auto it = values.constFind(key); it != values.constEnd())
            found = isTwisting ? *it + 'x' : *it;
        later(context, [done, found] { done(found); });
    }
    void write(const QString &key, const QByteArray &secret, const QObject *context,
               Done done) override
    {
        keys.insert(key);
        if (writeError)
            return later(context, [done, error = *writeError] { done(Failure{error}); });
        values[key] = isForgetful ? QByteArray() : QByteArray(secret.constData(), secret.size());
        later(context, [done] { done(Unit{}); });
    }
    void remove(const QString &key, const QObject *context, Done done) override
    {
        keys.remove(key);
        values.remove(key);
        later(context, [done] { done(Unit{}); });
    }

    int reads = 0;
    QSet<QString> keys;                ///< written and not removed
    QHash<QString, QByteArray> values; ///< as they are now

private:
    static void later(const QObject *context, std::function<void()> task)
    {
        QMetaObject::invokeMethod(const_cast<QObject *>(context), std::move(task),
                                  Qt::QueuedConnection);
    }
};

/// A sandbox and what a sign-in to it needs.
struct SignInBench {
    explicit SignInBench(sandbox::Release release = sandbox::latestRelease,
                         const QStringList &allowedOrigins = {})
        : server(optionsFor(release, allowedOrigins))
    {
        const auto started = server.start();
        if (!started)
            qFatal("%s", qPrintable(started.error()));
    }

    static sandbox::SandboxOptions optionsFor(sandbox::Release release,
                                              const QStringList &allowedOrigins)
    {
        sandbox::SandboxOptions options;
        options.runs = 20;
        options.release = release;
        options.frozen = true;
        options.allowedOrigins = allowedOrigins;
        return options;
    }

    [[nodiscard]] QByteArray passwordOf(const QString &username) const
    {
        for (const sandbox::SandboxUser &user : server.users())
            if (user.username == username)
                return user.password.toUtf8();
        return {};
    }

    /// The user's API tokens as the server lists them.
    [[nodiscard]] QList<litmus::ApiToken> listed(const QString &username)
    {
        auto link = std::move(*ServerLink::open(server.url(), {}, clock));
        const QByteArray key = server.mintToken(username, 3600);
        std::optional<QList<litmus::ApiToken>> tokens;
        QObject context;
        const CallHandle call = link->auth().tokens(
            server.userId(username), &context,
            [&tokens](const ApiResult<QList<litmus::ApiToken>> &answer) {
                tokens = answer.value_or({});
                arrived();
            },
            Credential::given(key));
        waitUntil([&tokens] { return tokens.has_value(); });
        observers.insert(key);
        return tokens.value_or(QList<litmus::ApiToken>());
    }
    [[nodiscard]] QStringList listedNames(const QString &username)
    {
        QStringList names;
        for (const litmus::ApiToken &token : listed(username))
            names.append(token.info.name);
        return names;
    }

    /// Tokens somebody presented to the server and that are still accepted.
    [[nodiscard]] QSet<QByteArray> alive()
    {
        QSet<QByteArray> tokens;
        for (const sandbox::HttpRequest &request : server.http().seen()) {
            const QByteArray token = request.header("authorization").mid(7);
            if (!token.isEmpty() && !server.isRevoked(token) && !observers.contains(token))
                tokens.insert(token);
        }
        return tokens;
    }
    [[nodiscard]] int requestsTo(const QByteArray &path) const
    {
        int count = 0;
        for (const sandbox::HttpRequest &request :
             const_cast<sandbox::Sandbox &>(server).http().seen())
            count += request.path == path ? 1 : 0;
        return count;
    }

    [[nodiscard]] QByteArray secretOf(SecretStore &store, const QString &key)
    {
        std::optional<QByteArray> secret;
        QObject context;
        store.read(key, &context, [&secret](const Result<QByteArray, SecretError> &found) {
            secret = found ? *found : QByteArray();
            arrived();
        });
        waitUntil([&secret] { return secret.has_value(); });
        return secret.value_or(QByteArray());
    }

    sandbox::Sandbox server;
    SystemClock clock;
    MoodyStore keychain;
    MoodyStore memory;
    QSet<QByteArray> observers; ///< the test's own
};

/// One attempt and its end.
struct SignInAttempt {
    explicit SignInAttempt(SignInBench &bench)
        : signIn(bench.keychain, bench.memory, bench.clock)
    {
        QObject::connect(&signIn, &SignIn::finished, &signIn, [this](const Connection &connection) {
            ++ends;
            finished = connection;
            arrived();
        });
        QObject::connect(&signIn, &SignIn::failed, &signIn, [this](const SignInError &error) {
            ++ends;
            failed = error;
            arrived();
        });
        QObject::connect(&signIn, &SignIn::stepChanged, &signIn,
                         [this](SignInStep step) { steps.append(step); });
        signIn.setJournal([this](const TokenJournalEntry &entry) { journal.append(entry.kind); });
    }
    bool wait()
    {
        return waitUntil([this] { return ends > 0; });
    }

    SignIn signIn;
    std::optional<Connection> finished;
    std::optional<SignInError> failed;
    QList<SignInStep> steps;
    QStringList journal; ///< what kinds of entries were made
    int ends = 0;
};

} // namespace rd::test
