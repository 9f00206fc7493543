// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/runscore.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rd {

namespace {

using Note = ScoreRow::Note;
using Reason = ScoreExplanation::Reason;
using Verdict = ScoreExplanation::Verdict;

constexpr qint64 FullCents = 10'000;
constexpr qint64 MostCents = 1'000'000'000'000; ///< beyond, nobody explains anything
constexpr int MostChoices = 4096;
constexpr long double MostShare = 1e15L; ///< a thousand of MostCents; far from what does not fit

/// A fault for which several weights fit.
struct OpenChoice {
    qsizetype row;
    QList<qint64> weights; ///< different ones
};

/// Weights by name: the server keeps the last of equal names, but sums up all of them.
QList<FaultWeight> weightsByName(const QList<FaultWeight> &all)
{
    QHash<QString, qsizetype> places;
    QList<FaultWeight> unique;
    for (const FaultWeight &one : all) {
        const auto found = places.constFind(one.faultName);
        if (found == places.constEnd()) {
            places.insert(one.faultName, unique.size());
            unique << one;
        } else {
            unique[*found].weight = one.weight;
        }
    }
    return unique;
}

/// a * 100 / b cut towards zero, without a product that does not fit; none when out of all bounds.
std::optional<qint64> centsOf(qint64 products, qint64 weights)
{
    const qint64 whole = products / weights;
    if (std::abs(whole) > MostCents / 100)
        return std::nullopt;
    return whole * 100 + products % weights * 100 / weights;
}

/// \p shares as whole numbers that add up to \p total: each cut, and the rest given to those that
/// lost most by it. Shares of another sum than \p total are stretched first; none where that leads
/// out of all bounds, which takes numbers that only a hostile server sends.
std::optional<QList<qint64>> apportioned(qint64 total, QList<long double> shares)
{
    const long double sum = std::accumulate(shares.begin(), shares.end(), 0.0L);
    QList<qint64> parts(shares.size(), 0);
    if (sum == 0)
        return parts;
    if (std::abs(sum - static_cast<long double>(total)) > 1) {
        for (long double &share : shares)
            share *= static_cast<long double>(total) / sum;
    }
    const auto isTooLarge = [](long double share) { return !(std::abs(share) < MostShare); };
    if (std::any_of(shares.cbegin(), shares.cend(), isTooLarge))
        return std::nullopt;
    QList<std::pair<long double, qsizetype>> rests;
    qint64 given = 0;
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const long double share = shares.at(i);
        // A whole number may come out a little below itself.
        parts[i] = static_cast<qint64>(std::trunc(share + (share < 0 ? -1e-9L : 1e-9L)));
        given += parts.at(i);
        if (share != 0)
            rests.emplace_back(-std::abs(share - static_cast<long double>(parts.at(i))), i);
    }
    // A billionth more or less is no difference: the first one has it then.
    std::stable_sort(rests.begin(), rests.end(), [](const auto &a, const auto &b) {
        return std::llround(a.first * 1e9L) < std::llround(b.first * 1e9L);
    });
    // Each was cut by less than one, so that one round is enough.
    const qint64 step = total > given ? 1 : -1;
    for (qsizetype i = 0; i < rests.size() && given != total; ++i) {
        parts[rests.at(i).second] += step;
        given += step;
    }
    return parts;
}

class ScoreTable {
public:
    explicit ScoreTable(const RunDetails &details)
        : m_details(details)
        , m_weights(weightsByName(details.weights.value_or(QList<FaultWeight>())))
    {
        for (const FaultWeight &one : details.weights.value_or(QList<FaultWeight>()))
            m_result.weightSum += one.weight;
        m_result.serverScore = details.run.rawScore;
    }

    ScoreExplanation explained()
    {
        addFaults();
        addWeightsWithoutFault();
        sumUp();
        judge();
        if (m_result.verdict != Verdict::Agrees && m_result.cents)
            lookForOtherChoice();
        share();
        return m_result;
    }

private:
    void addFaults();
    void addFault(int index);
    void addWeightsWithoutFault();
    void sumUp();
    void judge();
    [[nodiscard]] Reason reasonToDiffer() const;
    [[nodiscard]] bool isServerScore(qint64 products) const;
    void lookForOtherChoice();
    void share();
    [[nodiscard]] bool isReadable() const
    {
        return m_details.document == RunDetails::Document::Whole
               || m_details.document == RunDetails::Document::Cut;
    }

    const RunDetails &m_details;
    QList<FaultWeight> m_weights;
    QSet<QString> m_used; ///< names of weights
    QList<OpenChoice> m_choices;
    ScoreExplanation m_result;
};

void ScoreTable::addFaults()
{
    for (int i = 0; i < static_cast<int>(m_details.faults.size()); ++i)
        addFault(i);
}

void ScoreTable::addFault(int index)
{
    const FaultOutcome &fault = m_details.faults.at(index);
    ScoreRow row;
    row.name = fault.name;
    row.fault = index;
    row.step = fault.step;
    QList<FaultWeight> fitting;
    for (const FaultWeight &one : m_weights) {
        const bool fits =
            fault.told ? fault.engineName.contains(one.faultName) : fault.name == one.faultName;
        if (fits)
            fitting << one;
    }
    // The longest name is the likeliest: the others are parts of it.
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto &a, const auto &b) {
        return a.faultName.size() > b.faultName.size();
    });
    if (fitting.isEmpty()) {
        row.note = Note::NoWeight;
    } else {
        row.weight = fitting.first().weight;
        m_used.insert(fitting.first().faultName);
    }
    if (!fault.told) {
        row.note = fitting.isEmpty() ? Note::NoWeight : Note::NothingTold;
        m_result.rows << row;
        return;
    }
    row.success = fault.success.value_or(0);
    if (!fitting.isEmpty() && !fault.success)
        row.note = Note::NotANumber;
    QList<qint64> different;
    QSet<qint64> seen;
    for (const FaultWeight &one : std::as_const(fitting)) {
        if (!seen.contains(one.weight))
            different << one.weight;
        seen << one.weight;
    }
    if (different.size() > 1 && row.success != 0) {
        row.note = Note::Ambiguous;
        m_choices << OpenChoice{m_result.rows.size(), different};
    }
    m_result.rows << row;
}

void ScoreTable::addWeightsWithoutFault()
{
    QHash<QString, int> skipped; // such steps are no faults any more, but keep their name
    for (int i = 0; i < static_cast<int>(m_details.steps.size()); ++i) {
        const RunStep &step = m_details.steps.at(i);
        if (step.kind == RunStep::Kind::Task && step.state == StepState::Skipped)
            skipped.insert(step.name, i);
    }
    for (const FaultWeight &one : std::as_const(m_weights)) {
        if (m_used.contains(one.faultName))
            continue;
        ScoreRow row;
        row.name = one.faultName;
        row.weight = one.weight;
        row.step = skipped.value(one.faultName, -1);
        row.note = row.step >= 0 ? Note::Skipped : isReadable() ? Note::NeverRan : Note::NotRead;
        m_result.rows << row;
    }
}

void ScoreTable::sumUp()
{
    for (ScoreRow &row : m_result.rows) {
        row.product = row.weight.value_or(0) * row.success;
        m_result.productSum += row.product;
    }
    if (!m_details.weights)
        return;
    m_result.cents = m_result.weightSum == 0 ? 0 : centsOf(m_result.productSum, m_result.weightSum);
}

/// True when \p products make the score that the server told. It divides in floating point, which
/// may cost a hundredth more than the cut does.
bool ScoreTable::isServerScore(qint64 products) const
{
    if (!m_result.serverScore)
        return false;
    const double told = *m_result.serverScore;
    const auto isTold = [told](double score) { return std::abs(told - score) < 1e-6; };
    if (m_result.weightSum == 0)
        return isTold(0);
    const double exact = static_cast<double>(products) / static_cast<double>(m_result.weightSum);
    const auto cents = centsOf(products, m_result.weightSum);
    return (cents && isTold(static_cast<double>(*cents) / 100)) || isTold(exact)
           || isTold(std::trunc(exact * 100) / 100);
}

void ScoreTable::judge()
{
    const auto say = [this](Verdict verdict, Reason reason) {
        m_result.verdict = verdict;
        m_result.reason = reason;
    };
    const bool isFinished = isFinal(m_details.run.outcome);
    if (!m_result.serverScore)
        return say(Verdict::Open, isFinished ? Reason::NoScore : Reason::InProgress);
    // An unknown word may mean an end of some kind, "in progress" never does.
    if (m_details.run.outcome == Outcome::InProgress)
        return say(Verdict::Open, Reason::InProgress);
    if (m_details.engineRun)
        return say(*m_result.serverScore == 0 ? Verdict::Agrees : Verdict::Differs,
                   Reason::SingleEngine);
    if (!m_result.cents && !m_details.scoreUnclear)
        return say(Verdict::Open, Reason::NoWeights);
    if (m_result.weightSum == 0 && !m_details.scoreUnclear && *m_result.serverScore == 0)
        return say(Verdict::Agrees, Reason::WeightsAreZero);
    if (!isReadable())
        return say(Verdict::Open, Reason::NothingReported);
    if (m_details.scoreUnclear || !m_result.cents)
        return say(Verdict::Open, Reason::Unclear);
    if (isServerScore(m_result.productSum))
        return say(Verdict::Agrees, m_choices.isEmpty() ? Reason::None : Reason::Ambiguous);
    if (!isFinished)
        return say(Verdict::Open, Reason::InProgress);
    say(Verdict::Differs, reasonToDiffer());
}

Reason ScoreTable::reasonToDiffer() const
{
    if (m_details.run.outcome == Outcome::Stopped && *m_result.serverScore == 0)
        return Reason::StoppedKeepsZero;
    if (m_details.weights->isEmpty())
        return Reason::NoWeights;
    if (m_details.document == RunDetails::Document::Cut)
        return Reason::ReportCut;
    if (!m_choices.isEmpty())
        return Reason::Ambiguous;
    if (m_details.finishedMs == 0)
        return Reason::ReportIsOlder;
    return Reason::Unexplained;
}

/// The server's choice among several weights is chance, for each fault anew: is there one that
/// makes its score?
void ScoreTable::lookForOtherChoice()
{
    qint64 combinations = 1;
    for (const OpenChoice &choice : std::as_const(m_choices)) {
        combinations *= choice.weights.size();
        if (combinations > MostChoices)
            return;
    }
    if (m_choices.isEmpty() || m_result.verdict != Verdict::Differs)
        return;
    for (qint64 number = 0; number < combinations; ++number) {
        qint64 products = m_result.productSum;
        qint64 rest = number;
        for (const OpenChoice &choice : std::as_const(m_choices)) {
            const ScoreRow &row = m_result.rows.at(choice.row);
            products +=
                (choice.weights.at(rest % choice.weights.size()) - *row.weight) * row.success;
            rest /= choice.weights.size();
        }
        if (!isServerScore(products))
            continue;
        rest = number;
        for (const OpenChoice &choice : std::as_const(m_choices)) {
            ScoreRow &row = m_result.rows[choice.row];
            row.weight = choice.weights.at(rest % choice.weights.size());
            row.product = *row.weight * row.success;
            rest /= choice.weights.size();
        }
        m_result.productSum = products;
        m_result.cents = centsOf(products, m_result.weightSum);
        m_result.verdict = Verdict::Agrees;
        m_result.reason = Reason::Ambiguous;
        return;
    }
}

void ScoreTable::share()
{
    if (!m_result.cents || m_result.weightSum == 0)
        return;
    // Where the server lost a hundredth in floating point, the table loses it too.
    if (m_result.verdict == Verdict::Agrees)
        m_result.cents = std::llround(*m_result.serverScore * 100);
    const auto inCents = [this](qint64 product) {
        return static_cast<long double>(product) * 100
               / static_cast<long double>(m_result.weightSum);
    };
    QList<long double> gained;
    QList<long double> lost;
    for (const ScoreRow &row : std::as_const(m_result.rows)) {
        gained << inCents(row.product);
        lost << (row.weight ? inCents(*row.weight * std::max(0, 100 - row.success)) : 0);
    }
    const auto gains = apportioned(*m_result.cents, gained);
    const auto losses = apportioned(std::max<qint64>(0, FullCents - *m_result.cents), lost);
    if (!gains || !losses) {
        m_result.verdict = Verdict::Open;
        m_result.reason = Reason::Unclear;
        m_result.cents.reset();
        return;
    }
    for (qsizetype i = 0; i < m_result.rows.size(); ++i) {
        m_result.rows[i].cents = gains->at(i);
        m_result.rows[i].lostCents = losses->at(i);
    }
}

} // namespace

ScoreExplanation explainRunScore(const RunDetails &details)
{
    return ScoreTable(details).explained();
}

} // namespace rd
