// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runpicture.h"

#include <QString>

#include <memory>

namespace rd {

/// How far looking at a run has come. What was told stays there when something goes wrong later.
struct RunLook {
    enum class State {
        None, ///< nobody was asked
        Loading,
        Told,
        Failed, ///< nothing is there, see sentence
    };

    State state = State::None;
    std::shared_ptr<const RunPicture> picture; ///< null before Told
    QString sentence; ///< what went wrong and what to do; also beside Told; empty: nothing
    QString detail;   ///< the server's words
    bool canRetry = true;
};

/// A text that is fetched on demand: a manifest, a log.
struct FetchedText {
    enum class State { None, Loading, Told, Trouble };

    State state = State::None;
    QString title;    ///< of Trouble
    QString sentence; ///< of Trouble: what happened and what to do
    bool canRetry = true;
    QString text;   ///< of Told
    QString remark; ///< of Told, above the text
};

} // namespace rd
