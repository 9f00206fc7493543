// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/profilecommand.h"
#include "desk/gatewayentry.h"
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
        QString importFile = {}; ///< the secret is from this file of litmusctl; empty: it is not
        bool scrub = false;      ///< remove it from there afterwards, and end its session
        QString project;         ///< name or id shown by default
        SignInOptions options;
        /// In front of the server; none: that of the connections to it, if they have one.
        std::optional<ConnectionGateway> gateway = {};
    };
    SignInCommand(Profile::Kind kind, Request request, QObject *parent = nullptr);
    ~SignInCommand() override;

    /// Fills \p request with the entry of litmusctl's \p file that \p url and \p username choose
    /// (both may be empty); answers with a sentence when there is none or several.
    [[nodiscard]] static QString takeImport(const QString &file, const QString &url,
                                            const QString &username, Request &request);
    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);

protected:
    void run() override;
    [[nodiscard]] bool needsDemoData() const override { return false; }

private:
    void begin();
    void openGateway();
    void passGateway(const std::optional<ConnectionGateway> &known);
    void signInAtGateway(const Connection &connection);
    void finished(const Connection &signedIn);
    void scrub();
    void failed(const SignInError &error);

    Request m_request;
    bool m_hasNewPassword = false;
    QByteArray m_imported; ///< until it is removed from the file
    std::unique_ptr<GatewayEntry> m_entry;
    std::unique_ptr<SignIn> m_signIn;
};

} // namespace rd
