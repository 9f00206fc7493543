// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/outcome.h"

#include <QCoreApplication>
#include <QString>

using namespace Qt::StringLiterals;

namespace rd {

QString outcomeKey(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return u"passed"_s;
    case Outcome::Weakness:
        return u"weakness"_s;
    case Outcome::Broken:
        return u"broken"_s;
    case Outcome::Stopped:
        return u"stopped"_s;
    case Outcome::InProgress:
        return u"inProgress"_s;
    case Outcome::Unknown:
        break;
    }
    return u"unknown"_s;
}

std::optional<Outcome> outcomeFromKey(const QString &key)
{
    for (const Outcome outcome : AllOutcomes) {
        if (outcomeKey(outcome) == key)
            return outcome;
    }
    if (key == "in-progress"_L1)
        return Outcome::InProgress;
    return std::nullopt;
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return QCoreApplication::translate("Outcome", "passed");
    case Outcome::Weakness:
        return QCoreApplication::translate("Outcome", "weakness found");
    case Outcome::Broken:
        return QCoreApplication::translate("Outcome", "broken");
    case Outcome::Stopped:
        return QCoreApplication::translate("Outcome", "stopped");
    case Outcome::InProgress:
        return QCoreApplication::translate("Outcome", "in progress");
    case Outcome::Unknown:
        break;
    }
    return QCoreApplication::translate("Outcome", "unknown");
}

} // namespace rd
