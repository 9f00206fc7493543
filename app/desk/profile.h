// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/timers.h"
#include "desk/demoworld.h"
#include "desk/desk.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace rd {

class KeychainSecretStore;
class NetworkWatch;

/// Why a profile cannot be worked with.
struct ProfileTrouble {
    enum class Kind { Files, Demo };
    Kind kind = Kind::Files;
    QString sentence;
    QString detail;
};

/// What the program works on: the user's own files and keychain, or a demo that touches neither
/// (an embedded server, a folder that is removed at the end, secrets in memory).
class Profile final : public QObject {
    Q_OBJECT
public:
    enum class Kind { User, Demo };
    explicit Profile(Kind kind, QObject *parent = nullptr);
    /// With other timers than those of the event loop; borrowed.
    Profile(Kind kind, Timers &timers, QObject *parent = nullptr);
    /// With another clock than that of the machine, too; borrowed.
    Profile(Kind kind, Timers &timers, const Clock &clock, QObject *parent = nullptr);
    ~Profile() override;

    [[nodiscard]] bool isDemo() const { return m_kind == Kind::Demo; }
    [[nodiscard]] Desk &desk() { return *m_desk; }
    [[nodiscard]] Timers &timers() { return m_timers; }
    /// Lets the desk know about sleep and network from now on. After the first paint: the first
    /// use of D-Bus and of Qt's plugin takes time.
    void watchNetwork();
    /// None in a demo. When it becomes usable, the connections that wait for it go on by
    /// themselves.
    [[nodiscard]] KeychainSecretStore *keychain() const { return m_keychain.get(); }

    /// Lets the desktop ask for the password of the keychain; on the user's request only. What
    /// waits for it goes on, or says why the keychain is still locked.
    void unlockKeychain();

    /// Reads the small files. Answers with a sentence when nothing can be done with the profile.
    [[nodiscard]] QString load();
    /// Opens the history and, in a demo, starts the server and its connection (not yet polling
    /// when \p polling is false). \p done is called once, later, with none when all is well.
    void open(bool polling, const QObject *context,
              std::function<void(std::optional<ProfileTrouble>)> done);

private:
    void openDemo(bool polling, const QObject *context,
                  const std::function<void(std::optional<ProfileTrouble>)> &done);

    Kind m_kind;
    SystemClock m_ownClock;
    const Clock &m_clock;
    QtTimers m_ownTimers;
    Timers &m_timers;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeychainSecretStore> m_keychain;
    MemorySecretStore m_demoSecrets;
    std::unique_ptr<DemoWorld> m_demo;
    std::unique_ptr<NetworkWatch> m_watch;
    std::unique_ptr<Desk> m_desk; // last: its links still talk to all of the above while they end
};

} // namespace rd
