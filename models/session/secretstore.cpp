// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/secretstore.h"

#include "core/redact.h"

#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace rd {

namespace {

/// Own bytes: wiping a shared array would overwrite a fresh copy and leave the secret behind.
QByteArray unshared(const QByteArray &secret)
{
    return {secret.constData(), secret.size()};
}

template <typename Callback, typename Answer>
void answerLater(const QObject *context, Callback done, Answer answer)
{
    QTimer::singleShot(0ms, context,
                       [done = std::move(done), answer = std::move(answer)] { done(answer); });
}

} // namespace

MemorySecretStore::~MemorySecretStore()
{
    for (QByteArray &secret : m_secrets)
        wipe(secret);
}

void MemorySecretStore::read(const QString &key, const QObject *context, Read done)
{
    Result<QByteArray, SecretError> answer = Failure{SecretError::NotFound};
    if (const auto it = m_secrets.constFind(key); it != m_secrets.constEnd())
        answer = unshared(*it);
    answerLater(context, std::move(done), std::move(answer));
}

void MemorySecretStore::write(const QString &key, const QByteArray &secret, const QObject *context,
                              Done done)
{
    QByteArray &kept = m_secrets[key];
    wipe(kept);
    kept = unshared(secret);
    answerLater(context, std::move(done), Result<Unit, SecretError>(Unit{}));
}

void MemorySecretStore::remove(const QString &key, const QObject *context, Done done)
{
    if (const auto it = m_secrets.find(key); it != m_secrets.end()) {
        wipe(*it);
        m_secrets.erase(it);
    }
    answerLater(context, std::move(done), Result<Unit, SecretError>(Unit{}));
}

} // namespace rd
