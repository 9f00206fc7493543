// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubs/hubmenu.h"

#include "common/icons.h"
#include "common/linkhint.h"
#include "common/plaintext.h"
#include "items/hublistmodel.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace rd {

HubMenu::HubMenu(QWidget *parent)
    : QMenu(parent)
    , m_sync(addAction(themedIcon(u"refresh"_s), QString()))
    , m_open(nullptr)
    , m_copyLink(nullptr)
    , m_copyId(nullptr)
{
    setObjectName(u"hubMenu"_s);
    setToolTipsVisible(true);
    m_sync->setObjectName(u"syncHub"_s);
    addSeparator();
    m_open = addAction(themedIcon(u"external"_s), QString());
    m_copyLink = addAction(themedIcon(u"link"_s), QString());
    m_copyId = addAction(themedIcon(u"copy"_s), QString());
    giveLinkKeys(m_open, m_copyLink, m_copyId);
    connect(m_sync, &QAction::triggered, this, [this] { emit syncRequested(*m_row); });
    connect(m_open, &QAction::triggered, this, [this] { emit openRequested(*m_row); });
    connect(m_copyLink, &QAction::triggered, this, [this] { emit copyLinkRequested(*m_row); });
    connect(m_copyId, &QAction::triggered, this, [this] { emit copyTextRequested(m_row->hub.id); });
    setRow({}, false);
}

void HubMenu::setRow(const std::optional<HubRow> &row, bool isSyncing)
{
    m_row = row;
    m_isSyncing = isSyncing;
    for (QAction *action : {m_open, m_copyLink, m_copyId})
        action->setEnabled(row.has_value());
    m_sync->setEnabled(row && !isSyncing && hubSyncRefusal(*row).isEmpty());
    retranslate();
}

void HubMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void HubMenu::retranslate()
{
    m_sync->setText(m_isSyncing ? tr("Synchronising ...") : tr("&Synchronise now"));
    m_open->setText(tr("&Open in ChaosCenter"));
    m_copyLink->setText(tr("Copy &link"));
    m_copyId->setText(tr("Copy hub i&d"));
    QString why;
    if (m_row) {
        why = hubSyncRefusal(*m_row);
        if (why.isEmpty())
            why = tr("The server fetches the files of the hub anew, for everybody. This may take a "
                     "minute and more.");
    }
    m_sync->setToolTip(plainToolTip(why));
    const QString hint = m_row ? plainToolTip(chaosCenterHint(m_row->projectName)) : QString();
    m_open->setToolTip(hint);
    m_copyLink->setToolTip(hint);
}

} // namespace rd

#include "moc_hubmenu.cpp"
