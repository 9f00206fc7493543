// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios/choicebutton.h"

#include "common/insentence.h"
#include "common/plaintext.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

ChoiceButton::ChoiceButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    m_menu->installEventFilter(this);
    // Filled when it opens: what there is to choose from changes with every poll.
    connect(m_menu, &QMenu::aboutToShow, this, &ChoiceButton::fill);
    setMenu(m_menu);
}

void ChoiceButton::setTitle(const QString &title)
{
    m_title = title;
    m_menu->setTitle(withoutMnemonic(title)); // for when it opens from another one
    //: %1 is what a list can be narrowed by, such as "Tag"
    setAccessibleName(tr("Filter: %1").arg(title));
    showText();
}

void ChoiceButton::setChoices(const QList<Choice> &choices)
{
    m_choices = choices;
    showText();
}

void ChoiceButton::setChosen(const QStringList &keys)
{
    m_chosen = keys;
    showText();
}

void ChoiceButton::fill()
{
    m_isPressed = false;
    m_menu->clear();
    QList<Choice> offered = m_choices;
    for (const QString &key : std::as_const(m_chosen)) {
        const auto isIt = [&key](const Choice &choice) { return choice.key == key; };
        if (std::none_of(offered.cbegin(), offered.cend(), isIt))
            offered << Choice{.key = key, .text = inSentence(key, 60)};
    }
    for (const Choice &choice : std::as_const(offered)) {
        if (choice.beginsSection && !m_menu->isEmpty())
            m_menu->addSeparator();
        QAction *action = m_menu->addAction(choice.icon, withoutMnemonic(choice.text));
        action->setIconVisibleInMenu(true);
        action->setCheckable(true);
        action->setData(choice.key);
        action->setChecked(m_chosen.contains(choice.key));
        connect(action, &QAction::toggled, this,
                [this, key = choice.key](bool isOn) { toggle(key, isOn); });
    }
    m_menu->addSeparator();
    m_all = m_menu->addAction(tr("Show all"));
    m_all->setEnabled(!m_chosen.isEmpty());
    connect(m_all, &QAction::triggered, this, [this] {
        setChosen({});
        emit changed();
    });
}

void ChoiceButton::toggle(const QString &key, bool isOn)
{
    m_chosen.removeAll(key);
    if (isOn)
        m_chosen << key;
    if (m_all) // the menu may stay open
        m_all->setEnabled(!m_chosen.isEmpty());
    showText();
    emit changed();
}

bool ChoiceButton::keepOpen(QAction *action)
{
    if (!action || !action->isCheckable())
        return false;
    action->toggle();
    m_menu->update(); // it does not paint what changed behind its back
    return true;
}

bool ChoiceButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_menu
        && (event->type() == QEvent::MouseButtonPress
            || event->type() == QEvent::MouseButtonDblClick)) { // the second of two quick ones
        m_isPressed = true;
    } else if (watched == m_menu && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        // A long menu opens below the mouse, which is still pressed on the button.
        if (std::exchange(m_isPressed, false)
            && keepOpen(m_menu->actionAt(mouse->position().toPoint())))
            return true;
    } else if (watched == m_menu && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && keepOpen(m_menu->activeAction()))
            return true;
    }
    return QPushButton::eventFilter(watched, event);
}

void ChoiceButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTitle(m_title);
    QPushButton::changeEvent(event);
}

void ChoiceButton::showText()
{
    if (m_chosen.isEmpty()) {
        setText(withoutMnemonic(m_title));
    } else if (m_chosen.size() == 1) {
        QString name = m_chosen.first();
        for (const Choice &choice : std::as_const(m_choices)) {
            if (choice.key == name)
                name = choice.text;
        }
        //: %1 is what a list is narrowed by, such as "Tag", %2 the value
        setText(withoutMnemonic(tr("%1: %2").arg(m_title, inSentence(name, 24))));
    } else {
        //: %1 is what a list is narrowed by, such as "Tag", %2 a number of values
        setText(withoutMnemonic(tr("%1: %2").arg(m_title, QLocale().toString(m_chosen.size()))));
    }
    setAccessibleDescription(text());
}

} // namespace rd

#include "moc_choicebutton.cpp"
