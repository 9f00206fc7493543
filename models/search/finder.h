// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/reader.h"
#include "search/matcher.h"

#include <QHash>
#include <QList>

#include <array>
#include <memory>
#include <optional>

namespace rd {

/// What can be jumped to. Where two fit equally well, the first of these stands first.
enum class SearchKind { Page, Action, Scenario, Delegate, Hub, Probe, Run };

inline constexpr std::array AllSearchKinds{
    SearchKind::Page, SearchKind::Action, SearchKind::Scenario, SearchKind::Delegate,
    SearchKind::Hub,  SearchKind::Probe,  SearchKind::Run};

/// A page or an action of the window.
struct SearchCommand {
    SearchKind kind = SearchKind::Action;
    int number = 0;    ///< by which the window knows it
    QString name;      ///< translated
    QString keys = {}; ///< as the desktop writes them; empty: none
    QString icon = {}; ///< name of the drawing that marks it; empty: that of all actions

    friend bool operator==(const SearchCommand &, const SearchCommand &) = default;
};

/// Something that was found.
struct SearchHit {
    SearchKind kind = SearchKind::Action;
    QString name;                   ///< of a run: of its scenario. From a server: hostile
    QList<LetterSpan> letters = {}; ///< of `name`, those that were typed
    int command = 0;                ///< number of a page or an action
    QString keys = {};              ///< of a page or an action
    QString icon = {};              ///< of a page or an action
    ProjectRef project = {};
    QString projectName = {}; ///< empty where there is only one project
    QString id = {};          ///< of a scenario, delegate, hub or probe
    std::optional<RunRow> run = {};
    bool isById = false; ///< a run whose id was typed
};

/// Everything with a name, ready to be searched. Never changes; may be shared between threads.
class SearchNames {
public:
    /// Reads all names. \p servers: what stands for the server of a connection; of a project that
    /// several accounts of one server show, the first one counts.
    SearchNames(const HistoryReader &reader, const QHash<QString, QString> &servers);

    struct Entry {
        NamedItem item;
        QString folded;
    };
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] bool includes(const ProjectRef &project) const
    {
        return m_projects.contains(project);
    }
    /// Empty where there is only one project.
    [[nodiscard]] QString projectName(const ProjectRef &project) const;

private:
    QList<Entry> m_entries;
    QHash<ProjectRef, QString> m_projects;
};

/// One question, with everything that is needed to answer it.
struct SearchQuestion {
    QString text;                             ///< as typed
    QList<SearchCommand> commands;            ///< in the order they are shown when nothing is typed
    QHash<SearchKind, QString> kindWords;     ///< translated: "scenario", "run"
    std::shared_ptr<const SearchNames> names; ///< none: nothing but commands is found
};

/// What is shown at most.
inline constexpr qsizetype MostSearchHits = 40;

/// The best answers, best first; without a text all pages and actions. Reads a few runs from
/// \p reader: those with the id or the number that was typed, and the newest of the scenarios that
/// fit best.
[[nodiscard]] QList<SearchHit> findEverywhere(const HistoryReader &reader,
                                              const SearchQuestion &question);

} // namespace rd
