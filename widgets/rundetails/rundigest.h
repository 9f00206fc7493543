// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runpicture.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace rd {

class ScoreBoard;
class StepGraphView;
class StepList;
class TonedLabel;

/// The steps of a run and its score on little room.
class RunDigest final : public QWidget {
    Q_OBJECT
public:
    explicit RunDigest(QWidget *parent = nullptr);

    void setPicture(const std::shared_ptr<const RunPicture> &picture, qint64 nowMs);

signals:
    /// A step was chosen: it is told in full elsewhere.
    void stepActivated(int step);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPicture();
    void showSteps();

    std::shared_ptr<const RunPicture> m_picture;
    qint64 m_nowMs = 0;
    TonedLabel *m_stepsTitle;
    StepGraphView *m_graph;
    TonedLabel *m_steps; ///< in words, when there are too many to be drawn
    ScoreBoard *m_board;
};

/// The beginning of a run's chain of events.
class ChainDigest final : public QWidget {
    Q_OBJECT
public:
    explicit ChainDigest(QWidget *parent = nullptr);

    void setPicture(const std::shared_ptr<const RunPicture> &picture);

signals:
    /// All of it is wanted.
    void moreRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPicture();

    std::shared_ptr<const RunPicture> m_picture;
    TonedLabel *m_title;
    StepList *m_events;
    QPushButton *m_more;
};

} // namespace rd
