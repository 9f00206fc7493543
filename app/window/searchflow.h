// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/finder.h"
#include "window/viewflow.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace rd {

class PageFlow;
class Profile;
class Rail;
class RunsFlow;
class SearchModel;
class SearchPalette;
class Searcher;
class WindowActions;

/// The search over everything: what can be found, and where it leads. The palette is made when it
/// is wanted for the first time.
class SearchFlow final : public QObject {
    Q_OBJECT
public:
    /// What it searches and steers. All are borrowed and must outlive the flow.
    struct Parts {
        QWidget &window; ///< the palette covers it
        Rail &rail;
        ViewFlow &view;
        RunsFlow &runs;
        const WindowActions &actions;
        const QHash<WindowPage, PageFlow *> &pages;
    };
    SearchFlow(Profile &profile, const Parts &parts, QObject *parent = nullptr);
    ~SearchFlow() override;

    /// Opens the palette, or closes it when it is open.
    void toggle();
    void leave();
    /// Shows what was found, or does it.
    void follow(const SearchHit &hit);

private:
    void make();
    void gatherCommands();
    void addCommand(const SearchCommand &command, std::function<void()> run);
    void addChoices();
    void showRuns(const SearchHit &hit);
    void showItem(WindowPage page, const SearchHit &hit);

    Profile &m_profile;
    Parts m_parts;
    Searcher *m_searcher = nullptr;
    SearchModel *m_model = nullptr;
    SearchPalette *m_palette = nullptr;
    QList<SearchCommand> m_commands;
    QList<std::function<void()>> m_runs; ///< by SearchCommand::number
};

} // namespace rd
