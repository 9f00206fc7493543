// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/scenarioentry.h"

#include <QMenu>

namespace rd {

/// What can be done with a scenario. The same actions stand as buttons below the list and have
/// keys; they are made once, and do it to the chosen row. What cannot be done says why.
class ScenarioMenu final : public QMenu {
    Q_OBJECT
public:
    explicit ScenarioMenu(QWidget *parent = nullptr);

    /// Empty reasons: it can be tried. None: no row is chosen.
    void setTarget(const std::optional<ScenarioEntry> &entry, const QString &whyNotRun,
                   const QString &whyNotStop, qint64 nowMs);
    [[nodiscard]] const std::optional<ScenarioEntry> &target() const { return m_target; }

    [[nodiscard]] QAction *runAction() const { return m_run; }
    [[nodiscard]] QAction *stopAction() const { return m_stop; }
    [[nodiscard]] QAction *showAction() const { return m_show; }
    [[nodiscard]] QAction *openAction() const { return m_open; }
    [[nodiscard]] QAction *copyLinkAction() const { return m_copyLink; }
    /// All that have keys, for the page.
    [[nodiscard]] QList<QAction *> keyActions() const;

signals:
    void runRequested(const rd::ScenarioEntry &entry);
    void stopRequested(const rd::ScenarioEntry &entry);
    void showRequested(const rd::ScenarioEntry &entry);
    void openRequested(const rd::ScenarioEntry &entry);
    void copyLinkRequested(const rd::ScenarioEntry &entry);
    void copyDeskLinkRequested(const rd::ScenarioEntry &entry);
    void copyTextRequested(const QString &text);
    /// The page of one of the last runs, by its local key.
    void runDetailsRequested(const rd::ScenarioEntry &entry, qint64 run);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillRuns();
    void showHints();

    std::optional<ScenarioEntry> m_target;
    QString m_whyNotRun;
    QString m_whyNotStop;
    qint64 m_nowMs = 0;
    QAction *m_show;
    QMenu *m_runs;
    QAction *m_run;
    QAction *m_stop;
    QAction *m_open;
    QAction *m_copyLink;
    QAction *m_copyDeskLink;
    QAction *m_copyId;
};

} // namespace rd
