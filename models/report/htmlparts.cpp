// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/htmlparts.h"

using namespace Qt::StringLiterals;

namespace rd::html {

QLatin1StringView htmlInkOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return "#146C46"_L1;
    case Outcome::Weakness:
        return "#8A5600"_L1;
    case Outcome::Broken:
        return "#A81F2C"_L1;
    case Outcome::InProgress:
        return "#2A58B4"_L1;
    case Outcome::Stopped:
    case Outcome::Unknown:
        break;
    }
    return Muted;
}

QLatin1StringView htmlFillOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return "#1E8E5E"_L1;
    case Outcome::Weakness:
        return "#BE7600"_L1;
    case Outcome::Broken:
        return "#CC3340"_L1;
    case Outcome::Stopped:
        return "#7A8494"_L1;
    case Outcome::InProgress:
        return "#3B6FD4"_L1;
    case Outcome::Unknown:
        break;
    }
    return "#7F8896"_L1;
}

QLatin1StringView htmlInkOf(int direction)
{
    return direction > 0   ? htmlInkOf(Outcome::Passed)
           : direction < 0 ? htmlInkOf(Outcome::Broken)
                           : Muted;
}

QString htmlText(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\'', "&#39;"_L1);
}

QString bdi(const QString &name)
{
    if (name.isEmpty())
        return {};
    return "<bdi>"_L1 + htmlText(name) + "</bdi>"_L1;
}

} // namespace rd::html
