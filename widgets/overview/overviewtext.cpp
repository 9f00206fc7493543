// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/overviewtext.h"

#include "analytics/customperiod.h"
#include "analytics/figurestext.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString phrase(const char *text)
{
    return QCoreApplication::translate("OverviewText", text);
}

/// Days that somebody chose may be of any year.
QString dayWithYear(QDate day)
{
    //: Qt date format of a day, month and year, such as "3 Nov 2026"
    return QLocale().toString(day, QCoreApplication::translate("OverviewText", "d MMM yyyy"));
}

} // namespace

QString dayOf(qint64 ms, const PeriodLayout &layout)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(ms).toUTC();
    const QDateTime local = layout.zone.isValid() ? utc.toTimeZone(layout.zone) : utc;
    //: Qt date format of a day and month, such as "3 Nov"
    return QLocale().toString(local.date(), QCoreApplication::translate("OverviewText", "d MMM"));
}

QString periodCaption(const Period &period, const PeriodLayout &layout)
{
    switch (period.kind) {
    case PeriodKind::Hours24:
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "24 hours to now"));
    case PeriodKind::Days7:
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "7 days to now"));
    case PeriodKind::Days30:
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "30 days to now"));
    case PeriodKind::Days90:
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "90 days to now"));
    case PeriodKind::Months12:
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "12 months to now"));
    case PeriodKind::Custom:
        break;
    }
    const auto [first, last] = daysOf(layout);
    if (first == last)
        return dayWithYear(first);
    //: %1 and %2 are days
    return phrase(QT_TRANSLATE_NOOP("OverviewText", "%1 to %2"))
        .arg(dayWithYear(first), dayWithYear(last));
}

QString beforeCaption(const Period &period)
{
    switch (period.kind) {
    case PeriodKind::Hours24:
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "against the 24 hours before"));
    case PeriodKind::Days7:
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "against the 7 days before"));
    case PeriodKind::Days30:
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "against the 30 days before"));
    case PeriodKind::Days90:
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "against the 90 days before"));
    case PeriodKind::Months12:
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "against the 12 months before"));
    case PeriodKind::Custom:
        break;
    }
    return phrase(QT_TRANSLATE_NOOP("OverviewText", "against the period before"));
}

QString partText(qint64 part, qint64 whole)
{
    //: part of a whole, with narrow spaces around the slash
    const QString text = phrase(QT_TRANSLATE_NOOP("OverviewText", "%1\u202f/\u202f%2"))
                             .arg(QLocale().toString(part), QLocale().toString(whole));
    // The part stands before the whole in right-to-left languages too.
    return QGuiApplication::isRightToLeft() ? isolated(text) : text;
}

ProjectNames projectNames(const QList<ProjectFigures> &projects)
{
    ProjectNames names;
    if (projects.size() < 2)
        return names;
    const bool severalConnections =
        std::any_of(projects.cbegin(), projects.cend(), [&](const ProjectFigures &one) {
            return one.ref.connectionId != projects.first().ref.connectionId;
        });
    for (const ProjectFigures &one : projects) {
        const QString name = plainLine(one.name);
        //: %1 is a project, %2 the connection it belongs to
        const QString both = phrase(QT_TRANSLATE_NOOP("OverviewText", "%1 on %2"))
                                 .arg(isolated(name), isolated(plainLine(one.connectionName)));
        names.insert(one.ref, severalConnections ? both : name);
    }
    return names;
}

QString scenarioState(const ScenarioFigure &scenario, const PeriodLayout &layout, qint64 nowMs)
{
    if (!scenario.everRan)
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "never ran"));
    if (scenario.unverifiedSinceMs > 0) {
        //: the newest run is broken: nothing is proved since that day
        return phrase(QT_TRANSLATE_NOOP("OverviewText", "unverified since %1"))
            .arg(dayOf(scenario.unverifiedSinceMs, layout));
    }
    if (scenario.measuredMs <= 0)
        return scenario.stale
                   ? phrase(QT_TRANSLATE_NOOP("OverviewText", "stale, not measured in this period"))
                   : phrase(QT_TRANSLATE_NOOP("OverviewText", "not measured in this period"));
    const QString age = ageText(nowMs - scenario.measuredMs);
    //: %1 is an age such as "40 d ago"
    return scenario.stale ? phrase(QT_TRANSLATE_NOOP("OverviewText", "stale, measured %1")).arg(age)
                          : phrase(QT_TRANSLATE_NOOP("OverviewText", "measured %1")).arg(age);
}

int directionOf(double change)
{
    const double shown = std::round(change * 10);
    return shown > 0 ? 1 : shown < 0 ? -1 : 0;
}

} // namespace rd
