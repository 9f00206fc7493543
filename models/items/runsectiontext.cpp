// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/runsectiontext.h"

#include "analytics/worstoutcome.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString dayTitle(const RunSection &section, qint64 nowMs, const QTimeZone &zone)
{
    if (section.dayMs <= 0)
        return QCoreApplication::translate("RunListModel", "Start not known");
    const QDate day = QDateTime::fromMSecsSinceEpoch(section.dayMs, zone).date();
    const QString date = QLocale().toString(day, QLocale::LongFormat);
    const qint64 ago = day.daysTo(QDateTime::fromMSecsSinceEpoch(nowMs, zone).date());
    //: %1 is a date
    if (ago == 0)
        return QCoreApplication::translate("RunListModel", "Today, %1").arg(date);
    //: %1 is a date
    if (ago == 1)
        return QCoreApplication::translate("RunListModel", "Yesterday, %1").arg(date);
    return date;
}

} // namespace

QString sectionTitle(const RunSection &section, qint64 nowMs, const QTimeZone &zone)
{
    if (section.grouping != RunGrouping::Scenario)
        return dayTitle(section, nowMs, zone);
    QString name = plainLine(section.name);
    if (name.isEmpty())
        name = QCoreApplication::translate("RunListModel", "(no name)");
    return section.isDeleted
               //: %1 is a scenario
               ? QCoreApplication::translate("RunListModel", "%1 (deleted)").arg(isolated(name))
               : name;
}

QString sectionCountText(const RunSection &section)
{
    if (!section.isComplete)
        return {};
    const int count = static_cast<int>(std::min<qint64>(section.outcomes.total(), 2'000'000'000));
    return QCoreApplication::translate("RunListModel", "%Ln run(s)", nullptr, count);
}

QString sectionWorstText(const RunSection &section)
{
    const auto worst = worstOf(section.outcomes);
    if (!worst || !section.isComplete)
        return {};
    //: %1 is the worst outcome of several runs, %2 how many of them had it
    return QCoreApplication::translate("RunListModel", "worst: %1 (%2)")
        .arg(outcomeText(*worst), QLocale().toString(section.outcomes[*worst]));
}

QString sectionSentence(const RunSection &section, qint64 nowMs, const QTimeZone &zone,
                        bool isCollapsed)
{
    QStringList parts{isolated(sectionTitle(section, nowMs, zone))};
    if (section.grouping == RunGrouping::Scenario && !section.projectName.isEmpty())
        parts << isolated(plainLine(section.projectName));
    parts << sectionCountText(section) << sectionWorstText(section)
          << (isCollapsed ? QCoreApplication::translate("RunListModel", "collapsed")
                          : QCoreApplication::translate("RunListModel", "expanded"));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace rd
