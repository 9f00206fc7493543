// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/period.h"
#include "domain/scope.h"
#include "window/scopechoices.h"

#include <QList>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace rd {

class DocsMenu;
class ElidedLabel;
class SearchButton;
class SegmentedControl;

/// The bar above every page: its title, whose data it shows, the period, refresh and help.
class Header final : public QWidget {
    Q_OBJECT
public:
    explicit Header(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// One choice alone is shown disabled: it tells whose data this is. None hides the switcher.
    /// With \p several, several projects can be chosen together.
    void setScopes(const QList<ScopeChoice> &choices, const Scope &current, bool several);
    /// \p days name a custom period.
    void setPeriod(const Period &period, const QString &days = {});
    /// How old the data is; gives way to everything else.
    void setAge(const QString &age);
    /// Whether there is something to go back to, and its title.
    void setBack(const QString &title);
    /// Pages without a period (Settings) hide the switchers.
    void setSwitchersVisible(bool visible);
    void setRefreshing(bool refreshing);
    /// What the export button offers, on pages that can be taken along; borrowed.
    void setExportMenu(QMenu *menu);
    void setExportVisible(bool visible);
    [[nodiscard]] DocsMenu *docsMenu() const { return m_docs; }
    /// Asks for a refresh; has the key of it.
    [[nodiscard]] QAction *refreshAction() const { return m_refreshAction; }
    /// The key that the search button shows.
    void setSearchKey(const QKeySequence &key);
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void scopeChosen(const rd::Scope &scope);
    /// Never with a custom period: that has to be asked for.
    void periodChosen(const rd::Period &period);
    void customPeriodRequested();
    void severalScopesRequested();
    void backRequested();
    void refreshRequested();
    void searchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void showPeriod();
    void nameSeveral();
    void chooseScope(int index);
    void choosePeriod();

    QToolButton *m_back;
    QLabel *m_title;
    QLabel *m_scopeLabel;
    QComboBox *m_scopes;
    ElidedLabel *m_age;
    SegmentedControl *m_periods;
    QToolButton *m_export;
    QToolButton *m_refresh;
    QAction *m_refreshAction;
    QToolButton *m_help;
    SearchButton *m_search;
    DocsMenu *m_docs;
    QList<ScopeChoice> m_choices;
    Period m_period;
    int m_daysWidth = 0; ///< that the days take beyond "Days..."; 0 while they are not named
    QString m_days;
    int m_chosen = -1;         ///< index of the scope shown
    bool m_hasSeveral = false; ///< the last entry asks for several projects
    QString m_backTitle;
    bool m_areSwitchersWanted = true;
};

} // namespace rd
