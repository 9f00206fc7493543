// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/httppool.h"
#include "core/paths.h"
#include "desk/caretaker.h"
#include "desk/gatewaykeeper.h"
#include "desk/link.h"
#include "desk/linkstatus.h"
#include "desk/networklife.h"
#include "desk/overviewfeed.h"
#include "desk/tokenkeeper.h"
#include "desk/tokenlease.h"
#include "history/history.h"
#include "session/connectionsecrets.h"
#include "session/connectionstore.h"
#include "session/secretstore.h"
#include "session/settings.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <map>
#include <memory>
#include <variant>

namespace rd {

/// Why there is no link for a connection: its token cannot be had, or its certificates, or the
/// gateway in front of its server lets nobody through.
using LinkTrouble = std::variant<SecretError, ApiError, GatewayError>;

/// One profile in use: settings, connections, history, and a Link for every connection that has
/// its token. The window and the command line both stand on it.
class Desk final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Paths paths;
        SecretStore &keychain;                 ///< borrowed
        const Clock &clock;                    ///< borrowed
        Timers &timers;                        ///< borrowed
        std::function<qint64()> steadyMs = {}; ///< see NetworkLife; by default a real one
    };

    explicit Desk(const Parts &parts, QObject *parent = nullptr);
    ~Desk() override;

    /// Creates the directories and reads settings and connections; a few small files. Answers with
    /// a sentence when the profile cannot be used at all, or an empty text.
    [[nodiscard]] QString load();
    /// Opens the history; \p done is called once, later.
    void openHistory(const QObject *context,
                     std::function<void(Result<History::OpenReport, HistoryError>)> done);

    [[nodiscard]] const Paths &paths() const { return m_parts.paths; }
    [[nodiscard]] History &history() { return m_history; }
    [[nodiscard]] Settings &settings() { return *m_settings; }
    [[nodiscard]] ConnectionStore &connections() { return *m_connections; }
    [[nodiscard]] ConnectionSecretStore &keychain() { return m_keychain; }
    [[nodiscard]] ConnectionSecretStore &memory() { return m_memory; }
    [[nodiscard]] const Clock &clock() const { return m_parts.clock; }
    /// For everything that talks to servers: one pool, so that each server sees few requests.
    [[nodiscard]] const std::shared_ptr<HttpPool> &pool() const { return m_pool; }
    [[nodiscard]] Timers &timers() { return m_parts.timers; }
    /// Whoever ends or replaces the token of a connection takes its lease first.
    [[nodiscard]] TokenLeases &leases() { return m_leases; }
    /// To be told what the machine says about its network; what follows is done here.
    [[nodiscard]] NetworkLife &networkLife() { return m_life; }
    /// What stands in front of servers.
    [[nodiscard]] GatewayKeeper &gateways() { return m_gateways; }
    /// Things to tell the user once: a damaged file was set aside, ...
    [[nodiscard]] const QStringList &notices() const { return m_notices; }
    void addNotice(const QString &sentence) { m_notices.append(sentence); }

    /// Where the token of \p connection is kept, and what else it keeps secret.
    [[nodiscard]] ConnectionSecretStore &storeOf(const Connection &connection);
    /// Reads what opens the way to the server of a connection, for whoever asks it before there is
    /// a token, and gets through the gateway in front of it, where there is one; \p done is called
    /// in any case, later.
    void openWay(const Connection &connection, const QObject *context, std::function<void()> done);

    /// Begins to take care of the history in idle time; for programs that stay. It must be open.
    void startCare();
    /// Reads the tokens and starts every connection; renews tokens before they end from then on,
    /// which replaces their links. Call it after the first paint: the first use
    /// of keychain and TLS takes time.
    void start();
    /// Takes a connection that has just signed in: saves it and starts it. Answers with a sentence
    /// when it could not be saved; it works until the program ends all the same, and is saved with
    /// its next change. While another process writes the file it is saved a little later.
    [[nodiscard]] QString adopt(const Connection &signedIn);
    /// Takes a connection for this run of the program only (the demo), without saving anything.
    void adoptForNow(const Connection &connection, const QByteArray &token, bool polling);
    /// A link with a token that was handed in instead of read; not started.
    [[nodiscard]] ApiResult<Link *> linkWith(const Connection &connection, const QByteArray &token);
    /// Tries again the connections that could not be begun: their tokens could not be read, or
    /// their certificates.
    void retryWaiting();
    /// The keychain was asked for and stays locked: says why at every connection that waits for
    /// it. They go on waiting.
    void tellKeychainStaysLocked(SecretError error);
    /// Asks every server now.
    void refreshNow();
    /// The connection's token is dead or gone: stop and say so; \p sentence in place of the usual
    /// one.
    void markSignedOut(const QString &connectionId, const QString &sentence = {});
    /// Saves a connection that was edited. Where the way to its server is another one now, the next
    /// request takes it. Answers with a sentence when nothing was saved or changed. While another
    /// process writes the file it is saved a little later; storeFailed() when that fails.
    enum class Reopen {
        IfNeeded,
        Always, ///< what opens the way is another secret
    };
    [[nodiscard]] QString change(const Connection &connection, Reopen reopen = Reopen::IfNeeded);
    /// The gateway in front of the server of \p connection is \p gateway from now on, for all
    /// connections to it; none: nothing stands in front of it any more. Answers with a sentence
    /// when not all of them could be saved.
    [[nodiscard]] QString setGateway(const Connection &connection,
                                     const std::optional<ConnectionGateway> &gateway);
    /// \p connection with the gateway that was signed in to for its server.
    [[nodiscard]] Connection behindGateway(Connection connection) const;
    /// Stops a connection and drops it; neither its token nor its history goes with it. Answers
    /// with a sentence when it could not be removed and is still there.
    [[nodiscard]] QString remove(const QString &connectionId);

    /// Every connection, also those without a link.
    [[nodiscard]] QList<Connection> allConnections() const;
    [[nodiscard]] Link *link(const QString &connectionId) const;
    [[nodiscard]] LinkStatus status(const QString &connectionId) const;
    [[nodiscard]] OverviewFeed::Labels labels() const;

    /// Reads the token of a connection and hands over a link that was not started: for commands.
    void withLink(const Connection &connection, const QObject *context,
                  std::function<void(Result<Link *, LinkTrouble>)> done);

signals:
    void connectionsChanged();
    void statusChanged(const QString &connectionId);
    /// What was read could not be stored; says why and what to do.
    void storeFailed(const QString &sentence);
    /// This device's token ends soon and could not be renewed; says why and what is alive.
    void tokenNotRenewed(const QString &connectionId, const QString &sentence);

private:
    void watchNetwork();
    void watchGateways();
    void watchLink(Link &link);
    void takeUpChanges(const QList<Connection> &before);
    [[nodiscard]] Result<Unit, StoreError> save(const Connection &connection);
    void keepUnsaved(const Connection &connection, const StoreError &error);
    void saveAgainLater();
    void saveAgain();
    void startConnection(const Connection &connection);
    void readAndStart(const Connection &connection, int serial);
    void setStatus(const QString &connectionId, const LinkStatus &status);

    Parts m_parts;
    std::shared_ptr<HttpPool> m_pool = std::make_shared<HttpPool>();
    NetworkLife m_life;
    ConnectionSecretStore m_keychain;
    MemorySecretStore m_memoryBelow;
    ConnectionSecretStore m_memory{m_memoryBelow};
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ConnectionStore> m_connections;
    QList<Connection> m_temporary; ///< demo, or could not be saved
    QSet<QString> m_unsaved;       ///< those of them that are to be saved
    bool m_savesAgain = false;     ///< in a moment
    QStringList m_notices;
    History m_history;
    TokenLeases m_leases;
    std::unique_ptr<Caretaker> m_caretaker;
    std::unique_ptr<TokenKeeper> m_keeper;
    GatewayKeeper m_gateways;
    std::map<QString, std::unique_ptr<Link>> m_links;
    QHash<QString, LinkStatus> m_statuses; ///< of connections without a link
    QHash<QString, int> m_starts;          ///< by connection; an answer to an older one is too late
};

} // namespace rd
