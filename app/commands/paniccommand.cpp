// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/paniccommand.h"

#include "analytics/orderedjson.h"
#include "core/text.h"
#include "desk/lockdown.h"

#include <QCommandLineParser>
#include <QLocale>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString stateWord(LockdownItem::State state)
{
    switch (state) {
    case LockdownItem::State::Waiting:
    case LockdownItem::State::Working:
        return u"unfinished"_s;
    case LockdownItem::State::Dead:
        return u"wiped"_s;
    case LockdownItem::State::NoToken:
        return u"no-token"_s;
    case LockdownItem::State::Kept:
        return u"kept"_s;
    case LockdownItem::State::LeftAlive:
        return u"wiped-without-proof"_s;
    }
    Q_UNREACHABLE();
}

bool isDead(const LockdownItem &item)
{
    return item.proof && item.proof->isRevokedOrExpired();
}

/// Nothing was sent: the token could not be read, or not be removed after it was dead.
bool isKeychainInTheWay(const LockdownItem &item)
{
    return item.state == LockdownItem::State::Kept && (!item.proof || isDead(item));
}

QByteArray panicJson(const QList<LockdownItem> &items)
{
    OrderedJson json;
    json.beginObject();
    json.addNumber("schema", 1);
    json.beginArray("connections");
    for (const LockdownItem &item : items) {
        const auto &proof = item.proof;
        json.beginObject();
        json.addText("connection", item.name);
        json.addText("host", item.host);
        json.addTextOrNull("fingerprint", item.fingerprint);
        json.addText("state", stateWord(item.state));
        json.addBool("proved", proof && proof->proved);
        json.addBool("alreadyDead", proof && (proof->alreadyExpired || proof->alreadyRevoked));
        json.addBool("refusedByAuth", proof ? proof->refusedByAuth : std::nullopt);
        json.addBool("refusedByApi", proof ? proof->refusedByApi : std::nullopt);
        json.addTime("at", proof ? proof->atMs : 0);
        json.addBool("historyRemoved", item.historyRemoved);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.text() + '\n';
}

/// Asks the person at the terminal; only the whole word counts.
bool isConfirmedAtTerminal()
{
    const QByteArray question =
        PanicCommand::tr("This revokes the token of this computer at every connection and wipes it "
                         "from the keychain. It cannot be undone. Type yes to do it:")
            .toLocal8Bit()
        + ' ';
    std::fwrite(question.constData(), 1, static_cast<size_t>(question.size()), stderr);
    std::fflush(stderr);
    const QString answer = QString::fromLocal8Bit(readSecretFromStdin(100)).trimmed();
    //: what somebody types to confirm; must be the word that the question names
    return answer.compare(PanicCommand::tr("yes"), Qt::CaseInsensitive) == 0
           || answer.compare("yes"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

PanicCommand::PanicCommand(Profile::Kind kind, const Request &request, QObject *parent)
    : ProfileCommand(kind, parent)
    , m_request(request)
{
}

PanicCommand::~PanicCommand() = default;

void PanicCommand::run()
{
    if (desk().allConnections().isEmpty()) {
        fail(ExitCode::NothingFound,
             tr("There is no connection on this computer: nothing to revoke."));
        return;
    }
    m_lockdown = std::make_unique<Lockdown>(desk());
    // After its signal: it is not to be asked for more inside of it.
    connect(m_lockdown.get(), &Lockdown::ended, this, &PanicCommand::ended, Qt::QueuedConnection);
    m_lockdown->begin(m_request.wipesHistory ? Lockdown::Histories::Remove
                                             : Lockdown::Histories::Keep);
}

void PanicCommand::ended()
{
    if (!m_lockdown->isOver() && std::exchange(m_request.wipesAnyway, false)) {
        m_lockdown->wipeAnyway();
        return;
    }
    showItems();
    noteWhatLives();
    const QList<LockdownItem> &items = m_lockdown->items();
    if (std::any_of(items.cbegin(), items.cend(), isKeychainInTheWay))
        finish(ExitCode::Keychain);
    else if (std::any_of(items.cbegin(), items.cend(),
                         [](const LockdownItem &item) { return item.historyRemoved == false; }))
        finish(ExitCode::Data);
    else if (m_lockdown->isOver() && std::any_of(items.cbegin(), items.cend(), isDead)
             && std::none_of(items.cbegin(), items.cend(), [](const LockdownItem &item) {
                    return item.state == LockdownItem::State::LeftAlive;
                }))
        finish(ExitCode::Ok);
    else
        finish(ExitCode::NothingFound);
}

void PanicCommand::showItems()
{
    if (m_request.json) {
        print(panicJson(m_lockdown->items()));
        return;
    }
    for (const LockdownItem &item : m_lockdown->items()) {
        const QString fingerprint = item.fingerprint.isEmpty() ? u"-"_s : item.fingerprint.left(8);
        print(
            u"%1  %2  %3\n"_s.arg(fingerprint, plainLine(item.name, 100), item.sentence).toUtf8());
    }
}

void PanicCommand::noteWhatLives()
{
    for (const LockdownItem &item : m_lockdown->items()) {
        if (isDead(item) || item.state == LockdownItem::State::NoToken)
            continue;
        const QString fingerprint =
            item.fingerprint.isEmpty() ? tr("unknown") : item.fingerprint.left(8);
        const QString until =
            item.expiresMs > 0
                ? tr("until %1 at most")
                      .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(item.expiresMs).date(),
                                              QLocale::ShortFormat))
                : tr("nobody knows until when");
        //: %1 is a server, %2 a fingerprint, %3 "until 3/4/27 at most"
        note(tr("May still be alive at %1: the token with the fingerprint %2, %3.")
                 .arg(plainLine(item.host), fingerprint, until));
    }
    if (!m_lockdown->isOver())
        note(tr("What is kept is tried again by the same command, once server and keychain can be "
                "reached. From another computer, revoke the token in the list of your account."));
}

ExitCode PanicCommand::interrupt()
{
    if (m_lockdown)
        showItems();
    note(tr("Interrupted. Only what was told until now is proved; the rest may be alive."));
    return ExitCode::NothingFound;
}

std::unique_ptr<Command> PanicCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr(
        "This computer is compromised: revokes its token at every connection, proves that both "
        "servers refuse it, and then wipes it from the keychain. What cannot be proved or read "
        "is kept and said. From another computer, \"tokens revoke --url URL --token-stdin\" ends "
        "a token that you have, and \"tokens revoke --fingerprint F\" one in the list of your "
        "account."));
    const QCommandLineOption demo(u"demo"_s, tr("Work on the demo instead of your own files."));
    const QCommandLineOption yes(u"yes"_s,
                                 tr("Do not ask. Needed where no terminal is there to answer on."));
    const QCommandLineOption history(u"wipe-history"_s, tr("Remove the saved history, too."));
    const QCommandLineOption anyway(
        u"wipe-anyway"_s,
        tr("Wipe also what cannot be proved dead, and say what may go on living."));
    const QCommandLineOption json(u"json"_s, tr("Answer as JSON."));
    parser.addOptions({demo, yes, history, anyway, json});
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }
    exitCode = static_cast<int>(ExitCode::Usage);
    if (!parser.positionalArguments().isEmpty()) {
        note(tr("\"panic\" takes options only."));
        return nullptr;
    }
    if (!parser.isSet(yes) && ::isatty(STDIN_FILENO) == 0) {
        note(tr("Nobody can be asked here, so nothing was revoked: say --yes to do it at once."));
        return nullptr;
    }
    if (!parser.isSet(yes) && !isConfirmedAtTerminal()) {
        note(tr("Nothing was revoked and nothing was wiped."));
        exitCode = static_cast<int>(ExitCode::NothingFound);
        return nullptr;
    }
    return std::make_unique<PanicCommand>(parser.isSet(demo) ? Profile::Kind::Demo
                                                             : Profile::Kind::User,
                                          Request{.wipesHistory = parser.isSet(history),
                                                  .wipesAnyway = parser.isSet(anyway),
                                                  .json = parser.isSet(json)});
}

} // namespace rd

#include "moc_paniccommand.cpp"
