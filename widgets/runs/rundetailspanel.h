// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/reader.h"
#include "rundetails/runlook.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace rd {

class ChainDigest;
class ColumnScroll;
class ElidedLabel;
class FaultCounters;
class FactList;
class NoticeBox;
class OutcomeMark;
class OutcomeNote;
class RunDigest;
class StatePanel;
class TonedLabel;

/// One run in full, beside or below the list of runs. Everything from the server is shown
/// literally.
class RunDetailsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RunDetailsPanel(QWidget *parent = nullptr);

    /// None: says that no run is chosen.
    void setRun(const std::optional<RunRow> &row, qint64 nowMs);
    [[nodiscard]] const std::optional<RunRow> &row() const { return m_row; }
    /// What happened in the run, as far as it is known by now; taken away by another run.
    void setLook(const RunLook &look);
    [[nodiscard]] const RunLook &look() const { return m_look; }
    /// The way back to the list, for narrow windows where this covers or shortens it.
    void setClosable(bool closable);

signals:
    /// Another run is shown, other values of it, or this is on screen or not any more.
    void lookChanged();
    /// All of the run is wanted, at \p step (-1: none in particular).
    void openDetailsRequested(int step);
    void lookAgainRequested();
    void openRunRequested(qint64 key);
    void openScenarioRequested(qint64 key);
    void copyTextRequested(const QString &text);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void showRow();
    void showLook();
    void makeDigests();
    void orderTabs();
    void showFacts();

    std::optional<RunRow> m_row;
    qint64 m_nowMs = 0;
    RunLook m_look;

    QStackedWidget *m_faces;
    StatePanel *m_nothing;
    ColumnScroll *m_scroll;
    QBoxLayout *m_columns;
    OutcomeMark *m_mark;
    TonedLabel *m_name;
    TonedLabel *m_caption;
    QPushButton *m_close;
    OutcomeNote *m_note;
    QPushButton *m_openDetails;
    QPushButton *m_openRun;
    QPushButton *m_openScenario;
    NoticeBox *m_notice;
    QBoxLayout *m_first;            ///< outcome, steps, score
    QBoxLayout *m_second;           ///< events, facts
    RunDigest *m_digest = nullptr;  ///< made with the first details
    ChainDigest *m_chain = nullptr; ///< the same
    FactList *m_facts;
    TonedLabel *m_faultsTitle;
    FaultCounters *m_faults;
};

} // namespace rd
