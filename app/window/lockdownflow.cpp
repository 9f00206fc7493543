// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/lockdownflow.h"

#include "desk/desk.h"
#include "desk/lockdown.h"
#include "settings/lockdowndialog.h"
#include "window/windowactions.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

LockdownFlow::LockdownFlow(Desk &desk, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_window(window)
    , m_action(new QAction(&window))
{
    m_action->setObjectName(u"lockdown"_s);
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X));
    window.addAction(m_action);
    connect(m_action, &QAction::triggered, this, &LockdownFlow::ask);
    retranslate();
}

LockdownFlow::~LockdownFlow() = default;

void LockdownFlow::addTo(WindowActions &actions) const
{
    actions.include(m_action, u"shield"_s);
}

void LockdownFlow::retranslate()
{
    m_action->setText(tr("This computer is compromised..."));
}

void LockdownFlow::ask()
{
    if (m_dialog)
        return;
    // What is over is over; there may be new connections by now.
    if (!m_lockdown || m_lockdown->isOver()) {
        m_lockdown = std::make_unique<Lockdown>(m_desk);
        m_hasBegun = false;
        connect(m_lockdown.get(), &Lockdown::changed, this, &LockdownFlow::show);
        connect(m_lockdown.get(), &Lockdown::ended, this, [this] {
            show();
            emit ended();
        });
    } else if (!m_lockdown->isRunning()) {
        m_lockdown->takeIn();
    }
    const QList<LockdownItem> &items = m_lockdown->items();
    m_dialog = new LockdownDialog(items, &m_window);
    // Nobody has said yet that those that came meanwhile are to be given up.
    const bool asks =
        !m_hasBegun || std::any_of(items.cbegin(), items.cend(), [](const LockdownItem &item) {
            return item.state == LockdownItem::State::Waiting;
        });
    if (!asks)
        show();
    connect(m_dialog, &LockdownDialog::confirmed, this, &LockdownFlow::begin);
    connect(m_dialog, &LockdownDialog::retryRequested, m_lockdown.get(), &Lockdown::retry);
    connect(m_dialog, &LockdownDialog::wipeAnywayRequested, m_lockdown.get(),
            &Lockdown::wipeAnyway);
    // Nothing was begun: the next time begins with what is there then.
    connect(m_dialog, &QDialog::finished, this, [this] {
        if (!m_hasBegun)
            m_lockdown.reset();
    });
    m_dialog->open();
}

void LockdownFlow::begin(bool alsoHistory)
{
    m_hasBegun = true;
    m_lockdown->begin(alsoHistory ? Lockdown::Histories::Remove : Lockdown::Histories::Keep);
}

void LockdownFlow::show()
{
    if (m_dialog)
        m_dialog->showItems(m_lockdown->items(), m_lockdown->isRunning());
}

} // namespace rd

#include "moc_lockdownflow.cpp"
