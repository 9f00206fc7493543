// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/profilecommand.h"
#include "commands/progressline.h"
#include "commands/tokenlogin.h"
#include "platform/keychainsecretstore.h"

namespace rd {

/// `resilience-desk sync`: reads what is new into the history, once or until interrupted.
///
/// With `--url` and `--token-stdin` it needs no earlier sign-in and no keychain: see TokenLogin.
/// With `--watch` it says on stderr when it begins, when the history is up to date, and when that
/// changes: few and plain lines, made for a journal. It outlasts whatever may pass, and ends when
/// no connection is left that it may read.
class SyncCommand final : public ProfileCommand {
    Q_OBJECT
public:
    struct Request {
        QString connection;         ///< name or id; empty: all
        TokenLogin::Request server; ///< its url is empty: connections that are saved
        bool full = false;          ///< also look for deleted scenarios
        bool watch = false;         ///< go on polling
        QByteArray token;           ///< used instead of the keychain's; needs one connection
    };
    SyncCommand(Profile::Kind kind, Request request, QObject *parent = nullptr);
    ~SyncCommand() override;

    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);

    /// Fine for a watch, which has no other end; what was to be complete is not.
    [[nodiscard]] ExitCode interrupt() override;

protected:
    void run() override;
    [[nodiscard]] bool needsDemoData() const override { return false; }

private:
    /// What a watched connection was last said to be.
    struct Said {
        LinkStatus::Kind kind = LinkStatus::Kind::Starting;
        QString sentence;
    };

    void logIn();
    void syncNext();
    void goOn(SecretAvailability availability);
    void syncWithToken(const Connection &connection);
    void syncLink(Link *link);
    void watch(Link *link);
    void follow(Link *link);
    void lookForAnotherToken(Link *link);
    void giveUp(const QString &id, const QString &name, const QString &sentence);
    void sayStatus(Link *link);
    void sayUpToDate(const QString &name);
    void say(const QString &name, const QString &sentence);
    void summarise();

    Request m_request;
    QList<Connection> m_waiting;
    QList<Connection> m_locked;  ///< whose tokens are in a keychain that is locked; to watch later
    bool m_isTokenGiven = false; ///< on standard input: the keychain is nobody's business
    ExitCode m_worst = ExitCode::Ok;
    std::unique_ptr<TokenLogin> m_login;
    QHash<QString, Said> m_said; ///< by connection; those that are watched
    ProgressLine m_progress;
};

} // namespace rd
