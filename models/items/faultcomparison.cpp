// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the comparison of two runs that knows their faults.

#include "analytics/rundetailstext.h"
#include "core/text.h"
#include "items/runcomparison.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qsizetype ComparedName = 80;

/// Something of a run that has a name, and what became of it.
struct NamedResult {
    QString id; ///< the same in both runs
    QString name;
    QString result;
};

QString faultResult(const RunDetails &details, const FaultOutcome &fault)
{
    QString text;
    if (fault.step >= 0 && fault.step < details.steps.size())
        text = stepStateText(details.steps.at(fault.step));
    if (fault.success) {
        const QString success = QLocale().toString(*fault.success);
        //: %1 is what became of a fault, %2 the percentage of its probes that succeeded
        text = QCoreApplication::translate("RunComparison", "%1, probes %2 %").arg(text, success);
    }
    return text;
}

/// Faults, each followed by its probes.
QList<NamedResult> resultsOf(const RunDetails &details)
{
    QList<NamedResult> results;
    QHash<QString, int> seen;
    for (const FaultOutcome &fault : details.faults) {
        const QString name = plainLine(fault.name, ComparedName);
        const QString id = fault.name + u"\n%1"_s.arg(++seen[fault.name]);
        //: %1 is the name of a fault
        results << NamedResult{
            id, QCoreApplication::translate("RunComparison", "Fault %1").arg(isolated(name)),
            faultResult(details, fault)};
        QHash<QString, int> probes;
        for (const ProbeOutcome &probe : fault.probes) {
            const int nth = ++probes[probe.name];
            results << NamedResult{
                id + u'\n' + probe.name + u"\n%1"_s.arg(nth),
                //: %1 is the name of a fault, %2 of one of its probes
                QCoreApplication::translate("RunComparison", "%1: probe %2")
                    .arg(isolated(name), isolated(plainLine(probe.name, ComparedName))),
                probeVerdictText(probe)};
        }
    }
    return results;
}

ComparedFact compared(const QString &name, const QString *first, const QString *second)
{
    const QString absent = QCoreApplication::translate("RunComparison", "not part of it");
    ComparedFact fact;
    fact.name = name;
    fact.first = first ? *first : absent;
    fact.second = second ? *second : absent;
    if (!first || !second) {
        fact.relation = ComparedFact::Relation::Different;
        fact.difference = first ? QCoreApplication::translate("RunComparison", "gone")
                                : QCoreApplication::translate("RunComparison", "new");
    } else if (*first == *second) {
        fact.difference = QCoreApplication::translate("RunComparison", "same");
    } else {
        fact.relation = ComparedFact::Relation::Different;
        fact.difference = QCoreApplication::translate("RunComparison", "different");
    }
    return fact;
}

} // namespace

QList<ComparedFact> compareFaults(const RunDetails &first, const RunDetails &second)
{
    const QList<NamedResult> left = resultsOf(first);
    const QList<NamedResult> right = resultsOf(second);
    QHash<QString, const QString *> byId;
    for (const NamedResult &result : right)
        byId.insert(result.id, &result.result);
    QList<ComparedFact> facts;
    QSet<QString> told;
    for (const NamedResult &result : left) {
        facts << compared(result.name, &result.result, byId.value(result.id));
        told.insert(result.id);
    }
    for (const NamedResult &result : right) {
        if (!told.contains(result.id))
            facts << compared(result.name, nullptr, &result.result);
    }
    return facts;
}

} // namespace rd
