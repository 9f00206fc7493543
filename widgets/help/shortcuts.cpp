// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help/shortcuts.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

void addShortcut(QList<ShortcutLine> &lines, const ShortcutLine &line)
{
    // A menu's action may stand in several places.
    if (!line.keys.isEmpty() && !lines.contains(line))
        lines.append(line);
}

} // namespace

QString actionName(const QAction &action)
{
    const QString text = action.text();
    QString name;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i; // the letter after it stays, also an ampersand
        name += text[i];
    }
    while (name.endsWith(u'.') || name.endsWith(u'\u2026'))
        name.chop(1);
    return name;
}

QList<ShortcutLine> shortcutsBelow(const QWidget &window,
                                   const std::function<QString(const QObject &)> &groupOf)
{
    QList<ShortcutLine> lines;
    for (const QObject *object : window.findChildren<QObject *>()) {
        if (const auto *action = qobject_cast<const QAction *>(object)) {
            addShortcut(lines, {groupOf(*action), actionName(*action), action->shortcuts()});
        } else if (const auto *shortcut = qobject_cast<const QShortcut *>(object)) {
            addShortcut(lines, {groupOf(*shortcut), shortcut->whatsThis(), shortcut->keys()});
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(object)) {
            const QKeySequence keys = button->shortcut();
            if (keys.isEmpty() || keys == QKeySequence::mnemonic(button->text()))
                continue;
            addShortcut(lines, {groupOf(*button), button->accessibleName(), {keys}});
        }
    }
    return lines;
}

QList<ShortcutLine> shortcutsOf(const QWidget &menu, const QString &group)
{
    QList<ShortcutLine> lines;
    for (const QAction *action : menu.actions())
        addShortcut(lines, {group, actionName(*action), action->shortcuts()});
    return lines;
}

QString keysText(const QList<QKeySequence> &keys)
{
    QString text;
    for (const QKeySequence &key : keys) {
        if (key.isEmpty())
            continue;
        const QString name = key.toString(QKeySequence::NativeText);
        text = text.isEmpty()
                   ? name
                   //: two keys for the same action: "F1 or Ctrl+?"
                   : QCoreApplication::translate("rd::ShortcutDialog", "%1 or %2").arg(text, name);
    }
    return text;
}

} // namespace rd
