// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/scenariofilter.h"

#include <QWidget>

class QAbstractItemView;
class QLineEdit;
class QPushButton;
class QTimer;

namespace rd {

class ChoiceButton;
class SavedFilterButton;

/// What the list of scenarios can be narrowed by, and the filters that were saved.
class ScenarioFilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioFilterBar(QWidget *parent = nullptr);

    void setChoices(const ScenarioChoices &choices);
    /// Does not report changed().
    void setFilter(const ScenarioFilter &filter);
    [[nodiscard]] ScenarioFilter filter() const;
    void setSaved(const QList<SavedFilter> &filters);
    void focusText();
    /// The list that the down key leads to from the field; borrowed.
    void leadDownTo(QAbstractItemView &list);

signals:
    void changed();
    void savedChanged(const QList<rd::SavedFilter> &filters);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void tellAtOnce();
    /// One line: what finds no room in it goes under one button.
    void arrange();

    QTimer *m_delay; ///< typing is waited for
    bool m_isSetting = false;
    QLineEdit *m_text;
    ChoiceButton *m_outcomes;
    ChoiceButton *m_conditions;
    ChoiceButton *m_tags;
    ChoiceButton *m_delegates;
    ChoiceButton *m_environments;
    QPushButton *m_more;
    SavedFilterButton *m_saved;
    QList<ChoiceButton *> m_offered; ///< there is something to choose
};

} // namespace rd
