// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/connectionname.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rd {

Connection named(Connection connection, const QList<Connection> &others)
{
    const auto isTaken = [&](const QString &name) {
        return std::any_of(others.cbegin(), others.cend(), [&](const Connection &other) {
            return other.id != connection.id && other.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    const QString host = connection.name;
    if (isTaken(connection.name))
        //: %1 is a server, %2 an account: the name of a connection
        connection.name = QCoreApplication::translate("rd::SignInFlow", "%1 (%2)")
                              .arg(host, plainLine(connection.username, 60));
    const QString account = connection.name;
    for (int number = 2; isTaken(connection.name); ++number)
        connection.name = account + u' ' + QString::number(number);
    return connection;
}

} // namespace rd
