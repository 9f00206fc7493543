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
    , m_details(addAction(QString()))
    , m_openRun(addAction(themedIcon(u"external"_s), QString()))
    , m_openScenario(addAction(QString()))
    , m_copyLink(nullptr)
    , m_copyDeskLink(nullptr)
    , m_copyId(nullptr)
    , m_compare(nullptr)
    , m_onlyScenario(nullptr)
    , m_onlyDelegate(nullptr)
{
    setToolTipsVisible(true);
    addSeparator();
    m_compare = addAction(themedIcon(u"table"_s), QString());
    m_onlyScenario = addAction(themedIcon(u"filter"_s), QString());
    m_onlyDelegate = addAction(QString());
    addSeparator();
    m_copyLink = addAction(themedIcon(u"link"_s), QString());
    m_copyDeskLink = addAction(QString());
    m_copyId = addAction(themedIcon(u"copy"_s), QString());
    m_details->setShortcut(Qt::ALT | Qt::Key_Return); // Enter alone is the table's own
    m_openRun->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_O});
    m_openScenario->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    m_compare->setShortcut(Qt::CTRL | Qt::Key_D);
    m_onlyScenario->setShortcut(Qt::CTRL | Qt::Key_E);
    m_onlyDelegate->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_copyLink->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_copyDeskLink->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_C);
    m_copyId->setShortcut(QKeySequence::Copy);
    const auto actions = this->actions();
    for (QAction *action : actions)
        action->setShortcutContext(Qt::WidgetShortcut);
    connect(m_details, &QAction::triggered, this, [this] { emit detailsRequested(m_key); });
    connect(m_openRun, &QAction::triggered, this, [this] { emit openRunRequested(m_key); });
    connect(m_openScenario, &QAction::triggered, this,
            [this] { emit openScenarioRequested(m_key); });
    connect(m_compare, &QAction::triggered, this, [this] { emit compareRequested(m_compared); });
    connect(m_onlyScenario, &QAction::triggered, this,
            [this] { emit onlyScenarioRequested(m_key); });
    connect(m_onlyDelegate, &QAction::triggered, this,
            [this] { emit onlyDelegateRequested(m_key); });
    connect(m_copyLink, &QAction::triggered, this, [this] { emit copyLinkRequested(m_key); });
    connect(m_copyDeskLink, &QAction::triggered, this,
            [this] { emit copyDeskLinkRequested(m_key); });
    connect(m_copyId, &QAction::triggered, this, [this] { emit copyTextRequested(m_runId); });
    retranslate();
    setRun({}, {});
}

void RunMenu::setRun(const QModelIndex &index, const QList<qint64> &chosen)
{
    const bool isRun = index.isValid() && !index.data(RunListModel::SectionRole).toBool()
                       && !index.data(RunListModel::LoadingRole).toBool();
    m_key = isRun ? index.data(RunListModel::KeyRole).toLongLong() : 0;
    m_runId = isRun ? index.data(RunListModel::RunIdRole).toString() : QString();
    m_compared = chosen.size() == 2 ? chosen : isRun ? QList<qint64>{m_key} : QList<qint64>();
    for (QAction *action : {m_details, m_openRun, m_onlyScenario, m_copyLink, m_copyDeskLink})
        action->setEnabled(isRun);
    m_openScenario->setEnabled(isRun && !index.data(RunListModel::ScenarioDeletedRole).toBool());
    m_onlyDelegate->setEnabled(
        isRun && !index.siblingAtColumn(RunListModel::DelegateColumn).data().toString().isEmpty());
    m_copyId->setEnabled(!m_runId.isEmpty());
    m_compare->setEnabled(!m_compared.isEmpty());
    showCompareText();
    if (!isRun)
        return;
    const QString hint = plainToolTip(
        chaosCenterHint(index.siblingAtColumn(RunListModel::ProjectColumn).data().toString()));
    for (QAction *opens : {m_openRun, m_openScenario, m_copyLink})
        opens->setToolTip(hint);
}

void RunMenu::openAt(const QPoint &globalPlace)
{
    if (m_openRun->isEnabled() || m_compare->isEnabled())
        popup(globalPlace);
}

void RunMenu::showCompareText()
{
    m_compare->setText(m_compared.size() == 2 ? tr("C&ompare the two runs")
                                              : tr("C&ompare with the run before"));
}

void RunMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void RunMenu::retranslate()
{
    m_details->setText(tr("Open &details"));
    m_openRun->setText(tr("Open &run in ChaosCenter"));
    m_openScenario->setText(tr("Open &scenario in ChaosCenter"));
    m_copyLink->setText(tr("Copy &link"));
    m_copyDeskLink->setText(tr("Copy link for Resilience Des&k"));
    m_copyDeskLink->setToolTip(
        tr("For somebody who uses Resilience Desk with the same ChaosCenter"));
    m_copyId->setText(tr("Copy run &id"));
    m_onlyScenario->setText(tr("Only runs of &this scenario"));
    m_onlyDelegate->setText(tr("Only runs on this d&elegate"));
    showCompareText();
}

} // namespace rd

#include "moc_runmenu.cpp"
