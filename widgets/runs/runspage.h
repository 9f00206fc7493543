// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/pagestate.h"
#include "domain/outcome.h"
#include "items/rungrouping.h"
#include "items/runsquery.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <optional>

class QModelIndex;
class QPushButton;
class QShortcut;
class QSplitter;
class QStackedWidget;

namespace rd {

class Banner;
class RunDetailsPanel;
class RunFilterBar;
class RunListModel;
class RunMenu;
class RunRestrictions;
class RunTable;
class StatePanel;
class TonedLabel;

/// The list of runs with what is known of the chosen one beside it (below it in a narrow window).
/// Shows a model and reports what the user wants; filters, opens and copies nothing itself.
class RunsPage final : public QWidget {
    Q_OBJECT
public:
    explicit RunsPage(QWidget *parent = nullptr);

    /// \p model is borrowed and must outlive the page or be replaced before. It is active while the
    /// page is visible.
    void setModel(RunListModel *model);
    /// What is known beyond the model, for the face of the page while the model has no rows. Normal
    /// leaves it to the model: loading, empty, failed. Rows on screen stay in every state.
    void setState(PageState state, const QString &detail = {});
    /// "Now" for ages and words such as "today".
    void setNow(qint64 nowMs);
    /// How many runs the filter lets through, when the model does not hold all of them; negative:
    /// as many as the model has rows.
    void setTotal(qint64 total);

    /// Sets the filter fields without filterChanged().
    void setFilter(const QString &text, const QList<Outcome> &outcomes);
    [[nodiscard]] QString filterText() const;
    [[nodiscard]] QList<Outcome> filterOutcomes() const;

    /// What narrows the list besides these fields, without queryChanged().
    void setQuery(const RunsQuery &query, const QTimeZone &zone);
    [[nodiscard]] const RunsQuery &query() const { return m_query; }
    /// A sentence at the foot of the list, until something else is chosen there.
    void say(const QString &sentence);
    /// Sets the choice without groupingChosen().
    void setGrouping(RunGrouping grouping);

    [[nodiscard]] std::optional<qint64> currentKey() const;
    /// What is known of the chosen run.
    [[nodiscard]] RunDetailsPanel *detailsPanel() const { return m_details; }
    /// Puts the keyboard onto the list.
    void focusList();
    /// Chooses the run and scrolls to it. False when the model does not have it.
    bool selectRun(qint64 key);

signals:
    void openRunRequested(qint64 key);
    void openScenarioRequested(qint64 key);
    void copyLinkRequested(qint64 key);
    /// A link that leads to the run in this program.
    void copyDeskLinkRequested(qint64 key);
    void copyTextRequested(const QString &text);
    /// What to show; comes a moment after the last key press.
    void filterChanged(const QString &text, const QList<rd::Outcome> &outcomes);
    /// A restriction was taken away.
    void queryChanged(const rd::RunsQuery &query);
    /// The list is to be divided otherwise.
    void groupingChosen(rd::RunGrouping grouping);
    /// Two keys: with each other. One: with the run of the scenario before it.
    void compareRequested(const QList<qint64> &keys);
    void onlyScenarioRequested(qint64 key);
    void onlyDelegateRequested(qint64 key);
    /// Something to narrow the list by is to be asked for.
    void narrowRequested(rd::RunsFilterKind kind);
    /// Enter or a double click on a run.
    void runActivated(qint64 key);
    /// The button of the face shown by setState().
    void stateActionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeList();
    void addKeys();
    void connectFilter();
    void connectMenu();
    void showChoice();
    void retranslate();
    void arrange();
    void showDetails();
    void showDetailsPanel();
    void closeDetails();
    void showFace();
    void showStatePanel();
    void clearFilters();
    [[nodiscard]] bool isFiltering() const;
    void showCount();
    void restoreSelection();
    void currentChanged(const QModelIndex &current);
    void openMenu(const QPoint &place);
    void modelChanged(const QModelIndex &first, const QModelIndex &last);
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] int currentRow() const;

    QPointer<RunListModel> m_model;
    PageState m_state = PageState::Normal;
    QString m_stateDetail;
    qint64 m_nowMs = 0;
    qint64 m_total = -1;
    std::optional<qint64> m_currentKey;
    bool m_isNarrow = false;
    bool m_areDetailsWanted = false; ///< in a narrow page they open on demand

    Banner *m_banner;
    QSplitter *m_splitter;
    QWidget *m_list;
    RunFilterBar *m_filter;
    RunRestrictions *m_restrictions;
    RunsQuery m_query;
    QStackedWidget *m_faces;
    RunTable *m_table;
    StatePanel *m_statePanel;
    TonedLabel *m_count;
    TonedLabel *m_said;
    QPushButton *m_compare;
    RunDetailsPanel *m_details;
    RunMenu *m_menu;
    QShortcut *m_find = nullptr;
    QShortcut *m_narrow = nullptr;
    QShortcut *m_group = nullptr;
};

} // namespace rd
