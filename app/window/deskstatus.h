// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/pagestate.h"
#include "desk/linkstatus.h"
#include "domain/scope.h"
#include "session/connection.h"
#include "window/rail.h"

#include <optional>

namespace rd {

class Desk;

/// Where the connections shown stand, taken together: the one whose state matters most.
struct DeskStatus {
    std::optional<Connection> connection; ///< none without any connection
    LinkStatus status;

    /// The notice a page shows.
    [[nodiscard]] PageState page() const;
    /// The dot at the foot of the rail.
    [[nodiscard]] LinkHealth health() const;
    /// What is shown may be old, and stays so.
    [[nodiscard]] bool isTrouble() const;
    /// First data may still be on its way.
    [[nodiscard]] bool isWaiting() const;
    /// The line beside the dot. \p ageMs: age of the data, negative when unknown;
    /// \p offlineSinceMs: 0 when not offline.
    [[nodiscard]] QString whenText(qint64 ageMs, qint64 offlineSinceMs) const;
    /// For the header: \p whenText, and how old what is shown is where that does not say it.
    [[nodiscard]] QString dataText(qint64 ageMs, const QString &whenText) const;
};

[[nodiscard]] DeskStatus statusOf(const Desk &desk, const Scope &scope);

} // namespace rd
