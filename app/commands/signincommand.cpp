// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/signincommand.h"

#include "commands/serverarguments.h"
#include "core/redact.h"
#include "core/text.h"
#include "session/errortext.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace rd {

SignInCommand::SignInCommand(Profile::Kind kind, Request request, QObject *parent)
    : ProfileCommand(kind, parent)
    , m_request(std::move(request))
{
}

SignInCommand::~SignInCommand()
{
    wipe(m_request.secret);
    wipe(m_request.newPassword);
}

void SignInCommand::run()
{
    m_signIn =
        std::make_unique<SignIn>(desk().keychain(), desk().memory(), desk().clock(), desk().pool());
    connect(m_signIn.get(), &SignIn::finished, this, &SignInCommand::finished);
    connect(m_signIn.get(), &SignIn::failed, this, &SignInCommand::failed);
    // The same server and account again: the connection is renewed, its history kept.
    if (const auto url = serverUrlFrom(m_request.url)) {
        for (const Connection &known : desk().connections().connections()) {
            const bool sameAccount =
                m_request.username.isEmpty()
                    ? known.name.compare(m_request.options.connectionName, Qt::CaseInsensitive) == 0
                    : known.username == m_request.username;
            if (known.baseUrl != *url || !sameAccount)
                continue;
            m_request.options.previous = known;
            ServerOptions &server = m_request.options.server;
            if (server.caFile.isEmpty())
                server.caFile = known.caFile;
            if (server.proxy.isEmpty())
                server.proxy = known.proxy;
        }
    }
    if (m_request.username.isEmpty())
        m_signIn->withToken(m_request.url, std::move(m_request.secret), m_request.options);
    else {
        m_hasNewPassword = !m_request.newPassword.isEmpty();
        m_signIn->setNewPassword(std::move(m_request.newPassword));
        m_signIn->withPassword(m_request.url, m_request.username, std::move(m_request.secret),
                               m_request.options);
    }
}

void SignInCommand::finished(const Connection &connection)
{
    if (const auto saved = desk().connections().save(connection); !saved) {
        fail(ExitCode::Data,
             tr("Signed in, but the connection could not be saved in %1. Check the file's "
                "permissions and free space, then sign in again.")
                 .arg(saved.error().file));
        return;
    }
    const SignInOutcome &outcome = m_signIn->outcome();
    for (const QString &sentence : outcomeSentences(outcome))
        note(sentence);
    if (m_hasNewPassword && !outcome.passwordChanged)
        note(tr("ChaosCenter did not ask for another password; it was not changed."));
    print(tr("Signed in to %1 as %2.")
              .arg(connection.baseUrl.host(), plainLine(connection.username))
              .toUtf8()
          + '\n');
    finish(ExitCode::Ok);
}

void SignInCommand::failed(const SignInError &error)
{
    const QString host = serverUrlFrom(m_request.url).value_or({}).host();
    note(errorSentence(error, host));
    if (const QString left = leftBehindSentence(error); !left.isEmpty())
        note(left);
    if (!error.link.isEmpty())
        note(error.link.toString());
    if (error.kind == SignInError::Kind::PasswordChangeNeeded)
        note(tr("Or change it here: add --new-password-stdin and give the new password in the "
                "second line of standard input. %1")
                 .arg(passwordRules()));
    finish(exitCodeFor(error));
}

std::unique_ptr<Command> SignInCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Signs in to a ChaosCenter. A password is used once, to create an API token; the token "
           "goes into the keychain. Secrets are read from standard input, never from arguments."));
    const QCommandLineOption demo(u"demo"_s, tr("Work on the demo instead of your own files."));
    const QCommandLineOption user(u"username"_s, tr("User name."), u"NAME"_s);
    const QCommandLineOption password(u"password-stdin"_s,
                                      tr("Read the password from standard input."));
    const QCommandLineOption renewed(
        u"new-password-stdin"_s,
        tr("For a first login: the second line of standard input is the new password."));
    const QCommandLineOption token(u"token-stdin"_s, tr("Read an API token from standard input."));
    const QCommandLineOption project(u"project"_s, tr("Id of the project shown by default."),
                                     u"P"_s);
    parser.addOptions({demo, user, password, renewed, token, project});
    const ServerArguments server(parser);
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }
    const auto usage = [&exitCode](const QString &sentence) {
        note(sentence);
        exitCode = static_cast<int>(ExitCode::Usage);
        return nullptr;
    };
    if (!server.hasUrl())
        return usage(tr("--url is missing: the address of the ChaosCenter."));
    const bool withPassword = parser.isSet(user) && parser.isSet(password);
    if (withPassword == parser.isSet(token))
        return usage(tr("Give either --username NAME --password-stdin or --token-stdin."));
    if (parser.isSet(renewed) && !withPassword)
        return usage(tr("--new-password-stdin goes with --password-stdin only."));
    if (const QString trouble = server.trouble(); !trouble.isEmpty())
        return usage(trouble);

    Request request;
    request.url = server.url();
    request.username = withPassword ? parser.value(user) : QString();
    request.options.connectionName = server.name();
    request.options.projectId = parser.value(project);
    request.options.server = server.server();
    request.secret = readSecretFromStdin();
    if (request.secret.isEmpty())
        return usage(withPassword ? tr("No password arrived on standard input.")
                                  : tr("No token arrived on standard input."));
    if (parser.isSet(renewed)) {
        request.newPassword = readSecretFromStdin();
        if (request.newPassword.isEmpty())
            return usage(tr("No new password arrived: give it in the second line of standard "
                            "input."));
    }
    return std::make_unique<SignInCommand>(
        parser.isSet(demo) ? Profile::Kind::Demo : Profile::Kind::User, std::move(request));
}

} // namespace rd

#include "moc_signincommand.cpp"
