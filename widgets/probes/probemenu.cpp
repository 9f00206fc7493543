// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "probes/probemenu.h"

#include "common/icons.h"
#include "common/linkhint.h"
#include "common/plaintext.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace rd {

ProbeMenu::ProbeMenu(QWidget *parent)
    : QMenu(parent)
    , m_open(addAction(themedIcon(u"external"_s), QString()))
    , m_copyLink(addAction(themedIcon(u"link"_s), QString()))
    , m_copyName(addAction(themedIcon(u"copy"_s), QString()))
{
    setObjectName(u"probeMenu"_s);
    setToolTipsVisible(true);
    giveLinkKeys(m_open, m_copyLink, m_copyName);
    connect(m_open, &QAction::triggered, this, [this] { emit openRequested(*m_row); });
    connect(m_copyLink, &QAction::triggered, this, [this] { emit copyLinkRequested(*m_row); });
    connect(m_copyName, &QAction::triggered, this,
            [this] { emit copyTextRequested(m_row->probe.name); });
    setRow({});
}

void ProbeMenu::setRow(const std::optional<ProbeRow> &row)
{
    m_row = row;
    for (QAction *action : {m_open, m_copyLink, m_copyName})
        action->setEnabled(row.has_value());
    retranslate();
}

void ProbeMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void ProbeMenu::retranslate()
{
    m_open->setText(tr("&Open in ChaosCenter"));
    m_copyLink->setText(tr("Copy &link"));
    m_copyName->setText(tr("Copy &name"));
    const QString hint = m_row ? plainToolTip(chaosCenterHint(m_row->projectName)) : QString();
    m_open->setToolTip(hint);
    m_copyLink->setToolTip(hint);
}

} // namespace rd

#include "moc_probemenu.cpp"
