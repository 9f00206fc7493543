// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/finder.h"

#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int RunsPerScenario = 3;
constexpr qsizetype ScenariosWithRuns = 3;
constexpr int MostRunsById = 10;
constexpr int MostRunsByNumber = 10;
/// The bar that a number has to jump over: one look into an index for each scenario.
constexpr qsizetype MostNumberedScenarios = 2000;
/// Of one kind, so that the others are seen.
constexpr qsizetype MostOfAKind = 12;

SearchKind kindOf(NamedItem::Kind kind)
{
    switch (kind) {
    case NamedItem::Kind::Scenario:
        return SearchKind::Scenario;
    case NamedItem::Kind::Delegate:
        return SearchKind::Delegate;
    case NamedItem::Kind::Hub:
        return SearchKind::Hub;
    case NamedItem::Kind::Probe:
        return SearchKind::Probe;
    }
    return SearchKind::Scenario;
}

/// Whatever was found, until it is known which are the best.
struct Candidate {
    MatchRank rank;
    SearchKind kind = SearchKind::Action;
    qsizetype index = 0; ///< among the commands or the names
};

/// What is worse about it counts first, then the kind, then the finer points.
auto orderOf(const Candidate &candidate)
{
    const MatchRank &rank = candidate.rank;
    return std::tuple(rank.worst, rank.sum, candidate.kind, rank.pieces, rank.at, rank.length,
                      candidate.index);
}

/// One search; the parts that several steps need.
class Finding {
public:
    Finding(const HistoryReader &reader, const SearchQuestion &question)
        : m_reader(reader)
        , m_question(question)
        , m_query(searchQueryFrom(question.text))
    {
        for (const SearchKind kind : AllSearchKinds)
            m_kindWords.insert(kind, foldedForSearch(question.kindWords.value(kind)));
    }

    QList<SearchHit> hits()
    {
        matchCommands();
        if (m_question.names && !m_query.isEmpty())
            matchNames();
        std::sort(m_found.begin(), m_found.end(),
                  [](const Candidate &a, const Candidate &b) { return orderOf(a) < orderOf(b); });
        if (m_question.names && !m_query.isEmpty()) {
            if (isCertainlyId())
                addRunsById();
            addRunsByNumber();
        }
        addFound();
        if (m_question.names && !isCertainlyId())
            addRunsById();
        return m_hits.first(std::min(m_hits.size(), MostSearchHits));
    }

private:
    void matchCommands()
    {
        if (m_query.isSequenceSure) // no page has a number
            return;
        for (qsizetype i = 0; i < m_question.commands.size(); ++i) {
            const SearchCommand &command = m_question.commands.at(i);
            const auto rank = rankOf(m_query.words, foldedForSearch(command.name),
                                     m_kindWords.value(command.kind));
            if (!rank)
                continue;
            Candidate found{*rank, command.kind, i};
            if (m_query.isEmpty())
                found.rank = {}; // as they were given
            m_found.append(found);
        }
    }

    void matchNames()
    {
        const auto &entries = m_question.names->entries();
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const SearchNames::Entry &entry = entries.at(i);
            const SearchKind kind = kindOf(entry.item.kind);
            if (m_query.isSequenceSure && kind != SearchKind::Scenario)
                continue;
            const auto rank = rankOf(m_query.words, entry.folded, m_kindWords.value(kind));
            if (rank && !m_query.isSequenceSure)
                m_found.append({*rank, kind, i});
            else if (!rank && isId(entry.item.id))
                m_found.append(
                    {{.worst = MatchTier::Begin, .length = entry.folded.size()}, kind, i});
            if (kind == SearchKind::Scenario)
                matchNumbered(entry, i, rank);
        }
    }

    /// The scenarios whose runs have the number that was typed.
    void matchNumbered(const SearchNames::Entry &entry, qsizetype index,
                       const std::optional<MatchRank> &rank)
    {
        if (!m_query.sequence)
            return;
        const auto fits = m_query.isSequenceSure
                              ? rank
                              : rankOf(m_query.wordsBesideSequence(), entry.folded,
                                       m_kindWords.value(SearchKind::Run));
        if (fits)
            m_numbered.append({*fits, SearchKind::Scenario, index});
    }

    [[nodiscard]] bool isId(const QString &id) const
    {
        return !m_query.idBegin.isEmpty() && id.startsWith(m_query.idBegin, Qt::CaseInsensitive);
    }

    /// A word of letters alone is a name first.
    [[nodiscard]] bool isCertainlyId() const
    {
        return std::any_of(m_query.idBegin.cbegin(), m_query.idBegin.cend(),
                           [](QChar c) { return c.isDigit(); });
    }

    void addRun(const RunRow &row, bool isById)
    {
        if (!m_question.names->includes(row.project) || m_shown.contains(row.key))
            return;
        m_shown.insert(row.key);
        m_hits.append(
            {.kind = SearchKind::Run,
             .name = row.scenarioName,
             .letters = isById ? QList<LetterSpan>()
                               : matchedLetters(m_query.wordsBesideSequence(), row.scenarioName),
             .project = row.project,
             .projectName = m_question.names->projectName(row.project),
             .id = row.run.id,
             .run = row,
             .isById = isById});
    }

    void addRunsById()
    {
        if (m_query.idBegin.isEmpty())
            return;
        for (const RunRow &row : m_reader.runsByIdBegin(m_query.idBegin, MostRunsById))
            addRun(row, true);
    }

    void addRunsByNumber()
    {
        if (!m_query.sequence)
            return;
        std::sort(m_numbered.begin(), m_numbered.end(),
                  [](const Candidate &a, const Candidate &b) { return orderOf(a) < orderOf(b); });
        // The best names alone: letters found all over a name are not meant beside a number.
        QList<qint64> keys;
        for (const Candidate &candidate : std::as_const(m_numbered)) {
            if (keys.size() == MostNumberedScenarios
                || candidate.rank.worst != m_numbered.constFirst().rank.worst)
                break;
            keys << m_question.names->entries().at(candidate.index).item.key;
        }
        for (const RunRow &row : m_reader.runsBySequence(keys, *m_query.sequence, MostRunsByNumber))
            addRun(row, false);
    }

    void addFound()
    {
        QHash<SearchKind, qsizetype> counts;
        QList<Candidate> scenarios;
        std::optional<MatchTier> tier;
        for (const Candidate &candidate : std::as_const(m_found)) {
            // The runs of a scenario stand below everything that fits as well as it does.
            if (tier && *tier != candidate.rank.worst)
                addRunsOf(std::exchange(scenarios, {}));
            tier = candidate.rank.worst;
            if (m_hits.size() >= MostSearchHits)
                return;
            const bool isCommand =
                candidate.kind == SearchKind::Page || candidate.kind == SearchKind::Action;
            if (!m_query.isEmpty() && !isCommand && ++counts[candidate.kind] > MostOfAKind)
                continue;
            if (isCommand) {
                addCommand(m_question.commands.at(candidate.index));
                continue;
            }
            addItem(m_question.names->entries().at(candidate.index).item, candidate.kind);
            if (candidate.kind == SearchKind::Scenario && m_scenariosWithRuns++ < ScenariosWithRuns)
                scenarios.append(candidate);
        }
        addRunsOf(scenarios);
    }

    void addCommand(const SearchCommand &command)
    {
        m_hits.append({.kind = command.kind,
                       .name = command.name,
                       .letters = matchedLetters(m_query.words, command.name),
                       .command = command.number,
                       .keys = command.keys,
                       .icon = command.icon});
    }

    void addItem(const NamedItem &item, SearchKind kind)
    {
        m_hits.append({.kind = kind,
                       .name = item.name,
                       .letters = matchedLetters(m_query.words, item.name),
                       .project = item.project,
                       .projectName = m_question.names->projectName(item.project),
                       .id = item.id});
    }

    void addRunsOf(const QList<Candidate> &scenarios)
    {
        for (const Candidate &candidate : scenarios) {
            const NamedItem &item = m_question.names->entries().at(candidate.index).item;
            for (const RunRow &row : m_reader.latestRuns(item.key, RunsPerScenario))
                addRun(row, false);
        }
    }

    const HistoryReader &m_reader;
    const SearchQuestion &m_question;
    SearchQuery m_query;
    QHash<SearchKind, QString> m_kindWords;
    QList<Candidate> m_found;
    QList<Candidate> m_numbered;
    qsizetype m_scenariosWithRuns = 0;
    QSet<qint64> m_shown; ///< runs, by key
    QList<SearchHit> m_hits;
};

} // namespace

SearchNames::SearchNames(const HistoryReader &reader, const QHash<QString, QString> &servers)
{
    QSet<std::pair<QString, QString>> seen;
    for (const StoredProject &project : reader.projects()) {
        const QString &connection = project.ref.connectionId;
        const std::pair place(servers.value(connection, connection), project.ref.projectId);
        if (seen.contains(place))
            continue;
        seen.insert(place);
        m_projects.insert(project.ref, project.name);
    }
    for (const NamedItem &item : reader.namedItems()) {
        if (includes(item.project))
            m_entries.append({item, foldedForSearch(item.name)});
    }
}

QString SearchNames::projectName(const ProjectRef &project) const
{
    return m_projects.size() > 1 ? m_projects.value(project) : QString();
}

QList<SearchHit> findEverywhere(const HistoryReader &reader, const SearchQuestion &question)
{
    return Finding(reader, question).hits();
}

} // namespace rd
