// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/secretserviceprobe.h"

#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr QLatin1StringView secretsName("org.freedesktop.secrets");
constexpr QLatin1StringView secretsPath("/org/freedesktop/secrets");
constexpr QLatin1StringView secretsService("org.freedesktop.Secret.Service");
constexpr QLatin1StringView secretsCollection("org.freedesktop.Secret.Collection");
constexpr QLatin1StringView secretsPrompt("org.freedesktop.Secret.Prompt");
constexpr QLatin1StringView propertiesInterface("org.freedesktop.DBus.Properties");
constexpr QLatin1StringView walletName("org.kde.kwalletd5");

QDBusMessage busMessage(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, method);
}

QDBusMessage walletMessage(const QString &method)
{
    return QDBusMessage::createMethodCall(walletName, u"/modules/kwalletd5"_s, u"org.kde.KWallet"_s,
                                          method);
}

QDBusMessage ownerQuestion(QLatin1StringView name)
{
    QDBusMessage message = busMessage(u"NameHasOwner"_s);
    message << name;
    return message;
}

/// The desktops on which QtKeychain asks KWallet before the Secret Service.
bool isPlasma5()
{
    const bool isKde = qgetenv("XDG_CURRENT_DESKTOP").toUpper().contains("KDE")
                       || qEnvironmentVariableIsSet("KDE_FULL_SESSION");
    return isKde && qgetenv("KDE_SESSION_VERSION") == "5";
}

bool isAnswer(const QDBusMessage &message)
{
    return message.type() == QDBusMessage::ReplyMessage && !message.arguments().isEmpty();
}

} // namespace

SecretServiceProbe::SecretServiceProbe(std::chrono::milliseconds limit,
                                       std::chrono::milliseconds promptLimit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
    , m_promptLimit(promptLimit)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(50ms);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        // Looking on must not start a daemon that has just gone: it would come back locked, and in
        // the way of the one the desktop is about to start.
        call(ownerQuestion(m_isWallet ? walletName : secretsName), m_limit,
             [this](const QDBusMessage &reply) {
                 if (isAnswer(reply) && reply.arguments().constFirst().toBool())
                     emit maybeChanged();
             });
    });
    m_promptClock.setSingleShot(true);
    connect(&m_promptClock, &QTimer::timeout, this, [this] {
        // The prompt would stay on the screen and answer somebody who no longer waits.
        QDBusConnection::sessionBus().send(
            QDBusMessage::createMethodCall(secretsName, m_promptPath, secretsPrompt, u"Dismiss"_s));
        endUnlock(Failure{SecretError::TimedOut});
    });
}

void SecretServiceProbe::call(const QDBusMessage &message, std::chrono::milliseconds limit,
                              Reply reply)
{
    const auto pending =
        QDBusConnection::sessionBus().asyncCall(message, static_cast<int>(limit.count()));
    auto *watcher = new QDBusPendingCallWatcher(pending, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [reply = std::move(reply)](QDBusPendingCallWatcher *finished) {
                finished->deleteLater();
                reply(finished->reply());
            });
}

bool SecretServiceProbe::watch()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    if (std::exchange(m_isWatching, true))
        return true;
    auto *owner =
        new QDBusServiceWatcher(secretsName, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    owner->addWatchedService(walletName);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this,
            &SecretServiceProbe::noteChange);
    // "Locked" changes on the collection; the default one comes and goes at the service.
    const char *const slot = SLOT(noteChange());
    bus.connect(secretsName, {}, propertiesInterface, u"PropertiesChanged"_s, this, slot);
    for (const QString &name :
         {u"CollectionCreated"_s, u"CollectionChanged"_s, u"CollectionDeleted"_s})
        bus.connect(secretsName, secretsPath, secretsService, name, this, slot);
    for (const QString &name : {u"walletOpened"_s, u"walletClosed"_s, u"walletAsyncOpened"_s})
        bus.connect(walletName, u"/modules/kwalletd5"_s, u"org.kde.KWallet"_s, name, this, slot);
    return true;
}

void SecretServiceProbe::noteChange()
{
    m_settle.start();
}

void SecretServiceProbe::ask(Answer answer)
{
    m_waiting.append(std::move(answer));
    if (m_waiting.size() > 1)
        return;
    if (!watch()) {
        QTimer::singleShot(0ms, this, [this] { this->answer(SecretAvailability::NoBus); });
        return;
    }
    if (isPlasma5())
        askWallet();
    else
        askOwner();
}

void SecretServiceProbe::answer(SecretAvailability availability)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const Answer &reply : waiting)
        reply(availability);
}

void SecretServiceProbe::askOwner()
{
    m_isWallet = false;
    call(ownerQuestion(secretsName), m_limit, [this](const QDBusMessage &reply) {
        if (!isAnswer(reply))
            return answer(QDBusConnection::sessionBus().isConnected() ? SecretAvailability::Unknown
                                                                      : SecretAvailability::NoBus);
        if (reply.arguments().constFirst().toBool())
            return askDefaultCollection();
        askActivatable();
    });
}

void SecretServiceProbe::askActivatable()
{
    call(busMessage(u"ListActivatableNames"_s), m_limit, [this](const QDBusMessage &reply) {
        if (!isAnswer(reply))
            return answer(SecretAvailability::Unknown);
        if (!reply.arguments().constFirst().toStringList().contains(secretsName))
            return answer(SecretAvailability::NoService);
        askDefaultCollection(); // starts the service
    });
}

void SecretServiceProbe::askDefaultCollection()
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(secretsName, secretsPath, secretsService, u"ReadAlias"_s);
    message << u"default"_s;
    call(message, m_limit, [this](const QDBusMessage &reply) {
        if (!isAnswer(reply)) {
            // It is said to be there, but cannot be started.
            const bool isGone = reply.errorName().contains("ServiceUnknown"_L1)
                                || reply.errorName().contains(".Spawn."_L1);
            return answer(isGone ? SecretAvailability::NoService : SecretAvailability::Unknown);
        }
        const QString path = reply.arguments().constFirst().value<QDBusObjectPath>().path();
        if (path.isEmpty() || path == "/"_L1) {
            m_collection.clear();
            return answer(SecretAvailability::NoCollection);
        }
        askLocked(path);
    });
}

void SecretServiceProbe::askLocked(const QString &collection)
{
    m_collection = collection;
    QDBusMessage message =
        QDBusMessage::createMethodCall(secretsName, collection, propertiesInterface, u"Get"_s);
    message << secretsCollection << u"Locked"_s;
    call(message, m_limit, [this](const QDBusMessage &reply) {
        if (!isAnswer(reply))
            return answer(SecretAvailability::NoCollection); // an alias of something that is gone
        const QVariant locked = reply.arguments().constFirst().value<QDBusVariant>().variant();
        answer(locked.toBool() ? SecretAvailability::Locked : SecretAvailability::Ready);
    });
}

void SecretServiceProbe::askWallet()
{
    call(walletMessage(u"networkWallet"_s), m_limit, [this](const QDBusMessage &reply) {
        if (!isAnswer(reply))
            return askOwner(); // QtKeychain falls back to the Secret Service too
        m_isWallet = true;
        askWalletOpen(reply.arguments().constFirst().toString());
    });
}

void SecretServiceProbe::askWalletOpen(const QString &wallet)
{
    m_collection = wallet;
    QDBusMessage message = walletMessage(u"isOpen"_s);
    message << wallet;
    call(message, m_limit, [this](const QDBusMessage &reply) {
        if (!isAnswer(reply))
            return answer(SecretAvailability::Unknown);
        answer(reply.arguments().constFirst().toBool() ? SecretAvailability::Ready
                                                       : SecretAvailability::Locked);
    });
}

void SecretServiceProbe::unlock(std::function<void(Result<Unit, SecretError>)> done)
{
    m_unlocking.append(std::move(done));
    if (m_unlocking.size() > 1)
        return;
    ask([this](SecretAvailability availability) {
        switch (availability) {
        case SecretAvailability::Ready:
            return endUnlock(Unit{});
        case SecretAvailability::NoCollection: // the first write creates it, with a prompt
            return endUnlock(Unit{});
        case SecretAvailability::NoBus:
            return endUnlock(Failure{SecretError::NoBus});
        case SecretAvailability::NoService:
            return endUnlock(Failure{SecretError::NoService});
        case SecretAvailability::Unknown:
            return endUnlock(Failure{SecretError::TimedOut});
        case SecretAvailability::Locked:
            return m_isWallet ? unlockWallet() : unlockCollection();
        }
    });
}

void SecretServiceProbe::unlockCollection()
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(secretsName, secretsPath, secretsService, u"Unlock"_s);
    message << QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(m_collection)});
    call(message, m_limit, [this](const QDBusMessage &reply) {
        if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().size() < 2)
            return endUnlock(Failure{SecretError::Denied});
        const QString path = reply.arguments().at(1).value<QDBusObjectPath>().path();
        if (path.isEmpty() || path == "/"_L1)
            return endUnlock(Unit{});
        prompt(path);
    });
}

void SecretServiceProbe::prompt(const QString &path)
{
    m_promptPath = path;
    QDBusConnection::sessionBus().connect(secretsName, path, secretsPrompt, u"Completed"_s, this,
                                          SLOT(promptCompleted(bool, QDBusVariant)));
    QDBusMessage message =
        QDBusMessage::createMethodCall(secretsName, path, secretsPrompt, u"Prompt"_s);
    message << QString(); // no window of ours to stand above
    m_promptClock.start(m_promptLimit);
    call(message, m_limit, [this](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ErrorMessage)
            endUnlock(Failure{SecretError::Denied});
    });
}

void SecretServiceProbe::promptCompleted(bool dismissed, const QDBusVariant &)
{
    if (dismissed)
        return endUnlock(Failure{SecretError::Denied});
    // "Not dismissed" is also said when no prompt could be shown: look.
    m_promptClock.stop();
    ask([this](SecretAvailability availability) {
        if (availability == SecretAvailability::Ready)
            return endUnlock(Unit{});
        endUnlock(Failure{SecretError::Denied});
    });
}

void SecretServiceProbe::unlockWallet()
{
    QDBusMessage message = walletMessage(u"open"_s);
    message << m_collection << qlonglong(0) << u"Resilience Desk"_s;
    call(message, m_promptLimit, [this](const QDBusMessage &reply) {
        const bool isOpen = isAnswer(reply) && reply.arguments().constFirst().toInt() >= 0;
        if (isOpen)
            return endUnlock(Unit{});
        endUnlock(Failure{SecretError::Denied});
    });
}

void SecretServiceProbe::endUnlock(const Result<Unit, SecretError> &outcome)
{
    m_promptClock.stop();
    if (!m_promptPath.isEmpty())
        QDBusConnection::sessionBus().disconnect(secretsName, m_promptPath, secretsPrompt,
                                                 u"Completed"_s, this,
                                                 SLOT(promptCompleted(bool, QDBusVariant)));
    m_promptPath.clear();
    const auto waiting = std::exchange(m_unlocking, {});
    for (const auto &done : waiting)
        done(outcome);
    noteChange();
}

} // namespace rd

#include "moc_secretserviceprobe.cpp"
