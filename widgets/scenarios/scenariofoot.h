// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/scenarioentry.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace rd {

class ScenarioMenu;
class TonedLabel;

/// Below the list: what stands out of the chosen scenario, why it cannot be run or stopped, and the
/// menu's actions as buttons.
class ScenarioFoot final : public QWidget {
    Q_OBJECT
public:
    /// \p menu is borrowed and must outlive the foot.
    explicit ScenarioFoot(const ScenarioMenu &menu, QWidget *parent = nullptr);

    /// None: no scenario is chosen.
    void setScenario(const std::optional<ScenarioEntry> &entry, const QString &whyNotRun,
                     const QString &whyNotStop, qint64 nowMs);
    void setButtonsVisible(bool isVisible);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    TonedLabel *m_sentence;
    TonedLabel *m_reason;
    QBoxLayout *m_layout;
    QBoxLayout *m_row;
    QPushButton *m_run;
    QPushButton *m_stop;
    QList<QPushButton *> m_buttons;
};

} // namespace rd
