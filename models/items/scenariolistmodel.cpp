// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/scenariolistmodel.h"

#include "core/text.h"
#include "items/runrowtext.h"
#include "items/scenariotext.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

int compareTexts(const QString &a, const QString &b)
{
    return QString::localeAwareCompare(a, b);
}

/// Those that have nothing to compare stand last.
template <typename T>
int compareKnown(const std::optional<T> &a, const std::optional<T> &b)
{
    if (a.has_value() != b.has_value())
        return a.has_value() ? -1 : 1;
    if (!a || *a == *b)
        return 0;
    return *a < *b ? -1 : 1;
}

std::optional<double> scoreOf(const ScenarioEntry &entry)
{
    return entry.stored.measured ? entry.stored.measured->score : std::nullopt;
}

std::optional<qint64> ageOrder(const ScenarioEntry &entry)
{
    // The newest first.
    return entry.neverRan() ? std::nullopt : std::optional(-entry.stored.newest.first().createdMs);
}

std::optional<qint64> nextMs(const ScenarioEntry &entry, qint64 nowMs, const QTimeZone &zone)
{
    if (!entry.isScheduled())
        return std::nullopt;
    const auto next = nextRun(entry.stored.scheduled, nowMs, zone);
    return next ? next->atMs : std::numeric_limits<qint64>::max(); // off: behind those that run
}

std::optional<int> outcomeOrder(const ScenarioEntry &entry)
{
    const auto outcome = entry.lastOutcome();
    return outcome ? std::optional(static_cast<int>(*outcome)) : std::nullopt;
}

QString joinedLines(QStringList lines)
{
    lines.removeAll({});
    return lines.join(u'\n');
}

} // namespace

void ScenarioListModel::setEntries(const QList<ScenarioEntry> &entries, qint64 nowMs)
{
    m_nowMs = nowMs;
    Entries next;
    next.reserve(entries.size());
    QSet<ProjectRef> projects;
    QSet<qint64> changed;
    m_total = 0;
    for (const ScenarioEntry &entry : entries) {
        const qint64 key = entry.stored.key;
        next.insert(key, entry);
        projects.insert(entry.stored.project);
        m_total += entry.isDeleted() ? 0 : 1;
        const auto before = m_entries.constFind(key);
        if (before != m_entries.cend() && *before != entry)
            changed.insert(key);
    }
    m_choices = choicesOf(entries);
    const bool showed = std::exchange(m_showsProjects, projects.size() > 1);
    const QList<qint64> wanted = shownOf(next);
    removeOthers(wanted); // while what they show is still known
    m_entries = next;
    reorder(wanted);
    insertMissing(wanted);
    for (int row = 0; row < rowCount(); ++row) {
        if (changed.contains(m_keys.at(row)))
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (m_showsProjects != showed && !m_keys.isEmpty())
        emit dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn));
}

void ScenarioListModel::setFilter(const ScenarioFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    apply();
}

void ScenarioListModel::apply()
{
    const QList<qint64> wanted = shownOf(m_entries);
    removeOthers(wanted);
    reorder(wanted);
    insertMissing(wanted);
}

void ScenarioListModel::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    if (!m_keys.isEmpty())
        emit dataChanged(index(0, RunsColumn), index(rowCount() - 1, ScheduleColumn));
}

void ScenarioListModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    setNow(m_nowMs);
}

void ScenarioListModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_keys.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const ScenarioEntry *ScenarioListModel::entryOf(qint64 key) const
{
    const auto found = m_entries.constFind(key);
    return found == m_entries.cend() ? nullptr : &*found;
}

const ScenarioEntry *ScenarioListModel::find(const ProjectRef &project,
                                             const QString &scenarioId) const
{
    for (const ScenarioEntry &entry : m_entries) {
        if (entry.scenario().id == scenarioId && entry.stored.project == project)
            return &entry;
    }
    return nullptr;
}

void ScenarioListModel::sort(int column, Qt::SortOrder order)
{
    if (m_sortColumn == column && m_sortOrder == order)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    apply();
}

bool ScenarioListModel::isBefore(const ScenarioEntry &a, const ScenarioEntry &b) const
{
    int order = 0;
    switch (m_sortColumn) {
    case NameColumn:
        order = compareTexts(a.scenario().name, b.scenario().name);
        break;
    case RunsColumn:
        order = compareKnown(outcomeOrder(a), outcomeOrder(b));
        break;
    case ScoreColumn:
        order = compareKnown(scoreOf(a), scoreOf(b));
        break;
    case LastRunColumn:
        order = compareKnown(ageOrder(a), ageOrder(b));
        break;
    case ScheduleColumn:
        order = compareKnown(m_nextRuns.value(a.stored.key), m_nextRuns.value(b.stored.key));
        break;
    case DelegateColumn:
        order = compareTexts(a.delegateName(), b.delegateName());
        if (order == 0)
            order = compareTexts(a.environmentName, b.environmentName);
        break;
    case ProjectColumn:
        order = compareTexts(a.projectName, b.projectName);
        break;
    default:
        break;
    }
    if (order == 0)
        return isMoreSevere(a, b);
    return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
}

QList<qint64> ScenarioListModel::shownOf(const Entries &entries)
{
    QList<const ScenarioEntry *> shown;
    for (const ScenarioEntry &entry : entries) {
        if (m_filter.matches(entry))
            shown << &entry;
    }
    m_nextRuns.clear();
    if (m_sortColumn == ScheduleColumn) { // a schedule is walked once, not for each comparison
        for (const ScenarioEntry *entry : std::as_const(shown))
            m_nextRuns.insert(entry->stored.key, nextMs(*entry, m_nowMs, m_zone));
    }
    std::sort(shown.begin(), shown.end(),
              [this](const ScenarioEntry *a, const ScenarioEntry *b) { return isBefore(*a, *b); });
    QList<qint64> keys;
    keys.reserve(shown.size());
    for (const ScenarioEntry *entry : std::as_const(shown))
        keys << entry->stored.key;
    return keys;
}

void ScenarioListModel::removeOthers(const QList<qint64> &wanted)
{
    const QSet<qint64> kept(wanted.cbegin(), wanted.cend());
    for (auto last = m_keys.size() - 1; last >= 0; --last) {
        if (kept.contains(m_keys.at(last)))
            continue;
        auto first = last;
        while (first > 0 && !kept.contains(m_keys.at(first - 1)))
            --first;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
        m_keys.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void ScenarioListModel::reorder(const QList<qint64> &wanted)
{
    QHash<qint64, int> rows;
    for (int row = 0; row < rowCount(); ++row)
        rows.insert(m_keys.at(row), row);
    QList<qint64> ordered;
    for (const qint64 key : wanted) {
        if (rows.contains(key))
            ordered << key;
    }
    if (ordered == m_keys)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    QHash<qint64, int> places;
    for (int row = 0; row < ordered.size(); ++row)
        places.insert(ordered.at(row), row);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &one : before)
        after << index(places.value(m_keys.at(one.row())), one.column());
    m_keys = ordered;
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void ScenarioListModel::insertMissing(const QList<qint64> &wanted)
{
    for (qsizetype row = 0; row < wanted.size(); ++row) {
        const auto isHere = [this, &wanted](qsizetype at) {
            return at < m_keys.size() && m_keys.at(at) == wanted.at(at);
        };
        if (isHere(row))
            continue;
        // What is here already has its order: everything up to the next of it is missing.
        qsizetype end = row + 1;
        const auto next = row < m_keys.size() ? std::optional(m_keys.at(row)) : std::nullopt;
        while (end < wanted.size() && (!next || wanted.at(end) != *next))
            ++end;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end - 1));
        m_keys = m_keys.first(row) + wanted.mid(row, end - row) + m_keys.mid(row);
        endInsertRows();
        row = end - 1;
    }
}

int ScenarioListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int ScenarioListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ScenarioListModel::cellText(const ScenarioEntry &entry, int column) const
{
    switch (column) {
    case NameColumn: {
        const QString name = plainLine(entry.scenario().name);
        return name.isEmpty() ? plainLine(entry.scenario().id) : name;
    }
    case ScoreColumn:
        return entryScoreText(entry);
    case LastRunColumn:
        return entryLastRunText(entry, m_nowMs);
    case ScheduleColumn:
        return entryScheduleText(entry);
    case DelegateColumn: {
        const QString name = plainLine(entry.delegateName());
        return name.isEmpty() ? u"\u2013"_s : name;
    }
    case ProjectColumn:
        return plainLine(entry.projectName);
    default:
        return {};
    }
}

QString ScenarioListModel::secondLine(const ScenarioEntry &entry, int column) const
{
    switch (column) {
    case NameColumn: {
        QStringList facts;
        if (m_showsProjects)
            facts << plainLine(entry.projectName, 60);
        for (const QString &tag : entry.scenario().tags)
            facts << plainLine(tag, 60);
        return facts.join(u" \u00b7 "_s);
    }
    case ScoreColumn:
        return entryChangeText(entry);
    case LastRunColumn:
        return entryStateText(entry);
    case ScheduleColumn:
        return entryNextRunText(entry, m_nowMs, m_zone);
    case DelegateColumn:
        return entryEnvironmentText(entry);
    default:
        return {};
    }
}

QString ScenarioListModel::toolTip(const ScenarioEntry &entry, int column) const
{
    const QStringList lines{cellText(entry, column), secondLine(entry, column)};
    switch (column) {
    case NameColumn:
        return joinedLines(lines + QStringList{entrySentence(entry, m_nowMs)});
    case RunsColumn:
        return {}; // every mark has its own
    case ScoreColumn:
        return entry.stored.before
                   ? tr("%1 after %2 in the measured run before")
                         .arg(cellText(entry, column), markText(*entry.stored.before))
                   : joinedLines(lines);
    default:
        return joinedLines(lines);
    }
}

QString ScenarioListModel::accessibleText(const ScenarioEntry &entry, int column) const
{
    const QString text = cellText(entry, column);
    const QString more = secondLine(entry, column);
    switch (column) {
    case NameColumn:
        return joinedLines({text, more, entrySentence(entry, m_nowMs)}).replace(u'\n', u". "_s);
    case RunsColumn:
        return entryMarksText(entry);
    case ScoreColumn:
        //: %1 is a score, %2 a change such as "+3.1"
        return more.isEmpty() ? text : tr("%1, change %2").arg(text, more);
    default:
        return more.isEmpty() ? text : text + u", "_s + more;
    }
}

QVariant ScenarioListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScenarioEntry &one = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(one, index.column());
    case SecondLineRole:
        return secondLine(one, index.column());
    case Qt::ToolTipRole:
        return toolTipFor(toolTip(one, index.column()));
    case Qt::AccessibleTextRole:
        return accessibleText(one, index.column());
    case KeyRole:
        return one.stored.key;
    default:
        return {};
    }
}

QVariant ScenarioListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section == ScoreColumn ? Qt::AlignTrailing : Qt::AlignLeading)
            | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Scenario");
    case RunsColumn:
        return tr("Last runs");
    case ScoreColumn:
        return tr("Score");
    case LastRunColumn:
        return tr("Last run");
    case ScheduleColumn:
        return tr("Schedule");
    case DelegateColumn:
        return tr("Runs on");
    case ProjectColumn:
        return tr("Project");
    default:
        return {};
    }
}

} // namespace rd

#include "moc_scenariolistmodel.cpp"
