// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios/scenariomenu.h"

#include "common/icons.h"
#include "common/linkhint.h"
#include "common/outcomeicon.h"
#include "common/plaintext.h"
#include "items/scenariotext.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace rd {

ScenarioMenu::ScenarioMenu(QWidget *parent)
    : QMenu(parent)
    , m_show(addAction(themedIcon(u"runs"_s), QString()))
    , m_runs(addMenu(QString()))
    , m_run(nullptr)
    , m_stop(nullptr)
    , m_open(nullptr)
    , m_copyLink(nullptr)
    , m_copyDeskLink(nullptr)
    , m_copyId(nullptr)
{
    setObjectName(u"scenarioMenu"_s);
    setToolTipsVisible(true);
    m_runs->setObjectName(u"lastRunsMenu"_s);
    addSeparator();
    m_run = addAction(themedIcon(u"play"_s), QString());
    m_stop = addAction(themedIcon(u"stop"_s), QString());
    addSeparator();
    m_open = addAction(themedIcon(u"external"_s), QString());
    m_copyLink = addAction(themedIcon(u"link"_s), QString());
    m_copyDeskLink = addAction(QString());
    m_copyId = addAction(themedIcon(u"copy"_s), QString());
    m_run->setObjectName(u"runNow"_s);
    m_stop->setObjectName(u"stopRun"_s);
    m_run->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    m_stop->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    giveLinkKeys(m_open, m_copyLink, m_copyId);
    m_copyDeskLink->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    for (QAction *action : keyActions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);

    connect(m_runs, &QMenu::aboutToShow, this, &ScenarioMenu::fillRuns);
    connect(m_show, &QAction::triggered, this, [this] { emit showRequested(*m_target); });
    connect(m_run, &QAction::triggered, this, [this] { emit runRequested(*m_target); });
    connect(m_stop, &QAction::triggered, this, [this] { emit stopRequested(*m_target); });
    connect(m_open, &QAction::triggered, this, [this] { emit openRequested(*m_target); });
    connect(m_copyLink, &QAction::triggered, this, [this] { emit copyLinkRequested(*m_target); });
    connect(m_copyDeskLink, &QAction::triggered, this,
            [this] { emit copyDeskLinkRequested(*m_target); });
    connect(m_copyId, &QAction::triggered, this,
            [this] { emit copyTextRequested(m_target->scenario().id); });
    retranslate();
    setTarget({}, {}, {}, 0);
}

QList<QAction *> ScenarioMenu::keyActions() const
{
    return {m_run, m_stop, m_open, m_copyLink, m_copyDeskLink, m_copyId};
}

void ScenarioMenu::setTarget(const std::optional<ScenarioEntry> &entry, const QString &whyNotRun,
                             const QString &whyNotStop, qint64 nowMs)
{
    m_target = entry;
    m_whyNotRun = whyNotRun;
    m_whyNotStop = whyNotStop;
    m_nowMs = nowMs;
    const bool hasTarget = entry.has_value();
    const bool exists = hasTarget && !entry->isDeleted();
    m_show->setEnabled(hasTarget && !entry->neverRan());
    m_runs->setEnabled(hasTarget && !entry->neverRan());
    m_run->setEnabled(hasTarget && whyNotRun.isEmpty());
    m_stop->setEnabled(hasTarget && whyNotStop.isEmpty());
    m_open->setEnabled(exists);
    m_copyLink->setEnabled(exists);
    m_copyDeskLink->setEnabled(exists);
    m_copyId->setEnabled(hasTarget);
    showHints();
}

void ScenarioMenu::fillRuns()
{
    m_runs->clear();
    if (!m_target)
        return;
    for (const RunMark &mark : m_target->stored.newest) {
        QAction *action = m_runs->addAction(outcomeIcon(mark.outcome),
                                            withoutMnemonic(markSentence(mark, m_nowMs)));
        action->setIconVisibleInMenu(true);
        connect(action, &QAction::triggered, this,
                [this, key = mark.key] { emit runDetailsRequested(*m_target, key); });
    }
}

void ScenarioMenu::showHints()
{
    m_run->setToolTip(plainToolTip(
        m_whyNotRun.isEmpty() ? tr("Runs the scenario once, after a question") : m_whyNotRun));
    m_stop->setToolTip(plainToolTip(
        m_whyNotStop.isEmpty() ? tr("Stops the run in progress, after a question") : m_whyNotStop));
    const QString hint =
        m_target ? plainToolTip(chaosCenterHint(m_target->projectName)) : QString();
    m_open->setToolTip(hint);
    m_copyLink->setToolTip(hint);
}

void ScenarioMenu::retranslate()
{
    m_show->setText(tr("Show its &runs"));
    m_runs->setTitle(tr("L&ast runs"));
    m_run->setText(tr("Run &now..."));
    m_stop->setText(tr("&Stop its run..."));
    m_open->setText(tr("&Open in ChaosCenter"));
    m_copyLink->setText(tr("Copy &link"));
    m_copyDeskLink->setText(tr("Copy link for Resilience &Desk"));
    m_copyDeskLink->setToolTip(
        tr("For somebody who uses Resilience Desk with the same ChaosCenter"));
    m_copyId->setText(tr("Copy scenario &id"));
    showHints();
}

void ScenarioMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

} // namespace rd

#include "moc_scenariomenu.cpp"
