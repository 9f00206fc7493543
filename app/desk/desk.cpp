// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/desk.h"

#include "core/text.h"
#include "session/errortext.h"

#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using namespace std::chrono_literals;

constexpr auto SaveAgainAfter = 200ms; // others write one small file

std::function<qint64()> steadyClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

/// An entry that holds other secrets only is no sign-in.
Result<QByteArray, SecretError> tokenOf(const Result<ConnectionSecrets, SecretError> &secrets)
{
    if (!secrets)
        return Failure{secrets.error()};
    if (secrets->token.isEmpty())
        return Failure{SecretError::NotFound};
    return secrets->token;
}

/// \p changed is reached otherwise than \p link does.
bool isOtherWay(const Link &link, const Connection &changed)
{
    Connection before = link.connection();
    before.name = changed.name;
    before.projectId = changed.projectId;
    return before != changed;
}

} // namespace

Desk::Desk(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_life(parts.clock, parts.timers, parts.steadyMs ? parts.steadyMs : steadyClock())
    , m_keychain(parts.keychain)
    , m_gateways({.pool = *m_pool,
                  .timers = parts.timers,
                  .clock = parts.clock,
                  .connections = [this] { return allConnections(); },
                  .storeOf = [this](const Connection &one) -> ConnectionSecretStore & {
                      return storeOf(one);
                  },
                  .isSignedIn =
                      [this](const QString &id) {
                          return status(id).kind != LinkStatus::Kind::SignedOut;
                      }})
{
    watchNetwork();
    watchGateways();
    connect(&m_history, &History::damageFound, this,
            [this](const HistoryError &error) { emit storeFailed(errorSentence(error)); });
}

Desk::~Desk()
{
    for (const Connection &connection : QList(m_temporary)) {
        if (m_unsaved.contains(connection.id))
            std::ignore = save(connection); // the last chance
    }
}

void Desk::watchNetwork()
{
    connect(&m_life, &NetworkLife::asleepChanged, this, [this](bool asleep) {
        for (const auto &[id, link] : m_links)
            link->setAsleep(asleep);
    });
    connect(&m_life, &NetworkLife::networkChanged, this, [this](bool slept) {
        m_pool->renew(slept);
        m_gateways.check();
        for (const auto &[id, link] : m_links)
            link->networkChanged();
    });
    connect(&m_life, &NetworkLife::hintChanged, this, [this](NetworkHint hint) {
        for (const auto &[id, link] : m_links)
            link->setHint(hint);
    });
    connect(&m_life, &NetworkLife::meteredChanged, this, [this] {
        for (const auto &[id, link] : m_links)
            link->setInterval(m_life.interval(m_settings->pollInterval()));
    });
}

void Desk::watchGateways()
{
    connect(&m_gateways, &GatewayKeeper::notKept, this, &Desk::storeFailed);
    connect(&m_gateways, &GatewayKeeper::changed, this, [this](const QByteArray &origin) {
        for (const auto &[id, link] : m_links) {
            if (originOf(link->connection().baseUrl) == origin)
                link->hold(m_gateways.hold(link->connection()));
        }
    });
    connect(&m_gateways, &GatewayKeeper::renewed, this, [this](const QByteArray &origin) {
        for (const auto &[id, link] : m_links) {
            // What was refused with the one before may work now; others wait for their next poll.
            const auto &error = link->sync().lastError();
            if (originOf(link->connection().baseUrl) == origin && error && !link->isHeld())
                link->sync().networkChanged();
        }
    });
}

void Desk::watchLink(Link &link)
{
    connect(&link.sync(), &ConnectionSync::roundFinished, this, [this, &link] {
        const auto &error = link.sync().lastError();
        if (!error)
            m_gateways.accepted(link.connection());
        else if (GatewayKeeper::isRefusal(*error))
            m_gateways.refused(link.connection());
    });
    link.hold(m_gateways.hold(link.connection()));
}

QString Desk::load()
{
    if (const QString failed = m_parts.paths.create(); !failed.isEmpty())
        return tr("The folder %1 could not be created. Check its permissions and free space.")
            .arg(failed);
    m_settings = std::make_unique<Settings>(m_parts.paths.settingsFile());
    m_connections =
        std::make_unique<ConnectionStore>(m_parts.paths.connectionsFile(), m_parts.clock);
    // Later: it may be told in the middle of a change of ours.
    connect(m_connections.get(), &ConnectionStore::changedElsewhere, this, &Desk::takeUpChanges,
            Qt::QueuedConnection);
    const auto report = m_connections->load();
    if (!report) {
        m_notices << tr("The saved connections in %1 could not be read. They are left as they "
                        "are; sign in again to go on.")
                         .arg(report.error().file);
    } else if (!report->setAside.isEmpty()) {
        m_notices << tr("The saved connections were damaged. The file was kept as %1; sign in "
                        "again.")
                         .arg(report->setAside);
    }
    return {};
}

void Desk::openHistory(const QObject *context,
                       std::function<void(Result<History::OpenReport, HistoryError>)> done)
{
    m_history.open(m_parts.paths.historyFile(), context, std::move(done));
    m_history.summarizeFor(QTimeZone::systemTimeZone(), History::OtherZone::Keep);
}

ConnectionSecretStore &Desk::storeOf(const Connection &connection)
{
    return connection.sessionOnly ? m_memory : m_keychain;
}

void Desk::openWay(const Connection &connection, const QObject *context, std::function<void()> done)
{
    storeOf(connection)
        .readAll(connection.id, context,
                 [this, connection, context, done = std::move(done)](const auto &secrets) {
                     if (secrets)
                         keepSecrets(*m_pool, connection, *secrets);
                     m_gateways.open(connection, context, done);
                 });
}

void Desk::startCare()
{
    if (m_caretaker)
        return;
    m_caretaker =
        std::make_unique<Caretaker>(Caretaker::Parts{.history = m_history,
                                                     .settings = *m_settings,
                                                     .clock = m_parts.clock,
                                                     .timers = m_parts.timers,
                                                     .file = m_parts.paths.historyFile()});
    m_caretaker->start();
}

void Desk::start()
{
    startCare();
    m_connections->watch();
    if (!m_keeper) {
        m_keeper = std::make_unique<TokenKeeper>(*this);
        connect(m_keeper.get(), &TokenKeeper::notRenewed, this, &Desk::tokenNotRenewed);
        m_keeper->start();
    }
    for (const Connection &connection : allConnections()) {
        if (!link(connection.id))
            startConnection(connection);
    }
}

QString Desk::adopt(const Connection &signedIn)
{
    const Connection connection = behindGateway(signedIn);
    QString trouble;
    if (const auto saved = save(connection); !saved) {
        if (saved.error().kind != StoreError::Kind::Busy)
            trouble = tr("The connection could not be saved in %1, so it lasts until the program "
                         "ends. Check the file's permissions and free space.")
                          .arg(saved.error().file);
        keepUnsaved(connection, saved.error());
    }
    m_links.erase(connection.id);
    m_statuses.remove(connection.id);
    m_gateways.keepFor(connection);
    emit connectionsChanged();
    startConnection(connection);
    return trouble;
}

void Desk::adoptForNow(const Connection &connection, const QByteArray &token, bool polling)
{
    m_temporary.append(connection);
    m_memory.write(connection.id, token, this, [](const auto &) {});
    const auto made = linkWith(connection, token);
    emit connectionsChanged();
    if (made && polling)
        (*made)->start();
}

void Desk::retryWaiting()
{
    for (const Connection &connection : allConnections()) {
        const auto kind = status(connection.id).kind;
        if (!link(connection.id)
            && (kind == LinkStatus::Kind::KeychainLocked
                || kind == LinkStatus::Kind::KeychainMissing || kind == LinkStatus::Kind::Offline))
            startConnection(connection);
    }
}

void Desk::tellKeychainStaysLocked(SecretError error)
{
    for (const Connection &connection : allConnections()) {
        if (!link(connection.id) && status(connection.id).kind == LinkStatus::Kind::KeychainLocked)
            setStatus(connection.id, {.kind = LinkStatus::Kind::KeychainLocked,
                                      .sentence = unlockSentence(error),
                                      .detail = {}});
    }
}

void Desk::refreshNow()
{
    m_gateways.retry();
    retryWaiting();
    for (const auto &[id, link] : m_links) {
        if (!link->isHeld())
            link->sync().refreshNow();
    }
}

void Desk::markSignedOut(const QString &connectionId, const QString &sentence)
{
    m_links.erase(connectionId);
    ++m_starts[connectionId]; // a token that is being read comes too late
    setStatus(connectionId,
              {.kind = LinkStatus::Kind::SignedOut,
               .sentence = sentence.isEmpty()
                               ? tr("This device's token was revoked. Sign in again to go on.")
                               : sentence,
               .detail = {}});
}

Result<Unit, StoreError> Desk::save(const Connection &connection)
{
    const auto saved = m_connections->save(connection);
    if (saved) {
        m_temporary.removeIf([&](const Connection &other) { return other.id == connection.id; });
        m_unsaved.remove(connection.id);
    }
    return saved;
}

void Desk::keepUnsaved(const Connection &connection, const StoreError &error)
{
    m_temporary.removeIf([&](const Connection &other) { return other.id == connection.id; });
    m_temporary.append(connection);
    m_unsaved.insert(connection.id);
    if (error.kind == StoreError::Kind::Busy)
        saveAgainLater();
}

void Desk::saveAgainLater()
{
    if (std::exchange(m_savesAgain, true))
        return;
    m_parts.timers.callAfter(SaveAgainAfter, [self = QPointer(this)] {
        if (self)
            self->saveAgain();
    });
}

void Desk::saveAgain()
{
    m_savesAgain = false;
    QString trouble;
    for (const Connection &connection : QList(m_temporary)) {
        if (!m_unsaved.contains(connection.id))
            continue;
        const auto saved = save(connection);
        if (saved)
            continue;
        if (saved.error().kind == StoreError::Kind::Busy)
            return saveAgainLater();
        trouble = errorSentence(saved.error());
    }
    if (!trouble.isEmpty())
        emit storeFailed(trouble);
}

QString Desk::change(const Connection &connection, Reopen reopen)
{
    const auto isMeant = [&](const Connection &other) { return other.id == connection.id; };
    const auto temporary = std::find_if(m_temporary.begin(), m_temporary.end(), isMeant);
    if (temporary != m_temporary.end() && !m_unsaved.contains(connection.id)) {
        *temporary = connection; // the demo
    } else if (const auto saved = save(connection); !saved) {
        if (saved.error().kind != StoreError::Kind::Busy)
            return errorSentence(saved.error());
        keepUnsaved(connection, saved.error());
    }
    const Link *running = link(connection.id);
    const bool isOutdated = running ? reopen == Reopen::Always || isOtherWay(*running, connection)
                                    : status(connection.id).kind != LinkStatus::Kind::SignedOut;
    if (isOutdated) {
        m_links.erase(connection.id);
        startConnection(connection);
    }
    emit connectionsChanged();
    return {};
}

Connection Desk::behindGateway(Connection connection) const
{
    if (const auto gateway = m_gateways.gatewayOf(connection.baseUrl))
        connection.gateway = gateway;
    return connection;
}

QString Desk::setGateway(const Connection &connection,
                         const std::optional<ConnectionGateway> &gateway)
{
    if (!gateway)
        m_gateways.drop(connection);
    QString trouble;
    const QByteArray origin = originOf(connection.baseUrl);
    const QList<Connection> all = allConnections();
    for (Connection one : all) {
        if (originOf(one.baseUrl) != origin || one.gateway == gateway)
            continue;
        one.gateway = gateway;
        if (const QString why = change(one); !why.isEmpty())
            trouble = why;
    }
    return trouble;
}

QString Desk::remove(const QString &connectionId)
{
    const QList<Connection> all = allConnections();
    const auto gone = std::find_if(all.cbegin(), all.cend(),
                                   [&](const Connection &one) { return one.id == connectionId; });
    const auto removed = m_connections->remove(connectionId);
    if (!removed)
        return errorSentence(removed.error());
    m_temporary.removeIf([&](const Connection &other) { return other.id == connectionId; });
    m_unsaved.remove(connectionId);
    m_links.erase(connectionId);
    ++m_starts[connectionId];
    m_statuses.remove(connectionId);
    if (gone != all.cend())
        m_gateways.left(*gone);
    emit connectionsChanged();
    return {};
}

QList<Connection> Desk::allConnections() const
{
    QList<Connection> all = m_connections ? m_connections->connections() : QList<Connection>();
    for (const Connection &connection : m_temporary) {
        all.removeIf([&](const Connection &other) { return other.id == connection.id; });
        all.append(connection);
    }
    return all;
}

Link *Desk::link(const QString &connectionId) const
{
    const auto found = m_links.find(connectionId);
    return found == m_links.end() ? nullptr : found->second.get();
}

LinkStatus Desk::status(const QString &connectionId) const
{
    if (const Link *running = link(connectionId))
        return running->status();
    return m_statuses.value(connectionId);
}

OverviewFeed::Labels Desk::labels() const
{
    OverviewFeed::Labels labels;
    for (const Connection &connection : allConnections())
        labels.insert(connection.id,
                      {.name = connection.name, .baseUrl = connection.baseUrl.toString()});
    return labels;
}

void Desk::withLink(const Connection &connection, const QObject *context,
                    std::function<void(Result<Link *, LinkTrouble>)> done)
{
    if (Link *running = link(connection.id)) {
        done(running);
        return;
    }
    const auto readToken = [this, connection, done](const auto &secrets) {
        const auto token = tokenOf(secrets);
        if (!token) {
            done(Failure{LinkTrouble(token.error())});
            return;
        }
        if (const auto closed = m_gateways.secret(connection))
            return done(Failure{LinkTrouble(*closed)});
        if (const auto refused = m_gateways.error(connection))
            return done(Failure{LinkTrouble(*refused)});
        keepSecrets(*m_pool, connection, *secrets);
        const auto made = linkWith(connection, *token);
        if (made)
            done(*made);
        else
            done(Failure{LinkTrouble(made.error())});
    };
    openWay(connection, context, [this, connection, context, readToken] {
        storeOf(connection).readAll(connection.id, context, readToken);
    });
}

void Desk::startConnection(const Connection &connection)
{
    setStatus(connection.id, {});
    const int serial = ++m_starts[connection.id];
    if (!connection.gateway)
        return readAndStart(connection, serial);
    openWay(connection, this, [this, connection, serial] { readAndStart(connection, serial); });
}

void Desk::readAndStart(const Connection &connection, int serial)
{
    storeOf(connection).readAll(connection.id, this, [this, connection, serial](auto secrets) {
        if (m_starts.value(connection.id) != serial)
            return;
        const auto token = tokenOf(secrets);
        if (token) {
            keepSecrets(*m_pool, connection, *secrets);
            if (const auto made = linkWith(connection, *token))
                (*made)->start();
            emit statusChanged(connection.id);
            return;
        }
        LinkStatus status;
        status.sentence = errorSentence(token.error());
        switch (token.error()) {
        case SecretError::NotFound:
            status.kind = LinkStatus::Kind::SignedOut;
            status.sentence =
                tr("There is no token for %1 in the keychain. Sign in again.").arg(connection.name);
            if (const QString here = storeOf(connection).backendName();
                !here.isEmpty() && !connection.keychain.isEmpty() && here != connection.keychain) {
                // Not signed out: the token is there, in a session of the other desktop.
                status.kind = LinkStatus::Kind::KeychainMissing;
                status.sentence =
                    tr("The token for %1 is in another keychain (%2) than that of this session "
                       "(%3). Use a session with the other one, or sign in again.")
                        .arg(connection.name, plainLine(connection.keychain, 60), here);
            }
            break;
        case SecretError::Locked:
        case SecretError::TimedOut:
        case SecretError::Denied:
            status.kind = LinkStatus::Kind::KeychainLocked;
            break;
        case SecretError::NoBus:
        case SecretError::NoService:
        case SecretError::NotVerified:
        case SecretError::Unreadable:
        case SecretError::Other:
            status.kind = LinkStatus::Kind::KeychainMissing;
            break;
        }
        setStatus(connection.id, status);
    });
}

ApiResult<Link *> Desk::linkWith(const Connection &connection, const QByteArray &token)
{
    auto made = Link::open(connection, token,
                           {.history = m_history,
                            .clock = m_parts.clock,
                            .timers = m_parts.timers,
                            .pool = m_pool,
                            .pollInterval = m_life.interval(m_settings->pollInterval())});
    if (!made) {
        setStatus(connection.id,
                  {.kind = LinkStatus::Kind::Offline,
                   .sentence = errorSentence(made.error(), connection.baseUrl.host()),
                   .detail = made.error().detail});
        return Failure{made.error()};
    }
    Link *link = made->get();
    connect(link, &Link::statusChanged, this,
            [this, id = connection.id] { emit statusChanged(id); });
    connect(link, &Link::storeFailed, this,
            [this](const HistoryError &error) { emit storeFailed(errorSentence(error)); });
    m_statuses.remove(connection.id);
    link->setHint(m_life.hint());
    link->setAsleep(m_life.isAsleep());
    m_links[connection.id] = std::move(*made);
    if (connection.gateway)
        watchLink(*link);
    return link;
}

void Desk::takeUpChanges(const QList<Connection> &before)
{
    // Somebody signed in, or removed a connection, on the command line.
    const auto find = [](const QList<Connection> &all, const QString &id) {
        return std::find_if(all.cbegin(), all.cend(),
                            [&id](const Connection &one) { return one.id == id; });
    };
    const QList<Connection> left = allConnections();
    for (const Connection &old : before) {
        if (find(left, old.id) != left.cend())
            continue;
        m_links.erase(old.id);
        ++m_starts[old.id];
        m_statuses.remove(old.id);
        m_gateways.left(old);
    }
    const bool isStarted = m_keeper != nullptr; // else nobody polls
    for (const Connection &now : m_connections->connections()) {
        const Link *running = link(now.id);
        const auto old = find(before, now.id);
        const bool isOutdated =
            running ? isOtherWay(*running, now) : old == before.cend() || *old != now;
        if (!isOutdated || !isStarted || m_unsaved.contains(now.id))
            continue;
        m_links.erase(now.id);
        startConnection(now);
    }
    emit connectionsChanged();
}

void Desk::setStatus(const QString &connectionId, const LinkStatus &status)
{
    m_statuses.insert(connectionId, status);
    emit statusChanged(connectionId);
}

} // namespace rd

#include "moc_desk.cpp"
