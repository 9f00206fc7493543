// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QList>
#include <QPushButton>

class QAction;
class QMenu;

namespace rd {

/// Chooses which outcomes a list shows: a menu of shapes and words in which several can be ticked.
/// None ticked means all. The menu stays open while ticking.
class OutcomeFilterButton final : public QPushButton {
    Q_OBJECT
public:
    explicit OutcomeFilterButton(QWidget *parent = nullptr);

    /// In the order of AllOutcomes; empty: all.
    [[nodiscard]] QList<Outcome> outcomes() const;
    /// Sets the choice without changed().
    void setOutcomes(const QList<Outcome> &outcomes);

signals:
    /// The user chose otherwise.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void updateText();
    bool keepOpen(QAction *action);

    QMenu *m_menu;
    QAction *m_all;
    QList<QAction *> m_actions;
};

} // namespace rd
