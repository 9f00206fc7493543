// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/profile.h"

#include "core/text.h"
#include "platform/keychainsecretstore.h"
#include "platform/networkwatch.h"
#include "session/errortext.h"
#include "session/tokencare.h"

#include <QCoreApplication>
#include <QDir>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

Connection demoConnection(const DemoWorld::Access &access)
{
    Connection connection;
    connection.id = u"demo"_s;
    connection.name = QCoreApplication::translate("Profile", "Demo");
    connection.baseUrl = access.url;
    connection.username = access.username;
    if (const auto claims = TokenCare::claimsOf(access.token)) {
        connection.userId = claims->userId;
        connection.tokenExpiresMs = claims->expiresMs;
    }
    connection.tokenFingerprint = fullFingerprintOf(access.token);
    connection.sessionOnly = true;
    return connection;
}

/// Where programs put what they need for a while. Not QDir::tempPath(), which means the root of all
/// files by a folder that is missing.
QString temporaryPlace()
{
    const QString chosen = qEnvironmentVariable("TMPDIR");
    return chosen.isEmpty() ? u"/tmp"_s : QDir::cleanPath(chosen);
}

} // namespace

Profile::Profile(Kind kind, QObject *parent)
    : Profile(kind, m_ownTimers, parent)
{
}

Profile::Profile(Kind kind, Timers &timers, QObject *parent)
    : Profile(kind, timers, m_ownClock, parent)
{
}

Profile::Profile(Kind kind, Timers &timers, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_clock(clock)
    , m_timers(timers)
{
    Paths paths;
    if (kind == Kind::Demo) {
        m_folder = std::make_unique<QTemporaryDir>(temporaryPlace() + u"/resilience-desk-XXXXXX"_s);
        paths = Paths::below(m_folder->path());
    } else {
        m_keychain = std::make_unique<KeychainSecretStore>();
        paths = Paths::ofUser();
    }
    SecretStore &keychain = m_keychain ? static_cast<SecretStore &>(*m_keychain) : m_demoSecrets;
    m_desk = std::make_unique<Desk>(
        Desk::Parts{.paths = paths, .keychain = keychain, .clock = m_clock, .timers = m_timers});
    // Told by the keychain itself, also when somebody unlocks it elsewhere; never asked in a row.
    if (m_keychain)
        connect(m_keychain.get(), &KeychainSecretStore::availabilityChanged, m_desk.get(),
                &Desk::retryWaiting);
}

Profile::~Profile() = default;

void Profile::watchNetwork()
{
    if (m_watch)
        return;
    m_watch = std::make_unique<NetworkWatch>();
    NetworkLife &life = m_desk->networkLife();
    connect(m_watch.get(), &NetworkWatch::asleepChanged, &life, &NetworkLife::setAsleep);
    connect(m_watch.get(), &NetworkWatch::networkChanged, &life, &NetworkLife::noteChange);
    connect(m_watch.get(), &NetworkWatch::hintChanged, &life, &NetworkLife::setHint);
    connect(m_watch.get(), &NetworkWatch::meteredChanged, &life, &NetworkLife::setMetered);
    life.start();
    m_watch->start();
}

void Profile::unlockKeychain()
{
    if (!m_keychain)
        return;
    m_keychain->unlock(this, [this](const Result<Unit, SecretError> &unlocked) {
        if (unlocked)
            m_desk->retryWaiting();
        else
            m_desk->tellKeychainStaysLocked(unlocked.error());
    });
}

QString Profile::load()
{
    if (m_folder && !m_folder->isValid())
        return tr("No folder for the demo could be made in %1. Free some space there.")
            .arg(temporaryPlace());
    return m_desk->load();
}

void Profile::open(bool polling, const QObject *context,
                   std::function<void(std::optional<ProfileTrouble>)> done)
{
    m_desk->openHistory(context, [this, polling, context = QPointer<const QObject>(context),
                                  done = std::move(done)](const auto &report) {
        if (!report) {
            done(ProfileTrouble{.kind = ProfileTrouble::Kind::Files,
                                .sentence = errorSentence(report.error()),
                                .detail = report.error().detail});
            return;
        }
        if (!report->setAside.isEmpty())
            m_desk->addNotice(tr("The saved history was damaged. It was kept as %1, and a new one "
                                 "was begun; it fills again with the next synchronisation.")
                                  .arg(report->setAside));
        if (report->readOnly)
            m_desk->addNotice(tr("The history can be read but not written, so nothing new is "
                                 "saved. Check the permissions and the free space of its folder."));
        if (m_kind == Kind::Demo)
            openDemo(polling, context, done);
        else
            done(std::nullopt);
    });
}

void Profile::openDemo(bool polling, const QObject *context,
                       const std::function<void(std::optional<ProfileTrouble>)> &done)
{
    m_demo = std::make_unique<DemoWorld>();
    m_demo->start(context, [this, polling, done](const Result<DemoWorld::Access, QString> &access) {
        if (!access) {
            done(ProfileTrouble{.kind = ProfileTrouble::Kind::Demo,
                                .sentence =
                                    tr("The demo server could not start: %1").arg(access.error()),
                                .detail = {}});
            return;
        }
        m_desk->adoptForNow(demoConnection(*access), access->token, polling);
        done(std::nullopt);
    });
}

} // namespace rd

#include "moc_profile.cpp"
