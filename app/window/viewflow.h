// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk/knownproject.h"
#include "domain/period.h"
#include "items/runsquery.h"
#include "window/scopechoices.h"

#include <QObject>

#include <array>

class QWidget;

namespace rd {

class Header;
class Profile;
class RunsFlow;

/// The pages of the window, in the order of the rail.
enum class WindowPage { Overview, Scenarios, Runs, Delegates, Hubs, Probes, Settings };

/// What is shown: scope and period, chosen in the header and kept in the settings, and the way back
/// from the evidence behind a figure.
class ViewFlow final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive the flow. Dialogs belong to \p window.
    ViewFlow(Profile &profile, Header &header, RunsFlow &runs, QWidget *window);
    ~ViewFlow() override;

    /// Tells what the settings remember, for those who listen by now.
    void begin();
    [[nodiscard]] const Scope &scope() const { return m_scope; }
    [[nodiscard]] const Period &period() const { return m_period; }
    [[nodiscard]] const QList<KnownProject> &projects() const { return m_projects; }

    /// What there is to choose from. A scope that is gone becomes everything.
    void setProjects(const QList<KnownProject> &projects);
    void setScope(const Scope &scope);
    /// As setScope(); a project that is gone becomes all of its connection.
    void chooseConnection(const Scope &scope);
    /// What there is to choose from, in its order.
    void showScopes();
    void setPeriod(const Period &period);
    /// The page on screen, for the way back.
    void setPage(WindowPage page) { m_page = page; }
    [[nodiscard]] WindowPage page() const { return m_page; }

    /// Shows the runs behind a figure; goBack() leads back to it.
    void drillDown(const RunsQuery &query);
    /// Shows one project of a roll-up, on \p page; goBack() leads back to the roll-up.
    void openProject(const ProjectRef &project, WindowPage page = WindowPage::Overview);
    /// Shows \p page, and \p project where what is chosen does not show it; goBack() leads back.
    void openPage(WindowPage page, const ProjectRef &project);
    void goBack();
    /// Names everything in the header anew, in the language of now.
    void retranslate();
    /// The user went elsewhere on purpose: there is no way back any more.
    void forgetBack();

signals:
    void scopeChanged(const rd::Scope &scope);
    void periodChanged(const rd::Period &period);
    void pageWanted(rd::WindowPage page);

private:
    struct Place {
        WindowPage page;
        Scope scope;
        Period period;
        RunsQuery query;
    };
    void push();
    void showBack();
    void showPeriod();
    void askForPeriod();
    void askForScope();

    Profile &m_profile;
    Header &m_header;
    RunsFlow &m_runs;
    QWidget *m_window;
    Scope m_scope;
    Period m_period;
    QList<KnownProject> m_projects;
    WindowPage m_page = WindowPage::Overview;
    QList<Place> m_places;
};

/// All of them, in that order.
inline constexpr std::array WindowPages{
    WindowPage::Overview, WindowPage::Scenarios, WindowPage::Runs,    WindowPage::Delegates,
    WindowPage::Hubs,     WindowPage::Probes,    WindowPage::Settings};

/// The name of a page on the command line, which is that of its icon, too: "scenarios".
[[nodiscard]] QString nameOf(WindowPage page);
/// The title of a page, translated.
[[nodiscard]] QString titleOf(WindowPage page);
/// "1 to 15 Nov", short: for the header.
[[nodiscard]] QString daysText(const PeriodLayout &layout, qint64 nowMs);

} // namespace rd
