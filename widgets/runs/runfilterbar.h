// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"
#include "items/rungrouping.h"
#include "items/runsquery.h"

#include <QList>
#include <QWidget>

class QAction;
class QAbstractItemView;
class QLineEdit;
class QMenu;
class QPushButton;
class QTimer;

namespace rd {

class OutcomeFilterButton;

/// Keys of the page that open the menus of the bar.
inline constexpr auto RunNarrowKeys = Qt::CTRL | Qt::SHIFT | Qt::Key_F;
inline constexpr auto RunGroupKeys = Qt::CTRL | Qt::Key_G;

/// The fields above the list of runs: words to look for, outcomes, what else to narrow the list by,
/// and how to divide it. Says what is wanted, once per wish, and filters nothing itself.
class RunFilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit RunFilterBar(QWidget *parent = nullptr);

    /// Sets the fields without changed().
    void setFilter(const QString &text, const QList<Outcome> &outcomes);
    /// Sets the choice without groupingChosen().
    void setGrouping(RunGrouping grouping);
    /// Empties the fields and says so.
    void clear();
    [[nodiscard]] QString text() const; ///< without spaces around it
    [[nodiscard]] QList<Outcome> outcomes() const;
    [[nodiscard]] bool isFiltering() const;
    /// For Ctrl+F: the next key press replaces what is there.
    void focusText();
    /// The list that the down key leads to from the field; borrowed.
    void leadDownTo(QAbstractItemView &list);
    [[nodiscard]] bool hasTextFocus() const;
    void openFilterMenu();
    void openGroupMenu();
    /// The same menu elsewhere, for the head of a section.
    void openGroupMenuAt(const QPoint &globalPlace);
    /// Those that have keys of their own, which work where they are added.
    [[nodiscard]] QList<QAction *> sectionActions() const { return {m_collapseAll, m_expandAll}; }

signals:
    /// Comes a moment after the last key press, at once on Enter.
    void changed(const QString &text, const QList<rd::Outcome> &outcomes);
    /// Something to narrow the list by is to be chosen.
    void narrowRequested(rd::RunsFilterKind kind);
    void clearRequested();
    void groupingChosen(rd::RunGrouping grouping);
    void collapseAllRequested();
    void expandAllRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeFilterMenu();
    void makeGroupMenu();
    void retranslate();
    void showButtonTexts();
    void announce();

    struct Narrowing {
        RunsFilterKind kind;
        QAction *action;
    };
    struct Dividing {
        RunGrouping grouping;
        QAction *action;
    };

    QString m_announcedText;
    QList<Outcome> m_announcedOutcomes;
    RunGrouping m_grouping = RunGrouping::None;
    QTimer *m_delay;
    QLineEdit *m_text;
    OutcomeFilterButton *m_outcomes;
    QPushButton *m_more;
    QPushButton *m_group;
    QList<Narrowing> m_narrowings;
    QList<Dividing> m_dividings;
    QAction *m_clear = nullptr;
    QAction *m_collapseAll = nullptr;
    QAction *m_expandAll = nullptr;
};

} // namespace rd
