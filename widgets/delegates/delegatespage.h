// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/pagestate.h"
#include "delegates/delegatemenu.h"
#include "items/delegaterows.h"
#include "items/runsquery.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;
class QShortcut;
class QStackedWidget;

namespace rd {

class Banner;
class DelegateFoot;
class DelegateListModel;
class DelegateTable;
class EnvironmentListModel;
class SegmentedControl;
class StatePanel;

/// The delegates with their state, and the environments they live in. Shows what it is given and
/// reports what the user wants; opens and copies nothing itself.
class DelegatesPage final : public QWidget {
    Q_OBJECT
public:
    explicit DelegatesPage(QWidget *parent = nullptr);

    /// What is known; the chosen row stays chosen. None: still being read.
    void setLists(const std::optional<DelegateLists> &lists, qint64 nowMs);
    /// The history could not be read.
    void setFailed();
    /// As RunsPage::setState(): rows on screen stay in every state.
    void setState(PageState state, const QString &detail = {});
    /// "Now" for ages and words such as "since 09:12".
    void setNow(qint64 nowMs);

    [[nodiscard]] std::optional<DelegateTarget> current() const;
    /// Chooses a delegate, whatever the filter hides by now. False when it is not known.
    bool choose(const ProjectRef &project, const QString &delegateId);

signals:
    void runsRequested(const rd::RunsQuery &query);
    void openRequested(const rd::DelegateTarget &target);
    void copyLinkRequested(const rd::DelegateTarget &target);
    void copyTextRequested(const QString &text);
    /// The button of the face shown by setState().
    void stateActionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Reading { Yes, Done, Failed };

    void layOut();
    void connectParts();
    void retranslate();
    void showCounts();
    void showFace();
    void showStatePanel();
    void showChoice();
    void applyFilter();
    void clearFilter();
    void follow(const DelegateTarget &target);
    void openMenu(const QPoint &place);
    void chooseAgain(const std::optional<DelegateTarget> &target);
    [[nodiscard]] bool areEnvironmentsShown() const;
    [[nodiscard]] bool isFiltering() const;
    [[nodiscard]] bool hasAny() const; ///< something is known, whatever the filter
    [[nodiscard]] DelegateTable *table() const;

    DelegateListModel *m_delegates;
    EnvironmentListModel *m_environments;
    Banner *m_banner;
    SegmentedControl *m_groups;
    QLineEdit *m_text;
    QPushButton *m_environment; ///< names the environment the list is narrowed to
    QStackedWidget *m_faces;
    DelegateTable *m_delegateTable;
    DelegateTable *m_environmentTable;
    StatePanel *m_statePanel;
    DelegateMenu *m_menu;
    DelegateFoot *m_foot;
    QShortcut *m_find;
    std::optional<EnvironmentRow> m_onlyIn;
    PageState m_state = PageState::Normal;
    QString m_stateDetail;
    Reading m_reading = Reading::Yes;
    qint64 m_nowMs = 0;
};

} // namespace rd
