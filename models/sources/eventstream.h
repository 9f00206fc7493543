// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

namespace rd {

/// Hints of a server that something has changed, so that a poll need not wait for its turn.
///
/// A hint is a reason to look, never a fact: it may be missing, late, doubled, or made up. It looks
/// after itself: an interrupted stream comes back with growing delays, one that is refused tries
/// again after a long while, and neither is an error anybody has to hear of.
class EventStream : public QObject {
    Q_OBJECT
public:
    enum class State {
        Off,        ///< not asked to follow anything
        Connecting, ///< also while other ways are tried
        Live,       ///< the server would tell
        Waiting,    ///< interrupted; tries again soon
        Refused,    ///< the server does not tell us; tries again after a long while
    };

    using QObject::QObject;

    /// Follows these projects from now on, and no others; empty: stops. The same ones again change
    /// nothing.
    virtual void follow(const QStringList &projectIds) = 0;
    [[nodiscard]] virtual State state() const = 0;

signals:
    /// Something changed in that project, which is one of those followed.
    void changed(const QString &projectId);
    void stateChanged(rd::EventStream::State state);
};

} // namespace rd
