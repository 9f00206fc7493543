// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/weblinks.h"

#include "desk/desk.h"

namespace rd {

std::optional<Connection> connectionOf(const Desk &desk, const QString &connectionId)
{
    for (const Connection &connection : desk.allConnections()) {
        if (connection.id == connectionId)
            return connection;
    }
    return std::nullopt;
}

litmus::Links webLinks(const Desk &desk, const QString &connectionId)
{
    const Connection connection = connectionOf(desk, connectionId).value_or(Connection{});
    return {connection.baseUrl, connection.userId};
}

} // namespace rd
