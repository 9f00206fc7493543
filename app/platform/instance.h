// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace rd {

/// What one start of the program tells the window that is there already. Nothing else is handed
/// over, and nothing else is taken.
struct Activation {
    QString link;  ///< as it was given, cut to the length at which no link is read; may be empty
    QString page;  ///< the name of a page, or what could be one; may be empty
    QString token; ///< lets the desktop raise the window (XDG activation); may be empty

    friend bool operator==(const Activation &, const Activation &) = default;
};

/// One window for each folder of data. The first start keeps a lock in the folder, which ends with
/// the process however it ends, and listens on the session bus; a further start finds the lock and
/// hands over what it was given. Without a session bus every start has a window of its own.
///
/// On the bus it is org.freedesktop.Application, as desktops start programs (DBusActivatable).
/// Whoever may talk on the user's own bus may raise the window, have it show a page or a link, and
/// no more: of several addresses the first one counts, actions are not known.
class Instance final : public QObject {
    Q_OBJECT
public:
    using BusMaker = std::function<QDBusConnection()>;

    /// The bus is first asked for when it is needed: that takes time.
    explicit Instance(const QString &dataFolder, BusMaker bus = &QDBusConnection::sessionBus,
                      QObject *parent = nullptr);
    ~Instance() override;

    /// Takes the lock of the folder. False when another process has it; true also when the folder
    /// cannot be locked at all.
    [[nodiscard]] bool lock();
    /// How handing over ended.
    enum class End {
        Taken,
        NoBus,    ///< there is no session bus to ask on
        NoAnswer, ///< the window that has the lock does not listen, or did not take it in time
    };
    /// Hands \p activation to the window that has the lock, and calls \p done once, later. One that
    /// is just starting is given \p patience to listen.
    void handOver(const Activation &activation, std::function<void(End)> done,
                  std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// Begins to listen; for whoever has the lock.
    void listen();

    /// The name on the bus: that of the application for the user's usual folder, with a mark of the
    /// folder for any other one.
    [[nodiscard]] QString busName() const;

    /// What the desktop gave this start, without what does not look like a token.
    [[nodiscard]] static QString tokenFromEnvironment();

signals:
    /// The window is to come to the front, and to show the page and the link if there are any.
    void activated(const rd::Activation &activation);

private:
    struct Errand;
    void run(const std::shared_ptr<Errand> &errand);

    QString m_folder;
    BusMaker m_bus;
    int m_lock = -1;
    bool m_isListening = false;
};

} // namespace rd
