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

#include <optional>

namespace rd {

/// Why connections could not be kept.
struct StoreError {
    enum class Kind { CannotRead, CannotWrite, NewerVersion };
    Kind kind = Kind::CannotWrite;
    QString file;
    QString detail; ///< the system's words
};

/// The connections of the user in connections.json: versioned, mode 0600, replaced atomically,
/// never a secret. Keys this version does not know are kept.
class ConnectionStore final : public QObject {
    Q_OBJECT
public:
    struct LoadReport {
        QString setAside; ///< a damaged file was moved here, never deleted; empty: none
        int skipped = 0;  ///< entries without id or address; kept in the file, not shown
    };

    ConnectionStore(QString file, const Clock &clock, QObject *parent = nullptr);

    /// Reads the file; a missing one is an empty list. To be called once, before anything else.
    [[nodiscard]] Result<LoadReport, StoreError> load();

    [[nodiscard]] const QList<Connection> &connections() const { return m_connections; }
    [[nodiscard]] std::optional<Connection> byId(const QString &id) const;
    /// By name without case, else by id.
    [[nodiscard]] std::optional<Connection> byNameOrId(const QString &text) const;

    /// Adds the connection or replaces the one with its id. On failure nothing changes.
    [[nodiscard]] Result<Unit, StoreError> save(const Connection &connection);
    /// Unknown ids are no error.
    [[nodiscard]] Result<Unit, StoreError> remove(const QString &id);

signals:
    void changed();

private:
    [[nodiscard]] Result<Unit, StoreError> write(const QList<Connection> &connections);

    QString m_file;
    const Clock &m_clock;
    QList<Connection> m_connections;
    QJsonObject m_root; ///< as read, with the keys of other versions
    bool m_isNewer = false;
};

} // namespace rd
