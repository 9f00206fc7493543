// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/serverarguments.h"
#include "commands/tokenscommand.h"
#include "core/clock.h"
#include "core/text.h"

#include <QCommandLineParser>
#include <QDateTime>

#include <algorithm>

// What `resilience-desk tokens` is told.

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Request = TokensCommand::Request;

/// What is wrong with the combination of words and options; empty when nothing is.
QString usageTrouble(const QCommandLineParser &parser, const QString &what)
{
    const auto isSet = [&parser](const char *name) {
        return parser.isSet(QString::fromLatin1(name));
    };
    static const QStringList words{u"list"_s, u"create"_s, u"revoke"_s, u"rotate"_s, u"sweep"_s};
    if (!words.contains(what))
        return TokensCommand::tr("Say what to do with the tokens: \"tokens list\", \"tokens "
                                 "create\", \"tokens revoke\", \"tokens rotate\" or \"tokens "
                                 "sweep\".");
    const int ways =
        int(isSet("fingerprint")) + int(isSet("all-others")) + int(isSet("token-stdin"));
    if (what == "revoke"_L1 && ways != 1)
        return TokensCommand::tr(
            "Say which token: --fingerprint F, --all-others or --token-stdin.");
    if (what == "sweep"_L1 && !isSet("leaked-since") && !isSet("all-others"))
        return TokensCommand::tr("Say which tokens may be somebody else's: --leaked-since TIME for "
                                 "those made since, or --all-others.");
    const bool isAboutEnds = what == "revoke"_L1 || what == "sweep"_L1;
    if ((!isAboutEnds && ways > 0) || (what == "sweep"_L1 && isSet("fingerprint")))
        return TokensCommand::tr("--fingerprint, --all-others and --token-stdin belong to \"tokens "
                                 "revoke\"; \"tokens sweep\" takes the last two.");
    if (isSet("leaked-since") && what != "list"_L1 && what != "sweep"_L1)
        return TokensCommand::tr("--leaked-since belongs to \"tokens list\" and \"tokens "
                                 "sweep\".");
    if ((what == "create"_L1) != isSet("name") || (what == "create"_L1 && !isSet("days")))
        return TokensCommand::tr("\"tokens create\" needs --name N and --days D; no other takes a "
                                 "name.");
    if (isSet("days") && isSet("url"))
        return TokensCommand::tr("--url makes no new token: --days does not go with it.");
    if (isSet("days") && (what == "list"_L1 || what == "revoke"_L1))
        return TokensCommand::tr("--days is for a new token: \"tokens create\", \"tokens rotate\" "
                                 "or \"tokens sweep\".");
    const bool hasServer = isSet("url") || isSet("allow-http") || isSet("ca") || isSet("proxy");
    if (hasServer
        && (!isAboutEnds || !isSet("token-stdin") || !isSet("url") || isSet("connection")))
        return TokensCommand::tr("--url and what belongs to it go with --token-stdin, instead of "
                                 "--connection.");
    return {};
}

/// A day (its beginning here) or a moment; without a zone by the clock of this machine. In
/// milliseconds, 0 when it is none or still to come.
qint64 momentIn(const QString &text)
{
    const qint64 moment = QDateTime::fromString(text.trimmed(), Qt::ISODate).toMSecsSinceEpoch();
    return moment > 0 && moment <= SystemClock().nowMs() ? moment : 0;
}

Request::What meantBy(const QCommandLineParser &parser, const QString &what)
{
    using What = Request::What;
    if (what == "create"_L1)
        return What::Create;
    if (what == "rotate"_L1)
        return What::Rotate;
    if (what == "sweep"_L1)
        return What::Sweep;
    if (what == "list"_L1)
        return What::List;
    if (parser.isSet(u"fingerprint"_s))
        return What::Revoke;
    return parser.isSet(u"all-others"_s) ? What::RevokeOthers : What::RevokePasted;
}

} // namespace

std::unique_ptr<Command> TokensCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Lists the API tokens of the account, makes one, gives this device another one, or "
           "revokes some and proves that they are dead."));
    parser.addPositionalArgument(u"list|create|revoke|rotate|sweep"_s, tr("What to do."));
    const QCommandLineOption demo(u"demo"_s, tr("Work on the demo instead of your own files."));
    const QCommandLineOption connection(u"connection"_s, tr("Which connection."), u"N"_s);
    const QCommandLineOption name(
        u"name"_s, tr("Name of the new token: it should tell who will use it."), u"N"_s);
    const QCommandLineOption days(
        u"days"_s,
        tr("Days until the new token expires; 36500 is what ChaosCenter calls never. 90 for this "
           "device's own, if not given."),
        u"D"_s);
    const QCommandLineOption fingerprint(
        u"fingerprint"_s,
        tr("The token to revoke: 8 or more digits of its fingerprint. May be given several "
           "times."),
        u"F"_s);
    const QCommandLineOption others(u"all-others"_s,
                                    tr("Revoke all tokens but that of this device; after a leak "
                                       "(sweep) that one is replaced first."));
    const QCommandLineOption since(
        u"leaked-since"_s,
        tr("When somebody else may have had a token first: a day, or a moment such as "
           "2026-11-20T22:15. Marks the tokens made since then (list), or ends them (sweep)."),
        u"TIME"_s);
    const QCommandLineOption token(
        u"token-stdin"_s, tr("Revoke the token on standard input; needs no connection, see "
                             "--url."));
    const QCommandLineOption json(u"json"_s, tr("Answer as JSON."));
    parser.addOptions({demo, connection, name, days, fingerprint, others, since, token});
    const ServerArguments server(parser, ServerArguments::Naming::None);
    parser.addOption(json);
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }
    const auto usage = [&exitCode](const QString &sentence) {
        note(sentence);
        exitCode = static_cast<int>(ExitCode::Usage);
        return nullptr;
    };
    const QString what = parser.positionalArguments().join(u' ');
    QString trouble = usageTrouble(parser, what);
    if (trouble.isEmpty())
        trouble = server.trouble();
    Request request;
    request.leakedAtMs = parser.isSet(since) ? momentIn(parser.value(since)) : 0;
    if (trouble.isEmpty() && parser.isSet(since) && request.leakedAtMs == 0)
        trouble = tr("--leaked-since takes a day or a moment that has passed: 2026-11-20 or "
                     "2026-11-20T22:15, by the clock of this machine, or with a zone.");
    if (!trouble.isEmpty())
        return usage(trouble);
    request.what = meantBy(parser, what);
    request.connection = parser.value(connection);
    request.json = parser.isSet(json);
    request.name = parser.value(name);
    if (parser.isSet(days))
        request.days = parser.value(days).toInt(); // 0 for what is none, which is refused
    else if (what != "create"_L1)
        request.days = RenewalOptions().days;
    request.fingerprints = parser.values(fingerprint);
    request.isEverything = parser.isSet(others);
    request.url = server.url();
    request.server = server.server();
    if (parser.isSet(token)) {
        request.pasted = tokenIn(readSecretFromStdin());
        if (request.pasted.isEmpty())
            return usage(tr("No token arrived on standard input."));
    }
    return std::make_unique<TokensCommand>(
        parser.isSet(demo) ? Profile::Kind::Demo : Profile::Kind::User, std::move(request));
}

} // namespace rd
