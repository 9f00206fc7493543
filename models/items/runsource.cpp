// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/runsource.h"

#include "history/history.h"
#include "items/rundivider.h"

#include <QSet>

#include <algorithm>

namespace rd {

namespace {

constexpr qsizetype MaxOnTop = 200; ///< more new runs at once: the whole list is compared
constexpr qsizetype ProofRows = 50; ///< rows below the new ones that must be the old ones

RunKeys readKeys(const HistoryReader &reader, const RunKeysQuestion &question)
{
    RunKeys answer;
    answer.severalProjects =
        !question.filter.scope.isOneProject() && reader.projects(question.filter.scope).size() > 1;
    if (question.division.isDivided()) {
        readDivided(reader, question, answer);
        answer.error = reader.lastError();
        return answer;
    }
    const qsizetype added = question.newRuns.size();
    if (!question.isNewFilter && added > 0 && added <= MaxOnTop && question.filter.limit < 0) {
        RunFilter top = question.filter;
        top.limit = added + ProofRows;
        if (const auto edit =
                insertedOnTop(question.shown, reader.runKeys(top), question.newRuns)) {
            answer.edits = {*edit};
            return answer;
        }
    }
    QList<qint64> keys = reader.runKeys(question.filter);
    if (question.isNewFilter)
        answer.keys = std::move(keys);
    else
        answer.edits = keyEdits(question.shown, keys);
    answer.error = reader.lastError();
    return answer;
}

} // namespace

std::optional<KeyEdit> insertedOnTop(const QList<qint64> &shown, const QList<qint64> &top,
                                     const QList<qint64> &newRuns)
{
    const qsizetype added = newRuns.size();
    if (shown.isEmpty() || top.size() < added || top.size() > added + shown.size())
        return std::nullopt;
    const QSet<qint64> expected(newRuns.cbegin(), newRuns.cend());
    const QList<qint64> keys = top.first(added);
    const bool areNew = std::all_of(keys.cbegin(), keys.cend(),
                                    [&expected](qint64 key) { return expected.contains(key); });
    // Fewer rows than asked for means that these are all, so all old ones must be there.
    const qsizetype below = top.size() - added;
    const bool areOld = below >= std::min(ProofRows, shown.size())
                        && std::equal(top.cbegin() + added, top.cend(), shown.cbegin());
    if (!areNew || !areOld)
        return std::nullopt;
    return KeyEdit{.kind = KeyEdit::Kind::Insert, .row = 0, .count = added, .keys = keys};
}

void HistoryRunSource::keys(const RunKeysQuestion &question, const QObject *context,
                            std::function<void(RunKeys)> done)
{
    m_history.read<RunKeys>(
        [question](const HistoryReader &reader) { return readKeys(reader, question); }, context,
        std::move(done));
}

void HistoryRunSource::rows(const QList<qint64> &keys, const QObject *context,
                            std::function<void(QList<RunRow>)> done)
{
    m_history.read<QList<RunRow>>(
        [keys](const HistoryReader &reader) { return reader.runRows(keys); }, context,
        std::move(done));
}

} // namespace rd
