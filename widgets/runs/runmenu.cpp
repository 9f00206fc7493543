// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runmenu.h"

#include "common/icons.h"
#include "common/linkhint.h"
#include "common/plaintext.h"
#include "items/runlistmodel.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace rd {

RunMenu::RunMenu(QWidget *parent)
    : QMenu(parent)
    , m_openRun(addAction(themedIcon(u"external"_s), QString()))
    , m_openScenario(addAction(QString()))
    , m_copyLink(nullptr)
    , m_copyDeskLink(nullptr)
    , m_copyId(nullptr)
{
    setToolTipsVisible(true);
    addSeparator();
    m_copyLink = addAction(themedIcon(u"link"_s), QString());
    m_copyDeskLink = addAction(QString());
    m_copyId = addAction(themedIcon(u"copy"_s), QString());
    connect(m_openRun, &QAction::triggered, this, [this] { emit openRunRequested(m_key); });
    connect(m_openScenario, &QAction::triggered, this,
            [this] { emit openScenarioRequested(m_key); });
    connect(m_copyLink, &QAction::triggered, this, [this] { emit copyLinkRequested(m_key); });
    connect(m_copyDeskLink, &QAction::triggered, this,
            [this] { emit copyDeskLinkRequested(m_key); });
    connect(m_copyId, &QAction::triggered, this, [this] { emit copyTextRequested(m_runId); });
    retranslate();
}

void RunMenu::openFor(const QModelIndex &index, const QPoint &globalPlace)
{
    if (!index.isValid() || index.data(RunListModel::LoadingRole).toBool())
        return;
    m_key = index.data(RunListModel::KeyRole).toLongLong();
    m_runId = index.data(RunListModel::RunIdRole).toString();
    m_openScenario->setEnabled(!index.data(RunListModel::ScenarioDeletedRole).toBool());
    m_copyId->setEnabled(!m_runId.isEmpty());
    const QString hint = plainToolTip(
        chaosCenterHint(index.siblingAtColumn(RunListModel::ProjectColumn).data().toString()));
    for (QAction *opens : {m_openRun, m_openScenario, m_copyLink})
        opens->setToolTip(hint);
    popup(globalPlace);
}

void RunMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void RunMenu::retranslate()
{
    m_openRun->setText(tr("Open &run in ChaosCenter"));
    m_openScenario->setText(tr("Open &scenario in ChaosCenter"));
    m_copyLink->setText(tr("Copy &link"));
    m_copyDeskLink->setText(tr("Copy link for Resilience &Desk"));
    m_copyDeskLink->setToolTip(
        tr("For somebody who uses Resilience Desk with the same ChaosCenter"));
    m_copyId->setText(tr("Copy run &id"));
}

} // namespace rd
