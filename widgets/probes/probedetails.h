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
    /// What a line stands for, whatever its place among the others.
    struct Choice {
        std::optional<ProbeResult> result;
        std::optional<QString> scenarioId; ///< of a use
    };
    void retranslate();
    void fill(const Choice &chosen);
    void addResult(int number);
    void addUse(int number);
    void showHead();
    void showChoice();
    void openMenu(const QPoint &place);
    [[nodiscard]] QString whenText(const ProbeResult &result) const;
    [[nodiscard]] QString scenarioName(const QString &id) const;
    [[nodiscard]] Choice choice() const;
    /// Index into the results of the line chosen, or into the uses; -1: there is none. That of a
    /// result is the use in its scenario.
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
