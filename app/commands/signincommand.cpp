// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/signincommand.h"

#include "commands/gatewayarguments.h"
#include "commands/serverarguments.h"
#include "core/redact.h"
#include "core/text.h"
#include "desk/connectionname.h"
#include "gateway/gatewaytext.h"
#include "session/errortext.h"
#include "session/litmusconfig.h"
#include "session/tokenjournal.h"

#include <QCommandLineParser>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// A command has no window, and Qt opens pages only for those who have one.
bool openElsewhere(const QUrl &address)
{
    const bool hasDesktop =
        qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    const QString opener = QStandardPaths::findExecutable(u"xdg-open"_s);
    return hasDesktop && !opener.isEmpty()
           && QProcess::startDetached(opener, {QString::fromLatin1(address.toEncoded())});
}

} // namespace

SignInCommand::SignInCommand(Profile::Kind kind, Request request, QObject *parent)
    : ProfileCommand(kind, parent)
    , m_request(std::move(request))
{
}

SignInCommand::~SignInCommand()
{
    wipe(m_request.secret);
    wipe(m_request.newPassword);
    wipe(m_imported);
    wipe(m_request.options.server.keyPassphrase);
    wipe(m_request.options.server.proxyPassword);
}

void SignInCommand::run()
{
    m_signIn =
        std::make_unique<SignIn>(desk().keychain(), desk().memory(), desk().clock(), desk().pool());
    m_signIn->setJournal([this](const TokenJournalEntry &entry) {
        desk().history().appendJournal(entry.kind, entry.line);
    });
    connect(m_signIn.get(), &SignIn::finished, this, &SignInCommand::finished);
    connect(m_signIn.get(), &SignIn::failed, this, &SignInCommand::failed);
    // The same server and account again: the connection is renewed, its history kept.
    if (const auto url = serverUrlFrom(m_request.url)) {
        SignInOptions &options = m_request.options;
        const QString wantedName = options.connectionName;
        for (const Connection &known : desk().connections().connections()) {
            const bool sameAccount = m_request.username.isEmpty()
                                         ? known.name.compare(wantedName, Qt::CaseInsensitive) == 0
                                         : known.username == m_request.username;
            if (known.baseUrl != *url || !sameAccount)
                continue;
            options.previous = known;
            if (options.connectionName.isEmpty())
                options.connectionName = known.name;
            if (options.projectId.isEmpty())
                options.projectId = known.projectId;
            ServerOptions &server = options.server;
            server.authUrl = known.authUrl; // no argument says where its two servers are
            server.apiUrl = known.apiUrl;
            if (server.caFile.isEmpty())
                server.caFile = known.caFile;
            if (server.proxy.isEmpty())
                server.proxy = known.proxy;
            if (server.certFile.isEmpty()) {
                server.certFile = known.certFile;
                server.keyFile = known.keyFile;
            }
            break; // what is left out is all of one connection
        }
    }
    if (m_request.options.previous)
        desk().openWay(*m_request.options.previous, this, [this] { openGateway(); });
    else
        openGateway();
}

void SignInCommand::openGateway()
{
    // Another account behind the same gateway knows it, too.
    const auto url = serverUrlFrom(m_request.url);
    const QList<Connection> all = desk().connections().connections();
    const auto known = std::find_if(all.cbegin(), all.cend(), [&url](const Connection &one) {
        return url && one.gateway && originOf(one.baseUrl) == originOf(*url);
    });
    if (known == all.cend())
        return passGateway({});
    desk().openWay(*known, this, [this, gateway = known->gateway] { passGateway(gateway); });
}

void SignInCommand::passGateway(const std::optional<ConnectionGateway> &known)
{
    const auto url = serverUrlFrom(m_request.url);
    Connection behind = m_request.options.previous.value_or(Connection());
    behind.gateway = m_request.gateway ? m_request.gateway : known;
    if (!behind.gateway || !url)
        return begin();
    behind.baseUrl = *url;
    behind.caFile = m_request.options.server.caFile;
    behind.proxy = m_request.options.server.proxy;
    if (known != behind.gateway)
        return signInAtGateway(behind);
    if (const auto closed = desk().gateways().secret(behind))
        return fail(exitCodeFor(*closed), errorSentence(*closed));
    const auto trouble = desk().gateways().error(behind);
    if (!trouble)
        return begin();
    if (trouble->kind == GatewayError::Kind::SignInNeeded)
        return signInAtGateway(behind);
    fail(exitCodeFor(*trouble), gatewaySentence(*trouble, QUrl(behind.gateway->issuer).host()));
}

void SignInCommand::signInAtGateway(const Connection &connection)
{
    m_entry = std::make_unique<GatewayEntry>(desk());
    connect(m_entry.get(), &GatewayEntry::browserWanted, this, [this](const QUrl &address) {
        const qint64 ms = m_entry->deadlineMs() - desk().clock().nowMs();
        const int minutes = qMax(1, static_cast<int>((ms + 30'000) / 60'000));
        note(openElsewhere(address)
                 ? tr("Sign in at the gateway in the browser within %n minute(s). If none opens, "
                      "open this address on this computer:",
                      nullptr, minutes)
                 : tr("Sign in at the gateway: open this address in a browser on this computer "
                      "within %n minute(s):",
                      nullptr, minutes));
        note(QString::fromLatin1(address.toEncoded()));
    });
    connect(m_entry.get(), &GatewayEntry::finished, this, &SignInCommand::begin);
    connect(m_entry.get(), &GatewayEntry::failed, this,
            [this, connection](const GatewayError &error) {
                if (!error.detail.isEmpty())
                    note(plainLine(error.detail, 300));
                fail(exitCodeFor(error),
                     gatewaySentence(error, QUrl(connection.gateway->issuer).host()));
            });
    m_entry->begin(connection);
}

void SignInCommand::begin()
{
    if (!m_request.importFile.isEmpty()) {
        if (m_request.scrub)
            m_imported = QByteArray(m_request.secret.constData(), m_request.secret.size());
        m_signIn->withImported(m_request.url, std::move(m_request.secret), m_request.scrub,
                               m_request.options);
    } else if (m_request.username.isEmpty())
        m_signIn->withToken(m_request.url, std::move(m_request.secret), m_request.options);
    else {
        m_hasNewPassword = !m_request.newPassword.isEmpty();
        m_signIn->setNewPassword(std::move(m_request.newPassword));
        m_signIn->withPassword(m_request.url, m_request.username, std::move(m_request.secret),
                               m_request.options);
    }
}

void SignInCommand::finished(const Connection &signedIn)
{
    const Connection connection =
        named(desk().behindGateway(signedIn), desk().connections().connections());
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
    if (m_request.scrub)
        scrub();
    print(tr("Signed in to %1 as %2.")
              .arg(connection.baseUrl.host(), plainLine(connection.username))
              .toUtf8()
          + '\n');
    desk().gateways().keepFor(connection);
    desk().gateways().open(connection, this, [this] { finish(ExitCode::Ok); });
}

void SignInCommand::scrub()
{
    const auto removed = LitmusConfig::removeToken(m_request.importFile, m_imported);
    wipe(m_imported);
    if (removed)
        note(tr("The token was removed from %1.").arg(m_request.importFile));
    else
        spoil(errorSentence(removed.error(), m_request.importFile));
}

QString SignInCommand::takeImport(const QString &file, const QString &url, const QString &username,
                                  Request &request)
{
    request.importFile = file.isEmpty() ? LitmusConfig::defaultFile() : file;
    const auto config = LitmusConfig::read(request.importFile);
    if (!config)
        return errorSentence(config.error(), request.importFile);
    if (const QString unread = unreadSentence(*config); !unread.isEmpty())
        note(unread);
    const auto wanted = serverUrlFrom(url);
    QList<LitmusConfig::Entry> fitting;
    for (const LitmusConfig::Entry &entry : config->entries()) {
        const auto address = serverUrlFrom(entry.endpoint);
        const bool isServer = url.isEmpty() || (wanted && address && *address == *wanted);
        if (isServer && (username.isEmpty() || entry.username == username))
            fitting.append(entry);
    }
    if (fitting.isEmpty())
        return tr("%1 has no such sign-in.").arg(request.importFile);
    // Without a choice, the one that litmusctl uses; it is the first.
    const bool isChosen = !url.isEmpty() || !username.isEmpty();
    if (fitting.size() > 1 && (isChosen || !fitting.first().isCurrent)) {
        QStringList all;
        for (const LitmusConfig::Entry &entry : std::as_const(fitting))
            all << tr("%1 at %2")
                       .arg(plainLine(entry.username, 60), plainLine(entry.endpoint, 120));
        return tr("There are several sign-ins: %1. Choose one with --url and --username.")
            .arg(all.join(u"; "_s));
    }
    const LitmusConfig::Entry &entry = fitting.first();
    request.url = entry.endpoint;
    request.username = entry.username;
    request.secret = QByteArray(entry.token.constData(), entry.token.size());
    return {};
}

void SignInCommand::failed(const SignInError &error)
{
    const QString host = serverUrlFrom(m_request.url).value_or({}).host();
    note(errorSentence(error, host));
    // The certificate with its issuer, dates and fingerprint.
    if (error.api && error.api->kind == ApiError::Kind::Tls && !error.api->detail.isEmpty())
        note(plainLine(error.api->detail, 600));
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
    const QCommandLineOption import(
        u"import"_s, tr("Take over what litmusctl is signed in with, from FILE or ~/.litmusconfig; "
                        "--url and --username choose."));
    const QCommandLineOption scrub(u"scrub"_s, tr("After --import: remove the token from the file, "
                                                  "and end its session."));
    parser.addPositionalArgument(u"FILE"_s, tr("The file of litmusctl, with --import."),
                                 u"[FILE]"_s);
    const QCommandLineOption keyPassphrase(
        u"key-passphrase-stdin"_s,
        tr("The next line of standard input is the passphrase of the client certificate's key."));
    const QCommandLineOption proxyPassword(
        u"proxy-password-stdin"_s,
        tr("The next line of standard input is the password of the proxy's user."));
    const QCommandLineOption project(u"project"_s, tr("Id of the project shown by default."),
                                     u"P"_s);
    parser.addOptions({demo, user, password, renewed, token, import, scrub, keyPassphrase,
                       proxyPassword, project});
    const ServerArguments server(parser);
    const GatewayArguments gateway(parser);
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }
    const auto usage = [&exitCode](const QString &sentence) {
        note(sentence);
        exitCode = static_cast<int>(ExitCode::Usage);
        return nullptr;
    };
    const bool isImport = parser.isSet(import);
    const QStringList files = parser.positionalArguments();
    if (files.size() > (isImport ? 1 : 0) || (parser.isSet(scrub) && !isImport))
        return usage(tr("A file and --scrub go with --import only."));
    if (!server.hasUrl() && !isImport)
        return usage(tr("--url is missing: the address of the ChaosCenter."));
    const bool withPassword = parser.isSet(user) && parser.isSet(password);
    if (int(withPassword) + int(parser.isSet(token)) + int(isImport) != 1)
        return usage(
            tr("Give one of --username NAME --password-stdin, --token-stdin or --import."));
    if (parser.isSet(renewed) && !withPassword)
        return usage(tr("--new-password-stdin goes with --password-stdin only."));
    if (const QString trouble = server.trouble(); !trouble.isEmpty())
        return usage(trouble);
    if (const QString trouble = gateway.trouble(server.url()); !trouble.isEmpty())
        return usage(trouble);

    Request request;
    request.gateway = gateway.gateway();
    request.url = server.url();
    request.username = withPassword ? parser.value(user) : QString();
    request.options.connectionName = server.name();
    request.options.projectId = parser.value(project);
    request.options.server = server.server();
    if (isImport) {
        request.scrub = parser.isSet(scrub);
        const QString trouble =
            takeImport(files.value(0), server.url(), parser.value(user), request);
        if (!trouble.isEmpty()) {
            note(trouble);
            exitCode = static_cast<int>(ExitCode::NothingFound);
            return nullptr;
        }
    } else {
        request.secret = readSecretFromStdin();
    }
    if (request.secret.isEmpty())
        return usage(withPassword ? tr("No password arrived on standard input.")
                                  : tr("No token arrived on standard input."));
    if (parser.isSet(renewed)) {
        request.newPassword = readSecretFromStdin();
        if (request.newPassword.isEmpty())
            return usage(tr("No new password arrived: give it in the second line of standard "
                            "input."));
    }
    for (const auto &[option, secret] :
         {std::pair(keyPassphrase, &request.options.server.keyPassphrase),
          std::pair(proxyPassword, &request.options.server.proxyPassword)}) {
        if (!parser.isSet(option))
            continue;
        *secret = readSecretFromStdin();
        if (secret->isEmpty())
            return usage(tr("--%1 is given, and standard input has no such line.")
                             .arg(option.names().constFirst()));
    }
    return std::make_unique<SignInCommand>(
        parser.isSet(demo) ? Profile::Kind::Demo : Profile::Kind::User, std::move(request));
}

} // namespace rd

#include "moc_signincommand.cpp"
