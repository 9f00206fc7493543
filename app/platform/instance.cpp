// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/instance.h"

#include "platform/instanceadaptor.h"
#include "session/desklink.h"

#include <QCryptographicHash>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTimer>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr auto ApplicationName = "org.resiliencedesk.ResilienceDesk"_L1;
constexpr auto ApplicationPath = "/org/resiliencedesk/ResilienceDesk"_L1;
constexpr auto ApplicationInterface = "org.freedesktop.Application"_L1;
constexpr auto TokenKey = "activation-token"_L1;
constexpr auto PageKey = "resilience-desk-page"_L1; ///< of our own, beside those of desktops
constexpr qsizetype MostTokenCharacters = 256;
constexpr qsizetype MostPageCharacters = 20;
constexpr auto CallLimit = 3s;
constexpr auto TryAgainAfter = 100ms;

/// As much of it as shows that it is too long.
QString cutLink(const QString &link)
{
    return link.left(MostDeskLinkCharacters + 1);
}

/// Compositors make them of letters, digits and some signs.
QString goodToken(const QString &token)
{
    const bool isGood = token.size() <= MostTokenCharacters
                        && std::all_of(token.cbegin(), token.cend(),
                                       [](QChar c) { return c > u' ' && c < u'\x7f'; });
    return isGood ? token : QString();
}

/// Pages have names of a few small letters.
QString goodPage(const QString &page)
{
    const bool isGood =
        page.size() <= MostPageCharacters
        && std::all_of(page.cbegin(), page.cend(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    return isGood ? page : QString();
}

/// Nobody has the name yet, or the object behind it is still to come.
bool isOfAStart(const QDBusError &error)
{
    return error.name() == "org.freedesktop.DBus.Error.NameHasNoOwner"_L1
           || error.type() == QDBusError::ServiceUnknown
           || error.type() == QDBusError::UnknownObject;
}

} // namespace

InstanceAdaptor::InstanceAdaptor(Instance *instance)
    : QDBusAbstractAdaptor(instance)
    , m_instance(*instance)
{
}

void InstanceAdaptor::Activate(const QVariantMap &platform_data)
{
    Open({}, platform_data);
}

void InstanceAdaptor::Open(const QStringList &uris, const QVariantMap &platform_data)
{
    emit m_instance.activated({.link = cutLink(uris.value(0)),
                               .page = goodPage(platform_data.value(PageKey).toString()),
                               .token = goodToken(platform_data.value(TokenKey).toString())});
}

void InstanceAdaptor::ActivateAction(const QString &, const QVariantList &, const QVariantMap &)
{
    // The desktop file offers no actions.
}

/// One thing to hand over, until it is taken or time is up.
struct Instance::Errand {
    Activation activation;
    std::function<void(End)> done;
    QDeadlineTimer deadline;
};

Instance::Instance(const QString &dataFolder, BusMaker bus, QObject *parent)
    : QObject(parent)
    , m_folder(QDir::cleanPath(QDir(dataFolder).absolutePath()))
    , m_bus(std::move(bus))
{
}

Instance::~Instance()
{
    if (m_isListening) {
        QDBusConnection bus = m_bus();
        bus.unregisterService(busName());
        bus.unregisterObject(ApplicationPath);
    }
    if (m_lock >= 0)
        ::close(m_lock);
}

QString Instance::busName() const
{
    const QString usual = QDir::home().filePath(u".local/share/resilience-desk"_s);
    if (m_folder == QDir::cleanPath(usual))
        return ApplicationName;
    const QByteArray mark = QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256);
    return ApplicationName + ".p"_L1 + QString::fromLatin1(mark.toHex().first(16));
}

QString Instance::tokenFromEnvironment()
{
    return goodToken(qEnvironmentVariable("XDG_ACTIVATION_TOKEN"));
}

bool Instance::lock()
{
    const QByteArray file = QFile::encodeName(QDir(m_folder).filePath(u"window.lock"_s));
    const int lock = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock < 0)
        return true;
    if (::flock(lock, LOCK_EX | LOCK_NB) == 0) {
        m_lock = lock; // kept to the end of the process
        return true;
    }
    const bool isTaken = errno == EWOULDBLOCK;
    ::close(lock);
    return !isTaken; // some file systems know no locks
}

void Instance::listen()
{
    if (m_isListening)
        return;
    QDBusConnection bus = m_bus();
    if (!bus.isConnected())
        return;
    new InstanceAdaptor(this);
    if (!bus.registerObject(ApplicationPath, this, QDBusConnection::ExportAdaptors))
        return;
    m_isListening = true;
    bus.registerService(busName());
    // The bus waits for the name that it started, whatever the folder.
    if (qEnvironmentVariableIsSet("DBUS_STARTER_ADDRESS"))
        bus.registerService(ApplicationName);
}

void Instance::handOver(const Activation &activation, std::function<void(End)> done,
                        std::chrono::milliseconds patience)
{
    run(std::make_shared<Errand>(Errand{.activation = {.link = cutLink(activation.link),
                                                       .page = goodPage(activation.page),
                                                       .token = goodToken(activation.token)},
                                        .done = std::move(done),
                                        .deadline = QDeadlineTimer(patience)}));
}

void Instance::run(const std::shared_ptr<Errand> &errand)
{
    QDBusConnection bus = m_bus();
    if (!bus.isConnected()) {
        QTimer::singleShot(0ms, this, [errand] { errand->done(End::NoBus); });
        return;
    }
    const bool hasLink = !errand->activation.link.isEmpty();
    QDBusMessage call = QDBusMessage::createMethodCall(
        busName(), ApplicationPath, ApplicationInterface, hasLink ? u"Open"_s : u"Activate"_s);
    call.setAutoStartService(false); // it runs
    if (hasLink)
        call << QStringList{errand->activation.link};
    QVariantMap platform;
    if (!errand->activation.token.isEmpty())
        platform.insert(TokenKey, errand->activation.token);
    if (!errand->activation.page.isEmpty())
        platform.insert(PageKey, errand->activation.page);
    call << platform;
    constexpr auto limit = std::chrono::duration_cast<std::chrono::milliseconds>(CallLimit);
    auto *watcher =
        new QDBusPendingCallWatcher(bus.asyncCall(call, static_cast<int>(limit.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, errand] {
        watcher->deleteLater();
        const QDBusPendingReply<> reply = *watcher;
        const bool isNotThereYet = reply.isError() && isOfAStart(reply.error());
        if (isNotThereYet && !errand->deadline.hasExpired())
            QTimer::singleShot(TryAgainAfter, this, [this, errand] { run(errand); });
        else
            errand->done(reply.isError() ? End::NoAnswer : End::Taken);
    });
}

} // namespace rd

#include "moc_instance.cpp"
#include "moc_instanceadaptor.cpp"
