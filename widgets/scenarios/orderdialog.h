// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/scenarioentry.h"

#include <QDialog>

class QPushButton;

namespace rd {

class TonedLabel;

/// Asks before a scenario is run or a run is stopped: names the project and the delegate, says what
/// follows, and has the focus on Cancel. Open it with open(); accepted() is the user's word, told
/// once.
class OrderDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Kind { Run, Stop };

    /// \p run is the one to be stopped.
    OrderDialog(Kind kind, const ScenarioEntry &entry, const std::optional<RunMark> &run,
                QWidget *parent);

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }
    [[nodiscard]] const ScenarioEntry &entry() const noexcept { return m_entry; }
    [[nodiscard]] const std::optional<RunMark> &run() const noexcept { return m_run; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString factsText() const;
    [[nodiscard]] QString consequenceText() const;
    [[nodiscard]] QString warningText() const;

    Kind m_kind;
    ScenarioEntry m_entry;
    std::optional<RunMark> m_run;
    TonedLabel *m_question;
    TonedLabel *m_facts;
    TonedLabel *m_consequence;
    TonedLabel *m_warning;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
};

} // namespace rd
