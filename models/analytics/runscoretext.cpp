// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/runscoretext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace rd {

namespace {

QString agreeingText(const ScoreExplanation &explanation)
{
    const QString score = centsText(explanation.cents.value_or(0));
    if (explanation.reason == ScoreExplanation::Reason::SingleEngine)
        return QCoreApplication::translate("RunScore",
                                           "ChaosCenter keeps no weights for a single engine: its "
                                           "score is always 0 and says nothing.");
    if (explanation.reason == ScoreExplanation::Reason::WeightsAreZero)
        return QCoreApplication::translate(
            "RunScore", "The weights add up to 0, so ChaosCenter gives 0; that says nothing.");
    const QString sum = QCoreApplication::translate(
                            "RunScore", "The faults add up to %1, the score of ChaosCenter.")
                            .arg(score);
    if (explanation.reason != ScoreExplanation::Reason::Ambiguous)
        return sum;
    //: %1 is the sentence that the faults add up to the score
    return QCoreApplication::translate(
               "RunScore",
               "%1 The name of one fault is part of another's: which weight counts is chance.")
        .arg(sum);
}

/// Why there is nothing to compare, or why the comparison fails.
QString scoreReasonText(ScoreExplanation::Reason reason)
{
    using Why = ScoreExplanation::Reason;
    switch (reason) {
    case Why::InProgress:
        return QCoreApplication::translate("RunScore",
                                           "ChaosCenter computes the score when the run has "
                                           "finished; this is what counts so far.");
    case Why::NoScore:
        return QCoreApplication::translate("RunScore", "ChaosCenter gave no score.");
    case Why::SingleEngine:
        return QCoreApplication::translate("RunScore",
                                           "ChaosCenter keeps no weights for a single engine.");
    case Why::NoWeights:
        return QCoreApplication::translate("RunScore", "ChaosCenter gave no weights.");
    case Why::NothingReported:
        return QCoreApplication::translate("RunScore",
                                           "There is no readable report of what happened.");
    case Why::ReportCut:
        return QCoreApplication::translate("RunScore", "The report is longer than what was read.");
    case Why::StoppedKeepsZero:
        return QCoreApplication::translate("RunScore",
                                           "The run was stopped through ChaosCenter, which then "
                                           "keeps 0 whatever was achieved before.");
    case Why::ReportIsOlder:
        return QCoreApplication::translate("RunScore",
                                           "The last report is from before the end of the run.");
    case Why::Ambiguous:
        return QCoreApplication::translate("RunScore",
                                           "The name of one fault is part of another's: "
                                           "ChaosCenter takes one of the weights by chance.");
    case Why::Unclear:
        return QCoreApplication::translate("RunScore",
                                           "The report holds numbers that make no sense.");
    case Why::None:
    case Why::WeightsAreZero:
    case Why::Unexplained:
        break;
    }
    return QCoreApplication::translate("RunScore",
                                       "Weights or results may have changed since the run.");
}

} // namespace

QString centsText(qint64 cents)
{
    QString text = QLocale().toString(std::abs(static_cast<double>(cents)) / 100, 'f', 2);
    if (cents < 0)
        text.prepend(QChar(0x2212));
    return text;
}

QString runScoreSentence(const ScoreExplanation &explanation)
{
    switch (explanation.verdict) {
    case ScoreExplanation::Verdict::Agrees:
        return agreeingText(explanation);
    case ScoreExplanation::Verdict::Open:
        return scoreReasonText(explanation.reason);
    case ScoreExplanation::Verdict::Differs:
        break;
    }
    //: %1 and %2 are scores, %3 is the sentence that says why they differ
    return QCoreApplication::translate("RunScore",
                                       "The faults add up to %1, ChaosCenter says %2. %3")
        .arg(centsText(explanation.cents.value_or(0)),
             centsText(std::llround(explanation.serverScore.value_or(0) * 100)),
             scoreReasonText(explanation.reason));
}

QString scoreNoteText(ScoreRow::Note note)
{
    switch (note) {
    case ScoreRow::Note::None:
        break;
    case ScoreRow::Note::NotANumber:
        return QCoreApplication::translate("RunScore", "reported no number: counts 0");
    case ScoreRow::Note::NothingTold:
        return QCoreApplication::translate("RunScore",
                                           "reported nothing: counts 0 with its full weight");
    case ScoreRow::Note::Skipped:
        return QCoreApplication::translate("RunScore", "skipped: counts 0 with its full weight");
    case ScoreRow::Note::NeverRan:
        return QCoreApplication::translate("RunScore", "never ran: counts 0 with its full weight");
    case ScoreRow::Note::NotRead:
        return QCoreApplication::translate("RunScore", "not known");
    case ScoreRow::Note::NoWeight:
        return QCoreApplication::translate("RunScore", "has no weight: does not count");
    case ScoreRow::Note::Ambiguous:
        return QCoreApplication::translate("RunScore", "several weights fit");
    }
    return {};
}

} // namespace rd
