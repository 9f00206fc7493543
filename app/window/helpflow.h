// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "help/shortcuts.h"

#include <QObject>

class QAction;
class QStackedWidget;

namespace rd {

class DocsMenu;
class WindowActions;

/// What one looks up, behind the book of the header: the docs shelf and the list of keys.
class HelpFlow final : public QObject {
    Q_OBJECT
public:
    /// \p pages: those of the window, in the order of WindowPage. All are borrowed and must outlive
    /// the flow; the actions and dialogs belong to \p window.
    HelpFlow(QWidget &window, const QStackedWidget &pages, DocsMenu &menu,
             QObject *parent = nullptr);
    ~HelpFlow() override;

    /// Parts of the window besides those of its pages, for F6; borrowed.
    void setBars(const QList<QWidget *> &bars) { m_bars = bars; }
    void retranslate();
    /// Lets the search find the docs shelf and the list of keys.
    void addTo(WindowActions &actions) const;
    /// Every key of the window: those that work everywhere, those of each page, those of a chart.
    [[nodiscard]] QList<ShortcutLine> shortcuts() const;

protected:
    /// Shift+F10 does what the menu key does, in every window; F6 leads to the next part of this
    /// one.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString groupOf(const QObject &object) const;
    void showShortcuts();
    void showDocs();

    QWidget &m_window;
    const QStackedWidget &m_pages;
    DocsMenu &m_menu;
    QAction *m_keys;
    QAction *m_docs;
    QList<QWidget *> m_bars;
};

} // namespace rd
