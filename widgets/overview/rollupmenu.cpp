// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/rollupmenu.h"

#include "common/icons.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace rd {

RollupMenu::RollupMenu(QWidget *parent)
    : QMenu(parent)
    , m_open(addAction(themedIcon(u"overview"_s), QString()))
    , m_scenarios(addAction(themedIcon(u"scenarios"_s), QString()))
    , m_runs(addAction(themedIcon(u"runs"_s), QString()))
    , m_delegates(addAction(themedIcon(u"delegates"_s), QString()))
    , m_copyId(nullptr)
{
    setObjectName(u"rollupMenu"_s);
    addSeparator();
    m_copyId = addAction(themedIcon(u"copy"_s), QString());
    connect(m_open, &QAction::triggered, this, [this] { emit projectRequested(*m_project); });
    connect(m_scenarios, &QAction::triggered, this,
            [this] { emit scenariosRequested(*m_project); });
    connect(m_runs, &QAction::triggered, this, [this] { emit runsRequested(*m_project); });
    connect(m_delegates, &QAction::triggered, this,
            [this] { emit delegatesRequested(*m_project); });
    connect(m_copyId, &QAction::triggered, this,
            [this] { emit copyTextRequested(m_project->projectId); });
    retranslate();
}

void RollupMenu::openFor(const ProjectRef &project, const QPoint &globalPlace)
{
    m_project = project;
    popup(globalPlace);
}

void RollupMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void RollupMenu::retranslate()
{
    m_open->setText(tr("&Open this project"));
    m_scenarios->setText(tr("Show its &scenarios"));
    m_runs->setText(tr("Show its &runs"));
    m_delegates->setText(tr("Show its &delegates"));
    m_copyId->setText(tr("Copy project &id"));
}

} // namespace rd

#include "moc_rollupmenu.cpp"
