// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/scenariofilter.h"

#include <QPushButton>

class QMenu;

namespace rd {

/// A button with a menu of the saved filters: use one, save the present one under a name, forget
/// one.
class SavedFilterButton final : public QPushButton {
    Q_OBJECT
public:
    explicit SavedFilterButton(QWidget *parent = nullptr);

    void setFilters(const QList<SavedFilter> &filters);
    /// What would be saved.
    void setCurrent(const ScenarioFilter &filter);

signals:
    void chosen(const rd::ScenarioFilter &filter);
    /// The user has saved or forgotten one: all that there are now.
    void changed(const QList<rd::SavedFilter> &filters);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void askForName();
    void save(const QString &name);
    void forget(const QString &name);
    void retranslate();
    void showText();

    QMenu *m_menu;
    QList<SavedFilter> m_filters;
    ScenarioFilter m_current;
};

} // namespace rd
