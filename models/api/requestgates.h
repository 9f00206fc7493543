// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

namespace rd {

/// Lets at most four requests at a time through to each server, whoever sends them.
///
/// Requests of one owner go in the order they came. Of several owners, the one with the fewest
/// requests on their way goes first, then the one that waited longest for its turn: a connection
/// that reads months of history does not keep another one's poll waiting for more than one answer.
///
/// Of one thread.
class RequestGates final {
public:
    static constexpr int MaxInFlight = 4; ///< per server

    /// Somebody who wants to send one request.
    class Guest {
    public:
        Guest() = default;
        Q_DISABLE_COPY_MOVE(Guest)
        virtual ~Guest() = default;
        /// The request may leave now. Called once, possibly inside enter() or somebody's leave().
        virtual void admitted() = 0;
    };

    /// \p server is any name of it, by habit its origin. \p guest is borrowed until leave().
    void enter(const QByteArray &server, const void *owner, Guest &guest);
    /// The request has ended, or is not wanted any more. Strangers are no error.
    void leave(const Guest &guest);
    /// The owner's waiting requests will not leave; those on their way keep their place.
    void forgetWaiting(const void *owner);

    [[nodiscard]] int inFlight(const QByteArray &server) const;
    [[nodiscard]] int waiting(const QByteArray &server) const;

private:
    struct Line {
        const void *owner = nullptr;
        QList<Guest *> waiting;
        int inFlight = 0;
    };
    struct Gate {
        QList<Line> lines; ///< whose turn it is longest, first
        int inFlight = 0;
    };
    struct Place {
        QByteArray server;
        const void *owner = nullptr;
        bool isAdmitted = false;
    };

    [[nodiscard]] static qsizetype nextLine(const Gate &gate);
    void admit(const QByteArray &server);
    void tidy(const QByteArray &server);

    QHash<QByteArray, Gate> m_gates;
    QHash<const Guest *, Place> m_places;
};

} // namespace rd
