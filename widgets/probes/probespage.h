// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/pagestate.h"
#include "items/proberows.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QShortcut;
class QStackedWidget;

namespace rd {

class ActionFoot;
class Banner;
class ProbeDetails;
class ProbeListModel;
class ProbeMenu;
class QuietSplitter;
class RowTable;
class SegmentedControl;
class StatePanel;

/// The probes with what they told lately; the chosen one's results and uses beside them. Shows what
/// history has, and never asks a server.
class ProbesPage final : public QWidget {
    Q_OBJECT
public:
    explicit ProbesPage(QWidget *parent = nullptr);

    /// What is known; the chosen row stays chosen. None: still being read.
    void setRows(const std::optional<QList<ProbeRow>> &rows, qint64 nowMs);
    /// The history could not be read.
    void setFailed();
    /// As RunsPage::setState(): rows on screen stay in every state.
    void setState(PageState state, const QString &detail = {});
    /// "Now" for ages.
    void setNow(qint64 nowMs);

    [[nodiscard]] std::optional<ProbeRow> current() const;
    /// Chooses that probe, whatever the list is narrowed to. False when there is none (yet).
    bool choose(const ProjectRef &project, const QString &name);

signals:
    void runRequested(const rd::ProbeRow &row, const rd::ProbeResult &result);
    void scenarioRequested(const rd::ProbeRow &row, const rd::ProbeUse &use);
    void openRequested(const rd::ProbeRow &row);
    void copyLinkRequested(const rd::ProbeRow &row);
    void copyTextRequested(const QString &text);
    /// The button of the face shown by setState().
    void stateActionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Reading { Yes, Done, Failed };

    [[nodiscard]] QWidget *makeList();
    void connectParts();
    void retranslate();
    void arrange();
    void applyFilter();
    void clearFilter();
    void chooseAgain(const std::optional<ProbeRow> &row);
    void openMenu(const QPoint &place);
    void showCounts();
    void showFace();
    void showStatePanel();
    void showChoice();
    [[nodiscard]] bool isFiltering() const;

    ProbeListModel *m_model;
    Banner *m_banner;
    QuietSplitter *m_splitter;
    SegmentedControl *m_groups;
    QLineEdit *m_text;
    QStackedWidget *m_faces;
    RowTable *m_table;
    StatePanel *m_statePanel;
    ProbeMenu *m_menu;
    ActionFoot *m_foot;
    ProbeDetails *m_details;
    QShortcut *m_find;
    PageState m_state = PageState::Normal;
    QString m_stateDetail;
    Reading m_reading = Reading::Yes;
    qint64 m_nowMs = 0;
};

} // namespace rd
