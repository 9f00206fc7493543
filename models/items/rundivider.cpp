// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/rundivider.h"

#include "analytics/daycalendar.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>
#include <limits>

namespace rd {

namespace {

constexpr qsizetype EnoughRows = 500;     ///< for the first screens
constexpr qsizetype MostInFirst = 20'000; ///< of one section, before it is shown without its count
constexpr qint64 FirstLookMs = 80;
constexpr qsizetype MostTouched = 200;             ///< more runs at once: everything is read
constexpr qsizetype MostParts = 20;                ///< more sections at once: the same
constexpr int LastDay = DayCalendar::DayCount - 1; ///< and all times after it

/// Divides the runs of a filter.
class RunDivider {
public:
    RunDivider(const HistoryReader &reader, const RunKeysQuestion &question)
        : m_reader(reader)
        , m_filter(question.filter)
        , m_division(question.division)
        , m_days(question.division.zone)
        , m_daysFromMs(std::max(qint64(0), m_days.startOf(0)))
    {
        if (m_division.grouping != RunGrouping::Scenario)
            return; // days name themselves
        m_named = reader.namedScenarios(m_filter.scope);
        for (qsizetype i = 0; i < m_named.size(); ++i)
            m_ranks.insert(-m_named.at(i).key, i);
    }

    [[nodiscard]] qint64 sectionOf(const RunPlace &run) const
    {
        if (m_division.grouping == RunGrouping::Scenario)
            return -run.scenario;
        // Where the calendar begins later than the epoch: its eve is as good as no time.
        if (run.createdMs <= m_daysFromMs)
            return -1;
        return -1 - m_days.dayOf(run.createdMs).value_or(LastDay);
    }
    /// True when \p a stands above \p b.
    [[nodiscard]] bool isAbove(qint64 a, qint64 b) const
    {
        if (m_division.grouping == RunGrouping::Scenario)
            return m_ranks.value(a, m_ranks.size()) < m_ranks.value(b, m_ranks.size());
        return a < b; // later days are further below zero
    }
    /// True when names have not changed the order of the sections in \p shown.
    [[nodiscard]] bool isInOrder(const QList<qint64> &shown) const
    {
        if (m_division.grouping != RunGrouping::Scenario)
            return true;
        qint64 last = 0;
        for (const qint64 key : shown) {
            if (key > 0)
                continue;
            if (last < 0 && !isAbove(last, key))
                return false;
            last = key;
        }
        return true;
    }

    /// All of it, or the top.
    void readFrom(bool onlyTop)
    {
        m_onlyTop = onlyTop;
        m_timer.start();
        if (m_division.grouping == RunGrouping::Day)
            readDays(m_filter);
        else if (onlyTop)
            readTopScenarios();
        else
            readScenarios();
    }
    /// One section alone.
    void readSection(qint64 section)
    {
        RunFilter filter = m_filter;
        if (m_division.grouping == RunGrouping::Scenario) {
            filter.scenarioKey = -section;
        } else {
            const int day = static_cast<int>(-1 - section);
            const TimeSpan all = filter.span.value_or(
                TimeSpan{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()});
            filter.span =
                TimeSpan{section == -1 ? all.fromMs : std::max(all.fromMs, m_days.startOf(day)),
                         day == LastDay ? all.toMs : std::min(all.toMs, m_days.startOf(day + 1))};
        }
        m_reader.forEachRun(filter, [this](const RunPlace &run) {
            take(run);
            return true;
        });
    }
    /// Forgets what was read.
    void clear()
    {
        keys.clear();
        sections.clear();
        m_section = 0;
        m_counts = nullptr;
    }
    [[nodiscard]] const QList<NamedScenario> &names() const { return m_named; }

    QList<qint64> keys;
    RunSections sections;
    bool isCut = false;

private:
    [[nodiscard]] RunSection begun(qint64 key) const
    {
        RunSection section;
        section.key = key;
        section.grouping = m_division.grouping;
        section.isComplete = true;
        if (m_division.grouping == RunGrouping::Scenario) {
            const qsizetype rank = m_ranks.value(key, -1);
            if (rank >= 0) {
                section.name = m_named.at(rank).name;
                section.projectName = m_named.at(rank).projectName;
                section.isDeleted = m_named.at(rank).isDeleted;
            }
        } else if (key < -1) {
            section.dayMs = m_days.startOf(static_cast<int>(-1 - key));
        }
        return section;
    }
    void open(qint64 key)
    {
        m_section = key;
        m_inSection = 0;
        m_shows = !m_division.isCollapsed(key);
        keys.append(key);
        m_counts = &*sections.insert(key, begun(key));
    }
    void take(const RunPlace &run)
    {
        const qint64 key = sectionOf(run);
        if (key != m_section || !m_counts)
            open(key);
        ++m_inSection;
        ++m_counts->outcomes[run.outcome];
        if (m_shows)
            keys.append(run.key);
    }
    [[nodiscard]] bool isEnough() const
    {
        return m_onlyTop && !keys.isEmpty()
               && (keys.size() >= EnoughRows || m_timer.elapsed() >= FirstLookMs);
    }
    /// In order of time, where days follow each other.
    void readDays(const RunFilter &filter)
    {
        m_reader.forEachRun(filter, [this](const RunPlace &run) {
            const bool isNext = sectionOf(run) != m_section;
            if (isNext && isEnough()) {
                isCut = true;
                return false;
            }
            if (!isNext && m_onlyTop && m_inSection >= MostInFirst) {
                m_counts->isComplete = false;
                isCut = true;
                return false;
            }
            take(run);
            return true;
        });
    }
    /// The first scenarios by name, one after the other, until there is enough.
    void readTopScenarios()
    {
        for (const NamedScenario &scenario : std::as_const(m_named)) {
            if (isEnough()) {
                isCut = true;
                return;
            }
            RunFilter filter = m_filter;
            filter.scenarioKey = scenario.key;
            readDays(filter);
            if (isCut)
                return;
        }
    }
    /// All in order of time, sorted into their scenarios.
    void readScenarios()
    {
        QHash<qint64, QList<qint64>> runs;
        m_reader.forEachRun(m_filter, [&](const RunPlace &run) {
            const qint64 key = -run.scenario;
            auto section = sections.find(key);
            if (section == sections.end())
                section = sections.insert(key, begun(key));
            ++section->outcomes[run.outcome];
            if (!m_division.isCollapsed(key))
                runs[key].append(run.key);
            return true;
        });
        QList<qint64> order = sections.keys();
        std::sort(order.begin(), order.end(), [this](qint64 a, qint64 b) { return isAbove(a, b); });
        for (const qint64 key : std::as_const(order)) {
            keys.append(key);
            keys.append(runs.take(key));
        }
    }

    const HistoryReader &m_reader;
    const RunFilter m_filter;
    const RunDivision m_division;
    const DayCalendar m_days;
    const qint64 m_daysFromMs;
    QList<NamedScenario> m_named;
    QHash<qint64, qsizetype> m_ranks; ///< by section
    QElapsedTimer m_timer;
    bool m_onlyTop = false;
    qint64 m_section = 0;
    qsizetype m_inSection = 0;
    bool m_shows = true;
    RunSection *m_counts = nullptr; ///< of m_section; valid until the next is opened
};

/// Puts the section as it is now into \p shown, as steps at the end of \p edits.
bool exchangeSection(const RunDivider &divider, qint64 section, const QList<qint64> &now,
                     QList<qint64> &shown, QList<KeyEdit> &edits)
{
    qsizetype from = shown.indexOf(section);
    qsizetype to = from;
    if (from >= 0) {
        to = sectionEnd(shown, from + 1);
    } else {
        from = 0;
        while (from < shown.size()
               && !(shown.at(from) < 0 && divider.isAbove(section, shown.at(from))))
            ++from;
        to = from;
    }
    QSet<qint64> elsewhere(now.cbegin(), now.cend());
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const bool isInside = i >= from && i < to;
        if (!isInside && elsewhere.contains(shown.at(i)))
            return false; // it was in another section
    }
    for (KeyEdit edit : keyEdits(shown.mid(from, to - from), now)) {
        edit.row += from;
        applyEdit(shown, edit);
        edits.append(edit);
    }
    return true;
}

/// Only what may have changed; false when that is not enough.
bool readParts(const HistoryReader &reader, const RunKeysQuestion &question, RunKeys &answer)
{
    if (question.newRuns.size() + question.changedRuns.size() > MostTouched)
        return false;
    RunDivider divider(reader, question);
    if (!divider.isInOrder(question.shown))
        return false;
    QSet<qint64> touched(question.sections.cbegin(), question.sections.cend());
    const QList<RunPlace> runs = reader.runPlaces(question.newRuns + question.changedRuns);
    for (const RunPlace &run : runs)
        touched.insert(divider.sectionOf(run));
    if (touched.size() > MostParts)
        return false;
    QList<qint64> shown = question.shown;
    for (const qint64 section : std::as_const(touched)) {
        divider.clear();
        divider.readSection(section);
        if (!exchangeSection(divider, section, divider.keys, shown, answer.edits))
            return false;
        // An empty one is told, too: it has gone.
        answer.sections.insert(section, divider.sections.value(section));
    }
    answer.names = divider.names();
    return true;
}

} // namespace

qsizetype sectionEnd(const QList<qint64> &keys, qsizetype row)
{
    while (row < keys.size() && keys.at(row) > 0)
        ++row;
    return row;
}

void readDivided(const HistoryReader &reader, const RunKeysQuestion &question, RunKeys &answer)
{
    if (question.isPartial && !question.isNewFilter) {
        if (readParts(reader, question, answer))
            return;
        answer.edits.clear();
        answer.sections.clear();
    }
    RunDivider divider(reader, question);
    divider.readFrom(question.isNewFilter);
    if (question.isNewFilter)
        answer.keys = divider.keys;
    else
        answer.edits = keyEdits(question.shown, divider.keys);
    answer.sections = divider.sections;
    answer.hasAllSections = true;
    answer.isCut = divider.isCut;
}

} // namespace rd
