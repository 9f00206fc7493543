// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/profilecommand.h"
#include "session/signin.h"

namespace rd {

/// `resilience-desk sign-in`: makes a connection from a password or an API token on standard input.
class SignInCommand final : public ProfileCommand {
    Q_OBJECT
public:
    struct Request {
        QString url;
        QString username;            ///< empty: sign in with a token
        QByteArray secret;           ///< password or token; overwritten after use
        QByteArray newPassword = {}; ///< for a first login; overwritten after use
        QString project;             ///< name or id shown by default
        SignInOptions options;
    };
    SignInCommand(Profile::Kind kind, Request request, QObject *parent = nullptr);
    ~SignInCommand() override;

    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);

protected:
    void run() override;
    [[nodiscard]] bool needsDemoData() const override { return false; }

private:
    void finished(const Connection &connection);
    void failed(const SignInError &error);

    Request m_request;
    bool m_hasNewPassword = false;
    std::unique_ptr<SignIn> m_signIn;
};

} // namespace rd
