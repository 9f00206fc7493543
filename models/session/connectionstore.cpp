// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/connectionstore.h"

#include "gateway/discovery.h"
#include "gateway/gatewayheader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int connectionsVersion = 1;
constexpr qint64 connectionsSizeLimit = 4 << 20;
// Others hold the lock for the time of one small write.
constexpr int LockWait = 500;     // ms
constexpr int LockWaitLooked = 3; // ms, where somebody sits in front of a window
constexpr int StaleAfter = 10'000;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QUrl urlOf(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

/// None for one that nobody could sign in to, or whose header is not for gateways.
std::optional<ConnectionGateway> gatewayFrom(const QJsonValue &value)
{
    ConnectionGateway gateway;
    gateway.issuer = value["issuer"_L1].toString();
    gateway.clientId = value["clientId"_L1].toString();
    gateway.redirectPath = value["redirectPath"_L1].toString();
    gateway.redirectPort =
        static_cast<quint16>(qBound(0, value["redirectPort"_L1].toInt(), 0xffff));
    gateway.scopes = value["scopes"_L1].toString().split(u' ', Qt::SkipEmptyParts);
    const auto header = gatewayHeaderFrom(value["header"_L1].toString());
    if (!header || gateway.clientId.isEmpty() || !discoveryUrl(gateway.issuer))
        return std::nullopt;
    gateway.header = QString::fromLatin1(*header);
    return gateway;
}

QJsonObject objectOf(const ConnectionGateway &gateway)
{
    return {{u"issuer"_s, gateway.issuer},
            {u"clientId"_s, gateway.clientId},
            {u"header"_s, gateway.header},
            {u"redirectPath"_s, gateway.redirectPath},
            {u"redirectPort"_s, gateway.redirectPort},
            {u"scopes"_s, gateway.scopes.join(u' ')}};
}

Connection connectionFrom(const QJsonObject &object)
{
    Connection c;
    c.id = object["id"_L1].toString();
    c.name = object["name"_L1].toString();
    c.baseUrl = urlOf(object["baseUrl"_L1]);
    c.authUrl = urlOf(object["authUrl"_L1]);
    c.apiUrl = urlOf(object["apiUrl"_L1]);
    c.username = object["username"_L1].toString();
    c.userId = object["userId"_L1].toString();
    c.projectId = object["projectId"_L1].toString();
    c.allowHttp = object["allowHttp"_L1].toBool();
    c.caFile = object["caFile"_L1].toString();
    c.certFile = object["certFile"_L1].toString();
    c.keyFile = object["keyFile"_L1].toString();
    c.proxy = object["proxy"_L1].toString();
    c.sessionOnly = object["sessionOnly"_L1].toBool();
    c.keychain = object["keychain"_L1].toString();
    c.tokenFingerprint = object["tokenFingerprint"_L1].toString();
    c.tokenExpiresMs = object["tokenExpiresMs"_L1].toInteger();
    c.gateway = gatewayFrom(object["gateway"_L1]);
    return c;
}

QJsonObject objectOf(const Connection &c)
{
    QJsonObject object;
    object["id"_L1] = c.id;
    object["name"_L1] = c.name;
    object["baseUrl"_L1] = c.baseUrl.toString(QUrl::FullyEncoded);
    object["authUrl"_L1] = c.authUrl.toString(QUrl::FullyEncoded);
    object["apiUrl"_L1] = c.apiUrl.toString(QUrl::FullyEncoded);
    object["username"_L1] = c.username;
    object["userId"_L1] = c.userId;
    object["projectId"_L1] = c.projectId;
    object["allowHttp"_L1] = c.allowHttp;
    object["caFile"_L1] = c.caFile;
    object["certFile"_L1] = c.certFile;
    object["keyFile"_L1] = c.keyFile;
    object["proxy"_L1] = c.proxy;
    object["sessionOnly"_L1] = c.sessionOnly;
    object["keychain"_L1] = c.keychain;
    object["tokenFingerprint"_L1] = c.tokenFingerprint;
    object["tokenExpiresMs"_L1] = c.tokenExpiresMs;
    if (c.gateway)
        object["gateway"_L1] = objectOf(*c.gateway);
    return object;
}

/// Carries over into \p entry what differs between the objects; keys in none of them stay.
void carryOver(QJsonObject &entry, const QJsonObject &before, const QJsonObject &after)
{
    QSet<QString> keys;
    for (const QJsonObject &object : {before, after})
        for (auto it = object.begin(); it != object.end(); ++it)
            keys.insert(it.key());
    for (const QString &key : std::as_const(keys)) {
        if (before.value(key) == after.value(key))
            continue;
        if (!after.contains(key)) {
            entry.remove(key);
        } else if (after.value(key).isObject()) {
            QJsonObject inner = entry.value(key).toObject();
            carryOver(inner, before.value(key).toObject(), after.value(key).toObject());
            entry[key] = inner;
        } else {
            entry[key] = after.value(key);
        }
    }
}

/// Changes \p entry as much as \p after differs from \p before; everything without one.
void writeInto(QJsonObject &entry, const std::optional<Connection> &before, const Connection &after)
{
    carryOver(entry, before ? objectOf(*before) : QJsonObject(), objectOf(after));
}

bool isUsable(const Connection &c)
{
    return !c.id.isEmpty() && !c.baseUrl.isEmpty();
}

std::optional<Connection> find(const QList<Connection> &all, const QString &id)
{
    const auto it =
        std::find_if(all.begin(), all.end(), [&id](const Connection &c) { return c.id == id; });
    return it == all.end() ? std::nullopt : std::optional(*it);
}

/// The entry that counts for a connection: the first that can be used; -1 without.
qsizetype indexOf(const QJsonArray &entries, const QString &id)
{
    for (qsizetype at = 0; at < entries.size(); ++at) {
        const Connection connection = connectionFrom(entries[at].toObject());
        if (connection.id == id && isUsable(connection))
            return at;
    }
    return -1;
}

/// Moves a file that cannot be read aside, never over an earlier one.
QString setAside(const QString &file, const Clock &clock)
{
    const QString stem = file + u".damaged-"_s + clock.now().toString(u"yyyyMMdd-HHmmss"_s);
    QString target = stem;
    for (int n = 2; QFile::exists(target); ++n)
        target = stem + u'-' + QString::number(n);
    return QFile::rename(file, target) ? target : QString();
}

} // namespace

ConnectionStore::ConnectionStore(QString file, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_clock(clock)
{
}

ConnectionStore::~ConnectionStore() = default;

Result<ConnectionStore::LoadReport, StoreError> ConnectionStore::load()
{
    m_content = {};
    auto read = readFile(Damaged::SetAside);
    if (!read)
        return Failure{read.error()};
    m_content = std::move(read->content);
    return read->report;
}

Result<ConnectionStore::ReadFile, StoreError> ConnectionStore::readFile(Damaged damaged) const
{
    ReadFile read;
    QFile file(m_file);
    if (!file.exists())
        return read;
    if (!file.open(QIODevice::ReadOnly))
        return Failure{StoreError{StoreError::Kind::CannotRead, m_file, file.errorString()}};
    const QJsonDocument document = QJsonDocument::fromJson(file.read(connectionsSizeLimit));
    file.close();

    if (!document.isObject() || !document["connections"_L1].isArray()) {
        if (damaged == Damaged::Leave)
            return read;
        read.report.setAside = setAside(m_file, m_clock);
        // Without the move, the next save would overwrite what somebody may still want to repair.
        if (read.report.setAside.isEmpty())
            return Failure{StoreError{StoreError::Kind::CannotWrite, m_file, {}}};
        return read;
    }
    read.isThere = true;
    read.content = contentOf(document.object(), read.report.skipped);
    return read;
}

ConnectionStore::Content ConnectionStore::contentOf(const QJsonObject &root, int &skipped)
{
    Content content;
    content.root = root;
    content.isNewer = root["version"_L1].toInt(connectionsVersion) > connectionsVersion;
    const QJsonArray entries = root["connections"_L1].toArray();
    for (const QJsonValue &entry : entries) {
        const Connection connection = connectionFrom(entry.toObject());
        if (isUsable(connection) && !find(content.connections, connection.id))
            content.connections.append(connection);
        else
            ++skipped;
    }
    return content;
}

std::optional<Connection> ConnectionStore::byId(const QString &id) const
{
    return find(m_content.connections, id);
}

std::optional<Connection> ConnectionStore::byNameOrId(const QString &text) const
{
    const QList<Connection> &all = m_content.connections;
    const auto it = std::find_if(all.begin(), all.end(), [&text](const Connection &c) {
        return c.name.compare(text, Qt::CaseInsensitive) == 0;
    });
    return it == all.end() ? byId(text) : std::optional(*it);
}

Result<Unit, StoreError> ConnectionStore::save(const Connection &connection)
{
    Q_ASSERT(isUsable(connection));
    return change([this, &connection](QJsonArray &entries) {
        const qsizetype at = indexOf(entries, connection.id);
        QJsonObject entry = at < 0 ? QJsonObject() : entries[at].toObject();
        // What this change is about, and nothing else: another process may have changed the rest,
        // or a newer version have written what cannot be read here.
        const auto known = byId(connection.id);
        writeInto(entry,
                  at < 0 ? std::nullopt : std::optional(known.value_or(connectionFrom(entry))),
                  connection);
        if (at < 0)
            entries.append(entry);
        else
            entries[at] = entry;
        return true;
    });
}

Result<Unit, StoreError> ConnectionStore::remove(const QString &id)
{
    return change([&id](QJsonArray &entries) {
        bool isFound = false;
        for (qsizetype at = indexOf(entries, id); at >= 0; at = indexOf(entries, id)) {
            entries.removeAt(at);
            isFound = true;
        }
        return isFound;
    });
}

Result<Unit, StoreError> ConnectionStore::change(const std::function<bool(QJsonArray &)> &edit)
{
    const auto failed = [this](StoreError::Kind kind, const QString &detail = {}) {
        return Failure{StoreError{kind, m_file, detail}};
    };
    QDir().mkpath(QFileInfo(m_file).path());
    QLockFile lock(m_file + u".lock"_s);
    lock.setStaleLockTime(StaleAfter);
    if (!lock.tryLock(m_watcher ? LockWaitLooked : LockWait))
        return failed(lock.error() == QLockFile::LockFailedError ? StoreError::Kind::Busy
                                                                 : StoreError::Kind::CannotWrite);
    // Another process may have written since: `sign-in` in a terminal beside a window.
    const auto read = readFile(Damaged::SetAside);
    if (!read)
        return failed(StoreError::Kind::CannotWrite, read.error().detail);
    // Without a file, what is known here is all there is.
    const Content &now = read->isThere ? read->content : m_content;
    if (now.isNewer)
        return failed(StoreError::Kind::NewerVersion);

    QJsonArray entries = now.root["connections"_L1].toArray();
    if (!edit(entries)) {
        take(*read);
        return Unit{};
    }
    QJsonObject root = now.root;
    root["version"_L1] = connectionsVersion;
    root["connections"_L1] = entries;

    QSaveFile file(m_file);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly)
                           && file.write(QJsonDocument(root).toJson()) >= 0
                           && file.flush() // commit() would not notice that it fails
                           && file.commit();
    if (!isWritten)
        return failed(StoreError::Kind::CannotWrite, file.errorString());

    const QList<Connection> before = m_content.connections;
    const bool isElsewhere = read->isThere && now.connections != before;
    int skipped = 0;
    m_content = contentOf(root, skipped);
    emit changed();
    if (isElsewhere)
        emit changedElsewhere(before);
    return Unit{};
}

void ConnectionStore::watch()
{
    if (m_watcher)
        return;
    // The folder, because every write replaces the file.
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList{QFileInfo(m_file).path()});
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this,
            &ConnectionStore::readAgain);
}

void ConnectionStore::readAgain()
{
    // Somebody may be writing to it without care, so nothing is set aside.
    const auto read = readFile(Damaged::Leave);
    if (read)
        take(*read);
}

void ConnectionStore::take(const ReadFile &read)
{
    // A file that is gone or damaged is no change: what is known stays in use.
    if (!read.isThere || read.content.connections == m_content.connections)
        return;
    const QList<Connection> before = m_content.connections;
    m_content = read.content;
    emit changed();
    emit changedElsewhere(before);
}

} // namespace rd

#include "moc_connectionstore.cpp"
