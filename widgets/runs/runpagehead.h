// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/reader.h"

#include <QWidget>

class QPushButton;
class QShortcut;

namespace rd {

class OutcomeMark;
class OutcomeNote;
class TonedLabel;
struct RunPicture;

/// The head of the page of one run: which run it is, what came out of it, and what can be done with
/// it. Server text is shown literally.
class RunPageHead final : public QWidget {
    Q_OBJECT
public:
    explicit RunPageHead(QWidget *parent = nullptr);

    /// \p picture is what is known beside the row; null before anything is told.
    void showRun(const RunRow &row, const RunPicture *picture, qint64 nowMs);

signals:
    void backRequested();
    void openRunRequested();
    void openScenarioRequested();
    /// Never without a picture.
    void saveRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void retranslate();
    void nameSave();
    void showTitles(const RunRow &row, qint64 nowMs);

    QPushButton *m_back;
    OutcomeMark *m_mark;
    TonedLabel *m_name;
    TonedLabel *m_caption;
    QPushButton *m_openRun;
    QPushButton *m_openScenario;
    QPushButton *m_save;
    OutcomeNote *m_note;
    QShortcut *m_saveKey;
};

} // namespace rd
