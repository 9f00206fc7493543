// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/reader.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace rd {

class Card;
class ColumnScroll;
class ElidedLabel;
class FaultCounters;
class FactList;
class OutcomeMark;
class OutcomeNote;
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
    /// The way back to the list, for narrow windows where this covers or shortens it.
    void setClosable(bool closable);

signals:
    void openRunRequested(qint64 key);
    void openScenarioRequested(qint64 key);
    void copyTextRequested(const QString &text);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void showRow();
    void showFacts();

    std::optional<RunRow> m_row;
    qint64 m_nowMs = 0;

    QStackedWidget *m_faces;
    StatePanel *m_nothing;
    ColumnScroll *m_scroll;
    QBoxLayout *m_columns;
    OutcomeMark *m_mark;
    TonedLabel *m_name;
    TonedLabel *m_caption;
    QPushButton *m_close;
    OutcomeNote *m_note;
    QPushButton *m_openRun;
    QPushButton *m_openScenario;
    FactList *m_facts;
    TonedLabel *m_faultsTitle;
    FaultCounters *m_faults;
};

} // namespace rd
