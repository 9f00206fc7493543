// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/outcomefilterbutton.h"

#include "common/outcomeicon.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace rd {

OutcomeFilterButton::OutcomeFilterButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
    , m_all(new QAction(this))
{
    m_menu->setObjectName("outcomeMenu"_L1);
    for (const Outcome outcome : AllOutcomes) {
        QAction *action = m_menu->addAction(outcomeIcon(outcome), QString());
        action->setCheckable(true);
        action->setData(QVariant::fromValue(outcome));
        action->setIconVisibleInMenu(true);
        connect(action, &QAction::toggled, this, [this] {
            updateText();
            emit changed();
        });
        m_actions << action;
    }
    m_menu->addSeparator();
    m_menu->addAction(m_all);
    connect(m_all, &QAction::triggered, this, [this] {
        if (outcomes().isEmpty())
            return;
        setOutcomes({});
        emit changed();
    });
    m_menu->installEventFilter(this);
    setMenu(m_menu);
    retranslate();
}

QList<Outcome> OutcomeFilterButton::outcomes() const
{
    QList<Outcome> chosen;
    for (const QAction *action : m_actions) {
        if (action->isChecked())
            chosen << action->data().value<Outcome>();
    }
    return chosen;
}

void OutcomeFilterButton::setOutcomes(const QList<Outcome> &outcomes)
{
    for (QAction *action : std::as_const(m_actions)) {
        const QSignalBlocker quiet(action);
        action->setChecked(outcomes.contains(action->data().value<Outcome>()));
    }
    updateText();
}

void OutcomeFilterButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

bool OutcomeFilterButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_menu) {
        if (event->type() == QEvent::MouseButtonRelease) {
            const auto *mouse = static_cast<const QMouseEvent *>(event);
            if (keepOpen(m_menu->actionAt(mouse->position().toPoint())))
                return true;
        } else if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<const QKeyEvent *>(event);
            if (key->key() == Qt::Key_Space && keepOpen(m_menu->activeAction()))
                return true;
        }
    }
    return QPushButton::eventFilter(watched, event);
}

bool OutcomeFilterButton::keepOpen(QAction *action)
{
    if (!action || !action->isCheckable())
        return false;
    action->toggle();
    // The menu does not paint what changed behind its back.
    m_menu->update();
    return true;
}

void OutcomeFilterButton::retranslate()
{
    for (QAction *action : std::as_const(m_actions))
        action->setText(outcomeText(action->data().value<Outcome>()));
    m_all->setText(tr("Show all"));
    setAccessibleName(tr("Filter by outcome"));
    updateText();
}

void OutcomeFilterButton::updateText()
{
    const QList<Outcome> chosen = outcomes();
    m_all->setEnabled(!chosen.isEmpty());
    if (chosen.isEmpty() || chosen.size() == m_actions.size())
        setText(tr("Outcome: all"));
    else if (chosen.size() == 1)
        setText(tr("Outcome: %1").arg(outcomeText(chosen.first())));
    else
        setText(tr("Outcome: %n chosen", nullptr, static_cast<int>(chosen.size())));
    setAccessibleDescription(text());
}

} // namespace rd

#include "moc_outcomefilterbutton.cpp"
