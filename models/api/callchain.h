// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/callhandle.h"

#include <memory>
#include <utility>

namespace rd {

/// Several requests, one after the other, behind one handle: each step stores its own handle in
/// `current`, and cancelling the whole cancels the step under way.
struct CallChain {
    CallHandle current;
    bool cancelled = false;

    /// The handle of the whole; keeps \p chain alive.
    template <typename Chain>
    static CallHandle handleOf(const std::shared_ptr<Chain> &chain)
    {
        return CallHandle([chain] {
            chain->cancelled = true;
            chain->current.cancel();
        });
    }
};

} // namespace rd
