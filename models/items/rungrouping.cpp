// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/rungrouping.h"

using namespace Qt::StringLiterals;

namespace rd {

QString runGroupingWord(RunGrouping grouping)
{
    switch (grouping) {
    case RunGrouping::None:
        return {};
    case RunGrouping::Day:
        return u"day"_s;
    case RunGrouping::Scenario:
        return u"scenario"_s;
    }
    return {};
}

RunGrouping runGroupingOf(const QString &word)
{
    for (const RunGrouping grouping : {RunGrouping::Day, RunGrouping::Scenario}) {
        if (word == runGroupingWord(grouping))
            return grouping;
    }
    return RunGrouping::None;
}

} // namespace rd
