// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/reader.h"
#include "items/keydiff.h"
#include "items/rundivision.h"

#include <QObject>

#include <functional>

namespace rd {

class History;

/// Answer to "which runs are in the table now".
struct RunKeys {
    QList<qint64> keys;           ///< newest first; only of a new filter, else `edits` tell
    QList<KeyEdit> edits;         ///< from the keys shown to the keys now
    bool severalProjects = false; ///< the scope spans more than one project
    bool isCut = false;           ///< only the first rows: the others are to be asked for
    RunSections sections;         ///< of a divided list
    bool hasAllSections = false;  ///< else only those that may have changed; empty ones are gone
    QList<NamedScenario> names;   ///< divided by scenario: as they are called now
    QString error;                ///< the store's own words; empty: none
};

/// Question about the keys of a table.
struct RunKeysQuestion {
    RunFilter filter;
    bool isNewFilter = true;
    QList<qint64> shown;   ///< what the table has now; not used for a new filter
    QList<qint64> newRuns; ///< when these are all that changed, else empty: reading the top may do
    RunDivision division = {};
    /// Divided lists only: nothing but the sections of newRuns and changedRuns, these sections and
    /// names of scenarios can be different. Not set: anything can.
    bool isPartial = false;
    QList<qint64> changedRuns = {};
    QList<qint64> sections = {};
};

/// Where RunListModel gets its rows from. Answers come later, on the thread of \p context.
class RunSource {
public:
    RunSource() = default;
    Q_DISABLE_COPY_MOVE(RunSource)
    virtual ~RunSource() = default;

    virtual void keys(const RunKeysQuestion &question, const QObject *context,
                      std::function<void(RunKeys)> done) = 0;
    /// Rows behind \p keys; unknown keys are left out.
    virtual void rows(const QList<qint64> &keys, const QObject *context,
                      std::function<void(QList<RunRow>)> done) = 0;
};

/// The history, asked on its reader thread; differences are computed there, too.
class HistoryRunSource final : public RunSource {
public:
    /// \p history is borrowed and must outlive this object.
    explicit HistoryRunSource(History &history)
        : m_history(history)
    {
    }
    void keys(const RunKeysQuestion &question, const QObject *context,
              std::function<void(RunKeys)> done) override;
    void rows(const QList<qint64> &keys, const QObject *context,
              std::function<void(QList<RunRow>)> done) override;

private:
    History &m_history;
};

/// The single step that puts \p newRuns on top of \p shown, when \p top (the first rows as they are
/// now) proves that nothing else happened; none when the whole list has to be compared.
[[nodiscard]] std::optional<KeyEdit>
insertedOnTop(const QList<qint64> &shown, const QList<qint64> &top, const QList<qint64> &newRuns);

} // namespace rd
