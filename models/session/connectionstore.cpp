// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/connectionstore.h"

#include "gateway/discovery.h"
#include "gateway/gatewayheader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int connectionsVersion = 1;
constexpr qint64 connectionsSizeLimit = 4 << 20;
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

void writeInto(QJsonObject &object, const std::optional<ConnectionGateway> &gateway)
{
    if (!gateway) {
        object.remove("gateway"_L1);
        return;
    }
    QJsonObject entry = object["gateway"_L1].toObject();
    entry["issuer"_L1] = gateway->issuer;
    entry["clientId"_L1] = gateway->clientId;
    entry["header"_L1] = gateway->header;
    entry["redirectPath"_L1] = gateway->redirectPath;
    entry["redirectPort"_L1] = gateway->redirectPort;
    entry["scopes"_L1] = gateway->scopes.join(u' ');
    object["gateway"_L1] = entry;
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

void writeInto(QJsonObject &object, const Connection &c)
{
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
    writeInto(object, c.gateway);
}

bool isUsable(const Connection &c)
{
    return !c.id.isEmpty() && !c.baseUrl.isEmpty();
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

Result<ConnectionStore::LoadReport, StoreError> ConnectionStore::load()
{
    LoadReport report;
    m_connections.clear();
    m_root = {};
    m_isNewer = false;

    QFile file(m_file);
    if (!file.exists())
        return report;
    if (!file.open(QIODevice::ReadOnly))
        return Failure{StoreError{StoreError::Kind::CannotRead, m_file, file.errorString()}};
    const QJsonDocument document = QJsonDocument::fromJson(file.read(connectionsSizeLimit));
    file.close();

    if (!document.isObject() || !document["connections"_L1].isArray()) {
        report.setAside = setAside(m_file, m_clock);
        // Without the move, the next save would overwrite what somebody may still want to repair.
        if (report.setAside.isEmpty())
            return Failure{StoreError{StoreError::Kind::CannotWrite, m_file, {}}};
        return report;
    }

    m_root = document.object();
    m_isNewer = m_root["version"_L1].toInt(connectionsVersion) > connectionsVersion;
    const QJsonArray entries = m_root["connections"_L1].toArray();
    for (const QJsonValue &entry : entries) {
        const Connection connection = connectionFrom(entry.toObject());
        if (isUsable(connection) && !byId(connection.id))
            m_connections.append(connection);
        else
            ++report.skipped;
    }
    return report;
}

std::optional<Connection> ConnectionStore::byId(const QString &id) const
{
    const auto it = std::find_if(m_connections.begin(), m_connections.end(),
                                 [&id](const Connection &c) { return c.id == id; });
    return it == m_connections.end() ? std::nullopt : std::optional(*it);
}

std::optional<Connection> ConnectionStore::byNameOrId(const QString &text) const
{
    const auto it =
        std::find_if(m_connections.begin(), m_connections.end(), [&text](const Connection &c) {
            return c.name.compare(text, Qt::CaseInsensitive) == 0;
        });
    return it == m_connections.end() ? byId(text) : std::optional(*it);
}

Result<Unit, StoreError> ConnectionStore::save(const Connection &connection)
{
    Q_ASSERT(isUsable(connection));
    QList<Connection> next = m_connections;
    const auto it = std::find_if(next.begin(), next.end(), [&connection](const Connection &c) {
        return c.id == connection.id;
    });
    if (it == next.end())
        next.append(connection);
    else
        *it = connection;
    return write(next);
}

Result<Unit, StoreError> ConnectionStore::remove(const QString &id)
{
    QList<Connection> next = m_connections;
    if (next.removeIf([&id](const Connection &c) { return c.id == id; }) == 0)
        return Unit{};
    return write(next);
}

Result<Unit, StoreError> ConnectionStore::write(const QList<Connection> &connections)
{
    if (m_isNewer)
        return Failure{StoreError{StoreError::Kind::NewerVersion, m_file, {}}};

    // Entries this version cannot use stay in the file, and so do unknown keys of the others.
    QHash<QString, QJsonObject> before;
    QJsonArray entries;
    const QJsonArray old = m_root["connections"_L1].toArray();
    for (const QJsonValue &entry : old) {
        const QJsonObject object = entry.toObject();
        const Connection connection = connectionFrom(object);
        if (!isUsable(connection))
            entries.append(entry);
        else if (!before.contains(connection.id))
            before.insert(connection.id, object);
    }
    for (const Connection &connection : connections) {
        QJsonObject object = before.value(connection.id);
        writeInto(object, connection);
        entries.append(object);
    }
    QJsonObject root = m_root;
    root["version"_L1] = connectionsVersion;
    root["connections"_L1] = entries;

    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly)
                           && file.write(QJsonDocument(root).toJson()) >= 0
                           && file.flush() // commit() would not notice that it fails
                           && file.commit();
    if (!isWritten)
        return Failure{StoreError{StoreError::Kind::CannotWrite, m_file, file.errorString()}};

    m_root = root;
    m_connections = connections;
    emit changed();
    return Unit{};
}

} // namespace rd

#include "moc_connectionstore.cpp"
