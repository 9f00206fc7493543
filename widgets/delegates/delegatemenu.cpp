// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "delegates/delegatemenu.h"

#include "common/icons.h"
#include "common/linkhint.h"
#include "common/plaintext.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace rd {

DelegateMenu::DelegateMenu(QWidget *parent)
    : QMenu(parent)
    , m_show(addAction(themedIcon(u"runs"_s), QString()))
    , m_open(addAction(themedIcon(u"external"_s), QString()))
    , m_copyLink(nullptr)
    , m_copyId(nullptr)
{
    setObjectName(u"delegateMenu"_s);
    setToolTipsVisible(true);
    addSeparator();
    m_copyLink = addAction(themedIcon(u"link"_s), QString());
    m_copyId = addAction(themedIcon(u"copy"_s), QString());
    giveLinkKeys(m_open, m_copyLink, m_copyId);
    connect(m_show, &QAction::triggered, this, [this] { emit showRequested(*m_target); });
    connect(m_open, &QAction::triggered, this, [this] { emit openRequested(*m_target); });
    connect(m_copyLink, &QAction::triggered, this, [this] { emit copyLinkRequested(*m_target); });
    connect(m_copyId, &QAction::triggered, this, [this] {
        emit copyTextRequested(m_target->delegateId.isEmpty() ? m_target->environmentId
                                                              : m_target->delegateId);
    });
    setTarget({});
}

void DelegateMenu::setTarget(const std::optional<DelegateTarget> &target)
{
    m_target = target;
    for (QAction *action : {m_show, m_open, m_copyLink, m_copyId})
        action->setEnabled(target.has_value());
    retranslate();
}

void DelegateMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void DelegateMenu::retranslate()
{
    const bool isEnvironment = m_target && m_target->delegateId.isEmpty();
    m_show->setText(isEnvironment ? tr("Show its &delegates") : tr("Show its &runs"));
    m_open->setText(tr("&Open in ChaosCenter"));
    m_copyLink->setText(tr("Copy &link"));
    m_copyId->setText(isEnvironment ? tr("Copy environment &id") : tr("Copy delegate i&d"));
    const QString hint =
        m_target ? plainToolTip(chaosCenterHint(m_target->projectName)) : QString();
    m_open->setToolTip(hint);
    m_copyLink->setToolTip(hint);
}

} // namespace rd

#include "moc_delegatemenu.cpp"
