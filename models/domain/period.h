// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QtGlobal>

namespace rd {

/// The spans of time a page can show (score rule 5).
enum class PeriodKind {
    Hours24, ///< the open hour and the 23 before
    Days7,   ///< the open local day and the 6 before
    Days30,
    Days90,
    Months12, ///< the open ISO week (Monday) and the 52 before
    Custom,   ///< whole local days chosen by the user
};

/// A choice of period; analytics turns it into times and buckets.
struct Period {
    PeriodKind kind = PeriodKind::Days30;
    qint64 customFromMs = 0; ///< Custom only: any moment of the first local day
    qint64 customToMs = 0;   ///< Custom only: any moment of the last local day

    friend bool operator==(const Period &, const Period &) = default;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::Period)
