// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of RunListModel that knows sections.

#include "analytics/worstoutcome.h"
#include "items/runlistmodel.h"
#include "items/runrowtext.h"
#include "items/runsectiontext.h"

#include <algorithm>

namespace rd {

void RunListModel::setGrouping(RunGrouping grouping, const QTimeZone &zone)
{
    if (grouping == m_division.grouping && zone == m_division.zone)
        return;
    m_division = {.grouping = grouping, .zone = zone, .areCollapsed = false, .exceptions = {}};
    m_expanding.clear();
    m_collapsing.clear();
    if (m_hasFilter)
        setFilter(m_filter);
}

int RunListModel::sectionRowOf(int row) const
{
    if (!m_division.isDivided() || row >= m_keys.size())
        return -1;
    while (row >= 0 && m_keys.at(row) > 0)
        --row;
    return row;
}

void RunListModel::setCollapsed(int row, bool isCollapsed)
{
    const qint64 section = m_keys.value(row);
    if (section >= 0 || m_division.isCollapsed(section) == isCollapsed)
        return;
    m_division.toggle(section);
    m_expanding.removeOne(section);
    m_collapsing.removeOne(section);
    const bool isEditing = m_nextEdit < m_edits.size();
    if (!isCollapsed) {
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        m_expanding << section;
        m_mustRead = true;
        readIfNeeded();
    } else if (isEditing) {
        m_collapsing << section; // places move until they are through
    } else {
        m_isStale = m_isReading;
        collapse(row);
    }
}

void RunListModel::collapse(int row)
{
    const auto end = static_cast<int>(sectionEnd(m_keys, row + 1));
    if (end > row + 1) {
        beginRemoveRows({}, row + 1, end - 1);
        m_keys.remove(row + 1, end - row - 1);
        endRemoveRows();
    }
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void RunListModel::collapseAll()
{
    if (!m_division.isDivided())
        return;
    m_division.areCollapsed = true;
    m_division.exceptions.clear();
    m_expanding.clear();
    m_collapsing.clear();
    // One step for hundreds of sections; edits on their way are for other rows.
    const bool wasEditing = m_nextEdit < m_edits.size();
    m_isStale = m_isReading && !wasEditing;
    beginResetModel();
    m_rows->forgetWindows();
    m_keys.removeIf([](qint64 key) { return key > 0; });
    endResetModel();
    if (!wasEditing)
        return;
    ++m_serial; // of the slices to come
    m_edits.clear();
    m_isReading = false;
    m_mustRead = m_mustCompare = true;
    readIfNeeded();
}

void RunListModel::expandAll()
{
    if (!m_division.isDivided())
        return;
    m_division.areCollapsed = false;
    m_division.exceptions.clear();
    m_expanding.clear();
    m_collapsing.clear();
    if (m_hasFilter)
        setFilter(m_filter);
}

qint64 RunListModel::runCount() const
{
    if (!m_division.isDivided())
        return m_keys.size();
    qint64 count = 0;
    for (const RunSection &section : m_sections)
        count += section.outcomes.total();
    return count;
}

void RunListModel::takeSections(const RunKeys &answer)
{
    if (!m_division.isDivided())
        return;
    QList<qint64> changed;
    if (answer.hasAllSections) {
        for (const RunSection &section : answer.sections) {
            if (m_sections.value(section.key) != section)
                changed << section.key;
        }
        m_sections = answer.sections;
    }
    for (auto it = answer.sections.cbegin(); !answer.hasAllSections && it != answer.sections.cend();
         ++it) {
        if (it->key == 0)
            m_sections.remove(it.key());
        else if (m_sections.value(it.key()) != *it)
            changed << it.key();
        if (it->key != 0)
            m_sections.insert(it.key(), *it);
    }
    for (const NamedScenario &named : answer.names) {
        const auto section = m_sections.find(-named.key);
        if (section == m_sections.end()
            || (section->name == named.name && section->projectName == named.projectName
                && section->isDeleted == named.isDeleted))
            continue;
        section->name = named.name;
        section->projectName = named.projectName;
        section->isDeleted = named.isDeleted;
        changed << section->key;
    }
    tellSections(changed);
}

void RunListModel::tellSections(const QList<qint64> &sections)
{
    if (sections.isEmpty())
        return;
    const QSet<qint64> wanted(sections.cbegin(), sections.cend());
    qsizetype left = wanted.size();
    for (int row = 0; row < m_keys.size() && left > 0; ++row) {
        if (m_keys.at(row) > 0 || !wanted.contains(m_keys.at(row)))
            continue;
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        --left;
    }
}

QVariant RunListModel::sectionData(qint64 key, int column, int role) const
{
    const RunSection section = m_sections.value(key);
    switch (role) {
    case SectionRole:
        return true;
    case LoadingRole:
        return false;
    case CollapsedRole:
        return m_division.isCollapsed(key);
    case Qt::DisplayRole:
        return column == 0 ? sectionTitle(section, m_clock.nowMs(), m_division.zone) : QString();
    case Qt::ToolTipRole:
        return column == 0 ? toolTipFor(sectionTitle(section, m_clock.nowMs(), m_division.zone))
                           : QString();
    case Qt::AccessibleTextRole:
        return sectionSentence(section, m_clock.nowMs(), m_division.zone,
                               m_division.isCollapsed(key));
    case SectionCountRole:
        return sectionCountText(section);
    case SectionWorstRole:
        return static_cast<int>(worstOf(section.outcomes).value_or(Outcome::Unknown));
    case SectionWorstTextRole:
        return sectionWorstText(section);
    default:
        return {};
    }
}

Qt::ItemFlags RunListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    // The head of a section can be stood on, not chosen.
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return isSection(index.row()) ? base : base | Qt::ItemIsSelectable;
}

} // namespace rd
