// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/runlistmodel.h"

#include <QTimer>

#include <utility>

/// Invented runs of every outcome, with keys counting from 1, newest first. Divided by day, there
/// are sections of ten runs. Answers come later, as those of the history do.
class FakeRuns final : public rd::RunSource {
public:
    FakeRuns(int count, qint64 nowMs, bool severalProjects = false)
        : m_count(count)
        , m_nowMs(nowMs)
        , m_severalProjects(severalProjects)
    {
    }

    void keys(const rd::RunKeysQuestion &question, const QObject *context,
              std::function<void(rd::RunKeys)> done) override
    {
        rd::RunKeys answer;
        answer.severalProjects = m_severalProjects;
        for (qint64 key = 1; key <= m_count; ++key) {
            const auto &wanted = question.filter.outcomes;
            if (wanted.isEmpty() || wanted.contains(run(key).run.outcome))
                answer.keys << key;
        }
        if (question.division.isDivided())
            divide(question, answer);
        QTimer::singleShot(0, context, [done = std::move(done), answer] { done(answer); });
    }

    void rows(const QList<qint64> &keys, const QObject *context,
              std::function<void(QList<rd::RunRow>)> done) override
    {
        QList<rd::RunRow> rows;
        for (const qint64 key : keys)
            rows << run(key);
        QTimer::singleShot(0, context, [done = std::move(done), rows] { done(rows); });
    }

    [[nodiscard]] rd::RunRow run(qint64 key) const;

private:
    void divide(const rd::RunKeysQuestion &question, rd::RunKeys &answer) const
    {
        QList<qint64> keys;
        for (const qint64 key : std::as_const(answer.keys)) {
            const qint64 section = -100 + key / 10;
            if (!answer.sections.contains(section)) {
                keys << section;
                rd::RunSection head;
                head.key = section;
                head.grouping = question.division.grouping;
                head.dayMs = m_nowMs - (section + 100) * 86'400'000;
                head.name = QStringLiteral("checkout-node-drain");
                head.isComplete = true;
                answer.sections.insert(section, head);
            }
            ++answer.sections[section].outcomes[run(key).run.outcome];
            if (!question.division.isCollapsed(section))
                keys << key;
        }
        answer.keys = keys;
        answer.hasAllSections = true;
        if (!question.isNewFilter)
            answer.edits = rd::keyEdits(question.shown, keys);
    }

    int m_count;
    qint64 m_nowMs;
    bool m_severalProjects;
};

inline rd::RunRow FakeRuns::run(qint64 key) const
{
    using namespace Qt::StringLiterals;
    using rd::Outcome;
    static const QStringList names{
        u"checkout-node-drain"_s,
        u"ledger-network-loss"_s,
        u"checkout-dns-chaos"_s,
        u"search-disk-fill"_s,
        u"auth-token-revoke"_s,
        u"cart-pod-delete"_s,
        u"<b>payment</b> & api latency with a name that is far too long"_s};
    static const QList<Outcome> outcomes{
        Outcome::InProgress, Outcome::InProgress, Outcome::Weakness, Outcome::Passed,
        Outcome::Passed,     Outcome::Broken,     Outcome::Stopped,  Outcome::Unknown};
    static const QStringList phases{u"Running"_s,
                                    u"Queued"_s,
                                    u"Completed_With_Probe_Failure"_s,
                                    u"Completed"_s,
                                    u"Completed"_s,
                                    u"Error"_s,
                                    u"Stopped"_s,
                                    u"Defrosting <i>now</i>"_s};
    // The runs at the top are the ones that still go on.
    const auto kind = key <= 8 ? key - 1 : 2 + key % 6;
    const Outcome outcome = outcomes.at(kind);

    rd::RunRow row;
    row.key = key;
    row.project = {u"c1"_s, key % 3 ? u"p1"_s : u"p2"_s};
    row.projectName = key % 3 ? u"payments-platform"_s : u"logistics"_s;
    row.scenarioName = names.at((key - 1) % names.size());
    row.scenarioDeleted = key == 7;
    row.run.id =
        kind == 1 ? QString() : u"5f0c1b7e-9a34-4d0e-8f11-%1"_s.arg(key, 12, 10, QChar(u'0'));
    row.run.scenarioId = u"d2a9f6c4-31bb-4c0f-b7aa-%1"_s.arg(key % 7, 12, 10, QChar(u'0'));
    row.run.scenarioName = row.scenarioName;
    row.run.sequence = 200 - key;
    row.run.phase = phases.at(kind);
    row.run.outcome = outcome;
    if (rd::isMeasurable(outcome))
        row.score = outcome == Outcome::Passed ? 100.0 : 62.5;
    row.run.rawScore = row.score;
    row.run.weightSum = 20;
    row.run.faultsTotal = 2;
    row.run.faultsPassed = outcome == Outcome::Passed ? 2 : 1;
    row.run.faultsFailed = outcome == Outcome::Weakness ? 1 : 0;
    row.run.faultsAwaited = 0;
    row.run.faultsStopped = 0;
    row.run.faultsNa = 0;
    row.run.delegateId = u"delegate"_s;
    row.run.delegateName = key % 2 ? u"eu-west-1"_s : u"us-east-1"_s;
    row.run.triggeredBy = u"alice"_s;
    row.run.createdMs = m_nowMs - key * 43 * 60'000 / 2;
    row.run.updatedMs = row.run.createdMs + (key % 11 + 1) * 60'000;
    row.run.detailed = true;
    return row;
}
