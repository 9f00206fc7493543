// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runpicture.h"
#include "charts/chartwidget.h"

namespace rd {

struct ThemeTokens;

/// The steps of a run as a drawing in which one of them is chosen: what the graph and the time line
/// have in common. Arrow keys, Home and End choose, Enter opens, as a click and a double click do.
class StepView : public ChartWidget {
    Q_OBJECT
public:
    explicit StepView(QWidget *parent = nullptr);
    ~StepView() override;

    /// None: nothing is drawn. A step that is chosen stays chosen as long as it exists.
    void setPicture(const std::shared_ptr<const RunPicture> &picture, qint64 nowMs);
    /// Time has passed.
    void setNow(qint64 nowMs);
    [[nodiscard]] int currentStep() const { return m_current; }
    /// Chooses without stepChosen(); -1 chooses none. Scrolls to it.
    void setCurrentStep(int step);

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString currentText() const override;
    /// The duration of the chosen step in seconds, between 0 and that of the longest.
    [[nodiscard]] std::optional<Value> currentValue() const override;

signals:
    /// The user chose another one.
    void stepChosen(int step);
    /// Chosen by mouse, also the one that was chosen before.
    void stepClicked(int step);
    /// Enter or a double click.
    void stepActivated(int step);

protected:
    /// Steps whose texts are looked at to see how wide they are: a run of thousands has no names
    /// of another kind further down, and measuring them all would hold up the window.
    static constexpr qsizetype MostMeasured = 200;

    [[nodiscard]] const RunPicture &picture() const { return *m_picture; }
    [[nodiscard]] const std::shared_ptr<const RunPicture> &sharedPicture() const
    {
        return m_picture;
    }
    [[nodiscard]] const RunDetails &details() const { return m_picture->details; }
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    [[nodiscard]] Outcome outcomeOfStep(int step) const;
    /// Other steps or another time: lay out anew.
    virtual void arrange() = 0;
    /// Where a step is drawn; empty when it is not.
    [[nodiscard]] virtual QRect placeOf(int step) const = 0;
    [[nodiscard]] virtual int stepAt(const QPoint &place) const = 0;
    /// Where a key leads from the chosen step, or from nowhere (-1); -1 when it leads nowhere.
    [[nodiscard]] virtual int stepBy(int key) const = 0;
    void paintRing(QPainter &painter, const QRectF &box) const;
    /// Ground and text of the chosen step. With high contrast a frame tells it apart instead, for
    /// shapes would vanish on such a ground.
    [[nodiscard]] QColor chosenGround() const;
    [[nodiscard]] QColor chosenInk() const;

    [[nodiscard]] std::shared_ptr<const ChartTable> makeTable() const override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void choose(int step);
    void showCurrent();
    void scrollToCurrent();

    std::shared_ptr<const RunPicture> m_picture; ///< never null
    qint64 m_nowMs = 0;
    int m_current = -1;
    bool m_isArranged = false; ///< once at least
};

} // namespace rd
