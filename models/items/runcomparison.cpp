// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/runcomparison.h"

#include "analytics/figurestext.h"
#include "core/text.h"
#include "items/runrowtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Relation = ComparedFact::Relation;

QString sameWord()
{
    return QCoreApplication::translate("RunComparison", "same");
}

QString unknownWord()
{
    return QCoreApplication::translate("RunComparison", "not known");
}

QString textOrUnknown(const QString &text)
{
    return text.isEmpty() ? unknownWord() : text;
}

ComparedFact texts(const QString &name, const QString &first, const QString &second)
{
    ComparedFact fact{name, textOrUnknown(first), textOrUnknown(second), Relation::Same,
                      sameWord()};
    if (first.isEmpty() || second.isEmpty()) {
        const bool isAnyKnown = !first.isEmpty() || !second.isEmpty();
        fact.relation = Relation::Unknown;
        fact.difference = isAnyKnown
                              ? QCoreApplication::translate("RunComparison", "known of one only")
                              : unknownWord();
    } else if (first != second) {
        fact.relation = Relation::Different;
        fact.difference = QCoreApplication::translate("RunComparison", "different");
    }
    return fact;
}

/// Figures of both, and how far they are apart; \p tell says it without a sign.
template <typename Number, typename Show, typename Tell>
ComparedFact figures(const QString &name, const std::optional<Number> &first,
                     const std::optional<Number> &second, Show show, Tell tell)
{
    ComparedFact fact =
        texts(name, first ? show(*first) : QString(), second ? show(*second) : QString());
    if (!first || !second || fact.first == fact.second)
        return fact;
    const bool isMore = *second > *first;
    fact.relation = isMore ? Relation::More : Relation::Less;
    fact.difference = tell(isMore ? *second - *first : *first - *second, isMore);
    return fact;
}

QString moreOrLess(const QString &amount, bool isMore)
{
    //: %1 is a number
    return (isMore ? QCoreApplication::translate("RunComparison", "%1 more")
                   //: %1 is a number
                   : QCoreApplication::translate("RunComparison", "%1 less"))
        .arg(amount);
}

QString longerOrShorter(qint64 ms, bool isMore)
{
    //: %1 is a length of time such as "3 min"
    return (isMore ? QCoreApplication::translate("RunComparison", "%1 longer")
                   //: %1 is a length of time such as "3 min"
                   : QCoreApplication::translate("RunComparison", "%1 shorter"))
        .arg(durationText(ms));
}

ComparedFact counters(const QString &name, const std::optional<int> &first,
                      const std::optional<int> &second)
{
    const auto show = [](int count) { return QLocale().toString(count); };
    return figures(name, first, second, show,
                   [&show](int count, bool isMore) { return moreOrLess(show(count), isMore); });
}

ComparedFact scores(const RunRow &first, const RunRow &second)
{
    const auto show = [](double score) { return scoreText(score); };
    const auto tell = [](double points, bool isMore) {
        return moreOrLess(scoreText(points), isMore);
    };
    ComparedFact fact = figures(QCoreApplication::translate("RunComparison", "Score"), first.score,
                                second.score, show, tell);
    // A run without a score is no unknown one: it has none (score rule 1).
    const QString none = QCoreApplication::translate("RunComparison", "none");
    if (!first.score)
        fact.first = none;
    if (!second.score)
        fact.second = none;
    if (!first.score && !second.score) {
        fact.relation = Relation::Same;
        fact.difference = sameWord();
    } else if (!first.score || !second.score) {
        fact.relation = Relation::Different;
        fact.difference = QCoreApplication::translate("RunComparison", "only one has a score");
    }
    return fact;
}

QString startText(const Run &run)
{
    return run.createdMs > 0 ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.createdMs),
                                                  QLocale::ShortFormat)
                             : QString();
}

ComparedFact starts(const Run &first, const Run &second)
{
    ComparedFact fact = texts(QCoreApplication::translate("RunComparison", "Started"),
                              startText(first), startText(second));
    if (first.createdMs <= 0 || second.createdMs <= 0)
        return fact;
    fact.relation = Relation::Apart;
    const qint64 later = second.createdMs - first.createdMs;
    //: %1 is a length of time such as "3 d 4 h"
    fact.difference = (later >= 0 ? QCoreApplication::translate("RunComparison", "%1 later")
                                  //: %1 is a length of time such as "3 d 4 h"
                                  : QCoreApplication::translate("RunComparison", "%1 earlier"))
                          .arg(durationText(std::abs(later)));
    return fact;
}

ComparedFact numbers(const Run &first, const Run &second)
{
    const auto show = [](const Run &run) {
        return run.sequence > 0 ? QLocale().toString(run.sequence) : QString();
    };
    ComparedFact fact =
        texts(QCoreApplication::translate("RunComparison", "Run"), show(first), show(second));
    if (fact.relation == Relation::Different) {
        fact.relation = Relation::Apart;
        fact.difference.clear();
    }
    return fact;
}

} // namespace

QList<ComparedFact> compareRuns(const RunRow &first, const RunRow &second, qint64 nowMs)
{
    const Run &a = first.run;
    const Run &b = second.run;
    const auto name = [](const char *source) {
        return QCoreApplication::translate("RunComparison", source);
    };
    const auto weight = [](qint64 sum) { return QLocale().toString(sum); };
    const auto weightApart = [&weight](qint64 sum, bool isMore) {
        return moreOrLess(weight(sum), isMore);
    };
    const auto took = [](qint64 ms) { return durationText(ms); };
    return {
        texts(name(QT_TRANSLATE_NOOP("RunComparison", "Scenario")), plainLine(first.scenarioName),
              plainLine(second.scenarioName)),
        texts(name(QT_TRANSLATE_NOOP("RunComparison", "Project")), plainLine(first.projectName),
              plainLine(second.projectName)),
        numbers(a, b),
        texts(name(QT_TRANSLATE_NOOP("RunComparison", "Outcome")), runOutcomeText(first),
              runOutcomeText(second)),
        scores(first, second),
        counters(name(QT_TRANSLATE_NOOP("RunComparison", "Faults")), a.faultsTotal, b.faultsTotal),
        counters(name(QT_TRANSLATE_NOOP("RunComparison", "Faults that passed")), a.faultsPassed,
                 b.faultsPassed),
        counters(name(QT_TRANSLATE_NOOP("RunComparison", "Faults that failed")), a.faultsFailed,
                 b.faultsFailed),
        counters(name(QT_TRANSLATE_NOOP("RunComparison", "Faults awaited")), a.faultsAwaited,
                 b.faultsAwaited),
        counters(name(QT_TRANSLATE_NOOP("RunComparison", "Faults stopped")), a.faultsStopped,
                 b.faultsStopped),
        counters(name(QT_TRANSLATE_NOOP("RunComparison", "Faults that did not count")), a.faultsNa,
                 b.faultsNa),
        figures(name(QT_TRANSLATE_NOOP("RunComparison", "Weights, summed")), a.weightSum,
                b.weightSum, weight, weightApart),
        starts(a, b),
        figures(name(QT_TRANSLATE_NOOP("RunComparison", "Took")), runTookMs(first, nowMs),
                runTookMs(second, nowMs), took, longerOrShorter),
        texts(name(QT_TRANSLATE_NOOP("RunComparison", "Delegate")), plainLine(a.delegateName),
              plainLine(b.delegateName)),
        texts(name(QT_TRANSLATE_NOOP("RunComparison", "Environment")), plainLine(a.environmentId),
              plainLine(b.environmentId)),
        texts(name(QT_TRANSLATE_NOOP("RunComparison", "Triggered by")), plainLine(a.triggeredBy),
              plainLine(b.triggeredBy)),
        texts(name(QT_TRANSLATE_NOOP("RunComparison", "Server says")), plainLine(a.phase, 80),
              plainLine(b.phase, 80)),
    };
}

QString comparisonSentence(const QList<ComparedFact> &facts)
{
    const auto count =
        static_cast<int>(std::count_if(facts.cbegin(), facts.cend(), [](const ComparedFact &fact) {
            return fact.isDifference();
        }));
    if (count == 0)
        return QCoreApplication::translate("RunComparison", "Nothing that is known differs.");
    //: %1 is the number of all facts
    return QCoreApplication::translate("RunComparison", "%n of %1 fact(s) differ.", nullptr, count)
        .arg(QLocale().toString(facts.size()));
}

QString relationSign(Relation relation)
{
    switch (relation) {
    case Relation::Same:
        return u"="_s;
    case Relation::Different:
        return u"\u2260"_s;
    case Relation::More:
        return u"\u25b2"_s;
    case Relation::Less:
        return u"\u25bc"_s;
    case Relation::Unknown:
        return u"?"_s;
    case Relation::Apart:
        break;
    }
    return {};
}

} // namespace rd
