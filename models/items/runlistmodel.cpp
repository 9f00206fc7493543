// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/runlistmodel.h"

#include "history/history.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 MaxPauseMs = 5000;
constexpr qint64 EditSliceMs = 5; // leaves the rest of a frame to painting
constexpr qint64 FirstRows = 500; ///< shown before the rest is read: more than two screens
constexpr auto GrowAtLatest = std::chrono::milliseconds(250);
constexpr qsizetype MaxRowsShown = std::numeric_limits<int>::max() - 1;

} // namespace

RunListModel::RunListModel(History &history, const Clock &clock, QObject *parent)
    : RunListModel(std::make_unique<HistoryRunSource>(history), clock, parent)
{
    connect(&history, &History::changed, this, &RunListModel::onHistoryChanged);
    connect(&history, &History::changedThroughout, this, &RunListModel::onChangedThroughout);
}

RunListModel::RunListModel(std::unique_ptr<RunSource> source, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_source(std::move(source))
    , m_rows(std::make_unique<RunRowCache>(*m_source, m_keys))
{
    connect(m_rows.get(), &RunRowCache::loaded, this, &RunListModel::onLoaded);
}

RunListModel::~RunListModel() = default;

void RunListModel::setFilter(const RunFilter &filter)
{
    m_filter = filter;
    m_hasFilter = true;
    m_isNewFilter = true;
    ++m_serial;
    m_isGrowing = m_growsSoon = false;
    setState(State::Loading);
    // An answer on its way is for the filter before; it is not waited for.
    m_isReading = false;
    m_isStale = false;
    m_edits.clear();
    m_expanding.clear(); // the whole list is read, as it is divided now
    m_collapsing.clear();
    m_mustRead = true;
    readIfNeeded();
}

void RunListModel::setActive(bool isActive)
{
    m_isActive = isActive;
    readIfNeeded();
}

void RunListModel::readIfNeeded()
{
    if (m_isActive && m_mustRead && !m_isReading)
        readKeys();
}

bool RunListModel::concerns(const ProjectRef &project) const
{
    return project.projectId.isEmpty() || m_filter.scope.includes(project);
}

void RunListModel::onHistoryChanged(const HistoryChange &change)
{
    if (!m_hasFilter || !concerns(change.project))
        return;
    const bool hasRows = change.runs || !change.newRuns.isEmpty() || !change.changedRuns.isEmpty();
    if (!hasRows && !change.scenarios && !change.delegates)
        return;
    m_rows->invalidate();

    // A change of values moves a row in or out only where the filter looks at values.
    const bool filtersValues = !m_filter.outcomes.isEmpty() || !m_filter.text.isEmpty();
    const bool isKnown = !change.newRuns.isEmpty() || !change.changedRuns.isEmpty();
    const bool isDivided = m_division.isDivided(); // sections count, and are read again in part
    // Names, tags and environments are looked at, too, and concern runs that have not changed.
    const bool filtersOthers =
        !m_filter.text.isEmpty() || !m_filter.tags.isEmpty() || !m_filter.environmentId.isEmpty();
    const bool othersChanged = change.scenarios || change.delegates;
    m_mustCompare = m_mustCompare || (filtersValues && !isDivided) || (change.runs && !isKnown)
                    || (filtersOthers && othersChanged);
    m_newRuns += change.newRuns;
    m_changedRuns += change.changedRuns;
    m_mustRead = m_mustRead || m_mustCompare || !change.newRuns.isEmpty()
                 || (isDivided && (isKnown || change.scenarios));
    readIfNeeded();
}

void RunListModel::onChangedThroughout()
{
    if (!m_hasFilter)
        return;
    m_rows->invalidate();
    m_mustCompare = m_mustRead = true;
    readIfNeeded();
}

RunKeysQuestion RunListModel::nextQuestion()
{
    RunKeysQuestion question{.filter = m_filter,
                             .isNewFilter = m_isNewFilter,
                             .shown = {},
                             .newRuns = {},
                             .division = m_division};
    if (m_isNewFilter) {
        const bool isLong = m_filter.limit < 0 || m_filter.limit > FirstRows;
        if (isLong && !m_division.isDivided())
            question.filter.limit = FirstRows;
    } else {
        question.shown = m_keys;
        question.isPartial = m_division.isDivided() && !m_mustCompare;
        if (!m_mustCompare)
            question.newRuns = m_newRuns;
        if (question.isPartial) {
            question.changedRuns = m_changedRuns;
            question.sections = m_expanding;
        }
    }
    m_mustRead = m_mustCompare = m_isNewFilter = false;
    m_newRuns.clear();
    m_changedRuns.clear();
    m_expanding.clear();
    return question;
}

void RunListModel::readKeys()
{
    m_isReading = true;
    m_readTime.start();
    const RunKeysQuestion question = nextQuestion();
    m_source->keys(
        question, this,
        [this, isNewFilter = question.isNewFilter, serial = m_serial](const RunKeys &answer) {
            if (serial == m_serial)
                takeKeys(answer, isNewFilter);
        });
}

void RunListModel::takeKeys(const RunKeys &answer, bool isNewFilter)
{
    m_error = answer.error;
    if (!m_error.isEmpty() && !isNewFilter) {
        m_mustCompare = true; // what was asked about is forgotten: the next change reads it all
        finishReading();      // rows shown stay
        return;
    }
    if (m_showsProjects != answer.severalProjects) {
        m_showsProjects = answer.severalProjects;
        emit showsProjectsChanged(m_showsProjects);
    }
    if (std::exchange(m_isStale, false)) { // sections were collapsed meanwhile
        m_isReading = false;
        m_mustRead = m_mustCompare = true;
        m_isNewFilter = isNewFilter;
        readIfNeeded();
        return;
    }
    if (isNewFilter) {
        takeFirstKeys(answer);
        return;
    }
    m_edits = answer.edits;
    m_nextEdit = 0;
    takeSections(answer);
    carryOut();
}

void RunListModel::takeFirstKeys(const RunKeys &answer)
{
    beginResetModel();
    m_rows->forgetWindows();
    m_keys = answer.keys.first(std::min(answer.keys.size(), MaxRowsShown));
    m_sections = answer.sections;
    m_isGrowing = m_division.isDivided()
                      ? answer.isCut
                      : answer.keys.size() == FirstRows && m_filter.limit != FirstRows;
    m_growsSoon = m_isGrowing;
    endResetModel();
    if (m_isGrowing)
        m_mustCompare = m_mustRead = true;
    finishReading();
}

void RunListModel::carryOut()
{
    QElapsedTimer timer;
    timer.start();
    while (m_nextEdit < m_edits.size()) {
        const KeyEdit &edit = m_edits.at(m_nextEdit++);
        const int first = static_cast<int>(edit.row);
        const int last = static_cast<int>(edit.row + edit.count - 1);
        switch (edit.kind) {
        case KeyEdit::Kind::Remove:
            beginRemoveRows({}, first, last);
            applyEdit(m_keys, edit);
            endRemoveRows();
            break;
        case KeyEdit::Kind::Insert:
            beginInsertRows({}, first, last);
            applyEdit(m_keys, edit);
            endInsertRows();
            break;
        }
        if (timer.elapsed() >= EditSliceMs && m_nextEdit < m_edits.size()) {
            QMetaObject::invokeMethod(
                this,
                [this, serial = m_serial] {
                    if (serial == m_serial)
                        carryOut();
                },
                Qt::QueuedConnection);
            return;
        }
    }
    m_edits.clear();
    for (const qint64 section : std::exchange(m_collapsing, {})) {
        if (const int row = rowOfKey(section); row >= 0)
            collapse(row);
    }
    finishReading();
    if (m_isGrowing && !m_mustRead) {
        m_isGrowing = false;
        emit grown();
    }
}

void RunListModel::grow()
{
    if (std::exchange(m_growsSoon, false))
        readIfNeeded();
}

void RunListModel::finishReading()
{
    m_isReading = false;
    if (!m_error.isEmpty())
        setState(State::Failed);
    else
        setState(m_keys.isEmpty() ? State::Empty : State::Rows);
    if (!m_mustRead)
        return;
    if (!m_expanding.isEmpty()) { // somebody waits for them
        readIfNeeded();
        return;
    }
    if (m_growsSoon) { // the rows in sight first
        QTimer::singleShot(GrowAtLatest, this, [this, serial = m_serial] {
            if (serial == m_serial)
                grow();
        });
        return;
    }
    // While a long history arrives every commit asks for the whole list again: leave the reader
    // to others four fifths of the time.
    const qint64 pause = std::min<qint64>(4 * m_readTime.elapsed(), MaxPauseMs);
    QTimer::singleShot(std::chrono::milliseconds(pause), this, &RunListModel::readIfNeeded);
}

void RunListModel::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void RunListModel::onLoaded(qsizetype first, qsizetype last)
{
    emit dataChanged(index(static_cast<int>(first), 0),
                     index(static_cast<int>(last), ColumnCount - 1));
    grow();
}

void RunListModel::refreshAges()
{
    // Runs in progress are new: they are at the top, or else where somebody looks.
    QList<qsizetype> windows = m_rows->windowsInUse();
    if (!windows.contains(0))
        windows << 0;
    for (const qsizetype window : std::as_const(windows)) {
        const auto end = std::min(m_keys.size(), (window + 1) * RunRowCache::WindowRows);
        for (qsizetype row = window * RunRowCache::WindowRows; row < end; ++row)
            refreshAgeOf(row);
    }
}

void RunListModel::refreshAgeOf(qsizetype row)
{
    const qint64 key = m_keys.at(row);
    const auto at = static_cast<int>(row);
    if (key < 0) { // "Today" may be yesterday now
        emit dataChanged(index(at, 0), index(at, ColumnCount - 1));
        return;
    }
    const RunRow *known = m_rows->known(key);
    if (known && known->run.outcome == Outcome::InProgress)
        emit dataChanged(index(at, StartedColumn), index(at, TookColumn));
}

int RunListModel::rowOfKey(qint64 key) const
{
    return static_cast<int>(m_keys.indexOf(key));
}

std::optional<RunRow> RunListModel::rowAt(int row) const
{
    const RunRow *known = m_rows->row(row);
    return known ? std::optional(*known) : std::nullopt;
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int RunListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

} // namespace rd

#include "moc_runlistmodel.cpp"
