// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/banner.h"
#include "common/pagestate.h"
#include "items/runsquery.h"
#include "items/scenariofilter.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;
class QShortcut;
class QStackedWidget;

namespace rd {

class ScenarioFilterBar;
class ScenarioFoot;
class ScenarioListModel;
class ScenarioMenu;
class ScenarioTable;
class StatePanel;
class TonedLabel;

/// The scenarios with their last runs, the most severe first. Shows what it is given and reports
/// what the user wants; runs, stops, opens and copies nothing itself.
class ScenariosPage final : public QWidget {
    Q_OBJECT
public:
    explicit ScenariosPage(QWidget *parent = nullptr);
    ~ScenariosPage() override;

    /// What is known; the chosen row stays chosen. None: still being read.
    void setEntries(const std::optional<QList<ScenarioEntry>> &entries, qint64 nowMs);
    /// The history could not be read.
    void setFailed();
    /// As RunsPage::setState(): rows on screen stay in every state.
    void setState(PageState state, const QString &detail = {});
    /// "Now" for ages and words such as "tomorrow".
    void setNow(qint64 nowMs);
    /// Says why nothing can be asked of the server for an entry just now, beyond what the entry
    /// tells; empty: it can.
    void setObstacle(std::function<QString(const ScenarioEntry &)> obstacle);
    /// What the obstacle says may have changed.
    void refreshActions();

    void setFilter(const ScenarioFilter &filter);
    void setSavedFilters(const QList<SavedFilter> &filters);
    /// Chooses a scenario, as soon as it is known; clears the filter where that hides it.
    void choose(const ProjectRef &project, const QString &scenarioId);
    [[nodiscard]] std::optional<ScenarioEntry> current() const;

    /// What became of something the user wanted; until the next one, or until it is closed. With
    /// \p action a button, which reports noticeActionTriggered().
    void showNotice(Banner::Kind kind, const QString &text, const QString &action = {});

signals:
    void runsRequested(const rd::RunsQuery &query);
    /// One run of a scenario, by its local key.
    void oneRunRequested(const rd::ScenarioEntry &entry, qint64 run);
    /// The page of one of them.
    void runDetailsRequested(const rd::ScenarioEntry &entry, qint64 run);
    void runRequested(const rd::ScenarioEntry &entry);
    void stopRequested(const rd::ScenarioEntry &entry);
    void openRequested(const rd::ScenarioEntry &entry);
    void copyLinkRequested(const rd::ScenarioEntry &entry);
    void copyDeskLinkRequested(const rd::ScenarioEntry &entry);
    void copyTextRequested(const QString &text);
    void savedFiltersChanged(const QList<rd::SavedFilter> &filters);
    void noticeActionTriggered();
    /// The button of the face shown by setState().
    void stateActionTriggered();
    /// Another scenario was chosen.
    void currentChanged();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Reading { Yes, Done, Failed };
    struct Wanted {
        ProjectRef project;
        QString scenarioId;
    };

    void layOut();
    void connectParts();
    void retranslate();
    void applyFilter();
    void clearFilter();
    void chooseWanted();
    void fillSorting();
    void showSorting();
    void showCount();
    void showFace();
    void showStatePanel();
    void showChoice();
    void showRuns(const ScenarioEntry &entry);
    void openMenu(const QPoint &place);

    ScenarioListModel *m_model;
    Banner *m_banner;
    Banner *m_notice;
    ScenarioFilterBar *m_filters;
    TonedLabel *m_count;
    QPushButton *m_sorting;
    QStackedWidget *m_faces;
    ScenarioTable *m_table;
    StatePanel *m_statePanel;
    ScenarioMenu *m_menu;
    ScenarioFoot *m_foot;
    QShortcut *m_find;
    std::function<QString(const ScenarioEntry &)> m_obstacle;
    std::optional<Wanted> m_wanted;
    PageState m_state = PageState::Normal;
    QString m_stateDetail;
    Reading m_reading = Reading::Yes;
    qint64 m_nowMs = 0;
};

} // namespace rd
