// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

class QAction;
class QObject;
class QWidget;

namespace rd {

/// A key and what it does.
struct ShortcutLine {
    QString group; ///< where it works
    QString what;
    QList<QKeySequence> keys;

    friend bool operator==(const ShortcutLine &, const ShortcutLine &) = default;
};

/// The text of \p action without what only menus need: mnemonics and the ellipsis.
[[nodiscard]] QString actionName(const QAction &action);

/// Every key that the actions, shortcuts and buttons below \p window take, in the order they were
/// made; nothing is listed by hand. \p groupOf names the place of one of them. Actions are named
/// by their texts, QShortcut by its whatsThis(), buttons by their accessible names; one without any
/// name is listed with an empty one, so that a test can find it. Mnemonics are left out.
[[nodiscard]] QList<ShortcutLine>
shortcutsBelow(const QWidget &window, const std::function<QString(const QObject &)> &groupOf);

/// The lines of a menu that have a key: for menus that are made when they open.
[[nodiscard]] QList<ShortcutLine> shortcutsOf(const QWidget &menu, const QString &group);

/// "F1 or Ctrl+?", as the desktop writes keys.
[[nodiscard]] QString keysText(const QList<QKeySequence> &keys);

} // namespace rd
