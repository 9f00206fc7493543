// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/projectsync.h"

// Private to the .cpp files of ProjectSync.

namespace rd {

/// What history says when a round begins.
struct ProjectSync::Known {
    std::optional<StoredProject> project;
    QHash<QString, qint64> updates;
    QHash<QString, Backfill> backfills;
    QList<Run> unfinished;
};

/// The state of one round.
struct ProjectSync::Pass {
    Round round = Round::Usual;
    Done done;
    Report report;
    Known known;
    SyncBatch batch;
    bool answered = false; ///< the server said something useful in this round

    bool firstListing = false; ///< the scenarios were never read to their end
    bool sweeping = false;
    bool catchingUp = false; ///< reading on in larger pages
    int page = 0;
    int sweepPasses = 0;
    int sweepPages = 0; ///< pages of the first pass
    int skipped = 0;
    QSet<QString> seen; ///< scenarios, over all passes of the sweep
    bool pageBroughtNew = false;
    QHash<QString, qint64> touched;    ///< changed scenarios and their new time
    QHash<QString, QList<Run>> recent; ///< of those

    QList<RunAsk> asks;

    int pagesLeft = 0;
    qint64 fillEndsMs = 0;
    bool fillEnds = false;           ///< no further page in this round
    bool isStoring = false;          ///< a commit of old runs is under way
    QList<StoredSchedule> schedules; ///< left to be asked for

    std::optional<ApiError> pageError; ///< why a page of old runs failed; it may work in halves
};

} // namespace rd
