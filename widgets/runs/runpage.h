// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/reader.h"
#include "rundetails/runlook.h"

#include <QWidget>

class QScrollArea;
class QShortcut;
class QSplitter;
class QStackedWidget;

namespace rd {

class EventTable;
class NoticeBox;
class RunPageHead;
class ScoreBoard;
class SegmentedControl;
class StepCard;
class StepGraphView;
class StepTimelineView;
class StepView;
class TextViewer;

/// One run on a page of its own: its steps as a graph and as a time line with everything about the
/// chosen one, its score, its events, its manifest and the logs of its steps. Shows what it is
/// given and reports what the user wants; asks nobody itself.
class RunPage final : public QWidget {
    Q_OBJECT
public:
    enum class Tab { Steps, Score, Events, Manifest, Log };
    Q_ENUM(Tab)

    explicit RunPage(QWidget *parent = nullptr);

    /// Another run forgets everything told about the one before.
    void setRun(const RunRow &row, qint64 nowMs);
    /// What happened in it. The first finding is chosen unless a step is.
    void setLook(const RunLook &look, qint64 nowMs);
    void setManifest(const FetchedText &manifest);
    void setLog(const FetchedText &log);
    [[nodiscard]] qint64 key() const { return m_row.key; }
    [[nodiscard]] const RunRow &row() const { return m_row; }
    /// What is known of it; null before anything is told.
    [[nodiscard]] const std::shared_ptr<const RunPicture> &picture() const
    {
        return m_look.picture;
    }

    [[nodiscard]] Tab tab() const;
    void showTab(Tab tab);
    [[nodiscard]] int currentStep() const { return m_step; }
    /// Chooses a step in all views; -1: the first finding, or nothing yet.
    void setCurrentStep(int step);
    /// Puts the keyboard onto the steps.
    void focusSteps();

signals:
    void backRequested();
    void openRunRequested(qint64 key);
    void openScenarioRequested(qint64 key);
    void copyTextRequested(const QString &text);
    /// What is on the page is wanted as a document; never without a picture().
    void saveReportRequested();
    void lookAgainRequested();
    /// The manifest comes on screen and is not there.
    void manifestRequested();
    /// The log of a step is wanted, maybe again. By its key, for its place may change any moment.
    void logRequested(const QString &stepKey);
    /// The page came on screen or left it.
    void shownChanged(bool isShown);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeSteps();
    void connectParts();
    void retranslate();
    void showLook();
    void showStep();
    void chooseByUser(int step);
    void openStep(int step);
    void enterTab();
    void arrange();
    void wantLog(int step);
    [[nodiscard]] StepView *currentView() const;
    [[nodiscard]] TextViewer *currentViewer() const;

    RunRow m_row;
    RunLook m_look;
    qint64 m_nowMs = 0;
    int m_step = -1;
    QString m_logStep; ///< RunStep::key of the one whose log is shown or asked for
    FetchedText::State m_manifestState = FetchedText::State::None;
    FetchedText::State m_logState = FetchedText::State::None;

    RunPageHead *m_head;
    NoticeBox *m_notice;
    SegmentedControl *m_tabs;
    SegmentedControl *m_ways; ///< graph or time line
    QStackedWidget *m_contents;
    QSplitter *m_splitter;
    QStackedWidget *m_views;
    StepGraphView *m_graph;
    StepTimelineView *m_line;
    StepCard *m_card;
    ScoreBoard *m_score;
    EventTable *m_events;
    TextViewer *m_manifest;
    TextViewer *m_log;
    QShortcut *m_find;
};

} // namespace rd
