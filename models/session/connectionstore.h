// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "session/connection.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QFileSystemWatcher;
class QJsonArray;

namespace rd {

/// Why connections could not be kept.
struct StoreError {
    enum class Kind {
        CannotRead,
        CannotWrite,
        NewerVersion,
        Busy, ///< another process writes; try again in a moment
    };
    Kind kind = Kind::CannotWrite;
    QString file;
    QString detail; ///< the system's words
};

/// The connections of the user in connections.json: versioned, mode 0600, replaced atomically,
/// never a secret.
///
/// Several processes may use the file. A change is made under a lock to what the file holds by then
/// and touches nothing but the fields that it is about: those that another process has changed
/// meanwhile stay, and so do keys and values that this version cannot read.
class ConnectionStore final : public QObject {
    Q_OBJECT
public:
    struct LoadReport {
        QString setAside; ///< a damaged file was moved here, never deleted; empty: none
        int skipped = 0;  ///< entries without id or address; kept in the file, not shown
    };

    ConnectionStore(QString file, const Clock &clock, QObject *parent = nullptr);
    ~ConnectionStore() override;

    /// Reads the file; a missing one is an empty list. To be called once, before anything else.
    [[nodiscard]] Result<LoadReport, StoreError> load();

    /// As last read; without watch() what other processes do is seen with the next change.
    [[nodiscard]] const QList<Connection> &connections() const { return m_content.connections; }
    [[nodiscard]] std::optional<Connection> byId(const QString &id) const;
    /// By name without case, else by id.
    [[nodiscard]] std::optional<Connection> byNameOrId(const QString &text) const;

    /// Adds the connection, or changes the one with its id where it differs from what byId() says.
    /// On failure nothing changes. Waits for another process that writes, up to half a second, and
    /// after watch() a few milliseconds only; then it is Busy.
    [[nodiscard]] Result<Unit, StoreError> save(const Connection &connection);
    /// Unknown ids are no error. Waits as save() does.
    [[nodiscard]] Result<Unit, StoreError> remove(const QString &id);

    /// Notices from now on what other processes do; for programs that stay. One look at a small
    /// folder whenever something in it changes, and none between.
    void watch();

signals:
    void changed();
    /// After changed(): another process had a part in it. \p before is what was known until then.
    void changedElsewhere(const QList<rd::Connection> &before);

private:
    struct Content {
        QJsonObject root; ///< as read, with what this version cannot
        QList<Connection> connections;
        bool isNewer = false;
    };
    struct ReadFile {
        bool isThere = false; ///< a file that could be read
        Content content;
        LoadReport report;
    };
    enum class Damaged { SetAside, Leave };
    [[nodiscard]] static Content contentOf(const QJsonObject &root, int &skipped);
    [[nodiscard]] Result<ReadFile, StoreError> readFile(Damaged damaged) const;
    [[nodiscard]] Result<Unit, StoreError> change(const std::function<bool(QJsonArray &)> &edit);
    void take(const ReadFile &read);
    void readAgain();

    QString m_file;
    const Clock &m_clock;
    Content m_content;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
};

} // namespace rd
