// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/period.h"
#include "domain/scope.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace rd {

class DocsMenu;
class SegmentedControl;

/// One entry of the scope switcher.
struct ScopeChoice {
    Scope scope;
    QString text; ///< plain line, from the server

    friend bool operator==(const ScopeChoice &, const ScopeChoice &) = default;
};

/// The bar above every page: its title, whose data it shows, the period, refresh and help.
class Header final : public QWidget {
    Q_OBJECT
public:
    explicit Header(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// One choice alone is shown disabled: it tells whose data this is. None hides the switcher.
    void setScopes(const QList<ScopeChoice> &choices, const Scope &current);
    /// Chooses among the scopes set before.
    void setCurrentScope(const Scope &current);
    void setPeriod(const Period &period);
    /// Pages without a period (Settings) hide the switchers.
    void setSwitchersVisible(bool visible);
    void setRefreshing(bool refreshing);
    [[nodiscard]] DocsMenu *docsMenu() const { return m_docs; }

signals:
    void scopeChosen(const rd::Scope &scope);
    void periodChosen(const rd::Period &period);
    void refreshRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QLabel *m_scopeLabel;
    QComboBox *m_scopes;
    SegmentedControl *m_periods;
    QToolButton *m_refresh;
    QToolButton *m_help;
    DocsMenu *m_docs;
    QList<ScopeChoice> m_choices;
    bool m_areSwitchersWanted = true;
};

} // namespace rd
