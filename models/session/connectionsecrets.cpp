// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/connectionsecrets.h"

#include "core/redact.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr auto ProxyPasswordKey = "proxyPassword"_L1;
constexpr auto KeyPassphraseKey = "keyPassphrase"_L1;
constexpr auto GatewayTokenKey = "gatewayToken"_L1;
constexpr auto TokenKey = "token"_L1;

/// A store's key taken apart again.
struct PartName {
    QString id;
    QLatin1StringView part = TokenKey;
};

PartName partOf(const QString &key)
{
    const qsizetype mark = key.lastIndexOf(u'#');
    if (mark >= 0) {
        const QStringView part = QStringView(key).sliced(mark + 1);
        for (const QLatin1StringView known : {ProxyPasswordKey, KeyPassphraseKey, GatewayTokenKey})
            if (part == known)
                return {key.left(mark), known};
    }
    return {.id = key};
}

QByteArray partIn(const QJsonObject &entry, QLatin1StringView part)
{
    return QByteArray::fromBase64(entry[part].toString().toLatin1());
}

/// Of the characters that a token in a header has (RFC 6750, 2.1). Anything else is not sent to
/// anybody: JSON of a newer version would carry other secrets with it.
bool mayBeToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || (c != 0 && std::strchr("-._~+/=", c) != nullptr);
    });
}

Result<QJsonObject, SecretError> entryFrom(const QByteArray &stored)
{
    const QJsonDocument document = QJsonDocument::fromJson(stored);
    if (document.isObject())
        return document.object();
    // As earlier versions wrote it: the token and nothing else.
    if (mayBeToken(stored))
        return QJsonObject{{TokenKey, QString::fromLatin1(stored.toBase64())}};
    return Failure{SecretError::Unreadable};
}

/// The token of an entry; empty without one.
Result<QByteArray, SecretError> checkedToken(const QJsonObject &entry)
{
    QByteArray token = partIn(entry, TokenKey);
    if (!entry.contains(TokenKey) || mayBeToken(token))
        return token;
    wipe(token);
    return Failure{SecretError::Unreadable};
}

bool hasSecrets(const QJsonObject &entry)
{
    for (auto it = entry.begin(); it != entry.end(); ++it)
        if (it.key() != "version"_L1)
            return true;
    return false;
}

QByteArray bytesOf(QJsonObject entry)
{
    entry["version"_L1] = 1;
    return QJsonDocument(entry).toJson(QJsonDocument::Compact);
}

} // namespace

ConnectionSecrets::~ConnectionSecrets()
{
    for (QByteArray *secret : {&token, &proxyPassword, &keyPassphrase})
        if (secret->isDetached()) // another copy may still be in use
            wipe(*secret);
}

QString secretKey(const QString &connectionId, SecretPart part)
{
    switch (part) {
    case SecretPart::Token:
        return connectionId;
    case SecretPart::ProxyPassword:
        return connectionId + u'#' + ProxyPasswordKey;
    case SecretPart::KeyPassphrase:
        return connectionId + u'#' + KeyPassphraseKey;
    case SecretPart::GatewayToken:
        return connectionId + u'#' + GatewayTokenKey;
    }
    Q_UNREACHABLE();
}

ConnectionSecretStore::ConnectionSecretStore(SecretStore &below, QObject *parent)
    : QObject(parent)
    , m_below(below)
{
}

ConnectionSecretStore::~ConnectionSecretStore() = default;

void ConnectionSecretStore::push(Task task)
{
    m_tasks.enqueue(std::move(task));
    if (!std::exchange(m_isBusy, true))
        m_tasks.dequeue()();
}

void ConnectionSecretStore::next()
{
    // From the event loop: the callback may ask for more, or destroy this.
    QTimer::singleShot(0ms, this, [this] {
        m_isBusy = !m_tasks.isEmpty();
        if (m_isBusy)
            m_tasks.dequeue()();
    });
}

void ConnectionSecretStore::withEntry(const QString &id,
                                      std::function<void(Result<QJsonObject, SecretError>)> use)
{
    m_below.read(id, this, [use = std::move(use)](Result<QByteArray, SecretError> found) {
        if (found) {
            const auto entry = entryFrom(*found);
            wipe(*found);
            use(entry);
        } else if (found.error() == SecretError::NotFound) {
            use(QJsonObject());
        } else {
            use(Failure{found.error()});
        }
    });
}

void ConnectionSecretStore::read(const QString &key, const QObject *context, Read done)
{
    push([this, name = partOf(key), guard = QPointer<const QObject>(context),
          done = std::move(done)] {
        withEntry(
            name.id, [this, name, guard, done](const Result<QJsonObject, SecretError> &entry) {
                next();
                if (!guard)
                    return;
                if (!entry)
                    return done(Failure{entry.error()});
                if (!entry->contains(name.part))
                    return done(Failure{SecretError::NotFound});
                done(name.part == TokenKey ? checkedToken(*entry) : partIn(*entry, name.part));
            });
    });
}

void ConnectionSecretStore::readAll(const QString &connectionId, const QObject *context,
                                    ReadAll done)
{
    push([this, connectionId, guard = QPointer<const QObject>(context), done = std::move(done)] {
        withEntry(connectionId, [this, guard, done](const Result<QJsonObject, SecretError> &entry) {
            next();
            if (!guard)
                return;
            if (!entry)
                return done(Failure{entry.error()});
            if (entry->isEmpty())
                return done(Failure{SecretError::NotFound});
            auto token = checkedToken(*entry);
            if (!token)
                return done(Failure{token.error()});
            ConnectionSecrets secrets;
            secrets.token = std::move(*token);
            secrets.proxyPassword = partIn(*entry, ProxyPasswordKey);
            secrets.keyPassphrase = partIn(*entry, KeyPassphraseKey);
            done(std::move(secrets));
        });
    });
}

void ConnectionSecretStore::write(const QString &key, const QByteArray &secret,
                                  const QObject *context, Done done)
{
    const QString encoded = QString::fromLatin1(secret.toBase64());
    push([this, name = partOf(key), encoded, guard = QPointer<const QObject>(context),
          done = std::move(done)] {
        const auto answer = [this, guard, done](const Result<Unit, SecretError> &outcome) {
            next();
            if (guard)
                done(outcome);
        };
        withEntry(name.id,
                  [this, name, encoded, answer](const Result<QJsonObject, SecretError> &entry) {
                      // Signing in again is what one is told to do with what cannot be read.
                      const bool isReplaced = !entry && name.part == TokenKey
                                              && entry.error() == SecretError::Unreadable;
                      if (!entry && !isReplaced)
                          return answer(Failure{entry.error()});
                      QJsonObject changed = isReplaced ? QJsonObject() : *entry;
                      changed[name.part] = encoded;
                      QByteArray bytes = bytesOf(changed);
                      m_below.write(name.id, bytes, this, answer);
                      wipe(bytes);
                  });
    });
}

void ConnectionSecretStore::remove(const QString &key, const QObject *context, Done done)
{
    push([this, name = partOf(key), guard = QPointer<const QObject>(context),
          done = std::move(done)] {
        const auto answer = [this, guard, done](const Result<Unit, SecretError> &outcome) {
            next();
            if (guard)
                done(outcome);
        };
        if (name.part == TokenKey)
            return m_below.remove(name.id, this, answer);
        withEntry(name.id, [this, name, answer](const Result<QJsonObject, SecretError> &entry) {
            if (!entry)
                return answer(Failure{entry.error()});
            QJsonObject changed = *entry;
            if (!changed.contains(name.part))
                return answer(Unit{});
            changed.remove(name.part);
            if (!hasSecrets(changed))
                return m_below.remove(name.id, this, answer);
            QByteArray bytes = bytesOf(changed);
            m_below.write(name.id, bytes, this, answer);
            wipe(bytes);
        });
    });
}

} // namespace rd

#include "moc_connectionsecrets.cpp"
