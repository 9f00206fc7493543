// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runpicture.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QStackedWidget;

namespace rd {

class ColumnScroll;
class FactList;
class NoticeBox;
class OutcomeMark;
class ProbeList;
class StatePanel;
class TonedLabel;

/// One step of a run in full: verdict, times, weight, why it failed, what it hit and what its
/// probes told.
class StepCard final : public QWidget {
    Q_OBJECT
public:
    explicit StepCard(QWidget *parent = nullptr);

    /// An index that is none: says that no step is chosen.
    void setStep(const std::shared_ptr<const RunPicture> &picture, int step, qint64 nowMs);
    [[nodiscard]] int step() const noexcept { return m_step; }

signals:
    void logRequested(int step);
    void copyTextRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showStep();
    void showReason(const RunStep &step, const FaultOutcome *fault);

    std::shared_ptr<const RunPicture> m_picture;
    int m_step = -1;
    qint64 m_nowMs = 0;

    QStackedWidget *m_faces;
    StatePanel *m_nothing;
    ColumnScroll *m_scroll;
    OutcomeMark *m_mark;
    TonedLabel *m_name;
    TonedLabel *m_state;
    NoticeBox *m_reason;
    QPushButton *m_log;
    TonedLabel *m_probesTitle;
    ProbeList *m_probes;
    FactList *m_facts;
};

} // namespace rd
