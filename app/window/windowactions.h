// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace rd {

/// What can be done anywhere in the window, each thing once: the search offers all of it, and the
/// list of keys (see shortcutsBelow()) finds the same actions.
class WindowActions final : public QObject {
    Q_OBJECT
public:
    /// An action as the search shows it.
    struct Entry {
        QAction *action;
        QString icon;
        std::function<QString()> group; ///< translated, before its name: "Export"; none: no group
    };

    explicit WindowActions(QWidget &window);
    ~WindowActions() override;

    /// Makes an action of the window with \p key; its text is up to the caller. One without an icon
    /// is not offered by the search.
    QAction *add(const QString &name, const QString &icon, const QKeySequence &key,
                 std::function<void()> run);
    /// Takes up an action that somebody else made and owns; it lives as long as the window.
    void include(QAction *action, const QString &icon, std::function<QString()> group = {});

    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }

private:
    QWidget &m_window;
    QList<Entry> m_entries;
};

} // namespace rd
