// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/hub.h"

#include <QList>
#include <QSet>
#include <QString>

namespace rd {

/// What is in a hub, as far as it was fetched. History keeps none of it.
struct HubContents {
    enum class State {
        Loading, ///< what is here already may be shown
        Done,
        Failed, ///< some or all of it could not be had, see `trouble`
    };
    State state = State::Loading;
    QList<HubCategory> categories = {};
    QList<HubScenario> scenarios = {};
    int unreadable = 0;            ///< entries that the server could not read, or that are too many
    QSet<QString> documented = {}; ///< names of faults with a public page of their own
    QString trouble = {};          ///< what happened and what to do, a sentence

    [[nodiscard]] bool isEmpty() const { return categories.isEmpty() && scenarios.isEmpty(); }
    friend bool operator==(const HubContents &, const HubContents &) = default;
};

} // namespace rd
