// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/proberows.h"

#include <QWidget>

#include <optional>

class QAction;
class QMenu;
class QStackedWidget;
class QTreeWidgetItem;

namespace rd {

class ActionFoot;
class ElidedLabel;
class GroupTree;
class StatePanel;
class TonedLabel;

/// What the chosen probe told lately, and where it is used; each line leads to its run, or to the
/// runs of its scenario.
class ProbeDetails final : public QWidget {
    Q_OBJECT
public:
    explicit ProbeDetails(QWidget *parent = nullptr);

    /// None: no probe is chosen.
    void setProbe(const std::optional<ProbeRow> &row, qint64 nowMs);

    /// Ages have moved.
    void setNow(qint64 nowMs);

signals:
    void runRequested(const rd::ProbeRow &row, const rd::ProbeResult &result);
    void scenarioRequested(const rd::ProbeRow &row, const rd::ProbeUse &use);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void addResult(int number);
    void addUse(int number);
    void showHead();
    void showChoice();
    void openMenu(const QPoint &place);
    [[nodiscard]] QString whenText(const ProbeResult &result) const;
    [[nodiscard]] QString scenarioName(const QString &id) const;
    /// Index into the results or the uses of the line chosen; -1: another kind of line.
    [[nodiscard]] int chosenResult() const;
    [[nodiscard]] int chosenUse() const;

    std::optional<ProbeRow> m_row;
    qint64 m_nowMs = 0;
    ElidedLabel *m_title;
    TonedLabel *m_caption;
    TonedLabel *m_description;
    QStackedWidget *m_faces;
    GroupTree *m_tree;
    StatePanel *m_state;
    QMenu *m_menu;
    QAction *m_showRun;
    QAction *m_showRuns;
    ActionFoot *m_foot;
};

} // namespace rd
